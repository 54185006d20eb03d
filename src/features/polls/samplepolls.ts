import { Temporal } from 'temporal-polyfill';
import { plainCare } from './care/care.ts';
import { decide } from './decision/decide.ts';
import { noRules } from './decision/rules.ts';
import { methods } from './methods/index.ts';
import type { Ballot, MethodName } from './methods/method.ts';
import type { Poll } from './model.ts';
import type { Seen } from './views.ts';

/** The moment at which every sample is looked at. */
export const now = Temporal.Instant.from('2026-11-23T12:00:00Z');

export const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~~ ||e|| <@1> &lt; שלום 🗳️';

/** A poll that never was, open for three days. */
export function pollWith(
  method: MethodName,
  options: readonly string[],
  more: Partial<Poll> = {},
  given: object = {},
): Poll {
  const settings = methods[method].settings.parse(given);
  return {
    id: '0123456789ab',
    number: 12,
    organiser: 'abcdefghjkmn',
    group: null,
    audience: [],
    title: 'Which day suits you?',
    description: '',
    options,
    locale: 'en',
    translations: {},
    method: methods[method],
    question: { options: options.length, settings },
    secrecy: 'confidential',
    results: 'live',
    ...plainCare,
    opensAt: now.subtract({ hours: 1 }),
    cancelledAt: null,
    cancelReason: '',
    statement: '',
    followed: null,
    reviewOn: null,
    rules: noRules,
    eligible: null,
    call: 1,
    closesAt: now.add({ hours: 72 }),
    countedAt: null,
    shown: options.map((_, option) => option),
    sealKey: null,
    turnout: 0,
    unopened: null,
    ...more,
  };
}

/** It as its organiser sees it, with these ballots. */
export function seenOf(
  poll: Poll,
  ballots: readonly { readonly ballot: Ballot; readonly count: number }[],
  mine: Ballot | null = null,
): Seen {
  const outcome = poll.method.count(ballots, poll.question);
  return {
    poll,
    now,
    outcome,
    decision: decide(poll.rules, poll.call, { outcome, eligible: poll.eligible }, []),
    mine,
    voted: mine !== null,
    turns: [],
    voters: Number(outcome.ballots.cast),
    electorate: '',
    group: '',
    reader: 'abcdefghjkmn',
  };
}
