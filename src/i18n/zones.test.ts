import { expect, test } from 'vitest';
import { cities } from './cities.ts';
import { zoneCalled } from './zones.ts';

test.each([
  ['Lisbonne', 'Europe/Lisbon'],
  ['bruxelles', 'Europe/Brussels'],
  ['Brussel', 'Europe/Brussels'],
  ['Parijs', 'Europe/Paris'],
  ['Saint Domingue', 'America/Santo_Domingo'],
  ['new york', 'America/New_York'],
  ['Port-au-Prince', 'America/Port-au-Prince'],
  ['europe/lisbon', 'Europe/Lisbon'],
  ['Bruges', undefined],
])('%s is %s', (words, zone) => {
  expect(zoneCalled(words)).toBe(zone);
});

test('every zone that has names is one', () => {
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  for (const line of cities.trim().split('\n')) expect(zones, line).toContain(line.split(':')[0]);
});
