import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reach, reachOf } from '../reach.ts';
import type { Answer, Delivery, Line } from './delivery.ts';
import { newDispatch } from './dispatch.ts';
import { newEvents } from './events.ts';
import { type Fault, newFaults } from './faults.ts';
import { type HttpLine, newHttpLine, type Tampering } from './http.ts';
import { limits } from './limits.ts';
import type { World } from './methods/method.ts';
import { type Person, personOf } from './person.ts';
import { type Live, liveIn } from './pings.ts';
import { newRates } from './rates.ts';
import { readBlocks, readMessage, readMrkdwn } from './reading.ts';
import { serveResponse } from './respond.ts';
import type { Fields } from './shape.ts';
import { newSockets, type Sockets } from './socket.ts';
import {
  type App,
  type Call,
  type Channel,
  directOf,
  type Member,
  type Message,
  newMessage,
  newState,
  type OpenView,
  type State,
} from './state.ts';
import { receiveUpload, sendFile } from './storage.ts';
import { until } from './waiting.ts';
import { serveMethod } from './web.ts';

/** A whole Slack on 127.0.0.1: one workspace, one app, strict about what Slack is strict about. Everything a test can do to it or see of it. */
export type FakeSlack = AsyncDisposable & {
  /** For `clientOptions.slackApiUrl`: "http://127.0.0.1:1234/api/". */
  readonly apiUrl: string;
  readonly app: App;
  readonly team: State['team'];
  readonly state: State;
  readonly sockets: Sockets;
  readonly reach: Reach;
  addMember(member: Partial<Member> & Pick<Member, 'id'>): Person;
  addChannel(channel: {
    readonly id: string;
    readonly name?: string;
    readonly kind?: 'public' | 'private';
    readonly members?: readonly string[];
    readonly bot?: boolean;
  }): Channel;
  user(id: string): Person;
  /** Adds the bot to a channel, or takes it out, and tells the app. */
  invite(channel: string): Promise<Answer | unknown>;
  kick(channel: string): Promise<Answer | unknown>;
  /** What somebody else writes in a channel. */
  write(channel: string, user: string, text: string): Message;
  /** What everybody in a channel sees now, oldest first; for a person's id, the conversation of that person with the bot. */
  messages(place: string): Message[];
  /** What only that person sees, oldest first. */
  ephemerals(user: string, channel?: string): Message[];
  modal(user: string): OpenView | undefined;
  home(user: string): OpenView | undefined;
  /** What a person reads on a surface. */
  read(surface: Message | OpenView): string;
  /** The notification text that stands for a message. */
  notification(message: Message): string;
  /** What in a message pings, links or is formatted. */
  live(message: Pick<Message, 'text' | 'blocks' | 'linksNames'>): Live;
  fault(fault: Fault): { mend(): void };
  /** Brings everything to this address from now on, by signed requests, until the result is disposed of. */
  deliverTo(url: string, tampering?: Tampering): HttpLine;
  /** Everything brought to the app so far, and one of them once more. */
  readonly deliveries: readonly Delivery[];
  redeliver(delivery: Delivery): Promise<Answer>;
  /** A made-up event or interaction, for what no person can do. */
  event(event: Fields): Promise<Answer>;
  interaction(kind: 'slash_commands' | 'interactive', payload: Fields): Promise<Answer>;
  /** Calls of one method, or all. */
  calls(method?: string): readonly Call[];
  readonly complaints: readonly string[];
  /** Calls answered 429 for their rate. */
  readonly tooMany: number;
  /** Lets time pass for triggers, response_urls and rates. */
  skip(milliseconds: number): void;
  /** Resolves once `condition` holds; looks whenever something changes. */
  until<T>(condition: () => T | undefined | false, milliseconds?: number): Promise<T>;
};
export type FakeSlackOptions = {
  readonly now?: () => number;
  /** Multiplies every rate limit; Infinity for none. */
  readonly rateScale?: number;
  /** How long Slack waits for an acknowledgement. */
  readonly acknowledgeMs?: number;
  /** When an event that was not acknowledged is sent again. */
  readonly retryDelays?: readonly number[];
  readonly port?: number;
};

