#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { addAdminCommand } from './cli/admin.ts';
import { addCommunityCommands } from './cli/communities.ts';
import { addPeopleCommands } from './cli/people.ts';
import { fail, withConfig } from './cli/run.ts';
import { version } from './cli/version.ts';
import { recount } from './features/polls/recount.ts';

/** Whatever speaks to platforms is loaded only by the commands that do: it is most of what Palabre weighs. */
const serving = () => import('./cli/serve.ts');

const program = new Command('palabre')
  .description('Polls and participation in the chats where members already are.')
  .showHelpAfterError();

program
  .command('start', { isDefault: true })
  .description('run Palabre: the platforms that the settings name, else the try-out page')
  .action(() => withConfig(async config => (await serving()).start(config)));
program
  .command('doctor')
  .description('say for each platform what works, what does not, and what to click to mend it')
  .action(() => withConfig(async config => (await serving()).doctor(config)));
program
  .command('manifest')
  .argument('<platform>', 'slack')
  .description('print the manifest to paste when making the Slack app')
  .action(async (platform: string) => (await serving()).manifest(platform));
program
  .command('migrate')
  .description('bring the database to this version and stop')
  .action(() => withConfig(async config => (await serving()).migrateOnly(config)));
program
  .command('recount')
  .argument('<file>', 'a ballot file: JSON, or BLT')
  .option('--method <method>', 'count it by this method')
  .option('--seats <number>', 'so many places to fill')
  .option('--json', 'print the result as JSON')
  .description('count the ballots of a file anew')
  .action(recountFile);
addAdminCommand(program);
addCommunityCommands(program);
addPeopleCommands(program);
program
  .command('version')
  .description('print the version')
  .action(() => console.log(version));

async function recountFile(path: string, options: { method?: string; seats?: string; json?: boolean }): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return fail([`${path} cannot be read.`]);
  const result = recount(text, options);
  if (!result.ok) return fail(result.faults);
  console.log(result.output);
  for (const note of result.notes) console.error(note);
}

await program.parseAsync();
