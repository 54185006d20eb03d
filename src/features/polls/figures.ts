import { type Fraction, floor, fraction, over, plus, toNumber, zero } from '../../core/fraction.ts';
import type { Speech } from '../../core/speech.ts';
import { highestLevel, levelWord } from './levelwords.ts';
import type { FigureName, Outcome } from './methods/method.ts';
import type { Poll } from './model.ts';

/** What an option came to: the words of its row and, from 0 to 1, the length of its bar. */
export type OptionFigure = { readonly figure: string; readonly share: number };

export function figureOf(speech: Speech, poll: Poll, outcome: Outcome, option: number): OptionFigure {
  const { ballots, options } = outcome;
  const of = (name: FigureName) => numberOf(outcome, name, option);
  const count = (name: FigureName) => Number(floor(of(name)));
  const cast = Number(ballots.cast);
  const expressed = Number(ballots.expressed);
  switch (outcome.method) {
    case 'single':
    case 'multiple':
      return {
        figure: speech.line('polls-votes', { count: count('votes'), share: speech.percent(count('votes'), cast) }),
        share: part(of('votes'), cast),
      };
    case 'score':
    case 'star':
      return {
        figure: speech.line('polls-points', { count: count('points') }),
        share: part(of('points'), expressed * highestLevel(poll)),
      };
    case 'dots':
      return {
        figure: speech.line('polls-dots', { count: count('points') }),
        share: shareOf(of('points'), allOf(outcome, 'points')),
      };
    case 'majority-judgment':
      return {
        figure: expressed === 0 ? '–' : levelWord(speech, poll, count('median')),
        share: part(of('median'), highestLevel(poll)),
      };
    case 'schulze':
    case 'ranked-pairs':
    case 'debian':
      return { figure: speech.line('polls-wins', { count: count('wins') }), share: part(of('wins'), options - 1) };
    case 'borda':
      return {
        figure: speech.line('polls-half-points', numbered(speech, of('points'))),
        share: part(of('points'), expressed * (options - 1)),
      };
    case 'irv':
    case 'stv-scottish':
    case 'stv-meek':
      return {
        figure: speech.line('polls-first-votes', numbered(speech, of('votes'))),
        share: part(of('votes'), expressed),
      };
    case 'consent':
      return {
        figure: speech.line('polls-stances', { support: count('support'), objections: count('objections') }),
        share: part(of('support'), expressed),
      };
    case 'dates':
      return {
        figure: speech.line('polls-available', { yes: count('yes'), maybe: count('available') - count('yes') }),
        share: part(of('available'), expressed),
      };
    case 'sign-up':
      return placesFigure(speech, poll, outcome, option, count('taken'), count('waiting'));
  }
}

/** What may be no whole number, as it is written and as its noun is inflected. */
const numbered = (speech: Speech, value: Fraction) => ({
  number: speech.number(toNumber(value)),
  count: toNumber(value),
});

function placesFigure(
  speech: Speech,
  poll: Poll,
  { ballots }: Outcome,
  option: number,
  taken: number,
  waiting: number,
): OptionFigure {
  const limit = placesOf(poll, option);
  if (limit === null)
    return { figure: speech.line('polls-taken', { taken }), share: part(fraction(taken), Number(ballots.cast)) };
  return { figure: speech.line('polls-taken-of', { taken, limit, waiting }), share: part(fraction(taken), limit) };
}

/** How many places an option of a sign-up has; null without limit. */
export const placesOf = ({ question }: Poll, option: number): number | null =>
  (question.settings as { places?: readonly (number | null)[] }).places?.[option] ?? null;

/** One figure of an option; 0 where the method has none of that name. */
export const numberOf = ({ figures }: Outcome, name: FigureName, option: number): Fraction =>
  figures.find(figure => figure.name === name)?.values[option] ?? zero;

export const allOf = ({ figures }: Outcome, name: FigureName): Fraction =>
  (figures.find(figure => figure.name === name)?.values ?? []).reduce(plus, zero);

const part = (value: Fraction, whole: number): number => shareOf(value, fraction(whole));

/** From 0 to 1; 0 of nothing is 0. */
const shareOf = (value: Fraction, whole: Fraction): number =>
  whole.n <= 0n ? 0 : Math.min(1, Math.max(0, toNumber(over(value, whole))));
