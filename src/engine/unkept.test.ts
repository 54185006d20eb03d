import { expect, test } from 'vitest';
import { clockAt } from '../../test/support/clock.ts';
import { unkeptIn } from './unkept.ts';

const content = { about: 'boxes', answers: { what: 'boxes' }, page: 0, mark: '' };

test('what is held is there until it is dropped or half a day has passed since it last changed', () => {
  const clock = clockAt('2026-11-23T12:00:00Z');
  const unkept = unkeptIn(clock.now);
  unkept.hold('a', content);
  clock.advance({ hours: 11 });
  unkept.hold('a', content);
  clock.advance({ hours: 12 });
  expect(unkept.of('a')).toMatchObject(content);
  clock.advance({ seconds: 1 });
  expect(unkept.of('a')).toBeUndefined();
  unkept.hold('b', content);
  unkept.drop('b');
  expect(unkept.of('b')).toBeUndefined();
});

test('where too much is held, the oldest gives way', () => {
  const unkept = unkeptIn(clockAt('2026-11-23T12:00:00Z').now);
  for (let n = 0; n <= 10_000; n++) unkept.hold(`d${n}`, content);
  expect(unkept.of('d0')).toBeUndefined();
  expect(unkept.of('d1')).toBeDefined();
});
