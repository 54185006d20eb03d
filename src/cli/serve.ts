import { adaptersFor } from '../../adapters/index.ts';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { cooperative, onTheRoll } from '../../adapters/web/cast.ts';
import { probePictures } from '../charts/png.ts';
import type { Config } from '../config.ts';
import { locales } from '../core/view.ts';
import { startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { commandTexts } from '../engine/commands.ts';
import { features } from '../features/index.ts';
import { loadTexts } from '../i18n/texts.ts';
import { logOf } from '../log.ts';
import { type FirstCommunity, type House, openHouse, systemChance, systemClock } from '../main.ts';
import { fail } from './run.ts';
import { version } from './version.ts';

/** A machine at home knows where it is; one in a data centre says UTC, which is nowhere, and one with a slip in TZ nothing at all. */
const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';

/** Named by an admin later; until then it must be called something. */
const ownCommunity: FirstCommunity = {
  name: 'Palabre',
  locale: 'fr',
  zone: zoneHere.includes('/') && !zoneHere.startsWith('Etc/') ? zoneHere : 'Europe/Brussels',
  pretend: false,
  spaces: [],
};
const tryOut = 'web:local';
const pretendCommunity: FirstCommunity = {
  name: cooperative.name,
  locale: 'fr',
  locales,
  zone: 'Europe/Brussels',
  pretend: true,
  spaces: [{ connection: tryOut, platform: 'web', id: cooperative.id, name: cooperative.name }],
  members: onTheRoll.map(({ language: locale, type, roles, ...person }) => ({
    connection: tryOut,
    person,
    locale,
    type,
    roles,
  })),
};

/** Runs until it is told to stop. */
export async function start(config: Config): Promise<void> {
  const log = logOf(config.logLevel);
  const stopping = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.resolve());
  // Also while it still starts, as when it waits for a database; and a part that hangs must not keep the others from having stopped cleanly.
  void stopping.promise.then(() => {
    console.log('Stopping: finishing what is in hand.');
    setTimeout(() => process.exit(1), 9500).unref();
  });
  await probePictures().catch((fault: Error) => log.error({ fault: fault.name }, fault.message));
  const house = await openHouse({
    ...config,
    adapters: adaptersFor(config),
    log,
    now: systemClock,
    chance: systemChance,
    holder: '',
    community: connects(config) ? ownCommunity : pretendCommunity,
  });
  // The page is there a moment after the house; platforms may take as long as they like.
  await Promise.race([house.lanes.find(isTryOut)?.connected, stopping.promise]);
  for (const line of greeting(config, house)) console.log(line);
  await stopping.promise;
  await house.stop();
}

const connects = ({ slack, discord, telegram }: Config) => !!(slack || discord || telegram);

const isTryOut = ({ adapter }: House['lanes'][number]) => adapter.platform === 'web';

function greeting(config: Config, { server, lanes, community, adminCode }: House): string[] {
  const tryOut = lanes.some(isTryOut);
  const database = config.databaseUrl ? 'your PostgreSQL' : `its own PostgreSQL in ${config.home}`;
  return [
    `Palabre ${version} runs on ${database}.`,
    ...(tryOut
      ? [
          `Try it out: ${server.url}`,
          ...(adminCode ? [`To play its admin, write there: /palabre admin ${adminCode}`] : []),
          ...(config.tryOut === 'open'
            ? ['Mind: whoever reaches this port can open the try-out page and be everybody on it.']
            : []),
          'To connect Slack, Discord or Telegram, set their tokens (README, or .env.example) and start again; `npm run palabre -- doctor` helps.',
        ]
      : [
          `Connecting ${lanes.map(({ adapter }) => adapter.platform).join(', ')}. Then invite the bot to a channel or group.`,
          ...(adminCode
            ? [
                `Write there: /palabre admin ${adminCode}   You are then the admin of “${community.name}”, and that place is connected to it.`,
              ]
            : []),
          'Then ask something: /poll Which day? | Monday | Tuesday',
        ]),
    `Health: ${server.url}/healthz   Metrics: ${server.url}/metrics   Stop: Ctrl+C`,
  ];
}

export async function doctor(config: Config): Promise<void> {
  let healthy = true;
  if (!connects(config))
    console.log('No chat is connected: put the tokens of one into .env (README, "Connect your chats") and ask again.');
  for (const adapter of adaptersFor(config)) {
    console.log(adapter.platform);
    for (const { ok, what, mend } of await adapter.check()) {
      healthy &&= ok;
      console.log(`  ${ok ? '✓' : '✗'} ${what}${ok ? '' : `\n      ${mend}`}`);
    }
  }
  if (!healthy) process.exitCode = 1;
}

export async function manifest({ publicUrl }: Config, platform: string): Promise<void> {
  if (platform !== 'slack') fail([`There is a manifest for slack only, not for "${platform}".`]);
  else console.log(JSON.stringify(slackManifest(commandTexts(features, loadTexts()), publicUrl), null, 2));
}

export async function migrateOnly(config: Config): Promise<void> {
  const report = (sentence: string) => console.log(sentence);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ home: config.home, report });
  try {
    const applied = await migrate({ url: embedded?.url ?? config.databaseUrl, report });
    if (applied.length === 0) console.log('The database is up to date.');
  } finally {
    await embedded?.stop();
  }
}
