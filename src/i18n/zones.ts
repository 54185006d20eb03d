import { fold } from '../core/fold.ts';
import { isZone } from './speech.ts';

/** The time zone of that name, or of that city: "Europe/Lisbon", "lisbon", "New York". Undefined when there is none. */
export function zoneCalled(words: string): string | undefined {
  const said = words.trim();
  if (isZone(said)) return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
  const wanted = fold(said);
  return Intl.supportedValuesOf('timeZone').find(zone => cityOf(zone) === wanted);
}

const cityOf = (zone: string) => fold(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '));
