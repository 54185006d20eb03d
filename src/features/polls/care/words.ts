import type { Speech } from '../../../core/speech.ts';
import type { Text } from '../../../core/view.ts';
import type { Poll } from '../model.ts';
import type { levels } from './care.ts';

/** As message ids spell it. */
export const levelId = (level: (typeof levels)[number]) => (level === 'co_decide' ? 'co-decide' : level);

/** Why nothing is counted, in the organiser's words. */
export const cancelledText = (speech: Speech, { cancelReason }: Poll): Text =>
  cancelReason === ''
    ? speech.say('polls-cancelled-plain')
    : speech.say('polls-cancelled-why', { reason: cancelReason });

/** What the answers are for. */
export const levelText = (speech: Speech, { level }: Poll): Text[] =>
  level === null ? [] : [speech.say(`polls-level-${levelId(level)}`)];
