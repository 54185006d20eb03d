import { methods } from '../../src/features/polls/methods/index.ts';
import { type Ballot, type Method, profileOf, type Question } from '../../src/features/polls/methods/method.ts';
import { openedEnvelopes } from './envelopes.ts';
import { generator } from './generator.ts';
import { resultPages } from './page.ts';

const options = 20;
const sizes = [1_000, 10_000, 100_000];

/** Counts every method over 20 options at growing numbers of ballots, nearly all of them different: the worst case for aggregated ballots. Milliseconds, reading the stored texts included. */
export async function bench(): Promise<Record<string, unknown>> {
  const results = Object.values(methods).map(method => [method.name, measure(method)] as const);
  const slowest = Math.max(...results.map(([, { ms }]) => ms[sizes.at(-1)!]!));
  return {
    options,
    sizes,
    slowestMs: slowest,
    everyMethodUnder2s: slowest < 2000,
    methods: Object.fromEntries(results),
    resultPage: await resultPages(),
    secretPoll: await openedEnvelopes(),
  };
}

function measure(method: Method): { ms: Record<number, number>; differentBallots: number } {
  const question = questionFor(method);
  const random = generator(20_261_122);
  const ms: Record<number, number> = {};
  let differentBallots = 0;
  for (const size of sizes) {
    const stored = new Map<string, number>();
    for (let n = 0; n < size; n += 1) {
      const text = method.encode(ballotFor(method, random), question);
      stored.set(text, (stored.get(text) ?? 0) + 1);
    }
    const rows = [...stored].map(([text, count]) => ({ text, count }));
    const start = performance.now();
    method.count(profileOf(method, question, rows), question);
    ms[size] = Math.round(performance.now() - start);
    differentBallots = rows.length;
  }
  return { ms, differentBallots };
}

function questionFor(method: Method): Question {
  const settings: Record<string, unknown> = method.settings.parse({}) as Record<string, unknown>;
  const several = method.name.startsWith('stv') ? { seats: 7 } : {};
  const budget = method.name === 'dots' ? { budget: 100 } : {};
  return { options, settings: method.settings.parse({ ...settings, ...several, ...budget }) };
}

/** Options differ in how well they are liked, so that counts take their usual course; every twentieth rank or so is shared where it may be. */
function ballotFor(method: Method, random: () => number): Ballot {
  const liking = Array.from({ length: options }, (_, option) => ({ option, value: random() + option / 40 }));
  const order = liking.sort((a, b) => b.value - a.value).map(({ option }) => option);
  const length = 1 + Math.floor(random() * options);
  switch (method.kind) {
    case 'choice':
      return { kind: 'choice', chosen: order.slice(0, method.name === 'single' ? 1 : length).sort((a, b) => a - b) };
    case 'ranking': {
      const ranks = new Array<number>(options).fill(0);
      let rank = 0;
      for (const option of order.slice(0, length)) {
        if (rank === 0 || method.name === 'stv-scottish' || random() > 0.05) rank += 1;
        ranks[option] = rank;
      }
      return { kind: 'ranking', ranks };
    }
    case 'levels': {
      const highest = { consent: 3, dates: 2, 'majority-judgment': 6 }[method.name as string] ?? 5;
      return { kind: 'levels', levels: liking.map(() => Math.floor(random() * (highest + 1))) };
    }
  }
}
