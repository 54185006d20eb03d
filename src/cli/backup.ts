import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { backUp, restore } from '../database/backup.ts';
import { leaveInDoubt } from '../engine/restored.ts';
import { timersOf } from '../engine/timers.ts';
import { aboutSecretPolls } from './polls.ts';
import { Problem, withConfig } from './run.ts';
import { visit } from './visit.ts';

/** The database as one file, and back; never a key. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'is made; it holds personal data, and is readable by you alone')
    .description('write the whole database into one file, also while Palabre runs; no key is in it')
    .action((file: string) => withConfig(config => makeBackup(config, resolve(file))));
  program
    .command('restore')
    .argument('<file>', 'that "backup" made')
    .description('fill an empty database from a backup, before Palabre starts on it')
    .action((file: string) => withConfig(config => useBackup(config, resolve(file))));
}

async function makeBackup(config: Config, file: string): Promise<void> {
  await access(file).then(
    () => {
      throw new Problem(`${file} exists. Choose another name, such as palabre-2026-11-23.backup.`);
    },
    () => undefined,
  );
  await access(dirname(file), constants.W_OK);
  await visit(config, async ({ url, now }) => {
    const { tables, rows } = await backUp({ url, file, now: new Date(now().epochMilliseconds) });
    const { size } = await stat(file);
    console.log(`${file}: ${rows} rows of ${tables} tables, ${Math.ceil(size / 1000)} kB.`);
    console.log(
      'The keys are not in it: copy keys/erasure.key apart, and keys/sealed nowhere (docs/guide/admins.en.md).',
    );
  });
}

async function useBackup(config: Config, file: string): Promise<void> {
  await access(file, constants.R_OK);
  await visit(config, async ({ url, database, now }) => {
    // The queue makes its own tables.
    await (await timersOf(url, () => undefined)).stop();
    const { tables, rows, at } = await restore({ url, file });
    console.log(`${file}, made ${at.toISOString()}: ${rows} rows of ${tables} tables are back.`);
    const doubtful = await leaveInDoubt(database, now());
    if (doubtful > 0)
      console.log(
        `${doubtful} messages were waiting to leave. They may have left since, so they are not sent again by themselves.`,
      );
    for (const line of await aboutSecretPolls(config.home, database)) console.log(line);
  });
}
