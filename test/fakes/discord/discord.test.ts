import { once } from 'node:events';
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectedClient } from './client.ts';
import { type FakeDiscord, fakeDiscord } from './discord.ts';

let time = Date.now();
let discord: FakeDiscord;
let client: Client<true>;

beforeEach(async () => {
  time = Date.now();
  discord = await fakeDiscord({ now: () => time, heartbeat: 200, rates: { speed: 20 } });
  client = await connectedClient(discord);
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const next = async (type: Events.InteractionCreate | Events.MessageCreate): Promise<never> =>
  (await once(client, type))[0] as never;
const nextInteraction = (): Promise<Interaction> => next(Events.InteractionCreate);

async function withCommand(): Promise<void> {
  await client.application.commands.set([
    {
      name: 'poll',
      nameLocalizations: { fr: 'sondage', nl: 'peiling' },
      description: 'Ask',
      options: [{ type: 3, name: 'text', description: 'What' }],
    },
  ]);
}

describe('the gateway', () => {
  it('greets a bot with its guilds', () => {
    expect(client.user.username).toBe('palabre');
    expect(client.guilds.cache.map(guild => guild.name)).toEqual(['Coopérative']);
  });

  it('answers heartbeats, and a client that gets no answer comes back and resumes', async () => {
    discord.gateway.acknowledge(false);
    await vi.waitFor(() => expect(discord.gateway.resumes).toBe(1), { timeout: 5000 });
    discord.gateway.acknowledge(true);
  });

  it('replays to a resumed connection what it missed, in order', async () => {
    const anna = discord.user('Anna');
    const heard: string[] = [];
    client.on(Events.MessageCreate, message => void heard.push(message.content));
    discord.gateway.drop();
    await vi.waitFor(() => expect(discord.gateway.connections).toBe(0));
    anna.dm('one');
    anna.dm('two');
    await vi.waitFor(() => expect(heard).toEqual(['one', 'two']), { timeout: 5000 });
    expect(discord.gateway.identifies).toBe(1);
  });

  it('loses events when it has forgotten the session', async () => {
    discord.gateway.forgetSessions();
    await vi.waitFor(() => expect(discord.gateway.identifies).toBe(2), { timeout: 9000 });
  });

  it('refuses a wrong token and privileged intents that nobody switched on', async () => {
    const { Client: Fresh } = await import('discord.js');
    const wrong = new Fresh({ intents: [], rest: { api: discord.api } });
    await expect(wrong.login(`${discord.token}x`)).rejects.toThrow('An invalid token was provided.');
    await expect(connectedClient(discord, {}, [1 << 15])).rejects.toThrow('Used disallowed intents');
  });

  it('shows what is said in a guild to nobody without the intent for it', async () => {
    const heard: string[] = [];
    client.on(Events.MessageCreate, message => void heard.push(message.content));
    const anna = discord.user('Anna');
    anna.say(discord.makeChannel('general'), 'not for you');
    anna.dm('for you');
    await vi.waitFor(() => expect(heard).toEqual(['for you']));
  });
});

describe('interactions', () => {
  it('run a command by its localised name and show the answer to that person only', async () => {
    await withCommand();
    const channel = discord.makeChannel('general');
    const anna = discord.user('Anna', { locale: 'fr' });
    const asked = nextInteraction();
    anna.slash('sondage', { text: 'Quel jour ?' }, channel);
    const interaction = await asked;
    if (!interaction.isChatInputCommand()) throw new Error('not a command');
    expect(interaction.commandName).toBe('poll');
    expect(interaction.locale).toBe('fr');
    expect(interaction.options.getString('text')).toBe('Quel jour ?');
    await interaction.reply({ content: 'Noted.', flags: MessageFlags.Ephemeral });
    expect(anna.ephemerals.map(message => message.text)).toEqual(['Noted.']);
    expect(discord.messages(channel)).toEqual([]);
  });

  it('are unknown three seconds later, and acknowledged only once', async () => {
    await withCommand();
    const channel = discord.makeChannel('general');
    const anna = discord.user('Anna');
    const first = nextInteraction();
    anna.slash('poll', {}, channel);
    const early = await first;
    if (!early.isRepliable()) throw new Error('not repliable');
    await early.deferReply();
    early.deferred = false;
    await expect(early.deferReply()).rejects.toMatchObject({ code: 40060, status: 400 });

    const second = nextInteraction();
    anna.slash('poll', {}, channel);
    const late = await second;
    time += 3001;
    if (!late.isRepliable()) throw new Error('not repliable');
    await expect(late.reply('too late')).rejects.toMatchObject({ code: 10062, status: 404 });
  });

  it('can be followed for a quarter of an hour', async () => {
    await withCommand();
    const asked = nextInteraction();
    const anna = discord.user('Anna');
    anna.slash('poll', {}, discord.makeChannel('general'));
    const interaction = await asked;
    if (!interaction.isRepliable()) throw new Error('not repliable');
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    expect(anna.ephemerals[0]?.thinking).toBe(true);
    await interaction.editReply('done');
    expect(anna.ephemerals[0]).toMatchObject({ thinking: false, text: 'done' });
    time += 15 * 60_000 + 1;
    await expect(interaction.editReply('again')).rejects.toMatchObject({ code: 50027, status: 401 });
  });

  it('open a modal, which cannot be answered with another', async () => {
    await withCommand();
    const anna = discord.user('Anna');
    const asked = nextInteraction();
    anna.slash('poll', {}, discord.makeChannel('general'));
    const interaction = await asked;
    if (!interaction.isChatInputCommand()) throw new Error('not a command');
    const modal = new ModalBuilder()
      .setCustomId('m')
      .setTitle('A poll')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Question')
          .setTextInputComponent(new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short)),
      );
    await interaction.showModal(modal);
    expect(anna.modal).toMatchObject({ title: 'A poll', fields: [{ label: 'Question' }] });
    expect(() => anna.submitModal({ Question: '' })).toThrow('"Question" is required.');
    const submitted = nextInteraction();
    anna.submitModal({ Question: 'Which day?' });
    const submit = await submitted;
    if (!submit.isModalSubmit()) throw new Error('not a modal submit');
    expect(submit.fields.getTextInputValue('q')).toBe('Which day?');
    const answer = client.rest.post(`/interactions/${submit.id}/${submit.token}/callback`, {
      auth: false,
      body: { type: 9, data: modal.toJSON() },
    });
    await expect(answer).rejects.toMatchObject({
      code: 50035,
      message: expect.stringContaining('type[BASE_TYPE_CHOICES]'),
    });
  });

  it('press and choose what is on a message, with that message in hand', async () => {
    const channel = discord.makeChannel('general');
    const target = await client.channels.fetch(channel.id);
    if (!target?.isSendable()) throw new Error('not sendable');
    await target.send({
      flags: MessageFlags.IsComponentsV2,
      components: [
        new TextDisplayBuilder().setContent('Choose'),
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('a').setLabel('A').setStyle(ButtonStyle.Primary),
        ),
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
          new StringSelectMenuBuilder()
            .setCustomId('s')
            .addOptions({ label: 'Monday', value: '0' }, { label: 'Tuesday', value: '1' }),
        ),
      ],
    });
    const [message] = discord.messages(channel);
    const anna = discord.user('Anna');
    let asked = nextInteraction();
    anna.press(message!, 'A');
    const press = await asked;
    if (!press.isButton()) throw new Error('not a button');
    expect(press.message.id).toBe(message!.id);
    await press
      .update({ components: [new TextDisplayBuilder().setContent('Chosen')], flags: MessageFlags.IsComponentsV2 })
      .catch(error => expect(error).toBeUndefined());
    expect(discord.messages(channel)[0]).toMatchObject({ text: 'Chosen', edits: 1 });
    expect(() => anna.press(message!, 'A')).toThrow('There is no button "A"');

    await target.send({
      components: [
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
          new StringSelectMenuBuilder().setCustomId('s').addOptions({ label: 'Monday', value: '0' }),
        ),
      ],
      content: 'x',
    });
    asked = nextInteraction();
    anna.select(discord.messages(channel)[1]!, ['Monday']);
    const select = await asked;
    expect(select.isStringSelectMenu() && select.values).toEqual(['0']);
  });
});

