import { Temporal } from 'temporal-polyfill';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Found } from './directory.ts';
import { type Profile, profileLimits } from './profile.ts';
import type { Shown } from './shown.ts';
import { skillNames } from './skills.ts';
import * as afterwards from './views-after.ts';
import * as people from './views-people.ts';

const at = Temporal.Instant.from('2026-11-28T11:00:00Z');

const found = (hostile: string): Found => ({
  member: '0123456789ac',
  name: hostile,
  brings: hostile.repeat(8).slice(0, profileLimits.words),
  skills: skillNames,
  area: hostile,
  hours: [0, 1, 2, 3, 4, 5],
  languages: ['fr', 'nl', 'en'],
});

const profile = (hostile: string): Profile => ({
  member: '0123456789ac',
  brings: hostile.repeat(8).slice(0, profileLimits.words),
  bringsSkills: skillNames,
  needs: hostile.repeat(8).slice(0, profileLimits.words),
  needsSkills: ['garden'],
  area: hostile.repeat(2).slice(0, profileLimits.area),
  hours: [0, 4],
  languages: ['fr'],
  contact: hostile.repeat(4).slice(0, profileLimits.contact),
  asks: true,
  scopes: { brings: 'members', needs: 'nobody', area: 'helpers', hours: 'members' },
});

/** Being asked, what becomes of it, the directory, what animateurs and referents look at. */
export function moreSamples(
  speech: Speech,
  token: Tokens,
  { plain, widest, hostile }: { readonly plain: Shown; readonly widest: Shown; readonly hostile: string },
): Readonly<Record<string, View>> {
  const many = Array.from({ length: 30 }, () => widest);
  return {
    'asked by name': afterwards.askedView(speech, token, widest, hostile),
    'asked as a referent': afterwards.askedView(speech, token, { ...plain, audience: 'referent' }, 'Ada'),
    'still looking': afterwards.stillView(speech, token, widest),
    'still looking, for members': afterwards.stillView(speech, token, { ...plain, words: undefined }),
    expiring: afterwards.expiringView(speech, token, widest),
    'in touch? to the asker': afterwards.checkView(speech, token, plain.id, { ...widest, relation: 'asker' }),
    'in touch? to the helper': afterwards.checkView(speech, token, plain.id, { ...plain, relation: 'matched' }),
    outcome: afterwards.outcomeView(speech, token, widest),
    finished: afterwards.finishedView(speech, token, {
      ...plain,
      helpers: [{ id: plain.id, member: plain.id, name: 'Tom', state: 'accepted', at }],
    }),
    thanks: afterwards.thanksView(speech, token, widest, hostile.repeat(9).slice(0, 500), true),
    testimony: afterwards.testimonyView(speech, {
      asker: hostile,
      helpers: Array.from({ length: 20 }, () => hostile),
      thanks: hostile.repeat(9).slice(0, 500),
    }),
    'no referent has time': afterwards.nobodyView(speech, token, plain),
    'open requests': people.listView(speech, token, [{ ...plain, relation: 'asker' }, ...many]),
    'no open requests': people.listView(speech, token, []),
    directory: people.directoryView(speech, token),
    'found in the directory': people.foundView(
      speech,
      token,
      hostile,
      Array.from({ length: 8 }, () => found(hostile)),
    ),
    'found nobody': people.foundView(speech, token, 'vélo', []),
    'directory, to no member': people.foundView(speech, token, 'vélo', undefined),
    'my profile': people.profileView(speech, token, profile(hostile), 2),
    'no profile': people.profileView(speech, token, undefined, 0),
    'what drags': people.dragsView(speech, token, many, { open: 12, matched: 40, done: 33, medianHours: 1200 }),
    'nothing drags, few': people.dragsView(speech, token, [], {
      open: undefined,
      matched: undefined,
      done: undefined,
      medianHours: undefined,
    }),
    reports: people.reportsView(
      speech,
      token,
      Array.from({ length: 5 }, (_, n) => ({
        id: plain.id,
        text: hostile.repeat(20).slice(0, 1000),
        by: hostile,
        about: n === 0 ? null : hostile,
        at,
      })),
    ),
    'no reports': people.reportsView(speech, token, []),
  };
}
