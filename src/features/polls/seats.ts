import type { Speech } from '../../core/speech.ts';
import { joinedText, type Text } from '../../core/view.ts';
import { placesOf } from './figures.ts';
import { optionLabel } from './labels.ts';
import type { Poll } from './model.ts';

/** Whose turn somebody's name is on the list of an option: 1 came first. */
export type Turn = { readonly option: number; readonly turn: number };

/** Where a sign-up puts somebody: in, or how far back on the waiting list of each option. */
export function turnsText(speech: Speech, poll: Poll, turns: readonly Turn[]): Text {
  const lines = turns.map(({ option, turn }) => {
    const places = placesOf(poll, option);
    const label = { bold: optionLabel(poll.options[option] ?? '', 60) };
    return places === null || turn <= places
      ? speech.say('polls-seat-in', { option: label })
      : speech.say('polls-seat-waiting', { option: label, turn: turn - places });
  });
  return joinedText(lines, '\n');
}

/** Whether somebody waits for any option they signed up for. */
export const isWaiting = (poll: Poll, turns: readonly Turn[]): boolean =>
  turns.some(({ option, turn }) => turn > (placesOf(poll, option) ?? turn));
