import { describe, expect, test } from 'vitest';
import type { Inbound, Reply } from '../../src/core/adapter.ts';
import type { Block, Field, Page, View } from '../../src/core/view.ts';
import { type SlackWorld, slackWorld } from '../../test/fakes/slack/world.ts';

const view = (title: string, ...blocks: Block[]): View => ({ title, locale: 'en', blocks });
const say = (title: string): Reply => ({ type: 'say', view: view(title) });
const show = (title: string, ...blocks: Block[]): Reply => ({ type: 'show', view: view(title, ...blocks) });
const button = (label: string): Block => ({
  type: 'buttons',
  buttons: [{ label, token: `polls-vote--${label}`, style: 'plain' }],
});
const general = {
  id: 'C1',
  kind: 'channel',
  name: '#general',
  space: 'T0FAKE',
  spaceName: 'Fake Cooperative',
} as const;

const line: Field = {
  type: 'line',
  name: 'question',
  label: 'Question',
  hint: '',
  required: true,
  error: null,
  value: '',
  maxLength: 200,
};
const page = (title: string, n: number, fields: readonly Field[] = [line]): Page => ({
  title,
  locale: 'en',
  intro: '',
  fields,
  token: `form-fill--${n}`,
  step: { n, of: 2 },
  back: n > 1 ? 'form-back--1' : null,
  cancel: 'form-cancel--',
  words: {
    submit: 'Open the poll',
    next: 'Continue',
    back: 'Back',
    skip: 'Skip',
    cancel: 'Cancel',
    open: 'Open',
    correct: 'Correct',
  },
});
const ask = (title: string, n = 1): Reply => ({ type: 'ask', page: page(title, n) });

const slowly = (milliseconds: number, reply: Reply) => async () => {
  await new Promise(resolve => setTimeout(resolve, milliseconds));
  return reply;
};
/** Slow enough to be put off, quick enough for a test. */
const impatient = { acknowledgeWithin: 60, triggerLives: 120 };
const newest = (world: SlackWorld, user = 'U1') => world.slack.ephemerals(user).map(world.slack.read).at(-1);
const byType = (replies: Partial<Record<Inbound['type'], Reply>>) => async (event: Inbound) =>
  replies[event.type] ?? { type: 'none' as const };

describe('acknowledges first when the engine is slow', () => {
  test('and says it later by the response_url', async () => {
    await using world = await slackWorld({ timing: impatient });
    world.answer = slowly(200, say('Recorded at last'));
    const answer = await world.slack.user('U1').command('/poll', 'x', 'C1');
    expect(answer).toMatchObject({ acknowledged: true });
    expect(answer.afterMs).toBeLessThan(180);
    await world.slack.until(() => newest(world) === 'Recorded at last');
  });

  test('a page that comes too late for its trigger waits behind one button', async () => {
    await using world = await slackWorld({ timing: impatient });
    world.answer = async event => (event.type === 'command' ? slowly(200, ask('A new poll'))() : ask('A new poll'));
    await world.slack.user('U1').command('/poll', '', 'C1');
    const offer = await world.slack.until(() => world.slack.ephemerals('U1')[0]);
    expect(world.slack.modal('U1')).toBeUndefined();
    await world.slack.user('U1').press(offer, 'Open');
    await world.slack.until(() => world.slack.modal('U1'));
    expect(world.events.at(-1)).toMatchObject({ type: 'press', token: 'form-fill--1', on: '' });
  });

  test('a trigger that Slack itself calls expired leads to the same button', async () => {
    await using world = await slackWorld();
    world.answer = async () => {
      world.slack.skip(3_001);
      return ask('A new poll');
    };
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.until(() =>
      world.slack.ephemerals('U1').some(message => world.slack.read(message).includes('[Open]')),
    );
  });

  test('a submission keeps its window, which then shows the next page', async () => {
    await using world = await slackWorld({ timing: impatient });
    world.answer = async event => (event.type === 'command' ? ask('First') : slowly(200, ask('Second', 2))());
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.until(() => world.slack.modal('U1'));
    await world.slack.user('U1').submit({ Question: 'Which day?' });
    expect(world.slack.read(world.slack.modal('U1')!)).toBe('⏳');
    await world.slack.until(
      () =>
        world.slack.modal('U1')?.view.title && JSON.stringify(world.slack.modal('U1')?.view.title).includes('Second'),
    );
    expect(world.slack.complaints).toEqual([]);
  });

  test('and whoever closed that window meanwhile reads the answer where they came from', async () => {
    await using world = await slackWorld({ timing: impatient });
    world.answer = async event => (event.type === 'command' ? ask('First') : slowly(200, say('Recorded'))());
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.until(() => world.slack.modal('U1'));
    await world.slack.user('U1').submit({ Question: 'Which day?' });
    world.slack.user('U1').close();
    await world.slack.until(() => newest(world) === 'Recorded');
  });
});

