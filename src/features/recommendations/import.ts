import type { Locale } from '../../core/view.ts';
import {
  type BadLine,
  type ImportFile,
  type Line,
  type Mapping,
  type NoFile,
  readRecommendations,
} from './import-model.ts';
import { type Importing, insertLines, known, newCycles } from './import-store.ts';
import { lockFiling, themesOf } from './store.ts';

/** What an import did, or would do. */
export type ImportReport = {
  readonly added: number;
  /** In the file and here already: left as they are, since they may have moved on. */
  readonly same: number;
  readonly bad: readonly BadLine[];
  readonly unused: readonly string[];
  readonly newThemes: readonly string[];
  readonly newCycles: readonly string[];
  readonly applied: boolean;
};

export type Wishes = {
  readonly resolve: 'dry' | 'valid' | 'skip';
  readonly today: string;
  readonly locale: Locale;
  readonly statusWords: ReadonlyMap<string, string>;
  readonly themeWords: ReadonlyMap<string, string>;
};

/** Brings in recommendations of the past, in the transaction given; a second time the same file changes nothing. */
export async function importRecommendations(
  on: Importing,
  bytes: Uint8Array,
  wishes: Wishes,
): Promise<ImportReport | NoFile> {
  await lockFiling(on.db, on.community);
  const mapping: Mapping = { ...wishes, themes: await themesOf(on.db, on.community) };
  const file = readRecommendations(bytes, mapping);
  if ('missing' in file) return file;
  const here = await known(on.db, on.community, [
    ...file.lines.map(({ key }) => key),
    ...file.lines.flatMap(({ into }) => into ?? []),
  ]);
  const lost = lostOf(file, here);
  const bad = [
    ...file.bad,
    ...lost.map(
      ({ line, into }): BadLine => ({
        line,
        message: 'recommend-import-into',
        args: { text: (into ?? '').slice(0, 40) },
      }),
    ),
  ];
  const lines = file.lines.filter(line => !here.has(line.key) && !lost.includes(line));
  const applied = wishes.resolve === 'skip' || (wishes.resolve === 'valid' && bad.length === 0);
  const cycles = [...(await newCycles(on.db, on.community, lines)).values()].map(({ name }) => name);
  if (applied && lines.length > 0) await insertLines(on, lines, file.newThemes);
  const same = file.lines.length - lines.length - lost.length;
  return {
    added: lines.length,
    same,
    bad: bad.sort((a, b) => a.line - b.line),
    unused: file.unused,
    newThemes: file.newThemes,
    newCycles: cycles,
    applied,
  };
}

/** Merged into one that is neither here nor in the file; and whatever was merged into such a line. */
function lostOf(file: ImportFile, here: ReadonlyMap<string, string>): Line[] {
  const lost = new Set<Line>();
  for (let found = true; found; ) {
    const keys = new Set(file.lines.filter(line => !lost.has(line)).map(({ key }) => key));
    const more = file.lines.filter(
      line => line.into !== null && !lost.has(line) && !keys.has(line.into) && !here.has(line.into),
    );
    for (const line of more) lost.add(line);
    found = more.length > 0;
  }
  return [...lost];
}
