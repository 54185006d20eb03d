import type { Adapter } from '../../src/core/adapter.ts';

/** The same adapter, which may send so many times what its platform allows: for fakes that allow as much. */
export const scaled = (adapter: Adapter, scale: number): Adapter =>
  Object.create(adapter, {
    limits: {
      get: () => ({
        ...adapter.limits,
        rates: adapter.limits.rates.map(rate => ({ ...rate, count: rate.count * scale })),
      }),
    },
  });
