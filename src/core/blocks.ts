import type { Token } from './token.ts';
import type { Block, Button, Locale, View } from './view.ts';

export const button = (label: string, token: Token, style: Button['style'] = 'plain'): Button => ({
  label,
  token,
  style,
});

/** No block at all where there is nothing to press. */
export const buttonsOf = (buttons: readonly Button[]): Block[] =>
  buttons.length > 0 ? [{ type: 'buttons', buttons }] : [];

/** A view from its parts, one block or several each. */
export const viewOf = (
  { locale }: { readonly locale: Locale },
  title: string,
  ...parts: readonly (Block | readonly Block[])[]
): View => ({ title, locale, blocks: parts.flat() });
