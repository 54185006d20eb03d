import { fold } from '../../core/fold.ts';
import { own } from '../../core/own.ts';

/**
 * What people ask for and bring, by name, with how it is said in our languages: the beginnings of words, without accents.
 * Enough to know whom to ask first; what nobody foresaw is found by its words.
 */
export const skills = {
  carrying: 'carry carri porter porte demenag carton dragen verhui dozen boxes heavy lourd zwaar sjouw move moving',
  driving: 'drive driv lift voiture condui camionnette rijden auto car van trajet vervoer transport remorque aanhang',
  shopping: 'shop courses commissions boodschap groceries achats pharmac apotheek',
  repairs: 'repair repar fix bricol herstel klus reparer lamp perceu drill boor plomb loodgiet fuite leak lek',
  garden: 'garden jardin tuin potager haie hedge haag compost snoei taille moestuin',
  cooking: 'cook cuisin kook koken repas meal maaltijd soupe soup soep gateau cake taart',
  children: 'child enfant kind babysit garde oppas bebe baby creche school ecole',
  paperwork:
    'paper papier administra formulaire formulier form declaration aangifte impot belasting tax courrier brief letter',
  computers: 'comput ordinat laptop smartphone telephone internet wifi printer imprim tablet logiciel software site',
  languages:
    'translat tradu vertal langue taal language interpret tolk neerlandais nederlands francais frans anglais engels',
  company: 'visit bezoek promenade wandel walk ecout luister listen compagn gezelschap chat',
  teaching: 'teach cours lesson les leren apprend enseign uitleg expliqu explain huiswerk devoirs homework',
  events: 'event fete feest party accueil onthaal welcome bar buffet montage opbouw setup kraam stand tables tafels',
} as const satisfies Record<string, string>;

export type Skill = keyof typeof skills;
export const skillNames = Object.keys(skills) as readonly Skill[];
export const isSkill = (name: string): name is Skill => own(skills, name) !== undefined;

const beginnings = skillNames.map(name => ({ name, words: skills[name].split(' ') }));

/** The skill that most of these words speak of; undefined when none does. */
export function skillIn(text: string): Skill | undefined {
  const words = wordsOf(text);
  let best: { readonly name: Skill; readonly hits: number } | undefined;
  for (const { name, words: known } of beginnings) {
    const hits = words.filter(word => known.some(begin => startsAs(word, begin))).length;
    if (hits > (best?.hits ?? 0)) best = { name, hits };
  }
  return best?.name;
}

/** A short word is meant whole, or as its plural; a long one by how it begins. */
const startsAs = (word: string, begin: string): boolean =>
  begin.length < 4 ? word === begin || word === `${begin}s` : word.startsWith(begin);

/** Small letters without accents, apart. */
export const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];
