import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlaceRef } from '../../src/core/adapter.ts';
import type { Block, View } from '../../src/core/view.ts';
import { startOn } from '../../test/contract/host.ts';
import { visitorOf } from '../../test/support/visitor.ts';
import { members } from './cast.ts';
import { connect } from './index.ts';
import { journalAt } from './journal.ts';
import { own } from './limits.ts';
import { messageId, openRooms } from './rooms.ts';
import { streamOf } from './stream.ts';

const view = (title: string, ...blocks: Block[]): View => ({ title, locale: 'en', blocks });
const agora: PlaceRef = {
  id: 'agora',
  kind: 'channel',
  name: '#agora',
  space: 'panier-commun',
  spaceName: 'Le Panier commun',
};

let folder: string;
const open: AsyncDisposable[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palabre-tryout-'));
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function tryout(keptIn = '') {
  const adapter = connect({ folder: keptIn, allowedHosts: [] });
  const host = await startOn(adapter);
  open.push(host);
  const visitor = visitorOf(host.server.url);
  const posts = async (room = 'agora', as = 'tom') =>
    (await visitor.messages(as, room)).filter(({ kind }) => kind === 'post').map(({ view }) => (view as View).title);
  const listen = async (as: readonly string[], last?: string, headers?: Record<string, string>) => {
    const stream = await visitor.listen(as, last ?? (await visitor.seat('tom')).last, headers);
    open.push(stream);
    return stream;
  };
  return { adapter, host, visitor, posts, listen };
}

test('a post, its edits and its end reach every tab that may see the room, in order', async () => {
  const { adapter, listen } = await tryout();
  const [lea, both] = [await listen(['lea']), await listen(['tom', 'priya'])];
  const posted = await adapter.post(agora, view('Which day?'), 'k1');
  await adapter.edit(posted, view('Which day? Two voted.'));
  await adapter.remove(posted, view('Withdrawn'));
  for (const tab of [lea, both]) {
    const events = [await tab.next(), await tab.next(), await tab.next()];
    expect(events.map(one => [one?.event, (one?.data.message as { view: View } | undefined)?.view.title])).toEqual([
      ['put', 'Which day?'],
      ['put', 'Which day? Two voted.'],
      ['gone', undefined],
    ]);
  }
});

test('what is written to one member in private is told to no other tab', async () => {
  const { adapter, listen } = await tryout();
  const tom = await listen(['tom']);
  await adapter.post(await adapter.direct('lea'), view('Only for Léa'), 'k1');
  await adapter.post(agora, view('For everyone'), 'k2');
  expect((await tom.next())?.data.room).toBe('agora');
});

test('a tab that was away resumes after the last event it had, and starts anew when that is not known', async () => {
  const { adapter, listen } = await tryout();
  const before = await listen(['tom']);
  await adapter.post(agora, view('One'), 'k1');
  const { id = '' } = (await before.next()) ?? {};
  await adapter.post(agora, view('Two'), 'k2');
  const resumed = await listen(['tom'], 'nonsense', { 'last-event-id': id });
  expect(await resumed.next()).toMatchObject({ data: { message: { view: { title: 'Two' } } } });
  for (const unknown of ['', 'otherrooms.3', `${id}999`])
    expect((await (await listen(['tom'], unknown)).next())?.event).toBe('reset');
});

test('a tab that begins where its rooms were read hears nothing twice', async () => {
  const { adapter, listen } = await tryout();
  const tab = await listen(['tom']);
  await adapter.post(agora, view('News'), 'k1');
  expect(await tab.next()).toMatchObject({ data: { message: { view: { title: 'News' } } } });
});

test('the stream knows members only', async () => {
  const { visitor } = await tryout();
  const stream = await visitor.listen(['zoe'], '');
  open.push(stream);
  expect(stream.status).toBe(404);
});

test('streams end when the adapter stops', async () => {
  const { adapter, listen } = await tryout();
  const tab = await listen(['tom']);
  await adapter.stop();
  await tab.closed;
  await expect(adapter.post(agora, view('Too late'), 'k1')).rejects.toMatchObject({
    fate: 'later',
    reason: 'unavailable',
  });
});

test('the same key is the same message, in each place its own', async () => {
  const { adapter, posts } = await tryout();
  const first = await adapter.post(agora, view('Which day?'), 'k1');
  expect(await adapter.post(agora, view('Which day?'), 'k1')).toEqual(first);
  const elsewhere = await adapter.post({ ...agora, id: 'entraide', name: 'entraide' }, view('Which day?'), 'k1');
  expect(elsewhere.id).not.toBe(first.id);
  expect(await posts()).toEqual(['Which day?']);
});

test('every member can be written to in private, and nobody else', async () => {
  const { adapter, posts } = await tryout();
  for (const { id } of members) {
    await adapter.post(await adapter.direct(id), view(`Hello ${id}`), 'k1');
    expect(await posts(`direct-${id}`, id)).toEqual([`Hello ${id}`]);
  }
  await expect(adapter.direct('zoe')).rejects.toMatchObject({ fate: 'never', reason: 'gone' });
});

test('a place that is not there takes nothing, nor does a home, nor an address that is none', async () => {
  const { adapter } = await tryout();
  const post = (place: PlaceRef) => adapter.post(place, view('x'), 'k1');
  await expect(post({ ...agora, id: 'cellar' })).rejects.toMatchObject({ fate: 'never', reason: 'gone' });
  await expect(post({ ...agora, id: 'home-tom', kind: 'home' })).rejects.toMatchObject({
    fate: 'never',
    reason: 'not allowed',
  });
  for (const id of ['', 'agora', 'agora/../x', 'cellar/AAAAAAAAAAAAAAAAAAAA'])
    await expect(adapter.edit({ id }, view('x'))).rejects.toMatchObject({ fate: 'never', reason: 'gone' });
});

test('the rooms are there again after a restart, and edits find their posts', async () => {
  const before = await tryout(folder);
  const posted = await before.adapter.post(agora, view('Which day?'), 'k1');
  const withdrawn = await before.adapter.post(agora, view('Never mind'), 'k2');
  await before.adapter.remove(withdrawn, view('Withdrawn'));
  await before.visitor.act('lea', 'entraide', { type: 'typed', text: 'Une échelle ?', files: [] });
  const { epoch, last } = await before.visitor.seat('tom');
  await before.adapter.stop();

  const after = await tryout(folder);
  expect(await after.posts()).toEqual(['Which day?']);
  expect((await after.visitor.messages('tom', 'entraide')).at(-1)).toMatchObject({ text: 'Une échelle ?' });
  expect(await after.visitor.seat('tom')).toMatchObject({ epoch, last });
  await after.adapter.edit(posted, view('Which day? Closed.'));
  expect(await after.posts()).toEqual(['Which day? Closed.']);
});

test('a post that the adapter has forgotten comes back under its address when it is next edited', async () => {
  const before = await tryout();
  const posted = await before.adapter.post(agora, view('Which day?'), 'k1');
  await before.adapter.stop();
  const after = await tryout();
  expect(await after.posts()).toEqual([]);
  await after.adapter.edit(posted, view('Which day? Closed.'));
  expect(await after.posts()).toEqual(['Which day? Closed.']);
  expect(await after.adapter.post(agora, view('Which day? Closed.'), 'k1')).toEqual(posted);
});

test('a line torn by a crash, or written by somebody else, is left out', async () => {
  const before = await tryout(folder);
  await before.adapter.post(agora, view('Whole'), 'k1');
  await before.adapter.stop();
  const journal = join(folder, 'rooms.jsonl');
  const [, , , last = ''] = (await readFile(journal, 'utf8')).trimEnd().split('\n').slice(-4);
  await appendFile(journal, `{"type":"put","message":{"room":"cellar"}}\nnonsense\n${last.slice(0, 40)}`);
  expect(await (await tryout(folder)).posts()).toEqual(['Whole']);
});

test('a disk that takes nothing does not keep a post from the screen', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const { adapter, posts } = await tryout(join(file, 'below'));
  await adapter.post(agora, view('Which day?'), 'k1');
  expect(await posts()).toEqual(['Which day?']);
  expect(await adapter.check()).toMatchObject([{ ok: false, mend: expect.stringContaining('write to') }]);
  expect(await connect({ folder, allowedHosts: [] }).check()).toMatchObject([{ ok: true, mend: '' }]);
});

