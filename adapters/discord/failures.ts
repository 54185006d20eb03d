import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { DeliveryError } from '../../src/core/adapter.ts';

type Fate = DeliveryError['fate'];
type Reason = DeliveryError['reason'];
type Verdict = readonly [Fate, Reason, after?: number];

const minutes = (count: number): number => count * 60_000;

/** What Discord's error codes mean for a delivery. */
const verdicts: Readonly<Record<number, Verdict>> = {
  [Code.UnknownChannel]: ['never', 'gone'],
  [Code.UnknownGuild]: ['never', 'gone'],
  [Code.UnknownMessage]: ['never', 'gone'],
  [Code.UnknownUser]: ['never', 'gone'],
  [Code.InvalidRecipients]: ['never', 'gone'],
  [Code.CannotSendMessagesToThisUser]: ['until they act', 'closed'],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: ['until they act', 'closed'],
  // Not "rate limited": the rest of the connection may go on.
  [Code.OpeningDirectMessagesTooFast]: ['later', 'unavailable', minutes(10)],
  [Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: ['later', 'too old to edit', minutes(10)],
  [Code.MissingAccess]: ['never', 'not allowed'],
  [Code.MissingPermissions]: ['never', 'not allowed'],
  [Code.CannotSendMessagesInNonTextChannel]: ['never', 'not allowed'],
  [Code.CannotSendAMessageInAForumChannel]: ['never', 'not allowed'],
  [Code.CannotEditMessageAuthoredByAnotherUser]: ['never', 'not allowed'],
  [Code.InvalidActionOnArchivedThread]: ['never', 'not allowed'],
  [Code.ThreadLocked]: ['never', 'not allowed'],
};

/** Errors of a request that never left: nothing can have been accepted. */
const neverLeft: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What became of a delivery that ended in this error. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const [fate, reason, after = 0] = verdictOn(error);
  // A bucket is one route of one channel; the rest of the connection may go on.
  const there = error instanceof RateLimitError && !error.global;
  return new DeliveryError(fate, reason, { after, there, cause: plain(error) });
}

function verdictOn(error: unknown): Verdict {
  if (error instanceof RateLimitError) return ['later', 'rate limited', error.retryAfter];
  if (error instanceof HTTPError) return ['in doubt', 'lost answer'];
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return ['later', 'unauthorised', minutes(5)];
    const known = verdicts[Number(error.code)];
    if (known) return known;
    // Without a code it is no word of Discord's but a page of something in between.
    return error.code === undefined ? ['later', 'unavailable', minutes(1)] : ['never', 'refused'];
  }
  if (neverLeft.includes(codeOf(error))) return ['later', 'unavailable'];
  // A timeout, a connection cut, a page of HTML with status 200: it may have been done.
  return isNetwork(error) ? ['in doubt', 'lost answer'] : ['never', 'refused'];
}

/** Discord's number or the network's word for what went wrong; empty when there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  return code === undefined ? (error.cause === undefined ? '' : codeOf(error.cause)) : String(code);
}

export const isNetwork = (error: unknown): boolean =>
  error instanceof LostAnswer ||
  error instanceof SyntaxError ||
  (error instanceof Error &&
    (['AbortError', 'TimeoutError'].includes(error.name) || /^(E[A-Z]+|UND_ERR_\w+)$/.test(codeOf(error))));

/** An answer came that is not Discord's. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer';
}

/** An error that may be logged: the library's own hold the request, its texts and tokens included. */
export function plain(error: unknown): Error {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const code = error instanceof DiscordAPIError ? ` ${error.code ?? ''}` : '';
    return Object.assign(new Error(`Discord answered ${error.status}${code}.`), {
      name: 'DiscordRefusal',
      code: codeOf(error),
    });
  }
  if (error instanceof RateLimitError) return new Error('Discord asks to wait.');
  return error instanceof Error
    ? Object.assign(new Error(error.name), { code: codeOf(error) })
    : new Error('Something that is no error was thrown.');
}
