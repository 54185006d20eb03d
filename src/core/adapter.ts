import type { AccountRef, Locale, Page, View } from './view.ts';

/** What a platform is. One `Adapter` is one connection (one credential of the bot), started and stopped by the process that holds its lane. No member is optional. */
export interface Adapter {
  readonly platform: Platform;
  /** As they are known now: some platforms tell them only as one goes. */
  readonly limits: Limits;
  /** Asks the platform whose credential this is; throws (without secrets) while it cannot. Called, and repeated on failure, before `start`. */
  identify(): Promise<Identity>;
  /** Connects and delivers events to `host` until `stop`. After the first success the adapter keeps itself connected. */
  start(host: Host): Promise<void>;
  /** Takes no new events, lets those in hand be answered, disconnects. */
  stop(): Promise<void>;
  /** For `palabre doctor`: token, scopes, intents, settings of the application, what to click to mend each. */
  check(): Promise<Finding[]>;
  /** Puts a new message. `key` is the same at every try of one delivery. Throws `DeliveryError`, nothing else. */
  post(to: PlaceRef, view: View, key: string): Promise<Posted>;
  /** Safe to repeat. Throws `DeliveryError`. */
  edit(posted: Posted, view: View): Promise<void>;
  /** Deletes, or leaves a tombstone with `view` where it is too late to delete. Throws `DeliveryError`. */
  remove(posted: Posted, view: View): Promise<void>;
  /** Where that person can be written to in private; without a network call where none is needed. Throws `DeliveryError`. */
  direct(account: string): Promise<PlaceRef>;
}

export type Platform = 'slack' | 'discord' | 'telegram' | 'web';

/** `id` is what the platform calls the credential's home: team, application, bot. */
export type Identity = { readonly id: string; readonly name: string };
export const connectionKey = (platform: Platform, identity: Identity): string => `${platform}:${identity.id}`;

export type Finding = {
  readonly ok: boolean;
  readonly what: string /** What to do about it; empty when ok. */;
  readonly mend: string;
};

/** What the engine gives an adapter. */
export interface Host {
  /** Our key of this connection, as in `AccountRef.connection`. */
  readonly connection: string;
  readonly commands: readonly CommandText[];
  /** Handles an event, once only, and returns what to answer that one person at once. Never throws: our own mistakes are a `say` too. */
  receive(event: Inbound): Promise<Reply>;
  /** Mounts a handler on the one HTTP server. `path` begins with a slash; everything below it is the handler's too. */
  listen(path: string, handler: (request: Request) => Promise<Response>): void;
  readonly log: Log;
}

/** Ids only: never a text, a token, a name, a URL. */
export type Log = {
  [level in 'debug' | 'info' | 'warn' | 'error']: (facts: Readonly<Record<string, unknown>>, message: string) => void;
};

/** A command to register: canonical name, its names and what it does by language, a hint of what may follow it. */
export type CommandText = {
  readonly name: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly about: Readonly<Record<Locale, string>>;
  readonly hint: Readonly<Record<Locale, string>>;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  /** As the platform says it ("fr-BE"); empty when it does not. */
  readonly locale: string;
  /** IANA; empty when the platform does not say. */
  readonly zone: string;
};

/** Where a message can be put. `id` is the adapter's own and whole address ("C123", "-100123/45"); `name` as people there write it ("#agora" on Slack, "Agora" on Telegram), empty where the platform does not say; `space` the workspace, guild or group it belongs to, empty in private. */
export type PlaceRef = {
  readonly id: string;
  readonly kind: 'channel' | 'thread' | 'direct' | 'home';
  readonly name: string;
  readonly space: string;
  readonly spaceName: string;
};

/** A message of ours: `id` is the adapter's own and whole address of it. */
export type Posted = { readonly id: string };

/** `size` is what the platform says it is, 0 where it does not say. `open` throws `FileTooLarge` where it hands out none so large. */
export type InboundFile = { readonly name: string; readonly size: number; open(): Promise<Uint8Array> };

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** What came in for a field; the engine reads it by the field's type. A typed answer is a string whatever the field. */
export type FieldInput = string | number | readonly number[] | AccountRef | readonly InboundFile[] | null;

/** Stands for the one field of a page. */
export const onlyField = '';

