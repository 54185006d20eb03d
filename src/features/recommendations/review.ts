import { type Answer, isRefusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { View } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { animatesGroup, groupHome, groupName, groupsToSpeakFor } from '../groups/api.ts';
import { askGroup, consentIn, longestProposal, mostProposals } from '../polls/api.ts';
import { moved } from './lifecycle-model.ts';
import type { Recommendation } from './model.ts';
import { writeMove } from './moves-store.ts';
import { settle } from './moving.ts';
import { draftsView, groupsView, type Reviewed } from './review-views.ts';
import * as store from './store.ts';

/** How long a group has to say what it thinks of its drafts. */
const reviewLasts = '7d';
/** So many drafts a group reviews at once, in as many polls as they take. */
const mostReviewed = 200;

/** `/recommend drafts`: those of one's group, or which group. */
export async function showDrafts(ctx: Context): Promise<Answer> {
  const groups = await groupsToSpeakFor(ctx.db, ctx.community.id, ctx.actor.member, false, ctx.speech.locale);
  const [only, another] = groups;
  if (!only) return refuse('recommend-no-group');
  return another ? show('groups') : show('drafts', only.id);
}

export const drawGroups = async (ctx: ReadContext): Promise<View> =>
  groupsView(
    ctx.speech,
    ctx.token,
    await groupsToSpeakFor(ctx.db, ctx.community.id, ctx.actor?.member ?? '', false, ctx.speech.locale),
  );

export async function draftsOf(db: Transaction, community: Id, group: Id, reader: Id): Promise<Recommendation[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT r.id FROM recommendation r WHERE r.community_id = ${community} AND r.group_id = ${group} AND r.status = 'draft' AND ${store.visibleTo(reader)}
    ORDER BY r.number LIMIT ${mostReviewed}`);
  return store.byIds(
    db,
    community,
    rows.map(({ id }) => id),
  );
}

async function reviewed(
  ctx: Pick<ReadContext, 'db' | 'community' | 'now'>,
  drafts: readonly Recommendation[],
): Promise<Reviewed[]> {
  const rows = await ctx.db.$queryRaw<{ id: Id; poll: Id; position: number }[]>(sql`
    SELECT DISTINCT ON (v.recommendation_id) v.recommendation_id AS id, v.poll_id AS poll, v.position FROM recommendation_review v JOIN poll p ON p.id = v.poll_id
    WHERE v.recommendation_id = ANY (${drafts.map(({ id }) => id)}) ORDER BY v.recommendation_id, p.number DESC`);
  const polls = new Map(
    await Promise.all(
      [...new Set(rows.map(({ poll }) => poll))].map(
        async poll => [poll, await consentIn(ctx.db, ctx.community.id, poll, ctx.now)] as const,
      ),
    ),
  );
  return drafts.map(one => {
    const row = rows.find(({ id }) => id === one.id);
    const poll = row && polls.get(row.poll);
    if (!row || !poll) return { one, review: 'none' };
    return { one, review: poll.closed ? (poll.stands.includes(row.position) ? 'stands' : 'not') : 'open' };
  });
}

export async function drawDrafts(ctx: ReadContext, group: string): Promise<View> {
  const member = ctx.actor?.member ?? '';
  const name = (await groupName(ctx.db, ctx.community.id, group, ctx.speech.locale)) ?? '';
  const drafts = await reviewed(ctx, await draftsOf(ctx.db, ctx.community.id, group, member));
  const animates = await animatesGroup(ctx.db, group, member);
  return draftsView(ctx.speech, ctx.token, { group, name, drafts, animates });
}

/** Puts all drafts that are not being asked about to the group: up to twenty a poll, each to be consented to. */
export async function reviewDrafts(ctx: Context, group: Id | ''): Promise<Answer> {
  const { db, community, actor, here } = ctx;
  if (!group || !(await animatesGroup(db, group, actor.member))) return refuse('recommend-only-group-animateur');
  const place = (await groupHome(db, community.id, group)) ?? (here.private ? undefined : here.id);
  if (!place) return refuse('recommend-no-home');
  await db.$executeRaw(
    sql`SELECT FROM working_group WHERE id = ${group} AND community_id = ${community.id} FOR UPDATE`,
  );
  const drafts = (await reviewed(ctx, await draftsOf(db, community.id, group, actor.member))).filter(
    ({ review }) => review !== 'open' && review !== 'stands',
  );
  if (drafts.length === 0) return refuse('recommend-no-drafts');
  const name = shortened((await groupName(db, community.id, group, ctx.speech.locale)) ?? '', 60);
  const parts = Math.ceil(drafts.length / mostProposals);
  for (let part = 0; part < parts; part++) {
    const asked = drafts.slice(part * mostProposals, (part + 1) * mostProposals);
    const poll = await askGroup(ctx, {
      title:
        parts > 1
          ? ctx.speech.line('recommend-review-part', { group: name, n: part + 1, of: parts })
          : ctx.speech.line('recommend-review-title', { group: name }),
      description: ctx.speech.line('recommend-review-how'),
      proposals: asked.map(({ one }) => shortened(`${one.number}. ${worded(ctx.speech, one).title}`, longestProposal)),
      group,
      place,
      closes: reviewLasts,
    });
    if (isRefusal(poll)) return poll;
    await db.recommendationReview.createMany({
      data: asked.map(({ one }, position) => ({ pollId: poll, position, recommendationId: one.id })),
    });
  }
  return show('drafts', group);
}

/** Hands over, in the group's name, every draft that the group agreed on. */
export async function handOver(ctx: Context, group: Id | ''): Promise<Answer> {
  if (!group || !(await animatesGroup(ctx.db, group, ctx.actor.member)))
    return refuse('recommend-only-group-animateur');
  const agreed = (await reviewed(ctx, await draftsOf(ctx.db, ctx.community.id, group, ctx.actor.member))).filter(
    ({ review }) => review === 'stands',
  );
  if (agreed.length === 0) return refuse('recommend-none-agreed');
  const found = await store.inHand(
    ctx.db,
    ctx.community.id,
    agreed.map(({ one }) => one.id),
    ctx.actor.member,
  );
  for (const one of found) {
    const move = { kind: 'file' } as const;
    const state =
      one && moved(one.id, one.state, move, { official: false, author: false, animates: true, owner: false }, '');
    if (!one || !state || isRefusal(state)) continue;
    await writeMove(ctx, { id: one.id, move, by: ctx.actor.member });
    await settle(ctx, one, move, state);
  }
  return show('drafts', group);
}
