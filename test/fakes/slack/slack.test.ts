import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { type FakeSlack, type FakeSlackOptions, fakeSlack } from './slack.ts';

const quiet = { logLevel: LogLevel.ERROR, logger: silent() };

describe('Bolt over Socket Mode', () => {
  test('brings a command, and the answer by response_url is seen by that person alone', async () => {
    await using world = await boltWorld();
    world.app.command('/poll', async ({ ack, respond, command }) => {
      await ack();
      await respond({ text: `You typed ${command.text}` });
    });
    const answer = await world.slack.user('U1').command('/poll', 'Which day? & <b>', 'C1');
    expect(answer.acknowledged).toBe(true);
    const [message] = await world.slack.until(
      () => world.slack.ephemerals('U1').length > 0 && world.slack.ephemerals('U1'),
    );
    // Slack hands a command its text with its own three characters as entities.
    expect(world.slack.read(message!)).toBe('You typed Which day? & <b>');
    expect(world.slack.ephemerals('U2')).toEqual([]);
    expect(world.slack.messages('C1')).toEqual([]);
  });

  test('opens a modal, keeps what was typed over a refusal, and shows the next page', async () => {
    await using world = await boltWorld();
    world.app.command('/poll', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: modal('First', 'Question') });
    });
    world.app.view('page', async ({ ack, view }) => {
      const value = view.state.values.field?.answer?.value;
      if (value === 'no') return ack({ response_action: 'errors', errors: { field: 'Say more.' } });
      return ack({ response_action: 'update', view: modal('Second', 'Options') });
    });
    const person = world.slack.user('U1');
    await person.command('/poll', '', 'C1');
    const view = await world.slack.until(() => world.slack.modal('U1'));
    await expect(person.submit()).rejects.toThrow('Please complete this required field.');
    await person.submit({ Question: 'no' });
    expect(view.errors).toEqual({ field: 'Say more.' });
    await person.submit({ Question: 'Which day?' });
    expect(world.slack.modal('U1')?.view.title).toMatchObject({ text: 'Second' });
    expect(world.slack.complaints).toEqual([]);
  });

  test('brings a press with its message, and what is said to the bot, ours included', async () => {
    await using world = await boltWorld();
    const heard: unknown[] = [];
    world.app.action('go', async ({ ack, body }) => {
      await ack();
      heard.push(body.type === 'block_actions' ? body.message?.ts : undefined);
    });
    world.app.message(async ({ message }) => void heard.push('text' in message ? message.text : undefined));
    const posted = await world.app.client.chat.postMessage({ channel: 'U1', text: 'Hello', blocks: [button('Go')] });
    expect(posted.channel).toBe('D0U1');
    const [message] = world.slack.messages('U1');
    await world.slack.user('U1').press(message!, 'Go');
    await world.slack.user('U1').say('2 < 3 https://example.org');
    expect(heard).toEqual([posted.ts, '2 &lt; 3 <https://example.org>']);
    // The bot's own message came too; Bolt itself leaves it out.
    expect(world.slack.deliveries.filter(one => one.kind === 'events_api')).toHaveLength(2);
  });

  test('sends an event that was not acknowledged once more, and an interaction never', async () => {
    await using world = await boltWorld({ acknowledgeMs: 100, retryDelays: [0] });
    let presses = 0;
    world.app.action('go', async () => void presses++);
    await world.slack.user('U1').openHome();
    await world.app.client.chat.postMessage({ channel: 'C1', text: 'Hello', blocks: [button('Go')] });
    const answer = await world.slack.user('U1').press(world.slack.messages('C1')[0]!, 'Go');
    expect(answer.acknowledged).toBe(false);
    expect(world.slack.complaints).toEqual(['Not acknowledged in time: block_actions']);
    expect(presses).toBe(1);
  });

  test('uploads a file, which is its own message and says only later where it is', async () => {
    await using world = await boltWorld();
    await world.app.client.filesUploadV2({
      channel_id: 'C1',
      file: Buffer.from('picture'),
      filename: 'chart.png',
      alt_text: 'A chart',
    });
    const [message] = world.slack.messages('C1');
    const id = message?.files[0] ?? '';
    const first = await world.app.client.files.info({ file: id });
    const second = await world.app.client.files.info({ file: id });
    expect(first.file?.shares?.public).toBeUndefined();
    expect(second.file?.shares?.public?.C1?.[0]?.ts).toBe(message?.ts);
    expect(world.slack.state.files.get(id)).toMatchObject({ alt: 'A chart', bytes: Buffer.from('picture') });
  });
});

