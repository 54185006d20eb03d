import { z } from 'zod';
import { type Refusal, refuse } from '../../../core/feature.ts';
import { fold } from '../../../core/fold.ts';
import { compare, type Fraction, fraction, one, parseFraction, zero } from '../../../core/fraction.ts';
import type { MethodName } from '../methods/method.ts';

/** So many have to take part: a number of people, or an exact share of those who may ("5%", "1/20"). */
export type Quorum = { readonly count: number } | { readonly share: string };

/** What an option needs. Votes left blank and abstentions are counted among the votes or left out; of the eligible, everybody counts. */
export type Threshold = {
  /** Exactly, as typed: "2/3", "60%". */
  readonly share: string;
  /** More than the share; else as much is enough. */
  readonly strict: boolean;
  readonly of: 'votes' | 'eligible';
  readonly blank: boolean;
  readonly abstention: boolean;
};

/** What makes a result valid and an option adopted; fixed before the poll opens. */
export type Rules = {
  readonly quorum: Quorum | null;
  readonly threshold: Threshold | null;
  /** The option that adopts a proposal ("Yes"); null where any option may win. */
  readonly proposal: number | null;
  /** The option that means abstaining: it never wins. */
  readonly abstention: number | null;
  /** Types of members in each of which the threshold has to be reached too. */
  readonly colleges: readonly string[];
  /** Once, when too few took part: open again for so many days, with a quorum of its own (null: any turnout). */
  readonly secondCall: { readonly days: number; readonly quorum: Quorum | null } | null;
};

export const noRules: Rules = {
  quorum: null,
  threshold: null,
  proposal: null,
  abstention: null,
  colleges: [],
  secondCall: null,
};

/** What an organiser says of them, as typed; empty where nothing was said. */
export type RulesAsked = {
  readonly quorum: string;
  readonly majority: string;
  readonly of: '' | keyof typeof bases;
  /** From 1; 0 for "none of the options". */
  readonly proposal: number | null;
  readonly abstention: number | null;
  /** Names of types; "*" is all of them. */
  readonly colleges: readonly string[];
  /** "7d" or "7d,3%". */
  readonly secondCall: string;
};

export const nothingAsked: RulesAsked = {
  quorum: '',
  majority: '',
  of: '',
  proposal: null,
  abstention: null,
  colleges: [],
  secondCall: '',
};

/** Of what an option needs its share. */
export const bases = {
  cast: { of: 'votes', blank: true, abstention: true },
  expressed: { of: 'votes', blank: false, abstention: false },
  'without-blank': { of: 'votes', blank: false, abstention: true },
  'without-abstentions': { of: 'votes', blank: true, abstention: false },
  eligible: { of: 'eligible', blank: true, abstention: true },
} as const;

const share = z
  .string()
  .max(40)
  .refine(text => parseFraction(text) !== null, 'must be a share, such as "2/3" or "5%"');
const quorum = z.union([z.strictObject({ count: z.int().min(1) }), z.strictObject({ share })]).nullable();
/** As they are kept in a poll and, with options by name, in a ballot file. */
export const storedRules = z.strictObject({
  quorum: quorum.default(null),
  threshold: z
    .strictObject({
      share,
      strict: z.boolean(),
      of: z.enum(['votes', 'eligible']),
      blank: z.boolean(),
      abstention: z.boolean(),
    })
    .nullable()
    .default(null),
  proposal: z.int().min(0).nullable().default(null),
  abstention: z.int().min(0).nullable().default(null),
  colleges: z.array(z.string()).default([]),
  secondCall: z.strictObject({ days: z.int(), quorum }).nullable().default(null),
});

/** As they were stored; a poll of before has none. */
export const readRules = (json: unknown): Rules => storedRules.parse(json ?? {});

/** A share that was checked when the poll opened. */
export function shareOf(text: string): Fraction {
  const share = parseFraction(text);
  if (share === null) throw new Error(`The share "${text}" cannot be read; it should not have been stored.`);
  return share;
}

/** Whether the rules need a list of who may vote, frozen when the poll opens. */
export const needsList = ({ quorum, threshold, colleges, secondCall }: Rules): boolean =>
  [quorum, secondCall?.quorum ?? null].some(one => one !== null && 'share' in one) ||
  threshold?.of === 'eligible' ||
  colleges.length > 0;

/** Methods in which an option has votes that are a share of something. */
const countsVotes: readonly MethodName[] = ['single', 'multiple', 'dates'];
const mostPeople = 1_000_000;
const mostDays = 31;

