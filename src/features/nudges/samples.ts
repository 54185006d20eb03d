import { Temporal } from 'temporal-polyfill';
import type { Elsewhere } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Nudge } from './model.ts';
import type { Quiet } from './quiet.ts';
import { quietView, typesView, whyView } from './quiet-views.ts';
import * as views from './views.ts';

const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const id = 'k3x9v0q2m5t7';
const token = (verb: string, of = '', argument = '') => tokenOf('nudges', verb, of, argument);

const nudge: Nudge = {
  id,
  number: 3,
  author: 'a1b2c3d4e5f6',
  group: null,
  class: 'life',
  words: { fr: 'Réunion ce soir à 18h30, venez comme vous êtes.' },
  locale: 'fr',
  audience: [],
  place: null,
  about: null,
  schedule: { zone: 'Europe/Brussels', start: '2026-12-01T18:30', rule: 'FREQ=MONTHLY;BYDAY=1TU' },
  state: 'draft',
  nextAt: null,
};
const left = {
  'no account': 0,
  'cannot be written to': 0,
  quiet: 2,
  'opted out': 0,
  'reminded twice': 0,
  paused: 0,
  later: 1,
};
const everyReason = {
  'no account': 1,
  'cannot be written to': 2,
  quiet: 3,
  'opted out': 4,
  'reminded twice': 5,
  paused: 6,
  later: 7,
};
const seen: views.Seen = {
  nudge,
  words: nudge.words.fr ?? '',
  whom: 'Éthique',
  place: { id: 'p1', name: '#agora', platform: 'slack' },
  reach: { of: 12, reached: 9, left, elsewhere: [] },
  count: 'exact',
  dates: [1, 29, 60].map(days => now.add({ hours: days * 24 })),
  inQuiet: false,
};
/** Those of one platform who find it, and those of another who do not. */
const beyond = (n: number): Elsewhere[] => {
  const there = { count: 65_000, platform: 'W'.repeat(8), bot: 'W'.repeat(64) };
  const places = [0, 1, 2].map(at => ({ id: `p${n}${at}`, name: 'W'.repeat(128), platform: there.platform }));
  return [
    { ...there, places, group: false },
    { ...there, places: [], group: n % 2 === 0 },
  ];
};
const widest: views.Seen = {
  ...seen,
  nudge: { ...nudge, state: 'active', number: 2_147_483_647, words: { en: 'é', fr: 'é', nl: 'é' } },
  words: 'é'.repeat(1500),
  inQuiet: true,
  whom: 'W'.repeat(500),
  place: { id: 'p0', name: 'W'.repeat(128), platform: 'slack' },
  reach: { of: 65_000, reached: 64_972, left: everyReason, elsewhere: [0, 1, 2].flatMap(beyond) },
};
const past = (n: number, late: boolean) => ({
  at: now.subtract({ hours: 24 * n }),
  late,
  posted: true,
  ...{ sent: 60_000, waiting: 4_000, digest: 500, out: 500 },
});
const quiet: Quiet = {
  until: null,
  ...{ from: 510, to: 1200, working: false, urgent: false, digestDay: 5, digestAt: 540 },
  without: [],
};
const told = { at: now, author: 'W'.repeat(80), group: 'W'.repeat(60), whom: 'W'.repeat(300), class: 'life' } as const;

export const samples = (speech: Speech): Readonly<Record<string, View>> => ({
  message: views.messageView(speech, 'Bonjour An,\nla réunion est ce soir.', undefined),
  'message that asks': views.messageView(speech, 'x'.repeat(1500), token('show', id)),
  draft: views.nudgeView(speech, token, seen),
  widest: views.nudgeView(speech, token, widest),
  paused: views.nudgeView(speech, token, { ...seen, nudge: { ...nudge, state: 'paused' } }),
  ended: views.nudgeView(speech, token, { ...seen, nudge: { ...nudge, state: 'ended' }, dates: [], reach: undefined }),
  'of a secret poll': views.nudgeView(speech, token, { ...seen, count: 'in fives' }),
  'of a small secret poll': views.nudgeView(speech, token, { ...seen, count: 'never' }),
  'to a place': views.nudgeView(speech, token, { ...seen, nudge: { ...nudge, audience: null }, reach: undefined }),
  erased: views.nudgeView(speech, token, { ...seen, words: '' }),
  past: views.pastView(
    speech,
    token,
    nudge,
    Array.from({ length: 12 }, (_, n) => past(n, n % 2 === 0)),
    'exact',
  ),
  'no past': views.pastView(speech, token, nudge, [], 'exact'),
  'past of a small secret poll': views.pastView(speech, token, nudge, [{ ...past(1, false), posted: false }], 'never'),
  list: views.listView(
    speech,
    token,
    Array.from({ length: 15 }, () => ({ nudge, words: 'W'.repeat(100) })),
  ),
  none: views.listView(speech, token, []),
  quiet: quietView(speech, token, quiet, now),
  'quiet until': quietView(speech, token, { ...quiet, until: now.add({ hours: 168 }) }, now),
  'quiet for good': quietView(
    speech,
    token,
    {
      ...quiet,
      ...{ until: now.add({ hours: 876_000 }), working: true, urgent: true },
      without: ['all', 'class life', 'class digest', ...Array.from({ length: 30 }, (_, n) => `item polls ${n}`)],
    },
    now,
  ),
  types: typesView(
    speech,
    token,
    Array.from({ length: 40 }, (_, n) => ({ name: 'W'.repeat(80), working: n % 2 === 0 })),
  ),
  'no types': typesView(speech, token, []),
  why: whyView(speech, token, told, 'Le Panier commun'),
  'why not': whyView(speech, token, undefined, 'Le Panier commun'),
  'why a doubt': whyView(speech, token, 'doubt', 'Le Panier commun'),
});
