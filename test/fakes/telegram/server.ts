import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Reach, reachOf } from '../reach.ts';
import { parametersOf } from './body.ts';
import { type Clock, realClock } from './clock.ts';
import { menuFor } from './commands.ts';
import { type Fault, type Faults, faultSwitches } from './faults.ts';
import { floodControl } from './flood.ts';
import { type Group, groupOf } from './group.ts';
import { methodsOf } from './methods.ts';
import type { Parameters } from './parameters.ts';
import { type Person, personOf } from './person.ts';
import { Refusal, tooMany } from './refusal.ts';
import { type Seen, seenIn } from './seen.ts';
import { type Inbox, inboxOf } from './updates.ts';
import { webhookOf } from './webhook.ts';
import { emptyRoom, type MenuCommand, type Room, type World } from './world.ts';

export type FakeTelegram = AsyncDisposable & {
  /** What a client takes for api.telegram.org, without a slash at the end. */
  readonly root: string;
  readonly token: string;
  readonly bot: { readonly id: number; readonly username: string };
  readonly reach: Reach;
  readonly faults: Faults;
  readonly inbox: Inbox;
  /** Every call in its order, refused ones too. */
  readonly calls: Call[];
  user(
    id: number,
    options?: { readonly name?: string; readonly language?: string; readonly started?: boolean },
  ): Person;
  /** Anyone's bot. */
  otherBot(id: number): Person;
  group(
    title: string,
    members: readonly Person[],
    options?: { readonly type?: 'group' | 'supergroup' | 'channel'; readonly isForum?: boolean },
  ): Group;
  /** Messages that are there now, oldest first; ephemeral ones are with their person. */
  messages(chat: number, topic?: number): Seen[];
  menu(where: 'private' | 'group', language?: string): readonly MenuCommand[];
  /** What a careful bot never does: unknown methods, presses left spinning or answered too late. */
  complaints(): string[];
  /** Multiplies what flood control allows; Infinity turns it off. */
  flood(scale: number): void;
  /** The bot is allowed to read everything in groups: BotFather's privacy mode is off. */
  turnPrivacyOff(): void;
  /** BotFather's /revoke. */
  revokeToken(): void;
  /** Resolves with the first true answer, asked again after every call of the bot. */
  until<T>(look: () => T | undefined | false): Promise<T>;
};
export type Call = {
  readonly method: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly refused: string;
};

const longestLook = 5_000;
/** How long a button may spin before a person gives up on it, in milliseconds. */
const spinsFor = 12_000;

