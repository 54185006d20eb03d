import { afterEach, expect, test, vi } from 'vitest';
import type { Reply } from '../../src/core/adapter.ts';
import { tokenOf } from '../../src/core/token.ts';
import type { Page, View } from '../../src/core/view.ts';
import { startOn } from '../../test/contract/host.ts';
import { visitorOf } from '../../test/support/visitor.ts';
import { connect } from './index.ts';

const token = tokenOf('polls', 'vote', '0123456789ab', '1');
const view = (title: string, ...blocks: View['blocks']): View => ({ title, locale: 'en', blocks });
const say = (title: string): Reply => ({ type: 'say', view: view(title) });
const show = (title: string): Reply => ({ type: 'show', view: view(title) });
const press = (on: string, values: readonly number[] = []) => ({ type: 'press', token, values, on });
const typed = (text: string) => ({ type: 'typed', text, files: [] });
const page: Page = {
  title: 'A new poll',
  locale: 'en',
  intro: '',
  fields: [],
  token: tokenOf('form', 'fill', '0123456789ab', '0'),
  step: { n: 1, of: 1 },
  back: null,
  cancel: tokenOf('form', 'cancel', '0123456789ab'),
  words: {
    submit: 'Open',
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    cancel: 'Cancel',
    open: 'Open',
    correct: 'Correct',
  },
};

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

async function tryout() {
  const adapter = connect({ folder: '', allowedHosts: [] });
  const host = await startOn(adapter);
  open.push(host);
  const heard = () => host.events.filter(event => event.type !== 'invited');
  return { adapter, host, heard, visitor: visitorOf(host.server.url) };
}
const agora = {
  id: 'agora',
  kind: 'channel',
  name: '#agora',
  space: 'panier-commun',
  spaceName: 'Le Panier commun',
} as const;

test('Palabre is in every shared room from the start', async () => {
  const { host } = await tryout();
  await vi.waitFor(() =>
    expect(host.events.map(event => [event.type, event.in.id])).toEqual([
      ['invited', 'agora'],
      ['invited', 'bruxelles-brussel'],
      ['invited', 'entraide'],
    ]),
  );
});

test.each(['/poll', '/sondage', '/PEILING'])('a command typed as %s is the same command', async name => {
  const { heard, host, visitor } = await tryout();
  host.answer = async () => say('Opened.');
  const answer = await visitor.act('tom', 'agora', typed(`${name} Which day?\n| Monday | <b>Tuesday</b>`));
  expect(heard()).toMatchObject([
    {
      type: 'command',
      name: 'poll',
      text: 'Which day?\n| Monday | <b>Tuesday</b>',
      from: { id: 'tom', name: 'Tom Peeters', locale: 'nl-BE', zone: 'Europe/Brussels' },
      in: agora,
    },
  ]);
  expect(answer).toEqual({ type: 'say', where: 'aside', view: { title: 'Opened.', locale: 'en', blocks: [] } });
});

test('a command nobody knows is answered in the member’s language with those that are known', async () => {
  const { heard, visitor } = await tryout();
  expect(await visitor.act('lea', 'agora', typed('/vote now'))).toEqual({
    error: 'Il n’y a pas de commande /vote ici. Palabre connaît\u00a0: /sondage, /palabre',
  });
  expect(heard()).toEqual([]);
});

test('what members say to each other is on the wall and none of Palabre’s business', async () => {
  const { heard, visitor } = await tryout();
  expect(await visitor.act('lea', 'entraide', typed('Qui a une <i>échelle</i> ?'))).toEqual({ type: 'none' });
  expect((await visitor.messages('bram', 'entraide')).at(-1)).toMatchObject({
    kind: 'line',
    by: 'lea',
    text: 'Qui a une <i>échelle</i> ?',
  });
  expect(heard()).toEqual([]);
});

