import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, isTest } from '../check/step.ts';

/** Every deed that the code writes into the log: `record('role given', …)`, or one of two. */
export function deedsIn(root: string): string[] {
  const written = /(?:\brecord\(|\bdeed:)\s*(?:[^,\n]*\?\s*)?'([a-z ]+)'(?:\s*:\s*'([a-z ]+)')?/g;
  const found = filesOf(root, ['.ts'], ['src'])
    .filter(path => !isTest(path) && !path.endsWith('samples.ts'))
    .flatMap(path => [...readFileSync(join(root, path), 'utf8').matchAll(written)])
    .flatMap(([, one, other]) => [one, other].filter(deed => deed !== undefined));
  return [...new Set(found)].sort();
}
