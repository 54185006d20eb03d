import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, GrammyError, HttpError, InlineKeyboard, InputFile } from 'grammy';
import type { MessageEntity, Update } from 'grammy/types';
import { afterEach, describe, expect, it } from 'vitest';
import { givenClock } from './clock.ts';
import { type FakeTelegram, startTelegram } from './server.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

async function world(options: Parameters<typeof startTelegram>[0] = { flood: Number.POSITIVE_INFINITY }) {
  const telegram = await startTelegram(options);
  open.push(telegram);
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.root, timeoutSeconds: 5 } });
  const ann = telegram.user(1, { name: 'Ann', language: 'fr' });
  const bob = telegram.user(2, { name: 'Bob' });
  return { telegram, bot, api: bot.api, ann, bob };
}

const refusalOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: unknown) =>
      error instanceof GrammyError
        ? `${error.error_code} ${error.description}`
        : `network: ${error instanceof HttpError}`,
  );

const updatesOf = async (telegram: FakeTelegram, count: number): Promise<Update[]> => {
  const updates = telegram.inbox.waiting.map(({ update }) => update as Update);
  expect(updates).toHaveLength(count);
  return updates;
};

describe('the wire', () => {
  it('serves the real client long polling, commands, presses and toasts', async () => {
    const { telegram, bot, ann } = await world();
    bot.command('start', context =>
      context.reply('Hello', { reply_markup: new InlineKeyboard().text('Yes', 'vote-yes') }),
    );
    bot.on('callback_query:data', context => context.answerCallbackQuery(`You said ${context.callbackQuery.data}`));
    const running = bot.start();
    ann.start();
    const hello = await telegram.until(() => telegram.messages(ann.chat).find(message => message.isFromBot));
    expect(hello.buttons).toEqual([['Yes']]);
    const press = ann.press(hello, 'Yes');
    expect((await telegram.until(() => press.toast())).text).toBe('You said vote-yes');
    await bot.stop();
    await running;
    expect(telegram.inbox.waiting).toEqual([]);
  });

  it('gives an update again until a higher offset confirms it', async () => {
    const { telegram, api, ann } = await world();
    const first = ann.start();
    const second = ann.say('hello');
    expect((await api.getUpdates()).map(update => update.update_id)).toEqual([first, second]);
    expect(await api.getUpdates({ offset: second })).toMatchObject([{ update_id: second }]);
    expect(await api.getUpdates({ offset: second + 1 })).toEqual([]);
    telegram.inbox.redeliver(first);
    expect(await api.getUpdates()).toMatchObject([{ update_id: first }]);
  });

  it('ends the first of two polls, and every poll while a webhook is set', async () => {
    const { api, ann } = await world();
    const first = refusalOf(api.getUpdates({ timeout: 30 }));
    await new Promise(resolve => setTimeout(resolve, 30));
    const second = api.getUpdates({ timeout: 30 });
    expect(await first).toMatch(/^409 Conflict: terminated by other getUpdates request/);
    ann.start();
    expect(await second).toHaveLength(1);
    await api.setWebhook('https://example.org/hook');
    expect(await refusalOf(api.getUpdates())).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook is active/,
    );
  });

  it('delivers to a webhook with its secret and repeats with growing pauses until 2xx', async () => {
    const clock = givenClock(1_000_000);
    const { telegram, api, ann } = await world({ clock, flood: Number.POSITIVE_INFINITY });
    const seen: { secret: unknown; id: number }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      seen.push({
        secret: request.headers['x-telegram-bot-api-secret-token'],
        id: JSON.parse(Buffer.concat(chunks).toString()).update_id,
      });
      response.writeHead(seen.length < 3 ? 500 : 200).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    open.push({ [Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())) });
    await api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { secret_token: 'a-secret' });
    const update = ann.start();
    await telegram.until(() => seen.length === 1 && (telegram.inbox.handed.get(update) ?? 0) === 1);
    for (const tries of [2, 3])
      await telegram.until(() => {
        clock.advance(1_000);
        return seen.length >= tries;
      });
    await telegram.until(() => telegram.inbox.waiting.length === 0);
    expect(seen).toEqual(Array(3).fill({ secret: 'a-secret', id: update }));
    expect(await refusalOf(api.setWebhook('http://example.org/hook'))).toBe(
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
  });

  it('takes uploads, gives them back by getFile and only to the right token', async () => {
    const { telegram, api, ann } = await world();
    ann.start();
    const png = Buffer.from('89504e470d0a1a0a00', 'hex');
    await api.sendPhoto(ann.id, new InputFile(png, 'chart.png'), { caption: 'A chart' });
    expect(telegram.messages(ann.chat).at(-1)).toMatchObject({
      text: 'A chart',
      media: { kind: 'photo', name: 'chart.png' },
    });
    expect(await refusalOf(api.sendPhoto(ann.id, new InputFile(Buffer.from('no picture'), 'x.png')))).toBe(
      '400 Bad Request: IMAGE_PROCESS_FAILED',
    );
    await api.getUpdates({ offset: ann.upload({ name: 'roll.csv', bytes: Buffer.from('a;b') }) });
    const [{ message } = {}] = await api.getUpdates();
    const { file_path } = await api.getFile(message?.document?.file_id ?? '');
    const answer = await fetch(`${telegram.root}/file/bot${telegram.token}/${file_path}`);
    expect(await answer.text()).toBe('a;b');
  });

  it('knows its token', async () => {
    const { telegram, api } = await world();
    const stranger = new Bot(`1:${'x'.repeat(35)}`, { client: { apiRoot: telegram.root } });
    expect(await refusalOf(stranger.api.getMe())).toBe('401 Unauthorized');
    expect(await refusalOf(new Bot('nonsense', { client: { apiRoot: telegram.root } }).api.getMe())).toBe(
      '404 Not Found',
    );
    telegram.revokeToken();
    expect(await refusalOf(api.getMe())).toBe('401 Unauthorized');
  });

  it('loses answers, cuts lines, answers HTML, nothing or late when told to', async () => {
    const { telegram, api, ann } = await world();
    ann.start();
    telegram.faults.plan('sendMessage', 'lost answer');
    expect(await refusalOf(api.sendMessage(ann.id, 'one'))).toBe('network: true');
    telegram.faults.plan('sendMessage', 'cut');
    expect(await refusalOf(api.sendMessage(ann.id, 'two'))).toBe('network: true');
    telegram.faults.plan('sendMessage', 'html');
    expect(await refusalOf(api.sendMessage(ann.id, 'three'))).toBe('network: true');
    telegram.faults.plan('sendMessage', 'broken');
    expect(await refusalOf(api.sendMessage(ann.id, 'four'))).toBe('500 Internal Server Error');
    const hasty = new Bot(telegram.token, { client: { apiRoot: telegram.root, timeoutSeconds: 0.05 } });
    telegram.faults.plan('sendMessage', 'silence');
    expect(await refusalOf(hasty.api.sendMessage(ann.id, 'never'))).toBe('network: true');
    telegram.faults.plan('sendMessage', { late: 20 });
    expect(await refusalOf(api.sendMessage(ann.id, 'five'))).toBe('accepted');
    expect(telegram.messages(ann.chat).map(message => message.text)).toEqual(['/start', 'one', 'five']);
  });
});