test('Bolt over HTTP gets signed requests and answers through the response', async () => {
  await using slack = await started();
  const receiver = new HTTPReceiver({ signingSecret: slack.app.signingSecret, ...quiet });
  const app = boltApp(slack, receiver);
  app.command('/poll', ({ ack }) => ack({ text: 'Here you are' }));
  app.view('page', ({ ack }) => ack({ response_action: 'clear' }));
  const server = await receiver.start(0);
  const http = slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  try {
    expect(await http.verify()).toContain('challenge-42');
    await slack.user('U1').command('/poll', '', 'C1');
    expect(slack.ephemerals('U1').map(slack.read)).toEqual(['Here you are']);
    const forged = slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`, {
      secret: 'guessed',
    });
    expect(await forged.send({ kind: 'slash_commands', payload: { command: '/poll' } }, undefined)).toMatchObject({
      acknowledged: false,
    });
  } finally {
    await receiver.stop();
  }
});

describe('refuses what Slack refuses', () => {
  const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } });
  const cases: readonly (readonly [string, string, Record<string, unknown>, string])[] = [
    ['a channel that is not', 'chat.postMessage', { channel: 'C9', text: 'x' }, 'channel_not_found'],
    ['a public channel the bot is not in', 'chat.postMessage', { channel: 'C2', text: 'x' }, 'not_in_channel'],
    ['an archived channel', 'chat.postMessage', { channel: 'C3', text: 'x' }, 'is_archived'],
    ['nothing to say', 'chat.postMessage', { channel: 'C1' }, 'no_text'],
    ['51 blocks', 'chat.postMessage', { channel: 'C1', blocks: Array(51).fill(section('x')) }, 'invalid_blocks'],
    [
      'a section of 3,001 characters',
      'chat.postMessage',
      { channel: 'C1', blocks: [section('x'.repeat(3001))] },
      'invalid_blocks',
    ],
    ['an empty text', 'chat.postMessage', { channel: 'C1', blocks: [section('')] }, 'invalid_blocks'],
    [
      'a field that is not',
      'chat.postMessage',
      { channel: 'C1', blocks: [{ ...section('x'), colour: 'red' }] },
      'invalid_blocks',
    ],
    ['a block that is not', 'chat.postMessage', { channel: 'C1', blocks: [{ type: 'tally' }] }, 'invalid_blocks'],
    [
      'a button of 76 characters',
      'chat.postMessage',
      { channel: 'C1', blocks: [button('x'.repeat(76))] },
      'invalid_blocks',
    ],
    [
      'blocks too long together',
      'chat.postMessage',
      { channel: 'C1', blocks: Array(5).fill(section('x'.repeat(2900))) },
      'msg_blocks_too_long',
    ],
    ['an argument that is not', 'chat.postMessage', { channel: 'C1', text: 'x', ephemeral: true }, 'invalid_arguments'],
    ['an edit of nothing', 'chat.update', { channel: 'C1', ts: '1.2', text: 'x' }, 'message_not_found'],
    ['an edit through a person', 'chat.update', { channel: 'U1', ts: '1.2', text: 'x' }, 'channel_not_found'],
    ['a whisper to a stranger', 'chat.postEphemeral', { channel: 'C1', user: 'U9', text: 'x' }, 'user_not_found'],
    [
      'a whisper to somebody elsewhere',
      'chat.postEphemeral',
      { channel: 'C4', user: 'U1', text: 'x' },
      'user_not_in_channel',
    ],
    ['a made-up trigger', 'views.open', { trigger_id: '1.2.3', view: modal('T', 'L') }, 'invalid_trigger_id'],
    [
      'a title of 25 characters',
      'views.open',
      { trigger_id: '1.2.3', view: modal('x'.repeat(25), 'L') },
      'invalid_arguments',
    ],
    [
      'inputs without a submit',
      'views.open',
      { trigger_id: '1.2.3', view: { ...modal('T', 'L'), submit: undefined } },
      'invalid_arguments',
    ],
    ['a view that is not open', 'views.update', { view_id: 'V9', view: modal('T', 'L') }, 'not_found'],
    ['a stranger', 'users.info', { user: 'U9' }, 'user_not_found'],
    [
      'a file into a person',
      'files.completeUploadExternal',
      { files: [{ id: 'F9' }], channel_id: 'U1' },
      'file_not_found',
    ],
    ['a method that is not', 'polls.open', {}, 'unknown_method'],
  ];
  test.each(cases)('%s (%s)', async (_what, method, args, word) => {
    await using slack = await started();
    slack.addChannel({ id: 'C2', bot: false });
    slack.addChannel({ id: 'C3' }).archived = true;
    slack.addChannel({ id: 'C4', members: ['U2'] });
    await expect(client(slack).apiCall(method, args)).rejects.toMatchObject({ data: { error: word } });
  });

  test('an update of 4,001 characters, of somebody else’s message, after the edit window', async () => {
    await using slack = await started();
    const web = client(slack);
    const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'Hello' });
    const theirs = slack.write('C1', 'U1', 'Mine');
    await expect(web.chat.update({ channel: 'C1', ts, text: 'x'.repeat(4001) })).rejects.toMatchObject({
      data: { error: 'msg_too_long' },
    });
    await expect(web.chat.update({ channel: 'C1', ts: theirs.ts, text: 'x' })).rejects.toMatchObject({
      data: { error: 'cant_update_message' },
    });
    slack.state.editWindowClosed = true;
    await expect(web.chat.update({ channel: 'C1', ts, text: 'x' })).rejects.toMatchObject({
      data: { error: 'edit_window_closed' },
    });
  });

  test('a trigger after 3 seconds, a trigger used twice, a fourth modal, an old hash', async () => {
    await using world = await boltWorld();
    const triggers: string[] = [];
    world.app.command('/poll', async ({ ack, command }) => {
      await ack();
      triggers.push(command.trigger_id);
    });
    const web = client(world.slack);
    const open = (trigger_id: string | undefined) => web.apiCall('views.open', { trigger_id, view: modal('T', 'L') });
    await world.slack.user('U1').command('/poll', '', 'C1');
    world.slack.skip(3_001);
    await expect(open(triggers[0])).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } });
    await world.slack.user('U1').command('/poll', '', 'C1');
    const opened = (await open(triggers[1])) as webApi.ViewsOpenResponse;
    await expect(open(triggers[1])).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
    const { id = '', hash = '' } = opened.view ?? {};
    await web.views.update({ view_id: id, hash, view: modal('T2', 'L') });
    await expect(web.views.update({ view_id: id, hash, view: modal('T3', 'L') })).rejects.toMatchObject({
      data: { error: 'hash_conflict' },
    });
    world.app.view('page', ({ ack }) => ack({ response_action: 'push', view: modal('Deeper', 'L') }));
    for (let depth = 2; depth <= 4; depth++) await world.slack.user('U1').submit({ L: 'x' });
    expect(world.slack.state.modals.get('U1')).toHaveLength(3);
    expect(world.slack.complaints.at(-1)).toContain('push_limit_reached');
  });

  test('a response_url after five answers and after half an hour', async () => {
    await using world = await boltWorld();
    const urls: string[] = [];
    world.app.command('/poll', async ({ ack, command }) => {
      await ack();
      urls.push(command.response_url);
    });
    const respond = async (url: string | undefined) =>
      (await fetch(url ?? '', { method: 'POST', body: JSON.stringify({ text: 'x' }) })).status;
    await world.slack.user('U1').command('/poll', '', 'C1');
    for (let use = 1; use <= 5; use++) expect(await respond(urls[0])).toBe(200);
    expect(await respond(urls[0])).toBe(404);
    await world.slack.user('U1').command('/poll', '', 'C1');
    world.slack.skip(30 * 60_000 + 1);
    expect(await respond(urls[1])).toBe(404);
  });

  test('a scope that is missing, a wrong token, the messages tab switched off', async () => {
    await using slack = await started();
    slack.app.scopes.delete('users:read');
    await expect(client(slack).users.info({ user: 'U1' })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read' },
    });
    await expect(client(slack, 'xoxb-guessed').auth.test()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
    slack.app.messagesTab = false;
    await expect(client(slack).chat.postMessage({ channel: 'U1', text: 'x' })).rejects.toMatchObject({
      data: { error: 'messages_tab_disabled' },
    });
  });
});

describe('goes wrong on demand', () => {
  test('limits a channel to one message a second after a burst, and says when to come back', async () => {
    await using slack = await started();
    const web = client(slack);
    for (let post = 1; post <= 4; post++) await web.chat.postMessage({ channel: 'C1', text: String(post) });
    await expect(web.chat.postMessage({ channel: 'C1', text: '5' })).rejects.toMatchObject({ retryAfter: 4 });
    slack.skip(4_001);
    await web.chat.postMessage({ channel: 'C1', text: '5' });
  });

  test.each([
    ['loses the answer after doing it', { answers: 'hang up', done: true }, 1],
    ['hangs up before doing it', { answers: 'hang up' }, 0],
    ['answers nothing', { answers: 'nothing' }, 0],
    ['answers HTML', { answers: 'html', done: true }, 1],
    ['answers 500', { answers: { status: 500 } }, 0],
    ['answers an error', { answers: { error: 'internal_error' } }, 0],
    ['answers late', { answers: { slow: 400 } }, 0],
  ] as const)('%s', async (_what, fault, posted) => {
    await using slack = await started();
    slack.fault({ on: 'chat.postMessage', ...fault });
    await expect(client(slack).chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow();
    expect(slack.messages('C1')).toHaveLength(posted);
  });

  test('drops sockets, refreshes them, and Bolt comes back', async () => {
    await using world = await boltWorld();
    const back = () => new Promise<void>(resolve => world.receiver.client.once('connected', () => resolve()));
    const [first] = [back(), world.slack.sockets.drop()];
    await first;
    const [second] = [back(), world.slack.sockets.refresh()];
    await second;
    expect(world.slack.sockets.opened()).toBe(3);
  });
});

test('tells what in a message is live', async () => {
  await using slack = await started();
  const web = client(slack);
  await web.chat.postMessage({
    channel: 'C1',
    text: '<!channel> hi',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*b* <@U1> https://a.be' } }],
  });
  await web.chat.postMessage({
    channel: 'C1',
    text: '&lt;!channel&gt; hi',
    blocks: [{ type: 'section', text: { type: 'plain_text', text: '*b* <@U1> https://a.be' } }],
  });
  const [loud, calm] = slack.messages('C1');
  expect(slack.live(loud!)).toEqual({ pings: ['@channel', '@U1'], links: ['https://a.be'], formatted: ['*b*'] });
  expect(slack.live(calm!)).toEqual({ pings: [], links: [], formatted: [] });
});

async function started(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const slack = await fakeSlack(options);
  slack.addMember({ id: 'U1', realName: 'Ana' });
  slack.addMember({ id: 'U2', realName: 'Bram' });
  slack.addChannel({ id: 'C1', name: 'general' });
  return slack;
}

async function boltWorld(options: FakeSlackOptions = {}) {
  const slack = await started(options);
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
    clientPingTimeout: 300,
    ...quiet,
  });
  const app = boltApp(slack, receiver);
  await app.start();
  return {
    slack,
    app,
    receiver,
    async [Symbol.asyncDispose]() {
      await app.stop();
      await slack[Symbol.asyncDispose]();
    },
  };
}

function boltApp(slack: FakeSlack, receiver: SocketModeReceiver | HTTPReceiver): App {
  return new App({
    token: slack.app.botToken,
    botId: slack.app.botId,
    botUserId: slack.app.botUser,
    receiver,
    tokenVerificationEnabled: false,
    clientOptions: { slackApiUrl: slack.apiUrl },
    ...quiet,
  });
}

function client(slack: FakeSlack, token = slack.app.botToken): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
    logger: silent(),
  });
}

function modal(title: string, label: string): webApi.ViewsOpenArguments['view'] {
  return {
    type: 'modal',
    callback_id: 'page',
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [
      {
        type: 'input',
        block_id: 'field',
        label: { type: 'plain_text', text: label },
        element: { type: 'plain_text_input', action_id: 'answer' },
      },
    ],
  };
}

function button(text: string) {
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text }, value: 'v' }],
  };
}

function silent() {
  return { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => LogLevel.ERROR, setName() {} };
}
