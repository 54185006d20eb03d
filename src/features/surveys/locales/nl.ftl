command-survey = enquete
    .about = Vraag leden naar hun mening en vul enquêtes in
    .hint = Wat open is; of een enquête als tekst
command-survey-list = lijst
command-survey-new = nieuw nieuwe

surveys-list = Enquêtes
surveys-none = Er is nog geen enquête.
surveys-new = Nieuwe enquête
surveys-number = Enquête { $number }
surveys-erased = Enquête { $number }
surveys-erased-question = Vraag { NUMBER($number) }
surveys-minutes = { $count ->
    [one] één vraag, ongeveer { NUMBER($minutes) } min
   *[other] { NUMBER($count) } vragen, ongeveer { NUMBER($minutes) } min
}
surveys-minutes-left = Nog ongeveer { NUMBER($minutes) } min
surveys-anonymous = anoniem
surveys-named = met naam, voor wie ze organiseert
surveys-promise-anonymous = Anoniem: uw antwoorden blijven verzegeld tot de enquête sluit. Daarna kan niemand nog weten van wie ze kwamen.
surveys-promise-named = Met uw naam: wie de enquête organiseert, ziet wie wat antwoordde. Alle anderen zien alleen cijfers.
surveys-for = voor { $audience }
surveys-turnout = { $count ->
    [0] nog geen antwoorden
    [one] één antwoord
   *[other] { NUMBER($count) } antwoorden
}
surveys-turnout-about = { $count ->
    [0] voorlopig minder dan vijf antwoorden
    [one] één antwoord of iets meer
   *[other] { NUMBER($count) } antwoorden of iets meer
}
surveys-closes = open tot { $when }
surveys-closed-at = gesloten { $when }
surveys-waits-until = { $title }, sluit { $when }

surveys-answer = Antwoorden
surveys-go-on = Verdergaan
surveys-change = Mijn antwoorden wijzigen
surveys-withdraw = Mijn antwoorden intrekken
surveys-results = Resultaten
surveys-close = Nu sluiten
surveys-ending = “{ $title }” nu sluiten?
surveys-ending-what = Daarna kan niemand nog antwoorden en worden de antwoorden geteld.
surveys-ending-not = Open laten
surveys-copy = Opnieuw vragen
surveys-mine-begun = U bent begonnen. Uw antwoorden zijn bewaard; ga verder wanneer u wilt.
surveys-mine-done = U hebt geantwoord. Tot het einde kunt u uw antwoorden wijzigen.
surveys-counting = De antwoorden worden geteld. Zo meteen toont “/enquete resultaten { $number }” ze.
surveys-void = De sleutel van de antwoorden op deze enquête is verloren. Niemand zal ze ooit lezen; vraag het opnieuw.

surveys-your-answer = { NUMBER($number) }. Uw antwoord
surveys-yes = Ja
surveys-no = Nee
surveys-choose = { $min ->
    [1] Hoogstens { NUMBER($max) }
   *[other] { NUMBER($min) } tot { NUMBER($max) }
}
surveys-submit = Klaar
surveys-dropped = { $count ->
    [one] Door uw wijziging is één van uw antwoorden niet meer van toepassing; het is verwijderd.
   *[other] Door uw wijziging zijn { NUMBER($count) } van uw antwoorden niet meer van toepassing; ze zijn verwijderd.
}
surveys-recorded = Dank u! Uw antwoorden op “{ $title }” zijn bewaard.
surveys-recorded-until = Dank u! Uw antwoorden op “{ $title }” zijn bewaard. U kunt ze wijzigen tot { $when }.
surveys-questions-changed = { $count ->
    [one] Intussen is één vraag toegevoegd of herschreven. Wilt u die ook beantwoorden?
   *[other] Intussen zijn { NUMBER($count) } vragen toegevoegd of herschreven. Wilt u die ook beantwoorden?
}
surveys-mailbox = Is er een vraag voor mij?
surveys-mailbox-keep = Bewaar als u wilt deze code: { $code }. Na de sluiting kan wie de enquête organiseert een vraag achterlaten over wat u schreef; alleen deze code of knop opent ze, en niemand komt te weten wie u bent.