describe('messages', () => {
  const sendable = async (channelId: string) => {
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isSendable()) throw new Error('not sendable');
    return channel;
  };

  it('are put once for one enforced nonce, for a few minutes', async () => {
    const channel = discord.makeChannel('general');
    const target = await sendable(channel.id);
    const first = await target.send({ content: 'hello', nonce: 'n1', enforceNonce: true });
    const second = await target.send({ content: 'hello', nonce: 'n1', enforceNonce: true });
    expect(second.id).toBe(first.id);
    time += 180_001;
    await target.send({ content: 'hello', nonce: 'n1', enforceNonce: true });
    expect(discord.messages(channel)).toHaveLength(2);
    await expect(target.send({ content: 'x', nonce: 'n'.repeat(26) })).rejects.toMatchObject({ code: 50035 });
  });

  it('notify whom the text and allowed_mentions name, also in an edit', async () => {
    const channel = discord.makeChannel('general');
    const anna = discord.user('Anna');
    const target = await sendable(channel.id);
    const message = await target.send({ content: `\\@everyone <@${anna.id}>`, allowedMentions: { parse: [] } });
    expect(discord.messages(channel)[0]?.pings).toEqual({ everyone: false, roles: [], users: [] });
    await client.rest.patch(`/channels/${channel.id}/messages/${message.id}`, {
      body: { content: `\\@everyone <@${anna.id}>` },
    });
    expect(discord.messages(channel)[0]?.pings).toEqual({ everyone: true, roles: [], users: [anna.id] });
  });

  it('carry files', async () => {
    const channel = discord.makeChannel('general');
    const target = await sendable(channel.id);
    const sent = await target.send({
      content: 'see',
      files: [new AttachmentBuilder(Buffer.from('a,b'), { name: 'votes.csv' })],
    });
    const [file] = discord.messages(channel)[0]?.files ?? [];
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('a,b');
    const url = sent.attachments.first()?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('a,b');
    time += 25 * 3_600_000;
    expect((await fetch(url)).status).toBe(404);
  });

  it('are refused where the bot may not write, by the right code', async () => {
    const channel = discord.makeChannel('general');
    const target = await sendable(channel.id);
    discord.allow(channel, ['view']);
    await expect(target.send('x')).rejects.toMatchObject({ code: 50013, status: 403 });
    discord.allow(channel, []);
    await expect(target.send('x')).rejects.toMatchObject({ code: 50001, status: 403 });
    discord.allow(channel, ['view', 'send']);
    await expect(
      target.send({ files: [new AttachmentBuilder(Buffer.from('x'), { name: 'x' })] }),
    ).rejects.toMatchObject({ code: 50013 });
    const message = await target.send('x');
    await message.delete();
    await expect(message.edit('y')).rejects.toMatchObject({ code: 10008, status: 404 });
    discord.deleteChannel(channel);
    await expect(
      client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } }),
    ).rejects.toMatchObject({ code: 10003 });
  });

  it('reach in private only those who let them', async () => {
    const anna = discord.user('Anna');
    const stranger = discord.user('Stranger', { inGuild: false });
    const direct = await client.users.createDM(anna.id);
    await direct.send('hello');
    expect(anna.dms.map(message => message.text)).toEqual(['hello']);
    anna.closeDms();
    await expect(direct.send('still there?')).rejects.toMatchObject({ code: 50007, status: 403 });
    await expect((await client.users.createDM(stranger.id)).send('hello')).rejects.toMatchObject({
      code: 50278,
      status: 403,
    });
    expect(discord.invalidRequests).toBe(2);
  });

  it('cannot be edited for ever', async () => {
    const old = await fakeDiscord({ now: () => time, editsWhenOld: 1 });
    const other = await connectedClient(old, { rejectOnRateLimit: () => true });
    const channel = old.makeChannel('general');
    const path = `/channels/${channel.id}/messages` as const;
    const { id } = (await other.rest.post(path, { body: { content: '1' } })) as { id: string };
    await other.rest.patch(`${path}/${id}`, { body: { content: '2' } });
    time += 3_600_001;
    await expect(other.rest.patch(`${path}/${id}`, { body: { content: '3' } })).rejects.toMatchObject({
      retryAfter: 600_050,
    });
    await other.destroy();
    await old.stop();
  });
});

