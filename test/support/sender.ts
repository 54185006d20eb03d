import { connect as discord } from '../../adapters/discord/index.ts';
import { connect as slack } from '../../adapters/slack/index.ts';
import { connect as telegram } from '../../adapters/telegram/index.ts';
import { openHouse, systemChance, systemClock } from '../../src/main.ts';
import { scaled } from './scaled.ts';

/**
 * Palabre as a process of its own, for stories and benches of delivery: settings as JSON in the first argument, each platform's limits multiplied by its `scale` as those of its fake are.
 * SIGUSR2 makes its clock jump by the next of `jumps`, in seconds; SIGTERM stops it.
 */
type Settings = {
  readonly url: string;
  readonly home: string;
  readonly holder: string;
  readonly scale: Readonly<Record<string, number>>;
  readonly jumps?: readonly number[];
  /** Seconds by which its clock is ahead from the beginning. */
  readonly ahead?: number;
  readonly telegram?: { readonly token: string; readonly apiUrl: string };
  readonly slack?: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
  readonly discord?: { readonly token: string; readonly apiUrl: string };
};

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const jumps = [...(settings.jumps ?? [])];
let ahead = settings.ahead ?? 0;
process.on('SIGUSR2', () => {
  ahead += jumps.shift() ?? 0;
});

const adapters = [
  ...(settings.telegram ? [telegram(settings.telegram)] : []),
  ...(settings.slack ? [slack({ ...settings.slack, mode: 'socket' })] : []),
  ...(settings.discord ? [discord(settings.discord)] : []),
].map(adapter => scaled(adapter, settings.scale[adapter.platform] ?? 1));

const level = process.env.STORY_LOG ? console.error : () => {};
const house = await openHouse({
  databaseUrl: settings.url,
  home: settings.home,
  host: '127.0.0.1',
  port: 0,
  publicUrl: '',
  adapters,
  log: { debug() {}, info: level, warn: level, error: console.error },
  now: () => systemClock().add({ seconds: ahead }),
  chance: systemChance,
  holder: settings.holder,
  community: { name: 'Le Panier commun', locale: 'en', zone: 'Europe/Brussels', pretend: true, spaces: [] },
});
process.on('SIGTERM', () => void house.stop().then(() => process.exit(0)));
process.on('message', message => {
  if (message === 'usage')
    process.send?.({ ...process.cpuUsage(), rss: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS });
});
process.send?.('running');
