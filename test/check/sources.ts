import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesOf, isTest, type Step } from './step.ts';

/** A place in a file where something stands that must not. */
type Find = (source: ts.SourceFile) => ts.Node[];

const production = (path: string) => /^(src|adapters)\//.test(path) && !isTest(path);

export const environment: Step = reading(
  'environment',
  path => production(path) && path !== 'src/config.ts',
  'reads the environment: only src/config.ts does, so that every fault of the settings is told at once',
  source => nodesOf(source).filter(readsEnvironment),
);

/** Where decisions are made, time, ids and lots are given: a test can then give its own. */
export const given: Step = reading(
  'time and chance are given',
  path =>
    !isTest(path) &&
    (path.startsWith('src/core/') || path.endsWith('/model.ts') || path.startsWith('src/features/polls/methods/')),
  'takes the time or chance by itself: they are given',
  source => nodesOf(source).filter(takesTimeOrChance),
);

/** The database reaches features as a transaction they are given: they import its types and the tag that writes statements. */
export const statements: Step = reading(
  'features get their database',
  path => path.startsWith('src/features/') && !isTest(path),
  'imports more of the database than its types and `sql`: a feature is given its transaction',
  source => nodesOf(source).filter(importsMoreThanSql),
);

function reading(name: string, wanted: (path: string) => boolean, fault: string, find: Find): Step {
  return {
    name,
    async run(root) {
      const paths = filesOf(root, ['.ts'], ['src', 'adapters']).filter(wanted);
      const faults = paths.flatMap(path => {
        const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
        return find(source).map(node => `${path}:${lineOf(source, node)} ${fault}.`);
      });
      return {
        faults: [...faults, ...(paths.length > 0 ? [] : ['There is no file to look at.'])],
        seen: `${paths.length} files`,
      };
    },
  };
}

const lineOf = (source: ts.SourceFile, node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, child => void found.push(...nodesOf(child)));
  return found;
}

function readsEnvironment(node: ts.Node): boolean {
  if (memberOf(node, 'process', ['env'])) return true;
  if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'process')
    return (
      ts.isObjectBindingPattern(node.name) &&
      node.name.elements.some(({ propertyName, name }) => (propertyName ?? name).getText() === 'env')
    );
  return bringsFrom(node, /^(node:)?process$/).some(name => ['env', 'default', '*'].includes(name));
}

function takesTimeOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node) || ts.isCallExpression(node))
    if (node.expression.getText() === 'Date' && (ts.isCallExpression(node) || !node.arguments?.length)) return true;
  if (bringsFrom(node, /^(node:)?(crypto|perf_hooks|timers)/).length > 0) return true;
  return (
    memberOf(node, 'Date', ['now']) ||
    memberOf(node, 'Math', ['random']) ||
    memberOf(node, 'Temporal', ['Now']) ||
    memberOf(node, 'performance', ['now']) ||
    memberOf(node, 'process', ['hrtime']) ||
    memberOf(node, 'crypto', ['randomUUID', 'getRandomValues'])
  );
}

/** `object.name`, `object['name']` and the same on globalThis. */
function memberOf(node: ts.Node, object: string, names: readonly string[]): boolean {
  const isIt = (of: ts.Expression) => of.getText().replace(/^globalThis\./, '') === object;
  if (ts.isPropertyAccessExpression(node)) return names.includes(node.name.text) && isIt(node.expression);
  return (
    ts.isElementAccessExpression(node) &&
    isIt(node.expression) &&
    ts.isStringLiteralLike(node.argumentExpression) &&
    names.includes(node.argumentExpression.text)
  );
}

const importsMoreThanSql = (node: ts.Node): boolean =>
  bringsFrom(node, /\/database\/client\.ts$/).some(name => name !== 'sql');

/** The values that an import, or an export from elsewhere, brings from such a module, by their names over there; "*" for all of them. */
function bringsFrom(node: ts.Node, module: RegExp): string[] {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
  if (!node.moduleSpecifier || !module.test(node.moduleSpecifier.getText().slice(1, -1))) return [];
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? [] : namesOf(node.exportClause);
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  return [...(clause.name ? ['default'] : []), ...(clause.namedBindings ? namesOf(clause.namedBindings) : [])];
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return ['*'];
  const named = [...bindings.elements] as (ts.ImportSpecifier | ts.ExportSpecifier)[];
  return named.filter(({ isTypeOnly }) => !isTypeOnly).map(({ propertyName, name }) => (propertyName ?? name).text);
}
