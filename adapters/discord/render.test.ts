import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import { type Block, narrowest, type Text, type View } from '../../src/core/view.ts';
import { type Component, everyOf } from '../../test/fakes/discord/component.ts';
import { checkMessage } from '../../test/fakes/discord/rules/message.ts';
import { editOf } from './letter.ts';
import { drawView, type Purpose } from './render.ts';

const here = 'discord:1';
const token = tokenOf('polls', 'vote', '0123456789ab', 'B');
const at = Temporal.Instant.from('2026-12-24T17:30:00Z');
const view = (...blocks: Block[]): View => ({ title: 'Quel *jour* ?', locale: 'fr', blocks });
const textsOf = (of: View, purpose: Purpose = 'post'): string[] =>
  everyOf(drawView(of, purpose, here).components as unknown as Component[]).flatMap(one =>
    one.type === 10 ? [one.content ?? ''] : [],
  );

describe('a view', () => {
  it('keeps the meaning of spans and no other', () => {
    const text: Text = [
      'De ',
      { bold: 'l’an*née*' },
      ' à ',
      { person: { connection: here, id: '123456789012345678', name: 'Anna' } },
      ', ',
      { person: { connection: 'slack:T1', id: 'U1', name: 'Bram_' } },
      ', ',
      { time: at, style: 'datetime', text: 'le 24 décembre' },
      ', ',
      { link: 'https://exemple.be/a b>', text: 'ici]' },
      ', ',
      { link: 'javascript:alert(1)', text: 'là' },
    ];
    expect(textsOf(view({ type: 'text', text }))).toEqual([
      '### Quel \\*jour\\* ?\nDe **l’an\\*née\\*** à <@123456789012345678>, Bram\\_, <t:1798133400:f>, [ici\\]](<https://exemple.be/a%20b%3E>), là',
    ]);
  });

  it('draws facts, tallies and notes', () => {
    const rows = [
      { label: 'lundi', share: 0.25, figure: '1 vote, 25 %', mine: false },
      { label: 'mardi', share: 0.75, figure: '3 votes, 75 %', mine: true },
    ];
    const blocks: Block[] = [
      { type: 'facts', facts: [{ label: 'Clôture', value: 'demain' }] },
      { type: 'tally', rows },
      { type: 'tally', rows: rows.map(row => ({ ...row, figure: '' })) },
      { type: 'note', text: 'Vote nommé\nModifiable' },
    ];
    expect(textsOf(view(...blocks))).toEqual([
      [
        '### Quel \\*jour\\* ?',
        '**Clôture**\u00A0: demain',
        'lundi',
        '███░░░░░░░ 1 vote, 25 %',
        '✓ **mardi**',
        '████████░░ 3 votes, 75 %',
        '- lundi',
        '- ✓ **mardi**',
        '-# Vote nommé',
        '-# Modifiable',
      ].join('\n'),
    ]);
  });

  it('gives the same token on two buttons two custom ids', () => {
    const buttons = ['oui', 'encore oui'].map(label => ({ label, token, style: 'plain' as const }));
    const [row] = everyOf(
      drawView(view({ type: 'buttons', buttons }), 'post', here).components as unknown as Component[],
    ).filter(one => one.type === 1);
    expect(row?.components?.map(one => one.custom_id)).toEqual([`p0.${token}`, `p1.${token}`]);
  });

  it('is a plain line when it only acknowledges', () => {
    expect(textsOf(view(), 'line')).toEqual(['Quel \\*jour\\* ?']);
  });

  it('is shown as typed where escaping would make it too long', () => {
    const [title, ...rest] = textsOf(view({ type: 'text', text: '*'.repeat(3000) }))[0]?.split('\n') ?? [];
    expect(title).toBe('```');
    expect(rest).toEqual(['Quel *jour* ?', '*'.repeat(3000), '```']);
  });

  it('notifies nobody when edited', () => {
    const person = { connection: here, id: '123456789012345678', name: 'Anna' };
    const drawn = drawView(view({ type: 'text', text: [{ person }] }), 'post', here);
    expect(drawn.mentions).toEqual([person.id]);
    expect(editOf(drawn).allowed_mentions).toEqual({ parse: [] });
  });
});

