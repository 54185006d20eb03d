import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CommandText } from '../../src/core/adapter.ts';
import { faultOf } from '../../src/core/fault.ts';
import { type Answered, answerTo, type House, sayInRoom } from './answer.ts';
import {
  type CastMember,
  channels,
  cooperative,
  directOf,
  homeOf,
  initialsOf,
  memberOf,
  members,
  placeOf,
} from './cast.ts';
import { type AllowedHosts, refusalAt, securityHeaders } from './door.ts';
import { limits, own } from './limits.ts';
import { type Act, parseAct } from './parse.ts';
import type { Message } from './rooms.ts';
import { eventId, type Stream } from './stream.ts';
import { type Refusal, refusalText, words } from './words.ts';

/** Everything the page asks for, at the root of the one HTTP server. */
export function serve(
  house: House,
  stream: Stream,
  allowedHosts: AllowedHosts,
): (request: Request) => Promise<Response> {
  const app = new Hono();

  app.use(async (c, next) => {
    const refusal = refusalAt(c.req.raw, allowedHosts);
    if (refusal) return refuse(c, refusal, 403);
    await next();
    // A file served to an image tag must stay a file when it is opened by itself, so what a route said about itself stands.
    for (const [name, value] of Object.entries(securityHeaders)) if (!c.res.headers.has(name)) c.header(name, value);
    return undefined;
  });

  app.get('/', c => pageFile(c, 'index.html'));
  app.get('/page/:file', c => pageFile(c, c.req.param('file')));
  app.get('/files/:name', c => shelfFile(c, house));

  app.use('/api/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get('/api/cast', c => c.json(castForPage()));
  app.get('/api/seat', c => {
    const member = memberOf(c.req.query('as') ?? '');
    return member ? c.json(seatOf(member, house)) : refuse(c, { key: 'unknownPerson', args: {} }, 404);
  });
  app.get('/api/stream', c => {
    const played = (c.req.queries('as') ?? []).slice(0, own.seats);
    if (!played.length || !played.every(memberOf)) return refuse(c, { key: 'unknownPerson', args: {} }, 404);
    const last = c.req.header('last-event-id') ?? c.req.query('last') ?? '';
    return c.body(stream.open(played, last), 200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  });

  const tooBig: Refusal = { key: 'tooBig', args: { max: String(limits.fileBytes / 1_000_000) } };
  app.post('/api/act', bodyLimit({ maxSize: own.bodyBytes, onError: c => refuse(c, tooBig, 413) }), async c => {
    const act = parseAct(await c.req.json().catch(() => undefined), {
      commands: house.host.commands,
      connection: house.host.connection,
      postedIn: (room, message) => (house.rooms.find(room, message)?.kind === 'post' ? `${room}/${message}` : ''),
    });
    if (act.type === 'refused') return refuse(c, withFacts(act.refusal, act.by, house), 400, act.by);
    return c.json(await answered(act, house));
  });

  app.notFound(c => c.text('There is nothing at this address. The try-out page is at /', 404));
  app.onError((failure, c) => {
    house.host.log.error({ platform: 'web', ...faultOf(failure) }, 'The try-out page could not be answered.');
    return refuse(c, { key: 'broken', args: {} }, 500);
  });
  return async request => app.fetch(request);
}

const answered = (act: Exclude<Act, { type: 'refused' }>, house: House): Promise<Answered> =>
  act.type === 'line' ? sayInRoom(act, house) : answerTo(act, house);

const refuse = (c: Context, refusal: Refusal, status: 400 | 403 | 404 | 413 | 500, to?: CastMember): Response =>
  c.json({ error: refusalText(refusal, to?.language ?? 'en') }, status, securityHeaders as Record<string, string>);

/** What a refusal says beside its sentence is known here, not where the fault was found. */
function withFacts(refusal: Refusal, to: CastMember | undefined, { host }: House): Refusal {
  const known = host.commands.map(command => `/${command.names[to?.language ?? 'en']}`).join(', ');
  return { ...refusal, args: { known, max: String(own.textCharacters), ...refusal.args } };
}

/** What does not change while the process runs. */
const castForPage = () => ({
  cooperative: cooperative.name,
  members: members.map(({ id, name, locale, language, part, hue }) => ({
    id,
    name,
    locale,
    language,
    part,
    hue,
    initials: initialsOf(name),
  })),
  words,
  fileBytes: limits.fileBytes,
});
export type CastForPage = ReturnType<typeof castForPage>;

/** Everything one member sees now; what comes after `last` comes by the stream. */
const seatOf = (member: CastMember, { host, rooms }: House) => ({
  epoch: rooms.epoch,
  last: eventId(rooms.epoch, rooms.now()),
  commands: host.commands.map(command => inLanguageOf(member, command)),
  rooms: [...channels.map(channel => channel.id), directOf(member.id), homeOf(member.id)].map(room => ({
    id: room,
    kind: placeOf(room)?.kind,
    messages: rooms.in(room).slice(-own.messagesPerRoomShown) satisfies Message[],
  })),
});
export type SeatForPage = ReturnType<typeof seatOf>;

const inLanguageOf = ({ language }: CastMember, { names, about, hint }: CommandText) => ({
  name: names[language],
  about: about[language],
  hint: hint[language],
});

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function pageFile(c: Context, file: string): Promise<Response> {
  const type = pageTypes[extname(file)];
  if (!type || !/^[a-z]+\.[a-z]+$/.test(file)) return c.notFound();
  const body = await readFile(new URL(`./page/${file}`, import.meta.url)).catch(() => undefined);
  if (!body) return c.notFound();
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag };
  return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(body, 200, headers);
}

/** Only a raster picture is shown in place; everything else is handed over as a file. */
const pictureTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

async function shelfFile(c: Context, { shelf }: House): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const bytes = await shelf.find(name);
  if (!bytes) return c.notFound();
  const picture = pictureTypes[extname(name)];
  return c.body(Buffer.from(bytes), 200, {
    'content-type': picture ?? 'application/octet-stream',
    'content-disposition': picture ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=31536000, immutable',
  });
}
