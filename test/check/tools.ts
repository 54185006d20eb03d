import { relative } from 'node:path';
import { faultsOf, filesOf, type Step, tool } from './step.ts';

export const format: Step = {
  name: 'format and lint',
  async run(root) {
    const told = await tool(root, '@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=50', '.']);
    const checked = Number(/Checked (\d+) files?/.exec(told.output)?.[1] ?? 0);
    return {
      faults: [...faultsOf(told), ...(checked > 0 ? [] : ['The formatter looked at no file.'])],
      seen: `${checked} files`,
    };
  },
};

/** The pages that run in a browser have a tsconfig of their own. */
export const types: Step = {
  name: 'types',
  async run(root) {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const project of ['tsconfig.json', ...filesOf(root, ['/tsconfig.json'], ['adapters'])]) {
      const { code, output } = await tool(root, 'typescript/bin/tsc', ['--noEmit', '--listFiles', '-p', project]);
      const lines = output.split('\n');
      const listed = lines.filter(line => /^(\/|[A-Za-z]:\/)\S.*\.[cm]?[jt]s$/.test(line));
      for (const path of listed) seen.add(relative(root, path).replaceAll('\\', '/'));
      faults.push(...faultsOf({ code, output: lines.filter(line => !listed.includes(line)).join('\n') }));
    }
    const wanted = filesOf(root, ['.ts']);
    const missed = wanted.filter(path => !seen.has(path)).map(path => `${path} is in no tsconfig.json.`);
    return {
      faults: [...faults, ...missed, ...(wanted.length > 0 ? [] : ['There is no file.'])],
      seen: `${wanted.length} files`,
    };
  },
};

export const deadCode: Step = {
  name: 'dead code',
  async run(root) {
    const told = await tool(root, 'knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']);
    return { faults: faultsOf(told), seen: `${filesOf(root, ['.ts', '.js', '.mjs']).length} files` };
  },
};
