import type { Offer, Waiting } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import { type Block, type Button, narrowest, type View } from '../../core/view.ts';

/** How many things that wait are shown; one more is asked for, to know whether there are more. */
export const waitingShown = 8;
/** How many of them can be answered right here, so that the rest of the home stays in sight. */
const answeredHere = 4;

export type Home = {
  readonly community: string;
  readonly waiting: readonly Waiting[];
  readonly offers: { readonly everyone: readonly Offer[]; readonly roles: readonly Offer[] };
  /** Whom this is the first word to; undefined for who knows us. */
  readonly newcomer: string | undefined;
};

export function homeView(speech: Speech, { community, waiting, offers, newcomer }: Home): View {
  const shown = waiting.slice(0, waitingShown);
  const room = narrowest.buttons - offers.everyone.length - offers.roles.length;
  return {
    title: speech.line('home-title', { community: shortened(community) }),
    locale: speech.locale,
    blocks: [
      ...(newcomer === undefined ? [] : [text(speech.say('home-hello', { name: shortened(newcomer) }))]),
      text(waitingText(speech, shown.length, waiting.length > shown.length)),
      ...waitingBlocks(shown, room),
      text(speech.say('home-can')),
      ...buttons(offers.everyone.map(plain)),
      ...(offers.roles.length > 0 ? [text(speech.say('home-role')), ...buttons(offers.roles.map(plain))] : []),
      { type: 'note', text: speech.say('home-honest') },
    ],
  };
}

function waitingText(speech: Speech, count: number, more: boolean) {
  if (count === 0) return speech.say('home-nothing');
  return speech.say(more ? 'home-waiting-more' : 'home-waiting', { count });
}

/** The most urgent ones with their answers, as far as there is room; the others by their names. */
function waitingBlocks(waiting: readonly Waiting[], room: number): Block[] {
  const here: Waiting[] = [];
  let left = room - waiting.length;
  for (const item of waiting) {
    const more = item.answers.length - 1;
    if (item.answers.length === 0 || more > left || here.length === answeredHere) continue;
    left -= more;
    here.push(item);
  }
  const others = waiting.filter(item => !here.includes(item));
  return [
    ...here.flatMap(({ title, answers }) => [text(title), ...buttons(answers.map(plain))]),
    ...buttons(others.slice(0, Math.max(1, room)).map(plain)),
  ];
}

const text = (said: Waiting['title']): Block => ({ type: 'text', text: said });
const buttons = (list: readonly Button[]): Block[] => (list.length > 0 ? [{ type: 'buttons', buttons: list }] : []);
const plain = ({ label, token }: { readonly label: string; readonly token: string }): Button => ({
  label,
  token,
  style: 'plain',
});
const shortened = (name: string) => [...name].slice(0, 60).join('');
