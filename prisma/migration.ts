import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differenceOf, readModels } from './models.ts';

const [name = '', folder = import.meta.dirname] = process.argv.slice(2);

const SCHEMA = join(folder, 'schema');
/** The schema as of the newest migration. */
const SNAPSHOT = join(folder, 'snapshot');
const MIGRATIONS = join(folder, 'migrations');

if (/^[a-z][a-z0-9_]*$/.test(name)) await write(name);
else refuse('Say what the migration does in small letters: `npm run migration add_reasons`.');

async function write(name: string): Promise<void> {
  const [before, after] = await Promise.all([readModels(SNAPSHOT), readModels(SCHEMA)]);
  const script = await differenceOf(before, after);
  if (script === '') return refuse('Nothing in prisma/schema has changed since the newest migration.');
  const folder = join(MIGRATIONS, `${await nextNumber()}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  await writeFile(join(folder, 'migration.sql'), `${script}\n`);
  await rm(SNAPSHOT, { recursive: true, force: true });
  await cp(SCHEMA, SNAPSHOT, { recursive: true });
  console.log(`Written: ${join(folder, 'migration.sql')}. Read it; once it has landed it is never edited.`);
  for (const line of script.match(/^.*(\bDROP (TABLE|COLUMN)|Undo this).*$/gm) ?? [])
    console.log(`Mind: ${line.trim()}`);
}

async function nextNumber(): Promise<string> {
  const entries = await readdir(MIGRATIONS).catch(() => []);
  const numbers = entries.map(entry => Number.parseInt(entry, 10)).filter(Number.isFinite);
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
