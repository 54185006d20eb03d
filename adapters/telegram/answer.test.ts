import { afterEach, describe, expect, it } from 'vitest';
import { FileTooLarge } from '../../src/core/adapter.ts';
import {
  buttonsOf,
  lineOf,
  pageOf,
  type Scene,
  sayOf,
  scene,
  showOf,
  viewOf,
  voteToken,
} from '../../test/fakes/telegram/scene.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

/** Ann and Bob in a group with a bot that is no administrator; only Ann has started it. A post with one button is there. */
async function group(options: Parameters<typeof scene>[0] = {}) {
  const stage = await scene(options);
  open.push(stage);
  const { telegram, adapter } = stage;
  const ann = telegram.user(1001, { name: 'Ann' });
  const bob = telegram.user(1002, { name: 'Bob' });
  telegram.inbox.forget(ann.start());
  const agora = telegram.group('Agora', [ann, bob], { type: 'supergroup' });
  const place = {
    id: String(agora.id),
    kind: 'channel',
    name: 'Agora',
    space: String(agora.id),
    spaceName: 'Agora',
  } as const;
  await adapter.post(place, viewOf('Which day?', buttonsOf('Monday')), 'k');
  const post = await stage.newest(agora.id);
  return { ...stage, stage, ann, bob, agora, post };
}

const alone = ({ telegram }: Scene, chat: number) => telegram.messages(chat).filter(({ isFromBot }) => isFromBot);
const picture = {
  type: 'picture',
  alt: 'Monday 2, Tuesday 1',
  name: 'c.png',
  bytes: async () => Buffer.from('89504e470d0a', 'hex'),
} as const;

describe('an answer to a press in a group', () => {
  it('is a toast, and costs the group no message', async () => {
    const { stage, host, bob, post, agora } = await group();
    host.answer = async () => sayOf('Recorded: Monday.', { type: 'note', text: 'Until Friday.' }, buttonsOf('Details'));
    const press = bob.press(post, 'Monday');
    expect(await stage.telegram.until(() => press.toast())).toMatchObject({ text: 'Recorded: Monday.', alert: false });
    expect(alone(stage, agora.id)).toHaveLength(1);
    expect(bob.ephemerals()).toEqual([]);
  });

  it('waits to be closed when it takes longer to read', async () => {
    const { stage, host, bob, post } = await group();
    host.answer = async () => sayOf('x'.repeat(200));
    const press = bob.press(post, 'Monday');
    expect(await stage.telegram.until(() => press.toast())).toMatchObject({ alert: true });
  });

  it('is an ephemeral message with its own buttons, which becomes the next when they are pressed', async () => {
    const { stage, host, bob, post } = await group();
    host.answer = async () => showOf('Your vote', buttonsOf('Change'));
    bob.press(post, 'Monday');
    const first = await stage.telegram.until(() => bob.ephemerals()[0]);
    expect(first).toMatchObject({ text: 'Your vote', buttons: [['Change']] });
    host.answer = async () => showOf('Choose again');
    bob.press(first, 'Change');
    await stage.telegram.until(() => bob.ephemerals()[0]?.text === 'Choose again');
    expect(bob.ephemerals()).toHaveLength(1);
    expect(host.events.at(-1)).toMatchObject({ type: 'press', token: voteToken, on: '' });
  });

  it('may bring a picture for one person', async () => {
    const { stage, host, bob, post } = await group();
    host.answer = async () => showOf('Result', picture);
    bob.press(post, 'Monday');
    const shown = await stage.telegram.until(() => bob.ephemerals()[0]);
    expect(shown).toMatchObject({ text: 'Result\n\nMonday 2, Tuesday 1', media: { kind: 'photo' } });
  });

  it('is its title on the spot and the whole in private where ephemeral messages are refused', async () => {
    const { stage, telegram, host, ann, bob, post } = await group();
    host.answer = async () => showOf('Your vote', buttonsOf('Change'));
    telegram.faults.plan('sendMessage', { retryAfter: 60 });
    const press = ann.press(post, 'Monday');
    expect(await telegram.until(() => press.toast())).toMatchObject({ text: 'Your vote' });
    expect(await stage.newest(ann.chat)).toMatchObject({ text: 'Your vote', buttons: [['Change']] });
    telegram.faults.plan('sendMessage', { retryAfter: 60 });
    const other = bob.press(post, 'Monday');
    expect(await telegram.until(() => other.toast())).toMatchObject({ text: 'Your vote' });
    expect(telegram.messages(bob.chat)).toEqual([]);
  });

  it('stops the button from spinning when there is nothing to say', async () => {
    const { stage, bob, post } = await group();
    const press = bob.press(post, 'Monday');
    expect(await stage.telegram.until(() => press.toast())).toMatchObject({ text: '', alert: false });
  });

  it('survives a message that Telegram no longer shows us', async () => {
    const { stage, host, bob, post } = await group();
    host.answer = async () => sayOf('Recorded.');
    const press = bob.press(post, 'Monday', { isInaccessible: true });
    expect(await stage.telegram.until(() => press.toast())).toMatchObject({ text: 'Recorded.' });
    expect(host.events[0]).toMatchObject({ token: voteToken, on: `${post.chat}/${post.id}` });
  });
});

