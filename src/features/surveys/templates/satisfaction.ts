/** Member satisfaction: once a year, anonymous. Each step of a scale between two opposite ends; one thing a question. */
export const satisfaction = `survey: How is it going for you in the cooperative?
fr: Comment ça se passe pour vous dans la coopérative ?
nl: Hoe gaat het voor u in de coöperatie?
about: Your answers show what works and what does not. You can skip any question but the first.
fr: Vos réponses montrent ce qui va et ce qui ne va pas. Vous pouvez passer toutes les questions, sauf la première.
nl: Uw antwoorden tonen wat goed gaat en wat niet. U mag elke vraag overslaan, behalve de eerste.
anonymous
results shared
open for: 21

1. All in all, how satisfied are you?
fr: Dans l’ensemble, quelle est votre satisfaction ?
nl: Hoe tevreden bent u, alles samen?
scale 1-5 | very dissatisfied | very satisfied
fr: très insatisfait·e | très satisfait·e
nl: zeer ontevreden | zeer tevreden
required

2. How well do the services meet your needs?
fr: Les services répondent-ils à vos besoins ?
nl: Hoe goed passen de diensten bij wat u nodig hebt?
scale 1-5 | not at all | completely
fr: pas du tout | tout à fait
nl: helemaal niet | volledig

3. Is it easy or difficult to get help when you have a question?
fr: Quand vous avez une question, est-il facile ou difficile d’obtenir de l’aide ?
nl: Is het makkelijk of moeilijk om hulp te krijgen als u een vraag hebt?
scale 1-5 | very difficult | very easy
fr: très difficile | très facile
nl: zeer moeilijk | zeer makkelijk

4. How well informed are you about what is decided?
fr: Êtes-vous bien ou mal informé·e de ce qui se décide ?
nl: Hoe goed bent u op de hoogte van wat er wordt beslist?
scale 1-5 | very badly | very well
fr: très mal | très bien
nl: zeer slecht | zeer goed

5. How much do members’ opinions count in decisions?
fr: L’avis des membres pèse-t-il dans les décisions ?
nl: Hoeveel telt de mening van leden bij beslissingen?
scale 1-5 | not at all | very much
fr: pas du tout | beaucoup
nl: helemaal niet | heel veel

6. In the last twelve months, what have you taken part in?
fr: Ces douze derniers mois, à quoi avez-vous participé ?
nl: Waaraan hebt u de voorbije twaalf maanden deelgenomen?
several 1-5
- General assembly
fr: Assemblée générale
nl: Algemene vergadering
- Working group
fr: Groupe de travail
nl: Werkgroep
- Poll or survey
fr: Sondage ou enquête
nl: Peiling of enquête
- Meeting or workshop
fr: Rencontre ou atelier
nl: Ontmoeting of workshop
- None of these
fr: Rien de tout cela
nl: Niets van dit alles

7. What kept you from taking part?
fr: Qu’est-ce qui vous a retenu·e de participer ?
nl: Wat hield u tegen om deel te nemen?
several 1-5
- Time or hours
fr: Le temps ou les horaires
nl: Tijd of uren
- I did not know of it
fr: Je n’étais pas au courant
nl: Ik wist het niet
- The subjects
fr: Les sujets
nl: De onderwerpen
- I doubted that it would change anything
fr: Je doutais que cela change quelque chose
nl: Ik twijfelde of het iets zou veranderen
- Something else
fr: Autre chose
nl: Iets anders
shown when 6 = 5

8. How likely are you to recommend the cooperative to someone in your situation?
fr: Recommanderiez-vous la coopérative à quelqu’un dans votre situation ?
nl: Hoe waarschijnlijk raadt u de coöperatie aan iemand in uw situatie aan?
recommend | not at all likely | extremely likely
fr: certainement pas | certainement
nl: zeker niet | zeker wel

9. What should the cooperative change first?
fr: Que faudrait-il changer en premier lieu ?
nl: Wat moet de coöperatie eerst veranderen?
long

10. And what should stay as it is?
fr: Et que faut-il garder tel quel ?
nl: En wat moet blijven zoals het is?
long
`;
