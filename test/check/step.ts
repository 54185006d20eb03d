import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One question that the check asks of a tree. */
export type Step = { readonly name: string; run(root: string): Promise<Outcome> };

/** `seen` says what was looked at, so that a step that saw nothing is not taken for a clean one. */
export type Outcome = { readonly faults: readonly string[]; readonly seen: string };

/** The rooms that hold code. */
export const rooms = ['src', 'adapters', 'test', 'prisma'] as const;

/** The files of a tree's rooms with one of these endings, as paths with forward slashes; what is generated is left out. */
export function filesOf(root: string, endings: readonly string[], within: readonly string[] = rooms): string[] {
  return within
    .flatMap(room => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map(path => join(room, path)))
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => endings.some(ending => path.endsWith(ending)) && !path.startsWith('src/database/generated/'))
    .sort();
}

export const isTest = (path: string): boolean => path.startsWith('test/') || path.endsWith('.test.ts');

/** Runs one of our development tools in that tree, by this very Node. */
export function tool(root: string, script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...env, NO_COLOR: '1' },
  });
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number; output: string }>();
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  child.once('error', reject);
  child.once('close', code => resolve({ code: code ?? 1, output }));
  return promise;
}

/** What a tool printed as faults, unless it was content. A tool that fails without a word is a fault too. */
export function faultsOf({ code, output }: { code: number; output: string }): string[] {
  return code === 0 ? [] : [output.trim() || `It ended with exit code ${code} and said nothing.`];
}
