import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeOf } from '../../adapters/slack/render.ts';
import { connect } from '../../adapters/web/index.ts';
import { connectionKey, type FieldInput, type Reply } from '../../src/core/adapter.ts';
import { roles } from '../../src/core/feature.ts';
import { tokenOf } from '../../src/core/token.ts';
import type { Field, Page } from '../../src/core/view.ts';
import { adoptSpace } from '../../src/engine/communities.ts';
import { keyOf } from '../../src/engine/pages.ts';
import { features } from '../../src/features/index.ts';
import { type Neighbours, neighbours, theirs } from '../support/neighbours.ts';
import { directOf } from '../support/platform.ts';
import { surveyText } from '../support/surveying.ts';
import { until } from '../support/until.ts';
import { visitorOf } from '../support/visitor.ts';

/** In whose tables the items of a feature's buttons and forms are looked for. */
const tablesOf: Readonly<Record<string, RegExp>> = {
  aid: /^aid_|^member/,
  groups: /^(working_group|roll_upload|member)/,
  home: /^digest/,
  members: /^(member|account|community|place|page)/,
  nudges: /^(nudge|telling|post|digest|poll)/,
  polls: /^(poll|correction|working_group)/,
  recommend: /^(recommendation|cycle|working_group|poll)/,
  settings: /^(place|community)/,
  shifts: /^(shift|slot|swap|member|page)/,
  surveys: /^survey/,
};
/** What somebody might type; the words are beginnings of theirs, so that an echo is no find. */
const typed = ['', '1', '#2', '99', '7', 'Annemi', 'zeldz', 'Zelfzorg', 'R471', 'Bo', '2026', 'food', 'all'];

let one: Neighbours;
let zoe: ReturnType<Neighbours['app']['person']>;
beforeAll(async () => {
  one = await neighbours();
  zoe = one.app.person('Zoe', 'en', one.platform);
  await zoe.command('palabre', 'me');
  const { memberId } = await one.app.database.membership.findFirstOrThrow({ where: { communityId: one.community } });
  for (const role of roles)
    await one.app.database.roleGrant.create({ data: { memberId, role, grantedAt: new Date() } });
}, 120_000);
afterAll(async () => {
  expect(await one.changed()).toEqual([]);
  await one[Symbol.asyncDispose]();
});

/** All of it that anybody could read: words, labels, what is filled in, and what is in its files. */
async function contentOf(reply: Reply): Promise<string> {
  const files = 'view' in reply ? reply.view.blocks.filter(block => block.type === 'attachment') : [];
  const bytes = await Promise.all(files.map(file => file.bytes()));
  return JSON.stringify(reply) + bytes.map(part => new TextDecoder().decode(part)).join('\n');
}

/** Nothing of theirs is in the answer, nor in what comes of a form that it asks, whatever is filled in. */
async function tellsNothing(reply: Reply, choice: number): Promise<void> {
  expect(await contentOf(reply)).not.toMatch(theirs);
  let asked = reply;
  for (let turn = 0; turn < 3 && 'page' in asked; turn++) {
    asked = await zoe.meet({ type: 'submit', token: asked.page.token, values: filledIn(asked.page, choice + turn) });
    expect(await contentOf(asked)).not.toMatch(theirs);
  }
}

const filledIn = ({ fields }: Page, choice: number): Record<string, FieldInput> =>
  Object.fromEntries(fields.map(field => [field.name, answerFor(field, choice)]));

function answerFor(field: Field, choice: number): FieldInput {
  const { person } = one.there.player;
  const anyId = Object.values(one.ids).flat();
  switch (field.type) {
    case 'line':
    case 'paragraph':
      return choice % 3 === 0 ? (anyId[choice % anyId.length] ?? '') : `${typed[choice % typed.length]}\nother`;
    case 'one of':
      return field.options[choice % field.options.length]?.value ?? choice;
    case 'many of':
      return choice % 2 === 0 ? [choice % 25] : field.options.slice(0, field.max).map(({ value }) => value);
    case 'scale':
      return field.from;
    case 'number':
      return field.min;
    case 'date':
      return '2026-12-24';
    case 'time':
      return '10:00';
    case 'person':
      return { connection: connectionKey('slack', { id: 'T1', name: '' }), id: person.id, name: 'x' };
  }
}

const presses = () =>
  features.flatMap(({ name, actions }) =>
    Object.entries(one.ids).flatMap(([table, ids]) =>
      tablesOf[name]?.test(table)
        ? Object.keys(actions).map((verb, at) => ({ name, verb, id: ids[at % ids.length] ?? '' }))
        : [],
    ),
  );

test('what is there to download, and a home as Slack shows it, hold one’s own and nothing of another community', async () => {
  await zoe.command('poll', 'Own day? | Own Monday | Own Tuesday | named');
  await one.app.idle();
  await zoe.press('Own Monday');
  await zoe.command('survey', surveyText.replace('How are we doing?', 'Own survey?'));
  await zoe.press('Open it');
  await one.app.idle();
  const home = await zoe.open();
  const shown = JSON.stringify('view' in home ? homeOf(home.view, 'slack:T1') : {});
  expect(shown).toContain('Own survey?');
  expect(shown).not.toMatch(theirs);
  await zoe.command('survey', 'close 1');
  await one.app.idle();
  for (const [command, text, own] of [
    ['poll', 'export 1', 'Own Tuesday'],
    ['survey', 'export 1', 'satisfied'],
    ['palabre', 'me', 'Own Monday'],
  ] as const) {
    await zoe.command(command, text);
    const content = await contentOf(text === 'me' ? await zoe.press('Download everything') : zoe.reply);
    expect(content).toContain(own);
    expect(content).not.toMatch(theirs);
  }
});

