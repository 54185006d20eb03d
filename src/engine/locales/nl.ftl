engine-trouble = Sorry, dat lukte niet en er is niets genoteerd. Probeer het over een minuut opnieuw.
engine-unknown-command = Deze opdracht ken ik niet. Schrijf /palabre om te zien wat ik kan.
engine-unknown-button = Deze knop ken ik niet meer. Schrijf /palabre om te zien wat op u wacht.
engine-not-understood = Dat begreep ik niet. Schrijf “hulp” om te zien wat ik kan.
engine-not-yours = Deze vraag was voor iemand anders.
engine-home = Terug naar het begin
engine-doubt = Is mijn bericht wel aangekomen in { $place }?
engine-doubt-why = De verbinding viel weg tijdens het plaatsen. Ik vraag het liever dan het twee keer te plaatsen. Wilt u even kijken?
engine-doubt-there = Het staat er
engine-doubt-again = Opnieuw plaatsen
engine-doubt-settled = Dank u, dat is geregeld.
engine-doubt-over = Dit is intussen geregeld.

form-next = Verder
form-back = Terug
form-skip = Overslaan
form-cancel = Annuleren
form-later = Later
form-open = Openen
form-correct = Verbeteren
form-cancelled = Geannuleerd; er is niets bewaard.
form-gone = Dit formulier staat niet meer open. Begin opnieuw met de opdracht.
form-required = Dit antwoord is nodig om verder te gaan.
form-write-text = Antwoord met een tekst, alstublieft.
form-too-long = Dat zijn { $length } tekens; hoogstens { $max }.
form-cut = { $problem } Weggevallen: “{ $text }”
form-pick-one = Kies een van de { $count } opties: met een knop, het nummer of de tekst.
form-pick-more = { $min ->
    [one] Kies er minstens één.
   *[other] Kies er minstens { $min }.
}
form-pick-fewer = Kies er hoogstens { $max }.
form-number = Geef een geheel getal van { $min } tot { $max } op, alstublieft.
form-date = Geef een datum op, alstublieft, bijvoorbeeld 24/12/2026.
form-no-such-date = Deze datum bestaat niet.
form-time = Geef een uur op, alstublieft, bijvoorbeeld 18:30.
form-pick-person = Kies een persoon uit de lijst.
form-typed = “{ $text }”: { $problem }

moment-unclear = Deze datum begrijp ik niet. Probeer “3d”, “morgen 18:00” of “24/12 18:30”.
moment-no-such-date = Deze datum of dit uur bestaat niet. Kijk op de kalender en probeer opnieuw.
moment-past = Dit tijdstip is al voorbij. Kies een later tijdstip.
moment-too-far = Dat is meer dan een jaar weg. Kies een vroeger tijdstip.

engine-not-adopted = Deze plek is nog niet met een gemeenschap verbonden. Een beheerder schrijft hier /palabre admin CODE; de code staat waar Palabre draait.
engine-no-community = Ik weet niet bij welke gemeenschap u hoort. Schrijf me eerst in een van haar groepen of kanalen.
engine-not-allowed = Uw rol laat dit niet toe. Een beheerder kan dat veranderen.
engine-not-owner = Alleen wie dit begon, kan dat doen.
engine-no-such-item = Dit bestaat niet meer.
engine-code-wrong = Deze code werkt niet (meer). Vraag een nieuwe.
engine-code-too-many = Te veel foute codes. Wacht { $minutes } minuten, alstublieft.
engine-space-taken = Deze ruimte hoort al bij een andere gemeenschap.
engine-already-linked = Dit account is al gekoppeld; er hoeft niets te gebeuren.
engine-last-admin = Dit account is de enige beheerder. Maak de code hier en typ ze met het andere account.
engine-two-on-roll = Beide accounts horen bij mensen die elk een eigen plaats op de ledenlijst hebben. Vraag het aan een beheerder.
engine-link-forgetting = Een van de twee accounts wordt binnenkort vergeten. Blijft u? Zeg het eerst met dat account: /palabre vergeten.
engine-now-admin = U bent nu beheerder van { $community }, en deze plek is ermee verbonden.
engine-now-joined = Welkom bij { $community }! Dit account is nu aan u gekoppeld.
engine-now-linked = Klaar: uw beide accounts tellen voortaan als één lid.
engine-now-linked-how = Hadden beide gestemd in een peiling die nog loopt, dan telt de nieuwste stem; wat gesloten is, verandert niet. Uw rollen zijn die van het account waarop u de code maakte.

deed-admin-by-code = { $who } werd beheerder met de code.
deed-accounts-linked = { $who } koppelde nog een account.
deed-invitation-claimed = { $who } nam zijn of haar plaats op de ledenlijst in.
engine-withdrawn = Dit bericht is ingetrokken.

