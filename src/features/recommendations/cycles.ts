import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { type Answer, type Form, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Tokens } from '../../core/token.ts';
import type { Field, View } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { answering } from './batches.ts';
import { type Cycle, cyclesOf, insertCycle, setClosed } from './cycle-store.ts';
import { today } from './day.ts';
import { limits, tidyLine } from './model.ts';
import { longDay } from './status.ts';
import * as store from './store.ts';

/** How many themes a community may have, as its settings say. */
const mostThemes = 20;

const line = (ctx: ReadContext, name: 'cycle-name' | 'theme-name', maxLength: number): Field => ({
  name: 'name',
  label: ctx.speech.line(`recommend-field-${name}`),
  hint: ctx.speech.line(`recommend-field-${name}.hint`),
  required: true,
  error: null,
  type: 'line',
  value: '',
  maxLength,
});

/** A year's programme. Ideas filed from its first day on belong to it. */
export const newCycle: Form<Transaction> = {
  who: answering,
  page: async (ctx, _about, _answers, n) =>
    n === 0
      ? {
          title: ctx.speech.line('recommend-cycle-new'),
          intro: '',
          submit: ctx.speech.line('recommend-save'),
          fields: [
            line(ctx, 'cycle-name', limits.name),
            {
              name: 'starts',
              label: ctx.speech.line('recommend-field-starts'),
              hint: ctx.speech.line('recommend-field-starts.hint'),
              required: true,
              error: null,
              type: 'date',
              value: today(ctx),
            },
          ],
        }
      : undefined,
  async submit(ctx, _, answers) {
    const name = tidyLine(String(answers.name ?? ''));
    const made = await insertCycle(ctx.db, ctx.community.id, {
      id: ctx.id(),
      name,
      startsOn: String(answers.starts ?? today(ctx)),
    });
    if (!made) return refuse('recommend-cycle-taken', {}, 'name');
    await ctx.record('recommendation cycle made', {});
    return show('cycles');
  },
};

export const newTheme: Form<Transaction> = {
  who: answering,
  page: async (ctx, _about, _answers, n) =>
    n === 0
      ? {
          title: ctx.speech.line('recommend-theme-new'),
          intro: '',
          submit: ctx.speech.line('recommend-save'),
          fields: [line(ctx, 'theme-name', limits.name)],
        }
      : undefined,
  async submit(ctx, _, answers) {
    const name = tidyLine(String(answers.name ?? ''));
    await ctx.db.$executeRaw(sql`SELECT FROM community WHERE id = ${ctx.community.id} FOR UPDATE`);
    const themes = await store.themesOf(ctx.db, ctx.community.id);
    if (themes.some(theme => theme.toLowerCase() === name.toLowerCase()))
      return refuse('recommend-theme-taken', {}, 'name');
    if (themes.length >= mostThemes) return refuse('recommend-theme-many', { max: mostThemes }, 'name');
    await ctx.db.community.update({
      where: { id: ctx.community.id },
      data: { themes: [...themes, name] },
      select: { id: true },
    });
    await ctx.record('settings changed', { what: ['themes'] });
    return show('cycles');
  },
};

/** Closes it, or opens it again. */
export async function closeCycle(ctx: Context, id: Id | '', closed: boolean): Promise<Answer> {
  if (!id || !(await setClosed(ctx.db, ctx.community.id, id, closed))) return refuse('recommend-cycle-gone');
  return show('cycles');
}

export async function drawCycles(ctx: ReadContext): Promise<View> {
  const answers = answering.some(role => ctx.actor?.roles.has(role));
  return cyclesView(
    ctx.speech,
    ctx.token,
    await cyclesOf(ctx.db, ctx.community.id),
    await store.themesOf(ctx.db, ctx.community.id),
    answers,
  );
}

/** The cycles with how many recommendations each has, and the themes. */
export const cyclesView = (
  speech: ReadContext['speech'],
  token: Tokens,
  cycles: readonly Cycle[],
  themes: readonly string[],
  answers: boolean,
): View =>
  viewOf(
    speech,
    speech.line('recommend-cycles', { count: cycles.length }),
    ...(cycles.length === 0
      ? []
      : [
          {
            type: 'text',
            text: cycles
              .slice(0, 12)
              .map(({ name, startsOn, closed, count }) =>
                speech.line(closed ? 'recommend-cycle-closed' : 'recommend-cycle-open', {
                  name: shortened(name, 50),
                  when: longDay(speech, startsOn),
                  count,
                }),
              )
              .join('\n'),
          } as const,
        ]),
    ...(themes.length === 0
      ? []
      : [
          {
            type: 'note',
            text: shortened(speech.line('recommend-themes', { names: themes.join(', ') }), 1400),
          } as const,
        ]),
    ...buttonsOf([
      ...cycles.slice(0, 6).map(({ id, name }) => button(shortened(name, 45), token('list', '', `cycle-0-${id}`))),
      ...(answers
        ? [
            ...closable(cycles).map(({ id, name, closed }) =>
              button(
                speech.line(closed ? 'recommend-cycle-reopen' : 'recommend-cycle-close', {
                  name: shortened(name, 25),
                }),
                token(closed ? 'opencycle' : 'closecycle', id),
              ),
            ),
            button(speech.line('recommend-cycle-new'), token('newcycle'), 'primary'),
            button(speech.line('recommend-theme-new'), token('newtheme')),
          ]
        : []),
    ]),
  );

