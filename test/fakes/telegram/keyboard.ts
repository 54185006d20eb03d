import { z } from 'zod';
import { nestedOf, type Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { isAddress } from './text.ts';

export type KeyboardButton = {
  readonly text: string;
  readonly style?: 'danger' | 'success' | 'primary' | undefined;
  readonly callback_data?: string | undefined;
  readonly url?: string | undefined;
};
export type Keyboard = {
  readonly inline_keyboard: readonly (readonly KeyboardButton[])[];
  readonly force_reply?: boolean | undefined;
};

/** The two numbers Telegram does not publish; it says "reply markup is too long" about as much. */
const mostButtons = 100;
const mostInRow = 8;

const shape = z.object({
  inline_keyboard: z.array(
    z.array(
      z.object({
        text: z.string(),
        style: z.enum(['danger', 'success', 'primary']).optional(),
        callback_data: z.string().optional(),
        url: z.string().optional(),
      }),
    ),
  ),
  force_reply: z.boolean().optional(),
});

/** Undefined when there are no buttons. */
export function keyboardOf(parameters: Parameters): Keyboard | undefined {
  const given = nestedOf(parameters, 'reply_markup', 'reply keyboard markup');
  if (given === undefined) return undefined;
  const markup = shape.safeParse(given);
  if (!markup.success) throw badRequest("can't parse inline keyboard button: a field is missing or of the wrong type");
  const rows = markup.data.inline_keyboard.filter(row => row.length > 0);
  for (const button of rows.flat()) refuseButton(button);
  if (rows.flat().length > mostButtons || rows.some(row => row.length > mostInRow))
    throw badRequest('reply markup is too long');
  if (rows.length === 0) return undefined;
  return { inline_keyboard: rows, ...(markup.data.force_reply ? { force_reply: true } : {}) };
}

function refuseButton(button: KeyboardButton): void {
  if (button.text.trim() === '') throw badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (!button.url && !button.callback_data)
    throw badRequest("can't parse inline keyboard button: Text buttons are not allowed in the inline keyboard");
  if (button.url !== undefined && !isAddress(button.url)) throw badRequest('BUTTON_URL_INVALID');
  if (Buffer.byteLength(button.callback_data ?? '') > 64) throw badRequest('BUTTON_DATA_INVALID');
}
