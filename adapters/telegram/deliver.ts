import { type Adapter, DeliveryError, type PlaceRef, type Posted } from '../../src/core/adapter.ts';
import type { View } from '../../src/core/view.ts';
import { addressOf, isPrivate, messageOf, postedOf } from './address.ts';
import type { Client } from './client.ts';
import { deliveryError, isAlreadyGone, isTooOldToDelete, isUnchanged, migratedTo } from './failures.ts';
import { render } from './render.ts';
import { redraw, send } from './send.ts';

/** Puts, redraws and takes away what everyone in a place sees. `connection` names this bot; `moved` is told when a group has a new number. */
export type Deliveries = Pick<Adapter, 'post' | 'edit' | 'remove'>;

export function deliveriesOf(
  client: Client,
  connection: () => string,
  moved: (from: number, to: number) => Promise<void>,
  pays: boolean,
): Deliveries {
  async function post(to: PlaceRef, view: View): Promise<Posted> {
    const address = addressOf(to);
    if (!address) throw new DeliveryError('never', 'gone');
    const drawn = render(view, connection());
    const put = async (chat: number): Promise<Posted> =>
      postedOf(
        await send(
          client,
          {
            chat_id: chat,
            ...(address.topic ? { message_thread_id: address.topic } : {}),
            ...(pays && isPrivate(chat) ? { allow_paid_broadcast: true } : {}),
          },
          drawn,
        ),
      );
    try {
      return await put(address.chat);
    } catch (error) {
      const next = migratedTo(error);
      const failure = (reason: unknown) => deliveryError(reason, { chat: address.chat, isRepeatable: false });
      if (next === undefined) throw failure(error);
      await moved(address.chat, next);
      return await put(next).catch(reason => {
        throw failure(reason);
      });
    }
  }

  async function edit(posted: Posted, view: View): Promise<void> {
    const address = messageOf(posted);
    if (!address) throw new DeliveryError('never', 'gone');
    try {
      await redraw(client, address, render(view, connection()));
    } catch (error) {
      if (isUnchanged(error)) return;
      const next = migratedTo(error);
      if (next !== undefined) await moved(address.chat, next);
      throw deliveryError(error, { chat: address.chat, isRepeatable: true });
    }
  }

  async function remove(posted: Posted, view: View): Promise<void> {
    const address = messageOf(posted);
    if (!address) throw new DeliveryError('never', 'gone');
    try {
      await client.api.deleteMessage({ chat_id: address.chat, message_id: address.message });
    } catch (error) {
      if (isAlreadyGone(error)) return;
      if (!isTooOldToDelete(error)) throw deliveryError(error, { chat: address.chat, isRepeatable: true });
      await edit(posted, view);
    }
  }

  return { post, edit, remove };
}
