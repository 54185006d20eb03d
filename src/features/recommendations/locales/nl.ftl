command-recommend = aanbeveling
    .about = Een idee indienen, zien wat ervan wordt, ideeën van anderen steunen
    .hint = Een fietsenstalling aan het kantoor

recommend-form = Een idee indienen
recommend-form-file = Indienen
recommend-field-title = Titel
    .hint = In één zin, wat er zou moeten gebeuren; ook: nl:… || fr:…
recommend-field-what = Wat beveelt u aan?
    .hint = Zo dat wie er niet bij was het begrijpt
recommend-field-why = Waarom?
    .hint = Wat er beter wordt, en voor wie
recommend-field-theme = Thema
    .hint = Leeg als er geen past
recommend-field-group = Voor een werkgroep?
    .hint = Het wordt een ontwerp van de groep, die alles samen indient
recommend-field-place = Waar mag iedereen ze zien?
    .hint = Leeg: alleen in de lijst van aanbevelingen
recommend-field-instead = Is het een van deze?
    .hint = Eén idee met veel steun weegt meer
recommend-similar-page = Deze lijken op de uwe
recommend-support-this = Liever { $number } steunen: { $title }
recommend-mine-differs = De mijne is anders: indienen

recommend-titled = { $number }. { $title }
recommend-why = Waarom:
recommend-answer = Laatste antwoord:
recommend-fact-status = Stand
recommend-fact-theme = Thema
recommend-fact-cycle = Cyclus
recommend-fact-by = Door
recommend-fact-group = Groep
recommend-fact-owner = Uitgevoerd door
recommend-supporters = { $count ->
    [0] nog door niemand gesteund
    [one] { NUMBER($count) } lid steunt ze
   *[other] { NUMBER($count) } leden steunen ze
}
recommend-comments = { $count ->
    [0] Reacties
    [one] { NUMBER($count) } reactie
   *[other] { NUMBER($count) } reacties
}

recommend-status-draft = ontwerp van de groep
recommend-status-examined = in onderzoek
recommend-status-underway = in uitvoering
recommend-status-accepted = in uitvoering: aanvaard als { $way }
recommend-status-progress = in uitvoering, { $share } ({ $way })
recommend-status-done = gerealiseerd
recommend-status-not_done = niet gerealiseerd
recommend-status-rejected = verworpen
recommend-status-postponed = uitgesteld
recommend-status-until = uitgesteld tot { $when }
recommend-status-merged = samengevoegd
recommend-status-withdrawn = ingetrokken
recommend-way-project = project
recommend-way-permanent_work = doorlopend werk
recommend-way-experiment = experiment
recommend-way-hackathon = hackathon

recommend-see = Bekijken
recommend-support = Steunen
recommend-support-other = Nummer { $number } steunen
recommend-unsupport = Mijn steun intrekken
recommend-follow = Volgen
recommend-unfollow = Niet meer volgen
recommend-history = Hoe staat het ermee?
recommend-co-accept = Ja, ik ben medeauteur
recommend-co-decline = Nee, dank u

recommend-filed = Dank u: uw idee is aanbeveling { $number }.
recommend-filed-next = Het bestuur en de begeleiders antwoorden erop. Ik verwittig u telkens er iets verandert.
recommend-filed-draft = Nummer { $number } is een ontwerp van de groep { $group }.
recommend-filed-draft-next = Alleen de groep ziet het, tot ze het indient.
recommend-supported = { $count ->
    [one] Genoteerd: u steunt aanbeveling { $number }, als eerste.
   *[other] Genoteerd: u steunt aanbeveling { $number }, zoals { NUMBER($count) } leden in totaal.
}
recommend-unsupported = Genoteerd: u steunt aanbeveling { $number } niet meer.
recommend-merged-into = Ze maakt nu deel uit van nummer { $number }: { $title }.

recommend-erased = Aanbeveling { $number }: de tekst werd samen met de auteur gewist
recommend-former-member = een vroeger lid

