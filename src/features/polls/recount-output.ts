import { decimal, type Fraction } from '../../core/fraction.ts';
import type { BallotFile } from './ballotfile.ts';
import type { Decision } from './decision/decide.ts';
import { decisionAsJson, decisionAsText } from './decisionfile.ts';
import type { Failed, Outcome, Round } from './methods/method.ts';

/** Exact up to nine decimals, which is what the counts by rounds have; thirds of a vote are rounded. */
const numberOf = (value: Fraction): number => Number(decimal(value, 9));

/** The result as JSON, for programs. Numbers are JSON numbers, rounded at the ninth decimal. */
export function asJson(name: string, file: BallotFile, outcome: Outcome, decision: Decision | null): string {
  const nameOf = (option: number): string => file.candidates[option]!;
  const byName = <T>(values: readonly (T | null)[]): Record<string, T> =>
    Object.fromEntries(values.flatMap((value, option) => (value === null ? [] : [[nameOf(option), value]])));
  const square = (rows: readonly (readonly bigint[])[]) =>
    byName(rows.map((row, a) => byName(row.map((count, b) => (a === b ? null : Number(count))))));
  const { details, figures, tie } = outcome;
  const [main] = figures;
  const result = {
    method: name,
    seats: outcome.seats ?? undefined,
    winners: winnersInOrder(outcome).map(nameOf),
    order: outcome.order.map(group => group.map(nameOf)),
    tie: tie === null ? undefined : { between: tie.between.map(nameOf), seats: tie.seats },
    decision:
      decision === null || file.decision === null ? undefined : decisionAsJson(decision, file.decision, byName, nameOf),
    ballots: {
      cast: Number(outcome.ballots.cast),
      expressed: Number(outcome.ballots.expressed),
      blank: Number(outcome.ballots.blank),
    },
    scores: main === undefined ? undefined : byName(main.values.map(numberOf)),
    figures: Object.fromEntries(figures.map(figure => [figure.name, byName(figure.values.map(numberOf))])),
    levels: details.kind === 'levels' ? byName(details.counts.map(row => row.map(Number))) : undefined,
    pairwise: details.kind === 'pairwise' ? square(details.preferring) : undefined,
    strongestPaths: details.kind === 'pairwise' && details.paths !== null ? square(details.paths) : undefined,
    failed:
      details.kind === 'pairwise' && details.failed.length > 0
        ? details.failed.map(fail => ({
            ...fail,
            option: nameOf(fail.option),
            for: Number(fail.for),
            against: Number(fail.against),
          }))
        : undefined,
    rounds: details.kind === 'rounds' ? details.rounds.map(round => roundAsJson(round, nameOf, byName)) : undefined,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function roundAsJson(
  round: Round,
  nameOf: (option: number) => string,
  byName: (values: readonly (number | null)[]) => Record<string, number>,
): object {
  return {
    votes: byName(round.votes.map(votes => (votes === null ? null : numberOf(votes)))),
    quota: round.quota === null ? undefined : numberOf(round.quota),
    nontransferable: numberOf(round.exhausted),
    elected: round.elected.map(nameOf),
    excluded: round.excluded.map(nameOf),
    transferred:
      round.transferred === null ? undefined : { from: nameOf(round.transferred.from), why: round.transferred.why },
    open: round.open.length === 0 ? undefined : round.open.map(nameOf),
  };
}

const winnersInOrder = ({ winners, order }: Outcome): number[] => [
  ...order.flat().filter(option => winners.includes(option)),
  ...winners.filter(option => !order.flat().includes(option)),
];

/** The result in lines, for people. */
export function asText(name: string, file: BallotFile, outcome: Outcome, decision: Decision | null): string {
  const nameOf = (option: number): string => file.candidates[option]!;
  const { ballots, details, order } = outcome;
  const placed = order.flatMap((group, at) => {
    const place = order.slice(0, at).reduce((before, better) => before + better.length, 1);
    return `${place}. ${group.map(option => `${nameOf(option)} (${figuresOf(outcome, option)})`).join(' = ')}`;
  });
  return [
    `${name}: ${ballots.cast} ballots, ${ballots.blank} of them blank; ${seatsOf(outcome)}${file.candidates.length} candidates`,
    ...verdictOf(outcome, nameOf),
    ...(decision === null || file.decision === null ? [] : decisionAsText(decision, file.decision, nameOf)),
    ...placed,
    ...(details.kind === 'pairwise' ? details.failed.map(fail => missed(fail, nameOf)) : []),
    ...(details.kind === 'rounds'
      ? details.rounds.flatMap((round, at) => roundAsText(round, at + 1, nameOf, file.rules.lots !== null))
      : []),
    '',
  ].join('\n');
}

const seatsOf = ({ seats }: Outcome): string =>
  seats === null ? '' : `${seats} ${seats === 1 ? 'seat' : 'seats'} for `;

function verdictOf(outcome: Outcome, nameOf: (option: number) => string): string[] {
  const { tie, method } = outcome;
  const winners = winnersInOrder(outcome);
  const certain = winners.filter(option => !tie?.between.includes(option)).map(nameOf);
  const verb = method === 'consent' ? 'Stands' : 'Wins';
  if (method === 'sign-up') return [];
  if (winners.length === 0) return [method === 'consent' ? 'Nothing stands.' : 'Nobody wins.'];
  const open = tie === null ? [] : tie.between.map(nameOf);
  return [
    ...(certain.length > 0 ? [`${verb}: ${certain.join(', ')}`] : []),
    ...(tie === null
      ? []
      : [
          `Tied for ${tie.seats === 1 ? 'a seat' : `${tie.seats} seats`}, and the rules do not choose: ${open.join(', ')}`,
        ]),
  ];
}

const missed = (fail: Failed, nameOf: (option: number) => string): string =>
  `${nameOf(fail.option)} missed the ${fail.missed}: ${fail.for} for and ${fail.against} against, compared with the default`;

const figuresOf = ({ figures }: Outcome, option: number): string =>
  figures.map(({ name, values }) => `${name} ${decimal(values[option]!, 5)}`).join(', ');

function roundAsText(round: Round, number: number, nameOf: (option: number) => string, drawn: boolean): string[] {
  const votes = round.votes.flatMap((count, option) =>
    count === null ? [] : [`${nameOf(option)} ${decimal(count, 9)}`],
  );
  const did = [
    round.elected.length > 0 ? `elected: ${round.elected.map(nameOf).join(', ')}` : '',
    round.excluded.length > 0 ? `out: ${round.excluded.map(nameOf).join(', ')}` : '',
    round.transferred?.why === 'surplus' ? `surplus of ${nameOf(round.transferred.from)} moves on` : '',
    round.open.length > 0
      ? `open between ${round.open.map(nameOf).join(', ')}: ${drawn ? 'the lots decided' : 'one possible way is shown'}`
      : '',
  ].filter(part => part !== '');
  return [
    `Round ${number}: ${votes.join(', ')}; no further preference ${decimal(round.exhausted, 9)}${round.quota === null ? '' : `; quota ${decimal(round.quota, 9)}`}`,
    ...(did.length > 0 ? [`  ${did.join('; ')}`] : []),
  ];
}
