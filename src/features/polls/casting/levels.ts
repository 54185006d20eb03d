import { isRefusal, type Refusal } from '../../../core/feature.ts';
import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import { type Block, type Button, joinedText, type Span, type Text } from '../../../core/view.ts';
import { details } from '../details.ts';
import { capitalised, selectable } from '../labels.ts';
import { highestLevel, levelWord } from '../levelwords.ts';
import { answersNothing } from '../methods/levels.ts';
import type { Levels } from '../methods/method.ts';
import type { Poll } from '../model.ts';
import { argumentOf, type Casting, freshCasting, recording, towards } from './state.ts';

/** Option by option, then the summary with everything that is about to be recorded. */
export function levelsPanel(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Levels>): Block[] {
  return casting.step < poll.options.length
    ? question(speech, token, poll, casting)
    : summary(speech, token, poll, casting);
}

function question(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Levels>): Block[] {
  const { step, amending } = casting;
  return [
    { type: 'text', text: prompt(speech, poll, casting) },
    { type: 'buttons', buttons: answers(speech, token, poll, casting) },
    {
      type: 'buttons',
      buttons: [
        ...(step > 0 && !amending
          ? [towards(token, poll, speech.line('polls-cast-back'), { ...casting, step: step - 1 })]
          : []),
        towards(token, poll, speech.line('polls-cast-summary'), summaryOf(poll, casting)),
      ],
    },
  ];
}

/** Which option is asked for at this step, in the order of whoever is asked. */
const askedAt = (poll: Poll, step: number): number => poll.shown[step] ?? step;

function prompt(speech: Speech, poll: Poll, casting: Casting<Levels>): Text {
  const { step } = casting;
  const args = { n: step + 1, of: poll.options.length, option: { bold: poll.options[askedAt(poll, step)] ?? '' } };
  switch (poll.method.name) {
    case 'dots':
      return speech.say('polls-ask-dots', {
        ...args,
        dots: casting.ballot.levels[askedAt(poll, step)] ?? 0,
        left: dotsLeft(poll, casting.ballot),
      });
    case 'consent':
      return speech.say('polls-ask-consent', args);
    case 'dates':
      return speech.say('polls-ask-date', args);
    case 'majority-judgment':
      return speech.say('polls-ask-grade', args);
    default:
      return speech.say('polls-ask-points', { ...args, highest: highestLevel(poll) });
  }
}

const dotsLeft = (poll: Poll, { levels }: Levels): number => {
  const { budget } = poll.question.settings as { budget: number };
  return budget - levels.reduce<number>((sum, level) => sum + (level ?? 0), 0);
};

function answers(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Levels>): Button[] {
  if (poll.method.name === 'dots') return dotAnswers(speech, token, poll, casting);
  const levels = Array.from({ length: highestLevel(poll) + 1 }, (_, level) => level);
  const given = casting.ballot.levels[askedAt(poll, casting.step)];
  const best = poll.method.name === 'score' || poll.method.name === 'star' ? levels : levels.reverse();
  return [
    ...best.map(level => {
      const word = levelWord(speech, poll, level);
      return towards(token, poll, given === level ? `✓ ${word}` : word, answered(poll, casting, level));
    }),
    towards(token, poll, speech.line('polls-cast-skip'), answered(poll, casting, null)),
  ];
}

/** So many dots have a button each; more are added and taken away. */
const mostDotButtons = 10;

