import type { Field, Option } from '../../core/view.ts';
import type { ReadContext } from '../context.ts';

/** What every field of that name has in common; its words are `polls-field-NAME`. */
export const asked = <Name extends string>({ speech }: Pick<ReadContext, 'speech'>, name: Name) => ({
  name,
  label: speech.line(`polls-field-${name}`),
  hint: speech.line(`polls-field-${name}.hint`),
  error: null,
});

export const option = (value: number, label: string): Option => ({ value, label, hint: '' });

export const yesOrNo = (ctx: ReadContext, name: string, value: boolean): Field => ({
  ...asked(ctx, name),
  type: 'one of',
  required: false,
  options: [option(0, ctx.speech.line('polls-no')), option(1, ctx.speech.line('polls-yes'))],
  value: value ? 1 : 0,
});
