import type { Locale } from '../../core/view.ts';

/**
 * What members of a cooperative recommend, made for measuring: each with other words for the same idea (accents, plurals, order, typos, other wordings),
 * and beside them ideas that share words with one of these and are not the same. `similar.test.ts` and `npm run bench -- recommendations` count on it.
 */
export type Labelled = {
  readonly locale: Locale;
  readonly title: string;
  readonly what: string;
  readonly same: readonly string[];
};

export const labelled: readonly Labelled[] = [
  {
    locale: 'fr',
    title: 'Créer un comité éthique',
    what: 'Un comité composé de sociétaires examine les questions éthiques et donne un avis public.',
    same: [
      'comite d’ethique a creer',
      'Création d’un comité éthique de sociétaires',
      'Un comité éthiqe',
      'Nous proposons que la coopérative se dote d’un comité d’éthique, composé de sociétaires, qui examine les questions éthiques',
    ],
  },
  {
    locale: 'fr',
    title: 'Donner accès aux informations financières en toute transparence',
    what: 'Publier les comptes et le budget chaque trimestre dans un langage que tout le monde comprend.',
    same: [
      'accès à l’information financière et transparence',
      'Plus de transparence sur les informations financieres',
      'Transparence financière : publier les comptes chaque trimestre',
    ],
  },
  {
    locale: 'fr',
    title: 'Un lieu de réflexion sur les outils informatiques',
    what: 'Des utilisateurs et des développeurs se voient tous les deux mois pour parler des logiciels.',
    same: ['lieux de reflexion pour l’outil informatique', 'Réfléchir ensemble aux outils informatiques'],
  },
  {
    locale: 'fr',
    title: 'Organiser des rencontres locales entre membres',
    what: 'Un afterwork par mois dans chaque ville, à tour de rôle.',
    same: [
      'Des rencontres locales de membres',
      'organisation de rencontre locale entre les membres',
      'afterworks locaux pour se rencontrer entre membres',
    ],
  },
  {
    locale: 'fr',
    title: 'Former les administrateurs et administratrices',
    what: 'Une formation de deux jours à la gestion et au droit des coopératives avant chaque mandat.',
    same: ['formation des administrateurs', 'Former nos administrateurs à la gestion'],
  },
  {
    locale: 'fr',
    title: 'Un parrain ou une marraine pour chaque nouveau membre',
    what: 'Proposer à chaque personne qui arrive quelqu’un qui connaît la maison.',
    same: [
      'parrains et marraines pour les nouveaux membres',
      'Chaque nouveau membre reçoit un parrain',
      'un parain pour les nouveaus',
    ],
  },
  {
    locale: 'fr',
    title: 'Mettre en place un trombinoscope des compétences',
    what: 'Chaque membre y dit ce qu’il sait faire et ce dont il a besoin.',
    same: ['trombinoscope avec les compétences de chacun', 'Un trombinoscop des competence'],
  },
  {
    locale: 'fr',
    title: 'Des séances d’information en trois langues',
    what: 'Pour les nouveaux membres, en français, en néerlandais et en anglais, aussi en ligne.',
    same: [
      'séance d’info trilingue pour nouveaux membres',
      'Sessions d’information dans les trois langues',
      'seances d information 3 langues',
    ],
  },
  {
    locale: 'fr',
    title: 'Réduire le nombre de réunions',
    what: 'Ne se réunir que quand il y a une décision à prendre.',
    same: [
      'Moins de réunions',
      'reduire les reunions',
      'Il y a trop de réunions chaque semaine, on pourrait en réduire fortement le nombre',
      'diminuer le nombre des réunions',
    ],
  },
  {
    locale: 'fr',
    title: 'Un abri à vélos devant les bureaux',
    what: 'Douze places couvertes et un point de gonflage.',
    same: [
      'Abri pour les vélos au bureau',
      'abri a velo',
      'Beaucoup viennent à vélo et il pleut souvent : il faudrait un abri couvert pour les vélos devant nos bureaux',
      'Des abris à vélos couverts devant le bureau',
    ],
  },
  {
    locale: 'fr',
    title: 'Payer les factures des membres plus vite',
    what: 'Sept jours après la prestation, même si le client n’a pas encore payé.',
    same: ['Paiement plus rapide des factures', 'que les membres soient payés plus vite pour leurs factures'],
  },
  {
    locale: 'fr',
    title: 'Simplifier les notes de frais',
    what: 'Une photo du ticket suffit, depuis le téléphone.',
    same: ['note de frais plus simple', 'Simplification des notes de frais par photo', 'simplifer les note de frai'],
  },
  {
    locale: 'fr',
    title: 'Un fonds de solidarité pour les membres en difficulté',
    what: 'Alimenté par un pour mille du chiffre d’affaires.',
    same: [
      'fonds solidaire pour membres en difficultés',
      'Créer un fond de solidarité',
      'Fonds de solidarite entre les membres',
    ],
  },
  {
    locale: 'fr',
    title: 'Étendre la représentation aux partenaires',
    what: 'Les partenaires élisent un siège au conseil d’administration.',
    same: ['représentation des partenaires au conseil', 'Étendre le rôle de représentation aux partenaires'],
  },
  {
    locale: 'fr',
    title: 'Un groupe de travail sur la comptabilité',
    what: 'Il prépare un guide pour les indépendants.',
    same: ['groupe de travail comptabilité', 'Groupes de travail pour la compta et la comptabilité'],
  },
  {
    locale: 'fr',
    title: 'Un groupe de travail sur le bien-être',
    what: 'Prévenir l’épuisement, en parler sans honte.',
    same: ['groupe de travail bien être au travail', 'Créer un groupe sur le bien-être'],
  },
  {
    locale: 'nl',
    title: 'Een fietsenstalling aan het kantoor in Gent',
    what: 'Overdekt, met plaats voor bakfietsen.',
    same: [
      'fietsenstallingen bij kantoor Gent',
      'Fietsen stallen aan het kantoor in Gent',
      'overdekte fietsestalling Gent',
    ],
  },
  {
    locale: 'nl',
    title: 'Opleidingen voor nieuwe bestuurders',
    what: 'Twee dagen over boekhouding en vennootschapsrecht voor wie in het bestuur komt.',
    same: ['opleiding van de nieuwe bestuurder', 'Nieuwe bestuurders opleiden', 'Een opleding voor bestuurders'],
  },
  {
    locale: 'nl',
    title: 'Meer informatie in het Nederlands',
    what: 'Nieuwsbrieven en contracten komen te vaak alleen in het Frans.',
    same: ['Nederlandstalige informatie', 'informatie ook in het nederlands', 'Meer info in het Nederlands geven'],
  },
  {
    locale: 'nl',
    title: 'Facturen sneller uitbetalen',
    what: 'Binnen de zeven dagen na de opdracht.',
    same: [
      'snellere uitbetaling van facturen',
      'Betaal de facturen sneller uit',
      'factuur sneler uitbetalen',
      'Het duurt te lang voor mijn facturen betaald worden, kunnen ze niet sneller uitbetaald worden?',
    ],
  },
  {
    locale: 'nl',
    title: 'Een ledenkaart met korting bij partners',
    what: 'Wie lid is, krijgt korting in winkels van andere coöperaties.',
    same: [
      'ledenkaarten met kortingen',
      'Lidkaart die korting geeft bij partners',
      'korting voor leden bij partners met een ledenkaart',
    ],
  },
  {
    locale: 'nl',
    title: 'Vergaderingen ook online laten volgen',
    what: 'Met ondertitels, zodat wie ver woont kan meedoen.',
    same: ['online vergaderen mogelijk maken', 'Vergadering online volgen', 'de vergaderingen online uitzenden'],
  },
  {
    locale: 'nl',
    title: 'Een ontmoetingsdag voor alle leden',
    what: 'Eén keer per jaar, telkens in een andere stad.',
    same: ['jaarlijkse ontmoetingsdag van de leden', 'Ontmoetingsdagen voor leden', 'een ontmoetings dag'],
  },
  {
    locale: 'nl',
    title: 'Duidelijke uitleg over het statuut van kunstenaar',
    what: 'Een gids en een avond per maand met iemand die vragen beantwoordt.',
    same: ['uitleg kunstenaarsstatuut', 'Het statuut van kunstenaars duidelijker uitleggen'],
  },
  {
    locale: 'nl',
    title: 'Een werkgroep rond duurzaam reizen',
    what: 'Minder vliegen, treinen terugbetalen.',
    same: ['werkgroep duurzame reizen', 'Werkgroep over duurzaam reizen starten'],
  },
  {
    locale: 'en',
    title: 'A mentor for every newcomer',
    what: 'Somebody who knows the house answers questions in the first six months.',
    same: [
      'Mentors for newcomers',
      'When I arrived I knew nobody; a mentor for newcomers would have helped me in the first months',
      'every new comer gets a mentor',
      'mentoring of newcomers',
    ],
  },
  {
    locale: 'en',
    title: 'Publish the minutes of the board',
    what: 'Within two weeks, in all three languages.',
    same: [
      'board minutes should be published',
      'I would like to read what the board discusses, so please publish the minutes of each board meeting on the website',
      'publishing minutes of board meetings',
      'Publish the board’s minuts',
    ],
  },
  {
    locale: 'en',
    title: 'A shared workspace in Liège',
    what: 'Ten desks and a room for meetings, open to members.',
    same: ['shared work spaces in Liege', 'Open a shared workspace at Liège for members', 'workspace liege shared'],
  },
  {
    locale: 'en',
    title: 'Faster answers from the support team',
    what: 'An answer within one working day, also by chat.',
    same: [
      'support team should answer faster',
      'quicker and faster answer by the support',
      'Fast answers of support teams',
    ],
  },
  {
    locale: 'en',
    title: 'Let members test new software first',
    what: 'A group of volunteers tries each version before everybody gets it.',
    same: [
      'members testing new software',
      'New software should be tested by members first',
      'test softwares with membres',
    ],
  },
  {
    locale: 'en',
    title: 'An annual satisfaction survey',
    what: 'The same ten questions each year, with the results for everybody.',
    same: ['yearly survey of satisfaction', 'annual survey on member satisfaction', 'satisfaction surveys every year'],
  },
];

