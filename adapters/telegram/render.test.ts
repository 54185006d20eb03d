import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import type { Block, View } from '../../src/core/view.ts';
import { readData } from './data.ts';
import { telegram } from './limits.ts';
import { type Drawn, render } from './render.ts';

const us = 'telegram:7';
const drawn = (...blocks: Block[]): Drawn => render({ title: 'Which day?', locale: 'en', blocks }, us);
const textBlock = (text: View['blocks'][number] & { type: 'text' }): Drawn => drawn(text);
const covered = ({ text: { text, entities } }: Drawn): string[][] =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
const labels = (view: Drawn): string[][] => view.keyboard.map(row => row.map(({ text }) => text));

describe('a view', () => {
  it('is a bold title and its blocks, a line apart', () => {
    const view = drawn(
      { type: 'text', text: ['Close to the ', { bold: 'river' }, '.'] },
      {
        type: 'facts',
        facts: [
          { label: 'Closes', value: 'Friday' },
          { label: 'By', value: 'Ann' },
        ],
      },
      { type: 'note', text: 'You can change your vote.' },
    );
    expect(view.text.text).toBe(
      'Which day?\n\nClose to the river.\n\nCloses: Friday\nBy: Ann\n\nYou can change your vote.',
    );
    expect(covered(view)).toEqual([
      ['bold', 'Which day?'],
      ['bold', 'river'],
      ['bold', 'Closes'],
      ['bold', 'By'],
      ['italic', 'You can change your vote.'],
    ]);
  });

  it('draws a bar for each row of a tally that has a figure, whatever its share, and marks mine', () => {
    const rows = [
      { label: 'Monday', share: 0.55, figure: '11 votes, 55 %', mine: true },
      { label: 'Tuesday', share: 1.7, figure: '9 votes, 45 %', mine: false },
      { label: 'Nobody may know yet', share: 0, figure: '', mine: false },
    ];
    expect(drawn({ type: 'tally', rows }).text.text).toBe(
      'Which day?\n\n✓ Monday\n██████░░░░ 11 votes, 55 %\nTuesday\n██████████ 9 votes, 45 %\n• Nobody may know yet',
    );
  });

  it('puts short buttons side by side and long ones below each other, with their style', () => {
    const token = tokenOf('polls', 'vote', '0123456789ab', '0');
    const words = ['Yes', 'No', 'If need be', 'Proposer une idée', 'Recommandations', 'Oui', 'Demander de l’aide'];
    const buttons = words.map(label => ({ label, token, style: 'primary' as const }));
    const view = drawn({ type: 'buttons', buttons });
    expect(labels(view)).toEqual([
      ['Yes', 'No', 'If need be'],
      ['Proposer une idée', 'Recommandations'],
      // Half a row each: the longer would be cut.
      ['Oui'],
      ['Demander de l’aide'],
    ]);
    expect(view.keyboard[0]?.[0]).toEqual({ text: 'Yes', callback_data: token, style: 'primary' });
  });

  it('tells the answers of two questions apart where they are the same', () => {
    const asked = (text: string, ...answers: string[]): Block[] => [
      { type: 'text', text },
      { type: 'buttons', buttons: answers.map(label => ({ label, token: `a-b--${text}`, style: 'plain' })) },
    ];
    const view = drawn(
      ...asked('Barn?', 'Yes', 'No'),
      ...asked('Bread?', 'Yes', 'No', 'Later'),
      ...asked('Or:', 'New'),
    );
    expect(view.text.text).toBe('Which day?\n\n① Barn?\n\n② Bread?\n\nOr:');
    expect(labels(view)).toEqual([['① Yes', '① No'], ['② Yes', '② No', '② Later'], ['New']]);
    expect(labels(drawn(...asked('Barn?', 'Yes'), ...asked('Bread?', 'Later')))).toEqual([['Yes'], ['Later']]);
  });

  it('says what an option means as its language writes it', () => {
    const options = [{ value: 0, label: 'Points', hint: 'le plus l’emporte' }];
    const choice: Block = { type: 'choice', label: 'x', token: 'a-b--', options, chosen: [], min: 1, max: 1 };
    expect(render({ title: 'x', locale: 'fr', blocks: [choice] }, us).text.text).toContain(
      '• Points\u00A0: le plus l’emporte',
    );
  });

  it('makes every option of a choice a whole next state', () => {
    const token = tokenOf('polls', 'choose', '0123456789ab');
    const options = ['Monday', 'Tuesday', 'Friday'].map((label, value) => ({
      value,
      label,
      hint: value === 2 ? 'late' : '',
    }));
    const next = (chosen: number[], min: number, max: number) =>
      drawn({ type: 'choice', label: 'Days', token, options, chosen, min, max })
        .keyboard.flat()
        .map(button => ('callback_data' in button ? readData(button.callback_data) : undefined))
        .map(data => data && 'values' in data && data.values);
    expect(next([0, 2], 1, 3)).toEqual([[2], [0, 1, 2], [0]]);
    expect(next([1], 1, 1)).toEqual([[0], [1], [2]]);
    expect(next([1], 0, 1)).toEqual([[0], [], [2]]);
    const view = drawn({ type: 'choice', label: 'Days', token, options, chosen: [1], min: 1, max: 1 });
    expect(labels(view).flat()).toEqual(['Monday', '✓ Tuesday', 'Friday']);
    expect(view.text.text).toContain('Days\n• Friday: late');
  });

  it('keeps callback data within 64 bytes with the longest token and all sixty-four values', () => {
    const token = tokenOf('recommendation', 'withdrawmany', '0123456789ab', 'x'.repeat(11));
    const options = Array.from({ length: 64 }, (_, value) => ({ value, label: `${value}`, hint: '' }));
    const view = drawn({
      type: 'choice',
      label: 'x',
      token,
      options,
      chosen: options.map(({ value }) => value),
      min: 0,
      max: 64,
    });
    for (const button of view.keyboard.flat())
      expect('callback_data' in button && Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(
        telegram.callbackBytes,
      );
  });

  it('mentions a person of this bot, and names one of another platform', () => {
    const person = (connection: string) =>
      textBlock({ type: 'text', text: [{ person: { connection, id: '1001', name: 'Ann @all' } }] });
    expect(person(us).text.entities[1]).toMatchObject({ type: 'text_mention', user: { id: 1001 } });
    expect(person('slack:T1').text.entities).toHaveLength(1);
  });

  it('lets an app say a moment in its own words, and links to public addresses only', () => {
    const time = Temporal.Instant.from('2026-11-23T17:30:00Z');
    const view = textBlock({
      type: 'text',
      text: [
        { time, style: 'datetime', text: 'Monday 18:30' },
        ' ',
        { link: 'https://example.org/a', text: 'rules' },
        ' ',
        { link: 'http://localhost:8080/', text: 'here' },
      ],
    });
    expect(view.text.entities.slice(1)).toMatchObject([
      { type: 'date_time', unix_time: time.epochMilliseconds / 1000, date_time_format: 'Dt' },
      { type: 'text_link', url: 'https://example.org/a' },
    ]);
    expect(view.text.text.replaceAll('\u2060', '')).toContain('here (http://localhost:8080/)');
  });

  it('keeps offsets right around emoji and unpaired surrogates', () => {
    const view = textBlock({ type: 'text', text: ['👩‍🌾\ud83d ', { bold: '👍 yes' }] });
    expect(view.text.text.isWellFormed()).toBe(true);
    expect(covered(view)).toContainEqual(['bold', '👍 yes']);
  });

  it('finds room for a text that is all mentions', () => {
    const view = textBlock({ type: 'text', text: '@a'.repeat(1500) });
    expect(view.text.text.length).toBeLessThanOrEqual(telegram.text);
    expect(view.text.text).not.toMatch(/@(?!\u2060)/);
  });
});
