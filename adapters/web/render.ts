import {
  type Attachment,
  type Block,
  type Button,
  type Field,
  type Locale,
  type Option,
  type Page,
  type Picture,
  type Span,
  spansOf,
  type TallyRow,
  type Text,
  type View,
  type Words,
} from '../../src/core/view.ts';

/** What the page's own script draws: a view as JSON, every text still a text, which is put on the screen by `textContent` alone. */
export type DrawnSpan =
  | { readonly type: 'text' | 'bold'; readonly text: string }
  /** `id` is empty where the person is on another connection. */
  | { readonly type: 'person'; readonly id: string; readonly name: string }
  | {
      readonly type: 'time';
      readonly at: string;
      readonly style: 'date' | 'datetime' | 'relative';
      readonly text: string;
    }
  | { readonly type: 'link'; readonly href: string; readonly text: string };

export type DrawnBlock =
  | { readonly type: 'text' | 'note'; readonly text: readonly DrawnSpan[] }
  | {
      readonly type: 'facts';
      readonly facts: readonly { readonly label: string; readonly value: readonly DrawnSpan[] }[];
    }
  | { readonly type: 'tally'; readonly rows: readonly TallyRow[] }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly type: 'choice';
      readonly label: string;
      readonly token: string;
      readonly options: readonly Option[];
      readonly chosen: readonly number[];
      readonly min: number;
      readonly max: number;
    }
  | { readonly type: 'picture'; readonly alt: string; readonly href: string }
  | { readonly type: 'attachment'; readonly name: string; readonly href: string };

export type DrawnView = { readonly title: string; readonly locale: Locale; readonly blocks: readonly DrawnBlock[] };
export type DrawnPage = {
  readonly title: string;
  readonly locale: Locale;
  readonly intro: readonly DrawnSpan[];
  readonly fields: readonly Field[];
  readonly token: string;
  readonly step: { readonly n: number; readonly of: number };
  readonly back: string | null;
  readonly cancel: string;
  readonly words: Words;
};

/** What drawing has to know of the world: which connection is ours, and where a block's bytes were put. */
export type Setting = { readonly connection: string; href(block: Picture | Attachment): string };

export const drawView = (view: View, setting: Setting): DrawnView => ({
  title: view.title,
  locale: view.locale,
  blocks: view.blocks.map(block => drawBlock(block, setting)),
});

export const drawPage = (page: Page, connection: string): DrawnPage => ({
  title: page.title,
  locale: page.locale,
  intro: drawText(page.intro, connection),
  fields: page.fields,
  token: page.token,
  step: page.step,
  back: page.back,
  cancel: page.cancel,
  words: page.words,
});

function drawBlock(block: Block, setting: Setting): DrawnBlock {
  switch (block.type) {
    case 'text':
    case 'note':
      return { type: block.type, text: drawText(block.text, setting.connection) };
    case 'facts':
      return {
        type: 'facts',
        facts: block.facts.map(({ label, value }) => ({ label, value: drawText(value, setting.connection) })),
      };
    case 'tally':
      return { type: 'tally', rows: block.rows };
    case 'buttons':
      return { type: 'buttons', buttons: block.buttons };
    case 'choice': {
      const { type, label, token, options, chosen, min, max } = block;
      return { type, label, token, options, chosen, min, max };
    }
    case 'picture':
      return { type: 'picture', alt: block.alt, href: setting.href(block) };
    case 'attachment':
      return { type: 'attachment', name: block.name, href: setting.href(block) };
  }
}

export const drawText = (text: Text, connection: string): readonly DrawnSpan[] =>
  spansOf(text)
    .filter(span => span !== '')
    .map(span => drawSpan(span, connection));

function drawSpan(span: Span, connection: string): DrawnSpan {
  if (typeof span === 'string') return { type: 'text', text: span };
  if ('bold' in span) return { type: 'bold', text: span.bold };
  if ('person' in span)
    return { type: 'person', id: span.person.connection === connection ? span.person.id : '', name: span.person.name };
  if ('time' in span) return { type: 'time', at: span.time.toString(), style: span.style, text: span.text };
  return safeLink(span.link) ? { type: 'link', href: span.link, text: span.text } : { type: 'text', text: span.text };
}

/** A `javascript:` link is a text like any other. */
function safeLink(link: string): boolean {
  const protocol = URL.parse(link)?.protocol ?? '';
  return ['https:', 'http:', 'mailto:'].includes(protocol);
}
