import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter, DeliveryError, Host, Inbound, PlaceRef, Reply } from '../../src/core/adapter.ts';
import { tokenOf } from '../../src/core/token.ts';
import type { Page, View } from '../../src/core/view.ts';
import { type FakeDiscord, fakeDiscord } from '../../test/fakes/discord/discord.ts';
import type { Person } from '../../test/fakes/discord/person.ts';
import type { Channel } from '../../test/fakes/discord/world.ts';
import { connect, type Patience } from './index.ts';

let time: number;
let discord: FakeDiscord;
let adapter: Adapter;
let channel: Channel;
let anna: Person;
const events: Inbound[] = [];
const logged: unknown[] = [];
let decide: (event: Inbound) => Reply | Promise<Reply>;

const commands: Host['commands'] = [
  {
    name: 'poll',
    names: { en: 'poll', fr: 'sondage', nl: 'peiling' },
    about: { en: 'Ask everyone', fr: 'Demander à tout le monde', nl: 'Iedereen vragen' },
    hint: { en: 'Question? | one | two', fr: 'Question ? | un | deux', nl: 'Vraag? | een | twee' },
  },
];

const host = (connection: string): Host => ({
  connection,
  commands,
  async receive(event) {
    events.push(event);
    return decide(event);
  },
  listen: () => {},
  log: {
    debug: facts => void logged.push(facts),
    info: facts => void logged.push(facts),
    warn: facts => void logged.push(facts),
    error: facts => void logged.push(facts),
  },
});

async function started(patience: Partial<Patience> = {}): Promise<Adapter> {
  const made = connect({
    token: discord.token,
    apiUrl: discord.api,
    patience: { answer: 300, retry: 20, ...patience },
  });
  const identity = await made.identify();
  await made.start(host(`discord:${identity.id}`));
  return made;
}

beforeEach(async () => {
  time = Date.now();
  events.length = 0;
  logged.length = 0;
  decide = () => ({ type: 'none' });
  discord = await fakeDiscord({ now: () => time, rates: { speed: 50 } });
  channel = discord.makeChannel('agora');
  anna = discord.user('Anna', { locale: 'fr' });
  adapter = await started();
});
afterEach(async () => {
  await adapter.stop();
  await discord.stop();
});

const until = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 5000, interval: 5 });
const received = <T extends Inbound['type']>(type: T): Promise<Extract<Inbound, { type: T }>> =>
  until(() => {
    const event = events.findLast((one): one is Extract<Inbound, { type: T }> => one.type === type);
    if (!event) throw new Error(`No ${type} has come.`);
    return event;
  });
const oneOf = <T>(list: () => readonly T[]): Promise<T> =>
  until(() => {
    const [only] = list();
    if (only === undefined) throw new Error('Nothing is there yet.');
    return only;
  });

const token = tokenOf('polls', 'vote', '0123456789ab', 'B');
const view = (title: string, ...blocks: View['blocks']): View => ({ title, locale: 'fr', blocks });
const buttons = (...labels: string[]): View['blocks'][number] => ({
  type: 'buttons',
  buttons: labels.map(label => ({ label, token, style: 'plain' as const })),
});
const place = (): PlaceRef => ({
  id: channel.id,
  kind: 'channel',
  name: '#agora',
  space: discord.guild.id,
  spaceName: 'Coopérative',
});
const page = (more: Partial<Page> = {}): Page => ({
  title: 'Nouveau sondage',
  locale: 'fr',
  intro: '',
  fields: [
    {
      type: 'line',
      name: 'title',
      label: 'Question',
      hint: '',
      required: true,
      error: null,
      value: '',
      maxLength: 200,
    },
  ],
  token: tokenOf('form', 'fill', '0123456789ab', '0'),
  step: { n: 1, of: 1 },
  back: null,
  cancel: tokenOf('form', 'cancel', '0123456789ab'),
  words: {
    submit: 'Envoyer',
    next: 'Continuer',
    back: 'Retour',
    skip: 'Passer',
    cancel: 'Annuler',
    open: 'Ouvrir',
    correct: 'Corriger',
  },
  ...more,
});

