import { type Feature, type NoticeClass, nothingPersonal } from '../../src/core/feature.ts';
import { type Sql, sql, type Transaction } from '../../src/database/client.ts';
import type { App } from './palabre.ts';

const kinds = ['engagement', 'decision', 'help', 'life', 'survey'] as const;
export type AskingKind = (typeof kinds)[number];
export const classOf = (kind: AskingKind): NoticeClass => (kind === 'survey' ? 'decision' : kind);

/** Four kinds of messages about items that members answer, and surveys. */
export const asking: Feature<Transaction, Sql> = {
  ...{ name: 'asking', commands: {}, actions: {}, forms: {}, jobs: {}, audiences: {}, on: {}, pages: {}, files: {} },
  notices: Object.fromEntries(
    kinds.map(kind => [
      kind,
      {
        class: classOf(kind),
        survey: kind === 'survey',
        reminds: kind === 'decision',
        still: (item: string) =>
          sql`NOT EXISTS (SELECT FROM answered WHERE answered.item = ${item} AND answered.member = m.id)`,
      },
    ]),
  ),
  views: Object.fromEntries(
    kinds.map(kind => [
      kind,
      async ({ speech }, id) => ({ title: `${kind} ${id}`, locale: speech.locale, blocks: [] }),
    ]),
  ),
  owner: async () => undefined,
  said: async () => undefined,
  waiting: async () => [],
  offers: async () => [],
  digest: null,
  personal: nothingPersonal,
  samples: () => ({}),
};

/** The house knows these messages and its own, and nothing else. */
export async function onlyAsking({ house, database }: App): Promise<void> {
  const known = house.engine.world.features as Map<string, Feature<Transaction, Sql>>;
  for (const name of known.keys()) if (name !== 'attention') known.delete(name);
  known.set(asking.name, asking);
  await database.$executeRaw(
    sql`CREATE TABLE answered (item text, member text, at timestamptz, PRIMARY KEY (item, member))`,
  );
  await database.$executeRaw(
    sql`INSERT INTO connection (key, platform, name) VALUES ('slack:S', 'slack', 'S') ON CONFLICT DO NOTHING`,
  );
}
