import { isRefusal, nothingElse, show } from '../../core/feature.ts';
import { unpackValues } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Feature, ReadContext } from '../context.ts';
import { answersFor, groupName } from '../groups/api.ts';
import { audiences } from './audiences.ts';
import { isPrepared } from './care/care.ts';
import { careActions, careForms, careJobs, careNotices, careViews } from './care/index.ts';
import { managePoll } from './care/manage.ts';
import { openScheduled } from './care/opening.ts';
import { castingView } from './casting/panel.ts';
import { readCasting } from './casting/state.ts';
import { votable } from './electorate.ts';
import { named, worded } from './erased.ts';
import { exportFiles } from './export.ts';
import { exportView } from './export-view.ts';
import { newPoll } from './form.ts';
import {
  announceClosing,
  announcePicture,
  castStep,
  choose,
  closePoll,
  exportPoll,
  pick,
  pollCommand,
  showVoters,
  submitBallot,
  typedVote,
  vote,
  withNumber,
} from './handlers.ts';
import { optionLabel } from './labels.ts';
import { drawLinked, stillLinked, tellLinked } from './linked.ts';
import { maySeeVoters, type Poll, showsResults } from './model.ts';
import { ballotView, recordedView } from './own-views.ts';
import { personal } from './personal.ts';
import { pictureView } from './picture.ts';
import { reasonForm } from './reason-form.ts';
import { samples } from './samples.ts';
import type { Turn } from './seats.ts';
import { lookAtTurnout } from './secret/handlers.ts';
import { isSecret } from './secret/model.ts';
import { secrecyView } from './secret/views.ts';
import * as store from './store.ts';
import * as views from './views.ts';
import { votersView } from './voters.ts';

