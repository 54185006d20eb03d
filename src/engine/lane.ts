import type { Adapter } from '../core/adapter.ts';

/** One connection, held by this process: nobody else sends or receives by it while the lease stands. */
export type Lane = {
  readonly connection: string;
  readonly adapter: Adapter;
  /** Grows with each holder; a claim under an older one is void. */
  readonly fence: number;
  /** Until when it is ours whatever happens, by this process's own clock, which goes on while the process stands still. */
  heldUntil: number;
  /** Whether a post of this connection may be there without our knowing its address. */
  doubtful: boolean;
};