describe('commands', () => {
  it('are registered by name and description in each language, for guilds and private chats', () => {
    expect(discord.commands).toMatchObject([
      {
        name: 'poll',
        name_localizations: { fr: 'sondage', nl: 'peiling' },
        description_localizations: { fr: 'Demander à tout le monde', nl: 'Iedereen vragen' },
        contexts: [0, 1],
        options: [
          {
            name: 'text',
            name_localizations: { fr: 'texte', nl: 'tekst' },
            description_localizations: { fr: 'Question ? | un | deux' },
            required: false,
          },
        ],
      },
    ]);
  });

  it('come as typed, with who, where and in which language, and are answered to that person only', async () => {
    decide = () => ({ type: 'say', view: view('C’est noté.') });
    anna.slash('sondage', { text: 'Quel jour ? | lundi | mardi' }, channel);
    const answer = await oneOf(() => anna.ephemerals);
    expect(answer.text).toBe('C’est noté.');
    expect(discord.messages(channel)).toEqual([]);
    expect(await received('command')).toMatchObject({
      name: 'poll',
      text: 'Quel jour ? | lundi | mardi',
      from: { id: anna.id, name: 'Anna', locale: 'fr', zone: '' },
      in: { id: channel.id, kind: 'channel', name: '#agora', space: discord.guild.id, spaceName: 'Coopérative' },
    });
  });

  it('without anything to answer leave nothing behind', async () => {
    const interaction = anna.slash('poll', {}, channel);
    await until(() => expect(discord.countOf('delete response')).toBe(1));
    expect(interaction.state).toBe('deferred');
    expect(anna.ephemerals).toEqual([]);
  });

  it('in private are answered by a message like any other', async () => {
    decide = () => ({ type: 'say', view: view('Bonjour') });
    anna.slash('poll', {}, anna.directChannel);
    await until(() => expect(anna.dms.map(message => message.text)).toEqual(['Bonjour']));
    expect((await received('command')).in).toMatchObject({ id: anna.directChannel.id, kind: 'direct', space: '' });
  });

  it('in a thread say so', async () => {
    const thread = discord.makeChannel('budget', { type: 11, parent: channel });
    anna.slash('poll', {}, thread);
    expect((await received('command')).in).toMatchObject({ id: thread.id, kind: 'thread', name: 'budget' });
  });
});

