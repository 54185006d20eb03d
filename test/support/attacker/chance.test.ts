import { expect, test } from 'vitest';
import { seeded } from './attacker.ts';
import { type Feature, judge } from './chance.ts';

/** So many people with two secrets, as many of either, and six hundred things about each that mean nothing. */
function crowd(many: number) {
  const chance = seeded(5);
  const secrets = Array.from({ length: many }, (_, at) => (at * 7) % many < many / 2);
  const idle = Array.from({ length: 600 }, (_, n): Feature => {
    const kinds = n % 3 === 0 ? 2 : n % 3 === 1 ? 6 : many * 10;
    return { name: `idle ${n}`, values: secrets.map(() => Math.floor(chance() * kinds)) };
  });
  const told = (leaks: readonly Feature[]) =>
    judge([...idle, ...leaks], secrets, seeded(7)).telling.map(({ name }) => name);
  return { secrets, chance, told };
}
const said = (secret: boolean) => (secret ? 'yes' : 'no');

test('of six hundred things that mean nothing, nothing is told', () => {
  expect(crowd(40).told([])).toEqual([]);
});

test('a leak of one vote in four is found among a hundred and sixty, and of three in four among forty', () => {
  const few = crowd(160);
  const leak = { name: 'leak', values: few.secrets.map((secret, at) => (at % 4 === 0 ? said(secret) : '')) };
  expect(few.told([leak])).toContain('leak, of those unlike most');
  const most = crowd(40);
  const wide = { name: 'leak', values: most.secrets.map((secret, at) => (at % 4 === 0 ? undefined : said(secret))) };
  expect(most.told([wide])).not.toEqual([]);
});

test('an order that goes with the votes is found, whatever else is in no order', () => {
  const { secrets, chance, told } = crowd(40);
  const sorted = secrets
    .map((secret, at) => ({ at, key: Number(secret) + chance() * 1.3 }))
    .sort((a, b) => a.key - b.key);
  expect(told([{ name: 'order', values: secrets.map((_, at) => sorted.findIndex(one => one.at === at)) }])).toEqual([
    'order',
  ]);
});
