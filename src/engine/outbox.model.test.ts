import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import { type Fault, type TestPlatform, testPlatform } from '../../test/support/platform.ts';
import { read } from '../../test/support/reading.ts';
import { type Adapter, DeliveryError } from '../core/adapter.ts';
import { tokenOf } from '../core/token.ts';
import { type Database, sql } from '../database/client.ts';
import { claim } from './claim.ts';
import { hasDoubts } from './doubt.ts';
import { recover } from './fates.ts';
import { gateOf } from './gate.ts';
import type { Lane } from './lane.ts';
import type { Outages } from './outages.ts';
import { pacingOf } from './pacing.ts';
import { pumpRefreshes } from './posts.ts';
import { receive } from './receive.ts';
import { senderOf } from './sending.ts';
import type { World } from './world.ts';

/** What may happen, one thing after the other. `answer` decides what becomes of one of the requests on the wire. */
type Step =
  | { readonly do: 'open' }
  | { readonly do: 'vote'; readonly who: number; readonly option: number }
  | { readonly do: 'look' }
  | { readonly do: 'answer'; readonly which: number; readonly with: Outcome }
  | { readonly do: 'wait'; readonly seconds: number }
  /** The process dies, and what was on the wire arrived or not; another takes its place. */
  | { readonly do: 'kill'; readonly arrived: boolean }
  /** The process stands still for so long that another takes its lane, and goes on later. */
  | { readonly do: 'stall' }
  | { readonly do: 'settle doubts'; readonly by: 'button' | 'press' };
type Outcome = 'done' | 'lost answer' | 'lost on the way' | 'later' | 'rate limited' | 'refused';

const steps: Readonly<Record<Step['do'], { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }>> = {
  open: { weight: 1, arbitrary: fc.constant({ do: 'open' }) },
  vote: {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      who: fc.integer({ min: 0, max: 3 }),
      option: fc.integer({ min: 1, max: 2 }),
    }),
  },
  look: { weight: 8, arbitrary: fc.constant({ do: 'look' }) },
  answer: {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which: fc.nat(3),
      with: fc.constantFrom<Outcome[]>(
        'done',
        'done',
        'done',
        'lost answer',
        'lost on the way',
        'later',
        'rate limited',
        'refused',
      ),
    }),
  },
  wait: {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 3, 30, 200) }),
  },
  kill: { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), arrived: fc.boolean() }) },
  stall: { weight: 1, arbitrary: fc.constant({ do: 'stall' }) },
  'settle doubts': {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settle doubts' as const),
      by: fc.constantFrom('button' as const, 'press' as const),
    }),
  },
};
const histories = fc.array(fc.oneof(...Object.values(steps)), { minLength: 5, maxLength: 40 });

const faults: Readonly<Record<Outcome, () => Fault | undefined>> = {
  done: () => undefined,
  'lost answer': () => 'lost answer',
  'lost on the way': () => 'lost on the way',
  later: () => new DeliveryError('later', 'unavailable'),
  'rate limited': () => new DeliveryError('later', 'rate limited', { after: 5 }),
  refused: () => new DeliveryError('never', 'refused'),
};

/** A connection rests after failures in a row by a clock of its own, which goes on while that of a history stands still. */
const none: Outages = { another() {}, over() {}, room: most => most };

/** A process that holds the lane, does one thing at a time as its history says, and can die at any point: then nothing that it began comes to an end. */
type Process = {
  readonly lane: Lane;
  look(): Promise<void>;
  /** Sends that neither ended nor wait for the platform. */
  moving(): number;
  die(): void;
};

async function startProcess(app: App, platform: TestPlatform, wire: () => number): Promise<Process> {
  let alive = true;
  const never = new Promise<never>(() => {});
  const whileAlive = <Result>(work: () => Promise<Result>): Promise<Result> =>
    alive ? work().then(result => (alive ? result : never)) : never;
  const { world: immortal } = app.house.engine;
  const world: World = { ...immortal, database: mortal(immortal.database, whileAlive) };
  const adapter: Adapter = {
    platform: platform.platform,
    limits: platform.limits,
    identify: platform.identify,
    start: platform.start,
    stop: platform.stop,
    check: platform.check,
    direct: platform.direct,
    remove: platform.remove,
    post: (...given) => whileAlive(() => platform.post(...given)),
    edit: (...given) => whileAlive(() => platform.edit(...given)),
  };
  const [row] = await app.database.$queryRaw<{ key: string; fence: number }[]>(
    sql`UPDATE connection SET fence = fence + 1 RETURNING key, fence`,
  );
  const lane: Lane = {
    connection: row!.key,
    adapter,
    fence: row!.fence,
    heldUntil: Number.POSITIVE_INFINITY,
    doubtful: false,
  };
  await recover(world, lane);
  lane.doubtful = await hasDoubts(world.database, lane.connection);
  const pacing = pacingOf(() => platform.limits);
  const gate = gateOf(pacing, () => performance.now());
  const send = senderOf(world, lane, { pacing, gate, outages: none }, new AbortController().signal);
  let inHand = 0;
  return {
    lane,
    async look() {
      await pumpRefreshes(world, world.database);
      for (const delivery of await claim(world, lane, 20)) {
        inHand++;
        void send(delivery, world.database).finally(() => inHand--);
      }
    },
    moving: () => (alive ? inHand - wire() : 0),
    die() {
      alive = false;
    },
  };
}