describe('posts', () => {
  it('are put, edited and removed', async () => {
    const posted = await adapter.post(place(), view('Quel jour ?', buttons('lundi', 'mardi')), 'key-1');
    const [message] = discord.messages(channel);
    expect(posted.id).toBe(`${channel.id}/${message?.id}`);
    expect(message).toMatchObject({
      text: '### Quel jour ?',
      buttons: [{ label: 'lundi' }, { label: 'mardi' }],
      edits: 0,
    });
    await adapter.edit(posted, view('Quel jour ?', { type: 'text', text: 'Clos' }));
    expect(discord.messages(channel)[0]).toMatchObject({ text: '### Quel jour ?\nClos', buttons: [], edits: 1 });
    await adapter.remove(posted, view('retiré'));
    expect(discord.messages(channel)).toEqual([]);
    await adapter.remove(posted, view('retiré'));
  });

  it('are there once however often the same key is posted', async () => {
    discord.fail('create message', { type: 'cut, after' });
    await expect(adapter.post(place(), view('Une fois'), 'key-1')).rejects.toMatchObject({
      fate: 'in doubt',
      reason: 'lost answer',
    });
    const posted = await adapter.post(place(), view('Une fois'), 'key-1');
    expect(discord.messages(channel).map(message => `${channel.id}/${message.id}`)).toEqual([posted.id]);
  });

  it('carry pictures and files, which stay when the text is edited', async () => {
    const blocks = [
      {
        type: 'picture',
        alt: 'lundi 3, mardi 2',
        name: 'résultat du vote.png',
        bytes: async () => new Uint8Array([1, 2, 3]),
      },
      { type: 'attachment', name: 'votes.csv', mime: 'text/csv', bytes: async () => new TextEncoder().encode('a,b') },
    ] as const;
    const posted = await adapter.post(place(), view('Résultat', ...blocks), 'key-1');
    const [message] = discord.messages(channel);
    expect(message?.pictures).toEqual([{ file: 'resultat_du_vote.png', alt: 'lundi 3, mardi 2' }]);
    expect(message?.files.map(file => [file.filename, file.mime, Buffer.from(file.bytes).toString('latin1')])).toEqual([
      ['resultat_du_vote.png', 'image/png', '\u0001\u0002\u0003'],
      ['votes.csv', 'text/csv', 'a,b'],
    ]);
    await adapter.edit(posted, view('Résultat définitif', ...blocks));
    expect(discord.messages(channel)[0]).toMatchObject({
      edits: 1,
      files: [{ filename: 'resultat_du_vote.png' }, { filename: 'votes.csv' }],
    });
  });

  it('notify only the person a span names, and nobody when edited', async () => {
    const connection = `discord:${discord.world.application.id}`;
    const text = [
      { person: { connection, id: anna.id, name: 'Anna' } },
      ` @everyone <@${discord.user('Bram').id}>`,
    ] as const;
    const posted = await adapter.post(place(), view('@everyone', { type: 'text', text }), 'key-1');
    expect(discord.messages(channel)[0]?.pings).toEqual({ everyone: false, roles: [], users: [anna.id] });
    await adapter.edit(posted, view('@here', { type: 'text', text }));
    expect(discord.messages(channel)[0]?.pings).toEqual({ everyone: false, roles: [], users: [] });
  });

  it.each<[string, () => void | Promise<void>, Partial<DeliveryError>]>([
    [
      'a 429',
      () => discord.fail('create message', { type: 'rate limited', seconds: 2 }),
      { fate: 'later', reason: 'rate limited', after: 2050 },
    ],
    [
      'no answer',
      () => discord.fail('create message', { type: 'no answer, after' }),
      { fate: 'in doubt', reason: 'lost answer' },
    ],
    [
      'a page of HTML instead of an answer',
      () => discord.fail('create message', { type: 'page of HTML, after' }),
      { fate: 'in doubt', reason: 'lost answer' },
    ],
    [
      'a 500',
      () => discord.fail('create message', { type: 'status, after', status: 500 }),
      { fate: 'in doubt', reason: 'lost answer' },
    ],
    [
      'a page of HTML that refuses',
      () => discord.fail('create message', { type: 'page of HTML, before', status: 403 }),
      { fate: 'later', reason: 'unavailable' },
    ],
    ['a channel that is gone', () => discord.deleteChannel(channel), { fate: 'never', reason: 'gone' }],
    ['a channel it may not see', () => discord.allow(channel, []), { fate: 'never', reason: 'not allowed' }],
    ['a channel it may not write in', () => discord.allow(channel, ['view']), { fate: 'never', reason: 'not allowed' }],
  ])('that meet %s say what became of them', async (_, trouble, expected) => {
    await trouble();
    await expect(adapter.post(place(), view('Quel jour ?'), 'key-1')).rejects.toMatchObject(expected);
  });

  it('that find no server are safe to try again', async () => {
    await discord.stop();
    await until(() =>
      expect(adapter.post(place(), view('Quel jour ?'), 'key-1')).rejects.toMatchObject({
        fate: 'later',
        reason: 'unavailable',
      }),
    );
  });

  it('come through again after a 401, though the library forgets its token', async () => {
    discord.world.application.token += 'x';
    await expect(adapter.post(place(), view('1'), 'key-1')).rejects.toMatchObject({
      fate: 'later',
      reason: 'unauthorised',
    });
    discord.world.application.token = discord.world.application.token.slice(0, -1);
    await adapter.post(place(), view('1'), 'key-1');
  });

  it('too old to be edited once more hold back nothing else', async () => {
    const posted = await adapter.post(place(), view('0'), 'key-1');
    for (let n = 1; n <= 20; n++) {
      await vi.waitFor(() => adapter.edit(posted, view(`${n}`)), { timeout: 5000 });
    }
    time += 3_600_001;
    await vi.waitFor(
      async () => {
        await expect(adapter.edit(posted, view('21'))).rejects.toMatchObject({
          fate: 'later',
          reason: 'too old to edit',
          after: 600_000,
        });
      },
      { timeout: 3000 },
    );
    const fresh = await adapter.post(place(), view('new'), 'key-2');
    await vi.waitFor(() => adapter.edit(fresh, view('newer')), { timeout: 3000 });
  });

  it('reach a person in private until they close the door', async () => {
    const to = await adapter.direct(anna.id);
    expect(to).toMatchObject({ id: anna.directChannel.id, kind: 'direct', name: 'Anna' });
    await adapter.post(to, view('Bonjour'), 'key-1');
    expect(anna.dms[0]?.text).toBe('### Bonjour');
    await adapter.direct(anna.id);
    expect(discord.countOf('open direct')).toBe(1);
    anna.closeDms();
    await expect(adapter.post(to, view('Encore'), 'key-2')).rejects.toMatchObject({
      fate: 'until they act',
      reason: 'closed',
    });
    const stranger = await adapter.direct(discord.user('Stranger', { inGuild: false }).id);
    await expect(adapter.post(stranger, view('Bonjour'), 'key-3')).rejects.toMatchObject({
      fate: 'until they act',
      reason: 'closed',
    });
    await expect(adapter.direct('100000000000000000')).rejects.toMatchObject({ fate: 'never', reason: 'gone' });
  });

  it('to private chats opened too fast wait, without stopping the rest', async () => {
    await adapter.stop();
    await discord.stop();
    discord = await fakeDiscord({ directs: 0 });
    adapter = await started();
    await expect(adapter.direct(discord.user('Anna').id)).rejects.toMatchObject({
      fate: 'later',
      reason: 'unavailable',
      after: 600_000,
    });
  });
});

