import { type Answer, type Answers, ask, type Form, type FormPage, isRefusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { stillOffered } from '../../core/offered.ts';
import { shortened } from '../../core/shortened.ts';
import type { Field } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { openBatches } from './batch-store.ts';
import { type Move, type MoveKind, movesFor, type Status, ways } from './lifecycle-model.ts';
import { listed } from './list-store.ts';
import { checkPlan, limits, type Plan, type Recommendation, tidyLine, tidyText } from './model.ts';
import { move, moverOf } from './moving.ts';
import { similarTo, threshold } from './similar.ts';
import * as store from './store.ts';
import { planOf } from './wanted.ts';

type About = {
  readonly id: Id;
  readonly kind: MoveKind;
  readonly seen: Status;
  readonly batches: readonly Id[];
  /** Of a merge: those that are offered. An answer is a position among these. */
  readonly like: readonly Id[];
};

const answersOfTheHouse: readonly MoveKind[] = [
  'review',
  'accept',
  'start',
  'finish',
  'drop',
  'reject',
  'postpone',
  'merge',
  'reopen',
];

/** A press on a move: its form, or at once where nothing has to be said. */
export async function begin(ctx: Context, id: Id | '', argument: string): Promise<Answer> {
  const one = id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!one) return refuse('recommend-gone');
  const mover = moverOf(ctx, one, await store.mineOf(ctx.db, one.id, ctx.actor.member));
  const kind = movesFor(one.state, mover).find(name => name === argument);
  if (!kind) return refuse('recommend-cannot-now');
  if (kind === 'file') return move(ctx, { id: one.id, seen: 'draft', kind, make: () => ({ kind }) });
  const batches = answersOfTheHouse.includes(kind) && mover.official ? await openBatches(ctx.db, ctx.community.id) : [];
  const about: About = {
    id: one.id,
    kind,
    seen: one.state.status,
    batches: batches.slice(0, 20).map(batch => batch.id),
    like: kind === 'merge' ? await mergeable(ctx, one) : [],
  };
  return ask('move', JSON.stringify(about));
}

/** What has to be said with a move. */
export const moveForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, given, _, n) {
    const about = JSON.parse(given) as About;
    const one = n === 0 ? await store.byId(ctx.db, ctx.community.id, about.id, ctx.actor?.member ?? '') : undefined;
    return one && page(ctx, about, one);
  },
  async submit(ctx, given, answers) {
    const about = JSON.parse(given) as About;
    const into = about.kind === 'merge' ? await targetOf(ctx, about, answers) : undefined;
    const words = about.kind === 'amend' ? checkPlan(planOf(answers)) : undefined;
    if (words && isRefusal(words)) return words;
    const batch = about.batches[Number(answers.batch ?? -1)];
    if (batch && !(await openBatches(ctx.db, ctx.community.id)).some(({ id }) => id === batch))
      return refuse('recommend-batch-gone', {}, 'batch');
    return move(ctx, { ...about, make: other => moveOf(about.kind, answers, other), into: into?.id, words, batch });
  },
};

/** Those that could take it in: first what is like it, then what is newest. */
async function mergeable(ctx: Context, { id, title }: Recommendation): Promise<Id[]> {
  const matches = await similarTo(ctx.db, ctx.community.id, { title }, 8);
  const near = matches.filter(match => match.score >= threshold).map(match => match.id);
  const alike = await store.byIds(ctx.db, ctx.community.id, near);
  const newest = await listed(ctx.db, ctx.community.id, ctx.actor.member, { by: 'new', of: '', page: 0 });
  const found = [
    ...alike.filter(({ state }) => state.status !== 'merged' && state.status !== 'withdrawn'),
    ...newest.found,
  ];
  return [...new Set(found.map(one => one.id))].filter(one => one !== id);
}

/** A number that was typed counts before a choice. */
async function targetOf(ctx: Context, { like }: About, answers: Answers): Promise<Recommendation | undefined> {
  const chosen = like[Number(answers.like ?? -1)];
  if (!answers.into && chosen) return store.byId(ctx.db, ctx.community.id, chosen, ctx.actor.member);
  const number = Number(/^\D*(\d{1,9})\D*$/.exec(String(answers.into ?? ''))?.[1] ?? 0);
  return number > 0 ? store.byNumber(ctx.db, ctx.community.id, number, ctx.actor.member) : undefined;
}

