import { integerOf, nestedOf, type Parameters } from './parameters.ts';
import { conflict } from './refusal.ts';
import type { UpdateKind } from './world.ts';

export type Update = { readonly update_id: number };
export type Waiting = { readonly update: Update; readonly kind: UpdateKind; readonly chat: number };

/**
 * The bot's updates until they are confirmed: those below the `offset` of a later getUpdates, or those a webhook took.
 * `handed` counts how often each was given out.
 */
export type Inbox = {
  readonly waiting: Waiting[];
  readonly known: Map<number, Waiting>;
  readonly handed: Map<number, number>;
  allowed: readonly string[];
  push(kind: UpdateKind, content: object, chat: number): number;
  /** Gives that update out once more, confirmed or not. */
  redeliver(id: number): void;
  /** After a quiet week Telegram counts on from anywhere. */
  restartAt(id: number): void;
  /** As if it had been confirmed before the test began. */
  forget(id: number): void;
  getUpdates(parameters: Parameters): Promise<Update[]>;
  /** Called whenever something waits. */
  onPush: () => void;
  close(): void;
};

const mostSeconds = 50;
const stopped = 'terminated by other getUpdates request; make sure that only one bot instance is running';

export function inboxOf(first: number, hasWebhook: () => boolean): Inbox {
  let last = first;
  let poll: { settle: () => void; fail: (reason: Error) => void } | undefined;

  const inbox: Inbox = {
    waiting: [],
    known: new Map(),
    handed: new Map(),
    allowed: [],
    onPush: () => {},
    push(kind, content, chat) {
      const id = ++last;
      if (inbox.allowed.length && !inbox.allowed.includes(kind)) return id;
      const entry = { update: { update_id: id, [kind]: content }, kind, chat };
      inbox.known.set(id, entry);
      add(entry);
      return id;
    },
    redeliver(id) {
      const entry = inbox.known.get(id);
      if (!entry) throw new Error(`There was no update ${id}.`);
      if (!inbox.waiting.includes(entry)) add(entry);
    },
    restartAt(id) {
      last = id;
    },
    forget: id =>
      void inbox.waiting.splice(
        0,
        inbox.waiting.length,
        ...inbox.waiting.filter(({ update }) => update.update_id !== id),
      ),
    async getUpdates(parameters) {
      if (hasWebhook())
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      poll?.fail(conflict(stopped));
      allow(parameters);
      confirmBelow(integerOf(parameters, 'offset') ?? 0);
      const limit = Math.min(Math.max(integerOf(parameters, 'limit') ?? 100, 1), 100);
      if (inbox.waiting.length === 0) await somethingOr(Math.min(integerOf(parameters, 'timeout') ?? 0, mostSeconds));
      return inbox.waiting.slice(0, limit).map(({ update }) => {
        inbox.handed.set(update.update_id, (inbox.handed.get(update.update_id) ?? 0) + 1);
        return update;
      });
    },
    close: () => poll?.settle(),
  };

  function add(entry: Waiting): void {
    inbox.waiting.push(entry);
    inbox.waiting.sort((a, b) => a.update.update_id - b.update.update_id);
    poll?.settle();
    inbox.onPush();
  }

  function allow(parameters: Parameters): void {
    const allowed = nestedOf(parameters, 'allowed_updates', 'allowed_updates');
    if (Array.isArray(allowed)) inbox.allowed = allowed.map(String);
  }

  /** A negative offset keeps only that many of the newest. */
  function confirmBelow(offset: number): void {
    const from = offset < 0 ? (inbox.waiting.at(offset)?.update.update_id ?? 0) : offset;
    const kept = inbox.waiting.filter(({ update }) => update.update_id >= from);
    inbox.waiting.splice(0, inbox.waiting.length, ...kept);
  }

  function somethingOr(seconds: number): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => poll?.settle(), seconds * 1000);
      const end = (then: () => void) => {
        clearTimeout(timer);
        poll = undefined;
        then();
      };
      poll = { settle: () => end(resolve), fail: reason => end(() => reject(reason)) };
    });
  }

  return inbox;
}
