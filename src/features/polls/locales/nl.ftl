command-poll = peiling
    .about = Een vraag stellen en laten stemmen
    .hint = Welke dag? | Maandag | Dinsdag | sluit:3d
command-poll-list = lijst
command-poll-results = resultaten
command-poll-close = sluiten sluit
command-poll-export = exporteren

polls-form = Nieuwe peiling
polls-form-open = Peiling openen
polls-field-title = Vraag
    .hint = Wat wilt u vragen?
polls-field-options = Opties, één per regel
    .hint = Twee tot twintig
polls-field-method = Hoe wordt er gekozen?
    .hint = Dit kan later niet meer gewijzigd worden
polls-field-other = Welke andere methode?
    .hint = Dit kan later niet meer gewijzigd worden
polls-field-places = Waar?
    .hint = Eén telling, waar men ook stemt
polls-field-secrecy = Wie ziet wie wat koos?
    .hint = Zichtbaar vóór het stemmen; kan later niet meer gewijzigd worden
polls-field-results = Wanneer zijn de resultaten zichtbaar?
    .hint = Zichtbaar vóór het stemmen
polls-field-closes = Sluit
    .hint = 3d, morgen 18:00, 24/12 18:30; leeg: wanneer u ze sluit
polls-field-description = Uitleg
    .hint = Wat men moet weten om te kiezen
polls-field-languages = Ook in een andere taal?
    .hint = Iedereen leest de eigen taal; één telling
polls-options-differ = In elke taal dezelfde opties, in dezelfde volgorde: het moeten er { NUMBER($options) } zijn, en het zijn er { NUMBER($count) }.
polls-field-min = Minstens hoeveel opties?
    .hint = Leeg: één
polls-field-max = Hoogstens hoeveel opties?
    .hint = Leeg: zoveel men wil
polls-method-single = Eén optie kiezen
    .hint = Eén per persoon; de meeste stemmen winnen
polls-method-multiple = Meerdere opties kiezen
    .hint = Zoveel men wil, of tussen twee grenzen

polls-secrecy-confidential = Vertrouwelijk: alleen de organisator ziet wie wat koos
    .hint = Leden zien de totalen
polls-secrecy-named = Met naam: iedereen ziet wie wat koos
    .hint = Voor als het helpt om dat te weten
polls-results-live = Resultaten meteen zichtbaar
polls-results-after-my-vote = Resultaten zichtbaar zodra u gestemd hebt
polls-results-after-closing = Resultaten zichtbaar na sluiting

polls-number = Peiling { $number }
polls-turnout = { $count ->
    [0] nog niemand heeft gestemd
    [one] { $count } persoon heeft gestemd
   *[other] { NUMBER($count) } mensen hebben gestemd
}
polls-votes = { $count ->
    [one] { $count } stem, { $share }
   *[other] { NUMBER($count) } stemmen, { $share }
}
polls-turnout-nobody = niemand heeft gestemd
polls-closes = sluit { $when }
polls-closed = gesloten { $when }
polls-no-end = zonder sluitdatum
polls-anyone = open voor iedereen hier, één stem per account
polls-choose-any = kies er zoveel u wilt
polls-choose = { $min ->
    [1] kies er hoogstens { $max }
   *[other] kies er { $min } tot { $max }
}

polls-vote = Stemmen
polls-details = Mijn stem en details
polls-who = Wie koos wat
polls-close = Peiling sluiten
polls-ending = “{ $title }” nu sluiten?
polls-ending-what = Daarna kan niemand nog stemmen en staat het resultaat vast.
polls-ending-not = Open laten
polls-choose-one = Kies er één
polls-choose-some = Kies

polls-you-chose = Uw keuze: { $options }.
polls-you-chose-open = Uw keuze: { $options }. U kunt die nog wijzigen.
polls-recorded = Genoteerd: { $options }. U kunt dit wijzigen tot de peiling sluit.
polls-recorded-until = Genoteerd: { $options }. U kunt dit wijzigen tot { $when }.

