import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import {
  type Attachment,
  type Block,
  type Button,
  type Buttons,
  type Choice,
  colon,
  type Locale,
  type Picture,
  spansOf,
  type TallyRow,
  type Text,
  type View,
} from '../../src/core/view.ts';
import { customIdOf, type Mark } from './customid.ts';
import { message, placeholder } from './limits.ts';
import { fits, type Line, markdown, markdownOnly, shortened, sizeOf, verbatim, type Writer } from './text.ts';

/** Where a view goes: `post` to a place, `answer` to one person, who may replace it; `line` is an answer that is not more than an acknowledgement. */
export type Purpose = 'post' | 'answer' | 'line';

export type FileToSend = { readonly name: string; readonly of: Picture | Attachment };
/** A message as Discord takes it, but for the bytes of its files. */
export type Drawn = {
  readonly components: APIMessageTopLevelComponent[];
  readonly files: readonly FileToSend[];
  /** The only people it may notify. */
  readonly mentions: readonly string[];
};

type Component = APIComponentInContainer;
/** Text that waits to be written together with its neighbours, or a component. */
type Piece = { readonly lines: readonly Line[] } | { readonly component: Component };

const accent = 0x2f7d6b;

/** Draws a view. Everything is Components V2: one layout for text, buttons, pictures and files, 4,000 characters instead of 2,000, and no link preview. */
export function drawView(view: View, purpose: Purpose, connection: string): Drawn {
  const files = filesOf(view.blocks);
  const mark: Mark = purpose === 'post' ? 'p' : 'a';
  const title: Line = { role: purpose === 'line' ? 'plain' : 'title', text: view.title };
  const pieces = together([{ lines: [title] }, ...view.blocks.flatMap(block => piecesOf(block, files, view.locale))]);
  const components = numbered(written(pieces, connection), mark);
  return {
    components: purpose === 'line' ? components : [{ type: ComponentType.Container, accent_color: accent, components }],
    files,
    mentions: mentionsOf(view.blocks, connection),
  };
}

function piecesOf(block: Block, files: readonly FileToSend[], locale: Locale): Piece[] {
  switch (block.type) {
    case 'text':
      return [{ lines: [{ role: 'plain', text: block.text }] }];
    case 'note':
      return [{ lines: [{ role: 'note', text: block.text }] }];
    case 'facts':
      return [
        {
          lines: block.facts.map(
            ({ label, value }): Line => ({ role: 'plain', text: [{ bold: label }, colon(locale), ...spansOf(value)] }),
          ),
        },
      ];
    case 'tally':
      return [{ lines: block.rows.flatMap(tallyLines) }];
    case 'buttons':
      return rowsOf(block).map(component => ({ component }));
    case 'choice':
      return block.options.length === 0
        ? []
        : [{ lines: [{ role: 'plain', text: [{ bold: block.label }] }] }, { component: selectOf(block) }];
    case 'picture':
      return [
        {
          component: {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: urlOf(block, files) }, description: block.alt }],
          },
        },
      ];
    case 'attachment':
      return [{ component: { type: ComponentType.File, file: { url: urlOf(block, files) } } }];
  }
}

const barCells = 10;

/** A row without a figure is an option nobody may see the votes of yet: a point of a list. */
function tallyLines({ label, share, figure, mine }: TallyRow): Line[] {
  const name: Text = mine ? ['✓ ', { bold: label }] : [label];
  if (figure === '') return [{ role: 'item', text: name }];
  const full = Math.round(Math.min(1, Math.max(0, share)) * barCells);
  return [
    { role: 'plain', text: name },
    { role: 'plain', text: figure, bar: `${'█'.repeat(full)}${'░'.repeat(barCells - full)} ` },
  ];
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

function rowsOf({ buttons }: Buttons): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += message.buttonsInRow)
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(at, at + message.buttonsInRow).map(buttonOf),
    });
  return rows;
}

const styles = { plain: ButtonStyle.Secondary, primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** Its token stands for its custom id until all components are numbered. */
const buttonOf = ({ label, token, style }: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: styles[style],
  label,
  custom_id: token,
});

