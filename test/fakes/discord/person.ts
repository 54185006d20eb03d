import { type Component, everyOf, kind } from './component.ts';
import { filledIn, type Values } from './filling.ts';
import { isObject, type Json } from './form.ts';
import type { Gateway } from './gateway.ts';
import { interactionPayload } from './payloads.ts';
import { nobody } from './pings.ts';
import { type Shown, shown } from './screen.ts';
import { tellMessage } from './telling.ts';
import {
  type Attachment,
  type Channel,
  directWith,
  type Interaction,
  type Message,
  messagesIn,
  type User,
  type World,
} from './world.ts';

type Desk = { world: World; root: string; gateway: Gateway };

/** What a person can do with a Discord client. Whatever a client would not let them do throws. */
export function person({ world, root, gateway }: Desk, user: User) {
  const mine = (): Interaction[] => [...world.interactions.values()].filter(one => one.userId === user.id);

  function interact(type: 2 | 3 | 5, channel: Channel, messageId: string | null, data: Json): Interaction {
    const id = world.newId();
    const fresh: Interaction = {
      id,
      token: Buffer.from(`interaction:${id}:${user.id}`).toString('base64url'),
      type,
      userId: user.id,
      channelId: channel.id,
      createdAt: world.now(),
      messageId,
      state: 'waiting',
      originalId: null,
      modal: null,
      payload: {},
    };
    fresh.payload = interactionPayload(world, root, fresh, data);
    world.interactions.set(id, fresh);
    // With an address for interactions in the settings, the gateway gets none.
    if (world.application.interactionsEndpoint === null) gateway.tell('INTERACTION_CREATE', fresh.payload);
    return fresh;
  }

  function messageToUse(which: { readonly id: string }): Message {
    const message = world.messages.get(which.id);
    if (!message || message.deleted) throw new Error('That message is gone.');
    if (message.onlyFor !== null && message.onlyFor !== user.id)
      throw new Error(`${user.username} does not see that message.`);
    return message;
  }

  const channelOf = (id: string): Channel => world.channels.get(id) ?? fail(`There is no channel ${id}.`);

  function press(which: { readonly id: string }, label: string): Interaction {
    const message = messageToUse(which);
    const button = everyOf(message.components).find(one => one.type === kind.button && one.label === label);
    if (!button)
      throw new Error(`There is no button "${label}" on that message, only ${labelsOf(message.components)}.`);
    if (button.disabled) throw new Error(`The button "${label}" is disabled.`);
    if (button.custom_id === undefined) throw new Error(`The button "${label}" is a link.`);
    return interact(3, channelOf(message.channelId), message.id, {
      component_type: kind.button,
      id: button.id,
      custom_id: button.custom_id,
    });
  }

  function select(which: { readonly id: string }, labels: readonly string[], at = 0): Interaction {
    const message = messageToUse(which);
    const menu = everyOf(message.components).filter(one => one.type === kind.stringSelect)[at];
    if (!menu) throw new Error('There is no such select on that message.');
    if (menu.disabled) throw new Error('That select is disabled.');
    const options = menu.options ?? [];
    const values = labels.map(
      label => options.find(one => one.label === label)?.value ?? fail(`There is no option "${label}".`),
    );
    if (values.length < (menu.min_values ?? 1) || values.length > (menu.max_values ?? 1))
      throw new Error(
        `That select takes ${menu.min_values ?? 1} to ${menu.max_values ?? 1} options, not ${values.length}.`,
      );
    return interact(3, channelOf(message.channelId), message.id, {
      component_type: menu.type,
      id: menu.id,
      custom_id: menu.custom_id,
      values,
    });
  }

  function slash(name: string, values: Readonly<Record<string, string>>, channel: Channel): Interaction {
    const command = world.commands.find(one => one.name === name || localised(one, user.locale) === name);
    if (!command) throw new Error(`There is no command /${name}.`);
    const context = channel.guildId === null ? 1 : 0;
    if (Array.isArray(command.contexts) && !command.contexts.includes(context))
      throw new Error(`/${name} cannot be used here.`);
    const options = Array.isArray(command.options) ? command.options.filter(isObject) : [];
    for (const key of Object.keys(values))
      if (!options.some(one => one.name === key)) throw new Error(`/${name} has no option ${key}.`);
    return interact(2, channel, null, {
      id: command.id,
      name: command.name,
      type: 1,
      options: Object.entries(values).map(([key, value]) => ({ name: key, type: 3, value })),
    });
  }

  function openModal(): { modal: NonNullable<Interaction['modal']>; opener: Interaction } | undefined {
    const opener = mine().findLast(one => one.modal !== null);
    return opener?.modal ? { modal: opener.modal, opener } : undefined;
  }

  function submitModal(values: Values): Interaction {
    const open = openModal() ?? fail(`${user.username} has no modal open.`);
    const { components, resolved } = filledIn(world, open.modal, values);
    open.opener.modal = null;
    return interact(5, channelOf(open.opener.channelId), open.opener.messageId, {
      custom_id: open.modal.customId,
      components,
      ...(resolved === undefined ? {} : { resolved }),
    });
  }

  function dm(text: string, files: readonly Attachment[] = []): Message {
    return say(directWith(world, user.id), text, files);
  }

  function say(channel: Channel, text: string, files: readonly Attachment[] = []): Message {
    const most = (user.nitro ? 500 : 10) * 1024 * 1024;
    for (const file of files) {
      if (file.bytes.length > most) throw new Error(`"${file.filename}" is too large for ${user.username} to upload.`);
      world.uploads.set(file.id, file);
    }
    const message: Message = {
      id: world.newId(),
      channelId: channel.id,
      authorId: user.id,
      byBot: false,
      content: text,
      embeds: [],
      components: [],
      flags: 0,
      attachments: [...files],
      nonce: null,
      createdAt: world.now(),
      editedAt: null,
      before: [],
      pings: nobody,
      onlyFor: null,
      interaction: null,
      deleted: false,
    };
    world.messages.set(message.id, message);
    tellMessage({ world, root, gateway }, 'MESSAGE_CREATE', message);
    return message;
  }

  return {
    id: user.id,
    name: user.globalName ?? user.username,
    /** Presses the button with that label. */
    press,
    /** Chooses options by their labels in a message's first select, or in the one at that place. */
    select,
    /** Types a command, by its name or the one in their language. */
    slash,
    /** Sends the modal that is open, filled in by the labels of its fields. */
    submitModal,
    /** Closes the modal that is open; Discord tells the bot nothing of it. */
    dismissModal(): void {
      const open = openModal();
      if (open) open.opener.modal = null;
    },
    /** Writes to the bot in private. */
    dm,
    /** Writes in a channel. */
    say,
    buyNitro(): void {
      user.nitro = true;
    },
    closeDms(): void {
      user.dms = 'closed';
    },
    openDms(): void {
      user.dms = 'open';
    },
    /** Where the bot writes to them in private. */
    get directChannel(): Channel {
      return directWith(world, user.id);
    },
    /** What the bot wrote to them in private. */
    get dms(): Shown[] {
      return messagesIn(world, directWith(world, user.id).id)
        .filter(message => message.authorId === world.bot.id && message.onlyFor === null)
        .map(shown);
    },
    /** What only they see, anywhere. */
    get ephemerals(): Shown[] {
      return [...world.messages.values()].filter(message => message.onlyFor === user.id && !message.deleted).map(shown);
    },
    /** The modal they have open now. */
    get modal(): ShownModal | undefined {
      const open = openModal();
      return (
        open && {
          title: open.modal.title,
          customId: open.modal.customId,
          fields: fieldsOf(open.modal.components),
          text: textOf(open.modal.components),
          components: open.modal.components,
        }
      );
    },
  };
}
export type Person = ReturnType<typeof person>;
export type ShownModal = {
  title: string;
  customId: string;
  text: string;
  fields: { label: string; description: string; input: Component }[];
  components: readonly Component[];
};

const fieldsOf = (components: readonly Component[]): ShownModal['fields'] =>
  components.flatMap(one =>
    one.component ? [{ label: one.label ?? '', description: one.description ?? '', input: one.component }] : [],
  );
const textOf = (components: readonly Component[]): string =>
  components
    .map(one => one.content ?? '')
    .filter(Boolean)
    .join('\n');

const labelsOf = (components: readonly Component[]): string =>
  everyOf(components)
    .filter(one => one.type === kind.button)
    .map(one => `"${one.label}"`)
    .join(', ') || 'none at all';

const localised = (command: Json, locale: string): unknown =>
  isObject(command.name_localizations) ? command.name_localizations[locale] : undefined;

function fail(message: string): never {
  throw new Error(message);
}
