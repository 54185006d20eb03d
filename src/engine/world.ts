import type { Log } from '../core/adapter.ts';
import type { Feature, Render } from '../core/feature.ts';
import { type Id, idOf } from '../core/ids.ts';
import { own } from '../core/own.ts';
import type { Seals } from '../core/seals.ts';
import type { Instant } from '../core/time.ts';
import type { Database, Sql, Transaction } from '../database/client.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Metrics } from './metrics.ts';
import type { Unkept } from './unkept.ts';

/** What the whole engine works with: everything it needs from outside, given once. */
export type World = {
  readonly database: Database;
  readonly features: ReadonlyMap<string, Feature<Transaction, Sql>>;
  readonly texts: Texts;
  readonly now: () => Instant;
  /** So many random bytes. */
  readonly chance: (bytes: number) => Uint8Array;
  /** A keyed hash: the key is in a file of mode 0600, outside the database and its backups. */
  readonly fingerprint: (text: string) => string;
  /** Keys in files of mode 0600 too; here `destroy` destroys at once. */
  readonly seals: Seals;
  /** Where others reach our pages, without a slash at its end; empty when they cannot. */
  readonly publicUrl: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly unkept: Unkept;
  /** Runs a feature's job at that moment or soon after; enqueued in the transaction given. */
  readonly schedule: (db: Transaction, job: JobRef, at: Instant) => Promise<void>;
};

/** An item of a community, as one of its feature's views shows it. */
export type ItemRef = { readonly community: Id; readonly feature: string; readonly kind: string; readonly item: Id };

export type JobRef = { readonly community: Id; readonly feature: string; readonly job: string; readonly id: Id };

/** Time and chance, which are all that many acts need. */
export type Sources = Pick<World, 'now' | 'chance'>;

export const newId = (world: Pick<World, 'chance'>): Id => idOf(world.chance(12));

/** The feature a stored name means. Throws: names are stored by us, and a feature that left the registry needs a migration. */
export function featureOf(world: World, name: string): Feature<Transaction, Sql> {
  const feature = world.features.get(name);
  if (!feature) throw new Error(`There is no feature "${name}" in the registry.`);
  return feature;
}

export function renderOf(world: World, feature: string, view: string): Render<Transaction> {
  const render = own(featureOf(world, feature).views, view);
  if (!render) throw new Error(`The feature ${feature} has no view "${view}".`);
  return render;
}
