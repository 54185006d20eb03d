import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { imports } from './imports.ts';
import { messages } from './messages.ts';
import { environment, given, statements } from './sources.ts';
import type { Step } from './step.ts';
import { deadCode, format, types } from './tools.ts';

/** Everything that is asked of the source before it is tested, the slowest first. */
const steps: readonly Step[] = [types, imports, deadCode, format, messages, environment, given, statements];

const root = join(import.meta.dirname, '..', '..');
const waiting = [...steps];
const lanes = Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) await tell(step);
});
await Promise.all(lanes);

async function tell(step: Step): Promise<void> {
  const began = performance.now();
  const { faults, seen } = await step.run(root).catch(error => ({ faults: [String(error)], seen: 'nothing' }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${step.name}: ${seen}, ${seconds} s`);
  for (const fault of faults) console.log(fault.replace(/^/gm, '    '));
  if (faults.length > 0) process.exitCode = 1;
}
