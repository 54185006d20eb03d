import { describe, expect, onTestFinished, test } from 'vitest';
import type { View } from '../../src/core/view.ts';
import { type SlackWorld, slackWorld } from '../../test/fakes/slack/world.ts';

const view = (title: string, ...blocks: View['blocks']): View => ({ title, locale: 'en', blocks });
const voting: View = view('Which day?', {
  type: 'buttons',
  buttons: [{ label: 'Monday', token: 'polls-vote--1', style: 'plain' }],
});

/** A rejection nobody handles would end the process: the library's own fault. */
function noStrayRejections(): void {
  const stray: unknown[] = [];
  const note = (reason: unknown) => void stray.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
    expect(stray).toEqual([]);
  });
}

async function pressIsAnswered(world: SlackWorld): Promise<void> {
  const before = world.slack.ephemerals('U1').length;
  const [post] = world.slack.messages('C1');
  const answer = await world.slack.user('U1').press(post!, 'Monday');
  expect(answer.acknowledged).toBe(true);
  await world.slack.until(() => world.slack.ephemerals('U1').length > before);
}

async function voters(): Promise<SlackWorld> {
  const world = await slackWorld({ retryDelays: [20, 20, 20] });
  world.answer = async () => ({ type: 'say', view: view('Recorded') });
  await world.adapter.post({ id: 'C1', kind: 'channel', name: '', space: '', spaceName: '' }, voting, 'k');
  return world;
}

const connected = (world: SlackWorld, more: number) =>
  world.slack.until(() => world.slack.sockets.opened() >= more && world.slack.sockets.count() === 2);

describe('keeps listening', () => {
  test('through a refresh, without a moment in which nobody hears', async () => {
    noStrayRejections();
    await using world = await voters();
    world.slack.sockets.refreshOne();
    await pressIsAnswered(world);
    await connected(world, 3);
    world.slack.sockets.refreshOne();
    await pressIsAnswered(world);
    await connected(world, 4);
    expect(world.slack.complaints).toEqual([]);
  });

  test('after every connection was cut', async () => {
    noStrayRejections();
    await using world = await voters();
    world.slack.sockets.drop();
    await connected(world, 4);
    await pressIsAnswered(world);
  });

  test('after every connection went dead without a word', async () => {
    noStrayRejections();
    await using world = await voters();
    world.slack.sockets.freeze();
    await connected(world, 4);
    await pressIsAnswered(world);
  });

  test('when Slack opens sockets but does not say hello', async () => {
    noStrayRejections();
    await using world = await voters();
    world.slack.sockets.mute(true);
    world.slack.sockets.drop();
    await world.slack.until(() => world.slack.sockets.opened() >= 4);
    world.slack.sockets.mute(false);
    await connected(world, 6);
    await pressIsAnswered(world);
  });

  test.each([
    ['500', { status: 500 }],
    ['HTML', 'html'],
    ['nothing', 'nothing'],
    ['a closed connection', 'hang up'],
    ['internal_error', { error: 'internal_error' }],
    ['invalid_auth', { error: 'invalid_auth' }],
    ['a rate limit', { retryAfter: 1 }],
  ] as const)('when apps.connections.open answers %s for as long as it likes', async (_what, answers) => {
    noStrayRejections();
    await using world = await voters();
    const outage = world.slack.fault({ on: 'apps.connections.open', answers, times: Infinity });
    const tries = () => world.slack.calls('apps.connections.open').length;
    world.slack.sockets.drop();
    // A minute's worth: the usual pauses add up to more by the eighth try of each of the two lines.
    await world.slack.until(() => tries() >= 2 + 16);
    outage.mend();
    await connected(world, 4);
    await pressIsAnswered(world);
  });

  test('and gets what was said to it while nobody listened', async () => {
    noStrayRejections();
    await using world = await voters();
    const outage = world.slack.fault({ on: 'apps.connections.open', answers: { status: 500 }, times: Infinity });
    world.slack.sockets.drop();
    await world.slack.until(() => world.slack.sockets.count() === 0);
    await world.slack.user('U1').say('Monday');
    outage.mend();
    await world.slack.until(() => world.events.some(event => event.type === 'said'));
  });
});

test('does not start while Slack refuses the socket, says why, and leaves nothing running', async () => {
  noStrayRejections();
  const opening = slackWorld({
    prepare: slack =>
      void slack.fault({ on: 'apps.connections.open', answers: { error: 'invalid_auth' }, times: Infinity }),
  });
  await expect(opening).rejects.toThrow('Slack did not open a socket (invalid_auth).');
});

test('an event is acknowledged only once it is dealt with, so that a crash before that loses nothing', async () => {
  noStrayRejections();
  await using world = await voters();
  const recorded = Promise.withResolvers<void>();
  let acknowledged = false;
  world.answer = async () => {
    await recorded.promise;
    return { type: 'none' };
  };
  const saying = world.slack
    .user('U1')
    .say('Monday')
    .then(() => {
      acknowledged = true;
    });
  await world.slack.until(() => world.events.length > 0);
  expect(acknowledged).toBe(false);
  recorded.resolve();
  await saying;
});

test('stops at once also when Slack no longer answers', async () => {
  noStrayRejections();
  await using world = await voters();
  world.slack.sockets.freeze();
  const began = performance.now();
  await world.adapter.stop();
  expect(performance.now() - began).toBeLessThan(1_000);
});
