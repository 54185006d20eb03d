command-group = groep
    .about = Werkgroepen bekijken, aan een groep deelnemen of ze verlaten
    .hint = Ethiek
command-group-new = nieuw
command-group-join = deelnemen
command-group-leave = verlaten

groups-list = Werkgroepen
groups-none = Er is nog geen groep.
groups-new = Nieuwe groep
groups-seats = Leden
groups-seats-open = { NUMBER($taken) }
groups-seats-of = { NUMBER($taken) } van { NUMBER($seats) } plaatsen bezet
groups-queue = Wachten op een plaats
groups-animateurs = Begeleiding
groups-home = Komt samen in
groups-mine-member = U maakt deel uit van deze groep.
groups-mine-animateur = U begeleidt deze groep.
groups-mine-waiting = Alle plaatsen zijn bezet; u staat op de wachtlijst.
groups-join = Deelnemen
groups-join-queue = Op de wachtlijst
groups-leave = Verlaten
groups-leave-queue = Van de wachtlijst
groups-people = Wie zit erin
groups-people-of = Wie zit in { $name }
groups-people-more = { $count ->
    [one] En nog één persoon.
   *[other] En nog { NUMBER($count) } mensen.
}
groups-edit = Wijzigen
groups-back = Terug naar de groep
groups-animate = { $name } laten begeleiden
groups-animate-end = { $name } niet meer laten begeleiden
groups-seated = U hebt nu een plaats in de groep { $name }.
groups-seated-home = De groep komt samen in { $place }. Past het u niet meer, laat uw plaats dan aan wie na u komt.
groups-seated-see = De groep bekijken
groups-audience = Groep { $name }
groups-some-more = { $names } en nog { NUMBER($count) }

groups-form-new = Een nieuwe groep
groups-form-edit = De groep wijzigen
groups-form-save = Bewaren
groups-field-name = Naam
    .hint = Zoals de leden ze kennen; ook: fr:Éthique || nl:Ethiek
groups-field-purpose = Waartoe dient ze?
    .hint = In een zin of twee
groups-field-seats = Plaatsen
    .hint = Leeg: zoveel als nodig
groups-field-home = Waar komt ze samen?
    .hint = De plek waar de groep overlegt

groups-gone = Deze groep bestaat niet meer.
groups-none-called = Ik ken geen groep “{ $words }”. Schrijf /groep om ze allemaal te zien.
groups-no-name = Een groep heeft een naam nodig.
groups-name-long = De naam telt { $length } tekens; hoogstens { $max }.
groups-name-taken = Er is al een groep met die naam. Kies een andere.
groups-not-in-it = Alleen wie een plaats in de groep heeft, kan ze begeleiden.

