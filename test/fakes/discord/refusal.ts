/** An answer of Discord's that is not a success, as it goes over the wire. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`Discord refuses with ${status}: ${JSON.stringify(body)}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The refusals Palabre can meet, by their JSON code: HTTP status and message (30046 and 40003 have the status that was seen in the wild, the reference does not say it). */
const known = {
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  30034: [429, 'Max number of daily application command creates has been reached (200)'],
  30046: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later.'],
  40003: [403, 'You are opening direct messages too fast.'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
} as const satisfies Record<number, readonly [number, string]>;

export type KnownCode = keyof typeof known;

export function refuse(code: KnownCode, headers: Readonly<Record<string, string>> = {}): never {
  const [status, message] = known[code];
  throw new Refusal(status, { message, code }, headers);
}

export const unauthorised = (): Refusal => new Refusal(401, { message: '401: Unauthorized', code: 0 });
export const notFound = (): Refusal => new Refusal(404, { message: '404: Not Found', code: 0 });
export const serverError = (status: 500 | 503 = 500): Refusal =>
  new Refusal(status, {
    message: `${status}: ${status === 500 ? 'Internal Server Error' : 'Service Unavailable'}`,
    code: 0,
  });