function dotAnswers(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Levels>): Button[] {
  const { ballot } = casting;
  const option = askedAt(poll, casting.step);
  const now = ballot.levels[option] ?? 0;
  const most = Math.min(highestLevel(poll), now + dotsLeft(poll, ballot));
  const to = (label: string, dots: number) => towards(token, poll, label, answered(poll, casting, dots));
  if (highestLevel(poll) <= mostDotButtons)
    return Array.from({ length: most + 1 }, (_, dots) => to(dots === now && now > 0 ? `✓ ${dots}` : `${dots}`, dots));
  const steps = [-10, -5, -1, 1, 5, 10].filter(by => now + by >= 0 && now + by <= most);
  return [
    ...steps.map(by =>
      towards(token, poll, by > 0 ? `+${by}` : `−${-by}`, { ...casting, ballot: withLevel(ballot, option, now + by) }),
    ),
    ...(now > 0 ? [to('0', 0)] : []),
    ...(most > now ? [to(speech.line('polls-cast-all-dots', { dots: most }), most)] : []),
    to(speech.line('polls-cast-next'), now),
  ];
}

/** The next state once that option has that level: the option after it, or the summary; with the last dot given nothing is left to ask. */
function answered(poll: Poll, casting: Casting<Levels>, level: number | null): Casting<Levels> {
  const next = { ...casting, ballot: withLevel(casting.ballot, askedAt(poll, casting.step), level) };
  const over = casting.amending || (poll.method.name === 'dots' && dotsLeft(poll, next.ballot) <= 0);
  return over ? summaryOf(poll, next) : { ...next, step: casting.step + 1 };
}

const withLevel = ({ levels }: Levels, option: number, level: number | null): Levels => ({
  kind: 'levels',
  levels: levels.map((given, at) => (at === option ? level : given)),
});

const summaryOf = (poll: Poll, casting: Casting<Levels>): Casting<Levels> => ({
  ...casting,
  step: poll.options.length,
  amending: false,
});

/** From the summary, one option is asked for again. */
export const amended = (poll: Poll, casting: Casting<Levels>, option: number): Casting<Levels> => ({
  ...casting,
  step: poll.shown.indexOf(option),
  amending: true,
});

function summary(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Levels>): Block[] {
  const { ballot } = casting;
  const checked = poll.method.validate(ballot, poll.question);
  const nothing = answersNothing(ballot);
  const record = speech.line(nothing ? 'polls-cast-blank' : 'polls-cast-record');
  return [
    { type: 'text', text: levelsText(speech, poll, ballot) },
    ...(poll.method.name === 'dots'
      ? [
          {
            type: 'note',
            text: capitalised(speech, speech.say('polls-dots-left', { left: dotsLeft(poll, ballot) })),
          } as const,
        ]
      : []),
    ...(isRefusal(checked) ? [{ type: 'note', text: lacking(speech, checked) } as const] : []),
    {
      type: 'buttons',
      buttons: [
        ...(isRefusal(checked) ? [] : [recording(token, poll, record, checked)]),
        towards(token, poll, speech.line('polls-cast-afresh'), freshCasting(poll)),
        details(speech, token, poll),
      ],
    },
    {
      type: 'choice',
      label: speech.line('polls-cast-change'),
      token: token('cast', poll.id, argumentOf(poll, casting)),
      options: selectable(poll.options, poll.shown),
      chosen: [],
      min: 1,
      max: 1,
    },
  ];
}

/** Why the ballot cannot be cast yet. */
function lacking(speech: Speech, { message, args }: Refusal): Text {
  switch (message) {
    case 'polls-ballot-incomplete':
      return speech.say('polls-ballot-incomplete', { missing: Number(args.missing) });
    case 'polls-ballot-dots-left':
      return speech.say('polls-ballot-dots-left', { budget: Number(args.budget), left: Number(args.left) });
    default:
      return speech.say('polls-cast-nothing-yet');
  }
}

/** "Bikes: 7", a line an option. */
export const levelsText = (speech: Speech, poll: Poll, { levels }: Levels): readonly Span[] =>
  joinedText(
    poll.shown.map(option => {
      const level = levels[option] ?? (poll.method.name === 'dots' ? 0 : null);
      const word = level === null ? speech.line('polls-no-answer') : levelWord(speech, poll, level);
      return speech.say('polls-answer', { option: poll.options[option] ?? '', answer: { bold: word } });
    }),
    '\n',
  );