surveys-draft = Naar het ontwerp
surveys-draft-of = Ontwerp: { $title }
surveys-draft-note = Nog niemand ziet ze. Zodra ze open is, blijft ze zoals ze is: anoniem, of met namen.
surveys-fact-length = Lengte
surveys-fact-answers = Antwoorden
surveys-fact-shared = Resultaten
surveys-audience-unfinished = Heeft enquête { $number } nog niet beantwoord
surveys-fact-audience = Voor
surveys-fact-places = Te zien in
surveys-fact-open = Open
surveys-fact-repeats = Herhaald
surveys-fact-event = Verstuurd wanneer
surveys-shared = wie antwoordde, ziet ze
surveys-not-shared = wie ze organiseert, ziet ze
surveys-everyone = iedereen
surveys-no-places = nergens; leden krijgen ze privé
surveys-days = { $count ->
    [one] één dag
   *[other] { NUMBER($count) } dagen
}
surveys-repeats-month = elke maand
surveys-repeats-quarter = om de drie maanden
surveys-repeats-half-year = om de zes maanden
surveys-repeats-year = elk jaar
surveys-open = Openen
surveys-preview = Voorbeeld: { $language }
surveys-set = Voor wie, waar, wanneer
surveys-edit = Vragen wijzigen
surveys-text = Als tekst
surveys-discard = Weggooien
surveys-opened = Open: { $title }
surveys-previewed = Zo zullen leden het zien. Er is niets van bewaard.

surveys-form-text = Een enquête als tekst
surveys-form-text-intro = Eerst de titel, dan de vragen met een nummer. Onder een vraag: de keuzes met streepjes, of “schaal 1-5 | laag | hoog”, “ja/nee”, “kort”, “lang”, “getal”, “datum”.
surveys-form-text-make = Ontwerp maken
surveys-field-text = De tekst
    .hint = Een regel “fr: …” zegt de regel erboven in het Frans
surveys-field-text-more = De tekst, vervolg

surveys-gone = Deze enquête is er niet meer.
surveys-which-number = Welke enquête? Schrijf het nummer, zoals /enquete resultaten 12.
surveys-no-such-number = Er is geen enquête { $number }.
surveys-not-open = Deze enquête is nog niet open.
surveys-already-open = Deze enquête is al open.
surveys-closed = Deze enquête is gesloten { $when }.
surveys-closed-meanwhile = Deze enquête is gesloten { $when }. Wat u daarvoor antwoordde is bewaard en telt mee; deze bladzijde kwam te laat.
surveys-not-for-you = Deze enquête is voor { $audience }.
surveys-begin-anew = Er is niets meer van u in deze enquête. Druk op “Antwoorden” om opnieuw te beginnen.
surveys-text-wrong = { $count ->
    [one] Eén regel moet verbeterd worden; hij staat hierboven.
   *[other] { NUMBER($count) } regels moeten verbeterd worden; ze staan hierboven.
}
surveys-text-lines = { $count ->
    [one] Eén regel moet verbeterd worden. Stuur de tekst daarna opnieuw.
   *[other] { NUMBER($count) } regels moeten verbeterd worden. Stuur de tekst daarna opnieuw.
}
surveys-not-allowed = Enquêtes worden gemaakt door begeleiders en de raad van bestuur, en binnen een groep door wie die begeleidt.
surveys-fault-line = Regel { $line }: { $fault }
surveys-fault-words = Regel { $line }, “{ $words }”: { $fault }
surveys-fault-more = { $count ->
    [one] En nog één.
   *[other] En nog { NUMBER($count) }.
}
surveys-fault-unclear = Deze regel begrijp ik niet. Onder een vraag staan haar opties, met streepjes, of een soort antwoord zoals “ja/nee”, “schaal 1-5”, “lang”.
surveys-fault-nothing-to-translate = Er staat niets boven dat deze regel zou kunnen vertalen.
surveys-fault-no-title = De eerste regel moet de titel zijn.
surveys-fault-no-questions = Er is geen vraag: een vraag begint met haar nummer, “1. …”.
surveys-fault-too-many = Er zijn { NUMBER($count) } vragen; hoogstens { NUMBER($max) }.
surveys-fault-number = Dit is vraag { NUMBER($number) }, maar er staat { NUMBER($found) }.
surveys-fault-two-kinds = Een vraag heeft één soort antwoord; dit is de tweede.
surveys-fault-few-options = Er zijn minstens twee keuzes nodig, elk op een regel met een streepje.
surveys-fault-many-options = { NUMBER($count) } keuzes; hoogstens { NUMBER($max) }.
surveys-fault-no-options-here = Dit soort vraag heeft geen keuzes. Schrijf “een” of “meerdere”.
surveys-fault-option-twice = Deze keuze staat er twee keer.
surveys-fault-bounds = Deze twee getallen passen niet.
surveys-fault-scale = Een schaal begint bij 0 of 1 en gaat hoogstens tot 10.
surveys-fault-days = Een aantal dagen van 1 tot { NUMBER($max) }, alstublieft.
surveys-fault-long = { NUMBER($length) } tekens; hoogstens { NUMBER($max) }.
surveys-fault-later = Vraag { NUMBER($number) } komt niet voor deze.
surveys-fault-condition = Dit antwoord vind ik niet bij vraag { NUMBER($number) }.