describe('answers where only that person sees it', () => {
  test('a submission closes the window and is acknowledged in the channel it came from', async () => {
    await using world = await slackWorld();
    world.answer = byType({ command: ask('First'), submit: say('Recorded') });
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.until(() => world.slack.modal('U1'));
    await world.slack.user('U1').submit({ Question: '<!channel> *Which* day?' });
    await world.slack.until(() => newest(world) === 'Recorded');
    expect(world.slack.modal('U1')).toBeUndefined();
    expect(world.events.at(-1)).toMatchObject({
      type: 'submit',
      token: 'form-fill--1',
      values: { question: '<!channel> *Which* day?' },
      in: general,
    });
  });

  test('as a sentence where it is said, and under a heading where it is shown', async () => {
    await using world = await slackWorld();
    const written = () => world.slack.ephemerals('U1').map(({ text, blocks }) => [text, blocks[0]?.type]);
    world.answer = async () => say('At most 20 options.');
    await world.slack.user('U1').command('/poll', 'x', 'C1');
    await world.slack.until(() => written().length === 1);
    world.answer = async () => show('Your vote');
    await world.slack.user('U1').command('/poll', '1', 'C1');
    await world.slack.until(() => written().length === 2);
    expect(written()).toEqual([
      ['At most 20 options.', 'rich_text'],
      ['Your vote', 'header'],
    ]);
  });

  test('by an ephemeral message when the response_url is used up, by a direct message when that is refused too', async () => {
    await using world = await slackWorld();
    world.answer = async () => say('Recorded');
    world.slack.fault({ on: 'response_url', answers: { status: 404 }, times: 2 });
    await world.slack.user('U1').command('/poll', 'x', 'C1');
    await world.slack.until(() => newest(world) === 'Recorded');
    expect(world.slack.calls('chat.postEphemeral')).toHaveLength(1);
    world.slack.fault({ on: 'chat.postEphemeral', answers: { error: 'user_not_in_channel' } });
    await world.slack.user('U1').command('/poll', 'x', 'C1');
    await world.slack.until(() => world.slack.messages('U1').length === 1);
  });

  test('in a direct conversation between two people it whispers and never speaks aloud', async () => {
    await using world = await slackWorld();
    world.slack.state.channels.set('D0THEIRS', {
      id: 'D0THEIRS',
      name: 'directmessage',
      kind: 'im',
      members: new Set(['U1', 'U2']),
      archived: false,
    });
    world.answer = async () => show('What waits for you');
    await world.slack.user('U1').command('/poll', '', 'D0THEIRS');
    await world.slack.until(() => newest(world) === 'What waits for you');
    expect(world.slack.state.messages.filter(message => message.channel === 'D0THEIRS' && !message.onlyFor)).toEqual(
      [],
    );
    expect(world.events[0]).toMatchObject({ in: { kind: 'direct', space: '' } });
  });

  test('a private surface that is pressed is replaced by show, and stays under say', async () => {
    await using world = await slackWorld();
    world.answer = async event =>
      event.type === 'command'
        ? show('Choose', button('Monday'), button('Tuesday'))
        : show('Chosen', button('Tuesday'));
    await world.slack.user('U1').command('/poll', '', 'C1');
    const panel = await world.slack.until(() => world.slack.ephemerals('U1')[0]);
    await world.slack.user('U1').press(panel, 'Monday');
    await world.slack.until(() => world.slack.read(panel).startsWith('Chosen'));
    expect(world.slack.ephemerals('U1')).toHaveLength(1);
    world.answer = async () => say('Recorded');
    await world.slack.user('U1').press(panel, 'Tuesday');
    await world.slack.until(() => world.slack.ephemerals('U1').length === 2);
    expect(world.slack.read(panel)).toContain('Chosen');
  });

  test('a post that everyone sees is not replaced by the answer to one of them', async () => {
    await using world = await slackWorld();
    world.answer = async () => show('Your ballot', button('Change'));
    const posted = await world.adapter.post(general, view('Which day?', button('Monday')), 'k');
    await world.slack.user('U2').press(world.slack.messages('C1')[0]!, 'Monday');
    await world.slack.until(() => newest(world, 'U2')?.startsWith('Your ballot'));
    expect(world.slack.messages('C1').map(world.slack.read)).toEqual(['Which day?\n[Monday]']);
    expect(world.events[0]).toMatchObject({ type: 'press', on: posted.id, in: general });
  });

  test('in the direct conversation it is a message there, or takes the place of the message pressed', async () => {
    await using world = await slackWorld();
    world.answer = async event => (event.type === 'said' ? show('Your poll', button('Close')) : show('Closed'));
    await world.slack.user('U1').say('help');
    const message = await world.slack.until(() => world.slack.messages('U1').find(one => one.byBot));
    await world.slack.user('U1').press(message, 'Close');
    await world.slack.until(() => world.slack.read(message) === 'Closed');
    expect(world.events.map(event => event.in)).toEqual([
      { id: 'U1', kind: 'direct', name: '', space: '', spaceName: '' },
      { id: 'U1', kind: 'direct', name: '', space: '', spaceName: '' },
    ]);
    world.answer = async () => say('Anything else?');
    await world.slack.user('U1').say('thanks');
    await world.slack.until(() => world.slack.messages('U1').filter(one => one.byBot).length === 2);
  });

  test('the home shows, and says in a window', async () => {
    await using world = await slackWorld();
    world.answer = async event =>
      event.type === 'opened' ? show('What waits for you', button('Vote')) : say('Recorded');
    await world.slack.user('U1').openHome();
    const home = await world.slack.until(() => world.slack.home('U1'));
    expect(world.slack.read(home)).toBe('What waits for you\n[Vote]');
    await world.slack.user('U1').press(home, 'Vote');
    await world.slack.until(() => JSON.stringify(world.slack.modal('U1')?.view.title ?? '').includes('Recorded'));
    world.answer = async () => show('Nothing waits');
    await world.slack.user('U1').press(home, 'Vote');
    await world.slack.until(() => world.slack.read(home) === 'Nothing waits');
    expect(world.events.map(event => event.in.kind)).toEqual(['home', 'home', 'home']);
  });

  test('in a thread it is whispered in that thread', async () => {
    await using world = await slackWorld();
    world.answer = async () => say('Recorded');
    const parent = world.slack.write('C1', 'U2', 'Shall we vote?');
    await world.adapter.post(
      { ...general, id: `C1/${parent.ts}`, kind: 'thread' },
      view('Which day?', button('Monday')),
      'k',
    );
    await world.slack.user('U1').press(world.slack.messages('C1')[1]!, 'Monday');
    const whispered = await world.slack.until(() => world.slack.ephemerals('U1')[0]);
    expect(whispered.threadTs).toBe(parent.ts);
    expect(world.events[0]).toMatchObject({ in: { id: `C1/${parent.ts}`, kind: 'thread' } });
  });

  test('a page asked for in the direct conversation waits there behind a button', async () => {
    await using world = await slackWorld();
    world.answer = async () => ask('A new poll');
    await world.slack.user('U1').say('poll');
    const offer = await world.slack.until(() => world.slack.messages('U1').find(message => message.byBot));
    await world.slack.user('U1').press(offer, 'Open');
    await world.slack.until(() => world.slack.modal('U1'));
  });

  test('a picture in a private answer goes to the direct conversation, where nobody else is', async () => {
    await using world = await slackWorld();
    world.answer = async () => ({
      type: 'say',
      view: view('Results', {
        type: 'picture',
        name: 'chart.png',
        alt: 'Monday leads',
        bytes: async () => new Uint8Array([1, 2, 3]),
      }),
    });
    await world.slack.user('U1').command('/poll', 'results', 'C1');
    await world.slack.until(() => newest(world) === 'Results');
    expect(world.slack.messages('U1').map(message => [world.slack.read(message), message.files.length])).toEqual([
      ['chart.png', 0],
      ['', 1],
    ]);
    expect(world.slack.messages('C1')).toEqual([]);
  });
});