/** Questions put to members, and what came of them. */
export const polls: Feature = {
  ...nothingElse,
  name: 'polls',
  commands: {
    poll: { who: 'members', handle: pollCommand },
    'poll list': { who: 'members', handle: async () => show('list') },
    'poll results': {
      who: 'members',
      handle: (ctx, text) => withNumber(ctx, text, ({ poll }) => show('ballot', poll.id)),
    },
    'poll export': {
      who: 'members',
      handle: (ctx, text) => withNumber(ctx, text, found => exportPoll(ctx, found)),
    },
    'poll manage': {
      who: 'members',
      handle: (ctx, text) => withNumber(ctx, text, found => managePoll(ctx, found)),
    },
    'poll close': {
      who: 'members',
      handle: (ctx, text) => withNumber(ctx, text, ({ poll }) => closePoll(ctx, poll.id)),
    },
  },
  actions: {
    new: { who: 'members', handle: ctx => pollCommand(ctx, '') },
    list: { who: 'members', handle: async () => show('list') },
    vote: { who: 'members', handle: (ctx, { id, argument }) => vote(ctx, id, argument) },
    choose: { who: 'members', handle: (ctx, { id, values }) => choose(ctx, id, values) },
    cast: { who: 'members', handle: (ctx, { id, argument, values }) => castStep(ctx, id, argument, values) },
    pick: { who: 'members', handle: (ctx, { id, values }) => pick(ctx, id, values) },
    secrecy: { who: 'members', handle: async (_, { id }) => show('secrecy', id) },
    submit: { who: 'members', handle: (ctx, { id, argument }) => submitBallot(ctx, id, argument) },
    ballot: { who: 'members', handle: async (_, { id }) => show('ballot', id) },
    picture: { who: 'members', handle: async (_, { id }) => show('picture', id) },
    voters: { who: 'members', handle: (ctx, { id }) => showVoters(ctx, id) },
    ...careActions,
    ending: { who: 'owner', handle: async (_, { id }) => show('ending', id) },
    close: { who: 'owner', handle: (ctx, { id }) => closePoll(ctx, id) },
  },
  forms: { new: newPoll, reason: reasonForm, ...careForms },
  views: {
    poll: async (ctx, id) => drawn(ctx, id, views.pollView),
    verdict: async (ctx, id) => drawn(ctx, id, views.verdictView),
    again: async (ctx, id) => drawn(ctx, id, views.againView),
    ballot: async (ctx, id, detail) => {
      const chosen = detail.startsWith(chosenSoFar) ? unpackValues(detail.slice(chosenSoFar.length)) : undefined;
      return drawn(ctx, id, (speech, token, seen) => ballotView(speech, token, seen, chosen));
    },
    casting: async (ctx, id, detail) => {
      const seen = await see(ctx, id);
      if (!seen) return gone(ctx);
      const casting = readCasting(seen.poll, detail, seen.mine);
      return isRefusal(casting)
        ? ballotView(ctx.speech, ctx.token, seen)
        : castingView(ctx.speech, ctx.token, seen.poll, casting);
    },
    ...careViews(see, gone),
    picture: async (ctx, id) => drawn(ctx, id, pictureView),
    secrecy: async (ctx, id) => drawn(ctx, id, secrecyView),
    export: drawExport,
    recorded: drawRecorded,
    opened: async (ctx, id) => {
      const places = await store.placesOfPoll(ctx.db, id);
      return drawn(ctx, id, (speech, token, seen) => views.openedView(speech, token, seen, places));
    },
    ending: async (ctx, id) => drawn(ctx, id, views.endingView),
    voters: async (ctx, id) => {
      const seen = await see(ctx, id);
      if (!seen) return gone(ctx);
      const shown = seen.outcome && maySeeVoters(seen.poll, ctx.actor?.member);
      const voters = shown ? await store.votersOf(ctx.db, seen.poll, 500) : [];
      const arrived = shown && seen.poll.method.name === 'sign-up' ? await store.arrivedAt(ctx.db, id, 2000) : [];
      return votersView(
        ctx.speech,
        ctx.token,
        seen,
        voters.map(voter => named(ctx.speech, voter)),
        arrived.map(one => named(ctx.speech, one)),
      );
    },
    linked: drawLinked,
    list: async ctx => {
      const open = await store.openPollsFor(ctx.db, ctx.community.id, ctx.actor?.member ?? '', ctx.now, 'all', 20);
      return views.listView(
        ctx.speech,
        ctx.token,
        open.map(one => ({ ...one, poll: worded(ctx.speech, one.poll) })),
        ctx.speech.line('polls-list'),
      );
    },
    which: async (ctx, _, detail) => {
      const wanted = detail.split('~').map(part => part.split('.'));
      const found = await Promise.all(
        wanted.map(([id = '', content = '']) => see(ctx, id).then(seen => seen && { poll: seen.poll, content })),
      );
      return views.whichView(
        ctx.speech,
        ctx.token,
        found.filter(one => one !== undefined),
      );
    },
  },
  jobs: { close: announceClosing, picture: announcePicture, turnout: lookAtTurnout, ...careJobs },
  owner: store.ownerOf,
  personal,
  said: async (ctx, { text, files }) => (files.length > 0 ? undefined : typedVote(ctx, text)),
  audiences,
  async waiting(ctx, limit) {
    if (!ctx.actor) return [];
    const { member } = ctx.actor;
    // Some may be for others; a few more are asked for, so that those do not crowd out one's own.
    const open = await store.openPollsFor(ctx.db, ctx.community.id, member, ctx.now, 'unanswered', limit * 4);
    const mine = (await votable(ctx, open)).slice(0, limit).map(({ poll }) => worded(ctx.speech, poll));
    return mine.map(poll => ({
      title: poll.closesAt
        ? ctx.speech.say('polls-waits-until', {
            title: optionLabel(poll.title, 100),
            when: ctx.speech.when(poll.closesAt, 'relative'),
          })
        : poll.title,
      label: `${poll.number}. ${optionLabel(poll.title)}`,
      token: ctx.token('ballot', poll.id),
      answers: poll.options.length <= answersAtHand ? views.answersInOneTap(ctx.speech, ctx.token, poll) : [],
    }));
  },
  offers: async ctx => [
    { label: ctx.speech.line('polls-form'), token: ctx.token('new'), who: 'members' },
    { label: ctx.speech.line('polls-list'), token: ctx.token('list'), who: 'members' },
  ],
  notices: { ...careNotices, linked: { class: 'engagement', still: stillLinked } },
  on: { 'poll asked': (ctx, { id }) => openScheduled(ctx, id), 'accounts linked': tellLinked },
  samples,
};

