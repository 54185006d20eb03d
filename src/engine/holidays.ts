import Holidays from 'date-holidays';

const known = new Map<string, ReadonlySet<string>>();

/** Whether nobody works on that day (an ISO date) in that country (ISO 3166); of a country that nobody knows, no day is one. */
export const holidaysOf =
  (country: string) =>
  (date: string): boolean =>
    inYear(country, date.slice(0, 4)).has(date);

const countries = new Map<string, string | undefined>();

/** In which country that time zone is, of those whose holidays are known. */
export function countryOf(zone: string): string | undefined {
  if (!countries.has(zone)) countries.set(zone, lookUp(zone));
  return countries.get(zone);
}

function lookUp(zone: string): string | undefined {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  return Object.keys(new Holidays().getCountries()).find(country => zonesOf(country).includes(name));
}

/** TypeScript does not know it yet. */
type WithZones = Intl.Locale & { getTimeZones(): readonly string[] | undefined };
const zonesOf = (country: string) => (new Intl.Locale(`und-${country}`) as WithZones).getTimeZones() ?? [];

function inYear(country: string, year: string): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const found = known.get(key) ?? publicHolidays(country, Number(year));
  known.set(key, found);
  return found;
}

function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const days = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public');
  return new Set(days.flatMap(({ date, start, end }) => datesBetween(date.slice(0, 10), start, end)));
}

/** Some last for several days; what begins in the evening before is not a day of it. */
function datesBetween(first: string, start: Date, end: Date): string[] {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: days }, (_, day) =>
    new Date(Date.parse(`${first}T12:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
  );
}
