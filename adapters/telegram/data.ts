import { packValues, type Token, unpackValues } from '../../src/core/token.ts';

/**
 * What a button of ours sends back: a token, a mark, and what it adds, in at most 64 bytes. Marks are no letters of a token.
 * None is what the token says; `.` chooses values; `=` answers a question with a number or, empty, skips it; `~` answers with a set;
 * `*` redraws the question with that set; `>` answers with what the question quotes; `?` asks it again.
 */
export type Data =
  | { readonly type: 'button'; readonly token: Token }
  | { readonly type: 'choice' | 'set' | 'toggle'; readonly token: Token; readonly values: readonly number[] }
  | { readonly type: 'number'; readonly token: Token; readonly value: number | null }
  | { readonly type: 'quoted' | 'question'; readonly token: Token };

export function dataOf(data: Data): string {
  switch (data.type) {
    case 'button':
      return data.token;
    case 'choice':
      return `${data.token}.${packValues(data.values)}`;
    case 'set':
      return `${data.token}~${packValues(data.values)}`;
    case 'toggle':
      return `${data.token}*${packValues(data.values)}`;
    case 'number':
      return `${data.token}=${data.value ?? ''}`;
    case 'quoted':
      return `${data.token}>`;
    case 'question':
      return `${data.token}?`;
  }
}

const setMarks = { '.': 'choice', '~': 'set', '*': 'toggle' } as const;

/** Anything that is not ours comes out as a button with a token that means nothing: an app can send whatever it likes. */
export function readData(text: string): Data {
  const [, token = '', mark = '', rest = ''] = /^([A-Za-z0-9_-]{1,52})(?:([.~*=>?])(.*))?$/.exec(text) ?? [];
  const forged: Data = { type: 'button', token: '' };
  switch (mark) {
    case '':
      return { type: 'button', token };
    case '=':
      return /^(?:-?\d{1,9})?$/.test(rest)
        ? { type: 'number', token, value: rest === '' ? null : Number(rest) }
        : forged;
    case '>':
      return { type: 'quoted', token };
    case '?':
      return { type: 'question', token };
    default: {
      const values = unpackValues(rest);
      return values ? { type: setMarks[mark as keyof typeof setMarks], token, values } : forged;
    }
  }
}

/** Whether it belongs to a question of a form, and so to a message that holds one. */
export const isOfQuestion = ({ type }: Data): boolean => type !== 'button' && type !== 'choice';
