import { kind } from '../component.ts';
import { type Form, isObject, type Json, type Path } from '../form.ts';

/** What the components of one message or modal have in common: unique ids and custom ids, how many, how much text. */
export type Tally = { customIds: Set<string>; ids: Set<number>; components: number; characters: number; bytes: number };
export const emptyTally = (): Tally => ({
  customIds: new Set(),
  ids: new Set(),
  components: 0,
  characters: 0,
  bytes: 0,
});

export const selects: readonly number[] = [
  kind.stringSelect,
  kind.userSelect,
  kind.roleSelect,
  kind.mentionableSelect,
  kind.channelSelect,
];

/** Checks that it is a component of an allowed type and counts it; undefined when there is nothing more to check. */
export function componentOf(
  form: Form,
  value: unknown,
  path: Path,
  allowed: readonly number[],
  tally: Tally,
): Json | undefined {
  if (!isObject(value)) {
    form.refuse(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return undefined;
  }
  if (typeof value.type !== 'number' || !allowed.includes(value.type)) {
    form.refuse(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')},).`);
    return undefined;
  }
  tally.components += 1;
  const id = form.whole(value.id, [...path, 'id'], { min: 0, max: 2 ** 31 - 1 });
  if (id && tally.ids.has(id))
    form.refuse([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  if (id) tally.ids.add(id);
  return value;
}

export function checkCustomId(form: Form, value: unknown, path: Path, tally: Tally): void {
  const customId = form.text(value, [...path, 'custom_id'], { min: 1, max: 100 });
  if (customId === undefined) return;
  if (tally.customIds.has(customId))
    form.refuse([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  tally.customIds.add(customId);
}

export function checkButton(form: Form, button: Json, path: Path, tally: Tally): void {
  form.choice(button.style, [...path, 'style'], [1, 2, 3, 4, 5, 6]);
  form.text(button.label, [...path, 'label'], { max: 80, optional: true });
  form.flag(button.disabled, [...path, 'disabled']);
  if (button.style === 5) {
    if (button.custom_id !== undefined)
      form.refuse(
        [...path, 'custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    checkUrl(form, form.text(button.url, [...path, 'url'], { min: 1, max: 512 }), [...path, 'url']);
  } else {
    if (button.url !== undefined)
      form.refuse(
        [...path, 'url'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    checkCustomId(form, button.custom_id, path, tally);
  }
  if (!button.label && !button.emoji) form.missing([...path, 'label']);
}

function checkUrl(form: Form, url: string | undefined, path: Path): void {
  if (url === undefined) return;
  if (!URL.canParse(url)) {
    form.refuse(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    return;
  }
  const scheme = new URL(url).protocol.slice(0, -1);
  if (!['http', 'https', 'discord'].includes(scheme))
    form.refuse(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
    );
}

export function checkSelect(form: Form, select: Json, path: Path, tally: Tally): void {
  checkCustomId(form, select.custom_id, path, tally);
  form.text(select.placeholder, [...path, 'placeholder'], { max: 150, optional: true });
  const min = form.whole(select.min_values, [...path, 'min_values'], { min: 0, max: 25 }) ?? 1;
  const max = form.whole(select.max_values, [...path, 'max_values'], { min: 1, max: 25 }) ?? 1;
  if (min > max)
    form.refuse(
      [...path, 'min_values'],
      'SELECT_COMPONENT_MIN_VALUES_TOO_LARGE',
      'min_values must be equal to or less than max_values.',
    );
  if (select.type !== kind.stringSelect) {
    checkDefaultValues(form, select, path, { min, max });
    return;
  }
  checkOptions(form, select.options, [...path, 'options'], { min: 1, max: 25, chosen: max });
  const count = Array.isArray(select.options) ? select.options.length : 0;
  if (max > count)
    form.refuse(
      [...path, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE',
      `max_values must be equal to or less than ${count}.`,
    );
}

function checkDefaultValues(form: Form, select: Json, path: Path, values: { min: number; max: number }): void {
  const chosen = form.list(select.default_values, [...path, 'default_values'], { max: values.max, optional: true });
  for (const [index, value] of chosen.entries()) {
    const at = [...path, 'default_values', index];
    if (!isObject(value)) form.refuse(at, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    else {
      form.choice(value.type, [...at, 'type'], ['user', 'role', 'channel']);
      if (typeof value.id !== 'string' || !/^\d{17,19}$/.test(value.id))
        form.refuse([...at, 'id'], 'NUMBER_TYPE_COERCE', `Value "${String(value.id)}" is not snowflake.`);
    }
  }
  if (chosen.length > 0 && chosen.length < values.min) form.length([...path, 'default_values'], values.min, values.max);
}

/** Options of a select, a radio group or a checkbox group. `chosen` is how many may be chosen beforehand. */
export function checkOptions(
  form: Form,
  value: unknown,
  path: Path,
  limits: { min: number; max: number; chosen: number },
): void {
  const values = new Set<string>();
  let chosen = 0;
  for (const [index, option] of form.list(value, path, limits).entries()) {
    const at = [...path, index];
    if (!isObject(option)) {
      form.refuse(at, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      continue;
    }
    form.text(option.label, [...at, 'label'], { min: 1, max: 100 });
    form.text(option.description, [...at, 'description'], { max: 100, optional: true });
    const own = form.text(option.value, [...at, 'value'], { min: 1, max: 100 });
    if (own !== undefined && values.has(own))
      form.refuse(at, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    if (own !== undefined) values.add(own);
    if (form.flag(option.default, [...at, 'default'])) chosen += 1;
  }
  if (chosen > limits.chosen)
    form.refuse(
      path,
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      `No more than ${limits.chosen} options may be chosen by default.`,
    );
}
