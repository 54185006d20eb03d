import { createHash, timingSafeEqual } from 'node:crypto';
import type { Log } from '../../src/core/adapter.ts';

export type WebhookSettings = {
  /** The public address Telegram posts to. */
  readonly url: string;
  /** 1 to 256 of A-Z a-z 0-9 _ -. */
  readonly secret: string;
};

const secretHeader = 'x-telegram-bot-api-secret-token';
const mostBytes = 1024 * 1024;

/** Answers 200 once `handle` is done with an update: until then Telegram keeps it and sends it again. */
export function webhookHandler(
  secret: string,
  log: Log,
  handle: (update: unknown) => Promise<void>,
): (request: Request) => Promise<Response> {
  return async request => {
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    if (!isSame(request.headers.get(secretHeader) ?? '', secret)) return new Response(null, { status: 401 });
    const body = await request.text();
    if (body.length > mostBytes) return new Response(null, { status: 413 });
    try {
      await handle(JSON.parse(body));
      return new Response(null, { status: 200 });
    } catch {
      log.warn({ platform: 'telegram' }, 'A delivered update could not be taken; Telegram sends it again.');
      return new Response(null, { status: 500 });
    }
  };
}

/** Takes as long for a wrong secret as for the right one, whatever their lengths. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
