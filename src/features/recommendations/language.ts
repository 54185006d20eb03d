import type { Locale } from '../../core/view.ts';

/** Small words that are frequent in one of our languages and in no other. */
const small: Readonly<Record<Locale, readonly string[]>> = {
  fr: words(
    'le la les l un une des du aux au et ou où est sont dans pour par sur avec sans que qui d nous notre nos leur leurs ce cette ces plus afin chaque tous toutes être',
  ),
  nl: words(
    'het een en van voor op te om dat die deze dit met zonder bij naar onze ons hun er aan uit meer elk elke alle zijn worden wordt kan kunnen moet maken ook niet',
  ),
  en: words(
    'the a an of and to for with without by from that this these our their its be are is in on more each every all should can at as it let us',
  ),
};

function words(text: string): string[] {
  return text.split(' ');
}

/** Those of all languages. */
export const smallWords: ReadonlySet<string> = new Set(Object.values(small).flat());

/** The language a text is written in, by its small words; `otherwise` where they do not tell. */
export function languageOf<Otherwise extends Locale | null>(text: string, otherwise: Otherwise): Locale | Otherwise {
  const said = text.toLowerCase().split(/[^\p{L}]+/u);
  const counts = (Object.keys(small) as Locale[]).map(locale => ({
    locale,
    count: said.filter(word => small[locale].includes(word)).length + (locale === otherwise ? 0.5 : 0),
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const [best, other] = counts.filter(({ count }) => count === most);
  return best && !other ? best.locale : otherwise;
}