describe('what a message may be', () => {
  it.each([
    ['', {}, '400 Bad Request: message text is empty'],
    [' \n ', {}, '400 Bad Request: message text is empty'],
    ['\u200b', {}, '400 Bad Request: text must be non-empty'],
    ['x'.repeat(4097), {}, '400 Bad Request: message is too long'],
    ['x', { parse_mode: 'BBCode' }, '400 Bad Request: unsupported parse_mode'],
    [
      'x',
      { entities: [{ type: 'bold', offset: 0, length: 2 }] },
      '400 Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2',
    ],
    [
      '👍',
      { entities: [{ type: 'bold', offset: 0, length: 1 }] },
      /^400 Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol/,
    ],
    [
      'x',
      { entities: [{ type: 'text_link', offset: 0, length: 1, url: 'http://localhost/' }] },
      '400 Bad Request: wrong HTTP URL specified',
    ],
    ['x', { message_thread_id: 1 }, '400 Bad Request: message thread not found'],
    ['x', keyboard([['', 'a']]), /Can't find field "text"/],
    ['x', keyboard([['a', '']]), /Text buttons are not allowed/],
    ['x', keyboard([['a', 'é'.repeat(33)]]), '400 Bad Request: BUTTON_DATA_INVALID'],
    ['x', keyboard(Array(101).fill(['a', 'b'])), '400 Bad Request: reply markup is too long'],
    ['x'.repeat(4096), keyboard(Array(100).fill(['a', 'é'.repeat(32)])), 'accepted'],
  ])('refuses or takes %.20s… %o', async (text, options, expected) => {
    const { api, ann } = await world();
    ann.start();
    expect(await refusalOf(api.sendMessage(ann.id, text, options as object))).toMatch(expected);
  });

  it('makes links of plain text by itself, and drops what it cannot show', async () => {
    const { telegram, api, ann } = await world();
    ann.start();
    await api.sendMessage(ann.id, '  @bob_b /poll #tag $EUR coop.be https://x.org/y a@b.be package.json 3.5 \u202e');
    const message = telegram.messages(ann.chat).at(-1);
    expect(
      message?.links.map(({ type, offset, length }) => [type, message.text.slice(offset, offset + length)]),
    ).toEqual([
      ['mention', '@bob_b'],
      ['bot_command', '/poll'],
      ['hashtag', '#tag'],
      ['cashtag', '$EUR'],
      ['url', 'coop.be'],
      ['url', 'https://x.org/y'],
      ['email', 'a@b.be'],
    ]);
    await api.sendMessage(
      ann.id,
      '@\u2060bob_b /\u2060poll #\u2060tag $\u2060EUR coop.\u2060be https:\u2060//x.\u2060org/y a@\u2060b.\u2060be',
    );
    expect(telegram.messages(ann.chat).at(-1)?.links).toEqual([]);
  });

  it('keeps entities where they belong when it trims', async () => {
    const { telegram, api, ann } = await world();
    ann.start();
    await api.sendMessage(ann.id, ' \u202eab c', { entities: [{ type: 'bold', offset: 4, length: 2 }] });
    expect(telegram.messages(ann.chat).at(-1)).toMatchObject({
      text: 'ab c',
      entities: [{ type: 'bold', offset: 2, length: 2 }],
    });
  });

  it('tells in a press who is named in the message, in full, of whom only the number was sent', async () => {
    const { telegram, api, ann, bob } = await world();
    ann.start();
    bob.start();
    const named = {
      type: 'text_mention',
      offset: 0,
      length: 3,
      user: { id: bob.id },
    } as MessageEntity.TextMentionMessageEntity;
    await api.sendMessage(ann.id, 'Bob', { entities: [named], reply_markup: new InlineKeyboard().text('Yes', 'yes') });
    const before = telegram.inbox.waiting.length;
    ann.press(telegram.messages(ann.chat).at(-1)!, 'Yes');
    const press = (await updatesOf(telegram, before + 1)).at(-1)?.callback_query;
    expect(press?.message).toMatchObject({ entities: [{ user: { id: bob.id, is_bot: false, first_name: 'Bob' } }] });
  });

  it('edits and deletes as Telegram does', async () => {
    const clock = givenClock(1_700_000_000_000);
    const { api, telegram, ann } = await world({ clock, flood: Number.POSITIVE_INFINITY });
    ann.start();
    const { message_id } = await api.sendMessage(ann.id, 'x');
    expect(await refusalOf(api.editMessageText(ann.id, message_id, 'x'))).toMatch(
      /^400 Bad Request: message is not modified/,
    );
    expect(await refusalOf(api.editMessageText(ann.id, 99, 'y'))).toBe('400 Bad Request: message to edit not found');
    expect(await refusalOf(api.editMessageText(ann.id, 1, 'y'))).toBe("400 Bad Request: message can't be edited");
    expect(await refusalOf(api.editMessageCaption(ann.id, message_id, { caption: 'y' }))).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
    await api.editMessageText(ann.id, message_id, 'y');
    expect(telegram.messages(ann.chat).at(-1)).toMatchObject({ text: 'y', earlier: ['x'] });
    clock.advance(48 * 3_600_000);
    expect(await refusalOf(api.deleteMessage(ann.id, message_id))).toBe("400 Bad Request: message can't be deleted");
    expect(await refusalOf(api.deleteMessage(ann.id, 99))).toBe('400 Bad Request: message to delete not found');
  });
});

const keyboard = (buttons: readonly (readonly [string, string])[]): object => ({
  reply_markup: { inline_keyboard: buttons.map(([text, callback_data]) => [{ text, callback_data }]) },
});

describe('who may be written to', () => {
  it('refuses strangers, blockers, the deactivated and the unknown', async () => {
    const { telegram, api, ann, bob } = await world();
    const group = telegram.group('Coop', [ann, bob]);
    const send = (to: number) => refusalOf(api.sendMessage(to, 'x'));
    expect(await send(ann.id)).toBe('400 Bad Request: chat not found');
    ann.say('/poll', { chat: group.id });
    expect(await send(ann.id)).toBe("403 Forbidden: bot can't initiate conversation with a user");
    ann.start();
    expect(await send(ann.id)).toBe('accepted');
    ann.block();
    expect(await send(ann.id)).toBe('403 Forbidden: bot was blocked by the user');
    ann.start();
    expect(await send(ann.id)).toBe('accepted');
    ann.deactivate();
    expect(await send(ann.id)).toBe('403 Forbidden: user is deactivated');
    const blocks = telegram.inbox.waiting.filter(({ kind }) => kind === 'my_chat_member');
    expect(blocks.map(({ update }) => (update as Update).my_chat_member?.new_chat_member.status)).toEqual([
      'kicked',
      'member',
    ]);
  });

  it('refuses groups that put the bot out, moved or fell silent', async () => {
    const { telegram, api, ann } = await world();
    const send = (to: number) => refusalOf(api.sendMessage(to, 'x'));
    expect(await send(-77)).toBe('400 Bad Request: chat not found');
    const kicked = telegram.group('A', [ann]);
    kicked.bot('kicked', ann);
    expect(await send(kicked.id)).toBe('403 Forbidden: bot was kicked from the group chat');
    const old = telegram.group('B', [ann]);
    const moved = old.migrate(ann);
    const error = await api.sendMessage(old.id, 'x').catch((reason: GrammyError) => reason);
    expect(error).toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: moved.id },
    });
    moved.silence();
    expect(await send(moved.id)).toBe('400 Bad Request: not enough rights to send text messages to the chat');
  });

  it('knows topics, and not the general one by its number', async () => {
    const { telegram, api, ann } = await world();
    const forum = telegram.group('Forum', [ann], { type: 'supergroup', isForum: true });
    const ethics = forum.topic('Ethics');
    const send = (thread: number) => refusalOf(api.sendMessage(forum.id, 'x', { message_thread_id: thread }));
    expect(await send(ethics)).toBe('accepted');
    expect(await send(1_000)).toBe('400 Bad Request: message thread not found');
    forum.closeTopic(ethics);
    expect(await send(ethics)).toBe('400 Bad Request: TOPIC_CLOSED');
    ann.say('/poll', { chat: forum.id, topic: ethics });
    const [update] = await updatesOf(telegram, 1);
    expect(update?.message).toMatchObject({
      message_thread_id: ethics,
      is_topic_message: true,
      reply_to_message: { forum_topic_created: { name: 'Ethics' } },
    });
  });

  it('keeps what is said in groups from a bot in privacy mode', async () => {
    const { telegram, api, ann } = await world();
    const group = telegram.group('Coop', [ann]);
    const at = { chat: group.id };
    ann.say('hello all', at);
    ann.say('/poll@another_bot', at);
    expect(await api.getUpdates()).toEqual([]);
    ann.say(`/poll@${telegram.bot.username}`, at);
    await api.sendMessage(group.id, 'Which day?');
    const [post] = telegram.messages(group.id).filter(message => message.isFromBot);
    if (post) ann.reply(post, 'Monday');
    expect((await api.getUpdates()).map(update => update.message?.text)).toEqual([
      `/poll@${telegram.bot.username}`,
      'Monday',
    ]);
  });
});

