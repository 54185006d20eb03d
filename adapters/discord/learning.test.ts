import { expect, test } from 'vitest';
import { learning } from './learning.ts';
import { limits } from './limits.ts';

const headers = (limit: string, remaining: string, after: string) => (name: string) =>
  ({ 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset-after': after })[name] ?? null;
const create = ['POST', '/channels/:id/messages'] as const;
const ofPosts = (learnt: ReturnType<typeof learning>) => learnt.limits.rates.find(({ of }) => of.join() === 'post');

test('the size and length of a bucket are what the first answer of a window says', () => {
  const learnt = learning(limits);
  learnt.hear(...create, headers('10', '9', '2.000'));
  expect(ofPosts(learnt)).toMatchObject({ count: 10, seconds: 2, per: 'place' });
});

test('what is said in the middle of a window, about another route or without sense changes nothing', () => {
  const learnt = learning(limits);
  learnt.hear(...create, headers('10', '3', '0.500'));
  learnt.hear('GET', '/channels/:id', headers('10', '9', '2.000'));
  learnt.hear(...create, () => null);
  learnt.hear(...create, headers('0', '-1', '1'));
  learnt.hear(...create, headers('many', 'some', 'soon'));
  learnt.hear(...create, headers('5', '4', '4.990'));
  expect(learnt.limits).toBe(limits);
});

test('the limit of the whole bot stays what it is', () => {
  const learnt = learning(limits);
  learnt.hear('DELETE', '/channels/:id/messages/:id', headers('3', '2', '1.000'));
  expect(learnt.limits.rates[0]).toEqual(limits.rates[0]);
});
