import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { type Locale, locales } from '../../core/view.ts';
import { sql } from '../../database/client.ts';
import { languageName } from '../../i18n/languages.ts';
import type { AudienceRule } from '../context.ts';

const typeName = (speech: Speech, type: string) => speech.line('members-audience-type', { type: shortened(type, 50) });
const speaks = (speech: Speech, locale: Locale) =>
  speech.line('members-audience-language', { language: languageName(speech.locale, locale) });

/** What members can be selected by: their place on the roll, their type, their language. */
export const audiences: Readonly<Record<string, AudienceRule>> = {
  roll: {
    everybody: true,
    where: () => sql`m.roll_id IS NOT NULL AND m.left_at IS NULL`,
    choices: async ({ speech }) => [{ argument: '', label: speech.line('members-audience-roll'), words: [''] }],
    say: async ({ speech }) => speech.line('members-audience-roll'),
  },
  type: {
    where: type => sql`m.member_type = ${type} AND m.left_at IS NULL`,
    async choices({ db, community, speech }) {
      const { memberTypes } = await db.community.findUniqueOrThrow({
        where: { id: community.id },
        select: { memberTypes: true },
      });
      return memberTypes.map(type => ({ argument: type, label: typeName(speech, type), words: [type] }));
    },
    say: async ({ speech }, type) => typeName(speech, type),
  },
  language: {
    where: locale => sql`coalesce(m.locale, m.roll_locale) = ${locale}`,
    choices: async ({ speech }) =>
      locales.map(locale => ({
        argument: locale,
        label: speaks(speech, locale),
        words: [locale, languageName(speech.locale, locale)],
      })),
    say: async ({ speech }, locale) => speaks(speech, locale as Locale),
  },
};
