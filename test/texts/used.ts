import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { filesOf, isTest } from '../check/step.ts';

/** What a message is used for, where that limits its length: a limit of `narrowest`. */
export type Purpose =
  | 'title'
  | 'pageTitle'
  | 'fieldLabel'
  | 'fieldHint'
  | 'optionLabel'
  | 'optionHint'
  | 'buttonLabel'
  | 'tallyLabel'
  | 'factLabel'
  | 'word'
  | 'text';

/** One place in the code that says a message. In an id, `*` stands for what only the running program knows. */
export type Use = {
  readonly id: string;
  readonly where: string;
  readonly purpose: Purpose;
  /** Names of the arguments given, and whether each is a number; null where only the running program knows. */
  readonly args: ReadonlyMap<string, 'number' | 'text'> | null;
};

export type Used = { readonly uses: readonly Use[]; readonly mentioned: ReadonlySet<string> };

/** Reads the source as the compiler does: types tell which ids a variable may hold and which arguments an object has. */
export function usedIn(root: string, firstWords: readonly string[]): Used {
  const config = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, dirname(`${root}/tsconfig.json`));
  const paths = filesOf(root, ['.ts'], ['src']).filter(path => !isTest(path));
  const program = ts.createProgram(
    paths.map(path => `${root}/${path}`),
    options,
  );
  const checker = program.getTypeChecker();
  const looksLikeId = new RegExp(`^(?:${firstWords.join('|')})(?:-[a-z0-9]+)+(?:\\.[a-z]+)?$`);
  const uses: Use[] = [];
  const mentioned = new Set<string>();
  for (const path of paths) {
    const source = program.getSourceFile(`${root}/${path}`);
    if (!source) throw new Error(`The compiler did not read ${path}.`);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && looksLikeId.test(node.text)) mentioned.add(node.text);
      const said = saidAt(checker, node);
      if (said) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const where = `${relative(root, source.fileName)}:${line}`;
        for (const id of idsOf(checker, said.id))
          uses.push({ id, where, purpose: said.purpose, args: argsOf(checker, said.args) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { uses, mentioned };
}

type Said = { readonly id: ts.Expression; readonly args: ts.Expression | undefined; readonly purpose: Purpose };

/** `speech.say(id, args)`, `refuse(id, args)` and the objects that stand for a refusal. */
function saidAt(checker: ts.TypeChecker, node: ts.Node): Said | undefined {
  if (ts.isCallExpression(node)) {
    const [id, args] = node.arguments;
    if (!id) return undefined;
    if (ts.isPropertyAccessExpression(node.expression) && /^(say|line)$/.test(node.expression.name.text))
      return typeName(checker, node.expression.expression) === 'Speech'
        ? { id, args, purpose: purposeOf(checker, node) }
        : undefined;
    if (ts.isIdentifier(node.expression) && /^(refuse|problem)$/.test(node.expression.text))
      return { id, args, purpose: 'title' };
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const message = propertyOf(node, 'message');
  const args = propertyOf(node, 'args');
  return message && args ? { id: message, args, purpose: 'title' } : undefined;
}

function typeName(checker: ts.TypeChecker, node: ts.Expression): string {
  const type = checker.getTypeAtLocation(node);
  return (type.aliasSymbol ?? type.symbol)?.name ?? '';
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

function idsOf(checker: ts.TypeChecker, node: ts.Expression): string[] {
  if (ts.isParenthesizedExpression(node)) return idsOf(checker, node.expression);
  if (ts.isConditionalExpression(node)) return [...idsOf(checker, node.whenTrue), ...idsOf(checker, node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return literalsOf(checker, node);
  return node.templateSpans.reduce(
    (ids, span) =>
      literalsOf(checker, span.expression).flatMap(value => ids.map(id => `${id}${value}${span.literal.text}`)),
    [node.head.text],
  );
}

/** What strings an expression may be, as its type says. */
function literalsOf(checker: ts.TypeChecker, node: ts.Expression): string[] {
  const type = checker.getTypeAtLocation(node);
  const types = type.isUnion() ? type.types : [type];
  return types.every(one => one.isStringLiteral()) ? types.map(one => one.value) : ['*'];
}

function argsOf(checker: ts.TypeChecker, node: ts.Expression | undefined): Use['args'] {
  if (!node) return new Map();
  const type = checker.getTypeAtLocation(node);
  if (type.getStringIndexType()) return null;
  return new Map(
    type.getProperties().map(property => {
      const given = checker.getTypeOfSymbolAtLocation(property, node);
      return [property.name, given.flags & ts.TypeFlags.NumberLike ? 'number' : 'text'];
    }),
  );
}

const words = ['submit', 'next', 'back', 'skip', 'cancel', 'open', 'correct'];

/** What becomes of the text: the property or parameter it is given as tells. */
function purposeOf(checker: ts.TypeChecker, node: ts.Expression): Purpose {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isConditionalExpression(parent)) return purposeOf(checker, parent);
  if (ts.isCallExpression(parent) && parent.expression !== node)
    return purposeBy(parameterAt(checker, parent, node), []);
  if (ts.isVariableDeclaration(parent)) return purposeBy(parent.name.getText(), ['a variable']);
  if (!ts.isPropertyAssignment(parent)) return 'text';
  const beside = parent.parent.properties.map(({ name }) => name?.getText() ?? '');
  return purposeBy(parent.name.getText(), beside);
}

function parameterAt(checker: ts.TypeChecker, call: ts.CallExpression, argument: ts.Expression): string {
  const parameters = checker.getResolvedSignature(call)?.parameters ?? [];
  return parameters[call.arguments.indexOf(argument)]?.name ?? '';
}

function purposeBy(name: string, beside: readonly string[]): Purpose {
  if (words.includes(name)) return 'word';
  switch (name) {
    case 'title':
      return beside.includes('fields') ? 'pageTitle' : 'title';
    case 'label':
      if (beside.includes('error') || beside.includes('options')) return 'fieldLabel';
      if (beside.includes('token') || beside.length === 0) return 'buttonLabel';
      return beside.includes('hint') ? 'optionLabel' : 'factLabel';
    case 'hint':
      return beside.includes('error') ? 'fieldHint' : 'optionHint';
    case 'figure':
      return 'tallyLabel';
    default:
      return 'text';
  }
}
