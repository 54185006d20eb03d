import type { Answers } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Instant } from '../core/time.ts';

/**
 * What people are filling in that is written nowhere until they send it (`Form.unkept`): it lives in this process alone, by the id of its draft,
 * whose row says that there is a form and nothing of what stands in it. A restart forgets it, and so does time.
 */
export type Unkept = {
  hold(draft: Id, content: Content): void;
  of(draft: Id): Content | undefined;
  drop(draft: Id): void;
};
type Content = {
  readonly about: string;
  readonly answers: Answers;
  /** Which page is asked, which may tell what was answered before. */
  readonly page: number;
  readonly mark: string;
};

const hours = 12;
/** So that nobody fills the memory; the oldest gives way. */
const most = 10_000;

export function unkeptIn(now: () => Instant): Unkept {
  const held = new Map<Id, Content & { readonly at: number }>();
  const since = () => now().subtract({ hours }).epochMilliseconds;
  return {
    hold(draft, content) {
      held.delete(draft);
      held.set(draft, { ...content, at: now().epochMilliseconds });
      // A Map is in the order in which it was filled.
      for (const [oldest, { at }] of held) {
        if (at >= since() && held.size <= most) break;
        held.delete(oldest);
      }
    },
    of(draft) {
      const found = held.get(draft);
      return found && found.at >= since() ? found : undefined;
    },
    drop: draft => void held.delete(draft),
  };
}
