import { el, uniqueId } from './dom.js';

/**
 * @typedef {import('../../../src/core/view.ts').Field} Field
 * @typedef {{ name: string, field: Field, element: HTMLElement, value(): unknown }} Asked
 * @typedef {{
 *   say: import('./words.js').Say, members: readonly import('./wire.js').Member[],
 *   problems: Readonly<Record<string, string>>,
 * }} Setting
 */

/** Up to this many options are all shown; more are a list to pick from. */
const shownOptions = 8;

/**
 * A field with its label, hint and problem.
 * @param {Field} field
 * @param {Setting} setting
 * @returns {Asked}
 */
export function drawField(field, setting) {
  const { say } = setting;
  const problem = setting.problems[field.name] ?? field.error;
  const id = uniqueId();
  const hints = [
    field.hint && el('p', { id: `${id}-hint`, class: 'hint', dir: 'auto' }, field.hint),
    problem && el('p', { id: `${id}-problem`, class: 'problem', dir: 'auto' }, problem),
  ];
  const described = hints.flatMap(hint => (hint ? [hint.id] : [])).join(' ') || null;
  const label = [
    el('span', { dir: 'auto' }, field.label),
    !field.required && el('span', { class: 'optional' }, say('optional')),
  ];
  const marks = {
    id,
    name: field.name,
    'aria-describedby': described,
    'aria-invalid': problem ? 'true' : null,
    'aria-required': field.required ? 'true' : null,
  };
  const control = controlOf(field, marks, setting);
  const frame = control.group
    ? el('fieldset', { class: 'field', 'aria-describedby': described }, el('legend', {}, ...label), ...hints)
    : el('div', { class: 'field' }, el('label', { for: id }, ...label), ...hints);
  frame.append(...control.elements);
  if (problem) frame.classList.add('wrong');
  return {
    name: field.name,
    field,
    element: frame,
    value: control.value,
  };
}

/**
 * @typedef {Record<string, string | null>} Marks
 * @typedef {{ group: boolean, elements: Node[], value(): unknown }} Control
 */

/**
 * @param {Field} field
 * @param {Marks} marks
 * @param {Setting} setting
 * @returns {Control}
 */
function controlOf(field, marks, setting) {
  switch (field.type) {
    case 'line':
      return typed(
        el('input', { type: 'text', value: field.value, dir: 'auto', autocomplete: 'off', ...marks }),
        setting,
        field.maxLength,
      );
    case 'paragraph':
      return typed(el('textarea', { rows: '4', dir: 'auto', ...marks }, field.value), setting, field.maxLength);
    case 'number':
      // A number field of the browser's hides what it cannot read; the engine says what is wrong with it.
      return typed(
        el('input', { type: 'text', inputmode: 'decimal', value: field.value, autocomplete: 'off', ...marks }),
        setting,
      );
    case 'date':
      return typed(el('input', { type: 'date', value: field.value, ...marks }), setting);
    case 'time':
      return typed(el('input', { type: 'time', value: field.value, ...marks }), setting);
    case 'one of':
      // A select would leave out what explains each option.
      return field.options.length > shownOptions && field.options.every(({ hint }) => hint === '')
        ? picked(field.options.map(asItem), field.value, marks, setting)
        : radios(field.options.map(asItem), field.value, marks);
    case 'many of':
      return checkboxes(field, marks, setting);
    case 'scale':
      return scale(field, marks, setting);
    case 'person':
      return person(field, marks, setting);
  }
}

/** @param {{ value: number, label: string, hint: string }} option */
const asItem = ({ value, label, hint }) => ({ value, label, hint });

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {Setting} setting
 * @param {number} [max] characters; above it a count appears, and nothing is cut
 * @returns {Control}
 */
function typed(input, { say }, max) {
  const value = () => input.value || null;
  if (!max) return { group: false, elements: [input], value };
  const counter = el('p', { class: 'hint counter', 'aria-live': 'polite' });
  const count = () => {
    counter.hidden = input.value.length < max * 0.8;
    counter.classList.toggle('over', input.value.length > max);
    counter.textContent = counter.hidden ? '' : say('characters', { count: input.value.length, max });
  };
  input.addEventListener('input', count);
  count();
  return { group: false, elements: [input, counter], value };
}

