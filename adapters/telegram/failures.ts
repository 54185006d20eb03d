import { GrammyError, HttpError } from 'grammy';
import { DeliveryError } from '../../src/core/adapter.ts';
import { isPrivate } from './address.ts';

/** What was being done: a message that may already be there must not be sent a second time, an edit may. */
export type Attempt = { readonly chat: number; readonly isRepeatable: boolean };

/**
 * What a failed call means for a delivery. A network failure is never looked at but for its code, nor passed on as a cause:
 * grammY's HttpError prints the address it called, and with it the token.
 */
export function deliveryError(error: unknown, attempt: Attempt): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof GrammyError) return refusal(error, attempt);
  if (neverArrived(error)) return new DeliveryError('later', 'unavailable');
  return lost(attempt);
}

/** For logs: what went wrong, without addresses, texts or tokens. */
export function faultOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  if (error instanceof DeliveryError) return error.reason;
  return networkCode(error) ?? 'no answer';
}

/** Seconds that flood control asks to wait; undefined when it is something else. */
export const floodSeconds = (error: unknown): number | undefined =>
  error instanceof GrammyError && error.error_code === 429 ? (error.parameters.retry_after ?? 1) : undefined;

/** The number a group has since it became a supergroup. */
export const migratedTo = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;

export const isRevoked = (error: unknown): boolean =>
  error instanceof GrammyError && [401, 404].includes(error.error_code);

/** Telegram understood and did not do it. */
export const isRefused = (error: unknown): boolean => error instanceof GrammyError && error.error_code < 500;
/** That is what it already shows. */
export const isUnchanged = (error: unknown): boolean => says(error, 'message is not modified');
export const isAlreadyGone = (error: unknown): boolean => says(error, 'message to delete not found');
/** `getFile` hands out up to 20 MB. */
export const isFileTooLarge = (error: unknown): boolean => says(error, 'file is too big');
export const isTooOldToDelete = (error: unknown): boolean => says(error, "message can't be deleted");

function refusal(error: GrammyError, attempt: Attempt): DeliveryError {
  const seconds = floodSeconds(error);
  if (seconds !== undefined)
    return new DeliveryError('later', 'rate limited', { after: seconds * 1000, there: !isPrivate(attempt.chat) });
  if (isRevoked(error)) return new DeliveryError('later', 'unauthorised', { after: 60_000 });
  if (error.error_code >= 500) return lost(attempt);
  const found = meanings.find(([words]) => says(error, words));
  if (found) return new DeliveryError(found[1], found[2]);
  if (says(error, 'chat not found')) return isPrivate(attempt.chat) ? notStarted() : new DeliveryError('never', 'gone');
  if (error.error_code === 403) return new DeliveryError('never', 'gone');
  return new DeliveryError('never', 'refused');
}

const notStarted = (): DeliveryError => new DeliveryError('until they act', 'not started');
const lost = ({ isRepeatable }: Attempt): DeliveryError =>
  isRepeatable ? new DeliveryError('later', 'lost answer') : new DeliveryError('in doubt', 'lost answer');

const meanings: readonly (readonly [string, DeliveryError['fate'], DeliveryError['reason']])[] = [
  ['bot was blocked by the user', 'until they act', 'blocked'],
  ["bot can't initiate conversation", 'until they act', 'not started'],
  ['user is deactivated', 'never', 'gone'],
  ['bot was kicked', 'never', 'gone'],
  ['bot is not a member', 'never', 'gone'],
  ['the group chat was deleted', 'never', 'gone'],
  ['upgraded to a supergroup', 'never', 'gone'],
  ['message to edit not found', 'never', 'gone'],
  ['message_id_invalid', 'never', 'gone'],
  ['message thread not found', 'never', 'gone'],
  ['topic_deleted', 'never', 'gone'],
  ['topic_closed', 'until they act', 'not allowed'],
  ['not enough rights', 'until they act', 'not allowed'],
  ['have no rights', 'until they act', 'not allowed'],
  ['chat_write_forbidden', 'until they act', 'not allowed'],
  ['need administrator rights', 'until they act', 'not allowed'],
  ["message can't be edited", 'never', 'too old to edit'],
];

const says = (error: unknown, words: string): boolean =>
  error instanceof GrammyError && error.description.toLowerCase().includes(words);

/** Refused connections and unknown hosts come before anything is sent. */
const neverArrived = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(networkCode(error) ?? '');

function networkCode(error: unknown): string | undefined {
  const inner: unknown = error instanceof HttpError ? error.error : error;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : undefined;
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : undefined;
}
