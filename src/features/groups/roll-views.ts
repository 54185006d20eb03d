import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, View } from '../../core/view.ts';
import type { RollReport } from './roll.ts';
import type { BadLine, LimitedColumn } from './roll-model.ts';
import type { Upshot } from './roll-uploads.ts';

/** Bad lines shown at once; a file holds all of them. */
const badShown = 10;

/** What is known of a list that an admin brought. */
export function uploadView(speech: Speech, token: Tokens, id: string, upshot: Upshot): View {
  const plainly = (title: string): View => ({ title, locale: speech.locale, blocks: [] });
  if ('missing' in upshot)
    return plainly(
      upshot.missing.includes('number')
        ? speech.line('groups-roll-no-number-column', { found: foundText(upshot.found) })
        : speech.line('groups-roll-no-name-column', { found: foundText(upshot.found) }),
    );
  if (!('busy' in upshot)) return rollView(speech, token, id, upshot);
  const again = { label: speech.line('groups-roll-look'), token: token('roll', id), style: 'plain' } as const;
  return {
    ...plainly(speech.line(upshot.busy === 'comparing' ? 'groups-roll-comparing' : 'groups-roll-importing')),
    blocks: [{ type: 'buttons', buttons: [again] }],
  };
}

export const foundText = (found: readonly string[]): string => shortened(found.join(', ')) || '–';

/** What an import would do, or did, with what to do about it. */
export function rollView(speech: Speech, token: Tokens, id: string, report: RollReport): View {
  const { counts, bad, applied } = report;
  return {
    title: rollSentence(speech, report),
    locale: speech.locale,
    blocks: [
      { type: 'note', text: rollNotes(speech, report).join(' ') },
      ...(bad.length > 0 ? badBlocks(speech, bad) : []),
      ...(applied || counts.added + counts.changed + counts.left === 0
        ? []
        : [{ type: 'buttons', buttons: choices(speech, token, id, bad.length) } as const]),
    ],
  };
}

/** The outcome in a sentence: what happened, or would. */
export const rollSentence = (speech: Speech, { counts: { added, changed, left, same }, applied }: RollReport): string =>
  speech.line(applied ? 'groups-roll-done' : 'groups-roll-dry', { added, changed, left, same });

/** Then the file is rather a part of the list than the list. */
export const mostLeave = ({ changed, same, left }: RollReport['counts']): boolean => left > changed + same;

/** What else is good to know, a sentence each. */
export function rollNotes(
  speech: Speech,
  { counts, encoding, unused, newTypes, lines, applied }: RollReport,
): string[] {
  const { toInvite, forgotten, newGroups } = counts;
  return [
    ...(!applied && mostLeave(counts) ? [speech.line('groups-roll-most-left')] : []),
    speech.line('groups-roll-read', { lines, encoding }),
    ...(unused.length > 0 ? [speech.line('groups-roll-unused', { columns: someOf(speech, unused) })] : []),
    ...(newTypes.length > 0 ? [speech.line('groups-roll-new-types', { types: someOf(speech, newTypes) })] : []),
    ...(newGroups.length > 0 ? [speech.line('groups-roll-new-groups', { groups: someOf(speech, newGroups) })] : []),
    ...(forgotten > 0 ? [speech.line('groups-roll-forgotten', { count: forgotten })] : []),
    ...(toInvite > 0 ? [speech.line('groups-roll-invite', { count: toInvite })] : []),
  ];
}

function someOf(speech: Speech, names: readonly string[]): string {
  const shown = names.slice(0, 5).map(name => shortened(name, 40));
  return names.length > 5
    ? speech.line('groups-some-more', { names: shown.join(', '), count: names.length - 5 })
    : speech.list(shown);
}

function badBlocks(speech: Speech, bad: readonly BadLine[]): Block[] {
  const text = (lines: readonly BadLine[]) => lines.map(line => badText(speech, line)).join('\n');
  return [
    {
      type: 'text',
      text: [{ bold: speech.line('groups-roll-bad', { count: bad.length }) }, `\n${text(bad.slice(0, badShown))}`],
    },
    ...(bad.length > badShown
      ? [
          {
            type: 'attachment',
            name: 'palabre.txt',
            mime: 'text/plain',
            bytes: async () => new TextEncoder().encode(`${text(bad)}\n`),
          } as const,
        ]
      : []),
  ];
}

/** "Line 12: it has no name." */
export const badText = (speech: Speech, { line, ...reason }: BadLine): string =>
  speech.line('groups-roll-line', { line, reason: reasonText(speech, reason) });

function reasonText(speech: Speech, { message, args }: Omit<BadLine, 'line'>): string {
  if (message !== 'groups-roll-long') return speech.line(message, args);
  return speech.line(message, {
    max: Number(args.max),
    column: speech.line(`groups-roll-column-${args.column as LimitedColumn}`),
  });
}

function choices(speech: Speech, token: Tokens, id: string, bad: number) {
  return [
    {
      label: bad > 0 ? speech.line('groups-roll-apply-valid') : speech.line('groups-roll-apply'),
      token: token('apply', id),
      style: 'primary' as const,
    },
    { label: speech.line('groups-roll-discard'), token: token('discard', id), style: 'plain' as const },
  ];
}
