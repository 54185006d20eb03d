import type { Answers, Refusal } from '../core/feature.ts';
import type { Locale } from '../core/view.ts';
import type { Draft } from './drafts.ts';
import type { Reader } from './identity.ts';

/** What was decided, by reference: kept with the event, so that a redelivery is answered the same. */
export type Decision =
  | { readonly type: 'none' }
  | {
      readonly type: 'say' | 'show' | 'peek';
      readonly feature: string;
      readonly view: string;
      readonly id: string;
      readonly detail: string;
    }
  /** `page` -1: the one that is remembered with the draft. */
  | { readonly type: 'ask'; readonly draft: string; readonly page: number }
  /** Unlike a refusal it is kept, and counted. */
  | { readonly type: 'wrong code' }
  | { readonly type: 'cancelled' };

/** How to speak to somebody of whom no more may be known. */
export type Listener = { readonly locale: Locale; readonly zone: string };

/** A form that was handed in and could not be taken as it is; its answers are kept all the same. */
export type Filling = {
  readonly reader: Reader;
  readonly draft: Draft;
  /** What was answered well on the page handed in. */
  readonly given: Answers;
  /** The same with the answers before. */
  readonly answers: Answers;
  readonly page: number;
  readonly problems: Readonly<Record<string, string>>;
  /** What was written too long, by field, as far as the field holds it: shown again, and not kept. */
  readonly cut: Readonly<Record<string, string>>;
};

/** Carries a refusal out of the transaction, which is thereby undone. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly listener: Listener;
  readonly filling: Filling | undefined;
  constructor(refusal: Refusal, listener: Listener, filling?: Filling) {
    super(refusal.message);
    this.refusal = refusal;
    this.listener = listener;
    this.filling = filling;
  }
}