/** Ideas of their own: many share words, a form or a subject with one above. */
export const others: readonly string[] = [
  'Créer un jardin partagé sur le toit',
  'Nous aimerions que la coopérative achète un bâtiment à la mer où les membres peuvent passer un week-end avec leurs enfants',
  'Het zou goed zijn dat er in elke stad een plek komt waar leden gereedschap kunnen lenen en herstellen',
  'It would help me if the monthly invoice showed which client has paid and which one still has to pay',
  'Créer un fonds d’investissement dans l’immobilier',
  'Un comité des fêtes',
  'Mettre en place une crèche pour les enfants des membres',
  'Un groupe de travail sur l’immobilier',
  'Organiser des formations au permis de conduire',
  'Changer le logo de la coopérative',
  'Donner accès aux salles le dimanche',
  'Réduire le prix des repas',
  'Simplifier le contrat de travail',
  'Un tarif réduit pour les étudiants',
  'Étendre les heures d’ouverture',
  'Payer une prime de fin d’année',
  'Chaque membre reçoit un panier bio',
  'Des toilettes accessibles devant la salle',
  'Un nouveau site en trois couleurs',
  'Een werkgroep rond boekhouding',
  'Een moestuin aan het kantoor in Antwerpen',
  'Goedkopere verzekeringen voor leden',
  'Meer vegetarische maaltijden in de kantine',
  'Een podcast over coöperaties',
  'Opleidingen in het Spaans',
  'Ledenfeest in de zomer',
  'Nieuwe stoelen voor de vergaderzaal',
  'Duidelijke parkeerplaatsen',
  'A choir for members',
  'Publish a cookbook',
  'A new logo for the board',
  'Shared cars in Namur',
  'Every member pays a higher share',
  'Let dogs into the office',
  'An annual trip to the sea',
  'Answers to frequent questions about taxes',
  'Open the archive to students',
];

