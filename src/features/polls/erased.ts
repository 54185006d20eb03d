import type { Speech } from '../../core/speech.ts';
import { worded as inLanguage } from '../../core/wording.ts';
import type { Poll } from './model.ts';

/**
 * The poll in its reader's language, if it has it: whatever shows one goes through here.
 * One whose author was forgotten has no words of its own any more; what was counted is told by numbers.
 */
export const worded = (speech: Speech, poll: Poll): Poll =>
  poll.title === ''
    ? {
        ...poll,
        title: speech.line('polls-erased', { number: String(poll.number) }),
        options: poll.options.map((_, index) => speech.line('polls-erased-option', { n: index + 1 })),
      }
    : inLanguage(speech, poll);

/** Who voted and was forgotten since has no name any more. */
export const named = <Voter extends { readonly name: string }>(speech: Speech, voter: Voter): Voter =>
  voter.name === '' ? { ...voter, name: speech.line('polls-former-member') } : voter;
