import { Temporal } from 'temporal-polyfill';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { cyclesView } from './cycles.ts';
import * as lists from './list-views.ts';
import type { Mine, Recommendation } from './model.ts';
import * as moving from './moving-views.ts';
import { countedOf, type Entry } from './report-model.ts';
import * as reports from './report-views.ts';
import { draftsView, groupsView } from './review-views.ts';
import * as views from './views.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('recommend', verb, id, argument);
const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~';
const wide = (most: number) => `${hostile} ${'W'.repeat(most)}`.slice(0, most);

export const bikes: Recommendation = {
  id: '0123456789ab',
  number: 12,
  locale: 'fr',
  translations: {},
  title: 'Un parking à vélos couvert devant les bureaux',
  what: 'Installer douze places couvertes et un point de gonflage près de l’entrée.',
  why: 'Beaucoup de membres viennent à vélo et le laissent sous la pluie.',
  theme: 'Mobilité',
  cycle: { id: '0123456789ac', name: 'Smart in Progress 2026' },
  group: null,
  authors: [{ id: '0123456789ad', name: 'Léa Dubois' }],
  owner: null,
  state: { status: 'submitted' },
  filedAt: Temporal.Instant.from('2026-11-02T09:00:00Z'),
  movedAt: Temporal.Instant.from('2026-11-02T09:00:00Z'),
  supporters: 14,
};
const widest: Recommendation = {
  ...bikes,
  number: 11_000,
  title: wide(150),
  what: wide(1400),
  why: wide(600),
  theme: wide(60),
  cycle: { id: '0123456789ac', name: wide(60) },
  group: { id: '0123456789ae', name: wide(60) },
  authors: Array.from({ length: 5 }, () => ({ id: '0123456789ad', name: wide(60) })),
  owner: { id: '0123456789ad', name: wide(60) },
  state: { status: 'in_progress', way: 'permanent_work', percent: 40 },
  supporters: 31_050,
};
const around: views.Around = { last: null, comments: 0, milestones: [], into: null };
const full: views.Around = {
  last: wide(1000),
  comments: 120,
  milestones: Array.from({ length: 10 }, (_, n) => ({ title: wide(60), done: n < 4 })),
  into: null,
};
const nobody: Mine = { author: false, invited: false, supports: false, follows: false, animates: false };

/** Every state of a recommendation that somebody may see, the plain ones and the widest ones. */
export function samples(speech: Speech): Readonly<Record<string, View>> {
  const merged: Recommendation = { ...bikes, state: { status: 'merged', into: '0123456789af' } };
  return {
    card: views.cardView(speech, token, bikes, around),
    'widest card': views.cardView(speech, token, widest, full),
    'merged card': views.cardView(speech, token, merged, {
      ...around,
      into: { id: '0123456789af', number: 7, title: wide(150) },
    }),
    'erased card': views.cardView(speech, token, { ...bikes, title: '', what: '', why: '', authors: [] }, around),
    one: views.oneView(speech, token, bikes, around, nobody, []),
    'widest one': views.oneView(
      speech,
      token,
      widest,
      full,
      { ...nobody, invited: true, supports: true, follows: true },
      [],
    ),
    filed: views.filedView(speech, token, bikes),
    'draft of a group': views.filedView(speech, token, { ...widest, state: { status: 'draft' } }),
    supported: views.supportedView(speech, token, bikes, true),
    unsupported: views.supportedView(speech, token, bikes, false),
    ...movingSamples(speech),
    ...listSamples(speech),
    ...reportSamples(speech),
  };
}

function movingSamples(speech: Speech): Readonly<Record<string, View>> {
  const said = { by: wide(60), at: bikes.filedAt, text: wide(1000), link: `https://b.example/${'w'.repeat(280)}` };
  const made = [
    { ...said, kind: 'file', text: '', link: '', state: { way: null, percent: null, until: null }, before: null },
    { ...said, kind: 'accept', state: { way: 'permanent_work', percent: null, until: null }, before: null },
    { ...said, kind: 'postpone', state: { way: null, percent: null, until: new Date('2027-03-01') }, before: null },
    {
      ...said,
      kind: 'amend',
      state: { way: null, percent: 40, until: null },
      before: { title: wide(150), what: '', why: '' },
    },
  ] as const;
  const item = { one: widest, text: wide(1000), kind: 'accept' as const };
  const items = Array.from({ length: 10 }, () => item);
  const held = { id: '0123456789ab', title: wide(150), published: false, held: 34 };
  const comment = { id: '0123456789ab', name: wide(60), mine: true, text: wide(1000), at: bikes.filedAt };
  return {
    menu: moving.menuView(
      speech,
      token,
      widest,
      ['review', 'accept', 'reject', 'postpone', 'merge', 'withdraw', 'amend'],
      ['askinvite', 'askown', 'classify', 'steps'],
    ),
    'moved on': moving.movedView(speech, token, bikes, { made: 'accept', into: null, more: true, waits: 0 }),
    merged: moving.movedView(speech, token, widest, {
      made: 'merge',
      into: { ...widest, number: 7 },
      more: true,
      waits: 33,
    }),
    history: moving.historyView(speech, token, widest, [...made, ...made].slice(0, 7)),
    'news of one': moving.newsView(speech, token, [{ one: bikes, text: wide(1000) }], 0),
    'widest news': moving.newsView(speech, token, items, 24),
    'merge to answer': moving.mergedView(speech, token, widest, widest, 'open'),
    'went along': moving.mergedView(speech, token, bikes, widest, 'along'),
    'asked for a word': moving.wordView(speech, token, widest),
    invited: moving.askedView(speech, token, widest, 'invited', true),
    entrusted: moving.askedView(speech, token, bikes, 'entrusted', false),
    comments: moving.commentsView(
      speech,
      token,
      widest,
      Array.from({ length: 7 }, () => comment),
      true,
    ),
    'no comments': moving.commentsView(speech, token, bikes, [], false),
    'answers held back': moving.batchView(speech, token, held, items, true),
    'answers published': moving.batchView(speech, token, { ...held, published: true }, items.slice(0, 1), true),
    'groups of answers': moving.batchesView(
      speech,
      token,
      Array.from({ length: 20 }, () => held),
    ),
  };
}

