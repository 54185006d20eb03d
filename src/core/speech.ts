import type { Instant } from './time.ts';
import type { Locale, Span, Text } from './view.ts';

export type MessageArgs = Readonly<Record<string, Span | number>>;

/** Says messages in one reader's language and zone. Texts live in `locales/{en,fr,nl}.ftl` beside the code that says them; message ids begin with that room's name. */
export interface Speech {
  readonly locale: Locale;
  /** IANA. */
  readonly zone: string;
  /** The message with its spans (a time, a person) kept as spans. */
  say(id: string, args?: MessageArgs): Text;
  /** The message as a plain line, for labels and titles. */
  line(id: string, args?: MessageArgs): string;
  when(instant: Instant, style: 'date' | 'datetime' | 'relative'): Span;
  /** "sam. 28 nov., 09:00", where a button has to fit a telephone. */
  briefly(instant: Instant): string;
  number(value: number): string;
  /** "82 %", of exact whole numbers, rounded half up to a whole percent; one decimal under ten percent. */
  percent(part: number, whole: number): string;
  list(items: readonly string[], kind?: 'and' | 'or'): string;
}
