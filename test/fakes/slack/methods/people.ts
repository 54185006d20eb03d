import { Refusal } from '../refusal.ts';
import type { Methods } from './method.ts';
import { known } from './places.ts';

/** Who and where: `auth.test`, people, conversations, and the door of Socket Mode. */
export const people: Methods = {
  'auth.test': {
    token: 'any',
    scopes: [],
    args: {},
    run({ state, root }) {
      const { app, team } = state;
      return {
        url: `${root}/`,
        team: team.name,
        user: 'palabre',
        team_id: team.id,
        user_id: app.botUser,
        bot_id: app.botId,
        is_enterprise_install: false,
      };
    },
  },
  'apps.connections.open': {
    token: 'app',
    scopes: ['connections:write'],
    args: {},
    run: world => ({ url: world.socketUrl() }),
  },
  'users.info': {
    token: 'bot',
    scopes: ['users:read'],
    args: { user: 'string', 'include_locale?': 'boolean' },
    run({ state }, args) {
      const member = state.members.get(String(args.user));
      if (!member) throw new Refusal('user_not_found');
      return {
        user: {
          id: member.id,
          team_id: state.team.id,
          name: member.name,
          deleted: member.deleted,
          real_name: member.realName,
          tz: member.zone,
          is_bot: member.isBot,
          profile: { real_name: member.realName, display_name: member.name },
          ...(args.include_locale === true ? { locale: member.locale } : {}),
        },
      };
    },
  },
  'conversations.info': {
    token: 'bot',
    scopes: ['channels:read', 'groups:read'],
    args: { channel: 'string' },
    run({ state }, args) {
      const channel = known(state, args.channel);
      if (channel.kind !== 'public' && !channel.members.has(state.app.botUser)) throw new Refusal('channel_not_found');
      return {
        channel: {
          id: channel.id,
          name: channel.name,
          is_channel: channel.kind === 'public',
          is_private: channel.kind !== 'public',
          is_im: channel.kind === 'im',
          is_member: channel.members.has(state.app.botUser),
          is_archived: channel.archived,
        },
      };
    },
  },
};