command-survey-results = resultaten
command-survey-close = sluiten sluit
command-survey-edit = wijzigen
command-survey-export = exporteren
command-survey-mail = post

surveys-new-from = Een nieuwe enquête
surveys-new-note = Begin met een van deze en wijzig ze zoals u wilt, of schrijf er zelf een. Een tekstbestand dat u mij privé stuurt, kan ook.
surveys-template-satisfaction = Tevredenheid van leden
surveys-template-meeting = Na een vergadering
surveys-template-onboarding = Zes maanden lid
surveys-template-cooperate = Waarom samenwerken?
surveys-invitation = Een enquête voor u: { $title }
surveys-reminder = Nog open: { $title }
surveys-reminder-begun = U bent begonnen: { $title }
surveys-edited = Gewijzigd: { $title }. Wie aan het antwoorden is, eindigt met de vragen van het begin.
surveys-withdraw-sure = Alles intrekken wat u antwoordde op “{ $title }”?
surveys-taken-back = Uw antwoorden op “{ $title }” zijn weg.
surveys-text-of = { $title }, als tekst
surveys-text-note = Pas het aan en stuur me het bestand terug, of gebruik /enquete wijzigen met het nummer en de tekst.
surveys-not-yours = Alleen wie deze enquête organiseert kan dat.
surveys-not-to-close = Deze enquête is niet open.
surveys-edit-over = Deze enquête is voorbij; de vragen blijven zoals ze waren. “Opnieuw vragen” maakt een kopie die u kunt wijzigen.
surveys-edit-no-room = Zoveel nieuwe vragen passen niet in een anonieme enquête die open is, want elk verzegeld antwoord is even lang. Vraag het opnieuw met een kopie.
surveys-edit-promise = Of een enquête anoniem is, werd bij het openen beloofd en blijft zo.
surveys-translate-title = De titel
surveys-translate-about = Waarover het gaat
surveys-translate-question = Vraag { NUMBER($number) }
surveys-translate-choices = Vraag { NUMBER($number) }: de antwoorden
surveys-translate-lines = { NUMBER($lines) } regels graag, zoals hierboven en in dezelfde volgorde; hier staan er { NUMBER($count) }.
surveys-translate-other = Misschien is er al op deze woorden geantwoord: alleen tikfouten kunnen worden verbeterd.
surveys-back = Terug
surveys-before = ← Terug
surveys-after = Verder →

surveys-form-set = Voor wie, waar, wanneer
surveys-form-save = Bewaren
surveys-field-audience = Voor wie?
    .hint = Zij krijgen ze privé; leeg: iedereen
surveys-field-places = Waar staat ze?
    .hint = Met een knop om te antwoorden; mag leeg blijven
surveys-field-days = Hoeveel dagen open?
    .hint = Ik herinner halverwege en een dag voor het einde
surveys-field-anonymous = Wie ziet wie wat antwoordde?
    .hint = Vooraf gezegd; ligt vast zodra ze open is
surveys-field-shared = Wie ziet de resultaten?
    .hint = Nooit iets over minder dan vijf mensen
surveys-field-repeats = Herhalen?
    .hint = Elke ronde is een eigen enquête; u kunt vergelijken
surveys-field-event = Sturen na een gebeurtenis?
    .hint = Aan wie het overkwam, zolang ze open is
surveys-field-later = Hoeveel dagen later?
    .hint = 183: een half jaar na het lid worden; leeg: meteen
surveys-field-group = In naam van een groep?
    .hint = De begeleiders ervan mogen ze ook beheren
surveys-event-shift-ended = iemands dienst is afgelopen
surveys-event-joined = iemand is lid geworden
surveys-event-later = { $event }, { $count ->
    [one] een dag later
   *[other] { NUMBER($count) } dagen later
}