function listSamples(speech: Speech): Readonly<Record<string, View>> {
  const found = Array.from({ length: 8 }, () => widest);
  const themes = Array.from({ length: 20 }, (_, n) => `${n} ${wide(57)}`);
  const listing = { by: 'new', of: '', page: 1 } as const;
  const cycle = { id: '0123456789ab', name: wide(60), startsOn: '2026-01-01', closed: false, count: 60 };
  return {
    list: lists.listView(speech, token, { found, total: 11_000, listing, of: '', name: '', themes }),
    'list of a theme': lists.listView(speech, token, {
      found: [bikes],
      total: 1,
      listing: { by: 'theme', of: '3', page: 0 },
      of: '3',
      name: wide(60),
      themes,
    }),
    'empty list': lists.listView(speech, token, {
      found: [],
      total: 0,
      listing: { by: 'mine', of: '', page: 0 },
      of: '',
      name: '',
      themes: [],
    }),
    found: lists.foundView(speech, token, found.slice(0, 5)),
    waiting: lists.waitingView(
      speech,
      token,
      { found: found.map(one => ({ ...one, state: { status: 'submitted' } })), total: 34 },
      1,
    ),
    'nothing waits': lists.waitingView(speech, token, { found: [], total: 0 }, 0),
    who: lists.whoView(
      speech,
      token,
      '0123456789ab',
      'own',
      Array.from({ length: 10 }, () => ({ id: '0123456789ad', name: wide(60) })),
    ),
    'groups with drafts': groupsView(
      speech,
      token,
      Array.from({ length: 20 }, () => ({ id: '0123456789ab', name: wide(60) })),
    ),
    drafts: draftsView(speech, token, {
      group: '0123456789ab',
      name: wide(60),
      animates: true,
      drafts: Array.from({ length: 34 }, (_, n) => ({
        one: widest,
        review: (['none', 'open', 'stands', 'not'] as const)[n % 4] ?? 'none',
      })),
    }),
    cycles: cyclesView(
      speech,
      token,
      Array.from({ length: 12 }, (_, n) => ({ ...cycle, closed: n > 0 })),
      themes,
      true,
    ),
  };
}

const entry: Entry = {
  number: 12,
  title: wide(200),
  status: 'done',
  way: 'project',
  percent: null,
  until: '2026-01-01',
  theme: wide(60),
  cycle: wide(60),
  cycleFrom: '2026-01-01',
  group: wide(60),
  filed: '2026-11-02',
  since: '2026-11-20',
  supporters: 14,
  answer: wide(1000),
  into: null,
};

function reportSamples(speech: Speech): Readonly<Record<string, View>> {
  const entries = Array.from(
    { length: 30 },
    (_, n): Entry => ({ ...entry, theme: `${n} ${wide(57)}`, status: n % 3 ? 'done' : 'postponed' }),
  );
  const counted = countedOf(entries);
  const seen = { community: wide(60), counted, today: '2026-11-26', publishes: true };
  const file = new TextEncoder().encode('number,title\r\n');
  return {
    report: reports.reportView(speech, token, seen),
    'report of nothing': reports.reportView(speech, token, { ...seen, counted: [], publishes: false }),
    'report by theme': reports.partView(speech, token, 'theme', counted),
    'what changed': reports.changesView(speech, token, {
      before: '2026-01-01',
      filed: entries,
      moved: entries,
      overdue: entries,
    }),
    'nothing to compare': reports.changesView(speech, token, { before: null, filed: [], moved: [], overdue: [] }),
    'files of a report': reports.filesView(speech, token, '2026-11-26', file, file),
  };
}
