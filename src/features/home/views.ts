import { button, buttonsOf } from '../../core/blocks.ts';
import type { Offer, Waiting } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, type Button, narrowest, type View } from '../../core/view.ts';
import { type Layout, layOut, type Offers, waitingShown } from './layout.ts';

export type Home = {
  readonly community: string;
  readonly waiting: readonly Waiting[];
  readonly offers: Offers;
  /** Whom this is the first word to; undefined for who knows us. */
  readonly newcomer: string | undefined;
};

/** What waits for me, what I can do here, and the way to everything else. */
export function homeView(speech: Speech, token: Tokens, { community, waiting, offers, newcomer }: Home): View {
  const shown = waiting.slice(0, waitingShown);
  const layout = layOut(shown, offers);
  return {
    title: speech.line('home-title', { community: shortened(community) }),
    locale: speech.locale,
    blocks: [
      ...(newcomer === undefined ? [] : [text(speech.say('home-hello', { name: shortened(newcomer) }))]),
      text(waitingText(speech, shown.length, waiting.length > shown.length)),
      ...layout.answered.flatMap(({ title, answers }) => [text(title), ...buttonsOf(answers.map(plain))]),
      ...buttonsOf(layout.named.map(plain)),
      text(speech.say('home-can')),
      ...buttonsOf([...layout.begin.map(plain), ...doors(speech, token, layout)]),
      ...(layout.roles.length > 0 ? [text(speech.say('home-role')), ...buttonsOf(layout.roles.map(plain))] : []),
      { type: 'note', text: speech.say('home-honest') },
    ],
  };
}

const doors = (speech: Speech, token: Tokens, { more, doors: { roles, mine } }: Layout): Button[] => [
  ...(more ? [button(speech.line('home-more'), token('more'))] : []),
  ...(roles ? [button(speech.line('home-for-role'), token('role'))] : []),
  ...(mine ? [button(speech.line('home-mine'), token('mine'))] : []),
];

/** What stands behind a door of the home, as many at a time as there are buttons. */
export function roomView(
  speech: Speech,
  token: Tokens,
  {
    verb,
    title,
    offers,
    at,
  }: { readonly verb: string; readonly title: string; readonly offers: readonly Offer[]; readonly at: number },
): View {
  const next = at + roomShown < offers.length;
  return {
    title,
    locale: speech.locale,
    blocks: buttonsOf([
      ...offers.slice(at, at + roomShown).map(plain),
      ...(next ? [button(speech.line('home-more'), token(verb, '', String(at + roomShown)))] : []),
      button(speech.line('home-back'), token('home')),
    ]),
  };
}
const roomShown = narrowest.buttons - 2;

function waitingText(speech: Speech, count: number, more: boolean) {
  if (count === 0) return speech.say('home-nothing');
  return speech.say(more ? 'home-waiting-more' : 'home-waiting', { count });
}

const text = (said: Waiting['title']): Block => ({ type: 'text', text: said });
const plain = ({ label, token }: { readonly label: string; readonly token: string }): Button => button(label, token);
