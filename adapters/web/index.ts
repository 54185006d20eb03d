import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Adapter,
  DeliveryError,
  type Finding,
  type Host,
  type PlaceRef,
  type Posted,
} from '../../src/core/adapter.ts';
import { faultOf } from '../../src/core/fault.ts';
import { drawn, type House } from './answer.ts';
import { type CastMember, channels, cooperative, directOf, memberOf, members, placeOf } from './cast.ts';
import type { AllowedHosts } from './door.ts';
import { journalAt } from './journal.ts';
import { limits } from './limits.ts';
import { messageId, messageIdPattern, openRooms, type Rooms } from './rooms.ts';
import { serve } from './server.ts';
import { shelfAt } from './shelf.ts';
import { streamOf } from './stream.ts';
import { refusalText } from './words.ts';

export type WebSettings = {
  /** Where the rooms are kept from one start to the next; empty keeps them in memory. */
  readonly folder: string;
  /** Hosts the page may be asked for besides this computer's own, as browsers write them ("palabre.example:8080"). */
  readonly allowedHosts: AllowedHosts;
};

/** The try-out page: a pretend cooperative whose every member the reader can play, on the same engine as every other platform. */
export function connect(settings: WebSettings): Adapter {
  let running: Running | undefined;

  /** The house while it stands; deliveries wait until it does. */
  function house(): House {
    if (!running) throw new DeliveryError('later', 'unavailable');
    return running.house;
  }

  return {
    platform: 'web',
    limits,
    identify: async () => ({ id: 'local', name: cooperative.name }),
    async start(host) {
      running = await open(host, settings);
      host.listen('/', request => answerWhileOpen(running, request));
      running.hand(introduce(host, running.house.rooms));
    },
    async stop() {
      const stopping = running;
      running = undefined;
      await stopping?.close();
    },
    check: () => findings(settings.folder),
    async post(to, view, key) {
      const { rooms, host, shelf } = house();
      if (placeOf(to.id) === undefined) throw new DeliveryError('never', 'gone');
      // The home shows what it is asked for when it is opened; nothing is put there.
      if (to.kind === 'home') throw new DeliveryError('never', 'not allowed');
      const id = messageId(`${to.id} ${key}`);
      await rooms.put(to.id, id, { kind: 'post', view: await drawn(view, { host, shelf }) });
      return { id: postedId(to, id) };
    },
    async edit(posted, view) {
      const { rooms, host, shelf } = house();
      const { room, id } = addressOf(posted);
      await rooms.put(room, id, { kind: 'post', view: await drawn(view, { host, shelf }) });
    },
    async remove(posted) {
      const { rooms } = house();
      const { room, id } = addressOf(posted);
      await rooms.remove(room, id);
    },
    async direct(account) {
      const place = memberOf(account) && placeOf(directOf(account));
      if (!place) throw new DeliveryError('never', 'gone');
      return place;
    },
  };
}

type Running = {
  readonly house: House;
  hand(work: Promise<unknown>): void;
  answer(request: Request): Promise<Response>;
  close(): Promise<void>;
};

async function open(host: Host, settings: WebSettings): Promise<Running> {
  const troubled = (failure: unknown): void =>
    host.log.warn({ platform: 'web', ...faultOf(failure) }, 'The rooms of the try-out page could not be kept on disk.');
  const rooms = await openRooms(journalAt(settings.folder && join(settings.folder, 'rooms.jsonl')), troubled);
  const shelf = shelfAt(settings.folder && join(settings.folder, 'files'));
  await shelf.tidy(filesShown(rooms));
  if (rooms.fresh) await furnish(rooms);

  const house = { host, rooms, shelf };
  const stream = streamOf(rooms);
  const handler = serve(house, stream, settings.allowedHosts);
  const inHand = new Set<Promise<unknown>>();
  const hand = (work: Promise<unknown>): void => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  return {
    house,
    hand,
    answer(request) {
      const response = handler(request);
      hand(response);
      return response;
    },
    async close() {
      await Promise.allSettled(inHand);
      stream.close();
    },
  };
}

const answerWhileOpen = async (running: Running | undefined, request: Request): Promise<Response> =>
  running?.answer(request) ??
  Response.json({ error: refusalText({ key: 'stopped', args: {} }, 'en') }, { status: 503 });

const postedId = (to: PlaceRef, id: string): string => `${to.id}/${id}`;

/** A post that is no longer on the wall keeps its address, so an edit hangs it anew. */
function addressOf(posted: Posted): { room: string; id: string } {
  const [room = '', id = ''] = posted.id.split('/');
  if (!placeOf(room) || !messageIdPattern.test(id)) throw new DeliveryError('never', 'gone');
  return { room, id };
}

/** What the members had said before the newcomer came. */
async function furnish(rooms: Rooms): Promise<void> {
  for (const { id: room, opening } of channels)
    for (const [index, { by, text }] of opening.entries())
      await rooms.put(room, messageId(`${room} opening ${index}`), { kind: 'line', by, text, files: [] });
}

/** Palabre is in every room from the start, and says so as it would if it were invited there: the rooms can then be published in before anybody spoke. */
async function introduce(host: Host, rooms: Rooms): Promise<void> {
  const [inviter] = members as [CastMember];
  const { id, name, locale, zone } = inviter;
  for (const channel of channels) {
    const place = placeOf(channel.id) as PlaceRef;
    await host.receive({
      id: `invited-${rooms.epoch}-${channel.id}`,
      from: { id, name, locale, zone },
      in: place,
      type: 'invited',
    });
  }
}

const filesShown = (rooms: Rooms): ReadonlySet<string> =>
  new Set(
    [...channels.map(channel => channel.id), ...members.map(member => directOf(member.id))]
      .flatMap(room => rooms.in(room))
      .flatMap(message => (message.kind === 'line' ? [] : message.view.blocks))
      .flatMap(block => (block.type === 'picture' || block.type === 'attachment' ? [block.href] : [])),
  );

async function findings(folder: string): Promise<Finding[]> {
  if (!folder) return [{ ok: true, what: 'The try-out page keeps its rooms in memory.', mend: '' }];
  const writable = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => access(folder, constants.W_OK))
    .then(() => true)
    .catch(() => false);
  return [
    {
      ok: writable,
      what: 'The try-out page keeps its rooms in the data folder.',
      mend: writable ? '' : `Let the user who runs Palabre write to ${folder}.`,
    },
  ];
}
