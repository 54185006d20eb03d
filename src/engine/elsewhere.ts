import { type Feature, nothingElse, nothingPersonal, type ReadContext } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { shortened } from '../core/shortened.ts';
import type { Speech } from '../core/speech.ts';
import { type Token, tokenOf } from '../core/token.ts';
import { type Block, narrowest, type View } from '../core/view.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { communityById } from './communities.ts';
import { jobContext, readContext } from './context.ts';
import { putPost } from './posts.ts';
import type { World } from './world.ts';

const name = 'elsewhere';
const kind = 'beside';

/**
 * Somebody could not be told of an item in private: beside where it stands on their platform, it is said that there are some, never who.
 * Once for each item and place, whatever is told of it and to how many. Features hear of it too ("told in vain"), with the item: some have a place for those people.
 */
export async function sayElsewhere(world: World, connection: string, telling: Id): Promise<void> {
  await world.database.$transaction(async db => {
    const told = await db.telling.findUnique({ where: { id: telling }, select: { communityId: true, itemId: true } });
    const community = told && (await communityById(db, told.communityId));
    if (!community) return;
    for (const { place, post } of await standing(db, connection, telling))
      await putPost(world, db, { community: community.id, feature: name, kind, item: post, place, asked: null });
    await jobContext(world, db, name, community, null).emit('told in vain', { id: told.itemId, member: null });
  });
}

/** Where it stands on that platform, or what it reminds of. */
const standing = (db: Transaction, connection: string, telling: Id) =>
  db.$queryRaw<{ place: Id; post: Id }[]>(sql`
    SELECT DISTINCT ON (place.id) place.id AS place, p.id AS post FROM telling t
    CROSS JOIN LATERAL (VALUES (t.feature, t.item_id), (split_part(t.reminds, ' ', 1), split_part(t.reminds, ' ', 2))) AS about (feature, item)
    JOIN post p ON p.feature = about.feature AND p.item_id = about.item AND p.community_id = t.community_id JOIN place ON place.id = p.place_id
    WHERE t.id = ${telling} AND place.connection_key = ${connection} AND NOT place.gone AND p.posted_id IS NOT NULL ORDER BY place.id, p.created_at, p.id`);

/** What stands beside an item for those whom nobody can write to in private. */
export const elsewhere = (world: () => World): Feature<Transaction, Sql> => ({
  ...nothingElse,
  name,
  views: { beside: (ctx, id) => beside(world(), ctx, id) },
  owner: async () => undefined,
  personal: nothingPersonal,
  samples: speech => ({
    beside: besideView(speech, 'W'.repeat(narrowest.title), tokenOf('nudges', 'hours')),
    'beside without a way': besideView(speech, 'Quel jour ?', undefined),
  }),
});

async function beside(world: World, ctx: ReadContext<Transaction>, id: Id): Promise<View> {
  const post = await ctx.db.post.findFirst({ where: { id, communityId: ctx.community.id, placeId: { not: null } } });
  const render = post && world.features.get(post.feature)?.views[post.kind];
  const item = await render?.(readContext(world, ctx.db, post?.feature ?? '', readerOf(ctx)), post?.itemId ?? '', '');
  return besideView(ctx.speech, item?.title ?? '', wayIn(world));
}

/** As everybody in the place reads it. */
const readerOf = ({ community, speech }: ReadContext<Transaction>) =>
  ({ community, actor: null, locale: speech.locale, zone: speech.zone }) as const;

/** A form that is filled in in private, so that whoever opens it can be written to from then on: when they like to be. */
function wayIn(world: World): Token | undefined {
  const found = [...world.features.values()].find(({ forms, actions }) => forms.hours && actions.hours);
  return found && tokenOf(found.name, 'hours');
}

function besideView(speech: Speech, title: string, way: Token | undefined): View {
  const label = speech.line('elsewhere-way');
  const buttons: Block[] = way ? [{ type: 'buttons', buttons: [{ label, token: way, style: 'plain' }] }] : [];
  return {
    title: speech.line('elsewhere-beside', { item: shortened(title, longest) }),
    locale: speech.locale,
    blocks: [{ type: 'note', text: speech.say('elsewhere-how') }, ...buttons],
  };
}
/** Of the item's title. */
const longest = 120;
