import { type Answer, peek, type Role, refuse, roles, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import { languageCalled } from '../../i18n/languages.ts';
import type { Context, JobContext } from '../context.ts';
import * as store from './store.ts';

const linkMinutes = 10;
/** How long somebody may still change their mind about being forgotten. */
const graceDays = 7;

/** A code to type on the other platform, which stands nowhere but in this one answer. One that follows the word was taken before it got here. */
export async function link(ctx: Context, text: string): Promise<Answer> {
  if (text.trim() !== '') return refuse('members-code-shape');
  return peek('code', '', await ctx.code('link', ctx.actor.member, linkMinutes));
}

export async function unlink(ctx: Context, account: Id | ''): Promise<Answer> {
  const made = { id: ctx.id(), community: ctx.community.id, at: ctx.now };
  const parted = account !== '' && (await store.separate(ctx.db, ctx.actor.member, account, made));
  if (!parted) return refuse('members-only-account');
  await ctx.record('account unlinked', {});
  return show('me');
}

export async function setLanguage(ctx: Context, words: string): Promise<Answer> {
  const wanted = languageCalled(words);
  if (!wanted) return show('language');
  await store.setLocale(ctx.db, ctx.actor.member, wanted);
  return show('language-set', '', wanted);
}

export async function askToBeForgotten(ctx: Context): Promise<Answer> {
  if (await ctx.isLastAdmin(ctx.actor.member)) return refuse('members-last-admin');
  const at = ctx.now.add({ hours: graceDays * 24 });
  await store.setForgetting(ctx.db, ctx.actor.member, at);
  await ctx.schedule('forget', ctx.actor.member, at);
  await ctx.record('forgetting asked', {});
  return show('forget');
}

export async function stay(ctx: Context): Promise<Answer> {
  await store.setForgetting(ctx.db, ctx.actor.member, null);
  await ctx.record('forgetting cancelled', {});
  return show('me');
}

/** When the grace is over. Somebody who changed their mind has no such moment any more, or a later one. */
export async function forgetWhenDue(ctx: JobContext, member: Id): Promise<void> {
  const profile = await store.profileOf(ctx.db, ctx.community.id, member);
  if (!profile?.forgetAt || profile.forgetAt.epochMilliseconds > ctx.now.epochMilliseconds) return;
  await ctx.forget(member);
  await ctx.record('member forgotten', { member });
}

/** "/palabre role Tom": whoever is meant, or which of several. */
export async function findForRoles(ctx: Context, words: string): Promise<Answer> {
  if (words.trim() === '') return refuse('members-role-who');
  const found = await store.membersNamed(ctx.db, ctx.community.id, words, 11);
  const [only, another] = found;
  if (!only) return refuse('members-nobody', { words: shortened(words.trim()) });
  if (!another) return show('roles', only.id);
  return show(
    'which',
    '',
    found
      .slice(0, 10)
      .map(({ id }) => id)
      .join('.'),
  );
}

export async function switchRole(ctx: Context, member: Id | '', argument: string): Promise<Answer> {
  const role = roles.find(name => name === argument);
  const profile = member && (await store.profileOf(ctx.db, ctx.community.id, member));
  if (!role || !profile) return refuse('members-gone');
  const held = profile.roles.includes(role);
  if (held && role === 'admin' && (await ctx.isLastAdmin(profile.id))) return refuse('members-last-admin');
  await store.setRole(ctx.db, profile.id, role, !held, ctx.now);
  await ctx.record(held ? 'role taken' : 'role given', { member: profile.id, role: role satisfies Role });
  return show('roles', profile.id);
}
