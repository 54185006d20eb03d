import { numbered } from '../component.ts';
import { Form, isObject, type Json } from '../form.ts';
import { createMessage, dataOf, editMessage } from '../messages.ts';
import { isEphemeral, messagePayload } from '../payloads.ts';
import { nobody } from '../pings.ts';
import { refuse } from '../refusal.ts';
import { flags } from '../rules/message.ts';
import { checkModal } from '../rules/modal.ts';
import { tellMessage } from '../telling.ts';
import type { Interaction, Message, World } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './route.ts';

const firstAnswerWithin = 3000;
const tokenLasts = 15 * 60_000;

/** The first response to an interaction, and what may follow for a quarter of an hour. */
export const interactionRoutes: readonly Route[] = [
  {
    name: 'callback',
    method: 'POST',
    path: /^\/interactions\/(?<id>\d+)\/(?<token>[^/]+)\/callback$/,
    needsToken: false,
    major: null,
    handle: callback,
  },
  {
    name: 'follow up',
    method: 'POST',
    path: /^\/webhooks\/(?<application>\d+)\/(?<token>[^/]+)$/,
    needsToken: false,
    major: 'token',
    handle: followUp,
  },
  {
    name: 'read response',
    method: 'GET',
    path: /^\/webhooks\/(?<application>\d+)\/(?<token>[^/]+)\/messages\/(?<message>[^/]+)$/,
    needsToken: false,
    major: 'token',
    handle: call => ok(messagePayload(call.world, call.root, responseAt(call))),
  },
  {
    name: 'edit response',
    method: 'PATCH',
    path: /^\/webhooks\/(?<application>\d+)\/(?<token>[^/]+)\/messages\/(?<message>[^/]+)$/,
    needsToken: false,
    major: 'token',
    handle: call => {
      const message = responseAt(call);
      const { data, files } = dataOf(call.body);
      editMessage(call.world, message, data, files);
      tell(call, 'MESSAGE_UPDATE', message);
      return ok(messagePayload(call.world, call.root, message));
    },
  },
  {
    name: 'delete response',
    method: 'DELETE',
    path: /^\/webhooks\/(?<application>\d+)\/(?<token>[^/]+)\/messages\/(?<message>[^/]+)$/,
    needsToken: false,
    major: 'token',
    handle: call => {
      responseAt(call).deleted = true;
      return done;
    },
  },
];

function callback(call: Call): Answer {
  const { world, at } = call;
  const interaction = world.interactions.get(at.id ?? '');
  if (!interaction || interaction.token !== at.token) return refuse(10062);
  if (interaction.state !== 'waiting') return refuse(40060);
  if (world.now() - interaction.createdAt > firstAnswerWithin) return refuse(10062);
  const { data: body, files } = dataOf(call.body);
  const form = new Form();
  form.choice(body.type, ['type'], allowedFor(interaction));
  form.end();
  const data = isObject(body.data) ? body.data : {};
  const message = respond(call, interaction, Number(body.type), data, files);
  if (call.query.get('with_response') !== 'true') return done;
  return ok({
    interaction: { id: interaction.id, type: interaction.type, response_message_id: message?.id },
    ...(message ? { resource: { type: body.type, message: messagePayload(world, call.root, message) } } : {}),
  });
}

/** A modal cannot answer a modal; only what began on a message can change that message. */
function allowedFor(interaction: Interaction): number[] {
  const onMessage = interaction.messageId !== null;
  return [4, 5, ...(onMessage ? [6, 7] : []), ...(interaction.type === 5 ? [] : [9])];
}

function respond(
  call: Call,
  interaction: Interaction,
  type: number,
  data: Json,
  files: Call['body']['files'],
): Message | null {
  const { world } = call;
  switch (type) {
    case 4: {
      const message = createMessage(world, {
        channelId: interaction.channelId,
        authorId: world.bot.id,
        data,
        files,
        path: ['data'],
        onlyFor: asksPrivacy(data) ? interaction.userId : null,
        interaction,
      });
      interaction.state = 'answered';
      interaction.originalId = message.id;
      tell(call, 'MESSAGE_CREATE', message);
      return message;
    }
    case 5: {
      const message = thinking(world, interaction, asksPrivacy(data));
      interaction.state = 'deferred';
      interaction.originalId = message.id;
      return message;
    }
    case 6:
      interaction.state = 'deferred';
      interaction.originalId = interaction.messageId;
      return null;
    case 7: {
      const message = world.messages.get(interaction.messageId ?? '');
      if (!message || message.deleted) return refuse(10008);
      editMessage(world, message, data, files, ['data']);
      interaction.state = 'answered';
      interaction.originalId = message.id;
      tell(call, 'MESSAGE_UPDATE', message);
      return message;
    }
    default:
      checkModal(data);
      interaction.state = 'answered';
      interaction.modal = {
        id: world.newId(),
        title: String(data.title),
        customId: String(data.custom_id),
        components: numbered(Array.isArray(data.components) ? data.components : []),
      };
      return null;
  }
}

const asksPrivacy = (data: Json): boolean => typeof data.flags === 'number' && (data.flags & flags.ephemeral) !== 0;

/** "Palabre is thinking…" */
function thinking(world: World, interaction: Interaction, privately: boolean): Message {
  const message: Message = {
    id: world.newId(),
    channelId: interaction.channelId,
    authorId: world.bot.id,
    byBot: true,
    content: '',
    embeds: [],
    components: [],
    flags: flags.loading | (privately ? flags.ephemeral : 0),
    attachments: [],
    nonce: null,
    createdAt: world.now(),
    editedAt: null,
    before: [],
    pings: nobody,
    onlyFor: privately ? interaction.userId : null,
    interaction,
    deleted: false,
  };
  world.messages.set(message.id, message);
  return message;
}

/** The interaction a webhook token belongs to: 50027 when it is over, 10015 before the first response. */
function interactionOf({ world, at }: Call): Interaction {
  const interaction = [...world.interactions.values()].find(one => one.token === at.token);
  if (!interaction || at.application !== world.application.id) return refuse(50027);
  if (world.now() - interaction.createdAt > tokenLasts) return refuse(50027);
  if (interaction.state === 'waiting') return refuse(10015);
  return interaction;
}

function followUp(call: Call): Answer {
  const { world } = call;
  const interaction = interactionOf(call);
  const { data, files } = dataOf(call.body);
  const original = world.messages.get(interaction.originalId ?? '');
  // Straight after a deferral Discord takes this for an edit of "thinking", whatever its flags say.
  if (interaction.state === 'deferred' && original && (original.flags & flags.loading) !== 0) {
    editMessage(world, original, data, files);
    return ok(messagePayload(world, call.root, original));
  }
  const message = createMessage(world, {
    channelId: interaction.channelId,
    authorId: world.bot.id,
    data,
    files,
    onlyFor: asksPrivacy(data) ? interaction.userId : null,
    interaction,
  });
  tell(call, 'MESSAGE_CREATE', message);
  return ok(messagePayload(world, call.root, message));
}

function responseAt(call: Call): Message {
  const interaction = interactionOf(call);
  const id =
    decodeURIComponent(call.at.message ?? '') === '@original' ? interaction.originalId : (call.at.message ?? null);
  const message = call.world.messages.get(id ?? '');
  if (!message || message.deleted || (message.interaction !== interaction && message.id !== interaction.originalId))
    return refuse(10008);
  return message;
}

function tell(call: Call, type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
  if (!isEphemeral(message)) tellMessage(call, type, message);
}
