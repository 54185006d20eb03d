import { Temporal } from 'temporal-polyfill';

export type Instant = Temporal.Instant;

/** PostgreSQL's clients speak `Date`; everything of ours speaks `Temporal.Instant`. These two are the only bridge. */
export const instantOf = (date: Date): Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());
export const dateOf = (instant: Instant): Date => new Date(instant.epochMilliseconds);

export const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0;
