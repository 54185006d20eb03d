import type { InlineKeyboardButton } from 'grammy/types';

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];
export type Key = { readonly label: string; readonly style?: 'primary' | 'danger' | 'success' } & (
  | { readonly data: string }
  | { readonly url: string }
);

/** About what a phone shows of a row's labels; each button of a row is as wide as the others. */
const charactersInRow = 36;
const keysInRow = 4;

/** Side by side while the longest fits. */
export function rowsOf(keys: readonly Key[]): Keyboard {
  const rows: Key[][] = [];
  for (const key of keys) {
    const row = rows.at(-1) ?? [];
    const longest = Math.max(...[...row, key].map(({ label }) => label.length));
    const count = row.length + 1;
    if (row.length > 0 && count <= keysInRow && count * (longest + 1) <= charactersInRow) row.push(key);
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