describe('limits', () => {
  const post = (body: unknown): Promise<unknown> =>
    client.rest.post(`/channels/${discord.makeChannel('c').id}/messages`, { body });
  const layout = (...components: unknown[]) => post({ flags: 1 << 15, components });
  const text = (content: string) => ({ type: 10, content });
  const button = (n: number, more: object = {}) => ({ type: 2, style: 1, label: `b${n}`, custom_id: `b${n}`, ...more });
  const row = (...components: unknown[]) => ({ type: 1, components });
  const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

  it.each<[string, () => Promise<unknown>, string]>([
    [
      '2001 characters of content',
      () => post({ content: 'x'.repeat(2001) }),
      'content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
    ],
    [
      '41 components',
      () => layout(...times(41, n => text(`${n}`))),
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      '41 components, nested',
      () => layout({ type: 17, components: [text('x'), ...times(7, r => row(...times(5, n => button(5 * r + n))))] }),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4001 characters of text',
      () => layout(text('x'.repeat(2001)), text('x'.repeat(2000))),
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'six buttons in a row',
      () => layout(row(...times(6, n => button(n)))),
      'components[0].components[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 5 in length.',
    ],
    [
      'a label of 81',
      () => layout(row(button(1, { label: 'x'.repeat(81) }))),
      'components[0].components[0].label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a custom id of 101',
      () => layout(row(button(1, { custom_id: 'x'.repeat(101) }))),
      'custom_id[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 100 in length.',
    ],
    [
      'the same custom id twice',
      () => layout(row(button(1), button(1))),
      'components[0].components[1].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      '26 options',
      () => layout(row({ type: 3, custom_id: 's', options: times(26, n => ({ label: `${n}`, value: `${n}` })) })),
      'options[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 25 in length.',
    ],
    [
      'an option twice',
      () => layout(row({ type: 3, custom_id: 's', options: times(2, () => ({ label: 'x', value: 'x' })) })),
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a select and a button in one row',
      () => layout(row({ type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }] }, button(1))),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'content beside components V2',
      () => post({ flags: 1 << 15, content: 'x', components: [text('x')] }),
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'a text component without the flag',
      () => post({ components: [text('x')] }),
      'components[0][UNION_TYPE_CHOICES]: Value of field "type" must be one of (1,).',
    ],
    ['a text of nothing', () => layout(text(' ')), 'components[0].content[BASE_TYPE_REQUIRED]: This field is required'],
    [
      'a picture that is not attached',
      () => layout({ type: 12, items: [{ media: { url: 'attachment://no.png' } }] }),
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'a link button to javascript',
      () => layout(row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })),
      'URL_TYPE_INVALID_SCHEME',
    ],
    [
      'six rows of the old kind',
      () => post({ content: 'x', components: times(6, n => row(button(n))) }),
      'components[BASE_TYPE_MAX_LENGTH]: Must be 5 or fewer in length.',
    ],
  ])('refuse %s', async (_, attempt, message) => {
    await expect(attempt()).rejects.toMatchObject({
      status: 400,
      code: 50035,
      message: expect.stringContaining(message),
    });
  });

  it('refuse an empty message with 50006', async () => {
    await expect(post({})).rejects.toMatchObject({ code: 50006 });
    await expect(layout()).rejects.toMatchObject({ code: 50006 });
  });

  it('break, as Discord does, on more than 10,170 bytes of text', async () => {
    await expect(layout(text('好'.repeat(3386)))).resolves.toBeDefined();
    await expect(
      client.rest.post(`/channels/${discord.makeChannel('c').id}/messages`, {
        body: { flags: 1 << 15, components: [text('好'.repeat(3387))] },
      }),
    ).rejects.toMatchObject({ status: 500 });
  });

  it.each<[string, unknown[], string]>([
    ['a title of 46', [], 'data.title[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 45 in length.'],
    ['no component at all', [], 'data.components[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 5 in length.'],
    ['six labels', times(6, n => label(n)), 'data.components[BASE_TYPE_BAD_LENGTH]'],
    ['a label of 46', [label(1, { label: 'x'.repeat(46) })], 'data.components[0].label[BASE_TYPE_BAD_LENGTH]'],
    [
      'a description of 101',
      [label(1, { description: 'x'.repeat(101) })],
      'data.components[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a radio group of one',
      [label(1, { component: group(21, 1) })],
      'options[BASE_TYPE_BAD_LENGTH]: Must be between 2 and 10 in length.',
    ],
    [
      'a checkbox group of eleven',
      [label(1, { component: group(22, 11) })],
      'options[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 10 in length.',
    ],
    [
      'a required group of at least none',
      [label(1, { component: { ...group(22, 2), min_values: 0 } })],
      'min_values[NUMBER_TYPE_MIN]',
    ],
    ['a button', [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] }], 'UNION_TYPE_CHOICES'],
    ['a disabled select', [label(1, { component: { ...group(3, 2), disabled: true } })], 'COMPONENT_DISABLED_IN_MODAL'],
    [
      'a value longer than it may be',
      [label(1, { component: { type: 4, style: 1, custom_id: 'x', max_length: 3, value: 'four' } })],
      'value[BASE_TYPE_MAX_LENGTH]',
    ],
  ])('refuse a modal with %s', async (_, components, message) => {
    await withCommand();
    const asked = nextInteraction();
    discord.user('Anna').slash('poll', {}, discord.makeChannel('general'));
    const { id, token } = await asked;
    const title = 'x'.repeat(message.includes('title') ? 46 : 45);
    const answer = client.rest.post(`/interactions/${id}/${token}/callback`, {
      auth: false,
      body: { type: 9, data: { title, custom_id: 'm', components } },
    });
    await expect(answer).rejects.toMatchObject({ code: 50035, message: expect.stringContaining(message) });
  });

  it.each<[string, object[], string]>([
    ['a name with a space', [{ name: 'my poll', description: 'x' }], '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['a name in capitals', [{ name: 'Poll', description: 'x' }], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33', [{ name: 'x'.repeat(33), description: 'x' }], '0.name[BASE_TYPE_BAD_LENGTH]'],
    ['no description', [{ name: 'poll', description: '' }], '0.description[BASE_TYPE_REQUIRED]'],
    [
      'a language Discord does not have',
      [{ name: 'poll', description: 'x', name_localizations: { 'fr-BE': 'sondage' } }],
      'name_localizations.fr-BE[BASE_TYPE_CHOICES]',
    ],
    [
      'the same name twice',
      times(2, () => ({ name: 'poll', description: 'x' })),
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
    ],
    [
      'the same name twice in a language',
      times(2, n => ({ name: `poll${n}`, description: 'x', name_localizations: { fr: 'sondage' } })),
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
    ],
    ['101 commands', times(101, n => ({ name: `poll${n}`, description: 'x' })), 'APPLICATION_COMMANDS_TOO_MANY'],
  ])('refuse commands with %s', async (_, body, message) => {
    const put = client.rest.put(`/applications/${client.application.id}/commands`, { body });
    await expect(put).rejects.toMatchObject({ code: 50035, message: expect.stringContaining(message) });
  });

  function label(n: number, more: object = {}) {
    return { type: 18, label: `l${n}`, component: { type: 4, style: 1, custom_id: `c${n}` }, ...more };
  }
  function group(type: number, count: number) {
    return { type, custom_id: 'g', options: times(count, n => ({ label: `${n}`, value: `${n}` })) };
  }
});

