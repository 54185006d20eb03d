import type { Term } from '../../core/audience.ts';
import { type Answer, ask, isRefusal, peek, type Refusal, refuse, say, show } from '../../core/feature.ts';
import { valueOfWords } from '../../core/field.ts';
import { fold } from '../../core/fold.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import { packValues } from '../../core/token.ts';
import { type Locale, narrowest } from '../../core/view.ts';
import type { Context, JobContext } from '../context.ts';
import { answersFor } from '../groups/api.ts';
import { isPrepared, phaseOf } from './care/care.ts';
import { askAccount } from './care/jobs.ts';
import { listsVoters, setDates, start } from './care/opening.ts';
import { keepsReason, needsReason } from './care/stances.ts';
import { keepPlaces } from './care/store.ts';
import { picked } from './casting/panel.ts';
import { argumentOf, readCasting } from './casting/state.ts';
import { callsAgain } from './decision/decide.ts';
import { needsList } from './decision/rules.ts';
import { type Electorate, groupsOf, readElectorate, refusalForVoter } from './electorate.ts';
import { worded } from './erased.ts';
import { freezeElectorate, listedByType, unfreezeElectorate } from './frozen.ts';
import type { Ballot } from './methods/method.ts';
import { checkPlan, maySeeVoters, type Plan, type Poll, showsResults } from './model.ts';
import { keepSealed, openEnvelopes, watchTurnout } from './secret/handlers.ts';
import { fewest, isPicked, isSecret } from './secret/model.ts';
import { readShortForm } from './sentence.ts';
import * as store from './store.ts';
import { checkTitle } from './words.ts';

/** `/poll Which day? | Monday | Tuesday` opens it here at once; without options, or in private, the form opens. `/poll 12` shows that one. */
export async function pollCommand(ctx: Context, text: string): Promise<Answer> {
  if (numberOf(text))
    return withNumber(ctx, text, ({ poll }) => show(isPrepared(poll, ctx.now) ? 'manage' : 'ballot', poll.id));
  const plan = readShortForm(text);
  const whole = text.includes('|');
  const electorate = await readElectorate(ctx, plan);
  if (isRefusal(electorate)) return electorate;
  if (whole && !ctx.here.private) return openPoll(ctx, plan, [ctx.here.id], electorate);
  const wrong = whole ? checkPlan(plan, ctx.now, ctx.speech.zone) : checkTitle(plan.title);
  return isRefusal(wrong) ? wrong : askForm(ctx, text, electorate);
}

const numberOf = (text: string): string | undefined => /^\s*#?(\d{1,9})\s*$/.exec(text)?.[1];

/** "12" or "#12" after a command: the poll of that number. */
export async function withNumber(
  ctx: Context,
  text: string,
  handle: (found: store.PollRead) => Answer | Promise<Answer>,
): Promise<Answer> {
  const number = numberOf(text);
  if (!number) return refuse('polls-which-number');
  const found = await store.pollByNumber(ctx.db, ctx.community.id, Number(number), ctx.actor.member);
  const hidden = found && isPrepared(found.poll, ctx.now) && !(await answersFor(ctx, found.poll));
  return found && !hidden ? handle(found) : refuse('polls-no-such-number', { number });
}

/** What the form starts from: where it was asked for; the places, electorates, groups and languages it offers (an answer is a position among them); what was typed. */
export type About = {
  readonly place: Id;
  readonly places: readonly Id[];
  readonly terms: readonly Term[];
  readonly groups: readonly Id[];
  readonly electorate: Electorate;
  /** Other languages of the community than the one it is written in. */
  readonly languages: readonly Locale[];
  /** Of members of this community. */
  readonly types: readonly string[];
  readonly text: string;
  /** Of another poll, instead of what was typed: what it asks and where. */
  readonly plan?: Plan;
  readonly chosen?: readonly Id[];
  /** The draft or scheduled poll that goes when this one comes. */
  readonly replaces?: Id | null;
};

