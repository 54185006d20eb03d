import type { PublicStatus, Status, Way } from './lifecycle-model.ts';
import { publicStatus } from './lifecycle-model.ts';

/** One recommendation as a report lists it; days are ISO. */
export type Entry = {
  readonly number: number;
  readonly title: string;
  readonly status: Exclude<Status, 'draft'>;
  readonly way: Way | null;
  readonly percent: number | null;
  readonly until: string | null;
  readonly theme: string | null;
  readonly cycle: string | null;
  /** First day of its cycle, to put cycles in order. */
  readonly cycleFrom: string | null;
  readonly group: string | null;
  readonly filed: string;
  readonly since: string;
  readonly supporters: number;
  readonly answer: string;
  readonly into: number | null;
};

/** So many of one status with the same theme, cycle and group: what figures are made of. */
export type Counted = Pick<Entry, 'status' | 'theme' | 'cycle' | 'cycleFrom' | 'group'> & { readonly count: number };

/** In the order in which a report says them. `merged` and `withdrawn` are no answers, and stand at the end. */
export const statuses: readonly PublicStatus[] = [
  'done',
  'underway',
  'not_done',
  'rejected',
  'postponed',
  'examined',
  'withdrawn',
  'merged',
];

export type Counts = { readonly all: number; readonly by: Readonly<Record<PublicStatus, number>> };

export function countsOf(counted: readonly Counted[]): Counts {
  const by: Record<PublicStatus, number> = {
    done: 0,
    underway: 0,
    not_done: 0,
    rejected: 0,
    postponed: 0,
    examined: 0,
    withdrawn: 0,
    merged: 0,
  };
  for (const { status, count } of counted) by[publicStatus(status)] += count;
  return { all: counted.reduce((sum, { count }) => sum + count, 0), by };
}

/** How much has been realised: done of all that were not merged into others; and beside it, of those that were not rejected either. */
export type Rate = { readonly done: number; readonly of: number; readonly ofKept: number };
export const rateOf = ({ all, by }: Counts): Rate => ({
  done: by.done,
  of: all - by.merged,
  ofKept: all - by.merged - by.rejected,
});

export type Section = 'cycle' | 'theme' | 'group';
export const sections: readonly Section[] = ['cycle', 'theme', 'group'];
export type Part = { readonly name: string | null; readonly counts: Counts };

/** The figures of each cycle (in time), theme or group (by name); what has none comes last. */
export function partsBy(section: Section, counted: readonly Counted[]): Part[] {
  const found = new Map<string | null, { from: string; rows: Counted[] }>();
  for (const row of counted) {
    const part = found.get(row[section]) ?? { from: section === 'cycle' ? (row.cycleFrom ?? '') : '', rows: [] };
    part.rows.push(row);
    found.set(row[section], part);
  }
  return [...found]
    .sort(
      ([a, one], [b, other]) =>
        Number(a === null) - Number(b === null) ||
        one.from.localeCompare(other.from) ||
        (a ?? '').localeCompare(b ?? '', 'fr'),
    )
    .map(([name, { rows }]) => ({ name, counts: countsOf(rows) }));
}

/** What happened since a day: what was put forward, and what got another status. */
export function changesSince(
  entries: readonly Entry[],
  day: string,
): { readonly filed: readonly Entry[]; readonly moved: readonly Entry[] } {
  return {
    filed: entries.filter(({ filed }) => filed > day),
    moved: entries.filter(({ filed, since }) => filed <= day && since > day),
  };
}

/** Postponed until a day that is past. */
export const overdueOf = (entries: readonly Entry[], today: string): readonly Entry[] =>
  entries.filter(({ status, until }) => status === 'postponed' && until !== null && until < today);

export const countedOf = (entries: readonly Entry[]): Counted[] => entries.map(entry => ({ ...entry, count: 1 }));

export type Report = {
  readonly community: string;
  readonly entries: readonly Entry[];
  /** ISO days: of the report, and of the one before it. */
  readonly today: string;
  readonly before: string | null;
};