recommend-gone = Deze aanbeveling bestaat niet meer.
recommend-withdrawn = De auteur trok deze aanbeveling in; ze kan niet meer gesteund worden.
recommend-no-title = Een aanbeveling heeft een titel nodig: in één zin, wat er zou moeten gebeuren.
recommend-title-long = De titel telt { $length } tekens; hoogstens { $max }. Zet de rest eronder.
recommend-no-what = Zeg in enkele woorden wat u aanbeveelt.
recommend-long = Dit telt { $length } tekens; hoogstens { $max }. Houd het belangrijkste, en verwijs met een link naar de rest.
recommend-similar-now = Er kwam net een gelijkaardig idee binnen. Is het hetzelfde?
recommend-cannot-now = Ze is intussen verder; dit kan niet meer. Open ze opnieuw om te zien hoe het ermee staat.
recommend-only-author = Alleen wie ze schreef kan dat.
recommend-only-board = Alleen het bestuur en de begeleiders kunnen dat.
recommend-say-why = Zeg waarom: de auteur en wie ze steunt zullen het lezen.
recommend-say-delivered = Zeg wat er gerealiseerd is: de auteur en wie ze steunt zullen het lezen.
recommend-date-past = Kies een dag die nog moet komen.
recommend-merge-self = Een aanbeveling kan niet met zichzelf samengevoegd worden.
recommend-merge-closed = De andere is samengevoegd, ingetrokken of nog niet ingediend; kies er een die nog staat.

command-recommend-list = lijst
command-recommend-where = waar
command-recommend-cycles = cyclussen thema
command-recommend-waiting = wachtend
command-recommend-answers = antwoorden
recommend-move-file = Indienen
recommend-move-review = In onderzoek nemen
recommend-move-accept = Aanvaarden
recommend-move-start = Uitvoering starten
recommend-move-progress = Stand van zaken geven
recommend-move-finish = Ze is gerealiseerd
recommend-move-drop = Ze komt er niet
recommend-move-reject = Verwerpen
recommend-move-postpone = Uitstellen
recommend-move-amend = Tekst aanpassen
recommend-move-merge = Samenvoegen
recommend-move-withdraw = Intrekken
recommend-move-reopen = Op het antwoord terugkomen
recommend-move-do = Versturen
recommend-save = Bewaren
recommend-moved = Genoteerd voor nummer { $number }: { $made }.
recommend-moved-told = Wie ze schreef, steunt of volgt, hoort het ’s avonds, in één bericht.
recommend-made-file = ingediend
recommend-made-review = in onderzoek
recommend-made-accept = aanvaard
recommend-made-start = uitvoering gestart
recommend-made-progress = stand van zaken
recommend-made-finish = gerealiseerd
recommend-made-drop = komt er niet
recommend-made-reject = verworpen
recommend-made-postpone = uitgesteld
recommend-made-amend = aangepast
recommend-made-merge = samengevoegd
recommend-made-withdraw = ingetrokken
recommend-made-reopen = antwoord teruggenomen
recommend-field-text = Een woord erbij
    .hint = De auteur en wie ze steunt lezen het
recommend-field-reason = Waarom?
    .hint = De auteur en wie ze steunt lezen het
recommend-field-delivered = Wat is er gerealiseerd?
    .hint = De auteur en wie ze steunt lezen het
recommend-field-way = In welke vorm?
    .hint = Wie het doet, en hoe
recommend-field-percent = Hoe ver, in procent?
    .hint = 0 tot 100
recommend-field-link = Een link
    .hint = Waar het te zien is
recommend-field-until = Tot wanneer?
    .hint = Dan komt ze terug
recommend-field-like = Met een van deze?
    .hint = Eerst wat erop lijkt; een andere: het nummer hieronder
recommend-field-into = Of een andere?
    .hint = Het nummer
recommend-field-batch = Samen met andere publiceren?
    .hint = Leeg: nu meteen
