import { expect, test } from 'vitest';
import { pngOf, probePictures } from './png.ts';
import { type Chart, svgOf } from './svg.ts';
import { linesOf, widthOf } from './widths.ts';

const chart = (labels: readonly string[], more: Partial<Chart> = {}): Chart => ({
  title: 'Which day?',
  rows: labels.map((label, index) => ({ label, figure: `${index} votes`, parts: [0.5], best: index === 0 })),
  legend: [],
  note: 'Monday, with 3 of 6 votes.',
  ...more,
});

test('the packaged fonts draw letters, in every alphabet that has a picture of its own', async () => {
  await probePictures();
  const plain = await pngOf(svgOf(chart(['Monday'])));
  expect([...plain.slice(1, 4)].map(byte => String.fromCharCode(byte)).join('')).toBe('PNG');
  const sizes = await Promise.all(
    ['é', 'ñ', 'ש', 'م', 'Ж', 'Ω'].map(async letter => (await pngOf(svgOf(chart([letter.repeat(40)])))).length),
  );
  const empty = (await pngOf(svgOf(chart([''])))).length;
  for (const size of sizes) expect(size).toBeGreaterThan(empty);
  expect(new Set(sizes).size, 'no letter is drawn as the same empty box as another').toBe(sizes.length);
});

test('whatever members wrote is text of the picture and never its markup', () => {
  const svg = svgOf(chart(['</text><script>alert(1)</script>', 'a & b < c', '\u0000\u0008\uFFFF\u202Eabc', '\uD800']));
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
  expect(svg).toContain('a &amp; b &lt; c');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not take
  expect(svg).not.toMatch(/[\u0000-\u0008\uFFFF\u202E]/);
  expect(svg.isWellFormed()).toBe(true);
});

test('long labels are broken into lines within the picture, and what is read from the right stands right', () => {
  const svg = svgOf(chart(['W'.repeat(100), 'word '.repeat(20), 'مرحبا بالعالم', '🍎']));
  expect(svg).toContain('text-anchor="end"');
  expect(svg).toContain('>4.\u00A0</text>');
  for (const text of ['W'.repeat(100), 'word '.repeat(40), 'שלום '.repeat(40), '漢'.repeat(90)]) {
    const lines = linesOf(text, 22, 584, 3);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(widthOf(line, 22)).toBeLessThanOrEqual(584);
  }
});

test('a script that our fonts do not have is no row of empty boxes, and the note is read from the left whoever won', () => {
  const svg = svgOf(chart(['漢字', 'ไทย', 'Ω and 漢'], { note: 'مرحبا, with 3 of 6 votes.' }));
  expect(svg).not.toMatch(/[漢字ไทย]/u);
  expect(svg).toContain('>1.\u00A0</text>');
  expect(svg).toContain('>3.\u00A0Ω and</text>');
  expect(svg.slice(svg.lastIndexOf('<text'))).toMatch(/^<text x="28"(?!.*anchor)/);
});

test('a picture of twenty options with grades takes a moment, and the same one again none', async () => {
  const big = svgOf(
    chart(
      Array.from({ length: 20 }, (_, index) => `${index} ${'wide '.repeat(19)}`),
      { legend: ['bad', 'fair', 'good'] },
    ),
  );
  await pngOf(svgOf(chart(['warm'])));
  const before = process.cpuUsage();
  const first = await pngOf(big);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(600);
  expect(await pngOf(big)).toBe(first);
});
