import { button, buttonsOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { joinedText, locales, type Text, type View } from '../../core/view.ts';
import { languageName } from '../../i18n/languages.ts';
import { minutesFor, type Survey } from './model.ts';
import { type Seen, titleOf, translateButton } from './views.ts';
import { wordsFor } from './words.ts';

export type Plan = { readonly places: readonly string[]; readonly event: string };

/** A survey before it opens: what it asks, whom it reaches, and everything that can still be set. */
export function draftView(speech: Speech, token: Tokens, seen: Seen, plan: Plan): View {
  const { survey, questions, audience } = seen;
  const words = wordsFor(speech, survey);
  const languages = languagesOf(survey);
  return {
    title: speech.line('surveys-draft-of', { title: titleOf(speech, survey) }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: questionsText(questions.map(question => words(question.text))) },
      {
        type: 'facts',
        facts: [
          {
            label: speech.line('surveys-fact-length'),
            value: speech.line('surveys-minutes', { minutes: minutesFor(questions), count: questions.length }),
          },
          {
            label: speech.line('surveys-fact-answers'),
            value: speech.line(survey.anonymous ? 'surveys-anonymous' : 'surveys-named'),
          },
          {
            label: speech.line('surveys-fact-shared'),
            value: speech.line(survey.shared ? 'surveys-shared' : 'surveys-not-shared'),
          },
          {
            label: speech.line('surveys-fact-audience'),
            value: audience === '' ? speech.line('surveys-everyone') : shortened(audience, 200),
          },
          {
            label: speech.line('surveys-fact-places'),
            value: plan.places.length > 0 ? speech.list(plan.places.slice(0, 5)) : speech.line('surveys-no-places'),
          },
          {
            label: speech.line('surveys-fact-open'),
            value: speech.line('surveys-days', { count: survey.days }),
          },
          ...(survey.repeats
            ? [
                {
                  label: speech.line('surveys-fact-repeats'),
                  value: speech.line(`surveys-repeats-${survey.repeats}`),
                },
              ]
            : []),
          ...(survey.event
            ? [
                {
                  label: speech.line('surveys-fact-event'),
                  value:
                    survey.eventDays > 0
                      ? speech.line('surveys-event-later', { event: plan.event, count: survey.eventDays })
                      : plan.event,
                },
              ]
            : []),
        ],
      },
      { type: 'note', text: speech.say('surveys-draft-note') },
      ...buttonsOf([
        button(speech.line('surveys-open'), token('open', survey.id), 'primary'),
        ...languages.map(locale =>
          button(
            speech.line('surveys-preview', { language: languageName(speech.locale, locale) }),
            token('preview', survey.id, locale),
          ),
        ),
        button(speech.line('surveys-set'), token('set', survey.id)),
        button(speech.line('surveys-edit'), token('edit', survey.id)),
        ...translateButton(speech, token, seen),
        button(speech.line('surveys-text'), token('text', survey.id)),
        button(speech.line('surveys-discard'), token('discard', survey.id), 'danger'),
      ]),
    ],
  };
}

/** Those its title is written in. */
const languagesOf = ({ title, locale }: Survey) => locales.filter(one => title[one] !== undefined || one === locale);

const mostOfQuestions = 1500;

function questionsText(questions: readonly string[]): Text {
  const most = Math.floor(mostOfQuestions / Math.max(1, questions.length));
  return joinedText(
    questions.map((text, index) => `${index + 1}. ${shortened(text, most)}`),
    '\n',
  );
}
