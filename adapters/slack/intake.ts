import { App, type Receiver, type webApi } from '@slack/bolt';
import type { Log } from '../../src/core/adapter.ts';
import type { Acknowledge } from './answer.ts';
import { quiet, type SlackSettings } from './clients.ts';
import { kindOf } from './failures.ts';

/** One thing Slack delivered, by a socket or by HTTP. */
export type Delivered = {
  readonly body: Record<string, unknown>;
  readonly retryNum?: number;
  readonly retryReason?: string;
  ack(answer?: Readonly<Record<string, unknown>>): Promise<void>;
};
/** Resolves when it is dealt with; with false when we are closing and Slack should bring it again. */
export type Take = (delivered: Delivered) => Promise<boolean>;
export type Handle = (body: unknown, acknowledge: Acknowledge) => Promise<void>;
export type Intake = {
  readonly take: Take /** Takes nothing new and waits for what is in hand. */;
  close(milliseconds: number): Promise<void>;
};

export type OurBot = { readonly botId: string; readonly botUser: string };

/** Bolt knows Slack's kinds of payload and which of them are our own echo; what comes through goes to `handle`. */
export function intakeFor(
  settings: SlackSettings,
  bot: OurBot,
  options: webApi.WebClientOptions,
  handle: Handle,
  log: Log,
): Intake {
  const app = new App({
    token: settings.botToken,
    botId: bot.botId,
    botUserId: bot.botUser,
    tokenVerificationEnabled: false,
    convoStore: false,
    receiver: nobody,
    clientOptions: options,
    logger: quiet,
  });
  app.error(async error => {
    throw error;
  });
  app.use(async ({ body, context }) => handle(body, context.acknowledge as Acknowledge));

  const inHand = new Set<Promise<boolean>>();
  let open = true;

  async function deal(delivered: Delivered): Promise<boolean> {
    const acknowledge = once(answer => delivered.ack(answer));
    try {
      // Bolt acknowledges events before anybody has seen them. Ours are acknowledged when they are dealt with, so that none is lost on the way.
      await app.processEvent({
        body: delivered.body,
        ack: async () => {},
        ...(delivered.retryNum === undefined
          ? {}
          : { retryNum: delivered.retryNum, retryReason: delivered.retryReason ?? '' }),
        customProperties: { acknowledge },
      });
      await acknowledge();
    } catch (error) {
      log.error({ failure: kindOf(error) }, 'Something Slack delivered could not be dealt with.');
      // An event comes again if it is not acknowledged; anything else would only time out before the person's eyes.
      if (delivered.body.type === 'event_callback') throw error;
      await acknowledge();
    }
    return true;
  }

  return {
    async take(delivered) {
      if (!open) return false;
      const work = deal(delivered);
      inHand.add(work);
      try {
        return await work;
      } finally {
        inHand.delete(work);
      }
    },
    async close(milliseconds) {
      open = false;
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds);
      await Promise.race([Promise.allSettled(inHand), late]);
      clearTimeout(timer);
    },
  };
}

/** What Slack delivers comes to `take` by itself, so Bolt's own receiver has nothing to do. */
const nobody: Receiver = { init() {}, start: async () => undefined, stop: async () => undefined };

function once(ack: Acknowledge): Acknowledge {
  let done = false;
  return async answer => {
    if (done) return;
    done = true;
    // A socket may be gone by now. Slack then brings the same again, and it is the same to us.
    await ack(answer).catch(() => {});
  };
}
