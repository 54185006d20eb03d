const segmenter = new Intl.Segmenter();

/** At most so many UTF-16 units, cut between letters as people see them, with dots where something is missing; 60 for a name within a sentence. */
export function shortened(text: string, most = 60): string {
  if (text.length <= most) return text;
  let short = '';
  for (const { segment } of segmenter.segment(text)) {
    if (short.length + segment.length >= most) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