recommend-field-batch-title = Hoe heten deze antwoorden?
    .hint = De antwoorden van het bestuur van 22 maart
recommend-field-name = Naam
    .hint = Zoals die persoon hier heet
recommend-field-comment = Uw reactie
    .hint = Iedereen kan ze lezen
recommend-field-steps = Mijlpalen, één per regel
    .hint = Een x voor wat bereikt is; hoogstens tien
recommend-field-cycle-name = Naam van de cyclus
    .hint = Bijvoorbeeld 2026-2027
recommend-field-theme-name = Naam van het thema
    .hint = In één of twee woorden
recommend-field-starts = Eerste dag
    .hint = Wat daarna komt, hoort erbij
recommend-menu = Hoe het verder gaat
recommend-askown = Wie voert ze uit
recommend-askinvite = Medeauteur uitnodigen
recommend-steps = Mijlpalen
recommend-translate = In andere talen
recommend-translated = Vertaald uit het { $language }
recommend-classify = Cyclus, thema, groep
recommend-person-invite = Medeauteur uitnodigen
recommend-person-own = Wie voert ze uit?
recommend-who = Wie bedoelt u?
recommend-before = Voorheen: { $words }
recommend-news = { $count ->
    [one] Nieuws over { NUMBER($count) } aanbeveling van u
   *[other] Nieuws over { NUMBER($count) } aanbevelingen van u
}
recommend-news-more = { $count ->
    [one] En nog { NUMBER($count) }.
   *[other] En nog { NUMBER($count) }.
}
recommend-see-number = { $number } bekijken
recommend-merged-ask = Aanbeveling { $number }, die u steunt, maakt nu deel uit van nummer { $other }. Gaat uw steun mee?
recommend-merged-open = Zolang u niets zegt, niet.
recommend-merged-along = Genoteerd: ze gaat mee.
recommend-merged-not = Genoteerd: u steunt geen van beide.
recommend-not-along = Nee, intrekken
recommend-word = Een woord over aanbeveling { $number }: hoe ver staat het?
recommend-told-invited = Men vraagt u om medeauteur te zijn van aanbeveling { $number }.
recommend-told-entrusted = U voert aanbeveling { $number } uit. Om de drie maanden vraag ik u hoe het ermee staat.
recommend-comments-none = Nog niemand voegde iets toe.
recommend-comment-new = Een reactie toevoegen
recommend-comment-public = Iedereen kan ze lezen, met uw naam.
recommend-uncomment = De mijne wissen
recommend-uncomment-of = Die van { $name } wissen
recommend-batches = { $count ->
    [0] Er wachten geen antwoorden op publicatie
    [one] { NUMBER($count) } reeks antwoorden wacht op publicatie
   *[other] { NUMBER($count) } reeksen antwoorden wachten op publicatie
}
recommend-batch-new = Antwoorden samen publiceren
recommend-batch-how = Antwoorden onder één naam ziet alleen het bestuur en de begeleiding, tot ze samen gepubliceerd worden.
recommend-batch-place = Leeg: alleen wie het aangaat, verneemt het
recommend-batch-held = { $count ->
    [0] Nog geen antwoord: geef er een, en kies deze naam
    [one] { NUMBER($count) } antwoord wacht
   *[other] { NUMBER($count) } antwoorden wachten
}
recommend-batch-published = { $count ->
    [one] { NUMBER($count) } antwoord
   *[other] { NUMBER($count) } antwoorden
}
recommend-batch-publish = Publiceren
recommend-batch-sure = { $count ->
    [one] “{ $title }”: { NUMBER($count) } antwoord. Wie het aangaat, wordt verwittigd.
   *[other] “{ $title }”: { NUMBER($count) } antwoorden. Wie het aangaat, wordt verwittigd.
}
recommend-list-new = { $count ->
    [0] Nog geen aanbevelingen
    [one] { NUMBER($count) } aanbeveling
   *[other] { NUMBER($count) } aanbevelingen, de nieuwste eerst
}
recommend-list-top = { $count ->
    [0] Nog geen aanbevelingen
    [one] { NUMBER($count) } aanbeveling
   *[other] { NUMBER($count) } aanbevelingen, de meest gesteunde eerst
}
recommend-list-mine = { $count ->
    [0] U schreef, steunt of volgt er nog geen
    [one] { NUMBER($count) } aanbeveling van u
   *[other] { NUMBER($count) } aanbevelingen die u schreef, steunt of volgt
}
recommend-list-drafts = { $count ->
    [0] Uw groepen hebben geen ontwerpen
    [one] { NUMBER($count) } ontwerp van uw groepen
   *[other] { NUMBER($count) } ontwerpen van uw groepen
}
recommend-list-of = { $count ->
    [one] { $name }: { NUMBER($count) } aanbeveling
   *[other] { $name }: { NUMBER($count) } aanbevelingen
}
recommend-list-go-new = De nieuwste
recommend-list-go-top = De meest gesteunde
recommend-list-go-mine = De mijne
recommend-list-back = Vorige
recommend-list-more = Volgende
recommend-list-offer = Aanbevelingen
recommend-answers-offer = Aanbevelingen beantwoorden
recommend-found = Welke bedoelt u?
recommend-waiting = { $count ->
    [0] Geen enkele aanbeveling wacht al 30 dagen
    [one] { NUMBER($count) } aanbeveling wacht al 30 dagen op een antwoord
   *[other] { NUMBER($count) } aanbevelingen wachten al 30 dagen op een antwoord
}
recommend-waiting-see = Zien wat wacht
recommend-unanswered = { $count ->
    [one] { NUMBER($count) } aanbeveling zonder antwoord
   *[other] { NUMBER($count) } aanbevelingen zonder antwoord
}
recommend-take = { $count ->
    [one] { NUMBER($count) } in onderzoek nemen
   *[other] { NUMBER($count) } in onderzoek nemen
}
recommend-cycles = { $count ->
    [0] Nog geen cyclussen
    [one] { NUMBER($count) } cyclus
   *[other] { NUMBER($count) } cyclussen
}
recommend-cycle-open = { $count ->
    [one] { $name }, vanaf { $when }: { NUMBER($count) } aanbeveling
   *[other] { $name }, vanaf { $when }: { NUMBER($count) } aanbevelingen
}
recommend-cycle-closed = { $count ->
    [one] { $name }, vanaf { $when }, gesloten: { NUMBER($count) } aanbeveling
   *[other] { $name }, vanaf { $when }, gesloten: { NUMBER($count) } aanbevelingen
}
recommend-cycle-new = Nieuwe cyclus
recommend-cycle-close = { $name } sluiten
recommend-cycle-reopen = { $name } heropenen
recommend-theme-new = Nieuw thema
recommend-themes = Thema’s: { $names }
recommend-held = Er wacht al een antwoord op publicatie. Publiceer dat eerst.
recommend-batch-gone = Deze antwoorden bestaan niet, of zijn al gepubliceerd.
recommend-batch-empty = Er is nog niets te publiceren. Beantwoord een aanbeveling en kies deze naam.
recommend-no-link = Een link begint met https:// of http://.
recommend-no-such = Er is geen aanbeveling met dat nummer. Schrijf het als 12.
recommend-no-such-number = Er is hier geen aanbeveling { $number }. “/aanbeveling lijst” toont ze allemaal.
recommend-none-like = Ik vind geen aanbeveling zoals “{ $words }”. Dien ze in met /aanbeveling.
recommend-nobody = Ik vind hier niemand die “{ $words }” heet. Men moet mij al eens geschreven hebben, of op de ledenlijst staan.
recommend-not-invited = Deze uitnodiging staat niet meer open.
recommend-steps-many = Hoogstens { $count } mijlpalen van elk { $max } tekens.
recommend-cycle-taken = Er is al een cyclus met die naam. Kies een andere.
recommend-cycle-gone = Deze cyclus bestaat niet meer.
recommend-theme-taken = Er is al een thema met die naam.
recommend-theme-many = Er zijn hoogstens { $max } thema’s.
deed-recommendation-moved = { $who } zette aanbeveling { $recommendation } op { $to }.
deed-recommendation-answer-held = { $who } bereidde een antwoord voor op aanbeveling { $recommendation }.
deed-recommendation-answers-published = { $who } publiceerde { NUMBER($count) } antwoorden.
deed-recommendation-cycle-made = { $who } maakte een cyclus van aanbevelingen.

