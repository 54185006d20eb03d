import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, totalmem, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { DatabaseProblem } from './problem.ts';
import { BARE_ENVIRONMENT, type Runner } from './runner.ts';

const run = promisify(execFile);

const OWNER = 'postgres';
const ROLE = 'palabre';
const DATABASE = 'palabre';
const SOCKET = '.s.PGSQL.5432';
/** Bytes of a socket's path that every kernel takes: 108 on Linux, 104 on macOS, a NUL included. */
const SOCKET_PATH_BYTES = 103;
const LOG_BYTES = 1_000_000;
/** A crash recovery may take minutes, and is watched to be alive meanwhile; this is for a server that hangs. */
const PATIENCE_MS = 300_000;
const ORPHANS_MS = 10_000;

/** One PostgreSQL cluster in a folder of ours, run without TCP. */
export interface Cluster {
  /** PostgreSQL's own data directory. */
  folder: string;
  logFile: string;
  runner: Runner;
  /** Lines for postgresql.conf that win over ours. */
  settings: Readonly<Record<string, string>>;
}

/** Makes the cluster where there is none; a killed attempt leaves nothing that looks like one. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  const { folder, runner } = cluster;
  const made = await madeBy(folder);
  if (made === 'nobody') return makeCluster(cluster);
  const major = Number.parseInt(runner.version, 10);
  if (made !== major) {
    throw new DatabaseProblem(
      `The data in ${folder} was made by PostgreSQL ${made}, and this Palabre brings PostgreSQL ${major}.`,
      'Start the Palabre that made it and take a backup, then restore that into a new data folder with this one.',
    );
  }
  await refuseAnothersFolder(folder, runner);
}

async function madeBy(folder: string): Promise<number | 'nobody'> {
  try {
    return Number.parseInt(await readFile(join(folder, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (!(await stat(folder).catch(() => undefined))) return 'nobody';
    throw new DatabaseProblem(
      `${folder} cannot be read, or holds something that is not a PostgreSQL data directory.`,
      'Move it away, or start Palabre as the user who owns it.',
      { cause: error },
    );
  }
}

async function refuseAnothersFolder(folder: string, runner: Runner): Promise<void> {
  const owner = await stat(folder);
  if (owner.uid === runner.uid) return;
  throw new DatabaseProblem(
    `${folder} belongs to another user (${owner.uid}), and PostgreSQL would run as ${runner.user} (${runner.uid}).`,
    `Start Palabre as its owner, or give it away: \`chown -R ${runner.user} ${folder}\`.`,
  );
}

async function makeCluster({ folder, runner }: Cluster): Promise<void> {
  const draft = `${folder}.new`;
  let failure: unknown;
  // Letters with accents are letters to pg_trgm only where the C library knows them, and not every system has the same names.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    if (runner.switched) await chown(draft, runner.uid, runner.gid);
    failure = await initdb(draft, runner, ctype);
    if (!failure) return publish(draft, folder);
    if (!String(failure).includes('locale')) break;
  }
  await rm(draft, { recursive: true, force: true });
  throw new DatabaseProblem(
    `PostgreSQL could not make its data directory ${folder}: ${lastComplaint(String(failure))}.`,
    'Check that the disk has room and that the folder can be written to, then start again.',
    { cause: failure },
  );
}

/** Sorting by code point is the same on every machine and after every upgrade, so no index can go bad; people's lists are sorted in their language when shown. */
async function initdb(folder: string, runner: Runner, ctype: string): Promise<string | undefined> {
  const encoding = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
  ];
  const access = [
    `--username=${OWNER}`,
    '--auth=peer',
    '--data-checksums',
    '--no-instructions',
    '--text-search-config=simple',
  ];
  try {
    await run(
      join(runner.home, 'bin/initdb'),
      ['-D', nameFor(folder, runner), ...encoding, ...access],
      spawning(folder, runner),
    );
    return undefined;
  } catch (error) {
    return error instanceof Error && 'stderr' in error && error.stderr ? String(error.stderr) : String(error);
  }
}

async function publish(draft: string, folder: string): Promise<void> {
  await rename(draft, folder);
  const parent = await open(resolve(folder, '..'));
  await parent.sync();
  await parent.close();
}

/**
 * The name PostgreSQL is given for its own folder. When root starts it as another user, that user may be unable to enter a
 * folder above (/root, or a data folder of mode 0700). A process that already stands in a folder may stay, and on Linux
 * /proc/self/cwd names where it stands, whatever lies above.
 */
const nameFor = (folder: string, { switched }: Runner) => (switched ? '/proc/self/cwd' : folder);

function spawning(folder: string, { switched, uid, gid }: Runner) {
  return { cwd: folder, env: BARE_ENVIRONMENT, ...(switched ? { uid, gid } : {}) };
}

