import type { Body } from '../body.ts';
import type { Gateway } from '../gateway.ts';
import type { World } from '../world.ts';

export type Settings = {
  /** How many edits a message more than an hour old still takes; Discord does not say, some tens. */
  editsWhenOld: number;
  /** How many direct messages may be opened with people who have none yet, before 40003. */
  directs: number;
};

/** What a route is given. */
export type Call = {
  readonly world: World;
  readonly gateway: Gateway;
  readonly settings: Settings;
  /** Where the fake is, for the addresses in its payloads. */
  readonly root: string;
  /** The parts of the path that the pattern names. */
  readonly at: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
};

export type Answer = { readonly status: number; readonly json?: unknown };

export type Route = {
  /** What faults and rate limits call it. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v10`, with named groups. */
  readonly path: RegExp;
  /** Whether the bot's token is asked for. Interaction routes carry their own token in the path. */
  readonly needsToken: boolean;
  /** Which named part separates the buckets of this route. */
  readonly major: string | null;
  handle(call: Call): Answer;
};

export const ok = (json: unknown): Answer => ({ status: 200, json });
export const done: Answer = { status: 204 };
