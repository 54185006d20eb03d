import { cleanText } from '../../core/clean.ts';
import { type Answer, type Answers, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import { type Locale, locales } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';
import { type Skill, skillIn, skillNames } from './skills.ts';
import { areaKeys, stemsOf } from './stems.ts';

/** Who may see a field of the directory. */
export type Scope = 'members' | 'helpers' | 'nobody';
/** Parts of the week; a position is what is kept. */
export const weekParts = [
  'week-morning',
  'week-afternoon',
  'week-evening',
  'weekend-morning',
  'weekend-afternoon',
  'weekend-evening',
] as const;
export const fields = ['brings', 'needs', 'area', 'hours'] as const;
export type FieldOfProfile = (typeof fields)[number];

/** What a member brings and would need. */
export type Profile = {
  readonly member: Id;
  readonly brings: string;
  readonly bringsSkills: readonly string[];
  readonly needs: string;
  readonly needsSkills: readonly string[];
  readonly area: string;
  readonly hours: readonly number[];
  readonly languages: readonly Locale[];
  readonly contact: string;
  readonly asks: boolean;
  readonly scopes: Readonly<Record<FieldOfProfile, Scope>>;
};

export const profileLimits = { words: 400, area: 120, contact: 200 } as const;

export async function profileOf(db: Transaction, community: Id, member: Id): Promise<Profile | undefined> {
  const row = await db.aidProfile.findFirst({ where: { memberId: member, communityId: community } });
  if (!row) return undefined;
  const { brings, bringsSkills, needs, needsSkills, area, hours, contact, asks } = row;
  return {
    ...{ member, brings, bringsSkills, needs, needsSkills, area, hours, contact, asks },
    languages: row.languages as Locale[],
    scopes: { brings: row.bringsScope, needs: row.needsScope, area: row.areaScope, hours: row.hoursScope },
  };
}

/** The skills that were chosen, and those that the words speak of, each part of them by itself. */
const skillsIn = (words: string, chosen: readonly number[] = []): Skill[] => [
  ...new Set([
    ...chosen.flatMap(at => skillNames[at] ?? []),
    ...words.split(/[,;.\n]|\b(?:et|en|and)\b/).flatMap(part => skillIn(part) ?? []),
  ]),
];

/** Kept as it is said; what is not said is not kept. Each field goes to those for whom it was ticked, and to nobody else. */
export async function keepProfile(ctx: Context, answers: Answers): Promise<Answer> {
  const text = (name: string) => cleanText(String(answers[name] ?? '')).trim();
  const many = (name: string) => (answers[name] ?? []) as readonly number[];
  const [brings, needs, area] = [text('brings'), text('needs'), text('area')];
  const bringsSkills = skillsIn(brings, many('skills'));
  if (brings === '' && bringsSkills.length === 0 && needs === '') return refuse('aid-profile-empty', {}, 'brings');
  const scope = (field: FieldOfProfile): Scope => {
    const at = fields.indexOf(field);
    if (many('members').includes(at)) return 'members';
    return many('helpers').includes(at) ? 'helpers' : 'nobody';
  };
  const kept = {
    communityId: ctx.community.id,
    ...{ brings, needs, area, bringsSkills },
    needsSkills: skillsIn(needs),
    bringsStems: stemsOf(brings),
    needsStems: stemsOf(needs),
    areaKeys: areaKeys(area),
    bringsScope: scope('brings'),
    needsScope: scope('needs'),
    areaScope: scope('area'),
    hoursScope: scope('hours'),
    hours: [...many('hours')],
    languages: many('languages').flatMap(at => locales[at] ?? []),
    contact: text('contact'),
    asks: answers.asks === 0,
    updatedAt: dateOf(ctx.now),
  };
  const memberId = ctx.actor.member;
  await ctx.db.aidProfile.upsert({ where: { memberId }, create: { memberId, ...kept }, update: kept });
  return show('profile');
}

/** Gone at once, from every search and from everybody's list of whom to ask. */
export async function leaveDirectory(ctx: Context): Promise<Answer> {
  await ctx.db.aidProfile.deleteMany({ where: { memberId: ctx.actor.member } });
  return show('profile');
}