export type Event =
  /** `name` is canonical, whatever alias was typed. */
  | { readonly type: 'command'; readonly name: string; readonly text: string }
  /** `on` is the message pressed, empty when it was none (a start link). Values are those of a `Choice`. */
  | { readonly type: 'press'; readonly token: string; readonly values: readonly number[]; readonly on: string }
  /** By field name; where `limits.fieldsPerPage` is 1 the name may be `onlyField`, for a platform whose buttons have no room for it. */
  | { readonly type: 'submit'; readonly token: string; readonly values: Readonly<Record<string, FieldInput>> }
  /** Only what is said to the bot in private, or in reply to it. */
  | { readonly type: 'said'; readonly text: string; readonly files: readonly InboundFile[] }
  /** The person opened the bot's home. */
  | { readonly type: 'opened' }
  /** The bot itself was added to or removed from `in`. */
  | { readonly type: 'invited' }
  | { readonly type: 'removed' }
  /** The place has a new address. */
  | { readonly type: 'moved'; readonly to: PlaceRef }
  /** That person can or can no longer be written to in private. */
  | { readonly type: 'reachable' }
  | { readonly type: 'unreachable' };

/** `id` is the same whenever the platform delivers the same event again, and unique on its connection. Messages of bots, ours included, never become one. */
export type Inbound = { readonly id: string; readonly from: Person; readonly in: PlaceRef } & Event;

/**
 * The answer, to that person alone, at once.
 * `say`: an acknowledgement; its title is enough where there is room for a line only. In a private chat it is a message there.
 * `show`: replaces the surface that was pressed if that is private to this person, else opens one (ephemeral, side panel, private chat; the home for `opened`).
 * `ask`: opens a page. `fix`: what is wrong with the page handed in, by field name, and that page again with what was filled in.
 */
export type Reply =
  | { readonly type: 'none' }
  | { readonly type: 'say'; readonly view: View }
  | { readonly type: 'show'; readonly view: View }
  | { readonly type: 'ask'; readonly page: Page }
  | { readonly type: 'fix'; readonly problems: Readonly<Record<string, string>>; readonly page: Page };

/**
 * How fast a connection may go, as the platform allows it; `pacing.ts` keeps below. A `place` rate counts each place by itself.
 * `open` is a call of `direct` for somebody whose private chat is not known yet; where no rate has it, none needs the network.
 */
export type Rate = {
  readonly of: readonly ('post' | 'edit' | 'remove' | 'open')[];
  readonly per: 'connection' | 'space' | 'place';
  readonly where: 'private' | 'shared' | 'anywhere';
  readonly count: number;
  readonly seconds: number;
};

export type Limits = {
  readonly rates: readonly Rate[];
  /** How many fields one page can hold; 1 means one question a message. */
  readonly fieldsPerPage: number;
  /** How long after the first try the same key may be posted again without a second message, in seconds; 0 where the platform does not know keys. */
  readonly repeatablePost: number;
  /** Up to what size a picture or attachment may be sent, in bytes. */
  readonly fileBytes: number;
  /** Whether nobody can be written to in private who has not begun that chat. */
  readonly theyBegin: boolean;
};

export type DeliveryReason =
  | 'rate limited'
  | 'unavailable'
  | 'lost answer'
  | 'not started'
  | 'closed'
  | 'blocked'
  | 'gone'
  | 'not allowed'
  | 'too old to edit'
  | 'unauthorised'
  | 'refused';

/**
 * Why a delivery did not succeed.
 * `later`: nothing was accepted, try again (`after` milliseconds if the platform said so). `until they act`: not before that person does something.
 * `never`: trying again is useless. `in doubt`: it may have arrived.
 * `there`: whether what limits the rate is that place alone, or the whole connection.
 */
export class DeliveryError extends Error {
  readonly fate: 'later' | 'until they act' | 'never' | 'in doubt';
  readonly reason: DeliveryReason;
  readonly after: number;
  readonly there: boolean;
  constructor(
    fate: DeliveryError['fate'],
    reason: DeliveryReason,
    options: { after?: number; there?: boolean; cause?: unknown } = {},
  ) {
    super(`Delivery failed: ${reason} (${fate}).`, { cause: options.cause });
    this.name = 'DeliveryError';
    this.fate = fate;
    this.reason = reason;
    this.after = options.after ?? 0;
    this.there = options.there ?? false;
  }
}
