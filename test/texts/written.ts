import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type Expression, FluentParser, type Pattern } from '@fluent/syntax';
import type { Locale } from '../../src/core/view.ts';
import { textFolders } from '../../src/i18n/texts.ts';

/** One message, or one attribute of it ("polls-field-title.hint"), in one language. */
export type Written = {
  readonly id: string;
  readonly variables: ReadonlySet<string>;
  /** Every choice of words by a variable, with the cases there are; the last one counts for all others. */
  readonly choices: readonly Choice[];
  /** What a person reads, in each of its forms; what is filled in stands as `#`. */
  readonly prose: readonly string[];
};
type Choice = { readonly by: string; readonly cases: readonly string[] };

export function writtenIn(locale: Locale): Written[] {
  const parser = new FluentParser({ withSpans: false });
  return textFolders().flatMap(folder =>
    parser.parse(readFileSync(join(folder, `${locale}.ftl`), 'utf8')).body.flatMap(messagesOf),
  );
}

function messagesOf(entry: Entry): Written[] {
  if (entry.type !== 'Message') return [];
  const { id, value, attributes } = entry;
  return [
    ...(value ? [read(id.name, value)] : []),
    ...attributes.map(attribute => read(`${id.name}.${attribute.id.name}`, attribute.value)),
  ];
}

function read(id: string, pattern: Pattern): Written {
  const variables = new Set<string>();
  const choices: Choice[] = [];
  const proseOf = ({ elements }: Pattern): string[] =>
    elements.reduce<string[]>(
      (begun, element) => {
        const forms = element.type === 'TextElement' ? [element.value] : formsOf(element.expression);
        return begun.flatMap(start => forms.map(form => start + form));
      },
      [''],
    );
  const formsOf = (expression: Expression): string[] => {
    switch (expression.type) {
      case 'Placeable':
        return formsOf(expression.expression);
      case 'StringLiteral':
      case 'NumberLiteral':
        return [expression.value];
      case 'SelectExpression': {
        const { selector, variants } = expression;
        formsOf(selector);
        const by = selector.type === 'VariableReference' ? selector.id.name : '';
        choices.push({ by, cases: variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value)) });
        return variants.flatMap(({ value }) => proseOf(value));
      }
      case 'VariableReference':
        variables.add(expression.id.name);
        return ['#'];
      case 'FunctionReference':
        for (const argument of expression.arguments.positional) formsOf(argument);
        return ['#'];
      default:
        throw new Error(`${id}: what a reference to another message says is not looked into here.`);
    }
  };
  return { id, prose: proseOf(pattern), variables, choices };
}
