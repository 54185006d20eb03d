import { type Answer, ask, isRefusal, refuse } from '../../../core/feature.ts';
import type { Id } from '../../../core/ids.ts';
import type { Instant } from '../../../core/time.ts';
import type { Context } from '../../context.ts';
import { answersFor } from '../../groups/api.ts';
import { baseName } from '../decision/conditions.ts';
import { nothingAsked, type Quorum, type Rules, type RulesAsked } from '../decision/rules.ts';
import { aboutForm } from '../handlers.ts';
import type { Plan, Poll } from '../model.ts';
import { pollById } from '../store.ts';
import { phaseOf } from './care.ts';
import { inHand } from './manage.ts';
import { placesWanted } from './store.ts';

/** The form for a new poll, filled in as this one was. */
export async function useAsTemplate(ctx: Context, id: Id | ''): Promise<Answer> {
  const { poll } = (id && (await pollById(ctx.db, ctx.community.id, id, ctx.actor.member))) || {};
  if (!poll) return refuse('polls-gone');
  return (await answersFor(ctx, poll)) ? askFrom(ctx, poll, null) : refuse('polls-not-organiser');
}

/** The same form for a draft or a scheduled poll, which what is handed in replaces. */
export async function changePrepared(ctx: Context, id: Id | ''): Promise<Answer> {
  const poll = await inHand(ctx, id, ['draft', 'scheduled']);
  return isRefusal(poll) ? poll : askFrom(ctx, poll, poll.id);
}

async function askFrom(ctx: Context, poll: Poll, replaces: Id | null): Promise<Answer> {
  const about = await aboutForm(ctx, '', { audience: poll.audience, group: poll.group });
  if (isRefusal(about)) return about;
  const chosen = await placesWanted(ctx.db, poll.id);
  return ask('new', JSON.stringify({ ...about, chosen, plan: planOf(poll, ctx.now, ctx.speech.zone), replaces }));
}

/** What would have to be typed for such a poll now. */
export function planOf(poll: Poll, now: Instant, zone: string): Plan {
  const {
    title,
    description,
    options,
    secrecy,
    results,
    method,
    question,
    rules,
    locale,
    translations,
    opensAt,
    closesAt,
  } = poll;
  const waits =
    ['draft', 'scheduled'].includes(phaseOf(poll, now)) && opensAt.epochMilliseconds > now.epochMilliseconds;
  return {
    title,
    description,
    options,
    locale,
    translations,
    method: method.name,
    settings: question.settings as Plan['settings'],
    secrecy,
    results,
    rules: asked(rules),
    care: {
      opens: waits ? opensAt.toZonedDateTimeISO(zone).toString().slice(0, 16).replace('T', ' ') : '',
      level: poll.level,
      reasons: poll.reasons,
      mayAdd: poll.mayAdd,
      shuffled: poll.shuffled,
      repeats: poll.repeats,
      draft: poll.draft,
    },
    closes: closesAt ? lasting(Math.round((closesAt.epochMilliseconds - opensAt.epochMilliseconds) / 60_000)) : '',
    electorate: [],
    group: '',
  };
}

/** As long as it was open, in the largest unit that says it exactly. */
function lasting(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${Math.max(1, minutes)}m`;
}

const quorumAsked = (quorum: Quorum | null): string =>
  quorum === null ? '' : 'count' in quorum ? String(quorum.count) : quorum.share;

function asked({ quorum, threshold, colleges, secondCall, proposal, abstention }: Rules): RulesAsked {
  return {
    ...nothingAsked,
    quorum: quorumAsked(quorum),
    majority: threshold ? `${threshold.strict ? '>' : '>='}${threshold.share}` : '',
    of: threshold ? baseName(threshold) : '',
    // Said by number, so that other words for the options do not change which one is meant.
    proposal: threshold === null ? null : (proposal ?? -1) + 1,
    abstention: abstention === null ? null : abstention + 1,
    colleges,
    secondCall: secondCall
      ? [`${secondCall.days}d`, quorumAsked(secondCall.quorum)].filter(part => part !== '').join(',')
      : '',
  };
}
