import { objectIn } from '../body.ts';
import { Form } from '../form.ts';
import { createMessage, dataOf, editMessage } from '../messages.ts';
import { channelPayload, messagePayload } from '../payloads.ts';
import { refuse } from '../refusal.ts';
import { hears, tellMessage } from '../telling.ts';
import { channelForBot, directWith, type Message, mayWrite, type World } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './route.ts';

const one = '/channels/(?<channel>\\d+)/messages/(?<message>\\d+)';

/** Channels, direct ones too, and the messages in them. */
export const channelRoutes: readonly Route[] = [
  {
    name: 'open direct',
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    needsToken: true,
    major: null,
    handle: openDirect,
  },
  {
    name: 'read channel',
    method: 'GET',
    path: /^\/channels\/(?<channel>\d+)$/,
    needsToken: true,
    major: 'channel',
    handle: ({ world, at }) => ok(channelPayload(world, channelForBot(world, at.channel))),
  },
  {
    name: 'create message',
    method: 'POST',
    path: /^\/channels\/(?<channel>\d+)\/messages$/,
    needsToken: true,
    major: 'channel',
    handle: create,
  },
  {
    name: 'read message',
    method: 'GET',
    path: new RegExp(`^${one}$`),
    needsToken: true,
    major: 'channel',
    handle: ({ world, at, root }) => ok(messagePayload(world, root, messageAt(world, at))),
  },
  {
    name: 'edit message',
    method: 'PATCH',
    path: new RegExp(`^${one}$`),
    needsToken: true,
    major: 'channel',
    handle: edit,
  },
  {
    name: 'delete message',
    method: 'DELETE',
    path: new RegExp(`^${one}$`),
    needsToken: true,
    major: 'channel',
    handle: remove,
  },
];

function openDirect({ world, body, settings }: Call): Answer {
  const form = new Form();
  const recipient = form.text(objectIn(body).recipient_id, ['recipient_id'], { min: 1, max: 20 }) ?? '';
  form.end();
  const user = world.users.get(recipient);
  if (!user || user.bot) return refuse(50033);
  const known = [...world.channels.values()].filter(channel => channel.recipientId !== null);
  const has = known.some(channel => channel.recipientId === user.id);
  if (!has && known.length >= settings.directs) refuse(40003);
  return ok(channelPayload(world, directWith(world, user.id)));
}

/** "Unique in the past few minutes": three, here. */
const nonceLasts = 180_000;

function create({ world, at, body, root, gateway }: Call): Answer {
  const channel = channelForBot(world, at.channel);
  const { data, files } = dataOf(body);
  mayWrite(world, channel, files.size > 0);
  const twin = data.enforce_nonce === true ? withNonce(world, data.nonce as Message['nonce']) : undefined;
  if (twin) return ok(messagePayload(world, root, twin));
  const message = createMessage(world, { channelId: channel.id, authorId: world.bot.id, data, files });
  noncesOf(world).set(message.nonce, message);
  tellMessage({ world, root, gateway }, 'MESSAGE_CREATE', message);
  return ok(messagePayload(world, root, message));
}

/** The newest message of the bot with each nonce. */
const nonces = new WeakMap<World, Map<Message['nonce'], Message>>();
const noncesOf = (world: World) => nonces.get(world) ?? nonces.set(world, new Map()).get(world)!;

function withNonce(world: World, nonce: Message['nonce']): Message | undefined {
  const twin = nonce === null ? undefined : noncesOf(world).get(nonce);
  return twin && twin.createdAt > world.now() - nonceLasts ? twin : undefined;
}

function messageAt(world: World, at: Call['at']): Message {
  const channel = channelForBot(world, at.channel);
  const message = world.messages.get(at.message ?? '');
  // An ephemeral message is unknown to everything but the interaction it belongs to.
  if (!message || message.deleted || message.channelId !== channel.id || message.onlyFor !== null) return refuse(10008);
  return message;
}

function edit({ world, at, body, root, gateway, settings }: Call): Answer {
  const message = messageAt(world, at);
  if (message.authorId !== world.bot.id) refuse(50005);
  const old = world.now() - message.createdAt > 3_600_000;
  if (old && message.before.length >= settings.editsWhenOld) refuse(30046, { 'Retry-After': '600' });
  const { data, files } = dataOf(body);
  editMessage(world, message, data, files);
  tellMessage({ world, root, gateway }, 'MESSAGE_UPDATE', message);
  return ok(messagePayload(world, root, message));
}

function remove({ world, at, gateway }: Call): Answer {
  const message = messageAt(world, at);
  const channel = world.channels.get(message.channelId);
  if (message.authorId !== world.bot.id) refuse(channel?.guildId === null ? 50003 : 50013);
  message.deleted = true;
  gateway.tell('MESSAGE_DELETE', intents =>
    hears(intents, channel?.guildId ?? null)
      ? { id: message.id, channel_id: message.channelId, ...(channel?.guildId ? { guild_id: channel.guildId } : {}) }
      : null,
  );
  return done;
}