describe('rates and faults', () => {
  it('answer 429 with headers once a bucket is empty', async () => {
    const strict = await connectedClient(discord, { rejectOnRateLimit: () => true });
    const path = `/channels/${discord.makeChannel('general').id}/messages` as const;
    for (let n = 0; n < 5; n++) await strict.rest.post(path, { body: { content: `${n}` } });
    const raw = await fetch(`${discord.api}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{"content":"six"}',
    });
    expect(raw.status).toBe(429);
    expect(await raw.json()).toMatchObject({
      message: 'You are being rate limited.',
      global: false,
      retry_after: expect.any(Number),
    });
    expect(raw.headers.get('x-ratelimit-remaining')).toBe('0');
    await strict.destroy();
  });

  it('shut out whoever keeps making invalid requests', async () => {
    const strict = await fakeDiscord({ rates: { invalid: 2 } });
    const ask = () => fetch(`${strict.api}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    expect((await ask()).status).toBe(401);
    expect((await ask()).status).toBe(401);
    expect(await (await ask()).text()).toBe('error code: 1015');
    await strict.stop();
  });

  it('do what was asked and lose the answer', async () => {
    const channel = discord.makeChannel('general');
    const once = await connectedClient(discord, { retries: 0, timeout: 100 });
    const path = `/channels/${channel.id}/messages` as const;
    discord.fail('create message', { type: 'cut, after' });
    await expect(once.rest.post(path, { body: { content: '1' } })).rejects.toThrow();
    discord.fail('create message', { type: 'no answer, after' });
    await expect(once.rest.post(path, { body: { content: '2' } })).rejects.toThrow();
    discord.fail('create message', { type: 'page of HTML, after' });
    expect(await once.rest.post(path, { body: { content: '3' } })).toBeInstanceOf(ArrayBuffer);
    discord.fail('create message', { type: 'status, after', status: 500 });
    await expect(once.rest.post(path, { body: { content: '4' } })).rejects.toMatchObject({ status: 500 });
    expect(discord.messages(channel).map(message => message.text)).toEqual(['1', '2', '3', '4']);
    discord.fail('create message', { type: 'status, before', status: 503 });
    await expect(once.rest.post(path, { body: { content: '5' } })).rejects.toMatchObject({ status: 503 });
    expect(discord.messages(channel)).toHaveLength(4);
    await once.destroy();
  });
});