polls-opened = { $more ->
    [0] Peiling { $number } is open in { $places }.
    [one] Peiling { $number } is open in { $places } en op { $more } andere plek.
   *[other] Peiling { $number } is open in { $places } en op { $more } andere plekken.
}
polls-opened-until = Ze blijft open tot { $when }.
polls-opened-no-end = Ze blijft open tot u ze sluit.
polls-over = Gesloten: { $title }
polls-verdict-none = Niemand heeft gestemd.
polls-verdict = { $cast ->
    [one] { $options }, met { $votes } van { $cast } stem ({ $share }).
   *[other] { $options }, met { NUMBER($votes) } van { NUMBER($cast) } stemmen ({ $share }).
}
polls-verdict-tie = Gelijke stand tussen { $options }, met elk { NUMBER($votes) } van { NUMBER($cast) } stemmen ({ $share }).

polls-voters = Wie koos wat: { $title }
polls-voters-more = { $count ->
    [one] En nog { $count } persoon.
   *[other] En nog { NUMBER($count) } mensen.
}
polls-names-more = { $names } en nog { NUMBER($count) }
polls-linked = U had met beide accounts gestemd
polls-linked-newest = { $count ->
    [one] In deze peiling telt uw nieuwste stem.
   *[other] In deze peilingen telt uw nieuwste stem.
}
polls-list = Open peilingen
polls-none-open = Er staat geen peiling open waar u geweest bent. Begin er zelf een met /peiling.
polls-which = Meerdere peilingen hebben deze optie. Welke bedoelt u?
polls-waits-until = { $title } (sluit { $when })

polls-erased = Peiling { $number }: de tekst is samen met de auteur gewist
polls-erased-option = Optie { $n }
polls-former-member = een vroeger lid

polls-gone = Deze peiling bestaat niet meer.
polls-vote-closed = Deze peiling is gesloten sinds { $when }; uw stem is dus niet geteld.
polls-vote-joining = Uw accounts worden net samengevoegd. Tik nog één keer.
polls-already-closed = Deze peiling is al gesloten sinds { $when }.
polls-not-organiser = Alleen wie deze peiling opende, kan ze sluiten.
polls-voters-linked = { $names }: twee accounts hadden gestemd voor ze gekoppeld werden; de nieuwste stem telt.
polls-voters-hidden = Bij deze peiling ziet alleen de organisator wie wat koos.
polls-voters-later = Wie wat koos, ziet u samen met de resultaten, niet eerder.
polls-which-number = Welke peiling? Voeg het nummer toe, bijvoorbeeld “/peiling resultaten 12”.
polls-no-such-number = Er is hier geen peiling { $number }. “/peiling lijst” toont welke open zijn.
polls-no-place = Kies minstens één plek. Is er geen, nodig me dan eerst uit in een kanaal of groep.
polls-no-title = Een peiling heeft een vraag nodig. Probeer: /peiling Welke dag? | Maandag | Dinsdag
polls-title-long = De vraag telt { $length } tekens; hoogstens { $max }. Zet de rest in de uitleg.
polls-description-long = De uitleg telt { $length } tekens; hoogstens { $max }.
polls-too-few-options = { $min ->
    [one] Deze peiling heeft minstens één optie nodig, na een |.
   *[other] Een peiling heeft minstens { $min } verschillende opties nodig, gescheiden door |.
}
polls-too-many-options = Dat zijn { $count } opties; hoogstens { $max }.
polls-option-long = Optie { $n } is te lang; hoogstens { $max } tekens. Details passen in de uitleg.
polls-option-twice = Optie { $n } is dezelfde als optie { $first }.
polls-all-long = Alles samen is te lang voor een chat; kort het in tot { $max } tekens in totaal.
polls-min-max = “Minstens” mag niet meer zijn dan “hoogstens”, en geen van beide meer dan het aantal opties.
polls-settings-too-many-seats = Er kunnen er geen { $seats } gekozen worden uit { $options } opties.
polls-settings-too-many-choices = Niemand kan er { $wanted } kiezen uit { $options } opties.
polls-ballot-unreadable = Ik kan deze stem niet lezen. Open de peiling opnieuw en stem nog eens.
polls-ballot-empty = Kies minstens één optie.
polls-ballot-too-few = { $min ->
    [one] Kies minstens één optie.
   *[other] Kies minstens { $min } opties; u hebt er { $chosen }.
}
polls-ballot-too-many = { $max ->
    [one] Kies slechts één optie.
   *[other] Kies hoogstens { $max } opties; u hebt er { $chosen }.
}
polls-ballot-unknown-option = Deze optie bestaat niet; deze peiling heeft er { $options }.
polls-ballot-shared-rank = Geef elke optie een eigen rang.
polls-ballot-level-outside = Geef een score van 0 tot { $highest }.
polls-ballot-incomplete = { $missing ->
    [one] Eén optie heeft nog geen score.
   *[other] { $missing } opties hebben nog geen score.
}
polls-ballot-over-budget = U gaf { $spent } stippen; u hebt er { $budget }.
polls-ballot-too-many-dots = { $most ->
    [one] Hoogstens één stip per optie.
   *[other] Hoogstens { $most } stippen per optie.
}
polls-ballot-dots-left = { $left ->
    [one] U hebt nog één van uw { $budget } stippen; geef ze allemaal.
   *[other] U hebt nog { $left } van uw { $budget } stippen; geef ze allemaal.
}
polls-settings-default = De standaardkeuze moet een van de { $options } opties zijn.
polls-settings-dots-unspendable = Niemand zou alle { $budget } stippen kunnen geven: { $options } opties krijgen er elk hoogstens { $most }.
polls-settings-places = Geef het aantal plaatsen van alle { $options } opties, of van geen enkele; er zijn er { $places }.

