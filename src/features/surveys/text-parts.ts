/** How much text a form takes, in so many paragraphs. */
export const paragraphs = 3;
export const paragraph = 3000;
/** Somewhat less than all of it, since it is cut between lines. */
export const mostInForm = paragraphs * paragraph - 600;

/** A text cut between lines, so that each part fits a paragraph of a form. */
export function partsOf(text: string): string[] {
  const parts: string[] = [''];
  for (const line of text.split('\n')) {
    const last = parts.at(-1) ?? '';
    const joined = last === '' ? line : `${last}\n${line}`;
    if (joined.length <= paragraph) parts[parts.length - 1] = joined;
    else parts.push(line.slice(0, paragraph));
  }
  return parts;
}
