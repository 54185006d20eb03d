import type { Limits, Rate } from '../../src/core/adapter.ts';

/** The limits of routes as Discord's answers tell them. */
export type Learning = {
  readonly limits: Limits;
  /** An answer to that method and route ("/channels/:id/messages"), with its headers. */
  hear(method: string, route: string, header: (name: string) => string | null): void;
};

const tasks: Readonly<Record<string, Rate['of'][number]>> = {
  'POST /channels/:id/messages': 'post',
  'PATCH /channels/:id/messages/:id': 'edit',
  'DELETE /channels/:id/messages/:id': 'remove',
  'POST /users/@me/channels': 'open',
};

/** What is known at first gives way to what is heard; the limit of the whole bot has no header. */
export function learning(first: Limits): Learning {
  let limits = first;
  return {
    get limits() {
      return limits;
    },
    hear(method, route, header) {
      const task = tasks[`${method} ${route}`];
      const [count, remaining, seconds] = ['limit', 'remaining', 'reset-after'].map(name =>
        Number(header(`x-ratelimit-${name}`) ?? Number.NaN),
      ) as [number, number, number];
      // The first request of a window tells how long the window is; later ones only how much of it is left.
      if (!task || !(count >= 1) || !(seconds > 0) || remaining !== count - 1) return;
      const isOf = ({ of }: Rate) => of.length === 1 && of[0] === task;
      const known = limits.rates.find(isOf);
      if (known && known.count === count && Math.abs(known.seconds - seconds) < known.seconds / 10) return;
      limits = { ...limits, rates: limits.rates.map(rate => (isOf(rate) ? { ...rate, count, seconds } : rate)) };
    },
  };
}