describe('pages', () => {
  test('go on, go back and say at the field what is wrong; what names no field stands on top', async () => {
    await using world = await slackWorld();
    let problems: Record<string, string> = {};
    world.answer = async event => {
      if (event.type === 'press' && event.token.startsWith('form-back')) return ask('First', 1);
      if (event.type !== 'submit') return ask('First', 1);
      return Object.keys(problems).length > 0 ? { type: 'fix', problems, page: page('First', 1) } : ask('Second', 2);
    };
    const title = () => JSON.stringify(world.slack.modal('U1')?.view.title ?? '');
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.until(() => title().includes('First'));
    await world.slack.user('U1').submit({ Question: 'Which day?' });
    await world.slack.until(() => title().includes('Second'));
    await world.slack.user('U1').press(world.slack.modal('U1')!, 'Back');
    await world.slack.until(() => title().includes('First'));
    problems = { question: 'Say more.' };
    await world.slack.user('U1').submit({ Question: 'x' });
    expect(world.slack.modal('U1')?.errors).toEqual({ question: 'Say more.' });
    problems = { options: 'Two options at least.' };
    await world.slack.user('U1').submit({ Question: 'x' });
    expect(world.slack.read(world.slack.modal('U1')!)).toContain('⚠️ Two options at least.');
    expect(world.slack.complaints).toEqual([]);
  });

  test('hand in people by name', async () => {
    await using world = await slackWorld();
    const fields: Field[] = [
      { type: 'person', name: 'sponsor', label: 'Sponsor', hint: '', required: false, error: null, value: null },
    ];
    world.answer = async event =>
      event.type === 'command' ? { type: 'ask', page: page('Import', 1, fields) } : say('Thank you');
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.until(() => world.slack.modal('U1'));
    await world.slack.user('U1').submit({ Sponsor: 'U2' });
    const event = await world.slack.until(() => world.events.find(one => one.type === 'submit'));
    if (event.type !== 'submit') throw new Error('unreachable');
    expect(event.values.sponsor).toEqual({ connection: 'slack:T0FAKE', id: 'U2', name: 'bram' });
  });
});

