import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf, isBefore } from '../../core/time.ts';
import { sql } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { candidatesFor } from './candidates.ts';
import { freeNeeds, type Request, stageOf } from './model.ts';
import * as store from './store.ts';
import { afterWaking } from './waking.ts';

/** How many people are asked by name, round by round; then the channel. */
export const rounds = [3, 5] as const;
const channelAfter = { hours: 24 } as const;

type Starting = Pick<JobContext, 'db' | 'now' | 'schedule'>;

/** Begins to ask people by name, or begins again when somebody dropped out. What is for one referent is asked of nobody else. */
export async function startWaves(ctx: Starting, request: Pick<Request, 'id' | 'audience'>): Promise<void> {
  if (request.audience === 'referent') return;
  await setWave(ctx, request.id, 0, ctx.now);
  await ctx.schedule('wave', request.id, ctx.now);
}

async function setWave(ctx: Pick<JobContext, 'db'>, id: Id, wave: number, next: Instant | null): Promise<void> {
  await ctx.db.aidRequest.update({ where: { id }, data: { wave, waveAt: next && dateOf(next) } });
}

/** The next round, if it is time and somebody is still missing. Running late or twice asks nobody twice. */
export async function nextWave(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestInHand(ctx.db, ctx.community.id, id);
  const { wave, waveAt } = (await waveOf(ctx, id)) ?? { wave: 0, waveAt: null };
  if (!request || !waveAt || isBefore(ctx.now, waveAt) || request.state !== 'open') return;
  if (freeNeeds(request).length === 0 || stageOf(request, ctx.now) === 'expired') return;
  const size = rounds[wave];
  if (size === undefined) return askChannel(ctx, request);
  const asked = await ask(ctx, request, wave + 1, size);
  // Whoever is not there is not waited for; a card that stands already has its day.
  const last = wave + 1 === rounds.length && (await stands(ctx, id));
  const next = asked === 0 && !last ? ctx.now : nextAt(ctx, request, wave + 1);
  await setWave(ctx, id, wave + 1, next);
  await ctx.schedule('wave', id, next);
}

const nextAt = (ctx: JobContext, request: Request, wave: number): Instant => {
  if (wave < rounds.length) return afterWaking(ctx, 4);
  const day = request.openedAt.add(channelAfter);
  return isBefore(ctx.now, day) ? day : ctx.now.add(channelAfter);
};

async function ask(ctx: JobContext, request: Request, wave: number, size: number): Promise<number> {
  const members = await candidatesFor(ctx, request, size);
  if (members.length === 0) return 0;
  await ctx.db.$executeRaw(sql`
    INSERT INTO aid_asked (request_id, member_id, wave, at) SELECT ${request.id}, unnest(${members}::text[]), ${wave}, ${dateOf(ctx.now)} ON CONFLICT DO NOTHING`);
  await ctx.db.aidProfile.updateMany({ where: { memberId: { in: members } }, data: { askedAt: dateOf(ctx.now) } });
  await ctx.tell('asked', request.id, { members }, { until: request.expiresAt });
  return members.length;
}

/** The last round: everybody who may see it. Where a card stands already, a new message beside it; what was asked in private gets its card now. */
async function askChannel(ctx: JobContext, request: Request): Promise<void> {
  await setWave(ctx, request.id, rounds.length + 1, null);
  if (request.audience === 'helpers') {
    await ask(ctx, request, rounds.length + 1, everyone);
    return;
  }
  if (!request.place) return;
  if (await stands(ctx, request.id)) await ctx.announce('card', 'still', request.id);
  else await ctx.publish('card', request.id, request.place);
}
const everyone = 1000;

export const stands = async ({ db }: Pick<JobContext, 'db'>, id: Id): Promise<boolean> =>
  (await db.post.count({ where: { feature: 'aid', kind: 'card', itemId: id } })) > 0;

const waveOf = ({ db }: JobContext, id: Id) =>
  db.aidRequest
    .findUnique({ where: { id }, select: { wave: true, waveAt: true } })
    .then(row => row && { wave: row.wave, waveAt: row.waveAt && instantOf(row.waveAt) });
