import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { capitalised } from '../../core/capitalised.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { type AccountRef, type Block, type Button, joinedText, type Text, type View } from '../../core/view.ts';
import { isSeeking, standing, wordsBlocks } from './card.ts';
import { allowed, type Offer } from './model.ts';
import type { Shown } from './shown.ts';

/** One person's own view of a request: what they may see of it, what they did and what they can do. `place` is where its card stands; `several`: there are languages to give it. */
export function requestView(speech: Speech, token: Tokens, shown: Shown, place: string, several: boolean): View {
  const { words } = shown;
  const speaks = several && shown.relation === 'asker' && allowed.edit.includes(shown.stage);
  if (!words) return viewOf(speech, speech.line(shown.age === 'empty' ? 'aid-card-empty' : 'aid-not-for-you'));
  return {
    title: words.what,
    locale: speech.locale,
    blocks: [
      ...wordsBlocks(speech, shown, words),
      { type: 'text', text: joinedText([standing(speech, shown), ...mineText(speech, shown)], '\n') },
      ...offersBlocks(speech, token, shown),
      ...(shown.contact && shown.relation === 'asker'
        ? [{ type: 'note', text: speech.say('aid-contact-kept', { contact: shown.contact }) } as const]
        : []),
      ...(place === ''
        ? []
        : [{ type: 'note', text: speech.say('aid-stands-in', { place: shortened(place) }) } as const]),
      ...buttonsOf([
        ...doable(speech, token, shown),
        ...(speaks ? [button(speech.line('languages-button'), token('translate', shown.id))] : []),
      ]),
    ],
  };
}

/** What they did about it. */
export function mineText(speech: Speech, { relation, mine }: Shown): Text[] {
  if (relation === 'matched') return [speech.say('aid-mine-accepted')];
  if (mine?.state === 'offered' || mine?.state === 'passed') return [speech.say('aid-mine-offered')];
  return [];
}

/** Who offered, each with the asker's yes. */
function offersBlocks(speech: Speech, token: Tokens, { offers, helpers, relation, stage }: Shown): Block[] {
  if (relation !== 'asker') return [];
  const waiting = allowed.accept.includes(stage) ? (offers ?? []).slice(0, offersShown) : [];
  return [
    ...(helpers && helpers.length > 0
      ? [{ type: 'text', text: speech.say('aid-helping', { names: namesOf(speech, helpers) }) } as const]
      : []),
    ...(waiting.length > 0
      ? [{ type: 'text', text: speech.say('aid-offering', { count: waiting.length }) } as const]
      : []),
    ...buttonsOf(
      waiting.map(offer =>
        button(
          speech.line('aid-accept', { name: shortened(nameOf(speech, offer), 30) }),
          token('accept', offer.id),
          'primary',
        ),
      ),
    ),
  ];
}
const offersShown = 8;

export const nameOf = (speech: Speech, { name }: Pick<Offer, 'name'>): string => name || speech.line('aid-former');
const namesOf = (speech: Speech, offers: readonly Offer[]): string =>
  speech.list(offers.slice(0, 20).map(offer => shortened(nameOf(speech, offer), 40)));

function doable(speech: Speech, token: Tokens, shown: Shown): Button[] {
  const { id, stage, relation, mine } = shown;
  if (relation === 'asker') return askerButtons(speech, token, shown);
  const report = button(speech.line('aid-report'), token('report', id));
  if (relation === 'matched')
    return [button(speech.line('aid-contact-open'), token('contact', mine?.id ?? ''), 'primary'), report];
  if (mine?.state === 'offered' || mine?.state === 'passed')
    return [button(speech.line('aid-drop'), token('decline', id)), report];
  if (!isSeeking(stage)) return [report];
  return [
    button(speech.line('aid-help'), token('help', id), 'primary'),
    button(speech.line('aid-not-now'), token('decline', id)),
    report,
  ];
}

function askerButtons(speech: Speech, token: Tokens, { id, helpers, stage }: Shown): Button[] {
  return [
    ...(helpers ?? [])
      .slice(0, 5)
      .map(offer =>
        button(
          speech.line('aid-contact-of', { name: shortened(nameOf(speech, offer), 30) }),
          token('contact', offer.id),
        ),
      ),
    ...(allowed.edit.includes(stage) ? [button(speech.line('aid-edit'), token('edit', id))] : []),
    ...(stage === 'matched' ? [button(speech.line('aid-outcome-yes'), token('finish', id), 'primary')] : []),
    ...(stage === 'paused' ? [button(speech.line('aid-resume'), token('resume', id))] : []),
    ...(stage === 'expired' || stage === 'archived'
      ? [button(speech.line('aid-renew'), token('renew', id), 'primary')]
      : []),
    ...(isSeeking(stage) ? [button(speech.line('aid-pause'), token('pause', id))] : []),
    ...(['done', 'thanked', 'archived', 'withdrawn'].includes(stage)
      ? []
      : [button(speech.line('aid-withdraw'), token('withdraw', id), 'danger')]),
  ];
}

