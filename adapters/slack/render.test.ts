import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { tokenLength } from '../../src/core/token.ts';
import {
  type Block,
  type Field,
  narrowest,
  type Option,
  type Page,
  type Span,
  type Text,
  type View,
} from '../../src/core/view.ts';
import { blockProblems, tooLongTogether } from '../../test/fakes/slack/blocks.ts';
import { liveIn } from '../../test/fakes/slack/pings.ts';
import { readBlocks } from '../../test/fakes/slack/reading.ts';
import type { Fields } from '../../test/fakes/slack/shape.ts';
import { newState } from '../../test/fakes/slack/state.ts';
import { viewProblems } from '../../test/fakes/slack/view.ts';
import { pageModal } from './page.ts';
import { captionOf, contentOf, homeOf, modalOf } from './render.ts';

const here = 'slack:T1';
const token = 'x'.repeat(tokenLength);
const view = (title: string, ...blocks: Block[]): View => ({ title, locale: 'en', blocks });
const read = (blocks: readonly unknown[]) =>
  readBlocks(
    newState(() => 0),
    blocks as Fields[],
  );
const blocksOf = (shown: View) => contentOf(shown, here).blocks;

const hostile =
  '<!channel> <@U1> <https://evil.example|here> *bold* _it_ ~no~ `code` :tada: @everyone #general https://evil.example &lt; &amp;';

describe('what a member types', () => {
  const everywhere: Block[] = [
    { type: 'text', text: hostile },
    { type: 'note', text: hostile },
    { type: 'note', text: [hostile, { bold: hostile }] },
    { type: 'facts', facts: [{ label: hostile, value: hostile }] },
    { type: 'tally', rows: [{ label: hostile, share: 0.5, figure: hostile, mine: true }] },
    { type: 'buttons', buttons: [{ label: '<!channel> *bold* :tada:', token, style: 'danger' }] },
    {
      type: 'choice',
      label: hostile,
      token,
      options: [{ value: 1, label: '<@U1> *b*', hint: hostile }],
      chosen: [1],
      min: 0,
      max: 1,
    },
  ];

  test('pings, links and formats nothing, on any surface, and is read as it was typed', () => {
    const shown = view(hostile, ...everywhere);
    for (const { text, blocks } of [
      contentOf(shown, here),
      captionOf(shown, here),
      { text: '', blocks: modalOf(shown, here, '').blocks },
    ]) {
      expect(liveIn({ text, blocks: blocks as unknown as Fields[], linksNames: false })).toEqual({
        pings: [],
        links: [],
        formatted: [],
      });
    }
    expect(blockProblems(blocksOf(shown), 'message')).toEqual([]);
    const seen = read(blocksOf(shown));
    expect(seen.split(hostile).length - 1).toBe(11);
  });

  test('not in a page either', () => {
    const fields: Field[] = [
      {
        type: 'line',
        name: 'a',
        label: hostile,
        hint: hostile,
        required: true,
        error: hostile,
        value: hostile,
        maxLength: 200,
      },
    ];
    const modal = pageModal({ ...page(fields), intro: hostile }, here, '', { '': hostile });
    expect(liveIn({ text: '', blocks: modal.blocks as unknown as Fields[], linksNames: false })).toEqual({
      pings: [],
      links: [],
      formatted: [],
    });
    expect(viewProblems(modal, 'modal')).toEqual([]);
  });
});

describe('spans', () => {
  const person = { connection: here, id: 'U1', name: 'Ana' };
  const elsewhere = { connection: 'discord:1', id: '7', name: 'Bram' };
  const time = Temporal.Instant.from('2026-11-24T18:30:00Z');
  const text: Text = [
    'By ',
    { person },
    ', ',
    { person: elsewhere },
    ' until ',
    { time, style: 'datetime', text: '24 November, 19:30' },
    ' ',
    { link: 'https://example.org', text: 'more' },
  ];

  test('a person of this workspace is mentioned, one of another platform is named', () => {
    const [, block] = blocksOf(view('T', { type: 'text', text }));
    expect(block).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'By ' },
            { type: 'user', user_id: 'U1' },
            { type: 'text', text: ', ' },
            { type: 'text', text: 'Bram' },
            { type: 'text', text: ' until ' },
            { type: 'date', timestamp: 1795545000, format: '{date_long}, {time}', fallback: '24 November, 19:30' },
            { type: 'text', text: ' ' },
            { type: 'link', url: 'https://example.org', text: 'more' },
          ],
        },
      ],
    });
  });

  test('a note is small print, unless it mentions or links somebody', () => {
    const kind = (note: Text) => blocksOf(view('T', { type: 'note', text: note }))[1]?.type;
    expect(kind(['Closes ', { time, style: 'relative', text: 'in 2 hours' }])).toBe('context');
    expect(kind(text)).toBe('rich_text');
  });

  test('the notification says it all in words, and the title alone when that is too much', () => {
    expect(contentOf(view('Which day?', { type: 'text', text }), here).text).toBe(
      'Which day?\nBy Ana, Bram until 24 November, 19:30 more',
    );
    expect(contentOf(view('Which <day>?', { type: 'text', text: '&'.repeat(3_000) }), here).text).toBe(
      'Which &lt;day&gt;?',
    );
  });
});

