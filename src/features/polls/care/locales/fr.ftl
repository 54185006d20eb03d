command-poll-manage = gérer

polls-manage = Gérer
polls-manage-title = Sondage { $number } : { $title }
polls-manage-draft = Un brouillon, pour { $places }. Vous êtes seul·e à le voir.
polls-manage-scheduled = Ouvre { $when } dans { $places }. D’ici là, vous êtes seul·e à le voir.
polls-manage-open = { $voters ->
    [0] Ouvert jusqu’à ce que vous le clôturiez ; personne n’a encore voté.
    [one] Ouvert jusqu’à ce que vous le clôturiez ; { $voters } personne a voté.
   *[other] Ouvert jusqu’à ce que vous le clôturiez ; { NUMBER($voters) } personnes ont voté.
}
polls-manage-open-until = { $voters ->
    [0] Ouvert jusqu’au { $when } ; personne n’a encore voté.
    [one] Ouvert jusqu’au { $when } ; { $voters } personne a voté.
   *[other] Ouvert jusqu’au { $when } ; { NUMBER($voters) } personnes ont voté.
}
polls-manage-closed = { $voters ->
    [one] Clos ; { $voters } personne a voté.
   *[other] Clos ; { NUMBER($voters) } personnes ont voté.
}
polls-manage-cancelled = Annulé ; rien n’a été compté.
polls-decided-early = Déjà décidé : les personnes qui n’ont pas voté ne peuvent plus changer le résultat. Celles qui ont voté le peuvent encore.

polls-open-prepared = Ouvrir
polls-open-now = Ouvrir maintenant
polls-change-prepared = Modifier
polls-discard = Jeter
polls-discarded = Jeté. Personne d’autre ne l’a vu.
polls-correct = Corriger les mots
polls-extend = Prolonger
polls-cancel = Annuler le sondage
polls-template = Reprendre comme modèle
polls-stop-repeating = Ne plus répéter
polls-state = Dire ce qui en résulte
polls-state-change = Changer ce qui en résulte
polls-state-say = Publier
polls-state-read = Ce qui en résulte
polls-export-files = Bulletins en fichiers

polls-field-extend = Jusqu’à quand ?
    .hint = Plus tard que prévu : 3j, demain 18:00, 24/12 18:30
polls-field-cancel = Pourquoi ?
    .hint = Tout le monde le lit à côté du sondage
polls-field-statement = Quelle décision, et quelle suite ?
    .hint = Tout le monde le lit à côté du sondage
polls-field-followed = Qu’a-t-on fait des réponses ?
    .hint = On a dit aux membres qu’ils le sauraient
polls-field-review = Quand y revenez-vous ?
    .hint = Je vous le rappelle ce jour-là ; vide : jamais
polls-field-add = Quelle option ?
    .hint = Tant que personne n’a voté
polls-correct-typos = On a voté : seules les coquilles se corrigent, une lettre environ, ni nombre ni autre mot. C’est annoncé à côté du sondage.
polls-correct-free = Personne n’a encore voté : la question et l’explication peuvent changer, des options s’ajouter. Les options déjà là gardent leur sens.
polls-correct-in = La même chose, en { $language }.
polls-followed-wholly = Suivies
polls-followed-partly = Suivies en partie
polls-followed-not = Non suivies
polls-followed-later = À voir plus tard

polls-extended = Prolongé : { $title }
polls-extended-until = Vous pouvez voter jusqu’au { $when }.
polls-cancelled = Annulé : { $title }
polls-cancelled-why = { $reason } Rien n’est compté.
polls-cancelled-plain = Annulé par l’organisateur·rice ; rien n’est compté.
polls-statement = Ce qui en résulte : { $title }
polls-statement-none = L’organisateur·rice n’a encore rien dit.
polls-corrected = Corrigé : { $title }
polls-corrected-words = « { $before } » devient « { $after } ».
polls-corrected-stand = Les votes déjà donnés comptent et peuvent être changés.
polls-reminder = Encore sans réponse : { $title }
polls-reminder-until = Vous pouvez voter jusqu’au { $when }.
polls-account = À dire : ce qui résulte de « { $title } »
polls-account-why = Le sondage annonçait aux membres qu’ils sauraient ce que l’on a fait de leurs réponses.
polls-review = À revoir : { $title }

polls-add = Ajouter une option
polls-adding = vous pouvez ajouter des options tant que personne n’a voté
polls-level-inform = pour informer : rien n’est décidé ici
polls-level-consult = une consultation : l’organisateur·rice décide et dit ce qu’on en a fait
polls-level-concert = une concertation : l’organisateur·rice dit ce qu’on en a fait
polls-level-co-decide = une codécision : le résultat engage
polls-level-name-inform = Informer
    .hint = Rien n’est décidé ici
polls-level-name-consult = Consulter
    .hint = Vous décidez, et dites ce que vous en avez fait
