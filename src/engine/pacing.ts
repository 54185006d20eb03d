import type { Limits, PlaceRef, Rate } from '../core/adapter.ts';

/** Starts are spaced at this share of what the platform allows: evenly, so that neither a sliding window nor a bucket ever sees a burst. */
const share = 0.955;

export type Task = 'post' | 'edit' | 'remove';
type Where = Pick<PlaceRef, 'id' | 'kind' | 'space'>;

/** One connection's rate budget, in one memory: whoever holds the lane. Times are milliseconds of a clock that only goes forward. */
export type Pacing = {
  /** Takes the next free moment for this task in this place, which is not before `now`. */
  reserve(task: Task, place: Where, now: number): number;
  /** The platform said to wait: nothing at all starts before then. */
  pause(until: number): void;
};

export function pacingOf(limits: Limits): Pacing {
  const next = new Map<string, number>();
  let paused = 0;
  return {
    reserve(task, place, now) {
      const rates = limits.rates.filter(rate => rate.of.includes(task) && covers(rate, place));
      const keyed = rates.map(rate => ({ rate, key: keyOf(rate, place) }));
      const start = Math.max(now, paused, ...keyed.map(({ key }) => next.get(key) ?? 0));
      for (const { rate, key } of keyed) next.set(key, start + spacing(rate));
      if (next.size > 10_000) forget(next, now);
      return start;
    },
    pause(until) {
      paused = Math.max(paused, until);
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
