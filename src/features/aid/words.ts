import { wordsOf } from './skills.ts';

/** What a request may give away of somebody without their meaning to. */
export type Delicate = 'health' | 'money' | 'alone';

/** Beginnings of words without accents in our three languages; several words apart must all be there, one after the other. */
const signs: Readonly<Record<Delicate, readonly string[]>> = {
  health: [
    'health|sante|gezondheid|ill|illness|sick|sickness|malade*|maladie*|ziek|zieke|ziekte*|hospital*|hopital*|ziekenhuis*|hospitalis*',
    'doctor*|medecin*|dokter*|huisarts*|surgery|operation*|operatie*|cancer*|kanker*|chimio*|chemo*|diabet*|depress*|depri*|burnout|burn out',
    'medicine*|medicament*|medicijn*|medicatie*|pills|pilule*|pharmac*|apotheek*|handicap*|disab*|invalid*|wheelchair*|rolstoel*|fauteuil roulant',
    'therap*|psycholog*|psychiatr*|psy|anxi*|angst*|angoiss*|pregnan*|enceinte*|zwanger*|dementi*|demence*|alzheimer*|suicid*|zelfmoord*',
    'broke my|broken leg|broken arm|jambe cassee|bras casse|gebroken|convalescen*|revalid*|rehab*|pain|douleur*|pijn',
  ],
  money: [
    'money|argent|geld|debt*|dette*|schuld*|bailiff*|huissier*|deurwaarder*|poor|pauvre*|arm en|armoede*|pauvrete*|poverty',
    'cannot pay|can t pay|unpaid|impaye*|onbetaald*|cannot afford|can t afford|pas les moyens|peux pas payer|peux plus payer|niet betalen|fauche*',
    'cpas|ocmw|chomage|werkloos*|unemploy*|benefit*|allocation*|uitkering*|revenu d integration|leefloon|eviction*|expuls*|uithuiszetting*',
    'food bank|foodbank|banque alimentaire|voedselbank*|colis alimentaire*|voedselpakket*|homeless*|sans abri|sdf|dakloos*|fin de mois',
  ],
  alone: [
    'home alone|alone at home|by myself at home|live alone|living alone|lives alone|seul a la maison|seule a la maison|seul chez moi|seule chez moi',
    'vis seul|vis seule|habite seul|habite seule|vit seule|vit seul|alleen thuis|woon alleen|woont alleen|alleenwonen*|alleenstaand*',
    'lonely|loneliness|solitude|isole|isolee|eenzaam*|nobody else at home|personne d autre a la maison|niemand anders thuis',
    'key under|cle sous|sleutel onder|away on holiday|en vacances jusqu*|op vakantie tot',
    'alone|seul|seule|alleen',
  ],
};

const patterns = (Object.entries(signs) as [Delicate, readonly string[]][]).map(([kind, lines]) => ({
  kind,
  pattern: new RegExp(` (?:${lines.join('|').replace(/\*/g, '[a-z0-9]*')}) `),
}));

/** What these words may give away, most private first; empty for what anybody may read. */
export function delicateIn(text: string): Delicate[] {
  const plain = ` ${wordsOf(text).join(' ')} `;
  return patterns.filter(({ pattern }) => pattern.test(plain)).map(({ kind }) => kind);
}
