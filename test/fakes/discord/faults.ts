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
  const recurring: { every: number; route: string; fault: Fault; calls: number }[] = [];
  return {
    /** The next `times` requests of these routes together go wrong like this. */
    plan(routes: readonly string[], fault: Fault, times = 1): void {
      planned.push({ routes, fault, left: times });
    },
    /** From now on, every so many-th request of that route. */
    planEvery(every: number, route: string, fault: Fault): void {
      recurring.push({ every, route, fault, calls: 0 });
    },
    clear(): void {
      planned = [];
    },
    take(route: string): Fault | undefined {
      const next = planned.find(one => one.routes.includes(route) && one.left > 0);
      if (next) next.left -= 1;
      return next?.fault ?? recurring.find(one => one.route === route && ++one.calls % one.every === 0)?.fault;
    },
  };
}
export type Faults = ReturnType<typeof faults>;
