import type { Limits, PlaceRef, Rate } from '../core/adapter.ts';

/** Starts are spaced at this share of what the platform allows: evenly, so that neither a sliding window nor a bucket ever sees a burst. */
const share = 0.96;
/** Of a rate's window, so much lateness may be made up for. With the share it stays below what is allowed, with room for what the network adds. */
const leeway = 0.015;
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
export type Slot = { readonly place: string; readonly shared: string; readonly counts: readonly Count[] };
type Count = { readonly key: string; readonly rate: Rate };

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
  /** The platform said to wait: in that place, or everywhere. Then the pace is lower, and recovers. */
  refused(slot: Slot, now: number, until: number, everywhere: boolean): void;
  /** The platform is away: nothing leaves before then, and the pace stays. */
  rest(until: number): void;
  /** Nothing at all leaves before then. */
  readonly pausedUntil: number;
};

export function pacingOf(limits: () => Limits): Pacing {
  const next = new Map<string, number>();
  const promised = new Map<string, number>();
  const pauses = new Map<string, number>();
  let most = mostRemembered;
  let pausedUntil = 0;
  let pace = { at: 0, was: 1 };

  const paceAt = (now: number) => Math.min(1, pace.was + Math.max(0, now - pace.at) / recovery);
  const spacing = ({ count, seconds }: Rate, now: number) => (seconds * 1000) / (count * share * paceAt(now));
  const pausedIn = (slot: Slot) => pauses.get(slot.place) ?? 0;
  const credit = ({ seconds }: Rate) => leeway * seconds * 1000;
  const freeBy = (counts: readonly Count[]) =>
    counts.reduce((latest, { key }) => Math.max(latest, next.get(key) ?? 0), pausedUntil);
  const after = (counts: readonly Count[], now: number) =>
    counts.reduce((latest, { key, rate }) => {
      const from = Math.max(next.get(key) ?? 0, now - credit(rate));
      return Math.max(latest, from + (promised.get(key) ?? 0) * spacing(rate, now));
    }, pausedUntil);

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
        const count = (promised.get(key) ?? 0) + (kept === false ? -1 : 1);
        if (count > 0) promised.set(key, count);
        else promised.delete(key);
      }
    },
    start(slot, now) {
      for (const { key, rate } of slot.counts) {
        next.set(key, Math.max(next.get(key) ?? 0, now - credit(rate)) + spacing(rate, now));
      }
      if (next.size <= most) return;
      for (const map of [next, pauses]) forget(map, now - 60_000);
      most = Math.max(mostRemembered, 2 * next.size);
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

function forget(map: Map<string, number>, before: number): void {
  for (const [key, at] of map) if (at < before) map.delete(key);
}
