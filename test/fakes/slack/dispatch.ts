import type { Answer, Attempt, Delivery, Line } from './delivery.ts';
import type { Fields } from './shape.ts';
import type { State } from './state.ts';

/** Brings events and interactions to the app; events again when they were not acknowledged, interactions never. */
export type Dispatch = {
  /** Resolves with the answer to the first attempt. */
  event(event: Fields): Promise<Answer>;
  interaction(kind: 'slash_commands' | 'interactive', payload: Fields): Promise<Answer>;
  /** The same thing once more, as Slack redelivers it: same payload, new envelope. */
  again(delivery: Delivery): Promise<Answer>;
  /** Everything delivered so far. */
  readonly deliveries: readonly Delivery[];
  stop(): void;
};

export function newDispatch(state: State, line: () => Line, retryDelays: readonly number[]): Dispatch {
  const deliveries: Delivery[] = [];
  const timers = new Set<NodeJS.Timeout>();

  async function attempt(delivery: Delivery, number: number): Promise<Answer> {
    const retry: Attempt | undefined = number === 0 ? undefined : { number, reason: 'timeout' };
    const answer = await line().send(delivery, retry);
    const delay = retryDelays[number];
    if (!answer.acknowledged && delay !== undefined) later(delay, () => attempt(delivery, number + 1));
    return answer;
  }
  function later(delay: number, what: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void what();
    }, delay);
    timers.add(timer.unref());
  }

  return {
    deliveries,
    event(event) {
      const delivery: Delivery = { kind: 'events_api', payload: envelopeOf(state, event) };
      deliveries.push(delivery);
      return attempt(delivery, 0);
    },
    async interaction(kind, payload) {
      const delivery: Delivery = { kind, payload };
      deliveries.push(delivery);
      const answer = await line().send(delivery, undefined);
      if (!answer.acknowledged)
        state.complaints.push(`Not acknowledged in time: ${String(payload.type ?? payload.command)}`);
      return answer;
    },
    again: delivery =>
      line().send(delivery, delivery.kind === 'events_api' ? { number: 1, reason: 'timeout' } : undefined),
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function envelopeOf(state: State, event: Fields): Fields {
  const { app, team } = state;
  return {
    token: 'deprecated-verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: `Ev0${state.next()}`,
    event_time: Math.floor(state.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-event-${state.next()}`,
  };
}