command-recommend-report = verslag
recommend-report = Stand van de aanbevelingen
recommend-report-title = Stand van de aanbevelingen – { $community }
recommend-report-of = { $community }: stand van de aanbevelingen op { $when }
recommend-rate = { $done ->
    [one] { NUMBER($done) } van { NUMBER($of) } aanbevelingen is gerealiseerd ({ $share }). Zonder de verworpen: { $points } (n = { NUMBER($kept) }).
   *[other] { NUMBER($done) } van { NUMBER($of) } aanbevelingen zijn gerealiseerd ({ $share }). Zonder de verworpen: { $points } (n = { NUMBER($kept) }).
}
recommend-report-empty = Er zijn nog geen aanbevelingen om te tellen.
recommend-report-figures = In cijfers
recommend-report-statuses = { $count ->
    [one] { NUMBER($count) } aanbeveling
   *[other] { NUMBER($count) } aanbevelingen, naar wat ervan werd
}
recommend-report-method = Het realisatiecijfer is wat gerealiseerd is van alle aanbevelingen behalve die met andere werden samengevoegd; n is hoeveel dat er zijn.
recommend-report-number = Aantal
recommend-report-share = Aandeel
recommend-report-all = Totaal
recommend-report-rate = Gerealiseerd
recommend-report-none = niet vermeld
recommend-report-by-cycle = Per cyclus
recommend-report-by-theme = Per thema
recommend-report-by-group = Per groep
recommend-report-part = { NUMBER($done) } van { NUMBER($of) } gerealiseerd, { $share }
recommend-report-rest = { $count ->
    [one] En nog { NUMBER($count) } in de bestanden.
   *[other] En nog { NUMBER($count) } in de bestanden.
}
recommend-report-news = Wat veranderde
recommend-report-changes = Wat veranderde sinds { $when }
recommend-report-changed = Nieuw: { NUMBER($filed) }. Met een ander antwoord: { NUMBER($moved) }.
recommend-report-first = Er werd nog geen verslag gepubliceerd, dus er is nog niets te vergelijken.
recommend-report-overdue = { $count ->
    [one] { NUMBER($count) } uitgesteld tot een dag die voorbij is
   *[other] { NUMBER($count) } uitgesteld tot een dag die voorbij is
}
recommend-report-chronicle = Alle aanbevelingen
recommend-report-foot = Opgemaakt uit het register van aanbevelingen op { $when }. Elk cijfer is na te tellen in de volledige lijst achteraan.
recommend-report-files = Bestanden
recommend-report-files-here = Het hele verslag: een tabel om na te tellen, een pagina om af te drukken
recommend-report-publish = Verslag publiceren
recommend-report-publish-how = Iedereen ziet het daar, en het volgende zegt wat sindsdien veranderde.
recommend-report-no-place = Kies waar iedereen het moet zien.
recommend-column-number = nummer
recommend-column-title = titel
recommend-column-status = stand
recommend-column-theme = thema
recommend-column-cycle = cyclus
recommend-column-group = groep
recommend-column-filed = ingediend op
recommend-column-since = sinds
recommend-column-until = uitgesteld tot
recommend-column-percent = procent
recommend-column-way = vorm
recommend-column-supporters = steun
recommend-column-answer = antwoord
recommend-column-into = samengevoegd met
recommend-column-what = wat
recommend-column-why = waarom
recommend-import-line = Regel { NUMBER($line, useGrouping: 0) }: { $reason }
recommend-import-no-title = de titel ontbreekt.
recommend-import-long = { $column }: { NUMBER($length) } tekens; hoogstens { NUMBER($max) }.
recommend-import-status = ik ken de stand “{ $text }” niet. Zeg wat het betekent: --status “{ $text }=done”.
recommend-import-date = “{ $text }” is geen datum zoals 2018-03-22, 22/03/2018 of 2018.
recommend-import-percent = “{ $text }” is geen percentage van 0 tot 100.
recommend-import-theme = “{ $text }” zou een thema meer zijn dan de { $count } die er mogen zijn. Zeg welk het is: --theme “{ $text }=…”.
recommend-import-into = het is niet duidelijk waarmee ze werd samengevoegd: “{ $text }”.
recommend-import-twice = hetzelfde nummer, of dezelfde titel en cyclus, als regel { NUMBER($first, useGrouping: 0) }.
recommend-import-order = haar stand is ouder dan zijzelf, of moet nog komen.
recommend-import-cells = ze heeft meer cellen dan de eerste regel. Een scheidingsteken zonder aanhalingstekens in een cel?
recommend-import-broken = het bestand is vanaf hier onleesbaar. Een aanhalingsteken dat nooit sluit?
recommend-import-dry = Als u dit importeert: { NUMBER($added) } nieuwe, { NUMBER($same) } al aanwezig. Er is nog niets bewaard.
recommend-import-done = Geïmporteerd: { NUMBER($added) } nieuwe, { NUMBER($same) } al aanwezig.
recommend-import-cycles = Nieuwe cyclussen: { $names }.
recommend-import-themes = Nieuwe thema’s: { $names }.
recommend-import-unused = Kolommen die niet gelezen of bewaard worden: { $columns }.
deed-recommendations-imported = { $who } importeerde { NUMBER($count) } aanbevelingen.
deed-recommendation-report-published = { $who } publiceerde de stand van de aanbevelingen.

