import { type Adapter, connectionKey, type Host, type Inbound, type Reply } from '../../src/core/adapter.ts';
import { locales } from '../../src/core/view.ts';
import { type Server, startServer } from '../../src/server.ts';

/** A host that keeps what it was told and answers what a test says, so that an adapter is tried by itself. */
export type TestHost = Host &
  AsyncDisposable & { readonly events: Inbound[]; answer: (event: Inbound) => Promise<Reply>; readonly server: Server };

export async function startOn(adapter: Adapter): Promise<TestHost> {
  const server = await startServer('127.0.0.1', 0);
  const names = { en: 'poll', fr: 'sondage', nl: 'peiling' };
  const inAll = (text: string) => Object.fromEntries(locales.map(locale => [locale, text])) as typeof names;
  const silent = () => {};
  const host: TestHost = {
    connection: connectionKey(adapter.platform, await adapter.identify()),
    commands: [
      { name: 'poll', names, about: inAll('Ask a question'), hint: inAll('Which day? | Monday | Tuesday') },
      { name: 'palabre', names: inAll('palabre'), about: inAll('What waits for you'), hint: inAll('') },
    ],
    listen: server.listen,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    events: [],
    answer: async () => ({ type: 'none' }),
    server,
    async receive(event) {
      host.events.push(event);
      return host.answer(event);
    },
    async [Symbol.asyncDispose]() {
      await adapter.stop();
      await server.stop();
    },
  };
  await adapter.start(host);
  return host;
}
