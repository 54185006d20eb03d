import { readText } from './reading.ts';
import { type Fields, isObject } from './shape.ts';

/** The buttons, selects and inputs of a surface, with the words a person finds them by. */
export type Control = {
  readonly blockId: string;
  readonly element: Fields;
  readonly label: string;
  readonly input: Fields | undefined;
};

export function controlsIn(blocks: readonly Fields[]): Control[] {
  return blocks.flatMap((block): Control[] => {
    const blockId = String(block.block_id);
    if (block.type === 'actions')
      return each(block.elements).map(element => ({ blockId, element, label: labelOf(element), input: undefined }));
    if (block.type === 'section' && isObject(block.accessory))
      return [
        { blockId, element: block.accessory, label: labelOf(block.accessory, readText(block.text)), input: undefined },
      ];
    if (block.type === 'input' && isObject(block.element))
      return [{ blockId, element: block.element, label: readText(block.label), input: block }];
    return [];
  });
}

export function controlCalled(blocks: readonly Fields[], label: string): Control {
  const controls = controlsIn(blocks);
  const found = controls.find(one => one.label === label);
  if (found) return found;
  throw new Error(
    `Nothing here is called "${label}". There is: ${controls.map(one => one.label).join(', ') || 'nothing to press'}.`,
  );
}

/** The option of a control that reads so. */
export function optionCalled(control: Control, label: string): Fields {
  const found = each(control.element.options).find(option => readText(option.text) === label);
  if (found) return found;
  throw new Error(`"${control.label}" offers no "${label}".`);
}

function labelOf(element: Fields, beside = ''): string {
  if (element.type === 'button') return readText(element.text);
  return beside || readText(element.placeholder);
}

export const each = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);
