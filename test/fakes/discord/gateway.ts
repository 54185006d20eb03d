import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json } from './form.ts';
import { guildPayload, userPayload } from './payloads.ts';
import { botGuilds, type World } from './world.ts';

export const intent = {
  guilds: 1 << 0,
  members: 1 << 1,
  presences: 1 << 8,
  messages: 1 << 9,
  directMessages: 1 << 12,
  content: 1 << 15,
} as const;
const privileged = intent.members | intent.presences | intent.content;

type Session = {
  readonly id: string;
  readonly intents: number;
  /** Every event so far, so that a resumed connection can be given what it missed. */
  readonly events: Json[];
  socket: WebSocket | null;
};

export type GatewaySettings = { heartbeat: number };

/** The gateway: HELLO, IDENTIFY, heartbeats, RESUME with what was missed, intents. Plain JSON, as discord.js speaks it without zlib-sync. */
export function gateway(world: World, root: () => string, settings: GatewaySettings) {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const listeners: (() => void)[] = [];
  let open = true;
  let acknowledging = true;
  let identifies = 0;
  let resumes = 0;

  const send = (socket: WebSocket, payload: Json): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(payload));
  };

  function dispatch(session: Session, type: string, data: Json): void {
    const event = { op: 0, t: type, s: session.events.length + 1, d: data };
    session.events.push(event);
    if (session.socket) send(session.socket, event);
  }

  function accept(socket: WebSocket): void {
    sockets.add(socket);
    let session: Session | undefined;
    let sent = 0;
    socket.on('close', () => {
      sockets.delete(socket);
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('message', data => {
      sent += 1;
      if (sent > 120) return socket.close(4008, 'You are being rate limited.');
      const payload = parsed(data.toString());
      if (!payload) return socket.close(4002, 'Error while decoding payload.');
      const { op, d } = payload;
      if (op === 1) {
        for (const heard of listeners.splice(0)) heard();
        if (acknowledging) send(socket, { op: 11 });
      } else if (op === 2) {
        if (session) return socket.close(4005, 'Already authenticated.');
        session = identify(socket, isObject(d) ? d : {});
      } else if (op === 6) {
        if (session) return socket.close(4005, 'Already authenticated.');
        session = resume(socket, isObject(d) ? d : {});
      } else if (!session) socket.close(4003, 'Not authenticated.');
      else if (op !== 3 && op !== 4 && op !== 8) socket.close(4001, 'Unknown opcode.');
    });
    send(socket, { op: 10, d: { heartbeat_interval: settings.heartbeat, _trace: [] } });
  }

  function identify(socket: WebSocket, data: Json): Session | undefined {
    identifies += 1;
    if (data.token !== world.application.token) return void socket.close(4004, 'Authentication failed.');
    const { intents } = data;
    if (typeof intents !== 'number' || intents < 0 || intents >= 2 ** 26)
      return void socket.close(4013, 'Invalid intent(s).');
    if (intents & privileged & ~world.application.privileged) return void socket.close(4014, 'Disallowed intent(s).');
    const session: Session = { id: world.newId(), intents, events: [], socket };
    sessions.set(session.id, session);
    dispatch(session, 'READY', {
      v: 10,
      user: userPayload(world.bot),
      user_settings: {},
      private_channels: [],
      relationships: [],
      presences: [],
      guilds: botGuilds(world).map(guild => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: `${root().replace('http', 'ws')}/resume`,
      shard: data.shard,
      application: { id: world.application.id, flags: world.application.privileged },
    });
    if (intents & intent.guilds)
      for (const guild of botGuilds(world))
        if (guild.available) dispatch(session, 'GUILD_CREATE', guildPayload(world, guild));
    return session;
  }

  function resume(socket: WebSocket, data: Json): Session | undefined {
    resumes += 1;
    if (data.token !== world.application.token) return void socket.close(4004, 'Authentication failed.');
    const session = sessions.get(String(data.session_id));
    const seq = data.seq;
    if (!session || typeof seq !== 'number') return void send(socket, { op: 9, d: false });
    if (seq > session.events.length) return void socket.close(4007, 'Invalid seq.');
    session.socket = socket;
    for (const event of session.events.slice(seq)) send(socket, event);
    dispatch(session, 'RESUMED', { _trace: [] });
    return session;
  }

  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      if (open) server.handleUpgrade(request, socket, head, accept);
      else socket.destroy();
    },
    /** Tells every session that asked for it; what a session is told may depend on its intents. */
    tell(type: string, data: Json | ((intents: number) => Json | null)): void {
      for (const session of sessions.values()) {
        const own = typeof data === 'function' ? data(session.intents) : data;
        if (own) dispatch(session, type, own);
      }
    },
    /** Sends the newest event of these types once more. A heartbeat asked for behind it tells that the client has taken it. */
    async again(types: readonly string[]): Promise<void> {
      for (const session of sessions.values()) {
        const newest = session.events.findLast(event => types.includes(String(event.t)));
        if (newest && isObject(newest.d)) dispatch(session, String(newest.t), newest.d);
        const { socket } = session;
        if (!socket) continue;
        const heard = new Promise<void>(resolve => listeners.push(resolve));
        send(socket, { op: 1, d: null });
        await heard;
      }
    },
    /** Cuts every connection without a word, as a lost network does; sessions live on. */
    drop(): void {
      for (const socket of sockets) socket.terminate();
    },
    /** Closes every connection with a code of Discord's (4004 invalid token, 4009 timed out, …). */
    close(code: number): void {
      for (const socket of sockets) socket.close(code);
    },
    /** Asks every client to reconnect (op 7), as Discord does before a deploy. */
    askToReconnect(): void {
      for (const socket of sockets) send(socket, { op: 7, d: null });
    },
    /** Forgets every session: resuming then ends in "invalid session" and its events are lost. */
    forgetSessions(): void {
      sessions.clear();
      for (const socket of sockets) send(socket, { op: 9, d: false });
    },
    /** Lets nobody in until it is opened again. */
    shut(): void {
      open = false;
      for (const socket of sockets) socket.terminate();
    },
    reopen(): void {
      open = true;
    },
    /** Whether heartbeats are answered; a client that gets no answer must reconnect. */
    acknowledge(answering: boolean): void {
      acknowledging = answering;
    },
    get connections(): number {
      return [...sessions.values()].filter(session => session.socket?.readyState === WebSocket.OPEN).length;
    },
    get identifies(): number {
      return identifies;
    },
    get resumes(): number {
      return resumes;
    },
    /** The intents of whoever is connected. */
    get intents(): number[] {
      return [...sessions.values()].map(session => session.intents);
    },
    stop(): void {
      open = false;
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}
export type Gateway = ReturnType<typeof gateway>;

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
