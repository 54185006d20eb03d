import { openFrom, usualHours } from '../../core/attention.ts';
import { viewOf } from '../../core/blocks.ts';
import { type NoticeClass, nothingElse, type Offer, show } from '../../core/feature.ts';
import { nextOnes } from '../../core/schedule.ts';
import type { Instant } from '../../core/time.ts';
import type { View } from '../../core/view.ts';
import { wordedIn } from '../../core/wording.ts';
import { sql } from '../../database/client.ts';
import type { Feature, ReadContext } from '../context.ts';
import { groupName, reachesAny, scopeOf } from '../groups/api.ts';
import { writeForm } from './form.ts';
import { edit, move, newForm, nudgeCommand, skip } from './handlers.ts';
import { classes, filled, type Nudge } from './model.ts';
import { personal } from './personal.ts';
import { hush, quietOf, setHabit, setType, wantAgain } from './quiet.ts';
import { hoursForm, quietView, typesView, whyView } from './quiet-views.ts';
import { postAfterAll, run } from './running.ts';
import { samples } from './samples.ts';
import * as store from './store.ts';
import * as views from './views.ts';
import { lastTold, typesOf } from './why.ts';

/** Messages that animateurs schedule, and what members let themselves be told. */
export const nudges: Feature = {
  ...nothingElse,
  name: 'nudges',
  commands: {
    nudge: { who: 'members', handle: nudgeCommand },
    'nudge list': { who: 'members', handle: async () => show('list') },
    'palabre quiet': { who: 'members', handle: async () => show('quiet') },
    'palabre why': { who: 'members', handle: async () => show('why') },
    'palabre hours': { who: ['admin'], handle: async () => show('types') },
  },
  actions: {
    new: { who: 'members', handle: newForm },
    list: { who: 'members', handle: async () => show('list') },
    show: { who: 'owner', handle: async (_, { id }) => show('nudge', id) },
    past: { who: 'owner', handle: async (_, { id }) => show('past', id) },
    edit: { who: 'owner', handle: (ctx, { id }) => edit(ctx, id) },
    start: { who: 'owner', handle: (ctx, { id }) => move(ctx, id, 'start') },
    pause: { who: 'owner', handle: (ctx, { id }) => move(ctx, id, 'pause') },
    resume: { who: 'owner', handle: (ctx, { id }) => move(ctx, id, 'resume') },
    stop: { who: 'owner', handle: (ctx, { id }) => move(ctx, id, 'stop') },
    skip: { who: 'owner', handle: (ctx, { id }) => skip(ctx, id) },
    quiet: { who: 'members', handle: async () => show('quiet') },
    hush: { who: 'members', handle: (ctx, { argument }) => hush(ctx, argument) },
    habit: { who: 'members', handle: (ctx, { argument }) => setHabit(ctx, argument) },
    again: { who: 'members', handle: (ctx, { argument }) => wantAgain(ctx, argument) },
    hours: { who: 'members', handle: async () => ({ type: 'ask', form: 'hours', about: '' }) },
    types: { who: ['admin'], handle: async () => show('types') },
    type: { who: ['admin'], handle: (ctx, { argument }) => setType(ctx, argument) },
  },
  forms: { write: writeForm, hours: hoursForm },
  views: {
    ...(Object.fromEntries(classes.map(name => [name, drawMessage])) as Record<NoticeClass, typeof drawMessage>),
    place: drawInPlace,
    nudge: (ctx, id) => withMine(ctx, id, nudge => drawNudge(ctx, nudge)),
    past: (ctx, id) =>
      withMine(ctx, id, async nudge =>
        views.pastView(ctx.speech, ctx.token, nudge, await store.pastOf(ctx.db, id, 12), await countOf(ctx, nudge)),
      ),
    list: drawList,
    quiet: async ctx => {
      const quiet = ctx.actor && (await quietOf(ctx.db, ctx.actor.member));
      return quiet ? quietView(ctx.speech, ctx.token, quiet, ctx.now) : gone(ctx);
    },
    why: async ctx => whyView(ctx.speech, ctx.token, await lastTold(ctx), ctx.community.name),
    types: async ctx =>
      ctx.actor?.roles.has('admin') ? typesView(ctx.speech, ctx.token, await typesOf(ctx)) : gone(ctx),
  },
  jobs: { run },
  on: { 'told in vain': (ctx, { id }) => postAfterAll(ctx, id) },
  owner: store.ownerOf,
  personal,
  async offers(ctx) {
    const offers: Offer[] = [
      { label: ctx.speech.line('nudges-quiet'), token: ctx.token('quiet'), who: 'members', settings: true },
      { label: ctx.speech.line('nudges-types-offer'), token: ctx.token('types'), who: ['admin'] },
    ];
    const label = ctx.speech.line('nudges-list-offer');
    return reachesAny(await scopeOf(ctx)) ? [...offers, { label, token: ctx.token('list'), who: 'members' }] : offers;
  },
  notices: Object.fromEntries(
    classes.map(name => [
      name,
      {
        class: name,
        still: (id: string) =>
          sql`EXISTS (SELECT FROM nudge n WHERE n.id = ${id} AND n.community_id = m.community_id AND n.words IS NOT NULL AND n.author_id IS NOT NULL)`,
      },
    ]),
  ),
  samples,
};

