import { GrammyError } from 'grammy';
import type { Client } from './client.ts';
import { telegram } from './limits.ts';

/** The one answer that a press may get on the spot. It has no flood control, and comes once: later ones do nothing. */
export type Query = {
  readonly id: string;
  isOpen(): boolean;
  /** A line that fades, or one that waits to be closed when it takes longer to read. */
  tell(text: string): Promise<void>;
  /** Leads to the private chat with the bot; START there sends the payload. False when Telegram would not. */
  lead(link: string): Promise<boolean>;
  /** Stops the button from spinning. */
  close(): Promise<void>;
};

/** Longer ones are gone before they are read. */
const longLine = 90;

export function queryOf(client: Client, id: string, failed: (error: unknown) => void): Query {
  let isOpen = true;
  async function answer(extra: object): Promise<boolean> {
    if (!isOpen) return false;
    isOpen = false;
    try {
      await client.api.answerCallbackQuery({ callback_query_id: id, ...extra });
      return true;
    } catch (error) {
      // A redelivered or slow press is too old; there is nobody left to tell.
      if (!(error instanceof GrammyError)) failed(error);
      return false;
    }
  }
  return {
    id,
    isOpen: () => isOpen,
    async tell(text) {
      const fits = text.length <= telegram.toast;
      await answer(fits ? { text: text.toWellFormed(), show_alert: text.length > longLine } : {});
    },
    lead: link => answer({ url: link }),
    async close() {
      await answer({});
    },
  };
}
