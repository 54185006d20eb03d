import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import type { View } from '../../src/core/view.ts';
import { drawText, drawView } from './render.ts';

const token = tokenOf('polls', 'vote', '0123456789ab');
const setting = { connection: 'web:local', href: ({ name }: { name: string }) => `/files/${name}` };

test('a view is drawn block by block, every text still a text', () => {
  const bytes = async () => new Uint8Array();
  const view: View = {
    title: '<b>Which</b> day?',
    locale: 'nl',
    blocks: [
      { type: 'text', text: '<script>alert(1)</script> *bold* @everyone' },
      { type: 'note', text: ['until ', { bold: '<i>noon</i>' }] },
      { type: 'facts', facts: [{ label: 'Quorum', value: '5 %' }] },
      { type: 'tally', rows: [{ label: 'Monday', share: 0.5, figure: '1 vote', mine: true }] },
      { type: 'buttons', buttons: [{ label: 'Monday', token, style: 'primary' }] },
      {
        type: 'choice',
        label: 'Choose',
        token,
        options: [{ value: 0, label: 'Monday', hint: '' }],
        chosen: [0],
        min: 0,
        max: 1,
      },
      { type: 'picture', alt: 'Bars', name: 'chart.png', bytes },
      { type: 'attachment', name: 'ballots.csv', mime: 'text/csv', bytes },
    ],
  };
  const drawn = drawView(view, setting);
  expect(drawn).toMatchObject({ title: '<b>Which</b> day?', locale: 'nl' });
  expect(drawn.blocks).toEqual([
    { type: 'text', text: [{ type: 'text', text: '<script>alert(1)</script> *bold* @everyone' }] },
    {
      type: 'note',
      text: [
        { type: 'text', text: 'until ' },
        { type: 'bold', text: '<i>noon</i>' },
      ],
    },
    { type: 'facts', facts: [{ label: 'Quorum', value: [{ type: 'text', text: '5 %' }] }] },
    view.blocks[3],
    view.blocks[4],
    view.blocks[5],
    { type: 'picture', alt: 'Bars', href: '/files/chart.png' },
    { type: 'attachment', name: 'ballots.csv', href: '/files/ballots.csv' },
  ]);
  expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
});

test('a person is pinged on our own connection and only named from another', () => {
  const person = { id: 'lea', name: 'Léa Dubois' };
  expect(
    drawText(
      [{ person: { ...person, connection: 'web:local' } }, { person: { ...person, connection: 'slack:T1' } }],
      'web:local',
    ),
  ).toEqual([
    { type: 'person', id: 'lea', name: 'Léa Dubois' },
    { type: 'person', id: '', name: 'Léa Dubois' },
  ]);
});

test('a moment keeps its words and its instant', () => {
  const time = Temporal.Instant.from('2026-11-26T19:00:00Z');
  expect(drawText([{ time, style: 'datetime', text: 'jeudi à 20:00' }], '')).toEqual([
    { type: 'time', at: '2026-11-26T19:00:00Z', style: 'datetime', text: 'jeudi à 20:00' },
  ]);
});

test('only a link that leads somewhere is one', () => {
  const drawn = (link: string) => drawText([{ link, text: 'here' }], '')[0]?.type;
  expect(['https://panier.example/a?b=c', 'mailto:lea@panier.example'].map(drawn)).toEqual(['link', 'link']);
  expect(
    ['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:alert(1)', '//evil', 'nowhere', ''].map(drawn),
  ).toEqual(Array(6).fill('text'));
});

test('a text of nothing draws nothing', () => {
  expect(drawText('', '')).toEqual([]);
});
