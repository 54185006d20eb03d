import type { Limits, PlaceRef, Rate } from '../core/adapter.ts';

/** Starts are spaced at this share of what the platform allows: evenly, so that neither a sliding window nor a bucket ever sees a burst. */
const share = 0.955;

export type Task = 'post' | 'edit' | 'remove';
type Where = Pick<PlaceRef, 'id' | 'kind' | 'space'>;

/** A moment to start at; void once the platform has said to wait. */
export type Slot = { readonly at: number; readonly pauses: number; readonly keys: ReadonlyMap<string, Rate> };

/** One connection's rate budget, in one memory: whoever holds the lane. Times are milliseconds of a clock that only goes forward. */
export type Pacing = {
  /** The next free moment for this task in this place, which is not before `now`. */
  reserve(task: Task, place: Where, now: number): Slot;
  /** Uses the slot, when its moment has come; false when a pause came between: then another has to be reserved. */
  take(slot: Slot): boolean;
  /** The platform said to wait: nothing at all starts before then. Slots that were not taken yet are void. */
  pause(until: number): void;
};

export function pacingOf(limits: Limits): Pacing {
  let next = new Map<string, number>();
  const taken = new Map<string, number>();
  let paused = 0;
  let pauses = 0;
  return {
    reserve(task, place, now) {
      const rates = limits.rates.filter(rate => rate.of.includes(task) && covers(rate, place));
      const keys = new Map(rates.map(rate => [keyOf(rate, place), rate]));
      const at = Math.max(now, paused, ...[...keys.keys()].map(key => next.get(key) ?? 0));
      for (const [key, rate] of keys) next.set(key, at + spacing(rate));
      if (next.size > 10_000) for (const map of [next, taken]) forget(map, now);
      return { at, pauses, keys };
    },
    take(slot) {
      if (slot.pauses !== pauses) return false;
      for (const [key, rate] of slot.keys) taken.set(key, slot.at + spacing(rate));
      return true;
    },
    pause(until) {
      paused = Math.max(paused, until);
      pauses++;
      next = new Map(taken);
    },
  };
}

const spacing = ({ count, seconds }: Rate) => (seconds * 1000) / (count * share);

const covers = ({ where }: Rate, { kind }: Where) =>
  where === 'anywhere' || (where === 'private') === (kind === 'direct' || kind === 'home');

function keyOf(rate: Rate, place: Where): string {
  const scope = rate.per === 'connection' ? '' : rate.per === 'space' ? place.space : place.id;
  return `${rate.of.join()} ${rate.per} ${rate.where} ${rate.seconds} ${scope}`;
}

function forget(next: Map<string, number>, now: number): void {
  for (const [key, at] of next) if (at < now) next.delete(key);
}
