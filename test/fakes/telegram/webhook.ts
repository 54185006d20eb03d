import type { Clock } from './clock.ts';
import { flagOf, integerOf, nestedOf, type Parameters, textOf } from './parameters.ts';
import { badRequest } from './refusal.ts';
import type { Inbox, Waiting } from './updates.ts';

type Hook = { readonly url: string; readonly secret: string; readonly connections: number };

export type Webhook = {
  isSet(): boolean;
  setWebhook(parameters: Parameters): true;
  deleteWebhook(parameters: Parameters): true;
  getWebhookInfo(): object;
  close(): void;
};

const longestPause = 60_000;

/** Delivers updates by POST until an answer of 2xx, each chat's in their order, others side by side; pauses double from a second. */
export function webhookOf(inbox: Inbox, clock: Clock): Webhook {
  let hook: Hook | undefined;
  let failure: { at: number; message: string } | undefined;
  const busy = new Set<number>();
  const cancels = new Set<() => void>();
  const stop = new AbortController();

  function deliverWhatWaits(): void {
    if (!hook) return;
    for (const entry of inbox.waiting) {
      if (busy.size >= hook.connections) return;
      if (busy.has(entry.chat)) continue;
      busy.add(entry.chat);
      void deliver(hook, entry, 1_000);
    }
  }

  async function deliver(to: Hook, entry: Waiting, pause: number): Promise<void> {
    inbox.handed.set(entry.update.update_id, (inbox.handed.get(entry.update.update_id) ?? 0) + 1);
    const problem = await problemOf(to, entry);
    if (stop.signal.aborted) return;
    if (problem === undefined || hook !== to) return finish(entry, problem === undefined);
    failure = { at: clock.now(), message: problem.message };
    const cancel = clock.after(problem.retryAfter ?? pause, () => {
      cancels.delete(cancel);
      void deliver(to, entry, Math.min(pause * 2, longestPause));
    });
    cancels.add(cancel);
  }

  function finish(entry: Waiting, isConfirmed: boolean): void {
    if (isConfirmed) inbox.waiting.splice(inbox.waiting.indexOf(entry), 1);
    busy.delete(entry.chat);
    deliverWhatWaits();
  }

  async function problemOf(
    to: Hook,
    { update }: Waiting,
  ): Promise<{ message: string; retryAfter?: number } | undefined> {
    const headers = {
      'content-type': 'application/json',
      ...(to.secret ? { 'x-telegram-bot-api-secret-token': to.secret } : {}),
    };
    try {
      const answer = await fetch(to.url, {
        method: 'POST',
        headers,
        body: JSON.stringify(update),
        signal: stop.signal,
      });
      await answer.arrayBuffer();
      if (answer.ok) return undefined;
      const retryAfter = Number(answer.headers.get('retry-after'));
      return {
        message: `Wrong response from the webhook: ${answer.status}`,
        ...(retryAfter ? { retryAfter: retryAfter * 1000 } : {}),
      };
    } catch {
      return { message: 'Connection refused' };
    }
  }

  inbox.onPush = deliverWhatWaits;
  return {
    isSet: () => hook !== undefined,
    setWebhook(parameters) {
      hook = hookOf(parameters);
      const allowed = nestedOf(parameters, 'allowed_updates', 'allowed_updates');
      if (Array.isArray(allowed)) inbox.allowed = allowed.map(String);
      if (flagOf(parameters, 'drop_pending_updates')) inbox.waiting.splice(0);
      deliverWhatWaits();
      return true;
    },
    deleteWebhook(parameters) {
      hook = undefined;
      if (flagOf(parameters, 'drop_pending_updates')) inbox.waiting.splice(0);
      return true;
    },
    getWebhookInfo: () => ({
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: inbox.waiting.length,
      ...(failure ? { last_error_date: Math.floor(failure.at / 1000), last_error_message: failure.message } : {}),
      ...(hook ? { max_connections: hook.connections } : {}),
      ...(inbox.allowed.length ? { allowed_updates: inbox.allowed } : {}),
    }),
    close() {
      stop.abort();
      for (const cancel of cancels) cancel();
    },
  };
}

/** Telegram wants https; a plain loopback address is let through, because that is where tests listen. */
function hookOf(parameters: Parameters): Hook | undefined {
  const url = textOf(parameters, 'url');
  if (url === '') return undefined;
  const parsed = URL.parse(url);
  const isLoopback = parsed?.protocol === 'http:' && parsed.hostname === '127.0.0.1';
  if (!parsed || (parsed.protocol !== 'https:' && !isLoopback))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  const secret = textOf(parameters, 'secret_token');
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(secret)) throw badRequest('secret token contains unallowed characters');
  return { url, secret, connections: Math.min(Math.max(integerOf(parameters, 'max_connections') ?? 40, 1), 100) };
}
