import { type Answer, nothingPersonal, show, type Waiting } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import type { View } from '../../core/view.ts';
import type { Feature } from '../context.ts';

const waitingShown = 10;
const helpWords = /^\s*\/?(?:help|aide|hulp|start|menu|palabre|\?)\s*$/i;

const openHome = async (): Promise<Answer> => show('home');

/** Where everyone starts: what waits for me, and what I can do here. */
export const home: Feature = {
  name: 'home',
  commands: { palabre: { who: 'members', handle: openHome } },
  actions: {},
  forms: {},
  jobs: {},
  views: {
    home: async ctx => homeView(ctx.speech, ctx.community.name, await ctx.waiting(waitingShown)),
  },
  owner: async () => undefined,
  personal: nothingPersonal,
  said: async (_, { text }) => (helpWords.test(text) ? openHome() : undefined),
  audiences: {},
  waiting: async () => [],
  offers: async () => [],
  samples: speech => ({
    home: homeView(speech, 'Le Panier commun', [
      { title: 'Which day suits you?', label: '12. Which day suits you?', token: 'polls-ballot-0123456789ab-', answers: [] },
    ]),
    'nothing waits': homeView(speech, 'Le Panier commun', []),
  }),
};

function homeView(speech: Speech, community: string, waiting: readonly Waiting[]): View {
  return {
    title: speech.line('home-title', { community }),
    locale: speech.locale,
    blocks: [
      {
        type: 'text',
        text: waiting.length > 0 ? speech.say('home-waiting', { count: waiting.length }) : speech.say('home-nothing'),
      },
      ...(waiting.length > 0
        ? [
            {
              type: 'buttons',
              buttons: waiting.map(({ label, token }) => ({ label, token, style: 'plain' as const })),
            } as const,
          ]
        : []),
      { type: 'text', text: speech.say('home-can') },
      { type: 'note', text: speech.say('home-honest') },
    ],
  };
}
