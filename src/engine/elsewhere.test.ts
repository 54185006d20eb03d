import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { read } from '../../test/support/reading.ts';
import { DeliveryError } from '../core/adapter.ts';

test('what cannot be brought in private is said beside the item, once and naming nobody, and goes out when they act', async () => {
  await using app = await palabre({ now: '2026-11-24T10:00:00Z' });
  app.expectTrouble(/did not succeed/);
  const [marie, an, bo] = [app.person('Marie'), app.person('An'), app.person('Bo')];
  for (const one of [an, bo]) await one.command('palabre');
  await marie.command('poll', 'Which day? | Monday | Tuesday | closes:3d');
  app.platform.meet(({ place }) =>
    place === 'D-U-An' || place === 'D-U-Bo' ? new DeliveryError('until they act', 'not started') : undefined,
  );
  const beside = () => app.platform.messages.filter(({ view }) => view.title.startsWith('For some of you'));
  for (const hours of [36, 12, 3]) {
    await app.pass({ hours });
    await app.beat();
  }
  expect(beside().map(({ place }) => place)).toEqual([app.channel.id]);
  const text = read(beside()[0]?.view ?? expect.fail());
  expect(text).toContain('Which day?');
  expect(text).not.toMatch(/\bAn\b|\bBo\b|[0-9]/);
  app.platform.meet(() => undefined);
  expect((await an.press('Tell me in private')).type).toBe('ask');
  await app.idle();
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-An')).not.toEqual([]);
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-Bo')).toEqual([]);
});
