import { type Component, everyOf, kind } from './component.ts';
import { isEphemeral } from './payloads.ts';
import type { Attachment, Message, Pings } from './world.ts';

/** A message as a person sees it. */
export type Shown = {
  readonly id: string;
  readonly channelId: string;
  readonly byBot: boolean;
  /** All its text, from top to bottom, as markdown. */
  readonly text: string;
  readonly buttons: readonly {
    label: string;
    style: number;
    disabled: boolean;
    customId: string | null;
    url: string | null;
  }[];
  readonly selects: readonly {
    placeholder: string;
    customId: string;
    options: readonly string[];
    chosen: readonly string[];
  }[];
  readonly pictures: readonly { file: string; alt: string }[];
  readonly files: readonly Attachment[];
  readonly edits: number;
  readonly ephemeral: boolean;
  readonly thinking: boolean;
  readonly pings: Pings;
  readonly flags: number;
  readonly components: readonly Component[];
};

export function shown(message: Message): Shown {
  const every = everyOf(message.components);
  return {
    id: message.id,
    channelId: message.channelId,
    byBot: message.byBot,
    text: [message.content, ...every.filter(one => one.type === kind.text).map(one => one.content ?? '')]
      .filter(Boolean)
      .join('\n'),
    buttons: every
      .filter(one => one.type === kind.button)
      .map(one => ({
        label: one.label ?? '',
        style: one.style ?? 0,
        disabled: one.disabled ?? false,
        customId: one.custom_id ?? null,
        url: one.url ?? null,
      })),
    selects: every
      .filter(one => one.type === kind.stringSelect)
      .map(one => ({
        placeholder: one.placeholder ?? '',
        customId: one.custom_id ?? '',
        options: (one.options ?? []).map(option => option.label),
        chosen: (one.options ?? []).filter(option => option.default).map(option => option.label),
      })),
    pictures: every
      .filter(one => one.type === kind.gallery)
      .flatMap(one =>
        (one.items ?? []).map(item => ({
          file: item.media.url.replace('attachment://', ''),
          alt: item.description ?? '',
        })),
      ),
    files: message.attachments,
    edits: message.before.length,
    ephemeral: isEphemeral(message),
    thinking: (message.flags & (1 << 7)) !== 0,
    pings: message.pings,
    flags: message.flags,
    components: message.components,
  };
}
