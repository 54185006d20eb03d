import type { Happening } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import { instantOf } from '../../core/time.ts';
import type { JobContext } from '../context.ts';

/** What other features say has happened (`JobContext.emit`), and whoever it happened to can be asked about. */
export const events = ['shift ended'] as const;
export type Event = (typeof events)[number];

const names = { 'shift ended': 'surveys-event-shift-ended' } as const satisfies Readonly<Record<Event, string>>;
export const eventName = (speech: Speech, event: Event): string => speech.line(names[event]);
export const eventCalled = (event: string): Event | undefined => events.find(one => one === event);

/** Sends the surveys that wait for it to whom it happened to; of a survey that they answered, attention leaves the rest out. */
export const whenHappened =
  (event: Event) =>
  async (ctx: JobContext, { id, member }: Happening): Promise<void> => {
    if (!member) return;
    const open = await ctx.db.survey.findMany({
      where: { communityId: ctx.community.id, event, openedAt: { not: null }, countedAt: null },
      select: { id: true, closesAt: true },
    });
    for (const survey of open) {
      const until = survey.closesAt && instantOf(survey.closesAt);
      if (until && until.epochMilliseconds <= ctx.now.epochMilliseconds) continue;
      await ctx.tell('invitation', survey.id, { members: [member] }, { occurrence: id, ...(until ? { until } : {}) });
    }
  };
