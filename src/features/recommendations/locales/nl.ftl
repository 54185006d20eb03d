command-recommend = aanbeveling
    .about = Een idee indienen, zien wat ervan wordt, ideeën van anderen steunen
    .hint = Een fietsenstalling aan het kantoor

recommend-form = Een idee indienen
recommend-form-file = Indienen
recommend-field-title = Titel
    .hint = In één zin, wat er zou moeten gebeuren
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
    [0] nog niemand steunt ze
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
