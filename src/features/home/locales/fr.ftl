command-palabre = palabre
    .about = Ce qui vous attend et ce que vous pouvez faire ici
    .hint = { "" }

home-title = Palabre chez { $community }
home-waiting = { $count ->
    [one] Une question vous attend :
   *[other] { $count } questions vous attendent :
}
home-nothing = Rien ne vous attend.
home-can = Avec /sondage, posez une question : /sondage Quel jour ? | Lundi | Mardi. « /sondage liste » montre ce qui est ouvert, « /sondage résultats 12 » où en est le sondage 12.
home-honest = Palabre vous aide à vous consulter. Il ne remplace une assemblée générale que si vos propres règles le prévoient.