/** Address of the cluster's database once it answers: that of a server still running, or of one started now. */
export async function bringUp(cluster: Cluster, signal: AbortSignal): Promise<string> {
  const running = await findServer(cluster.folder);
  const alive = async () => !!running && runsOn(cluster.folder, running.pid);
  const found = running && (await untilAnswers(cluster, running, alive, signal));
  const server = found || (await launchInTime(cluster, signal));
  await ensureDatabase(server.socketFolder);
  return addressOf(ROLE, server.socketFolder);
}

/** Address of the database in this folder while a server runs on it, whoever started it. */
export async function addressInUse({ folder }: Pick<Cluster, 'folder'>): Promise<string | undefined> {
  const server = await findServer(folder);
  return server && addressOf(ROLE, server.socketFolder);
}

/** Resolves when the cluster's server ends, or at once when none answers: by a connection that nothing else uses, whoever its parent process is. */
export async function untilLost(cluster: Pick<Cluster, 'folder'>, signal: AbortSignal): Promise<void> {
  const server = await findServer(cluster.folder);
  if (!server) return;
  const client = clientTo(server.socketFolder, 'postgres');
  const lost = new Promise<void>(tell => client.once('end', tell));
  // Told to end while it connects, a client never says how that went.
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  const leave = () => void client.end();
  if (!connected || signal.aborted) return leave();
  signal.addEventListener('abort', leave, { once: true });
  await lost;
  signal.removeEventListener('abort', leave);
}

/** Stops the cluster's server, if one runs: open transactions are rolled back, everything committed is on disk. */
export async function takeDown({ folder }: Pick<Cluster, 'folder'>): Promise<void> {
  const running = await findServer(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  if (await gone(running, folder, 8_000)) return;
  // What an immediate stop leaves undone, PostgreSQL does from its log at the next start.
  process.kill(running.pid, 'SIGQUIT');
  await gone(running, folder, 5_000);
}

interface Server {
  pid: number;
  socketFolder: string;
}

/** The server that runs on this folder now. */
async function findServer(folder: string): Promise<Server | undefined> {
  const file = join(folder, 'postmaster.pid');
  const [number, , , , socket] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(number);
  if (!pid) return undefined;
  const socketFolder = resolve(folder, socket || '.');
  if (await runsOn(folder, pid)) return { pid, socketFolder };
  await Promise.all([file, join(socketFolder, `${SOCKET}.lock`)].map(disown));
  return undefined;
}

/**
 * PostgreSQL refuses to start when the number in a lock file left behind has gone to another process meanwhile, which in
 * containers is the rule. It ignores the number of its own parent. The file has to stay: by the rest of it PostgreSQL finds
 * children of a killed server that still write to the data.
 */
async function disown(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text) await writeFile(file, text.replace(/^\d+/, String(process.pid)));
}

/** What marks the server of this folder among all processes. Where it stands would do too, but root in a container may not ask that. */
const nameOf = (folder: string) => `palabre-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;

async function runsOn(folder: string, pid: number): Promise<boolean> {
  return (await commandOf(pid).catch(() => '')).includes(`cluster_name=${nameOf(folder)}`);
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8');
  return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout;
}

async function gone({ pid }: Server, folder: string, within: number): Promise<boolean> {
  const deadline = performance.now() + within;
  while (await runsOn(folder, pid)) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

/** The children of a server that was killed notice within moments; until then PostgreSQL rightly refuses to start. */
async function launchInTime(cluster: Cluster, signal: AbortSignal): Promise<Server> {
  const deadline = performance.now() + ORPHANS_MS;
  for (;;) {
    const started = await launch(cluster, signal);
    if (typeof started !== 'string') return started;
    const orphans = started.includes('pre-existing shared memory block');
    if (!orphans || performance.now() > deadline) throw notStarted(cluster, started, orphans);
    await pause(200, undefined, { signal });
  }
}

function notStarted({ folder, logFile }: Cluster, said: string, orphans: boolean): DatabaseProblem {
  const mend = orphans
    ? `End the postgres processes that still use ${folder}, then start again.`
    : said.includes('No space left')
      ? 'Free some disk space and start again; nothing that was acknowledged is lost.'
      : `Its own account is at the end of ${logFile}.`;
  return new DatabaseProblem(`PostgreSQL did not start: ${lastComplaint(said)}.`, mend);
}

/** Starts the server. Gives what it said instead when it ended before it took connections. */
async function launch(cluster: Cluster, signal: AbortSignal): Promise<Server | string> {
  const { folder, runner, logFile } = cluster;
  const socketFolder = await chooseSocketFolder(folder, runner);
  await writeConfiguration(cluster, socketFolder);
  const log = await openLog(logFile);
  const { size } = await log.stat();
  // In a session of its own, so that Ctrl-C on the terminal ends Palabre first and PostgreSQL after it; and with a file for
  // its words, so that it outlives a killed Palabre without writing to a broken pipe.
  const child = spawn(
    join(runner.home, 'bin/postgres'),
    ['-D', nameFor(folder, runner), '-c', `cluster_name=${nameOf(folder)}`],
    { ...spawning(folder, runner), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  // Listened for before anything is awaited: a server that refuses its settings is gone within milliseconds.
  let ended = '';
  child.once('error', error => (ended = String(error)));
  child.once('exit', (code, by) => (ended = `it ended with ${code ?? by}`));
  await log.close();
  // The kernel names a process that has just begun by nothing at all, so that one of our own is known by its end alone.
  const server = await untilAnswers(cluster, { pid: child.pid ?? 0, socketFolder }, async () => !ended, signal);
  if (server) {
    child.unref();
    return server;
  }
  const said = (await readFile(logFile)).subarray(size).toString();
  return said || ended;
}

function lastComplaint(text: string): string {
  const lines = text.trim().split('\n');
  const line = lines.findLast(line => /(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').replace(/\.$/, '');
}

/** Waits until the server takes connections. Gives nothing when it ends meanwhile. */
async function untilAnswers(
  { logFile }: Cluster,
  server: Server,
  alive: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Server | undefined> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    signal.throwIfAborted();
    if (await answers(server)) return server;
    if (!(await alive())) return undefined;
    await pause(20, undefined, { signal });
  }
  throw new DatabaseProblem(
    `PostgreSQL runs as process ${server.pid} but has not answered for five minutes.`,
    `Read the end of ${logFile}; if it says nothing of use, end that process and start again.`,
  );
}

async function answers({ socketFolder }: Server): Promise<boolean> {
  const client = clientTo(socketFolder, 'postgres');
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    );
}

/** As the owner of the cluster, for whom PostgreSQL keeps some connections back. */
function clientTo(socketFolder: string, database: string): pg.Client {
  const client = new pg.Client({
    connectionString: addressOf(OWNER, socketFolder, database),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  return client;
}

function addressOf(role: string, socketFolder: string, database = DATABASE): string {
  return `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(socketFolder)}&sslmode=disable`;
}

/** Palabre itself works as an ordinary role that owns its database and nothing else. */
async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = clientTo(socketFolder, 'postgres');
  await client.connect();
  try {
    const roles = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [ROLE]);
    if (roles.rowCount === 0) await client.query(`CREATE ROLE ${ROLE} LOGIN`);
    const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLE}`);
  } finally {
    await client.end();
  }
}

