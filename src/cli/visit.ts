import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.ts';
import type { Community } from '../core/feature.ts';
import { connect, type Database } from '../database/client.ts';
import { visitEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { communitiesMeant, communitiesNamed } from '../engine/communities.ts';
import { newId, type Sources } from '../engine/world.ts';
import { fingerprints } from '../keys.ts';
import { Problem } from './run.ts';

/** What a command works with, besides what it was told. */
export type Visit = Sources & {
  readonly database: Database;
  readonly url: string;
  readonly id: () => string;
  readonly fingerprint: (text: string) => string;
};

/** A list of 65,000 members is one transaction of many seconds on a slow machine. */
export const longWork = { timeout: 600_000 } as const;

/** Opens the database for one command, also while Palabre runs, and closes it after. */
export async function visit(config: Config, work: (visit: Visit) => Promise<void>): Promise<void> {
  const report = (sentence: string) => console.error(sentence);
  const embedded = config.databaseUrl ? undefined : await visitEmbedded({ home: config.home, report });
  try {
    const url = embedded?.url ?? config.databaseUrl;
    await migrate({ url, report });
    const { database, close } = connect({ url, connections: 2, patience: longWork.timeout, report });
    try {
      const sources = { now: () => Temporal.Now.instant(), chance: (bytes: number) => randomBytes(bytes) };
      await work({ ...sources, database, url, id: () => newId(sources), fingerprint: await fingerprints(config.home) });
    } finally {
      await close();
    }
  } finally {
    await embedded?.stop();
  }
}

/** The community of that name, or the only one that can be meant without. */
export async function communityOf(database: Database, name: string | undefined): Promise<Community> {
  const [only, another] = await (name === undefined ? communitiesMeant(database) : communitiesNamed(database, name));
  if (only && !another) return only;
  const all = (await communitiesNamed(database)).map(community => `  ${community.name}`);
  if (all.length === 0) throw new Problem('There is no community yet: start Palabre once.');
  throw new Problem(
    [
      only
        ? 'There are several communities: say which one with --community NAME.'
        : `There is no community called “${name}”.`,
      ...all,
    ].join('\n'),
  );
}
