import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Api, type RawApi } from 'grammy';
import { patience } from './limits.ts';

/** Calls to Telegram, by the method names of the Bot API. grammY itself never repeats a call. */
export type Client = {
  readonly api: RawApi;
  /** For getUpdates, whose answer may take as long as `pollSeconds`. */
  readonly polls: RawApi;
  /** The bytes of a file by what getFile said; throws nothing that names its address, which holds the token. */
  download(path: string): Promise<Uint8Array>;
};

export const pollSeconds = 30;

export function clientOf(token: string, root: string): Client {
  const common = { apiRoot: root, baseFetchConfig: { agent: agentFor(root), compress: true } };
  const api = new Api(token, { ...common, timeoutSeconds: patience.call / 1000 });
  const polls = new Api(token, { ...common, timeoutSeconds: pollSeconds + patience.call / 1000 });
  return {
    api: api.raw,
    polls: polls.raw,
    async download(path) {
      const answer = await fetch(`${root}/file/bot${token}/${path}`, { signal: AbortSignal.timeout(60_000) }).catch(
        () => undefined,
      );
      if (!answer?.ok) throw new Error(`Telegram did not hand out a file (${answer?.status ?? 'no answer'}).`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/**
 * Connections are kept for a few seconds only: one that Telegram closed meanwhile breaks the next call in a way that cannot be told
 * from a lost answer, and a message in doubt is never sent again.
 */
function agentFor(root: string): PlainAgent {
  const options = { keepAlive: true, timeout: 4_000 };
  return root.startsWith('https:') ? new SecureAgent(options) : new PlainAgent(options);
}