describe('any view within the narrowest limits', () => {
  const unit = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...'\\*_~`|<>@#:[]()/-+. \n') },
    { weight: 3, arbitrary: fc.constantFrom('a', 'é', '好', '🎉', '@everyone', '<@1>', '1.', '```', 'ا') },
  );
  const text = (max: number): fc.Arbitrary<string> =>
    fc.array(unit, { minLength: 1, maxLength: max, size: 'max' }).map(units => {
      let whole = '';
      for (const one of units) if (whole.length + one.length <= max) whole += one;
      return whole.trim() === '' ? 'x' : whole;
    });
  const button = fc.record({
    label: text(narrowest.buttonLabel),
    token: fc.constant(token),
    style: fc.constantFrom('plain', 'primary', 'danger'),
  });
  const bytes = async () => new Uint8Array();
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: fc.oneof(text(40), text(1500)) }),
    fc.record({ type: fc.constant('note' as const), text: text(200) }),
    fc.record({
      type: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: text(narrowest.factLabel), value: text(60) }), { maxLength: narrowest.facts }),
    }),
    fc.record({
      type: fc.constant('tally' as const),
      rows: fc.array(
        fc.record({
          label: text(narrowest.tallyLabel),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          figure: fc.constantFrom('', '12 votes, 55 %'),
          mine: fc.boolean(),
        }),
        { maxLength: narrowest.tallyRows },
      ),
    }),
    fc.record({ type: fc.constant('buttons' as const), buttons: fc.array(button, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant('choice' as const),
      label: text(40),
      token: fc.constant(token),
      options: fc
        .integer({ min: 1, max: narrowest.options })
        .map(count => Array.from({ length: count }, (_, value) => ({ value, label: `@everyone ${value}`, hint: '' }))),
      chosen: fc.constantFrom([], [0]),
      min: fc.constantFrom(0, 1),
      max: fc.integer({ min: 1, max: 25 }),
    }),
    fc.record({ type: fc.constant('picture' as const), alt: text(200), name: text(30), bytes: fc.constant(bytes) }),
    fc.record({
      type: fc.constant('attachment' as const),
      name: text(30),
      mime: fc.constant('text/csv'),
      bytes: fc.constant(bytes),
    }),
  );
  const lengthOf = (drawn: View): number =>
    JSON.stringify(drawn.blocks, (key, value) => (key === 'token' ? undefined : value)).length;
  const views = fc
    .record({
      title: text(narrowest.title),
      locale: fc.constant('fr' as const),
      blocks: fc.array(block, { maxLength: narrowest.blocks, size: 'max' }),
    })
    .map((one): View => {
      const blocks = [...one.blocks] as Block[];
      const count = (type: Block['type']) => blocks.filter(found => found.type === type).length;
      while (lengthOf({ ...one, blocks }) > narrowest.view - one.title.length || count('choice') > 4) blocks.pop();
      return { ...one, blocks };
    });

  it('is taken by Discord, however hostile its text', () => {
    fc.assert(
      fc.property(views, fc.constantFrom<Purpose>('post', 'answer', 'line'), (one, purpose) => {
        const { components, files } = drawView(one, purpose, here);
        const body = { flags: (1 << 15) | (1 << 2), components };
        checkMessage(JSON.parse(JSON.stringify(body)), {
          path: [],
          files: new Set(files.map(file => file.name)),
          isLayout: false,
          isEdit: false,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is taken when it is long and in a script of three bytes a character', () => {
    const { components } = drawView(
      view(
        ...Array.from({ length: 8 }, (): Block[] => [
          { type: 'text', text: '好'.repeat(430) },
          { type: 'buttons', buttons: [{ label: 'oui', token, style: 'plain' }] },
        ]).flat(),
      ),
      'post',
      here,
    );
    checkMessage(JSON.parse(JSON.stringify({ flags: 1 << 15, components })), {
      path: [],
      files: new Set(),
      isLayout: false,
      isEdit: false,
    });
    expect(JSON.stringify(components)).toContain('…');
  });

  it('is taken with twenty buttons, each in a block of its own', () => {
    const blocks = Array.from(
      { length: 20 },
      (_, n): Block => ({ type: 'buttons', buttons: [{ label: `${n}`, token, style: 'plain' }] }),
    );
    const { components } = drawView(view(...blocks), 'post', here);
    checkMessage(JSON.parse(JSON.stringify({ flags: 1 << 15, components })), {
      path: [],
      files: new Set(),
      isLayout: false,
      isEdit: false,
    });
    expect(everyOf(components as unknown as Component[]).filter(one => one.type === 2)).toHaveLength(20);
  });
});
