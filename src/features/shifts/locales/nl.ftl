command-shift = dienst
    .about = Komende diensten bekijken, er een opnemen, er een publiceren
    .hint = Kassa op zaterdag | zaterdag 9:00 | 3u | 4
command-shift-new = nieuwe nieuw
command-shift-mine = mijn
command-shift-calendar = agenda

shifts-list = Komende diensten
shifts-list-none = Er is nog geen dienst gepubliceerd.
shifts-mine = Mijn diensten
shifts-mine-none = U hebt geen dienst in het vooruitzicht.
shifts-new = Een dienst publiceren
shifts-number = Dienst { $number }
shifts-of-group = van de groep { $name }
shifts-where = Waar
shifts-skill = Handig om te kunnen
shifts-people = Mensen
shifts-how-long = Duur
shifts-how-often = Ritme
shifts-minutes = { $minutes } min
shifts-hours = { $hours } u
shifts-hours-minutes = { $hours } u { $minutes }
shifts-repeat-once = één keer
shifts-repeat-weekly = elke week
shifts-repeat-fortnightly = om de twee weken
shifts-repeat-monthly = elke maand
shifts-left = { $count ->
    [one] { NUMBER($count) } plaats vrij
   *[other] { NUMBER($count) } plaatsen vrij
}
shifts-full = wachtlijst
shifts-ended = Deze dienst is afgelopen; er komen geen nieuwe data.
shifts-none-to-come = Er is op dit moment geen datum gepland.
shifts-watch = Verwittig me als er te weinig volk is
shifts-unwatch = Verwittig me niet meer
shifts-watch-why = U kunt verwittigd worden als er te weinig mensen zijn, en alleen dan.
shifts-end = Deze dienst beëindigen
shifts-all-slots = Alle data
shifts-details = Details

shifts-you-come = U komt, { $when }. Bedankt!
shifts-you-wait = U staat op de wachtlijst. Zodra er een plaats vrijkomt, wordt ze u aangeboden.
shifts-you-are-offered = Er is een plaats vrij; ze wordt voor u bijgehouden tot { $until }.
shifts-places = { $count ->
    [one] Er is nog { NUMBER($count) } plaats.
   *[other] Er zijn nog { NUMBER($count) } plaatsen.
}
shifts-no-place = { $count ->
    [0] Alle plaatsen zijn ingenomen.
    [one] Alle plaatsen zijn ingenomen; { NUMBER($count) } persoon wacht.
   *[other] Alle plaatsen zijn ingenomen; { NUMBER($count) } mensen wachten.
}
shifts-is-over = Deze datum is voorbij.
shifts-is-cancelled = Deze datum is geschrapt.
shifts-is-cancelled-why = Deze datum is geschrapt: { $reason }
shifts-plan-yours = Uw plan: { $plan }
shifts-with = Komen: { $names }
shifts-names-more = { $names } en nog { NUMBER($count) }
shifts-former = een voormalig lid
shifts-erased = Dienst { $number }
shifts-take = Ik kom
shifts-wait = Op de wachtlijst
shifts-wait-end = Van de wachtlijst
shifts-accept = Ja, ik kom
shifts-decline = Nee, bedankt
shifts-cannot = Ik kan niet komen
shifts-take-again = Ik kom toch
shifts-left-title = Bedankt dat u het laat weten.
shifts-left-text = U wordt niet meer verwacht voor “{ $title }”, { $when }. Uw plaats wordt aan anderen aangeboden.

shifts-plan = Wanneer vertrek ik?
shifts-plan-why = Vooraf beslissen wanneer en hoe u vertrekt, helpt om er te geraken. Alleen u ziet dit; ik herinner u er twee uur vooraf aan.
shifts-plan-save = Bewaren
shifts-ics = In mijn agenda
shifts-ics-title = Open dit bestand om de datum in uw agenda te hebben.
shifts-calendar = De agenda van mijn diensten
shifts-calendar-offer = Uw agenda kan uw diensten vanzelf volgen, via een privéadres.
shifts-calendar-is = Voeg dit adres als abonnement toe aan uw agenda. Wie het kent, ziet uw diensten: hou het voor uzelf.
shifts-calendar-impossible = Palabre heeft hier geen adres op het web, dus kan een agenda uw diensten niet vanzelf volgen. Elke dienst heeft een knop “In mijn agenda”.
shifts-calendar-open = Mijn adres maken
shifts-calendar-renew = Een nieuw adres
shifts-calendar-close = Het sluiten

shifts-swap = Ruilen
shifts-swap-how = Is er een plaats, dan verhuist u meteen. Zo niet, dan vragen we wie dan komt of ruilen past.
shifts-swap-asked = Wie dan komt, kreeg de vraag. Tot er iemand toestemt, houdt u uw plaats.
shifts-swap-agree = Ja, ruilen
shifts-swap-free = U hoeft niet te antwoorden; dan verandert er niets.
shifts-swap-over = Deze ruil is niet meer mogelijk.
shifts-swap-none = Er is geen andere datum om mee te ruilen.

