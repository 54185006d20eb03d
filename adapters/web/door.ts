import type { Refusal } from './words.ts';

/** Hosts besides this computer's own; `any` where the person running it said that whoever reaches the port may come in. */
export type AllowedHosts = readonly string[] | 'any';

/**
 * Who may come in. The page is for the person at this computer: a name that points here (DNS rebinding) and another site's script (CSRF) are turned away.
 * `allowed` are more hosts, as browsers write them ("palabre.example:8080").
 */
export function refusalAt(request: Request, allowed: AllowedHosts): Refusal | undefined {
  const host = request.headers.get('host') ?? '';
  if (allowed !== 'any' && !isLoopback(host) && !allowed.includes(host)) return { key: 'foreignHost', args: { host } };

  const origin = request.headers.get('origin');
  const from = origin === null ? host : (URL.parse(origin)?.host ?? '');
  if (from !== host) return { key: 'foreignOrigin', args: {} };

  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  // A form of another site can send neither this header nor this type without asking first, and we answer no such question.
  if (changes && (request.headers.get('x-palabre') !== 'tryout' || !isJson(request)))
    return { key: 'foreignOrigin', args: {} };
  return undefined;
}

const isLoopback = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host);
const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/.test(request.headers.get('content-type') ?? '');

/** No script but ours, none inline, no text that becomes markup, no frame around us, nothing fetched from or told to anyone else. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