const selectOf = ({ label, token, options, chosen, min, max }: Choice): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: token,
      ...(label.length <= placeholder ? { placeholder: label } : {}),
      min_values: Math.min(min, options.length),
      max_values: Math.max(1, Math.min(max, options.length)),
      options: options.map(option => ({
        value: String(option.value),
        label: option.label,
        ...(option.hint === '' ? {} : { description: option.hint }),
        default: chosen.includes(option.value),
      })),
    },
  ],
});

/** Neighbouring text becomes one component, and neighbouring rows of buttons are filled up, when forty would not be enough otherwise. */
function together(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && 'lines' in last && 'lines' in piece)
      joined[joined.length - 1] = { lines: [...last.lines, ...piece.lines] };
    else joined.push(piece);
  }
  return countOf(joined) < message.components ? joined : filledUp(joined);
}

const countOf = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, piece) =>
      sum +
      1 +
      ('component' in piece && piece.component.type === ComponentType.ActionRow
        ? piece.component.components.length
        : 0),
    0,
  );

function filledUp(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const before = last && buttonsIn(last);
    const here = buttonsIn(piece);
    if (before && here && before.length + here.length <= message.buttonsInRow)
      result[result.length - 1] = { component: { type: ComponentType.ActionRow, components: [...before, ...here] } };
    else result.push(piece);
  }
  return result;
}

function buttonsIn(piece: Piece): APIComponentInMessageActionRow[] | undefined {
  if (!('component' in piece) || piece.component.type !== ComponentType.ActionRow) return undefined;
  return piece.component.components.every(one => one.type === ComponentType.Button)
    ? piece.component.components
    : undefined;
}

/** Markdown where it fits, with bars or without, else as typed, else with the longest texts shortened: what somebody wrote never makes a message impossible. */
function written(pieces: readonly Piece[], connection: string): Component[] {
  for (const writer of [markdown(connection), markdownOnly(connection), verbatim]) {
    const components = componentsBy(writer, pieces);
    if (fits(sizeOf(contentsOf(components)))) return components;
  }
  for (let most: number = message.bytes; ; most *= 0.9) {
    const components = componentsBy(shortened(most), pieces);
    if (fits(sizeOf(contentsOf(components)))) return components;
  }
}

const componentsBy = (write: Writer, pieces: readonly Piece[]): Component[] =>
  pieces.flatMap((piece): Component[] => {
    if ('component' in piece) return [piece.component];
    const content = write(piece.lines);
    return content.trim() === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
  });

const contentsOf = (components: readonly Component[]): string[] =>
  components.flatMap(one => (one.type === ComponentType.TextDisplay ? [one.content] : []));

/** Turns tokens into custom ids that are unique in the message. */
function numbered(components: readonly Component[], mark: Mark): Component[] {
  let index = 0;
  return components.map(component => {
    if (component.type !== ComponentType.ActionRow) return component;
    return {
      ...component,
      components: component.components.map(one =>
        'custom_id' in one ? { ...one, custom_id: customIdOf(mark, index++, one.custom_id) } : one,
      ),
    };
  });
}

/** Files get names that Discord keeps as they are, or a component could not refer to them. */
function filesOf(blocks: readonly Block[]): FileToSend[] {
  const files: FileToSend[] = [];
  for (const block of blocks) {
    if (block.type !== 'picture' && block.type !== 'attachment') continue;
    const plain = block.name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9._-]+/g, '_');
    files.push({ name: files.some(file => file.name === plain) ? `${files.length}-${plain}` : plain, of: block });
  }
  return files;
}

const urlOf = (block: Picture | Attachment, files: readonly FileToSend[]): string =>
  `attachment://${files.find(file => file.of === block)?.name}`;

function mentionsOf(blocks: readonly Block[], connection: string): string[] {
  const texts = blocks.flatMap(block => {
    if (block.type === 'text' || block.type === 'note') return [block.text];
    return block.type === 'facts' ? block.facts.map(({ value }) => value) : [];
  });
  const people = texts
    .flatMap(spansOf)
    .flatMap(span => (typeof span === 'object' && 'person' in span ? [span.person] : []));
  return [...new Set(people.filter(person => person.connection === connection).map(person => person.id))];
}
