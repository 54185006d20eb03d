import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import type { View } from '../../../core/view.ts';
import { decide } from '../decision/decide.ts';
import { noRules, type Rules } from '../decision/rules.ts';
import type { Ballot } from '../methods/method.ts';
import { hostile, now, pollWith, seenOf } from '../samplepolls.ts';
import * as pollViews from '../views.ts';
import { limits } from '../words.ts';
import * as views from './views.ts';

const choice = (...chosen: number[]): Ballot => ({ kind: 'choice', chosen });

const rules: Rules = {
  ...noRules,
  quorum: { share: '5%' },
  threshold: { share: '2/3', strict: false, of: 'votes', blank: false, abstention: false },
  proposal: 0,
  abstention: 2,
  secondCall: { days: 7, quorum: { share: '3%' } },
};

/** What its organiser sees of a poll in each phase, what is announced beside its posts, and what members are told in private. */
export function careSamples(speech: Speech, token: Tokens): Readonly<Record<string, View>> {
  const options = ['Yes', 'No', 'Abstention'];
  const ballots = [
    { ballot: choice(0), count: 1812 },
    { ballot: choice(1), count: 392 },
    { ballot: choice(2), count: 12 },
  ];
  const ruled = { rules, eligible: 31_050, level: 'consult', mayAdd: true } as const;
  const open = seenOf(pollWith('single', options, ruled), ballots);
  const closed = seenOf(pollWith('single', options, { ...ruled, closesAt: now, countedAt: now }), ballots);
  const missed = seenOf(pollWith('single', options, { ...ruled, eligible: 65_000, closesAt: now }), ballots);
  const places = ['#agora', '#bruxelles', '#gent', '#liège'];
  const phase = (more: object) =>
    views.manageView(speech, token, seenOf(pollWith('single', options, { ...ruled, ...more }), []), places, true);
  const said = { ...closed, poll: { ...closed.poll, statement: 'W'.repeat(2000), followed: 'partly' } as const };
  return {
    'with rules': pollViews.pollView(speech, token, { ...open, mine: null }),
    adopted: pollViews.verdictView(speech, token, closed),
    'not valid': pollViews.verdictView(speech, token, missed),
    'open once more': pollViews.againView(speech, token, {
      ...missed,
      poll: { ...missed.poll, call: 2, closesAt: now.add({ hours: 168 }) },
    }),
    'a draft': phase({ draft: true, title: 'W'.repeat(200), description: 'd'.repeat(limits.all - 230) }),
    'a scheduled poll': phase({ opensAt: now.add({ hours: 48 }), repeats: 'weekly', closesAt: now.add({ hours: 72 }) }),
    'an open poll of mine': phase({ repeats: 'weekly' }),
    'an open poll without end': phase({ closesAt: null }),
    'a closed poll of mine': phase({ closesAt: now }),
    'a cancelled poll': phase({ cancelledAt: now, cancelReason: hostile }),
    'widest with rules': widest(speech, token),
    'widest cancelled': pollViews.pollView(speech, token, {
      ...seenOf(
        pollWith('single', options, {
          title: 'W'.repeat(200),
          description: 'd'.repeat(limits.all - 230),
          cancelledAt: now,
          cancelReason: 'W'.repeat(500),
        }),
        [],
      ),
      outcome: undefined,
      decision: undefined,
    }),
    extended: views.extendedView(speech, token, open),
    cancelled: views.cancelledView(speech, token, { ...open, poll: { ...open.poll, cancelReason: 'W'.repeat(500) } }),
    statement: views.statementView(speech, token, said),
    'no statement': views.statementView(speech, token, closed),
    corrected: views.correctionView(speech, token, open, {
      poll: open.poll.id,
      changes: Array.from({ length: 20 }, (_, position) => ({
        locale: null,
        position,
        before: 'W'.repeat(100),
        after: 'V'.repeat(100),
      })),
    }),
    reminder: views.reminderView(speech, token, open),
    account: views.accountView(speech, token, closed),
    review: views.reviewView(speech, token, said),
    discarded: views.discardedView(speech),
  };
}

/** As much as a post can hold, under every rule there is, in its verdict. */
function widest(speech: Speech, token: Tokens): View {
  const options = Array.from({ length: 20 }, (_, index) => `${index + 1} ${'wide '.repeat(14)}`.trim().slice(0, 75));
  const colleges = Array.from({ length: 12 }, (_, index) => `${index} ${'W'.repeat(58)}`);
  const poll = pollWith('single', options, {
    title: 'W'.repeat(200),
    description: 'd'.repeat(limits.all - 200 - options.join('').length),
    rules: { ...rules, colleges },
    eligible: 65_000,
    level: 'consult',
    closesAt: now,
    countedAt: now,
  });
  const seen = seenOf(poll, [{ ballot: choice(0), count: 65_000 }]);
  const counted = { outcome: poll.method.count([{ ballot: choice(0), count: 5000 }], poll.question), eligible: 5000 };
  const decision = decide(
    poll.rules,
    1,
    { outcome: seen.outcome ?? counted.outcome, eligible: 65_000 },
    colleges.map(type => ({ ...counted, type })),
  );
  return pollViews.pollView(speech, token, {
    ...seen,
    decision,
    electorate: 'W'.repeat(200),
    group: 'W'.repeat(60),
    mine: null,
  });
}
