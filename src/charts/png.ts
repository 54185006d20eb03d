import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

/** Our own copies: what a machine has installed would make other pictures everywhere, and in a container none. The last one has Hebrew and Arabic. */
const fontFiles = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
].map(path => fileURLToPath(import.meta.resolve(path)));

const options = {
  font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  fitTo: { mode: 'zoom' as const, value: 1.5 },
};

const kept = new Map<string, Promise<Uint8Array>>();
const mostKept = 24;
let last: Promise<unknown> = Promise.resolve();

/** The picture of an SVG of ours; one is drawn at a time, since each takes tens of megabytes, and the last few are kept: a verdict goes to many places. */
export function pngOf(svg: string): Promise<Uint8Array> {
  const known = kept.get(svg);
  if (known) return known;
  const drawn = last.then(() => draw(svg));
  last = drawn.catch(() => undefined);
  kept.set(svg, drawn);
  drawn.catch(() => kept.delete(svg));
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return drawn;
}

const draw = async (svg: string): Promise<Uint8Array> => (await renderAsync(svg, options)).asPng();

/** Draws one letter. A font that cannot be read leaves text out without a word, so this looks for its ink; throws where there is none. */
export async function probePictures(): Promise<void> {
  const letter =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="5" y="30" font-family="Noto Sans" font-size="30">W</text></svg>';
  const { pixels } = await renderAsync(letter, options);
  if (!pixels.some(value => value > 0))
    throw new Error('Pictures have no letters: the fonts in node_modules cannot be read. Run `npm ci` again.');
}
