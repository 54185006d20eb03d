import type { Adapter, Host, Log } from '../core/adapter.ts';
import type { Feature } from '../core/feature.ts';
import type { Instant } from '../core/time.ts';
import type { Database, Sql, Transaction } from '../database/client.ts';
import type { Texts } from '../i18n/texts.ts';
import { codes } from './codes.ts';
import { commandTexts } from './commands.ts';
import { doubt } from './doubt.ts';
import { elsewhere } from './elsewhere-views.ts';
import { startHeartbeat } from './heartbeat.ts';
import { type Supervised, superviseLane } from './lanes.ts';
import { answerPage } from './page-answers.ts';
import { pagesPath } from './pages.ts';
import { progress } from './progress.ts';
import { sealing } from './sealing.ts';
import { timersOf } from './timers.ts';
import { told } from './told.ts';
import { unkeptIn } from './unkept.ts';
import type { World } from './world.ts';

export type EngineOptions = {
  readonly database: Database;
  /** The same database, for the queue's own connections. */
  readonly url: string;
  readonly features: readonly Feature<Transaction, Sql>[];
  readonly texts: Texts;
  readonly now: () => Instant;
  readonly chance: World['chance'];
  readonly fingerprint: World['fingerprint'];
  readonly seals: World['seals'];
  readonly publicUrl: string;
  readonly log: Log;
  readonly metrics: World['metrics'];
  /** Names this process among those that share the database; the same name may take its own lanes back at once. */
  readonly holder: string;
  readonly listen: Host['listen'];
};

export type Engine = {
  readonly world: World;
  /** Connects a platform and keeps it connected. */
  connect(adapter: Adapter): Supervised;
  /** What happens each minute, now. */
  beat(): Promise<void>;
  /** Looks at once for jobs that are due. */
  poke(): void;
  /** Lets what is in hand finish. */
  stop(): Promise<void>;
};

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { database, texts, now, chance, fingerprint, seals, publicUrl, log, metrics } = options;
  const timers = await timersOf(options.url, (facts, message) => log.warn(facts, message));
  const features = new Map(
    [...options.features, doubt, codes, told, progress(() => world), elsewhere(() => world), sealing(options)].map(
      feature => [feature.name, feature],
    ),
  );
  const world: World = {
    database,
    features,
    texts,
    now,
    chance,
    fingerprint,
    seals,
    publicUrl,
    log,
    metrics,
    unkept: unkeptIn(now),
    schedule: timers.schedule,
  };
  options.listen(pagesPath, request => answerPage(world, request));
  const lanes: Supervised[] = [];
  const pokeAll = () => {
    timers.poke('expected');
    for (const lane of lanes) lane.poke();
  };
  await timers.work(world, pokeAll);
  const heartbeat = startHeartbeat(world, pokeAll);
  const laneOptions = {
    holder: options.holder,
    commands: commandTexts(features.values(), texts),
    listen: options.listen,
  };
  return {
    world,
    connect(adapter) {
      const lane = superviseLane(world, adapter, laneOptions, pokeAll);
      lanes.push(lane);
      return lane;
    },
    beat: heartbeat.beat,
    poke: () => timers.poke('always'),
    async stop() {
      await heartbeat.stop();
      await Promise.all(lanes.map(lane => lane.stop()));
      await timers.stop();
    },
  };
}
