import type { FormPage } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { joinedText, narrowest, type Text } from '../../core/view.ts';
import { fieldOf, isLong, isLongAnywhere } from './fields.ts';
import { asked, minutesFor, type Question, type Response, type Survey } from './model.ts';
import { wordsFor } from './words.ts';

/** More than these on one page tire. */
const mostOnAPage = 5;

/**
 * The questions page by page, those of them that are asked. A question that hangs on another never stands on its page; one that is too long to stand at its field
 * stands above all fields, so a page begins with it. Where pages are cut depends on no answer and no reader's language, so that a page handed in is the page that was shown.
 */
export function pagesOf(questions: readonly Question[], response: Response, room: number): Question[][] {
  const most = Math.min(room, mostOnAPage);
  const pages: Question[][] = [];
  for (const question of questions) {
    const page = pages.at(-1);
    const hangs = page?.some(({ key }) => key === question.when?.question);
    if (!page || page.length >= most || hangs || isLongAnywhere(question)) pages.push([question]);
    else page.push(question);
  }
  const shown = new Set(asked(questions, response).map(({ key }) => key));
  return pages.map(page => page.filter(({ key }) => shown.has(key))).filter(page => page.length > 0);
}

type Leaf = {
  readonly survey: Pick<Survey, 'title' | 'about' | 'locale' | 'anonymous'>;
  readonly questions: readonly Question[];
  readonly response: Response;
  /** Questions whose answers fell away by the last change. */
  readonly dropped: readonly number[];
  readonly room: number;
};

/** The n-th page as this reader sees it; undefined when there are no more. */
export function pageOf(
  speech: Speech,
  { survey, questions, response, dropped, room }: Leaf,
  n: number,
): FormPage | undefined {
  const pages = pagesOf(questions, response, room);
  const page = pages[n];
  if (!page) return undefined;
  const words = wordsFor(speech, survey);
  const order = asked(questions, response);
  const numberOf = (question: Question) => order.indexOf(question) + 1;
  const minutes = minutesFor(pages.slice(n).flat());
  const lines: Text[] = [
    ...(dropped.length > 0 ? [speech.say('surveys-dropped', { count: dropped.length })] : []),
    ...(n === 0 && words(survey.about) ? [words(survey.about)] : []),
    ...(n === 0 ? [speech.say(survey.anonymous ? 'surveys-promise-anonymous' : 'surveys-promise-named')] : []),
    n === 0
      ? speech.say('surveys-minutes', { minutes, count: order.length })
      : speech.say('surveys-minutes-left', { minutes }),
    ...page.flatMap(question =>
      isLong(numberOf(question), question, words) ? [[{ bold: `${numberOf(question)}. ${words(question.text)}` }]] : [],
    ),
  ];
  return {
    title: shortened(words(survey.title), narrowest.pageTitle),
    intro: joinedText(lines, '\n'),
    submit: speech.line('surveys-submit'),
    fields: page.map(question => fieldOf(speech, words, question, numberOf(question))),
  };
}