const gone = ({ speech }: ReadContext): View => viewOf(speech, speech.line('nudges-gone'));

/** What one person reads, in their language. */
async function drawMessage(ctx: ReadContext, id: string): Promise<View> {
  const nudge = await store.nudgeById(ctx.db, ctx.community.id, id);
  if (!nudge) return gone(ctx);
  const item = nudge.audience ? await ctx.audiences.about(nudge.audience) : undefined;
  return views.messageView(ctx.speech, await wordsFor(ctx, nudge, item?.title), item?.token);
}

/** In a place nobody is named, and those who are meant learn how to have it in private. */
async function drawInPlace(ctx: ReadContext, id: string): Promise<View> {
  const found = await store.runById(ctx.db, ctx.community.id, id);
  if (!found) return gone(ctx);
  const { nudge } = found;
  const item = nudge.audience ? await ctx.audiences.about(nudge.audience) : undefined;
  const words = await wordsFor(ctx, nudge, item?.title);
  if (!nudge.audience) return views.messageView(ctx.speech, words, item?.token);
  const label = ctx.speech.line('nudges-in-private');
  return views.messageView(
    ctx.speech,
    words,
    item?.token,
    { type: 'note', text: ctx.speech.say('nudges-for-some') },
    { type: 'buttons', buttons: [{ label, token: ctx.token('hours'), style: 'plain' }] },
  );
}

async function wordsFor(ctx: ReadContext, nudge: Nudge, item: string | undefined, at = ctx.now): Promise<string> {
  const { speech } = ctx;
  const words = wordedIn(nudge.words, speech.locale, nudge.locale);
  if (words === '' && item === undefined) return speech.line('nudges-erased');
  const date = speech.when(at, 'date');
  return filled(words || speech.line('nudges-usual'), {
    name: ctx.actor?.name ?? '',
    first: ctx.actor?.name.split(' ')[0] ?? '',
    group:
      (nudge.group && (await groupName(ctx.db, ctx.community.id, nudge.group, ctx.speech.locale))) ||
      ctx.community.name,
    date: typeof date === 'object' && 'text' in date ? date.text : '',
    item: item ?? '',
  });
}

async function withMine(ctx: ReadContext, id: string, draw: (nudge: Nudge) => Promise<View>): Promise<View> {
  const nudge = ctx.actor ? await store.nudgeById(ctx.db, ctx.community.id, id) : undefined;
  return nudge ? draw(nudge) : gone(ctx);
}

const countOf = async (ctx: ReadContext, { audience }: Nudge) =>
  (audience ? (await ctx.audiences.about(audience))?.count : undefined) ?? 'exact';

async function drawNudge(ctx: ReadContext, nudge: Nudge): Promise<View> {
  const { audience, about, place, schedule, state } = nudge;
  const item = audience ? await ctx.audiences.about(audience) : undefined;
  const dates = state === 'ended' ? [] : nextOnes(schedule, dateBefore(ctx, nudge), 3);
  return views.nudgeView(ctx.speech, ctx.token, {
    nudge,
    words: await wordsFor(ctx, nudge, item?.title, dates[0]),
    whom: audience ? await ctx.audiences.say(audience) : '',
    place: place ? await store.placeOf(ctx.db, ctx.community.id, place) : undefined,
    reach:
      audience && state !== 'ended'
        ? await ctx.audiences.reach(audience, nudge.class, nudge.id, { place, ...(about ? { about } : {}) })
        : undefined,
    count: item?.count ?? 'exact',
    dates,
    inQuiet: audience !== null && dates[0] !== undefined && isQuietAt(ctx, dates[0], schedule.zone),
  });
}

/** By the usual hours: some members have others. */
const isQuietAt = ({ holiday }: ReadContext, at: Instant, zone: string): boolean =>
  !openFrom({ zone, ...usualHours, working: false, holiday }, at).equals(at);

/** What was skipped is not among the next dates. */
const dateBefore = ({ now }: ReadContext, { nextAt }: Nudge) => (nextAt ? nextAt.subtract({ milliseconds: 1 }) : now);

async function drawList(ctx: ReadContext): Promise<View> {
  if (!ctx.actor) return gone(ctx);
  const mine = await store.nudgesOf(ctx.db, ctx.community.id, ctx.actor, ctx.now, 15);
  const listed = mine.map(nudge => ({
    nudge,
    words: wordedIn(nudge.words, ctx.speech.locale, nudge.locale) || ctx.speech.line(`nudges-class-${nudge.class}`),
  }));
  return views.listView(ctx.speech, ctx.token, listed);
}
