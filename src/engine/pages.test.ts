import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';

test('nothing is at a private address that is wrong, forged or for another purpose, and only reading is answered', async () => {
  await using app = await palabre();
  const { url } = app.house.server;
  for (const path of ['', '/', '/0123456789ab', `/0123456789ab-${'a'.repeat(32)}`, `/0123456789ab-${'a'.repeat(5000)}`])
    expect((await fetch(`${url}/private${path}`)).status, path).toBe(404);
  expect((await fetch(`${url}/private/0123456789ab-${'a'.repeat(32)}`, { method: 'POST', body: 'x' })).status).toBe(
    405,
  );
});