describe('ephemeral messages', () => {
  it('answer a press within 15 seconds, an administrator at any time, and nobody in private', async () => {
    const clock = givenClock(1_700_000_000_000);
    const { telegram, api, ann, bob } = await world({ clock, flood: Number.POSITIVE_INFINITY });
    const group = telegram.group('Coop', [ann]);
    const whisper = (parameters: object) =>
      refusalOf(
        api.sendMessage(group.id, 'psst', {
          ephemeral_message_parameters: { receiver_user_id: ann.id, ...parameters },
        }),
      );
    await api.sendMessage(group.id, 'Which day?', keyboard([['Monday', 'm']]));
    const post = telegram.messages(group.id)[0]!;
    const { query } = ann.press(post, 'Monday');
    expect(await whisper({})).toBe('400 Bad Request: BOT_NOT_ADMIN');
    expect(await whisper({ callback_query_id: query })).toBe('accepted');
    expect(telegram.messages(group.id)).toHaveLength(1);
    expect(ann.ephemerals()).toMatchObject([{ id: 0, ephemeral: 1, text: 'psst' }]);
    expect(bob.ephemerals()).toEqual([]);
    clock.advance(15_001);
    expect(await whisper({ callback_query_id: query })).toMatch(/^400 Bad Request: query is too old/);
    group.bot('administrator', ann);
    expect(await whisper({})).toBe('accepted');
    expect(await whisper({ receiver_user_id: bob.id })).toBe('400 Bad Request: USER_NOT_PARTICIPANT');
    ann.start();
    expect(
      await refusalOf(api.sendMessage(ann.id, 'x', { ephemeral_message_parameters: { receiver_user_id: ann.id } })),
    ).toBe('400 Bad Request: BOT_NOT_ADMIN');
  });

  it('are edited and deleted by their own methods only', async () => {
    const { telegram, api, ann } = await world();
    const group = telegram.group('Coop', [ann]);
    await api.sendMessage(group.id, 'Which day?', keyboard([['Monday', 'm']]));
    const { query } = ann.press(telegram.messages(group.id)[0]!, 'Monday');
    const sent = await api.sendMessage(group.id, 'psst', {
      ephemeral_message_parameters: { receiver_user_id: ann.id, callback_query_id: query },
      ...keyboard([['Again', 'n']]),
    });
    expect(sent).toMatchObject({ message_id: 0, ephemeral_message_id: 1, receiver_user: { id: ann.id } });
    expect(await refusalOf(api.editMessageText(group.id, 0, 'x'))).toBe('400 Bad Request: message to edit not found');
    await api.raw.editEphemeralMessageText({
      chat_id: group.id,
      receiver_user_id: ann.id,
      ephemeral_message_id: 1,
      text: 'pssst',
    });
    expect(ann.ephemerals()).toMatchObject([{ text: 'pssst', buttons: [], earlier: ['psst'] }]);
    await api.raw.deleteEphemeralMessage({ chat_id: group.id, receiver_user_id: ann.id, ephemeral_message_id: 1 });
    expect(ann.ephemerals()).toEqual([]);
  });

  it('carry commands that the menu marks so, without their topic', async () => {
    const { telegram, api, ann } = await world();
    await api.setMyCommands([{ command: 'poll', description: 'Ask', is_ephemeral: true }], {
      scope: { type: 'all_group_chats' },
    });
    const forum = telegram.group('Forum', [ann], { type: 'supergroup', isForum: true });
    const ethics = forum.topic('Ethics');
    ann.say('/poll', { chat: forum.id, topic: ethics });
    const [update] = await updatesOf(telegram, 1);
    expect(update?.message).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 1,
      reply_to_message: { message_thread_id: ethics },
    });
    expect(update?.message?.message_thread_id).toBeUndefined();
    expect(telegram.messages(forum.id)).toEqual([]);
    const reply = {
      ephemeral_message_parameters: { receiver_user_id: ann.id },
      reply_parameters: { ephemeral_message_id: 1 },
    };
    expect(await refusalOf(api.sendMessage(forum.id, 'Done', reply))).toBe('accepted');
    ann.say('/poll', { chat: forum.id, topic: ethics, isOldApp: true });
    expect(telegram.messages(forum.id)).toHaveLength(1);
  });
});

