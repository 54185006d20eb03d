import { execFile } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { scopes } from '../adapters/slack/manifest.ts';
import { type Locale, locales } from '../src/core/view.ts';
import { commandTexts } from '../src/engine/commands.ts';
import { features } from '../src/features/index.ts';
import { readShortForm } from '../src/features/polls/sentence.ts';
import { loadTexts } from '../src/i18n/texts.ts';
import { variables } from '../src/variables.ts';
import { filesOf, isTest } from './check/step.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', '{src,adapters}/**/README.md'], { cwd: root }).sort();
const folders = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));

/** The first cell of every row of the tables in a text, its code marks taken off. */
const firstCells = (text: string) =>
  [...text.matchAll(/^\| (`.+?`(?:,? `.+?`)*) \|/gm)].flatMap(([, cell = '']) => codeIn(cell));
const fence = /^```.*\n([\s\S]*?)^```/gm;
/** What stands between single code marks. */
const codeIn = (text: string) =>
  [...text.replace(fence, '').matchAll(/(`+)(.+?)\1/g)].map(([, , code = '']) => code.replaceAll('\\|', '|').trim());
/** Commands for a terminal, in code and in blocks of code. */
const commandsIn = (page: string) =>
  [...codeIn(read(page)), ...[...read(page).matchAll(fence)].flatMap(([, block = '']) => block.split('\n'))]
    .map(code => code.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .filter(code => /^(?:npm|npx|palabre) [a-z-]/.test(code));
const section = (page: string, title: string) => read(page).split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const marked = (page: string, name: string) =>
  read(page).split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';

const palabre = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, ['src/cli.ts', ...args], { cwd: root })).stdout;

describe('every page', () => {
  test.each(pages)('%s leads only to what is there', page => {
    const text = read(page).replace(fence, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter(link => !/^[a-z]+:/.test(link));
    const dead = links.filter(link => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(root, target)) || (anchor && !anchorsOf(target).includes(anchor));
    });
    expect(dead).toEqual([]);
  });

  test.each(pages)('%s names only commands that there are', async page => {
    const { scripts } = JSON.parse(read('package.json'));
    const unknown: string[] = [];
    for (const command of commandsIn(page)) {
      const [tool, verb = '', ...rest] = command.split(/\s+/);
      const script = tool === 'npm' ? (verb === 'run' ? (rest[0] ?? '') : verb) : '';
      const ours = tool === 'palabre' ? verb : script === 'palabre' ? (rest[2] ?? '') : '';
      const paths = rest.filter(word => /^(?:src|test|adapters)\//.test(word));
      if (
        (script && !(script in scripts) && script !== 'ci') ||
        (tool === 'npx' && !existsSync(join(root, 'node_modules/.bin', verb))) ||
        (/^[a-z]+$/.test(ours) && !(await commandsOfPalabre).includes(ours)) ||
        paths.some(path => !existsSync(join(root, path)))
      )
        unknown.push(command);
    }
    expect(unknown).toEqual([]);
  });

  const commandsOfPalabre = palabre('--help').then(help =>
    [...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name),
  );
});

const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('README', () => {
  test('has the settings that there are, said the same way', () => {
    const rows = Object.entries(variables).map(
      ([name, { about, fallback }]) => `| \`${name}\` | ${about} | ${fallback} |`,
    );
    expect(
      marked('README.md', 'settings')
        .split('\n')
        .filter(line => line.startsWith('| `')),
    ).toEqual(rows);
  });

  test('has the commands that there are', async () => {
    const help = await palabre('--help');
    const offered = [...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name).filter(name => name !== 'help');
    expect(firstCells(marked('README.md', 'commands'))).toEqual(offered);
    expect(await palabre('version')).toBe(`${JSON.parse(read('package.json')).version}\n`);
  });

  test('asks Slack for what the manifest asks for', async () => {
    const manifest = JSON.parse(await palabre('manifest', 'slack'));
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(scopes));
    const step = /these scopes and no others:\n(.*)/.exec(read('README.md'))?.[1] ?? '';
    expect(codeIn(step)).toEqual(Object.keys(scopes));
  });

  test('maps the house as it stands', () => {
    const mapped = [...marked('README.md', 'map').matchAll(/^(\S+)\/ /gm)].map(([, path]) => path);
    const rooms = [...folders('src').map(name => `src/${name}`), 'adapters', 'prisma', 'test', 'docs'];
    expect(mapped.sort()).toEqual(rooms.sort());
  });

  test('shows a picture of the page', () => {
    const [, alt = '', path = ''] = /!\[(.+)\]\((.+)\)/.exec(read('README.md')) ?? [];
    expect(alt).not.toBe('');
    expect(readFileSync(join(root, path)).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('docs/architecture.md', () => {
  const page = 'docs/architecture.md';

  test('has every room and every composer', () => {
    const named = [...section(page, 'The rooms').matchAll(/^\| ((?:`[^`]+` ?)+)\|/gm)].flatMap(([, cell = '']) =>
      codeIn(cell),
    );
    const rooms = [
      ...folders('src').map(name => `src/${name}`),
      ...folders('adapters').map(name => `adapters/${name}`),
    ];
    expect(rooms.filter(room => !named.includes(room))).toEqual([]);
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  test('has every state of a delivery', () => {
    const [, states = ''] = /enum DeliveryState \{([^@]+)/.exec(read('prisma/schema/engine.prisma')) ?? [];
    expect(firstCells(section(page, "A post, from a change to everybody's screen"))).toEqual(
      states.trim().split(/\s+/),
    );
  });

  test('has every kind of test', () => {
    const named = firstCells(section(page, 'Tests'));
    expect(folders('test').filter(name => !named.some(path => path.startsWith(`test/${name}`)))).toEqual([]);
  });

  test('names only files that there are', () => {
    const paths = filesOf(root, ['.ts']);
    const named = codeIn(read(page)).filter(code => /^[\w/-]+\.ts$/.test(code) && code !== 'api.ts');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(name => !paths.some(path => `/${path}`.endsWith(`/${name}`)))).toEqual([]);
  });
});

/** Names of an interface's members, as the compiler reads them. */
function membersOf(path: string, name: string): string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest);
  const found = source.statements.find(node => ts.isInterfaceDeclaration(node) && node.name.text === name);
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`There is no interface ${name} in ${path}.`);
  return found.members.map(member => (member.name && ts.isIdentifier(member.name) ? member.name.text : ''));
}

/** The paths of a numbered list. */
const places = (page: string) =>
  [...section(page, 'Outside the folder').matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path = '']) => path);

const running = filesOf(root, ['.ts'], ['src', 'adapters']).filter(path => !isTest(path));

describe('docs/adding-a-feature.md', () => {
  const page = 'docs/adding-a-feature.md';
  const files = firstCells(section(page, 'The folder'));

  test('has every member of a Feature', () => {
    expect(firstCells(section(page, 'The Feature'))).toEqual(membersOf('src/core/feature.ts', 'Feature'));
  });

  test('says what every feature has, and what polls are made of', () => {
    const always = ['index.ts', ...locales.map(locale => `locales/${locale}.ftl`)];
    expect(files.slice(0, always.length)).toEqual(always);
    for (const feature of folders('src/features'))
      expect(always.filter(file => !existsSync(join(root, 'src/features', feature, file)))).toEqual([]);
    expect(files.filter(file => !existsSync(join(root, 'src/features/polls', file)))).toEqual([]);
  });

  test('counts the places outside the folder: the registry, the tables, the arrows', () => {
    expect(places(page)).toEqual(['src/features/index.ts', 'prisma/schema/NAME.prisma', '.dependency-cruiser.mjs']);
    expect(existsSync(join(root, 'prisma/schema/polls.prisma'))).toBe(true);
    const naming = running.filter(
      path => !path.startsWith('src/features/polls/') && /\bfeatures\/polls\/|'\.\/polls\//.test(read(path)),
    );
    // The command line counts and writes ballot files, which belong to polls.
    expect(naming).toEqual(['src/cli/polls.ts', 'src/features/index.ts']);
  });
});

describe('docs/adding-a-platform.md', () => {
  const page = 'docs/adding-a-platform.md';

  test('has every member of an Adapter', () => {
    expect(firstCells(section(page, 'The Adapter'))).toEqual(membersOf('src/core/adapter.ts', 'Adapter'));
  });

  test('has every kind of block and every type of field', () => {
    const kinds = [...read('src/core/view.ts').matchAll(/readonly type: '([^']+)'/g)].map(([, kind]) => kind);
    expect(codeIn(section(page, 'What it draws')).sort()).toEqual(kinds.sort());
  });

  test('says what every adapter has', () => {
    const [always = '', sometimes = ''] = section(page, 'The folder').split('Those with an SDK');
    for (const adapter of folders('adapters')) {
      const lacks = (files: readonly string[]) =>
        files.filter(file => !existsSync(join(root, 'adapters', adapter, file)));
      expect(lacks(firstCells(always))).toEqual([]);
      if (adapter !== 'web') expect(lacks(codeIn(sometimes).filter(code => code !== 'DeliveryError'))).toEqual([]);
    }
  });

  test('counts the places outside the folder', () => {
    const named = running.filter(
      path => !/^adapters\/telegram\/|\/samples\.ts$/.test(path) && /telegram/i.test(codeOnly(read(path))),
    );
    expect(
      places(page)
        .filter(path => path.endsWith('.ts'))
        .sort(),
    ).toEqual(named);
    expect(places(page)).toContain('.dependency-cruiser.mjs');
    expect(existsSync(join(root, 'test/contract/drivers.ts'))).toBe(true);
  });
});

const codeOnly = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('decisions are numbered, and each says question, decision and what follows', () => {
  const decisions = globSync('docs/adr/*.md', { cwd: root }).sort();
  expect(decisions.length).toBeGreaterThan(0);
  for (const [index, path] of decisions.entries()) {
    const number = String(index + 1).padStart(3, '0');
    expect(path).toMatch(new RegExp(`/${number}-[a-z0-9-]+\\.md$`));
    expect(read(path)).toMatch(
      new RegExp(`^# ${number} .+\n\n## The question\n[^#]+\n## The decision\n[^#]+\n## What follows\n`),
    );
  }
});

test('the changelog tells what comes next', () => {
  expect(read('CHANGELOG.md')).toMatch(/^## Unreleased\n/m);
});

describe('a guide', () => {
  const texts = commandTexts(features, loadTexts());
  const namesIn = (locale: Locale) => texts.flatMap(({ names }) => [names[locale]]);
  const guides = pages.filter(page => page.startsWith('docs/guide/'));

  test.each(guides)('%s writes commands as its readers do', page => {
    const locale = (/\.(\w\w)\.md$/.exec(page)?.[1] ?? 'en') as Locale;
    const written = codeIn(read(page)).flatMap(code => /^\/([\p{L}_]+)(?![\p{L}/])/u.exec(code)?.[1] ?? []);
    expect(written.filter(name => !['healthz', 'metrics', ...namesIn(locale)].includes(name))).toEqual([]);
    expect(written).not.toEqual([]);
  });

  test('says the same in every language', () => {
    const inEach = Map.groupBy(guides, page => page.replace(/\.\w\w\.md$/, ''));
    for (const [guide, of] of inEach) {
      const shapes = of.map(page =>
        read(page)
          .split('\n')
          .map(line => /^(#+|\||- |\d+\.|```|$)/.exec(line)?.[1] ?? 'text'),
      );
      expect(of.map(page => page.slice(-5, -3)).sort(), guide).toEqual([...locales].sort());
      for (const [at, shape] of shapes.entries()) expect(shape, of[at]).toEqual(shapes[0]);
    }
  });

  test.each(guides.filter(page => page.includes('/animateurs.')))('%s has settings that are understood', page => {
    const lines = read(page)
      .split('\n')
      .filter(line => /`(?:(?:closes|clôture|sluit):|(?:multiple|plusieurs|meerdere)`)/.test(line));
    const settings = lines.flatMap(codeIn).filter(code => !code.startsWith('/'));
    expect(settings.length).toBeGreaterThan(10);
    for (const setting of settings)
      expect(readShortForm(`Which? | one | two | ${setting}`).options, setting).toHaveLength(2);
  });
});
