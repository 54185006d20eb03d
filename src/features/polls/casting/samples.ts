import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import type { View } from '../../../core/view.ts';
import { highestLevel } from '../levelwords.ts';
import { type Ballot, type MethodName, methodNames } from '../methods/method.ts';
import type { Poll } from '../model.ts';
import { ballotView, recordedView } from '../own-views.ts';
import { pictureView } from '../picture.ts';
import { hostile, now, pollWith, seenOf } from '../samplepolls.ts';
import { pollView, verdictView } from '../views.ts';
import { choiceBounds } from './choice.ts';
import { castingView } from './panel.ts';
import { emptyBallot, freshCasting } from './state.ts';

const names = ['Soup', 'Pasta', 'Salad', hostile.slice(0, 100)];
/** As long as options may be, all together. */
const twenty = Array.from({ length: 20 }, (_, index) => `${index + 1} ${'wide '.repeat(20)}`.slice(0, 100));

const wide: Partial<Record<MethodName, object>> = {
  score: { max: 10 },
  dots: { budget: 100 },
  'stv-scottish': { seats: 3 },
  'stv-meek': { seats: 3 },
  // All but the first fall below it.
  debian: { default: 0, quorum: '12.5', majority: twenty.map((_, at) => (at % 2 === 0 ? '3' : null)) },
  'sign-up': { places: twenty.map(() => 2), max: null, blank: true },
};

/** Enough to see every kind of bar without drawing an hour. */
const pictured = ['score', 'consent', 'majority-judgment of 20'];

/** Those whose panels differ; of the others the words alone do. */
const shown: readonly MethodName[] = [
  'score',
  'dots',
  'majority-judgment',
  'stv-scottish',
  'consent',
  'dates',
  'sign-up',
];

/** What a person sees while they cast a ballot of each kind, and afterwards. */
export const castingSamples = (speech: Speech, token: Tokens): Record<string, View> =>
  Object.fromEntries(
    shown.flatMap(method => {
      const few = Object.entries(statesOf(speech, token, method, pollWith(method, names)));
      const many = Object.entries(statesOf(speech, token, `${method} of 20`, longest(method)));
      return [
        ...few.filter(([name]) => /first|recorded|verdict|picture/.test(name)),
        ...many.filter(([name]) => /half|summary|ballot|picture/.test(name)),
      ];
    }),
  );

/** Every state of every method, with few options and with the most and longest. */
export const everyState = (speech: Speech, token: Tokens): Record<string, View> =>
  Object.assign(
    {},
    ...methodNames.flatMap(method => [
      statesOf(speech, token, method, pollWith(method, names)),
      statesOf(speech, token, `${method} of 20`, longest(method)),
    ]),
  );

const longest = (method: MethodName): Poll => pollWith(method, twenty, { title: 'W'.repeat(200) }, wide[method]);

function statesOf(speech: Speech, token: Tokens, name: string, poll: Poll): Record<string, View> {
  const whole = fullBallot(poll);
  const seen = seenOf(poll, [{ ballot: whole, count: 65_000 }], whole);
  const closed = { ...seen, poll: { ...poll, closesAt: now } };
  const half = Math.floor(poll.options.length / 2);
  const steps =
    poll.method.kind === 'choice'
      ? {}
      : {
          [`${name}: first step`]: castingView(speech, token, poll, freshCasting(poll)),
          [`${name}: half way`]: castingView(speech, token, poll, {
            ballot: halfBallot(poll, half),
            step: poll.method.kind === 'levels' ? half : 0,
            amending: false,
          }),
          [`${name}: summary`]: castingView(speech, token, poll, {
            ballot: whole,
            step: poll.method.kind === 'levels' ? poll.options.length : 0,
            amending: false,
          }),
        };
  return {
    ...steps,
    [`${name}: post`]: pollView(speech, token, { ...seen, mine: null }),
    [`${name}: ballot`]: ballotView(speech, token, seen),
    [`${name}: recorded`]: recordedView(speech, token, seen),
    [`${name}: verdict`]: verdictView(speech, token, closed),
    ...(pictured.includes(name) ? { [`${name}: picture`]: pictureView(speech, token, closed) } : {}),
  };
}

/** A ballot as full as they get. */
function fullBallot(poll: Poll): Ballot {
  const { options, method } = poll;
  switch (method.kind) {
    case 'choice':
      return { kind: 'choice', chosen: [...options.keys()].slice(0, choiceBounds(poll).max) };
    case 'ranking':
      return { kind: 'ranking', ranks: options.map((_, option) => option + 1) };
    case 'levels': {
      const { budget } = poll.question.settings as { budget?: number };
      const each = budget === undefined ? highestLevel(poll) : Math.floor(budget / options.length);
      return { kind: 'levels', levels: options.map((_, option) => (method.name === 'consent' ? option % 4 : each)) };
    }
  }
}

function halfBallot(poll: Poll, half: number): Ballot {
  const whole = fullBallot(poll);
  if (whole.kind === 'ranking') return { ...whole, ranks: whole.ranks.map(rank => (rank <= half ? rank : 0)) };
  if (whole.kind === 'levels') return { ...whole, levels: whole.levels.map((level, at) => (at < half ? level : null)) };
  return emptyBallot(poll);
}