test('a press names the post it was on, and its answer is for the panel of that member', async () => {
  const { adapter, heard, host, visitor } = await tryout();
  host.answer = async () => show('Your ballot');
  const posted = await adapter.post(agora, view('Which day?'), 'k1');
  const [, message = ''] = posted.id.split('/');
  expect(await visitor.act('priya', 'agora', press(message, [2, 0, 2]))).toMatchObject({
    type: 'show',
    where: 'aside',
  });
  expect(heard()).toMatchObject([{ type: 'press', token, values: [2, 0], on: posted.id, from: { id: 'priya' } }]);
});

test('what is said in private is heard with its files, and answered in that chat', async () => {
  const { heard, host, visitor } = await tryout();
  host.answer = async () => say('Recorded: Tuesday.');
  const files = [{ name: 'list.csv', base64: Buffer.from('a,b').toString('base64') }];
  const answer = await visitor.act('tom', 'direct-tom', { type: 'typed', text: 'Tuesday', files });
  const [event] = heard();
  expect(event).toMatchObject({ type: 'said', text: 'Tuesday', in: { id: 'direct-tom', kind: 'direct' } });
  expect(event?.type === 'said' && Buffer.from((await event.files[0]?.open()) ?? []).toString()).toBe('a,b');
  expect(await visitor.messages('tom', 'direct-tom')).toMatchObject([
    { kind: 'line', by: 'tom', text: 'Tuesday', files: ['list.csv'] },
    { kind: 'answer', id: answer.id, view: { title: 'Recorded: Tuesday.' } },
  ]);
});

test('in a private chat a shown view takes the place of the answer that was pressed, never of a post', async () => {
  const { adapter, heard, host, visitor } = await tryout();
  host.answer = async () => show('Your ballot');
  const posted = await adapter.post(await adapter.direct('tom'), view('Which day?'), 'k1');
  const [, post = ''] = posted.id.split('/');
  const { id } = await visitor.act('tom', 'direct-tom', press(post));
  host.answer = async () => show('Your ballot: Tuesday');
  expect(await visitor.act('tom', 'direct-tom', press(String(id)))).toEqual({ type: 'placed', room: 'direct-tom', id });
  expect(heard().map(event => event.type === 'press' && event.on)).toEqual([posted.id, '']);
  const titles = (await visitor.messages('tom', 'direct-tom')).map(({ view }) => (view as View).title);
  expect(titles).toEqual(['Which day?', 'Your ballot: Tuesday']);
});

test('who votes again in private keeps one acknowledgement, the last, at the end', async () => {
  const { adapter, host, visitor } = await tryout();
  const posted = await adapter.post(await adapter.direct('tom'), view('Which day?'), 'k1');
  for (const day of ['Monday', 'Tuesday']) {
    host.answer = async () => say(`Recorded: ${day}.`);
    await visitor.act('tom', 'direct-tom', press(posted.id.split('/')[1] ?? ''));
  }
  const titles = (await visitor.messages('tom', 'direct-tom')).map(({ view }) => (view as View).title);
  expect(titles).toEqual(['Which day?', 'Recorded: Tuesday.']);
});

test('a form is handed in with every kind of value', async () => {
  const { heard, host, visitor } = await tryout();
  host.answer = async event =>
    event.type === 'submit' ? { type: 'fix', page, problems: { line: 'Say a little more.' } } : { type: 'ask', page };
  expect(await visitor.act('priya', 'agora', typed('/poll'))).toMatchObject({
    type: 'ask',
    page: { title: 'A new poll' },
  });
  const values = {
    line: 'half a pair \ud83d and a \0',
    one: 3,
    many: [1, 0, 1],
    who: { person: 'amina' },
    skipped: null,
  };
  expect(await visitor.act('priya', 'agora', { type: 'submit', token: page.token, values })).toMatchObject({
    type: 'fix',
    problems: { line: 'Say a little more.' },
  });
  expect(heard().at(-1)).toMatchObject({
    type: 'submit',
    token: page.token,
    values: {
      line: 'half a pair \ufffd and a ',
      one: 3,
      many: [1, 0],
      who: { connection: 'web:local', id: 'amina', name: 'Amina Benali' },
      skipped: null,
    },
  });
});

