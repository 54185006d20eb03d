import {
  type APIAttachment,
  type APIChannel,
  type APIChatInputApplicationCommandInteraction,
  type APIGuildMember,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  MessageType,
  type ModalSubmitComponent,
} from 'discord.js';
import type { FieldInput, Inbound, InboundFile, Person, PlaceRef } from '../../src/core/adapter.ts';
import { readCustomId, readFieldId } from './customid.ts';

/** What a payload does not say by itself. */
export type Known = {
  readonly connection: string;
  spaceName(guildId: string): string;
  /** Fetches a file that somebody uploaded. */
  download(url: string): Promise<Uint8Array>;
};

/** What someone did; undefined for what is not meant for us. Autocompletion and context menus we have none. */
export function inboundOf(interaction: APIInteraction, known: Known): Inbound | undefined {
  const user = interaction.member?.user ?? interaction.user;
  if (interaction.type === InteractionType.Ping || !user || user.bot) return undefined;
  const about = {
    id: interaction.id,
    from: personOf(user, interaction.member, interaction.locale),
    in: placeOf(interaction, user, known),
  };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return undefined;
      return {
        ...about,
        type: 'command',
        name: interaction.data.name,
        text: textOf(interaction as APIChatInputApplicationCommandInteraction),
      };
    case InteractionType.MessageComponent:
      return pressOf(interaction, about);
    case InteractionType.ModalSubmit:
      return { ...about, type: 'submit', token: interaction.data.custom_id, values: valuesOf(interaction, known) };
    default:
      return undefined;
  }
}

/** What someone wrote to the bot in private. Guild messages do not reach us, and what bots write, ourselves included, is not for us. */
export function saidOf(message: GatewayMessageCreateDispatchData, known: Known): Inbound | undefined {
  if (message.guild_id !== undefined || message.author.bot || message.webhook_id !== undefined) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  if (message.content === '' && message.attachments.length === 0) return undefined;
  return {
    id: message.id,
    from: personOf(message.author, undefined, ''),
    in: { id: message.channel_id, kind: 'direct', name: nameOf(message.author), space: '', spaceName: '' },
    type: 'said',
    text: message.content,
    files: message.attachments.map(one => fileOf(one, known)),
  };
}

const personOf = (user: APIUser, member: Pick<APIGuildMember, 'nick'> | undefined, locale: string): Person => ({
  id: user.id,
  name: member?.nick ?? nameOf(user),
  locale,
  zone: '',
});

const nameOf = (user: APIUser): string => user.global_name ?? user.username;

const threads: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

function placeOf(interaction: APIInteraction, user: APIUser, known: Known): PlaceRef {
  const channel = interaction.channel as (Partial<APIChannel> & Pick<APIChannel, 'id' | 'type'>) | undefined;
  const id = channel?.id ?? interaction.channel_id ?? '';
  const space = interaction.guild_id;
  if (space === undefined) return { id, kind: 'direct', name: nameOf(user), space: '', spaceName: '' };
  const name = (channel && 'name' in channel && channel.name) || '';
  const isThread = channel !== undefined && threads.includes(channel.type);
  return {
    id,
    kind: isThread ? 'thread' : 'channel',
    name: isThread || name === '' ? name : `#${name}`,
    space,
    spaceName: known.spaceName(space),
  };
}

function textOf({ data }: APIChatInputApplicationCommandInteraction): string {
  const option = data.options?.find(one => one.type === ApplicationCommandOptionType.String);
  return option && 'value' in option ? String(option.value) : '';
}

type About = Pick<Inbound, 'id' | 'from' | 'in'>;

function pressOf({ data, message }: APIMessageComponentInteraction, about: About): Inbound | undefined {
  const pressed = readCustomId(data.custom_id);
  if (!pressed) return undefined;
  return {
    ...about,
    type: 'press',
    token: pressed.token,
    values: 'values' in data ? numbersOf(data.values) : [],
    // Only a post can be recognised by being pressed; an answer belongs to one person and is nobody's post.
    on: pressed.mark === 'p' ? `${message.channel_id}/${message.id}` : '',
  };
}

const numbersOf = (values: readonly string[]): number[] => values.map(Number).filter(Number.isInteger);

function valuesOf(interaction: APIModalSubmitInteraction, known: Known): Record<string, FieldInput> {
  const values: Record<string, FieldInput> = {};
  for (const label of interaction.data.components) {
    if (label.type !== ComponentType.Label) continue;
    const field = readFieldId(label.component.custom_id);
    if (field) values[field.name] = inputOf(label.component, field.mark === 'many', interaction, known);
  }
  return values;
}

function inputOf(
  component: ModalSubmitComponent,
  many: boolean,
  { data }: APIModalSubmitInteraction,
  known: Known,
): FieldInput {
  switch (component.type) {
    case ComponentType.TextInput:
      return component.value;
    case ComponentType.RadioGroup:
      return component.value === null ? null : (numbersOf([component.value])[0] ?? null);
    case ComponentType.CheckboxGroup:
    case ComponentType.StringSelect: {
      const chosen = numbersOf(component.values);
      return many ? chosen : (chosen[0] ?? null);
    }
    case ComponentType.UserSelect: {
      const user = data.resolved?.users?.[component.values[0] ?? ''];
      return user ? { connection: known.connection, id: user.id, name: nameOf(user) } : null;
    }
    default:
      return null;
  }
}

const fileOf = (file: APIAttachment, known: Known): InboundFile => ({
  name: file.filename,
  size: file.size,
  open: () => known.download(file.url),
});