describe('callback answers', () => {
  it('come once, in time, in 200 characters, and open nothing but the bot', async () => {
    const clock = givenClock(1_700_000_000_000);
    const { telegram, api, ann } = await world({ clock, flood: Number.POSITIVE_INFINITY });
    ann.start();
    await api.sendMessage(ann.id, 'x', keyboard([['a', 'b']]));
    const message = telegram.messages(ann.chat).at(-1)!;
    const first = ann.press(message, 'a');
    expect(await refusalOf(api.answerCallbackQuery(first.query, { text: 'x'.repeat(201) }))).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    );
    expect(await refusalOf(api.answerCallbackQuery(first.query, { url: 'https://example.org' }))).toBe(
      '400 Bad Request: URL_INVALID',
    );
    expect(
      await refusalOf(api.answerCallbackQuery(first.query, { url: `https://t.me/${telegram.bot.username}?start=a-b` })),
    ).toBe('accepted');
    expect(await refusalOf(api.answerCallbackQuery(first.query))).toMatch(/^400 Bad Request: query is too old/);
    const late = ann.press(message, 'a');
    clock.advance(15_001);
    expect(await refusalOf(api.answerCallbackQuery(late.query))).toMatch(/^400 Bad Request: query is too old/);
  });
});

describe('menus', () => {
  it.each([
    [{ command: 'Poll', description: 'x' }, '400 Bad Request: BOT_COMMAND_INVALID'],
    [{ command: 'sondageé', description: 'x' }, '400 Bad Request: BOT_COMMAND_INVALID'],
    [{ command: 'x'.repeat(33), description: 'x' }, '400 Bad Request: command length must not exceed 32'],
    [{ command: 'x', description: '' }, '400 Bad Request: command description must be non-empty'],
    [{ command: 'x', description: 'x'.repeat(257) }, '400 Bad Request: command description length must not exceed 256'],
  ])('refuse %o', async (command, expected) => {
    const { api } = await world();
    expect(await refusalOf(api.setMyCommands([command]))).toBe(expected);
  });

  it('are one for each language, with a default', async () => {
    const { telegram, api } = await world();
    await api.setMyCommands([{ command: 'poll', description: 'Ask' }]);
    await api.setMyCommands([{ command: 'sondage', description: 'Demander' }], { language_code: 'fr' });
    expect(telegram.menu('private', 'fr')).toMatchObject([{ command: 'sondage' }]);
    expect(telegram.menu('group', 'nl')).toMatchObject([{ command: 'poll' }]);
  });
});

