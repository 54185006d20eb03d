import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import { type Field, narrowest, type Page } from '../../src/core/view.ts';
import { type Component, kind } from '../../test/fakes/discord/component.ts';
import { checkMessage } from '../../test/fakes/discord/rules/message.ts';
import { checkModal } from '../../test/fakes/discord/rules/modal.ts';
import { limits } from './limits.ts';
import { drawBridge, drawModal } from './modal.ts';

const here = 'discord:1';
const asked = { name: 'x', label: 'Question', hint: '', required: true, error: null };
const optionsOf = (count: number) =>
  Array.from({ length: count }, (_, value) => ({ value, label: `option ${value}`, hint: '' }));
const page = (...fields: Field[]): Page => ({
  title: 'Nouveau sondage',
  locale: 'fr',
  intro: '',
  fields,
  token: tokenOf('form', 'fill', '0123456789ab', '0'),
  step: { n: 1, of: 1 },
  back: null,
  cancel: tokenOf('form', 'cancel', '0123456789ab'),
  words: {
    submit: 'Envoyer',
    next: 'Continuer',
    back: 'Retour',
    skip: 'Passer',
    cancel: 'Annuler',
    open: 'Ouvrir',
    correct: 'Corriger',
  },
});
const inputOf = (field: Field): Component => {
  const [label] = drawModal(page(field), here).components as unknown as Component[];
  return label?.component as Component;
};

describe('a field', () => {
  it.each<[string, Field, Partial<Component>]>([
    [
      'a line is a short input',
      { ...asked, type: 'line', value: 'un', maxLength: 200 },
      { type: kind.textInput, style: 1, max_length: 200, value: 'un', required: true },
    ],
    [
      'a paragraph is a long one',
      { ...asked, type: 'paragraph', value: '', maxLength: 3000 },
      { type: kind.textInput, style: 2, max_length: 3000 },
    ],
    [
      'two options are radios',
      { ...asked, type: 'one of', options: optionsOf(2), value: 1 },
      { type: kind.radioGroup, custom_id: 'one:x' },
    ],
    [
      'one option is a select, since radios want two',
      { ...asked, type: 'one of', options: optionsOf(1), value: null },
      { type: kind.stringSelect },
    ],
    [
      'eleven options are a select, since radios hold ten',
      { ...asked, type: 'one of', options: optionsOf(11), value: null },
      { type: kind.stringSelect, min_values: 1, max_values: 1 },
    ],
    [
      'ten of many are checkboxes',
      { ...asked, type: 'many of', options: optionsOf(10), value: [], min: 2, max: 3 },
      { type: kind.checkboxGroup, min_values: 2, max_values: 3 },
    ],
    [
      'eleven of many are a select',
      { ...asked, type: 'many of', options: optionsOf(11), value: [], min: 0, max: 99 },
      { type: kind.stringSelect, min_values: 1, max_values: 11 },
    ],
    [
      'an optional choice may stay empty',
      { ...asked, required: false, type: 'many of', options: optionsOf(3), value: [], min: 2, max: 3 },
      { type: kind.checkboxGroup, min_values: 0, required: false },
    ],
    [
      'a scale to five is radios',
      { ...asked, type: 'scale', from: 1, to: 5, low: 'peu', high: 'très', value: 3 },
      { type: kind.radioGroup },
    ],
    [
      'a scale to ten is a select',
      { ...asked, type: 'scale', from: 0, to: 10, low: '', high: '', value: null },
      { type: kind.stringSelect },
    ],
    [
      'a number is typed',
      { ...asked, type: 'number', min: 0, max: 9, value: 3 },
      { type: kind.textInput, value: '3', placeholder: '0 – 9' },
    ],
    ['a date is typed', { ...asked, type: 'date', value: '' }, { type: kind.textInput, placeholder: '31/12/2026' }],
    ['a time is typed', { ...asked, type: 'time', value: '18:30' }, { type: kind.textInput, value: '18:30' }],
    [
      'a person of ours is chosen beforehand',
      { ...asked, type: 'person', value: { connection: here, id: '123456789012345678', name: 'Anna' } },
      { type: kind.userSelect, default_values: [{ id: '123456789012345678', type: 'user' }] },
    ],
  ])('%s', (_, field, expected) => {
    expect(inputOf(field)).toMatchObject(expected);
  });

  it('of a scale says what its ends mean', () => {
    const labels = inputOf({
      ...asked,
      type: 'scale',
      from: 1,
      to: 3,
      low: 'peu',
      high: 'très',
      value: null,
    }).options?.map(option => option.label);
    expect(labels).toEqual(['1 · peu', '2', '3 · très']);
  });

  it('of another platform’s person is not chosen beforehand', () => {
    expect(
      inputOf({ ...asked, type: 'person', value: { connection: 'slack:T', id: 'U1', name: 'Anna' } }),
    ).not.toHaveProperty('default_values');
  });
});