function moveOf(kind: MoveKind, answers: Answers, other: Recommendation | undefined): Move | ReturnType<typeof refuse> {
  const text = tidyText(String(answers.text ?? ''));
  switch (kind) {
    case 'accept':
      return { kind, way: ways[Number(answers.way ?? 0)] ?? 'project', text };
    case 'progress':
      return { kind, percent: Number(answers.percent ?? 0), text };
    case 'finish': {
      const link = tidyLine(String(answers.link ?? ''));
      return link === '' || isLink(link) ? { kind, text, link } : refuse('recommend-no-link', {}, 'link');
    }
    case 'postpone':
      return { kind, until: String(answers.until ?? ''), text };
    case 'merge':
      return other
        ? { kind, into: { id: other.id, status: other.state.status }, text }
        : refuse('recommend-no-such', {}, 'into');
    case 'file':
      return { kind };
    default:
      return { kind, text };
  }
}

function isLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

async function page(ctx: ReadContext, about: About, one: Recommendation): Promise<FormPage> {
  const { speech } = ctx;
  return {
    title: speech.line(`recommend-move-${about.kind}`),
    intro: shortened(`${one.number}. ${worded(speech, one).title}`, 200),
    submit: speech.line('recommend-move-do'),
    fields: [
      ...(await likeField(ctx, about.like)),
      ...fieldsOf(ctx, about, one),
      ...(await batchField(ctx, about.batches)),
    ],
  };
}

function fieldsOf(ctx: ReadContext, { kind, like }: About, one: Recommendation): Field[] {
  const said = kind === 'reject' || kind === 'drop' || kind === 'reopen' || kind === 'finish';
  const text: Field = {
    ...asked(ctx, kind === 'finish' ? 'delivered' : said ? 'reason' : 'text'),
    name: 'text',
    type: 'paragraph',
    required: said,
    value: '',
    maxLength: limits.text,
  };
  switch (kind) {
    case 'accept':
      return [
        {
          ...asked(ctx, 'way'),
          type: 'one of',
          required: true,
          options: ways.map((way, value) => ({ value, label: ctx.speech.line(`recommend-way-${way}`), hint: '' })),
          value: null,
        },
        text,
      ];
    case 'progress':
      return [
        {
          ...asked(ctx, 'percent'),
          type: 'number',
          required: true,
          min: 0,
          max: 100,
          value: one.state.status === 'in_progress' ? one.state.percent : 0,
        },
        text,
      ];
    case 'finish':
      return [text, { ...asked(ctx, 'link'), type: 'line', required: false, value: '', maxLength: limits.link }];
    case 'postpone':
      return [{ ...asked(ctx, 'until'), type: 'date', required: true, value: '' }, text];
    case 'merge':
      return [{ ...asked(ctx, 'into'), type: 'line', required: like.length === 0, value: '', maxLength: 20 }, text];
    case 'amend':
      return [...wordFields(ctx, one), text];
    default:
      return [text];
  }
}

const wordFields = (ctx: ReadContext, { title, what, why }: Plan): Field[] => [
  { ...asked(ctx, 'title'), type: 'line', required: true, value: title, maxLength: limits.title },
  { ...asked(ctx, 'what'), type: 'paragraph', required: true, value: what, maxLength: limits.what },
  { ...asked(ctx, 'why'), type: 'paragraph', required: false, value: why, maxLength: limits.why },
];

async function likeField(ctx: ReadContext, like: readonly Id[]): Promise<Field[]> {
  const found = (await store.byIds(ctx.db, ctx.community.id, like)).map(one => worded(ctx.speech, one));
  const options = stillOffered(like, found, ({ number, title }) => shortened(`${number}. ${title}`, 75));
  return options.length > 0 ? [{ ...asked(ctx, 'like'), type: 'one of', required: false, options, value: null }] : [];
}

/** Now, or together with other answers. */
async function batchField(ctx: ReadContext, offered: readonly Id[]): Promise<Field[]> {
  const open = await openBatches(ctx.db, ctx.community.id);
  const options = offered.flatMap((id, value) => {
    const batch = open.find(one => one.id === id);
    return batch ? [{ value, label: shortened(batch.title, 75), hint: '' }] : [];
  });
  return options.length > 0 ? [{ ...asked(ctx, 'batch'), type: 'one of', required: false, options, value: null }] : [];
}

type Name =
  | 'title'
  | 'what'
  | 'why'
  | 'text'
  | 'reason'
  | 'delivered'
  | 'way'
  | 'percent'
  | 'link'
  | 'until'
  | 'into'
  | 'like'
  | 'batch';
const asked = ({ speech }: ReadContext, name: Name) => ({
  name,
  label: speech.line(`recommend-field-${name}`),
  hint: speech.line(`recommend-field-${name}.hint`),
  error: null,
});
