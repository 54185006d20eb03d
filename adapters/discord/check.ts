import {
  type APIApplication,
  type APIApplicationInstallParams,
  ApplicationFlags,
  ApplicationIntegrationType,
  OAuth2Scopes,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { Finding } from '../../src/core/adapter.ts';
import { codeOf } from './failures.ts';
import type { Rest } from './rest.ts';

/** What Palabre has to be allowed in a guild: to see a channel, to write there and in its threads, to attach a chart. */
export const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.AttachFiles;

const portal = (id: string, page: string): string => `https://discord.com/developers/applications/${id}/${page}`;
export const invitation = (id: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=${permissions}`;

/** What stands between this token and a bot that works, and what to click about it. */
export async function findings(rest: Rest): Promise<Finding[]> {
  let application: APIApplication;
  try {
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    return [codeOf(error) === '0' || codeOf(error) === '' ? refusedToken : unreachable(codeOf(error))];
  }
  const { id } = application;
  return [
    fine('The token is valid.'),
    endpoint(application),
    codeGrant(application),
    install(application),
    fine(
      privileged(application)
        ? 'Privileged intents are switched on; Palabre needs none of them and asks for none, so they may be switched off.'
        : 'No privileged intent is switched on; none is needed.',
    ),
    (application.approximate_guild_count ?? 0) > 0
      ? fine(`The bot is in ${application.approximate_guild_count} guild(s).`)
      : { ok: false, what: 'The bot is in no guild yet.', mend: `Open ${invitation(id)} and choose your guild.` },
  ];
}

const fine = (what: string): Finding => ({ ok: true, what, mend: '' });

const refusedToken: Finding = {
  ok: false,
  what: 'Discord refuses the token.',
  mend: 'In https://discord.com/developers/applications open your application, then Bot, Reset Token, and put the new one into DISCORD_TOKEN.',
};
const unreachable = (code: string): Finding => ({
  ok: false,
  what: `Discord could not be asked (${code}).`,
  mend: 'Look at the network, at DISCORD_API_URL if you set it, and at https://discordstatus.com.',
});

const endpoint = ({ id, interactions_endpoint_url }: APIApplication): Finding =>
  interactions_endpoint_url
    ? {
        ok: false,
        what: 'An Interactions Endpoint URL is set, so commands and buttons do not reach the gateway.',
        mend: `Empty it in ${portal(id, 'information')}.`,
      }
    : fine('Commands and buttons come over the gateway.');

const codeGrant = ({ id, bot_require_code_grant }: APIApplication): Finding =>
  bot_require_code_grant
    ? {
        ok: false,
        what: 'Requires OAuth2 Code Grant is switched on, so nobody can invite the bot.',
        mend: `Switch it off in ${portal(id, 'bot')}.`,
      }
    : fine('The bot can be invited.');

function install(application: APIApplication): Finding {
  const own =
    application.integration_types_config?.[ApplicationIntegrationType.GuildInstall]?.oauth2_install_params ??
    application.install_params;
  const mend = `In ${portal(application.id, 'installation')} choose Guild Install with the scopes bot and applications.commands and the permissions View Channels, Send Messages, Send Messages in Threads and Attach Files; or invite it by ${invitation(application.id)}.`;
  if (!own && !application.bot_public) return fine('The bot is private: only you can invite it.');
  if (!own) return { ok: false, what: 'The install link asks for nothing.', mend };
  return asksEnough(own)
    ? fine('The install link asks for what is needed.')
    : { ok: false, what: 'The install link asks for less than is needed.', mend };
}

const asksEnough = ({ scopes, permissions: asked }: APIApplicationInstallParams): boolean =>
  scopes.includes(OAuth2Scopes.Bot) &&
  scopes.includes(OAuth2Scopes.ApplicationsCommands) &&
  (BigInt(asked) & permissions) === permissions;

const privilegedFlags =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited;

const privileged = ({ flags }: APIApplication): boolean => (flags & privilegedFlags) !== 0;
