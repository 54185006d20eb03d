/**
 * What can go wrong on the way, by method name or for any of them ("*").
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
  /** From now on, `times` calls of that method (Infinity until `clear`). */
  plan(method: string, fault: Fault, times?: number): void;
  clear(): void;
  take(method: string): Fault | undefined;
};

export function faultSwitches(): Faults {
  const planned: { method: string; fault: Fault; left: number }[] = [];
  return {
    plan: (method, fault, times = 1) => void planned.push({ method: method.toLowerCase(), fault, left: times }),
    clear: () => void planned.splice(0),
    take(method) {
      const plan = planned.find(one => one.left > 0 && (one.method === '*' || one.method === method.toLowerCase()));
      if (plan) plan.left--;
      return plan?.fault;
    },
  };
}
