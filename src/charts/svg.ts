import { linesOf, widthOf } from './widths.ts';

/** A result to draw: a bar for each option, in parts where the answers had levels. */
export type Chart = {
  readonly title: string;
  readonly rows: readonly ChartRow[];
  /** Of rows whose names are words of ours, which always can be drawn. */
  readonly unnumbered?: true;
  /** What the parts of a bar mean, from the first on; empty where bars have one part. */
  readonly legend: readonly string[];
  /** What is said under the bars: how many voted, and what won. */
  readonly note: string;
};
/** `parts` are from 0 to 1 and so is their sum; `best` marks what won. */
export type ChartRow = {
  readonly label: string;
  readonly figure: string;
  readonly parts: readonly number[];
  readonly best: boolean;
};

/** Narrow, with large letters: a chat on a telephone shows a picture half as wide as it is drawn here. */
const width = 640;
const margin = 28;
const inner = width - 2 * margin;
const sizes = { title: 28, label: 22, figure: 20, note: 19 } as const;
const barHeight = 22;

/** Blue for what won, a pale blue for the rest: they differ in lightness, so also for who does not tell colours apart, and on paper. */
const colours = {
  ink: '#17202a',
  soft: '#51606f',
  ground: '#ffffff',
  track: '#edf1f5',
  best: '#0b5394',
  rest: '#8fb4d9',
} as const;

/** From the lowest level to the highest: orange to blue, growing darker towards both ends, which all kinds of colour blindness tell apart. */
const levels = [
  '#b35806',
  '#e08214',
  '#fdb863',
  '#c9cdd2',
  '#a6bddb',
  '#5a9bc9',
  '#2b6ca3',
  '#134b7d',
  '#0b3358',
  '#071f36',
  '#03101d',
];
const palettes: Readonly<Record<number, readonly string[]>> = {
  2: ['#e08214', '#2b6ca3'],
  3: ['#e08214', '#a6bddb', '#134b7d'],
  4: ['#b35806', '#c9cdd2', '#a6bddb', '#134b7d'],
  5: ['#b35806', '#fdb863', '#c9cdd2', '#5a9bc9', '#134b7d'],
  6: ['#b35806', '#e08214', '#fdb863', '#a6bddb', '#5a9bc9', '#134b7d'],
  7: ['#b35806', '#e08214', '#fdb863', '#c9cdd2', '#a6bddb', '#5a9bc9', '#134b7d'],
};
const coloursFor = (count: number): readonly string[] => palettes[count] ?? levels;

/** Draws it as SVG, as high as it needs to be. */
export function svgOf(chart: Chart): string {
  const drawn: string[] = [];
  let y = margin;
  const write = (lines: readonly string[], size: number, style: string) => {
    for (const line of lines) {
      y += size * 1.25;
      drawn.push(textAt(line, y, size, style));
    }
  };
  write(linesOf(drawable(chart.title), sizes.title, inner, 3), sizes.title, `font-weight="700" fill="${colours.ink}"`);
  y += 14;
  chart.rows.forEach((row, index) => {
    const marked = row.best ? `font-weight="700" fill="${colours.ink}"` : `fill="${colours.ink}"`;
    const label = chart.unnumbered ? drawable(row.label) : numbered(index + 1, drawable(row.label));
    const [figure = ''] = linesOf(row.figure, sizes.figure, mostFigure, 1);
    const room = inner - widthOf(figure, sizes.figure) - 16;
    write(linesOf(label, sizes.label, room, 3), sizes.label, marked);
    drawn.push(figureAt(figure, y, row.best, isFromRight(label)));
    y += 8;
    drawn.push(...barAt(row, y, chart.legend.length));
    y += barHeight + 12;
  });
  if (chart.legend.length > 0) {
    y += 8;
    y = legendAt(chart.legend, y, drawn);
  }
  y += 8;
  // A sentence of ours, whatever the words in it are read from.
  const note = linesOf(drawable(chart.note), sizes.note, inner, 4).map(line => `\u200E${line}`);
  write(note, sizes.note, `fill="${colours.soft}"`);
  const height = Math.ceil(y + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

const mostFigure = inner * 0.45;

/** Over the end of its bar, beside the label: at the left of one that is read from the right. */
function figureAt(figure: string, y: number, best: boolean, left: boolean): string {
  const place = left ? `x="${margin}"` : `x="${width - margin}" text-anchor="end"`;
  const mark = best ? `font-weight="700" fill="${colours.best}"` : `fill="${colours.ink}"`;
  return `<text ${place} y="${y.toFixed(1)}" font-size="${sizes.figure}" ${mark}>${escaped(figure)}</text>`;
}

function barAt({ parts, best }: ChartRow, y: number, count: number): string[] {
  const palette = coloursFor(count);
  let x = margin;
  const filled = parts.map((part, level) => {
    const size = Math.max(0, Math.min(1, part)) * inner;
    const colour = count > 0 ? (palette[level] ?? colours.rest) : best ? colours.best : colours.rest;
    const rect = size > 0 ? rectAt(x, y, size, colour) : '';
    x += size;
    return rect;
  });
  return [rectAt(margin, y, inner, colours.track), ...filled.filter(rect => rect !== '')];
}

/** A hair of white on its right keeps parts of a bar apart. */
const rectAt = (x: number, y: number, size: number, colour: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${size.toFixed(1)}" height="${barHeight}" fill="${colour}" stroke="${colours.ground}" stroke-width="1"/>`;

function legendAt(legend: readonly string[], top: number, drawn: string[]): number {
  const palette = coloursFor(legend.length);
  let [x, y] = [margin, top];
  legend.forEach((name, level) => {
    const [line = ''] = linesOf(name, sizes.note, inner - 30, 1);
    const room = 24 + widthOf(line, sizes.note) + 10;
    if (x > margin && x + room > margin + inner) [x, y] = [margin, y + 28];
    drawn.push(
      `<rect x="${x.toFixed(1)}" y="${y}" width="16" height="16" fill="${palette[level] ?? colours.rest}"/>`,
      `<text x="${(x + 24).toFixed(1)}" y="${y + 15}" font-size="${sizes.note}" fill="${colours.ink}">${escaped(line)}</text>`,
    );
    x += room;
  });
  return y + 28;
}

/** Our fonts have no emoji and not every script: the number of an option stands for what they would draw as empty boxes. */
const drawable = (text: string): string =>
  text
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u3000-\u303F\uFF00-\uFFEF]/gu, '')
    .replace(
      /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/gu,
      '',
    )
    .replace(/\u200D|\uFE0F|\u20E3/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Stays with the first word; of what is read from the right, on its right. */
const numbered = (number: number, label: string): string =>
  `${isFromRight(label) ? '\u200F' : ''}${number}.\u00A0${label}`;

const isFromRight = (text: string): boolean => /^[^\p{L}\u200E]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(text);

/** Text that is read from the right stands at the right. */
function textAt(line: string, y: number, size: number, style: string): string {
  const right = isFromRight(line);
  const place = right ? `x="${width - margin}" text-anchor="end"` : `x="${margin}"`;
  return `<text ${place} y="${y.toFixed(1)}" font-size="${size}" ${style}>${escaped(line)}</text>`;
}

/** XML has no way to write some characters at all. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not take
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