polls-cast-rank = Tik uw keuze nummer { $rank } aan
polls-cast-rank-same = Tik nog een optie aan voor plaats { $rank }
polls-cast-same-rank = Zelfde plaats als de laatste
polls-cast-next-rank = Volgende plaats
polls-cast-undo = Laatste plaats ongedaan maken
polls-cast-afresh = Opnieuw beginnen
polls-cast-record = Mijn stem vastleggen
polls-cast-blank = Blanco stemmen
polls-cast-sign-off = Mij uitschrijven
polls-cast-back = Terug
polls-cast-next = Volgende
polls-cast-summary = Overzicht
polls-cast-skip = Geen antwoord
polls-cast-all-dots = Alle { $dots }
polls-cast-change = Eén antwoord wijzigen
polls-cast-nothing-yet = Er is nog niets gekozen.
polls-change-vote = Mijn stem wijzigen
polls-no-answer = geen antwoord
polls-dots-left = { $left ->
    [0] geen stippen meer
    [one] nog { $left } stip
   *[other] nog { $left } stippen
}
polls-ask-points = { $n } van { $of }: hoeveel punten voor { $option }? { $highest } is het hoogste.
polls-ask-dots = { $n } van { $of }: hoeveel stippen voor { $option }? Nu { $dots }; nog { $left } over.
polls-ask-grade = { $n } van { $of }: hoe beoordeelt u { $option }?
polls-ask-consent = { $n } van { $of }: hoe staat u tegenover { $option }?
polls-ask-date = { $n } van { $of }: kunt u op { $option }?
polls-stance-object = ik maak bezwaar
polls-stance-aside = ik hou mij afzijdig
polls-stance-concern = ik stem in, met een zorg
polls-stance-consent = ik stem in
polls-date-no = nee
polls-date-if-need-be = als het moet
polls-date-yes = ja
polls-grade-reject = te verwerpen
polls-grade-poor = onvoldoende
polls-grade-passable = matig
polls-grade-fair = redelijk
polls-grade-good = goed
polls-grade-very-good = zeer goed
polls-grade-excellent = uitstekend
polls-rule-single = één optie per persoon, de meeste stemmen winnen
polls-rule-score = { $seats ->
    [one] 0 tot { $highest } punten per optie, het hoogste totaal wint
   *[other] 0 tot { $highest } punten per optie, de { $seats } hoogste totalen winnen
}
polls-rule-star = 0 tot { $highest } punten per optie; van de twee hoogste totalen wint wat de meeste mensen verkiezen
polls-rule-dots = { $seats ->
    [one] { $budget } stippen te verdelen, de meeste stippen winnen
   *[other] { $budget } stippen te verdelen, de { $seats } opties met de meeste winnen
}
polls-rule-majority-judgment = { $seats ->
    [one] een beoordeling per optie, de beste mediaan wint
   *[other] een beoordeling per optie, de { $seats } beste medianen winnen
}
polls-rule-pairs = { $seats ->
    [one] rangschik de opties; elk wordt met elke andere vergeleken, de sterkste wint
   *[other] rangschik de opties; elk wordt met elke andere vergeleken, de { $seats } sterkste winnen
}
polls-rule-debian = rangschik de opties; enkel wat meer mensen verkiezen boven { $option } kan winnen
polls-rule-borda = { $seats ->
    [one] rangschik de opties; een punt voor elke lager gerangschikte, de meeste punten winnen
   *[other] rangschik de opties; een punt voor elke lager gerangschikte, de { $seats } met de meeste winnen
}
polls-rule-irv = rangschik de opties; de zwakste valt af en haar stemmen schuiven door, tot er één meer dan de helft heeft
polls-rule-stv = { $seats ->
    [one] rangschik de opties; 1 zetel, stemmen schuiven door naar uw volgende keuze
   *[other] rangschik de opties; { $seats } zetels naar verhouding, stemmen schuiven door naar uw volgende keuze
}
polls-rule-consent = een voorstel wordt aanvaard als iemand instemt en niemand bezwaar maakt; een bezwaar vraagt een reden
polls-rule-dates = { $seats ->
    [one] ja, als het moet of nee voor elk; wat voor de meesten past wint
   *[other] ja, als het moet of nee voor elk; de { $seats } die voor de meesten passen winnen
}
polls-rule-sign-up = { $max ->
    [one] schrijf u voor één in; wie komt als het vol is, wacht in volgorde van aankomst
   *[other] schrijf u voor hoogstens { $max } in; wie komt als het vol is, wacht in volgorde van aankomst
}
polls-points = { $count ->
    [one] { $count } punt
   *[other] { NUMBER($count) } punten
}
polls-half-points = { $count ->
    [one] { $number } punt
   *[other] { $number } punten
}
polls-dots = { $count ->
    [one] { $count } stip
   *[other] { NUMBER($count) } stippen
}
polls-wins = { $count ->
    [0] wint van geen
    [1] wint van 1
   *[other] wint van { NUMBER($count) }
}
polls-first-votes = { $count ->
    [one] { $number } eerste keuze
   *[other] { $number } eerste keuzes
}
polls-stances = { NUMBER($support) } voor, { $objections ->
    [one] { $objections } bezwaar
   *[other] { NUMBER($objections) } bezwaren
}
polls-available = { NUMBER($yes) } ja, { NUMBER($maybe) } als het moet
polls-taken = { $taken ->
    [one] { $taken } persoon
   *[other] { NUMBER($taken) } mensen
}
polls-taken-of = { $waiting ->
    [0] { $taken } van { $limit }
    [one] { $taken } van { $limit }, { $waiting } wachtend
   *[other] { $taken } van { $limit }, { $waiting } wachtend
}
polls-verdict-nothing = { $cast ->
    [one] Er is niets gekozen: { $cast } stem, blanco of zonder gevolg.
   *[other] Er is niets gekozen: { NUMBER($cast) } stemmen, blanco of zonder gevolg.
}
polls-verdict-tied = { $seats ->
    [one] Gelijke stand tussen { $options }; de regels laten dit open (stemmen: { NUMBER($cast) }).
   *[other] Gelijke stand voor { $seats } plaatsen tussen { $options }; de regels laten dit open (stemmen: { NUMBER($cast) }).
}
polls-verdict-tied-rest = { $seats ->
    [one] Gekozen: { $certain }. Gelijke stand voor één plaats tussen { $options }; de regels laten dit open (stemmen: { NUMBER($cast) }).
   *[other] Gekozen: { $certain }. Gelijke stand voor { $seats } plaatsen tussen { $options }; de regels laten dit open (stemmen: { NUMBER($cast) }).
}
polls-verdict-plain = { $cast ->
    [one] { $options }, met { $cast } stem.
   *[other] { $options }, op { NUMBER($cast) } stemmen.
}
polls-verdict-score = { $cast ->
    [one] { $options }, met { NUMBER($points) } punten uit { $cast } stem (gemiddeld { $mean }).
   *[other] { $options }, met { NUMBER($points) } punten uit { NUMBER($cast) } stemmen (gemiddeld { $mean }).
}
polls-verdict-star = { $options }: in de finale tegen { $other } geven { NUMBER($for) } mensen meer en { NUMBER($against) } minder (stemmen: { NUMBER($cast) }).
polls-verdict-dots = { $cast ->
    [one] { $options }, met { NUMBER($dots) } van de { NUMBER($all) } stippen op { $cast } stem.
   *[other] { $options }, met { NUMBER($dots) } van de { NUMBER($all) } stippen op { NUMBER($cast) } stemmen.
}
polls-verdict-grade = { $cast ->
    [one] { $options }, mediaan “{ $grade }” op { $cast } stem.
   *[other] { $options }, mediaan “{ $grade }” op { NUMBER($cast) } stemmen.
}
polls-verdict-pairs = { $cast ->
    [one] { $options }, sterker dan { $wins } van de { $others } andere opties, op { $cast } stem.
   *[other] { $options }, sterker dan { $wins } van de { $others } andere opties, op { NUMBER($cast) } stemmen.
}
polls-verdict-pairs-all = { $others ->
    [one] { $options }, sterker dan de andere optie (stemmen: { NUMBER($cast) }).
   *[other] { $options }, sterker dan alle andere opties (stemmen: { NUMBER($cast) }).
}
polls-verdict-default = Geen enkele optie haalt het van { $options } (stemmen: { NUMBER($cast) }).
polls-verdict-borda = { $cast ->
    [one] { $options }, met { $points } punten uit { $cast } stem.
   *[other] { $options }, met { $points } punten uit { NUMBER($cast) } stemmen.
}
polls-verdict-irv = { $options }, met { $votes } van de { $standing } stemmen die in ronde { $rounds } nog telden (stemmen: { NUMBER($cast) }).
polls-verdict-stv = { $seats ->
    [one] Verkozen: { $options } ({ $seats } zetel, kiesdeler { $quota }, stemmen: { NUMBER($cast) }).
   *[other] Verkozen: { $options } ({ $seats } zetels, kiesdeler { $quota }, stemmen: { NUMBER($cast) }).
}
polls-verdict-dates = { $options }: past voor { NUMBER($available) } van { NUMBER($cast) }, van wie { NUMBER($yes) } met een volmondig ja.
polls-verdict-consent = { $cast ->
    [one] { $options }: instemming, geen bezwaar op { $cast } stem.
   *[other] { $options }: instemming, geen bezwaar op { NUMBER($cast) } stemmen.
}
polls-verdict-consent-some = { $objections ->
    [one] Instemming: { $options }. Eén bezwaar tegen { $opposed } (stemmen: { NUMBER($cast) }).
   *[other] Instemming: { $options }. { NUMBER($objections) } bezwaren tegen { $opposed } (stemmen: { NUMBER($cast) }).
}
polls-verdict-no-consent = { $objections ->
    [0] Geen instemming: niemand maakt bezwaar, maar niemand stemt in (stemmen: { NUMBER($cast) }).
    [one] Geen instemming: één bezwaar (stemmen: { NUMBER($cast) }).
   *[other] Geen instemming: { NUMBER($objections) } bezwaren (stemmen: { NUMBER($cast) }).
}
polls-verdict-sign-up = { $people ->
    [one] { $people } persoon ingeschreven
   *[other] { NUMBER($people) } mensen ingeschreven
}: { $taken ->
    [one] { $taken } plaats bezet
   *[other] { NUMBER($taken) } plaatsen bezet
}, { NUMBER($waiting) } op de wachtlijst.

