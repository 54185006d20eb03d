import { faultOf } from '../core/fault.ts';
import { type Feature, nothingElse, nothingPersonal } from '../core/feature.ts';
import type { Seals } from '../core/seals.ts';
import type { Sql, Transaction } from '../database/client.ts';
import type { World } from './world.ts';

const name = 'seal';
const minutesBetweenTries = 10;

/** Seals for a transaction: a key is destroyed by a job that is enqueued in it, so that it is there as long as what was counted may still be undone. */
export const sealsFor = (world: World, db: Transaction, community: string): Seals => ({
  ...world.seals,
  destroy: item => world.schedule(db, { community, feature: name, job: 'destroy', id: item }, world.now()),
});

/** Destroys keys after the fact. It never gives up: a key that outlives its item would break a promise. */
export const sealing = (world: Pick<World, 'seals' | 'log'>): Feature<Transaction, Sql> => ({
  ...nothingElse,
  name,
  jobs: {
    async destroy(ctx, id) {
      await world.seals.destroy(id).catch(async error => {
        world.log.error({ item: id, ...faultOf(error) }, 'A key that has served could not be destroyed; I try again.');
        await ctx.schedule('destroy', id, ctx.now.add({ minutes: minutesBetweenTries }));
      });
    },
  },
  owner: async () => undefined,
  personal: nothingPersonal,
  samples: () => ({}),
});
