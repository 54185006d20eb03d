import { FileTooLarge, type Inbound, type InboundFile } from '../core/adapter.ts';
import { faultOf } from '../core/fault.ts';
import { type Bringer, type SaidFile, saidFileBytes } from '../core/feature.ts';
import { own } from '../core/own.ts';
import { sql } from '../database/client.ts';
import type { World } from './world.ts';

/**
 * Fetches the files that came with what somebody said, if a feature lets them bring such files; before any transaction is open: that is a network's business and may take long.
 * Other people's files stay where they are; a handler sees only that they came.
 */
export async function openFiles(world: World, connection: string, event: Inbound): Promise<readonly SaidFile[]> {
  if (event.type !== 'said' || event.files.length === 0) return [];
  const is = event.in.kind === 'direct' ? await bringersOf(world, connection, event.from.id) : [];
  return Promise.all(
    event.files.map(async file => {
      const { name, size } = file;
      const mayBring = is.some(bringer => bringersFor(world, name).has(bringer));
      return mayBring && size <= saidFileBytes ? opened(world, connection, file) : { name, size, bytes: undefined };
    }),
  );
}

async function opened(world: World, connection: string, { name, size, open }: InboundFile): Promise<SaidFile> {
  try {
    const bytes = await open();
    return { name, size: bytes.length, bytes: bytes.length <= saidFileBytes ? bytes : undefined };
  } catch (error) {
    if (error instanceof FileTooLarge) return { name, size: Number.POSITIVE_INFINITY, bytes: undefined };
    world.log.warn({ connection, ...faultOf(error) }, 'A file could not be fetched.');
    return { name, size, bytes: undefined };
  }
}

function bringersFor({ features }: World, name: string): ReadonlySet<Bringer> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return new Set([...features.values()].flatMap(({ files }) => own(files, ending) ?? []));
}

/** In any community: which one is meant is decided later, and rights with it. */
async function bringersOf(world: World, connection: string, person: string): Promise<readonly Bringer[]> {
  const rows = await world.database.$queryRaw<{ is: Bringer }[]>(sql`
    WITH mine AS (SELECT ms.member_id AS id FROM account a JOIN membership ms ON ms.account_id = a.id
      WHERE a.connection_key = ${connection} AND a.external_id = ${person})
    SELECT g.role::text AS is FROM mine JOIN role_grant g ON g.member_id = mine.id
    UNION SELECT 'animateur of a group' FROM mine JOIN seat s ON s.member_id = mine.id WHERE s.animateur`);
  return rows.map(({ is }) => is);
}
