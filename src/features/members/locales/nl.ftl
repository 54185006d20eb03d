command-palabre-link = koppelen koppel
command-palabre-unlink = ontkoppelen
command-palabre-me = ik
command-palabre-language = taal
command-palabre-zone = tijdzone
command-palabre-forget = vergeten vergeet
command-palabre-role = rol

members-me = Wat over u bewaard wordt
members-name = Naam
members-language = Taal
members-as-platform = zoals in uw chat
members-accounts = Accounts
members-roles = Rollen
members-roll = Nummer in het register
members-type = Ledentype
members-region = Regio
members-since = Hier sinds
members-role-member = lid
members-role-animateur = begeleider
members-role-board = bestuur
members-role-admin = beheerder
members-role-referent = vertrouwenspersoon
members-role-helper = ingeschreven helper

members-export = Alles downloaden
members-export-title = Alles wat over u bewaard wordt, in één bestand
members-unlink = { $account } ontkoppelen
members-only-account = Dit is uw enige account hier, of het is er geen van u.

members-code = Uw code: { $code }
members-code-how = Schrijf op het andere platform { $command } binnen tien minuten. Beide accounts zijn dan één lid, met één stem.
members-code-command = /palabre koppelen { $code }
members-code-once = Ze werkt één keer. Geef ze aan niemand: wie ze typt, wordt hier u.
members-code-shape = Een code ziet eruit als ABCD-EFGH. Schrijf alleen “/palabre koppelen” om er een te krijgen.

members-language-which = Welke taal verkiest u?
members-language-set = Voortaan schrijf ik u in het { $language }.

members-zone = Tijdzone
members-zone-as-platform = zoals in uw chat
members-zone-now = Nu: { $zone }.
members-zone-keep = Bewaren
members-zone-hint = Een grote stad of een tijdzone: Lissabon, Europe/Lisbon. Leeg: zoals in uw chat.
members-zone-set = Voortaan gelden voor u de uren van de tijdzone { $zone }.
members-zone-unset = Voortaan gelden voor u de uren van uw chat, anders die van uw gemeenschap.
members-zone-unknown = Ik weet niet in welke tijdzone dit ligt. Probeer de hoofdstad of een grote stad waar het even laat is: Brussel, Lissabon.

members-forget = Vergeet mij
members-forget-sure = Zal ik u vergeten?
members-forget-what = Over zeven dagen worden uw naam, uw accounts, wat u schreef en uw rollen gewist. Getelde stemmen blijven geteld, zonder uw naam. Tot dan kunt u van gedacht veranderen.
members-forget-yes = Ja, vergeet mij over zeven dagen
members-forgotten-soon = U wordt vergeten op { $when }.
members-stay = Nee, ik blijf
members-last-admin = U bent de enige beheerder. Maak eerst iemand anders beheerder, met /palabre rol.

members-role-who = Wiens rollen? Schrijf een naam, bijvoorbeeld “/palabre rol Tom”.
members-nobody = Ik vind hier niemand met de naam “{ $words }”. Wie u zoekt, moet me eerst één keer geschreven hebben.
members-which = Wie bedoelt u?
members-roles-of = Rollen van { $name }
members-roles-held = Nu: { $roles }.
members-role-give = Rol geven: { $role }
members-role-take = Rol afnemen: { $role }
members-gone = Dit lid is hier niet meer.

members-audience-roll = Leden van de ledenlijst
members-audience-type = { $type } (ledentype)
members-audience-language = Spreekt { $language }

command-palabre-privacy = privacy
command-palabre-community = gemeenschap
command-palabre-log = logboek

members-mine = Wat over mij bewaard wordt
members-switch = Andere gemeenschap
members-role-find = Zoeken
members-role-hint = Een deel van de naam volstaat
members-former = een vroeger lid
members-machine = Palabre

members-privacy-button = Privacy
members-privacy = Wat ik bewaar, en uw rechten
members-privacy-kept = Ik bewaar de naam, de taal en de tijdzone die uw chat toont, uw nummer en type op de ledenlijst, uw rollen en groepen, waar u mij gebruikte, en wat u vroeg en antwoordde. Ik lees uw gesprekken niet. Alles staat in de databank van uw coöperatie zelf.
members-privacy-long = Dat blijft bewaard zolang u lid bent, en een jaar nadat u de lijst verliet; onafgewerkte formulieren 30 dagen, privéberichten 90 dagen, het logboek van wat uit hoofde van een rol gedaan werd 3 jaar.
members-privacy-rights = /palabre ik toont dit en geeft u alles als bestand. /palabre vergeten wist u na zeven dagen: uw naam, uw accounts en wat u schreef, ook de vragen en opties van uw peilingen; een peiling van u die nog open is, sluit dan. Stemmen blijven geteld, zonder uw naam.
members-privacy-hash = Stond u op de ledenlijst, dan blijft na het wissen een hash met sleutel van uw nummer bewaard, zodat de volgende import u overslaat. Niemand kan er uw nummer uit lezen.

members-community = In privé spreekt u met { $community }.
members-community-which = Kies een andere. In een kanaal spreek ik altijd voor de gemeenschap waar het bij hoort.
members-community-only = Het is de enige gemeenschap waar u mij met dit account ontmoette.

members-log = Logboek
members-log-older = Ouder
members-log-end = Er werd nog niets gedaan waarvoor een rol nodig is.

deed-role-given = { $who } gaf { $member } de rol { $role }.
deed-role-taken = { $who } nam { $member } de rol { $role } af.
deed-account-unlinked = { $who } ontkoppelde een account.
deed-forgetting-asked = { $who } vroeg om vergeten te worden.
deed-forgetting-cancelled = { $who } besloot te blijven.
deed-member-forgotten = Een lid werd vergeten.
