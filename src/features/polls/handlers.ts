import { type Answer, ask, isRefusal, type Refusal, refuse, say, show } from '../../core/feature.ts';
import { valueOfWords } from '../../core/field.ts';
import type { Id } from '../../core/ids.ts';
import type { Context, JobContext } from '../context.ts';
import type { Ballot } from './methods/method.ts';
import { checkPlan, isOpen, type Plan, type Poll, readShortForm, showsVoters } from './model.ts';
import * as store from './store.ts';

/** `/poll Which day? | Monday | Tuesday` opens it here at once; without options, or in private, the form opens. */
export async function pollCommand(ctx: Context, text: string): Promise<Answer> {
  if (ctx.here.private || !text.includes('|')) return ask('new', aboutForm(ctx, text));
  return openPoll(ctx, readShortForm(text), [ctx.here.id]);
}

/** "12" or "#12" after a command: the poll of that number. */
export async function withNumber(
  ctx: Context,
  text: string,
  handle: (found: store.PollRead) => Answer | Promise<Answer>,
): Promise<Answer> {
  const [, number] = /^\s*#?(\d{1,9})\s*$/.exec(text) ?? [];
  if (!number) return refuse('polls-which-number');
  const found = await store.pollByNumber(ctx.db, ctx.community.id, Number(number), ctx.actor.member);
  return found ? handle(found) : refuse('polls-no-such-number', { number });
}

/** What the form starts from: where it was asked for, and what was typed. */
export type About = { readonly place: Id; readonly text: string };
const aboutForm = ({ here }: Context, text: string): string =>
  JSON.stringify({ place: here.private ? '' : here.id, text } satisfies About);

/** Checks the plan, opens the poll and puts it in every place wanted. */
export async function openPoll(ctx: Context, plan: Plan, places: readonly Id[]): Promise<Answer> {
  const checked = checkPlan(plan, ctx.now, ctx.speech.zone);
  if (isRefusal(checked)) return checked;
  if (places.length === 0) return refuse('polls-no-place', {}, 'places');
  const id = await store.insertPoll(ctx, ctx.actor.member, checked.plan, checked.closesAt);
  for (const place of places) await ctx.publish('poll', id, place);
  if (checked.closesAt) await ctx.schedule('close', id, checked.closesAt);
  return show('opened', id);
}

/** A press on an option: the argument is the whole ballot. */
export async function vote(ctx: Context, id: Id | '', content: string): Promise<Answer> {
  return cast(ctx, id, poll => poll.method.decode(content, poll.question));
}

/** A change of the select: the complete new set. */
export async function choose(ctx: Context, id: Id | '', values: readonly number[]): Promise<Answer> {
  const answer = await cast(ctx, id, () => ({ kind: 'choice', chosen: [...new Set(values)].sort((a, b) => a - b) }));
  return answer.type === 'say' ? show('ballot', id, 'recorded') : answer;
}

async function cast(ctx: Context, id: Id | '', ballotFor: (poll: Poll) => Ballot | Refusal): Promise<Answer> {
  const found = id && (await store.pollForBallot(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  const { poll } = found;
  if (!isOpen(poll, ctx.now)) return refuse('polls-vote-closed', { when: poll.closesAt ?? ctx.now });
  const read = ballotFor(poll);
  const ballot = isRefusal(read) ? read : poll.method.validate(read, poll.question);
  if (isRefusal(ballot)) return ballot;
  await store.keepBallot(ctx.db, poll.id, ctx.actor.member, poll.method.encode(ballot, poll.question), ctx.now);
  await ctx.refresh('poll', poll.id);
  return say('recorded', poll.id);
}

/** Closing is a deadline that is now. Counting waits for ballots that are being cast at this very moment, so it is a job of its own. */
export async function closePoll(ctx: Context, id: Id | ''): Promise<Answer> {
  const found = id && (await store.pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  if (found.poll.organiser !== ctx.actor.member) return refuse('polls-not-organiser');
  if (!isOpen(found.poll, ctx.now)) return refuse('polls-already-closed', { when: found.poll.closesAt ?? ctx.now });
  await store.setClosing(ctx.db, found.poll.id, ctx.now);
  await ctx.refresh('poll', found.poll.id);
  await ctx.schedule('close', found.poll.id, ctx.now);
  return show('ballot', found.poll.id);
}

export async function showVoters(ctx: Context, id: Id | ''): Promise<Answer> {
  const found = id && (await store.pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  return showsVoters(found.poll, ctx.actor.member) ? show('voters', found.poll.id) : refuse('polls-voters-hidden');
}

/** When a poll's time has come: the verdict is said once beside each post. A time that was moved finds its own later job. */
export async function announceClosing(ctx: JobContext, id: Id): Promise<void> {
  if (!(await store.markCounted(ctx.db, id, ctx.now))) return;
  await ctx.refresh('poll', id);
  await ctx.announce('poll', 'verdict', id);
}

/** "2", "Tuesday" or "1, 3" typed in private: a vote where it fits one open poll; where it fits several, which one is asked. */
export async function typedVote(ctx: Context, text: string): Promise<Answer | undefined> {
  const fitting = await fittingPolls(ctx, text);
  const [only, another] = fitting;
  if (!only) return undefined;
  if (another) return show('which', '', fitting.map(({ poll, content }) => `${poll.id}.${content}`).join('~'));
  return vote(ctx, only.poll.id, only.content);
}

async function fittingPolls(ctx: Context, text: string): Promise<{ readonly poll: Poll; readonly content: string }[]> {
  const open = await store.openPollsFor(ctx.db, ctx.community.id, ctx.actor.member, ctx.now, 'all', 10);
  return open.flatMap(({ poll }) => {
    const options = poll.options.map((label, value) => ({ value, label, hint: '' }));
    const chosen = (poll.method.name === 'single' ? [text] : text.split(/[,;]/)).map(words =>
      valueOfWords(options, words),
    );
    if (chosen.some(value => value === undefined)) return [];
    const ballot = poll.method.validate(
      { kind: 'choice', chosen: [...new Set(chosen as number[])].sort((a, b) => a - b) },
      poll.question,
    );
    return isRefusal(ballot) ? [] : [{ poll, content: poll.method.encode(ballot, poll.question) }];
  });
}
