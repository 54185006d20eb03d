import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { isLoopback, type LOG_LEVELS, type TRY_OUT, variables } from './variables.ts';

/** What a person set: checked, with every gap filled, and platforms only where they are whole. */
export interface Config {
  /** The community's own PostgreSQL; empty runs one in `home`. */
  databaseUrl: string;
  /** Whole path of the data folder. */
  home: string;
  host: string;
  port: number;
  /** Without a slash at its end; empty when nobody set it. */
  publicUrl: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the try-out page answers this computer alone, or whoever reaches the port. */
  tryOut: (typeof TRY_OUT)[number];
  slack?: SlackConfig;
  discord?: { token: string; apiUrl?: string };
  telegram?: { token: string; apiUrl?: string; paidBroadcast?: boolean; webhook?: { url: string; secret: string } };
}

export type SlackConfig = { botToken: string; apiUrl?: string } & (
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string }
);

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] };

type Values = Readonly<Record<string, string | undefined>>;

type Name = keyof typeof variables;
type Read = { [N in Name]?: z.output<(typeof variables)[N]['schema']> };

/** Reads the environment and the .env file of a folder; what is set in the environment wins. */
export function loadConfig(folder: string = process.cwd(), environment: Values = process.env): ConfigResult {
  const file = readEnvFile(join(folder, '.env'));
  const result = readConfig({ ...file.values, ...environment });
  const faults = [...file.faults, ...(result.ok ? [] : result.faults)];
  return faults.length === 0 ? result : { ok: false, faults };
}

function readEnvFile(path: string): { values: Values; faults: string[] } {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const values = parseEnv(text);
    return { values, faults: [...faultsOfLines(text), ...faultsOfNames(Object.keys(values))] };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { values: {}, faults: missing ? [] : [`${path} cannot be read: let this user read it, or remove it.`] };
  }
}

/** A line that sets nothing is otherwise passed over in silence. */
function faultsOfLines(text: string): string[] {
  const meant = new RegExp(`^\\s*(?:export\\s+)?(${Object.keys(variables).join('|')})\\b(?!\\s*=)`);
  return text.split('\n').flatMap((line, index) => {
    const name = meant.exec(line)?.[1];
    return name ? [`.env, line ${index + 1}: write ${name}=value, with an equals sign.`] : [];
  });
}

/** In our own file, a name that begins like ours and is not is a slip of the pen. */
function faultsOfNames(names: string[]): string[] {
  const strange = names.filter(name => /^(PALABRE|SLACK|DISCORD|TELEGRAM)_/.test(name) && !(name in variables));
  return strange.map(name => `.env: Palabre knows no ${name}. The names it knows are in .env.example.`);
}

/** Checks everything at once. Each fault is a line that names the variable and says how to mend it. */
export function readConfig(values: Values): ConfigResult {
  const read: Read = {};
  const faults: string[] = [];
  for (const [name, { schema }] of Object.entries(variables)) {
    const text = values[name]?.trim();
    if (!text) continue;
    const { data, error } = schema.safeParse(text);
    if (error) faults.push(`${name} ${quotedMend(text) ?? error.issues[0]?.message}`);
    else Object.assign(read, { [name]: data });
  }
  const set = new Set(Object.keys(variables).filter(name => values[name]?.trim()));
  faults.push(...faultsTogether(set as Set<Name>, read));
  return faults.length === 0 ? { ok: true, config: configFrom(read) } : { ok: false, faults };
}

