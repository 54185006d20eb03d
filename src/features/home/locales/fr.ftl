command-palabre = palabre
    .about = Ce qui vous attend et ce que vous pouvez faire ici
    .hint = { "" }

home-title = Palabre chez { $community }
home-waiting = { $count ->
    [one] Une question vous attend :
   *[other] { $count } questions vous attendent :
}
home-hello = Bonjour { $name } ! Je suis Palabre. Je pose les questions des membres, je compte les réponses et je garde la mémoire de ce qui est décidé.
home-waiting-more = Plus de { $count } questions vous attendent. Les plus urgentes :
home-role = En raison de votre rôle :
home-more = Plus…
home-more-title = Ce que vous pouvez faire ici
home-for-role = Pour votre rôle
home-mine = Mes réglages
home-back = Retour à l’accueil
home-nothing = Rien ne vous attend.
home-can = Ce que vous pouvez faire ici. Dans un canal ou un groupe, « /sondage Quel jour ? | Lundi | Mardi » pose la question aussitôt ; « aide » en privé vous ramène ici.
home-honest = Palabre vous aide à vous consulter. Il ne remplace une assemblée générale que si vos propres règles le prévoient.
