import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskingKind, classOf, onlyAsking } from '../../test/support/asking.ts';
import { type App, palabre } from '../../test/support/palabre.ts';
import { dayOf, hoursOf, type Message, mayLeave, type Rhythm, type Told, urgency } from '../core/attention.ts';
import { dateOf, type Instant, instantOf } from '../core/time.ts';
import { letGo } from './attention.ts';
import { spreadOf } from './facts.ts';
import { reachOf } from './reaching.ts';

// The engine reads what decides about thousands in one statement. Here everybody is read by themselves, row by row, and the two must agree.

/** Written by hand: what is a holiday in the one country is none in the other. */
const holidays: Readonly<Record<string, readonly string[]>> = {
  BE: ['2026-11-11', '2026-12-25', '2027-01-01'],
  US: ['2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01'],
};
const moments = [
  '2026-11-26T15:00:00Z',
  '2026-11-24T09:10:00Z',
  '2026-12-24T19:30:00Z',
  '2026-11-29T10:00:00Z',
  '2026-11-11T12:00:00Z',
]; // prettier-ignore

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const kind = fc.constantFrom<AskingKind>('engagement', 'decision', 'help', 'life', 'survey');
const item = fc.constantFrom('a', 'b');
const past = fc.record({
  ...{ kind, item, asked: fc.boolean() },
  hours: fc.integer({ min: 0, max: 900 }),
  state: fc.constantFrom('sent', 'sent', 'sent', 'in_doubt', 'waiting', 'until_they_act', 'dropped'),
});
const pending = fc.record({
  ...{ kind, item, asked: fc.boolean() },
  group: fc.constantFrom(null, 'ethics'),
  hours: fc.constantFrom(-1, 2, 14, 40, 200),
  digest: fc.constantFrom(false, false, false, true),
});
const someone = fc.record({
  zone: maybe(fc.constantFrom('Europe/Brussels', 'America/New_York', 'Pacific/Auckland')),
  chatZone: fc.constantFrom('', 'Europe/Lisbon', 'Nowhere/Else'),
  memberType: maybe(fc.constantFrom('staff', 'users')),
  wishes: maybe(
    fc.record({
      quietFrom: maybe(fc.integer({ min: 540, max: 1300 })),
      quietTo: maybe(fc.integer({ min: 300, max: 1000 })),
      working: maybe(fc.boolean()),
      urgent: fc.boolean(),
    }),
  ),
  quietDays: fc.constantFrom(null, null, -1, 2),
  without: fc.subarray(['class life', 'item asking a', 'class digest'], { maxLength: 1 }),
  past: fc.array(past, { maxLength: 5 }),
  pending: fc.array(pending, { minLength: 1, maxLength: 4 }),
});
const world = fc.record({
  now: fc.constantFrom(...moments),
  country: fc.constantFrom('BE', 'US'),
  paused: fc.subarray(['', 'ethics']),
  people: fc.array(someone, { minLength: 15, maxLength: 30 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

async function fill({ database: db, clock }: App, { now, country, paused, people }: World): Promise<void> {
  await db.telling.deleteMany();
  await db.classPause.deleteMany();
  await db.optOut.deleteMany();
  await db.attention.deleteMany();
  await db.member.deleteMany();
  await db.account.deleteMany();
  clock.set(now);
  const at = dateOf(clock.now());
  const { id: communityId } = await db.community.findFirstOrThrow();
  await db.community.update({ where: { id: communityId }, data: { country } });
  await db.classPause.createMany({ data: paused.map(groupId => ({ communityId, groupId, class: 'help', at })) });
  const connectionKey = 'slack:S';
  const later = (hours: number) => dateOf(clock.now().add({ hours }));
  const id = (n: number) => `person${n}`;
  const all = people.map((one, n) => ({ ...one, id: id(n) }));
  await db.member.createMany({
    data: all.map(({ id, zone, memberType, quietDays }) => ({
      ...{ id, communityId, name: id, zone, memberType, createdAt: at },
      quietUntil: quietDays === null ? null : later(24 * quietDays),
    })),
  });
  await db.account.createMany({
    data: all.map(one => ({
      id: one.id,
      connectionKey,
      externalId: one.id,
      name: one.id,
      zone: one.chatZone,
      createdAt: at,
    })),
  });
  await db.membership.createMany({
    data: all.map(one => ({ accountId: one.id, memberId: one.id, communityId, usedAt: at })),
  });
  await db.attention.createMany({
    data: all.flatMap(one => (one.wishes ? [{ memberId: one.id, ...one.wishes }] : [])),
  });
  await db.optOut.createMany({
    data: all.flatMap(one => one.without.map(what => ({ memberId: one.id, what, communityId, at }))),
  });
  const messages = all
    .flatMap(one => [
      ...one.past.map(p => ({
        ...p,
        to: one.id,
        group: null,
        until: later(1),
        digest: false,
        finishedAt: p.state === 'waiting' ? null : later(-p.hours),
      })),
      ...one.pending.map(p => ({ ...p, to: one.id, state: 'held' as const, until: later(p.hours), finishedAt: null })),
    ])
    .map((one, n) => ({ ...one, id: `message${n}` }));
  await db.telling.createMany({
    data: messages.map(({ id, kind, item, group, until, digest }) => ({
      ...{
        id,
        communityId,
        feature: 'asking',
        kind,
        itemId: item,
        occurrence: id,
        class: classOf(kind),
        survey: kind === 'survey',
      },
      ...{ reminds: kind === 'decision' ? `asking ${item}` : null, groupId: group, digestOnly: digest, until, at },
    })),
  });
  await db.post.createMany({
    data: messages.map(({ id, kind, item, to, asked }) => ({
      ...{
        id,
        communityId,
        toAccountId: to,
        memberId: to,
        tellingId: id,
        asked,
        feature: 'asking',
        kind,
        itemId: item,
        occurrence: id,
        createdAt: at,
      },
    })),
  });
  await db.delivery.createMany({
    data: messages.map(({ id, state, finishedAt }) => ({
      connectionKey,
      postId: id,
      task: 'post',
      state,
      why: null,
      dueAt: at,
      finishedAt,
      communityId,
    })),
  });
}

/** Each member by themselves, with their messages. */
async function* everybody({ database: db, clock }: App) {
  const now = clock.now();
  const community = await db.community.findFirstOrThrow();
  for (const member of await db.member.findMany({ include: { memberships: { include: { account: true } } } })) {
    const messages = await db.post.findMany({
      where: { memberId: member.id },
      include: { telling: true, deliveries: true },
    });
    const mine = messages.flatMap(({ deliveries: [delivery], telling, ...post }) =>
      telling && delivery ? [{ post, telling, delivery }] : [],
    );
    const without = (await db.optOut.findMany({ where: { memberId: member.id } })).map(({ what }) => what);
    const wishes = await db.attention.findUnique({ where: { memberId: member.id } });
    const working = wishes?.working ?? member.memberType === 'staff';
    const chatZone = member.memberships[0]?.account.zone;
    const rhythm: Rhythm = {
      zone: member.zone ?? (chatZone === 'Europe/Lisbon' ? chatZone : community.zone),
      working,
      ...hoursOf({ from: wishes?.quietTo ?? null, to: wishes?.quietFrom ?? null }, working),
      holiday: date => holidays[community.country]?.includes(date) ?? false,
    };
    const told: Told[] = mine
      .filter(({ delivery }) => ['sent', 'in_doubt', 'waiting'].includes(delivery.state))
      .map(one => ({ ...toldOf(one), at: one.delivery.finishedAt ? instantOf(one.delivery.finishedAt) : now }));
    const quietUntil = member.quietUntil && instantOf(member.quietUntil);
    yield { mine, without, told, day: dayOf(rhythm, now), quietUntil, urgent: wishes?.urgent ?? false };
  }
}

/** What ought to become of each message that waits for a decision. */
async function expected(app: App, paused: readonly string[]): Promise<Map<string, object>> {
  const found = new Map<string, object>();
  for await (const { mine, without, told, ...member } of everybody(app)) {
    const due = mine.filter(({ delivery }) => delivery.state === 'held');
    due.sort(
      (a, b) =>
        Number(b.post.asked) - Number(a.post.asked) ||
        urgency.indexOf(a.telling.class) - urgency.indexOf(b.telling.class) ||
        a.telling.until.getTime() - b.telling.until.getTime() ||
        Number(a.delivery.id - b.delivery.id),
    );
    for (const one of due) {
      const { telling, post } = one;
      const message: Message = {
        ...toldOf(one),
        until: instantOf(telling.until),
        digestOnly: telling.digestOnly && !post.asked,
        spread: spreadOf(post.id),
      };
      const optedOut = without.some(what => [`class ${telling.class}`, `item asking ${telling.itemId}`].includes(what));
      const isPaused = telling.class === 'help' && paused.includes(telling.groupId ?? '');
      const verdict = mayLeave(message, { ...member, optedOut, paused: isPaused, told });
      if (verdict.do === 'leave') told.push({ ...message, at: app.clock.now() });
      found.set(post.id, verdict);
    }
  }
  return found;
}

/** Whom a message of a poll's would reach. */
async function expectedReach(app: App): Promise<number> {
  let reached = 0;
  for await (const { without, ...member } of everybody(app)) {
    const until = app.clock.now().add({ hours: 720 });
    const message = {
      class: 'decision',
      survey: null,
      reminds: 'asking a',
      asked: false,
      digestOnly: false,
      spread: 0,
    } as const;
    const verdict = mayLeave(
      { ...message, until },
      { ...member, optedOut: without.includes('item asking a'), paused: false },
    );
    if (verdict.do === 'leave' || verdict.do === 'hold') reached += 1;
  }
  return reached;
}

type Row = {
  telling: { class: Told['class']; survey: boolean; itemId: string; reminds: string | null };
  post: { asked: boolean };
};
const toldOf = ({ telling, post }: Row) => ({
  class: telling.class,
  survey: telling.survey ? `asking ${telling.itemId}` : null,
  reminds: telling.reminds,
  asked: post.asked,
});

/** What became of each. */
async function became({ database: db }: App, of: ReadonlyMap<string, object>): Promise<Map<string, object>> {
  const rows = await db.delivery.findMany({ where: { postId: { in: [...of.keys()] } } });
  return new Map(rows.map(({ postId, state, why, dueAt }) => [postId, verdictOf(state, why, instantOf(dueAt))]));
}
function verdictOf(state: string, why: string | null, until: Instant): object {
  if (state === 'waiting') return { do: 'leave' };
  if (state === 'dropped') return { do: 'drop', why };
  return why === 'digest' ? { do: 'digest' } : { do: 'hold', why, until };
}
const readable = (verdicts: ReadonlyMap<string, object>) =>
  [...verdicts].map(([id, verdict]) => `${id} ${JSON.stringify(verdict)}`).sort();

test('what is decided about all at once is what is decided about each', async () => {
  await using app = await palabre({ connected: false });
  await onlyAsking(app);
  const { id: communityId } = await app.database.community.findFirstOrThrow();
  await app.database.workingType.create({ data: { communityId, memberType: 'staff' } });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(world, async of => {
      await fill(app, of);
      const wanted = await expected(app, of.paused);
      const { reached } = await reachOf(
        app.house.engine.world,
        app.database,
        { community: communityId, feature: 'asking', kind: 'decision', item: 'a' },
        [],
      );
      expect(reached).toBe(await expectedReach(app));
      await letGo(app.house.engine.world);
      expect(readable(await became(app, wanted))).toEqual(readable(wanted));
      for (const verdict of wanted.values()) seen.add(Object.values(verdict).slice(0, 2).join(' ').slice(0, 16));
    }),
    { numRuns: 6, seed: 5 },
  );
  // The worlds are worth something: every verdict occurs.
  expect(seen.size).toBeGreaterThanOrEqual(7);
}, 60_000);
