import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { type Option, spansOf, type Text } from '../../core/view.ts';

/** A long option is shortened on its button only; its whole text stands above. */
export const optionLabel = (label: string, most = 40): string => shortened(label, most);

/** Options as a select offers them: those at these positions. */
export const selectable = (labels: readonly string[], positions: readonly number[]): Option[] =>
  positions.map(value => ({ value, label: optionLabel(labels[value] ?? '', 75), hint: '' }));

/** Names joined by `join` while they take less than `most` characters, and how many more there are. */
export function fitting(names: readonly string[], most: number): { readonly shown: string[]; readonly more: number } {
  let length = 0;
  const beyond = names.findIndex((name, index) => {
    length += name.length + 2;
    return index > 0 && length > most;
  });
  return beyond < 0 ? { shown: [...names], more: 0 } : { shown: names.slice(0, beyond), more: names.length - beyond };
}

/** As a sentence begins, of a text that elsewhere stands within one. */
export function capitalised({ locale }: Speech, text: Text): Text {
  const [first = '', ...rest] = spansOf(text);
  return typeof first === 'string' ? [first.charAt(0).toLocaleUpperCase(locale) + first.slice(1), ...rest] : text;
}
