import { posting, tierOf, tiers } from './tiers.ts';

/** Counts calls and says how many seconds the next one has to wait; 0 when it may go. */
export type Rates = {
  waitOf(method: string, channel: string | undefined): number;
  /** How many calls had to wait so far. */
  readonly refused: number;
};

/** `scale` multiplies every limit; Infinity turns them off. */
export function newRates(now: () => number, scale: number): Rates {
  const starts = new Map<string, number[]>();
  let refused = 0;

  function within(key: string, most: number, milliseconds: number): number {
    const from = now() - milliseconds;
    const recent = (starts.get(key) ?? []).filter(at => at > from);
    starts.set(key, recent);
    return recent.length < most ? 0 : Math.max(1, Math.ceil(((recent[0] ?? 0) - from) / 1000));
  }
  const count = (keys: readonly string[]): void => {
    for (const key of keys) starts.get(key)?.push(now());
  };

  return {
    waitOf(method, channel) {
      if (scale === Infinity) return 0;
      const rules = method === 'chat.postMessage' ? postingRules(channel ?? '') : methodRules(method);
      const wait = Math.max(0, ...rules.map(rule => within(rule.key, rule.most * scale, rule.milliseconds)));
      if (wait === 0) count(rules.map(rule => rule.key));
      else refused++;
      return wait;
    },
    get refused() {
      return refused;
    },
  };
}

type Rule = { readonly key: string; readonly most: number; readonly milliseconds: number };

/** A burst of four, then one a second: no more than four in any four seconds. */
function postingRules(channel: string): Rule[] {
  const { burstPerChannel, perSecondPerChannel, perMinutePerWorkspace } = posting;
  return [
    { key: `post in ${channel}`, most: burstPerChannel, milliseconds: (burstPerChannel / perSecondPerChannel) * 1000 },
    { key: 'post', most: perMinutePerWorkspace, milliseconds: 60_000 },
  ];
}

function methodRules(method: string): Rule[] {
  const tier = tierOf[method];
  return tier ? [{ key: method, most: tiers[tier], milliseconds: 60_000 }] : [];
}