polls-answer = { $option }: { $answer }
polls-blank-ballot = een blanco stem

polls-settings-outside = Deze instellingen passen niet bij deze manier van stemmen; het formulier toont wat kan.

deed-poll-closed = { $who } sloot peiling { $poll }.

polls-for = voor: { $electorate }
polls-group = gevraagd door de groep { $group }
polls-field-electorate = Wie mag stemmen?
    .hint = Niets: iedereen waar ze gesteld wordt
polls-field-group = Uit naam van een groep?
    .hint = Wie ze begeleidt, mag dan ook sluiten
polls-not-for-you = Deze stemming is voor anderen: { $electorate }. U kunt ze volgen, maar niet stemmen.
polls-not-on-roll = Deze stemming is voor: { $electorate }. Hoort u daarbij, schrijf me dan de code van uw uitnodiging, of vraag er een aan een beheerder.
polls-for-unknown = Ik weet niet wie “{ $words }” is. Probeer voor:ledenlijst, voor:groep=Ethiek, voor:type=client of voor:taal=nl, met de namen van hier.
polls-group-unknown = “{ $words }” is geen groep uit wier naam u kunt vragen.

polls-method-other = Een andere methode
    .hint = Inschrijven, punten, stippen, rangschikken, meerdere zetels
polls-method-dates = Een datum zoeken
    .hint = Ja, als het moet of nee voor elke datum
