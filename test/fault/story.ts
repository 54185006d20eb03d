import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database, sql } from '../../src/database/client.ts';
import { putBroadcast, statesIn } from '../support/broadcast.ts';
import { until } from '../support/until.ts';
import { type Platform, type Wire, wires } from './wires.ts';

/** As many as the issue asks for with `PALABRE_STORIES=full`; few enough for every day otherwise. */
export const full = process.env.PALABRE_STORIES === 'full';

/** A broadcast by a platform, and processes that send it, which a story kills, stops and cuts off. */
export type Story = AsyncDisposable & {
  readonly database: Database;
  readonly wire: Wire;
  /** Two processes, of which the one returned sends; nothing is due before both are there. */
  two(): Promise<Palabre>;
  start(options?: { readonly jumps?: readonly number[] }): Promise<Palabre>;
  /** Messages that people have by now. */
  arrived(): number;
  /** Until nothing is left to send. */
  over(seconds: number): Promise<void>;
  /** The platform cannot be reached, and can again. */
  cutOff(): void;
  reconnect(): Promise<void>;
  result(name: string): Promise<Result>;
};
export type Palabre = { readonly child: ChildProcess; readonly ended: Promise<unknown> };
export type Result = {
  readonly sent: number;
  readonly duplicated: number;
  readonly lost: number;
  readonly inDoubt: number;
};

/** `scale`: times what the platform allows. */
export async function story(url: string, count: number, scale = 10, on: Platform = 'telegram'): Promise<Story> {
  const wire = await wires[on](count, scale);
  const home = await mkdtemp(join(tmpdir(), 'palabre-story-'));
  const { connection, person, chat } = wire;
  await putBroadcast({ url, home, connection, count, person, ...(chat ? { chat } : {}) });
  const { database, close } = connect({ url, connections: 2, report: () => {} });
  const cable = await cableTo(Number(new URL(wire.api).port));
  const running: Palabre[] = [];
  const start: Story['start'] = async ({ jumps = [] } = {}) => {
    const holder = `process ${running.length}`;
    const api = Object.assign(new URL(wire.api), { hostname: '127.0.0.1', port: String(cable.port) });
    const settings = { url, home, holder, scale, jumps, ...wire.settings(api.href) };
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../support/sender.ts'), JSON.stringify(settings)],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    const palabre = { child, ended: once(child, 'exit') };
    running.push(palabre);
    await once(child, 'message');
    return palabre;
  };
  const due = (hours: number) =>
    database.$executeRaw(sql`UPDATE delivery SET due_at = now() + make_interval(hours => ${hours}::int)`);
  return {
    database,
    wire,
    start,
    async two() {
      await due(1);
      const first = await start();
      await until('it holds the lane', async () => (await database.connection.findFirst())?.holder === 'process 0', 60);
      await start();
      await due(0);
      return first;
    },
    arrived: wire.arrived,
    async over(seconds) {
      await until(
        'nothing is left to send',
        async () => {
          const {
            waiting = 0,
            leased = 0,
            sending = 0,
          } = await statesIn(database).catch(() => ({ waiting: 1 }) as never);
          return waiting + leased + sending === 0;
        },
        seconds,
      );
    },
    cutOff: cable.cut,
    reconnect: cable.mend,
    async result(name) {
      const { sent = 0, in_doubt: inDoubt = 0, ...others } = await statesIn(database);
      const messages = wire.heard();
      const duplicated = messages.filter(times => times > 1).length;
      // Sent by what we say, and not there; or neither sent nor in doubt.
      const there = messages.filter(times => times > 0).length;
      const lost = Object.values(others).reduce((sum, one) => sum + one, 0) + Math.max(0, sent - there);
      if (lost > 0) console.log(others);
      console.log(
        `${name}, ${on}: ${count} to send, sent ${sent}, duplicated ${duplicated}, lost ${lost}, in doubt ${inDoubt} (of which ${there - sent} arrived), answered 429: ${wire.tooMany()}`,
      );
      return { sent, duplicated, lost, inDoubt };
    },
    async [Symbol.asyncDispose]() {
      for (const { child, ended } of running) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGCONT');
        child.kill('SIGKILL');
        await ended;
      }
      await close();
      cable.cut();
      await wire[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A line to a port of this computer that can be cut: then connecting is refused, as when a platform is down. */
async function cableTo(port: number) {
  const sockets = new Set<Socket>();
  let server: Server;
  const listen = (at: number) => {
    server = createServer(near => {
      const far = dial(port, '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    return new Promise<number>(resolve =>
      server.listen(at, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
  };
  const own = await listen(0);
  return {
    port: own,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: async () => void (await listen(own)),
  };
}