async function askForm(ctx: Context, text: string, electorate: Electorate): Promise<Answer> {
  const about = await aboutForm(ctx, text, electorate);
  return isRefusal(about) ? about : ask('new', JSON.stringify(about));
}

export async function aboutForm(ctx: Context, text: string, electorate: Electorate): Promise<About | Refusal> {
  const { db, here, community } = ctx;
  const place = here.private ? '' : here.id;
  const places = await store.placesToOffer(db, community.id, place);
  if (places.length === 0) return refuse('polls-no-place');
  const terms = (await ctx.audiences.choices())
    .slice(0, narrowest.options)
    .map(({ rule, argument }) => ({ rule, argument }));
  const groups = (await groupsOf(ctx)).slice(0, narrowest.options).map(({ id }) => id);
  const written = readShortForm(text).locale ?? ctx.speech.locale;
  const languages = community.locales.filter(locale => locale !== written);
  const types = (await store.memberTypesOf(db, community.id)).slice(0, narrowest.options);
  return { place, places, terms, groups, electorate, languages, types, text };
}

/** Checks the plan, opens the poll and puts it in every place wanted. */
export async function openPoll(
  ctx: Context,
  plan: Plan,
  places: readonly Id[],
  electorate: Electorate,
): Promise<Answer> {
  const locale = plan.locale ?? ctx.speech.locale;
  const checked = checkPlan({ ...plan, locale }, ctx.now, ctx.speech.zone);
  if (isRefusal(checked)) return checked;
  if (places.length === 0) return refuse('polls-no-place', {}, 'places');
  const secret = checked.plan.secrecy === 'secret';
  if (secret && electorate.audience.length === 0) return refuse('polls-secret-anyone', {}, 'electorate');
  const colleges = await collegesOf(ctx, checked.rules.colleges);
  if (isRefusal(colleges)) return colleges;
  const rules = { ...checked.rules, colleges };
  if (needsList(rules) && electorate.audience.length === 0) return refuse('polls-rules-needs-list', {}, 'electorate');
  const id = await store.insertPoll(ctx, ctx.actor.member, { ...checked, rules }, electorate);
  await keepPlaces(ctx.db, id, places);
  return openNow(ctx, id);
}

/** Opens it, has it wait for its time, or shows it to whoever prepares it. */
export async function openNow(ctx: Context, id: Id): Promise<Answer> {
  const { poll } = (await store.pollById(ctx.db, ctx.community.id, id, undefined)) ?? {};
  if (!poll) return refuse('polls-gone');
  const impossible = listsVoters(poll) && (await listElectorate(ctx, poll));
  if (impossible) return impossible;
  const phase = phaseOf(poll, ctx.now);
  if (phase === 'open') await start(ctx, poll);
  else await unfreezeElectorate(ctx.db, id);
  if (phase === 'scheduled') await ctx.schedule('open', id, poll.opensAt);
  return show(phase === 'open' ? 'opened' : 'manage', id);
}

/** The types of members meant, as this community calls them; "*" is all of them. */
async function collegesOf(ctx: Context, asked: readonly string[]): Promise<readonly string[] | Refusal> {
  if (asked.length === 0) return [];
  const types = await store.memberTypesOf(ctx.db, ctx.community.id);
  const unknown = asked.find(words => words !== '*' && !types.some(type => fold(type) === fold(words)));
  if (unknown !== undefined || types.length < 2)
    return refuse('polls-rules-college-unknown', { words: shortened(unknown ?? '') }, 'colleges');
  return types.filter(type => asked.some(words => words === '*' || fold(words) === fold(type)));
}

