import { Temporal } from 'temporal-polyfill';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { communityView } from './communities.ts';
import { type Deed, deedsShown, logView } from './log.ts';
import type { Profile } from './store.ts';
import * as views from './views.ts';

const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const token = (verb: string, id = '', argument = '') => tokenOf('members', verb, id, argument);
const me: Profile = {
  id: '0123456789ab',
  name: 'Léa Dubois @everyone <!channel>',
  locale: null,
  zone: null,
  rollId: null,
  memberType: null,
  region: null,
  since: now,
  forgetAt: null,
  roles: [],
  accounts: [{ id: '0123456789ac', platform: 'slack', name: 'lea' }],
};
const full: Profile = {
  ...me,
  locale: 'nl',
  zone: 'America/Argentina/ComodRivadavia',
  rollId: '4711',
  memberType: 'client',
  region: 'Bruxelles-Brussel',
  forgetAt: now.add({ hours: 168 }),
  roles: ['animateur', 'admin'],
  accounts: [...me.accounts, { id: '0123456789ad', platform: 'telegram', name: 'Léa' }],
};

const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c`';
const deedOf = (
  id: string,
  deed: string,
  who: string | undefined,
  member: string | undefined,
  about: Deed['about'],
): Deed => ({
  id,
  at: now,
  deed,
  who,
  member,
  about,
});
const deeds: readonly Deed[] = [
  deedOf('3', 'role given', 'Léa Dubois', 'Tom', { role: 'animateur' }),
  deedOf('2', 'member forgotten', undefined, '', {}),
  deedOf('1', 'admin by code', hostile, undefined, { space: 'S1' }),
];
const widestDeed = deedOf('1', 'role taken', 'W'.repeat(80), 'W'.repeat(80), { role: 'helper' });

export const samples = (speech: Speech): Readonly<Record<string, View>> => ({
  me: views.meView(speech, token, me),
  'me with everything': views.meView(speech, token, full),
  export: views.exportView(speech, { member: { name: 'Léa' } }),
  code: views.codeView(speech, 'ABCD-EFGH'),
  language: views.languageView(speech, token),
  'language set': views.languageSetView(speech, 'nl'),
  'zone set': views.zoneSetView(speech, 'Europe/Lisbon'),
  'zone of the chat': views.zoneSetView(speech, ''),
  forget: views.forgetView(speech, token, null),
  'forgotten soon': views.forgetView(speech, token, now.add({ hours: 168 })),
  roles: views.rolesView(speech, token, full),
  which: views.whichView(speech, token, [me, full]),
  privacy: views.privacyView(speech, token),
  community: communityView({ speech, token }, [
    { id: '0123456789ab', name: 'Le Panier commun' },
    { id: '0123456789ac', name: hostile },
  ]),
  'one community': communityView({ speech, token }, [{ id: '0123456789ab', name: 'Le Panier commun' }]),
  log: logView({ speech, token }, deeds),
  'widest log': logView(
    { speech, token },
    Array.from({ length: deedsShown + 1 }, () => widestDeed),
  ),
  'empty log': logView({ speech, token }, []),
});
