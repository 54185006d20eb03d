import { z } from 'zod';
import type { Ballot, Method, Profile, Question } from './methods/method.ts';
import { groupsByRank } from './methods/ranking.ts';

/** What a ballot file tells about a question's settings; every method has some of them. */
const settingsToWrite = z.object({
  seats: z.number().optional(),
  max: z.number().nullable().optional(),
  places: z.array(z.number().nullable()).optional(),
  unranked: z.string().optional(),
  default: z.number().nullable().optional(),
  quorum: z.string().optional(),
  majority: z.array(z.string().nullable()).optional(),
  lots: z.array(z.number()).nullable().optional(),
  quota: z.string().optional(),
  decimals: z.number().optional(),
});

/** What a poll says of itself when its ballots leave as a file. */
export type FileHead = {
  readonly title: string;
  readonly method: Method;
  readonly candidates: readonly string[];
  readonly question: Question;
  /** How its count is judged. */
  readonly decision?: object | undefined;
};

/** Writes ballots as a file that `readBallotJson` reads; lines are sorted by content, so that their order tells nothing. */
export function writeBallotFile({ title, method, candidates, question, decision }: FileHead, profile: Profile): string {
  const settings = settingsToWrite.parse(question.settings);
  const nameOf = (option: number): string => candidates[option]!;
  const majority = settings.majority?.flatMap((needed, option) =>
    needed === null ? [] : [[nameOf(option), Number(needed)]],
  );
  const head = {
    title,
    method: method.name,
    candidates,
    seats: settings.seats ?? 1,
    maxScore: method.kind === 'levels' ? (settings.max ?? undefined) : undefined,
    places: settings.places,
    rules: {
      unranked: settings.unranked,
      default: method.name === 'debian' ? nameOf(settings.default ?? candidates.length - 1) : undefined,
      quorum: settings.quorum === undefined ? undefined : Number(settings.quorum),
      majority: majority && Object.fromEntries(majority),
      lots: settings.lots?.map(nameOf),
      quota: settings.quota,
      decimals: settings.decimals,
    },
    decision,
  };
  const lines = profile
    .map(({ ballot, count }) => `    ${JSON.stringify({ count, ...contentOf(ballot, nameOf) })}`)
    .sort();
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "ballots": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function contentOf(ballot: Ballot, nameOf: (option: number) => string): object {
  switch (ballot.kind) {
    case 'choice':
      return { approvals: ballot.chosen.map(nameOf) };
    case 'ranking':
      return { ranking: groupsByRank(ballot.ranks).map(group => group.map(nameOf)) };
    case 'levels':
      return {
        scores: Object.fromEntries(
          ballot.levels.flatMap((level, option) => (level === null ? [] : [[nameOf(option), level]])),
        ),
      };
  }
}
