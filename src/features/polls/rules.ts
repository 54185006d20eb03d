import type { Speech } from '../../core/speech.ts';
import { spansOf, type Text } from '../../core/view.ts';
import { choiceBounds } from './casting/choice.ts';
import { fitting, optionLabel } from './labels.ts';
import { highestLevel } from './levelwords.ts';
import type { Poll } from './model.ts';

type Settings = {
  readonly seats?: number;
  readonly budget?: number;
  readonly places?: readonly (number | null)[];
  readonly max?: number | null;
};

/** How people choose here and what wins, said before anybody votes. */
export function ruleText(speech: Speech, poll: Poll): Text {
  const settings = poll.question.settings as Settings;
  const seats = settings.seats ?? 1;
  switch (poll.method.name) {
    case 'single':
      return speech.say('polls-rule-single');
    case 'multiple':
      return choiceRule(speech, poll);
    case 'score':
      return speech.say('polls-rule-score', { highest: highestLevel(poll), seats });
    case 'star':
      return speech.say('polls-rule-star', { highest: highestLevel(poll) });
    case 'dots':
      return speech.say('polls-rule-dots', { budget: settings.budget ?? 10, seats });
    case 'majority-judgment':
      return speech.say('polls-rule-majority-judgment', { seats });
    case 'schulze':
    case 'ranked-pairs':
      return speech.say('polls-rule-pairs', { seats });
    case 'debian':
      return debianRule(speech, poll);
    case 'borda':
      return speech.say('polls-rule-borda', { seats });
    case 'irv':
      return speech.say('polls-rule-irv');
    case 'stv-scottish':
    case 'stv-meek':
      return speech.say('polls-rule-stv', { seats });
    case 'consent':
      return speech.say('polls-rule-consent');
    case 'dates':
      return speech.say('polls-rule-dates', { seats });
    case 'sign-up':
      return speech.say('polls-rule-sign-up', { max: settings.max ?? poll.options.length });
  }
}

function choiceRule(speech: Speech, poll: Poll): Text {
  const { min, max } = choiceBounds(poll);
  return max >= poll.options.length && min <= 1
    ? speech.say('polls-choose-any')
    : speech.say('polls-choose', { min, max });
}

/** What an option needs against the default one. */
function debianRule(speech: Speech, poll: Poll): Text {
  const { quorum = '0', majority = [] } = poll.question.settings as { quorum?: string; majority?: (string | null)[] };
  const needs = [
    ...(quorum === '0' ? [] : [speech.line('polls-debian-support', { number: speech.number(Number(quorum)) })]),
    ...majority.flatMap((times, option) =>
      times === null || times === '1'
        ? []
        : [
            speech.line('polls-debian-ratio', {
              option: optionLabel(poll.options[option] ?? '', 40),
              number: speech.number(Number(times)),
            }),
          ],
    ),
  ];
  const { shown, more } = fitting(needs, 200);
  return [
    ...spansOf(speech.say('polls-rule-debian', { option: { bold: defaultOption(poll) } })),
    ...shown.map(need => `; ${need}`),
    ...(more > 0 ? [' …'] : []),
  ];
}

/** "None of these", with whom every other option is compared first. */
function defaultOption({ options, question }: Poll): string {
  const { default: chosen } = question.settings as { default?: number | null };
  return options[chosen ?? options.length - 1] ?? '';
}
