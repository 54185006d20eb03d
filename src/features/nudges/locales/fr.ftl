command-nudge = rappel
    .about = Programmer un message pour un endroit ou pour des membres
    .hint = rappelle à qui n’a pas répondu au sondage 12 jeudi à 18h30 : …
command-nudge-list = liste
command-palabre-quiet = silence
command-palabre-why = pourquoi
command-palabre-hours = horaires

nudges-list = Messages programmés
nudges-none = Vous n’avez encore rien programmé.
nudges-how = « /rappel tous les premiers mardis à 18h30 dans #éthique : réunion ce soir » ou « /rappel rappelle à qui n’a pas répondu au sondage 12 jeudi à 18h30 : … »
nudges-new = Programmer un message
nudges-list-offer = Messages programmés
nudges-gone = Ce message n’existe plus.
nudges-erased = Ce qui était écrit ici a été effacé.
nudges-usual = « { "{item}" } » est encore ouvert. Votre réponse compte.
nudges-answer = Répondre

nudges-not-allowed = Les messages sont programmés par les animateur·rices, et par ceux et celles d’un groupe pour leur groupe. Un·e admin peut vous nommer.
nudges-own-group = Vous animez un groupe : choisissez ses membres.
nudges-own-place = Vous animez un groupe : choisissez l’endroit où il se retrouve.
nudges-nowhere = Dites pour qui ou à quel endroit : choisissez des membres, un endroit, ou les deux.
nudges-no-words = Dites ce que le message doit dire : écrivez-le après un deux-points.
nudges-words-long = Cela fait { $length } caractères ; { $max } au plus.
nudges-who-unknown = Je ne sais pas qui sont « { $words } ». Essayez « tout le monde », « groupe Éthique » ou « qui n’a pas répondu au sondage 12 ».
nudges-when-unclear = Je ne comprends pas quand. Essayez « jeudi à 18h30 », « tous les premiers mardis à 18h30 » ou « tous les mois le 31 à 9h ».
nudges-when-often = C’est plus d’une fois par jour. Choisissez une fois par jour au plus.
nudges-when-never = Ce moment est passé, ou n’arrive jamais. Choisissez-en un autre.
nudges-too-many = Il y a déjà { $max } messages programmés. Arrêtez-en d’abord un.

nudges-title-draft = Message { $number } : dois-je le programmer ?
nudges-title-active = Le message { $number } est programmé
nudges-title-paused = Le message { $number } est en pause
nudges-title-ended = Le message { $number } est terminé
nudges-to = Pour
nudges-everyone = Tous les membres
nudges-reach = Atteint maintenant
nudges-in = Où
nudges-else = Pour les autres, dans
nudges-else-on = { $place } sur { $platform }
nudges-else-place = { $place } ({ $count })
nudges-nowhere-there = { $count ->
    [one] Sur { $platform }, une personne ne le trouvera nulle part
   *[other] Sur { $platform }, { $count } personnes ne le trouveront nulle part
} : je n’y suis dans aucun canal. Invitez-moi dans l’un d’eux, ou demandez-leur d’écrire une fois à { $bot }.
nudges-nowhere-group = { $count ->
    [one] Sur { $platform }, une personne ne le trouvera nulle part
   *[other] Sur { $platform }, { $count } personnes ne le trouveront nulle part
} : le groupe ne se retrouve dans aucun canal là-bas. Donnez-lui-en un avec /groupe, ou demandez-leur d’écrire une fois à { $bot }.
nudges-dates = Prochaines fois
nudges-kind = Genre
nudges-languages = Langues
nudges-in-quiet = C’est un dimanche, un jour férié ou la nuit, quand je n’écris à personne : chacun·e le reçoit à la fin de son temps calme.
nudges-class-engagement = Ce à quoi on prend part
nudges-class-decision = Sondages et enquêtes
nudges-class-help = Demandes d’aide
nudges-class-life = Nouvelles et invitations

nudges-reach-of = { $reached } sur { $of }.
nudges-reach-about = Environ { $reached } : qui a répondu reste secret.
nudges-reach-hidden = Les personnes qui n’ont pas répondu. Qui a répondu reste secret et peu de personnes sont concernées : je ne dis pas de nombre.
nudges-left-account = { $count } que je n’ai jamais rencontré·es
nudges-left-unreachable = { $count } que je ne peux pas joindre
nudges-left-quiet = { $count } en silence
nudges-left-out = { $count ->
    [one] { $count } qui n’en veut pas
   *[other] { $count } qui n’en veulent pas
}
nudges-left-twice = { $count } déjà relancé·es deux fois
nudges-left-paused = { $count } tant que ce genre est en pause
nudges-left-later = { $count } à leur limite de la semaine, plutôt dans leur aperçu

nudges-do-start = Programmer
nudges-do-pause = Mettre en pause
nudges-do-resume = Reprendre
nudges-do-skip = Sauter la prochaine
nudges-do-edit = Modifier
nudges-do-stop = Arrêter
nudges-do-discard = Abandonner
nudges-do-past = Ce qu’il est devenu
nudges-back = Retour

