import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import { read } from '../../test/support/reading.ts';
import { DeliveryError } from '../core/adapter.ts';
import { tokenOf } from '../core/token.ts';
import { sql } from '../database/client.ts';
import { speechOf } from '../i18n/speech.ts';
import { loadTexts } from '../i18n/texts.ts';
import { samples } from './progress-view.ts';

/** So many members who can be written to, and an animateur who nudges all of them. */
async function broadcast(app: App, count: number, at: string) {
  const marie = app.person('Marie');
  await marie.command('palabre');
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name: 'Marie' } } });
  await app.database.roleGrant.create({ data: { memberId, role: 'animateur', grantedAt: new Date() } });
  const { id: community } = app.house.community;
  const many = sql`FROM generate_series(1, ${count - 1}::int) AS n`;
  await app.database.$executeRaw(sql`
    INSERT INTO member (id, community_id, name, created_at) SELECT 'm-' || n, ${community}, 'P', now() ${many}`);
  await app.database.$executeRaw(sql`
    INSERT INTO account (id, connection_key, external_id, name, created_at) SELECT 'a-' || n, 'slack:T1', 'U-' || n, 'P', now() ${many}`);
  await app.database.$executeRaw(sql`
    INSERT INTO membership (account_id, community_id, member_id, used_at) SELECT 'a-' || n, ${community}, 'm-' || n, now() ${many}`);
  await marie.command('nudge', `everybody today at ${at}: Meeting tonight`);
  await marie.press('Schedule it');
  await app.pass({ minutes: 3 });
  await app.beat();
  return marie;
}
const progress = (app: App) => app.platform.messages.findLast(({ view }) => / of .* sent/.test(view.title));
const said = (app: App) => read(progress(app)?.view ?? expect.fail());
const arrived = (app: App) => app.platform.messages.filter(({ view }) => view.title === 'Meeting tonight').length;

test('whoever schedules a message to many sees in private how far it is and why some are not reached', async () => {
  await using app = await palabre({ now: '2026-11-24T10:00:00Z' });
  app.expectTrouble(/did not succeed/);
  app.platform.meet(({ place }) =>
    place.startsWith('D-U-1') ? new DeliveryError('until they act', 'not started') : undefined,
  );
  await broadcast(app, 120, '11:02');
  expect(progress(app)?.place).toBe('D-U-Marie');
  await app.pass({ minutes: 1 });
  await app.beat();
  expect(said(app)).toBe('Done: 89 of 120 sent\nMeeting tonight\nCannot be written to: 31 never wrote to me');
});

test('nothing more leaves once whoever stands behind it has stopped it, after being asked', async () => {
  await using app = await palabre({ now: '2026-11-24T20:00:00Z' });
  const marie = await broadcast(app, 120, '21:02');
  const an = app.person('An');
  await an.command('palabre');
  const stop = { on: progress(app)?.id ?? '' };
  expect(said(app)).toContain('Later, when it suits them: 120');
  expect((await marie.press('Look again')).type).toBe('none');
  await an.pressToken(tokenOf('broadcasts', 'cancel', (await app.database.telling.findFirstOrThrow()).id), stop);
  expect(an.view.title).toBe('Only whoever started this can do that.');
  await marie.press('Stop…');
  expect(read(marie.view)).toContain('120 will not get it any more.');
  await marie.press('Stop it');
  expect(marie.view.title).toBe('Stopped: 0 of 120 had been sent');
  await app.pass({ hours: 14 });
  await app.beat();
  expect(arrived(app)).toBe(0);
  expect(said(app)).toContain('Will not be sent: 120');
});

test.each([
  ['Send these again', 124, 'Done: 120 of 120 sent'],
  ['Leave these', 120, 'Done: 116 of 120 sent'],
] as const)('what may not have arrived is asked of whoever sent it: %s', async (label, there, title) => {
  await using app = await palabre({ now: '2026-11-24T10:00:00Z' });
  app.expectTrouble(/did not succeed/);
  app.platform.meet(({ view, place }) =>
    view.title === 'Meeting tonight' && /D-U-[1-4]$/.test(place) ? 'lost answer' : undefined,
  );
  const marie = await broadcast(app, 120, '11:02');
  app.platform.meet(() => undefined);
  await app.beat();
  expect(said(app)).toContain('Perhaps there: 4');
  await marie.press(label);
  await app.idle();
  await app.beat();
  // A post is edited every two seconds at most.
  await app.pass({ seconds: 3 });
  expect(arrived(app)).toBe(there);
  expect(progress(app)?.view.title).toBe(title);
});

test('once it is stopped there is nothing to do about it any more, whatever is still on the wire', () => {
  const { stopped } = samples(
    speechOf(loadTexts(), 'en', 'Europe/Brussels', Temporal.Instant.from('2026-11-24T10:00:00Z')),
    verb => verb,
  );
  expect(read(stopped ?? expect.fail())).toMatch(/On their way: 1$/m);
  expect(stopped?.blocks.filter(({ type }) => type === 'buttons')).toEqual([]);
});
