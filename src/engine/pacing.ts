import type { Limits, PlaceRef, Rate } from '../core/adapter.ts';

/** Starts are spaced at this share of what the platform allows: evenly, since a server may count in other ways than we think. */
const share = 0.97;
/** So many milliseconds of lateness may be made up for. */
const leeway = 100;
/** Of a rate's window, so much longer do we count than the platform does. */
const margin = 0.005;
/** Milliseconds after which we stop allowing for a message that was not answered. */
const latest = 1000;
/** Milliseconds for which the quickest answer is remembered, at least. */
const remembered = 30_000;
/** What is left of the pace after each "too many", and at least. */
const slowing = 0.7;
const slowest = 0.1;
/** Milliseconds without another "too many" until a pace that had come down to nothing is whole again. */
const recovery = 300_000;
/** Places whose moment has passed are forgotten when there are this many, or twice those that are left. */
const mostRemembered = 10_000;

export type Task = Rate['of'][number];
export type Where = Pick<PlaceRef, 'id' | 'kind' | 'space'>;

/** What one thing that is to be sent counts against; `shared` names those of its rates that the whole connection shares. */
export type Slot = {
  readonly place: string;
  readonly shared: string;
  readonly counts: readonly Count[];
};
type Count = { readonly key: string; readonly rate: Rate };

/** What is known of one counter of the platform. */
type Counter = {
  /** When the next would be in its turn, evenly spaced. */
  next: number;
  promised: number;
  /** Of those that left lately, ascending: a window after each answer. */
  readonly counted: number[];
};

/** One connection's rate budget, in one memory: whoever holds the lane. Times are milliseconds of a clock that only goes forward. */
export type Pacing = {
  slot(task: Task, place: Where): Slot;
  /** The first moment at which it may leave, before `now` if it could have left already. */
  free(slot: Slot): number;
  /** The same, by what the whole connection shares alone. */
  freeShared(slot: Slot): number;
  /** The first moment, after all that were promised before it. */
  due(slot: Slot, now: number): number;
  /** The same, by what the whole connection shares alone. */
  dueShared(slot: Slot, now: number): number;
  /** It will leave, or (`kept`) not after all. */
  promise(slot: Slot, kept?: false): void;
  /** It leaves. */
  start(slot: Slot, now: number): void;
  /** The platform answered it, or nobody waits for that any more: now it is known how late it may have been counted. */
  answered(slot: Slot, now: number): void;
  /** The platform said to wait: in that place, or everywhere. Then the pace is lower, and recovers. */
  refused(slot: Slot, now: number, until: number, everywhere: boolean): void;
  /** The platform is away: nothing leaves before then, and the pace stays. */
  rest(until: number): void;
  /** Nothing at all leaves before then. */
  readonly pausedUntil: number;
};

/**
 * Evenly spaced, and never so that the platform could count more than it allows in any window of its own, wherever what is on its way is held up.
 * What was answered had been counted by then: a window after that answer there is room for another, less the quickest way there and back, as neither the answer nor the next message is quicker.
 */
