import { DefaultRestOptions, type RawFile, REST, RESTEvents, RequestMethod, type ResponseLike } from 'discord.js';
import type { Log } from '../../src/core/adapter.ts';
import { LostAnswer } from './failures.ts';
import type { Learning } from './learning.ts';

export type Call = {
  readonly body?: unknown;
  readonly files?: RawFile[];
  /** False for what carries its own token in the address: interactions. */
  readonly auth?: boolean;
  /** After how many milliseconds its answer counts as lost, where that is sooner than usual. */
  readonly timeout?: number;
};

/** Discord's REST API, one request at a time as asked: no retries and no waiting of the library's own, since only the outbox knows whether a message may be sent again. */
export type Rest = {
  get(path: `/${string}`): Promise<unknown>;
  post(path: `/${string}`, call: Call): Promise<unknown>;
  put(path: `/${string}`, call: Call): Promise<unknown>;
  patch(path: `/${string}`, call: Call): Promise<unknown>;
  delete(path: `/${string}`, call?: Call): Promise<unknown>;
};

export type RestSettings = {
  readonly token: string;
  /** Where the API is, without version; Discord's own when empty. */
  readonly api: string;
  /** After how many milliseconds an answer counts as lost. */
  readonly timeout: number;
};

/** How many 401, 403 and 429 answers go by between two warnings; at 10,000 in ten minutes Discord shuts us out. */
const warnEvery = 500;

export function restOf(settings: RestSettings, log: () => Log | undefined, hear: Learning['hear']): Rest {
  const rest = new REST({
    ...(settings.api === '' ? {} : { api: settings.api }),
    retries: 0,
    timeout: settings.timeout,
    rejectOnRateLimit: () => true,
    // The library counts private answers too, which Discord does not; `pacing.ts` keeps what we send below the limit.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    invalidRequestWarningInterval: warnEvery,
    makeRequest: readingRefusals,
  });
  rest.on(RESTEvents.Response, ({ method, route }, { headers }) => hear(method, route, name => headers.get(name)));
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log()?.warn(
      { platform: 'discord', count, forMs: remainingTime },
      'Discord refused many requests; at 10,000 in ten minutes it shuts us out.',
    ),
  );

  async function request(
    method: RequestMethod,
    fullRoute: `/${string}`,
    { body, files, auth = true, timeout = settings.timeout }: Call = {},
  ): Promise<unknown> {
    // The library forgets its token at the first 401, and a token may be put right on Discord's side.
    rest.setToken(settings.token);
    const answer = await rest.request({
      method,
      fullRoute,
      auth,
      ...(body === undefined ? {} : { body }),
      ...(files && files.length > 0 ? { files } : {}),
      signal: AbortSignal.timeout(Math.min(timeout, settings.timeout)),
    });
    // Where there is something to say Discord says it in JSON; a page of something in between comes as bytes.
    if (answer instanceof ArrayBuffer && answer.byteLength > 0) throw new LostAnswer('The answer is not JSON.');
    return answer;
  }

  return {
    get: path => request(RequestMethod.Get, path),
    post: (path, call) => request(RequestMethod.Post, path, call),
    put: (path, call) => request(RequestMethod.Put, path, call),
    patch: (path, call) => request(RequestMethod.Patch, path, call),
    delete: (path, call) => request(RequestMethod.Delete, path, call),
  };
}

const tooOldToEdit = '30046';

/**
 * "Too many edits of an old message" comes as a 429, of which the library reads nothing but how long to wait: it would stop every edit in that channel.
 * It is handed on as the refusal it is.
 */
async function readingRefusals(
  ...[url, init]: Parameters<typeof DefaultRestOptions.makeRequest>
): Promise<ResponseLike> {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status !== 429) return response;
  // Reading it also gives the connection back, which the library leaves hanging.
  const text = await response.text();
  if (!text.includes(tooOldToEdit)) return response;
  return new Response(text, { status: 400, headers: { 'content-type': 'application/json' } }) as ResponseLike;
}
