import type { Speech } from '../../core/speech.ts';
import type { Method, Question } from './methods/method.ts';

type Asked = { readonly method: Pick<Method, 'name'>; readonly question: Question };

/** The highest level an option can get on a ballot of this poll. */
export function highestLevel({ method, question }: Asked): number {
  const settings = question.settings as { max?: number; budget?: number; most?: number | null; grades?: number };
  if (method.name === 'consent') return 3;
  if (method.name === 'dates') return 2;
  if (method.name === 'majority-judgment') return (settings.grades ?? 7) - 1;
  if (method.name === 'dots') return settings.most ?? settings.budget ?? 10;
  return settings.max ?? 5;
}

/** What a level is called, best said on a button: "4", "good", "if need be". */
export function levelWord(speech: Speech, poll: Asked, level: number): string {
  const words = namedLevels(speech, poll);
  return words[level] ?? speech.number(level);
}

function namedLevels(speech: Speech, poll: Asked): readonly string[] {
  if (poll.method.name === 'consent')
    return [
      speech.line('polls-stance-object'),
      speech.line('polls-stance-aside'),
      speech.line('polls-stance-concern'),
      speech.line('polls-stance-consent'),
    ];
  if (poll.method.name === 'dates')
    return [speech.line('polls-date-no'), speech.line('polls-date-if-need-be'), speech.line('polls-date-yes')];
  if (poll.method.name === 'majority-judgment' && highestLevel(poll) === 6)
    return [
      speech.line('polls-grade-reject'),
      speech.line('polls-grade-poor'),
      speech.line('polls-grade-passable'),
      speech.line('polls-grade-fair'),
      speech.line('polls-grade-good'),
      speech.line('polls-grade-very-good'),
      speech.line('polls-grade-excellent'),
    ];
  return [];
}