describe('flood control', () => {
  it('allows one message a second in a chat, twenty a minute in a group with edits, thirty a second in all', async () => {
    const clock = givenClock(1_700_000_000_000);
    const { telegram, api, ann } = await world({ clock });
    ann.start();
    const send = (to: number) => refusalOf(api.sendMessage(to, `x ${clock.now()}`));
    expect(await send(ann.id)).toBe('accepted');
    const error = await api.sendMessage(ann.id, 'x').catch((reason: GrammyError) => reason);
    expect(error).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    const group = telegram.group('Coop', [ann]);
    const { message_id } = await api.sendMessage(group.id, 'post');
    for (let edits = 1; edits < 20; edits++) {
      clock.advance(1_000);
      await api.editMessageText(group.id, message_id, `post ${edits}`);
    }
    clock.advance(1_000);
    expect(await send(group.id)).toBe('429 Too Many Requests: retry after 40');
    clock.advance(40_000);
    expect(await send(group.id)).toBe('accepted');
    clock.advance(1_000);
    for (let person = 10; person < 40; person++) {
      telegram.user(person).start();
      expect(await send(person)).toBe('accepted');
    }
    expect(await send(ann.id)).toBe('429 Too Many Requests: retry after 1');
    telegram.flood(2);
    expect(await send(ann.id)).toBe('accepted');
  });
});
