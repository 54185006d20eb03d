import { viewOf } from '../../core/blocks.ts';
import { communityRoles, nothingElse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { View } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import { sql } from '../../database/client.ts';
import { openTranslating, speaksSeveral, translatingForm } from '../../i18n/translating.ts';
import type { Feature, ReadContext } from '../context.ts';
import { groupName } from './api.ts';
import { editGroupForm, newGroupForm } from './form.ts';
import * as handlers from './handlers.ts';
import { translating } from './languages.ts';
import { type Group, namesOf } from './model.ts';
import { personal } from './personal.ts';
import { applyUpload, compareUpload, discardUpload, importLongUpload, rollBrought } from './roll-handlers.ts';
import { reportOf } from './roll-uploads.ts';
import { uploadView } from './roll-views.ts';
import { samples } from './samples.ts';
import { fillAllSeats } from './seats.ts';
import * as store from './store.ts';
import * as views from './views.ts';

/** Working groups and circles, who sits in them, and the list of all members. */
export const groups: Feature = {
  ...nothingElse,
  name: 'groups',
  commands: {
    group: { who: 'members', handle: handlers.groupCommand },
    'group new': { who: communityRoles, handle: async (_, text) => handlers.newGroup(text) },
    'group join': {
      who: 'members',
      handle: (ctx, text) => handlers.withGroup(ctx, text, ({ id }) => handlers.join(ctx, id)),
    },
    'group leave': {
      who: 'members',
      handle: (ctx, text) => handlers.withGroup(ctx, text, ({ id }) => handlers.leave(ctx, id)),
    },
  },
  actions: {
    list: { who: 'members', handle: async () => show('list') },
    show: { who: 'members', handle: async (_, { id }) => show('group', id) },
    people: { who: 'members', handle: async (_, { id }) => show('people', id) },
    join: { who: 'members', handle: (ctx, { id }) => handlers.join(ctx, id) },
    leave: { who: 'members', handle: (ctx, { id }) => handlers.leave(ctx, id) },
    new: { who: communityRoles, handle: async () => handlers.newGroup('') },
    edit: { who: 'owner', handle: async (_, { id }) => ({ type: 'ask', form: 'edit', about: id }) },
    translate: { who: 'owner', handle: (ctx, { id }) => openTranslating(ctx, id, translating) },
    animate: { who: 'owner', handle: (ctx, { id, argument }) => handlers.animate(ctx, id, argument, true) },
    unanimate: { who: 'owner', handle: (ctx, { id, argument }) => handlers.animate(ctx, id, argument, false) },
    roll: { who: ['admin'], handle: async (_, { id }) => show('roll', id) },
    apply: { who: ['admin'], handle: (ctx, { id }) => applyUpload(ctx, id) },
    discard: { who: ['admin'], handle: (ctx, { id }) => discardUpload(ctx, id) },
  },
  forms: { new: newGroupForm, edit: editGroupForm, translate: translatingForm(translating) },
  views: {
    list: async ctx =>
      views.listView(
        ctx.speech,
        ctx.token,
        await groupsOf(ctx, ctx.actor?.member ?? '', handlers.groupsShown),
        communityRoles.some(role => ctx.actor?.roles.has(role)),
      ),
    group: (ctx, id) =>
      withGroup(ctx, id, group =>
        views.groupView(ctx.speech, ctx.token, group, mayEdit(ctx, group), speaksSeveral(ctx.community)),
      ),
    people: (ctx, id) =>
      withGroup(ctx, id, async group =>
        views.peopleView(ctx.speech, ctx.token, group, await store.membersOf(ctx.db, id, 60), mayEdit(ctx, group)),
      ),
    roll: async (ctx, id) => {
      const report = ctx.actor ? await reportOf(ctx.db, ctx.community.id, id, ctx.actor.member) : undefined;
      return report
        ? uploadView(ctx.speech, ctx.token, id, report)
        : viewOf(ctx.speech, ctx.speech.line('groups-roll-gone'));
    },
    seated: (ctx, id) => withGroup(ctx, id, group => views.seatedView(ctx.speech, ctx.token, group)),
    discarded: async ({ speech }) => viewOf(speech, speech.line('groups-roll-discarded')),
  },
  jobs: { compare: compareUpload, import: importLongUpload, seats: fillAllSeats },
  owner: store.ownerOf,
  personal,
  said: rollBrought,
  files: { csv: ['admin'], tsv: ['admin'], txt: ['admin'] },
  audiences: {
    group: {
      where: id => sql`EXISTS (SELECT FROM seat s WHERE s.group_id = ${id} AND s.member_id = m.id AND NOT s.waiting)`,
      choices: async ctx =>
        (await groupsOf(ctx, '', 1000)).map(({ id, name, names }) => ({
          argument: id,
          label: ctx.speech.line('groups-audience', { name: shortened(name, 50) }),
          words: names,
        })),
      async say(ctx, id) {
        const name = await groupName(ctx.db, ctx.community.id, id, ctx.speech.locale);
        return ctx.speech.line('groups-audience', { name: shortened(name ?? '–', 50) });
      },
    },
  },
  offers: async ctx => [{ label: ctx.speech.line('groups-list'), token: ctx.token('list'), who: 'members' }],
  notices: {
    roll: {
      class: 'engagement',
      still: id => sql`EXISTS (SELECT FROM roll_upload u WHERE u.id = ${id} AND u.member_id = m.id)`,
    },
    seated: {
      class: 'engagement',
      still: id => sql`EXISTS (SELECT FROM seat s WHERE s.group_id = ${id} AND s.member_id = m.id AND NOT s.waiting)`,
    },
  },
  samples,
};

async function withGroup(ctx: ReadContext, id: string, draw: (group: Group) => View | Promise<View>): Promise<View> {
  const group = await store.groupById(ctx.db, ctx.community.id, id, ctx.actor?.member ?? '');
  return group ? draw(worded(ctx.speech, group)) : viewOf(ctx.speech, ctx.speech.line('groups-gone'));
}

/** In the order of the names they had first, which is the same for everybody; with every name they have. */
const groupsOf = async (ctx: ReadContext, member: Id, limit: number) =>
  (await store.groupsOf(ctx.db, ctx.community.id, member, limit)).map(group => ({
    ...worded(ctx.speech, group),
    names: namesOf(group),
  }));

const mayEdit = ({ actor }: ReadContext, { mine }: Group): boolean =>
  mine === 'animateur' || (actor?.roles.has('admin') ?? false);
