import type { IncomingMessage, ServerResponse } from 'node:http';
import { readArguments } from './arguments.ts';
import { answerWrongly, type Faults } from './faults.ts';
import { chat } from './methods/chat.ts';
import { files } from './methods/files.ts';
import type { Method, Methods, World } from './methods/method.ts';
import { people } from './methods/people.ts';
import { views } from './methods/views.ts';
import type { Rates } from './rates.ts';
import { Refusal } from './refusal.ts';
import type { Fields } from './shape.ts';
import type { State } from './state.ts';

/** The Web API: form in, JSON out, HTTP 200 also for a refusal. */
const methods: Methods = { ...people, ...chat, ...views, ...files };

export type Web = {
  readonly world: World;
  readonly faults: Faults;
  readonly rates: Rates;
  /** Called after a method did something, with what it answered. */
  done(name: string, args: Fields, answer: Fields): void;
};

export async function serveMethod(
  web: Web,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const body = (await bodyOf(request)).toString();
  const state = web.world.state;
  const given = formOf(request, body);
  state.calls.push({ method: name, args: given, at: state.now() });

  const fault = web.faults.take(name);
  if (fault && typeof fault.answers === 'object' && 'slow' in fault.answers) await sleep(fault.answers.slow);
  else if (fault && !fault.done) return answerWrongly(fault.answers, response);

  const wait = web.rates.waitOf(name, given.channel);
  if (wait > 0) return answerWrongly({ retryAfter: wait }, response);

  const answer = answerTo(web, request, name, given);
  if (fault && !(typeof fault.answers === 'object' && 'slow' in fault.answers))
    return answerWrongly(fault.answers, response);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'x-oauth-scopes': [...state.app.scopes].join(','),
  });
  response.end(JSON.stringify(answer));
}

function answerTo(web: Web, request: IncomingMessage, name: string, given: Readonly<Record<string, string>>): Fields {
  try {
    const method = methods[name];
    if (!method) throw new Refusal('unknown_method');
    authorise(web.world.state, method, tokenOf(request, given));
    const args = readArguments(method.args, given);
    const answer = method.run(web.world, args);
    web.done(name, args, answer);
    return { ok: true, ...answer };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ok: false,
      error: error.word,
      ...error.more,
      ...(error.messages.length > 0 ? { response_metadata: { messages: error.messages } } : {}),
    };
  }
}

function tokenOf(request: IncomingMessage, given: Readonly<Record<string, string>>): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? given.token ?? '';
}

function authorise(state: State, method: Method, token: string): void {
  const { app } = state;
  if (token === '') throw new Refusal('not_authed');
  const kind = token === app.botToken ? 'bot' : token === app.appToken ? 'app' : undefined;
  if (!kind) throw new Refusal('invalid_auth');
  if (method.token !== 'any' && method.token !== kind) throw new Refusal('not_allowed_token_type');
  if (kind === 'app') return;
  const missing = method.scopes.length > 0 && !method.scopes.some(scope => app.scopes.has(scope));
  if (missing)
    throw new Refusal('missing_scope', [], { needed: method.scopes.join(','), provided: [...app.scopes].join(',') });
}

function formOf(request: IncomingMessage, body: string): Record<string, string> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body));
  if (!type.startsWith('application/json')) return {};
  const json = JSON.parse(body) as Fields;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds).unref());