/** Among the labelled, the same idea put forward in two languages: to show either is right. */
export const twins: readonly (readonly string[])[] = [
  ['Un abri à vélos devant les bureaux', 'Een fietsenstalling aan het kantoor in Gent'],
  ['Payer les factures des membres plus vite', 'Facturen sneller uitbetalen'],
  ['Un parrain ou une marraine pour chaque nouveau membre', 'A mentor for every newcomer'],
  ['Former les administrateurs et administratrices', 'Opleidingen voor nieuwe bestuurders'],
];

/** Titles in another language for what is labelled above, by its title. */
export const across: readonly (readonly [string, string])[] = [
  ['Créer un comité éthique', 'Een ethisch comité oprichten'],
  ['Créer un comité éthique', 'An ethics committee'],
  ['Donner accès aux informations financières en toute transparence', 'Transparante financiële informatie'],
  ['Organiser des rencontres locales entre membres', 'Lokale ontmoetingen voor leden'],
  ['Former les administrateurs et administratrices', 'Training for directors'],
  ['Un parrain ou une marraine pour chaque nouveau membre', 'Een mentor voor elk nieuw lid'],
  ['Des séances d’information en trois langues', 'Information sessions in three languages'],
  ['Réduire le nombre de réunions', 'Minder vergaderingen'],
  ['Réduire le nombre de réunions', 'Fewer meetings'],
  ['Un abri à vélos devant les bureaux', 'A bike shelter in front of the office'],
  ['Un abri à vélos devant les bureaux', 'Fietsenstalling voor het kantoor'],
  ['Payer les factures des membres plus vite', 'Pay the invoices of members faster'],
  ['Simplifier les notes de frais', 'Eenvoudige onkostennota’s'],
  ['Un fonds de solidarité pour les membres en difficulté', 'A solidarity fund for members'],
  ['Opleidingen voor nieuwe bestuurders', 'Des formations pour les nouveaux administrateurs'],
  ['Meer informatie in het Nederlands', 'Plus d’informations en néerlandais'],
  ['Facturen sneller uitbetalen', 'Payer plus vite les factures'],
  ['Een ledenkaart met korting bij partners', 'Une carte de membre avec des rabais chez les partenaires'],
  ['Een werkgroep rond duurzaam reizen', 'Un groupe de travail sur les voyages durables'],
  ['A mentor for every newcomer', 'Un parrain pour chaque nouvel arrivant'],
  ['Publish the minutes of the board', 'De verslagen van het bestuur publiceren'],
  ['A shared workspace in Liège', 'Un espace de travail partagé à Liège'],
  ['Faster answers from the support team', 'Snellere antwoorden van het supportteam'],
  ['An annual satisfaction survey', 'Une enquête annuelle de satisfaction'],
  ['An annual satisfaction survey', 'Een jaarlijkse tevredenheidsenquête'],
];
