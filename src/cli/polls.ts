import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { LostKey } from '../core/seals.ts';
import type { Database } from '../database/client.ts';
import { exportFiles } from '../features/polls/export.ts';
import { showsResults } from '../features/polls/model.ts';
import { type RecountOptions, recount } from '../features/polls/recount.ts';
import { openSecretPolls } from '../features/polls/secret/store.ts';
import { pollByNumber, profileOfPoll, votersOf } from '../features/polls/store.ts';
import { speechOf } from '../i18n/speech.ts';
import { loadTexts } from '../i18n/texts.ts';
import { sealsIn } from '../seals.ts';
import { put, readInput } from './files.ts';
import { fail, Problem, telling, withConfig } from './run.ts';
import { communityOf, visit } from './visit.ts';

type Options = { readonly format: string; readonly output?: string; readonly community?: string };

/** The commands of ballots: out of the database, and counted anew from any file. */
export function addPollCommands(program: Command): void {
  program
    .command('recount')
    .argument('<file>', 'a ballot file: JSON, or BLT')
    .option('--method <method>', 'count it by this method')
    .option('--seats <number>', 'so many places to fill')
    .option('--json', 'print the result as JSON')
    .description('count the ballots of a file anew')
    .action((file: string, options: RecountOptions) => telling(() => recountFile(file, options)));
  const exports = program.commands.find(command => command.name() === 'export') ?? program.command('export');
  exports
    .command('poll')
    .argument('<number>', 'as its post says: 12')
    .option('--format <format>', 'json, csv, or blt for rankings', 'json')
    .option('--output <file>', 'write to this file instead of the terminal')
    .option('--community <name>', 'where there are several')
    .description('the ballots of a poll, sorted by content; "recount" counts the JSON and the BLT anew')
    .action((number: string, options: Options) => withConfig(config => exportPoll(config, number, options)));
}

async function exportPoll(config: Config, number: string, { format, output, community }: Options): Promise<void> {
  if (!/^\d{1,9}$/.test(number)) throw new Problem(`A poll has a number, such as 12, not "${number}".`);
  await visit(config, async ({ database, now }) => {
    const { id } = await communityOf(database, community);
    const found = await pollByNumber(database, id, Number(number), '');
    if (!found) throw new Problem(`There is no poll ${number}.`);
    const { poll } = found;
    if (!showsResults(poll, now(), true))
      throw new Problem(`The results of poll ${number} show when it closes, not before.`);
    const speech = speechOf(loadTexts(), 'en', 'UTC', now());
    const voters = poll.secrecy === 'named' ? await votersOf(database, poll, 1_000_000) : undefined;
    const file = exportFiles(speech, poll, await profileOfPoll(database, poll), voters).find(({ name }) =>
      name.endsWith(`.${format}`),
    );
    if (!file)
      throw new Problem(
        format === 'blt' ? `Poll ${number} has no rankings; export it as json.` : 'The formats are json, csv and blt.',
      );
    await put(file.text, output);
  });
}

async function recountFile(path: string, options: RecountOptions): Promise<void> {
  const result = recount((await readInput(path)).toString(), options);
  if (!result.ok) return fail(result.faults);
  console.log(result.output);
  for (const note of result.notes) console.error(note);
}

/** What became of polls that are sealed in the backup: it depends on keys that no backup holds. */
export async function aboutSecretPolls(home: string, database: Database): Promise<string[]> {
  const seals = await sealsIn(home);
  const lines = await Promise.all(
    (await openSecretPolls(database)).map(async ({ id, number }) => {
      const there = await seals.open(id, []).then(
        () => true,
        error => {
          if (error instanceof LostKey) return false;
          throw error;
        },
      );
      return there
        ? `Secret poll ${number} goes on; votes cast after the backup are lost, and can be cast again until it closes.`
        : `Secret poll ${number} is sealed with a key that is not here any more: unless it comes back, the poll will be void.`;
    }),
  );
  return lines;
}
