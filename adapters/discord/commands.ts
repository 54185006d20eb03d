import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandText } from '../../src/core/adapter.ts';
import type { Locale } from '../../src/core/view.ts';

/** The name of the one option every command has: a word of Discord's command line, lower case as it asks. */
const optionNames: Readonly<Record<Locale, string>> = { en: 'text', fr: 'texte', nl: 'tekst' };
const nothingToSay = '…';

/** The commands as Discord registers them: in guilds and in private with the bot, named and described in each language. */
export const registrationOf = (commands: readonly CommandText[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] =>
  commands.map(({ name, names, about, hint }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: localised(names),
    description: about.en,
    description_localizations: localised(about),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: optionNames.en,
        name_localizations: localised(optionNames),
        description: hint.en || nothingToSay,
        description_localizations: localised({
          en: hint.en || nothingToSay,
          fr: hint.fr || nothingToSay,
          nl: hint.nl || nothingToSay,
        }),
        required: false,
      },
    ],
  }));

/** English has two names at Discord; the other two have ours. */
const localised = ({ en, fr, nl }: Readonly<Record<Locale, string>>): LocalizationMap => ({
  'en-GB': en,
  'en-US': en,
  fr,
  nl,
});
