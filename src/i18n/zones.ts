import { foldWords } from '../core/fold.ts';
import { cities } from './cities.ts';
import { isZone } from './speech.ts';

/** The time zone of that name, or of that city in any of our languages: "Europe/Lisbon", "Lisbonne", "new york". Undefined when there is none. */
export function zoneCalled(words: string): string | undefined {
  const said = words.trim();
  if (isZone(said)) return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
  const wanted = foldWords(said);
  return named.get(wanted) ?? Intl.supportedValuesOf('timeZone').find(zone => cityOf(zone) === wanted);
}

const cityOf = (zone: string) => foldWords(zone.slice(zone.lastIndexOf('/') + 1));

const named = new Map(
  cities
    .trim()
    .split('\n')
    .flatMap(line => {
      const [zone = '', names = ''] = line.split(': ');
      return names.split(', ').map(name => [foldWords(name), zone] as const);
    }),
);
