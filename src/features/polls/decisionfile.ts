import { z } from 'zod';
import { decimal, type Fraction } from '../../core/fraction.ts';
import { type Decision, decide } from './decision/decide.ts';
import { type Rules, storedRules } from './decision/rules.ts';
import type { MethodName, Outcome } from './methods/method.ts';
import type { Poll } from './model.ts';

/** What makes a result valid and an option adopted, as a ballot file says it: options by their names. */
export const decisionSchema = storedRules.extend({
  proposal: z.string().nullable().default(null),
  abstention: z.string().nullable().default(null),
  eligible: z.int().min(0).nullable().default(null),
  call: z.int().min(1).max(2).default(1),
});

/** As read, names turned into indices. */
export type FileDecision = { readonly rules: Rules; readonly eligible: number | null; readonly call: number };

/** A poll's own, to be written; undefined where any result is valid and whatever wins is chosen. */
export function decisionOf({ rules, eligible, call, options }: Poll): z.input<typeof decisionSchema> | undefined {
  const { quorum, threshold, proposal, abstention, secondCall } = rules;
  if ([quorum, threshold, proposal, abstention, secondCall].every(rule => rule === null)) return undefined;
  const named = (option: number | null) => (option === null ? null : options[option]!);
  return {
    ...rules,
    colleges: [...rules.colleges],
    proposal: named(proposal),
    abstention: named(abstention),
    eligible,
    call,
  };
}

export function readDecision(
  { eligible, call, ...rules }: z.output<typeof decisionSchema>,
  at: (candidate: string, path: readonly PropertyKey[]) => number | null,
): FileDecision {
  const option = (key: 'proposal' | 'abstention') => (rules[key] === null ? null : at(rules[key], ['decision', key]));
  return { rules: { ...rules, proposal: option('proposal'), abstention: option('abstention') }, eligible, call };
}

/** The judgement as when the poll closed, but for majorities by type of member: a ballot in a file has no type. */
export function decideFile({ rules, eligible, call }: FileDecision, outcome: Outcome): Decision {
  return decide(rules, call, { outcome, eligible }, []);
}

/** Why the rules of a file cannot judge this count; they were made for one method and its votes. */
export const unjudged = (cast: MethodName | undefined, counted: MethodName): string | undefined =>
  cast === counted
    ? undefined
    : `decision: these rules are for ${cast ?? 'the method the file names'} and judge no other count.`;

export const decisionAsJson = (
  { turnout, reached, adopted }: Decision,
  { rules }: FileDecision,
  byName: <T>(values: readonly (T | null)[]) => Record<string, T>,
  nameOf: (option: number) => string,
): object => ({
  valid: turnout.reached,
  voted: Number(turnout.voted),
  eligible: turnout.eligible ?? undefined,
  adopted: adopted.map(nameOf),
  alsoNeededIn: rules.colleges.length > 0 ? rules.colleges : undefined,
  reached:
    rules.threshold === null
      ? undefined
      : byName(reached.map(one => ({ votes: numberOf(one.votes), of: numberOf(one.of), reached: one.reached }))),
});

const numberOf = (value: Fraction): number => Number(decimal(value, 9));

export function decisionAsText(
  { turnout, reached, adopted }: Decision,
  { rules }: FileDecision,
  nameOf: (option: number) => string,
): string[] {
  const of = turnout.eligible === null ? '' : ` of ${turnout.eligible}`;
  const { quorum, threshold, colleges } = rules;
  const needed = quorumOf(turnout.quorum);
  const share = threshold === null ? '' : ` (${threshold.strict ? 'more than ' : ''}${threshold.share} needed)`;
  const about = rules.proposal ?? adopted[0];
  const votes =
    about === undefined || !reached[about]
      ? ''
      : `: ${decimal(reached[about].votes, 5)} of ${decimal(reached[about].of, 5)}`;
  return [
    ...(quorum === null && turnout.eligible === null ? [] : [`Turnout: ${turnout.voted}${of}${needed}`]),
    turnout.reached
      ? `Adopted: ${adopted.map(nameOf).join(', ') || 'nothing'}${votes}${share}`
      : 'Not valid: too few took part',
    ...(colleges.length > 0
      ? [`Needed too in each of: ${colleges.join(', ')}; the file does not say who voted what`]
      : []),
  ];
}

function quorumOf(quorum: Decision['turnout']['quorum']): string {
  if (quorum === null) return '';
  return ` (${'count' in quorum ? quorum.count : quorum.share} needed)`;
}
