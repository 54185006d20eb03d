import { webApi } from '@slack/bolt';
import { DeliveryError, type DeliveryReason } from '../../src/core/adapter.ts';

type Fate = DeliveryError['fate'];

/** What each of Slack's refusals means for a delivery. A word that is not here is an answer all the same: nothing was done, and asking again is useless. */
const meanings: Readonly<Record<string, readonly [Fate, DeliveryReason]>> = {
  channel_not_found: ['never', 'gone'],
  invalid_channel: ['never', 'gone'],
  is_archived: ['never', 'gone'],
  channel_is_archived: ['never', 'gone'],
  thread_not_found: ['never', 'gone'],
  message_not_found: ['never', 'gone'],
  user_not_found: ['never', 'gone'],
  user_disabled: ['never', 'gone'],
  user_not_visible: ['never', 'gone'],
  is_inactive: ['never', 'gone'],

  not_in_channel: ['never', 'not allowed'],
  user_not_in_channel: ['never', 'not allowed'],
  posting_to_channel_denied: ['never', 'not allowed'],
  restricted_action: ['never', 'not allowed'],
  restricted_action_read_only_channel: ['never', 'not allowed'],
  restricted_action_thread_only_channel: ['never', 'not allowed'],
  restricted_action_non_threadable_channel: ['never', 'not allowed'],
  restricted_action_thread_locked: ['never', 'not allowed'],
  ekm_access_denied: ['never', 'not allowed'],
  cannot_dm_bot: ['never', 'not allowed'],
  cant_update_message: ['never', 'not allowed'],
  cant_delete_message: ['never', 'not allowed'],
  compliance_exports_prevent_deletion: ['never', 'not allowed'],
  not_enabled: ['never', 'not allowed'],

  // Somebody has to switch the tab on; whoever then writes to the bot can be written to.
  messages_tab_disabled: ['until they act', 'closed'],

  edit_window_closed: ['never', 'too old to edit'],

  // An administrator can mend these, and nothing was accepted meanwhile.
  invalid_auth: ['later', 'unauthorised'],
  not_authed: ['later', 'unauthorised'],
  account_inactive: ['later', 'unauthorised'],
  token_revoked: ['later', 'unauthorised'],
  token_expired: ['later', 'unauthorised'],
  missing_scope: ['later', 'unauthorised'],
  no_permission: ['later', 'unauthorised'],
  not_allowed_token_type: ['later', 'unauthorised'],
  org_login_required: ['later', 'unavailable'],
  team_added_to_org: ['later', 'unavailable'],
  service_unavailable: ['later', 'unavailable'],
  request_timeout: ['later', 'unavailable'],

  ratelimited: ['later', 'rate limited'],
  rate_limited: ['later', 'rate limited'],
  message_limit_exceeded: ['later', 'rate limited'],

  // Slack: "It's possible some aspect of the operation succeeded before the error was raised."
  internal_error: ['in doubt', 'lost answer'],
  fatal_error: ['in doubt', 'lost answer'],
};

/** How long to wait after a refusal that only an administrator ends, or a limit without a time, in milliseconds. */
const patience: Partial<Record<DeliveryReason, number>> = { unauthorised: 60_000, 'rate limited': 30_000 };

/** The fault of a call as the engine understands it. The original stays as `cause` only where it holds none of our text. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new DeliveryError('later', 'rate limited', { after: error.retryAfter * 1000 });
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode);
  if (error instanceof webApi.WebAPIRequestError)
    return neverSent(error.original) ? new DeliveryError('later', 'unavailable') : lost();
  // The client gives up on a 429 that does not say until when with a plain error.
  if (error instanceof Error && error.message.startsWith('Retry header')) return later('rate limited');
  return neverSent(error) ? new DeliveryError('later', 'unavailable') : lost();
}

/** Slack's word for a refusal, for our own decisions and for the log; empty when there was none. */
export function wordOf(error: unknown): string {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIPlatformError && isWord(error.data.error)) return error.data.error;
  return '';
}

/** A cause for the log: what kind of failure it was, never what it carried. */
export function kindOf(error: unknown): string {
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  return wordOf(error) || codeOf(error) || (error instanceof Error ? error.name : typeof error);
}

function refusal(word: string): DeliveryError {
  // An answer that is no JSON comes out of the client as its own "error".
  if (!isWord(word)) return lost();
  const [fate, reason] = meanings[word] ?? ['never', 'refused'];
  return new DeliveryError(fate, reason, {
    after: fate === 'later' ? (patience[reason] ?? 0) : 0,
    cause: new Error(word),
  });
}

function httpFailure(status: number): DeliveryError {
  if (status >= 500) return lost();
  return status === 429
    ? later('rate limited')
    : new DeliveryError('later', 'unavailable', { cause: new Error(`HTTP ${status}`) });
}

const later = (reason: DeliveryReason): DeliveryError =>
  new DeliveryError('later', reason, { after: patience[reason] ?? 0 });
const lost = (): DeliveryError => new DeliveryError('in doubt', 'lost answer');
const isWord = (word: string): boolean => /^[a-z][a-z0-9_]{2,63}$/.test(word);

/** Failures that come before anything was sent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
]);
const neverSent = (error: unknown): boolean => beforeSending.has(codeOf(error));

function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && !cause.code.startsWith('slack_')) return cause.code;
  return '';
}
