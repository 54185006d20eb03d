import { type Answer, type Answers, ask, type Form, isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Speech } from '../../core/speech.ts';
import { isBefore } from '../../core/time.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { scheduleOutcome } from './after.ts';
import { moreFields, type Words, whatFields, wordsFrom } from './fields.ts';
import { release } from './hands.ts';
import { ofAsker, scheduleExpiry } from './life.ts';
import { freeNeeds, isFree, type Request, refusalFor, resized } from './model.ts';
import { asks, nextReferent } from './people.ts';
import { type Checked, checkPlan, expiryOf, urgencyOf } from './plan.ts';
import { chosen, previewPage } from './preview.ts';
import * as store from './store.ts';
import { stands, startWaves } from './waves.ts';

/** What is open may still change: what, when, how many, where, the private part. Shown word for word before it does, as when it was asked. */
export const editForm: Form<Transaction> = {
  who: 'members',
  unkept: true,
  async page(ctx, id, answers, n) {
    const request = await store.requestById(ctx.db, ctx.community.id, id);
    if (!request || !ctx.actor || !(await asks(ctx.db, request, ctx.actor.member))) return undefined;
    const given = wordsOf(ctx.speech, request);
    const page = { title: ctx.speech.line('aid-edit'), submit: ctx.speech.line('aid-form-send') };
    if (n === 0) return { ...page, intro: ctx.speech.say('aid-edit-intro'), fields: whatFields(ctx, given) };
    if (n === 1) return { ...page, intro: '', fields: moreFields(ctx, given) };
    const how = { name: 'send', quietly: !(await stands(ctx, id)), over: request };
    return n === 2 ? previewPage(ctx, changed(ctx, request, answers), how) : undefined;
  },
  submit: (ctx, id, answers) =>
    ofAsker(ctx, id, 'edit', async request => {
      const checked = changed(ctx, request, answers);
      const plan = isRefusal(checked) ? checked : chosen(checked, Number(answers.send ?? -1), 'send');
      return isRefusal(plan) ? plan : change(ctx, request, plan);
    }),
};

export async function openEdit(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = id ? await store.requestById(ctx.db, ctx.community.id, id) : undefined;
  if (!request || !(await asks(ctx.db, request, ctx.actor.member))) return refuse('aid-gone');
  return refusalFor('edit', request, ctx.now) ?? ask('edit', request.id);
}

/** As the form shows what stands there; the urgency only where it is not simply that of its date. */
function wordsOf(speech: Speech, request: Request): Words {
  const days = request.days === urgencyOf(request.due, request.openedAt) ? null : request.days;
  return { ...request, when: whenOf(speech, request), people: request.needs.length, days };
}

/** So that `whenIn` reads the same again. */
export function whenOf(speech: Speech, { due, part }: Pick<Request, 'due' | 'part'>): string {
  if (!due) return '';
  const at = due.toZonedDateTimeISO(speech.zone);
  const date = `${at.day}/${at.month}/${at.year}`;
  if (part === 'hour') return `${date} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  return part === 'day' ? date : speech.line(`aid-part-${part}`, { date });
}

/** What the answers make of it. A date that was not touched stays, even one that is over by now. */
function changed(ctx: Pick<ReadContext, 'now' | 'speech'>, request: Request, answers: Answers): Checked | Refusal {
  const given = wordsOf(ctx.speech, request);
  const words = wordsFrom(answers);
  const { audience, group, place, due, part } = request;
  const kept = words.when.trim() === given.when;
  const plan = { ...words, audience, group, place, when: kept ? '' : words.when };
  const checked = checkPlan(plan, ctx.now, ctx.speech.zone);
  if (isRefusal(checked)) return checked;
  const found = request.needs.filter(need => !isFree(need)).length;
  if (words.people < found) return refuse('aid-people-found', { count: found }, 'people');
  if (!kept) return checked;
  const days = words.days ?? urgencyOf(due, request.openedAt);
  const until = due && isBefore(ctx.now, due) ? due : null;
  const expiresAt = days === request.days ? request.expiresAt : expiryOf(until, days, ctx.now);
  return { ...checked, due, part, days, expiresAt };
}

async function change(ctx: Context, request: Request, plan: Checked): Promise<Answer | undefined> {
  const confides = plan.audience === 'referent' && request.audience !== 'referent';
  const referent = confides ? await nextReferent(ctx.db, ctx.community.id, request.asker, []) : request.referent;
  if (referent === undefined) return refuse('aid-no-referent', {}, 'send');
  const after = { ...request, ...resized(request, plan.people) };
  await store.changeRequest(ctx.db, request, { ...plan, referent, needs: after.needs });
  await scheduleExpiry(ctx, request.id, plan.expiresAt);
  if (request.needs.some(({ state }) => state === 'matched'))
    await scheduleOutcome(ctx, { id: request.id, due: plan.due });
  if (confides) await confide(ctx, request, referent);
  else if (freeNeeds(after).length === 0) await release(ctx, request);
  else if (freeNeeds(after).length > freeNeeds(request).length && request.state === 'open')
    await startWaves(ctx, request);
  await tellHelpers(ctx, request, plan);
  return undefined;
}

/** What turned out to be too private for many: nothing stands anywhere any more, and one referent is asked. */
async function confide(ctx: Context, request: Request, referent: Id | null): Promise<void> {
  for (const kind of ['card', 'still', 'asked'] as const) await ctx.withdraw(kind, request.id);
  await release(ctx, request);
  if (referent) await ctx.tell('asked', request.id, { members: [referent] }, { occurrence: 'referent' });
}

/** Whoever helps or offered hears of what matters to them, once an hour at most; the private part only concerns those who help. */
async function tellHelpers(ctx: Context, request: Request, plan: Checked): Promise<void> {
  const differs = (['what', 'details', 'area', 'part'] as const).some(name => request[name] !== plan[name]);
  const public_ = differs || request.due?.epochMilliseconds !== plan.due?.epochMilliseconds;
  const private_ = request.contact !== plan.contact;
  const concerned = request.offers.filter(
    ({ state }) => (state === 'accepted' && (public_ || private_)) || (state === 'offered' && public_),
  );
  if (concerned.length === 0) return;
  const members = concerned.map(({ member }) => member);
  await ctx.tell('changed', request.id, { members }, { occurrence: ctx.now.toString().slice(0, 13) });
}
