import { Refusal } from './refusal.ts';

export type RateSettings = {
  /** Requests a second for everything but interactions. */
  global: number;
  /** How many 401, 403 and 429 answers in ten minutes make Cloudflare shut the door. */
  invalid: number;
  /** Divides every window, so that a test of pacing takes less time. */
  speed: number;
};

type Bucket = { limit: number; seconds: number };
type Window = { left: number; resetsAt: number };

/** What is known of the buckets; Discord never promises a number. Routes that are not here answer without rate headers. */
const buckets: Readonly<Record<string, Bucket>> = {
  'create message': { limit: 5, seconds: 5 },
  'edit message': { limit: 5, seconds: 5 },
  'delete message': { limit: 5, seconds: 1 },
  'open direct': { limit: 10, seconds: 10 },
  'follow up': { limit: 5, seconds: 2 },
  'edit response': { limit: 5, seconds: 2 },
  'register commands': { limit: 5, seconds: 20 },
};

/** Interaction endpoints are outside the global limit. */
const unbounded: readonly string[] = ['callback', 'follow up', 'edit response', 'read response', 'delete response'];

/**
 * Rate limits by real time, not by the clock of the test: the client libraries wait for them with real timers.
 */
export function rates(settings: RateSettings) {
  const windows = new Map<string, Window>();
  const invalid: number[] = [];
  let global: Window = { left: settings.global, resetsAt: 0 };

  const refill = (window: Window | undefined, limit: number, seconds: number, now: number): Window =>
    window && window.resetsAt > now ? window : { left: limit, resetsAt: now + (seconds * 1000) / settings.speed };

  return {
    /** Throws when Cloudflare has shut the door, before anything else is looked at. */
    knock(): void {
      const now = performance.now();
      while (invalid.length > 0 && (invalid[0] ?? 0) < now - 600_000) invalid.shift();
      if (invalid.length >= settings.invalid) throw shutOut();
    },
    /** Counts a request; returns the headers of its answer, or throws the 429. */
    take(route: string, major: string): Record<string, string> {
      const now = performance.now();
      if (!unbounded.includes(route)) {
        global = refill(global, settings.global, 1, now);
        if (global.left === 0) throw limited((global.resetsAt - now) / 1000, { global: true });
        global.left -= 1;
      }
      const bucket = buckets[route];
      if (!bucket) return {};
      const key = `${route} ${major}`;
      const window = refill(windows.get(key), bucket.limit, bucket.seconds, now);
      windows.set(key, window);
      const headers = {
        'X-RateLimit-Limit': String(bucket.limit),
        'X-RateLimit-Remaining': String(Math.max(0, window.left - 1)),
        'X-RateLimit-Reset': (Date.now() / 1000 + (window.resetsAt - now) / 1000).toFixed(3),
        'X-RateLimit-Reset-After': ((window.resetsAt - now) / 1000).toFixed(3),
        'X-RateLimit-Bucket': `bucket-of-${route.replaceAll(' ', '-')}`,
      };
      if (window.left === 0) throw limited((window.resetsAt - now) / 1000, { headers });
      window.left -= 1;
      return headers;
    },
    /** To be told of every answer. A 429 that is shared with others does not count. */
    answered(status: number, headers: Readonly<Record<string, string>>): void {
      if (status === 401 || status === 403 || (status === 429 && headers['X-RateLimit-Scope'] !== 'shared'))
        invalid.push(performance.now());
    },
    invalidRequests: (): number => invalid.length,
  };
}

export function limited(
  seconds: number,
  { global = false, headers = {} }: { global?: boolean; headers?: Record<string, string> } = {},
): Refusal {
  return new Refusal(
    429,
    { message: 'You are being rate limited.', retry_after: Number(seconds.toFixed(3)), global },
    {
      ...headers,
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  );
}

/** What Cloudflare says to an address that made too many invalid requests: no JSON, no code. */
const shutOut = (): Refusal =>
  new Refusal(429, 'error code: 1015', { 'Retry-After': '600', 'Content-Type': 'text/plain; charset=UTF-8' });
