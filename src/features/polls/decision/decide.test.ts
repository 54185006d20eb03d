import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction, over } from '../../../core/fraction.ts';
import { methods } from '../methods/index.ts';
import type { Outcome } from '../methods/method.ts';
import { pollWith } from '../samplepolls.ts';
import { decide } from './decide.ts';
import { isDecided } from './early.ts';
import { bases, checkRules, noRules, nothingAsked, type Rules, readRules, shareOf } from './rules.ts';

const question = { options: 3, settings: methods.single.settings.parse({ blank: true }) };

/** Yes, no, abstention, blank. */
function counted(yes: number, no: number, abstained = 0, blank = 0): Outcome {
  const ballots = [yes, no, abstained].map((count, option) => ({
    ballot: { kind: 'choice', chosen: [option] } as const,
    count,
  }));
  return methods.single.count([...ballots, { ballot: { kind: 'choice', chosen: [] }, count: blank }], question);
}

function rulesWith(share: string, more: Partial<NonNullable<Rules['threshold']>> = {}): Rules {
  const threshold = { share, strict: false, ...bases.cast, ...more };
  return { ...noRules, threshold, proposal: 0, abstention: 2 };
}

const adopts = (rules: Rules, outcome: Outcome, eligible: number | null = null) =>
  decide(rules, 1, { outcome, eligible }, []).adopted.length > 0;

test.each([
  ['half exactly is not more than half', '1/2', { strict: true }, [50, 50, 0, 0], false],
  ['one more than half is', '1/2', { strict: true }, [51, 50, 0, 0], true],
  ['half exactly is at least half', '1/2', {}, [50, 50, 0, 0], true],
  ['two thirds exactly are two thirds', '2/3', {}, [2, 1, 0, 0], true],
  ['66.666 % of 100,000 are not two thirds', '2/3', {}, [66_666, 33_334, 0, 0], false],
  ['66.667 % of 100,000 are', '2/3', {}, [66_667, 33_333, 0, 0], true],
  ['a third of what no floating point holds', '1/3', {}, [1, 2, 0, 0], true],
  ['sixty of a hundred, in percent', '60%', {}, [60, 40, 0, 0], true],
  ['59 of a hundred are not', '60%', {}, [59, 41, 0, 0], false],
  ['abstentions and blanks count among the votes cast', '1/2', { strict: true }, [3, 2, 1, 1], false],
  ['of the votes expressed they do not', '1/2', { strict: true, ...bases.expressed }, [3, 2, 1, 1], true],
  ['without blanks, abstentions still count', '1/2', { strict: true, ...bases['without-blank'] }, [3, 2, 1, 1], false],
  [
    'without abstentions, blanks still count',
    '1/2',
    { strict: true, ...bases['without-abstentions'] },
    [3, 2, 1, 1],
    false,
  ],
  ['all but one is not all', '1', {}, [9, 1, 0, 0], false],
  ['all is all', '100%', {}, [10, 0, 0, 0], true],
  ['nothing expressed adopts nothing', '1/2', bases.expressed, [0, 0, 4, 4], false],
] as const)('%s', (_, share, more, [yes, no, abstained, blank], adopted) => {
  expect(adopts(rulesWith(share, more), counted(yes, no, abstained, blank))).toBe(adopted);
});

test.each([
  [99, 200, '1/2', false],
  [100, 200, '1/2', true],
  [100, 201, '1/2', false],
  [1, 0, '1/2', false],
])('%i of %i eligible against %s: %s', (yes, eligible, share, adopted) => {
  expect(adopts(rulesWith(share, bases.eligible), counted(yes, 0), eligible)).toBe(adopted);
});

test.each([
  ['one below a number', { count: 5 }, 4, null, false],
  ['the number', { count: 5 }, 5, null, true],
  ['one below a share', { share: '5%' }, 1552, 31_050, false],
  ['just above it', { share: '5%' }, 1553, 31_050, true],
  ['a share met exactly', { share: '1/3' }, 1, 3, true],
  ['a share of nobody', { share: '1%' }, 0, 0, false],
] as const)('the quorum: %s', (_, quorum, voted, eligible, reached) => {
  const { turnout } = decide({ ...noRules, quorum }, 1, { outcome: counted(voted, 0), eligible }, []);
  expect(turnout.reached).toBe(reached);
});