command-recommend-drafts = ontwerpen
recommend-groups = De ontwerpen van welke groep?
recommend-drafts = { $count ->
    [0] { $group } heeft geen ontwerpen
    [one] { $group }: { NUMBER($count) } ontwerp
   *[other] { $group }: { NUMBER($count) } ontwerpen
}
recommend-draft-none = nog niet voorgelegd aan de groep
recommend-draft-open = de groep beslist
recommend-draft-stands = de groep gaat akkoord
recommend-draft-not = geen akkoord: pas het aan en vraag opnieuw
recommend-review = { $count ->
    [one] { NUMBER($count) } voorleggen aan de groep
   *[other] { NUMBER($count) } voorleggen aan de groep
}
recommend-hand-over = { $count ->
    [one] { NUMBER($count) } indienen
   *[other] { NUMBER($count) } indienen
}
recommend-review-title = { $group }: welke aanbevelingen dienen we in?
recommend-review-part = { $group }: welke aanbevelingen dienen we in? ({ $n } van { $of })
recommend-review-how = Die waartegen niemand bezwaar heeft, worden ingediend. Lees ze met /aanbeveling en het nummer.
recommend-no-group = U zit in geen werkgroep. /groep toont ze allemaal.
recommend-only-group-animateur = Alleen wie de groep begeleidt kan dat.
recommend-no-home = De groep heeft nog geen plek. Stel er een in met /groep, of vraag het opnieuw in haar kanaal.
recommend-no-drafts = Er is niets om voor te leggen: schrijf een ontwerp met /aanbeveling en kies de groep.
recommend-none-agreed = De groep ging nog over geen enkele akkoord. Ze kunnen ingediend worden zodra de peiling gesloten is.
deed-recommendation-translated = { $who } heeft aanbeveling { $recommendation } vertaald.
