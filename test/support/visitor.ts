import { randomBytes } from 'node:crypto';
import { request as ask } from 'node:http';

type Json = Record<string, unknown>;
export type Seat = {
  readonly epoch: string;
  readonly last: string;
  readonly commands: readonly { readonly name: string; readonly about: string; readonly hint: string }[];
  readonly rooms: readonly { readonly id: string; readonly kind: string; readonly messages: readonly Json[] }[];
};
export type ServerSent = { readonly id: string; readonly event: string; readonly data: Json };

/** Whoever visits the try-out page, without a screen: speaks to it as its own script does. */
export function visitorOf(url: string) {
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/api/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-palabre': 'tryout', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return {
    post,
    /** Does something as a member in a room, and returns what the page is told. */
    async act(as: string, room: string, action: Json): Promise<Json> {
      const response = await post({ id: randomBytes(8).toString('hex'), as, in: room, ...action });
      return (await response.json()) as Json;
    },
    async seat(as: string): Promise<Seat> {
      return (await (await fetch(`${url}/api/seat?as=${as}`)).json()) as Seat;
    },
    async messages(as: string, room: string): Promise<readonly Json[]> {
      return (await this.seat(as)).rooms.find(({ id }) => id === room)?.messages ?? [];
    },
    listen: (as: readonly string[], last: string, headers: Record<string, string> = {}) =>
      listen(`${url}/api/stream?${as.map(one => `as=${one}&`).join('')}last=${last}`, headers),
    /** A request with headers that `fetch` does not let one set. */
    raw: (path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> =>
      new Promise((resolve, reject) => {
        const sent = ask(`${url}${path}`, { headers }, response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          );
        });
        sent.on('error', reject);
        sent.end();
      }),
  };
}

/** A tab's stream of events. `next` waits for the next one; `ended` is true once the server let go. */
async function listen(url: string, headers: Record<string, string>) {
  const away = new AbortController();
  const response = await fetch(url, { headers, signal: away.signal });
  const heard: ServerSent[] = [];
  const waiting: ((event: ServerSent | undefined) => void)[] = [];
  let ended = false;
  const done = read();

  async function read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const event of parts.flatMap(eventOf)) (waiting.shift() ?? (one => one && heard.push(one)))(event);
    }
  }
  const end = () => {
    ended = true;
    for (const tell of waiting.splice(0)) tell(undefined);
  };
  const closed = done.then(end, end);

  return {
    status: response.status,
    next: async (): Promise<ServerSent | undefined> =>
      heard.shift() ?? (ended ? undefined : new Promise(resolve => waiting.push(resolve))),
    closed,
    [Symbol.asyncDispose]: async () => {
      away.abort();
      await closed;
    },
  };
}

function eventOf(text: string): ServerSent[] {
  const lines = new Map(
    text.split('\n').map(line => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  const event = lines.get('event');
  return event ? [{ id: lines.get('id') ?? '', event, data: JSON.parse(lines.get('data') ?? '{}') }] : [];
}
