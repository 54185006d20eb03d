import type { BallotFile, FileFault } from './ballotfile.ts';
import type { Profile, Ranking } from './methods/method.ts';
import { groupsByRank } from './methods/ranking.ts';

/** A BLT file is a row of words; a name in quotes is one. */
type Word = { readonly text: string; readonly quoted: boolean; readonly line: number };

class BltFault extends Error {
  readonly line: number;
  readonly field: string;

  constructor(line: number, field: string, says: string) {
    super(says);
    this.line = line;
    this.field = field;
  }
}

/**
 * Reads ranked ballots in the BLT format of OpaVote, OpenSTV and the Scottish councils: candidates and seats; withdrawn candidates as negative
 * numbers; lines of weight, preferences (equal ranks joined by "=", "-" for a rank left out) and 0; a 0; names and title in quotes.
 */
export function readBlt(text: string): BallotFile | { readonly faults: readonly FileFault[] } {
  try {
    return readWords(wordsOf(text));
  } catch (fault) {
    if (fault instanceof BltFault) return { faults: [{ line: fault.line, field: fault.field, says: fault.message }] };
    throw fault;
  }
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  text.split(/\r\n|\r|\n/).forEach((content, at) => {
    for (const [whole, quoted, bare] of content.matchAll(/"([^"]*)"|#.*|(\S+)/g)) {
      if (quoted === undefined && whole.startsWith('#')) break;
      words.push({ text: quoted ?? bare ?? '', quoted: quoted !== undefined, line: at + 1 });
    }
  });
  return words;
}

function readWords(words: readonly Word[]): BallotFile {
  let at = 0;
  const lastLine = words.at(-1)?.line ?? 1;

  function next(field: string): Word {
    const word = words[at];
    if (word === undefined) throw new BltFault(lastLine, field, 'the file ends here');
    at += 1;
    return word;
  }

  function whole(field: string, word = next(field)): number {
    if (word.quoted || !/^-?\d{1,15}$/.test(word.text))
      throw new BltFault(word.line, field, `"${word.text}" is not a whole number`);
    return Number(word.text);
  }

  const total = whole('number of candidates');
  if (total < 1 || total > 200)
    throw new BltFault(1, 'number of candidates', `${total} candidates; 1 to 200 can be counted`);
  const seats = whole('number of seats');
  if (seats < 1 || seats > total) throw new BltFault(1, 'number of seats', `${seats} seats for ${total} candidates`);

  function candidate(field: string, text: string, line: number): number {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (number < 1 || number > total)
      throw new BltFault(line, field, `"${text}" is not a candidate; they are numbered 1 to ${total}`);
    return number - 1;
  }

  /** Words like `[tie 3 2 1]`, up to the closing bracket. */
  function readOption(): string[] {
    const option: string[] = [];
    do option.push(next('option').text);
    while (!option.at(-1)!.endsWith(']'));
    return option
      .join(' ')
      .replace(/^\[|\]$/g, '')
      .trim()
      .split(/\s+/);
  }

  const withdrawn = new Set<number>();
  let tie: number[] | null = null;
  const notes: string[] = [];
  while (words[at]?.text.startsWith('[') || words[at]?.text.startsWith('-')) {
    if (words[at]!.text.startsWith('-')) {
      const word = next('withdrawn');
      withdrawn.add(candidate('withdrawn', word.text.slice(1), word.line));
      continue;
    }
    const { line } = words[at]!;
    const [name, ...values] = readOption();
    if (name === 'tie') tie = values.map(value => candidate('tie', value, line));
    else notes.push(`The option [${name} …] has no effect.`);
  }

  function readRanks(line: number): number[] {
    const ranks = new Array<number>(total).fill(0);
    let rank = 0;
    for (let word = next('preferences'); word.text !== '0'; word = next('preferences')) {
      if (word.text === '-') continue;
      const group = word.text.split('=').map(text => candidate('preferences', text, word.line));
      for (const option of group) {
        if (ranks[option] !== 0)
          throw new BltFault(line, 'preferences', `candidate ${option + 1} is ranked twice on one ballot`);
        ranks[option] = rank + 1;
      }
      rank += 1;
    }
    return ranks;
  }

  const ballots: { ranks: number[]; count: number }[] = [];
  for (let word = next('ballots'); word.text !== '0'; word = next('ballots')) {
    const count = whole('weight', word);
    if (count < 1) throw new BltFault(word.line, 'weight', `a ballot cannot count ${count} times`);
    ballots.push({ count, ranks: readRanks(word.line) });
  }

  const names: string[] = [];
  while (names.length < total) {
    const word = next('names');
    if (!word.quoted)
      throw new BltFault(word.line, 'names', `the name of candidate ${names.length + 1} must stand in quotes`);
    if (!/^\P{Cc}*\S\P{Cc}*$/u.test(word.text) || names.includes(word.text))
      throw new BltFault(word.line, 'names', `"${word.text}" is empty, listed twice or holds control characters`);
    names.push(word.text);
  }
  const staying = names.map((_, option) => option).filter(option => !withdrawn.has(option));
  const lots = tie?.map(option => staying.indexOf(option)).filter(option => option >= 0) ?? null;
  if (lots !== null && new Set(lots).size !== staying.length)
    throw new BltFault(1, 'tie', 'the tie order must name every candidate once');
  if (seats > staying.length)
    throw new BltFault(1, 'number of seats', `${seats} seats for ${staying.length} candidates who have not withdrawn`);
  return {
    candidates: staying.map(option => names[option]!),
    seats,
    method: null,
    kind: 'ranking',
    ballots: ballots.map(({ ranks, count }) => ({
      ballot: { kind: 'ranking', ranks: closeUp(staying.map(option => ranks[option]!)) },
      count,
    })),
    rules: {
      unranked: null,
      default: null,
      quorum: '0',
      majority: [],
      lots,
      quota: undefined,
      decimals: undefined,
    },
    decision: null,
    maxScore: null,
    places: [],
    notes,
  };
}

/** Ranks without the gaps that withdrawn candidates left. */
function closeUp(ranks: readonly number[]): number[] {
  const used = [...new Set(ranks.filter(rank => rank > 0))].sort((a, b) => a - b);
  return ranks.map(rank => used.indexOf(rank) + 1);
}

/** Writes ranked ballots as BLT; lines are sorted by content, so that their order tells nothing. Names lose quotes and line breaks, which BLT cannot hold. */
export function writeBlt(
  title: string,
  candidates: readonly string[],
  seats: number,
  profile: Profile<Ranking>,
): string {
  const quoted = (text: string): string => `"${text.replace(/"/g, "'").replace(/\s+/g, ' ')}"`;
  const lines = profile.map(({ ballot, count }) => {
    const groups = groupsByRank(ballot.ranks).map(group => group.map(option => option + 1).join('='));
    return [count, ...groups, 0].join(' ');
  });
  return [`${candidates.length} ${seats}`, ...lines.sort(), '0', ...candidates.map(quoted), quoted(title), ''].join(
    '\n',
  );
}