describe('an answer to a command in a group', () => {
  it('is ephemeral, as the command was; what is said is no heading, what is shown has one', async () => {
    const { stage, host, bob, agora } = await group();
    host.answer = async () => sayOf('At most 20 options.');
    bob.say('/poll x', { chat: agora.id });
    expect(await stage.telegram.until(() => bob.ephemerals()[0])).toMatchObject({
      text: 'At most 20 options.',
      entities: [],
    });
    host.answer = async () => showOf('What waits for you');
    bob.say('/palabre', { chat: agora.id });
    expect(await stage.telegram.until(() => bob.ephemerals()[1])).toMatchObject({ entities: [{ type: 'bold' }] });
    expect(stage.telegram.messages(agora.id)).toHaveLength(1);
  });

  it('goes to the private chat from an old app, and shows the door to whoever never opened it', async () => {
    const { stage, telegram, host, ann, bob, agora } = await group();
    host.answer = async () => sayOf('At most 20 options.');
    ann.say('/poll x', { chat: agora.id, isOldApp: true });
    expect(await stage.newest(ann.chat)).toMatchObject({ text: 'At most 20 options.' });
    bob.say('/poll x', { chat: agora.id, isOldApp: true });
    const door = await stage.newest(agora.id, ({ text }) => text === '🔒');
    host.answer = async () => showOf('What waits for you');
    bob.follow(door, telegram.bot.username);
    expect(await stage.newest(bob.chat)).toMatchObject({ text: 'What waits for you' });
    const heard = () => host.events.filter(({ from }) => from.id === '1002').map(({ type }) => type);
    await telegram.until(() => heard().length === 3);
    expect(heard()).toEqual(['command', 'opened', 'reachable']);
  });
});

