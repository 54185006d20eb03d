import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerWrongly, type Faults } from './faults.ts';
import { changed, type State } from './state.ts';
import { bodyOf } from './web.ts';

/** Where bytes are put and fetched, outside the Web API. */
export async function receiveUpload(
  state: State,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const bytes = await fileIn(request);
  const fault = faults.take('upload');
  if (fault && !fault.done) return answerWrongly(fault.answers, response);
  const file = state.files.get(id);
  if (!file || bytes.length !== file.length) {
    response.writeHead(400).end('invalid upload');
    return;
  }
  file.bytes = bytes;
  changed(state);
  if (fault) return answerWrongly(fault.answers, response);
  response.writeHead(200).end(`OK - ${bytes.length}`);
}

/** A private file wants the bot's token; without it Slack answers a sign-in page. */
export function sendFile(state: State, request: IncomingMessage, response: ServerResponse, id: string): void {
  const file = state.files.get(id);
  if (request.headers.authorization !== `Bearer ${state.app.botToken}` || !state.app.scopes.has('files:read')) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Sign in | Slack</title>');
    return;
  }
  if (!file?.bytes || file.deleted) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': file.mime }).end(file.bytes);
}

async function fileIn(request: IncomingMessage): Promise<Buffer> {
  const body = await bodyOf(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const part = [...form.values()].find(value => typeof value !== 'string');
  return part ? Buffer.from(await part.arrayBuffer()) : Buffer.alloc(0);
}
