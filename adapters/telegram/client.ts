import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Api, type RawApi } from 'grammy';
import { patience } from './limits.ts';

/** Calls to Telegram, by the method names of the Bot API. grammY itself never repeats a call. */
export type Client = {
  readonly api: RawApi;
  /**
   * For new messages, each over a connection of its own: one that was kept and that Telegram closed meanwhile breaks in a way that
   * cannot be told from a lost answer, and a message in doubt is never sent again.
   */
  readonly sends: RawApi;
  /** For getUpdates, whose answer may take as long as `pollSeconds`. */
  readonly polls: RawApi;
  /** The bytes of a file by what getFile said; throws nothing that names its address, which holds the token. */
  download(path: string): Promise<Uint8Array>;
};

export const pollSeconds = 30;

export function clientOf(token: string, root: string): Client {
  const rawApi = (keepAlive: boolean, timeoutSeconds: number): RawApi =>
    new Api(token, {
      apiRoot: root,
      timeoutSeconds,
      baseFetchConfig: { agent: agentFor(root, keepAlive), compress: true },
    }).raw;
  const callSeconds = patience.call / 1000;
  return {
    api: rawApi(true, callSeconds),
    sends: rawApi(false, callSeconds),
    polls: rawApi(true, pollSeconds + callSeconds),
    async download(path) {
      const answer = await fetch(`${root}/file/bot${token}/${path}`, { signal: AbortSignal.timeout(60_000) }).catch(
        () => undefined,
      );
      if (!answer?.ok) throw new Error(`Telegram did not hand out a file (${answer?.status ?? 'no answer'}).`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

const agentFor = (root: string, keepAlive: boolean): PlainAgent =>
  root.startsWith('https:') ? new SecureAgent({ keepAlive }) : new PlainAgent({ keepAlive });
