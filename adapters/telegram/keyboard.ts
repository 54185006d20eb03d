import type { InlineKeyboardButton } from 'grammy/types';

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];
export type Key = { readonly label: string; readonly style?: 'primary' | 'danger' | 'success' } & (
  | { readonly data: string }
  | { readonly url: string }
);

/** About what a phone shows in a row before it cuts labels. */
const charactersInRow = 28;
const keysInRow = 4;

/** Side by side while they fit. */
export function rowsOf(keys: readonly Key[]): Keyboard {
  const rows: Key[][] = [];
  for (const key of keys) {
    const row = rows.at(-1);
    const width = [...(row ?? []), key].reduce((sum, { label }) => sum + label.length + 2, 0);
    if (row && row.length < keysInRow && width <= charactersInRow) row.push(key);
    else rows.push([key]);
  }
  return rows.map(row => row.map(buttonOf));
}

function buttonOf(key: Key): InlineKeyboardButton {
  const text = key.label.toWellFormed().replace(/\s+/g, ' ').trim() || '…';
  const style = key.style ? { style: key.style } : {};
  return 'url' in key ? { text, url: key.url, ...style } : { text, callback_data: key.data, ...style };
}

const tick = '✓ ';
export const ticked = (label: string, isChosen: boolean): string => (isChosen ? tick + label : label);
export const unticked = (label: string): string => (label.startsWith(tick) ? label.slice(tick.length) : label);