describe('presses', () => {
  it('carry the token, the post they were made on, and the values of a choice', async () => {
    const choice = {
      type: 'choice',
      label: 'Jours',
      token,
      options: [0, 5].map(value => ({ value, label: `jour ${value}`, hint: '' })),
      chosen: [5],
      min: 0,
      max: 2,
    } as const;
    const posted = await adapter.post(place(), view('Quel jour ?', buttons('lundi'), choice), 'key-1');
    const message = discord.messages(channel)[0]!;
    expect(message.selects).toMatchObject([
      { placeholder: 'Jours', options: ['jour 0', 'jour 5'], chosen: ['jour 5'] },
    ]);
    anna.press(message, 'lundi');
    expect(await received('press')).toMatchObject({ token, values: [], on: posted.id, from: { id: anna.id } });
    anna.select(message, ['jour 5', 'jour 0']);
    await until(() => expect(events.at(-1)).toMatchObject({ type: 'press', token, values: [5, 0], on: posted.id }));
    anna.select(message, []);
    await until(() => expect(events.at(-1)).toMatchObject({ type: 'press', values: [] }));
    expect(discord.countOf('callback')).toBeGreaterThanOrEqual(2);
  });

  it('on a post are answered beside it; on an answer they replace it and belong to no post', async () => {
    await adapter.post(place(), view('Quel jour ?', buttons('détails')), 'key-1');
    decide = () => ({ type: 'show', view: view('Votre choix', buttons('lundi')) });
    anna.press(discord.messages(channel)[0]!, 'détails');
    const answer = await oneOf(() => anna.ephemerals);
    expect(answer).toMatchObject({ text: '### Votre choix', ephemeral: true });
    decide = () => ({ type: 'show', view: view('Enregistré') });
    anna.press(answer, 'lundi');
    await until(() => expect(anna.ephemerals).toMatchObject([{ id: answer.id, text: '### Enregistré' }]));
    expect(events.at(-1)).toMatchObject({ type: 'press', on: '' });
    expect(discord.messages(channel)[0]).toMatchObject({ text: '### Quel jour ?', edits: 0 });
  });

  it('in private replace an answer, never a post', async () => {
    const to = await adapter.direct(anna.id);
    await adapter.post(to, view('Un vote vous attend', buttons('voir')), 'key-1');
    decide = () => ({ type: 'show', view: view('Votre choix', buttons('lundi')) });
    anna.press(anna.dms[0]!, 'voir');
    await until(() =>
      expect(anna.dms.map(message => message.text)).toEqual(['### Un vote vous attend', '### Votre choix']),
    );
    decide = () => ({ type: 'show', view: view('Enregistré') });
    anna.press(anna.dms[1]!, 'lundi');
    await until(() =>
      expect(anna.dms.map(message => message.text)).toEqual(['### Un vote vous attend', '### Enregistré']),
    );
  });

  it('of what is not ours, or forged, are left alone', async () => {
    const interaction = anna.slash('poll', {}, channel);
    await received('command');
    const before = events.length;
    discord.gateway.tell('INTERACTION_CREATE', {
      ...interaction.payload,
      type: 3,
      data: { component_type: 2, custom_id: 'x'.repeat(100) },
    });
    discord.gateway.tell('INTERACTION_CREATE', { ...interaction.payload, type: 4 });
    anna.slash('poll', {}, channel);
    await until(() => expect(events.length).toBe(before + 1));
  });

  it('that Discord delivers twice are handed on with the same id, and answered once', async () => {
    decide = () => ({ type: 'say', view: view('Enregistré') });
    await adapter.post(place(), view('Quel jour ?', buttons('lundi')), 'key-1');
    const press = anna.press(discord.messages(channel)[0]!, 'lundi');
    await oneOf(() => anna.ephemerals);
    discord.redeliver(press);
    await until(() =>
      expect(events.filter(event => event.type === 'press').map(event => event.id)).toEqual([press.id, press.id]),
    );
    await until(() => expect(discord.countOf('callback')).toBe(2));
    expect(anna.ephemerals).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('answers', () => {
  it('that are slow are announced in time and follow', async () => {
    await adapter.stop();
    adapter = await started({ defer: 30 });
    const { promise, resolve } = Promise.withResolvers<Reply>();
    decide = () => promise;
    const command = anna.slash('poll', {}, channel);
    await until(() => expect(anna.ephemerals).toMatchObject([{ thinking: true }]));
    time += 60_000;
    resolve({ type: 'say', view: view('Voilà') });
    await until(() => expect(anna.ephemerals).toMatchObject([{ thinking: false, text: 'Voilà' }]));
    expect(command.state).toBe('deferred');
  });

  it('to a slow press come beside the post, without a sign before', async () => {
    await adapter.stop();
    adapter = await started({ defer: 30 });
    await adapter.post(place(), view('Quel jour ?', buttons('lundi')), 'key-1');
    const { promise, resolve } = Promise.withResolvers<Reply>();
    decide = () => promise;
    const press = anna.press(discord.messages(channel)[0]!, 'lundi');
    await until(() => expect(press.state).toBe('deferred'));
    expect(anna.ephemerals).toEqual([]);
    resolve({ type: 'show', view: view('Enregistré') });
    await until(() => expect(anna.ephemerals).toMatchObject([{ text: '### Enregistré', ephemeral: true }]));
    expect(discord.messages(channel)).toMatchObject([{ edits: 0 }]);
  });

  it('survive a lost or broken first response', async () => {
    decide = () => ({ type: 'say', view: view('Enregistré') });
    discord.fail('callback', { type: 'cut, after' });
    anna.slash('poll', {}, channel);
    await until(() => expect(discord.countOf('callback')).toBe(2));
    await oneOf(() => anna.ephemerals);
    discord.fail('callback', { type: 'status, before', status: 503 });
    anna.slash('poll', {}, channel);
    await until(() => expect(anna.ephemerals).toHaveLength(2));
    expect(logged).toEqual([]);
  });

  it('to an interaction that is gone are logged by its id, never by its token or text', async () => {
    decide = () => {
      time += 4000;
      return { type: 'say', view: view('Trop tard') };
    };
    const late = anna.slash('poll', {}, channel);
    await until(() => expect(logged).toMatchObject([{ interaction: late.id, code: '10062' }]));
    expect(JSON.stringify(logged)).not.toContain(late.token);
    expect(JSON.stringify(logged)).not.toContain('Trop tard');
  });

  it('may hold a picture', async () => {
    decide = () => ({
      type: 'show',
      view: view('Résultat', { type: 'picture', alt: 'barres', name: 'r.png', bytes: async () => new Uint8Array([1]) }),
    });
    anna.slash('poll', {}, channel);
    expect((await oneOf(() => anna.ephemerals)).files).toMatchObject([{ filename: 'r.png' }]);
  });
});

describe('pages', () => {
  it('open as a modal and come back filled in', async () => {
    const options = [0, 1].map(value => ({ value, label: `option ${value}`, hint: '' }));
    const asked = { hint: '', required: true, error: null };
    decide = event =>
      event.type === 'command'
        ? {
            type: 'ask',
            page: page({
              intro: 'Tout le monde le verra.',
              fields: [
                { ...asked, type: 'paragraph', name: 'why', label: 'Pourquoi', value: '', maxLength: 3000 },
                { ...asked, type: 'one of', name: 'one', label: 'Un', options, value: null },
                { ...asked, type: 'many of', name: 'many', label: 'Plusieurs', options, value: [1], min: 1, max: 2 },
                { ...asked, type: 'person', name: 'who', label: 'Qui', value: null },
              ],
            }),
          }
        : { type: 'say', view: view('Merci') };
    anna.slash('poll', {}, channel);
    await until(() => expect(anna.modal).toMatchObject({ title: 'Nouveau sondage', text: 'Tout le monde le verra.' }));
    anna.submitModal({
      Pourquoi: 'Parce que',
      Un: 'option 1',
      Plusieurs: ['option 0', 'option 1'],
      Qui: discord.user('Bram').id,
    });
    expect(await received('submit')).toMatchObject({
      token: page().token,
      values: {
        why: 'Parce que',
        one: 1,
        many: [0, 1],
        who: { connection: `discord:${discord.world.application.id}`, id: discord.user('Bram').id, name: 'Bram' },
      },
    });
    expect((await oneOf(() => anna.ephemerals)).text).toBe('Merci');
  });

  it('follow one another by a button, since a modal cannot answer a modal', async () => {
    const second = page({
      title: 'Encore',
      token: tokenOf('form', 'fill', '0123456789ab', '1'),
      step: { n: 2, of: 2 },
      back: tokenOf('form', 'back', '0123456789ab', '0'),
    });
    decide = event => {
      if (event.type === 'command') return { type: 'ask', page: page({ step: { n: 1, of: 2 } }) };
      if (event.type === 'submit' && event.token === page().token) return { type: 'ask', page: second };
      return { type: 'say', view: view('Publié') };
    };
    anna.slash('poll', {}, channel);
    await until(() => expect(anna.modal?.text).toBe('-# 1/2'));
    anna.submitModal({ Question: 'Quel jour ?' });
    const bridge = await oneOf(() => anna.ephemerals);
    expect(bridge.buttons.map(button => button.label)).toEqual(['Continuer', 'Retour', 'Annuler']);
    anna.press(bridge, 'Continuer');
    await until(() => expect(anna.modal?.title).toBe('Encore'));
    // The page was at hand, so the engine was not asked again.
    expect(events.map(event => event.type)).toEqual(['command', 'submit']);
    anna.submitModal({ Question: 'Encore ?' });
    await until(() => expect(anna.ephemerals).toMatchObject([{ id: bridge.id, text: 'Publié' }]));
  });

  it('are asked for again when the button outlived our memory', async () => {
    decide = event => (event.type === 'said' ? { type: 'ask', page: page() } : { type: 'none' });
    anna.dm('sondage');
    const bridge = await oneOf(() => anna.dms);
    expect(bridge.buttons.map(button => button.label)).toEqual(['Ouvrir', 'Annuler']);
    await adapter.stop();
    adapter = await started();
    decide = () => ({ type: 'ask', page: page() });
    anna.press(bridge, 'Ouvrir');
    expect(await received('press')).toMatchObject({ token: page().token, on: '' });
    await until(() => expect(anna.modal?.title).toBe('Nouveau sondage'));
  });

  it('with a fault come back by a button, filled in, saying what is wrong', async () => {
    decide = event => {
      if (event.type === 'command') return { type: 'ask', page: page() };
      const [field] = page().fields;
      return {
        type: 'fix',
        problems: { title: 'Il faut un *point* d’interrogation.' },
        page: page({
          fields: [
            { ...field!, value: 'Quel jour', error: 'Il faut un *point* d’interrogation.' } as Page['fields'][number],
          ],
        }),
      };
    };
    anna.slash('poll', {}, channel);
    await until(() => expect(anna.modal).toBeDefined());
    anna.submitModal({ Question: 'Quel jour' });
    const bridge = await oneOf(() => anna.ephemerals);
    expect(bridge.text).toContain('**Question**\u00A0: Il faut un \\*point\\* d’interrogation.');
    anna.press(bridge, 'Corriger');
    await until(() => expect(anna.modal?.fields[0]?.input.value).toBe('Quel jour'));
    anna.submitModal({});
    await until(() => expect(anna.ephemerals).toMatchObject([{ id: bridge.id, edits: 1 }]));
  });

  it('that come too late for a modal wait behind an Open button', async () => {
    await adapter.stop();
    adapter = await started({ defer: 30 });
    const { promise, resolve } = Promise.withResolvers<Reply>();
    decide = () => promise;
    anna.slash('poll', {}, channel);
    await until(() => expect(anna.ephemerals).toMatchObject([{ thinking: true }]));
    resolve({ type: 'ask', page: page() });
    const bridge = await until(() => {
      const [message] = anna.ephemerals;
      expect(message?.buttons.map(button => button.label)).toEqual(['Ouvrir', 'Annuler']);
      return message!;
    });
    anna.press(bridge, 'Ouvrir');
    await until(() => expect(anna.modal?.title).toBe('Nouveau sondage'));
  });

  it('can be cancelled', async () => {
    decide = event => (event.type === 'said' ? { type: 'ask', page: page() } : { type: 'show', view: view('Annulé') });
    anna.dm('sondage');
    anna.press(await oneOf(() => anna.dms), 'Annuler');
    expect(await received('press')).toMatchObject({ token: page().cancel });
    await until(() => expect(anna.dms).toMatchObject([{ text: '### Annulé' }]));
  });
});

describe('what is written in private', () => {
  it('comes with its files and is answered there', async () => {
    decide = () => ({ type: 'say', view: view('Compris') });
    anna.dm('2', [discord.file('note.txt', 'bonjour')]);
    const said = await received('said');
    expect(said).toMatchObject({
      text: '2',
      from: { id: anna.id, name: 'Anna' },
      in: { id: anna.directChannel.id, kind: 'direct' },
      files: [{ name: 'note.txt', size: 7 }],
    });
    expect(Buffer.from(await said.files[0]!.open()).toString()).toBe('bonjour');
    await until(() => expect(anna.dms.map(message => message.text)).toEqual(['Compris']));
    // Our own answer was told to us as well.
    expect(events).toHaveLength(1);
  });

  it('spares us a request when we write there later', async () => {
    anna.dm('bonjour');
    await received('said');
    expect(await adapter.direct(anna.id)).toMatchObject({ id: anna.directChannel.id });
    expect(discord.countOf('open direct')).toBe(0);
  });

  it('is heard once the connection is back, and each thing once', async () => {
    discord.gateway.drop();
    await until(() => expect(discord.gateway.connections).toBe(0));
    anna.dm('un');
    anna.dm('deux');
    await until(() => expect(events.map(event => event.type === 'said' && event.text)).toEqual(['un', 'deux']));
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });
});

describe('guilds', () => {
  it('tell when the bot is invited or removed, not when Discord has an outage', async () => {
    discord.outage(discord.guild);
    discord.recover(discord.guild);
    const other = discord.invite('Voisins');
    expect(await received('invited')).toMatchObject({
      in: { kind: 'channel', name: '#general', space: other.id, spaceName: 'Voisins' },
    });
    discord.kick(other);
    expect(await received('removed')).toMatchObject({ in: { id: other.id, space: other.id } });
    expect(events.map(event => event.type)).toEqual(['invited', 'removed']);
  });

  it('left or joined while the session was lost are noticed in the next one', async () => {
    discord.gateway.shut();
    await until(() => expect(discord.gateway.connections).toBe(0));
    discord.kick(discord.guild);
    const other = discord.invite('Voisins');
    discord.gateway.forgetSessions();
    discord.gateway.reopen();
    expect(await vi.waitFor(() => received('invited'), { timeout: 12_000 })).toMatchObject({ in: { space: other.id } });
    expect(await received('removed')).toMatchObject({ in: { space: discord.guild.id } });
  }, 20_000);
});

describe('the connection', () => {
  it('asks for the intents Guilds and DirectMessages and no more', () => {
    expect(discord.gateway.intents).toEqual([(1 << 0) | (1 << 12)]);
  });

  it('cannot be identified or started with a wrong token, says so without it, and can later', async () => {
    const wrong = connect({ token: 'wrong', apiUrl: discord.api });
    const refusal = await wrong.identify().catch(error => error);
    expect(refusal.message).toBe('Discord answered 401 0.');
    expect(JSON.stringify(refusal)).not.toContain('wrong');
    const other = connect({ token: discord.token, apiUrl: discord.api, patience: { connect: 200 } });
    discord.gateway.shut();
    await expect(other.start(host('discord:x'))).rejects.toThrow('Discord did not let us in.');
    discord.gateway.reopen();
    await other.start(host('discord:x'));
    await other.stop();
  });

  it('is tried again when Discord sends us away for good', async () => {
    discord.gateway.close(4004);
    await until(() => expect(discord.gateway.identifies).toBe(2));
    decide = () => ({ type: 'say', view: view('Me revoilà') });
    anna.slash('poll', {}, channel);
    await oneOf(() => anna.ephemerals);
  });

  it('can be closed while Discord is away, and does not come back', async () => {
    discord.gateway.shut();
    await until(() => expect(discord.gateway.connections).toBe(0));
    await adapter.stop();
    discord.gateway.reopen();
    // The library would be back half a second later.
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(discord.gateway).toMatchObject({ connections: 0, identifies: 1, resumes: 0 });
  });

  it('ends after what is in hand is answered', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    decide = () => promise;
    anna.slash('poll', {}, channel);
    await received('command');
    const stopping = adapter.stop();
    resolve({ type: 'say', view: view('Encore ceci') });
    await stopping;
    expect(anna.ephemerals).toMatchObject([{ text: 'Encore ceci' }]);
    expect(discord.gateway.connections).toBe(0);
  });
});

describe('the doctor', () => {
  it('finds nothing wrong with what is right', async () => {
    expect((await adapter.check()).filter(finding => !finding.ok)).toEqual([]);
  });

  it('knows that a private bot has no install link', async () => {
    Object.assign(discord.world.application, { install: null });
    expect((await adapter.check()).filter(finding => !finding.ok)).toEqual([]);
    Object.assign(discord.world.application, { public: true });
    expect((await adapter.check()).filter(finding => !finding.ok)).toMatchObject([
      { what: 'The install link asks for nothing.' },
    ]);
  });

  it('says what to click', async () => {
    Object.assign(discord.world.application, {
      interactionsEndpoint: 'https://example.org/',
      requiresCodeGrant: true,
      install: { scopes: ['bot'], permissions: '0' },
    });
    discord.guild.botJoinedAt = null;
    const found = (await adapter.check()).filter(finding => !finding.ok);
    expect(found.map(finding => finding.mend)).toEqual([
      expect.stringContaining('/information'),
      expect.stringContaining('/bot'),
      expect.stringContaining('/installation'),
      expect.stringContaining('https://discord.com/oauth2/authorize?client_id='),
    ]);
    discord.world.application.token += 'x';
    expect(await adapter.check()).toMatchObject([{ ok: false, what: 'Discord refuses the token.' }]);
    await discord.stop();
    expect(await adapter.check()).toMatchObject([{ ok: false, what: expect.stringContaining('could not be asked') }]);
  });
});
