import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fakeDiscord } from '../fakes/discord/discord.ts';
import { fakeSlack } from '../fakes/slack/slack.ts';
import { startTelegram } from '../fakes/telegram/server.ts';

const root = join(import.meta.dirname, '../..');

/** `palabre start` as a person types it: milliseconds until it says that it runs, on an empty data folder and again on the same; memory once every platform is connected to its fake. */
export async function bench(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(join(tmpdir(), 'palabre-start-'));
  const [slack, discord, telegram] = await Promise.all([fakeSlack(), fakeDiscord(), startTelegram()]);
  const platforms = {
    SLACK_BOT_TOKEN: slack.app.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.root,
  };
  try {
    const first = await start(home, {});
    await first.stop();
    const second = await start(home, {});
    await second.stop();
    const all = await start(home, platforms);
    const connectedMs = await all.connected();
    const memory = await all.memoryMb();
    await all.stop();
    return { firstStartMs: first.ms, secondStartMs: second.ms, allConnectedMs: connectedMs, residentMb: memory };
  } finally {
    await Promise.all([slack[Symbol.asyncDispose](), discord.stop(), telegram[Symbol.asyncDispose]()]);
    await rm(home, { recursive: true, force: true });
  }
}

async function start(home: string, settings: Readonly<Record<string, string>>) {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'start'], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PALABRE_HOME: join(home, 'data'), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout });
  const says = Promise.withResolvers<string>();
  lines.on('line', line => /Health: /.test(line) && says.resolve(/(http:\S+)\/healthz/.exec(line)?.[1] ?? ''));
  const url = await Promise.race([
    says.promise,
    ended.then(() => Promise.reject(new Error('Palabre ended before it ran.'))),
  ]);
  const ms = Math.round(performance.now() - begun);
  return {
    ms,
    async connected() {
      for (;;) {
        const { platforms } = (await (await fetch(`${url}/healthz`)).json()) as { platforms: Record<string, string> };
        if (Object.values(platforms).every(state => state === 'connected'))
          return Math.round(performance.now() - begun);
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
    async memoryMb() {
      await new Promise(resolve => setTimeout(resolve, 5000));
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
