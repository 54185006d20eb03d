/**
 * What can go wrong on the way, by the names of methods.
 * `lost answer`: done, but the connection ends before the answer. `silence`: not done, never answered. `html`: a proxy's page, not done.
 * `broken`: 500 of Telegram's own, not done. `cut`: the connection ends, not done. A number: that many milliseconds late, but done.
 */
export type Fault =
  | 'lost answer'
  | 'silence'
  | 'html'
  | 'broken'
  | 'cut'
  | { readonly late: number }
  | { readonly retryAfter: number };

export type Faults = {
  /** From now on, for the next `times` calls of any of those methods (Infinity until `clear`). */
  plan(methods: string | readonly string[], fault: Fault, times?: number): void;
  /** From now on, every n-th call of that method. */
  planEvery(nth: number, method: string, fault: Fault): void;
  clear(): void;
  take(method: string): Fault | undefined;
};

export function faultSwitches(): Faults {
  const planned: { methods: readonly string[]; fault: Fault; left: number }[] = [];
  const recurring: { nth: number; method: string; fault: Fault; calls: number }[] = [];
  return {
    plan: (methods, fault, times = 1) =>
      void planned.push({ methods: [methods].flat().map(name => name.toLowerCase()), fault, left: times }),
    planEvery: (nth, method, fault) => void recurring.push({ nth, method: method.toLowerCase(), fault, calls: 0 }),
    clear() {
      planned.splice(0);
      recurring.splice(0);
    },
    take(method) {
      const plan = planned.find(one => one.left > 0 && one.methods.includes(method.toLowerCase()));
      if (plan) plan.left--;
      const again = recurring.find(one => one.method === method.toLowerCase() && ++one.calls % one.nth === 0);
      return plan?.fault ?? again?.fault;
    },
  };
}
