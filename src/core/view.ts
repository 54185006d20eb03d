import type { Instant } from './time.ts';
import type { Token } from './token.ts';

/**
 * Everything Palabre can show or ask. The vocabulary is closed: a new kind is an ADR, and the compiler then lists every renderer that has to learn it.
 * All text is meaning, never markup: only an adapter's `render.ts` escapes, and nothing a member typed can mention, format or link by itself.
 */

export type Locale = 'en' | 'fr' | 'nl';
export const locales: readonly Locale[] = ['en', 'fr', 'nl'];

/** A person on one connection. `connection` is the connection's key ("slack:T0123"), `id` what that platform calls them. */
export type AccountRef = { readonly connection: string; readonly id: string; readonly name: string };

export type Span =
  | string
  | { readonly bold: string }
  /** Pings that one person where the reader is on the same connection, else shows the name. */
  | { readonly person: AccountRef }
  /** `text` is the moment in the reader's language and zone, for platforms that cannot localise it themselves. */
  | { readonly time: Instant; readonly style: 'date' | 'datetime' | 'relative'; readonly text: string }
  | { readonly link: string; readonly text: string };

export type Text = string | readonly Span[];

export type TextBlock = { readonly type: 'text'; readonly text: Text };
/** Small print under the rest. */
export type Note = { readonly type: 'note'; readonly text: Text };
export type Facts = {
  readonly type: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: Text }[];
};
/** `share` (0 to 1) is only for drawing a bar; `figure` is what is read ("12 votes, 55 %"). */
export type TallyRow = {
  readonly label: string;
  readonly share: number;
  readonly figure: string;
  readonly mine: boolean;
};
export type Tally = { readonly type: 'tally'; readonly rows: readonly TallyRow[] };
export type Button = { readonly label: string; readonly token: Token; readonly style: 'plain' | 'primary' | 'danger' };
export type Buttons = { readonly type: 'buttons'; readonly buttons: readonly Button[] };
/** A value is a small whole number, 0 to 63, so that a whole set of them fits a button on the narrowest platform. */
export type Option = { readonly value: number; readonly label: string; readonly hint: string };
/**
 * A select showing what is chosen now. Any change is at once a `Press` with the complete new set of values: the handler decides whether that is enough.
 * With `max` 1 it is one of them.
 */
export type Choice = {
  readonly type: 'choice';
  readonly label: string;
  readonly token: Token;
  readonly options: readonly Option[];
  readonly chosen: readonly number[];
  readonly min: number;
  readonly max: number;
};
/** For life or never: platforms cannot add a picture to a message later, nor take it away. */
export type Picture = {
  readonly type: 'picture';
  readonly alt: string;
  readonly name: string;
  bytes(): Promise<Uint8Array>;
};
export type Attachment = {
  readonly type: 'attachment';
  readonly name: string;
  readonly mime: string;
  bytes(): Promise<Uint8Array>;
};

export type Block = TextBlock | Note | Facts | Tally | Buttons | Choice | Picture | Attachment;

/** `title` alone is a complete acknowledgement. `locale` is the language it is written in. */
export type View = { readonly title: string; readonly locale: Locale; readonly blocks: readonly Block[] };

type Asked = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly error: string | null;
};
export type LineField = Asked & { readonly type: 'line'; readonly value: string; readonly maxLength: number };
export type ParagraphField = Asked & { readonly type: 'paragraph'; readonly value: string; readonly maxLength: number };
export type OneOfField = Asked & {
  readonly type: 'one of';
  readonly options: readonly Option[];
  readonly value: number | null;
};
export type ManyOfField = Asked & {
  readonly type: 'many of';
  readonly options: readonly Option[];
  readonly value: readonly number[];
  readonly min: number;
  readonly max: number;
};
/** Whole numbers `from` to `to`, with what the two ends mean. Up to ten steps may be radios or buttons, more is a select. */
export type ScaleField = Asked & {
  readonly type: 'scale';
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
  readonly value: number | null;
};
export type NumberField = Asked & {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
};
/** ISO date, "2026-11-23". */
export type DateField = Asked & { readonly type: 'date'; readonly value: string };
/** 24 hours, "18:30". */
export type TimeField = Asked & { readonly type: 'time'; readonly value: string };
export type PersonField = Asked & { readonly type: 'person'; readonly value: AccountRef | null };

export type Field =
  | LineField
  | ParagraphField
  | OneOfField
  | ManyOfField
  | ScaleField
  | NumberField
  | DateField
  | TimeField
  | PersonField;

/** The few words a renderer needs around a page, in the reader's language. */
export type Words = {
  readonly submit: string;
  readonly next: string;
  readonly back: string;
  readonly skip: string;
  readonly cancel: string;
  readonly open: string;
  readonly correct: string;
};

/**
 * One page of a form. The engine cuts a form into pages that the adapter's `limits.fieldsPerPage` can hold and keeps what was answered,
 * so an adapter shows one page and hands in its values, nothing more. `back` and `cancel` are buttons' tokens where a platform has no such control of its own.
 */
export type Page = {
  readonly title: string;
  readonly locale: Locale;
  readonly intro: Text;
  readonly fields: readonly Field[];
  readonly token: Token;
  readonly step: { readonly n: number; readonly of: number };
  readonly back: Token | null;
  readonly cancel: Token;
  readonly words: Words;
};

/** The narrowest of all platforms, so that whatever keeps to it can be shown on each of them. Lengths in UTF-16 units. */
export const narrowest = {
  title: 200,
  text: 3000,
  /** All the text of one view together, with what drawing adds. */
  view: 3600,
  blocks: 20,
  facts: 10,
  factLabel: 60,
  tallyRows: 20,
  tallyLabel: 100,
  /** Of a whole view, however many blocks they stand in. */
  buttons: 20,
  buttonLabel: 60,
  options: 25,
  optionLabel: 75,
  optionHint: 75,
  pictureAlt: 1000,
  pageTitle: 45,
  fieldLabel: 45,
  fieldHint: 100,
  answer: 3000,
  word: 24,
  commandAbout: 100,
  commandHint: 100,
} as const;

/** Between a label and its value, as that language writes it: French puts a space before, which does not break. */
export const colon = (locale: Locale): string => (locale === 'fr' ? '\u00A0: ' : ': ');

export const spansOf = (text: Text): readonly Span[] => (typeof text === 'string' ? [text] : text);

export const joinedText = (parts: readonly Text[], between: string): readonly Span[] =>
  parts.flatMap((part, at) => [...(at > 0 ? [between] : []), ...spansOf(part)]);

export const plainOf = (text: Text): string => spansOf(text).map(plainSpan).join('');

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  if ('person' in span) return span.person.name;
  return span.text;
}
