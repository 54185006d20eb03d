import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';

export type Place = { readonly id: Id; readonly name: string; readonly locale: Locale | null };

/** Undefined when it is gone, or another community's. */
export async function placeById(db: Transaction, community: Id, id: Id): Promise<Place | undefined> {
  const [place] = await db.$queryRaw<Place[]>(sql`
    SELECT p.id, p.name, p.locale FROM place p WHERE p.id = ${id} AND p.community_id = ${community} AND NOT p.gone`);
  return place;
}

/** Where requests stand that are asked in private; undefined where nobody said so, or when it is gone. */
export async function homeOf(db: Transaction, community: Id): Promise<Id | undefined> {
  const home = await db.aidHome.findUnique({ where: { communityId: community } });
  return home ? (await placeById(db, community, home.placeId))?.id : undefined;
}

export async function setHome(db: Transaction, community: Id, place: Id, now: Instant): Promise<void> {
  const kept = { placeId: place, setAt: dateOf(now) };
  await db.aidHome.upsert({
    where: { communityId: community },
    create: { communityId: community, ...kept },
    update: kept,
  });
}