/** What the two learn of each other when both said yes. */
export type Contact = {
  readonly other: string;
  readonly accounts: readonly (AccountRef & { readonly platform: string })[];
  readonly words: string;
  /** What the asker wrote for whoever helps. */
  readonly contact: string;
  readonly helping: boolean;
};

export function contactView(speech: Speech, token: Tokens, offer: string, shown: Shown, known: Contact): View {
  const other = shortened(known.other || speech.line('aid-former'), 60);
  const drops = known.helping && allowed.drop.includes(shown.stage);
  return {
    title: speech.line(known.helping ? 'aid-match-helper' : 'aid-match-asker', {
      name: other,
      what: shortened(known.words, 80),
    }),
    locale: speech.locale,
    blocks: [
      ...(shown.words && known.helping ? wordsBlocks(speech, shown, shown.words) : []),
      { type: 'facts', facts: [{ label: speech.line('aid-reach'), value: reachText(known) }] },
      ...(known.contact === ''
        ? []
        : [{ type: 'text', text: speech.say('aid-contact-says', { name: other, contact: known.contact }) } as const]),
      { type: 'note', text: speech.say('aid-contact-gone-later') },
      ...buttonsOf([
        drops
          ? button(speech.line('aid-drop'), token('drop', offer))
          : button(speech.line('aid-see'), token('see', shown.id)),
      ]),
    ],
  };
}

const reachText = ({ accounts, other }: Contact): Text =>
  accounts.length === 0
    ? other
    : joinedText(
        accounts.slice(0, 3).map(({ platform, ...person }): Text => [{ person }, ` (${capitalised(platform)})`]),
        ', ',
      );

/** To the asker: somebody offered; once they said yes to one person, how to reach them stays a press away. */
export function offerView(speech: Speech, token: Tokens, shown: Shown): View {
  const count = shown.offers?.length ?? 0;
  const [helper, ...others] = shown.helpers ?? [];
  const reaches = helper && others.length === 0;
  const what = shortened(shown.words?.what ?? '', 80);
  return viewOf(speech, count > 0 ? speech.line('aid-offer-told', { count, what }) : what, [
    ...offersBlocks(speech, token, shown),
    ...buttonsOf([
      ...(reaches ? [button(speech.line('aid-contact-open'), token('contact', helper.id), 'primary')] : []),
      button(speech.line('aid-see'), token('see', shown.id)),
    ]),
  ]);
}

/** To whoever helps or offered: it is not quite what they said yes to. */
export function changedView(speech: Speech, token: Tokens, shown: Shown): View {
  const { words, mine, id } = shown;
  if (!words) return viewOf(speech, speech.line('aid-gone'));
  const helps = mine?.state === 'accepted';
  return viewOf(speech, speech.line('aid-changed', { what: shortened(words.what, 80) }), [
    ...wordsBlocks(speech, shown, words),
    ...buttonsOf([
      helps
        ? button(speech.line('aid-contact-open'), token('contact', mine.id), 'primary')
        : button(speech.line('aid-see'), token('see', id), 'primary'),
      button(speech.line('aid-drop'), helps ? token('drop', mine.id) : token('decline', id)),
    ]),
  ]);
}

/** To whoever offered and is not needed: thanks, whatever the reason. */
export const releasedView = (speech: Speech, shown: Shown): View =>
  viewOf(
    speech,
    speech.line('aid-released', { what: shortened(shown.words?.what ?? speech.line('aid-somebody-needs'), 80) }),
  );

/** To the asker: somebody cannot come after all. */
export const droppedView = (speech: Speech, token: Tokens, shown: Shown): View =>
  viewOf(speech, speech.line('aid-dropped', { what: shortened(shown.words?.what ?? '', 80) }), [
    ...(isSeeking(shown.stage) ? [{ type: 'note', text: speech.say('aid-dropped-note') } as const] : []),
    ...offersBlocks(speech, token, shown),
    ...buttonsOf([button(speech.line('aid-see'), token('see', shown.id))]),
  ]);
