import { type Adapter, DeliveryError, type Host, type PlaceRef } from '../../src/core/adapter.ts';
import { directPlace } from './address.ts';
import { answer } from './answer.ts';
import { findings } from './check.ts';
import { clientOptions, clientsOf, type SlackSettings } from './clients.ts';
import type { Counter } from './counter.ts';
import { type Desk, edit, post, remove } from './deliver.ts';
import { kindOf } from './failures.ts';
import type { Self } from './hearing.ts';
import { httpHandler } from './http.ts';
import { type Intake, intakeFor, type OurBot } from './intake.ts';
import { limits, type Timing, usualTiming } from './limits.ts';
import { commandNamed } from './manifest.ts';
import { namesFrom } from './names.ts';
import { parse } from './parse.ts';
import { receive } from './receive.ts';
import { keepConnected } from './socket.ts';

type Us = OurBot & { readonly team: string; readonly teamName: string };

/** Slack: one workspace by one bot token, reached through sockets we open or through requests it sends. `timing` is for tests. */
export function connect(settings: SlackSettings, timing: Timing = usualTiming): Adapter {
  const clients = clientsOf(settings, timing);
  const names = namesFrom(clients.names, Date.now);
  let messagesTabRefused = false;
  let running: { readonly host: Host; readonly stop: () => Promise<void> } | undefined;

  async function whoWeAre(): Promise<Us> {
    try {
      const { bot_id: botId, user_id: botUser, team_id: team, team: teamName } = await clients.deliveries.auth.test();
      if (botId && botUser && team) return { botId, botUser, team, teamName: teamName ?? '' };
    } catch (error) {
      throw new Error(`Slack did not say whose token this is (${kindOf(error)}).`);
    }
    throw new Error('The token is not a bot’s: copy the "Bot User OAuth Token" (xoxb-…).');
  }

  function desk(): Desk {
    if (!running) throw new DeliveryError('later', 'unavailable');
    const { connection, log } = running.host;
    return { client: clients.deliveries, connection, timing, log };
  }

  /** Remembers what only a refused message tells. */
  async function noting<T>(to: PlaceRef, delivery: Promise<T>): Promise<T> {
    try {
      const done = await delivery;
      if (to.kind === 'direct') messagesTabRefused = false;
      return done;
    } catch (error) {
      if (error instanceof DeliveryError && error.reason === 'closed') messagesTabRefused = true;
      throw error;
    }
  }

  return {
    platform: 'slack',
    limits,
    async identify() {
      const { team, teamName } = await whoWeAre();
      return { id: team, name: teamName };
    },
    async start(host) {
      const us = await whoWeAre();
      const intake = intakeFor(
        settings,
        us,
        clientOptions(settings, timing.answerWithin),
        handlerFor(host, us),
        host.log,
      );
      const stop = await enter(host, intake);
      running = { host, stop };
    },
    async stop() {
      await running?.stop();
      running = undefined;
    },
    check: () => findings(settings, clients, timing, messagesTabRefused),
    post: async (to, view) => noting(to, post(desk(), to, view)),
    edit: async (posted, view) => edit(desk(), posted, view),
    remove: async (posted, view) => remove(desk(), posted, view),
    direct: async account => directPlace(account),
  };

  function handlerFor(host: Host, us: Us) {
    const self: Self = {
      botUser: us.botUser,
      team: us.team,
      teamName: us.teamName,
      commandNamed: commandNamed(host.commands),
    };
    const counter: Counter = {
      client: clients.answers,
      connection: host.connection,
      settings,
      timing,
      log: host.log,
      clock: () => performance.now(),
    };
    return async (body: unknown, acknowledge: Parameters<typeof answer>[3]) => {
      const heard = parse(body, self);
      if (heard) await answer(counter, heard, receive(host, heard, names, settings, timing), acknowledge);
    };
  }

  async function enter(host: Host, intake: Intake): Promise<() => Promise<void>> {
    if (settings.mode === 'http') {
      host.listen('/slack/events', httpHandler(settings.signingSecret, intake.take, Date.now));
      return () => intake.close(timing.finishWithin);
    }
    const sockets = keepConnected(settings, timing, intake.take, host.log);
    try {
      await sockets.ready;
    } catch (error) {
      await sockets.stop();
      throw new Error(`Slack did not open a socket (${kindOf(error)}).`);
    }
    return async () => {
      // The sockets stay open for the acknowledgements of what is in hand.
      await intake.close(timing.finishWithin);
      await sockets.stop();
    };
  }
}
