import { nothingElse, nothingPersonal, show } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import { type Token, tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { countryName, languageName } from '../../i18n/languages.ts';
import type { Feature } from '../context.ts';
import { settingsForm } from './form.ts';
import type { Settings } from './model.ts';
import { settingsOf } from './store.ts';

/** What an admin sets for the whole community. */
export const settings: Feature = {
  ...nothingElse,
  name: 'settings',
  commands: { 'palabre settings': { who: ['admin'], handle: async () => show('settings') } },
  actions: {
    show: { who: ['admin'], handle: async () => show('settings') },
    edit: { who: ['admin'], handle: async () => ({ type: 'ask', form: 'edit', about: '' }) },
  },
  forms: { edit: settingsForm },
  views: {
    settings: async ctx => settingsView(ctx.speech, ctx.token('edit'), await settingsOf(ctx.db, ctx.community.id)),
  },
  owner: async () => undefined,
  personal: nothingPersonal,
  offers: async ctx => [{ label: ctx.speech.line('settings-open'), token: ctx.token('show'), who: ['admin'] }],
  samples: speech => ({
    settings: settingsView(speech, tokenOf('settings', 'edit'), {
      name: 'Le Panier commun',
      country: 'BE',
      zone: 'Europe/Brussels',
      locale: 'fr',
      locales: ['fr', 'nl', 'en'],
      memberTypes: ['users', 'clients', 'partners', 'permanent staff'],
      themes: Array.from({ length: 20 }, (_, n) => `${n} ${'W'.repeat(57)}`),
    }),
    'nothing set': settingsView(speech, tokenOf('settings', 'edit'), {
      name: '@everyone <!channel>',
      country: 'BE',
      zone: 'UTC',
      locale: 'en',
      locales: ['en'],
      memberTypes: [],
      themes: [],
    }),
  }),
};

function settingsView(speech: Speech, edit: Token, now: Settings): View {
  const list = (words: readonly string[]) => (words.length > 0 ? words.join(', ') : speech.line('settings-none'));
  return {
    title: speech.line('settings-title', { community: now.name }),
    locale: speech.locale,
    blocks: [
      {
        type: 'facts',
        facts: [
          { label: speech.line('settings-country'), value: countryName(speech.locale, now.country) },
          { label: speech.line('settings-zone'), value: now.zone },
          { label: speech.line('settings-locale'), value: languageName(speech.locale, now.locale) },
          {
            label: speech.line('settings-locales'),
            value: speech.list(now.locales.map(one => languageName(speech.locale, one))),
          },
          { label: speech.line('settings-types'), value: list(now.memberTypes) },
          { label: speech.line('settings-themes'), value: list(now.themes) },
        ],
      },
      { type: 'buttons', buttons: [{ label: speech.line('settings-change'), token: edit, style: 'primary' }] },
    ],
  };
}
