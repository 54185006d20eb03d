import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, type Button, colon, joinedText, plainOf, type Text, type View } from '../../core/view.ts';
import type { Shown, Words } from './shown.ts';

/** What stands in a place for everybody to read. Where the request is for members only, that there is one, and a way to see it. */
export function cardView(speech: Speech, token: Tokens, shown: Shown): View {
  if (!shown.words) return teaser(speech, token, shown);
  return {
    title: shown.words.what,
    locale: speech.locale,
    blocks: [
      ...wordsBlocks(speech, shown, shown.words),
      { type: 'note', text: standing(speech, shown) },
      ...buttonsOf(cardButtons(speech, token, shown)),
    ],
  };
}

/** Also what is left of a card whose words are gone. */
function teaser(speech: Speech, token: Tokens, shown: Shown): View {
  const over = shown.age === 'empty' || shown.audience !== 'members';
  return viewOf(speech, speech.line(over ? 'aid-card-empty' : 'aid-card-members'), [
    ...(over ? [] : [{ type: 'note', text: standing(speech, shown) } as const]),
    ...(over ? [] : buttonsOf([button(speech.line('aid-see'), token('see', shown.id), 'primary')])),
  ]);
}

function cardButtons(speech: Speech, token: Tokens, { id, stage }: Shown): Button[] {
  const see = button(speech.line('aid-see'), token('see', id));
  return isSeeking(stage) ? [button(speech.line('aid-help'), token('help', id), 'primary'), see] : [see];
}

export const isSeeking = (stage: Shown['stage']): boolean => ['open', 'renewed', 'offered', 'reopened'].includes(stage);

/** What is needed, by whom, where and when. */
export function wordsBlocks(speech: Speech, shown: Shown, words: Words): Block[] {
  const { details, area } = words;
  const facts = [
    ...(area === '' ? [] : [{ label: speech.line('aid-where'), value: area as Text }]),
    ...(words.due ? [{ label: speech.line('aid-when'), value: dueText(speech, words) }] : []),
    { label: speech.line('aid-who'), value: askerText(speech, shown) },
    ...(shown.needed > 1 ? [{ label: speech.line('aid-people'), value: peopleText(speech, shown) }] : []),
  ];
  return [...(details === '' ? [] : [{ type: 'text', text: details } as const]), { type: 'facts', facts }];
}

const peopleText = (speech: Speech, { needed, found }: Shown): Text =>
  found === 0 ? speech.number(needed) : speech.say('aid-found-of', { found, needed });

export function askerText(speech: Speech, { name, hidden, forGroup }: Shown): Text {
  if (name === undefined) return speech.say(hidden ? 'aid-somebody-hidden' : 'aid-somebody');
  if (name === '') return speech.say('aid-former');
  return forGroup ? speech.say('aid-for-group', { group: shortened(name) }) : shortened(name);
}

export function dueText(speech: Speech, { due, part }: Pick<Words, 'due' | 'part'>): Text {
  if (!due) return '';
  if (part === 'hour') return [speech.when(due, 'datetime')];
  const date = speech.when(due, 'date');
  return part === 'day' ? [date] : speech.say(`aid-part-${part}`, { date });
}

/** Where it is in its life, and who may see it. */
export function standing(speech: Speech, shown: Shown): Text {
  const { stage, audience, expiresAt } = shown;
  const parts: Text[] = [speech.say(`aid-stage-${stage}`), speech.say(`aid-audience-${audience}`)];
  if (isSeeking(stage)) parts.push(speech.say('aid-until', { when: speech.when(expiresAt, 'date') }));
  return joinedText(parts, ' · ');
}

/** The same words as the view, without its buttons: for the preview of a form. */
export function textOf(view: View): Text {
  const lines = view.blocks.flatMap((block): Text[] => {
    if (block.type === 'text' || block.type === 'note') return [block.text];
    if (block.type === 'facts')
      return block.facts.map(({ label, value }) => `${label}${colon(view.locale)}${plainOf(value)}`);
    return [];
  });
  return joinedText([view.title, ...lines], '\n');
}
