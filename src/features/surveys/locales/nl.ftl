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
surveys-copy = Opnieuw vragen
surveys-mine-begun = U bent begonnen. Uw antwoorden zijn bewaard; ga verder wanneer u wilt.
surveys-mine-done = U hebt geantwoord. Tot het einde kunt u uw antwoorden wijzigen.
surveys-void = De sleutel van de antwoorden op deze enquête is verloren. Niemand zal ze ooit lezen; vraag het opnieuw.

surveys-your-answer = { NUMBER($number) }. Uw antwoord
surveys-yes = Ja
surveys-no = Nee
surveys-choose = { $min ->
    [1] Hoogstens { NUMBER($max) }
   *[other] { NUMBER($min) } tot { NUMBER($max) }
}
surveys-submit = Dat is alles
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
surveys-draft-note = Nog niemand ziet het. Of ze anoniem is, kan niet meer veranderen zodra ze open is.
surveys-fact-length = Lengte
surveys-fact-answers = Antwoorden
surveys-fact-shared = Resultaten
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
surveys-language-en = Engels
surveys-language-fr = Frans
surveys-language-nl = Nederlands
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
surveys-fault-line = Regel { $line }: { $fault }
surveys-fault-more = { $count ->
    [one] En nog één.
   *[other] En nog { NUMBER($count) }.
}
surveys-fault-unclear = Deze regel begrijp ik niet.
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
