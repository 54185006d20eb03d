import type { Person, PlaceRef } from '../../src/core/adapter.ts';
import type { Role } from '../../src/core/feature.ts';
import type { Locale } from '../../src/core/view.ts';

/** Le Panier commun: the pretend cooperative that a newcomer plays. */
export const cooperative = { id: 'panier-commun', name: 'Le Panier commun' } as const;

/** A word of `words.ts` that says what this member does there. */
export type Part = 'facilitation' | 'board' | 'member' | 'producer' | 'staff' | 'admin' | 'newcomer';
/** `hue` colours the portrait, in degrees. */
export type CastMember = Person & { readonly language: Locale; readonly part: Part; readonly hue: number };

const zone = 'Europe/Brussels';

export const members: readonly CastMember[] = [
  { id: 'lea', name: 'Léa Dubois', locale: 'fr-BE', zone, language: 'fr', part: 'facilitation', hue: 20 },
  { id: 'tom', name: 'Tom Peeters', locale: 'nl-BE', zone, language: 'nl', part: 'board', hue: 250 },
  { id: 'priya', name: 'Priya Nair', locale: 'en-GB', zone, language: 'en', part: 'member', hue: 330 },
  { id: 'amina', name: 'Amina Benali', locale: 'fr-BE', zone, language: 'fr', part: 'board', hue: 160 },
  { id: 'annelies', name: 'Annelies De Smet', locale: 'nl-BE', zone, language: 'nl', part: 'facilitation', hue: 200 },
  { id: 'jean', name: 'Jean Lambert', locale: 'fr-BE', zone, language: 'fr', part: 'producer', hue: 110 },
  { id: 'fatima', name: 'Fatima El Amrani', locale: 'nl-BE', zone, language: 'nl', part: 'member', hue: 300 },
  { id: 'mamadou', name: 'Mamadou Diallo', locale: 'fr-BE', zone, language: 'fr', part: 'admin', hue: 55 },
  { id: 'pieter', name: 'Pieter Claes', locale: 'nl-BE', zone, language: 'nl', part: 'producer', hue: 85 },
  { id: 'oisin', name: 'Oisín Byrne', locale: 'en-IE', zone, language: 'en', part: 'staff', hue: 225 },
  { id: 'chloe', name: 'Chloé Renard', locale: 'fr-BE', zone, language: 'fr', part: 'newcomer', hue: 0 },
  { id: 'bram', name: 'Bram Wouters', locale: 'nl-BE', zone, language: 'nl', part: 'newcomer', hue: 275 },
];

/** What each part may do, and the kind of member it is on the cooperative's own list; who is new is not on it yet. */
const parts: Readonly<Record<Exclude<Part, 'newcomer'>, { readonly type: string; readonly roles: readonly Role[] }>> = {
  facilitation: { type: 'Consommation', roles: ['animateur'] },
  board: { type: 'Consommation', roles: ['board'] },
  member: { type: 'Consommation', roles: [] },
  producer: { type: 'Production', roles: [] },
  staff: { type: 'Équipe', roles: [] },
  admin: { type: 'Équipe', roles: ['admin'] },
};
export const onTheRoll = members.flatMap(({ part, hue: _, ...person }) =>
  part === 'newcomer' ? [] : [{ ...person, ...parts[part] }],
);

/** What was said in each shared room before the newcomer came, so that it is not an empty hall. */
type Line = { readonly by: string; readonly text: string };
export type Channel = { readonly id: string; readonly opening: readonly Line[] };

export const channels: readonly Channel[] = [
  {
    id: 'agora',
    opening: [
      {
        by: 'lea',
        text: 'Bonjour à toutes et à tous ! Il nous faut un jour pour la dégustation des nouveaux fromages.',
      },
      { by: 'tom', text: 'Goed idee. Zullen we erover stemmen? Dan telt ieders stem één keer.' },
    ],
  },
  {
    id: 'bruxelles-brussel',
    opening: [
      { by: 'annelies', text: 'De nieuwe rekken staan er! Wie heeft zin om zaterdag te helpen inrichten?' },
      { by: 'mamadou', text: 'Je passe à dix heures avec la camionnette.' },
    ],
  },
  {
    id: 'entraide',
    opening: [{ by: 'priya', text: 'I have twenty empty jars, should anybody be making jam this week.' }],
  },
];

export const memberOf = (id: string): CastMember | undefined => members.find(member => member.id === id);

/** A room's id is its kind and whose it is ("direct-lea"), or the channel's own. Undefined for a room that is not there. */
export function placeOf(room: string): PlaceRef | undefined {
  if (channels.some(channel => channel.id === room))
    return { id: room, kind: 'channel', name: `#${room}`, space: cooperative.id, spaceName: cooperative.name };
  const [, kind, owner = ''] = /^(direct|home)-([a-z]+)$/.exec(room) ?? [];
  const member = memberOf(owner);
  if (!member) return undefined;
  return { id: room, kind: kind === 'home' ? 'home' : 'direct', name: member.name, space: '', spaceName: '' };
}

export const directOf = (member: string): string => `direct-${member}`;
export const homeOf = (member: string): string => `home-${member}`;

/** Whether that member may be in that room: the channels are everyone's, a direct chat and a home one person's. */
export const maySee = (member: string, room: string): boolean =>
  channels.some(channel => channel.id === room) || room === directOf(member) || room === homeOf(member);

/** "LD"; a picture of somebody who does not exist would be a lie. */
export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map(part => part.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
