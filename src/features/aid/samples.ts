import { Temporal } from 'temporal-polyfill';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { cardView } from './card.ts';
import type { Offer } from './model.ts';
import { lengths } from './plan.ts';
import { moreSamples } from './samples-more.ts';
import type { Shown } from './shown.ts';
import * as views from './views.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('aid', verb, id || '0123456789ab', argument);
const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~';
const at = Temporal.Instant.from('2026-11-28T11:00:00Z');

const boxes: Shown = {
  id: '0123456789ab',
  stage: 'open',
  audience: 'everyone',
  relation: 'anyone',
  age: 'running',
  hidden: false,
  words: { what: 'Porter des cartons', details: '', area: 'Schaerbeek', due: at, part: 'morning' },
  name: 'Léa Dubois',
  forGroup: false,
  contact: undefined,
  offers: undefined,
  helpers: undefined,
  mine: undefined,
  asker: '0123456789ac',
  needed: 1,
  found: 0,
  expiresAt: at,
};
const offer = (n: number, name: string): Offer => ({
  id: `0123456789b${n}`,
  member: `0123456789c${n}`,
  name,
  state: 'offered',
  at,
});
const widest: Shown = {
  ...boxes,
  words: {
    what: hostile.repeat(3).slice(0, lengths.what),
    details: hostile.repeat(20).slice(0, lengths.details),
    area: hostile.slice(0, lengths.area),
    due: at,
    part: 'hour',
  },
  name: hostile.repeat(2).slice(0, 100),
  needed: 20,
  found: 3,
};
const asker: Shown = {
  ...widest,
  relation: 'asker',
  stage: 'offered',
  contact: hostile.repeat(20).slice(0, lengths.contact),
  offers: Array.from({ length: 9 }, (_, n) => offer(n, hostile)),
  helpers: Array.from({ length: 9 }, (_, n) => ({ ...offer(n, 'Tom Pééters'), state: 'accepted' as const })),
};

export const samples = (speech: Speech): Readonly<Record<string, View>> => ({
  card: cardView(speech, token, boxes),
  'card of many, half found': cardView(speech, token, { ...widest, stage: 'offered' }),
  'card of a group': cardView(speech, token, { ...boxes, forGroup: true, name: 'Éthique', stage: 'reopened' }),
  'card with a hidden name': cardView(speech, token, { ...boxes, hidden: true, name: undefined }),
  'card, found': cardView(speech, token, { ...boxes, stage: 'matched', found: 1 }),
  'card for members': cardView(speech, token, { ...boxes, audience: 'members', words: undefined, name: undefined }),
  'card whose words are gone': cardView(speech, token, { ...boxes, age: 'empty', words: undefined, name: '' }),
  'seen by a member': views.requestView(speech, token, { ...boxes, relation: 'member' }, '#entraide', true),
  'seen by its asker': views.requestView(speech, token, asker, '', true),
  'seen by who offered': views.requestView(
    speech,
    token,
    { ...boxes, relation: 'member', mine: offer(1, 'Tom') },
    '',
    true,
  ),
  'not for this reader': views.requestView(speech, token, { ...boxes, words: undefined }, '', true),
  offers: views.offerView(speech, token, asker),
  'changed, to who helps': views.changedView(speech, token, {
    ...widest,
    relation: 'matched',
    mine: { ...offer(1, 'Tom'), state: 'accepted' },
  }),
  'changed, to who offered': views.changedView(speech, token, { ...boxes, mine: offer(1, 'Tom') }),
  'match, to the helper': views.contactView(
    speech,
    token,
    '0123456789b1',
    { ...widest, relation: 'matched' },
    {
      other: hostile,
      accounts: Array.from({ length: 4 }, (_, n) => ({
        connection: `telegram:${n}`,
        id: `${n}`,
        name: hostile.slice(0, 60),
        platform: 'telegram',
      })),
      words: hostile,
      contact: hostile.repeat(20).slice(0, lengths.contact),
      helping: true,
    },
  ),
  'match, to the asker': views.contactView(
    speech,
    token,
    '0123456789b1',
    { ...boxes, relation: 'asker' },
    {
      other: 'Tom Pééters',
      accounts: [],
      words: 'Porter des cartons',
      contact: '',
      helping: false,
    },
  ),
  released: views.releasedView(speech, boxes),
  'released, words gone': views.releasedView(speech, { ...boxes, words: undefined }),
  dropped: views.droppedView(speech, token, asker),
  ...moreSamples(speech, token, { plain: boxes, widest, hostile }),
});
