import type { Locale } from '../../../core/view.ts';
import type { KindWord } from './words.ts';

/** What is wrong with a line of it, as a message with its arguments. */
export type Fault = Problem & { readonly line: number };
type Problem = { readonly message: string; readonly args: Readonly<Record<string, string | number>> };
export const problem = (message: string, args: Problem['args'] = {}): Problem => ({ message, args });
export type Complain = (line: number, wrong: Problem) => void;

export type Writing = { -readonly [L in Locale]?: string };
/** A question as it is written, before it is known whether it can be one. */
export type Asking = {
  readonly line: number;
  /** A line of it was not understood, so that nobody knows what can be answered. */
  unclear?: true;
  readonly text: Writing;
  readonly options: { readonly line: number; readonly words: Writing }[];
  kind: KindWord | undefined;
  numbers: readonly number[];
  ends: { readonly line: number; readonly low: Writing; readonly high: Writing } | undefined;
  required: boolean;
  when: { readonly line: number; readonly question: number; readonly is: string; readonly words: string } | undefined;
};
