import {
  type APIInteraction,
  type APIMessage,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type RawFile,
  Routes,
} from 'discord.js';
import type { Log, Reply } from '../../src/core/adapter.ts';
import type { Page } from '../../src/core/view.ts';
import { readCustomId } from './customid.ts';
import { codeOf, isNetwork, plain } from './failures.ts';
import { bodyOf, type Letter } from './letter.ts';
import { drawBridge, drawModal } from './modal.ts';
import type { Pages } from './pages.ts';
import { drawView } from './render.ts';
import type { Rest } from './rest.ts';

/** What answering takes. */
export type Around = {
  readonly rest: Rest;
  readonly pages: Pages;
  readonly log: Log;
  readonly connection: string;
  readonly deferAfter: number;
};

/** What was pressed or handed in: nothing of ours, a post, an answer that a later one may replace, or the message that only led to a modal. */
type Surface = 'none' | 'post' | 'answer' | 'bridge';

/** An answer that is drawn: what to do with it depends on whether Discord already had a first response. */
type Drawn =
  | { readonly do: 'nothing' }
  | { readonly do: 'put' | 'replace'; readonly letter: Letter }
  | { readonly do: 'open'; readonly page: Page; readonly modal: ReturnType<typeof drawModal>; readonly bridge: Letter };

/**
 * Answers one interaction: at once if the reply comes in time, else by asking for time at two seconds and following up.
 * Discord hears of it only once; whatever goes wrong here is logged, since what was decided is kept.
 */
export async function answer(interaction: APIInteraction, replying: Promise<Reply>, around: Around): Promise<void> {
  const { rest, log } = around;
  const surface = surfaceOf(interaction);
  const drawing = replying.then(reply => draw(reply, interaction, surface, around));
  try {
    const inTime = await within(around.deferAfter, drawing);
    if (inTime) return await respond(rest, interaction, inTime);
    await defer(rest, interaction);
    await followUp(interaction, surface, await drawing, around);
  } catch (error) {
    log.warn(
      { platform: 'discord', interaction: interaction.id, code: codeOf(error), fault: plain(error).name },
      'An answer did not reach its person.',
    );
  }
}

/** Undefined when it takes longer than that. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens a page that was offered before. */
export async function openPage(
  interaction: APIInteraction,
  page: Page,
  { rest, log, connection }: Around,
): Promise<void> {
  try {
    await callback(rest, interaction, { type: InteractionResponseType.Modal, data: drawModal(page, connection) });
  } catch (error) {
    log.warn({ platform: 'discord', interaction: interaction.id, code: codeOf(error) }, 'A page could not be opened.');
  }
}

/** What a reply becomes where no modal can open: in answer to something written in private. */
export async function letterOf(
  reply: Reply,
  person: string,
  { connection, pages }: Pick<Around, 'connection' | 'pages'>,
): Promise<Letter | undefined> {
  if (reply.type === 'ask' || reply.type === 'fix') pages.keep(person, reply.page);
  return drawnLetter(reply, connection);
}

async function drawnLetter(reply: Reply, connection: string): Promise<Letter | undefined> {
  switch (reply.type) {
    case 'none':
      return undefined;
    case 'say':
      return bodyOf(drawView(reply.view, 'line', connection));
    case 'show':
      return bodyOf(drawView(reply.view, 'answer', connection));
    case 'ask':
      return bodyOf(drawBridge(reply.page, null, connection));
    case 'fix':
      return bodyOf(drawBridge(reply.page, reply.problems, connection));
  }
}

async function draw(
  reply: Reply,
  interaction: APIInteraction,
  surface: Surface,
  { connection, pages }: Around,
): Promise<Drawn> {
  const letter = await drawnLetter(reply, connection);
  if (!letter || reply.type === 'none') return { do: 'nothing' };
  const onAnswer = surface === 'answer' || surface === 'bridge';
  if (reply.type === 'say') return { do: surface === 'bridge' ? 'replace' : 'put', letter };
  if (reply.type === 'show') return { do: onAnswer ? 'replace' : 'put', letter };
  if (interaction.type !== InteractionType.ModalSubmit)
    return { do: 'open', page: reply.page, modal: drawModal(reply.page, connection), bridge: letter };
  pages.keep(personOf(interaction), reply.page);
  return { do: onAnswer ? 'replace' : 'put', letter };
}

const personOf = (interaction: APIInteraction): string => (interaction.member?.user ?? interaction.user)?.id ?? '';
const isPrivate = (interaction: APIInteraction): boolean => interaction.guild_id === undefined;
const messageOf = (interaction: APIInteraction): APIMessage | undefined =>
  interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit
    ? interaction.message
    : undefined;

