import { describe, expect, it } from 'vitest';
import { writeBlt } from './blt.ts';
import { methods } from './methods/index.ts';
import type { Ranking } from './methods/method.ts';
import { type RecountOptions, recount } from './recount.ts';

const lunch = {
  candidates: ['Soup', 'Salad', 'Crêpes'],
  ballots: [
    { count: 3, ranking: [['Soup'], ['Salad', 'Crêpes']] },
    { count: 2, ranking: [['Crêpes'], ['Salad']] },
  ],
};

const faultsOf = (file: unknown, options: RecountOptions = {}): readonly string[] => {
  const counted = recount(typeof file === 'string' ? file : JSON.stringify(file, null, 1), options);
  return counted.ok ? [] : counted.faults;
};

function resultOf(
  file: unknown,
  options: RecountOptions = {},
): { winners: string[]; method: string; rounds?: object[] } {
  const counted = recount(typeof file === 'string' ? file : JSON.stringify(file), { ...options, json: true });
  if (!counted.ok) throw new Error(counted.faults.join('\n'));
  return JSON.parse(counted.output);
}

describe('recount', () => {
  it('takes the method asked for, else the one of the file, else the usual one for its ballots', () => {
    expect(resultOf(lunch).method).toBe('schulze');
    expect(resultOf({ ...lunch, method: 'borda' }).method).toBe('borda');
    expect(resultOf({ ...lunch, method: 'borda' }, { method: 'irv' }).method).toBe('irv');
    expect(resultOf({ candidates: ['A', 'B'], ballots: [{ count: 1, approvals: ['A'] }] }).method).toBe('approval');
    expect(resultOf({ candidates: ['A', 'B'], ballots: [{ count: 1, scores: { A: 5 } }] }).method).toBe('score');
  });

  it('counts scores as ranks, and first choices as single votes', () => {
    const scores = {
      candidates: ['A', 'B', 'C'],
      ballots: [
        { count: 1, scores: { A: 1, C: 5 } },
        { count: 1, scores: { C: 2, B: 2 } },
      ],
    };
    expect(resultOf(scores, { method: 'schulze' }).winners).toEqual(['C']);
    expect(resultOf(lunch, { method: 'single' }).winners).toEqual(['Soup']);
  });

  it('counts a file without ballots: nobody wins', () => {
    for (const method of Object.keys(methods).filter(name => name !== 'debian'))
      expect(resultOf({ candidates: ['A', 'B'], ballots: [] }, { method }).winners).toEqual([]);
  });

  it('takes the seats asked for before those of the file', () => {
    const file = { ...lunch, seats: 2 };
    expect(resultOf(file, { method: 'borda' }).winners).toHaveLength(2);
    expect(resultOf(file, { method: 'borda', seats: '1' }).winners).toHaveLength(1);
    expect(recount(JSON.stringify(file), { method: 'irv' })).toMatchObject({
      ok: true,
      notes: ["irv fills one seat; the file's 2 seats have no effect."],
    });
  });

  it('leaves withdrawn candidates out of every ballot', () => {
    expect(resultOf({ ...lunch, withdrawn: ['Soup'] }, { method: 'irv' }).winners).toEqual(['Crêpes']);
  });

  it('remarks on a rule it does not know', () => {
    expect(recount(JSON.stringify({ ...lunch, rules: { tie: 'oldest' } }))).toMatchObject({
      notes: ['rules.tie is not a rule of this format and has no effect.'],
    });
  });

  it.each<[string, unknown, RecountOptions, string]>([
    ['a text that is nothing', 'hello', {}, 'line 1, number of candidates: "hello" is not a whole number'],
    ['an empty text', '', {}, 'line 1, number of candidates: the file ends here'],
    [
      'JSON cut off',
      '{\n"candidates": ["A"],\n"ballots": [',
      {},
      'line 3: this is not JSON: the text ends where a value should begin',
    ],
    [
      'a trailing comma',
      '{"candidates": ["A",],\n"ballots": []}',
      {},
      'line 1: this is not JSON: there is "]" where a value should begin',
    ],
    [
      'a name used twice in one object',
      '{"candidates": ["A"],\n"ballots": [{"count": 1,\n"scores": {"A": 1, "A": 5}}]}',
      {},
      'line 3: this is not JSON: "A" stands twice in one object',
    ],
    [
      'nesting without end',
      '['.repeat(100_000),
      {},
      'line 1: this is not JSON: lists and objects are nested deeper than 32',
    ],
    ['a list', '[]', {}, 'line 1: expected object, received array'],
    ['no candidates', { ballots: [] }, {}, 'line 1, candidates: is missing'],
    ['a candidate twice', { candidates: ['A', 'A'], ballots: [] }, {}, 'line 4, candidates[1]: "A" is listed twice'],
    [
      'a control character in a name',
      { candidates: ['A\u001b[31m'], ballots: [] },
      {},
      'line 3, candidates[0]: a name cannot hold control characters',
    ],
    [
      'a count of nothing',
      { ...lunch, ballots: [{ count: 0, ranking: [] }] },
      {},
      'line 9, ballots[0].count: must be at least 1',
    ],
    [
      'half a ballot',
      { ...lunch, ballots: [{ count: 1.5, ranking: [] }] },
      {},
      'line 9, ballots[0].count: expected int, received number',
    ],
    [
      'a ballot that says nothing',
      { ...lunch, ballots: [{ count: 1, rankings: [['Soup']] }] },
      {},
      'line 8, ballots[0]: a ballot has exactly one of "ranking", "approvals" and "scores"',
    ],
    [
      'ballots of two kinds',
      {
        ...lunch,
        ballots: [
          { count: 1, ranking: [] },
          { count: 1, approvals: [] },
        ],
      },
      {},
      'line 12, ballots[1]: this ballot has "approvals", the first one "ranking": a file holds one kind',
    ],
    [
      'a name almost right',
      { ...lunch, ballots: [{ count: 1, ranking: [['crepes']] }] },
      {},
      'line 12, ballots[0].ranking[0][0]: "crepes" is not a candidate; did you mean "Crêpes"?',
    ],
    [
      'a name nobody has',
      { ...lunch, ballots: [{ count: 1, ranking: [['Pizza']] }] },
      {},
      'line 12, ballots[0].ranking[0][0]: "Pizza" is not a candidate; candidates are: Soup, Salad, Crêpes',
    ],
    [
      'a candidate ranked twice',
      { ...lunch, ballots: [{ count: 1, ranking: [['Soup'], ['Soup']] }] },
      {},
      'line 15, ballots[0].ranking[1][0]: "Soup" is ranked twice on one ballot',
    ],
    [
      'an empty rank',
      { ...lunch, ballots: [{ count: 1, ranking: [[]] }] },
      {},
      'line 11, ballots[0].ranking[0]: a rank is a list of names, such as ["A"] or ["B", "C"]',
    ],
    [
      'a score between',
      { candidates: ['A'], ballots: [{ count: 1, scores: { A: 0.5 } }] },
      {},
      'line 9, ballots[0].scores.A: the score of "A" must be a whole number from 0 to 1000',
    ],
    ['more seats than candidates', { ...lunch, seats: 4 }, {}, 'line 32, seats: 4 seats for 3 candidates'],
    [
      'more ballots than can be counted',
      {
        ...lunch,
        ballots: [
          { count: 2 ** 52, ranking: [] },
          { count: 2 ** 52, ranking: [] },
        ],
      },
      {},
      'line 7, ballots: there are more ballots than can be counted exactly (2^53)',
    ],
    [
      'lots for some',
      { ...lunch, rules: { lots: ['Soup'] } },
      {},
      'line 33, rules.lots: the lots must name every candidate once',
    ],
    [
      'a method nobody has',
      lunch,
      { method: 'coin' },
      'There is no method "coin"; there are: single, score, star, dots, majority-judgment, schulze, ranked-pairs, borda, irv, stv-scottish, stv-meek, debian, consent, dates, sign-up, approval.',
    ],
    [
      'a method for other ballots',
      lunch,
      { method: 'score' },
      'score cannot count ballots with "ranking"; for these there are: schulze, ranked-pairs, borda, irv, stv-scottish, stv-meek, debian.',
    ],
    [
      'several single votes',
      { candidates: ['A', 'B'], ballots: [{ count: 1, approvals: ['A', 'B'] }] },
      { method: 'single' },
      'ballots[0] approves several candidates; single counts one each. Use --method approval.',
    ],
    [
      'seats that are no number',
      lunch,
      { seats: 'two' },
      '--seats must be a whole number from 1 to 3, the number of candidates.',
    ],
    [
      'seats for one winner',
      lunch,
      { method: 'irv', seats: '2' },
      'irv fills one seat; for several, use stv-scottish, stv-meek or another method.',
    ],
    [
      'no default option',
      lunch,
      { method: 'debian' },
      'debian needs a default option: name it in the file as "rules": { "default": "…" }.',
    ],
    [
      'a stance that does not exist',
      { candidates: ['A'], ballots: [{ count: 1, scores: { A: 4 } }] },
      { method: 'consent' },
      'ballots[0] has a score above 3, the highest level of consent.',
    ],
  ])('refuses %s and says where', (_, file, options, fault) => expect(faultsOf(file, options)[0]).toBe(fault));

  it('says at most twenty faults at once', () => {
    expect(
      faultsOf({ ...lunch, ballots: Array.from({ length: 50 }, () => ({ count: -1, ranking: [] })) }),
    ).toHaveLength(20);
  });
});

