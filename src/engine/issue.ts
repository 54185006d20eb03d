import { createHash } from 'node:crypto';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { CodeKind, Transaction } from '../database/client.ts';
import type { World } from './world.ts';

/** No letter or digit that looks like another: 31 signs, 8 of them make 850 thousand million codes. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;
/** What is kept of a code. */
export const hashOf = (code: string) => createHash('sha256').update(`palabre code ${code}`).digest('hex');

/** Makes a code, in two groups of four; only its hash is kept. Earlier ones of the same kind for the same member or community stop working. */
export async function issueCode(
  world: World,
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
      hash: hashOf(code),
      kind,
      communityId: community,
      memberId: member,
      expiresAt: minutes === null ? null : dateOf(now.add({ minutes })),
      createdAt: dateOf(now),
    },
  });
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

function signsOf(world: World): string {
  let code = '';
  // A byte over the last whole round of signs is thrown again, so that every sign is as likely.
  while (code.length < length)
    for (const byte of world.chance(length)) if (byte < 248 && code.length < length) code += signs[byte % signs.length];
  return code;
}