/** Freezes who may vote, and refuses rules that this list can never meet, or under which a single vote could be read from the verdict. */
async function listElectorate(ctx: Context, { id, rules, secrecy, audience }: Poll): Promise<Refusal | undefined> {
  const { quorum, colleges } = rules;
  const eligible = await freezeElectorate(ctx, id, audience);
  if (secrecy === 'secret' && eligible < fewest)
    return refuse('polls-secret-few-listed', { eligible, fewest }, 'electorate');
  if (eligible === 0) return refuse('polls-rules-nobody', {}, 'electorate');
  if (quorum && 'count' in quorum && quorum.count > eligible)
    return refuse('polls-rules-unreachable', { count: quorum.count, eligible }, 'quorum');
  const byType = colleges.length > 0 ? await listedByType(ctx.db, id) : new Map<string, number>();
  const small = colleges.find(type => (byType.get(type) ?? 0) < (secrecy === 'named' ? 1 : fewestOfACollege));
  return small === undefined
    ? undefined
    : refuse('polls-rules-college-small', { type: shortened(small), min: fewestOfACollege }, 'colleges');
}
const fewestOfACollege = 5;

/** A press on an option: the argument is the whole ballot. */
export async function vote(ctx: Context, id: Id | '', content: string): Promise<Answer> {
  return cast(ctx, id, poll => poll.method.decode(content, poll.question));
}

/** A change of the select: the complete new set. */
export async function choose(ctx: Context, id: Id | '', values: readonly number[]): Promise<Answer> {
  const chosen = [...new Set(values)].sort((a, b) => a - b);
  const answer = await cast(ctx, id, () => ({ kind: 'choice', chosen }));
  // Where options are pressed one by one, the first of several is not enough yet; it has to stay chosen for the next press.
  if (isRefusal(answer) && answer.message === 'polls-ballot-too-few')
    return peek('ballot', id, `chosen.${packValues(chosen)}`);
  if (answer.type !== 'say') return answer;
  // What was chosen gives way to what was recorded.
  return answer.detail === sealed ? show('recorded', id) : show('ballot', id);
}
const sealed = 'sealed';

/** A whole ballot with the reason it needs. */
export const castWith = (ctx: Context, id: Id, content: string, reason: string): Promise<Answer> =>
  cast(ctx, id, poll => poll.method.decode(content, poll.question), reason);

