import { blockProblems } from './blocks.ts';
import { plainText } from './elements.ts';
import { limits } from './limits.ts';
import {
  among,
  boolean,
  type Fields,
  isObject,
  list,
  type Member,
  object,
  optional,
  problemsOf,
  required,
  type Shape,
  string,
} from './shape.ts';

/** What Slack says of a view; empty when it takes it. */
export function viewProblems(view: unknown, type: 'modal' | 'home'): string[] {
  if (!isObject(view)) return ['[ERROR] must be an object [json-pointer:/view]'];
  const problems = problemsOf(shapes[type], { ...view, blocks: [] }, '/view');
  if (problems.length > 0) return problems;
  return [...blockProblems(view.blocks, type), ...submitProblems(view, type)];
}

export const viewTooLarge = (view: unknown): boolean => Buffer.byteLength(JSON.stringify(view)) > limits.viewBytes;

const anything = list(string(0), 0, 0);
const common: Readonly<Record<string, Member>> = {
  blocks: required(anything),
  private_metadata: optional(string(limits.privateMetadata, 0)),
  callback_id: optional(string(limits.id)),
  external_id: optional(string(limits.id)),
};
const shapes: Readonly<Record<'modal' | 'home', Shape>> = {
  modal: object({
    type: required(among('modal')),
    ...common,
    title: required(plainText(limits.viewTitle)),
    submit: optional(plainText(limits.viewButton)),
    close: optional(plainText(limits.viewButton)),
    clear_on_close: optional(boolean),
    notify_on_close: optional(boolean),
    submit_disabled: optional(boolean),
  }),
  home: object({ type: required(among('home')), ...common }),
};

function submitProblems(view: Fields, type: 'modal' | 'home'): string[] {
  if (type === 'home' || view.submit) return [];
  const asks = (view.blocks as Fields[]).some(block => block.type === 'input');
  return asks ? ['[ERROR] `submit` is required when an `input` block is within the `blocks` array'] : [];
}
