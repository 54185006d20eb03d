command-nudge = herinnering
    .about = Plan een bericht voor een plek of voor leden
    .hint = herinner wie peiling 12 niet beantwoordde donderdag om 18:30: …
command-nudge-list = lijst
command-palabre-quiet = stil stilte
command-palabre-why = waarom
command-palabre-hours = werkuren

nudges-list = Geplande berichten
nudges-none = U hebt nog niets gepland.
nudges-how = “/herinnering elke eerste dinsdag om 18:30 in #ethiek: vanavond vergadering” of “/herinnering herinner wie peiling 12 niet beantwoordde donderdag om 18:30: …”
nudges-new = Plan een bericht
nudges-list-offer = Geplande berichten
nudges-gone = Dit bericht is er niet meer.
nudges-erased = Wat hier stond, is gewist.
nudges-usual = “{ "{item}" }” staat nog open. Uw antwoord telt.
nudges-answer = Antwoorden

nudges-not-allowed = Berichten worden gepland door begeleiders, en door die van een groep voor hun groep. Een beheerder kan u aanstellen.
nudges-own-group = U begeleidt een groep: kies haar leden.
nudges-own-place = U begeleidt een groep: kies de plek waar ze thuis is.
nudges-nowhere = Zeg voor wie of waar: kies leden, een plek, of allebei.
nudges-no-words = Zeg wat het bericht moet zeggen: schrijf het na een dubbelepunt.
nudges-words-long = Dat zijn { $length } tekens; hoogstens { $max }.
nudges-who-unknown = Ik weet niet wie “{ $words }” zijn. Probeer “iedereen”, “groep Ethiek” of “wie peiling 12 niet beantwoordde”.
nudges-when-unclear = Ik begrijp niet wanneer. Probeer “donderdag om 18:30”, “elke eerste dinsdag om 18:30” of “elke maand op de 31ste om 9:00”.
nudges-when-often = Dat is meer dan één keer per dag. Kies hoogstens één keer per dag.
nudges-when-never = Dat moment is voorbij, of komt nooit. Kies een ander.
nudges-too-many = Er lopen al { $max } berichten. Stop er eerst een.

nudges-title-draft = Bericht { $number }: zal ik het plannen?
nudges-title-active = Bericht { $number } is gepland
nudges-title-paused = Bericht { $number } pauzeert
nudges-title-ended = Bericht { $number } is voorbij
nudges-to = Voor
nudges-everyone = Alle leden
nudges-reach = Bereikt nu
nudges-in = Waar
nudges-else = Voor anderen, in
nudges-else-on = { $place } op { $platform }
nudges-else-place = { $place } ({ $count })
nudges-nowhere-there = { $count ->
    [one] Op { $platform } vindt één persoon het nergens
   *[other] Op { $platform } vinden { $count } mensen het nergens
}: ik ben daar op geen enkele plek. Nodig mij op een plek uit, of vraag hun één keer aan { $bot } te schrijven.
nudges-nowhere-group = { $count ->
    [one] Op { $platform } vindt één persoon het nergens
   *[other] Op { $platform } vinden { $count } mensen het nergens
}: de groep heeft daar geen thuis. Geef er haar een met /groep, of vraag hun één keer aan { $bot } te schrijven.
nudges-dates = Volgende keren
nudges-kind = Soort
nudges-languages = Talen
nudges-in-quiet = Dan is het zondag, een feestdag of nacht, wanneer ik niemand schrijf: ieder krijgt het wanneer de eigen stille tijd voorbij is.
nudges-class-engagement = Waar mensen aan meedoen
nudges-class-decision = Peilingen en enquêtes
nudges-class-help = Vragen om hulp
nudges-class-life = Nieuws en uitnodigingen

nudges-reach-of = { $reached } van { $of }.
nudges-reach-about = Ongeveer { $reached }: wie antwoordde, is geheim.
nudges-reach-hidden = Wie niet antwoordde. Wie wel, is geheim, en het zijn er weinig; dus noem ik geen getal.
nudges-left-account = { $count } die ik nog niet ken
nudges-left-unreachable = { $count } die ik niet kan bereiken
nudges-left-quiet = { $count } in stilte
nudges-left-out = { $count ->
    [one] { $count } wil er geen
   *[other] { $count } willen er geen
}
nudges-left-twice = { $count } al twee keer herinnerd
nudges-left-paused = { $count } zolang deze soort pauzeert
nudges-left-later = { $count } aan hun weeklimiet, in hun overzicht in de plaats

nudges-do-start = Plannen
nudges-do-pause = Pauzeren
nudges-do-resume = Hervatten
nudges-do-skip = De volgende overslaan
nudges-do-edit = Wijzigen
nudges-do-stop = Stoppen
nudges-do-discard = Weggooien
nudges-do-past = Wat ervan kwam
nudges-back = Terug

nudges-past = Bericht { $number }: de laatste keren
nudges-past-none = Bericht { $number } is nog niet vertrokken.
nudges-past-late = te laat, alleen in de overzichten
nudges-past-posted = geplaatst
nudges-past-nobody = niemand te verwittigen
nudges-past-sent = { $count } verstuurd
nudges-past-waiting = { $count ->
    [one] { $count } wacht
   *[other] { $count } wachten
}
nudges-past-digest = { $count } in het weekoverzicht
nudges-past-out = { $count } weggelaten

