import { decimal, floor, toNumber } from '../../core/fraction.ts';
import type { Speech } from '../../core/speech.ts';
import { type Span, spansOf, type Text } from '../../core/view.ts';
import type { Decision } from './decision/decide.ts';
import { judgedText } from './decision/judged.ts';
import { allOf, numberOf } from './figures.ts';
import { fitting, optionLabel } from './labels.ts';
import { levelWord } from './levelwords.ts';
import type { FigureName, Outcome } from './methods/method.ts';
import type { Poll } from './model.ts';

/** The verdict is a sentence with its denominator: what was counted, and what the poll's rules make of it. */
export function verdictText(speech: Speech, poll: Poll, decision: Decision | undefined): Text {
  if (!decision || (decision.turnout.voted === 0n && decision.turnout.reached)) return speech.say('polls-verdict-none');
  const counted = countedText(speech, poll, decision.outcome);
  return judgedText(speech, poll, decision, counted, options => named(speech, poll, options));
}

function countedText(speech: Speech, poll: Poll, outcome: Outcome): Text {
  if (outcome.method === 'sign-up') return signedUp(speech, outcome);
  if (outcome.method === 'consent') return consented(speech, poll, outcome);
  if (outcome.winners.length === 0) return speech.say('polls-verdict-nothing', { cast: Number(outcome.ballots.cast) });
  const said = outcome.tie ? tied(speech, poll, outcome, outcome.tie) : won(speech, poll, outcome);
  return outcome.method === 'debian' ? [...spansOf(said), ...failedText(speech, poll, outcome)] : said;
}

/** Winners, best first where the method has an order. */
const inOrder = ({ winners, order }: Outcome): number[] => {
  const placed = order.flat().filter(option => winners.includes(option));
  return [...placed, ...winners.filter(option => !placed.includes(option))];
};

const mostNames = 190;

function named(speech: Speech, poll: Poll, options: readonly number[]): Span {
  const { shown, more } = fitting(
    options.map(option => optionLabel(poll.options[option] ?? '', 100)),
    mostNames,
  );
  return {
    bold: more === 0 ? speech.list(shown) : speech.line('polls-names-more', { names: shown.join(', '), count: more }),
  };
}

function tied(speech: Speech, poll: Poll, outcome: Outcome, { between, seats }: NonNullable<Outcome['tie']>): Text {
  const cast = Number(outcome.ballots.cast);
  const options = named(speech, poll, between);
  const certain = inOrder(outcome).filter(option => !between.includes(option));
  if (outcome.method === 'single' || (outcome.method === 'multiple' && certain.length === 0)) {
    const votes = countOf(outcome, 'votes', between[0] ?? 0);
    return speech.say('polls-verdict-tie', { votes, cast, share: speech.percent(votes, cast), options });
  }
  return certain.length === 0
    ? speech.say('polls-verdict-tied', { options, seats, cast })
    : speech.say('polls-verdict-tied-rest', { options, seats, cast, certain: named(speech, poll, certain) });
}

const countOf = (outcome: Outcome, name: FigureName, option: number): number =>
  Number(floor(numberOf(outcome, name, option)));

function won(speech: Speech, poll: Poll, outcome: Outcome): Text {
  const cast = Number(outcome.ballots.cast);
  const winners = inOrder(outcome);
  const first = winners[0] ?? 0;
  const options = named(speech, poll, winners);
  const count = (name: FigureName) => countOf(outcome, name, first);
  switch (outcome.method) {
    case 'single':
    case 'multiple': {
      const votes = count('votes');
      return speech.say('polls-verdict', { votes, cast, share: speech.percent(votes, cast), options });
    }
    case 'score': {
      const mean = speech.number(Number(decimal(numberOf(outcome, 'mean', first), 2)));
      return speech.say('polls-verdict-score', { options, points: count('points'), mean, cast });
    }
    case 'star':
      return starred(speech, poll, outcome, first);
    case 'dots':
      return speech.say('polls-verdict-dots', {
        options,
        dots: count('points'),
        all: Number(floor(allOf(outcome, 'points'))),
        cast,
      });
    case 'majority-judgment':
      return speech.say('polls-verdict-grade', { options, grade: levelWord(speech, poll, count('median')), cast });
    case 'schulze':
    case 'ranked-pairs':
      return ahead(speech, {
        options,
        winners: winners.length,
        wins: count('wins'),
        others: outcome.options - 1,
        cast,
      });
    case 'debian': {
      const others = outcome.order.flat().length - 1;
      return others === 0
        ? speech.say('polls-verdict-default', { options, cast })
        : ahead(speech, { options, winners: winners.length, wins: count('wins'), others, cast });
    }
    case 'borda':
      return speech.say('polls-verdict-borda', {
        options,
        points: speech.number(toNumber(numberOf(outcome, 'points', first))),
        cast,
      });
    case 'irv':
      return lastRound(speech, outcome, first, options);
    case 'stv-scottish':
    case 'stv-meek':
      return elected(speech, outcome, options);
    case 'dates': {
      const yes = count('yes');
      return speech.say('polls-verdict-dates', { options, available: count('available'), yes, cast });
    }
    default:
      return speech.say('polls-verdict-plain', { options, cast });
  }
}

