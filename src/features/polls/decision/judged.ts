import { floor, fraction } from '../../../core/fraction.ts';
import type { Speech } from '../../../core/speech.ts';
import { joinedText, type Span, type Text } from '../../../core/view.ts';
import { fitting, optionLabel } from '../labels.ts';
import type { Poll } from '../model.ts';
import { baseName, neededWords, quorumNeeded } from './conditions.ts';
import { callsAgain, type Decision, type Reached, type Turnout } from './decide.ts';
import { shareOf, type Threshold } from './rules.ts';
import { percentsOf } from './shares.ts';

/** What the rules of a poll make of its count, in sentences with their denominators. `counted` is the count in words, `named` names options. */
export function judgedText(
  speech: Speech,
  poll: Poll,
  decision: Decision,
  counted: Text,
  named: (options: readonly number[]) => Span,
): Text {
  const turnout = turnoutText(speech, decision.turnout);
  if (!decision.turnout.reached) {
    const again = callsAgain(poll.rules, poll.call, decision.turnout) ? speech.say('polls-decided-again') : '';
    return sentences([speech.say('polls-decided-invalid'), turnout, again]);
  }
  const { threshold } = poll.rules;
  const verdict =
    threshold && !unresolved(decision) ? thresholdText(speech, poll, decision, threshold, named) : counted;
  return sentences([verdict, ...collegesText(speech, poll, decision), turnout]);
}

/** A tie among options all of which have enough is left to the words for ties. */
function unresolved({ outcome, adopted }: Decision): boolean {
  const tied = outcome.tie?.between ?? [];
  return tied.length > 0 && tied.every(option => adopted.includes(option));
}

const sentences = (parts: readonly Text[]): Text =>
  joinedText(
    parts.filter(part => part.length > 0),
    ' ',
  );

function thresholdText(
  speech: Speech,
  poll: Poll,
  { outcome, adopted, reached }: Decision,
  threshold: Threshold,
  named: (options: readonly number[]) => Span,
): Text {
  const { proposal } = poll.rules;
  const about = (option: number, options: Span) => ({ options, ...figures(speech, threshold, reached[option]) });
  if (proposal !== null)
    return speech.say(
      adopted.length > 0 ? 'polls-decided-adopted' : 'polls-decided-rejected',
      about(proposal, named([proposal])),
    );
  const [first, ...more] = adopted;
  if (first === undefined) {
    const best = outcome.order.flat()[0] ?? 0;
    return speech.say('polls-decided-none', about(best, named(outcome.order[0] ?? [])));
  }
  return more.length === 0
    ? speech.say('polls-decided-reached', about(first, named([first])))
    : speech.say('polls-decided-several', about(first, named(adopted)));
}

function figures(speech: Speech, threshold: Threshold, found: Reached | undefined) {
  const { votes, of } = found ?? { votes: fraction(0), of: fraction(0) };
  const { share, needed } = percentsOf(speech, votes, of, shareOf(threshold.share));
  return {
    votes: Number(floor(votes)),
    of: Number(floor(of)),
    unit: speech.line(`polls-unit-${baseName(threshold)}`, { count: Number(floor(of)) }),
    share,
    needed: neededWords(speech, threshold, needed),
  };
}

/** Without numbers where so few voted that they would tell who chose what. */
const fewest = 5n;
/** A post holds so much of them; where there are more, who has enough is said without the numbers. */
const room = 260;

function collegesText(speech: Speech, poll: Poll, decision: Decision): Text[] {
  const { threshold } = poll.rules;
  if (!threshold || decision.colleges.length === 0) return [];
  const [full, short] = [true, false].map(figures => collegeLines(speech, poll, decision, threshold, figures));
  if (full && full.join(' ').length <= room) return [full.join(' ')];
  const { shown, more } = fitting(short ?? [], room);
  return [more > 0 ? speech.line('polls-names-more', { names: shown.join(' '), count: more }) : shown.join(' ')];
}

function collegeLines(
  speech: Speech,
  poll: Poll,
  { colleges, adopted, outcome }: Decision,
  threshold: Threshold,
  withFigures: boolean,
): string[] {
  const about = poll.rules.proposal ?? adopted[0] ?? outcome.order.flat()[0] ?? 0;
  return colleges.map(({ type, reached, voted }) => {
    const enough = reached[about]?.reached === true ? 'reached' : 'missed';
    const label = optionLabel(type, 30);
    return withFigures && (poll.secrecy === 'named' || voted >= fewest)
      ? speech.line(`polls-college-${enough}`, { type: label, ...figures(speech, threshold, reached[about]) })
      : speech.line(`polls-college-${enough}-only`, { type: label });
  });
}

/** How many took part, of how many where that is known, and how many were needed. */
export function turnoutText(speech: Speech, { voted, eligible, quorum }: Turnout): Text {
  const count = Number(voted);
  if (quorum && 'share' in quorum) {
    const { share, needed } = percentsOf(speech, fraction(voted), fraction(eligible ?? 0), shareOf(quorum.share));
    return speech.say('polls-turnout-share', { voted: count, eligible: eligible ?? 0, share, needed });
  }
  const of = eligible === null ? '' : speech.percent(count, eligible);
  if (quorum === null)
    return eligible === null ? '' : speech.say('polls-turnout-of', { voted: count, eligible, share: of });
  const needed = quorumNeeded(speech, quorum);
  return eligible === null
    ? speech.say('polls-turnout-count', { voted: count, needed })
    : speech.say('polls-turnout-count-of', { voted: count, eligible, share: of, needed });
}