test('draws a tally that is read the same without its bars', () => {
  const rows = [
    { label: 'Monday', share: 2 / 3, figure: '8 votes, 67 %', mine: true },
    { label: 'Tuesday', share: Number.NaN, figure: '', mine: false },
  ];
  expect(read(blocksOf(view('Which day?', { type: 'tally', rows })))).toBe(
    'Which day?\n✓ Monday\n████████░░░░ 8 votes, 67 %\nTuesday',
  );
});

test('a choice of exactly one is a select, one that can be taken back or is of several a multi-select', () => {
  const options: Option[] = ['Monday', 'Tuesday'].map((label, value) => ({ value, label, hint: '' }));
  const kind = (min: number, max: number) => {
    const [, block] = blocksOf(view('T', { type: 'choice', label: 'Day', token, options, chosen: [1], min, max }));
    return (block as { accessory: { type: string; action_id: string } }).accessory;
  };
  expect(kind(1, 1)).toMatchObject({
    type: 'static_select',
    action_id: `choice-0:${token}`,
    initial_option: { value: '1' },
  });
  expect(kind(0, 1)).toMatchObject({
    type: 'multi_static_select',
    max_selected_items: 1,
    initial_options: [{ value: '1' }],
  });
  expect(kind(1, 2)).toMatchObject({ type: 'multi_static_select', max_selected_items: 2 });
});

test('says nothing of what is empty', () => {
  const shown = view(
    'T',
    { type: 'text', text: '' },
    { type: 'note', text: ' ' },
    { type: 'facts', facts: [] },
    { type: 'buttons', buttons: [] },
    { type: 'tally', rows: [] },
  );
  expect(blocksOf(shown)).toHaveLength(1);
});

