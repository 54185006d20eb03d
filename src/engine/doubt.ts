import type { Event } from '../core/adapter.ts';
import { button, buttonsOf, viewOf } from '../core/blocks.ts';
import { type Context, type Feature, nothingElse, nothingPersonal, refuse, show } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Speech } from '../core/speech.ts';
import { dateOf } from '../core/time.ts';
import { tokenOf, type Wish } from '../core/token.ts';
import type { View } from '../core/view.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import type { Lane } from './lane.ts';
import { putDirect } from './posts.ts';
import type { World } from './world.ts';

/** The engine's own questions carry this name where a feature's carry theirs. */
const name = 'post';

/**
 * A message whose answer was lost may or may not be there. Nothing is sent again: whoever put the post is asked, and a press on it settles the matter.
 */
export const doubt: Feature<Transaction, Sql> = {
  ...nothingElse,
  name,
  actions: {
    there: { who: 'members', handle: (ctx, { id }) => settle(ctx, id, 'sent') },
    again: { who: 'members', handle: (ctx, { id }) => settle(ctx, id, 'waiting') },
  },
  views: {
    doubt: async ({ db, speech }, id) => {
      const post = await db.post.findUnique({ where: { id }, include: { place: true } });
      return doubtView(speech, id, post?.place?.name ?? '');
    },
    settled: async ({ speech }) => settledView(speech),
  },
  owner: async () => undefined,
  personal: nothingPersonal,
  samples: speech => ({ doubt: doubtView(speech, 'k3x9v0q2m5t7', '#agora'), settled: settledView(speech) }),
};

const doubtView = (speech: Speech, id: Id, place: string): View =>
  viewOf(
    speech,
    speech.line('engine-doubt', { place }),
    { type: 'text', text: speech.say('engine-doubt-why') },
    buttonsOf([
      button(speech.line('engine-doubt-there'), tokenOf(name, 'there', id)),
      button(speech.line('engine-doubt-again'), tokenOf(name, 'again', id)),
    ]),
  );

const settledView = (speech: Speech): View => viewOf(speech, speech.line('engine-doubt-settled'));

async function settle(ctx: Context<Transaction>, id: Id | '', state: 'sent' | 'waiting') {
  const asked = await ctx.db.post.findFirst({
    where: { id, communityId: ctx.community.id, accountId: ctx.actor.account },
    select: { id: true },
  });
  if (!asked) return refuse('engine-not-yours');
  const changed = await ctx.db.$executeRaw(sql`
    UPDATE delivery SET state = ${state}::delivery_state, why = 'answered', first_tried_at = NULL, due_at = ${dateOf(ctx.now)} WHERE post_id = ${asked.id} AND state = 'in_doubt'`);
  return changed === 0 ? refuse('engine-doubt-over') : show('settled');
}

/** Marks a delivery as in doubt and asks whoever put the post, if there is anybody. */
export async function askAboutDoubt(world: World, db: Transaction, delivery: bigint): Promise<void> {
  const { post } = await db.delivery.update({
    where: { id: delivery },
    data: { state: 'in_doubt', why: 'lost answer', finishedAt: dateOf(world.now()) },
    select: { post: { select: { id: true, accountId: true, communityId: true } } },
  });
  if (post.accountId)
    await putDirect(world, db, {
      community: post.communityId,
      feature: name,
      kind: 'doubt',
      item: post.id,
      account: post.accountId,
    });
}

/** A press on a message that we do not know and that shows an item, in a place where one post of that item is in doubt: this is the message. It is drawn once more: what changed while it waited to be repeated was left to that. */
export async function adoptPost(
  world: World,
  db: Transaction,
  lane: Lane,
  wish: Wish,
  press: Extract<Event, { type: 'press' }> & { readonly in: { readonly id: string } },
): Promise<void> {
  if (!lane.doubtful || press.on === '' || wish.id === '') return;
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    WITH found AS (
      SELECT min(post.id) AS id FROM post JOIN place ON place.id = post.place_id
      WHERE post.posted_id IS NULL AND post.feature = ${wish.feature} AND post.item_id = ${wish.id}
        AND place.connection_key = ${lane.connection} AND place.external_id = ${press.in.id}
        AND EXISTS (SELECT FROM delivery d WHERE d.post_id = post.id AND d.task = 'post' AND d.state IN ('in_doubt', 'sent'))
        AND NOT EXISTS (SELECT FROM post known WHERE known.place_id = post.place_id AND known.posted_id = ${press.on})
      HAVING count(*) = 1
    ), adopted AS (
      UPDATE post SET posted_id = ${press.on} FROM found WHERE post.id = found.id RETURNING post.id, post.community_id
    ), stale AS (
      INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
      SELECT ${lane.connection}, id, 'edit', community_id, ${now} FROM adopted
      ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO NOTHING
    )
    UPDATE delivery SET state = 'sent', why = 'pressed', finished_at = ${now}
    FROM found WHERE delivery.post_id = found.id AND delivery.state = 'in_doubt'`);
}

/** Whether any post of this connection waits to be recognised. */
export async function hasDoubts(db: Transaction, connection: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ doubtful: boolean }[]>(sql`
    SELECT EXISTS (
      SELECT FROM post JOIN place ON place.id = post.place_id
      WHERE place.connection_key = ${connection} AND post.posted_id IS NULL
        AND EXISTS (SELECT FROM delivery d WHERE d.post_id = post.id AND d.task = 'post' AND d.state IN ('in_doubt', 'sent'))
    ) AS doubtful`);
  return row?.doubtful ?? false;
}
