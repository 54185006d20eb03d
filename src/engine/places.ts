import type { KnownPlace } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { narrowest } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';

/** Where a community can be posted to. */
export const placesOf = (db: Transaction, community: Id): Promise<KnownPlace[]> =>
  db.$queryRaw<KnownPlace[]>(sql`
    SELECT place.id, place.name, connection.platform FROM place JOIN connection ON connection.key = place.connection_key
    WHERE place.community_id = ${community} AND NOT place.gone AND place.kind IN ('channel', 'thread')
    ORDER BY place.created_at, place.name, place.id LIMIT ${narrowest.options}`);
