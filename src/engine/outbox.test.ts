import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import { testPlatform } from '../../test/support/platform.ts';
import { labelsOf, read, told } from '../../test/support/reading.ts';
import { until } from '../../test/support/until.ts';
import { type Adapter, DeliveryError, type Inbound, type Rate } from '../core/adapter.ts';
import { tokenOf } from '../core/token.ts';
import { claim } from './claim.ts';
import { markSending, recover } from './fates.ts';
import { gateOf } from './gate.ts';
import type { Lane } from './lane.ts';
import { outagesOf } from './outages.ts';
import { pacingOf } from './pacing.ts';
import { receive } from './receive.ts';
import { senderOf } from './sending.ts';

const poll = 'Which day? | Monday | Tuesday';
const statesOf = async (app: App) =>
  (await app.database.delivery.findMany({ orderBy: { id: 'asc' } })).map(({ task, state }) => `${task}: ${state}`);
const expected = /A delivery did not succeed/;

test('what cannot be taken now is sent again later, as much later as the platform says', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  app.platform.failOnce(new DeliveryError('later', 'unavailable'));
  app.platform.failOnce(new DeliveryError('later', 'unavailable', { after: 60_000 }));
  await app.person('An').command('poll', poll);
  await app.idle();
  expect(app.platform.messages).toHaveLength(0);
  await app.pass({ seconds: 2 });
  expect(app.platform.attempts).toHaveLength(2);
  await app.pass({ seconds: 59 });
  expect(app.platform.attempts).toHaveLength(2);
  await app.pass({ seconds: 1 });
  expect(app.platform.messages).toHaveLength(1);
  expect(await statesOf(app)).toEqual(['post: sent']);
});

test('an edit that could not be taken gives way to the next one', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  await app.person('An').command('poll', poll);
  await app.idle();
  app.platform.failOnce(new DeliveryError('later', 'unavailable', { after: 30_000 }));
  await app.person('Bea').press('Monday');
  await app.idle();
  await app.person('Chris').press('Monday');
  await app.pass({ seconds: 31 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 2 votes');
  expect(app.platform.messages[0]!.edits).toBe(1);
});

test('what a platform refuses for good is not sent again, and neither is what would have followed it', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  app.platform.failOnce(new DeliveryError('never', 'not allowed'));
  await app.person('An').command('poll', poll);
  await app.idle();
  const { id } = await app.database.poll.findFirstOrThrow();
  await app.person('Bea').pressToken(tokenOf('polls', 'vote', id, '1'));
  await app.pass({ hours: 2 });
  expect(app.platform.attempts).toHaveLength(1);
  expect(await statesOf(app)).toEqual(['post: never']);
});

test('a message that somebody deleted is not edited for ever', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  await app.person('An').command('poll', poll);
  await app.idle();
  const { id } = await app.database.poll.findFirstOrThrow();
  app.platform.deleteMessage(app.platform.messages[0]!.id);
  for (const name of ['Bea', 'Chris', 'Dora']) {
    await app.person(name).pressToken(tokenOf('polls', 'vote', id, '1'));
    await app.pass({ seconds: 3 });
  }
  expect(app.platform.attempts.map(({ task }) => task)).toEqual(['post', 'edit']);
});

test('after "too many" the whole lane waits, also what was already in its turn, and goes on spaced', async () => {
  const each: Rate = { of: ['post'], per: 'connection', where: 'anywhere', count: 4, seconds: 1 };
  const platform = testPlatform({ limits: { rates: [each] } });
  await using app = await palabre({ platforms: [platform] });
  app.expectTrouble(expected);
  const others = Promise.withResolvers<DeliveryError>();
  let storm = true;
  platform.meet(() => (storm ? others.promise : undefined));
  await Promise.all(Array.from({ length: 6 }, (_, n) => app.person(`P${n}`).command('poll', poll)));
  await until('one is on the wire and others wait for their turn', async () => {
    const states = (await statesOf(app)).join();
    return states.includes('sending') && states.includes('leased');
  });
  const refusedAt = performance.now();
  storm = false;
  others.resolve(new DeliveryError('later', 'rate limited', { after: 600 }));
  await until(
    'six posts are taken',
    () => app.clock.advance({ seconds: 1 }) === undefined && platform.messages.length === 6,
  );
  const after = platform.attempts.map(({ at }) => at).filter(at => at > refusedAt);
  expect(Math.min(...after)).toBeGreaterThanOrEqual(refusedAt + 600);
  for (const [n, at] of after.entries()) if (n > 0) expect(at - after[n - 1]!).toBeGreaterThan(230);
});

