import { type APIInteraction, InteractionType } from 'discord.js';
import type { Host, Inbound } from '../../src/core/adapter.ts';
import type { Page } from '../../src/core/view.ts';
import { type Around, answer, letterOf, openPage } from './answer.ts';
import { readCustomId } from './customid.ts';
import { type Directs, put } from './deliveries.ts';
import { codeOf, plain } from './failures.ts';
import type { Listener } from './gateway.ts';
import type { Guilds } from './guilds.ts';
import { inboundOf, type Known, saidOf } from './parse.ts';

type House = {
  readonly host: Host;
  readonly around: Around;
  readonly known: Known;
  readonly guilds: Guilds;
  readonly directs: Directs;
};

/** How long what is in hand may still take once we stop, in milliseconds. */
const lastWords = 5000;

/** Hands everything that comes over the gateway to the engine, and its reply to whoever acted. `finish` resolves when nothing is in hand any more. */
export function listening({ host, around, known, guilds, directs }: House): {
  listener: Listener;
  finish(): Promise<void>;
} {
  const inHand = new Set<Promise<void>>();

  function hand(work: Promise<unknown>): void {
    const handled = work
      .then(
        () => {},
        error =>
          host.log.error(
            { platform: 'discord', fault: plain(error).message },
            'An event of Discord’s could not be handled.',
          ),
      )
      .finally(() => inHand.delete(handled));
    inHand.add(handled);
  }

  function tell(event: Inbound | undefined): void {
    if (event) hand(host.receive(event));
  }

  /** Answers something written in private, where no modal can open. */
  async function replyTo(event: Inbound): Promise<void> {
    const letter = await letterOf(await host.receive(event), event.from.id, around);
    if (!letter) return;
    await put(around.rest, event.in.id, letter, `answer ${event.id}`).catch(error =>
      host.log.warn(
        { platform: 'discord', message: event.id, code: codeOf(error) },
        'An answer did not reach its person.',
      ),
    );
  }

  function pageOffered(interaction: APIInteraction, person: string): Page | undefined {
    if (interaction.type !== InteractionType.MessageComponent) return undefined;
    const pressed = readCustomId(interaction.data.custom_id);
    return pressed?.mark === 'o' ? around.pages.take(person, pressed.token) : undefined;
  }

  const listener: Listener = {
    ready: ({ guilds: listed }) => {
      for (const event of guilds.listed(listed)) tell(event);
    },
    guildCreated: guild => tell(guilds.created(guild)),
    guildDeleted: guild => tell(guilds.deleted(guild)),
    interaction: interaction => {
      const event = inboundOf(interaction, known);
      if (!event) return;
      if (event.in.kind === 'direct') directs.set(event.from.id, event.in);
      const page = pageOffered(interaction, event.from.id);
      hand(page ? openPage(interaction, page, around) : answer(interaction, host.receive(event), around));
    },
    message: message => {
      const event = saidOf(message, known);
      if (!event) return;
      directs.set(event.from.id, event.in);
      hand(replyTo(event));
    },
  };

  return {
    listener,
    async finish() {
      const impatience = new AbortController();
      const enough = new Promise<void>(resolve => {
        const timer = setTimeout(resolve, lastWords);
        impatience.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      await Promise.race([Promise.allSettled(inHand), enough]);
      impatience.abort();
    },
  };
}