const blt = `4 2            # four candidates, two seats
-2             # Bea withdrew
[tie 4 3 2 1]
3 1 3=4 0
2 4 2 1 0
1 - 3 0
1 0
0
"Ana # one" "Bea"
"Cas"
"Dirk"
"Board"
`;

describe('a file with the rules of a decision', () => {
  const motion = {
    candidates: ['Yes', 'No', 'Abstain'],
    method: 'single',
    decision: {
      quorum: { share: '25%' },
      threshold: { share: '2/3', strict: false, of: 'votes', blank: false, abstention: false },
      proposal: 'Yes',
      abstention: 'Abstain',
      eligible: 40,
    },
    ballots: [
      { count: 6, approvals: ['Yes'] },
      { count: 3, approvals: ['No'] },
      { count: 7, approvals: ['Abstain'] },
    ],
  };
  const textOf = (file: object, options: RecountOptions = {}): string => {
    const counted = recount(JSON.stringify(file), options);
    return counted.ok ? [counted.output, ...counted.notes].join('\n') : counted.faults.join('\n');
  };

  it('is judged by them, and who abstains does not win', () => {
    expect(resultOf(motion)).toMatchObject({
      winners: ['Yes'],
      decision: { valid: true, voted: 16, eligible: 40, adopted: ['Yes'], reached: { Yes: { votes: 6, of: 9 } } },
    });
    expect(textOf(motion)).toContain('Turnout: 16 of 40 (25% needed)\nAdopted: Yes: 6 of 9 (2/3 needed)');
    const small = { ...motion, decision: { ...motion.decision, eligible: 100 } };
    expect(textOf(small)).toContain('Not valid: too few took part');
  });

  it('says what ballots without names cannot tell', () => {
    const both = { ...motion, decision: { ...motion.decision, colleges: ['A', 'B'] } };
    expect(textOf(both)).toContain('Needed too in each of: A, B; the file does not say who voted what');
  });

  it('is not judged by rules made for another method', () => {
    expect(textOf(motion, { method: 'approval' })).toContain('rules are for single and judge no other count');
  });

  it.each([
    [{ quorum: { share: '1/0' } }, 'decision.quorum'],
    [{ threshold: { ...motion.decision.threshold, share: 'most' } }, 'decision.threshold.share'],
    [{ proposal: 'Perhaps' }, 'decision.proposal: "Perhaps" is not a candidate'],
    [{ call: 3 }, 'decision.call'],
  ])('is refused with %j', (wrong, fault) =>
    expect(textOf({ ...motion, decision: { ...motion.decision, ...wrong } })).toContain(fault),
  );
});