/** Those that run, and of those that are over the newest: nobody opens last decade's again. */
function closable(cycles: readonly Cycle[]): Cycle[] {
  const newest = cycles.find(({ closed }) => closed);
  return cycles.filter(cycle => !cycle.closed || cycle === newest).slice(0, 6);
}

type About = {
  readonly id: Id;
  readonly cycles: readonly Id[];
  readonly themes: readonly string[];
  readonly groups: readonly Id[];
};

/** What the form of classifying starts from; an answer is a position among these. */
export async function askClassify(ctx: Context, id: Id | ''): Promise<Answer> {
  const one = id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!one) return refuse('recommend-gone');
  const about: About = {
    id: one.id,
    cycles: (await cyclesOf(ctx.db, ctx.community.id)).slice(0, 25).map(cycle => cycle.id),
    themes: (await store.themesOf(ctx.db, ctx.community.id)).slice(0, 25),
    groups: (await groupsToSpeakFor(ctx.db, ctx.community.id, ctx.actor.member, true, ctx.speech.locale))
      .slice(0, 25)
      .map(group => group.id),
  };
  return { type: 'ask', form: 'classify', about: JSON.stringify(about) };
}

/** Its cycle, its theme, the group that it comes from. */
export const classifyForm: Form<Transaction> = {
  who: answering,
  async page(ctx, given, _, n) {
    const about = JSON.parse(given) as About;
    const one = n === 0 ? await store.byId(ctx.db, ctx.community.id, about.id, ctx.actor?.member ?? '') : undefined;
    if (!one) return undefined;
    const cycles = await cyclesOf(ctx.db, ctx.community.id);
    const groups = await groupsToSpeakFor(ctx.db, ctx.community.id, ctx.actor?.member ?? '', true, ctx.speech.locale);
    const pick = (
      name: 'cycle' | 'theme' | 'group',
      labels: readonly (string | undefined)[],
      value: number,
    ): Field[] => {
      const options = labels.flatMap((label, at) =>
        label === undefined ? [] : [{ value: at, label: shortened(label, 75), hint: '' }],
      );
      const asked = { name, label: ctx.speech.line(`recommend-fact-${name}`), hint: '', required: false, error: null };
      return options.length === 0 ? [] : [{ ...asked, type: 'one of', options, value: value >= 0 ? value : null }];
    };
    return {
      title: ctx.speech.line('recommend-classify'),
      intro: shortened(`${one.number}. ${worded(ctx.speech, one).title}`, 200),
      submit: ctx.speech.line('recommend-save'),
      fields: [
        ...pick(
          'cycle',
          about.cycles.map(id => cycles.find(cycle => cycle.id === id)?.name),
          about.cycles.indexOf(one.cycle?.id ?? ''),
        ),
        ...pick('theme', about.themes, about.themes.indexOf(one.theme ?? '')),
        ...pick(
          'group',
          about.groups.map(id => groups.find(group => group.id === id)?.name),
          about.groups.indexOf(one.group?.id ?? ''),
        ),
      ],
    };
  },
  async submit(ctx, given, answers) {
    const { id, cycles, themes, groups } = JSON.parse(given) as About;
    const at = (list: readonly string[], name: string) =>
      typeof answers[name] === 'number' ? (list[Number(answers[name])] ?? null) : null;
    const [one] = await store.inHand(ctx.db, ctx.community.id, [id], ctx.actor.member);
    if (!one) return refuse('recommend-gone');
    const group = at(groups, 'group');
    await ctx.db.$executeRaw(sql`
      UPDATE recommendation SET cycle_id = (SELECT id FROM cycle WHERE id = ${at(cycles, 'cycle')} AND community_id = ${ctx.community.id}), theme = ${at(themes, 'theme')},
        group_id = (SELECT id FROM working_group WHERE id = ${group} AND community_id = ${ctx.community.id}), former_group = CASE WHEN ${group}::text IS NULL THEN former_group END
      WHERE id = ${one.id}`);
    await ctx.refresh('card', one.id);
    return show('one', one.id);
  },
};