test('what one chat may take is taken up as fast as the platform answers', async () => {
  const each: Rate = { of: ['post'], per: 'place', where: 'anywhere', count: 1, seconds: 0.1 };
  await using app = await palabre({ platforms: [testPlatform({ limits: { rates: [each] } })] });
  const began = performance.now();
  for (let n = 1; n <= 5; n++) await app.person('An').command('poll', poll);
  await until('all are there', () => app.platform.messages.length === 5);
  // Half a second; each would be waited for a second longer whose answer nobody heard of.
  expect(performance.now() - began).toBeLessThan(4000);
});

test('whoever cannot be written to is written to once they act, and not before', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  const an = app.person('An');
  app.platform.meet(({ place, task }) =>
    place === 'D-U-An' && task === 'post' && !reachable ? new DeliveryError('until they act', 'blocked') : undefined,
  );
  let reachable = false;
  app.platform.failOnce('lost answer');
  await an.command('poll', poll);
  await app.idle();
  expect(await statesOf(app)).toEqual(['post: in_doubt', 'post: until_they_act']);
  await app.pass({ hours: 5 });
  expect(app.platform.messages.map(({ place }) => place)).toEqual(['C-agora']);
  reachable = true;
  await an.say('mumble');
  await app.idle();
  expect(app.platform.messages.map(({ place }) => place)).toEqual(['C-agora', 'D-U-An']);
  expect(await app.database.account.findFirst()).toMatchObject({ unreachable: null });
});

test('when nobody knows whether a post arrived, it is not sent again; whoever put it is asked, in their language', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  app.platform.failOnce('lost answer');
  const anne = app.person('Anne', 'fr');
  await anne.command('poll', poll);
  await app.pass({ hours: 1 });
  expect(app.platform.messages.map(({ place }) => place)).toEqual(['C-agora', 'D-U-Anne']);
  const question = app.platform.messages[1]!.view;
  expect(read(question)).toContain('#agora');
  const [there = ''] = labelsOf(question);
  expect(told(await anne.press(there))).not.toBe('');
  expect(await statesOf(app)).toContain('post: sent');
  await app.person('Bea').press('Monday');
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 1 vote');
});

test('asked whether it is there, "post it again" posts it once', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  app.platform.failOnce('lost on the way');
  const an = app.person('An');
  await an.command('poll', poll);
  await app.idle();
  const doubted = (await app.database.post.findFirstOrThrow({ where: { kind: 'poll' } })).id;
  const again = tokenOf('post', 'again', doubted);
  const eve = app.person('Eve');
  await eve.command('palabre');
  expect(told(await eve.pressToken(again))).toContain('for somebody else');
  await Promise.all([an.pressToken(again), an.pressToken(again)]);
  expect(told(await an.pressToken(again))).toContain('in the meantime');
  await app.pass({ seconds: 5 });
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora')).toHaveLength(1);
});

test('a press on a post that nobody was sure of settles it: this is the message', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  app.platform.failOnce('lost answer');
  await app.person('An').command('poll', poll);
  await app.idle();
  await app.person('Bea').press('Monday');
  await app.pass({ seconds: 3 });
  const [post] = app.platform.messages;
  expect(await app.database.post.findFirst({ where: { kind: 'poll' } })).toMatchObject({ postedId: post!.id });
  expect(read(post!.view)).toContain('Monday: 1 vote');
});