type Compared = Readonly<Record<'winners' | 'wins' | 'others' | 'cast', number>> & { readonly options: Span };

/** What won by comparisons: a single winner mostly won all of them. */
function ahead(speech: Speech, { options, winners, wins, others, cast }: Compared): Text {
  if (winners > 1) return speech.say('polls-verdict-plain', { options, cast });
  return wins === others
    ? speech.say('polls-verdict-pairs-all', { options, others, cast })
    : speech.say('polls-verdict-pairs', { options, wins, others, cast });
}

/** Which options had too little support against the default one, and how little. */
function failedText(speech: Speech, poll: Poll, { details }: Outcome): string[] {
  if (details.kind !== 'pairwise') return [];
  const lines = details.failed.map(({ option, missed, ...votes }) => {
    const args = { option: optionLabel(poll.options[option] ?? '', 40), for: Number(votes.for) };
    return missed === 'quorum'
      ? speech.line('polls-debian-missed-quorum', args)
      : speech.line('polls-debian-missed-majority', { ...args, against: Number(votes.against) });
  });
  const { shown, more } = fitting(lines, 260);
  return [...shown.map(line => ` ${line}`), ...(more > 0 ? [' …'] : [])];
}

function starred(speech: Speech, poll: Poll, outcome: Outcome, first: number): Text {
  const other = outcome.order[1]?.[0];
  const cast = Number(outcome.ballots.cast);
  const options = named(speech, poll, [first]);
  if (outcome.details.kind !== 'pairwise' || other === undefined)
    return speech.say('polls-verdict-plain', { options, cast });
  const { preferring } = outcome.details;
  return speech.say('polls-verdict-star', {
    options,
    other: { bold: optionLabel(poll.options[other] ?? '', 100) },
    for: Number(preferring[first]?.[other] ?? 0n),
    against: Number(preferring[other]?.[first] ?? 0n),
    cast,
  });
}

function lastRound(speech: Speech, outcome: Outcome, first: number, options: Span): Text {
  const cast = Number(outcome.ballots.cast);
  const rounds = outcome.details.kind === 'rounds' ? outcome.details.rounds : [];
  const last = rounds.at(-1);
  if (!last) return speech.say('polls-verdict-plain', { options, cast });
  const standing = last.votes.reduce((sum, votes) => sum + (votes ? toNumber(votes) : 0), 0);
  return speech.say('polls-verdict-irv', {
    options,
    votes: speech.number(toNumber(last.votes[first] ?? numberOf(outcome, 'votes', first))),
    standing: speech.number(standing),
    rounds: rounds.length,
    cast,
  });
}

function elected(speech: Speech, outcome: Outcome, options: Span): Text {
  const cast = Number(outcome.ballots.cast);
  const seats = outcome.seats ?? outcome.winners.length;
  const quota = outcome.details.kind === 'rounds' ? outcome.details.rounds[0]?.quota : undefined;
  return quota
    ? speech.say('polls-verdict-stv', { options, seats, cast, quota: speech.number(Number(decimal(quota, 2))) })
    : speech.say('polls-verdict-plain', { options, cast });
}

function consented(speech: Speech, poll: Poll, outcome: Outcome): Text {
  const cast = Number(outcome.ballots.cast);
  const all = poll.options.map((_, option) => option);
  const opposed = all.filter(option => countOf(outcome, 'objections', option) > 0);
  const objections = opposed.reduce((sum, option) => sum + countOf(outcome, 'objections', option), 0);
  if (outcome.winners.length === 0) return speech.say('polls-verdict-no-consent', { objections, cast });
  const options = named(speech, poll, outcome.winners);
  return opposed.length === 0
    ? speech.say('polls-verdict-consent', { options, cast })
    : speech.say('polls-verdict-consent-some', { options, opposed: named(speech, poll, opposed), objections, cast });
}

function signedUp(speech: Speech, outcome: Outcome): Text {
  const sum = (name: FigureName) => Number(floor(allOf(outcome, name)));
  return speech.say('polls-verdict-sign-up', {
    people: Number(outcome.ballots.expressed),
    taken: sum('taken'),
    waiting: sum('waiting'),
  });
}
