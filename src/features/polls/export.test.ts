import fc from 'fast-check';
import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { told } from '../../../test/support/reading.ts';
import type { View } from '../../core/view.ts';
import { speechOf } from '../../i18n/speech.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { needsList } from './decision/rules.ts';
import { exportFiles } from './export.ts';
import { highestLevel } from './levelwords.ts';
import { type Ballot, methodNames } from './methods/method.ts';
import type { Poll } from './model.ts';
import { recount } from './recount.ts';
import { now, pollWith, seenOf } from './samplepolls.ts';

const english = speechOf(loadTexts(), 'en', 'UTC', now);
const names = ['Ana', 'Bea "B"', 'Cas\u00A0🍎', '=Dirk', 'שלום'];

/** Any ballot that the poll could have taken. */
function ballotOf({ method, question }: Poll, numbers: readonly number[]): Ballot {
  const levels = numbers.map(number => number % (highestLevel({ method, question }) + 2));
  switch (method.kind) {
    case 'choice': {
      const chosen = numbers.flatMap((number, option) => (number % 2 === 1 ? [option] : []));
      return { kind: 'choice', chosen: method.name === 'single' ? chosen.slice(0, 1) : chosen };
    }
    case 'ranking': {
      const used = [...new Set(numbers)].sort((a, b) => a - b);
      const own = numbers.map(
        (_, option) =>
          1 +
          numbers.filter((other, at) => other < numbers[option]! || (other === numbers[option]! && at < option)).length,
      );
      return {
        kind: 'ranking',
        ranks: method.name === 'stv-scottish' ? own : numbers.map(number => used.indexOf(number) + 1),
      };
    }
    case 'levels':
      return {
        kind: 'levels',
        levels: levels.map(level => (level === 0 ? (method.name === 'dots' ? 0 : null) : level - 1)),
      };
  }
}

test.each(methodNames)('a recount of the exported ballots of %s equals the live count', name => {
  const poll = pollWith(name, names);
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 30 }),
      cast => {
        const profile = cast.map(numbers => ({ ballot: ballotOf(poll, numbers), count: 1 }));
        const live = poll.method.count(profile, poll.question);
        const files = exportFiles(english, poll, profile, undefined);
        const json = files.find(file => file.name.endsWith('.json'))!.text;
        const counted = recount(json, { json: true });
        if (!counted.ok) expect.fail(counted.faults.join('\n'));
        const result = JSON.parse(counted.output);
        expect(new Set(result.winners)).toEqual(new Set(live.winners.map(option => names[option])));
        expect(result.order).toEqual(live.order.map(group => group.map(option => names[option])));
        expect(result.ballots.cast).toBe(Number(live.ballots.cast));
        if (poll.method.kind !== 'ranking') return;
        const blt = files.find(file => file.name.endsWith('.blt'))!.text;
        const again = recount(blt, { json: true, method: name === 'debian' ? 'schulze' : name });
        if (!again.ok) expect.fail(again.faults.join('\n'));
        expect(JSON.parse(again.output).ballots.cast).toBe(Number(live.ballots.cast));
      },
    ),
    { numRuns: 40 },
  );
});

const rules = fc.record({
  quorum: fc.constantFrom(null, { count: 3 }, { share: '25%' }, { share: '1/3' }),
  threshold: fc.option(
    fc.record({
      share: fc.constantFrom('1/2', '2/3', '60%'),
      strict: fc.boolean(),
      of: fc.constantFrom('votes', 'eligible'),
      blank: fc.boolean(),
      abstention: fc.boolean(),
    }),
  ),
  proposal: fc.constantFrom(null, 0),
  abstention: fc.constantFrom(null, 2),
  colleges: fc.constant([]),
  secondCall: fc.constantFrom(null, { days: 7, quorum: null }),
});

