import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { details } from './details.ts';
import type { ExportFile } from './export.ts';
import { optionLabel } from './labels.ts';
import type { Poll } from './model.ts';

/** The files of a poll, for whoever may have them. */
export function exportView(speech: Speech, token: Tokens, poll: Poll, files: readonly ExportFile[]): View {
  return {
    title: speech.line('polls-export', { number: String(poll.number), title: optionLabel(poll.title, 120) }),
    locale: speech.locale,
    blocks: [
      { type: 'note', text: speech.say(`polls-export-${poll.secrecy}`) },
      ...files.map(
        ({ name, mime, text }) =>
          ({ type: 'attachment', name, mime, bytes: async () => new TextEncoder().encode(text) }) as const,
      ),
      {
        type: 'buttons',
        buttons: [details(speech, token, poll)],
      },
    ],
  };
}