/**
 * @param {{ value: number, label: string, hint: string }[]} items
 * @param {number | null} chosen
 * @param {Marks} marks
 * @param {Setting} setting
 * @returns {Control}
 */
function picked(items, chosen, marks, { say }) {
  const select = el(
    'select',
    marks,
    el('option', { value: '' }, say('chooseNothing')),
    ...items.map(item => el('option', { value: item.value, selected: item.value === chosen }, item.label)),
  );
  return { group: false, elements: [select], value: () => (select.value === '' ? null : Number(select.value)) };
}

/**
 * @param {{ value: number, label: string, hint: string }[]} items
 * @param {number | null} chosen
 * @param {Marks} marks
 * @returns {Control}
 */
function radios(items, chosen, marks) {
  const { id, 'aria-required': _, ...rest } = marks;
  const boxes = items.map(item =>
    el('input', { ...rest, name: `${id}`, type: 'radio', value: item.value, checked: item.value === chosen }),
  );
  return {
    group: true,
    elements: boxes.map((box, index) => option(box, items[index])),
    value: () => numbersOf(boxes)[0] ?? null,
  };
}

/**
 * @param {Extract<Field, { type: 'many of' }>} field
 * @param {Marks} marks
 * @param {Setting} setting
 * @returns {Control}
 */
function checkboxes(field, marks, { say }) {
  const { id, 'aria-required': _, ...rest } = marks;
  const boxes = field.options.map(item =>
    el('input', {
      ...rest,
      name: `${id}`,
      type: 'checkbox',
      value: item.value,
      checked: field.value.includes(item.value),
    }),
  );
  const upTo = field.max < field.options.length;
  return {
    group: true,
    elements: [
      ...boxes.map((box, index) => option(box, field.options[index])),
      ...(upTo ? [el('p', { class: 'hint' }, say('chooseUpTo', { max: field.max }))] : []),
    ],
    value: () => numbersOf(boxes),
  };
}

/**
 * @param {HTMLInputElement} box
 * @param {{ label: string, hint: string } | undefined} item
 */
const option = (box, item) =>
  el(
    'label',
    { class: 'option' },
    box,
    el('span', { dir: 'auto' }, item?.label, item?.hint ? el('small', { dir: 'auto' }, item.hint) : null),
  );

/** @param {HTMLInputElement[]} boxes */
const numbersOf = boxes => boxes.filter(box => box.checked).map(box => Number(box.value));

/**
 * @param {Extract<Field, { type: 'scale' }>} field
 * @param {Marks} marks
 * @param {Setting} setting
 * @returns {Control}
 */
function scale(field, marks, setting) {
  const steps = Array.from({ length: field.to - field.from + 1 }, (_, step) => {
    const value = field.from + step;
    return { value, label: String(value), hint: '' };
  });
  if (steps.length > 11) return picked(steps, field.value, marks, setting);
  const control = radios(steps, field.value, marks);
  return {
    ...control,
    elements: [
      el('div', { class: 'scale' }, ...control.elements),
      el(
        'p',
        { class: 'hint ends' },
        el('span', { dir: 'auto' }, field.low && `${field.from} · ${field.low}`),
        el('span', { dir: 'auto' }, field.high && `${field.high} · ${field.to}`),
      ),
    ],
  };
}

/**
 * @param {Extract<Field, { type: 'person' }>} field
 * @param {Marks} marks
 * @param {Setting} setting
 * @returns {Control}
 */
function person(field, marks, { say, members }) {
  const select = el(
    'select',
    marks,
    el('option', { value: '' }, say('chooseNothing')),
    ...members.map(({ id, name }) => el('option', { value: id, selected: id === field.value?.id }, name)),
  );
  return { group: false, elements: [select], value: () => (select.value ? { person: select.value } : null) };
}

/**
 * What was filled in, by field name, as the adapter takes it.
 * @param {readonly Asked[]} asked
 */
export const valuesOf = asked => Object.fromEntries(asked.map(one => [one.name, one.value()]));
