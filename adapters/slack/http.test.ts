import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Page, View } from '../../src/core/view.ts';
import { type SlackWorld, slackWorld } from '../../test/fakes/slack/world.ts';
import { isFromSlack } from './http.ts';

const view = (title: string): View => ({ title, locale: 'en', blocks: [] });
const overHttp = async (): Promise<SlackWorld> => {
  const world = await slackWorld({ mode: 'http' });
  world.answer = async () => ({ type: 'say', view: view('Recorded') });
  return world;
};

describe('over HTTP', () => {
  test('commands, presses, submissions and events come in and are answered', async () => {
    await using world = await overHttp();
    const person = world.slack.user('U1');
    expect(await person.command('/poll', 'x', 'C1')).toMatchObject({ acknowledged: true });
    await person.say('Monday');
    await world.slack.until(
      () => world.slack.ephemerals('U1').length === 1 && world.slack.messages('U1').some(message => message.byBot),
    );
    expect(world.events.map(event => event.type)).toEqual(['command', 'said']);
    expect(world.slack.complaints).toEqual([]);
  });

  test('a form is asked for, corrected and handed in', async () => {
    await using world = await overHttp();
    const field = {
      type: 'line',
      name: 'question',
      label: 'Question',
      hint: '',
      required: true,
      error: null,
      value: '',
      maxLength: 200,
    } as const;
    const word = 'Go on';
    const page: Page = {
      title: 'A new poll',
      locale: 'en',
      intro: '',
      fields: [field],
      token: 'form-fill--0',
      step: { n: 1, of: 1 },
      back: null,
      cancel: 'form-cancel--',
      words: { submit: word, next: word, back: word, skip: word, cancel: word, open: word, correct: word },
    };
    world.answer = async event => {
      if (event.type === 'command') return { type: 'ask', page };
      const short = event.type === 'submit' && event.values.question === 'x';
      return short
        ? { type: 'fix', problems: { question: 'Say more.' }, page }
        : { type: 'say', view: view('Recorded') };
    };
    await world.slack.user('U1').command('/poll', '', 'C1');
    const modal = await world.slack.until(() => world.slack.modal('U1'));
    await world.slack.user('U1').submit({ Question: 'x' });
    expect(modal.errors).toEqual({ question: 'Say more.' });
    await world.slack.user('U1').submit({ Question: 'Which day?' });
    expect(world.slack.modal('U1')).toBeUndefined();
    await world.slack.until(() => world.slack.ephemerals('U1').length === 1);
    expect(world.slack.complaints).toEqual([]);
  });

  test('an address is verified by its challenge', async () => {
    await using world = await overHttp();
    expect(JSON.parse(await world.slack.deliverTo(world.address).verify())).toEqual({ challenge: 'challenge-42' });
  });

  test.each([
    ['another secret', { secret: 'guessed' }],
    ['a time six minutes ago', { skewSeconds: -360 }],
    ['a time six minutes from now, which Bolt itself would take', { skewSeconds: 360 }],
  ])('a request with %s is refused', async (_what, tampering) => {
    await using world = await overHttp();
    world.slack.deliverTo(world.address, tampering);
    expect(await world.slack.user('U1').command('/poll', 'x', 'C1')).toMatchObject({ acknowledged: false });
    expect(world.events).toEqual([]);
  });

  test('a request that is played again brings the same id, so that it counts once', async () => {
    await using world = await overHttp();
    await world.slack.user('U1').command('/poll', 'x', 'C1');
    await world.slack.redeliver(world.slack.deliveries[0]!);
    expect(world.events).toHaveLength(2);
    expect(world.events[1]?.id).toBe(world.events[0]?.id);
  });

  test.each([
    ['no body', { method: 'POST' }, 401],
    ['no signature', { method: 'POST', body: '{"type":"event_callback"}' }, 401],
    ['a look', { method: 'GET' }, 405],
    ['two megabytes', { method: 'POST', body: 'x'.repeat(2 * 1024 * 1024) }, 413],
  ])('%s is turned away', async (_what, request, status) => {
    await using world = await overHttp();
    expect((await fetch(world.address, request)).status).toBe(status);
  });

  test('signed nonsense is turned away too', async () => {
    await using world = await overHttp();
    expect((await signed(world, 'payload=not-json', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await signed(world, '[1', 'application/json')).status).toBe(400);
    expect(
      (await signed(world, '{"type":"event_callback","event":{"type":"unheard_of"}}', 'application/json')).status,
    ).toBe(200);
    expect((await signed(world, '{"type":"block_actions"}', 'application/json')).status).toBe(200);
    expect(world.events).toEqual([]);
  });

  test('after the stop Slack is asked to come again', async () => {
    await using world = await overHttp();
    await world.adapter.stop();
    expect(await world.slack.user('U1').command('/poll', 'x', 'C1')).toMatchObject({ acknowledged: false });
  });
});

test('an empty secret lets nobody in', () => {
  const timestamp = '1760000000';
  const headers = new Headers({
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${createHmac('sha256', '').update(`v0:${timestamp}:x`).digest('hex')}`,
  });
  expect(isFromSlack(headers, 'x', '', 1_760_000_000_000)).toBe(false);
});

function signed(world: SlackWorld, body: string, type: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', world.slack.app.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return fetch(world.address, {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
  });
}
