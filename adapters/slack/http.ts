import { verifySlackRequest } from '@slack/bolt';
import { z } from 'zod';
import type { Take } from './intake.ts';

/** Slack's requests to us: signed, not older than five minutes and not from the future either, which Bolt's own check lets through. */
const window = 5 * 60;
const largestBody = 1024 * 1024;

export function httpHandler(
  signingSecret: string,
  take: Take,
  now: () => number,
): (request: Request) => Promise<Response> {
  return async request => {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
    const text = await bodyOf(request);
    if (text === undefined) return new Response(null, { status: 413 });
    if (!isFromSlack(request.headers, text, signingSecret, now())) return new Response(null, { status: 401 });
    const body = parsed(request.headers.get('content-type') ?? '', text);
    if (!body) return new Response(null, { status: 400 });
    if (body.type === 'url_verification') return Response.json({ challenge: String(body.challenge ?? '') });
    if (body.ssl_check !== undefined) return new Response();
    return answered(body, request.headers, take);
  };
}

export function isFromSlack(headers: Headers, body: string, signingSecret: string, now: number): boolean {
  const timestamp = Number(headers.get('x-slack-request-timestamp') ?? Number.NaN);
  const signature = headers.get('x-slack-signature');
  if (!Number.isInteger(timestamp) || !signature || signingSecret === '') return false;
  if (Math.abs(now / 1000 - timestamp) > window) return false;
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: now,
    });
    return true;
  } catch {
    return false;
  }
}

/** The acknowledgement is the response. */
async function answered(body: Fields, headers: Headers, take: Take): Promise<Response> {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const retry = Number(headers.get('x-slack-retry-num') ?? Number.NaN);
  take({
    body,
    ...(Number.isInteger(retry) ? { retryNum: retry, retryReason: headers.get('x-slack-retry-reason') ?? '' } : {}),
    ack: async answer => resolve(answer === undefined ? new Response() : Response.json(answer)),
  }).then(
    taken => resolve(new Response(null, { status: taken ? 200 : 503 })),
    () => resolve(new Response(null, { status: 500 })),
  );
  return promise;
}

async function bodyOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

type Fields = Record<string, unknown>;
const fields = z.record(z.string(), z.unknown());

/** Events are JSON, interactions are JSON in a form, commands are a form. */
function parsed(type: string, text: string): Fields | undefined {
  if (type.startsWith('application/json')) return json(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return form.payload === undefined ? form : json(form.payload);
}

function json(text: string): Fields | undefined {
  try {
    return fields.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