nudges-for-some = Voor wie ik niet privé kan bereiken.
nudges-in-private = Zeg het mij privé

nudges-form-new = Plan een bericht
nudges-form-edit = Wijzig het bericht
nudges-form-intro = Er vertrekt niets voor u gezien hebt wie het bereikt.
nudges-form-look = Toon het
nudges-form-languages = In andere talen
nudges-form-languages-intro = Wie een andere taal leest, krijgt het in die taal. Wat u leeg laat, komt in de uwe.
nudges-in-en = In het Engels
nudges-in-fr = In het Frans
nudges-in-nl = In het Nederlands
nudges-field-words = Bericht
    .hint = {"{voornaam}"}, {"{naam}"}, {"{groep}"} en {"{datum}"} worden ingevuld
nudges-field-when = Wanneer
    .hint = donderdag om 18:30 · elke eerste dinsdag om 18:30
nudges-field-audience = Voor wie, privé
    .hint = Ieder krijgt het op een moment dat past
nudges-field-place = Op welke plek
    .hint = Met gekozen leden: voor wie ik niet kan bereiken
nudges-field-class = Soort
    .hint = Leden kunnen een soort berichten stopzetten

nudges-when-at = { $how } om { $at }
nudges-when-daily = elke dag
nudges-when-working = elke werkdag
nudges-when-weekly = elke { $days }
nudges-when-weeks = om de { $weeks } weken op { $day }
nudges-when-nth = elke { $which } { $day }
nudges-nth-first = eerste
nudges-nth-second = tweede
nudges-nth-third = derde
nudges-nth-fourth = vierde
nudges-nth-last = laatste
nudges-when-monthly = elke maand op de { $day }
nudges-when-last-day = de laatste dag van de maand

nudges-quiet = Stilte
nudges-quiet-not = Ik schrijf u wanneer er iets op u wacht.
nudges-quiet-until = Ik schrijf u niet tot { $when }.
nudges-quiet-for-good = Ik schrijf u niet meer.
nudges-quiet-what = Hoogstens één bericht per dag en drie per week, nooit ’s nachts, op zondag of op feestdagen. De rest komt in één weekoverzicht. Waar u aan meedoet (een dienst, hulp) komt erbij, hoogstens twee per dag. Wat u vraagt, krijgt altijd antwoord.
nudges-quiet-0 = Een week stilte
nudges-quiet-1 = Een maand stilte
nudges-quiet-2 = Voorgoed stilte
nudges-quiet-end = U mag me weer schrijven
nudges-hours = Ik schrijf tussen
nudges-hours-usual = { $from } en { $to }, maandag tot zaterdag
nudges-hours-working = { $from } en { $to }, maandag tot vrijdag
nudges-hours-change = Wijzig de uren
nudges-hours-intro = Ik schrijf hoogstens tussen { $from } en { $to }; u kunt dat korter maken.
nudges-hours-from = Schrijf mij vanaf
nudges-hours-to = Tot
nudges-hours-day = Mijn weekoverzicht komt op
nudges-hours-digest = Om
nudges-hours-save = Bewaren
nudges-hours-short = Laat me minstens een uur tussen de twee.
nudges-digest = Weekoverzicht
nudges-digest-on = { $day } om { $at }
nudges-day-monday = maandag
nudges-day-tuesday = dinsdag
nudges-day-wednesday = woensdag
nudges-day-thursday = donderdag
nudges-day-friday = vrijdag
nudges-day-saturday = zaterdag
nudges-working-on = Alleen tijdens werkuren
nudges-working-off = Ook buiten de werkuren
nudges-urgent = Als mijn dienst in stille uren begint
nudges-urgent-yes = verwittig mij vooraf
nudges-urgent-no = stoor mij niet
nudges-urgent-on = Verwittig mij voor mijn dienst
nudges-urgent-off = Nooit in stille uren
nudges-without = Hiervan wilt u er geen:
nudges-again = Opnieuw: { $what }
nudges-one-item = één onderwerp
nudges-types = Alleen tijdens werkuren
nudges-types-none = Deze gemeenschap heeft nog geen ledentypes.
nudges-types-what = Leden van deze types schrijf ik op werkdagen van 9 tot 17 uur, tenzij ze anders kiezen.
nudges-types-offer = Werkuren

nudges-why = Ik schreef u het laatst op { $when }.
nudges-why-none = Ik heb u niet uit mezelf geschreven.
nudges-why-doubt = U had iets geplaatst en de verbinding viel weg; daarom vroeg ik u of het was aangekomen.
nudges-why-kind = Soort bericht: { $kind }. Het telt mee voor uw drie per week, tenzij u eraan meedoet of erom vroeg.

deed-nudge-started = { $who } plande een bericht.
deed-nudge-stopped = { $who } stopte of pauzeerde een gepland bericht.
deed-working-hours-given = { $who } gaf een ledentype werkuren.
deed-working-hours-taken = { $who } nam een ledentype de werkuren af.
