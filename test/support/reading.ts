import type { Reply } from '../../src/core/adapter.ts';
import { type Block, type Page, plainOf, type View } from '../../src/core/view.ts';

/** Everything readable of a view, a line each, as a person would read it; buttons and options are not part of it. */
export const read = (view: View): string => plain([view.title, ...view.blocks.flatMap(linesOf)]);

/** French puts spaces before its colons that no reader tells from others. */
const plain = (lines: readonly string[]): string => lines.join('\n').replace(/[\u00A0\u202F]/g, ' ');

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return [plainOf(block.text)];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${plainOf(value)}`);
    case 'tally':
      return block.rows.map(({ label, figure, mine }) => `${mine ? '✓ ' : ''}${label}${figure && `: ${figure}`}`);
    case 'choice':
      return [block.label];
    case 'picture':
      return [block.alt];
    default:
      return [];
  }
}

/** What a reply tells: the text of its view, or of its page with what is wrong. */
export function told(reply: Reply): string {
  if (reply.type === 'none') return '';
  if (reply.type === 'say' || reply.type === 'show') return read(reply.view);
  return readPage(reply.page);
}

const readPage = (page: Page): string =>
  plain([
    page.title,
    plainOf(page.intro),
    ...page.fields.flatMap(({ label, error }) => [label, ...(error === null ? [] : [`! ${error}`])]),
  ]);

export const labelsOf = (view: View): string[] =>
  view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons.map(({ label }) => label) : []));

export const choiceOf = (view: View) => view.blocks.find(block => block.type === 'choice');
