import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesOf, rooms, type Step, tool } from './step.ts';

/** What dependency-cruiser tells of a tree; only what is read here. */
type Told = {
  readonly summary: { readonly violations: readonly Violation[] };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string }[];
  }[];
};
type Violation = {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly cycle?: readonly { readonly name: string }[];
};

/** Who imports whom, by the rules of .dependency-cruiser.mjs. */
export const imports: Step = {
  name: 'imports',
  async run(root) {
    const script = 'dependency-cruiser/bin/dependency-cruiser.mjs';
    const { output } = await tool(root, script, [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      '--no-cache',
      ...rooms,
    ]);
    const told = read(output);
    if (!told) return { faults: [output.trim() || 'dependency-cruiser said nothing.'], seen: 'nothing' };
    const blind = unseen(root, told);
    const edges = told.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    return {
      faults: [...told.summary.violations.map(sentence), ...blind],
      seen: `${filesOf(root, ['.ts', '.js', '.mjs']).length} modules, ${edges} imports`,
    };
  },
};

function read(output: string): Told | undefined {
  try {
    return JSON.parse(output) as Told;
  } catch {
    return undefined;
  }
}

const sentence = ({ rule, from, to, cycle = [] }: Violation) =>
  `${rule.name}: ${from} → ${cycle.length > 0 ? cycle.map(({ name }) => name).join(' → ') : to}`;

/**
 * With the wrong pair of versions this tool looks at nothing and is content. So TypeScript itself names every file's imports,
 * of values and of types, and each must have been seen.
 */
function unseen(root: string, { modules }: Told): string[] {
  const files = filesOf(root, ['.ts', '.js', '.mjs']);
  if (files.length === 0) return ['There is no module to look at.'];
  const seen = new Map(
    modules.map(({ source, dependencies }) => [source, new Set(dependencies.map(({ module }) => module))]),
  );
  return files.flatMap(path => {
    const found = seen.get(path);
    if (!found) return [`dependency-cruiser did not look at ${path}.`];
    return importsOf(join(root, path))
      .filter(name => !found.has(name) && !found.has(name.replace(/^node:/, '')))
      .map(name => `dependency-cruiser did not see that ${path} imports ${name}.`);
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter(name => !text.includes(`declare module '${name}'`));
}
