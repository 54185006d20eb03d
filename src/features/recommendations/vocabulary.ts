/**
 * What cooperatives talk about, in three languages: a line each of French | Dutch | English, without accents and endings.
 * A word of five letters or more is also found within a longer one, as Dutch joins them; docs/adr/033 says what it is good for.
 */
export const vocabulary: readonly string[] = `
membre adherent societaire cooperateur|leden lid lidmaatschap|member
cooperative|cooperatie|cooperative
conseil administration|bestuur bestuursraad|board
administrateur|bestuurder|director
assemblee|vergadering algemene|assembly
reunion|vergader bijeenkomst|meeting
vote voter|stem stemming|vote ballot
election elire|verkiezing|election
comite commission|comite commissie|committee
ethique|ethisch ethiek|ethics ethical
transparence transparent|transparant openheid|transparency transparent
information info|informatie info|information info
financier finance compte comptes|financieel financiele rekeningen|financial finance accounts
budget|begroting budget|budget
prix tarif|prijs tarief prijzen|price fee tariff
reduire reduction diminuer moins baisser|verlagen verminderen minder vermindering|reduce lower fewer less
augmenter hausse plus|verhogen meer|raise increase more
payer paiement paie|betaal betalen uitbetal betaling|pay payment paid
facture|factuur facturen|invoice
vite rapide rapidement plus-vite|snel sneller|fast faster quick quicker
frais note-de-frais remboursement|onkosten kosten|expense expenses
simplifier simple simplification|vereenvoudig eenvoudig|simplify simple simpler
salaire remuneration|loon salaris|salary wage
part parts|aandeel aandelen|share shares
fonds|fonds|fund
solidarite solidaire|solidariteit solidair|solidarity
assurance|verzekering|insurance
impot taxe|belasting|tax taxes
comptabilite compta|boekhoud boekhouding|accounting bookkeeping
contrat|contract|contract
velo velos|fiets fietsen|bike bicycle cycle
abri parking garage|stalling fietsenstalling parkeer|shelter parking shed
voiture auto|auto wagen|car
transport mobilite|vervoer mobiliteit|transport mobility
train|trein|train
bureau bureaux|kantoor kantoren|office
lieu espace|plek ruimte plaats|place space
salle|zaal zalen|room hall
batiment immeuble|gebouw|building
toit toiture|dak daken|roof
jardin potager|tuin moestuin|garden
panneau solaire panneaux|zonnepan zonnepanelen panelen|solar panel
energie|energie|energy
chauffage|verwarming|heating
eau|water|water
dechet dechets zero-dechet|afval|waste
cuisine|keuken|kitchen
cantine|kantine|canteen
repas|maaltijd maaltijden|meal meals
vegetarien|vegetari vegetarisch|vegetarian
bio biologique|bio biologisch|organic
local locale locaux|lokaal lokale plaatselijk|local
rencontre rencontrer|ontmoeting|meetup gathering encounter
fete|feest|party celebration
ete|zomer|summer
enfant|kinderen kind|children child
creche garderie|kinderopvang creche|nursery childcare
parent|ouder ouders|parent
jeune|jongeren jong|young youth
formation former|opleiding opleiden vorming|training train
cours atelier|cursus workshop|course workshop
parrain marraine mentor|mentor peter meter|mentor
nouveau nouvelle nouveaux arrivant|nieuw nieuwe nieuwkom|new newcomer
accueil accueillir|onthaal verwelkom|welcome
competence|vaardigheid competentie|skill
trombinoscope annuaire|smoelenboek|directory
enquete sondage|enquete bevraging|survey
satisfaction|tevredenheid|satisfaction
annuel chaque-annee an|jaarlijks jaarlijkse|annual yearly
mensuel mois|maandelijks maand|monthly month
semaine|week wekelijks|week weekly
langue|taal talen|language
francais|frans franstalig|french
neerlandais flamand|nederlands nederlandstalig|dutch
anglais|engels|english
trois|drie|three
traduction traduire|vertaling vertalen|translation translate
publier publication|publiceren bekendmak publicatie|publish
proces-verbal compte-rendu|verslag notulen|minutes
outil|gereedschap tool|tool
informatique numerique|informatica digitaal|software digital
logiciel|software|software
site|website|website
ligne|online|online
application appli|app|app
journal bulletin|nieuwsbrief krant|newsletter
aide aider soutien|hulp helpen steun|help support
equipe|team ploeg|team
reponse repondre|antwoord|answer
bien-etre|welzijn|wellbeing
sante|gezondheid|health
epuisement burn-out|burn-out|burnout
temps horaire heures|uren tijd|hours time
ouverture ouvrir ouvert|opening openen open|opening open
dimanche|zondag|sunday
samedi|zaterdag|saturday
benevole benevolat|vrijwillig vrijwilliger|volunteer
partenaire|partner|partner
client|klant|customer client
fournisseur|leverancier|supplier
producteur paysan agriculteur|producent boer|producer farmer
magasin epicerie boutique|winkel|shop store
livraison|levering|delivery
emballage|verpakking|packaging
vrac|bulk|bulk
panier|mand|basket
carte|kaart ledenkaart|card
rabais remise ristourne|korting|discount
durable|duurzaam duurzame|sustainable
climat|klimaat|climate
voyage voyager|reizen reis|travel trip
artiste|kunstenaar|artist
statut|statuut|status statute
logement habitat|woning huisvesting wonen|housing
loyer|huur|rent
quartier|buurt wijk|neighbourhood neighborhood
ville commune|stad gemeente|city town
musique|muziek|music
chorale choeur|koor|choir
bibliotheque|bibliotheek|library
livre|boek boeken|book
chien|hond honden|dog
mer|zee|sea
partage partager|gedeeld delen|shared share
accessible accessibilite|toegankelijk|accessible accessibility
handicap|handicap beperking|disability
egalite parite|gelijkheid|equality parity
femme|vrouwen vrouw|women woman
securite|veiligheid veilig|safety security
couvert|overdekt|covered
abeille ruche|bijen bijenkorf|bees bee hive
representation representer|vertegenwoordig|representation
idee proposition|idee voorstel|idea proposal
test tester essai essayer|testen proef|test try
etudiant|student|student
`
  .trim()
  .split('\n');
