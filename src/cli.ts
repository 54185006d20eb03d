#!/usr/bin/env node
import { Command } from 'commander';
import { addAdminCommand } from './cli/admin.ts';
import { addBackupCommands } from './cli/backup.ts';
import { addCommunityCommands } from './cli/communities.ts';
import { addDeliveryCommands } from './cli/deliveries.ts';
import { addPeopleCommands } from './cli/people.ts';
import { addPollCommands } from './cli/polls.ts';
import { addRecommendationCommands } from './cli/recommendations.ts';
import { withConfig } from './cli/run.ts';
import { version } from './cli/version.ts';

/** Whatever speaks to platforms is loaded only by the commands that do: it is most of what Palabre weighs. */
const serving = () => import('./cli/serve.ts');

const program = new Command('palabre')
  .description('Polls and participation in the chats where members already are.')
  .showHelpAfterError();

program
  .command('start')
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
  .action((platform: string) => withConfig(async config => (await serving()).manifest(config, platform)));
program
  .command('migrate')
  .description('bring the database to this version and stop')
  .action(() => withConfig(async config => (await serving()).migrateOnly(config)));
addAdminCommand(program);
addDeliveryCommands(program);
addCommunityCommands(program);
addPeopleCommands(program);
addPollCommands(program);
addBackupCommands(program);
addRecommendationCommands(program);
program
  .command('version')
  .description('print the version')
  .action(() => console.log(version));

// A word that is no command is told so, with those like it: by commander, where no command is the default one.
await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, 'start']);