describe('any page within the narrowest limits', () => {
  const text = (max: number) =>
    fc
      .string({ unit: fc.constantFrom(...'*_`<@#:[ é好\n'), minLength: 1, maxLength: max, size: 'max' })
      .map(one => (one.trim() === '' ? 'x' : one));
  const options = fc
    .array(
      fc.record({ label: text(narrowest.optionLabel), hint: fc.oneof(fc.constant(''), text(narrowest.optionHint)) }),
      { minLength: 1, maxLength: narrowest.options },
    )
    .map(found => found.map((one, value) => ({ ...one, value })));
  const chosen = { options, value: fc.constant([] as number[]) };
  const base = {
    label: text(narrowest.fieldLabel),
    hint: fc.oneof(fc.constant(''), text(narrowest.fieldHint)),
    required: fc.boolean(),
    error: fc.oneof(fc.constant(null), text(150)),
  };
  const field = fc.oneof(
    fc.record({
      ...base,
      type: fc.constant('line' as const),
      value: text(40),
      maxLength: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({
      ...base,
      type: fc.constant('paragraph' as const),
      value: text(3000),
      maxLength: fc.constant(narrowest.answer),
    }),
    fc.record({ ...base, type: fc.constant('one of' as const), options, value: fc.constantFrom(null, 0) }),
    fc.record({
      ...base,
      type: fc.constant('many of' as const),
      ...chosen,
      min: fc.integer({ min: 0, max: 5 }),
      max: fc.integer({ min: 5, max: 30 }),
    }),
    fc.record({
      ...base,
      type: fc.constant('scale' as const),
      from: fc.constantFrom(0, 1),
      to: fc.integer({ min: 2, max: 30 }),
      low: text(20),
      high: text(20),
      value: fc.constantFrom(null, 1),
    }),
    fc.record({
      ...base,
      type: fc.constant('number' as const),
      min: fc.constant(0),
      max: fc.constant(10),
      value: fc.constantFrom(null, 5),
    }),
  );
  const pages = fc
    .record({
      title: text(narrowest.pageTitle),
      intro: fc.oneof(fc.constant(''), text(narrowest.text)),
      fields: fc.array(field, { maxLength: limits.fieldsPerPage }),
      of: fc.constantFrom(1, 3),
    })
    .map(
      ({ of, fields, ...one }): Page => ({
        ...page(),
        ...one,
        fields: fields.map((each, index) => ({ ...each, name: `f${index}` }) as Field),
        step: { n: 1, of },
      }),
    );

  it('opens as a modal', () => {
    fc.assert(
      fc.property(pages, one => checkModal(JSON.parse(JSON.stringify(drawModal(one, here))))),
      { numRuns: 200 },
    );
  });

  it('can be offered by a button, also with its faults', () => {
    fc.assert(
      fc.property(pages, fc.boolean(), (one, isWrong) => {
        const problems = Object.fromEntries(one.fields.map(each => [each.name, each.error ?? 'non']));
        const { components } = drawBridge({ ...one, back: one.cancel }, isWrong ? problems : null, here);
        checkMessage(JSON.parse(JSON.stringify({ flags: 1 << 15, components })), {
          path: [],
          files: new Set(),
          isLayout: false,
          isEdit: false,
        });
      }),
      { numRuns: 200 },
    );
  });
});
