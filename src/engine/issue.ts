import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { type CodeKind, sql, type Transaction } from '../database/client.ts';
import type { Sources, World } from './world.ts';

/** No letter or digit that looks like another: 31 signs, 8 of them make 850 thousand million codes. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;
/** What is kept of a code: a hash whose key is outside the database, since whoever holds a copy of that could try all codes against a plain one. */
export const hashOf = ({ fingerprint }: Pick<World, 'fingerprint'>, code: string) => fingerprint(`code ${code}`);

/** What it takes to make codes. */
export type Issuing = Sources & Pick<World, 'fingerprint'>;

/** Makes a code, in two groups of four; only its hash is kept. Earlier ones of the same kind for the same member or community stop working. */
export async function issueCode(
  world: Issuing,
  db: Transaction,
  wanted: {
    readonly kind: CodeKind;
    readonly community: Id;
    readonly member: Id | null;
    readonly minutes: number | null;
  },
): Promise<string> {
  const { kind, community, member, minutes } = wanted;
  const code = signsOf(world);
  const now = world.now();
  await db.code.deleteMany({ where: { kind, communityId: community, memberId: member } });
  await db.code.create({
    data: {
      hash: hashOf(world, code),
      kind,
      communityId: community,
      memberId: member,
      expiresAt: minutes === null ? null : dateOf(now.add({ minutes })),
      createdAt: dateOf(now),
    },
  });
  return inGroups(code);
}

const inGroups = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

/** An invitation for each of many members, by member; they work until they are used, and earlier ones no longer. */
export async function issueInvitations(
  world: Issuing,
  db: Transaction,
  community: Id,
  members: readonly Id[],
): Promise<Map<Id, string>> {
  const made = members.map(member => ({ member, code: signsOf(world) }));
  await db.$executeRaw(sql`
    DELETE FROM code WHERE community_id = ${community} AND kind = 'invitation' AND member_id = ANY (${members}::text[])`);
  await db.$executeRaw(sql`
    INSERT INTO code (hash, kind, community_id, member_id, created_at)
    SELECT hash, 'invitation', ${community}, member, ${dateOf(world.now())}
    FROM unnest(${made.map(({ code }) => hashOf(world, code))}::text[], ${members}::text[]) AS made (hash, member)`);
  return new Map(made.map(({ member, code }) => [member, inGroups(code)]));
}

function signsOf(world: Sources): string {
  let code = '';
  // A byte over the last whole round of signs is thrown again, so that every sign is as likely.
  while (code.length < length)
    for (const byte of world.chance(length)) if (byte < 248 && code.length < length) code += signs[byte % signs.length];
  return code;
}
