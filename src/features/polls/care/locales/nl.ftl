command-poll-manage = beheren

polls-manage = Beheren
polls-manage-title = Peiling { $number }: { $title }
polls-manage-draft = Een ontwerp, voor { $places }. Alleen u ziet het.
polls-manage-scheduled = Opent { $when } in { $places }. Tot dan ziet alleen u ze.
polls-manage-open = { $voters ->
    [0] Open tot u ze sluit; nog niemand heeft gestemd.
    [one] Open tot u ze sluit; { $voters } persoon heeft gestemd.
   *[other] Open tot u ze sluit; { NUMBER($voters) } mensen hebben gestemd.
}
polls-manage-open-until = { $voters ->
    [0] Open tot { $when }; nog niemand heeft gestemd.
    [one] Open tot { $when }; { $voters } persoon heeft gestemd.
   *[other] Open tot { $when }; { NUMBER($voters) } mensen hebben gestemd.
}
polls-manage-closed = { $voters ->
    [one] Gesloten; { $voters } persoon heeft gestemd.
   *[other] Gesloten; { NUMBER($voters) } mensen hebben gestemd.
}
polls-manage-cancelled = Geannuleerd; er is niets geteld.
polls-decided-early = Al beslist: wie nog niet gestemd heeft, kan het resultaat niet meer veranderen. Wie gestemd heeft nog wel.

polls-open-prepared = Openen
polls-open-now = Nu openen
polls-change-prepared = Wijzigen
polls-discard = Weggooien
polls-discarded = Weggegooid. Niemand anders heeft het gezien.
polls-correct = Woorden verbeteren
polls-extend = Verlengen
polls-cancel = Peiling annuleren
polls-template = Als sjabloon gebruiken
polls-stop-repeating = Niet meer herhalen
polls-state = Zeggen wat ervan komt
polls-state-change = Veranderen wat ervan komt
polls-state-say = Publiceren
polls-state-read = Wat ervan komt
polls-export-files = Stembriefjes als bestanden

polls-field-extend = Tot wanneer?
    .hint = Later dan voorzien: 3d, morgen 18:00, 24/12 18:30
polls-field-cancel = Waarom?
    .hint = Iedereen leest het naast de peiling
polls-field-statement = Wat is beslist, en wat gebeurt er nu?
    .hint = Iedereen leest het naast de peiling
polls-field-followed = Wat is er met de antwoorden gedaan?
    .hint = Leden is gezegd dat ze dat zouden horen
polls-field-review = Wanneer bekijkt u het opnieuw?
    .hint = Ik herinner u er die dag aan; leeg: nooit
polls-field-add = Welke optie?
    .hint = Zolang niemand gestemd heeft
polls-correct-typos = Er is gestemd: alleen verschrijvingen, ongeveer een letter, geen getal, geen ander woord. Het wordt naast de peiling gemeld.
polls-correct-free = Nog niemand stemde: vraag en uitleg mogen veranderen, opties mogen erbij. Opties die er staan houden hun betekenis.
polls-correct-in = Hetzelfde, in het { $language }.
polls-followed-wholly = Gevolgd
polls-followed-partly = Deels gevolgd
polls-followed-not = Niet gevolgd
polls-followed-later = Later te bekijken

polls-extended = Langer open: { $title }
polls-extended-until = U kunt stemmen tot { $when }.
polls-cancelled = Geannuleerd: { $title }
polls-cancelled-why = { $reason } Er wordt niets geteld.
polls-cancelled-plain = De organisator heeft ze geannuleerd; er wordt niets geteld.
polls-statement = Wat ervan komt: { $title }
polls-statement-none = De organisator heeft nog niets gezegd.
polls-corrected = Verbeterd: { $title }
polls-corrected-words = “{ $before }” is nu “{ $after }”.
polls-corrected-stand = Stemmen die er al zijn, tellen en kunnen nog veranderen.
polls-reminder = Nog niet beantwoord: { $title }
polls-reminder-until = U kunt stemmen tot { $when }.
polls-account = Te zeggen wat ervan komt: { $title }
polls-account-why = De peiling zei de leden dat ze zouden horen wat er met hun antwoorden gedaan is.
polls-review = Opnieuw te bekijken: { $title }

polls-add = Optie toevoegen
polls-adding = u kunt opties toevoegen tot iemand stemt
polls-level-inform = om te informeren: hier wordt niets beslist
polls-level-consult = een raadpleging: de organisator beslist en zegt wat ermee gedaan is
polls-level-concert = overleg: de organisator zegt wat ermee gedaan is
polls-level-co-decide = samen beslissen: het resultaat bindt
polls-level-name-inform = Informeren
    .hint = Hier wordt niets beslist
polls-level-name-consult = Raadplegen
    .hint = U beslist, en zegt wat u ermee deed
