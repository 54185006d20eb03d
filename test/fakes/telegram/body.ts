import type { IncomingMessage } from 'node:http';
import type { Parameters, Upload } from './parameters.ts';

/** Reads a call's parameters from the query string and from a JSON, form or multipart body, the query string first, as Telegram does. */
export async function parametersOf(request: IncomingMessage, url: URL): Promise<Parameters> {
  const body = await bytesOf(request);
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) Object.assign(values, recordOf(body));
  if (type.startsWith('application/x-www-form-urlencoded'))
    Object.assign(values, Object.fromEntries(new URLSearchParams(body.toString())));
  if (type.startsWith('multipart/form-data')) await readParts(body, type, values, uploads);
  return { values: { ...values, ...Object.fromEntries(url.searchParams) }, uploads };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function recordOf(body: Buffer): Record<string, unknown> {
  const value: unknown = body.length ? JSON.parse(body.toString()) : {};
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

async function readParts(body: Buffer, type: string, values: Record<string, unknown>, uploads: Map<string, Upload>) {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const [name, part] of form) {
    if (typeof part === 'string') values[name] = part;
    else uploads.set(name, { name: part.name, mime: part.type, bytes: new Uint8Array(await part.arrayBuffer()) });
  }
}
