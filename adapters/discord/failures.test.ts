import { inspect } from 'node:util';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/core/adapter.ts';
import { deliveryError, LostAnswer } from './failures.ts';

const url = 'https://discord.com/api/v10/webhooks/1/secret-token';
const body = { files: undefined, body: { content: 'what somebody wrote' } };
const refused = (code: number | undefined, status: number) =>
  new DiscordAPIError({ code: code ?? 0, message: 'Invalid Form Body' }, code as number, status, 'POST', url, body);
const coded = (code: string, name = 'Error') => Object.assign(new Error('x'), { code, name });
const limited = new RateLimitError({
  timeToReset: 1,
  limit: 5,
  method: 'POST',
  hash: '',
  url,
  route: '',
  majorParameter: '',
  global: false,
  retryAfter: 1234,
  sublimitTimeout: 0,
  scope: 'user',
});

describe('a failure means', () => {
  it.each<[string, unknown, DeliveryError['fate'], DeliveryError['reason'], number]>([
    ['rate limited', limited, 'later', 'rate limited', 1234],
    ['50007 closed', refused(50007, 403), 'until they act', 'closed', 0],
    ['50278 no guild in common', refused(50278, 403), 'until they act', 'closed', 0],
    ['40003 opening too fast', refused(40003, 403), 'later', 'unavailable', 600_000],
    ['30046 too many edits', refused(30046, 400), 'later', 'too old to edit', 600_000],
    ['10003 unknown channel', refused(10003, 404), 'never', 'gone', 0],
    ['10008 unknown message', refused(10008, 404), 'never', 'gone', 0],
    ['50001 missing access', refused(50001, 403), 'never', 'not allowed', 0],
    ['50013 missing permissions', refused(50013, 403), 'never', 'not allowed', 0],
    ['50083 archived thread', refused(50083, 400), 'never', 'not allowed', 0],
    ['50035 invalid form', refused(50035, 400), 'never', 'refused', 0],
    ['40005 too large', refused(40005, 413), 'never', 'refused', 0],
    ['401', refused(0, 401), 'later', 'unauthorised', 300_000],
    ['a refusal without a code', refused(undefined, 403), 'later', 'unavailable', 60_000],
    ['500', new HTTPError(500, 'x', 'POST', url, body), 'in doubt', 'lost answer', 0],
    ['connection refused', coded('ECONNREFUSED'), 'later', 'unavailable', 0],
    ['name not found, inside', new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), 'later', 'unavailable', 0],
    ['connect timeout', coded('UND_ERR_CONNECT_TIMEOUT'), 'later', 'unavailable', 0],
    ['connection reset', coded('ECONNRESET'), 'in doubt', 'lost answer', 0],
    ['socket closed', coded('UND_ERR_SOCKET'), 'in doubt', 'lost answer', 0],
    ['a timeout', new DOMException('x', 'TimeoutError'), 'in doubt', 'lost answer', 0],
    ['an abort', new DOMException('x', 'AbortError'), 'in doubt', 'lost answer', 0],
    ['broken JSON', new SyntaxError('Unexpected token'), 'in doubt', 'lost answer', 0],
    ['HTML', new LostAnswer('x'), 'in doubt', 'lost answer', 0],
    ['a mistake of ours', new RangeError('x'), 'never', 'refused', 0],
    ['what is no error', 'x', 'never', 'refused', 0],
  ])('%s', (_, error, fate, reason, after) => {
    expect(deliveryError(error)).toMatchObject({ fate, reason, after });
  });

  it('itself when it is one already', () => {
    const own = new DeliveryError('later', 'not started');
    expect(deliveryError(own)).toBe(own);
  });

  it('nothing that may not be logged', () => {
    for (const error of [refused(50035, 400), new HTTPError(500, 'x', 'POST', url, body), limited])
      expect(inspect(deliveryError(error), { depth: null, showHidden: true })).not.toMatch(
        /secret-token|what somebody wrote/,
      );
  });
});