export function pacingOf(limits: () => Limits): Pacing {
  const counters = new Map<string, Counter>();
  const pauses = new Map<string, number>();
  const left = new WeakMap<Slot, number>();
  const quickest = quickestOf();
  let most = mostRemembered;
  let pausedUntil = 0;
  let pace = { at: 0, was: 1 };

  const paceAt = (now: number) => Math.min(1, pace.was + Math.max(0, now - pace.at) / recovery);
  const spacing = ({ count, seconds }: Rate, now: number) => (seconds * 1000) / (count * share * paceAt(now));
  const pausedIn = (slot: Slot) => pauses.get(slot.place) ?? 0;
  const countedUntil = ({ seconds }: Rate, answered: number) => answered + (1 + margin) * seconds * 1000;
  /** The first moment at which the platform counts few enough for one more, and as many as were promised. */
  const roomAt = ({ counted, promised }: Counter, { count }: Rate, ahead = promised) =>
    (counted[counted.length - Math.floor(count) + ahead] ?? 0) - quickest.least();
  const freeBy = (counts: readonly Count[]) =>
    counts.reduce((time, { key, rate }) => {
      const counter = counters.get(key);
      return counter ? Math.max(time, counter.next, roomAt(counter, rate, 0)) : time;
    }, pausedUntil);
  const after = (counts: readonly Count[], now: number) =>
    counts.reduce((time, { key, rate }) => {
      const counter = counters.get(key);
      if (!counter) return Math.max(time, now - leeway);
      const evenly = Math.max(counter.next, now - leeway) + counter.promised * spacing(rate, now);
      return Math.max(time, evenly, roomAt(counter, rate));
    }, pausedUntil);
  const forget = (now: number) => {
    for (const [key, { next, promised, counted }] of counters)
      if (promised === 0 && next < now - 60_000 && (counted.at(-1) ?? 0) <= now) counters.delete(key);
    for (const [place, until] of pauses) if (until < now) pauses.delete(place);
  };
  const counterOf = (key: string): Counter => {
    const counter = counters.get(key) ?? { next: 0, promised: 0, counted: [] };
    counters.set(key, counter);
    return counter;
  };

  return {
    slot(task, place) {
      const rates = limits().rates.filter(rate => rate.of.includes(task) && covers(rate, place));
      const counts = rates.map(rate => ({ key: keyOf(rate, place), rate }));
      const shared = counts.filter(isShared).map(({ key }) => key);
      return { place: place.id, shared: shared.join('; '), counts };
    },
    free: slot => Math.max(pausedIn(slot), freeBy(slot.counts)),
    freeShared: slot => freeBy(slot.counts.filter(isShared)),
    due: (slot, now) => Math.max(pausedIn(slot), after(slot.counts, now)),
    dueShared: (slot, now) => after(slot.counts.filter(isShared), now),
    promise(slot, kept) {
      for (const { key } of slot.counts) {
        const counter = counterOf(key);
        counter.promised = Math.max(0, counter.promised + (kept === false ? -1 : 1));
      }
    },
    start(slot, now) {
      left.set(slot, now);
      for (const { key, rate } of slot.counts) {
        const counter = counterOf(key);
        counter.next = Math.max(counter.next, now - leeway) + spacing(rate, now);
        counter.counted.splice(0, countUpTo(counter.counted, now));
        insert(counter.counted, countedUntil(rate, now + latest));
      }
      if (counters.size <= most) return;
      forget(now);
      most = Math.max(mostRemembered, 2 * counters.size);
    },
    answered(slot, now) {
      const at = left.get(slot);
      if (at === undefined) return;
      left.delete(slot);
      quickest.took(now - at, now);
      for (const { key, rate } of slot.counts) {
        const counted = counters.get(key)?.counted ?? [];
        const unanswered = countedUntil(rate, at + latest);
        const place = countUpTo(counted, unanswered) - 1;
        if (counted[place] !== unanswered) continue;
        counted.splice(place, 1);
        insert(counted, Math.min(countedUntil(rate, now), unanswered));
      }
    },
    refused(slot, now, until, everywhere) {
      if (!everywhere) return void pauses.set(slot.place, Math.max(until, pauses.get(slot.place) ?? 0));
      // Several that were on the wire together are refused together: once is enough.
      if (now >= pausedUntil) pace = { at: until, was: Math.max(slowest, paceAt(now) * slowing) };
      pausedUntil = Math.max(pausedUntil, until);
    },
    rest(until) {
      pausedUntil = Math.max(pausedUntil, until);
    },
    get pausedUntil() {
      return pausedUntil;
    },
  };
}

const isShared = ({ rate }: Count) => rate.per === 'connection';

const covers = ({ where }: Rate, { kind }: Where) =>
  where === 'anywhere' || (where === 'private') === (kind === 'direct' || kind === 'home');

function keyOf(rate: Rate, place: Where): string {
  const scope = rate.per === 'connection' ? '' : rate.per === 'space' ? place.space : place.id;
  return `${rate.of.join()} ${rate.per} ${rate.where} ${rate.seconds} ${scope}`;
}

/** How many of them, ascending, are no later than `time`. */
function countUpTo(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const insert = (times: number[], time: number): void => void times.splice(countUpTo(times, time), 0, time);

/** The least that an answer took in the last while; 0 before the first. */
function quickestOf() {
  let before = Number.POSITIVE_INFINITY;
  let lately = { since: 0, least: Number.POSITIVE_INFINITY };
  return {
    took(time: number, now: number): void {
      if (now - lately.since > remembered) {
        before = lately.least;
        lately = { since: now, least: time };
      }
      lately.least = Math.min(lately.least, time);
    },
    least(): number {
      const least = Math.min(before, lately.least);
      return least === Number.POSITIVE_INFINITY ? 0 : least;
    },
  };
}
