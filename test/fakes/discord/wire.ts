import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Reach, reachOf } from '../reach.ts';
import { readBody } from './body.ts';
import type { Fault, Faults } from './faults.ts';
import { fileAt } from './files.ts';
import { isObject } from './form.ts';
import type { Gateway } from './gateway.ts';
import { limited, type rates } from './rates.ts';
import { notFound, Refusal, unauthorised } from './refusal.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { interactionRoutes } from './routes/interactions.ts';
import type { Answer, Call, Route, Settings } from './routes/route.ts';
import type { World } from './world.ts';

const routes: readonly Route[] = [...applicationRoutes, ...channelRoutes, ...interactionRoutes];

const page = '<!DOCTYPE html><title>Just a moment…</title>';
const html = { 'Content-Type': 'text/html; charset=UTF-8' };

/** One request as it came in, for tests that ask how often and in which order. Never its body. */
export type Seen = { readonly route: string; readonly path: string; readonly status: number };

type Parts = {
  world: World;
  gateway: Gateway;
  settings: Settings;
  rates: ReturnType<typeof rates>;
  faults: Faults;
  log: Seen[];
  complaints: string[];
};

/** The HTTP side: REST, the content network, and the upgrade to the gateway, on one port of 127.0.0.1. */
export async function serve(
  parts: (root: string) => Parts,
): Promise<{ root: string; reach: Reach; stop(): Promise<void> }> {
  let here: Parts | undefined;
  const server = createServer((request, response) => {
    if (here) void answer(here, root, request, response);
  });
  server.on('upgrade', (request, socket, head: Buffer) => here?.gateway.upgrade(request, socket, head));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  here = parts(root);
  return {
    root,
    reach: reachOf(server),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(parts: Parts, root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', root);
  if (url.pathname.includes('attachments/')) return serveFile(parts.world, url, response);
  const [route, at] = find(request.method ?? '', url.pathname);
  const name = route?.name ?? 'unknown';
  const fault = parts.faults.take(name);
  const { status, json, headers } = await run(parts, { root, request, url, route, at, fault });
  parts.rates.answered(status, headers);
  parts.log.push({ route: name, path: url.pathname, status });
  if (!fault && isOurMistake(name, status, json)) parts.complaints.push(`${name}: ${status} ${JSON.stringify(json)}`);
  if (fault?.type === 'cut, after' || fault?.type === 'cut, before') return void request.socket.destroy();
  if (fault?.type === 'no answer, after') return;
  if (fault?.type === 'slow') await wait(fault.milliseconds, undefined, { ref: false });
  if (fault?.type === 'page of HTML, after') return write(response, 200, page, html);
  if (fault?.type === 'page of HTML, before') return write(response, fault.status, page, html);
  if (fault?.type === 'status, after')
    return write(response, fault.status, 'upstream connect error', { 'Content-Type': 'text/plain' });
  if (typeof json === 'string') return write(response, status, json, headers);
  write(response, status, json === undefined ? undefined : JSON.stringify(json), {
    ...headers,
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
  });
}

/** Codes of bodies that are wrong, and of answers that come too late or before their time. */
const mistakes: readonly unknown[] = [50035, 50006, 50109, 10062, 10015, 50027];

const isOurMistake = (route: string, status: number, json: unknown): boolean =>
  route === 'unknown' || status >= 500 || (isObject(json) && mistakes.includes(json.code));

type Asked = {
  root: string;
  request: IncomingMessage;
  url: URL;
  route: Route | undefined;
  at: Call['at'];
  fault: Fault | undefined;
};
type Given = Answer & { headers: Record<string, string> };

async function run(
  { world, gateway, settings, rates }: Parts,
  { root, request, url, route, at, fault }: Asked,
): Promise<Given> {
  let headers: Record<string, string> = {};
  try {
    const body = await readBody(request);
    rates.knock();
    if (!route) throw notFound();
    if (fault) failBefore(fault);
    if (route.needsToken && request.headers.authorization !== `Bot ${world.application.token}`) throw unauthorised();
    headers = rates.take(route.name, route.major === null ? '' : (at[route.major] ?? ''));
    return { ...route.handle({ world, gateway, settings, root, at, query: url.searchParams, body }), headers };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, json: error.body, headers: { ...headers, ...error.headers } };
  }
}

function failBefore(fault: Fault): void {
  if (fault.type === 'rate limited') throw limited(fault.seconds, { global: fault.global ?? false });
  if (fault.type === 'status, before')
    throw new Refusal(fault.status, 'upstream connect error', { 'Content-Type': 'text/plain' });
  if (fault.type === 'cut, before' || fault.type === 'page of HTML, before') throw new Refusal(503, '');
}

function find(method: string, pathname: string): [Route | undefined, Call['at']] {
  const path = /^\/api\/v10(\/.*)$/.exec(pathname)?.[1] ?? '';
  for (const route of routes) {
    const match = route.method === method && route.path.exec(path);
    if (match) return [route, match.groups ?? {}];
  }
  return [undefined, {}];
}

function serveFile(world: World, url: URL, response: ServerResponse): void {
  const file = fileAt(world, url);
  if (file) response.writeHead(200, { 'Content-Type': file.mime, 'Content-Length': file.bytes.length }).end(file.bytes);
  else
    response.writeHead(404, { 'Content-Type': 'text/plain;charset=UTF-8' }).end('This content is no longer available.');
}

function write(
  response: ServerResponse,
  status: number,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return;
  response.writeHead(status, headers);
  response.end(body);
}
