import { maySee } from './cast.ts';
import { own } from './limits.ts';
import type { Change, Rooms } from './rooms.ts';

/** Tells every open tab what changes in the rooms that its members may see: Server-Sent Events, numbered, so that a tab that was away resumes where it was. */
export interface Stream {
  /** `last` is the number of the last event the tab had. */
  open(members: readonly string[], last: string): ReadableStream<Uint8Array>;
  close(): void;
}

const encoder = new TextEncoder();
type Tab = { readonly members: readonly string[]; readonly controller: ReadableStreamDefaultController<Uint8Array> };

export function streamOf(rooms: Rooms): Stream {
  const tabs = new Set<Tab>();
  const unwatch = rooms.watch(change => {
    for (const tab of tabs) tell(tab, change);
  });
  const heartbeat = setInterval(() => {
    for (const tab of tabs) send(tab, ': still here\n\n');
  }, own.heartbeatMilliseconds);
  heartbeat.unref();

  function tell(tab: Tab, change: Change): void {
    if (tab.members.some(member => maySee(member, change.room)))
      send(tab, `id: ${eventId(rooms.epoch, change.seq)}\nevent: ${change.type}\ndata: ${JSON.stringify(change)}\n\n`);
  }

  function send(tab: Tab, text: string): void {
    // A tab that sleeps would have us hold everything for it; it resumes by number when it wakes.
    if ((tab.controller.desiredSize ?? 0) < -own.eventsUnread) leave(tab);
    else tab.controller.enqueue(encoder.encode(text));
  }

  function leave(tab: Tab): void {
    if (!tabs.delete(tab)) return;
    tab.controller.close();
  }

  return {
    open(members, last) {
      let tab: Tab;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          tab = { members, controller };
          tabs.add(tab);
          send(tab, 'retry: 1000\n\n');
          const missed = rooms.since(seqOf(rooms.epoch, last));
          if (missed) for (const change of missed) tell(tab, change);
          else send(tab, `id: ${eventId(rooms.epoch, rooms.now())}\nevent: reset\ndata: {}\n\n`);
        },
        cancel() {
          tabs.delete(tab);
        },
      });
    },
    close() {
      clearInterval(heartbeat);
      unwatch();
      for (const tab of [...tabs]) leave(tab);
    },
  };
}

export const eventId = (epoch: string, seq: number): string => `${epoch}.${seq}`;

/** A number of other rooms, or none, is one that we never were at. */
function seqOf(epoch: string, last: string): number {
  const [of, seq = ''] = last.split('.');
  return of === epoch && /^\d{1,15}$/.test(seq) ? Number(seq) : Number.POSITIVE_INFINITY;
}
