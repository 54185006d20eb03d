import type { Adapter, Host } from '../core/adapter.ts';
import type { Feature } from '../core/feature.ts';
import type { Sql, Transaction } from '../database/client.ts';
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

export type EngineOptions = Omit<World, 'features' | 'unkept' | 'schedule'> & {
  /** The same database, for the queue's own connections. */
  readonly url: string;
  readonly features: readonly Feature<Transaction, Sql>[];
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
  const { url, features: ofMembers, holder, listen, ...given } = options;
  const timers = await timersOf(url, (facts, message) => given.log.warn(facts, message));
  const features = new Map(
    [...ofMembers, doubt, codes, told, progress(() => world), elsewhere(() => world), sealing(given)].map(feature => [
      feature.name,
      feature,
    ]),
  );
  const world: World = { ...given, features, unkept: unkeptIn(given.now), schedule: timers.schedule };
  listen(pagesPath, request => answerPage(world, request));
  const lanes: Supervised[] = [];
  const pokeAll = () => {
    timers.poke('expected');
    for (const lane of lanes) lane.poke();
  };
  await timers.work(world, pokeAll);
  const heartbeat = startHeartbeat(world, pokeAll);
  const laneOptions = { holder, commands: commandTexts(features.values(), world.texts), listen };
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