shifts-attendance = Wie was er?
shifts-attendance-how = “{ $title }”, { $when }. Druk op de namen van wie er was. Niemand bevestigt zichzelf.

shifts-cancel = Deze datum schrappen
shifts-cancel-why = Wie een plaats heeft of erop wacht, hoort het meteen.
shifts-form = Een nieuwe dienst
shifts-form-publish = Publiceren
shifts-field-title = Wat is het?
    .hint = Kassa op zaterdag; ook: nl:Kassa || fr:Caisse
shifts-field-start = Wanneer, de eerste keer?
    .hint = zaterdag 9:00, 28/11 18:30
shifts-field-duration = Hoelang?
    .hint = 3u, 2u30, 90 min
shifts-field-capacity = Hoeveel mensen?
    .hint = Per datum
shifts-field-location = Waar?
    .hint = Adres of zaal
shifts-field-repeat = Hoe vaak?
    .hint = Op hetzelfde uur
shifts-field-last = Tot en met welke dag?
    .hint = Leeg: tot u ze beëindigt
shifts-field-skill = Is er iets voor nodig?
    .hint = Leeg: iedereen kan het
shifts-field-places = Waar tonen?
    .hint = Waar de leden ze lezen
shifts-field-group = Voor welke groep?
    .hint = De begeleiding van die groep zorgt er ook voor
shifts-field-plan = Ik vertrek…
    .hint = Om 8.20 uur, met tram 92
shifts-field-reason = Waarom?
    .hint = Eén zin voor wie zou komen
shifts-field-with = Voor welke datum?
    .hint = Die dag komt u in de plaats

shifts-notice-reminder = “{ $title }”, { $when }: u komt. Wanneer vertrekt u?
shifts-notice-planned = “{ $title }” begint zo. Uw plan:
shifts-notice-offered = Er is een plaats vrij: “{ $title }”, { $when }. Ze wordt voor u bijgehouden tot { $until }.
shifts-notice-cancelled = Geschrapt: “{ $title }”, { $when }.
shifts-notice-swap = { $name } zou { $yours } in uw plaats komen (“{ $title }”), en u { $theirs }.
shifts-notice-swapped = Geruild: u komt nu { $when } (“{ $title }”).
shifts-notice-standin = Iemand kan niet komen: “{ $title }”, { $when }. U misschien wel?
shifts-notice-lack = { $left ->
    [one] Er is nog { NUMBER($left) } persoon nodig: “{ $title }”, { $when }.
   *[other] Er zijn nog { NUMBER($left) } mensen nodig: “{ $title }”, { $when }.
}
shifts-notice-lost = Er kwam een plaats vrij minder dan een dag vooraf: “{ $title }”, { $when }. Wie kan invallen, krijgt de vraag.
shifts-notice-validate = “{ $title }” ({ $when }) is voorbij. Wie was er?

shifts-gone = Deze dienst is er niet meer.
shifts-none-such = Ik ken geen dienst met dat nummer. Schrijf /dienst om de komende te zien.
shifts-not-publisher = Begeleiders publiceren de diensten. Vraag het aan een van hen, of vraag hulp met /hulp.
shifts-where-published = Schrijf dit waar de leden het moeten zien, of gebruik het formulier: /dienst nieuwe
shifts-repeat-unclear = Dat ritme ken ik niet. Schrijf “elke week”, “om de twee weken” of “elke maand”, of laat het weg.
shifts-no-title = Een dienst heeft een naam nodig.
shifts-long = Dit zijn { $length } tekens; hoogstens { $max }.
shifts-capacity = Hoeveel mensen telkens? Van 1 tot { $max }.
shifts-duration = Hoelang duurt het? Schrijf “3u”, “2u30” of “90 min”, van 15 min tot een dag.
shifts-start = Wanneer begint het, de eerste keer? Schrijf “zaterdag 9:00”, “28/11 18:30” of “2026-11-28 18:30”.
shifts-last-before = De laatste dag komt voor de eerste datum.
shifts-too-late = Deze datum is begonnen of voorbij.
shifts-cancelled-already = Deze datum is geschrapt.
shifts-ended-already = Deze dienst is al beëindigd.
shifts-not-booked = Er is daar geen plaats op die naam.
shifts-booked-already = U komt al op die datum.
shifts-not-there = Wie er was, zegt wie er kwam.
shifts-not-over = Wie er was, kunt u zeggen zodra het voorbij is.
shifts-not-oneself = Iemand anders bevestigt dat u er was.

deed-shift-published = { $who } publiceerde dienst { $shift }.
deed-shift-ended = { $who } beëindigde dienst { $shift }.
deed-slot-cancelled = { $who } schrapte een datum van dienst { $shift }.
