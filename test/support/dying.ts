import { Temporal } from 'temporal-polyfill';
import { sql } from '../../src/database/client.ts';
import { openHouse, systemChance } from '../../src/main.ts';

/** A process that dies as by kill -9 when a key is to be destroyed: what the key opened has been committed by then. Settings as JSON in the first argument. */
type Settings = { readonly url: string; readonly home: string; readonly before: string; readonly after: string };

const { url, home, before, after } = JSON.parse(process.argv[2] ?? '{}') as Settings;
const silent = () => {};
let now = Temporal.Instant.from(before);
const { engine } = await openHouse({
  databaseUrl: url,
  home,
  host: '127.0.0.1',
  port: 0,
  publicUrl: '',
  adapters: [],
  log: { debug: silent, info: silent, warn: console.error, error: console.error },
  now: () => now,
  chance: systemChance,
  holder: 'dying',
  community: { name: 'Le Panier commun', locale: 'en', zone: 'Europe/Brussels', pretend: false, spaces: [] },
});
Object.assign(engine.world.seals, { destroy: async () => process.kill(process.pid, 'SIGKILL') });
now = Temporal.Instant.from(after);
// The queue goes by the clock of the database.
await engine.world.database.$executeRaw(
  sql`UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE name = 'jobs' AND state IN ('created', 'retry')`,
);
engine.poke();
