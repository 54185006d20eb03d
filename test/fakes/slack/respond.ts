import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerWrongly, type Faults } from './faults.ts';
import { limits } from './limits.ts';
import { contentOf } from './methods/content.ts';
import { Refusal } from './refusal.ts';
import { type Fields, isObject } from './shape.ts';
import { deleteMessage, editMessage, type Message, newMessage, type ResponseUrl, type State } from './state.ts';
import { bodyOf } from './web.ts';

/** A response_url: five answers within half an hour, no token, no tier. */
export function newResponseUrl(
  state: State,
  root: string,
  given: Pick<ResponseUrl, 'channel' | 'user' | 'original'>,
): string {
  const id = `${state.next()}/${Math.floor(state.now() / 1000)}`;
  state.responseUrls.set(id, { ...given, expires: state.now() + limits.responseMs, uses: 0 });
  return `${root}/response/${id}`;
}

export async function serveResponse(
  state: State,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const body = await bodyOf(request);
  state.calls.push({ method: 'response_url', args: {}, at: state.now() });
  const fault = faults.take('response_url');
  if (fault && !fault.done) return answerWrongly(fault.answers, response);
  const refused = answer(state, id, body);
  if (fault) return answerWrongly(fault.answers, response);
  if (!refused) {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    return;
  }
  response.writeHead(refused.word.endsWith('_url') ? 404 : 400, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: false, error: refused.word, response_metadata: { messages: refused.messages } }));
}

function answer(state: State, id: string, body: Buffer): Refusal | undefined {
  try {
    const url = state.responseUrls.get(id);
    if (!url || state.now() > url.expires) throw new Refusal('expired_url');
    if (url.uses >= limits.responses) throw new Refusal('used_url');
    showResponse(state, url, parse(body));
    url.uses += 1;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function parse(body: Buffer): Fields {
  try {
    const json: unknown = JSON.parse(body.toString());
    if (isObject(json)) return json;
  } catch {
    // One answer for both below.
  }
  throw new Refusal('invalid_payload');
}

const known = [
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'parse',
  'link_names',
  'mrkdwn',
];

/** Shows an answer to an interaction; also used for what is sent along with an acknowledgement. */
export function showResponse(
  state: State,
  url: Pick<ResponseUrl, 'channel' | 'user' | 'original'>,
  body: Fields,
): Message | undefined {
  const stranger = Object.keys(body).find(key => !known.includes(key));
  if (stranger) throw new Refusal('invalid_payload', [`unknown field: ${stranger}`]);
  if (body.delete_original === true) {
    if (url.original) deleteMessage(state, url.original);
    return url.original;
  }
  const content = contentOf(body);
  if (body.replace_original === true) {
    if (!url.original || url.original.deleted) throw new Refusal('no_original_message');
    editMessage(state, url.original, content.text, content.blocks);
    return url.original;
  }
  return newMessage(state, {
    ...content,
    channel: url.channel,
    user: state.app.botUser,
    linksNames: body.link_names === true || body.parse === 'full',
    ...(body.response_type === 'in_channel' ? {} : { onlyFor: url.user }),
    ...(typeof body.thread_ts === 'string' ? { threadTs: body.thread_ts } : {}),
  });
}