function quotedMend(text: string): string | undefined {
  return /^(["'“‘]).*["'”’]$/.test(text) ? 'has quotation marks around its value: remove them.' : undefined;
}

/** The first is 443, which an https address does not spell out. */
const TELEGRAM_PORTS = new Set(['', '80', '88', '8443']);

/** Variables that need each other; by what is set, so that a bad value is not also called a missing one. */
function faultsTogether(set: ReadonlySet<Name>, read: Read): string[] {
  const faults: string[] = [];
  const needs = (name: Name, partner: Name, why: string) => {
    if (set.has(name) && !set.has(partner)) faults.push(`${name} needs ${partner} too: ${why}`);
  };
  if (set.has('SLACK_BOT_TOKEN') && !set.has('SLACK_APP_TOKEN') && !set.has('SLACK_SIGNING_SECRET'))
    faults.push(
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode, the easier one) or SLACK_SIGNING_SECRET (HTTP) too: set one of them.',
    );
  needs('SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', 'set it, or remove both to leave Slack out.');
  needs('SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'set it, or remove both to leave Slack out.');
  needs('TELEGRAM_PAID_BROADCAST', 'TELEGRAM_TOKEN', 'set it, or remove both to leave Telegram out.');
  needs('TELEGRAM_WEBHOOK_URL', 'TELEGRAM_TOKEN', 'set it, or remove both to leave Telegram out.');
  needs('TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET', 'make one with `openssl rand -hex 32`.');
  needs('TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_WEBHOOK_URL', 'set it, or remove both to ask Telegram for updates.');
  if (
    read.TELEGRAM_WEBHOOK_URL &&
    !set.has('TELEGRAM_API_URL') &&
    !TELEGRAM_PORTS.has(new URL(read.TELEGRAM_WEBHOOK_URL).port)
  )
    faults.push('TELEGRAM_WEBHOOK_URL has a port that Telegram never calls: use 443, 80, 88 or 8443.');
  if (showsTryOut(set) && read.HOST !== undefined && !isLoopback(read.HOST) && !set.has('PALABRE_TRY_OUT'))
    faults.push(
      'HOST lets others reach the try-out page, on which anybody can be everybody: connect a platform, or set PALABRE_TRY_OUT=open if only you can reach that port.',
    );
  return faults;
}

const showsTryOut = (set: ReadonlySet<Name>) =>
  !set.has('SLACK_BOT_TOKEN') && !set.has('DISCORD_TOKEN') && !set.has('TELEGRAM_TOKEN');

function configFrom(read: Read): Config {
  const slack = slackFrom(read);
  const telegram = telegramFrom(read);
  return {
    databaseUrl: read.DATABASE_URL ?? '',
    home: read.PALABRE_HOME ?? resolve(variables.PALABRE_HOME.fallback),
    host: read.HOST ?? variables.HOST.fallback,
    port: read.PORT ?? Number(variables.PORT.fallback),
    publicUrl: read.PALABRE_PUBLIC_URL ?? '',
    tryOut: read.PALABRE_TRY_OUT ?? variables.PALABRE_TRY_OUT.fallback,
    logLevel: read.LOG_LEVEL ?? variables.LOG_LEVEL.fallback,
    ...(slack && { slack }),
    ...(read.DISCORD_TOKEN && { discord: { token: read.DISCORD_TOKEN, ...apiUrl(read.DISCORD_API_URL) } }),
    ...(telegram && { telegram }),
  };
}

const apiUrl = (address: string | undefined) => (address ? { apiUrl: address } : {});

/** With both, Socket Mode: it works behind any firewall, and the signing secret is one that every app has. */
function slackFrom(read: Read): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  const common = botToken && { botToken, ...apiUrl(read.SLACK_API_URL) };
  if (!common) return undefined;
  if (appToken) return { ...common, mode: 'socket', appToken };
  return signingSecret ? { ...common, mode: 'http', signingSecret } : undefined;
}

function telegramFrom(read: Read): Config['telegram'] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = read;
  if (!token) return undefined;
  return {
    token,
    ...apiUrl(read.TELEGRAM_API_URL),
    ...(read.TELEGRAM_PAID_BROADCAST === 'on' ? { paidBroadcast: true } : {}),
    ...(url && secret ? { webhook: { url, secret } } : {}),
  };
}
