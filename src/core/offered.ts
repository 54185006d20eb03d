import { capitalised } from './capitalised.ts';
import type { KnownPlace } from './feature.ts';
import type { Id } from './ids.ts';
import { shortened } from './shortened.ts';
import type { Option } from './view.ts';

/** What a form offered when it was opened, as far as it is still there. An answer is a position among what was offered, so that it never comes to mean something else. */
export const stillOffered = <One extends { readonly id: Id }>(
  offered: readonly Id[],
  there: readonly One[],
  label: (one: One) => string,
): Option[] =>
  offered.flatMap((id, value) => {
    const one = there.find(candidate => candidate.id === id);
    return one ? [{ value, label: label(one), hint: '' }] : [];
  });

/** The same of places, each with its platform ("Agora (Telegram)") where they are on several, since two of these may have one name. */
export function offeredPlaces(offered: readonly Id[], there: readonly KnownPlace[]): Option[] {
  const several = there.some(({ platform }) => platform !== there[0]?.platform);
  return stillOffered(offered, there, ({ name, platform }) =>
    several ? `${shortened(name, 50)} (${capitalised(platform)})` : shortened(name, 60),
  );
}