describe('whatever keeps to the narrowest limits is taken', () => {
  const text = (max: number) =>
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 400) })
      .filter(one => one.trim() !== '' && one.length <= max && one.isWellFormed());
  const full = (max: number) => fc.oneof(text(max), fc.constant('&'.repeat(max)), fc.constant('é'.repeat(max)));
  const span: fc.Arbitrary<Span> = fc.oneof(
    full(300),
    full(100).map(bold => ({ bold })),
    fc.constant({ person: { connection: here, id: 'U1', name: 'Ana' } }),
  );
  const spans: fc.Arbitrary<Text> = fc.oneof(full(narrowest.text), fc.array(span, { maxLength: 8 }));
  const options = fc.uniqueArray(fc.nat(63), { minLength: 1, maxLength: narrowest.options }).chain(values =>
    fc.tuple(
      ...values.map(value =>
        fc.record({
          value: fc.constant(value),
          label: full(narrowest.optionLabel),
          hint: fc.oneof(fc.constant(''), full(100)),
        }),
      ),
    ),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    spans.map(one => ({ type: 'text', text: one }) as const),
    spans.map(one => ({ type: 'note', text: one }) as const),
    fc
      .array(fc.record({ label: full(narrowest.factLabel), value: spans }), { maxLength: narrowest.facts })
      .map(facts => ({ type: 'facts', facts }) as const),
    fc
      .array(
        fc.record({
          label: full(narrowest.tallyLabel),
          share: fc.double({ min: 0, max: 1 }),
          figure: full(40),
          mine: fc.boolean(),
        }),
        { maxLength: narrowest.tallyRows },
      )
      .map(rows => ({ type: 'tally', rows }) as const),
    fc
      .array(
        fc.record({
          label: full(narrowest.buttonLabel),
          token: fc.constant(token),
          style: fc.constantFrom('plain', 'primary', 'danger'),
        }),
        { maxLength: narrowest.buttons },
      )
      .map(buttons => ({ type: 'buttons', buttons }) as Block),
    fc.tuple(full(narrowest.text), options, fc.boolean()).map(
      ([label, all, several]) =>
        ({
          type: 'choice',
          label,
          token,
          options: all,
          chosen: [all[0]!.value],
          min: 1,
          max: several ? all.length : 1,
        }) as const,
    ),
  );
  const views = fc.record({
    title: full(narrowest.title),
    locale: fc.constant('en' as const),
    blocks: fc.array(block, { maxLength: narrowest.blocks }),
  });

  test('as a message, a caption, a home and a window', () => {
    fc.assert(
      fc.property(views, shown => {
        expect(blockProblems(blocksOf(shown), 'message')).toEqual([]);
        expect(blockProblems(captionOf(shown, here).blocks, 'message')).toEqual([]);
        expect(viewProblems(homeOf(shown, here), 'home')).toEqual([]);
        expect(viewProblems(modalOf(shown, here, '{}'), 'modal')).toEqual([]);
        expect(contentOf(shown, here).text.length).toBeLessThanOrEqual(4_000);
      }),
      { numRuns: 60 },
    );
  });

  test('and all its text together too', () => {
    const rows = Array.from({ length: narrowest.tallyRows }, () => ({
      label: 'x'.repeat(100),
      share: 0.5,
      figure: 'x'.repeat(40),
      mine: false,
    }));
    const all = Array.from({ length: narrowest.options }, (_, value) => ({ value, label: 'x'.repeat(20), hint: '' }));
    const shown = view(
      'x'.repeat(200),
      { type: 'tally', rows },
      { type: 'choice', label: 'Day', token, options: all, chosen: [], min: 0, max: 3 },
      ...Array.from({ length: 18 }, () => ({ type: 'note', text: 'x' }) as const),
    );
    expect(tooLongTogether(blocksOf(shown) as unknown as Fields[])).toBe(false);
  });

  const asked = fc.record({
    label: full(narrowest.fieldLabel),
    hint: fc.oneof(fc.constant(''), full(narrowest.fieldHint)),
    required: fc.boolean(),
    error: fc.oneof(fc.constant(null), full(100)),
  });
  const kinds: fc.Arbitrary<Field> = fc
    .tuple(asked, options, full(narrowest.answer), fc.integer({ min: -5, max: 120 }))
    .chain(([common, all, answer, number]) => {
      const field = { ...common, name: 'f' };
      return fc.constantFrom<Field>(
        { ...field, type: 'line', value: answer, maxLength: 100 },
        { ...field, type: 'paragraph', value: answer, maxLength: narrowest.answer },
        { ...field, type: 'one of', options: all, value: all[0]!.value },
        { ...field, type: 'one of', options: all, value: 64 },
        { ...field, type: 'many of', options: all, value: all.map(one => one.value), min: 0, max: 2 },
        { ...field, type: 'scale', from: 1, to: 5, low: common.label, high: common.label, value: 3 },
        { ...field, type: 'scale', from: 0, to: 10, low: '', high: '', value: null },
        { ...field, type: 'number', min: 0, max: 99, value: number },
        { ...field, type: 'date', value: number > 50 ? '2026-12-24' : 'soon' },
        { ...field, type: 'time', value: number > 50 ? '18:30' : '25:00' },
        { ...field, type: 'person', value: { connection: number > 50 ? here : 'discord:1', id: 'U1', name: 'Ana' } },
      );
    });

  test('as a page of a form', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 10 }), full(narrowest.pageTitle), spans, (fields, title, intro) => {
        const named = fields.map((field, index) => ({ ...field, name: `field-${index}` }));
        expect(viewProblems(pageModal({ ...page(named), title, intro }, here, 'x'.repeat(3_000)), 'modal')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function page(fields: readonly Field[]): Page {
  const word = 'x'.repeat(narrowest.word);
  return {
    title: 'A new poll',
    locale: 'en',
    intro: '',
    fields,
    token,
    step: { n: 2, of: 3 },
    back: token,
    cancel: token,
    words: { submit: word, next: word, back: word, skip: word, cancel: word, open: word, correct: word },
  };
}