nudges-past = Message { $number } : les dernières fois
nudges-past-none = Le message { $number } n’est pas encore parti.
nudges-past-late = trop tard, seulement dans les aperçus
nudges-past-posted = publié
nudges-past-nobody = personne à prévenir
nudges-past-sent = { $count ->
    [one] { $count } envoyé
   *[other] { $count } envoyés
}
nudges-past-waiting = { $count } en attente
nudges-past-digest = { $count } dans l’aperçu de la semaine
nudges-past-out = { $count ->
    [one] { $count } laissé de côté
   *[other] { $count } laissés de côté
}

nudges-for-some = Pour celles et ceux que je ne peux pas joindre en privé.
nudges-in-private = Prévenez-moi en privé

nudges-form-new = Programmer un message
nudges-form-edit = Modifier le message
nudges-form-intro = Rien ne part avant que vous ayez vu qui cela atteint.
nudges-form-look = Montrez-moi
nudges-form-languages = Dans d’autres langues
nudges-form-languages-intro = Qui lit une autre langue le reçoit dans la sienne. Ce que vous laissez vide arrive dans la vôtre.
nudges-in-en = En anglais
nudges-in-fr = En français
nudges-in-nl = En néerlandais
nudges-field-words = Message
    .hint = {"{prénom}"}, {"{nom}"}, {"{groupe}"} et {"{date}"} sont remplis
nudges-field-when = Quand
    .hint = jeudi à 18h30 · tous les premiers mardis à 18h30
nudges-field-audience = Pour qui, en privé
    .hint = Chacun·e le reçoit au moment qui lui convient
nudges-field-place = À quel endroit
    .hint = Avec des membres choisis : pour celles et ceux que je ne peux pas joindre
nudges-field-class = Genre
    .hint = Les membres peuvent arrêter un genre de messages

nudges-when-at = { $how } à { $at }
nudges-when-daily = chaque jour
nudges-when-working = chaque jour ouvrable
nudges-when-weekly = chaque { $days }
nudges-when-weeks = toutes les { $weeks } semaines le { $day }
nudges-when-nth = chaque { $which } { $day }
nudges-nth-first = premier
nudges-nth-second = deuxième
nudges-nth-third = troisième
nudges-nth-fourth = quatrième
nudges-nth-last = dernier
nudges-when-monthly = chaque mois le { $day }
nudges-when-last-day = le dernier jour du mois

nudges-quiet = Silence
nudges-quiet-not = Je vous écris quand quelque chose vous attend.
nudges-quiet-until = Je ne vous écris plus jusqu’au { $when }.
nudges-quiet-for-good = Je ne vous écris plus.
nudges-quiet-what = Au plus un message par jour et trois par semaine, jamais la nuit, le dimanche ni les jours fériés. Le reste vient dans un seul aperçu par semaine. Ce à quoi vous prenez part (une permanence, une entraide) vient en plus, deux fois par jour au plus. Ce que vous demandez reçoit toujours sa réponse.
nudges-quiet-0 = Une semaine de silence
nudges-quiet-1 = Un mois de silence
nudges-quiet-2 = Silence pour toujours
nudges-quiet-end = Vous pouvez m’écrire à nouveau
nudges-hours = J’écris entre
nudges-hours-usual = { $from } et { $to }, du lundi au samedi
nudges-hours-working = { $from } et { $to }, du lundi au vendredi
nudges-hours-change = Changer les heures
nudges-hours-intro = J’écris entre { $from } et { $to } au plus ; vous pouvez raccourcir.
nudges-hours-from = Écrivez-moi à partir de
nudges-hours-to = Jusqu’à
nudges-hours-day = Mon aperçu de la semaine vient le
nudges-hours-digest = À
nudges-hours-save = Enregistrer
nudges-hours-short = Laissez-moi au moins une heure entre les deux.
nudges-digest = Aperçu de la semaine
nudges-digest-on = { $day } à { $at }
nudges-day-monday = lundi
nudges-day-tuesday = mardi
nudges-day-wednesday = mercredi
nudges-day-thursday = jeudi
nudges-day-friday = vendredi
nudges-day-saturday = samedi
nudges-working-on = Heures de travail seulement
nudges-working-off = Aussi hors des heures de travail
nudges-urgent = Si mon créneau tombe pendant le silence
nudges-urgent-yes = prévenez-moi avant
nudges-urgent-no = ne me dérangez pas
nudges-urgent-on = Prévenez-moi avant mon créneau
nudges-urgent-off = Jamais pendant le silence
nudges-without = Vous n’en voulez plus :
nudges-again = À nouveau : { $what }
nudges-one-item = un sujet
nudges-types = Heures de travail seulement
nudges-types-none = Cette communauté n’a pas encore de types de membres.
nudges-types-what = J’écris aux membres de ces types les jours ouvrables de 9h à 17h, sauf s’ils en décident autrement.
nudges-types-offer = Heures de travail

nudges-why = Je vous ai écrit pour la dernière fois le { $when }.
nudges-why-none = Je ne vous ai pas écrit de ma propre initiative.
nudges-why-doubt = Vous aviez publié quelque chose et la connexion a été coupée ; je vous ai donc demandé si c’était arrivé.
nudges-why-kind = Genre de message : { $kind }. Il compte dans vos trois par semaine, sauf si vous y prenez part ou l’avez demandé.

deed-nudge-started = { $who } a programmé un message.
deed-nudge-stopped = { $who } a arrêté ou mis en pause un message programmé.
deed-working-hours-given = { $who } a donné des heures de travail à un type de membres.
deed-working-hours-taken = { $who } a retiré les heures de travail à un type de membres.