const mortal = (database: Database, whileAlive: <R>(work: () => Promise<R>) => Promise<R>): Database =>
  new Proxy(database, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      return typeof member === 'function'
        ? (...given: unknown[]) => whileAlive(() => (member as (...all: unknown[]) => Promise<unknown>)(...given))
        : member;
    },
  });

type Request = { readonly of: Process; settle(fault: Fault | undefined): void };

async function historyOf(app: App, platform: TestPlatform) {
  const wire: Request[] = [];
  const polls: string[] = [];
  let stalled: Process[] = [];
  let process: Process;
  const requestsOf = (of: () => Process) => () => wire.filter(request => request.of === of()).length;

  async function next(): Promise<void> {
    const started: Process = await startProcess(
      app,
      platform,
      requestsOf(() => started),
    );
    process = started;
    await platform.stop();
    await platform.start({
      connection: started.lane.connection,
      commands: [],
      listen: () => {},
      log: app.house.engine.world.log,
      receive: event => receive(app.house.engine.world, process.lane, event),
    });
  }
  platform.meet(() => new Promise(settle => wire.push({ of: process, settle })));
  await next();

  /** Until everything that is sent waits for the platform. */
  async function quiet(): Promise<void> {
    while ([process, ...stalled].some(one => one.moving() > 0)) await new Promise(setImmediate);
  }

  async function settleDoubts(by: 'button' | 'press'): Promise<void> {
    // What a stalled process has on the wire may still arrive, and nobody can see that by looking.
    if (wire.some(request => request.of !== process)) return;
    const doubtful = await app.database.delivery.findMany({
      where: { state: 'in_doubt', post: { kind: 'poll' } },
      include: { post: true },
    });
    for (const { id, post } of doubtful) {
      const there = platform.messages.find(({ key }) => key === `palabre-${id}`);
      const an = app.person('An');
      if (there && by === 'press')
        await an.pressToken(tokenOf('polls', 'ballot', post.itemId), { on: there.id, at: app.channel });
      else await an.pressToken(tokenOf('post', there ? 'there' : 'again', post.id));
    }
  }

  async function take(step: Step): Promise<void> {
    switch (step.do) {
      case 'open': {
        if (polls.length === 2) return;
        await app.person('An').command('poll', `Question ${polls.length}? | Monday | Tuesday`);
        polls.push((await app.database.poll.findFirstOrThrow({ orderBy: { number: 'desc' } })).id);
        return;
      }
      case 'vote': {
        const poll = polls.at(-1) ?? '';
        await app.person(`P${step.who}`).pressToken(tokenOf('polls', 'vote', poll, String(step.option)));
        return;
      }
      case 'look':
        return process.look();
      case 'answer':
        wire.splice(step.which % Math.max(1, wire.length), 1)[0]?.settle(faults[step.with]());
        return;
      case 'wait':
        // No request stays on the wire for minutes: it ends without an answer.
        if (step.seconds > 30) for (const request of wire.splice(0)) request.settle('lost answer');
        await quiet();
        app.clock.advance({ seconds: step.seconds });
        if (step.seconds > platform.limits.repeatablePost) platform.forgetKeys();
        return;
      case 'kill': {
        process.die();
        const own = wire.filter(request => request.of === process);
        for (const request of own) request.settle(step.arrived ? undefined : 'lost on the way');
        for (const request of own) wire.splice(wire.indexOf(request), 1);
        return next();
      }
      case 'stall':
        stalled.push(process);
        return next();
      case 'settle doubts':
        return settleDoubts(step.by);
    }
  }

  return {
    async live(step: Step): Promise<void> {
      await take(step);
      await quiet();
    },
    /** From here on everything goes well. */
    async end(): Promise<void> {
      for (let rest = 0, still = 0; still < 3; rest++) {
        expect(rest, 'deliveries go on for ever').toBeLessThan(40);
        while (wire.length > 0) await this.live({ do: 'answer', which: 0, with: 'done' });
        stalled = [];
        await this.live({ do: 'settle doubts', by: 'button' });
        app.clock.advance({ minutes: 11 });
        await this.live({ do: 'look' });
        still = wire.length === 0 ? still + 1 : 0;
      }
    },
    async check(hasStalled: boolean): Promise<void> {
      // Two processes that both believe to hold a lane may send at once; one alone never does.
      expect(platform.complaints.filter(text => !hasStalled || !text.includes('at once'))).toEqual([]);
      platform.complaints.length = 0;
      for (const poll of polls) await checkPoll(app, platform, poll);
    },
  };
}

