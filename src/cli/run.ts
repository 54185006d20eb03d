import { type Config, loadConfig } from '../config.ts';
import { DatabaseProblem } from '../database/problem.ts';

/** What a person can mend; told as it is, without a stack. */
export class Problem extends Error {}

/** Settings that are wrong stop everything: one line each, saying how to mend it. */
export async function withConfig(run: (config: Config) => Promise<void>): Promise<void> {
  const read = loadConfig();
  if (!read.ok)
    return fail([
      'Palabre did not start. Please mend these settings (environment or .env):',
      ...read.faults.map(fault => `  ${fault}`),
    ]);
  await telling(() => run(read.config));
}

/** Says what a person can mend; what they cannot is a fault of ours. */
export async function telling(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const said = error instanceof Error && sentenceOf(error);
    if (!said) throw error;
    fail([said]);
  }
}

function sentenceOf(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof Problem || error instanceof DatabaseProblem || error.cause) return error.message;
  if (error.code === 'ENOSPC') return unusable(error, error.path ?? 'Nothing more can be written');
  return error.path === undefined ? undefined : unusable(error, error.path);
}

/** What the system says of a file, in words. */
export const unusable = ({ code = '', message }: NodeJS.ErrnoException, path: string): string =>
  `${path}: ${
    {
      ENOENT: 'there is no such file or folder.',
      EISDIR: 'this is a folder; name a file.',
      EACCES: 'this user may not use it.',
      EROFS: 'nothing can be written there.',
      ENOSPC: 'the disk is full.',
    }[code] ?? message
  }`;

export function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
