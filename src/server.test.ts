import { expect, test } from 'vitest';
import { startServer } from './server.ts';

test('listening on every network, the server is named by the address that opens on this computer', async () => {
  const server = await startServer('0.0.0.0', 0);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect((await fetch(server.url)).status).toBe(404);
  await server.stop();
});
