import type { Clock } from './clock.ts';
import { tooMany } from './refusal.ts';

type Rule = { readonly count: number; readonly milliseconds: number };
const overall: Rule = { count: 30, milliseconds: 1_000 };
const inPaid: Rule = { count: 1000, milliseconds: 1_000 };
const inOneChat: Rule = { count: 1, milliseconds: 1_000 };
const inOneGroup: Rule = { count: 20, milliseconds: 60_000 };

/** Counts a message, an edit or an ephemeral answer, or refuses it. */
export type Flood = { admit(chat: number, isGroup: boolean, isPaid?: boolean): void };

/** Windows that slide, so that no burst at an edge is let through. `scale` multiplies every allowance; Infinity lets everything pass. */
export function floodControl(clock: Clock, scale: () => number): Flood {
  const sent = new Map<string, number[]>();
  return {
    admit(chat, isGroup, isPaid = false) {
      const windows: [string, Rule][] = [
        isPaid ? ['paid', inPaid] : ['all', overall],
        [`chat ${chat}`, inOneChat],
        ...(isGroup ? [[`group ${chat}`, inOneGroup] satisfies [string, Rule]] : []),
      ];
      const now = clock.now();
      for (const [key, rule] of windows) {
        const recent = (sent.get(key) ?? []).filter(at => at > now - rule.milliseconds);
        sent.set(key, recent);
        const allowed = Math.max(1, Math.floor(rule.count * scale()));
        const blocking = recent.at(-allowed);
        if (recent.length >= allowed && blocking !== undefined)
          throw tooMany(Math.max(1, Math.ceil((blocking + rule.milliseconds - now) / 1_000)));
      }
      for (const [key] of windows) sent.get(key)?.push(now);
    },
  };
}
