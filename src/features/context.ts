import type * as core from '../core/feature.ts';
import type { Transaction } from '../database/client.ts';

/** `core/feature.ts` on our database. */
export type Feature = core.Feature<Transaction>;
export type Context = core.Context<Transaction>;
export type ReadContext = core.ReadContext<Transaction>;
export type JobContext = core.JobContext<Transaction>;
