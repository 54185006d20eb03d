import type { Personal } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import { runJob } from './running.ts';

export const personal: Personal<Transaction> = {
  async export(db, member) {
    const nudges = await db.nudge.findMany({ where: { authorId: member }, include: { runs: true } });
    return nudges.length > 0 ? nudges : undefined;
  },
  /** What they wrote is written no more; what runs ends. */
  async forget(ctx, member) {
    const mine = await ctx.db.nudge.findMany({ where: { authorId: member }, select: { id: true, runs: true } });
    for (const { id, runs } of mine) {
      await ctx.repeat(runJob, id, null);
      for (const run of runs) await ctx.withdraw('place', run.id);
    }
    await ctx.db.nudge.updateMany({
      where: { authorId: member },
      data: { authorId: null, words: {}, state: 'ended', nextAt: null },
    });
  },
  async merge(db, { from, into }) {
    await db.nudge.updateMany({ where: { authorId: from }, data: { authorId: into } });
  },
  retention: [],
};
