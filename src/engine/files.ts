import type { Inbound } from '../core/adapter.ts';
import { type SaidFile, saidFileBytes } from '../core/feature.ts';
import { sql } from '../database/client.ts';
import type { World } from './world.ts';

/**
 * Fetches the files that came with what an admin said, before any transaction is open: that is a network's business and may take long.
 * Other people's files stay where they are; a handler sees only that they came.
 */
export async function openFiles(world: World, connection: string, event: Inbound): Promise<readonly SaidFile[]> {
  if (event.type !== 'said' || event.files.length === 0) return [];
  const mayBring = event.in.kind === 'direct' && (await isAdmin(world, connection, event.from.id));
  return Promise.all(
    event.files.map(async ({ name, size, open }) => {
      const bytes =
        mayBring && size <= saidFileBytes
          ? await open().catch(error => {
              world.log.warn({ connection, fault: String(error?.name) }, 'A file could not be fetched.');
              return undefined;
            })
          : undefined;
      return { name, size: bytes?.length ?? size, bytes: bytes && bytes.length <= saidFileBytes ? bytes : undefined };
    }),
  );
}

/** In any community: which one is meant is decided later, and rights with it. */
async function isAdmin(world: World, connection: string, person: string): Promise<boolean> {
  const [row] = await world.database.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM account a JOIN membership ms ON ms.account_id = a.id JOIN role_grant g ON g.member_id = ms.member_id
      WHERE a.connection_key = ${connection} AND a.external_id = ${person} AND g.role = 'admin') AS found`);
  return row?.found ?? false;
}
