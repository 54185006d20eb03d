import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/feature.ts';
import {
  accepting,
  ageOf,
  allowed,
  freeNeeds,
  offering,
  type Request,
  refusalFor,
  type Stage,
  stageOf,
  toRelease,
  type Wish,
} from './model.ts';
import { expiryOf, urgencyOf } from './plan.ts';
import { afterWaking } from './waking.ts';

const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const request: Request = {
  id: 'r',
  asker: 'an',
  askerName: 'An',
  group: null,
  what: 'boxes',
  details: '',
  area: '',
  contact: '',
  skill: '',
  locale: 'en',
  translations: {},
  due: null,
  part: 'day',
  audience: 'everyone',
  referent: null,
  hidden: false,
  place: null,
  state: 'open',
  openedAt: now,
  days: 14,
  expiresAt: now.add({ hours: 48 }),
  renewals: 0,
  endedAt: null,
  needs: [0, 1].map(position => ({ position, state: 'open', offer: null, matchedAt: null })),
  offers: [],
};
const offer = (id: string, state: Request['offers'][number]['state'] = 'offered') => ({
  id,
  member: `m${id}`,
  name: id,
  state,
  at: now,
});
const needs = (...states: Request['needs'][number]['state'][]): Request['needs'] =>
  states.map((state, position) => ({ position, state, offer: null, matchedAt: null }));

describe('the stage of a request', () => {
  const cases: readonly [string, Partial<Request>, Stage][] = [
    ['new', {}, 'open'],
    ['renewed', { renewals: 1 }, 'renewed'],
    ['with an offer', { offers: [offer('1')] }, 'offered'],
    ['with an offer that nobody sees', { offers: [offer('1', 'passed')] }, 'open'],
    ['half found', { needs: needs('matched', 'open') }, 'open'],
    ['found', { needs: needs('matched', 'matched') }, 'matched'],
    ['found, past its time', { needs: needs('matched', 'matched'), expiresAt: now }, 'matched'],
    ['after somebody dropped out', { needs: needs('matched', 'reopened') }, 'reopened'],
    ['paused', { state: 'paused' }, 'paused'],
    ['past its time, whether or not a job ran', { expiresAt: now }, 'expired'],
    ['paused past its time', { state: 'paused', expiresAt: now }, 'expired'],
    ['done', { state: 'done', needs: needs('done', 'done') }, 'done'],
    ['thanked', { state: 'done', needs: needs('thanked', 'done') }, 'thanked'],
    ['archived', { state: 'archived' }, 'archived'],
    ['withdrawn', { state: 'withdrawn' }, 'withdrawn'],
  ];
  test.each(cases)('%s', (_, change, stage) => {
    expect(stageOf({ ...request, ...change }, now)).toBe(stage);
  });

  test('decides what can be wanted, and every other wish is refused in a sentence', () => {
    for (const [, change, stage] of cases)
      for (const wish of Object.keys(allowed) as Wish[]) {
        const refusal = refusalFor(wish, { ...request, ...change }, now);
        expect(refusal === undefined, `${wish} when ${stage}`).toBe(allowed[wish].includes(stage));
      }
  });
});

test('nobody helps themself, and a second tap is the first', () => {
  expect(offering(request, 'an', now)).toMatchObject({ message: 'aid-not-own' });
  expect(offering(request, 'bob', now)).toBe('new');
  expect(offering({ ...request, offers: [{ ...offer('1'), member: 'bob' }] }, 'bob', now)).toBe('again');
  expect(offering({ ...request, offers: [{ ...offer('1', 'declined'), member: 'bob' }] }, 'bob', now)).toBe('new');
});

test('however many say yes, in whatever order, never more are matched than are needed, and each offer at most once', () => {
  const many = Array.from({ length: 6 }, (_, n) => offer(String(n)));
  fc.assert(
    fc.property(fc.array(fc.nat(7), { maxLength: 30 }), taps => {
      let current: Request = { ...request, offers: many };
      for (const tap of taps) {
        const need = accepting(current, String(tap), now);
        if (isRefusal(need)) continue;
        current = {
          ...current,
          needs: current.needs.map(one =>
            one.position === need.position ? { ...one, state: 'matched', offer: String(tap) } : one,
          ),
          offers: current.offers.map(one => (one.id === String(tap) ? { ...one, state: 'accepted' } : one)),
        };
      }
      const matched = current.needs.flatMap(one => one.offer ?? []);
      expect(matched.length).toBeLessThanOrEqual(2);
      expect(new Set(matched).size).toBe(matched.length);
      expect(current.offers.filter(({ state }) => state === 'accepted')).toHaveLength(matched.length);
      expect(freeNeeds(current).length + matched.length).toBe(2);
      expect(toRelease(current)).toHaveLength(6 - matched.length);
    }),
  );
});

test.each([
  [0, 'over'],
  [13.99, 'over'],
  [14, 'faded'],
  [29.99, 'faded'],
  [30, 'empty'],
] as const)('%d days after the end a request is %s', (days, age) => {
  expect(ageOf({ endedAt: now }, now.add({ minutes: Math.ceil(days * 1440) }))).toBe(age);
});

test.each([
  [null, 14],
  [1, 3],
  [5, 7],
  [12, 14],
  [40, 30],
] as const)('needed in %s days, it is asked after %i whether it still is', (ahead, days) => {
  expect(urgencyOf(ahead === null ? null : now.add({ hours: 24 * ahead }), now)).toBe(days);
});

test('a request is not open after it was needed', () => {
  expect(expiryOf(now.add({ hours: 2 }), 3, now)).toEqual(now.add({ hours: 2 }));
  expect(expiryOf(null, 7, now)).toEqual(now.add({ hours: 168 }));
});

test.each([
  ['2026-11-23T09:00', '2026-11-23T13:00'],
  ['2026-11-23T19:00', '2026-11-24T11:30'],
  ['2026-11-23T23:00', '2026-11-24T12:30'],
  // A Saturday evening: Sunday is nobody's.
  ['2026-11-28T18:00', '2026-11-30T10:30'],
  // The evening before Christmas, which is a Friday.
  ['2026-12-24T18:00', '2026-12-26T10:30'],
  // The clock goes back in the night.
  ['2026-10-24T19:00', '2026-10-26T11:30'],
])('four waking hours after %s it is %s', (from, to) => {
  const zone = 'Europe/Brussels';
  const at = Temporal.PlainDateTime.from(from).toZonedDateTime(zone).toInstant();
  const holiday = (date: string) => date === '2026-12-25';
  expect(
    afterWaking({ now: at, community: { zone }, holiday }, 4).toZonedDateTimeISO(zone).toPlainDateTime().toString(),
  ).toBe(`${to}:00`);
});
