import { isRefusal } from '../../../core/feature.ts';
import type { Speech } from '../../../core/speech.ts';
import type { Token, Tokens } from '../../../core/token.ts';
import type { Block } from '../../../core/view.ts';
import { optionLabel, selectable } from '../labels.ts';
import type { Choice } from '../methods/method.ts';
import type { Poll } from '../model.ts';
import { emptyBallot, recording } from './state.ts';

/** How many options one ballot may choose. */
export function choiceBounds(poll: Poll): { readonly min: number; readonly max: number } {
  if (poll.method.name === 'single') return { min: 1, max: 1 };
  const { min = 1, max } = poll.question.settings as { min?: number; max?: number | null };
  return { min, max: max ?? poll.options.length };
}

/** A select whose choices are cast together, by the button below it. */
export function pickPanel(speech: Speech, token: Tokens, poll: Poll, chosen: readonly number[]): Block[] {
  const { min, max } = choiceBounds(poll);
  const ballot: Choice = { kind: 'choice', chosen };
  const castable = !isRefusal(poll.method.validate(ballot, poll.question));
  const label = speech.line(chosen.length === 0 ? 'polls-cast-blank' : 'polls-cast-record');
  const said =
    chosen.length === 0
      ? speech.say('polls-cast-nothing-yet')
      : speech.list(chosen.map(option => optionLabel(poll.options[option] ?? '', 60)));
  return [
    selectOf(speech, token('pick', poll.id), poll, { chosen, min: Math.min(min, 1), max }),
    { type: 'text', text: said },
    ...(castable ? [{ type: 'buttons', buttons: [recording(token, poll, label, ballot)] } as const] : []),
  ];
}

/** A select, each change of which is a ballot cast; what it shows chosen is what is recorded. */
export function choicePanel(speech: Speech, token: Tokens, poll: Poll, chosen: readonly number[]): Block[] {
  const { min, max } = choiceBounds(poll);
  const nothing = emptyBallot(poll);
  const mayBeBlank = !isRefusal(poll.method.validate(nothing, poll.question));
  const label = speech.line(poll.method.name === 'sign-up' ? 'polls-cast-sign-off' : 'polls-cast-blank');
  return [
    selectOf(speech, token('choose', poll.id), poll, { chosen, min, max }),
    ...(mayBeBlank && (poll.method.name !== 'sign-up' || chosen.length > 0)
      ? [{ type: 'buttons', buttons: [{ ...recording(token, poll, label, nothing), style: 'plain' }] } as const]
      : []),
  ];
}

const selectOf = (
  speech: Speech,
  token: Token,
  poll: Poll,
  { chosen, min, max }: { readonly chosen: readonly number[]; readonly min: number; readonly max: number },
): Block => ({
  type: 'choice',
  label: speech.line(max === 1 ? 'polls-choose-one' : 'polls-choose-some'),
  token,
  options: selectable(poll.options, poll.shown),
  chosen,
  min,
  max,
});