polls-method-score = Punten
    .hint = Iedereen geeft elke optie punten; het hoogste totaal wint
polls-method-dots = Stippen verdelen
    .hint = Iedereen verdeelt een budget; toont hoe sterk voorkeuren zijn
polls-method-schulze = Rangschikking
    .hint = Tikken op volgorde; de optie die elke andere verslaat wint
polls-method-consent = Beslissen met instemming
    .hint = Aanvaard tenzij iemand bezwaar maakt, met een reden
polls-method-sign-up = Inschrijflijst
    .hint = Plaatsen per optie, met een wachtlijst
polls-method-majority-judgment = Meerderheidsoordeel
    .hint = Een beoordeling per optie; de beste mediaan wint
polls-method-irv = Rangschikking met afvallers
    .hint = De zwakste valt af, tot er één meer dan de helft heeft
polls-method-stv-scottish = Meerdere zetels naar verhouding
    .hint = Enkelvoudig overdraagbare stem, zoals Schotland telt
polls-method-star = Punten, dan een finale
    .hint = Van de twee beste totalen wint wat meer mensen verkiezen
polls-method-borda = Rangschikking met punten
    .hint = Een punt voor elke lager gerangschikte optie (Borda)
polls-method-ranked-pairs = Rangschikking per paar
    .hint = De sterkste meerderheden tellen eerst
