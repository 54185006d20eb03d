import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { isSeeking, standing, wordsBlocks } from './card.ts';
import type { Shown } from './shown.ts';
import { mineText } from './views.ts';

const whatOf = (speech: Speech, { words }: Shown): string =>
  shortened(words?.what || speech.line('aid-somebody-needs'), 80);
const seeing = (speech: Speech, token: Tokens, { id }: Shown) => button(speech.line('aid-see'), token('see', id));

/** To somebody who is asked by name. */
export function askedView(speech: Speech, token: Tokens, shown: Shown, name: string): View {
  if (!shown.words) return viewOf(speech, speech.line('aid-gone'));
  return viewOf(speech, speech.line('aid-asked', { name: shortened(name), what: whatOf(speech, shown) }), [
    ...wordsBlocks(speech, shown, shown.words),
    ...(isSeeking(shown.stage) && !shown.mine
      ? [
          {
            type: 'note',
            text: speech.say(shown.audience === 'referent' ? 'aid-asked-referent' : 'aid-asked-why'),
          } as const,
          ...buttonsOf([
            button(speech.line('aid-help'), token('help', shown.id), 'primary'),
            button(speech.line('aid-not-now'), token('decline', shown.id)),
          ]),
        ]
      : [
          { type: 'text', text: mineText(speech, shown)[0] ?? standing(speech, shown) } as const,
          ...buttonsOf([seeing(speech, token, shown)]),
        ]),
  ]);
}

/** Beside the card, once: nobody was found in a day. */
export const stillView = (speech: Speech, token: Tokens, shown: Shown): View =>
  shown.words
    ? viewOf(speech, speech.line('aid-still', { what: whatOf(speech, shown) }), [
        ...buttonsOf([
          button(speech.line('aid-help'), token('help', shown.id), 'primary'),
          seeing(speech, token, shown),
        ]),
      ])
    : viewOf(speech, speech.line('aid-card-members'), buttonsOf([seeing(speech, token, shown)]));

/** To the asker, a day before the end. */
export const expiringView = (speech: Speech, token: Tokens, shown: Shown): View =>
  viewOf(
    speech,
    speech.line('aid-expiring', { what: whatOf(speech, shown), when: speech.when(shown.expiresAt, 'datetime') }),
    [
      ...buttonsOf([
        button(speech.line('aid-renew'), token('renew', shown.id), 'primary'),
        button(speech.line('aid-withdraw'), token('withdraw', shown.id)),
      ]),
    ],
  );

/** To both, a day after they said yes. */
export const checkView = (speech: Speech, token: Tokens, offer: string, shown: Shown): View =>
  viewOf(speech, speech.line('aid-check', { what: whatOf(speech, shown) }), [
    ...buttonsOf([
      button(speech.line('aid-touch'), token('touch', offer), 'primary'),
      button(speech.line('aid-contact-open'), token('contact', offer)),
      shown.relation === 'asker'
        ? button(speech.line('aid-look-again'), token('again', offer))
        : button(speech.line('aid-drop'), token('drop', offer)),
    ]),
  ]);

/** To the asker, when it is over. */
export const outcomeView = (speech: Speech, token: Tokens, shown: Shown): View =>
  viewOf(speech, speech.line('aid-outcome', { what: whatOf(speech, shown) }), [
    ...buttonsOf([
      button(speech.line('aid-outcome-yes'), token('finish', shown.id), 'primary'),
      button(speech.line('aid-outcome-later'), token('later', shown.id)),
      button(speech.line('aid-outcome-no'), token('failed', shown.id)),
    ]),
  ]);

export const finishedView = (speech: Speech, token: Tokens, shown: Shown): View =>
  viewOf(speech, speech.line('aid-finished'), [
    ...((shown.helpers?.length ?? 0) > 0 && shown.stage !== 'thanked'
      ? buttonsOf([button(speech.line('aid-thank'), token('thank', shown.id), 'primary')])
      : []),
  ]);

/** To whoever helped: the thanks, in private. `mayShow`: the asker would let others read them. */
export const thanksView = (speech: Speech, token: Tokens, shown: Shown, thanks: string, mayShow: boolean): View =>
  viewOf(speech, speech.line('aid-thanks-for', { what: whatOf(speech, shown) }), [
    ...(thanks === '' ? [] : [{ type: 'text', text: thanks } as const]),
    ...(mayShow && shown.audience === 'everyone'
      ? [
          { type: 'note', text: speech.say('aid-thanks-show') } as const,
          ...buttonsOf([button(speech.line('aid-agree'), token('agree', shown.id))]),
        ]
      : []),
  ]);

/** Beside the card, when both sides wanted it. */
export const testimonyView = (
  speech: Speech,
  told: { readonly asker: string; readonly helpers: readonly string[]; readonly thanks: string },
): View =>
  viewOf(
    speech,
    speech.line('aid-testimony', {
      name: shortened(told.asker || speech.line('aid-former')),
      helpers: shortened(speech.list(told.helpers.map(name => shortened(name || speech.line('aid-former'), 30))), 100),
    }),
    told.thanks === '' ? [] : [{ type: 'text', text: told.thanks }],
  );

/** To the asker: no referent has time. */
export const nobodyView = (speech: Speech, token: Tokens, shown: Shown): View =>
  viewOf(speech, speech.line('aid-nobody', { what: whatOf(speech, shown) }), [
    { type: 'note', text: speech.say('aid-nobody-next') },
    ...buttonsOf([seeing(speech, token, shown)]),
  ]);