test.each(['single', 'multiple', 'dates'] as const)('a recount judges %s by its rules as the poll did', name => {
  const cast = fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cast, rules, fc.constantFrom(1, 2), fc.constantFrom(null, 12, 40), (cast, rules, call, eligible) => {
      fc.pre(eligible !== null || !needsList(rules));
      const poll = pollWith(name, names, { rules, call, eligible });
      const profile = cast.map(numbers => ({ ballot: ballotOf(poll, numbers), count: 1 }));
      const decision = seenOf(poll, profile).decision!;
      const counted = recount(exportFiles(english, poll, profile, undefined)[1]!.text, { json: true });
      if (!counted.ok) expect.fail(counted.faults.join('\n'));
      const result = JSON.parse(counted.output);
      expect(new Set(result.winners)).toEqual(new Set(decision.outcome.winners.map(option => names[option])));
      const hasRules = Object.entries(rules).some(([key, rule]) => key !== 'colleges' && rule !== null);
      expect(result.decision !== undefined).toBe(hasRules);
      if (!hasRules) return;
      expect(result.decision.valid).toBe(decision.turnout.reached);
      expect(result.decision.adopted).toEqual(decision.adopted.map(option => names[option]));
    }),
    { numRuns: 100 },
  );
});

const fileIn = async (view: View, ending: string): Promise<string> => {
  const file = view.blocks.find(block => block.type === 'attachment' && block.name.endsWith(ending));
  return file?.type === 'attachment' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.bytes()) : '';
};

test('the organiser and admins export the ballots of a confidential poll, without a name in them', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'Which name? | Ana | Bea | =Cas | ranked');
  await app.idle();
  for (const [name, order] of [
    ['Zoe', ['Bea', 'Ana']],
    ['Yan', ['=Cas']],
    ['Xena', ['Bea', 'Ana']],
  ] as const) {
    const voter = app.person(name);
    await voter.press('Vote');
    for (const option of order) await voter.press(option);
    await voter.press('Record my vote');
  }
  expect(told(await app.person('Zoe').command('poll', 'export 1'))).toContain('Only the person who opened this poll');
  await an.command('poll', 'export 1');
  expect(await fileIn(an.view, '.csv')).toBe("\uFEFFcount,Ana,Bea,'=Cas\r\n1,,,1\r\n2,2,1,\r\n");
  expect(await fileIn(an.view, '.blt')).toBe('3 1\n1 3 0\n2 2 1 0\n0\n"Ana"\n"Bea"\n"=Cas"\n"Which name?"\n');
  const json = await fileIn(an.view, '.json');
  for (const name of ['Zoe', 'Yan', 'Xena']) expect(json).not.toContain(name);
  const counted = recount(json);
  expect(counted.ok && counted.output).toContain('Wins: Bea');
  await an.command('poll', 'close 1');
  await app.idle();
  expect(told(await an.command('poll', '1'))).toContain('Bea, stronger than all other options');
});

test('who reads French gets files with French names', () => {
  const french = speechOf(loadTexts(), 'fr', 'UTC', now);
  const poll = pollWith('single', ['Ana', 'Bea'], { number: 12 });
  const [csv, json] = exportFiles(french, poll, [{ ballot: { kind: 'choice', chosen: [0] }, count: 3 }], undefined);
  expect([csv?.name, json?.name]).toEqual(['sondage-12.csv', 'sondage-12.json']);
  expect(csv?.text).toContain('nombre,Ana,Bea');
});

test('a named poll is exported with its names, and nothing leaves before the results show', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'Which day? | Monday | Tuesday | named after-closing');
  await app.idle();
  expect(told(await an.command('poll', 'export 1'))).toContain('when the results show, not before');
  for (const name of ['Zoe', 'Yan']) await app.person(name).press('Tuesday');
  await an.command('poll', 'close 1');
  await app.idle();
  await an.command('poll', 'export 1');
  expect(await fileIn(an.view, '.csv')).toBe('\uFEFFname,Monday,Tuesday\r\nYan,0,1\r\nZoe,0,1\r\n');
});
