import { roomOf } from './access.ts';
import { answerCallbackQuery } from './callbacks.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import { deleteMessage, editMessageCaption, editMessageReplyMarkup, editMessageText } from './editing.ts';
import { deleteEphemeralMessage, editEphemeralMessageReplyMarkup, editEphemeralMessageText } from './ephemeral.ts';
import { getFile } from './files.ts';
import { integerOf, type Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { sendDocument, sendMessage, sendPhoto } from './sending.ts';
import type { Inbox } from './updates.ts';
import type { Webhook } from './webhook.ts';
import { chatJson, userJson } from './wire.ts';
import type { World } from './world.ts';

export type Method = (parameters: Parameters) => unknown;

/** Every method this server knows, by its name in lower case: Telegram does not mind the case. Any other is 404. */
export function methodsOf(
  world: World,
  inbox: Inbox,
  webhook: Webhook,
  readsAll: () => boolean,
): ReadonlyMap<string, Method> {
  const methods: Record<string, Method> = {
    getMe: () => ({
      ...world.bot,
      can_join_groups: true,
      can_read_all_group_messages: readsAll(),
      supports_inline_queries: false,
    }),
    getUpdates: parameters => inbox.getUpdates(parameters),
    setWebhook: parameters => webhook.setWebhook(parameters),
    deleteWebhook: parameters => webhook.deleteWebhook(parameters),
    getWebhookInfo: () => webhook.getWebhookInfo(),
    getChat: parameters => chatJson(world, roomOf(world, parameters, 'read')),
    getChatMember: parameters => memberOf(world, parameters),
    sendMessage: parameters => sendMessage(world, parameters),
    sendPhoto: parameters => sendPhoto(world, parameters),
    sendDocument: parameters => sendDocument(world, parameters),
    editMessageText: parameters => editMessageText(world, parameters),
    editMessageCaption: parameters => editMessageCaption(world, parameters),
    editMessageReplyMarkup: parameters => editMessageReplyMarkup(world, parameters),
    deleteMessage: parameters => deleteMessage(world, parameters),
    editEphemeralMessageText: parameters => editEphemeralMessageText(world, parameters),
    editEphemeralMessageReplyMarkup: parameters => editEphemeralMessageReplyMarkup(world, parameters),
    deleteEphemeralMessage: parameters => deleteEphemeralMessage(world, parameters),
    answerCallbackQuery: parameters => answerCallbackQuery(world, parameters),
    setMyCommands: parameters => setMyCommands(world, parameters),
    getMyCommands: parameters => getMyCommands(world, parameters),
    deleteMyCommands: parameters => deleteMyCommands(world, parameters),
    getFile: parameters => getFile(world, parameters),
  };
  return new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]));
}

function memberOf(world: World, parameters: Parameters): object {
  const room = roomOf(world, parameters, 'read');
  const user = integerOf(parameters, 'user_id');
  if (user === world.bot.id) return { user: world.bot, status: room.bot };
  if (user === undefined || !world.people.has(user)) throw badRequest('PARTICIPANT_ID_INVALID');
  return { user: userJson(world, user), status: room.members.has(user) ? 'member' : 'left' };
}