async function checkPoll(app: App, platform: TestPlatform, poll: string): Promise<void> {
  const post = await app.database.post.findFirstOrThrow({
    where: { itemId: poll, kind: 'poll' },
    include: { deliveries: { orderBy: { id: 'asc' } } },
  });
  const states = post.deliveries.map(({ task, state }) => `${task} ${state}`);
  const shown = platform.messages.filter(
    ({ place, view }) => place === app.channel.id && JSON.stringify(view).includes(poll),
  );
  expect(shown.length, states.join()).toBeLessThanOrEqual(1);
  if (!states.includes('post never')) expect(shown, states.join()).toHaveLength(1);
  // A message whose address nobody could tell us, or that the platform refused to change, need not show the last state.
  if (!shown[0] || post.postedId === null || post.deliveries.at(-1)?.state === 'never') return;
  for (const [content, option] of [
    ['1', 'Monday'],
    ['2', 'Tuesday'],
  ] as const) {
    const votes = await app.database.ballot.count({ where: { pollId: poll, content } });
    expect(read(shown[0].view), states.join()).toMatch(new RegExp(`${option}: ${votes} vote`));
  }
}

async function live(history: readonly Step[], repeatablePost: number): Promise<void> {
  const platform = testPlatform({ limits: { repeatablePost } });
  await using app = await palabre({ platforms: [platform], connected: false });
  app.expectTrouble(/A delivery did not succeed/);
  const lived = await historyOf(app, platform);
  for (const step of history) await lived.live(step);
  await lived.end();
  await lived.check(history.some(step => step.do === 'stall'));
}

const look: Step = { do: 'look' };
const done: Step = { do: 'answer', which: 0, with: 'done' };
const vote: Step = { do: 'vote', who: 0, option: 1 };
const another: Step = { do: 'vote', who: 1, option: 2 };
const wait: Step = { do: 'wait', seconds: 3 };
const away: readonly Step[] = [look, { ...done, with: 'later' }, { do: 'wait', seconds: 200 }];
/** Each found a fault once, of ours or one put there to be found. */
const known: readonly Step[][] = [
  // A post repeated under its key is the first one, drawn before this vote.
  [look, { do: 'kill', arrived: true }, vote, look],
  // An edit is on the wire when the next one is due.
  [look, done, vote, look, another, look, wait, look],
  // An edit of a process that stood still arrives after a newer one.
  [look, done, vote, look, { do: 'stall' }, another, look, wait, look, { ...done, which: 1 }, done],
  // The answer to a post is lost, and after a vote, when it is its turn again, the platform has forgotten its key.
  [
    look,
    { ...done, with: 'lost answer' },
    vote,
    { do: 'wait', seconds: 200 },
    look,
    { do: 'settle doubts', by: 'press' },
  ],
  // A vote while the post is on the wire, and one while nobody knows whether it arrived.
  [look, vote, done],
  [look, { ...done, with: 'lost answer' }, vote, look, { do: 'settle doubts', by: 'press' }],
  // The platform is away for longer than a connection rests.
  Array.from({ length: 8 }, () => away).flat(),
];

const lives = (repeatablePost: number) =>
  fc.assert(
    fc.asyncProperty(histories, history => live([{ do: 'open' }, ...history], repeatablePost)),
    { numRuns: known.length + 15, endOnFailure: true, examples: known.map(history => [history] as [Step[]]) },
  );

test(
  'whatever is lost, refused, killed or stalled, no poll stands in its place twice, and its last edit shows the last state',
  () => lives(0),
  120_000,
);

test('the same where a platform knows a key for two minutes', () => lives(120), 120_000);
