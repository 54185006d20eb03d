import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import type { Block, View } from '../../../core/view.ts';
import { conditionText } from '../decision/conditions.ts';
import { capitalised } from '../labels.ts';
import type { Poll } from '../model.ts';
import { ruleText } from '../rules.ts';
import { isPicked } from '../secret/model.ts';
import { choicePanel, pickPanel } from './choice.ts';
import { amended, levelsPanel } from './levels.ts';
import { ranked, rankingPanel } from './ranking.ts';
import { type Casting, isLevels, isRanking } from './state.ts';

/** One person's private panel to cast a ballot: the rule, what it says so far, and what may be tapped next. */
export function castingView(speech: Speech, token: Tokens, poll: Poll, casting: Casting): View {
  const condition = conditionText(speech, poll);
  const conditions: Block[] = condition === '' ? [] : [{ type: 'note', text: condition }];
  return {
    title: poll.title,
    locale: speech.locale,
    blocks: [
      ...panelOf(speech, token, poll, casting),
      { type: 'note', text: capitalised(speech, ruleText(speech, poll)) },
      ...conditions,
    ],
  };
}

function panelOf(speech: Speech, token: Tokens, poll: Poll, casting: Casting) {
  if (isRanking(casting)) return rankingPanel(speech, token, poll, casting);
  if (isLevels(casting)) return levelsPanel(speech, token, poll, casting);
  const chosen = casting.ballot.kind === 'choice' ? casting.ballot.chosen : [];
  return isPicked(poll) ? pickPanel(speech, token, poll, chosen) : choicePanel(speech, token, poll, chosen);
}

/** The next state after an option was picked in the select of a panel. */
export function picked(poll: Poll, casting: Casting, option: number): Casting {
  if (isRanking(casting)) return ranked(casting, option);
  return isLevels(casting) ? amended(poll, casting, option) : casting;
}