test('opening the home asks for it, and what is shown is shown there', async () => {
  const { heard, host, visitor } = await tryout();
  host.answer = async () => show('What waits for you');
  expect(await visitor.act('tom', 'home-tom', { type: 'opened' })).toMatchObject({ type: 'show', where: 'home' });
  expect(heard()).toMatchObject([{ type: 'opened', in: { id: 'home-tom', kind: 'home' } }]);
});

test('an event handed in again keeps its id, and two members’ never meet', async () => {
  const { heard, visitor } = await tryout();
  const body = (as: string) => ({ id: 'abcdefgh12345678', as, in: 'agora', ...typed('/poll x') });
  for (const as of ['tom', 'tom', 'lea']) await visitor.post(body(as));
  const [first, again, other] = heard().map(event => event.id);
  expect(first).toBe(again);
  expect(other).not.toBe(first);
});

test.each([
  ['a person who is not there', 'zoe', 'agora', typed('hi'), 'Nobody of that name'],
  ['a room that is not there', 'tom', 'cellar', typed('hi'), 'Die kamer bestaat niet'],
  ['a room of somebody else', 'lea', 'direct-tom', typed('hi'), 'Ce salon est à quelqu’un d’autre'],
  ['a home of somebody else', 'priya', 'home-tom', { type: 'opened' }, 'That room is somebody else’s'],
  ['a token that is none', 'lea', 'agora', { ...press(''), token: '<script>' }, 'Ce bouton n’est pas de Palabre'],
  [
    'a token of 64 characters',
    'tom',
    'agora',
    { ...press(''), token: `polls-vote--${'A'.repeat(52)}` },
    'Die knop is niet',
  ],
  ['values out of range', 'priya', 'agora', press('', [64]), 'cannot be read'],
  ['an event of no kind', 'priya', 'agora', { type: 'shout' }, 'cannot be read'],
  ['an empty message', 'priya', 'agora', typed(' \n'), 'nothing in that message'],
  ['a message without end', 'priya', 'agora', typed('x'.repeat(20_001)), 'too long: 20000 characters'],
  ['an opened room that is no home', 'priya', 'agora', { type: 'opened' }, 'cannot be read'],
  [
    'a person field with a stranger',
    'priya',
    'agora',
    { type: 'submit', token, values: { who: { person: 'zoe' } } },
    'Nobody of that name',
  ],
])('refuses %s with a sentence', async (_, as, room, action, sentence) => {
  const { heard, visitor } = await tryout();
  expect((await visitor.act(as, room, action)).error).toContain(sentence);
  expect(heard()).toEqual([]);
});

test('refuses what is no JSON, and a body without end', async () => {
  const { heard, visitor } = await tryout();
  expect((await visitor.post('{')).status).toBe(400);
  const endless = await visitor.post(JSON.stringify({ text: 'x'.repeat(13_000_000) }));
  expect([endless.status, await endless.json()]).toEqual([413, { error: 'That is too much at once: 8 MB at most.' }]);
  expect(heard()).toEqual([]);
});

test('when it is stopped, what is in hand is answered and what comes later is told so', async () => {
  const { adapter, host, visitor } = await tryout();
  const go = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  host.answer = async event => {
    if (event.type === 'command') arrived.resolve();
    await go.promise;
    return say('Recorded in time.');
  };
  const answer = visitor.act('tom', 'agora', typed('/poll x'));
  await arrived.promise;
  const stopped = adapter.stop();
  expect(await visitor.act('tom', 'agora', typed('/poll y'))).toEqual({
    error: 'Palabre is stopping. Start it again, then go on here.',
  });
  go.resolve();
  await stopped;
  expect(await answer).toMatchObject({ view: { title: 'Recorded in time.' } });
});