polls-method-stv-meek = Meerdere zetels volgens Meek
    .hint = Enkelvoudig overdraagbare stem, bij elke stap herteld
polls-method-debian = Rangschikking met “geen hiervan”
    .hint = Enkel wat de standaardoptie verslaat kan winnen
polls-field-highest = Hoogste score
    .hint = Leeg: 5; hoogstens 10
polls-field-budget = Hoeveel stippen elk?
    .hint = Leeg: 10; hoogstens 100
polls-field-most = Hoogstens hoeveel stippen per optie?
    .hint = Leeg: allemaal
polls-field-grades = Hoeveel beoordelingen?
    .hint = Leeg: 7, van “te verwerpen” tot “uitstekend”
polls-field-seats = Hoeveel opties winnen?
    .hint = Leeg: één
polls-field-capacity = Plaatsen per optie
    .hint = 3 voor alle, of 3, 5, - (geen limiet) op volgorde; leeg: geen limiet
polls-field-default = Welke optie betekent “geen hiervan”?
    .hint = Haar nummer; leeg: de laatste
polls-field-support = Hoeveel verkiezen een optie boven “geen”?
    .hint = Meer dan dit aantal; leeg: geen minimum
polls-field-ratios = Welke meerderheid voor elke optie?
    .hint = Op volgorde: 2 voor dubbel zoveel voor als tegen, - voor meer dan de helft