export async function fakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  let skipped = 0;
  const base = options.now ?? Date.now;
  const now = () => base() + skipped;
  const acknowledgeMs = options.acknowledgeMs ?? limits.acknowledgeMs;
  const state = newState(now);
  const faults = newFaults();
  const sockets = newSockets(state, acknowledgeMs);
  let root = '';
  let line: Line = sockets;
  const dispatch = newDispatch(state, () => line, options.retryDelays ?? [0, 60_000, 300_000]);
  const events = newEvents(state, () => root, dispatch);
  const world: World = {
    state,
    get root() {
      return root;
    },
    socketUrl: () => sockets.address(root),
  };
  const web = { world, faults, rates: newRates(now, options.rateScale ?? 1), done: tellTheApp };

  /** Slack tells a bot of what it wrote itself in a direct conversation. */
  function tellTheApp(method: string, args: Fields, answer: Fields): void {
    const channel = String(answer.channel ?? args.channel_id);
    if (state.channels.get(channel)?.kind !== 'im') return;
    const message = state.messages.findLast(
      one => one.channel === channel && !one.onlyFor && (answer.ts === undefined || one.ts === answer.ts),
    );
    if (!message) return;
    if (method === 'chat.postMessage' || method === 'files.completeUploadExternal') void events.message(message);
    if (method === 'chat.update') void events.messageChanged(message);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, room = '', name = '', ...rest] = new URL(request.url ?? '/', root).pathname.split('/');
    if (room === 'api' && request.method === 'POST') return serveMethod(web, request, response, name);
    if (room === 'upload' && request.method === 'POST')
      return receiveUpload(state, faults, request, response, rest[0] ?? '');
    if (room === 'response' && request.method === 'POST')
      return serveResponse(state, faults, request, response, [name, ...rest].join('/'));
    if (room === 'files-pri') return sendFile(state, request, response, name);
    response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      state.complaints.push(`The fake itself failed: ${String(error)}`);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const reach = reachOf(server);

  const desk = { state, dispatch, events, root: () => root };
  const people = new Map<string, Person>();
  function user(id: string): Person {
    const known = people.get(id) ?? personOf(desk, id);
    people.set(id, known);
    return known;
  }
  const seen = (message: Message) => !message.deleted;

  return {
    apiUrl: `${root}/api/`,
    app: state.app,
    team: state.team,
    state,
    sockets,
    reach,
    deliveries: dispatch.deliveries,
    complaints: state.complaints,
    get tooMany() {
      return web.rates.refused;
    },
    addMember(given) {
      const name = given.name ?? given.id.toLowerCase();
      state.members.set(given.id, {
        name,
        realName: name,
        locale: 'en-GB',
        zone: 'Europe/Brussels',
        isBot: false,
        deleted: false,
        ...given,
      });
      return user(given.id);
    },
    addChannel({
      id,
      name = id.toLowerCase(),
      kind = 'public',
      members = [...state.members.keys()].filter(one => one !== state.app.botUser),
      bot = true,
    }) {
      const channel: Channel = {
        id,
        name,
        kind,
        archived: false,
        members: new Set(bot ? [...members, state.app.botUser] : members),
      };
      state.channels.set(id, channel);
      return channel;
    },
    user,
    invite(channel) {
      state.channels.get(channel)?.members.add(state.app.botUser);
      return events.joined(state.app.botUser, channel);
    },
    kick(channel) {
      state.channels.get(channel)?.members.delete(state.app.botUser);
      return events.left(channel);
    },
    write: (channel, author, text) => newMessage(state, { channel, user: author, text, blocks: [] }),
    messages(place) {
      const channel = state.members.has(place) ? directOf(state, place).id : place;
      return state.messages.filter(one => one.channel === channel && !one.onlyFor && seen(one));
    },
    ephemerals: (person, channel) =>
      state.messages.filter(one => one.onlyFor === person && seen(one) && (!channel || one.channel === channel)),
    modal: person => state.modals.get(person)?.at(-1),
    home: person => state.homes.get(person),
    read: surface =>
      'ts' in surface ? readMessage(state, surface) : readBlocks(state, surface.view.blocks as Fields[]),
    notification: message => readMrkdwn(message.text),
    live: liveIn,
    fault: faults.add,
    deliverTo(url, tampering = {}) {
      const http = newHttpLine(state, url, acknowledgeMs, tampering);
      line = http;
      return http;
    },
    redeliver: dispatch.again,
    event: dispatch.event,
    interaction: dispatch.interaction,
    calls: method => state.calls.filter(one => !method || one.method === method),
    skip(milliseconds) {
      skipped += milliseconds;
    },
    until: (condition, milliseconds = 5_000) => until(state, condition, milliseconds),
    async [Symbol.asyncDispose]() {
      dispatch.stop();
      sockets.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
