import { randomUUID } from 'node:crypto';
import {
  type Adapter,
  DeliveryError,
  type Event,
  type Host,
  type Identity,
  type Inbound,
  type Limits,
  type Person,
  type PlaceRef,
  type Platform,
  type Reply,
} from '../../src/core/adapter.ts';
import type { Locale, View } from '../../src/core/view.ts';
import { faultsOfReply, faultsOfView } from './strict.ts';

/**
 * A platform in memory, for tests of the engine alone: it keeps the contract of `Adapter` strictly, complains of everything no platform would take,
 * and fails as a test tells it to. Real platforms and their clients have fakes of their own.
 */
export type TestPlatform = Adapter & {
  readonly host: Host;
  readonly identity: Identity;
  /** What stands in its places and private chats now, oldest first; deleted ones are gone. */
  readonly messages: readonly Message[];
  /** Every attempt to post, edit or remove, whatever became of it. */
  readonly attempts: readonly Attempt[];
  /** What no platform would have taken, or two sends of one message at once. A test that ends with any has failed. */
  readonly complaints: string[];
  channel(name: string): PlaceRef;
  /** What happens to each attempt from now on; undefined takes it. Called before anything is done. */
  meet(fault: (attempt: Attempt) => Fault | undefined | Promise<Fault | undefined>): void;
  /** The next attempt meets this. */
  failOnce(fault: Fault): void;
  /** From now on a key that was used before makes a message of its own. */
  forgetKeys(): void;
  deleteMessage(id: string): void;
  /** Brings an event as the platform does, once; bring the same again and it is a redelivery. */
  deliver(event: Inbound): Promise<Reply>;
  event(from: Person, at: PlaceRef, event: Event): Inbound;
};

export type Message = {
  readonly id: string;
  readonly place: string;
  readonly key: string;
  view: View;
  edits: number;
};
export type Attempt = {
  readonly task: 'post' | 'edit' | 'remove';
  readonly place: string;
  readonly view: View;
  /** Of the message, once it has one. */
  readonly id: string;
  readonly at: number;
};
/** Refused before anything was done; or done (`lost answer`), or not (`lost on the way`), without anybody knowing. */
export type Fault = DeliveryError | 'lost answer' | 'lost on the way';

export type TestPlatformOptions = {
  readonly platform?: Platform;
  readonly id?: string;
  readonly limits?: Partial<Limits>;
};

const generous: Limits = { rates: [], fieldsPerPage: 5, repeatablePost: 0, fileBytes: 1_000_000, theyBegin: false };

export function testPlatform(options: TestPlatformOptions = {}): TestPlatform {
  const { platform = 'slack', id = 'T1' } = options;
  const identity = { id, name: `Test ${id}` };
  const limits = { ...generous, ...options.limits };
  const messages: Message[] = [];
  const attempts: Attempt[] = [];
  const complaints: string[] = [];
  const planned: Fault[] = [];
  const busy = new Set<string>();
  const keys = new Map<string, string>();
  const answering = new Set<Promise<Reply>>();
  let meet: (attempt: Attempt) => Fault | undefined | Promise<Fault | undefined> = () => undefined;
  let host: Host | undefined;
  let count = 0;
  // Two processes on one platform hear different events of it.
  const session = randomUUID();

  const connected = (): Host => {
    if (!host) throw new Error(`${platform} ${id} is not connected.`);
    return host;
  };

  /** Does it, or not, as the test wants. `of` is what must not be touched twice at once. */
  async function attempt(
    task: Attempt['task'],
    of: string,
    facts: Omit<Attempt, 'task' | 'at'>,
    act: () => void,
  ): Promise<void> {
    if (!host) throw new DeliveryError('later', 'unavailable');
    const tried = { task, ...facts, at: performance.now() };
    attempts.push(tried);
    complaints.push(...faultsOfView(facts.view).map(fault => `${task}: ${fault}`));
    if (busy.has(of)) complaints.push(`${task}: two sends of ${of} at once`);
    busy.add(of);
    try {
      // A network is never instantaneous; what overlaps must show.
      await new Promise(setImmediate);
      const fault = planned.shift() ?? (await meet(tried));
      if (fault === undefined || fault === 'lost answer') act();
      if (fault === 'lost answer' || fault === 'lost on the way') throw new DeliveryError('in doubt', 'lost answer');
      if (fault) throw fault;
    } finally {
      busy.delete(of);
    }
  }

  function messageAt(id: string): Message {
    const found = messages.find(message => message.id === id);
    if (!found) throw new DeliveryError('never', 'gone');
    return found;
  }

  return {
    platform,
    limits,
    messages,
    attempts,
    complaints,
    get host() {
      return connected();
    },
    identity,
    identify: async () => identity,
    async start(given) {
      if (host) complaints.push('started twice');
      host = given;
    },
    async stop() {
      await Promise.allSettled(answering);
      host = undefined;
    },
    check: async () => [],
    async post(to, view, key) {
      let id = '';
      await attempt('post', `${to.id} ${key}`, { place: to.id, view, id }, () => {
        id = keys.get(key) ?? `${to.id}/${++count}`;
        if (!keys.has(key)) messages.push({ id, place: to.id, key, view, edits: 0 });
        if (limits.repeatablePost > 0) keys.set(key, id);
      });
      return { id };
    },
    async edit({ id }, view) {
      await attempt('edit', id, { place: id.split('/')[0] ?? '', view, id }, () => {
        const message = messageAt(id);
        message.view = view;
        message.edits++;
      });
    },
    async remove({ id }, view) {
      await attempt('remove', id, { place: id.split('/')[0] ?? '', view, id }, () => {
        messages.splice(messages.indexOf(messageAt(id)), 1);
      });
    },
    direct: async account => directOf(account),
    channel: name => ({
      id: `C-${name}`,
      kind: 'channel',
      name: `#${name}`,
      space: 'S1',
      spaceName: 'Le Panier commun',
    }),
    meet(fault) {
      meet = fault;
    },
    failOnce: fault => void planned.push(fault),
    forgetKeys: () => keys.clear(),
    deleteMessage: id => void messages.splice(messages.indexOf(messageAt(id)), 1),
    async deliver(event) {
      const answer = connected().receive(event);
      answering.add(answer);
      const reply = await answer.finally(() => answering.delete(answer));
      complaints.push(...faultsOfReply(reply, limits.fieldsPerPage).map(fault => `reply to ${event.type}: ${fault}`));
      return reply;
    },
    event: (from, at, event) => ({ id: `${session}-${++count}`, from, in: at, ...event }),
  };
}

export const directOf = (account: string): PlaceRef => ({
  id: `D-${account}`,
  kind: 'direct',
  name: '',
  space: '',
  spaceName: '',
});

export const personCalled = (name: string, locale: Locale, zone = 'Europe/Brussels'): Person => ({
  id: `U-${name}`,
  name,
  locale,
  zone,
});
