import { expect, test } from 'vitest';
import { offeredPlaces } from './offered.ts';

const place = (id: string, name: string, platform = 'slack') => ({ id, name, platform });
const labels = (places: ReturnType<typeof place>[]) =>
  offeredPlaces(['a', 'gone', 'b'], places).map(({ value, label }) => [value, label]);

test('a place that is gone leaves the others their positions', () => {
  expect(labels([place('b', '#board'), place('a', '#agora')])).toEqual([
    [0, '#agora'],
    [2, '#board'],
  ]);
});

test('a place is called with its platform only where there are several', () => {
  expect(labels([place('a', '#agora'), place('b', 'Agora', 'telegram')])).toEqual([
    [0, '#agora (Slack)'],
    [2, 'Agora (Telegram)'],
  ]);
});
