import type { Host, Inbound, Reply } from '../../src/core/adapter.ts';
import type { View } from '../../src/core/view.ts';
import type { Act } from './parse.ts';
import { type DrawnPage, type DrawnView, drawPage, drawView } from './render.ts';
import { messageId, type Rooms } from './rooms.ts';
import type { Shelf } from './shelf.ts';

/** What the page gets for what it handed in. `aside` is the panel that only this member sees; what was `placed` comes by the stream. */
export type Answered =
  | { readonly type: 'none' }
  | { readonly type: 'say' | 'show'; readonly where: 'aside' | 'home'; readonly view: DrawnView }
  | { readonly type: 'placed'; readonly room: string; readonly id: string }
  | { readonly type: 'ask'; readonly page: DrawnPage }
  | { readonly type: 'fix'; readonly page: DrawnPage; readonly problems: Readonly<Record<string, string>> };

export type House = { readonly host: Host; readonly rooms: Rooms; readonly shelf: Shelf };
type Event = Extract<Act, { type: 'event' }>;

/** Among members only: Palabre does not listen in. */
export async function sayInRoom(line: Extract<Act, { type: 'line' }>, { rooms }: House): Promise<Answered> {
  await rooms.put(line.room, messageId(line.id), { kind: 'line', by: line.by.id, text: line.text, files: [] });
  return { type: 'none' };
}

export async function answerTo(act: Event, house: House): Promise<Answered> {
  const { event, by } = act;
  if (event.type === 'said') {
    const files = event.files.map(file => file.name);
    await house.rooms.put(event.in.id, messageId(event.id), { kind: 'line', by: by.id, text: event.text, files });
  }
  const reply = await house.host.receive(event);
  switch (reply.type) {
    case 'none':
      return { type: 'none' };
    case 'ask':
      return { type: 'ask', page: drawPage(reply.page, house.host.connection) };
    case 'fix':
      return { type: 'fix', page: drawPage(reply.page, house.host.connection), problems: reply.problems };
    case 'say':
    case 'show':
      return answerWith(reply, await drawn(reply.view, house), act, house);
  }
}

async function answerWith(
  reply: Extract<Reply, { view: View }>,
  view: DrawnView,
  act: Event,
  house: House,
): Promise<Answered> {
  if (act.event.in.kind === 'direct') return placeAnswer(reply.type, view, act, house);
  return { type: reply.type, where: act.event.in.kind === 'home' && reply.type === 'show' ? 'home' : 'aside', view };
}

/** In a private chat an answer is a message there. */
async function placeAnswer(
  type: 'say' | 'show',
  view: DrawnView,
  { event, pressed }: Event,
  { rooms }: House,
): Promise<Answered> {
  const room = event.in.id;
  const under = rooms.find(room, pressed);
  if (type === 'show' && under?.kind === 'answer') {
    await rooms.put(room, pressed, { kind: 'answer', view, to: under.to });
    return { type: 'placed', room, id: pressed };
  }
  await takeAwayFormer(room, pressed, event, rooms);
  const id = messageId(`answer to ${event.id}`);
  await rooms.put(room, id, { kind: 'answer', view, to: pressed });
  return { type: 'placed', room, id };
}

/** Who votes five times keeps one acknowledgement, the last. */
async function takeAwayFormer(room: string, pressed: string, event: Inbound, rooms: Rooms): Promise<void> {
  if (!pressed || event.type !== 'press') return;
  for (const message of rooms.in(room))
    if (message.kind === 'answer' && message.to === pressed) await rooms.remove(room, message.id);
}

export const drawn = async (view: View, { host, shelf }: Omit<House, 'rooms'>): Promise<DrawnView> =>
  drawView(view, { connection: host.connection, href: await shelf.keep(view) });