polls-field-blank = Mag men blanco stemmen?
    .hint = Een blanco stem telt mee en verandert niets
polls-field-complete = Moet elke optie beantwoord worden?
    .hint = Anders telt een overgeslagen optie als de laagste
polls-field-spend = Moeten alle stippen verdeeld worden?
    .hint = Anders gaat de rest verloren
polls-yes = Ja
polls-no = Nee
polls-capacity-unreadable = Schrijf één getal voor alle opties, of één voor elk op volgorde, zoals 3, 5, - (geen limiet).
polls-support-unreadable = Schrijf een getal, zoals 20 of 42,5.
polls-ratios-unreadable = Schrijf een getal voor elke optie, op volgorde, zoals 2, 1.5, - (meer dan de helft).
polls-settings-ratios = Er zijn { $count } meerderheden voor { $options } opties.
polls-debian-support = een optie heeft meer dan { $number } mensen nodig
polls-debian-ratio = “{ $option }” heeft meer dan { $number } keer zoveel voor als tegen nodig
polls-debian-missed-quorum = “{ $option }” kreeg te weinig steun: { $for } voor.
polls-debian-missed-majority = “{ $option }” haalde de nodige meerderheid niet: { $for } voor, { $against } tegen.

polls-seat-in = U hebt een plaats: { $option }.
polls-seat-waiting = U bent nummer { $turn } op de wachtlijst: { $option }.
polls-name-waiting = { $name } (wacht, { $turn })
polls-signed-up = Ingeschreven: { $options }. U kunt dit wijzigen tot de peiling sluit.
polls-signed-waiting = Vol: u staat op de wachtlijst. { $options }
polls-signed-off = Uitgeschreven: u staat op geen enkele lijst van deze peiling meer.
polls-reason = Uw reden
polls-reason-intro = U maakt bezwaar tegen { $options }. Een bezwaar vraagt een reden; de organisator leest ze.
polls-reason-record = Vastleggen
polls-field-reason = Waarom maakt u bezwaar?
    .hint = Wat zou er moeten veranderen opdat u instemt?

polls-picture = Afbeelding
polls-picture-title = Resultaat: { $title }
polls-picture-none = Er is nog geen resultaat om te tonen.

polls-export = Stemmen van peiling { $number }: { $title }
polls-export-confidential = Gesorteerd op inhoud, zonder namen. “palabre recount” telt het JSON-bestand opnieuw.
polls-export-named = Met namen in het CSV-bestand, zoals in de peiling. “palabre recount” telt het JSON-bestand opnieuw.
polls-export-not-yours = Alleen wie deze peiling opende, of een beheerder, kan de stemmen exporteren.
polls-export-later = De stemmen kunnen geëxporteerd worden zodra de resultaten zichtbaar zijn, niet eerder.
polls-export-none = Nog niemand heeft in deze peiling gestemd.
polls-file = peiling-{ $number }
polls-file-count = aantal
polls-file-name = naam

polls-secrecy-secret = Geheim: niemand ziet wie wat koos, ook de organisator niet
    .hint = Voor een lijst van leden; resultaten na sluiting, vanaf 5 stemmen