test('no button with the id of another community’s item shows or changes anything of theirs', async () => {
  const all = presses();
  expect(all.length).toBeGreaterThan(500);
  for (const [at, { name, verb, id }] of all.entries())
    await tellsNothing(await zoe.pressToken(tokenOf(name, verb, id, ['', '1', '0'][at % 3])), at);
}, 120_000);

test('no command, word, button or form tells anything of another community, whatever is tried', async () => {
  const ids = Object.values(one.ids).flat();
  const messages = one.app.platform.messages.map(({ id }) => id);
  const verbs = features.flatMap(({ name, actions }) => Object.keys(actions).map(verb => ({ name, verb })));
  const commands = features.flatMap(({ commands }) => Object.keys(commands));
  const number = fc.nat(60);
  const wish = fc.oneof(
    fc.record({
      press: fc.constantFrom(...verbs),
      id: fc.constantFrom('', ...ids),
      argument: fc.constantFrom('', '0', '1', '2', '1_2', 'admin', 'fr', 'all', 'more', ...ids),
      on: fc.constantFrom('', ...messages),
      home: fc.boolean(),
      number,
    }),
    fc.record({ command: fc.constantFrom(...commands), text: fc.constantFrom(...typed, ...ids), number }),
    fc.record({ said: fc.constantFrom(...typed, ...ids), number }),
    fc.record({ draft: fc.constantFrom(...(one.ids.draft ?? [])), verb: fc.constantFrom('fill', 'back'), number }),
  );
  await fc.assert(
    fc.asyncProperty(wish, async tried => {
      const direct = directOf(zoe.person.id);
      const reply = await ('press' in tried
        ? zoe.pressToken(tokenOf(tried.press.name, tried.press.verb, tried.id, tried.argument), {
            values: [tried.number],
            on: tried.on,
            at: { ...direct, kind: tried.home ? 'home' : 'direct' },
          })
        : 'command' in tried
          ? zoe.command(
              tried.command.split(' ')[0] ?? '',
              `${tried.command.split(' ').slice(1).join(' ')} ${tried.text}`,
            )
          : 'said' in tried
            ? zoe.say(tried.said)
            : zoe.meet({ type: 'submit', token: tokenOf('form', tried.verb, tried.draft, '0'), values: {} }));
      await tellsNothing(reply, tried.number);
    }),
    { numRuns: 200 },
  );
}, 120_000);

test('a private page opens by its own key alone, and a calendar holds its own community’s', async () => {
  const { world } = one.app.house.engine;
  const [page = ''] = one.ids.page_address ?? [];
  const at = (path: string) => fetch(`${one.app.house.server.url}${path}`);
  expect((await at(`/private/${page}-${keyOf(world, page)}`)).status).toBe(200);
  await zoe.command('shift', 'calendar');
  const own = await one.app.database.pageAddress.findFirst({ where: { communityId: one.community } });
  for (const id of Object.values(one.ids).flat())
    expect((await at(`/private/${id}-${keyOf(world, own?.id ?? '')}`)).status).toBe(404);
  for (const path of ['/', '/healthz', '/metrics', `/files/${page}`, '/api/seat', '/api/cast'])
    expect(await (await at(path)).text()).not.toMatch(theirs);
});

test('the try-out shows its pretend cooperative nothing of a community beside it', async () => {
  const { house, database } = one.app;
  const adapter = connect({ folder: '', allowedHosts: [] });
  const lane = house.engine.connect(adapter);
  await until('the page is there', () => lane.state() === 'connected');
  const connection = connectionKey(adapter.platform, await adapter.identify());
  await adoptSpace(house.engine.world, database, one.community, { connection, id: 'panier-commun', name: 'Panier' });
  const visitor = visitorOf(house.server.url);
  const tried = presses().filter((_, at) => at % 24 === 0);
  for (const { name, verb, id } of tried) {
    const action = { type: 'press', token: tokenOf(name, verb, id, ''), values: [], on: '' };
    expect(JSON.stringify(await visitor.act('priya', 'agora', action))).not.toMatch(theirs);
  }
  expect(JSON.stringify(await visitor.seat('priya'))).not.toMatch(theirs);
});

test('what is exported at the command line for one community holds nothing of another', async () => {
  const { home, url } = one.app;
  const env = { ...process.env, PALABRE_HOME: home, DATABASE_URL: url };
  const of = async (n: number, ...args: string[]) => {
    const file = join(home, `out${n}`);
    const all = ['src/cli.ts', ...args.map(arg => (arg === 'FILE' ? file : arg)), '--community', 'Beside'];
    const run = promisify(execFile)(process.execPath, all, { env });
    const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
    return stdout + stderr + (await readFile(file, 'utf8').catch(() => ''));
  };
  const told = await Promise.all([
    of(1, 'export', 'members', '--output', 'FILE'),
    of(2, 'export', 'invitations', '--all', '--output', 'FILE'),
    of(3, 'report', '--csv', 'FILE'),
    of(4, 'export', 'poll', '1', '--format', 'csv', '--output', 'FILE'),
  ]);
  expect(told[3]).toContain('Own Monday');
  for (const text of told) expect(text).not.toMatch(theirs);
});
