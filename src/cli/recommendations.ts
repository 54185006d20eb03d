import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { cleanText } from '../core/clean.ts';
import { keysOf } from '../features/recommendations/import-store.ts';
import { similarTo, threshold } from '../features/recommendations/similar.ts';
import { Problem, withConfig } from './run.ts';
import { communityOf, visit } from './visit.ts';

/** The commands of recommendations. */
export function addRecommendationCommands(program: Command): void {
  program
    .command('similar')
    .requiredOption('--lines <file>', 'a text file, an idea a line')
    .option('--limit <number>', 'so many for each line', '3')
    .option('--json', 'print the result as JSON')
    .option('--community <name>', 'where there are several')
    .description('for each line of a file, the recommendations that are like it')
    .action((options: SimilarOptions) => withConfig(config => similar(config, options)));
}

type SimilarOptions = {
  readonly lines: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly community?: string;
};

async function similar(config: Config, { lines, limit, json, community }: SimilarOptions): Promise<void> {
  if (!/^[1-9]\d{0,2}$/.test(limit)) throw new Problem(`--limit is a number from 1 to 999, not "${limit}".`);
  const text = await readFile(lines, 'utf8').catch(() => {
    throw new Problem(`${lines} cannot be read.`);
  });
  const queries = cleanText(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  await visit(config, async ({ database }) => {
    const { id } = await communityOf(database, community);
    const found = [];
    for (const query of queries) {
      const near = (await similarTo(database, id, { title: query }, Number(limit))).filter(
        ({ score }) => score >= threshold,
      );
      const keys = await keysOf(
        database,
        near.map(match => match.id),
      );
      found.push({
        query,
        matches: near.map(match => ({
          id: keys.get(match.id) ?? String(match.number),
          title: match.title,
          score: match.score,
        })),
      });
    }
    console.log(json ? JSON.stringify(found, null, 2) : found.map(textOf).join('\n\n'));
  });
}

type Found = {
  readonly query: string;
  readonly matches: readonly { readonly id: string; readonly title: string; readonly score: number }[];
};

const textOf = ({ query, matches }: Found): string =>
  [
    query,
    ...(matches.length > 0
      ? matches.map(({ id, title, score }) => `  ${score.toFixed(2)}  ${id}  ${title}`)
      : ['  nothing like it']),
  ].join('\n');
