import { button } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Button } from '../../core/view.ts';
import type { Poll } from './model.ts';

/** Opens what one person sees of a poll: their vote, the rules, what may be done. */
export const details = (speech: Speech, token: Tokens, { id }: Pick<Poll, 'id'>): Button =>
  button(speech.line('polls-details'), token('ballot', id));