surveys-results-of = Resultaten: { $title }
surveys-results-n = Antwoorden: { NUMBER($n) }. Over minder dan vijf mensen wordt nooit iets getoond.
surveys-results-hidden = Deze resultaten zijn niet voor u, of er nog niet: ze komen na de sluiting, voor wie de enquête organiseert en, waar dat gezegd is, voor wie antwoordde.
surveys-results-later = De resultaten komen na de sluiting.
surveys-too-few = Minder dan vijf antwoorden: niet getoond.
surveys-answered = n = { NUMBER($n) }
surveys-bar = { NUMBER($count) } ({ $share })
surveys-mean = gemiddeld { $mean } op { NUMBER($most) }, n = { NUMBER($n) }
surveys-mean-median = gemiddeld { $mean }, mediaan { $median }, n = { NUMBER($n) }
surveys-nps = NPS { $score }: { $promoters } promotors, { $passives } passieven, { $detractors } critici, n = { NUMBER($n) }
surveys-side = { $figure }, n = { NUMBER($n) }
surveys-promoters = promotors (9 en 10)
surveys-passives = passieven (7 en 8)
surveys-detractors = critici (0 tot 6)
surveys-said-yes = { $share } ja, n = { NUMBER($n) }
surveys-most = { $options }: { $share }, n = { NUMBER($n) }
surveys-erased-option = Keuze { NUMBER($number) }
surveys-question-by-question = Vraag per vraag
surveys-all-results = Alle vragen
surveys-picture = Als afbeelding
surveys-texts = De teksten lezen
surveys-by-language = Per taal
surveys-by-type = Per ledentype
surveys-by-group = Per groep
surveys-trend = Over de rondes
surveys-round = Ronde { NUMBER($round) }, { $when }
surveys-trend-note = In elke ronde antwoordde wie toen antwoordde; dat kunnen anderen zijn.
surveys-split-hidden = Dit kan niet getoond worden: ergens zou het over minder dan { NUMBER($fewest) } mensen gaan, op zichzelf of samen met wat al getoond wordt.
surveys-split-note = Helemaal getoond of helemaal niet.
surveys-split-groups = Helemaal getoond of helemaal niet. Wie in twee groepen zit, telt in beide.
surveys-unknown = niet bekend
surveys-no-group = in geen groep
surveys-former-group = een vroegere groep
surveys-over = Gesloten: { $title }
surveys-over-n = { $n ->
    [one] Eén persoon antwoordde. Dank u!
   *[other] { NUMBER($n) } mensen antwoordden. Dank u!
}
surveys-texts-none = Hier is (nog) niets te lezen.
surveys-texts-moderate = { $count ->
    [one] In willekeurige volgorde. Eén tekst is gedeeld met wie antwoordde (✓).
   *[other] In willekeurige volgorde. { NUMBER($count) } teksten zijn gedeeld met wie antwoordde (✓).
}
surveys-texts-shared = In willekeurige volgorde; gekozen door wie de enquête organiseert.
surveys-share = Deel { NUMBER($number) }
surveys-hide = Verberg { NUMBER($number) }
surveys-write = Vraag over { NUMBER($number) }

surveys-mailbox-none = Deze brievenbus is er niet, of de enquête is nog open. Kijk opnieuw na de sluiting.
surveys-mailbox-empty = Er is geen vraag voor u. Niemand weet dat u keek.
surveys-mailbox-of = Voor wie dit schreef in “{ $title }”
surveys-mailbox-note = Niemand weet dat u keek. Uw antwoord gaat zonder uw naam, en er wordt niets van bewaard voor u het verstuurt. Bedenk dat uw woorden kunnen verraden wie u bent.
surveys-reply = Antwoorden
surveys-talk = Over één antwoord
surveys-talk-note = Wie dit schreef kijkt in de brievenbus, of niet. U komt niet te weten wie het is.
surveys-letter = Iets vragen
surveys-letter-note = Zonder namen, alstublieft, niet de uwe en niet die van de ander.
surveys-letter-send = Versturen
surveys-letter-asked = Vraag:
surveys-letter-replied = Antwoord:
surveys-field-letter = Uw woorden

surveys-export = Als bestanden
surveys-export-of = Bestanden van “{ $title }”
surveys-export-name = Naam
surveys-export-named = Met namen, zoals iedereen vooraf wist. Bewaar het zoals u een brief zou bewaren.
surveys-export-anonymous = Alleen cijfers, geen enkel over minder dan vijf mensen.
surveys-file = enquete-{ $number }
surveys-file-figures = cijfers
surveys-file-answers = antwoorden
surveys-file-question = vraag
surveys-file-split = uitsplitsing
surveys-file-segment = segment
surveys-file-answer = antwoord
surveys-file-count = aantal
surveys-file-all = geheel
surveys-follow-up = U zei, wij deden
surveys-you-said = U zei, wij deden:
surveys-news = U antwoordde op “{ $title }”. Wat volgde: { $text }
surveys-field-question = Over welke vraag?
    .hint = Leeg: over de hele enquête
surveys-field-followup = Wat volgde eruit?
    .hint = Wie antwoordde, leest het in het weekoverzicht

deed-survey-opened = { $who } opende enquête { $survey }.
deed-survey-closed = { $who } sloot enquête { $survey }.
deed-survey-edited = { $who } wijzigde de vragen van enquête { $survey }, versie { $version }.
deed-survey-followed-up = { $who } zei wat volgde uit enquête { $survey }.
