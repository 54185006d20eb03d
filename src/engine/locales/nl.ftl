engine-trouble = Sorry, dat lukte niet en er is niets genoteerd. Probeer het over een minuut opnieuw.
engine-unknown-command = Dit commando ken ik niet. Schrijf /palabre om te zien wat ik kan.
engine-unknown-button = Deze knop ken ik niet meer. Schrijf /palabre om te zien wat op u wacht.
engine-not-understood = Dat begreep ik niet. Schrijf “hulp” om te zien wat ik kan.
engine-not-yours = Deze vraag was voor iemand anders.
engine-doubt = Is mijn bericht aangekomen in { $place }?
engine-doubt-why = De verbinding viel weg tijdens het plaatsen, en ik vraag het liever dan het twee keer te plaatsen. Wilt u even kijken?
engine-doubt-there = Het staat er
engine-doubt-again = Opnieuw plaatsen
engine-doubt-settled = Dank u, dat is geregeld.
engine-doubt-over = Dit is intussen geregeld.

form-next = Verder
form-back = Terug
form-skip = Overslaan
form-cancel = Annuleren
form-open = Openen
form-correct = Verbeteren
form-cancelled = Geannuleerd; er is niets bewaard.
form-gone = Dit formulier staat niet meer open. Begin opnieuw met het commando.
form-required = Dit is nodig om verder te gaan.
form-write-text = Antwoord met woorden, alstublieft.
form-too-long = Dat zijn { $length } tekens; hoogstens { $max }.
form-pick-one = Kies een van de { $count } opties, met een knop, het nummer of de woorden.
form-pick-more = { $min ->
    [one] Kies er minstens één.
   *[other] Kies er minstens { $min }.
}
form-pick-fewer = Kies er hoogstens { $max }.
form-number = Een geheel getal van { $min } tot { $max }, alstublieft.
form-date = Een datum, alstublieft, bijvoorbeeld 24/12/2026.
form-no-such-date = Deze datum bestaat niet.
form-time = Een uur, alstublieft, bijvoorbeeld 18:30.
form-pick-person = Kies een persoon uit de lijst.
form-no-file = Hier kan geen bestand ingediend worden.

moment-unclear = Dit tijdstip begrijp ik niet. Probeer “3d”, “morgen 18:00” of “24/12 18:30”.
moment-no-such-date = Deze datum of dit uur bestaat niet. Kijk op de kalender en probeer opnieuw.
moment-past = Dit tijdstip is voorbij. Kies een later.
moment-too-far = Dat is meer dan een jaar weg. Kies een vroeger tijdstip.