test('a threshold is reached exactly when votes times its denominator are enough, for any numbers', () => {
  const numbers = fc.record({
    yes: fc.nat(70_000),
    no: fc.nat(70_000),
    n: fc.integer({ min: 1, max: 60 }),
    d: fc.integer({ min: 1, max: 60 }),
    strict: fc.boolean(),
  });
  fc.assert(
    fc.property(numbers, ({ yes, no, n, d, strict }) => {
      fc.pre(n <= d && yes + no > 0);
      const enough = strict
        ? BigInt(yes) * BigInt(d) > BigInt(yes + no) * BigInt(n)
        : BigInt(yes) * BigInt(d) >= BigInt(yes + no) * BigInt(n);
      expect(adopts(rulesWith(`${n}/${d}`, { strict }), counted(yes, no))).toBe(enough);
    }),
  );
});

test('an abstention in front wins nothing, and a tie behind it stays a tie', () => {
  const { outcome, adopted } = decide(
    { ...noRules, abstention: 2 },
    1,
    { outcome: counted(3, 3, 9), eligible: null },
    [],
  );
  expect([outcome.winners, outcome.tie, adopted]).toEqual([[0, 1], { between: [0, 1], seats: 1 }, [0, 1]]);
  expect(decide({ ...noRules, abstention: 2 }, 1, { outcome: counted(0, 0, 9), eligible: null }, []).adopted).toEqual(
    [],
  );
});

test('every college has to reach it, and one without votes does not', () => {
  const rules = { ...rulesWith('1/2', { strict: true }), colleges: ['A', 'B'] };
  const with2 = (b: Outcome) =>
    decide(rules, 1, { outcome: counted(90, 10), eligible: 100 }, [
      { type: 'A', outcome: counted(90, 8), eligible: 98 },
      { type: 'B', outcome: b, eligible: 2 },
    ]).adopted;
  expect([with2(counted(2, 0)), with2(counted(1, 1)), with2(counted(0, 0))]).toEqual([[0], [], []]);
});

test('rules are stored and read back as they are, and options are known by their words in three languages', () => {
  const asked = { ...nothingAsked, quorum: '5 %', majority: '≥ 2/3', secondCall: '7j, 3%' };
  for (const options of [
    ['Yes', 'No', 'Abstain'],
    ['Oui', 'Non', 'Je m’abstiens'],
    ['Ja', 'Neen', 'Onthouding'],
  ]) {
    const rules = checkRules(asked, 'single', options);
    expect(rules).toMatchObject({ proposal: 0, abstention: 2, quorum: { share: '5%' }, secondCall: { days: 7 } });
    expect(readRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
  }
  expect(checkRules(asked, 'single', ['Monday', 'Tuesday'])).toMatchObject({ proposal: null, abstention: null });
  expect(readRules({})).toEqual(noRules);
});

test('“already decided” is said exactly when no vote of those who have not voted could change the result', () => {
  const state = fc.record({
    yes: fc.nat(6),
    no: fc.nat(6),
    left: fc.nat(5),
    share: fc.constantFrom('1/2', '2/3', '1/3'),
    strict: fc.boolean(),
    of: fc.constantFrom(bases.cast, bases.eligible),
    threshold: fc.boolean(),
  });
  fc.assert(
    fc.property(state, ({ yes, no, left, share, strict, of, threshold }) => {
      const eligible = yes + no + left;
      const rules = threshold ? { ...rulesWith(share, { strict, ...of }), abstention: null } : noRules;
      const at = (y: number, n: number) => decide(rules, 1, { outcome: counted(y, n), eligible }, []);
      const outcomes = new Set<string>();
      for (let y = 0; y <= left; y++)
        for (let n = 0; y + n <= left; n++) {
          const { adopted, outcome } = at(yes + y, no + n);
          outcomes.add(JSON.stringify(threshold ? adopted : [outcome.winners, outcome.tie]));
        }
      const poll = pollWith('single', ['Yes', 'No', 'Other'], { rules, eligible });
      const decided = isDecided(poll, at(yes, no));
      // A third option takes votes too, so nothing may be called decided that these completions change.
      if (decided) expect(outcomes.size).toBe(1);
      if (threshold && yes + no > 0 && outcomes.size === 1 && of === bases.eligible) expect(decided).toBe(true);
    }),
  );
});

test('shares are exact, whatever way they are written', () => {
  expect(compare(shareOf('66.7%'), over(fraction(667), fraction(1000)))).toBe(0);
  expect(() => shareOf('most')).toThrow('cannot be read');
});
