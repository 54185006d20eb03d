/** "Why cooperate?": motives, obstacles, means, after what working groups of cooperatives ask themselves. */
export const cooperate = `survey: Why cooperate?
fr: Pourquoi coopérer ?
nl: Waarom samenwerken?
about: What moves you, what holds you back, and what would help. There are no right answers.
fr: Ce qui vous motive, ce qui vous freine et ce qui aiderait. Il n’y a pas de bonne réponse.
nl: Wat u drijft, wat u tegenhoudt en wat zou helpen. Er zijn geen juiste antwoorden.
anonymous
results shared
open for: 21

1. What does cooperating bring you?
fr: Qu’est-ce que coopérer vous apporte ?
nl: Wat brengt samenwerken u?
several 1-3
- Better or cheaper services
fr: Des services meilleurs ou moins chers
nl: Betere of goedkopere diensten
- Work or income
fr: Du travail ou un revenu
nl: Werk of inkomen
- Meeting people, doing things together
fr: Des rencontres, faire avec d’autres
nl: Mensen ontmoeten, samen dingen doen
- Changing society
fr: Transformer la société
nl: De samenleving veranderen
- Learning, gaining confidence
fr: Apprendre, prendre confiance
nl: Bijleren, zelfvertrouwen
- Recognition for what I do
fr: La reconnaissance de ce que je fais
nl: Erkenning voor wat ik doe
- Nothing in particular so far
fr: Rien de particulier jusqu’ici
nl: Voorlopig niets bijzonders

2. How easy or difficult is it for you to take part?
fr: Vous est-il facile ou difficile de participer ?
nl: Hoe makkelijk of moeilijk is het voor u om deel te nemen?
scale 1-5 | very difficult | very easy
fr: très difficile | très facile
nl: zeer moeilijk | zeer makkelijk

3. What makes it difficult?
fr: Qu’est-ce qui rend cela difficile ?
nl: Wat maakt het moeilijk?
several 1-3
- Lack of time
fr: Le manque de temps
nl: Tijdgebrek
- It is unclear who decides what
fr: On ne sait pas qui décide de quoi
nl: Het is onduidelijk wie wat beslist
- The meetings, their hours or places
fr: Les réunions, leurs horaires ou leurs lieux
nl: De vergaderingen, hun uren of plaatsen
- Conflicts or big egos
fr: Les conflits ou les ego
nl: Conflicten of grote ego’s
- I lack knowledge or training
fr: Il me manque des connaissances ou une formation
nl: Ik mis kennis of opleiding
- Language
fr: La langue
nl: De taal
- Something else
fr: Autre chose
nl: Iets anders
shown when 2 <= 3

4. How much power to act do you have in the cooperative?
fr: Quel pouvoir d’agir avez-vous dans la coopérative ?
nl: Hoeveel kunt u zelf bewegen in de coöperatie?
scale 1-5 | none at all | a great deal
fr: aucun | beaucoup
nl: helemaal niets | heel veel

5. Which of these would help you to cooperate more, if any?
fr: Parmi ceci, qu’est-ce qui vous aiderait à coopérer davantage, le cas échéant ?
nl: Wat hiervan zou u helpen om meer samen te werken, als u dat wilt?
several 1-3
- Training
fr: Une formation
nl: Een opleiding
- Paid time for it
fr: Du temps rémunéré
nl: Betaalde tijd
- Places to meet
fr: Des lieux de rencontre
nl: Ontmoetingsplaatsen
- A person to turn to
fr: Une personne de référence
nl: Een aanspreekpunt
- Smaller tasks
fr: De plus petites tâches
nl: Kleinere taken
- I do not want to do more
fr: Je ne souhaite pas en faire plus
nl: Ik wil niet meer doen

6. Tell us of a moment when cooperating was worth it, or was not.
fr: Racontez un moment où coopérer en valait la peine, ou pas.
nl: Vertel over een moment waarop samenwerken de moeite waard was, of net niet.
long
`;
