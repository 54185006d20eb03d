import type { Speech } from '../../core/speech.ts';
import { type Tokens, tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { waitingShown } from './layout.ts';
import { type Home, homeView, roomView } from './views.ts';

const token = (n: number) => `polls-ballot-0123456789a${n}-`;
const waits = (n: number, answers: readonly string[]): Home['waiting'][number] => ({
  title: `Which day suits you for the meeting number ${n}?`,
  label: `${n}. Which day suits you?`,
  token: token(n),
  answers: answers.map((label, index) => ({ label, token: `polls-vote-0123456789a${n}-${index + 1}` })),
});
const offer = (label: string, verb: string, who: 'members' | readonly ['admin'] = 'members') =>
  ({ label, token: `members-${verb}--`, who }) as const;
const offers: Home['offers'] = {
  everyone: [
    ...['A new poll', 'Open polls', 'Working groups'].map(label => offer(label, 'me')),
    ...['What is kept about me', 'Language', 'Quiet'].map(
      label => ({ ...offer(label, 'me'), settings: true }) as const,
    ),
  ],
  roles: ['Roles', 'Log of deeds', 'Settings'].map(label => offer(label, 'log', ['admin'])),
};
const everything: Home['offers'] = {
  everyone: [
    ...Array.from({ length: 18 }, (_, n) => offer(`${'W'.repeat(57)} ${n}`, 'me')),
    ...offers.everyone.filter(({ settings }) => settings),
  ],
  roles: Array.from({ length: 18 }, (_, n) => offer(`${'W'.repeat(57)} ${n}`, 'log', ['admin'])),
};
const own: Tokens = (verb, id, argument) => tokenOf('home', verb, id, argument);
const plain: Home = {
  community: 'Le Panier commun',
  waiting: [],
  offers: { ...offers, roles: [] },
  newcomer: undefined,
};

export const samples = (speech: Speech): Readonly<Record<string, View>> => ({
  home: homeView(speech, own, { ...plain, waiting: [waits(1, ['Monday', 'Tuesday', 'Wednesday']), waits(2, [])] }),
  'nothing waits': homeView(speech, own, plain),
  newcomer: homeView(speech, own, { ...plain, newcomer: 'Léa @everyone <!channel> <b>*' }),
  'home of an admin': homeView(speech, own, { ...plain, offers }),
  'more waits': homeView(speech, own, {
    ...plain,
    offers,
    waiting: Array.from({ length: waitingShown + 1 }, (_, n) => waits(n, ['Yes', 'No', 'Abstain'])),
  }),
  'everything at once': homeView(speech, own, {
    ...plain,
    offers: everything,
    waiting: Array.from({ length: waitingShown + 1 }, (_, n) => waits(n, ['Yes', 'No', 'Abstain'])),
  }),
  'behind a door': roomView(speech, own, {
    verb: 'mine',
    title: speech.line('home-mine'),
    offers: offers.roles,
    at: 0,
  }),
  'behind a door, the first of many': roomView(speech, own, {
    verb: 'more',
    title: speech.line('home-more-title'),
    offers: [...everything.everyone, ...everything.roles],
    at: 18,
  }),
});
