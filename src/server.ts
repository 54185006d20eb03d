import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** The one HTTP server: health, metrics, and whatever the platforms mount on it. */
export type Server = {
  /** Mounts a handler; everything below `path` is its too. The longest path wins; mounting again replaces. */
  listen(path: string, handler: Handler): void;
  readonly url: string;
  /** Lets answers in hand finish, for a moment. */
  stop(): Promise<void>;
};
export type Handler = (request: Request) => Promise<Response>;

/** Throws with a sentence when the port is taken or may not be used. */
export async function startServer(host: string, port: number): Promise<Server> {
  const mounted = new Map<string, Handler>();
  const handlerOf = (path: string) =>
    [...mounted]
      .filter(([mount]) => mount === '/' || path === mount || path.startsWith(`${mount}/`))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1];
  const answer: Handler = async request =>
    (await handlerOf(new URL(request.url).pathname)?.(request)) ?? new Response('Not found\n', { status: 404 });
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: answer, hostname: host, port }, resolve);
  server.once('error', error => reject(new Error(sentenceFor(error, host, port), { cause: error })));
  const address = await promise;
  return {
    listen: (path, handler) => void mounted.set(path, handler),
    url: `http://${nameOf(host)}:${address.port}`,
    stop: () =>
      new Promise(done => {
        server.close(() => done());
        const close = 'closeAllConnections' in server ? () => server.closeAllConnections() : () => {};
        setTimeout(close, 1000).unref();
      }),
  };
}

/** As a browser on this computer reaches it: the address of every network is nobody's own. */
function nameOf(host: string): string {
  const here = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return here.includes(':') ? `[${here}]` : here;
}

function sentenceFor(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Stop the other program, or choose another with PORT=${port + 1}.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1024 with PORT=3000.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${host}. Set HOST=127.0.0.1, or 0.0.0.0 in a container.`;
  return `The server could not start on ${host}:${port} (${code || error.name}).`;
}