test('a press on the poll’s own post says nothing about a verdict that nobody is sure of', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  const an = app.person('An');
  await an.command('poll', poll);
  await app.idle();
  app.platform.meet(({ view }) => (view.title.startsWith('Closed') ? 'lost answer' : undefined));
  await an.press('Close the poll');
  await an.press('Close the poll');
  await app.pass({ seconds: 3 });
  const [post, verdict] = app.platform.messages.filter(({ place }) => place === 'C-agora');
  const press = { on: post!.id, at: app.channel };
  const { id } = await app.database.poll.findFirstOrThrow();
  await app.person('Bea').pressToken(tokenOf('polls', 'ballot', id), press);
  expect(await app.database.post.findFirst({ where: { kind: 'verdict' } })).toMatchObject({ postedId: null });
  await app.person('Bea').pressToken(tokenOf('polls', 'ballot', id), { ...press, on: verdict!.id });
  expect(await app.database.post.findFirst({ where: { kind: 'verdict' } })).toMatchObject({ postedId: verdict!.id });
});

test('where the platform knows keys, a lost answer is simply tried again under the same key', async () => {
  await using app = await palabre({ platforms: [testPlatform({ limits: { repeatablePost: 120 } })] });
  app.expectTrouble(expected);
  app.platform.failOnce('lost answer');
  await app.person('An').command('poll', poll);
  await app.pass({ seconds: 5 });
  expect(app.platform.attempts.map(({ task }) => task)).toEqual(['post', 'post', 'edit']);
  expect(app.platform.messages).toHaveLength(1);
  expect(await statesOf(app)).toContain('post: sent');
});

test('a platform that swallows what it is sent is asked again with one message, not with all that wait', async () => {
  await using app = await palabre();
  app.expectTrouble(/did not succeed/);
  const { attempts } = app.platform;
  app.platform.meet(() => 'lost on the way');
  for (let n = 1; n <= 8; n++) await app.person('An').command('poll', `Question ${n}? | Yes | No`);
  const settled = async () =>
    (await app.database.delivery.count({ where: { state: { in: ['leased', 'sending'] } } })) === 0;
  await until('it rests', async () => attempts.length >= 5 && (await settled()));
  const before = attempts.length;
  expect(await app.database.delivery.count({ where: { state: 'waiting' } })).toBeGreaterThan(2);
  const swallowed = Promise.withResolvers<'lost on the way'>();
  app.platform.meet(() => swallowed.promise);
  await until('it is asked again', () => attempts.length > before);
  swallowed.resolve('lost on the way');
  await until('nobody knows of that one either', settled);
  expect(attempts).toHaveLength(before + 1);
});

test('an error that no platform should throw is taken for a lost answer, never for a failure', async () => {
  await using app = await palabre();
  app.expectTrouble(/this is a fault of ours/);
  app.platform.meet(({ place }) => {
    if (place === 'C-agora') throw new TypeError('out of the blue');
    return undefined;
  });
  await app.person('An').command('poll', poll);
  await app.idle();
  expect(await statesOf(app)).toEqual(['post: in_doubt', 'post: sent']);
});

test('nothing waits for a place that was left, and it is known again when somebody acts there', async () => {
  await using app = await palabre();
  app.expectTrouble(expected);
  const an = app.person('An');
  app.platform.failOnce(new DeliveryError('later', 'unavailable', { after: 60_000 }));
  await an.command('poll', poll);
  await app.idle();
  await an.meet({ type: 'removed' }, app.channel);
  await app.pass({ hours: 1 });
  expect(app.platform.messages).toHaveLength(0);
  expect(await statesOf(app)).toEqual(['post: dropped']);
  await an.command('poll', poll);
  await app.idle();
  expect(app.platform.messages).toHaveLength(1);
});

test('a group that became another keeps what was put there, also when it was met there before', async () => {
  for (const metBefore of [false, true]) {
    await using app = await palabre();
    const to = { ...app.channel, id: 'C-super' };
    const an = app.person('An');
    await an.command('poll', `${poll} | closes:1h`);
    await app.idle();
    if (metBefore) await an.command('palabre', '', to);
    await an.meet({ type: 'moved', to }, app.channel);
    await an.meet({ type: 'moved', to }, app.channel);
    await app.pass({ hours: 1 });
    expect(app.platform.messages.map(({ place, view }) => [place, view.title])).toEqual([
      ['C-agora', 'Which day?'],
      ['C-super', 'Closed: Which day?'],
    ]);
    expect(told(await an.say('help'))).toContain('Nothing');
  }
});