describe('BLT files', () => {
  it('are read with withdrawn candidates, equal ranks, ranks left out, blank ballots, comments and tie order', () => {
    const counted = resultOf(blt, { method: 'irv' });
    expect(counted.winners).toEqual(['Ana # one']);
    expect(counted.rounds?.[0]).toMatchObject({ votes: { 'Ana # one': 3, Cas: 1, Dirk: 2 } });
  });

  it('are written so that they read the same again', () => {
    const candidates = ['Ana "A."', 'Bea', 'Cas'];
    const profile: { ballot: Ranking; count: number }[] = [
      { ballot: { kind: 'ranking', ranks: [1, 2, 2] }, count: 4 },
      { ballot: { kind: 'ranking', ranks: [0, 1, 0] }, count: 3 },
      { ballot: { kind: 'ranking', ranks: [0, 0, 0] }, count: 1 },
    ];
    const text = writeBlt('Board', candidates, 2, profile);
    expect(text).toBe(`3 2\n1 0\n3 2 0\n4 1 2=3 0\n0\n"Ana 'A.'"\n"Bea"\n"Cas"\n"Board"\n`);
    expect(resultOf(text, { method: 'stv-meek' })).toMatchObject({
      winners: ["Ana 'A.'", 'Bea'],
      ballots: { cast: 8, blank: 1 },
    });
  });

  it.each([
    [
      'a candidate that does not exist',
      '2 1\n1 3 0\n0\n"A"\n"B"\n',
      'line 2, preferences: "3" is not a candidate; they are numbered 1 to 2',
    ],
    [
      'a candidate ranked twice',
      '2 1\n1 1 1 0\n0\n"A"\n"B"\n',
      'line 2, preferences: candidate 1 is ranked twice on one ballot',
    ],
    ['a weight of nothing', '2 1\n0.5 1 0\n0\n', 'line 2, weight: "0.5" is not a whole number'],
    ['a ballot without end', '2 1\n1 1\n', 'line 2, preferences: the file ends here'],
    ['a name without quotes', '2 1\n1 1 0\n0\nAna\n', 'line 4, names: the name of candidate 1 must stand in quotes'],
    ['a missing name', '2 1\n1 1 0\n0\n"Ana"\n', 'line 4, names: the file ends here'],
    ['too many seats', '2 3\n', 'line 1, number of seats: 3 seats for 2 candidates'],
    [
      'too few who stay',
      '2 2\n-1\n0\n"A"\n"B"\n',
      'line 1, number of seats: 2 seats for 1 candidates who have not withdrawn',
    ],
  ])('with %s are refused, saying where', (_, text, fault) => expect(faultsOf(text)).toEqual([fault]));
});
