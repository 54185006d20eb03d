import type { Speech } from '../../../core/speech.ts';
import { fitting, optionLabel } from '../labels.ts';
import type { Poll } from '../model.ts';
import { bases, type Quorum, shareOf, type Threshold } from './rules.ts';
import { percentOf, shareWords } from './shares.ts';

/** "Valid if 5 % take part; adopted with two thirds of the votes cast." Empty for a poll without such rules. */
export function conditionText(speech: Speech, poll: Poll): string {
  const { quorum, threshold, abstention, secondCall } = poll.rules;
  const parts = [
    ...(quorum ? [quorumWords(speech, quorum, poll.eligible)] : []),
    ...(threshold ? [thresholdWords(speech, poll, threshold)] : []),
    ...(abstention === null ? [] : [speech.line('polls-if-abstention', { option: labelOf(poll, abstention) })]),
  ];
  const second = secondCall && poll.call === 1 ? [secondWords(speech, poll, secondCall)] : [];
  const again = poll.call > 1 ? [secondNow(speech, poll)] : [];
  const sentences =
    poll.call > 1 ? [...again, joined(speech, parts.slice(quorum ? 1 : 0))] : [joined(speech, parts), ...second];
  return sentences
    .filter(sentence => sentence !== '')
    .map(sentence => `${sentence.charAt(0).toLocaleUpperCase(speech.locale)}${sentence.slice(1)}.`)
    .join(' ');
}

const joined = (speech: Speech, [first = '', ...more]: readonly string[]): string =>
  more.reduce((said, rest) => speech.line('polls-if-both', { first: said, rest }), first);

export const labelOf = (poll: Poll, option: number): string => optionLabel(poll.options[option] ?? '', 60);

/** "40 people", "5 % of 31,050 people", or "5 %" while nobody is listed yet. */
function quorumWords(speech: Speech, quorum: Quorum, eligible: number | null): string {
  if ('count' in quorum) return speech.line('polls-if-quorum-count', { count: quorum.count });
  const share = percentOf(speech, shareOf(quorum.share), 2);
  return eligible === null
    ? speech.line('polls-if-quorum-part', { share })
    : speech.line('polls-if-quorum-share', { share, eligible });
}

function thresholdWords(speech: Speech, poll: Poll, threshold: Threshold): string {
  const { proposal, colleges } = poll.rules;
  const share = neededWords(speech, threshold, shareWords(speech, shareOf(threshold.share)));
  const base = speech.line(`polls-base-${baseName(threshold)}`);
  const said =
    proposal === null
      ? speech.line('polls-if-option', { share, base })
      : speech.line('polls-if-proposal', { option: labelOf(poll, proposal), share, base });
  return colleges.length === 0
    ? said
    : `${said} ${speech.line('polls-if-colleges', { types: typesOf(speech, colleges) })}`;
}

export const neededWords = (speech: Speech, { strict }: Threshold, share: string): string =>
  strict ? speech.line('polls-share-more', { share }) : share;

/** Of which votes, as the short form names it. */
export const baseName = ({ of, blank, abstention }: Threshold): keyof typeof bases =>
  baseNames.find(
    name => bases[name].of === of && bases[name].blank === blank && bases[name].abstention === abstention,
  ) ?? 'cast';
const baseNames = Object.keys(bases) as (keyof typeof bases)[];

function typesOf(speech: Speech, types: readonly string[]): string {
  const { shown, more } = fitting(
    types.map(type => optionLabel(type, 60)),
    200,
  );
  return more > 0 ? speech.line('polls-names-more', { names: shown.join(', '), count: more }) : speech.list(shown);
}

function secondWords(speech: Speech, poll: Poll, { days, quorum }: NonNullable<Poll['rules']['secondCall']>): string {
  return quorum === null
    ? speech.line('polls-if-second-any', { days })
    : speech.line('polls-if-second', { days, valid: quorumWords(speech, quorum, poll.eligible) });
}

/** What holds in the second call itself. */
function secondNow(speech: Speech, { rules, eligible }: Poll): string {
  const quorum = rules.secondCall?.quorum ?? null;
  return quorum === null
    ? speech.line('polls-second-any')
    : speech.line('polls-second', { valid: quorumWords(speech, quorum, eligible) });
}

/** How many have to take part, in words: "40", "5 % of 31,050". */
export function quorumNeeded(speech: Speech, quorum: Quorum): string {
  return 'count' in quorum ? speech.number(quorum.count) : percentOf(speech, shareOf(quorum.share), 2);
}
