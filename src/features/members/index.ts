import { ask, nothingElse, nothingPersonal, type Offer, show } from '../../core/feature.ts';
import type { Locale } from '../../core/view.ts';
import type { Feature, ReadContext } from '../context.ts';
import { audiences } from './audiences.ts';
import { communitiesOf, communityView, speakTo } from './communities.ts';
import * as handlers from './handlers.ts';
import { deedsBefore, deedsShown, logView } from './log.ts';
import { roleForm } from './roleform.ts';
import { samples } from './samples.ts';
import * as store from './store.ts';
import * as views from './views.ts';
import { zone, zoneForm } from './zone.ts';

/** Who members are, and what they can do about what is kept of them. */
export const members: Feature = {
  ...nothingElse,
  name: 'members',
  commands: {
    'palabre link': { who: 'members', handle: handlers.link },
    'palabre unlink': { who: 'members', handle: async () => show('me') },
    'palabre me': { who: 'members', handle: async () => show('me') },
    'palabre language': { who: 'members', handle: handlers.setLanguage },
    'palabre zone': { who: 'members', handle: zone },
    'palabre forget': { who: 'members', handle: async () => show('forget') },
    'palabre privacy': { who: 'members', handle: async () => show('privacy') },
    'palabre community': { who: 'members', handle: async () => show('community') },
    'palabre log': { who: ['admin'], handle: async () => show('log') },
    'palabre role': { who: ['admin'], handle: handlers.findForRoles },
  },
  actions: {
    me: { who: 'members', handle: async () => show('me') },
    privacy: { who: 'members', handle: async () => show('privacy') },
    community: { who: 'members', handle: async () => show('community') },
    speak: { who: 'members', handle: (ctx, { id }) => speakTo(ctx, id) },
    export: { who: 'members', handle: async () => show('export') },
    language: { who: 'members', handle: (ctx, { argument }) => handlers.setLanguage(ctx, argument) },
    zone: { who: 'members', handle: async () => ask('zone') },
    unlink: { who: 'members', handle: (ctx, { id }) => handlers.unlink(ctx, id) },
    forget: { who: 'members', handle: async () => show('forget') },
    forgetme: { who: 'members', handle: handlers.askToBeForgotten },
    stay: { who: 'members', handle: handlers.stay },
    log: { who: ['admin'], handle: async (_, { argument }) => show('log', '', argument) },
    find: { who: ['admin'], handle: async () => ask('role') },
    roles: { who: ['admin'], handle: async (_, { id }) => show('roles', id) },
    role: { who: ['admin'], handle: (ctx, { id, argument }) => handlers.switchRole(ctx, id, argument) },
  },
  forms: { role: roleForm, zone: zoneForm },
  views: {
    me: async ctx => withMe(ctx, me => views.meView(ctx.speech, ctx.token, me)),
    export: async ctx => views.exportView(ctx.speech, ctx.actor ? await ctx.everythingOf(ctx.actor.member) : {}),
    code: async (ctx, _, code) => views.codeView(ctx.speech, code),
    language: async ctx => views.languageView(ctx.speech, ctx.token),
    'language-set': async (ctx, _, locale) => views.languageSetView(ctx.speechIn(locale as Locale), locale as Locale),
    'zone-set': async (ctx, _, zone) => views.zoneSetView(ctx.speech, zone),
    forget: async ctx => withMe(ctx, me => views.forgetView(ctx.speech, ctx.token, me.forgetAt)),
    privacy: async ctx => views.privacyView(ctx.speech, ctx.token),
    community: async ctx => communityView(ctx, ctx.actor ? await communitiesOf(ctx.db, ctx.actor.account) : []),
    log: async (ctx, _, before) =>
      ctx.actor?.roles.has('admin')
        ? logView(ctx, await deedsBefore(ctx.db, ctx.community.id, before, deedsShown + 1))
        : views.goneView(ctx.speech),
    roles: async (ctx, id) => {
      const profile = ctx.actor?.roles.has('admin') ? await store.profileOf(ctx.db, ctx.community.id, id) : undefined;
      return profile ? views.rolesView(ctx.speech, ctx.token, profile) : views.goneView(ctx.speech);
    },
    which: async (ctx, _, detail) => {
      const found = await Promise.all(detail.split('.').map(id => store.profileOf(ctx.db, ctx.community.id, id)));
      return views.whichView(
        ctx.speech,
        ctx.token,
        found.filter(profile => profile !== undefined),
      );
    },
  },
  jobs: { forget: handlers.forgetWhenDue },
  owner: async () => undefined,
  // What is kept of a member besides what features keep is the engine's own.
  personal: nothingPersonal,
  audiences,
  async offers(ctx) {
    const known = ctx.actor ? await communitiesOf(ctx.db, ctx.actor.account) : [];
    const mine = (label: string, verb: string): Offer => ({
      label,
      token: ctx.token(verb),
      who: 'members',
      settings: true,
    });
    const forAdmins = (label: string, verb: string): Offer => ({
      label,
      token: ctx.token(verb),
      who: ['admin'],
    });
    return [
      mine(ctx.speech.line('members-mine'), 'me'),
      mine(ctx.speech.line('members-language'), 'language'),
      ...(known.length > 1 ? [mine(ctx.speech.line('members-switch'), 'community')] : []),
      forAdmins(ctx.speech.line('members-roles'), 'find'),
      forAdmins(ctx.speech.line('members-log'), 'log'),
    ];
  },
  samples,
};

async function withMe(ctx: ReadContext, draw: (me: store.Profile) => ReturnType<typeof views.goneView>) {
  const me = ctx.actor && (await store.profileOf(ctx.db, ctx.community.id, ctx.actor.member));
  return me ? draw(me) : views.goneView(ctx.speech);
}
