import type { ArgumentKinds } from '../arguments.ts';
import type { Fields } from '../shape.ts';
import type { State } from '../state.ts';

/** One Web API method. `run` does it or throws a `Refusal`. */
export type Method = {
  readonly token: 'bot' | 'app' | 'any';
  readonly scopes: readonly string[];
  readonly args: ArgumentKinds;
  run(world: World, args: Fields): Fields;
};
export type World = {
  readonly state: State /** Where this server listens: "http://127.0.0.1:1234". */;
  readonly root: string /** A fresh address for a socket. */;
  socketUrl(): string;
};
export type Methods = Readonly<Record<string, Method>>;
