import type { Speech } from '../../core/speech.ts';
import { levelWord } from './levelwords.ts';
import type { Ballot } from './methods/method.ts';
import { groupsByRank } from './methods/ranking.ts';
import type { Poll } from './model.ts';

/** A ballot in one line, best first: "Monday and Friday", "1. Monday, 2. Friday = Sunday", "Monday 5, Friday 3". */
export function ballotText(speech: Speech, poll: Poll, ballot: Ballot): string {
  const label = (option: number) => poll.options[option] ?? '';
  switch (ballot.kind) {
    case 'choice':
      return ballot.chosen.length === 0 ? speech.line('polls-blank-ballot') : speech.list(ballot.chosen.map(label));
    case 'ranking': {
      const groups = groupsByRank(ballot.ranks);
      if (groups.length === 0) return speech.line('polls-blank-ballot');
      return groups.map((group, at) => `${at + 1}. ${group.map(label).join(' = ')}`).join(', ');
    }
    case 'levels': {
      const given = ballot.levels.flatMap((level, option) =>
        level === null || (level === 0 && poll.method.name === 'dots') ? [] : [{ level, option }],
      );
      if (given.length === 0) return speech.line('polls-blank-ballot');
      return given
        .sort((a, b) => b.level - a.level || a.option - b.option)
        .map(({ level, option }) =>
          speech.line('polls-answer', { option: label(option), answer: levelWord(speech, poll, level) }),
        )
        .join(', ');
    }
  }
}
