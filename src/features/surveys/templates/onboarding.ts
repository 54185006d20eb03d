/** Six months after somebody joined: three questions, and one more for whom the beginning was hard. */
export const onboarding = `survey: Six months a member
fr: Membre depuis six mois
nl: Zes maanden lid
about: You joined about six months ago. Three questions, to welcome the next members better.
fr: Vous nous avez rejoints il y a six mois environ. Trois questions, pour mieux accueillir les prochains membres.
nl: U werd ongeveer zes maanden geleden lid. Drie vragen, om de volgende leden beter te verwelkomen.
named
open for: 30

1. How did you find your way in the cooperative?
fr: Avez-vous trouvé vos repères dans la coopérative ?
nl: Hoe vond u uw weg in de coöperatie?
scale 1-5 | with great difficulty | very easily
fr: très difficilement | très facilement
nl: zeer moeizaam | zeer vlot
required

2. What was missing, or hard to find?
fr: Que vous a-t-il manqué, ou qu’avez-vous eu du mal à trouver ?
nl: Wat ontbrak er, of was moeilijk te vinden?
long
shown when 1 <= 3

3. Is the cooperative what you expected when you joined?
fr: La coopérative correspond-elle à ce que vous attendiez en la rejoignant ?
nl: Is de coöperatie wat u ervan verwachtte toen u lid werd?
- Less than I expected
fr: Moins que prévu
nl: Minder dan verwacht
- About what I expected
fr: À peu près ce que j’attendais
nl: Ongeveer wat ik verwachtte
- More than I expected
fr: Plus que prévu
nl: Meer dan verwacht
- I had no particular expectations
fr: Je n’avais pas d’attente particulière
nl: Ik had geen bijzondere verwachtingen

4. Would you like somebody to contact you?
fr: Souhaitez-vous que quelqu’un vous contacte ?
nl: Wilt u dat iemand contact met u opneemt?
yes/no
`;
