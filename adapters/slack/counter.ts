import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/core/adapter.ts';
import type { SlackSettings } from './clients.ts';
import type { Desk } from './deliver.ts';
import { kindOf, wordOf } from './failures.ts';
import type { Timing } from './limits.ts';

/** Everything an answer needs. `clock` is milliseconds of any origin. */
export type Counter = {
  readonly client: webApi.WebClient;
  readonly connection: string;
  readonly settings: SlackSettings;
  readonly timing: Timing;
  readonly log: Log;
  clock(): number;
};
export const deskOf = ({ client, connection, timing, log }: Counter): Desk => ({ client, connection, timing, log });

/** The person has the engine's record even if Slack does not show it: a failure is noted, not thrown. */
export async function attempted(counter: Counter, what: string, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const expected = [
      'expired_trigger_id',
      'exchanged_trigger_id',
      'not_found',
      'not_in_channel',
      'channel_not_found',
      'user_not_in_channel',
    ];
    const level = expected.includes(wordOf(error)) ? 'debug' : 'warn';
    counter.log[level](
      { connection: counter.connection, call: what, failure: kindOf(error) },
      'Slack did not take an answer.',
    );
    return false;
  }
}
