import type { Speech } from '../../core/speech.ts';
import { csvOf } from '../../csv/writing.ts';
import { writeBallotFile } from './ballotfile-writing.ts';
import { writeBlt } from './blt.ts';
import { decisionOf } from './decisionfile.ts';
import type { Ballot, Profile, Ranking } from './methods/method.ts';
import type { Poll } from './model.ts';
import type { Voter } from './voters.ts';

/** A poll's ballots as they leave: equal ones together and sorted by what they say, so that neither their order nor a name tells who cast them. */
export type ExportFile = { readonly name: string; readonly mime: string; readonly text: string };
export type ExportFormat = 'json' | 'csv' | 'blt';

/** The files there are of a poll. `voters` is given only where everybody may see who chose what. */
export function exportFiles(
  speech: Speech,
  poll: Poll,
  profile: Profile,
  voters: readonly Voter[] | undefined,
): ExportFile[] {
  const name = (format: ExportFormat) => `${fileNameOf(speech, poll)}.${format}`;
  const { title, method, options: candidates, question } = poll;
  const head = { title, method, candidates, question, decision: decisionOf(poll) };
  return [
    {
      name: name('csv'),
      mime: 'text/csv',
      text: csvOf(voters ? byName(speech, poll, voters) : byContent(speech, poll, profile)),
    },
    { name: name('json'), mime: 'application/json', text: writeBallotFile(head, profile) },
    ...(poll.method.kind === 'ranking'
      ? [
          {
            name: name('blt'),
            mime: 'text/plain',
            text: writeBlt(poll.title, poll.options, seatsOf(poll), rankings(profile)),
          },
        ]
      : []),
  ];
}

/** Of a file about a poll, without its ending. */
export const fileNameOf = (speech: Speech, { number }: Poll): string =>
  speech.line('polls-file', { number: String(number) });

const seatsOf = ({ question }: Poll): number => (question.settings as { seats?: number }).seats ?? 1;

const rankings = (profile: Profile): Profile<Ranking> =>
  profile.flatMap(({ ballot, count }) => (ballot.kind === 'ranking' ? [{ ballot, count }] : []));

/** How many ballots are alike, and a column for each option: chosen, its rank, or its level. */
function byContent(speech: Speech, poll: Poll, profile: Profile): string[][] {
  const rows = profile.map(({ ballot, count }) => [String(count), ...cellsOf(poll, ballot)]);
  return [
    [speech.line('polls-file-count'), ...poll.options],
    ...rows.sort((a, b) => compareCells(a.slice(1), b.slice(1))),
  ];
}

function byName(speech: Speech, poll: Poll, voters: readonly Voter[]): string[][] {
  const rows = voters.map(({ name, ballot }) => [name, ...cellsOf(poll, ballot)]);
  return [[speech.line('polls-file-name'), ...poll.options], ...rows.sort(compareCells)];
}

function compareCells(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join('\n'), b.join('\n')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function cellsOf({ options }: Poll, ballot: Ballot): string[] {
  switch (ballot.kind) {
    case 'choice':
      return options.map((_, option) => (ballot.chosen.includes(option) ? '1' : '0'));
    case 'ranking':
      return ballot.ranks.map(rank => (rank === 0 ? '' : String(rank)));
    case 'levels':
      return ballot.levels.map(level => (level === null ? '' : String(level)));
  }
}
