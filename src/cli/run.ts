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
  try {
    await run(read.config);
  } catch (error) {
    if (error instanceof Problem || error instanceof DatabaseProblem || (error instanceof Error && error.cause))
      return fail([error.message]);
    throw error;
  }
}

export function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