polls-level-name-concert = Overleggen
    .hint = U zegt wat u ermee deed
polls-level-name-co-decide = Samen beslissen
    .hint = Het resultaat bindt

polls-care-not-now = Dit kan niet met de peiling zoals ze nu staat. “Beheren” toont wat wel kan.
polls-care-no-end = Deze peiling heeft geen einde dat later kan; ze blijft open tot u ze sluit.
polls-care-not-later = Ze sluit { $when }; kies een later moment. Een einde dat gezegd is, wordt nooit vervroegd.
polls-care-closes-first = Ze zou sluiten voor ze opent.
polls-care-repeat-closes = Een peiling die herhaalt, heeft een einde nodig. Voeg er een toe, bijvoorbeeld sluit:3d.
polls-care-repeat-overlap = Een ronde moet voorbij zijn voor de volgende begint: minder dan { $days } dagen.
polls-care-secret-reasons = Bij een geheime peiling wordt geen reden bij een stem bewaard.
polls-care-cannot-add = Bij dit soort peiling heeft elke optie eigen instellingen; er kan geen bij.
polls-care-no-adding = Bij deze peiling kan geen optie toegevoegd worden.
polls-care-adding-over = Iemand heeft gestemd; er kan geen optie meer bij.
polls-care-only-typos = Er is gestemd: alleen verschrijvingen kunnen verbeterd worden, ongeveer een letter, geen getal, geen ander woord, geen andere optie.
polls-care-options-stay = Opties die er staan houden hun betekenis en plaats; voeg nieuwe erachter toe.
deed-poll-extended = { $who } verlengde peiling { $poll }.
deed-poll-cancelled = { $who } annuleerde peiling { $poll }.
deed-poll-corrected = { $who } verbeterde woorden van peiling { $poll }.
deed-poll-outcome-stated = { $who } zei wat er komt van peiling { $poll }.

polls-field-extras = Nog iets?
    .hint = Voor elk een pagina; leeg: geen
polls-extra-rules = Regels
    .hint = Quorum, meerderheid, tweede oproep
polls-extra-times = Momenten
    .hint = Later openen, herhalen, eerst nalezen
polls-extra-care = Zorg
    .hint = Participatieniveau, redenen, volgorde, opties erbij
polls-field-quorum = Hoeveel moeten er meedoen?
    .hint = 40, of 5% van wie mag stemmen; leeg: maakt niet uit
polls-field-majority = Welke meerderheid is nodig?
    .hint = 2/3, 60%, 1/2 (meer dan de helft); leeg: de meeste stemmen
polls-field-of = Waarvan?
    .hint = Leeg: van de stemmen
polls-base-name-cast = Stemmen
polls-base-name-expressed = Stemmen zonder blanco en onthoudingen
polls-base-name-without-blank = Stemmen zonder blanco
polls-base-name-without-abstentions = Stemmen zonder onthoudingen
polls-base-name-eligible = Iedereen die mag stemmen
polls-field-colleges = Ook in elk type van leden?
    .hint = Types die op zich dezelfde meerderheid nodig hebben
polls-field-second = Een tweede oproep?
    .hint = Dagen en een eigen quorum: 7d of 7d,3%; leeg: geen
polls-field-opens = Wanneer opent ze?
    .hint = morgen 18:00, 24/12 18:30; leeg: meteen
polls-field-repeats = Herhaalt ze?
    .hint = Zelfde woorden, plekken en regels
polls-repeats-weekly = Elke week
polls-repeats-fortnightly = Om de twee weken
polls-repeats-monthly = Elke maand
polls-field-draft = Eerst nalezen?
    .hint = U ziet ze zoals de leden, en opent ze dan
polls-field-level = Waartoe dienen de antwoorden?
    .hint = Getoond voor het stemmen
polls-field-reasons = Zegt men waarom?
    .hint = U leest het; bij een geheime peiling nooit
polls-reasons-none = Nee
polls-reasons-optional = Wie wil
polls-reasons-against = Wie tegen is
polls-reasons-reserved = Wie tegen is of voorbehoud heeft
polls-reasons-always = Iedereen
polls-field-adding = Mogen leden opties toevoegen?
    .hint = Zolang niemand gestemd heeft
polls-field-shuffled = Voor ieder een andere volgorde?
    .hint = Geen optie profiteert van haar plaats
polls-add-reason = Zeggen waarom
polls-reason-intro-plain = U mag zeggen waarom, of moet dat waar de peiling erom vraagt. De organisator leest het.
polls-field-why = Waarom? De organisator leest het
polls-care-no-reason = Bij deze peiling wordt geen reden bewaard, of u hebt nog niet gestemd.
polls-care-secret-adding = Bij een geheime peiling weet niemand of er al gestemd is; er kunnen dus geen opties bij.
polls-vote-cancelled = Deze peiling is geannuleerd; uw stem is dus niet geteld.
