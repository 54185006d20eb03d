import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Whether a fake can be reached at all. */
export type Reach = {
  /** It goes away: what is open breaks off, what was asked for goes unanswered, and connecting is refused. */
  cut(): void;
  /** It is back at the same address. */
  mend(): Promise<void>;
};

export function reachOf(server: Server): Reach {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const { port } = server.address() as AddressInfo;
  return {
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: () => new Promise(resolve => server.listen(port, '127.0.0.1', resolve)),
  };
}
