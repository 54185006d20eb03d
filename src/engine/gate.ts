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
  /** What left was answered, one way or another. */
  answered(slot: Slot): void;
  /** The pacing has changed. */
  look(): void;
  stop(): void;
};

/** How long before its moment something prepares to leave, in milliseconds: as long as that took others lately, since what is late has missed its turn. */
const lead = { least: 25, most: 250 } as const;
/** Of the difference, so much is forgotten each time preparing was quicker. */
const forgetting = 0.01;
/** What would wait longer than this, in milliseconds, gives its room to others. */
const patience = 2000;

export function gateOf(pacing: Pacing, now: () => number): Gate {
  type Waiter = {
    readonly rank: number;
    readonly nth: number;
    readonly slot: Slot;
    resolve(admission: Admission): void;
  };
  type Ready = { readonly slot: Slot; resolve(leaves: boolean): void };
  /** By the rates that the whole connection shares, each with the most urgent first. */
  const queues = new Map<string, Waiter[]>();
  let entered = 0;
  let ready: Ready[] = [];
  /** Since when each prepares. */
  const preparing = new Map<Slot, number>();
  let ahead: number = lead.least;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function look(): void {
    clearTimeout(timer);
    const at = now();
    const wake = Math.min(letLeave(at), letPrepare(at));
    if (wake < Number.POSITIVE_INFINITY) timer = setTimeout(look, Math.max(1, wake - at));
  }

  /** Each in its turn; once a rate that they share is used up, the others need not be looked at one by one. */
  function letLeave(at: number): number {
    let wake = Number.POSITIVE_INFINITY;
    const usedUp = new Map<string, number>();
    ready = ready.filter(one => {
      const { shared } = one.slot;
      let free = usedUp.get(shared);
      if (free === undefined) {
        free = pacing.free(one.slot);
        const forAll = pacing.freeShared(one.slot);
        if (forAll > at) usedUp.set(shared, forAll);
      }
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

  function queueOf({ shared }: Slot): Waiter[] {
    const queue = queues.get(shared) ?? [];
    queues.set(shared, queue);
    return queue;
  }

  /** In order of urgency; what waits for a rate that is used up is not looked at one by one. */
  function letPrepare(at: number): number {
    let wake = Number.POSITIVE_INFINITY;
    const heads = [...queues.values()].map(queue => ({ queue, nth: 0 }));
    for (let head = mostUrgent(heads); head; head = mostUrgent(heads)) {
      const { queue, nth } = head;
      const one = queue[nth] as Waiter;
      const due = pacing.due(one.slot, at);
      if (due <= at + ahead) {
        pacing.promise(one.slot);
        preparing.set(one.slot, at);
        one.resolve('go');
        queue.splice(nth, 1);
      } else if (due - at > patience) {
        one.resolve({ later: due - at });
        queue.splice(nth, 1);
      } else {
        wake = Math.min(wake, due - ahead);
        if (pacing.dueShared(one.slot, at) > at + ahead) head.nth = queue.length;
        else head.nth++;
      }
    }
    return wake;
  }

  function prepared(slot: Slot): void {
    const took = now() - (preparing.get(slot) ?? now());
    preparing.delete(slot);
    const lately = Math.max(took, ahead - (ahead - took) * forgetting);
    ahead = Math.min(lead.most, Math.max(lead.least, lately));
  }

  return {
    enter(rank, slot) {
      if (stopped) return Promise.resolve('stopping');
      return new Promise(resolve => {
        const queue = queueOf(slot);
        const behind = queue.findLastIndex(other => other.rank <= rank);
        queue.splice(behind + 1, 0, { rank, nth: entered++, slot, resolve });
        look();
      });
    },
    depart(slot) {
      prepared(slot);
      if (stopped) {
        pacing.promise(slot, false);
        return Promise.resolve(false);
      }
      return new Promise(resolve => {
        ready.push({ slot, resolve });
        look();
      });
    },
    withdraw(slot) {
      preparing.delete(slot);
      pacing.promise(slot, false);
    },
    answered(slot) {
      pacing.answered(slot, now());
      look();
    },
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const queue of queues.values()) for (const one of queue.splice(0)) one.resolve('stopping');
      for (const one of ready.splice(0)) {
        pacing.promise(one.slot, false);
        one.resolve(false);
      }
    },
  };
}

/** Of those that have one left, the one whose next is the most urgent, then the first that came. */
function mostUrgent<Head extends { readonly queue: readonly { rank: number; nth: number }[]; readonly nth: number }>(
  heads: readonly Head[],
): Head | undefined {
  let found: Head | undefined;
  for (const head of heads) {
    const one = head.queue[head.nth];
    const best = found?.queue[found.nth];
    if (one && (!best || one.rank < best.rank || (one.rank === best.rank && one.nth < best.nth))) found = head;
  }
  return found;
}