describe('hears', () => {
  test('every name a command goes by, shortcuts from anywhere, and from a message with its words', async () => {
    await using world = await slackWorld();
    world.answer = async () => say('Here');
    const person = world.slack.user('U1');
    await person.command('/sondage', 'Quel jour ? | Lundi & mardi', 'C1');
    await person.command('/unknown', '', 'C1');
    await person.shortcut('poll');
    await world.slack.until(() => world.slack.modal('U1'));
    await person.messageShortcut('poll', world.slack.write('C1', 'U2', 'Which <day>? https://example.org'));
    await world.slack.until(() => world.slack.ephemerals('U1').length === 2);
    expect(world.events).toMatchObject([
      {
        type: 'command',
        name: 'poll',
        text: 'Quel jour ? | Lundi & mardi',
        in: general,
        from: { id: 'U1', name: 'ana', locale: 'nl-BE', zone: 'Europe/Brussels' },
      },
      { type: 'command', name: 'poll', text: '', in: { kind: 'direct' } },
      { type: 'command', name: 'poll', text: 'Which <day>? https://example.org', in: general },
    ]);
  });

  test('its own invitation and removal, with the name of the place, also of a private one', async () => {
    await using world = await slackWorld();
    world.slack.addChannel({ id: 'C2', name: 'garden', kind: 'private', bot: false });
    await world.slack.invite('C2');
    await world.slack.kick('C2');
    await world.slack.until(() => world.events.length === 2);
    expect(world.events).toMatchObject([
      { type: 'invited', in: { id: 'C2', kind: 'channel', name: '#garden' }, from: { id: 'U1' } },
      { type: 'removed', in: { id: 'C2', kind: 'channel' } },
    ]);
  });

  test('a person by what the event says when Slack limits the look-up of names', async () => {
    await using world = await slackWorld();
    world.slack.fault({ on: 'users.info', answers: { retryAfter: 30 }, times: Infinity });
    world.answer = async () => say('Here');
    await world.slack.user('U1').command('/poll', '', 'C1');
    await world.slack.user('U2').command('/poll', '', 'C1');
    expect(world.events.map(event => event.from)).toEqual([
      { id: 'U1', name: 'ana', locale: '', zone: '' },
      { id: 'U2', name: 'bram', locale: '', zone: '' },
    ]);
    expect(world.slack.calls('users.info')).toHaveLength(1);
  });

  test('what the engine could not deal with once more, when it is an event', async () => {
    await using world = await slackWorld({ retryDelays: [10], acknowledgeMs: 300 });
    let tries = 0;
    world.answer = async () => {
      if (++tries === 1) throw new Error('broken');
      return { type: 'none' };
    };
    void world.slack.user('U1').say('Monday');
    await world.slack.until(() => world.events.length === 2, 8_000);
    expect(world.events[1]?.id).toBe(world.events[0]?.id);
  });
});