groups-roll-dry = Als u dit importeert: { NUMBER($added) } nieuw, { NUMBER($changed) } gewijzigd, { NUMBER($left) } vertrokken, { NUMBER($same) } ongewijzigd. Er is nog niets bewaard.
groups-roll-done = Geïmporteerd: { NUMBER($added) } nieuw, { NUMBER($changed) } gewijzigd, { NUMBER($left) } vertrokken, { NUMBER($same) } ongewijzigd.
groups-roll-comparing = Dit is een lange lijst: ik vergelijk ze met de ledenlijst en schrijf u zodra ik klaar ben. Er is nog niets bewaard.
groups-roll-importing = Ik importeer de lijst en schrijf u zodra dat gebeurd is.
groups-roll-look = Opnieuw kijken
groups-roll-read = { $lines ->
    [one] Eén lid gelezen, als { $encoding }.
   *[other] { NUMBER($lines) } leden gelezen, als { $encoding }.
}
groups-roll-most-left = Let op: meer dan de helft van de ledenlijst zou vertrekken. Is het bestand volledig?
groups-roll-unused = Kolommen niet gebruikt en niet bewaard: { $columns }.
groups-roll-new-types = Ledentypes uit het bestand overgenomen: { $types }.
groups-roll-new-groups = Nieuwe groepen: { $groups }.
groups-roll-forgotten = { $count ->
    [one] Eén persoon wordt niet geïmporteerd: die vroeg om vergeten te worden.
   *[other] { NUMBER($count) } mensen worden niet geïmporteerd: zij vroegen om vergeten te worden.
}
groups-roll-invite = { $count ->
    [one] Eén lid heeft hier nog geen account; “palabre export invitations” maakt de code.
   *[other] { NUMBER($count) } leden hebben hier nog geen account; “palabre export invitations” maakt hun codes.
}
groups-roll-apply = Importeren
groups-roll-apply-valid = Importeren zonder die regels
groups-roll-discard = Weggooien
groups-roll-discarded = Weggegooid; er is niets geïmporteerd of bewaard.
groups-roll-gone = Deze lijst is er niet meer: ze is geïmporteerd, weggegooid, of ze heeft te lang gewacht. Stuur het bestand opnieuw.
groups-roll-admins = Bestanden neem ik alleen van beheerders aan.
groups-roll-one = Eén bestand tegelijk, alstublieft.
groups-roll-csv = Ik lees ledenlijsten als CSV. Bewaar de lijst als CSV in uw rekenblad en stuur ze opnieuw.
groups-roll-large = Dit bestand is te groot voor een chat; hoogstens { $megabytes } MB. Gebruik “palabre import members” waar Palabre draait.
groups-roll-lost = Ik kon dit bestand niet ophalen. Stuur het opnieuw, alstublieft.
groups-roll-no-number-column = De eerste regel moet een kolom “nummer” noemen (eigen aan elk lid). Ik vond: { $found }.
groups-roll-no-name-column = De eerste regel moet een kolom “naam” noemen. Ik vond: { $found }.
groups-roll-bad = { $count ->
    [one] Eén regel kan niet mee:
   *[other] { NUMBER($count) } regels kunnen niet mee:
}
groups-roll-line = Regel { NUMBER($line, useGrouping: 0) }: { $reason }
groups-roll-no-number = het nummer ontbreekt.
groups-roll-no-name = de naam ontbreekt.
groups-roll-formula = een cel is een formule. Bewaar liever de waarde.
groups-roll-many-cells = er zijn meer cellen dan op de eerste regel. Staat er een scheidingsteken zonder aanhalingstekens in een cel?
groups-roll-many-groups = te veel groepen, of een te lange groepsnaam.
groups-roll-row-long = er komt geen einde aan. Ontbreekt er een aanhalingsteken?
groups-roll-broken = het bestand is vanaf hier onleesbaar.
groups-roll-quote = hier opent een aanhalingsteken dat nooit sluit.
groups-roll-twice = hetzelfde nummer als op regel { NUMBER($first, useGrouping: 0) }.
groups-roll-long = { $column }: hoogstens { $max } tekens.
groups-roll-column-number = nummer
groups-roll-column-name = naam
groups-roll-column-type = type
groups-roll-column-region = regio
groups-roll-language = de taal “{ $text }” spreek ik niet: fr, nl of en.
groups-roll-date = “{ $text }” is geen datum zoals 2026-12-24 of 24/12/2026.
groups-roll-type = het ledentype “{ $text }” is er geen van u: { $types }.

deed-group-made = { $who } maakte een werkgroep.
deed-group-animateur-given = { $who } liet { $member } een groep begeleiden.
deed-group-animateur-taken = { $who } liet { $member } een groep niet langer begeleiden.
deed-roll-import-begun = { $who } begon een ledenlijst te importeren.
deed-roll-imported = { $who } importeerde de ledenlijst: { NUMBER($added) } erbij, { NUMBER($changed) } gewijzigd, { NUMBER($left) } weg.
deed-invitations-exported = { $who } exporteerde { NUMBER($count) } uitnodigingscodes.