describe('a question', () => {
  it('asked in a group comes to the private chat, and says in the group where it is', async () => {
    const { stage, telegram, host, ann, agora, post } = await group();
    host.answer = async () => ({ type: 'ask', page: pageOf(0, lineOf('Your question')) });
    ann.say('/poll', { chat: agora.id });
    expect(await stage.newest(ann.chat)).toMatchObject({
      text: 'A new poll (1/3)\n\nYour question',
      invitesReply: true,
    });
    const door = await telegram.until(() => ann.ephemerals()[0]);
    expect(door).toMatchObject({ text: 'A new poll', buttons: [['Open']] });
    expect(ann.follow(door, 'Open')).toBe(`https://t.me/${telegram.bot.username}`);
    const press = ann.press(post, 'Monday');
    expect(await telegram.until(() => press.toast())).toMatchObject({
      text: `A new poll ➜ @${telegram.bot.username}`,
    });
    expect(ann.ephemerals()).toHaveLength(1);
  });

  it('leads whoever never started the bot there, from a press and from a command', async () => {
    const { stage, telegram, host, bob, agora, post } = await group();
    const page = pageOf(0, lineOf('Your question'));
    host.answer = async () => ({ type: 'ask', page });
    const press = bob.press(post, 'Monday');
    const { url } = await telegram.until(() => press.toast());
    expect(url).toBe(`https://t.me/${telegram.bot.username}?start=${page.token}`);
    bob.say('/poll', { chat: agora.id });
    const door = await telegram.until(() => bob.ephemerals()[0]);
    expect(door).toMatchObject({ text: 'A new poll', buttons: [['Open']] });
    bob.follow(door, 'Open');
    expect(await stage.newest(bob.chat)).toMatchObject({ text: 'A new poll (1/3)\n\nYour question' });
    expect(host.events.find(({ in: place }) => place.kind === 'direct')).toMatchObject({
      type: 'press',
      token: page.token,
      on: '',
    });
  });

  it('leads there before everybody only from an old app, and says nothing but its title', async () => {
    const { stage, host, bob, agora } = await group();
    host.answer = async () => ({ type: 'ask', page: pageOf(0, lineOf('Your question')) });
    bob.say('/poll', { chat: agora.id, isOldApp: true });
    expect(await stage.newest(agora.id, ({ text }) => text !== 'Which day?')).toMatchObject({
      text: 'A new poll',
      buttons: [['Open']],
    });
  });

  it('answered by a press becomes the next one in place, up to the end of the form', async () => {
    const { stage, host, ann } = await group();
    const day = {
      ...lineOf('Which day?'),
      type: 'one of',
      options: [{ value: 0, label: 'Monday', hint: '' }],
      value: null,
    } as const;
    host.answer = async event => {
      if (event.type === 'command') return { type: 'ask', page: pageOf(0, day) };
      if (event.type === 'press') return showOf('Cancelled.');
      return { type: 'ask', page: pageOf(1, lineOf('Why?')) };
    };
    ann.say('/poll');
    ann.press(await stage.newest(ann.chat), 'Monday');
    const next = await stage.newest(ann.chat, ({ text }) => text.includes('Why?'));
    expect(host.events.at(-1)).toMatchObject({ type: 'submit', token: pageOf(0).token, values: { '': 0 } });
    ann.press(next, 'Cancel');
    await stage.newest(ann.chat, ({ text }) => text === 'Cancelled.');
    expect(alone(stage, ann.chat)).toMatchObject([{ buttons: [] }]);
  });

  it('answered by writing keeps its words, loses its buttons, and the next one stands below', async () => {
    const { stage, telegram, host, ann } = await group();
    host.answer = async event =>
      event.type === 'command' ? { type: 'ask', page: pageOf(0, lineOf('Your question')) } : sayOf('Opened.');
    ann.say('/poll');
    await stage.newest(ann.chat);
    ann.say('Which day?');
    await stage.newest(ann.chat, ({ text }) => text === 'Opened.');
    await telegram.until(() => alone(stage, ann.chat)[0]?.buttons.length === 0);
    expect(alone(stage, ann.chat).map(({ text }) => text)).toEqual(['A new poll (1/3)\n\nYour question', 'Opened.']);
    expect(host.events.at(-1)).toMatchObject({ type: 'said', text: 'Which day?' });
  });

  it('is answered by a reply to it even after a restart', async () => {
    const { stage, ann } = await group();
    stage.host.answer = async () => ({ type: 'ask', page: pageOf(0, lineOf('Your question')) });
    ann.say('/poll');
    const asked = await stage.newest(ann.chat);
    await stage.restart();
    stage.host.answer = async () => sayOf('Opened.');
    ann.reply(asked, 'Which day?');
    await stage.newest(ann.chat, ({ text }) => text === 'Opened.');
    expect(stage.host.events).toMatchObject([{ type: 'submit', token: pageOf(0).token, values: { '': 'Which day?' } }]);
  });

  it('hands in again, by its button, what was typed before, as it was typed', async () => {
    const { stage, host, ann } = await group();
    const typed = '@bob: see https://x.org/a_b & #tag';
    host.answer = async event =>
      event.type === 'command' ? { type: 'ask', page: pageOf(1, lineOf('Your question', typed)) } : sayOf('Opened.');
    ann.say('/poll');
    const asked = await stage.newest(ann.chat);
    expect(asked.links).toEqual([]);
    ann.press(asked, 'Send');
    await stage.newest(ann.chat, ({ text }) => text === 'Opened.');
    expect(host.events.at(-1)).toMatchObject({ type: 'submit', values: { '': typed } });
  });

  it('takes a file, and fetches it only when it is asked for', async () => {
    const { stage, telegram, host, ann } = await group();
    host.answer = async () => ({ type: 'ask', page: pageOf(0, lineOf('A photo')) });
    ann.say('/poll');
    await stage.newest(ann.chat);
    ann.upload({ name: 'roll.csv', bytes: Buffer.from('a;b') });
    const event = await telegram.until(() => host.events.find(({ type }) => type === 'said'));
    expect(telegram.calls.some(({ method }) => method === 'getFile')).toBe(false);
    const [file] = event.type === 'said' ? event.files : [];
    expect(file).toMatchObject({ name: 'roll.csv', size: 3 });
    expect(Buffer.from((await file?.open()) ?? []).toString()).toBe('a;b');
  });

  it('says of a file that Telegram hands to no bot that it is too large, though its size was not told', async () => {
    const { telegram, host, ann } = await group();
    host.answer = async () => ({ type: 'none' });
    ann.upload({ name: 'roll.csv', bytes: Buffer.alloc(20 * 1024 * 1024 + 1), isUnsized: true });
    const event = await telegram.until(() => host.events.find(({ type }) => type === 'said'));
    const [file] = event.type === 'said' ? event.files : [];
    expect(file).toMatchObject({ size: 0 });
    await expect(file?.open()).rejects.toThrow(FileTooLarge);
  });
});

describe('an answer in private', () => {
  it('is a message of its own when the one that was pressed is gone', async () => {
    const { stage, host, ann } = await group();
    host.answer = async () => showOf('Your vote', buttonsOf('Change'));
    ann.say('Monday');
    const shown = await stage.newest(ann.chat);
    host.answer = async () => {
      ann.clear(shown);
      return showOf('Changed.');
    };
    ann.press(shown, 'Change');
    expect(await stage.newest(ann.chat, ({ text }) => text === 'Changed.')).toMatchObject({ earlier: [] });
  });
});

describe('flood control', () => {
  it('makes a private answer wait, not vanish', async () => {
    const { stage, telegram, host, ann } = await group();
    host.answer = async () => sayOf('Recorded.');
    telegram.faults.plan('sendMessage', { retryAfter: 1 });
    ann.say('Monday');
    expect(await stage.newest(ann.chat)).toMatchObject({ text: 'Recorded.' });
  });
});

describe('a person who is gone', () => {
  it('is not told, and nothing else comes of it', async () => {
    const { stage, telegram, host, ann } = await group();
    host.answer = async event => {
      if (event.type === 'said') ann.block();
      return sayOf('Recorded.');
    };
    ann.say('Monday');
    await telegram.until(() => host.events.some(({ type }) => type === 'unreachable'));
    await telegram.until(() => stage.logged.some(line => line.includes('did not reach')));
    await telegram.until(() => telegram.inbox.waiting.length === 0);
  });
});
