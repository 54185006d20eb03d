import type { Entity } from './entity.ts';
import { individualOf, type Room, type Stored, type Toast, type World } from './world.ts';

/** A message as people see it now. `links` is what became clickable without anyone having said so. */
export type Seen = {
  readonly chat: number;
  readonly id: number;
  readonly ephemeral: number | undefined;
  readonly topic: number | undefined;
  /** Grows with every message and every new text of one. */
  readonly order: number;
  readonly isFromBot: boolean;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly links: readonly Entity[];
  /** Labels, row by row. */
  readonly buttons: readonly (readonly string[])[];
  /** What those of them that are no links send to the bot. */
  readonly callbacks: readonly string[];
  readonly media:
    | { readonly kind: 'photo' | 'document'; readonly name: string; readonly bytes: Uint8Array }
    | undefined;
  /** What it showed before, oldest first. */
  readonly earlier: readonly string[];
  readonly invitesReply: boolean;
};

export function seenIn(world: World, room: Room): Seen[] {
  return room.messages
    .filter(one => !one.deleted && one.ephemeral === undefined && !one.service)
    .map(one => seen(world, room, one));
}

export function ephemeralsOf(world: World, user: number): Seen[] {
  return [...world.rooms.values()].flatMap(room =>
    room.messages.filter(one => !one.deleted && one.to === user).map(one => seen(world, room, one)),
  );
}

export const toastsOf = (world: World, user: number): Toast[] =>
  world.toasts.filter(toast => toast.user === individualOf(world, user).user.id);

function seen(world: World, room: Room, message: Stored): Seen {
  const rows = message.keyboard?.inline_keyboard ?? [];
  return {
    chat: room.id,
    id: message.id,
    ephemeral: message.ephemeral,
    topic: message.topic,
    order: message.order,
    isFromBot: message.from === world.bot.id,
    text: message.content.text,
    entities: message.content.entities,
    links: message.content.found,
    buttons: rows.map(row => row.map(button => button.text)),
    callbacks: rows.flat().flatMap(({ callback_data }) => callback_data ?? []),
    media: message.media && {
      kind: message.media.kind,
      name: message.media.file.name,
      bytes: message.media.file.bytes,
    },
    earlier: message.earlier,
    invitesReply: message.keyboard?.force_reply ?? false,
  };
}
