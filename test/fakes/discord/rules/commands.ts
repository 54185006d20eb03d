import { Form, isObject, type Json, type Path } from '../form.ts';

const shape = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

/** A bulk overwrite of an application's commands; throws 50035 with every fault. */
export function checkCommands(body: unknown): void {
  const form = new Form();
  const names = new Map<string, Set<string>>();
  for (const [index, value] of form.list(body, [], { max: 130 }).entries()) {
    if (!isObject(value)) form.refuse([index], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    else checkCommand(form, value, [index], names);
  }
  if (Array.isArray(body) && body.filter(one => (one?.type ?? 1) === 1).length > 100)
    form.refuse([], 'APPLICATION_COMMANDS_TOO_MANY', 'Maximum number of application commands reached (100).');
  form.end();
}

function checkCommand(form: Form, command: Json, path: Path, names: Map<string, Set<string>>): void {
  checkName(form, command, path);
  for (const [locale, name] of namesOf(command)) {
    const taken = names.get(locale) ?? new Set();
    if (taken.has(name))
      form.refuse(path, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    names.set(locale, taken.add(name));
  }
  checkDescription(form, command, path);
  for (const context of form.list(command.contexts, [...path, 'contexts'], { max: 3, optional: true }))
    form.choice(context, [...path, 'contexts'], [0, 1, 2]);
  for (const type of form.list(command.integration_types, [...path, 'integration_types'], { max: 2, optional: true }))
    form.choice(type, [...path, 'integration_types'], [0, 1]);
  const options = form.list(command.options, [...path, 'options'], { max: 25, optional: true });
  for (const [index, option] of options.entries()) checkOption(form, option, [...path, 'options', index]);
  if (sizeOf(command) > 8000) form.refuse(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
}

function checkOption(form: Form, option: unknown, path: Path): void {
  if (!isObject(option)) {
    form.refuse(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  form.choice(option.type, [...path, 'type'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  checkName(form, option, path);
  checkDescription(form, option, path);
  form.flag(option.required, [...path, 'required']);
  form.whole(option.max_length, [...path, 'max_length'], { min: 1, max: 6000 });
  form.whole(option.min_length, [...path, 'min_length'], { min: 0, max: 6000 });
}

function checkName(form: Form, named: Json, path: Path): void {
  const check = (name: unknown, at: Path): void => {
    const text = form.text(name, at, { min: 1, max: 32 });
    if (text !== undefined && (!shape.test(text) || text !== text.toLowerCase()))
      form.refuse(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  };
  check(named.name, [...path, 'name']);
  checkLocalised(form, named.name_localizations, [...path, 'name_localizations'], check);
}

function checkDescription(form: Form, described: Json, path: Path): void {
  const check = (text: unknown, at: Path): void => void form.text(text, at, { min: 1, max: 100 });
  check(described.description, [...path, 'description']);
  checkLocalised(form, described.description_localizations, [...path, 'description_localizations'], check);
}

function checkLocalised(form: Form, value: unknown, path: Path, check: (text: unknown, at: Path) => void): void {
  if (value === undefined || value === null) return;
  if (!isObject(value)) {
    form.refuse(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  for (const [locale, text] of Object.entries(value)) {
    if (!locales.includes(locale))
      form.refuse([...path, locale], 'BASE_TYPE_CHOICES', `Value must be one of {${locales.join(', ')}}.`);
    check(text, [...path, locale]);
  }
}

const namesOf = (command: Json): [string, string][] => [
  ['', String(command.name)],
  ...Object.entries(isObject(command.name_localizations) ? command.name_localizations : {}).map(
    ([locale, name]): [string, string] => [locale, String(name)],
  ),
];

/** Names, descriptions and values of a command and its options; the longest of each in any language. */
function sizeOf(value: Json): number {
  const longest = (own: unknown, localised: unknown): number =>
    Math.max(
      String(own ?? '').length,
      ...(isObject(localised) ? Object.values(localised).map(text => String(text).length) : []),
    );
  const options = Array.isArray(value.options) ? value.options.filter(isObject) : [];
  return (
    longest(value.name, value.name_localizations) +
    longest(value.description, value.description_localizations) +
    options.reduce((sum, option) => sum + sizeOf(option), 0)
  );
}
