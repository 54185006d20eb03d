import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Answer, Attempt, Delivery, Line } from './delivery.ts';
import { limits } from './limits.ts';
import { isObject } from './shape.ts';
import { changed, type State } from './state.ts';

/** Socket Mode: tickets from `apps.connections.open`, hello, envelopes to any one socket, acknowledgements, refreshes. */
export type Sockets = Line & {
  address(root: string): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sockets that said hello and are open. */
  count(): number;
  /** How many there ever were. */
  opened(): number;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Announces the end of every connection, as Slack does every few hours, and ends those that do not leave. */
  refresh(reason?: 'refresh_requested' | 'warning' | 'link_disabled'): void;
  /** The same for the oldest alone, which is how it happens: each in its own time. */
  refreshOne(): void;
  /** Leaves connections open but dead: no pong, no envelope, no close. */
  freeze(): void;
  /** Accepts sockets without saying hello, until called with false. */
  mute(silent: boolean): void;
  close(): void;
};

type Connection = {
  readonly socket: WebSocket;
  readonly answers: Map<string, (body: unknown) => void>;
  greeted: boolean;
  leaving: boolean;
  frozen: boolean;
};

export function newSockets(state: State, acknowledgeMs: number): Sockets {
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = new Set<string>();
  const connections = new Set<Connection>();
  let opened = 0;
  let turn = 0;
  let silent = false;

  const usable = () => [...connections].filter(one => one.greeted && !one.leaving);

  function welcome(socket: WebSocket): void {
    const connection: Connection = { socket, answers: new Map(), greeted: false, leaving: false, frozen: false };
    connections.add(connection);
    opened += 1;
    // Each envelope that waits for its answer listens.
    socket.setMaxListeners(0);
    socket.on('ping', data => {
      if (!connection.frozen) socket.pong(data);
    });
    socket.on('message', data => {
      if (!connection.frozen) acknowledge(connection, String(data));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      connections.delete(connection);
      changed(state);
    });
    if (silent) return;
    connection.greeted = true;
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connections.size,
        connection_info: { app_id: state.app.id },
        debug_info: { host: 'fake', approximate_connection_time: 18060 },
      }),
    );
    if (!state.app.socketMode) socket.send(JSON.stringify({ type: 'disconnect', reason: 'link_disabled' }));
    changed(state);
  }

  function acknowledge(connection: Connection, text: string): void {
    const message: unknown = JSON.parse(text);
    if (!isObject(message) || typeof message.envelope_id !== 'string') {
      state.complaints.push(`Not an acknowledgement: ${text.slice(0, 80)}`);
      return;
    }
    const answer = connection.answers.get(message.envelope_id);
    if (answer) answer(message.payload);
    else state.complaints.push('An acknowledgement came too late, twice, or for no envelope of this socket.');
  }

  return {
    address(root) {
      const ticket = `ticket-${state.next()}`;
      tickets.add(ticket);
      return `${root.replace('http:', 'ws:')}/link/?ticket=${ticket}&app_id=${state.app.id}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '', 'http://fake').searchParams.get('ticket') ?? '';
      // A ticket opens one socket.
      if (!tickets.delete(ticket) || connections.size >= limits.sockets) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    send(delivery, attempt) {
      const candidates = usable();
      const connection = candidates[turn++ % Math.max(candidates.length, 1)];
      if (!connection) return Promise.resolve({ acknowledged: false, body: undefined, afterMs: 0 });
      return sendEnvelope(connection, delivery, attempt, `envelope-${state.next()}`, acknowledgeMs);
    },
    count: () => usable().length,
    opened: () => opened,
    drop() {
      for (const one of connections) one.socket.terminate();
    },
    refresh(reason = 'refresh_requested') {
      for (const one of usable()) dismiss(one, reason);
    },
    refreshOne() {
      const [oldest] = usable();
      if (oldest) dismiss(oldest, 'refresh_requested');
    },
    freeze() {
      for (const one of connections) one.frozen = true;
    },
    mute(yes) {
      silent = yes;
    },
    close() {
      for (const one of connections) one.socket.terminate();
      server.close();
    },
  };
}

function dismiss(connection: Connection, reason: string): void {
  connection.leaving = true;
  connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake' } }));
  setTimeout(() => connection.socket.close(1000), 10_000).unref();
}

function sendEnvelope(
  connection: Connection,
  delivery: Delivery,
  attempt: Attempt | undefined,
  id: string,
  acknowledgeMs: number,
): Promise<Answer> {
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const finish = (acknowledged: boolean, body?: unknown) => {
    connection.answers.delete(id);
    clearTimeout(timer);
    connection.socket.off('close', lost);
    resolve({ acknowledged, body, afterMs: performance.now() - start });
  };
  const lost = () => finish(false);
  const timer = setTimeout(lost, acknowledgeMs);
  connection.socket.once('close', lost);
  connection.answers.set(id, body => finish(true, body));
  if (!connection.frozen)
    connection.socket.send(
      JSON.stringify({
        envelope_id: id,
        type: delivery.kind,
        payload: delivery.payload,
        accepts_response_payload: delivery.kind !== 'events_api',
        ...(delivery.kind === 'events_api'
          ? { retry_attempt: attempt?.number ?? 0, retry_reason: attempt?.reason ?? '' }
          : {}),
      }),
    );
  return promise;
}
