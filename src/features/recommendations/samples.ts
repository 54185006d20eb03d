import { Temporal } from 'temporal-polyfill';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Mine, Recommendation } from './model.ts';
import * as views from './views.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('recommend', verb, id, argument);
const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~';
const wide = (most: number) => `${hostile} ${'W'.repeat(most)}`.slice(0, most);

export const bikes: Recommendation = {
  id: '0123456789ab',
  number: 12,
  locale: 'fr',
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
  };
}
