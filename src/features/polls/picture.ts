import { pngOf } from '../../charts/png.ts';
import { type Chart, type ChartRow, svgOf } from '../../charts/svg.ts';
import { buttonsOf, viewOf } from '../../core/blocks.ts';
import { toNumber } from '../../core/fraction.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { plainOf, type View } from '../../core/view.ts';
import type { Decision } from './decision/decide.ts';
import { details } from './details.ts';
import { fileNameOf } from './export.ts';
import { figureOf } from './figures.ts';
import { optionLabel } from './labels.ts';
import { highestLevel, levelWord } from './levelwords.ts';
import type { Outcome } from './methods/method.ts';
import type { Poll } from './model.ts';
import { verdictText } from './verdict.ts';
import type { Seen } from './views.ts';

/** The result as a picture, a message of its own, for everybody or for whoever asked; without one while nothing may be seen or nobody voted. */
export function pictureView(speech: Speech, token: Tokens, { poll, outcome, decision }: Seen): View {
  const way = buttonsOf([details(speech, token, poll)]);
  const title = speech.line('polls-picture-title', { title: optionLabel(poll.title, 150) });
  if (!outcome || !decision || outcome.ballots.cast === 0n)
    return viewOf(speech, title, { type: 'text', text: speech.say('polls-picture-none') }, way);
  const svg = svgOf(chartOf(speech, poll, outcome, decision));
  const alt = altOf(speech, poll, outcome, decision);
  const picture = { type: 'picture', alt, name: `${fileNameOf(speech, poll)}.png`, bytes: () => pngOf(svg) } as const;
  return viewOf(speech, title, picture, way);
}

const mostOfAlt = 1000;

/** What the picture shows, in words: the verdict, then the options as far as there is room. */
export function altOf(speech: Speech, poll: Poll, outcome: Outcome, decision: Decision): string {
  const verdict = optionLabel(plainOf(verdictText(speech, poll, decision)), 420);
  let alt = verdict;
  for (const [option, label] of poll.options.entries()) {
    const answer = figureOf(speech, poll, outcome, option).figure;
    const line = `\n${option + 1}. ${speech.line('polls-answer', { option: optionLabel(label, 60), answer })}`;
    if (alt.length + line.length > mostOfAlt) return alt;
    alt += line;
  }
  return alt;
}

export function chartOf(speech: Speech, poll: Poll, outcome: Outcome, decision: Decision): Chart {
  const levels = partsByLevel(poll, outcome);
  return {
    title: poll.title,
    rows: poll.options.map((label, option): ChartRow => {
      const { figure, share } = figureOf(speech, poll, outcome, option);
      return { label, figure, parts: levels?.[option] ?? [share], best: decision.adopted.includes(option) };
    }),
    legend: levels ? Array.from({ length: highestLevel(poll) + 1 }, (_, level) => levelWord(speech, poll, level)) : [],
    note: `${plainOf(verdictText(speech, poll, decision))} ${speech.line('polls-number', { number: String(poll.number) })}.`,
  };
}

/** Which part of all ballots gave each level, where levels have names; what got no answer is left white. */
function partsByLevel({ method }: Poll, { details, ballots }: Outcome): readonly (readonly number[])[] | undefined {
  const named = method.name === 'majority-judgment' || method.name === 'consent' || method.name === 'dates';
  if (!named || details.kind !== 'levels' || ballots.expressed === 0n) return undefined;
  return details.counts.map(row => row.map(count => toNumber({ n: count, d: ballots.expressed })));
}