/** The socket lies in the data directory, which is its owner's alone, or where that path is too long in a short one of mode 0700. */
async function chooseSocketFolder(folder: string, runner: Runner): Promise<string> {
  if (fits(folder)) return folder;
  const short = join(tmpdir(), nameOf(folder));
  const place = fits(short) ? short : join('/tmp', nameOf(folder));
  const made = await mkdir(place, { mode: 0o700, recursive: true });
  if (made && runner.switched) await chown(place, runner.uid, runner.gid);
  const found = await lstat(place);
  if (!found.isDirectory() || found.uid !== runner.uid || (found.mode & 0o077) !== 0) throw foreign(place);
  return place;
}

function foreign(place: string): DatabaseProblem {
  return new DatabaseProblem(
    `The folder ${place}, in which PostgreSQL's socket should lie, was made by somebody else.`,
    'Remove it, or choose a data folder with a shorter path with PALABRE_HOME.',
  );
}

const fits = (folder: string) => Buffer.byteLength(join(folder, SOCKET)) <= SOCKET_PATH_BYTES;

async function writeConfiguration(cluster: Cluster, socketFolder: string): Promise<void> {
  const { folder, runner } = cluster;
  const settings = Object.entries({ ...ourSettings(folder, socketFolder), ...cluster.settings });
  const admitted = new Set([userInfo().username, runner.user]);
  const files = {
    'postgresql.conf': settings.map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`),
    'pg_hba.conf': ['local all all peer map=palabre'],
    'pg_ident.conf': [...admitted].flatMap(user => [OWNER, ROLE].map(role => `palabre "${user}" ${role}`)),
  };
  for (const [name, lines] of Object.entries(files)) {
    const file = join(folder, name);
    await writeFile(file, ['# Written by Palabre at every start.', ...lines, ''].join('\n'), { mode: 0o600 });
    if (runner.switched) await chown(file, runner.uid, runner.gid);
  }
}

function ourSettings(folder: string, socketFolder: string): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder === folder ? '.' : socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: `${sharedMegabytes()}MB`,
    max_wal_size: '256MB',
    wal_compression: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    idle_in_transaction_session_timeout: '60s',
    // An error is told to who made it; the log must not repeat what a member wrote. LOG ranks above ERROR here.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
}

/** A sixteenth of the machine: 65,000 members and their polls fit in far less than PostgreSQL's usual share. */
const sharedMegabytes = () => Math.min(256, Math.max(32, Math.round(totalmem() / 2 ** 20 / 16)));

async function openLog(logFile: string) {
  const size = await stat(logFile).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(logFile, `${logFile}.1`);
  return open(logFile, 'a', 0o600);
}
