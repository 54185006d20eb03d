command-palabre = palabre
    .about = Wat op u wacht en wat u hier kunt doen
    .hint = { "" }

home-title = Palabre bij { $community }
home-waiting = { $count ->
    [one] Eén vraag wacht op u:
   *[other] { $count } vragen wachten op u:
}
home-hello = Dag { $name }! Ik ben Palabre. Ik stel de vragen van leden, tel de antwoorden en onthoud wat beslist werd.
home-waiting-more = Meer dan { $count } vragen wachten op u. De dringendste:
home-role = Vanwege uw rol:
home-more = Meer…
home-more-title = Wat u hier kunt doen
home-for-role = Voor uw rol
home-mine = Mijn instellingen
home-back = Terug naar het begin
home-nothing = Er wacht niets op u.
home-can = Wat u hier kunt doen. In een kanaal of groep stelt “/peiling Welke dag? | Maandag | Dinsdag” de vraag meteen; “hulp” in privé brengt u hier terug.
home-honest = Palabre helpt u elkaar te raadplegen. Het vervangt een algemene vergadering alleen als uw eigen regels dat zeggen.