polls-level-name-concert = Concerter
    .hint = Vous dites ce que vous en avez fait
polls-level-name-co-decide = Codécider
    .hint = Le résultat engage

polls-care-not-now = Ce n’est pas possible dans l’état actuel du sondage. « Gérer » montre ce qui l’est.
polls-care-no-end = Ce sondage n’a pas de fin à repousser ; il reste ouvert jusqu’à ce que vous le clôturiez.
polls-care-not-later = Il se clôt { $when } ; choisissez un moment plus tardif. Une fin annoncée n’est jamais avancée.
polls-care-closes-first = Il se clôturerait avant d’ouvrir.
polls-care-repeat-closes = Un sondage qui se répète a besoin d’une fin. Ajoutez-en une, par exemple clôture:3j.
polls-care-repeat-overlap = Un tour doit être fini avant le suivant : moins de { $days } jours.
polls-care-secret-reasons = Dans un vote secret, aucune raison n’est gardée avec un bulletin.
polls-care-cannot-add = Dans ce type de sondage chaque option a ses réglages ; on ne peut pas en ajouter.
polls-care-no-adding = Dans ce sondage, on ne peut pas ajouter d’option.
polls-care-adding-over = Quelqu’un a voté ; on ne peut plus ajouter d’option.
polls-care-only-typos = On a voté : seules les coquilles se corrigent, une lettre environ, ni nombre, ni autre mot, ni autre option.
polls-care-options-stay = Les options déjà là gardent leur sens et leur place ; ajoutez les nouvelles à la suite.
deed-poll-extended = { $who } a prolongé le sondage { $poll }.
deed-poll-cancelled = { $who } a annulé le sondage { $poll }.
deed-poll-corrected = { $who } a corrigé des mots du sondage { $poll }.
deed-poll-outcome-stated = { $who } a dit ce qui résulte du sondage { $poll }.

polls-field-extras = Quelque chose de plus ?
    .hint = Une page pour chaque ; rien si c’est vide
polls-extra-rules = Règles
    .hint = Quorum, majorité, second appel
polls-extra-times = Moments
    .hint = Ouvrir plus tard, répéter, relire d’abord
polls-extra-care = Soin
    .hint = Niveau de participation, raisons, ordre, ajouts
polls-field-quorum = Combien doivent participer ?
    .hint = 40, ou 5 % de celles et ceux qui peuvent ; vide : peu importe
polls-field-majority = Quelle majorité faut-il ?
    .hint = 2/3, 60 %, 1/2 (plus de la moitié) ; vide : le plus de voix
polls-field-of = De quoi ?
    .hint = Vide : des votes
polls-base-name-cast = Votes
polls-base-name-expressed = Votes exprimés, sans blancs ni abstentions
polls-base-name-without-blank = Votes sans les blancs
polls-base-name-without-abstentions = Votes sans les abstentions
polls-base-name-eligible = Toutes les personnes qui peuvent voter
polls-field-colleges = Aussi dans chaque type de membres ?
    .hint = Types où il faut la même majorité à part
polls-field-second = Un second appel ?
    .hint = Jours et quorum propre : 7j ou 7j,3% ; vide : aucun
polls-field-opens = Quand ouvre-t-il ?
    .hint = demain 18:00, 24/12 18:30 ; vide : tout de suite
polls-field-repeats = Se répète-t-il ?
    .hint = Mêmes mots, mêmes lieux, mêmes règles
polls-repeats-weekly = Chaque semaine
polls-repeats-fortnightly = Toutes les deux semaines
polls-repeats-monthly = Chaque mois
polls-field-draft = Le relire d’abord ?
    .hint = Vous le voyez comme les membres, puis l’ouvrez
polls-field-level = À quoi servent les réponses ?
    .hint = Affiché avant le vote
polls-field-reasons = Dit-on pourquoi ?
    .hint = Vous le lisez ; jamais dans un vote secret
polls-reasons-none = Non
polls-reasons-optional = Si l’on veut
polls-reasons-against = Qui est contre
polls-reasons-reserved = Qui est contre ou a des réserves
polls-reasons-always = Tout le monde
polls-field-adding = Les membres ajoutent-ils des options ?
    .hint = Tant que personne n’a voté
polls-field-shuffled = Un autre ordre pour chacun·e ?
    .hint = Aucune option ne profite de sa place
polls-add-reason = Dire pourquoi
polls-reason-intro-plain = Vous pouvez dire pourquoi, ou le devez là où le sondage le demande. L’organisateur·rice le lit.
polls-field-why = Pourquoi ? Lu par qui organise
polls-care-no-reason = Dans ce sondage on ne garde pas de raison, ou vous n’avez pas encore voté.
polls-care-secret-adding = Dans un vote secret, personne ne sait si quelqu’un a déjà voté : on ne peut pas ajouter d’options.
polls-vote-cancelled = Ce sondage a été annulé ; ce vote n’est donc pas compté.
