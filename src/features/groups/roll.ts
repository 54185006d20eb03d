import type { Encoding } from '../../csv/encoding.ts';
import { type BadLine, type NoRoll, type RollFile, readLongRoll } from './roll-model.ts';
import { applyRoll, compareRoll, type Importing, memberTypesOf, type RollCounts } from './roll-store.ts';

/** What an import did, or would do. */
export type RollReport = {
  readonly encoding: Encoding;
  readonly lines: number;
  readonly unused: readonly string[];
  readonly newTypes: readonly string[];
  readonly counts: RollCounts;
  readonly bad: readonly BadLine[];
  readonly applied: boolean;
};

/** `dry`: compare and say. `valid`: write if every line can be taken. `skip`: write what can be taken. */
export type Resolve = 'dry' | 'valid' | 'skip';

/** Imports a list of members in the transaction given. A second time the same file changes nothing. */
export async function importRoll(on: Importing, bytes: Uint8Array, resolve: Resolve): Promise<RollReport | NoRoll> {
  const file = await readLongRoll(bytes, await memberTypesOf(on.db, on.community.id));
  if ('missing' in file) return file;
  const counts = await compareRoll(on, file);
  const applied = resolve === 'skip' || (resolve === 'valid' && file.bad.length === 0);
  if (applied) await applyRoll(on, file);
  return reportOf(file, counts, applied);
}

const reportOf = ({ encoding, lines, unused, newTypes, bad }: RollFile, counts: RollCounts, applied: boolean) => ({
  encoding,
  lines: lines.length,
  unused,
  newTypes,
  counts,
  bad,
  applied,
});

/** What the log of deeds keeps of it. */
export const deedOf = ({ counts: { added, changed, left, forgotten }, bad }: RollReport) => ({
  added,
  changed,
  left,
  forgotten,
  skipped: bad.length,
});
