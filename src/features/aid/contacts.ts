/** Telephone numbers, e-mail addresses and addresses of houses in a text: not for everybody to read. */
export type Apart = { readonly found: readonly string[]; readonly rest: string };

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Belgian, French and Dutch numbers as people write them; a date is none. */
const phone = /(?<![\d/.-])(?:(?:\+|00)\d{1,3}[\s./-]?(?:\(0\)\s?)?|0)\d(?:[\s./-]?\d){6,11}(?![\d])/g;
const date = /^\d{1,2}[\s./-]\d{1,2}[\s./-]\d{2,4}$/;
const french =
  /(?:\d{1,4}\s?[a-z]?,?\s+)?\b(?:rue|avenue|av\.|boulevard|bld|bd|place|chauss[ée]e|ch\.|square|quai|chemin|impasse|dr[èe]ve|clos|all[ée]e|venelle|sentier)\s+(?:d[eu]s?\s|de la\s|de l[’']|d[’']|du\s|la\s|le\s|les\s)*[\p{L}’'.-]+(?:\s(?!\d)[\p{L}’'.-]+){0,4}?(?:,?\s*(?:n°|nr\.?)?\s*\d{1,4}\s?[a-z]?(?![\p{L}\d]))/giu;
const frenchNumberFirst =
  /\b\d{1,4}\s?[a-z]?,?\s+(?:rue|avenue|boulevard|place|chauss[ée]e|square|quai|chemin|impasse|all[ée]e)\s+(?:[\p{L}’'.-]+\s?){1,5}/giu;
const dutch =
  /\b[\p{Lu}][\p{L}’'-]*(?:\s[\p{L}’'-]+){0,2}?(?:straat|laan|weg|plein|lei|kaai|dreef|pad|steeg|singel|gracht|markt|berg)\s+\d{1,4}\s?[a-z]?(?![\p{L}\d])/giu;
const english =
  /\b\d{1,4}\s?[a-z]?\s+[\p{Lu}][\p{L}’'-]*(?:\s[\p{L}’'-]+){0,2}\s(?:street|road|avenue|lane|drive|square)\b/giu;

/** What should not stand in a public text, and the text without it. */
export function contactsIn(text: string): Apart {
  const found: string[] = [];
  let rest = text;
  for (const pattern of [email, french, frenchNumberFirst, dutch, english, phone])
    rest = rest.replace(pattern, match => {
      if (pattern === phone && date.test(match.trim())) return match;
      found.push(match.trim());
      return ' ';
    });
  return { found, rest: found.length === 0 ? text : tidied(rest) };
}

/** A text that something was taken out of, without the marks that then stand alone. */
const tidied = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/(?:[,;:(]\s*)+([.!?]|$)/gm, '$1')
    .replace(/\(\s*\)/g, '')
    .trim();
