import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';

export type Cycle = {
  readonly id: Id;
  readonly name: string;
  readonly startsOn: string;
  readonly closed: boolean;
  readonly count: number;
};

export async function cyclesOf(db: Transaction, community: Id): Promise<Cycle[]> {
  return db.$queryRaw(sql`
    SELECT c.id, c.name, c.starts_on::text AS "startsOn", c.closed, count(r.id)::int AS count FROM cycle c LEFT JOIN recommendation r ON r.cycle_id = c.id AND r.status <> 'draft'
    WHERE c.community_id = ${community} GROUP BY c.id ORDER BY c.starts_on DESC, c.name LIMIT 100`);
}

export const cycleById = async (db: Transaction, community: Id, id: Id): Promise<Cycle | undefined> =>
  (await cyclesOf(db, community)).find(cycle => cycle.id === id);

/** False when the community has a cycle of that name. */
export async function insertCycle(
  db: Transaction,
  community: Id,
  { id, name, startsOn }: { readonly id: Id; readonly name: string; readonly startsOn: string },
): Promise<boolean> {
  const made = await db.$executeRaw(sql`
    INSERT INTO cycle (id, community_id, name, starts_on) SELECT ${id}, ${community}, ${name}, ${startsOn}::date
    WHERE NOT EXISTS (SELECT FROM cycle WHERE community_id = ${community} AND lower(name) = lower(${name})) ON CONFLICT DO NOTHING`);
  return made === 1;
}

/** False when it is not there. */
export async function setClosed(db: Transaction, community: Id, id: Id, closed: boolean): Promise<boolean> {
  const { count } = await db.cycle.updateMany({ where: { id, communityId: community }, data: { closed } });
  return count === 1;
}
