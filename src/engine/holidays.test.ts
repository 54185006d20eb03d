import { expect, test } from 'vitest';
import { countryOf } from './holidays.ts';

test.each([
  ['Europe/Brussels', 'BE'],
  ['Europe/Paris', 'FR'],
  ['Europe/Amsterdam', 'NL'],
  ['America/New_York', 'US'],
  ['Africa/Kinshasa', 'CD'],
  ['UTC', undefined],
])('the clock of %s is that of %s', (zone, country) => {
  expect(countryOf(zone)).toBe(country);
});
