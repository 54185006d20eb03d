import { isObject } from './form.ts';

/** Component types as on the wire. */
export const kind = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export type SelectOption = { label: string; value: string; description?: string; default?: boolean };
export type Media = { url: string };

/** A component that passed the rules, as Discord keeps and shows it. */
export type Component = {
  type: number;
  id: number;
  custom_id?: string;
  style?: number;
  label?: string;
  description?: string;
  content?: string;
  url?: string;
  disabled?: boolean;
  placeholder?: string;
  options?: SelectOption[];
  default_values?: { id: string; type: string }[];
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  default?: boolean;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  items?: { media: Media; description?: string }[];
  file?: Media;
};

/** Gives every component its id, in order, leaving those that came with one; call it on what passed the rules. */
export function numbered(raw: readonly unknown[]): Component[] {
  const components = structuredClone(raw).filter(isComponent);
  const taken = new Set(
    everyOf(components)
      .map(one => one.id)
      .filter(Boolean),
  );
  let next = 0;
  for (const component of everyOf(components)) {
    if (component.id) continue;
    do next += 1;
    while (taken.has(next));
    component.id = next;
  }
  return components;
}

const isComponent = (value: unknown): value is Component => isObject(value) && typeof value.type === 'number';

/** All components, nested ones too, in the order they are drawn. */
export function everyOf(components: readonly Component[]): Component[] {
  return components.flatMap(one => [
    one,
    ...everyOf(one.components ?? []),
    ...everyOf(one.component ? [one.component] : []),
    ...everyOf(one.accessory ? [one.accessory] : []),
  ]);
}
