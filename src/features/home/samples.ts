import type { Speech } from '../../core/speech.ts';
import type { View } from '../../core/view.ts';
import { type Home, homeView, waitingShown } from './views.ts';

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
  everyone: ['A new poll', 'Open polls', 'What is kept about me', 'Language', 'Quiet', 'Working groups'].map(label =>
    offer(label, 'me'),
  ),
  roles: ['Roles', 'Log of deeds', 'Settings'].map(label => offer(label, 'log', ['admin'])),
};
const plain: Home = {
  community: 'Le Panier commun',
  waiting: [],
  offers: { ...offers, roles: [] },
  newcomer: undefined,
};

export const samples = (speech: Speech): Readonly<Record<string, View>> => ({
  home: homeView(speech, { ...plain, waiting: [waits(1, ['Monday', 'Tuesday', 'Wednesday']), waits(2, [])] }),
  'nothing waits': homeView(speech, plain),
  newcomer: homeView(speech, { ...plain, newcomer: 'Léa @everyone <!channel> <b>*' }),
  'home of an admin': homeView(speech, { ...plain, offers }),
  'more waits': homeView(speech, {
    ...plain,
    offers,
    waiting: Array.from({ length: waitingShown + 1 }, (_, n) => waits(n, ['Yes', 'No', 'Abstain'])),
  }),
});