attention-stop = Stop dit soort
attention-later = Niet nu
attention-from = Van { $who }.
attention-from-group = Van { $who }, voor { $group }.
attention-why-engagement = U doet hieraan mee.
attention-why-decision = Men vraagt uw mening.
attention-why-help = Iemand vraagt hulp.
attention-why-life = Nieuws van uw gemeenschap.
attention-why-digest = Uw weekoverzicht, in plaats van veel berichten.
attention-why-everyone = Het is voor alle leden.
attention-why-audience = Het is voor: { $whom }.
attention-later-until = Ik kom erop terug op { $when }.
attention-later-not = Ik kom er niet op terug.
attention-later-still = Alleen als het dan nog nut heeft.
attention-later-early = Het eindigt in uw stille uren, dus kom ik terug voor ze beginnen.
attention-later-hours = Over drie uur
attention-later-tomorrow = Morgen
attention-later-week = Over een week
attention-later-drop = Laat maar
attention-later-over = Het is voorbij op { $when }; daarvoor kan ik er niet op terugkomen.
attention-class-engagement = waar ik aan meedoe
attention-class-decision = peilingen en enquêtes
attention-class-help = vragen om hulp
attention-class-life = nieuws en uitnodigingen
attention-class-digest = het weekoverzicht
attention-stopped-item = U krijgt deze niet meer.
attention-stopped-class = U krijgt hierover geen berichten meer: { $kind }.
attention-stopped-all = Ik schrijf u niet meer.
attention-stopped-asked = Wat u vraagt, krijgt altijd antwoord. /palabre stil toont en wijzigt dit alles.
attention-stop-class = Stop alles: { $kind }
attention-stop-all = Stop alles
attention-want = Ik wil ze weer
attention-wanted = U krijgt deze weer.
attention-paused = Berichten gepauzeerd: “{ $kind }”
attention-paused-why = Meer dan 2 % van wie zulke berichten kreeg, heeft ze de laatste 30 dagen stopgezet. Ze wachten tot u ze laat doorgaan. Minder, korter of gerichter kan helpen.
attention-go-on = Laat ze doorgaan
attention-goes-on = Deze berichten gaan door: “{ $kind }”
attention-gone = Dit bericht wordt niet meer bewaard.
attention-digest = { $count ->
    [one] Uw week: één ding voor u
   *[other] Uw week: { $count } dingen voor u
}
attention-digest-more = En nog { $count }: /palabre toont ze.

deed-messages-go-on = { $who } liet een soort berichten doorgaan.

broadcasts-going = { $sent } van { $total } verstuurd
broadcasts-over = Klaar: { $sent } van { $total } verstuurd
broadcasts-stopped = Gestopt: { $sent } van { $total } waren al verstuurd
broadcasts-going-hidden = Uw bericht is onderweg
broadcasts-over-hidden = Uw bericht is verstuurd
broadcasts-stopped-hidden = Uw bericht is gestopt
broadcasts-waiting = Onderweg
broadcasts-minutes = { $count }, ongeveer { $minutes } min
broadcasts-held = Later, wanneer het hun past
broadcasts-digest = In hun weekoverzicht
broadcasts-unreachable = Kan ik niet schrijven
broadcasts-because = { $count }: { $why }
broadcasts-why-start = { $count } schreven me nog nooit
broadcasts-why-closed = { $count } willen geen privéberichten
broadcasts-why-blocked = { $count } blokkeerden me
broadcasts-doubtful = Misschien aangekomen
broadcasts-refused = Geweigerd door de chat
broadcasts-dropped = Niet meer nodig of gewenst
broadcasts-cancelled = Worden niet verstuurd
broadcasts-doubt-why = “Misschien aangekomen”: de verbinding viel weg tijdens het versturen. Opnieuw verstuurd, krijgen sommigen het misschien twee keer.
broadcasts-do-again = Deze opnieuw versturen
broadcasts-do-leave = Zo laten
broadcasts-do-look = Opnieuw kijken
broadcasts-do-stop = Stoppen…
broadcasts-sure = Dit bericht stoppen?
broadcasts-sure-why = { $count } leden krijgen het niet meer. Wat verstuurd is, blijft. Als het zich herhaalt, komt het de volgende keer terug.
broadcasts-sure-hidden = Niemand krijgt het nog. Wat verstuurd is, blijft. Als het zich herhaalt, komt het de volgende keer terug.
broadcasts-do-cancel = Stoppen
broadcasts-go-on = Laten doorgaan

elsewhere-beside = Niet iedereen kan ik hierover privé schrijven: { $item }
elsewhere-how = /palabre toont wat op u wacht. Of laat me u voortaan schrijven: één tik volstaat.
elsewhere-way = Zeg het mij privé
elsewhere-something = Er wacht iets op mensen die ik niet privé kan schrijven
elsewhere-for = Voor wie ik niet privé kan bereiken.
elsewhere-nowhere = { $count ->
    [one] Op { $platform } kan ik één persoon niet bereiken
   *[other] Op { $platform } kan ik { $count } mensen niet bereiken
}
elsewhere-nowhere-some = Op { $platform } kan ik sommigen niet bereiken
elsewhere-nowhere-how = Ik mag hun niet privé schrijven, en ik ben daar op geen enkele plek waar ik het kan zeggen. Nodig mij op een plek uit en toon het daar; of vraag hun één keer aan { $bot } te schrijven: vanaf dan mag het.
elsewhere-nowhere-group = Ik mag hun niet privé schrijven, en de groep heeft daar geen thuis. Geef er haar een met /groep; of vraag hun één keer aan { $bot } te schrijven: vanaf dan mag het.

deed-broadcast-stopped = { $who } stopte een bericht aan veel leden.
