import type { Id } from '../../core/ids.ts';
import type { Locale } from '../../core/view.ts';
import { type Sql, sql } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { apart } from './candidates.ts';
import { isMember } from './people.ts';
import { skillIn } from './skills.ts';
import { areaKeys, stemsOf } from './stems.ts';

/** Somebody of the directory as this reader may see them: a field that is not for them is empty. */
export type Found = {
  readonly member: Id;
  readonly name: string;
  readonly brings: string;
  readonly skills: readonly string[];
  readonly area: string;
  readonly hours: readonly number[];
  readonly languages: readonly Locale[];
};

type Reader = Pick<ReadContext, 'db' | 'community' | 'actor'>;

/** Which scopes a reader is part of; undefined for who is no member, whom the directory shows nothing. */
async function scopesOf({ db, community, actor }: Reader): Promise<readonly string[] | undefined> {
  if (!actor) return undefined;
  const helper = actor.roles.has('helper');
  if (!helper && !(await isMember(db, community.id, actor.member))) return undefined;
  return helper ? ['members', 'helpers'] : ['members'];
}

const seen = (scope: Sql, scopes: readonly string[]): Sql => sql`(${scope}::text = ANY (${[...scopes]}::text[]))`;

/** Who brings what these words say, in any of our languages: by the kind of help, by the words, by where. Only what this reader may see is searched. */
export async function searchDirectory(
  ctx: Reader,
  words: string,
  limit: number,
): Promise<readonly Found[] | undefined> {
  const scopes = await scopesOf(ctx);
  if (!scopes || !ctx.actor) return undefined;
  const skill = skillIn(words) ?? '';
  const [stems, keys] = [stemsOf(words), areaKeys(words)];
  const brings = seen(sql`p.brings_scope`, scopes);
  const area = seen(sql`p.area_scope`, scopes);
  return ctx.db.$queryRaw<Found[]>(sql`
    SELECT p.member_id AS member, m.name, ${shownFields(scopes)} FROM aid_profile p JOIN member m ON m.id = p.member_id
    WHERE p.community_id = ${ctx.community.id} AND p.member_id <> ${ctx.actor.member} AND m.left_at IS NULL AND m.forgotten_at IS NULL AND ${brings}
      AND (${skill} = ANY (p.brings_skills) OR p.brings_stems && ${stems}::text[] OR (${area} AND p.area_keys && ${keys}::text[]))
      AND NOT ${apart(sql`p.member_id`, ctx.actor.member)}
    ORDER BY (${area} AND p.area_keys && ${keys}::text[]) DESC,
      (SELECT count(*) FROM unnest(p.brings_stems) stem WHERE stem = ANY (${stems}::text[])) DESC, (${skill} = ANY (p.brings_skills)) DESC, m.name, m.id
    LIMIT ${limit}`);
}

const shownFields = (scopes: readonly string[]): Sql => sql`
  p.brings, p.brings_skills AS skills, p.languages,
  CASE WHEN ${seen(sql`p.area_scope`, scopes)} THEN p.area ELSE '' END AS area,
  CASE WHEN ${seen(sql`p.hours_scope`, scopes)} THEN p.hours ELSE '{}' END AS hours`;

/** Who brings what this reader would need: for their digest, which comes once a week at most. */
export async function proposalsFor(
  ctx: Reader,
  limit: number,
): Promise<readonly (Found & { readonly skill: string })[]> {
  const scopes = await scopesOf(ctx);
  if (!scopes || !ctx.actor) return [];
  return ctx.db.$queryRaw(sql`
    SELECT p.member_id AS member, m.name, ${shownFields(scopes)}, (SELECT s FROM unnest(mine.needs_skills) s WHERE s = ANY (p.brings_skills) LIMIT 1) AS skill
    FROM aid_profile mine JOIN aid_profile p ON p.community_id = mine.community_id AND p.member_id <> mine.member_id AND p.brings_skills && mine.needs_skills
      JOIN member m ON m.id = p.member_id
    WHERE mine.member_id = ${ctx.actor.member} AND mine.community_id = ${ctx.community.id} AND p.asks AND m.left_at IS NULL AND m.forgotten_at IS NULL
      AND ${seen(sql`p.brings_scope`, scopes)} AND NOT ${apart(sql`p.member_id`, ctx.actor.member)}
    ORDER BY (p.area_keys && mine.area_keys) DESC, p.asked_at NULLS FIRST, p.member_id LIMIT ${limit}`);
}
