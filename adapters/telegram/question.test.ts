import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import type { Field, Page } from '../../src/core/view.ts';
import { readData } from './data.ts';
import { telegram } from './limits.ts';
import { question, questionIn, toggled } from './question.ts';

const token = tokenOf('form', 'fill', '0123456789ab', '1');
const words = {
  submit: 'Send',
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  cancel: 'Cancel',
  open: 'Open',
  correct: 'Correct',
};
const pageOf = (...fields: Field[]): Page => ({
  title: 'A new poll',
  locale: 'en',
  intro: 'Two minutes.',
  fields,
  token,
  step: { n: 2, of: 3 },
  back: tokenOf('form', 'back', '0123456789ab', '0'),
  cancel: tokenOf('form', 'cancel', '0123456789ab'),
  words,
});
const asked = { name: 'x', label: 'Your question', hint: 'In a few words', required: true, error: null };
const line: Field = { ...asked, type: 'line', value: '', maxLength: 200 };
const options = ['Monday', 'Tuesday', '✓ Friday'].map((label, value) => ({ value, label, hint: '' }));
const days: Field = { ...asked, type: 'many of', options, value: [1], min: 1, max: 3 };

const draw = (field: Field, problems = {}) => question(pageOf(field), problems, 'telegram:7');
const labels = (drawn: ReturnType<typeof draw>) => drawn.keyboard.map(row => row.map(({ text }) => text));
const datas = (keyboard: ReturnType<typeof draw>['keyboard']) =>
  keyboard.flat().map(button => ('callback_data' in button ? readData(button.callback_data) : undefined));

describe('a question', () => {
  it('says where it stands, what is asked, and what was wrong', () => {
    const { text, isTyped } = draw(line, { x: 'Say a little more.' });
    expect(text.text).toBe('A new poll (2/3)\n\nTwo minutes.\n\nYour question\nIn a few words\n\n⚠️ Say a little more.');
    expect(isTyped).toBe(true);
  });

  it('to be typed can be left by back and cancel, be skipped when it may, and knows its page', () => {
    expect(labels(draw(line))).toEqual([['✎ 2/3'], ['Back', 'Cancel']]);
    expect(labels(draw({ ...line, required: false }))).toEqual([['✎ 2/3'], ['Back', 'Skip', 'Cancel']]);
    expect(questionIn(draw(line).keyboard)).toEqual({ type: 'question', token });
  });

  it('quotes what was answered before and can hand it in again', () => {
    const drawn = draw({ ...line, value: 'Which day?' });
    expect(labels(drawn)[0]).toEqual(['Send']);
    const quotation = drawn.text.entities.find(({ type }) => type === 'blockquote');
    expect(quotation && drawn.text.text.slice(quotation.offset, quotation.offset + quotation.length)).toBe(
      'Which day?',
    );
    expect(questionIn(drawn.keyboard)).toEqual({ type: 'quoted', token });
  });

  it.each<[Field, number]>([
    [{ ...asked, type: 'scale', from: 0, to: 10, low: 'no', high: 'yes', value: 7 }, 11],
    [{ ...asked, type: 'one of', options, value: 1 }, 3],
  ])('with answers to press marks the one that was given (%#)', (field, count) => {
    const pressable = datas(draw(field).keyboard).filter(data => data?.type === 'number');
    expect(pressable).toHaveLength(count);
    expect(
      labels(draw(field))
        .flat()
        .filter(label => label.startsWith('✓ ')).length,
    ).toBeGreaterThan(0);
    expect(draw(field).isTyped).toBe(false);
  });

  it('says what the ends of a scale mean, and types a long one', () => {
    const scale: Field = { ...asked, type: 'scale', from: 0, to: 10, low: 'no', high: 'yes', value: null };
    expect(draw(scale).text.text).toContain('0 = no · 10 = yes');
    expect(draw({ ...scale, to: 100 }).isTyped).toBe(true);
  });

  it('ticks several options in its own keyboard and hands in those that are ticked', () => {
    const first = draw(days).keyboard;
    const next = datas(first).find(data => data?.type === 'toggle');
    expect(next).toEqual({ type: 'toggle', token, values: [0, 1] });
    const second = toggled(first, [0, 1]);
    expect(second.flat().map(({ text }) => text)).toEqual([
      '✓ Monday',
      '✓ Tuesday',
      '✓ Friday',
      'Send',
      'Back',
      'Cancel',
    ]);
    expect(datas(second).find(data => data?.type === 'set')).toEqual({ type: 'set', token, values: [0, 1] });
    const third = toggled(toggled(second, [0, 1, 2]), [2]);
    expect(third.flat().map(({ text }) => text)).toEqual(['Monday', 'Tuesday', '✓ ✓ Friday', 'Send', 'Back', 'Cancel']);
    expect(
      datas(third)
        .filter(data => data?.type === 'toggle')
        .map(data => data && 'values' in data && data.values),
    ).toEqual([[0, 2], [1, 2], []]);
  });

  it('finds room for the longest answer, at the expense of its introduction', () => {
    const long = 'é @x'.repeat(750);
    const page = { ...pageOf({ ...asked, type: 'paragraph', value: long, maxLength: 3000 }), intro: long };
    const { text } = question(page, {}, 'telegram:7');
    expect(text.text.length).toBeLessThanOrEqual(telegram.text);
    expect(text.entities.some(({ type }) => type === 'blockquote')).toBe(true);
  });

  it('of a page without fields is handed in as it is', () => {
    const drawn = question(pageOf(), {}, 'telegram:7');
    expect(labels(drawn)).toEqual([['Send'], ['Back', 'Cancel']]);
  });

  it('is one at a time', () => {
    expect(() => question(pageOf(line, days), {}, 'telegram:7')).toThrow(RangeError);
  });
});
