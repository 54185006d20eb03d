import { createHash } from 'node:crypto';
import {
  type APIApplication,
  type APIChannel,
  type APIInteraction,
  ChannelType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  Routes,
} from 'discord.js';
import {
  type Adapter,
  connectionKey,
  type Host,
  type Inbound,
  type PlaceRef,
  type Posted,
} from '../../src/core/adapter.ts';
import { answer, letterOf, openPage } from './answer.ts';
import { findings } from './check.ts';
import { registrationOf } from './commands.ts';
import { readCustomId } from './customid.ts';
import { codeOf, deliveryError, LostAnswer, plain } from './failures.ts';
import { type GatewaySettings, openGateway } from './gateway.ts';
import { guildsOf } from './guilds.ts';
import { bodyOf, editOf, type Letter } from './letter.ts';
import { deferAfter, limits } from './limits.ts';
import { pagesOf } from './pages.ts';
import { inboundOf, type Known, saidOf } from './parse.ts';
import { drawView } from './render.ts';
import { restOf } from './rest.ts';
import { downloadFrom } from './upload.ts';

export type DiscordSettings = {
  readonly token: string;
  /** Another root than `https://discord.com/api`; empty for Discord's own. */
  readonly api: string;
} & Partial<Patience>;

/** For tests: how long things may take, in milliseconds. */
export type Patience = {
  /** After how long an answer of Discord's counts as lost. */
  readonly timeout: number;
  readonly deferAfter: number;
  readonly connect: number;
  readonly retry: number;
};

const usual: Patience = { timeout: 15_000, deferAfter, connect: 30_000, retry: 5000 };

/** Discord, by one bot token: the gateway brings what people do, REST carries what we send. */
export function connect(settings: DiscordSettings): Adapter {
  const patience: Patience = { ...usual, ...settings };
  let host: Host | undefined;
  let connection: string | undefined;
  let gateway: Awaited<ReturnType<typeof openGateway>> | undefined;
  const rest = restOf({ token: settings.token, api: settings.api, timeout: patience.timeout }, () => host?.log);
  const guilds = guildsOf();
  const pages = pagesOf();
  const directs = new Map<string, PlaceRef>();
  const inHand = new Set<Promise<void>>();

  async function identify() {
    const application = (await calmly(rest.get(Routes.currentApplication()))) as APIApplication;
    const identity = { id: application.id, name: application.name };
    connection = connectionKey('discord', identity);
    return identity;
  }

  const ourConnection = async (): Promise<string> => {
    if (connection === undefined) await identify();
    return connection ?? '';
  };

  async function start(given: Host): Promise<void> {
    host = given;
    const { id } = await identify();
    await calmly(rest.put(Routes.applicationCommands(id), { body: registrationOf(given.commands) }));
    const known: Known = {
      connection: given.connection,
      spaceName: guilds.nameOf,
      download: downloadFrom(settings.api, patience.timeout),
    };
    const around = { rest, pages, log: given.log, connection: given.connection, deferAfter: patience.deferAfter };
    const hand = (work: Promise<unknown>): void => {
      const handled = work
        .then(
          () => {},
          error =>
            given.log.error(
              { platform: 'discord', fault: plain(error).message },
              "An event of Discord's could not be handled.",
            ),
        )
        .finally(() => inHand.delete(handled));
      inHand.add(handled);
    };
    const tell = (event: Inbound | undefined): void => {
      if (event) hand(given.receive(event));
    };
    const gate: GatewaySettings = {
      token: settings.token,
      api: settings.api,
      patience: patience.connect,
      retry: patience.retry,
    };
    gateway = await openGateway(
      gate,
      {
        ready: ({ guilds: listed }) => {
          for (const event of guilds.listed(listed)) tell(event);
        },
        guildCreated: guild => tell(guilds.created(guild)),
        guildDeleted: guild => tell(guilds.deleted(guild)),
        interaction: interaction => {
          const event = inboundOf(interaction, known);
          if (!event) return;
          if (event.in.kind === 'direct') directs.set(event.from.id, event.in);
          const page = offered(interaction, event.from.id);
          hand(page ? openPage(interaction, page, around) : answer(interaction, given.receive(event), around));
        },
        message: message => {
          const event = saidOf(message, known);
          if (!event) return;
          directs.set(event.from.id, event.in);
          hand(
            given.receive(event).then(async reply => {
              const letter = await letterOf(reply, event.from.id, around);
              if (letter) await write(message, letter, given);
            }),
          );
        },
      },
      given.log,
    );
  }

  function offered(interaction: APIInteraction, person: string) {
    if (interaction.type !== InteractionType.MessageComponent) return undefined;
    const pressed = readCustomId(interaction.data.custom_id);
    return pressed?.mark === 'o' ? pages.take(person, pressed.token) : undefined;
  }

  async function write(
    { id, channel_id }: GatewayMessageCreateDispatchData,
    { body, files }: Letter,
    { log }: Host,
  ): Promise<void> {
    try {
      await rest.post(Routes.channelMessages(channel_id), {
        body: { ...body, nonce: nonceOf(`answer ${id}`), enforce_nonce: true },
        files,
      });
    } catch (error) {
      log.warn({ platform: 'discord', message: id, code: codeOf(error) }, 'An answer did not reach its person.');
    }
  }

  async function stop(): Promise<void> {
    await gateway?.close();
    gateway = undefined;
    await Promise.allSettled(inHand);
  }

  return {
    platform: 'discord',
    limits,
    identify,
    start,
    stop,
    check: () => findings(rest),
    post: (to, view, key) =>
      delivering(async () => {
        const { body, files } = await bodyOf(drawView(view, 'post', await ourConnection()));
        const message = await rest.post(Routes.channelMessages(to.id), {
          body: { ...body, nonce: nonceOf(key), enforce_nonce: true },
          files,
        });
        return postedOf(message);
      }),
    edit: (posted, view) =>
      delivering(async () => {
        postedOf(await rest.patch(routeOf(posted), { body: editOf(drawView(view, 'post', await ourConnection())) }));
      }),
    remove: posted =>
      delivering(async () => {
        await rest.delete(routeOf(posted)).catch(error => {
          if (codeOf(error) !== unknownMessage) throw error;
        });
      }),
    direct: account =>
      delivering(async () => {
        const known = directs.get(account);
        if (known) return known;
        const opened = placeOf(await rest.post(Routes.userChannels(), { body: { recipient_id: account } }));
        directs.set(account, opened);
        return opened;
      }),
  };
}

const unknownMessage = '10008';

/** Discord takes 25 characters; the same key gives the same ones after any restart. */
const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').substring(0, 25);

const routeOf = ({ id }: Posted): `/${string}` => {
  const [channel = '', message = ''] = id.split('/');
  return Routes.channelMessage(channel, message);
};

function postedOf(message: unknown): Posted {
  if (typeof message === 'object' && message !== null && 'id' in message && 'channel_id' in message)
    return { id: `${message.channel_id}/${message.id}` };
  throw new LostAnswer('The answer is no message.');
}

function placeOf(answered: unknown): PlaceRef {
  const channel = answered as APIChannel;
  if (channel?.type !== ChannelType.DM) throw new LostAnswer('The answer is no direct channel.');
  const [person] = channel.recipients ?? [];
  return {
    id: channel.id,
    kind: 'direct',
    name: person?.global_name ?? person?.username ?? '',
    space: '',
    spaceName: '',
  };
}

async function delivering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw deliveryError(error);
  }
}

/** Throws nothing that holds a request. */
async function calmly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw plain(error);
  }
}
