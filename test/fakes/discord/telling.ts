import { type Gateway, intent } from './gateway.ts';
import { messagePayload } from './payloads.ts';
import type { Message, World } from './world.ts';

/** Whether a session with these intents is told of messages there. */
export const hears = (intents: number, guildId: string | null): boolean =>
  (intents & (guildId === null ? intent.directMessages : intent.messages)) !== 0;

/** Tells of a message whoever asked to hear of such; the bot's own are told too. Its text is left out where only the privileged intent would give it. */
export function tellMessage(
  { world, root, gateway }: { world: World; root: string; gateway: Gateway },
  type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: Message,
): void {
  const guildId = world.channels.get(message.channelId)?.guildId ?? null;
  const payload = {
    ...messagePayload(world, root, message),
    ...(guildId === null ? { channel_type: 1 } : { guild_id: guildId }),
  };
  const readable =
    guildId === null || message.authorId === world.bot.id || message.content.includes(`<@${world.bot.id}>`);
  gateway.tell(type, intents => {
    if (!hears(intents, guildId)) return null;
    return readable || intents & intent.content
      ? payload
      : { ...payload, content: '', embeds: [], attachments: [], components: [] };
  });
}
