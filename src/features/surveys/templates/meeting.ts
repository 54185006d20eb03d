/** After a meeting: five questions, while it is fresh. */
export const meeting = `survey: How was the meeting?
fr: Comment s’est passée la réunion ?
nl: Hoe was de vergadering?
about: Five short questions, so that the next one is better.
fr: Cinq questions courtes, pour que la prochaine soit meilleure.
nl: Vijf korte vragen, zodat de volgende beter wordt.
anonymous
results shared
open for: 7

1. Was the meeting worth the time you gave it?
fr: La réunion valait-elle le temps que vous y avez consacré ?
nl: Was de vergadering de tijd waard die u eraan gaf?
scale 1-5 | not at all | entirely
fr: pas du tout | tout à fait
nl: helemaal niet | helemaal wel
required

2. Could you say what you wanted to say?
fr: Avez-vous pu dire ce que vous vouliez ?
nl: Kon u zeggen wat u wilde?
- Yes
fr: Oui
nl: Ja
- In part
fr: En partie
nl: Gedeeltelijk
- No
fr: Non
nl: Nee
- I had nothing to say
fr: Je n’avais rien à dire
nl: Ik had niets te zeggen

3. How clear is it to you what happens next, and who does it?
fr: Savez-vous clairement quelle est la suite, et qui s’en charge ?
nl: Hoe duidelijk is voor u wat er nu gebeurt, en wie het doet?
scale 1-5 | not clear at all | very clear
fr: pas clair du tout | très clair
nl: helemaal niet duidelijk | zeer duidelijk

4. How long was it?
fr: Quelle était sa durée ?
nl: Hoe lang duurde ze?
- Too short
fr: Trop courte
nl: Te kort
- Right
fr: Juste bien
nl: Goed
- Too long
fr: Trop longue
nl: Te lang

5. What would you do differently next time?
fr: Que feriez-vous autrement la prochaine fois ?
nl: Wat zou u de volgende keer anders doen?
long
`;
