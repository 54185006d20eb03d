import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** One environment variable. README's table and .env.example are checked against these. */
export interface Variable {
  about: string;
  /** What counts when it is not set, as README tells it. */
  fallback: string;
  example: string;
  /** Gives the sentence that mends a bad value, without repeating the value: it may be a secret in the wrong place. */
  schema: z.ZodType<unknown, string>;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export const TRY_OUT = ['local', 'open'] as const;

const like = (pattern: RegExp, mend: string) => z.string().regex(pattern, mend);

const port = like(/^\d{1,5}$/, 'is a number from 0 to 65535; 0 takes any free port.')
  .transform(Number)
  .refine(number => number <= 65_535, 'is a number from 0 to 65535; 0 takes any free port.');

const host = z
  .string()
  .refine(
    text => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'is an address alone, such as 127.0.0.1 or 0.0.0.0, without http:// and without a port.',
  );

const postgresAddress = z
  .string()
  .refine(
    text => /^postgres(ql)?:$/.test(addressIn(text)?.protocol ?? '') && (addressIn(text)?.pathname.length ?? 0) > 1,
    'looks like postgresql://user:password@host:5432/database; in a password, write @ as %40, / as %2F, # as %23 and % as %25.',
  )
  .refine(
    text => (addressIn(text)?.searchParams.get('schema') ?? 'public') === 'public',
    'cannot name a schema: Palabre uses "public". Give it a database of its own and leave schema= out.',
  );

/** A socket's address has no host, which `URL` does not take. */
function addressIn(text: string): URL | undefined {
  const spelled = text.replace(/^(\w+:\/\/(?:[^/?#]*@)?)(?=\/)/, '$1localhost');
  return URL.canParse(spelled) ? new URL(spelled) : undefined;
}

/** Whether a host, as it stands in an address or alone, is this computer. */
export const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/** The root of something on the web. Over plain http or ws, tokens could be read on the way; on this computer there is no way. */
function webAddress(what: string) {
  return z
    .string()
    .refine(text => isWebAddress(text), `is ${what}, such as https://example.org, without user, password, ? or #.`)
    .refine(
      text =>
        !isWebAddress(text) || /^(https|wss):$/.test(new URL(text).protocol) || isLoopback(new URL(text).hostname),
      'must begin with https:// (plain http:// and ws:// are for 127.0.0.1 and localhost).',
    )
    .transform(text => text.replace(/\/+$/, ''));
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^(https?|wss?):$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** Every variable that Palabre reads, in the order in which a person meets them. */
export const variables = {
  DATABASE_URL: {
    about: 'Address of a PostgreSQL of your own; several Palabre processes may share it.',
    fallback: 'a PostgreSQL of Palabre’s own in PALABRE_HOME',
    example: 'postgresql://palabre:password@127.0.0.1:5432/palabre',
    schema: postgresAddress,
  },
  PALABRE_HOME: {
    about: 'The data folder: database, keys, pictures. One process at a time.',
    fallback: './data',
    example: './data',
    schema: z
      .string()
      .refine(text => !text.includes('\0'), 'is a folder.')
      .transform(text => resolve(text)),
  },
  HOST: {
    about: 'Address to listen on. 0.0.0.0 is every network of this computer.',
    fallback: '127.0.0.1',
    example: '127.0.0.1',
    schema: host,
  },
  PORT: {
    about: 'Port to listen on, for the try-out page, Slack over HTTP, webhooks, /healthz and /metrics.',
    fallback: '3000',
    example: '3000',
    schema: port,
  },
  PALABRE_PUBLIC_URL: {
    about: 'How the world reaches this Palabre, where a proxy with a certificate stands before it.',
    fallback: 'nothing: links to pages are left out',
    example: 'https://palabre.example.org',
    schema: webAddress('the address at which others reach Palabre'),
  },
  PALABRE_TRY_OUT: {
    about:
      'Who may open the try-out page, on which anybody can be everybody: "local" is this computer, "open" is whoever reaches PORT.',
    fallback: 'local',
    example: 'local',
    schema: z.enum(TRY_OUT, 'is "local", or "open" in a container whose port only you can reach.'),
  },
  LOG_LEVEL: {
    about: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
    fallback: 'info',
    example: 'info',
    schema: z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(', ')}.`),
  },
  SLACK_BOT_TOKEN: {
    about: 'Slack: "Bot User OAuth Token", from "OAuth & Permissions". Connects Slack.',
    fallback: 'no Slack',
    example: 'xoxb-your-bot-token',
    schema: like(
      /^xoxb-[0-9A-Za-z-]+$/,
      'is not a bot token, which begins with xoxb-: copy "Bot User OAuth Token" from "OAuth & Permissions" of your Slack app.',
    ),
  },
  SLACK_APP_TOKEN: {
    about:
      'Slack in Socket Mode, without a public address: app-level token with connections:write, from "Basic Information".',
    fallback: 'Slack over HTTP',
    example: 'xapp-your-app-token',
    schema: like(
      /^xapp-[0-9A-Za-z-]+$/,
      'is not an app-level token, which begins with xapp-: make one with the scope connections:write under "Basic Information" of your Slack app.',
    ),
  },
  SLACK_SIGNING_SECRET: {
    about: 'Slack over HTTP: "Signing Secret", from "Basic Information". Slack then needs to reach /slack/events.',
    fallback: 'Slack in Socket Mode',
    example: 'your-signing-secret',
    schema: like(
      /^(?!xox|xapp)[!-~]{8,}$/,
      'is not a signing secret: copy "Signing Secret" from "Basic Information" of your Slack app.',
    ),
  },
  SLACK_API_URL: {
    about: 'Another root for Slack’s Web API: a proxy, a test server.',
    fallback: 'https://slack.com/api',
    example: 'http://127.0.0.1:4000/api',
    schema: webAddress('the root of Slack’s Web API'),
  },
  DISCORD_TOKEN: {
    about: 'Discord: the token on the page "Bot" of your application. Connects Discord.',
    fallback: 'no Discord',
    example: 'your.bot.token',
    schema: like(
      /^[\w.-]+$/,
      'is not a bot token: copy it from the page "Bot" of your application, without "Bot " before it.',
    ),
  },
  DISCORD_API_URL: {
    about: 'Another root for Discord’s API: a proxy, a test server.',
    fallback: 'https://discord.com/api',
    example: 'http://127.0.0.1:4001/api',
    schema: webAddress('the root of Discord’s API'),
  },
  TELEGRAM_TOKEN: {
    about: 'Telegram: the token that @BotFather gave. Connects Telegram.',
    fallback: 'no Telegram',
    example: '123456789:your-bot-token',
    schema: like(
      /^\d+:[\w-]+$/,
      'is not a bot token, which is a number, a colon and letters: send /token to @BotFather and copy its answer whole.',
    ),
  },
  TELEGRAM_API_URL: {
    about: 'Another root for Telegram’s Bot API: a proxy, a local Bot API server, a test server.',
    fallback: 'https://api.telegram.org',
    example: 'http://127.0.0.1:8081',
    schema: webAddress('the root of Telegram’s Bot API'),
  },
  TELEGRAM_WEBHOOK_URL: {
    about: 'Where Telegram should bring its updates instead of being asked for them; must lead to PORT.',
    fallback: 'Telegram is asked (long polling)',
    example: 'https://palabre.example.org/telegram',
    schema: webAddress('the address at which Telegram reaches Palabre'),
  },
  TELEGRAM_WEBHOOK_SECRET: {
    about: 'What Telegram sends along to prove that it is Telegram; make one with `openssl rand -hex 32`.',
    fallback: 'nothing',
    example: 'your-webhook-secret',
    schema: like(
      /^[\w-]{1,256}$/,
      'may have 1 to 256 letters, digits, _ and - only: make one with `openssl rand -hex 32`.',
    ),
  },
  TELEGRAM_PAID_BROADCAST: {
    about:
      'Telegram: “on” lets private messages leave at up to 1000 a second instead of 30. Telegram takes 0.1 Star for each, from the bot’s own balance of at least 10,000.',
    fallback: 'off',
    example: 'off',
    schema: z.enum(['on', 'off'], 'is "on" or "off".'),
  },
} as const satisfies Record<string, Variable>;
