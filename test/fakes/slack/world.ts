import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '../../../adapters/slack/index.ts';
import { type Timing, usualTiming } from '../../../adapters/slack/limits.ts';
import { type Adapter, connectionKey, type Host, type Inbound, type Reply } from '../../../src/core/adapter.ts';
import { type FakeSlack, type FakeSlackOptions, fakeSlack } from './slack.ts';
import { bodyOf } from './web.ts';

/** Our adapter on this Slack, with a host that answers as a test says and keeps what it was told and what was logged. */
export type SlackWorld = AsyncDisposable & {
  readonly slack: FakeSlack;
  readonly adapter: Adapter;
  readonly events: Inbound[];
  answer: (event: Inbound) => Promise<Reply>;
  readonly logged: {
    readonly level: string;
    readonly facts: Readonly<Record<string, unknown>>;
    readonly message: string;
  }[];
  /** The address Slack delivers to over HTTP. */
  readonly address: string;
};
export type WorldOptions = FakeSlackOptions & {
  readonly mode?: 'socket' | 'http';
  readonly timing?: Partial<Timing>;
  prepare?(slack: FakeSlack): void;
};

/** Short enough for a test to wait for. */
export const quickTiming: Timing = {
  ...usualTiming,
  reconnectAfter: [10, 20, 40],
  steadyAfter: 50,
  helloWithin: 500,
  pongWithin: 300,
  hangUpWithin: 50,
  lookForFile: [0, 1, 1],
  finishWithin: 1_000,
};

export async function slackWorld({
  mode = 'socket',
  timing = {},
  prepare,
  ...options
}: WorldOptions = {}): Promise<SlackWorld> {
  const slack = await fakeSlack({ rateScale: Infinity, ...options });
  slack.addMember({ id: 'U1', name: 'ana', realName: 'Ana Peeters', locale: 'nl-BE' });
  slack.addMember({ id: 'U2', name: 'bram', realName: 'Bram' });
  slack.addChannel({ id: 'C1', name: 'general' });
  prepare?.(slack);
  const common = { botToken: slack.app.botToken, apiUrl: slack.apiUrl };
  const adapter = connect(
    mode === 'socket'
      ? { ...common, mode, appToken: slack.app.appToken }
      : { ...common, mode, signingSecret: slack.app.signingSecret },
    { ...quickTiming, ...timing },
  );
  const handlers = new Map<string, (request: Request) => Promise<Response>>();
  const server = await serve(path => handlers.get(path));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;

  const world: SlackWorld = {
    slack,
    adapter,
    events: [],
    answer: async () => ({ type: 'none' }),
    logged: [],
    address,
    async [Symbol.asyncDispose]() {
      await adapter.stop();
      server.closeAllConnections();
      server.close();
      await slack[Symbol.asyncDispose]();
    },
  };
  try {
    await adapter.start(await hostOf(world, handlers));
  } catch (error) {
    await world[Symbol.asyncDispose]();
    throw error;
  }
  if (mode === 'http') slack.deliverTo(address);
  else await slack.until(() => slack.sockets.count() === 2);
  return world;
}

async function hostOf(
  world: SlackWorld,
  handlers: Map<string, (request: Request) => Promise<Response>>,
): Promise<Host> {
  const inAll = (text: string) => ({ en: text, fr: text, nl: text });
  const log = (level: string) => (facts: Readonly<Record<string, unknown>>, message: string) =>
    void world.logged.push({ level, facts, message });
  return {
    connection: connectionKey('slack', await world.adapter.identify()),
    commands: [
      {
        name: 'poll',
        names: { en: 'poll', fr: 'sondage', nl: 'peiling' },
        about: inAll('Ask a question'),
        hint: inAll('Which day? | Monday'),
      },
    ],
    listen: (path, handler) => void handlers.set(path, handler),
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    async receive(event) {
      world.events.push(event);
      return world.answer(event);
    },
  };
}

async function serve(
  handlerAt: (path: string) => ((request: Request) => Promise<Response>) | undefined,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const handler = handlerAt(request.url ?? '');
    const body = await bodyOf(request);
    const answer = handler
      ? await handler(
          new Request(`http://127.0.0.1${request.url}`, {
            method: request.method ?? 'GET',
            headers: Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
            ...(request.method === 'POST' ? { body: new Uint8Array(body) } : {}),
          }),
        )
      : new Response(null, { status: 404 });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}
