import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from './form.ts';
import { refuse } from './refusal.ts';

export type UploadedFile = { name: string; mime: string; bytes: Uint8Array };
/** A request's body: its JSON, and the files that came beside it, by their number in `files[n]`. */
export type Body = { json: unknown; files: ReadonlyMap<number, UploadedFile> };

const requestBytes = 25 * 1024 * 1024;
const fileBytes = 10 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    chunks.push(chunk);
  }
  if (size > requestBytes) refuse(40005);
  if (size === 0) return { json: undefined, files: new Map() };
  const type = request.headers['content-type'] ?? '';
  const bytes = Buffer.concat(chunks);
  if (type.startsWith('multipart/form-data')) return parts(bytes, type);
  if (!type.startsWith('application/json')) return refuse(50109);
  return { json: parsed(bytes.toString('utf8')), files: new Map() };
}

async function parts(bytes: Buffer<ArrayBuffer>, type: string): Promise<Body> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = new Map<number, UploadedFile>();
  let json: unknown;
  for (const [name, value] of form) {
    const [, number] = /^files\[(\d+)\]$/.exec(name) ?? [];
    if (name === 'payload_json' && typeof value === 'string') json = parsed(value);
    else if (number !== undefined && typeof value !== 'string') {
      if (value.size > fileBytes) refuse(40005);
      files.set(Number(number), {
        name: value.name,
        mime: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  return { json, files };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(50109);
  }
}

export const objectIn = (body: Body): Json => (isObject(body.json) ? body.json : {});
