import { type Logger, LogLevel, webApi } from '@slack/bolt';
import type { Timing } from './limits.ts';

/** `botToken` is `xoxb-…`, `appToken` is `xapp-…`; `apiUrl` is another root of the Web API than Slack's own. */
export type SlackSettings = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string }
);

/**
 * Three clients, because one answer 429 pauses every call of a client: broadcasts must not hold up the answer to a press,
 * nor the look-up of a name either of them. None sends anything twice by itself; our outbox decides that.
 */
export type Clients = {
  readonly deliveries: webApi.WebClient;
  readonly answers: webApi.WebClient;
  readonly names: webApi.WebClient;
};

export function clientsOf(settings: SlackSettings, timing: Timing): Clients {
  const client = (timeout: number) => new webApi.WebClient(settings.botToken, clientOptions(settings, timeout));
  return {
    deliveries: client(timing.deliverWithin),
    answers: client(timing.answerWithin),
    names: client(timing.nameWithin),
  };
}

export const clientOptions = (settings: SlackSettings, timeout: number): webApi.WebClientOptions => ({
  ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl.endsWith('/') ? settings.apiUrl : `${settings.apiUrl}/` } : {}),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  timeout,
  logger: quiet,
});

/** The libraries would log whole payloads, addresses with keys in them and refused texts. What is worth knowing we say ourselves. */
export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** Slack's own addresses for answers and files, and those of the other root if there is one: keys and the token go nowhere else. */
export function isSlackAddress(address: string, host: 'hooks' | 'files', settings: SlackSettings): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (settings.apiUrl) return url.origin === new URL(settings.apiUrl).origin;
  return url.protocol === 'https:' && url.hostname === `${host}.slack.com`;
}
