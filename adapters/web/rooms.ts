import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { placeOf } from './cast.ts';
import type { Journal } from './journal.ts';
import { own } from './limits.ts';
import type { DrawnView } from './render.ts';

/**
 * A message in a room. `born` and `seq` count everything that ever happened in the rooms: when it came and when it last changed.
 * A `line` is what a member said, a `post` is put and edited by the engine, an `answer` was given to one person in their direct chat.
 */
export type Message = {
  readonly room: string;
  readonly id: string;
  readonly born: number;
  readonly seq: number;
  readonly at: string;
  readonly editedAt: string;
} & Content;
export type Content =
  | { readonly kind: 'line'; readonly by: string; readonly text: string; readonly files: readonly string[] }
  | { readonly kind: 'post'; readonly view: DrawnView }
  /** `to` is the message that was pressed; empty when it answers something said. */
  | { readonly kind: 'answer'; readonly view: DrawnView; readonly to: string };

export type Change =
  | { readonly type: 'put'; readonly seq: number; readonly room: string; readonly message: Message }
  | { readonly type: 'gone'; readonly seq: number; readonly room: string; readonly id: string };

/** What stands in every room: in memory, and in the journal so that a restart finds it again. The engine's database is the record, this is only the wall it hangs on. */
export interface Rooms {
  /** Changes when the rooms begin anew, so that a tab knows that its marks mean nothing any more. */
  readonly epoch: string;
  /** Whether nothing ever happened here. */
  readonly fresh: boolean;
  /** The number of the last change. */
  now(): number;
  in(room: string): readonly Message[];
  find(room: string, id: string): Message | undefined;
  /** Puts it at the end, or changes the one of that id where it stands. */
  put(room: string, id: string, content: Content): Promise<void>;
  remove(room: string, id: string): Promise<void>;
  /** Everything after `seq`; undefined when that is too long ago to know. */
  since(seq: number): readonly Change[] | undefined;
  watch(watcher: (change: Change) => void): () => void;
}

/** The same key is always the same id, which makes putting twice harmless. */
export const messageId = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 20);
export const messageIdPattern = /^[A-Za-z0-9_-]{20}$/;

export async function openRooms(journal: Journal, troubled: (failure: unknown) => void): Promise<Rooms> {
  const kept = replay(await journal.read().catch(unreadable));
  const { epoch, messages } = kept;
  const changes: Change[] = [];
  const watchers = new Set<(change: Change) => void>();
  let seq = kept.seq;
  let appended = 0;

  function unreadable(failure: unknown): unknown[] {
    troubled(failure);
    return [];
  }

  // A full disk must not keep a post from the screen: the engine can put it anew, so a page that forgets is better than none.
  const keep = async (line: JournalLine): Promise<void> => {
    appended += 1;
    const whole = appended % own.journalLines === 0;
    await (whole ? journal.rewrite(snapshot(epoch, seq, messages)) : journal.append(line)).catch(troubled);
  };

  function tell(change: Change): void {
    changes.push(change);
    if (changes.length > own.changesKept) changes.shift();
    for (const watcher of watchers) watcher(change);
  }

  await journal.rewrite(snapshot(epoch, seq, messages)).catch(troubled);

  return {
    epoch,
    fresh: seq === 0,
    now: () => seq,
    in: room => [...(messages.get(room)?.values() ?? [])],
    find: (room, id) => messages.get(room)?.get(id),
    async put(room, id, content) {
      const before = messages.get(room)?.get(id);
      const at = new Date().toISOString();
      seq += 1;
      const place = { room, id, seq, born: before?.born ?? seq, at: before?.at ?? at, editedAt: before ? at : '' };
      const message: Message = { ...place, ...content };
      hang(messages, message);
      tell({ type: 'put', seq, room, message });
      await keep({ type: 'put', message });
    },
    async remove(room, id) {
      if (!messages.get(room)?.delete(id)) return;
      seq += 1;
      tell({ type: 'gone', seq, room, id });
      await keep({ type: 'gone', seq, room, id });
    },
    since(from) {
      if (from > seq) return undefined;
      if (from === seq) return [];
      const first = changes[0];
      return first && first.seq <= from + 1 ? changes.filter(change => change.seq > from) : undefined;
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

type Wall = Map<string, Map<string, Message>>;

function hang(messages: Wall, message: Message): void {
  const room = messages.get(message.room) ?? new Map<string, Message>();
  messages.set(message.room, room.set(message.id, message));
  const [oldest] = room.keys();
  if (room.size > own.messagesPerRoomKept && oldest) room.delete(oldest);
}

/* What the journal holds. A view was drawn by us and is only looked at as far as the page needs it to stand up. */
const drawn = z.custom<DrawnView>(
  value =>
    z
      .object({ title: z.string(), locale: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) })
      .safeParse(value).success,
);
const placed = z.object({
  room: z.string().refine(room => placeOf(room) !== undefined),
  id: z.string().regex(messageIdPattern),
  born: z.int(),
  seq: z.int(),
  at: z.iso.datetime(),
  editedAt: z.string(),
});
const message = z.discriminatedUnion('kind', [
  placed.extend({ kind: z.literal('line'), by: z.string(), text: z.string(), files: z.array(z.string()).readonly() }),
  placed.extend({ kind: z.literal('post'), view: drawn }),
  placed.extend({ kind: z.literal('answer'), view: drawn, to: z.string() }),
]);
const journalLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rooms'), epoch: z.string(), seq: z.int() }),
  z.object({ type: z.literal('put'), message }),
  z.object({ type: z.literal('gone'), seq: z.int(), room: z.string(), id: z.string() }),
]);
type JournalLine = z.infer<typeof journalLine>;

function replay(lines: readonly unknown[]): { epoch: string; seq: number; messages: Wall } {
  let epoch = randomBytes(9).toString('base64url');
  let seq = 0;
  const messages: Wall = new Map();
  for (const line of lines) {
    const read = journalLine.safeParse(line);
    if (!read.success) continue;
    switch (read.data.type) {
      case 'rooms':
        ({ epoch, seq } = read.data);
        break;
      case 'put':
        hang(messages, read.data.message);
        seq = Math.max(seq, read.data.message.seq);
        break;
      case 'gone':
        messages.get(read.data.room)?.delete(read.data.id);
        seq = Math.max(seq, read.data.seq);
        break;
    }
  }
  return { epoch, seq, messages };
}

const snapshot = (epoch: string, seq: number, messages: Wall): JournalLine[] => [
  { type: 'rooms', epoch, seq },
  ...[...messages.values()].flatMap(room => [...room.values()].map(message => ({ type: 'put', message }) as const)),
];
