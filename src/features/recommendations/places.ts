import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';

export type OfferedPlace = { readonly id: Id; readonly name: string; readonly platform: string };

/** Places where a recommendation can be shown, `here` first; as many as the narrowest select can offer. */
export async function placesToOffer(db: Transaction, community: Id, here: Id | ''): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT id FROM place WHERE community_id = ${community} AND NOT gone AND kind IN ('channel', 'thread')
    ORDER BY id = ${here} DESC, created_at, id LIMIT 25`);
  return rows.map(({ id }) => id);
}

/** Those of these places that are still there. */
export async function placesStill(db: Transaction, community: Id, ids: readonly Id[]): Promise<OfferedPlace[]> {
  return db.$queryRaw(sql`
    SELECT place.id, place.name, connection.platform FROM place JOIN connection ON connection.key = place.connection_key
    WHERE place.community_id = ${community} AND NOT place.gone AND place.id = ANY (${[...ids]}::text[])`);
}