async function cast(
  ctx: Context,
  id: Id | '',
  ballotFor: (poll: Poll) => Ballot | Refusal,
  reason = '',
): Promise<Answer> {
  const found = id && (await store.pollForBallot(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  const { poll } = found;
  // Counted, by a clock a little ahead of ours or while this ballot was on its way: what comes now would be in no count.
  const untimely = poll.countedAt ? tooLate(poll, ctx.now) : refusalForTime(poll, ctx.now);
  if (untimely) return untimely;
  const stranger = await refusalForVoter(ctx, poll);
  if (stranger) return (await store.isMember(ctx.db, ctx.actor.member)) ? stranger : refuse('polls-vote-joining');
  const read = ballotFor(poll);
  const ballot = isRefusal(read) ? read : poll.method.validate(read, poll.question);
  if (isRefusal(ballot)) return ballot;
  const content = poll.method.encode(ballot, poll.question);
  const kept = reason === '' && keepsReason(poll, found.mine, ballot) ? found.reason : reason;
  if (needsReason(poll, ballot) && kept === '') return ask('reason', JSON.stringify({ poll: poll.id, content }));
  if (isSecret(poll)) {
    if (!(await keepSealed(ctx, poll, content))) return refuse('polls-vote-joining');
    // No post is drawn anew: when it changed would tell when somebody voted.
    return say('recorded', poll.id, sealed);
  }
  const given = { content, ballot, reason: kept };
  if (!(await store.keepBallot(ctx.db, poll, ctx.actor.member, given, ctx.now))) return refuse('polls-vote-joining');
  await ctx.refresh('poll', poll.id);
  return say('recorded', poll.id);
}

/** Why nobody can vote now; of a poll that is still being prepared nobody is told that it is there. */
function refusalForTime(poll: Poll, now: Instant): Refusal | undefined {
  const phase = phaseOf(poll, now);
  if (phase === 'open') return undefined;
  if (phase === 'cancelled') return refuse('polls-vote-cancelled');
  return phase === 'closed' ? tooLate(poll, now) : refuse('polls-gone');
}

const tooLate = ({ closesAt }: Poll, now: Instant): Refusal => refuse('polls-vote-closed', { when: closesAt ?? now });

/** One step of a ballot in the making: the argument says how far it is, a picked option the next step. Nothing is written. */
export async function castStep(
  ctx: Context,
  id: Id | '',
  argument: string,
  values: readonly number[],
): Promise<Answer> {
  const found = id && (await store.pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  const { poll, mine } = found;
  const untimely = refusalForTime(poll, ctx.now);
  if (untimely) return untimely;
  const stranger = await refusalForVoter(ctx, poll);
  if (stranger) return stranger;
  if (poll.method.kind === 'choice' && !isPicked(poll)) return show('ballot', poll.id);
  const casting = readCasting(poll, argument, mine);
  if (isRefusal(casting)) return casting;
  const [option] = values;
  if (option === undefined) return peek('casting', poll.id, argumentOf(poll, casting));
  if (option >= poll.options.length) return refuse('polls-ballot-unknown-option', { options: poll.options.length });
  return peek('casting', poll.id, argumentOf(poll, picked(poll, casting, option)));
}

/** Options were picked that are to be cast together: they travel on in the panel, and nothing is written. */
export async function pick(ctx: Context, id: Id | '', values: readonly number[]): Promise<Answer> {
  const found = id && (await store.pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  const { poll } = found;
  const untimely = refusalForTime(poll, ctx.now);
  if (untimely) return untimely;
  if (!isPicked(poll)) return choose(ctx, id, values);
  const chosen = [...new Set(values)].filter(value => value < poll.options.length).sort((a, b) => a - b);
  return peek('casting', poll.id, argumentOf(poll, { ballot: { kind: 'choice', chosen }, step: 0, amending: false }));
}

/** The ballot of a panel is cast, and the panel gives way to what was recorded. */
export async function submitBallot(ctx: Context, id: Id | '', content: string): Promise<Answer> {
  const answer = await vote(ctx, id, content);
  return answer.type === 'say' ? show(answer.view, answer.id) : answer;
}

/** Closing is a deadline that is now. Counting waits for ballots that are being cast at this very moment, so it is a job of its own. */
export async function closePoll(ctx: Context, id: Id | ''): Promise<Answer> {
  const found = id && (await store.pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  if (!(await answersFor(ctx, found.poll))) return refuse('polls-not-organiser');
  const phase = phaseOf(found.poll, ctx.now);
  if (phase === 'closed') return refuse('polls-already-closed', { when: found.poll.closesAt ?? ctx.now });
  if (phase !== 'open') return refuse('polls-care-not-now');
  await store.setClosing(ctx.db, found.poll.id, ctx.now);
  await ctx.record('poll closed', { poll: String(found.poll.number) });
  await ctx.refresh('poll', found.poll.id);
  await ctx.schedule('close', found.poll.id, ctx.now);
  return show('ballot', found.poll.id);
}

export async function showVoters(ctx: Context, id: Id | ''): Promise<Answer> {
  const found = id && (await store.pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('polls-gone');
  const { poll, voted } = found;
  if (!maySeeVoters(poll, ctx.actor.member)) return refuse('polls-voters-hidden');
  return showsResults(poll, ctx.now, voted) ? show('voters', poll.id) : refuse('polls-voters-later');
}

/** The ballots as files: for whoever asked the question and for admins, and not before the results show. */
export async function exportPoll(ctx: Context, { poll, voted }: store.PollRead): Promise<Answer> {
  if (poll.organiser !== ctx.actor.member && !ctx.actor.roles.has('admin')) return refuse('polls-export-not-yours');
  if (poll.unopened) return refuse('polls-export-none');
  if (!showsResults(poll, ctx.now, voted)) return refuse('polls-export-later');
  return (await store.profileOfPoll(ctx.db, poll)).length === 0 ? refuse('polls-export-none') : show('export', poll.id);
}

/** Messages to one place may overtake each other; the picture comes when the verdict has surely gone. */
const afterVerdict = { seconds: 5 };

export const announcePicture = (ctx: JobContext, id: Id): Promise<void> => ctx.announce('poll', 'picture', id);

/** When a poll's time has come: the verdict is said once beside each post. A time that was moved finds its own later job. */
export async function announceClosing(ctx: JobContext, id: Id): Promise<void> {
  if (!(await store.markCounted(ctx.db, id, ctx.now))) return;
  if (await openedAgain(ctx, id)) return;
  const { poll } = (await store.pollById(ctx.db, ctx.community.id, id, undefined)) ?? {};
  if (!poll) return;
  if (isSecret(poll) && !(await openEnvelopes(ctx, poll))) return;
  await askAccount(ctx, poll);
  await ctx.refresh('poll', id);
  await ctx.announce('poll', 'verdict', id);
  if ((await store.profileOfPoll(ctx.db, poll)).length > 0)
    await ctx.schedule('picture', id, ctx.now.add(afterVerdict));
}

/** Too few took part, and the rules give it a second call: it is open again, and that is said beside each post. */
async function openedAgain(ctx: JobContext, id: Id): Promise<boolean> {
  const { poll } = (await store.pollById(ctx.db, ctx.community.id, id, undefined)) ?? {};
  if (!poll?.rules.secondCall || !callsAgain(poll.rules, poll.call, await store.turnoutNow(ctx.db, poll))) return false;
  const until = ctx.now.add({ hours: 24 * poll.rules.secondCall.days });
  await store.openAgain(ctx.db, id, until);
  await setDates(ctx, { ...poll, opensAt: ctx.now, closesAt: until, repeats: null });
  if (isSecret(poll)) await watchTurnout(ctx, id);
  await ctx.refresh('poll', id);
  await ctx.announce('poll', 'again', id);
  return true;
}

/** "2", "Tuesday" or "1, 3" typed in private: a vote where it fits one open poll; where it fits several, which one is asked. */
export async function typedVote(ctx: Context, text: string): Promise<Answer | undefined> {
  const open = await store.openPollsFor(ctx.db, ctx.community.id, ctx.actor.member, ctx.now, 'all', 10);
  const meant = open.flatMap(({ poll }) => {
    const ballot = ballotOfWords(ctx.speech, poll, text);
    return ballot ? [{ poll, ballot }] : [];
  });
  const fitting = meant.flatMap(({ poll, ballot }) =>
    isRefusal(ballot) ? [] : [{ poll, content: poll.method.encode(ballot, poll.question) }],
  );
  const [only, another] = fitting;
  // Not kept: what was typed may be a vote in a secret poll.
  if (another) return peek('which', '', fitting.map(({ poll, content }) => `${poll.id}.${content}`).join('~'));
  if (only) return vote(ctx, only.poll.id, only.content);
  return meant.map(({ ballot }) => ballot).find(isRefusal);
}

/** The ballot that these words are in this poll, in whichever of its languages, or why it may not be cast; undefined when they are none of its options. */
function ballotOfWords(speech: Speech, poll: Poll, text: string): Ballot | Refusal | undefined {
  if (poll.method.kind !== 'choice') return undefined;
  const words = poll.method.name === 'single' ? [text] : text.split(/[,;]/);
  for (const labels of labelsByLanguage(speech, poll)) {
    const options = labels.map((label, value) => ({ value, label, hint: '' }));
    const chosen = words.flatMap(word => valueOfWords(options, word) ?? []);
    if (chosen.length < words.length) continue;
    const ballot: Ballot = { kind: 'choice', chosen: [...new Set(chosen)].sort((a, b) => a - b) };
    return poll.method.validate(ballot, poll.question);
  }
  return undefined;
}

/** The reader's own language first. */
const labelsByLanguage = (speech: Speech, poll: Poll): (readonly string[])[] => [
  worded(speech, poll).options,
  poll.options,
  ...Object.values(poll.translations).map(({ options }) => options),
];
