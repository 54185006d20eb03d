import type { Id } from '../core/ids.ts';
import { dateOf, type Instant } from '../core/time.ts';
import type { Transaction } from '../database/client.ts';

/** Something done with rights. `about` holds our ids, counts and names of settings, never what was said or voted. */
export type Deed = {
  readonly community: Id;
  readonly at: Instant;
  /** Null for the command line and for jobs. */
  readonly member: Id | null;
  readonly deed: string;
  readonly about: Readonly<Record<string, string | number | readonly string[]>>;
};

export async function recordDeed(db: Transaction, { community, at, member, deed, about }: Deed): Promise<void> {
  await db.audit.create({ data: { communityId: community, at: dateOf(at), memberId: member, deed, about } });
}
