import type { z } from 'zod';
import { isRefusal, type Refusal } from '../../../core/feature.ts';
import type { Fraction } from '../../../core/fraction.ts';

/** Every ballot method there is; each is one file of this folder and one line of `index.ts`. */
export const methodNames = [
  'single',
  'multiple',
  'score',
  'star',
  'dots',
  'majority-judgment',
  'schulze',
  'ranked-pairs',
  'borda',
  'irv',
  'stv-scottish',
  'stv-meek',
  'debian',
  'consent',
  'dates',
  'sign-up',
] as const;
export type MethodName = (typeof methodNames)[number];

/** Who may learn who voted what: everyone, only the organiser, nobody. */
export type Secrecy = 'named' | 'confidential' | 'secret';

/** For methods whose count needs no names. */
export const anySecrecy: readonly Secrecy[] = ['named', 'confidential', 'secret'];
/** For methods whose point is to know who: an objection has an author, a seat a person. */
export const neverSecret: readonly Secrecy[] = ['named', 'confidential'];

/** Options picked, ascending; none picked is a blank ballot. */
export type Choice = { readonly kind: 'choice'; readonly chosen: readonly number[] };

/** A rank per option: 1 is best, equal numbers are equal ranks, no number between is missing, 0 is unranked. */
export type Ranking = { readonly kind: 'ranking'; readonly ranks: readonly number[] };

/** A level per option (a score, dots, a grade, a stance), 0 the lowest; null is no answer. */
export type Levels = { readonly kind: 'levels'; readonly levels: readonly (number | null)[] };

/** The three shapes a ballot can have; who renders a casting panel switches over `kind`. */
export type Ballot = Choice | Ranking | Levels;

/** What is asked: how many options (known by their index from 0), and the method's settings as its schema parsed them. */
export type Question<S = unknown> = { readonly options: number; readonly settings: S };

/** What a method counts: equal ballots aggregated, so that who voted cannot matter. */
export type Profile<B extends Ballot = Ballot> = readonly { readonly ballot: B; readonly count: number }[];

/** How ballots are written, judged and counted. Pure: no clock, no lots, no storage. */
export interface Method<B extends Ballot = Ballot, S = unknown> {
  readonly name: MethodName;
  readonly kind: B['kind'];
  readonly secrecy: readonly Secrecy[];
  /** What an organiser may set; `{}` gives the defaults. The result is stored as JSON on the poll. */
  readonly settings: z.ZodType<S>;
  /** Whether the settings make sense for this many options. */
  fits(question: Question<S>): Refusal | null;
  /** Short and canonical: at most 24 characters of `A-Za-z0-9_-` for 20 options, equal for equal ballots, "0" for a blank one. */
  encode(ballot: B, question: Question<S>): string;
  /** Reads what `encode` wrote, also a ballot half made; anything else, however hostile, is a refusal. */
  decode(text: string, question: Question<S>): B | Refusal;
  /** Whether this ballot may be cast as it is. */
  validate(ballot: B, question: Question<S>): B | Refusal;
  /** Counts exactly. Takes ballots as they are: limits such as "at most 3" are kept when casting, not when counting. */
  count(profile: Profile<B>, question: Question<S>): Outcome;
}

/** The result, with every number a verdict, a table, a chart or a recount needs. Options are indices. */
export type Outcome = {
  readonly method: MethodName;
  readonly options: number;
  /** How many could win; null where each option stands for itself and any number may (consent, sign-up). */
  readonly seats: number | null;
  /** Ascending; with a tie, everyone tied is among them. Empty when nothing was expressed. */
  readonly winners: readonly number[];
  /** Best first; options in one group are equal by the method's rules. Options the method does not place are absent. */
  readonly order: readonly (readonly number[])[];
  readonly tie: Tie | null;
  readonly ballots: { readonly cast: bigint; readonly expressed: bigint; readonly blank: bigint };
  /** One number per option for each name; the first is the one a chart shows. */
  readonly figures: readonly Figure[];
  readonly details: Details;
};

/** The rules do not choose among these for the last `seats` places. */
export type Tie = { readonly between: readonly number[]; readonly seats: number };

export type Figure = { readonly name: FigureName; readonly values: readonly Fraction[] };
export type FigureName =
  | 'votes'
  | 'points'
  | 'mean'
  | 'median'
  | 'wins'
  | 'available'
  | 'yes'
  | 'support'
  | 'objections'
  | 'taken'
  | 'waiting';

export type Details =
  | { readonly kind: 'plain' }
  /** `counts[option][level]` ballots gave that level, `unanswered[option]` none. */
  | {
      readonly kind: 'levels';
      readonly counts: readonly (readonly bigint[])[];
      readonly unanswered: readonly bigint[];
    }
  /** `preferring[a][b]` ballots rank a above b; `paths[a][b]` is the strength of the strongest path; `failed` are options below the default, the quorum or the majority. */
  | {
      readonly kind: 'pairwise';
      readonly preferring: readonly (readonly bigint[])[];
      readonly paths: readonly (readonly bigint[])[] | null;
      readonly failed: readonly Failed[];
    }
  | { readonly kind: 'rounds'; readonly rounds: readonly Round[] };

/** An option that fell before the comparison: too few ballots prefer it to the default option, or too small a majority of them. */
export type Failed = {
  readonly option: number;
  readonly for: bigint;
  readonly against: bigint;
  readonly missed: 'quorum' | 'majority';
};

/** One stage of a count by rounds: the votes as they stood, and what followed from them. */
export type Round = {
  /** Per option; null once it has left the count. */
  readonly votes: readonly (Fraction | null)[];
  readonly quota: Fraction | null;
  /** Votes with no further preference, so far. */
  readonly exhausted: Fraction;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  /** The option whose votes moved to make the next round, and why; null when none did. */
  readonly transferred: { readonly from: number; readonly why: 'surplus' | 'exclusion' } | null;
  /** The options among which this round's rules left the choice open; the round shows one of the possible ways on. */
  readonly open: readonly number[];
};

/** How many ballots there are; a blank one expresses nothing. Throws beyond 2^53, up to where whole numbers are counted exactly. */
export function countBallots<B extends Ballot>(
  profile: Profile<B>,
  isBlank: (ballot: B) => boolean,
): Outcome['ballots'] {
  let cast = 0n;
  let blank = 0n;
  for (const { ballot, count } of profile) {
    cast += BigInt(count);
    if (isBlank(ballot)) blank += BigInt(count);
  }
  if (cast > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError(`${cast} ballots are more than can be counted exactly.`);
  return { cast, expressed: cast - blank, blank };
}

/** Stored ballot texts and how many of each, read back into a profile. Throws where one cannot be read: we wrote them ourselves. */
export function profileOf<B extends Ballot, S>(
  method: Method<B, S>,
  question: Question<S>,
  rows: readonly { readonly text: string; readonly count: number }[],
): Profile<B> {
  return rows.map(({ text, count }) => {
    const ballot = method.decode(text, question);
    if (isRefusal(ballot))
      throw new Error(`A stored ballot of method ${method.name} cannot be read: ${ballot.message}.`);
    return { ballot, count };
  });
}