test('pictures are shown and attachments handed over, neither able to run anything', async () => {
  const { adapter, host, visitor } = await tryout(folder);
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const png = Uint8Array.from([137, 80, 78, 71]);
  await adapter.post(
    agora,
    view(
      'Result',
      { type: 'picture', alt: 'Monday leads', name: 'chart.png', bytes: async () => png },
      { type: 'attachment', name: 'page.svg', mime: 'image/svg+xml', bytes: async () => svg },
      { type: 'attachment', name: '../../etc/pass wd', mime: 'text/html', bytes: async () => svg },
    ),
    'k1',
  );
  const drawn = (await visitor.messages('tom', 'agora')).at(-1)?.view as { blocks: { href: string }[] };
  const served = await Promise.all(drawn.blocks.map(block => fetch(host.server.url + block.href)));
  expect(served.map(one => one.headers.get('content-type'))).toEqual([
    'image/png',
    'application/octet-stream',
    'application/octet-stream',
  ]);
  expect(served.map(one => one.headers.get('content-disposition'))).toEqual(['inline', 'attachment', 'attachment']);
  for (const one of served) {
    expect(one.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(new Uint8Array((await served[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(png);
  expect((await fetch(`${host.server.url}/files/..%2Frooms.jsonl`)).status).toBe(404);
});

test('files go when no message shows them any more, at the next start', async () => {
  const before = await tryout(folder);
  const picture = (bit: number): Block => ({
    type: 'picture',
    alt: 'x',
    name: 'x.png',
    bytes: async () => Uint8Array.of(bit),
  });
  const posted = await before.adapter.post(agora, view('One', picture(1)), 'k1');
  await before.adapter.post(agora, view('Two', picture(2)), 'k2');
  const hrefs = (await before.visitor.messages('tom', 'agora'))
    .slice(-2)
    .map(message => (message.view as { blocks: { href: string }[] }).blocks[0]?.href);
  await before.adapter.remove(posted, view('x'));
  await before.adapter.stop();
  const after = await tryout(folder);
  const statuses = await Promise.all(hrefs.map(async href => (await fetch(after.host.server.url + href)).status));
  expect(statuses).toEqual([404, 200]);
});

test('a file that cannot be made or is too big is refused for good', async () => {
  const { adapter } = await tryout();
  const failing = async () => Promise.reject(new Error('no font'));
  const big = async () => new Uint8Array(adapter.limits.fileBytes + 1);
  for (const bytes of [failing, big])
    await expect(
      adapter.post(agora, view('x', { type: 'picture', alt: 'x', name: 'x.png', bytes }), 'k1'),
    ).rejects.toMatchObject({
      fate: 'never',
      reason: 'refused',
    });
});

test('the journal of a busy room stays small', async () => {
  const lines: unknown[] = [];
  const journal = journalAt(join(folder, 'rooms.jsonl'));
  const rooms = await openRooms(journal, failure => lines.push(failure));
  for (let n = 0; n <= own.journalLines; n++)
    void rooms.put('agora', messageId('poll'), { kind: 'line', by: 'lea', text: `${n}`, files: [] });
  await rooms.put('agora', messageId('last'), { kind: 'line', by: 'lea', text: 'last', files: [] });
  expect(lines).toEqual([]);
  const kept = await journal.read();
  expect(kept.length).toBeLessThan(10);
  const again = await openRooms(journal, failure => lines.push(failure));
  expect(again.in('agora').map(message => message.kind === 'line' && message.text)).toEqual([
    `${own.journalLines}`,
    'last',
  ]);
});

test('a room keeps its newest messages', async () => {
  const { adapter, visitor } = await tryout();
  for (let n = 0; n < 310; n++) await adapter.post(agora, view(`Post ${n}`), `k${n}`);
  const shown = await visitor.messages('tom', 'agora');
  expect(shown).toHaveLength(100);
  expect(shown.at(-1)).toMatchObject({ view: { title: 'Post 309' } });
});

test('a tab that takes nothing in is let go before it costs memory', async () => {
  const rooms = await openRooms(journalAt(''), () => {});
  const stream = streamOf(rooms);
  const sleeping = stream.open(['tom'], '');
  const text = 'x';
  for (let n = 0; n < 2 * own.eventsUnread; n++)
    await rooms.put('agora', messageId(`k${n}`), { kind: 'line', by: 'lea', text, files: [] });
  let chunks = 0;
  for await (const _ of sleeping) chunks++;
  expect(chunks).toBeGreaterThan(own.eventsUnread);
  expect(chunks).toBeLessThan(own.eventsUnread + 10);
  stream.close();
});
