import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Config, loadConfig, readConfig } from './config.ts';
import { variables } from './variables.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' };
const webhook = {
  TELEGRAM_TOKEN: '123:abc-DEF_9',
  TELEGRAM_WEBHOOK_URL: 'https://coop.example/telegram',
  TELEGRAM_WEBHOOK_SECRET: 'a-secret_1',
};

function configOf(values: Record<string, string>): Config {
  const result = readConfig(values);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.config;
}

function faultsOf(values: Record<string, string>): string[] {
  const result = readConfig(values);
  return result.ok ? [] : result.faults;
}

describe('with nothing set', () => {
  test('Palabre runs here, for this computer alone, on its own database', () => {
    expect(configOf({})).toEqual({
      databaseUrl: '',
      home: join(process.cwd(), 'data'),
      host: '127.0.0.1',
      port: 3000,
      publicUrl: '',
      tryOut: 'local',
      logLevel: 'info',
    });
  });

  test('a variable that is empty or blank counts as not set', () => {
    const blank = Object.fromEntries(Object.keys(variables).map((name, index) => [name, index % 2 ? '' : ' \r']));
    expect(configOf(blank)).toEqual(configOf({}));
  });
});

describe('platforms', () => {
  test('Slack comes in Socket Mode with an app token, even when its signing secret is set as well', () => {
    const config = configOf({ ...slack, SLACK_SIGNING_SECRET: '0123456789abcdef' });
    expect(config.slack).toEqual({ mode: 'socket', botToken: 'xoxb-1-2-abc', appToken: 'xapp-1-A1-2-abc' });
  });

  test('Slack comes over HTTP with a signing secret alone', () => {
    const { slack: found } = configOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' });
    expect(found).toEqual({ mode: 'http', botToken: 'xoxb-1', signingSecret: '0123456789abcdef' });
  });

  test('Telegram brings its updates where a webhook is set, and is asked otherwise', () => {
    expect(configOf(webhook).telegram?.webhook).toEqual({ url: 'https://coop.example/telegram', secret: 'a-secret_1' });
    expect(configOf({ TELEGRAM_TOKEN: '123:abc' }).telegram).toEqual({ token: '123:abc' });
  });

  test('a platform can be given another root, without the slash at its end', () => {
    const config = configOf({ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:4001/api/' });
    expect(config.discord).toEqual({ token: 'a.b.c', apiUrl: 'http://127.0.0.1:4001/api' });
  });
});

describe('one variable', () => {
  const good: [string, string][] = [
    ['DATABASE_URL', 'postgresql://u:p%40ss@db.example:5432/palabre?sslmode=require'],
    ['DATABASE_URL', 'postgres://localhost/palabre'],
    ['DATABASE_URL', 'postgresql://u@/palabre?host=/run/postgresql'],
    ['DATABASE_URL', 'postgresql:///palabre?host=/run/postgresql'],
    ['DATABASE_URL', 'postgresql://u@h/p?schema=public'],
    ['HOST', '::1'],
    ['HOST', 'localhost'],
    ['HOST', '127.0.0.1\r'],
    ['PORT', '0'],
    ['PORT', '65535'],
    ['PALABRE_PUBLIC_URL', 'https://coop.example/palabre'],
    ['SLACK_API_URL', 'http://localhost:4000/api'],
    ['DISCORD_API_URL', 'http://[::1]:4000'],
    ['TELEGRAM_API_URL', 'https://telegram.coop.example'],
    ['TELEGRAM_API_URL', 'ws://127.9.9.9:1'],
    ['LOG_LEVEL', 'debug'],
    ['PALABRE_HOME', '/srv/mes données/palabre'],
  ];
  test.each(good)('%s may be %s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([]);
  });

  const bad: [string, string][] = [
    ['DATABASE_URL', 'mysql://u:hunter2@h/p'],
    ['DATABASE_URL', 'postgresql://u:hunter2@h'],
    ['DATABASE_URL', 'postgresql://u:hunter2@h:99999/p'],
    ['DATABASE_URL', 'postgresql://u:hun#ter2@h/p'],
    ['DATABASE_URL', 'postgresql://u:hunter2@h/p?schema=coop'],
    ['DATABASE_URL', 'localhost:5432/palabre'],
    ['DATABASE_URL', '"postgresql://u:hunter2@h/p"'],
    ['HOST', 'http://0.0.0.0'],
    ['HOST', '127.0.0.1:3000'],
    ['HOST', 'two hosts'],
    ['HOST', '999.1.1.1x y'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '0x50'],
    ['PORT', '3000.5'],
    ['PORT', '１２'],
    ['PALABRE_PUBLIC_URL', 'coop.example'],
    ['PALABRE_PUBLIC_URL', 'http://coop.example'],
    ['PALABRE_PUBLIC_URL', 'https://coop.example/?page=1'],
    ['PALABRE_PUBLIC_URL', 'javascript:alert(1)'],
    ['SLACK_API_URL', 'http://127.0.0.1.evil.example/api'],
    ['SLACK_API_URL', 'http://localhost@evil.example/api'],
    ['SLACK_API_URL', 'http://10.0.0.1/api'],
    ['DISCORD_API_URL', 'ws://discord.example'],
    ['TELEGRAM_API_URL', 'https://user:hunter2@telegram.example'],
    ['TELEGRAM_API_URL', 'file:///etc/passwd'],
    ['LOG_LEVEL', 'verbose'],
    ['PALABRE_TRY_OUT', 'yes'],
    ['SLACK_BOT_TOKEN', 'xoxp-1-hunter2'],
    ['SLACK_BOT_TOKEN', 'xapp-1-hunter2'],
    ['SLACK_BOT_TOKEN', 'xoxb-hunter2 '.repeat(2)],
    ['SLACK_APP_TOKEN', 'xoxb-1-hunter2'],
    ['SLACK_SIGNING_SECRET', 'xoxb-1-hunter2'],
    ['SLACK_SIGNING_SECRET', 'hunter2'],
    ['DISCORD_TOKEN', 'Bot hunter2'],
    ['DISCORD_TOKEN', '<hunter2>'],
    ['TELEGRAM_TOKEN', 'hunter2'],
    ['TELEGRAM_TOKEN', 'bot123:hunter2'],
    ['TELEGRAM_TOKEN', '123:hunter2/../x'],
    ['TELEGRAM_WEBHOOK_SECRET', 'hunter2 with spaces'],
    ['TELEGRAM_WEBHOOK_SECRET', 'hunter2'.repeat(40)],
  ];
  test.each(bad)('%s may not be %s', (name, value) => {
    const faults = faultsOf({ [name]: value }).filter(fault => !/ needs /.test(fault));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} .{20,}\\.$`));
    expect(faults[0]).not.toContain('hunter2');
  });
});

describe('several together', () => {
  test('every fault is told at once, a line each, and no value is repeated', () => {
    const wrong = Object.fromEntries(Object.keys(variables).map(name => [name, 'hunter2 \u0000"<>']));
    const faults = faultsOf(wrong);
    expect(faults.map(fault => fault.split(' ')[0]).sort()).toEqual(Object.keys(variables).sort());
    expect(faults.join('')).not.toContain('hunter2');
    expect(faults.join('')).not.toContain('\n');
  });

  const halves: [string[], Record<string, string>][] = [
    [['SLACK_BOT_TOKEN needs SLACK_APP_TOKEN'], { SLACK_BOT_TOKEN: 'xoxb-1' }],
    [['SLACK_APP_TOKEN needs SLACK_BOT_TOKEN'], { SLACK_APP_TOKEN: 'xapp-1' }],
    [['SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN'], { SLACK_SIGNING_SECRET: '0123456789' }],
    [['TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET'], { ...webhook, TELEGRAM_WEBHOOK_SECRET: '' }],
    [['TELEGRAM_WEBHOOK_SECRET needs TELEGRAM_WEBHOOK_URL'], { ...webhook, TELEGRAM_WEBHOOK_URL: '' }],
    [['TELEGRAM_WEBHOOK_URL needs TELEGRAM_TOKEN'], { ...webhook, TELEGRAM_TOKEN: '' }],
    [['TELEGRAM_WEBHOOK_URL has a port'], { ...webhook, TELEGRAM_WEBHOOK_URL: 'https://coop.example:3000/t' }],
    [['SLACK_APP_TOKEN is not'], { ...slack, SLACK_APP_TOKEN: 'bad' }],
    [['HOST lets others'], { HOST: '0.0.0.0' }],
    [['HOST lets others'], { HOST: '::' }],
    [[], { HOST: '0.0.0.0', PALABRE_TRY_OUT: 'open' }],
    [[], { HOST: '0.0.0.0', ...slack }],
    [[], { ...webhook, TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:3000/t', TELEGRAM_API_URL: 'http://127.0.0.1:8081' }],
  ];
  test.each(halves)('%j for %j', (beginnings, values) => {
    const faults = faultsOf(values);
    expect(faults).toHaveLength(beginnings.length);
    for (const [index, beginning] of beginnings.entries()) expect(faults[index]).toContain(beginning);
  });
});

describe('the .env file', () => {
  function inFolder(text: string | undefined, environment: Record<string, string> = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'palabre-config-'));
    try {
      if (text !== undefined) writeFileSync(join(folder, '.env'), text);
      return loadConfig(folder, environment);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('is read where there is one', () => {
    const result = inFolder('\uFEFF# ours\r\nPORT=4000\r\nexport LOG_LEVEL="warn" # less\r\n');
    expect(result).toMatchObject({ ok: true, config: { port: 4000, logLevel: 'warn' } });
    expect(inFolder(undefined).ok).toBe(true);
  });

  test('loses against the environment, also against an empty value there', () => {
    const file = 'PORT=4000\nTELEGRAM_TOKEN=123:abc\n';
    const result = inFolder(file, { PORT: '5000', TELEGRAM_TOKEN: '' });
    expect(result).toMatchObject({ ok: true, config: { port: 5000 } });
    expect(result.ok && result.config.telegram).toBeUndefined();
  });

  test('is refused where a line or a name in it would be passed over in silence', () => {
    const result = inFolder('PORT: 4000\nSLACK_TOKEN=xoxb-1\nEDITOR=vi\nLOG_LEVEL=loud\n');
    expect(result).toEqual({
      ok: false,
      faults: [
        '.env, line 1: write PORT=value, with an equals sign.',
        '.env: Palabre knows no SLACK_TOKEN. The names it knows are in .env.example.',
        'LOG_LEVEL is one of debug, info, warn, error.',
      ],
    });
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');

  test('names every variable once, in order, with what it is about, and sets none', () => {
    const names = [...text.matchAll(/^#(\w+)=/gm)].map(match => match[1]);
    expect(names).toEqual(Object.keys(variables));
    for (const { about } of Object.values(variables)) expect(text).toContain(`# ${about}\n`);
    expect(parseEnv(text)).toEqual({});
  });

  test('is good as it stands once its lines are taken in', () => {
    expect(faultsOf(parseEnv(text.replace(/^#(?=\w+=)/gm, '')) as Record<string, string>)).toEqual([]);
  });
});
