import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Group } from './model.ts';
import type { RollReport } from './roll.ts';
import { rollView, uploadView } from './roll-views.ts';
import type { Seated } from './store.ts';
import * as views from './views.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('groups', verb, id, argument);
const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~';

const ethics: Group = {
  id: '0123456789ab',
  name: 'Éthique – Ethiek',
  purpose: 'Nous veillons à ce que nos choix soient justes.',
  locale: 'fr',
  translations: {},
  seats: 12,
  taken: 12,
  waiting: 3,
  home: { id: '0123456789ac', name: '#ethique' },
  animateurs: [{ id: '0123456789ad', name: 'Léa Dubois' }],
  mine: 'outside',
};
const open: Group = {
  ...ethics,
  name: hostile.slice(0, 60),
  purpose: hostile.repeat(10).slice(0, 600),
  seats: null,
  waiting: 0,
  home: null,
  animateurs: [],
  mine: 'animateur',
};

const report: RollReport = {
  encoding: 'Windows-1252',
  lines: 65_000,
  unused: ['e-mail', 'téléphone'],
  newTypes: ['users', 'clients'],
  counts: {
    added: 1204,
    changed: 33,
    same: 63_751,
    left: 12,
    forgotten: 1,
    toInvite: 64_000,
    newGroups: ['Ethics', 'Good food', 'Welcome', 'Roof', 'Bees', 'Books', hostile.slice(0, 60)],
  },
  bad: [],
  applied: false,
};
const bad: RollReport = {
  ...report,
  bad: Array.from({ length: 40 }, (_, index) => ({
    line: 100 + index,
    message: 'groups-roll-type',
    args: { text: hostile.slice(0, 40), types: 'users, clients, partners, permanent staff' },
  })),
};

export function samples(speech: Speech): Readonly<Record<string, View>> {
  const people = Array.from(
    { length: 60 },
    (_, index): Seated => ({
      id: '0123456789ad',
      name: `Member ${index} ${hostile}`,
      animateur: index === 0,
      waiting: index > 55,
    }),
  );
  return {
    'a seat at last': views.seatedView(speech, token, ethics),
    'a seat in a group with a hostile name': views.seatedView(speech, token, open),
    list: views.listView(speech, token, [ethics, open, { ...ethics, mine: 'waiting' }], true),
    none: views.listView(speech, token, [], false),
    group: views.groupView(speech, token, ethics, false, false),
    'my group': views.groupView(speech, token, open, true, true),
    'in the queue': views.groupView(speech, token, { ...ethics, mine: 'waiting' }, false, false),
    people: views.peopleView(speech, token, ethics, people.slice(0, 15), false),
    'widest people': views.peopleView(speech, token, { ...ethics, taken: 400 }, people, true),
    'roll compared': rollView(speech, token, '0123456789ab', report),
    'roll with bad lines': rollView(speech, token, '0123456789ab', bad),
    'roll being compared': uploadView(speech, token, '0123456789ab', { busy: 'comparing' }),
    'roll being imported': uploadView(speech, token, '0123456789ab', { busy: 'importing' }),
    'no roll': uploadView(speech, token, '0123456789ab', { missing: ['number'], found: [hostile] }),
    'roll imported': rollView(speech, token, '0123456789ab', { ...report, applied: true }),
  };
}
