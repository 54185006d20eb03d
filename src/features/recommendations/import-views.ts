import type { Speech } from '../../core/speech.ts';
import type { ImportReport } from './import.ts';
import type { BadLine } from './import-model.ts';
import type { Column } from './import-words.ts';

/** "Line 12: it has no title." */
export const badText = (speech: Speech, { line, message, args }: BadLine): string =>
  speech.line('recommend-import-line', {
    line,
    reason:
      message === 'recommend-import-long'
        ? speech.line(message, {
            max: Number(args.max),
            length: Number(args.length),
            column: speech.line(`recommend-column-${args.column as Limited}`),
          })
        : speech.line(message, args),
  });
type Limited = Extract<Column, 'number' | 'title' | 'what' | 'why' | 'theme' | 'cycle' | 'group' | 'answer'>;

/** What happened, or would, and what else is good to know. */
export const importLines = (
  speech: Speech,
  { added, same, unused, newThemes, newCycles, applied }: ImportReport,
): string[] => [
  speech.line(applied ? 'recommend-import-done' : 'recommend-import-dry', { added, same }),
  ...(newCycles.length > 0 ? [speech.line('recommend-import-cycles', { names: newCycles.join(', ') })] : []),
  ...(newThemes.length > 0 ? [speech.line('recommend-import-themes', { names: newThemes.join(', ') })] : []),
  ...(unused.length > 0 ? [speech.line('recommend-import-unused', { columns: unused.join(', ') })] : []),
];
