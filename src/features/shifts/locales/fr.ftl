command-shift = permanence
    .about = Voir les permanences à venir, en prendre une, en publier une
    .hint = Caisse du samedi | samedi 9:00 | 3h | 4
command-shift-new = nouvelle nouveau
command-shift-mine = miennes
command-shift-calendar = agenda

shifts-list = Permanences à venir
shifts-list-none = Aucune permanence n’est encore publiée.
shifts-mine = Mes permanences
shifts-mine-none = Vous n’avez pas de permanence à venir.
shifts-new = Publier une permanence
shifts-number = Permanence { $number }
shifts-of-group = du groupe { $name }
shifts-where = Où
shifts-skill = À savoir faire
shifts-people = Personnes
shifts-how-long = Durée
shifts-how-often = Rythme
shifts-minutes = { $minutes } min
shifts-hours = { $hours } h
shifts-hours-minutes = { $hours } h { $minutes }
shifts-repeat-once = une fois
shifts-repeat-weekly = chaque semaine
shifts-repeat-fortnightly = toutes les deux semaines
shifts-repeat-monthly = chaque mois
shifts-left = { $count ->
    [one] { NUMBER($count) } place
   *[other] { NUMBER($count) } places
}
shifts-full = liste d’attente
shifts-ended = Cette permanence est terminée ; il n’y a plus de nouvelles dates.
shifts-none-to-come = Aucune date n’est prévue pour le moment.
shifts-watch = Me prévenir s’il manque du monde
shifts-unwatch = Ne plus me prévenir
shifts-watch-why = On peut vous prévenir quand il manque du monde, et seulement alors.
shifts-end = Terminer cette permanence
shifts-all-slots = Toutes les dates
shifts-details = Détails

shifts-you-come = Vous venez, { $when }. Merci !
shifts-you-wait = Vous êtes sur la liste d’attente. Dès qu’une place se libère, elle vous est proposée.
shifts-you-are-offered = Une place est libre ; elle vous est gardée jusqu’au { $until }.
shifts-places = { $count ->
    [one] Il reste { NUMBER($count) } place.
   *[other] Il reste { NUMBER($count) } places.
}
shifts-no-place = { $count ->
    [0] Toutes les places sont prises.
    [one] Toutes les places sont prises ; { NUMBER($count) } personne attend.
   *[other] Toutes les places sont prises ; { NUMBER($count) } personnes attendent.
}
shifts-is-over = Cette date est passée.
shifts-is-cancelled = Cette date est annulée.
shifts-is-cancelled-why = Cette date est annulée : { $reason }
shifts-plan-yours = Votre plan : { $plan }
shifts-with = Viennent : { $names }
shifts-names-more = { $names } et { NUMBER($count) } de plus
shifts-former = un·e ancien·ne membre
shifts-erased = Permanence { $number }
shifts-take = Je viens
shifts-wait = Sur la liste d’attente
shifts-wait-end = Quitter la liste d’attente
shifts-accept = Oui, je viens
shifts-decline = Non merci
shifts-cannot = Je ne peux pas venir
shifts-take-again = Finalement, je viens
shifts-left-title = Merci de l’avoir dit.
shifts-left-text = On ne vous attend plus pour « { $title } », { $when }. Votre place est proposée à d’autres.

shifts-plan = Quand est-ce que je pars ?
shifts-plan-why = Décider à l’avance quand et comment partir aide à y être. Vous seul·e voyez ceci ; je vous le rappelle deux heures avant.
shifts-plan-save = Enregistrer
shifts-ics = Dans mon agenda
shifts-ics-title = Ouvrez ce fichier pour avoir la date dans votre agenda.
shifts-calendar = L’agenda de mes permanences
shifts-calendar-offer = Votre agenda peut suivre vos permanences tout seul, par une adresse privée.
shifts-calendar-is = Ajoutez cette adresse à votre agenda comme abonnement. Qui la connaît voit vos permanences : gardez-la pour vous.
shifts-calendar-impossible = Palabre n’a pas d’adresse sur le web ici : un agenda ne peut pas suivre vos permanences tout seul. Chaque permanence a un bouton « Dans mon agenda ».
shifts-calendar-open = Créer mon adresse
shifts-calendar-renew = Une nouvelle adresse
shifts-calendar-close = La fermer

shifts-swap = Échanger
shifts-swap-how = S’il y a une place, vous y passez tout de suite. Sinon, on demande à celles et ceux qui viennent ce jour-là si l’échange leur convient.
shifts-swap-asked = La question est posée à celles et ceux qui viennent ce jour-là. En attendant, vous gardez votre place.
shifts-swap-agree = Oui, échanger
shifts-swap-free = Vous n’êtes pas obligé·e de répondre ; rien ne change alors.
shifts-swap-over = Cet échange n’est plus possible.
shifts-swap-none = Il n’y a pas d’autre date avec laquelle échanger.

