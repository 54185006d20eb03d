import type { CommandText } from '../../src/core/adapter.ts';
import { capitalised } from '../../src/core/capitalised.ts';
import { locales } from '../../src/core/view.ts';

/** What the bot may do, each with what it is for; `palabre doctor` names those that are missing one by one. */
export const scopes: Readonly<Record<string, string>> = {
  commands: 'slash commands and shortcuts',
  'chat:write': 'posts, edits and answers',
  'im:history': 'hearing what members write to the bot itself',
  'files:read': 'files that members hand in',
  'files:write': 'charts and exports',
  'users:read': 'the name, language and time zone of whoever takes part',
  'channels:read': 'being told when the bot is invited to a public channel or put out of it',
  'groups:read': 'the same for private channels',
};

const events = ['message.im', 'app_home_opened', 'member_joined_channel', 'channel_left', 'group_left'];

/** Slack takes ten shortcuts of both kinds together. */
const shortcutsOfAKind = 5;
const lengths = { shortcutName: 24, shortcutAbout: 150, commandAbout: 2_000, commandHint: 1_000 };

/** What to paste when making the app: "Create New App, From a manifest". With a public address Slack reaches us by HTTP, else by Socket Mode. */
export function slackManifest(commands: readonly CommandText[], publicUrl: string) {
  const requests = publicUrl === '' ? {} : { request_url: `${publicUrl}/slack/events` };
  const address = publicUrl === '' ? {} : { url: `${publicUrl}/slack/events` };
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Palabre',
      description: 'Polls and participation where members already are.',
      background_color: '#2b5d4f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Palabre', always_online: true },
      shortcuts: [...shortcutsOf(commands, 'global'), ...shortcutsOf(commands, 'message')],
      slash_commands: slashCommands(commands).map(command => ({ ...command, ...address })),
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...requests, bot_events: events },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === '',
      token_rotation_enabled: false,
    },
  };
}

/** Slack has one name a command, in no language: so each language's name is a command of its own, described in that language. */
function slashCommands(commands: readonly CommandText[]) {
  return [...namesOf(commands)].map(([name, { command, locale }]) => ({
    command: `/${name}`,
    description: fitting(command.about[locale], lengths.commandAbout) ?? command.name,
    ...(command.hint[locale] === '' ? {} : { usage_hint: fitting(command.hint[locale], lengths.commandHint) ?? '' }),
    should_escape: false,
  }));
}

/** Every name a command goes by, the canonical one included, with the language it is in. */
function namesOf(commands: readonly CommandText[]) {
  const names = new Map<string, { readonly command: CommandText; readonly locale: (typeof locales)[number] }>();
  for (const command of commands) if (!names.has(command.name)) names.set(command.name, { command, locale: 'en' });
  for (const locale of locales)
    for (const command of commands) {
      const name = command.names[locale].toLowerCase();
      if (/^[\p{L}\p{N}_-]{1,31}$/u.test(name) && !names.has(name)) names.set(name, { command, locale });
    }
  return names;
}

/** The canonical name for every name that may be typed. */
export const commandNamed = (commands: readonly CommandText[]): Map<string, string> =>
  new Map([...namesOf(commands)].map(([name, { command }]) => [name, command.name]));

function shortcutsOf(commands: readonly CommandText[], type: 'global' | 'message') {
  const short = commands.filter(({ names }) => names.en.length <= lengths.shortcutName);
  return short.slice(0, shortcutsOfAKind).map(command => ({
    name: capitalised(command.names.en),
    type,
    callback_id: command.name,
    description: fitting(command.about.en, lengths.shortcutAbout) ?? capitalised(command.names.en),
  }));
}

/** A text, where it fits; a sentence cut short would say something else. */
const fitting = (text: string, most: number): string | undefined =>
  text !== '' && text.length <= most ? text : undefined;
