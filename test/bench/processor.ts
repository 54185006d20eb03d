import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds of processor that this process and the PostgreSQL in that data folder have used so far; the second only where Linux tells. */
export async function processorUsed(home: string): Promise<{ readonly node: number; readonly postgres: number }> {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1000, postgres: await postgresUsed(home) };
}

/** What was used since `before`, for each of so many. */
export async function processorEach(home: string, before: { node: number; postgres: number }, count: number) {
  const after = await processorUsed(home);
  const each = (used: number) => Number((used / count).toFixed(2));
  return { nodeMs: each(after.node - before.node), postgresMs: each(after.postgres - before.postgres) };
}

/** A tick of Linux's accounting. */
const tick = 10;

async function postgresUsed(home: string): Promise<number> {
  const [pid = ''] = (await readFile(join(home, 'postgresql/postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const processes = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
  const used = processes.map(async name => {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const [, parent, , , , , , , , , , user, system, ended, endedSystem] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ');
    // What its processes that have ended used, PostgreSQL's own tells.
    if (name === pid) return (Number(user) + Number(system) + Number(ended) + Number(endedSystem)) * tick;
    return pid !== '' && parent === pid ? (Number(user) + Number(system)) * tick : 0;
  });
  return (await Promise.all(used)).reduce((sum, one) => sum + one, 0);
}