/** A Bot API server (10.3) on 127.0.0.1, as strict as Telegram, for one bot. */
export async function startTelegram(
  options: { readonly clock?: Clock; readonly flood?: number; readonly port?: number } = {},
): Promise<FakeTelegram> {
  const clock = options.clock ?? realClock;
  const bot = { id: 7_000_000_001, is_bot: true, first_name: 'Palabre', username: 'palabre_test_bot' } as const;
  const token = `${bot.id}:AAF-test_token_of_the_fake_server_0001`;
  let scale = options.flood ?? 1;
  let readsAll = false;
  let isRevoked = false;
  const rows = new Map<string, number>();
  const lookers = new Set<() => void>();
  const calls: Call[] = [];
  const faults = faultSwitches();
  const inbox = inboxOf(100_000, () => webhook.isSet());
  const webhook = webhookOf(inbox, clock);
  const world: World = {
    clock,
    bot,
    people: new Map(),
    rooms: new Map(),
    queries: new Map(),
    menus: new Map(),
    files: new Map(),
    toasts: [],
    flood: floodControl(clock, () => scale),
    tell: (kind, content, chat) => inbox.push(kind, content, chat),
    next(row) {
      const value = (rows.get(row) ?? 0) + 1;
      rows.set(row, value);
      return value;
    },
  };
  const methods = methodsOf(world, inbox, webhook, () => readsAll);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, kind = '', given = '', rest = ''] = /^\/(bot|file\/bot)([^/]*)\/(.*)$/.exec(url.pathname) ?? [];
    if (!/^\d+:[\w-]{30,}$/.test(given)) return fail(response, new Refusal(404, 'Not Found'));
    if (given !== token || isRevoked) return fail(response, new Refusal(401, 'Unauthorized'));
    if (kind !== 'bot') return sendFile(response, rest);
    const parameters = await parametersOf(request, url);
    const fault = faults.take(rest);
    if (fault === 'silence') return;
    if (fault === 'cut') return void request.socket.destroy();
    if (fault === 'html') return page(response);
    if (typeof fault === 'object' && 'late' in fault) await pause(fault.late);
    const answer = await answerOf(rest, parameters, fault);
    for (const look of lookers) look();
    if (fault === 'lost answer') return void request.socket.destroy();
    if (answer instanceof Refusal) return fail(response, answer);
    json(response, 200, { ok: true, result: answer });
  }

  async function answerOf(name: string, parameters: Parameters, fault: Fault | undefined): Promise<unknown> {
    try {
      if (fault === 'broken') throw new Refusal(500, 'Internal Server Error');
      if (typeof fault === 'object' && 'retryAfter' in fault) throw tooMany(fault.retryAfter);
      const method = methods.get(name.toLowerCase());
      if (!method) throw new Refusal(404, 'Not Found: method not found');
      const result = await method(parameters);
      calls.push({ method: name, values: parameters.values, refused: '' });
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      calls.push({ method: name, values: parameters.values, refused: error.message });
      return error;
    }
  }

  function sendFile(response: ServerResponse, path: string): void {
    const file = world.files.get(path.replace(/^documents\//, ''));
    if (file) response.writeHead(200, { 'content-type': file.mime }).end(file.bytes);
    else fail(response, new Refusal(404, 'Not Found'));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(error => {
      console.error('The fake Telegram has a fault of its own.', error);
      response.destroy();
    });
  });
  const port = await listening(server, options.port ?? 0);

  return {
    root: `http://127.0.0.1:${port}`,
    token,
    bot,
    reach: reachOf(server),
    faults,
    inbox,
    calls,
    user(id, { name = `Person ${id}`, language, started = false } = {}) {
      if (!world.people.has(id)) {
        const user = { id, is_bot: false, first_name: name, ...(language ? { language_code: language } : {}) };
        world.people.set(id, { user, contact: started ? 'started' : 'never', met: started, deactivated: false });
        if (started) world.rooms.set(id, emptyRoom(id, 'private', ''));
      }
      return personOf(world, id);
    },
    otherBot(id) {
      world.people.set(id, {
        user: { id, is_bot: true, first_name: `Bot ${id}` },
        contact: 'never',
        met: false,
        deactivated: false,
      });
      return personOf(world, id);
    },
    group(title, members, { type = 'group', isForum = false } = {}) {
      const number = world.next('group');
      const id = type === 'group' ? -number : -1_000_000_500_000 - number;
      const room: Room = { ...emptyRoom(id, type, title), isForum, members: new Set(members.map(member => member.id)) };
      world.rooms.set(id, room);
      return groupOf(world, room);
    },
    messages(chat, topic) {
      const room = world.rooms.get(chat);
      return room ? seenIn(world, room).filter(message => topic === undefined || message.topic === topic) : [];
    },
    menu: (where, language = '') => menuFor(world, where, language),
    complaints: () => [
      ...calls
        .filter(({ refused }) => /method not found|query is too old/.test(refused))
        .map(({ method, refused }) => `${method}: ${refused}`),
      ...[...world.queries.values()]
        .filter(({ answered, at }) => !answered && clock.now() - at > spinsFor)
        .map(({ id }) => `${id} spins`),
    ],
    flood(next) {
      scale = next;
    },
    turnPrivacyOff() {
      readsAll = true;
    },
    revokeToken() {
      isRevoked = true;
    },
    until(look) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            finish(() =>
              reject(new Error(`Nothing came of it in ${longestLook} ms; the last calls were ${lastOf(calls)}.`)),
            ),
          longestLook,
        );
        const again = setInterval(check, 20);
        const finish = (then: () => void) => {
          clearTimeout(timer);
          clearInterval(again);
          lookers.delete(check);
          then();
        };
        function check(): void {
          const found = look();
          if (found !== undefined && found !== false) finish(() => resolve(found));
        }
        lookers.add(check);
        check();
      });
    },
    async [Symbol.asyncDispose]() {
      webhook.close();
      inbox.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const lastOf = (calls: readonly Call[]): string =>
  calls
    .slice(-5)
    .map(({ method, refused }) => `${method}${refused ? ` (${refused})` : ''}`)
    .join(', ');

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function fail(response: ServerResponse, { code, message, parameters }: Refusal): void {
  const answer = {
    ok: false,
    error_code: code,
    description: message,
    ...(Object.keys(parameters).length ? { parameters } : {}),
  };
  json(response, code, answer);
}

function json(response: ServerResponse, status: number, body: object): void {
  if (!response.destroyed) response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function page(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body><h1>502 Bad Gateway</h1></body></html>');
}
