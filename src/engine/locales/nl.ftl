engine-trouble = Sorry, dat lukte niet en er is niets genoteerd. Probeer het over een minuut opnieuw.
engine-unknown-command = Deze opdracht ken ik niet. Schrijf /palabre om te zien wat ik kan.
engine-unknown-button = Deze knop ken ik niet meer. Schrijf /palabre om te zien wat op u wacht.
engine-not-understood = Dat begreep ik niet. Schrijf “hulp” om te zien wat ik kan.
engine-not-yours = Deze vraag was voor iemand anders.
engine-doubt = Is mijn bericht wel aangekomen in { $place }?
engine-doubt-why = De verbinding viel weg tijdens het plaatsen. Ik vraag het liever dan het twee keer te plaatsen. Wilt u even kijken?
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
form-gone = Dit formulier staat niet meer open. Begin opnieuw met de opdracht.
form-required = Dit antwoord is nodig om verder te gaan.
form-write-text = Antwoord met een tekst, alstublieft.
form-too-long = Dat zijn { $length } tekens; hoogstens { $max }.
form-pick-one = Kies een van de { $count } opties: met een knop, het nummer of de tekst.
form-pick-more = { $min ->
    [one] Kies er minstens één.
   *[other] Kies er minstens { $min }.
}
form-pick-fewer = Kies er hoogstens { $max }.
form-number = Geef een geheel getal van { $min } tot { $max } op, alstublieft.
form-date = Geef een datum op, alstublieft, bijvoorbeeld 24/12/2026.
form-no-such-date = Deze datum bestaat niet.
form-time = Geef een uur op, alstublieft, bijvoorbeeld 18:30.
form-pick-person = Kies een persoon uit de lijst.
form-no-file = Hier kan geen bestand ingediend worden.

moment-unclear = Deze datum begrijp ik niet. Probeer “3d”, “morgen 18:00” of “24/12 18:30”.
moment-no-such-date = Deze datum of dit uur bestaat niet. Kijk op de kalender en probeer opnieuw.
moment-past = Dit tijdstip is al voorbij. Kies een later tijdstip.
moment-too-far = Dat is meer dan een jaar weg. Kies een vroeger tijdstip.

engine-not-adopted = Deze plek is nog niet met een gemeenschap verbonden. Een beheerder schrijft hier /palabre admin CODE; de code staat waar Palabre draait.
engine-no-community = Ik weet niet bij welke gemeenschap u hoort. Schrijf me eerst in een van haar groepen of kanalen.
engine-not-allowed = Uw rol laat dit niet toe. Een beheerder kan dat veranderen.
engine-not-owner = Alleen wie dit begon, kan dat doen.
engine-no-such-item = Dit bestaat niet meer.
engine-code-wrong = Deze code werkt niet (meer). Vraag een nieuwe.
engine-code-too-many = Te veel foute codes. Wacht { $minutes } minuten, alstublieft.
engine-space-taken = Deze ruimte hoort al bij een andere gemeenschap.
engine-already-linked = Deze account is al gekoppeld; er hoeft niets te gebeuren.
engine-last-admin = Deze account is de enige beheerder. Maak de code hier en typ ze op de andere account.
engine-two-on-roll = Beide accounts horen bij mensen die elk een eigen plaats op de ledenlijst hebben. Vraag het aan een beheerder.
engine-now-admin = U bent nu beheerder van { $community }, en deze plek is ermee verbonden.
engine-now-joined = Welkom bij { $community }! Deze account is nu aan u gekoppeld.
engine-now-linked = Klaar: uw beide accounts tellen voortaan als één lid.

deed-admin-by-code = { $who } werd beheerder met de code.
deed-accounts-linked = { $who } koppelde nog een account.
deed-invitation-claimed = { $who } nam zijn of haar plaats op de ledenlijst in.
engine-withdrawn = Dit bericht is ingetrokken.
