/** What can go wrong with one request. Those that say "after" do what was asked first. */
export type Fault =
  | { type: 'no answer, after' }
  | { type: 'cut, after' }
  | { type: 'cut, before' }
  | { type: 'page of HTML, before'; status: number }
  | { type: 'page of HTML, after' }
  | { type: 'status, before'; status: 500 | 502 | 503 }
  | { type: 'status, after'; status: 500 | 502 | 503 }
  | { type: 'slow'; milliseconds: number }
  | { type: 'rate limited'; seconds: number; global?: boolean };

type Planned = { routes: readonly string[]; fault: Fault; left: number };

/** Faults waiting for their request. A route is named as in `routes/`: "create message", "edit message", "callback", … */
export function faults() {
  let planned: Planned[] = [];
  return {
    /** The next `times` requests of these routes together go wrong like this. */
    plan(routes: readonly string[], fault: Fault, times = 1): void {
      planned.push({ routes, fault, left: times });
    },
    clear(): void {
      planned = [];
    },
    take(route: string): Fault | undefined {
      const next = planned.find(one => one.routes.includes(route) && one.left > 0);
      if (next) next.left -= 1;
      return next?.fault;
    },
  };
}
export type Faults = ReturnType<typeof faults>;
