import type * as core from '../core/feature.ts';
import type { Sql, Transaction } from '../database/client.ts';

/** `core/feature.ts` on our database. */
export type Feature = core.Feature<Transaction, Sql>;
export type AudienceRule = core.AudienceRule<Transaction, Sql>;
export type Context = core.Context<Transaction>;
export type ReadContext = core.ReadContext<Transaction>;
export type JobContext = core.JobContext<Transaction>;
