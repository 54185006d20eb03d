import { button, buttonsOf, viewOf } from '../core/blocks.ts';
import { capitalised } from '../core/capitalised.ts';
import { sayable } from '../core/exactness.ts';
import { type Feature, nothingElse, nothingPersonal, type ReadContext } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { shortened } from '../core/shortened.ts';
import type { Speech } from '../core/speech.ts';
import { type Token, tokenOf } from '../core/token.ts';
import { type Block, narrowest, type View } from '../core/view.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { readContext } from './context.ts';
import { elsewhereName, isForEverybody, tellingOf } from './elsewhere-facts.ts';
import type { World } from './world.ts';

/** What is said for those whom nobody can write to in private: to all in a place, else to whoever wanted to reach them. */
export const elsewhere = (world: () => World): Feature<Transaction, Sql> => ({
  ...nothingElse,
  name: elsewhereName,
  views: {
    beside: (ctx, id) => drawBeside(world(), ctx, id),
    instead: (ctx, id) => drawInstead(world(), ctx, id),
    nowhere: (ctx, _, detail) => drawNowhere(world(), ctx, detail),
  },
  notices: { nowhere: { class: 'engagement', still: () => sql`true` } },
  owner: async () => undefined,
  personal: nothingPersonal,
  samples,
});

async function drawBeside(world: World, ctx: ReadContext<Transaction>, id: Id): Promise<View> {
  const post = await ctx.db.post.findFirst({ where: { id, communityId: ctx.community.id, placeId: { not: null } } });
  const item = post ? await drawn(world, ctx, { ...post, item: post.itemId }) : undefined;
  return besideView(ctx.speech, item?.title ?? '', wayIn(world));
}

/** Nothing of it where others read too. */
async function drawInstead(world: World, ctx: ReadContext<Transaction>, id: Id): Promise<View> {
  const told = await tellingOf(ctx.db, ctx.community.id, id);
  const about = told?.audience ? await ctx.audiences.about(told.audience) : undefined;
  const open = told && (told.group || isForEverybody(world, told, about?.audience ?? told.audience));
  return insteadView(ctx.speech, open ? await drawn(world, ctx, told) : undefined, wayIn(world));
}

async function drawNowhere(world: World, ctx: ReadContext<Transaction>, detail: string): Promise<View> {
  const [id = '', connection = ''] = detail.split(' ');
  const told = await tellingOf(ctx.db, ctx.community.id, id);
  const there = await ctx.db.connection.findUnique({ where: { key: connection } });
  if (!told || !there) return viewOf(ctx.speech, ctx.speech.line('attention-gone'));
  const item = told.audience ? await ctx.audiences.about(told.audience) : undefined;
  // How many have not answered may be a secret of the item itself.
  const how = item?.count ?? (told.reminds === null ? 'exact' : 'never');
  const unreached = { post: { tellingId: id }, connectionKey: connection, state: 'until_they_act' } as const;
  const count = await ctx.db.delivery.count({ where: unreached });
  return nowhereView(ctx.speech, {
    ...{ title: (await drawn(world, ctx, told))?.title ?? '', platform: there.platform, bot: there.name },
    ...{ count: sayable(count, how) ?? 0, group: told.group !== null },
  });
}

/** As everybody in the place reads it. */
function drawn(
  world: World,
  { db, community, speech, actor }: ReadContext<Transaction>,
  { feature, kind, item }: { readonly feature: string; readonly kind: string; readonly item: Id },
): Promise<View> | undefined {
  const { locale, zone } = speech;
  const reader = actor ? { community, actor, locale, zone } : ({ community, actor: null, locale, zone } as const);
  return world.features.get(feature)?.views[kind]?.(readContext(world, db, feature, reader), item, '');
}

/** A form that is filled in in private, so that whoever opens it can be written to from then on: when they like to be. */
function wayIn(world: World): Token | undefined {
  const found = [...world.features.values()].find(({ forms, actions }) => forms.hours && actions.hours);
  return found && tokenOf(found.name, 'hours');
}

const besideView = (speech: Speech, title: string, way: Token | undefined): View =>
  viewOf(
    speech,
    speech.line('elsewhere-beside', { item: shortened(title, longest) }),
    { type: 'note', text: speech.say('elsewhere-how') },
    wayBlocks(speech, way),
  );
/** Of the item's title. */
const longest = 120;

/** The words themselves, where they are for all who read there. */
const insteadView = (speech: Speech, item: View | undefined, way: Token | undefined): View =>
  viewOf(
    speech,
    item?.title ?? speech.line('elsewhere-something'),
    ...(item?.blocks.filter(({ type }) => type === 'text') ?? []),
    ...(item ? [{ type: 'note', text: speech.say('elsewhere-for') } as const] : []),
    { type: 'note', text: speech.say('elsewhere-how') },
    wayBlocks(speech, way),
  );

const wayBlocks = (speech: Speech, way: Token | undefined): Block[] =>
  buttonsOf(way ? [button(speech.line('elsewhere-way'), way)] : []);

type Nowhere = {
  readonly title: string;
  /** 0 where it must not be known how many. */
  readonly count: number;
  readonly platform: string;
  /** What the bot, or the space it is in, is called there. */
  readonly bot: string;
  readonly group: boolean;
};

/** To whoever wanted to reach them: how many they are, and how they could be reached. */
const nowhereView = (speech: Speech, { title, count, platform, bot, group }: Nowhere): View => {
  const where = capitalised(platform);
  return viewOf(
    speech,
    count > 0
      ? speech.line('elsewhere-nowhere', { count, platform: where })
      : speech.line('elsewhere-nowhere-some', { platform: where }),
    { type: 'note', text: title },
    {
      type: 'text',
      text: speech.say(group ? 'elsewhere-nowhere-group' : 'elsewhere-nowhere-how', { bot }),
    },
  );
};

function samples(speech: Speech): Readonly<Record<string, View>> {
  const way = tokenOf('nudges', 'hours');
  const widest = { title: 'W'.repeat(narrowest.title), platform: 'W'.repeat(8), bot: 'W'.repeat(64) };
  const item = viewOf(speech, widest.title, { type: 'text', text: 'é'.repeat(1500) });
  return {
    beside: besideView(speech, widest.title, way),
    'beside without a way': besideView(speech, 'Quel jour ?', undefined),
    instead: insteadView(speech, item, way),
    'instead of what is not for all': insteadView(speech, undefined, way),
    nowhere: nowhereView(speech, { ...widest, count: 1, group: false }),
    'nowhere of a group': nowhereView(speech, { ...widest, count: 65_000, group: true }),
    'nowhere of a small secret poll': nowhereView(speech, { ...widest, count: 0, group: true }),
  };
}