polls-secret-about = Hoe blijft het geheim?
polls-secret-title = Hoe deze stemming geheim blijft: { $title }
polls-secret-sealed = Uw stem wordt verzegeld zodra u ze uitbrengt. Bij de sluiting gaan alle enveloppen samen open, worden ze geteld en wordt de sleutel vernietigd.
polls-secret-change = Tot dan kunt u uw stem wijzigen. Niemand kan u tonen welke het is, ook ik niet.
polls-secret-after = Na de sluiting kan niemand weten wie wat stemde: niet uit de databank, niet uit reservekopieën en niet uit logboeken.
polls-secret-server = Zolang de peiling open is, zou iemand met zowel de sleutel van de server als de databank dat wel kunnen.
polls-secret-platform = De chat zelf ziet wat u aantikt en typt.
polls-secret-unanimous = Een unaniem resultaat zegt alles.
polls-secret-few = Resultaten verschijnen pas na de sluiting, vanaf { $fewest } stemmen; de opkomst één keer per uur, in stappen van { $fewest }.
polls-secret-list = Niemand ziet wie meedeed. Herinneringen gaan naar wie nog niet stemde, alleen door de machine verstuurd. Bij een stem wordt geen reden bewaard.
polls-secret-lost = Gaat de sleutel verloren, dan is de peiling ongeldig.
polls-secret-limits = Het is een raadpleging: hoe bindend ze is, zeggen de regels van uw organisatie.
polls-recorded-secret = Uw stem is vastgelegd.
polls-recorded-secret-until = Uw stem is vastgelegd; u kunt ze wijzigen tot { $when }.
polls-recorded-secret-why = Ze is verzegeld en is nergens meer te zien.
polls-you-voted-secretly = U hebt gestemd. Uw stem is verzegeld; tot de sluiting kunt u een andere in de plaats uitbrengen.
polls-turnout-few = minder dan { $fewest } stemmen bij de laatste uurtelling
polls-turnout-steps = minstens { NUMBER($count) } stemmen bij de laatste uurtelling
polls-secret-opening = De stemmen worden geopend; het resultaat volgt zo meteen.
polls-secret-keyless = De sleutel die de stemmen opent, ontbreekt. De beheerders hebben tot { $when } om hem terug te plaatsen, anders is de peiling ongeldig.
polls-secret-void = Deze peiling is ongeldig: de sleutel is verloren, dus niemand kan de stemmen openen. Ze zijn verwijderd.
polls-secret-too-few = Minder dan { $fewest } mensen stemden. De stemmen zijn ongeopend verwijderd: een resultaat zou zeggen wie wat stemde.
polls-secret-consent = Instemming is nooit geheim: een bezwaar heeft een reden, en iemand om mee te praten. Kies “vertrouwelijk”, of een andere manier van stemmen.
polls-secret-dates = Een datum zoeken is nooit geheim: men moet weten wie kan komen. Kies “vertrouwelijk” of “met naam”.
polls-secret-sign-up = Een inschrijvingslijst is nooit geheim: iemand moet weten wie komt. Kies “vertrouwelijk” of “met naam”.
polls-secret-colleges = Een geheime peiling telt alle stemmen samen: enveloppen zeggen niet van welk ledentype ze komen. Laat de meerderheid per type weg, of kies “vertrouwelijk”.
polls-secret-anyone = Een geheime peiling heeft een lijst nodig van wie mag stemmen, vast bij de opening: nadien kan niemand nagaan wie het deed. Zeg voor wie ze is, zoals voor:ledenlijst of voor:groep=Ethiek.
polls-secret-few-listed = { $eligible ->
    [0] Op deze lijst staat nog niemand. Voor een geheime peiling moeten minstens { $fewest } mensen mogen stemmen. Ontbreekt de ledenlijst, dan stuurt een beheerder ze mij privé, als CSV.
    [one] Op deze lijst staat maar één persoon. Voor een geheime peiling moeten minstens { $fewest } mensen mogen stemmen.
   *[other] Op deze lijst staan maar { $eligible } mensen. Voor een geheime peiling zijn er minstens { $fewest } nodig: een kleiner resultaat zou zeggen wie wat stemde.
}
polls-export-secret = Gesorteerd op inhoud, zonder namen: meer zeiden de enveloppen niet. “palabre recount” telt het JSON-bestand opnieuw.
deed-ballots-opened = De { $ballots } stemmen van de geheime peiling { $poll } zijn geopend en geteld; onleesbaar: { $unreadable }. De sleutel is vernietigd.
deed-ballots-unopened = De stemmen van de geheime peiling { $poll } zijn ongeopend verwijderd.

polls-audience-unanswered = Heeft peiling { $number } nog niet beantwoord
deed-poll-translated = { $who } heeft peiling { $poll } vertaald.
