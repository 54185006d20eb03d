import { type Component, kind } from './component.ts';
import type { Json } from './form.ts';
import { userPayload } from './payloads.ts';
import type { Modal, World } from './world.ts';

/** What a person fills in, by the labels of the fields: a text, the label of an option or several, a person's id. */
export type Values = Readonly<Record<string, string | readonly string[] | boolean>>;

/** What a client sends for a modal that was filled in; throws what the client would say when it does not let go. Fields that are not named keep what they were given. */
export function filledIn(
  world: World,
  modal: Modal,
  values: Values,
): { components: Json[]; resolved: Json | undefined } {
  const resolved: Record<string, Record<string, Json>> = {};
  for (const label of Object.keys(values))
    if (!modal.components.some(one => one.label === label)) throw new Error(`The modal has no field "${label}".`);
  const components = modal.components.map((one): Json => {
    if (!one.component) return { type: one.type, id: one.id };
    const value = values[one.label ?? ''];
    return { type: one.type, id: one.id, component: inputOf(one.label ?? '', one.component, value) };
  });
  return { components, resolved: Object.keys(resolved).length > 0 ? resolved : undefined };

  function inputOf(label: string, input: Component, value: Values[string] | undefined): Json {
    const base = { type: input.type, id: input.id, custom_id: input.custom_id };
    switch (input.type) {
      case kind.textInput:
        return { ...base, value: typed(label, input, typeof value === 'string' ? value : (input.value ?? '')) };
      case kind.radioGroup: {
        const [chosen = null] = chosenOf(label, input, value, { min: input.required === false ? 0 : 1, max: 1 });
        return { ...base, value: chosen };
      }
      case kind.checkboxGroup:
        return {
          ...base,
          values: chosenOf(label, input, value, {
            min: leastOf(input),
            max: input.max_values ?? input.options?.length ?? 0,
          }),
        };
      case kind.stringSelect:
        return { ...base, values: chosenOf(label, input, value, { min: leastOf(input), max: input.max_values ?? 1 }) };
      case kind.checkbox:
        return { ...base, value: typeof value === 'boolean' ? value : (input.default ?? false) };
      case kind.userSelect: {
        const given = typeof value === 'string' ? [value] : (input.default_values ?? []).map(one => one.id);
        within(label, given.length, { min: leastOf(input), max: input.max_values ?? 1 });
        for (const id of given) {
          const user = world.users.get(id);
          if (!user) throw new Error(`There is nobody called ${id}.`);
          resolved.users = { ...resolved.users, [id]: userPayload(user) };
        }
        return { ...base, values: given };
      }
      default:
        throw new Error(`Nobody has taught this client to fill in a component of type ${input.type}.`);
    }
  }
}

const leastOf = (input: Component): number =>
  input.required === false ? (input.min_values ?? 0) : (input.min_values ?? 1);

function typed(label: string, input: Component, text: string): string {
  if (text === '' && input.required !== false) throw new Error(`"${label}" is required.`);
  if (text !== '' && text.length < (input.min_length ?? 0)) throw new Error(`"${label}" is too short.`);
  if (text.length > (input.max_length ?? 4000)) throw new Error(`"${label}" is too long.`);
  return text;
}

function chosenOf(
  label: string,
  input: Component,
  value: Values[string] | undefined,
  limits: { min: number; max: number },
): string[] {
  const options = input.options ?? [];
  const labels =
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.filter(one => typeof one === 'string')
        : undefined;
  const chosen = labels
    ? labels.map(one => options.find(option => option.label === one)?.value ?? none(label, one))
    : options.filter(option => option.default).map(option => option.value);
  within(label, chosen.length, limits);
  return chosen;
}

function within(label: string, count: number, { min, max }: { min: number; max: number }): void {
  if (count < min || count > max) throw new Error(`"${label}" takes ${min} to ${max}, not ${count}.`);
}

function none(label: string, option: string): never {
  throw new Error(`"${label}" has no option "${option}".`);
}
