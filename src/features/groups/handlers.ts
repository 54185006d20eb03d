import { type Answer, type Answers, ask, isRefusal, type Refusal, refuse, show } from '../../core/feature.ts';
import { valueOfWords } from '../../core/field.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import { type Locale, locales } from '../../core/view.ts';
import { stillHolding, typedLine, withTranslations, worded } from '../../core/wording.ts';
import type { Context } from '../context.ts';
import { checkName, type Group, type GroupPlan, groupLimits, placeFor } from './model.ts';
import { fillSeats } from './seats.ts';
import * as store from './store.ts';

/** How many groups one view lists; a community that has more finds them by name. */
export const groupsShown = 20;

/** "/group Ethics": that group; without a name, all of them. */
export async function groupCommand(ctx: Context, words: string): Promise<Answer> {
  if (words.trim() === '') return show('list');
  return withGroup(ctx, words, ({ id }) => show('group', id));
}

/** The group that words mean, whole or as it begins, or its number in the list. */
export async function withGroup(
  ctx: Context,
  words: string,
  handle: (group: Group) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (words.trim() === '') return show('list');
  const groups = await store.groupsOf(ctx.db, ctx.community.id, ctx.actor.member, 1000);
  const found = [ctx.speech.locale, null, ...locales].map(locale => called(groups, locale, words));
  const group = groups[found.find(value => value !== undefined) ?? -1];
  return group ? handle(group) : refuse('groups-none-called', { words: shortened(words.trim()) });
}

/** By what they are called in that language, or at first. */
const called = (groups: readonly Group[], locale: Locale | null, words: string): number | undefined =>
  valueOfWords(
    groups.map((group, value) => ({ value, label: locale ? worded({ locale }, group).name : group.name, hint: '' })),
    words,
  );

async function inHand(ctx: Context, id: Id | ''): Promise<Group | undefined> {
  return id === '' ? undefined : store.groupInHand(ctx.db, ctx.community.id, id, ctx.actor.member);
}

/** A seat, or the end of the queue. A second time changes nothing. */
export async function join(ctx: Context, id: Id | ''): Promise<Answer> {
  const group = await inHand(ctx, id);
  if (!group) return refuse('groups-gone');
  const waiting = placeFor(group) === 'queue';
  await store.takeSeat(ctx.db, group.id, ctx.actor.member, { waiting, animateur: false, now: ctx.now });
  return show('group', group.id);
}

/** Leaves the seat or the queue; a seat that becomes free goes to whoever has waited longest. */
export async function leave(ctx: Context, id: Id | ''): Promise<Answer> {
  const group = await inHand(ctx, id);
  if (!group) return refuse('groups-gone');
  await store.leaveSeat(ctx.db, group.id, ctx.actor.member);
  await fillSeats(ctx, group.id);
  return show('group', group.id);
}

/** Who made it animates it. */
export async function create(ctx: Context, answers: Answers): Promise<Answer> {
  const plan = await planFrom(ctx, answers);
  if (isRefusal(plan)) return plan;
  const id = ctx.id();
  if (!(await store.insertGroup(ctx.db, ctx.community.id, { ...plan, id, now: ctx.now })))
    return refuse('groups-name-taken', {}, 'name');
  await store.takeSeat(ctx.db, id, ctx.actor.member, { waiting: false, animateur: true, now: ctx.now });
  await ctx.record('group made', { group: id });
  return show('group', id);
}

export async function change(ctx: Context, id: Id, answers: Answers): Promise<Answer> {
  const group = await inHand(ctx, id);
  if (!group) return refuse('groups-gone');
  const plan = await planFrom(ctx, answers, group);
  if (isRefusal(plan)) return plan;
  if (!(await store.updateGroup(ctx.db, ctx.community.id, id, plan))) return refuse('groups-name-taken', {}, 'name');
  await fillSeats(ctx, id);
  return show('group', id);
}

/** `before`: what it changes. A text that is said otherwise from now on has lost its translations. */
async function planFrom(ctx: Context, answers: Answers, before?: Group): Promise<(GroupPlan & Named) | Refusal> {
  const named = typedLine(String(answers.name ?? ''), 'name', checkName);
  if (isRefusal(named)) return named;
  const said = { name: named.text, purpose: String(answers.purpose ?? '') };
  const places = await ctx.places();
  const home = typeof answers.home === 'number' ? places[answers.home]?.id : undefined;
  return {
    ...said,
    locale: named.locale ?? ctx.speech.locale,
    translations: withTranslations(before ? stillHolding(before, said) : {}, named.translations),
    seats: typeof answers.seats === 'number' ? answers.seats : null,
    home: home ?? null,
  };
}
type Named = { readonly locale: Locale };

/** Makes a member of the group animate it, or no longer. */
export async function animate(ctx: Context, id: Id | '', member: string, animates: boolean): Promise<Answer> {
  const group = await inHand(ctx, id);
  if (!group) return refuse('groups-gone');
  if (!(await store.setAnimateur(ctx.db, group.id, member, animates))) return refuse('groups-not-in-it');
  await ctx.record(animates ? 'group animateur given' : 'group animateur taken', { group: group.id, member });
  return show('people', group.id);
}

/** What was typed may hold its name in several languages. */
export const newGroup = (text: string): Answer => ask('new', shortened(text.trim(), groupLimits.typed));
