import { foldWords } from '../../core/fold.ts';
import type { Status, Way } from './lifecycle-model.ts';

/** Columns as lists of recommendations call them, in our languages; the CSV of a report among them. */
const headers = {
  number: ['number', 'no', 'nr', 'n', 'id', 'ref', 'reference', 'numero', 'nummer', 'identifiant', 'referentie'],
  title: [
    'title',
    'recommendation',
    'name',
    'titre',
    'recommandation',
    'intitule',
    'nom',
    'titel',
    'aanbeveling',
    'naam',
  ],
  what: [
    'what',
    'text',
    'description',
    'quoi',
    'texte',
    'contenu',
    'detail',
    'wat',
    'tekst',
    'beschrijving',
    'omschrijving',
  ],
  why: ['why', 'pourquoi', 'motivation', 'objectif', 'waarom', 'motivatie', 'doel'],
  theme: ['theme', 'topic', 'thematique', 'axe', 'thema', 'onderwerp'],
  cycle: ['cycle', 'programme', 'program', 'annee', 'year', 'cyclus', 'programma', 'jaar', 'edition'],
  group: ['group', 'working group', 'groupe', 'groupe de travail', 'gt', 'groep', 'werkgroep'],
  status: ['status', 'state', 'statut', 'etat', 'etat d avancement', 'avancement', 'stand', 'toestand'],
  way: ['way', 'as', 'form', 'forme', 'type de realisation', 'vorm', 'manier'],
  percent: ['percent', 'progress', 'pourcentage', 'pour cent', 'procent', 'percentage', 'voortgang'],
  until: [
    'until',
    'postponed until',
    'jusqu au',
    'jusqu a',
    'reportee jusqu au',
    'reportee au',
    'tot',
    'uitgesteld tot',
  ],
  filed: [
    'filed',
    'date',
    'put forward',
    'put forward on',
    'deposee',
    'deposee le',
    'date de depot',
    'remise le',
    'ingediend',
    'ingediend op',
    'datum',
  ],
  since: ['since', 'status since', 'depuis', 'date de l etat', 'date du statut', 'sinds', 'datum status'],
  answer: [
    'answer',
    'reason',
    'comment',
    'delivered',
    'reponse',
    'reponse du ca',
    'raison',
    'commentaire',
    'actions',
    'antwoord',
    'reden',
    'opmerking',
    'uitleg',
  ],
  into: ['into', 'merged into', 'fusionnee avec', 'fusionnee dans', 'samengevoegd met'],
  language: ['language', 'lang', 'langue', 'taal'],
} as const;
export type Column = keyof typeof headers;

const statusWords: Readonly<Record<Exclude<Status, 'draft'>, readonly string[]>> = {
  submitted: ['submitted', 'new', 'filed', 'deposee', 'nouvelle', 'a traiter', 'ingediend', 'nieuw'],
  under_review: ['under review', 'examined', 'en examen', 'a l etude', 'en analyse', 'in onderzoek', 'in behandeling'],
  accepted: ['accepted', 'acceptee', 'retenue', 'approuvee', 'aanvaard', 'goedgekeurd'],
  in_progress: [
    'in progress',
    'ongoing',
    'underway',
    'started',
    'en cours',
    'en cours de realisation',
    'entamee',
    'in uitvoering',
    'lopend',
    'bezig',
  ],
  done: [
    'done',
    'realised',
    'realized',
    'completed',
    'finished',
    'realisee',
    'faite',
    'fait',
    'terminee',
    'cloturee',
    'gerealiseerd',
    'klaar',
    'afgerond',
    'uitgevoerd',
  ],
  not_done: [
    'not done',
    'not realised',
    'abandoned',
    'dropped',
    'non realisee',
    'pas realisee',
    'abandonnee',
    'niet gerealiseerd',
    'niet uitgevoerd',
    'stopgezet',
  ],
  rejected: [
    'rejected',
    'refused',
    'declined',
    'rejetee',
    'refusee',
    'non retenue',
    'verworpen',
    'afgewezen',
    'geweigerd',
  ],
  postponed: ['postponed', 'deferred', 'reportee', 'reporte', 'ajournee', 'en suspens', 'uitgesteld'],
  merged: ['merged', 'fusionnee', 'samengevoegd'],
  withdrawn: ['withdrawn', 'retiree', 'ingetrokken'],
};

const wayWords: Readonly<Record<Way, readonly string[]>> = {
  project: ['project', 'projet', 'projet prioritaire', 'projet transversal'],
  permanent_work: ['permanent work', 'travail permanent', 'doorlopend werk', 'vast werk'],
  experiment: ['experiment', 'experimentation'],
  hackathon: ['hackathon'],
};

/** Singular of what French and English lists put into the plural: "réalisées". */
const known = <Name extends string>(
  words: Readonly<Record<Name, readonly string[]>>,
  said: string,
): Name | undefined => {
  const forms = [
    foldWords(said),
    foldWords(said).replace(/s\b/g, ''),
    foldWords(said).replace(/e\b/g, 'ee'),
    foldWords(said).replace(/_/g, ' '),
  ];
  return (Object.keys(words) as Name[]).find(name =>
    forms.some(form => words[name].includes(form) || foldWords(name.replaceAll('_', ' ')) === form),
  );
};

export const statusOf = (said: string): Exclude<Status, 'draft'> | undefined => known(statusWords, said);
export const wayOf = (said: string): Way | undefined => (said === '' ? undefined : known(wayWords, said));

/** Which column each header is; a second one of the same is none. */
export function columnsOf(names: readonly string[]): (Column | undefined)[] {
  const taken = new Set<Column>();
  return names.map(name => {
    const column = (Object.keys(headers) as Column[]).find(
      one => !taken.has(one) && (headers[one] as readonly string[]).includes(foldWords(name)),
    );
    if (column) taken.add(column);
    return column;
  });
}