test('stopping finishes what is on the wire and gives back what has not left', async () => {
  const slow: Rate = { of: ['post'], per: 'connection', where: 'anywhere', count: 2, seconds: 3.8 };
  const platform = testPlatform({ limits: { rates: [slow] } });
  await using app = await palabre({ platforms: [platform] });
  const onTheWire = Promise.withResolvers<undefined>();
  platform.meet(() => onTheWire.promise);
  for (const n of [1, 2, 3]) await app.person(`P${n}`).command('poll', poll);
  await until('the first is on the wire and another waits for its turn', async () => {
    const states = await statesOf(app);
    return states.includes('post: sending') && states.includes('post: leased');
  });
  const began = performance.now();
  const stopping = app.house.engine.stop();
  onTheWire.resolve(undefined);
  await stopping;
  expect(performance.now() - began).toBeLessThan(5000);
  expect((await statesOf(app)).sort()).toEqual(['post: sent', 'post: waiting', 'post: waiting']);
});

test('what was about to leave when nobody could renew the lane has not left, and leaves once it is renewed', async () => {
  const platform = testPlatform();
  await using app = await palabre({ platforms: [platform], connected: false });
  const lane = await laneOf(app, platform);
  await app.person('An').command('poll', poll);
  lane.heldUntil = performance.now() - 1;
  await sendDue(app, lane);
  expect(platform.attempts).toHaveLength(0);
  expect(await statesOf(app)).toEqual(['post: waiting']);
  lane.heldUntil = Number.POSITIVE_INFINITY;
  app.clock.advance({ seconds: 1 });
  await sendDue(app, lane);
  expect(await statesOf(app)).toEqual(['post: sent']);
  expect(platform.messages).toHaveLength(1);
});

test.each([0, 120])(
  'what was on the wire when a process died is not sent again by a clock that was put back, where a platform knows a key for %d s',
  async repeatablePost => {
    const platform = testPlatform({ limits: { repeatablePost } });
    await using app = await palabre({ platforms: [platform], connected: false });
    const { world } = app.house.engine;
    const lane = await laneOf(app, platform);
    await app.person('An').command('poll', poll);
    const claimed = await claim(world, lane, 20);
    await markSending(world, lane, claimed);
    app.clock.advance({ hours: -2 });
    await recover(world, lane);
    expect(await statesOf(app)).toContain('post: in_doubt');
  },
);

test('nor when its turn comes again, where a platform knows a key for a while', async () => {
  const platform = testPlatform({ limits: { repeatablePost: 120 } });
  await using app = await palabre({ platforms: [platform], connected: false });
  const { world } = app.house.engine;
  const lane = await laneOf(app, platform);
  await app.person('An').command('poll', poll);
  app.clock.advance({ hours: 2 });
  await markSending(world, lane, await claim(world, lane, 20));
  await recover(world, lane);
  app.clock.advance({ hours: -1 });
  await sendDue(app, lane);
  expect(platform.attempts).toHaveLength(0);
  expect(await statesOf(app)).toContain('post: in_doubt');
});

/** Sends what is due, once. */
async function sendDue(app: App, lane: Lane): Promise<void> {
  const { world } = app.house.engine;
  const pacing = pacingOf(() => lane.adapter.limits);
  const gate = gateOf(pacing, () => performance.now());
  const outages = outagesOf(pacing, () => performance.now());
  const send = senderOf(world, lane, { pacing, gate, outages }, new AbortController().signal);
  for (const delivery of await claim(world, lane, 20)) await send(delivery, world.database);
}

/** A lane that is held, without an outbox that would send by itself. */
async function laneOf(app: App, adapter: Adapter): Promise<Lane> {
  const { key, fence } = await app.database.connection.findFirstOrThrow();
  const lane = { connection: key, adapter, fence, heldUntil: Number.POSITIVE_INFINITY, doubtful: false };
  const { world } = app.house.engine;
  const receiving = (event: Inbound) => receive(world, lane, event);
  await adapter.start({ connection: key, commands: [], listen: () => {}, log: world.log, receive: receiving });
  return lane;
}
