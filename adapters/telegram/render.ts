import {
  type Attachment,
  type Block,
  type Button,
  type Choice,
  colon,
  type Facts,
  type Locale,
  type Option,
  type Picture,
  spansOf,
  type TallyRow,
  type View,
} from '../../src/core/view.ts';
import { dataOf } from './data.ts';
import { defused, disguised } from './defuse.ts';
import { type Key, type Keyboard, rowsOf, ticked } from './keyboard.ts';
import { telegram } from './limits.ts';
import { joined, type Pen, type Rich, styled, textOf, written } from './rich.ts';

/** A view as a message: its text, its buttons, and what goes with it as a picture or a file, each with its own text for those who do not see it. */
export type Drawn = { readonly text: Rich; readonly keyboard: Keyboard; readonly media: readonly Media[] };
export type Media = { readonly kind: 'photo' | 'document'; readonly file: Picture | Attachment; readonly alt: Rich };

/** With a heading, or with its title as a sentence among the others. */
export function render(view: View, connection: string, title: 'heading' | 'sentence' = 'heading'): Drawn {
  const drawn = drawWith({ connection, defuse: defused }, view, title);
  return drawn.text.text.length <= telegram.text ? drawn : drawWith({ connection, defuse: disguised }, view, title);
}

function drawWith(pen: Pen, view: View, as: 'heading' | 'sentence'): Drawn {
  const pieces = marked(view.blocks).map(block => pieceOf(pen, block, view.locale));
  const words = written(pen, view.title);
  const title = as === 'heading' ? styled('bold', words) : words;
  return {
    text: joined([title, ...pieces.map(piece => piece.text ?? nothing)], '\n\n'),
    keyboard: pieces.flatMap(piece => piece.keyboard ?? []),
    media: pieces.flatMap(piece => piece.media ?? []),
  };
}

const signs = [...'①②③④⑤⑥⑦⑧'];

/** All buttons stand under all text: where two questions have an answer in common, each is told apart by a sign before it and its answers. */
function marked(blocks: readonly Block[]): readonly Block[] {
  const labelsAt = blocks.map((block, at) =>
    block.type === 'buttons' && blocks[at - 1]?.type === 'text' ? block.buttons.map(({ label }) => label) : [],
  );
  const shared = labelsAt.flatMap((labels, at) =>
    labels.some(label => labelsAt.some((others, other) => other !== at && others.includes(label))) ? [at] : [],
  );
  const signOf = (at: number): string | undefined => signs[shared.indexOf(at)];
  return blocks.map((block, at): Block => {
    const led = block.type === 'text' ? signOf(at + 1) : undefined;
    if (block.type === 'text' && led) return { ...block, text: [`${led} `, ...spansOf(block.text)] };
    const sign = block.type === 'buttons' ? signOf(at) : undefined;
    if (block.type !== 'buttons' || !sign) return block;
    return { ...block, buttons: block.buttons.map(one => ({ ...one, label: `${sign} ${one.label}` })) };
  });
}

type Piece = { readonly text?: Rich; readonly keyboard?: Keyboard; readonly media?: readonly Media[] };
const nothing: Rich = { text: '', entities: [] };

function pieceOf(pen: Pen, block: Block, locale: Locale): Piece {
  switch (block.type) {
    case 'text':
      return { text: textOf(pen, block.text) };
    case 'note':
      return { text: styled('italic', textOf(pen, block.text)) };
    case 'facts':
      return { text: factsOf(pen, block, locale) };
    case 'tally':
      return {
        text: joined(
          block.rows.map(row => tallyRowOf(pen, row)),
          '\n',
        ),
      };
    case 'buttons':
      return { keyboard: rowsOf(block.buttons.map(keyOf)) };
    case 'choice':
      return { text: choiceText(pen, block, locale), keyboard: rowsOf(choiceKeys(block)) };
    case 'picture':
      return { media: [{ kind: 'photo', file: block, alt: styled('expandable_blockquote', written(pen, block.alt)) }] };
    case 'attachment':
      return { media: [{ kind: 'document', file: block, alt: nothing }] };
  }
}

function factsOf(pen: Pen, { facts }: Facts, locale: Locale): Rich {
  const lines = facts.map(({ label, value }) =>
    joined([styled('bold', written(pen, label)), textOf(pen, value)], colon(locale)),
  );
  return joined(lines, '\n');
}

const barLength = 10;

/** The words first, the bar under them: labels are of any length and a phone is narrow. A row without a figure is an option nobody may see the votes of yet: a point of a list. */
function tallyRowOf(pen: Pen, { label, share, figure, mine }: TallyRow): Rich {
  if (figure === '') return written(pen, mine ? ticked(label, mine) : `• ${label}`);
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * barLength);
  const bar = '█'.repeat(filled) + '░'.repeat(barLength - filled);
  return joined([written(pen, ticked(label, mine)), written(pen, `${bar} ${figure}`)], '\n');
}

const styles = { plain: {}, primary: { style: 'primary' }, danger: { style: 'danger' } } as const;

const keyOf = ({ label, token, style }: Button): Key => ({
  label,
  data: dataOf({ type: 'button', token }),
  ...styles[style],
});

function choiceText(pen: Pen, { label, options }: Choice, locale: Locale): Rich {
  return joined([styled('bold', written(pen, label)), hintsOf(pen, options, locale)], '\n');
}

/** A button has room for a label only. */
export const hintsOf = (pen: Pen, options: readonly Option[], locale: Locale): Rich =>
  joined(
    options
      .filter(({ hint }) => hint !== '')
      .map(({ label, hint }) => written(pen, `• ${label}${colon(locale)}${hint}`)),
    '\n',
  );

/** Every button is a whole next state: that option alone, or all that is chosen now with that option added or taken away. */
const choiceKeys = (choice: Choice): Key[] =>
  choice.options.map(({ value, label }) => ({
    label: ticked(label, choice.chosen.includes(value)),
    data: dataOf({ type: 'choice', token: choice.token, values: nextOf(choice, value) }),
  }));

function nextOf({ chosen, min, max }: Choice, value: number): readonly number[] {
  const isChosen = chosen.includes(value);
  if (max === 1) return isChosen && min === 0 ? [] : [value];
  return isChosen ? chosen.filter(other => other !== value) : [...chosen, value];
}
