import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  Locale as DiscordLocale,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandText } from '../../src/core/adapter.ts';
import { type Locale, locales } from '../../src/core/view.ts';

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
        description_localizations: localised(hint, nothingToSay),
        required: false,
      },
    ],
  }));

/** What Discord calls our languages. */
const theirs: Readonly<Record<Locale, readonly DiscordLocale[]>> = {
  en: [DiscordLocale.EnglishGB, DiscordLocale.EnglishUS],
  fr: [DiscordLocale.French],
  nl: [DiscordLocale.Dutch],
};

const localised = (texts: Readonly<Record<Locale, string>>, otherwise = ''): LocalizationMap =>
  Object.fromEntries(
    locales.flatMap(locale => theirs[locale].map(name => [name, texts[locale] || otherwise] as const)),
  );
