import type { Id } from '../core/ids.ts';
import type { Transaction } from '../database/client.ts';
import { newId, type World } from './world.ts';

/** Private pages stand below this: `/private/ID-KEY`. */
export const pagesPath = '/private';

type Page = { readonly member: Id; readonly feature: string; readonly page: string };

/** The key that opens it: a hash that nobody can make from the database, and that dies with the row. */
export const keyOf = (world: World, id: Id): string => world.fingerprint(`page ${id}`).slice(0, 32);

export async function addressOf(world: World, db: Transaction, of: Page): Promise<string | undefined> {
  if (world.publicUrl === '') return undefined;
  const found = await db.pageAddress.findUnique({
    where: { memberId_feature_page: { memberId: of.member, feature: of.feature, page: of.page } },
    select: { id: true },
  });
  return found ? `${world.publicUrl}${pagesPath}/${found.id}-${keyOf(world, found.id)}` : undefined;
}

export async function openPage(
  world: World,
  db: Transaction,
  { community, member, feature, page }: Page & { readonly community: Id },
  open: boolean,
): Promise<void> {
  await db.pageAddress.deleteMany({ where: { memberId: member, feature, page } });
  if (open)
    await db.pageAddress.create({
      data: { id: newId(world), communityId: community, memberId: member, feature, page },
    });
}
