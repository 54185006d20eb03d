import type { Id } from '../../core/ids.ts';
import type { Transaction } from '../../database/client.ts';

/** What the files that they came from call them; those that came by a form are absent. */
export async function keysOf(db: Transaction, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await db.recommendation.findMany({
    where: { id: { in: [...ids] }, importKey: { not: null } },
    select: { id: true, importKey: true },
  });
  return new Map(rows.map(({ id, importKey }) => [id, importKey ?? '']));
}
