import type { Id } from '../../core/ids.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';

export type Place = {
  readonly id: Id;
  readonly name: string;
  readonly platform: string;
  readonly locale: Locale | null;
};

/** Places that a card can be put in, as many as the narrowest select can offer. */
export async function placesToOffer(db: Transaction, community: Id): Promise<Place[]> {
  return db.$queryRaw(sql`
    SELECT p.id, p.name, c.platform, p.locale FROM place p JOIN connection c ON c.key = p.connection_key
    WHERE p.community_id = ${community} AND NOT p.gone AND p.kind IN ('channel', 'thread') ORDER BY p.created_at, p.id LIMIT 25`);
}

/** Undefined when it is gone, or another community's. */
export async function placeById(db: Transaction, community: Id, id: Id): Promise<Place | undefined> {
  const [place] = await db.$queryRaw<Place[]>(sql`
    SELECT p.id, p.name, c.platform, p.locale FROM place p JOIN connection c ON c.key = p.connection_key
    WHERE p.id = ${id} AND p.community_id = ${community} AND NOT p.gone`);
  return place;
}
