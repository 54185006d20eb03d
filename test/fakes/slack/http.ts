import { createHmac } from 'node:crypto';
import type { Answer, Attempt, Delivery, Line } from './delivery.ts';
import type { Fields } from './shape.ts';
import type { State } from './state.ts';

/** Requests to the app's own address, signed as Slack signs them. */
export type HttpLine = Line & {
  /** Slack's question when an address is entered in the app's settings; resolves to what came back. */
  verify(): Promise<string>;
};
/** How a request may be wrong: another secret, a clock that is off by so many seconds. */
export type Tampering = { secret?: string; skewSeconds?: number };

export function newHttpLine(state: State, url: string, acknowledgeMs: number, tampering: Tampering): HttpLine {
  async function post(body: string, type: string, extra: Readonly<Record<string, string>> = {}): Promise<Response> {
    const timestamp = String(Math.floor(state.now() / 1000) + (tampering.skewSeconds ?? 0));
    const signature = createHmac('sha256', tampering.secret ?? state.app.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    return fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...extra,
      },
      signal: AbortSignal.timeout(acknowledgeMs),
    });
  }

  return {
    async send(delivery, attempt): Promise<Answer> {
      const start = performance.now();
      const { body, type } = encode(delivery);
      try {
        const response = await post(body, type, retryHeaders(attempt));
        const text = await response.text();
        return { acknowledged: response.ok, body: decode(text), afterMs: performance.now() - start };
      } catch {
        return { acknowledged: false, body: undefined, afterMs: performance.now() - start };
      }
    },
    async verify() {
      const response = await post(
        JSON.stringify({ type: 'url_verification', token: 'fake', challenge: 'challenge-42' }),
        'application/json',
      );
      return response.text();
    },
  };
}

function encode({ kind, payload }: Delivery): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : flat(payload);
  return { body: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' };
}

const flat = (payload: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));

function retryHeaders(attempt: Attempt | undefined): Record<string, string> {
  return attempt ? { 'x-slack-retry-num': String(attempt.number), 'x-slack-retry-reason': attempt.reason } : {};
}

function decode(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