function surfaceOf(interaction: APIInteraction): Surface {
  const message = messageOf(interaction);
  if (!message) return 'none';
  const marks = new Set(customIdsOf(message.components ?? []).map(customId => readCustomId(customId)?.mark));
  if (marks.has('o')) return 'bridge';
  return marks.has('a') ? 'answer' : 'post';
}

function customIdsOf(components: NonNullable<APIMessage['components']>): string[] {
  return components.flatMap(one => {
    if (one.type === ComponentType.Container)
      return customIdsOf(one.components as NonNullable<APIMessage['components']>);
    return one.type === ComponentType.ActionRow
      ? one.components.flatMap(inside => ('custom_id' in inside ? [inside.custom_id] : []))
      : [];
  });
}

/** In a guild only that person sees it; in private it is a message like any other. */
const unseen = (letter: Letter, interaction: APIInteraction): Letter['body'] =>
  isPrivate(interaction) ? letter.body : { ...letter.body, flags: letter.body.flags | MessageFlags.Ephemeral };

async function respond(rest: Rest, interaction: APIInteraction, drawn: Drawn): Promise<void> {
  switch (drawn.do) {
    case 'nothing':
      await defer(rest, interaction);
      if (!messageOf(interaction)) await rest.delete(original(interaction), { auth: false });
      return;
    case 'put':
      return callback(
        rest,
        interaction,
        { type: InteractionResponseType.ChannelMessageWithSource, data: unseen(drawn.letter, interaction) },
        drawn.letter.files,
      );
    case 'replace':
      return callback(
        rest,
        interaction,
        { type: InteractionResponseType.UpdateMessage, data: drawn.letter.body },
        drawn.letter.files,
      );
    case 'open':
      return callback(rest, interaction, { type: InteractionResponseType.Modal, data: drawn.modal });
  }
}

/** Asks for time: silently where something was pressed, as "thinking" where a command was typed. */
const defer = (rest: Rest, interaction: APIInteraction): Promise<void> =>
  messageOf(interaction)
    ? callback(rest, interaction, { type: InteractionResponseType.DeferredMessageUpdate })
    : callback(rest, interaction, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: isPrivate(interaction) ? {} : { flags: MessageFlags.Ephemeral },
      });

/** After a deferral no modal can open: the page waits behind a button. */
async function followUp(
  interaction: APIInteraction,
  surface: Surface,
  drawn: Drawn,
  { rest, pages }: Around,
): Promise<void> {
  if (drawn.do === 'open') pages.keep(personOf(interaction), drawn.page);
  const letter = drawn.do === 'open' ? drawn.bridge : drawn.do === 'nothing' ? undefined : drawn.letter;
  const isThinking = messageOf(interaction) === undefined;
  if (!letter) {
    if (isThinking) await rest.delete(original(interaction), { auth: false });
    return;
  }
  const replaces = isThinking || drawn.do === 'replace' || (drawn.do === 'open' && surface === 'bridge');
  const call = { body: replaces ? letter.body : unseen(letter, interaction), files: letter.files, auth: false };
  await patiently(() =>
    replaces
      ? rest.patch(original(interaction), call)
      : rest.post(Routes.webhook(interaction.application_id, interaction.token), call),
  );
}

const original = ({ application_id, token }: APIInteraction): `/${string}` =>
  Routes.webhookMessage(application_id, token, '@original');

type Response = { readonly type: InteractionResponseType; readonly data?: object };
const tries = [0, 150, 500];
/** Discord waits no longer than this for one, so neither do we for its answer. */
const firstResponse = 3000;

/** Tries the first response again when its answer was lost: a second one is refused as already acknowledged, which is then the proof of the first. */
async function callback(
  rest: Rest,
  { id, token }: APIInteraction,
  response: Response,
  files: RawFile[] = [],
): Promise<void> {
  for (const [index, wait] of tries.entries()) {
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
    try {
      await rest.post(Routes.interactionCallback(id, token), {
        body: response,
        files,
        auth: false,
        timeout: firstResponse,
      });
      return;
    } catch (error) {
      if (codeOf(error) === alreadyAcknowledged) return;
      const again = isNetwork(error) || isServerFault(error);
      if (!again || index === tries.length - 1) throw error;
    }
  }
}

const alreadyAcknowledged = '40060';
const isServerFault = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && Number(error.status) >= 500;

/** A private answer waits out its own small bucket; it never waits behind a broadcast, which has other ones. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await send();
      return;
    } catch (error) {
      const wait = error instanceof Error && 'retryAfter' in error ? Number(error.retryAfter) : Number.NaN;
      if (attempt === 3 || Number.isNaN(wait) || wait > 10_000) throw error;
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}