test('a broadcast that Slack limits does not slow an answer', async () => {
  await using world = await slackWorld();
  world.answer = async () => ask('A new poll');
  world.slack.fault({ on: 'chat.postMessage', answers: { retryAfter: 30 }, times: Infinity });
  await expect(world.adapter.post(general, view('Hello'), 'k')).rejects.toMatchObject({
    fate: 'later',
    reason: 'rate limited',
    after: 30_000,
  });
  await world.slack.user('U1').command('/poll', '', 'C1');
  await world.slack.until(() => world.slack.modal('U1'), 1_000);
});

test('logs neither what was said, nor tokens, nor the keys Slack hands out', async () => {
  await using world = await slackWorld();
  world.answer = async () => say('Secret answer');
  world.slack.fault({ on: '*', answers: 'html', times: 3 });
  world.slack.fault({ on: 'response_url', answers: { status: 500 } });
  world.slack.fault({ on: 'chat.postEphemeral', answers: 'hang up' });
  await world.slack.user('U1').command('/poll', 'Secret question', 'C1');
  await world.adapter.post(general, view('Secret post'), 'k').catch(() => {});
  world.slack.sockets.drop();
  await world.slack.until(() => world.slack.sockets.opened() >= 4);
  expect(world.logged.length).toBeGreaterThan(0);
  const log = JSON.stringify(world.logged);
  for (const secret of ['Secret', 'DOCTYPE', 'xoxb', 'xapp', 'response/', 'ticket']) expect(log).not.toContain(secret);
});
