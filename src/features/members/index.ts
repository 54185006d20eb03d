import { nothingPersonal, show } from '../../core/feature.ts';
import type { Locale } from '../../core/view.ts';
import type { Feature, ReadContext } from '../context.ts';
import { audiences } from './audiences.ts';
import * as handlers from './handlers.ts';
import { samples } from './samples.ts';
import * as store from './store.ts';
import * as views from './views.ts';

/** Who members are, and what they can do about what is kept of them. */
export const members: Feature = {
  name: 'members',
  commands: {
    'palabre link': { who: 'members', handle: handlers.link },
    'palabre unlink': { who: 'members', handle: async () => show('me') },
    'palabre me': { who: 'members', handle: async () => show('me') },
    'palabre language': { who: 'members', handle: handlers.setLanguage },
    'palabre quiet': { who: 'members', handle: async () => show('quiet') },
    'palabre forget': { who: 'members', handle: async () => show('forget') },
    'palabre why': { who: 'members', handle: async () => show('why') },
    'palabre role': { who: ['admin'], handle: handlers.findForRoles },
  },
  actions: {
    export: { who: 'members', handle: async () => show('export') },
    language: { who: 'members', handle: (ctx, { argument }) => handlers.setLanguage(ctx, argument) },
    quiet: { who: 'members', handle: async () => show('quiet') },
    hush: { who: 'members', handle: (ctx, { argument }) => handlers.setQuiet(ctx, argument) },
    unlink: { who: 'members', handle: (ctx, { id }) => handlers.unlink(ctx, id) },
    forget: { who: 'members', handle: async () => show('forget') },
    forgetme: { who: 'members', handle: handlers.askToBeForgotten },
    stay: { who: 'members', handle: handlers.stay },
    roles: { who: ['admin'], handle: async (_, { id }) => show('roles', id) },
    role: { who: ['admin'], handle: (ctx, { id, argument }) => handlers.switchRole(ctx, id, argument) },
  },
  forms: {},
  views: {
    me: async ctx => withMe(ctx, me => views.meView(ctx.speech, ctx.token, me)),
    export: async ctx => views.exportView(ctx.speech, ctx.actor ? await ctx.everythingOf(ctx.actor.member) : {}),
    code: async (ctx, _, code) => views.codeView(ctx.speech, code),
    language: async ctx => views.languageView(ctx.speech, ctx.token),
    'language-set': async (ctx, _, locale) => views.languageSetView(ctx.speechIn(locale as Locale), locale as Locale),
    quiet: async ctx => withMe(ctx, me => views.quietView(ctx.speech, ctx.token, me.quietUntil, ctx.now)),
    forget: async ctx => withMe(ctx, me => views.forgetView(ctx.speech, ctx.token, me.forgetAt)),
    why: async ctx =>
      views.whyView(ctx.speech, ctx.actor ? await store.newestDirect(ctx.db, ctx.actor.member) : undefined),
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
  said: async () => undefined,
  audiences,
  waiting: async () => [],
  offers: async () => [],
  samples,
};

async function withMe(ctx: ReadContext, draw: (me: store.Profile) => ReturnType<typeof views.goneView>) {
  const me = ctx.actor && (await store.profileOf(ctx.db, ctx.community.id, ctx.actor.member));
  return me ? draw(me) : views.goneView(ctx.speech);
}
