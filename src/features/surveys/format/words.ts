import { fold } from '../../../core/fold.ts';
/** The words of the text format, in our languages, without accents and in lower case. */
export const heads: readonly [RegExp, 'title' | 'about' | 'days'][] = [
  [/^(?:#|(?:survey|enquete|vragenlijst)\s*:)\s*/, 'title'],
  [/^(?:about|intro(?:duction)?|a propos|presentation|over|inleiding)\s*:\s*/, 'about'],
  [/^(?:open for|ouverte?(?: pendant)?|open)\s*:\s*/, 'days'],
];

export const flags: readonly [RegExp, { readonly anonymous?: boolean; readonly shared?: boolean }][] = [
  [/^(?:anonymous|anonyme|anoniem)$/, { anonymous: true }],
  [/^(?:named|with names|nominative|nominatif|avec (?:les )?noms?|met namen|met naam|op naam)$/, { anonymous: false }],
  [/^(?:results shared|shared|resultats partages|partages?|resultaten gedeeld|gedeeld)$/, { shared: true }],
];

const kinds = {
  one: /^(?:one|single|un seul|une seule|une?|een)$/,
  several: /^(?:several|multiple|plusieurs|meerdere)(?:\s+(\d{1,2})\s*-\s*(\d{1,2}))?$/,
  scale: /^(?:scale|echelle|schaal)\s+(\d{1,2})\s*-\s*(\d{1,2})$/,
  recommend: /^(?:recommend|nps|recommander|recommandation|aanbevelen|aanbeveling)$/,
  'yes or no': /^(?:yes\s*\/\s*no|yes or no|oui\s*\/\s*non|oui ou non|ja\s*\/\s*nee|ja of nee)$/,
  short: /^(?:short|short text|court|texte court|kort|korte tekst)$/,
  long: /^(?:long|long text|texte long|lang|lange tekst)$/,
  number: /^(?:number|nombre|getal|aantal)(?:\s+(-?\d{1,9})\s*-\s*(-?\d{1,9}))?$/,
  date: /^(?:date|datum)$/,
} as const;
export type KindWord = keyof typeof kinds;

/** What kind of answer these words ask for, with the numbers that came with them. */
export function kindOf(words: string): { readonly kind: KindWord; readonly numbers: readonly number[] } | undefined {
  for (const [kind, pattern] of Object.entries(kinds) as [KindWord, RegExp][]) {
    const found = pattern.exec(words);
    if (found) return { kind, numbers: found.slice(1).flatMap(part => (part === undefined ? [] : [Number(part)])) };
  }
  return undefined;
}

export const required = /^(?:required|obligatoire|verplicht)$/;
export const optional = /^(?:optional|facultatif|facultative|optioneel)$/;
export const shownWhen =
  /^(?:shown when|only if|if|affichee? si|seulement si|si|alleen als|als|toon als)\s+(\d{1,2})\s*(!=|≠|>=|≥|<=|≤|=|:)\s*(.+)$/;
export const yes = /^(?:yes|oui|ja|y|o|j|1)$/;
export const no = /^(?:no|non|nee|n|0)$/;

export const foldLine = (text: string): string => fold(text).replaceAll('’', "'");