/** A poll with so few options can be answered wherever it is shown to wait. */
const answersAtHand = 5;

/** A choice that is no ballot yet travels in the reference to its view. */
const chosenSoFar = 'chosen.';

/** Drawn at each vote, so nothing is counted that it does not show. */
async function drawRecorded(ctx: ReadContext, id: string): Promise<View> {
  const found = await store.pollById(ctx.db, ctx.community.id, id, ctx.actor?.member);
  if (!found) return gone(ctx);
  const { mine, voted } = found;
  const poll = worded(ctx.speech, found.poll);
  const counted = poll.results === 'after_my_vote' && showsResults(poll, ctx.now, voted);
  const outcome = counted ? await store.countPoll(ctx.db, poll) : undefined;
  const turns = await turnsHere(ctx, poll);
  return recordedView(ctx.speech, ctx.token, { poll, now: ctx.now, mine, turns, outcome });
}

/** Asked for again, it is drawn again: the same files, unless somebody voted since. */
async function drawExport(ctx: ReadContext, id: string): Promise<View> {
  const found = await store.pollById(ctx.db, ctx.community.id, id, ctx.actor?.member);
  if (!found) return gone(ctx);
  const poll = worded(ctx.speech, found.poll);
  const voters = poll.secrecy === 'named' ? await store.votersOf(ctx.db, poll, mostExported) : undefined;
  const files = exportFiles(
    ctx.speech,
    poll,
    await store.profileOfPoll(ctx.db, poll),
    voters?.map(voter => named(ctx.speech, voter)),
  );
  return exportView(ctx.speech, ctx.token, poll, files);
}
const mostExported = 1_000_000;

/** On which lists this reader is, where there are lists. */
const turnsHere = async (ctx: ReadContext, poll: Poll): Promise<Turn[]> =>
  ctx.actor && poll.method.name === 'sign-up' ? store.turnsOf(ctx.db, poll.id, ctx.actor.member) : [];

type Draw = (speech: ReadContext['speech'], token: ReadContext['token'], seen: views.Seen) => View;

async function drawn(ctx: ReadContext, id: string, draw: Draw): Promise<View> {
  const seen = await see(ctx, id);
  return seen ? draw(ctx.speech, ctx.token, seen) : gone(ctx);
}

function gone({ speech }: ReadContext): View {
  return { title: speech.line('polls-gone'), locale: speech.locale, blocks: [] };
}

/** Of a secret poll, as of the last full hour and in steps. */
const votersShown = async ({ db }: ReadContext, poll: Poll): Promise<number> =>
  isSecret(poll) ? poll.turnout : store.countVoters(db, poll.id);

/** Everything this reader may see of a poll; the figures only where the poll shows them to this reader now. */
async function see(ctx: ReadContext, id: string): Promise<views.Seen | undefined> {
  const found = await store.pollById(ctx.db, ctx.community.id, id, ctx.actor?.member);
  if (!found) return undefined;
  const { mine, voted } = found;
  const poll = worded(ctx.speech, found.poll);
  if (isPrepared(poll, ctx.now) && !(await answersFor(ctx, poll))) return undefined;
  const shown = showsResults(poll, ctx.now, voted);
  const outcome = shown ? await store.countPoll(ctx.db, poll) : undefined;
  const decision = outcome && (await store.decisionOf(ctx.db, poll, outcome));
  const voters = outcome ? Number(outcome.ballots.cast) : await votersShown(ctx, poll);
  const electorate = poll.audience.length > 0 ? await ctx.audiences.say(poll.audience) : '';
  const group = poll.group && (await groupName(ctx.db, ctx.community.id, poll.group, ctx.speech.locale));
  const turns = await turnsHere(ctx, poll);
  return {
    poll,
    now: ctx.now,
    mine,
    voted,
    turns,
    outcome,
    decision,
    voters,
    electorate,
    group: group ?? '',
    reader: ctx.actor?.member,
  };
}
