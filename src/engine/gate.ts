import type { Pacing, Slot } from './pacing.ts';

/** What is next in line: it may prepare to leave, comes again so many milliseconds later, or not while we stop. */
export type Admission = 'go' | 'stopping' | { readonly later: number };

/**
 * Lets what one connection sends leave at its pace, the most urgent first. What is next in line prepares a moment ahead, so that what the database takes
 * does not make the starts uneven: they are spaced where they leave.
 */
export type Gate = {
  enter(rank: number, slot: Slot): Promise<Admission>;
  /** For what may go: its moment, or false when it has to come again after all. */
  depart(slot: Slot): Promise<boolean>;
  /** It will not leave after all. */
  withdraw(slot: Slot): void;
  /** The pacing has changed. */
  look(): void;
  stop(): void;
};

/** How long before its moment something prepares to leave, in milliseconds. */
const lead = 25;
/** What would wait longer than this, in milliseconds, gives its room to others. */
const patience = 2000;

export function gateOf(pacing: Pacing, now: () => number): Gate {
  type Waiter = { readonly rank: number; readonly slot: Slot; resolve(admission: Admission): void };
  type Ready = { readonly slot: Slot; resolve(leaves: boolean): void };
  let waiting: Waiter[] = [];
  let ready: Ready[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function look(): void {
    clearTimeout(timer);
    const at = now();
    const wake = Math.min(letLeave(at), letPrepare(at));
    if (wake < Number.POSITIVE_INFINITY) timer = setTimeout(look, Math.max(1, wake - at));
  }

  function letLeave(at: number): number {
    let wake = Number.POSITIVE_INFINITY;
    ready = ready.filter(one => {
      const free = pacing.free(one.slot);
      if (free > at && free - at <= patience) {
        wake = Math.min(wake, free);
        return true;
      }
      pacing.promise(one.slot, false);
      if (free <= at) pacing.start(one.slot, at);
      one.resolve(free <= at);
      return false;
    });
    return wake;
  }

  function letPrepare(at: number): number {
    let wake = Number.POSITIVE_INFINITY;
    // What the whole connection may do is the same for all that count against the same rates.
    const full = new Set<string>();
    waiting = waiting.filter(one => {
      if (full.has(one.slot.shared)) return true;
      const due = pacing.due(one.slot, at);
      if (due - at > patience) {
        one.resolve({ later: due - at });
        return false;
      }
      if (due > at + lead) {
        wake = Math.min(wake, due - lead);
        if (pacing.dueShared(one.slot, at) > at + lead) full.add(one.slot.shared);
        return true;
      }
      pacing.promise(one.slot);
      one.resolve('go');
      return false;
    });
    return wake;
  }

  return {
    enter(rank, slot) {
      if (stopped) return Promise.resolve('stopping');
      return new Promise(resolve => {
        const behind = waiting.findLastIndex(other => other.rank <= rank);
        waiting.splice(behind + 1, 0, { rank, slot, resolve });
        look();
      });
    },
    depart(slot) {
      if (stopped) {
        pacing.promise(slot, false);
        return Promise.resolve(false);
      }
      return new Promise(resolve => {
        ready.push({ slot, resolve });
        look();
      });
    },
    withdraw: slot => pacing.promise(slot, false),
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const one of waiting.splice(0)) one.resolve('stopping');
      for (const one of ready.splice(0)) {
        pacing.promise(one.slot, false);
        one.resolve(false);
      }
    },
  };
}
