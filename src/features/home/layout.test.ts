import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Offer, Waiting } from '../../core/feature.ts';
import { tokenOf } from '../../core/token.ts';
import { narrowest } from '../../core/view.ts';
import { type Layout, layOut } from './layout.ts';

const names = ['polls', 'surveys', 'recommend', 'aid', 'shifts', 'nudges', 'groups', 'members'];
const offersOf = (each: number, who: Offer['who'] = 'members', features = names): Offer[] =>
  features.flatMap(feature =>
    Array.from({ length: each }, (_, n) => ({
      label: `${feature} ${n}`,
      token: tokenOf(feature, 'new', '', `${n}`),
      who,
    })),
  );
const settings = offersOf(3, 'members', ['members']).map(offer => ({ ...offer, settings: true }) as const);
const waits = (answers: number): Waiting => ({
  title: 'Which day?',
  label: 'Which day?',
  token: tokenOf('polls', 'ballot'),
  answers: Array.from({ length: answers }, (_, n) => ({ label: `${n}`, token: tokenOf('polls', 'vote', '', `${n}`) })),
});

const buttonsOf = ({ answered, named, begin, more, roles, doors }: Layout): number =>
  answered.reduce((sum, { answers }) => sum + answers.length, 0) +
  named.length +
  begin.length +
  roles.length +
  [more, doors.roles, doors.mine].filter(Boolean).length;

test('whatever waits and whatever can be begun, the home fits the narrowest platform and nothing is out of reach', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }).map(waits), { maxLength: 8 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      (waiting, everyone, roles, hasSettings) => {
        const begin = offersOf(4).slice(0, everyone);
        const offers = {
          everyone: [...begin, ...(hasSettings ? settings : [])],
          roles: offersOf(4, ['admin']).slice(0, roles),
        };
        const layout = layOut(waiting, offers);
        expect(buttonsOf(layout)).toBeLessThanOrEqual(narrowest.buttons);
        expect(layout.answered.length + layout.named.length).toBe(waiting.length);
        expect(layout.more || layout.begin.length === begin.length).toBe(true);
        expect(layout.doors.roles || layout.roles.length === roles).toBe(true);
        expect(layout.doors.mine).toBe(hasSettings);
      },
    ),
  );
});

test('eight features with two offers each: what waits keeps its answers, and each feature its first button', () => {
  const layout = layOut([waits(4), waits(0)], {
    everyone: [...offersOf(2), ...settings],
    roles: offersOf(2, ['admin']),
  });
  expect(layout.answered).toHaveLength(1);
  expect(layout.named).toHaveLength(1);
  expect(layout.begin.slice(0, 8).map(({ label }) => label)).toEqual(names.map(name => `${name} 0`));
  expect(layout).toMatchObject({ more: true, roles: [], doors: { roles: true, mine: true } });
});

test('where there is room for all, nothing is hidden but the settings', () => {
  const begin = offersOf(2, 'members', ['polls', 'groups']);
  const roles = offersOf(2, ['admin'], ['members']);
  expect(layOut([], { everyone: [...begin, ...settings], roles })).toEqual({
    answered: [],
    named: [],
    begin,
    more: false,
    roles,
    doors: { roles: false, mine: true },
  });
});

test('only four are answered on the spot, the others by their names', () => {
  const layout = layOut(
    Array.from({ length: 8 }, () => waits(2)),
    { everyone: [], roles: [] },
  );
  expect(layout.answered).toHaveLength(4);
  expect(layout.named).toHaveLength(4);
});
