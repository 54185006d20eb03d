import type { Span, Text } from '../../core/view.ts';

const segmenter = new Intl.Segmenter();

/** A long option is shortened on its button only; its whole text stands above. */
export const optionLabel = (label: string, most = 40): string => {
  if (label.length <= most) return label;
  const letters = [...segmenter.segment(label)].map(({ segment }) => segment);
  let short = '';
  for (const letter of letters) {
    if (short.length + letter.length >= most && short.length + letter.length < label.length) return `${short}…`;
    short += letter;
  }
  return short;
};

/** Names joined by `join` while they take less than `most` characters, and how many more there are. */
export function fitting(names: readonly string[], most: number): { readonly shown: string[]; readonly more: number } {
  let length = 0;
  const beyond = names.findIndex((name, index) => {
    length += name.length + 2;
    return index > 0 && length > most;
  });
  return beyond < 0 ? { shown: [...names], more: 0 } : { shown: names.slice(0, beyond), more: names.length - beyond };
}

/** A text in its parts, to go on with. */
export const spansOf = (text: Text): readonly Span[] => (typeof text === 'string' ? [text] : text);