const yes = /^(?:yes|oui|ja|for|pour|voor|agree|d.accord|akkoord|adopte[rz]?|approve)\b/;
const abstain = /^(?:abst|je m.abstiens|onthoud|ik onthoud)/;

/** Rules that can be counted by, or what is wrong with those asked. `options` are the poll's, tidied. */
export function checkRules(asked: RulesAsked, method: MethodName, options: readonly string[]): Rules | Refusal {
  const quorum = readQuorum(asked.quorum);
  if (quorum === 'unreadable') return refuse('polls-rules-quorum', {}, 'quorum');
  const threshold = readThreshold(asked);
  if (threshold === 'unreadable') return refuse('polls-rules-majority', {}, 'majority');
  if (threshold && !countsVotes.includes(method)) return refuse('polls-rules-not-method', {}, 'majority');
  const named = namedOptions(asked, method, options, threshold !== null);
  if ('type' in named) return named;
  const secondCall = readSecondCall(asked.secondCall);
  if (secondCall === 'unreadable') return refuse('polls-rules-second-call', { max: mostDays }, 'second');
  if (secondCall && !quorum) return refuse('polls-rules-second-call-quorum', {}, 'second');
  return { quorum, threshold, ...named, colleges: asked.colleges, secondCall };
}

/** "40" people or a share of those who may, "5%" or "1/20". */
function readQuorum(text: string): Quorum | null | 'unreadable' {
  if (text.trim() === '') return null;
  const number = parseFraction(text);
  if (number === null || compare(number, zero) <= 0) return 'unreadable';
  if (/^\s*\d+\s*$/.test(text)) return number.n <= BigInt(mostPeople) ? { count: Number(number.n) } : 'unreadable';
  return compare(number, one) <= 0 ? { share: text.replace(/\s/g, '') } : 'unreadable';
}

/** "2/3", "60%", ">2/3", ">=1/2"; half means more than half unless said otherwise. Several colleges need a majority in each, if nothing else was said. */
function readThreshold({ majority, of, colleges }: RulesAsked): Threshold | null | 'unreadable' {
  const said = majority.trim() === '' && (colleges.length > 0 || of !== '') ? '1/2' : majority;
  if (said.trim() === '') return null;
  const [, sign = '', text = ''] = /^\s*(>=|≥|>)?\s*(.*)$/.exec(said) ?? [];
  const share = parseFraction(text);
  if (share === null || compare(share, zero) <= 0 || compare(share, one) > 0) return 'unreadable';
  const strict = sign === '' ? compare(share, fraction(1, 2)) === 0 : sign === '>';
  if (strict && compare(share, one) === 0) return 'unreadable';
  return { share: text.replace(/\s/g, ''), strict, ...bases[of === '' ? 'cast' : of] };
}

/** Which option adopts and which abstains, as said, or as their words tell where a threshold makes it matter. */
function namedOptions(
  { proposal, abstention }: RulesAsked,
  method: MethodName,
  options: readonly string[],
  threshold: boolean,
): Pick<Rules, 'proposal' | 'abstention'> | Refusal {
  const outside = [proposal ?? 1, abstention ?? 1].some(n => n > options.length || n < 0);
  if (outside || abstention === 0) return refuse('polls-rules-no-option', { options: options.length }, 'proposal');
  if (method !== 'single')
    return proposal || abstention
      ? refuse('polls-rules-only-single', {}, 'proposal')
      : { proposal: null, abstention: null };
  const abstaining = threshold ? options.findIndex(option => abstain.test(fold(option))) : -1;
  const abstains = abstention === null ? (abstaining < 0 ? null : abstaining) : abstention - 1;
  const adopts = proposal === null ? (threshold && yes.test(fold(options[0] ?? '')) ? 0 : null) : proposal - 1;
  const found = { proposal: adopts === -1 ? null : adopts, abstention: abstains };
  if (found.proposal !== null && found.proposal === found.abstention)
    return refuse('polls-rules-same-option', {}, 'proposal');
  return found.proposal !== null && !threshold ? refuse('polls-rules-no-majority', {}, 'majority') : found;
}

function readSecondCall(text: string): Rules['secondCall'] | 'unreadable' {
  if (text.trim() === '') return null;
  const [, days = '', , own = ''] = /^\s*(\d{1,3})\s*(d|j|days?|jours?|dag|dagen)?\s*(?:,\s*(.*))?$/i.exec(text) ?? [];
  const quorum = readQuorum(own);
  if (quorum === 'unreadable' || Number(days) < 1 || Number(days) > mostDays) return 'unreadable';
  return { days: Number(days), quorum };
}
