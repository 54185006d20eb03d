import { ask, nothingElse, peek, refuse, show } from '../../core/feature.ts';
import { openTranslating } from '../../i18n/translating.ts';
import type { Context, Feature } from '../context.ts';
import * as after from './after.ts';
import { aidCommand } from './asking.ts';
import { drawings } from './drawing.ts';
import { editForm, openEdit } from './edit.ts';
import { askForm } from './form.ts';
import * as helping from './helping.ts';
import * as life from './life.ts';
import { notices } from './notices.ts';
import { personal } from './personal.ts';
import { setHome } from './places.ts';
import { leaveDirectory } from './profile.ts';
import { profileForm } from './profile-form.ts';
import * as reports from './reports.ts';
import { samples } from './samples.ts';
import { thankForm } from './thank-form.ts';
import { translateForm, translating } from './translating.ts';
import { digest, waiting, whomProposed } from './waits.ts';
import { nextWave } from './waves.ts';

const animateurs = ['animateur', 'admin'] as const;

/** Mutual aid: who needs help asks, who can help offers, and nobody is exposed. */
export const aid: Feature = {
  ...nothingElse,
  name: 'aid',
  commands: {
    aid: { who: 'members', handle: aidCommand },
    'aid list': { who: 'members', handle: async (_, text) => peek('list', '', wordsOf(text)) },
    'aid directory': {
      who: 'members',
      handle: async (_, text) => (text.trim() === '' ? show('directory') : peek('found', '', wordsOf(text))),
    },
    'aid profile': { who: 'members', handle: async () => show('profile') },
    'aid drags': { who: animateurs, handle: async () => show('drags') },
    'aid channel': { who: animateurs, handle: makeHome },
  },
  actions: {
    new: { who: 'members', handle: ctx => aidCommand(ctx, '') },
    see: { who: 'members', handle: async (_, { id }) => show('request', id) },
    help: { who: 'members', handle: (ctx, { id }) => helping.help(ctx, id) },
    decline: { who: 'members', handle: (ctx, { id }) => helping.decline(ctx, id) },
    accept: { who: 'members', handle: (ctx, { id }) => helping.accept(ctx, id) },
    contact: { who: 'members', handle: (ctx, { id }) => helping.contact(ctx, id) },
    drop: { who: 'members', handle: (ctx, { id }) => helping.drop(ctx, id) },
    edit: { who: 'members', handle: (ctx, { id }) => openEdit(ctx, id) },
    translate: { who: 'members', handle: (ctx, { id }) => openTranslating(ctx, id, translating) },
    pause: { who: 'members', handle: (ctx, { id }) => life.pause(ctx, id) },
    resume: { who: 'members', handle: (ctx, { id }) => life.resume(ctx, id) },
    renew: { who: 'members', handle: (ctx, { id }) => life.renew(ctx, id) },
    withdraw: { who: 'members', handle: (ctx, { id }) => life.withdraw(ctx, id) },
    touch: { who: 'members', handle: (ctx, { id }) => after.touch(ctx, id) },
    again: { who: 'members', handle: (ctx, { id }) => after.lookAgain(ctx, id) },
    finish: { who: 'members', handle: (ctx, { id }) => after.finish(ctx, id) },
    later: { who: 'members', handle: (ctx, { id }) => after.later(ctx, id) },
    failed: { who: 'members', handle: (ctx, { id }) => after.failed(ctx, id) },
    thank: { who: 'members', handle: (ctx, { id }) => after.askThanks(ctx, id) },
    agree: { who: 'members', handle: (ctx, { id }) => after.agree(ctx, id) },
    list: { who: 'members', handle: async () => show('list') },
    directory: { who: 'members', handle: async () => show('directory') },
    find: { who: 'members', handle: async (_, { argument }) => show('found', '', argument) },
    profile: { who: 'members', handle: async () => show('profile') },
    profileedit: { who: 'members', handle: async () => ask('profile') },
    leave: { who: 'members', handle: leaveDirectory },
    report: { who: 'members', handle: (ctx, { id }) => reports.openReport(ctx, id) },
    together: { who: 'members', handle: reports.undoApart },
    drags: { who: animateurs, handle: async () => show('drags') },
    reports: { who: ['referent'], handle: async () => show('reports') },
    handled: { who: ['referent'], handle: (ctx, { id }) => reports.handled(ctx, id) },
    separate: { who: ['referent'], handle: (ctx, { id }) => reports.separate(ctx, id) },
  },
  forms: {
    ask: askForm,
    edit: editForm,
    translate: translateForm,
    thank: thankForm,
    profile: profileForm,
    report: reports.reportForm,
  },
  views: drawings,
  jobs: {
    wave: nextWave,
    confide: helping.confide,
    remind: life.remind,
    expire: life.expire,
    fade: life.fade,
    empty: life.empty,
    check: after.check,
    outcome: after.outcome,
  },
  // Who asked may be hidden: nobody is told by whom a message of this feature comes, and admins have no right over a request.
  owner: async () => undefined,
  personal,
  waiting,
  offers: async ({ speech, token }) => [
    { label: speech.line('aid-new'), token: token('new'), who: 'members' },
    { label: speech.line('aid-list-open'), token: token('list'), who: 'members' },
    { label: speech.line('aid-drags'), token: token('drags'), who: animateurs },
    { label: speech.line('aid-reports-open'), token: token('reports'), who: ['referent'] },
  ],
  notices,
  digest: { whom: whomProposed, lines: digest },
  samples,
};

/** Words that somebody looks for are not kept (`peek`). */
const wordsOf = (text: string): string => text.trim().slice(0, 60).toWellFormed();

/** Requests that are asked in private will stand here. */
async function makeHome(ctx: Context) {
  if (ctx.here.private) return refuse('aid-home-private');
  await setHome(ctx.db, ctx.community.id, ctx.here.id, ctx.now);
  await ctx.record('aid channel set', { place: ctx.here.id });
  return show('home', ctx.here.id);
}
