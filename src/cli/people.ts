import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.ts';
import { csvOf } from '../csv/writing.ts';
import { recordDeed } from '../engine/audit.ts';
import { issueInvitations } from '../engine/issue.ts';
import { timersOf } from '../engine/timers.ts';
import { deedOf, importRoll, type RollReport } from '../features/groups/roll.ts';
import { membersFile, toInvite } from '../features/groups/roll-export.ts';
import { badText, mostLeave, rollNotes, rollSentence } from '../features/groups/roll-views.ts';
import { speechOf } from '../i18n/speech.ts';
import { loadTexts } from '../i18n/texts.ts';
import { put, readList } from './files.ts';
import { progressBar } from './progress.ts';
import { fail, Problem, withConfig } from './run.ts';
import { communityOf, longWork, type Visit, visit } from './visit.ts';

/** The commands of the list of members. */
export function addPeopleCommands(program: Command): void {
  const imports = program.command('import').description('bring lists into Palabre');
  imports
    .command('members')
    .argument('<file>', 'a CSV file: number, name, language, type, region, groups, joined')
    .option('--apply', 'write it; without this, only say what would change')
    .option('--skip-invalid', 'write what can be taken, and leave out the lines that cannot')
    .option('--yes', 'write it although more than half of the roll would leave')
    .option('--community <name>', 'where there are several')
    .description('compare a list of members with the roll, and import it')
    .action((file: string, options: ImportOptions) => withConfig(config => importMembers(config, file, options)));

  const exports = program.command('export').description('write lists as CSV files');
  exports
    .command('members')
    .option('--output <file>', 'write to this file instead of the terminal')
    .option('--community <name>', 'where there are several')
    .description('the roll, as it can be imported again')
    .action((options: ExportOptions) => withConfig(config => exportMembers(config, options)));
  exports
    .command('invitations')
    .option('--output <file>', 'write to this file instead of the terminal')
    .option('--all', 'new codes also for those who have one they did not use; the old ones stop working')
    .option('--community <name>', 'where there are several')
    .description('a code for each member of the roll who has no account yet, for a mailing')
    .action((options: ExportOptions & { all?: boolean }) => withConfig(config => exportInvitations(config, options)));
}

type ImportOptions = {
  readonly apply?: boolean;
  readonly skipInvalid?: boolean;
  readonly yes?: boolean;
  readonly community?: string;
};
type ExportOptions = { readonly output?: string; readonly community?: string };

async function importMembers(config: Config, path: string, options: ImportOptions): Promise<void> {
  // What is read of a line is soon of no use: swept up often, a list of 65,000 takes a third less memory.
  setFlagsFromString('--semi-space-growth-factor=1');
  const bytes = await readList(path);
  await visit(config, async on => {
    const community = await communityOf(on.database, options.community);
    const resolve = !options.apply ? 'dry' : options.skipInvalid ? 'skip' : 'valid';
    const progress = progressBar(process.stderr);
    const timers = options.apply ? await timersOf(on.url, () => undefined) : undefined;
    const work = on.database.$transaction(async db => {
      const { now, id } = on;
      const fingerprint = (text: string) => on.fingerprint(`${community.id} ${text}`);
      const done = await importRoll({ db, community, now: now(), id, fingerprint, progress }, bytes, resolve);
      if ('missing' in done)
        throw new Problem(
          `The first line must name the columns; it lacks ${done.missing.join(' and ')}. Found: ${done.found.join(', ') || 'nothing'}.`,
        );
      if (done.applied && mostLeave(done.counts) && !options.yes)
        throw new Problem(
          `${done.counts.left} members would leave the roll, more than half. Nothing was written: if the file is complete, say --yes.`,
        );
      if (done.applied)
        await recordDeed(db, {
          community: community.id,
          at: now(),
          member: null,
          deed: 'roll imported',
          about: deedOf(done),
        });
      // Who gets a seat is told, which is for Palabre itself to do: at once where it runs, else when it does.
      if (done.applied)
        await timers?.schedule(db, { community: community.id, feature: 'groups', job: 'seats', id: '' }, now());
      return done;
    }, longWork);
    const report = await work.finally(() => timers?.stop());
    tell(report, options);
  });
}

function tell(report: RollReport, { apply }: ImportOptions): void {
  const speech = speechOf(loadTexts(), 'en', 'UTC', Temporal.Now.instant());
  for (const line of report.bad) console.log(badText(speech, line));
  console.log(rollSentence(speech, report));
  for (const note of rollNotes(speech, report)) console.log(note);
  if (apply && !report.applied) fail(['Nothing was written: mend these lines, or leave them out with --skip-invalid.']);
  if (!apply) console.log('To import it: the same command with --apply.');
}

async function exportMembers(config: Config, options: ExportOptions): Promise<void> {
  await visit(config, async ({ database }) => {
    const community = await communityOf(database, options.community);
    await put(csvOf(await membersFile(database, community.id)), options.output);
  });
}

/** Codes are made when they are written out, since only their hashes are kept. */
async function exportInvitations(config: Config, options: ExportOptions & { all?: boolean }): Promise<void> {
  await visit(config, async on => {
    const community = await communityOf(on.database, options.community);
    const count = await on.database.$transaction(async db => {
      const rows = await invitations(on, db, community.id, options.all ?? false);
      // Before the commit: codes that could not be written down are no codes, and the earlier ones go on.
      await put(csvOf([['number', 'name', 'language', 'code'], ...rows]), options.output);
      return rows.length;
    }, longWork);
    if (options.output) console.log(`${count} invitations. Whoever types their code to the bot has their place.`);
  });
}

async function invitations(
  on: Visit,
  db: Parameters<typeof toInvite>[0],
  community: string,
  all: boolean,
): Promise<string[][]> {
  const people = await toInvite(db, community, all);
  const codes = await issueInvitations(
    on,
    db,
    community,
    people.map(({ id }) => id),
  );
  await recordDeed(db, {
    community,
    at: on.now(),
    member: null,
    deed: 'invitations exported',
    about: { count: people.length },
  });
  return people.map(({ id, rollId, name, locale }) => [rollId, name, locale ?? '', codes.get(id) ?? '']);
}
