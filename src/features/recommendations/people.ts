import { type Answer, ask, type Form, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';
import { isOpen } from './lifecycle-model.ts';
import { type Mine, type Recommendation, tidyLine } from './model.ts';
import * as store from './store.ts';

export type PersonRole = 'invite' | 'own';
type About = { readonly id: Id; readonly as: PersonRole };

/** Whom to ask to be a co-author, or to carry it out: by name, which works on every platform for members of every other. */
export const personForm: Form<Transaction> = {
  who: 'members',
  page: async ({ speech }, about, _, n) => {
    const { as } = JSON.parse(about) as About;
    return n === 0
      ? {
          title: speech.line(`recommend-person-${as}`),
          intro: '',
          submit: speech.line('recommend-move-do'),
          fields: [
            {
              name: 'name',
              label: speech.line('recommend-field-name'),
              hint: speech.line('recommend-field-name.hint'),
              required: true,
              error: null,
              type: 'line',
              value: '',
              maxLength: 60,
            },
          ],
        }
      : undefined;
  },
  async submit(ctx, about, answers) {
    const { id, as } = JSON.parse(about) as About;
    const words = tidyLine(String(answers.name ?? ''));
    if (words.length < 2) return refuse('recommend-nobody', { words }, 'name');
    const found = await membersNamed(ctx.db, ctx.community.id, words, 11);
    const [only, another] = found;
    if (!only) return refuse('recommend-nobody', { words: shortened(words) }, 'name');
    return another
      ? show('who', id, [as, ...found.slice(0, 10).map(one => one.id)].join('.'))
      : name(ctx, id, only.id, as);
  },
};

export const askWho = async (ctx: Context, id: Id | '', as: PersonRole): Promise<Answer> => {
  const allowed = await mayName(ctx, id, as);
  return allowed
    ? ask('person', JSON.stringify({ id, as }))
    : refuse(as === 'invite' ? 'recommend-only-author' : 'recommend-only-board');
};

async function mayName(ctx: Context, id: Id | '', as: PersonRole): Promise<Recommendation | undefined> {
  const one = id ? await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member) : undefined;
  if (!one) return undefined;
  if (as === 'own') return ctx.actor.roles.has('board') || ctx.actor.roles.has('animateur') ? one : undefined;
  const mine = await store.mineOf(ctx.db, one.id, ctx.actor.member);
  return mayInvite(one, mine) ? one : undefined;
}

/** Authors share an idea as long as it is not decided. */
export const mayInvite = ({ state }: Recommendation, { author }: Mine): boolean =>
  author && (isOpen(state.status) || state.status === 'draft');

/** Names somebody: a co-author has to say yes, whoever carries it out is told. */
export async function name(ctx: Context, id: Id | '', member: string, as: PersonRole): Promise<Answer> {
  const one = await mayName(ctx, id, as);
  if (!one) return refuse(as === 'invite' ? 'recommend-only-author' : 'recommend-only-board');
  const [known] = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    SELECT id FROM member WHERE id = ${member} AND community_id = ${ctx.community.id} AND forgotten_at IS NULL`);
  if (!known) return refuse('recommend-nobody', { words: '–' });
  if (as === 'own') {
    await ctx.db.recommendation.update({ where: { id: one.id }, data: { ownerId: known.id }, select: { id: true } });
    await ctx.refresh('card', one.id);
    await ctx.tell('entrusted', one.id, { members: [known.id] });
    return show('one', one.id);
  }
  if ((await store.mineOf(ctx.db, one.id, known.id)).author) return show('one', one.id);
  await store.tie(ctx.db, one.id, known.id, 'invited', ctx.now);
  await ctx.tell('invited', one.id, { members: [known.id] });
  return show('one', one.id);
}

/** Yes or no to being a co-author. */
export async function answerInvitation(ctx: Context, id: Id | '', yes: boolean): Promise<Answer> {
  const one = id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!one || !(await store.untie(ctx.db, one.id, ctx.actor.member, 'invited'))) return refuse('recommend-not-invited');
  if (yes) {
    await store.tie(ctx.db, one.id, ctx.actor.member, 'co_author', ctx.now);
    await ctx.refresh('card', one.id);
  }
  return show('one', one.id);
}

export async function membersNamed(
  db: Transaction,
  community: Id,
  words: string,
  limit: number,
): Promise<{ id: Id; name: string }[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return db.$queryRaw(sql`
    SELECT id, name FROM member WHERE community_id = ${community} AND forgotten_at IS NULL AND left_at IS NULL AND unaccent(name) ILIKE unaccent(${pattern})
    ORDER BY name, id LIMIT ${limit}`);
}

/** Those of these members that are still there, for the view that asks who was meant. */
export async function membersOf(
  db: Transaction,
  community: Id,
  ids: readonly Id[],
): Promise<{ id: Id; name: string }[]> {
  return db.$queryRaw(sql`
    SELECT id, name FROM member WHERE community_id = ${community} AND forgotten_at IS NULL AND id = ANY (${[...ids]}) ORDER BY name, id`);
}
