/**
 * How wide a text is at most, in pixels. Estimated by kinds of letters and on the wide side: the font is only known to the renderer,
 * and asking it takes longer than drawing the whole picture.
 */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += emOf(letter);
  return em * size;
}

function emOf(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (/[ilj|.,:;'’!ftrI()[\]]/.test(letter)) return 0.4;
  if (/[mwMW@%—…]/.test(letter)) return 0.98;
  if (/[A-ZÀ-ÞĀ-Ž]/.test(letter)) return 0.74;
  if (letter === ' ') return 0.28;
  // Ideographs and symbols take a whole square.
  if (/[\u1100-\u11FF\u2600-\u27BF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]/.test(letter) || letter.length > 1)
    return 1.1;
  return 0.62;
}

/** Broken between words, or within a word too long for a line, into at most `most` lines; what does not fit ends in dots. */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, size, width)) {
    const longer = line === '' ? piece : `${line}${piece.startsWith('\u200B') ? '' : ' '}${piece}`;
    if (line === '' || widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  }
  const all = [...lines, line].map(one => one.replaceAll('\u200B', ''));
  if (all.length <= most) return all;
  return [...all.slice(0, most - 1), shortened(all[most - 1] ?? '', size, width)];
}

/** Words; those wider than a line are cut, their further parts marked by an invisible space. */
function piecesOf(text: string, size: number, width: number): string[] {
  return text.split(/[ \n\t]+/).flatMap(word => {
    const pieces: string[] = [];
    let piece = '';
    for (const { segment } of new Intl.Segmenter().segment(word)) {
      if (piece !== '' && widthOf(piece + segment, size) > width) {
        pieces.push(piece);
        piece = '\u200B';
      }
      piece += segment;
    }
    return [...pieces, piece];
  });
}

function shortened(text: string, size: number, width: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