shifts-attendance = Qui était là ?
shifts-attendance-how = « { $title } », { $when }. Appuyez sur les noms des personnes venues. Personne ne se confirme soi-même.

shifts-cancel = Annuler cette date
shifts-cancel-why = Celles et ceux qui ont une place, ou en attendent une, l’apprennent tout de suite.
shifts-form = Une nouvelle permanence
shifts-form-publish = Publier
shifts-field-title = De quoi s’agit-il ?
    .hint = Caisse du samedi ; aussi : fr:Caisse || nl:Kassa
shifts-field-start = Quand, la première fois ?
    .hint = samedi 9:00, 28/11 18:30
shifts-field-duration = Combien de temps ?
    .hint = 3h, 2h30, 90 min
shifts-field-capacity = Combien de personnes ?
    .hint = À chaque date
shifts-field-location = Où ?
    .hint = Adresse ou salle
shifts-field-repeat = À quel rythme ?
    .hint = À la même heure
shifts-field-last = Jusqu’à quel jour ?
    .hint = Vide : jusqu’à ce que vous la terminiez
shifts-field-skill = Faut-il savoir quelque chose ?
    .hint = Vide : tout le monde peut
shifts-field-places = Où la montrer ?
    .hint = Là où les membres la liront
shifts-field-group = Pour quel groupe ?
    .hint = Ses animateur·rices s’en occupent aussi
shifts-field-plan = Je pars…
    .hint = À 8h20, par le tram 92
shifts-field-reason = Pourquoi ?
    .hint = Une phrase pour celles et ceux qui venaient
shifts-field-with = Pour quelle date ?
    .hint = Vous viendriez ce jour-là à la place

shifts-notice-reminder = « { $title } », { $when } : vous venez. Quand partez-vous ?
shifts-notice-planned = « { $title } » commence bientôt. Votre plan :
shifts-notice-offered = Une place est libre : « { $title } », { $when }. Elle vous est gardée jusqu’au { $until }.
shifts-notice-cancelled = Annulé : « { $title } », { $when }.
shifts-notice-swap = { $name } viendrait { $yours } à votre place (« { $title } »), et vous { $theirs }.
shifts-notice-swapped = C’est échangé : vous venez { $when } (« { $title } »).
shifts-notice-standin = Quelqu’un ne peut pas venir : « { $title } », { $when }. Et vous ?
shifts-notice-lack = { $left ->
    [one] Il manque encore { NUMBER($left) } personne : « { $title } », { $when }.
   *[other] Il manque encore { NUMBER($left) } personnes : « { $title } », { $when }.
}
shifts-notice-lost = Une place s’est libérée à moins d’un jour : « { $title } », { $when }. On demande à qui peut remplacer.
shifts-notice-validate = « { $title } » ({ $when }) est passé. Qui était là ?

shifts-gone = Cette permanence n’est plus là.
shifts-none-such = Je ne connais pas de permanence de ce numéro. Écrivez /permanence pour voir celles à venir.
shifts-not-publisher = Ce sont les animateur·rices qui publient les permanences. Parlez-en avec l’équipe d’animation, ou demandez un coup de main avec /entraide.
shifts-where-published = Écrivez ceci là où les membres la verront, ou passez par le formulaire : /permanence nouvelle
shifts-repeat-unclear = Je ne connais pas ce rythme. Écrivez « chaque semaine », « toutes les deux semaines » ou « chaque mois », ou rien.
shifts-no-title = Il faut un nom à la permanence.
shifts-long = Il y a { $length } caractères ; { $max } au plus.
shifts-capacity = Combien de personnes chaque fois ? De 1 à { $max }.
shifts-duration = Combien de temps dure-t-elle ? Écrivez « 3h », « 2h30 » ou « 90 min », de 15 min à un jour.
shifts-start = Quand commence-t-elle, la première fois ? Écrivez « samedi 9:00 », « 28/11 18:30 » ou « 2026-11-28 18:30 ».
shifts-last-before = Le dernier jour vient avant la première date.
shifts-too-late = Cette date a commencé ou est passée.
shifts-cancelled-already = Cette date est annulée.
shifts-ended-already = Cette permanence est déjà terminée.
shifts-not-booked = Il n’y a pas de place à ce nom.
shifts-booked-already = Vous venez déjà à cette date.
shifts-not-there = Ce sont les personnes présentes qui disent qui est venu.
shifts-not-over = Vous pourrez dire qui était là une fois la permanence passée.
shifts-not-oneself = C’est quelqu’un d’autre qui confirme votre présence.

deed-shift-published = { $who } a publié la permanence { $shift }.
deed-shift-ended = { $who } a terminé la permanence { $shift }.
deed-slot-cancelled = { $who } a annulé une date de la permanence { $shift }.
