import { kind } from '../component.ts';
import { Form, type Json, type Path } from '../form.ts';
import {
  checkCustomId,
  checkOptions,
  checkSelect,
  componentOf,
  emptyTally,
  selects,
  type Tally,
} from './components.ts';
import { checkText } from './layout.ts';

const insideLabel: readonly number[] = [...selects, kind.textInput, kind.radioGroup, kind.checkboxGroup, kind.checkbox];

/** The data of an interaction response of type 9; throws 50035 with every fault. */
export function checkModal(data: Json): void {
  const form = new Form();
  form.text(data.title, ['data', 'title'], { min: 1, max: 45 });
  form.text(data.custom_id, ['data', 'custom_id'], { min: 1, max: 100 });
  const path: Path = ['data', 'components'];
  const tally = emptyTally();
  for (const [index, value] of form.list(data.components, path, { min: 1, max: 5 }).entries())
    checkTopLevel(form, value, [...path, index], tally);
  if (tally.characters > 4000)
    form.refuse(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'The total displayable text size exceeds the maximum of 4000 characters',
    );
  form.end();
}

function checkTopLevel(form: Form, value: unknown, path: Path, tally: Tally): void {
  const block = componentOf(form, value, path, [kind.row, kind.text, kind.label], tally);
  if (!block) return;
  if (block.type === kind.text) {
    checkText(form, block, path, tally);
    return;
  }
  if (block.type === kind.row) {
    checkOldRow(form, block, path, tally);
    return;
  }
  form.text(block.label, [...path, 'label'], { min: 1, max: 45 });
  form.text(block.description, [...path, 'description'], { max: 100, optional: true });
  if (block.component === undefined) {
    form.missing([...path, 'component']);
    return;
  }
  const component = componentOf(form, block.component, [...path, 'component'], insideLabel, tally);
  if (component) checkInput(form, component, [...path, 'component'], tally);
}

/** The way modals were before labels: deprecated, still accepted. */
function checkOldRow(form: Form, row: Json, path: Path, tally: Tally): void {
  for (const [index, value] of form.list(row.components, [...path, 'components'], { min: 1, max: 1 }).entries()) {
    const at = [...path, 'components', index];
    const input = componentOf(form, value, at, [kind.textInput], tally);
    if (!input) continue;
    form.text(input.label, [...at, 'label'], { min: 1, max: 45 });
    checkTextInput(form, input, at, tally);
  }
}

function checkInput(form: Form, input: Json, path: Path, tally: Tally): void {
  if (input.disabled)
    form.refuse([...path, 'disabled'], 'COMPONENT_DISABLED_IN_MODAL', 'Components in a modal cannot be disabled');
  switch (input.type) {
    case kind.textInput:
      if (input.label !== undefined)
        form.refuse(
          [...path, 'label'],
          'TEXT_INPUT_LABEL_IN_LABEL',
          'A text input in a label cannot have a label of its own',
        );
      checkTextInput(form, input, path, tally);
      return;
    case kind.radioGroup:
      checkCustomId(form, input.custom_id, path, tally);
      checkOptions(form, input.options, [...path, 'options'], { min: 2, max: 10, chosen: 1 });
      return;
    case kind.checkboxGroup: {
      checkCustomId(form, input.custom_id, path, tally);
      const count = Array.isArray(input.options) ? input.options.length : 0;
      checkCounts(form, input, path, { most: Math.min(10, Math.max(1, count)), usual: count });
      const most = typeof input.max_values === 'number' ? input.max_values : count;
      checkOptions(form, input.options, [...path, 'options'], { min: 1, max: 10, chosen: most });
      return;
    }
    case kind.checkbox:
      checkCustomId(form, input.custom_id, path, tally);
      form.flag(input.default, [...path, 'default']);
      return;
    default:
      checkSelect(form, input, path, tally);
      checkRequiredMin(form, input, path);
  }
}

function checkTextInput(form: Form, input: Json, path: Path, tally: Tally): void {
  checkCustomId(form, input.custom_id, path, tally);
  form.choice(input.style, [...path, 'style'], [1, 2]);
  const min = form.whole(input.min_length, [...path, 'min_length'], { min: 0, max: 4000 }) ?? 0;
  const max = form.whole(input.max_length, [...path, 'max_length'], { min: 1, max: 4000 }) ?? 4000;
  if (min > max)
    form.refuse([...path, 'min_length'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  form.text(input.value, [...path, 'value'], { max, optional: true });
  form.text(input.placeholder, [...path, 'placeholder'], { max: 100, optional: true });
  form.flag(input.required, [...path, 'required']);
}

function checkCounts(form: Form, input: Json, path: Path, limits: { most: number; usual: number }): void {
  const max = form.whole(input.max_values, [...path, 'max_values'], { min: 1, max: limits.most }) ?? limits.usual;
  const min = form.whole(input.min_values, [...path, 'min_values'], { min: 0, max: limits.most }) ?? 1;
  if (min > max)
    form.refuse([...path, 'min_values'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  checkRequiredMin(form, input, path);
}

function checkRequiredMin(form: Form, input: Json, path: Path): void {
  const required = form.flag(input.required, [...path, 'required']) ?? true;
  if (required && input.min_values === 0)
    form.refuse([...path, 'min_values'], 'NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.');
}
