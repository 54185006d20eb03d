command-palabre = palabre
    .about = Wat op u wacht en wat u hier kunt doen
    .hint = { "" }

home-title = Palabre bij { $community }
home-waiting = { $count ->
    [one] Eén vraag wacht op u:
   *[other] { $count } vragen wachten op u:
}
home-nothing = Er wacht niets op u.
home-can = Met /peiling stelt u een vraag: /peiling Welke dag? | Maandag | Dinsdag. “/peiling lijst” toont wat open is, “/peiling resultaten 12” hoe peiling 12 ervoor staat.
home-honest = Palabre helpt u elkaar te raadplegen. Het vervangt een algemene vergadering alleen als uw eigen regels dat zeggen.
