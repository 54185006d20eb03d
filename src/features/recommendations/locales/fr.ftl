command-recommend = recommandation
    .about = Proposer une idée, voir ce qu’elle devient, soutenir celles des autres
    .hint = Un abri à vélos devant les bureaux

recommend-form = Proposer une idée
recommend-form-file = Déposer
recommend-field-title = Titre
    .hint = En une phrase, ce qui devrait se faire ; aussi : fr:… || nl:…
recommend-field-what = Que recommandez-vous ?
    .hint = Pour que quelqu’un qui n’était pas là comprenne
recommend-field-why = Pourquoi ?
    .hint = Ce qui ira mieux, et pour qui
recommend-field-theme = Thématique
    .hint = Vide si aucune ne convient
recommend-field-group = Pour un groupe de travail ?
    .hint = Elle devient un brouillon du groupe, qui la remettra avec les autres
recommend-field-place = Où montrer ceci à tout le monde ?
    .hint = Vide : dans la liste des recommandations seulement
recommend-field-instead = Est-ce l’une de celles-ci ?
    .hint = Une idée très soutenue pèse plus que deux qui se ressemblent
recommend-similar-page = Celles-ci ressemblent à la vôtre
recommend-support-this = Plutôt soutenir la { $number } : { $title }
recommend-mine-differs = La mienne est différente : la déposer

recommend-titled = { $number }. { $title }
recommend-why = Pourquoi :
recommend-answer = Dernière réponse :
recommend-fact-status = État
recommend-fact-theme = Thématique
recommend-fact-cycle = Cycle
recommend-fact-by = Par
recommend-fact-group = Groupe
recommend-fact-owner = Réalisation
recommend-supporters = { $count ->
    [0] personne ne la soutient encore
    [one] { NUMBER($count) } membre la soutient
   *[other] { NUMBER($count) } membres la soutiennent
}
recommend-comments = { $count ->
    [0] Commentaires
    [one] { NUMBER($count) } commentaire
   *[other] { NUMBER($count) } commentaires
}

recommend-status-draft = brouillon du groupe
recommend-status-examined = en examen
recommend-status-underway = en cours
recommend-status-accepted = en cours : acceptée ({ $way })
recommend-status-progress = en cours, { $share } ({ $way })
recommend-status-done = réalisée
recommend-status-not_done = non réalisée
recommend-status-rejected = rejetée
recommend-status-postponed = reportée
recommend-status-until = reportée jusqu’au { $when }
recommend-status-merged = fusionnée
recommend-status-withdrawn = retirée
recommend-way-project = projet
recommend-way-permanent_work = travail permanent
recommend-way-experiment = expérimentation
recommend-way-hackathon = hackathon

recommend-see = Voir
recommend-support = Soutenir
recommend-support-other = Soutenir la { $number }
recommend-unsupport = Retirer mon soutien
recommend-follow = Suivre
recommend-unfollow = Ne plus suivre
recommend-history = Où en est-elle ?
recommend-co-accept = Oui, j’en suis coauteur·rice
recommend-co-decline = Non, merci

recommend-filed = Merci : votre idée est la recommandation { $number }.
recommend-filed-next = Le conseil d’administration et les animateur·rices y répondent. Je vous préviens à chaque changement.
recommend-filed-draft = La { $number } est un brouillon du groupe { $group }.
recommend-filed-draft-next = Seul le groupe la voit, jusqu’à ce qu’il la remette.
recommend-supported = { $count ->
    [one] C’est noté : vous soutenez la recommandation { $number }, et en premier.
   *[other] C’est noté : vous soutenez la recommandation { $number }, comme { NUMBER($count) } membres en tout.
}
recommend-unsupported = C’est noté : vous ne soutenez plus la recommandation { $number }.
recommend-merged-into = Elle fait maintenant partie de la { $number } : { $title }.

recommend-erased = Recommandation { $number } : son texte a été effacé avec son auteur·rice
recommend-former-member = un·e ancien·ne membre

recommend-gone = Cette recommandation n’existe plus.
recommend-withdrawn = Son auteur·rice a retiré cette recommandation ; on ne peut plus la soutenir.
recommend-no-title = Il faut un titre : en une phrase, ce qui devrait se faire.
recommend-title-long = Le titre compte { $length } caractères ; { $max } au maximum. Mettez le reste en dessous.
recommend-no-what = Dites en quelques mots ce que vous recommandez.
recommend-long = Ceci compte { $length } caractères ; { $max } au maximum. Gardez l’essentiel, et mettez un lien vers le reste.
recommend-similar-now = Une idée semblable vient d’arriver. Est-ce la même ?
recommend-cannot-now = Elle a avancé entre-temps ; ce n’est plus possible. Rouvrez-la pour voir où elle en est.
recommend-only-author = Seule la personne qui l’a écrite peut faire cela.
recommend-only-board = Seuls le conseil d’administration et les animateur·rices peuvent faire cela.
recommend-say-why = Dites pourquoi : ses auteur·rices et ses soutiens le liront.
recommend-say-delivered = Dites ce qui a été réalisé : ses auteur·rices et ses soutiens le liront.
recommend-date-past = Choisissez un jour encore à venir.
recommend-merge-self = Une recommandation ne peut pas être fusionnée avec elle-même.
recommend-merge-closed = L’autre est fusionnée, retirée ou pas encore remise ; choisissez-en une qui tient toujours.

command-recommend-list = liste
command-recommend-where = où
command-recommend-cycles = cycles thématiques
command-recommend-waiting = attente
command-recommend-answers = réponses
recommend-move-file = Remettre la recommandation
recommend-move-review = Prendre en examen
recommend-move-accept = Accepter
recommend-move-start = Mettre en route
recommend-move-progress = Dire où elle en est
recommend-move-finish = Elle est réalisée
recommend-move-drop = Elle ne se fera pas
recommend-move-reject = Rejeter
recommend-move-postpone = Reporter
recommend-move-amend = Modifier le texte
recommend-move-merge = Fusionner avec une autre
recommend-move-withdraw = Retirer
recommend-move-reopen = Revenir sur la réponse
recommend-move-do = Envoyer
recommend-save = Enregistrer
recommend-moved = C’est noté pour la { $number } : { $made }.
recommend-moved-told = Ses auteur·rices, ses soutiens et qui la suit l’apprennent le soir, en un seul message.
recommend-made-file = déposée
recommend-made-review = en examen
recommend-made-accept = acceptée
recommend-made-start = mise en route
recommend-made-progress = avancement
recommend-made-finish = réalisée
recommend-made-drop = ne se fera pas
recommend-made-reject = rejetée
recommend-made-postpone = reportée
recommend-made-amend = modifiée
recommend-made-merge = fusionnée
recommend-made-withdraw = retirée
recommend-made-reopen = réponse reprise
recommend-field-text = Un mot avec cela
    .hint = Ses auteur·rices et ses soutiens le liront
recommend-field-reason = Pourquoi ?
    .hint = Ses auteur·rices et ses soutiens le liront
recommend-field-delivered = Qu’est-ce qui a été réalisé ?
    .hint = Ses auteur·rices et ses soutiens le liront
recommend-field-way = Sous quelle forme ?
    .hint = Par qui et comment elle se fera
recommend-field-percent = Avancement en pour cent
    .hint = De 0 à 100
recommend-field-link = Un lien
    .hint = Où on peut la voir
recommend-field-until = Jusqu’à quand ?
    .hint = Ensuite elle revient
recommend-field-like = Avec l’une de celles-ci ?
    .hint = Ses semblables d’abord ; une autre : son numéro, plus bas
recommend-field-into = Ou une autre ?
    .hint = Son numéro
recommend-field-batch = Publier cette réponse avec d’autres ?
    .hint = Vide : tout de suite
recommend-field-batch-title = Comment s’appellent ces réponses ?
    .hint = Les réponses du CA du 22 mars
recommend-field-name = Nom
    .hint = Comme cette personne s’appelle ici
recommend-field-comment = Votre commentaire
    .hint = Tout le monde peut le lire
recommend-field-steps = Étapes, une par ligne
    .hint = Un x devant celles qui sont atteintes ; dix au plus
recommend-field-cycle-name = Nom du cycle
    .hint = Par exemple 2026-2027
recommend-field-theme-name = Nom de la thématique
    .hint = En un ou deux mots
recommend-field-starts = Premier jour
    .hint = Ce qui est déposé ensuite en fait partie
recommend-menu = La suite à donner
recommend-askown = Qui la réalise
recommend-askinvite = Inviter un·e coauteur·rice
recommend-steps = Étapes
recommend-translate = Dans d’autres langues
recommend-translated = Texte d’origine en { $language }
recommend-classify = Cycle, thématique, groupe
recommend-person-invite = Inviter un·e coauteur·rice
recommend-person-own = Qui la réalise ?
recommend-who = De qui parlez-vous ?
recommend-before = Avant : { $words }
recommend-news = { $count ->
    [one] Du nouveau pour { NUMBER($count) } recommandation qui vous concerne
   *[other] Du nouveau pour { NUMBER($count) } recommandations qui vous concernent
}
recommend-news-more = { $count ->
    [one] Et { NUMBER($count) } de plus.
   *[other] Et { NUMBER($count) } de plus.
}
recommend-see-number = Voir la { $number }
recommend-merged-ask = La recommandation { $number }, que vous soutenez, fait maintenant partie de la { $other }. Votre soutien la suit-il ?
recommend-merged-open = Tant que vous ne le dites pas, non.
recommend-merged-along = C’est noté : il suit.
recommend-merged-not = C’est noté : vous ne soutenez ni l’une ni l’autre.
recommend-not-along = Non, le retirer
recommend-word = Un mot sur la recommandation { $number } : où en est-elle ?
recommend-told-invited = On vous propose d’être coauteur·rice de la recommandation { $number }.
recommend-told-entrusted = La réalisation de la recommandation { $number } vous est confiée. Tous les trois mois, je vous demande où elle en est.
recommend-comments-none = Personne n’a encore rien ajouté.
recommend-comment-new = Ajouter un commentaire
recommend-comment-public = Tout le monde peut le lire, avec votre nom.
recommend-uncomment = Effacer le mien
recommend-uncomment-of = Effacer celui-ci : { $name }
recommend-batches = { $count ->
    [0] Aucune réponse n’attend d’être publiée
    [one] { NUMBER($count) } lot de réponses attend d’être publié
   *[other] { NUMBER($count) } lots de réponses attendent d’être publiés
}
recommend-batch-new = Publier des réponses ensemble
recommend-batch-how = Les réponses données sous un même nom ne sont vues que du conseil et des animateur·rices, jusqu’à ce qu’elles soient publiées ensemble.
recommend-batch-place = Vide : seules les personnes concernées l’apprennent
recommend-batch-held = { $count ->
    [0] Pas encore de réponse : donnez-en une, et choisissez ce nom
    [one] { NUMBER($count) } réponse en attente
   *[other] { NUMBER($count) } réponses en attente
}
recommend-batch-published = { $count ->
    [one] { NUMBER($count) } réponse
   *[other] { NUMBER($count) } réponses
}
recommend-batch-publish = Les publier
recommend-batch-sure = { $count ->
    [one] « { $title } » : { NUMBER($count) } réponse. Les personnes concernées sont prévenues.
   *[other] « { $title } » : { NUMBER($count) } réponses. Les personnes concernées sont prévenues.
}
recommend-list-new = { $count ->
    [0] Pas encore de recommandation
    [one] { NUMBER($count) } recommandation
   *[other] { NUMBER($count) } recommandations, les plus récentes d’abord
}
recommend-list-top = { $count ->
    [0] Pas encore de recommandation
    [one] { NUMBER($count) } recommandation
   *[other] { NUMBER($count) } recommandations, les plus soutenues d’abord
}
recommend-list-mine = { $count ->
    [0] Vous n’en avez encore écrit, soutenu ou suivi aucune
    [one] { NUMBER($count) } recommandation qui vous concerne
   *[other] { NUMBER($count) } recommandations que vous avez écrites, soutenues ou suivies
}
recommend-list-drafts = { $count ->
    [0] Vos groupes n’ont pas de brouillon
    [one] { NUMBER($count) } brouillon de vos groupes
   *[other] { NUMBER($count) } brouillons de vos groupes
}
recommend-list-of = { $count ->
    [one] { $name } : { NUMBER($count) } recommandation
   *[other] { $name } : { NUMBER($count) } recommandations
}
recommend-list-go-new = Les plus récentes
recommend-list-go-top = Les plus soutenues
recommend-list-go-mine = Les miennes
recommend-list-back = Précédentes
recommend-list-more = Suivantes
recommend-list-offer = Recommandations
recommend-answers-offer = Répondre aux recommandations
recommend-found = Laquelle voulez-vous dire ?
recommend-waiting = { $count ->
    [0] Aucune recommandation n’attend depuis 30 jours
    [one] { NUMBER($count) } recommandation attend une réponse depuis 30 jours
   *[other] { NUMBER($count) } recommandations attendent une réponse depuis 30 jours
}
recommend-waiting-see = Voir ce qui attend
recommend-unanswered = { $count ->
    [one] { NUMBER($count) } recommandation sans réponse
   *[other] { NUMBER($count) } recommandations sans réponse
}
recommend-take = { $count ->
    [one] En prendre { NUMBER($count) } en examen
   *[other] En prendre { NUMBER($count) } en examen
}
recommend-cycles = { $count ->
    [0] Pas encore de cycle
    [one] { NUMBER($count) } cycle
   *[other] { NUMBER($count) } cycles
}
recommend-cycle-open = { $count ->
    [one] { $name }, à partir du { $when } : { NUMBER($count) } recommandation
   *[other] { $name }, à partir du { $when } : { NUMBER($count) } recommandations
}
recommend-cycle-closed = { $count ->
    [one] { $name }, à partir du { $when }, clos : { NUMBER($count) } recommandation
   *[other] { $name }, à partir du { $when }, clos : { NUMBER($count) } recommandations
}
recommend-cycle-new = Nouveau cycle
recommend-cycle-close = Clore { $name }
recommend-cycle-reopen = Rouvrir { $name }
recommend-theme-new = Nouvelle thématique
recommend-themes = Thématiques : { $names }
recommend-held = Une réponse attend déjà d’être publiée pour elle. Publiez d’abord celle-là.
recommend-batch-gone = Ces réponses n’existent pas, ou sont déjà publiées.
recommend-batch-empty = Il n’y a encore rien à publier. Répondez à une recommandation et choisissez ce nom.
recommend-no-link = Un lien commence par https:// ou http://.
recommend-no-such = Il n’y a pas de recommandation de ce numéro. Écrivez-le ainsi : 12.
recommend-no-such-number = Il n’y a pas de recommandation { $number } ici. « /recommandation liste » les montre toutes.
recommend-none-like = Je ne trouve pas de recommandation comme « { $words } ». Déposez-la avec /recommandation.
recommend-nobody = Je ne trouve ici personne qui s’appelle « { $words } ». Il faut m’avoir écrit une fois, ou être sur la liste des membres.
recommend-not-invited = Cette invitation n’est plus ouverte.
recommend-steps-many = Au plus { $count } étapes, de { $max } caractères chacune.
recommend-cycle-taken = Un cycle porte déjà ce nom. Choisissez-en un autre.
recommend-cycle-gone = Ce cycle n’existe plus.
recommend-theme-taken = Une thématique porte déjà ce nom.
recommend-theme-many = Il y a { $max } thématiques au maximum.
deed-recommendation-moved = { $who } a fait passer la recommandation { $recommendation } à { $to }.
deed-recommendation-answer-held = { $who } a préparé une réponse à la recommandation { $recommendation }.
deed-recommendation-answers-published = { $who } a publié { NUMBER($count) } réponses.
deed-recommendation-cycle-made = { $who } a créé un cycle de recommandations.

command-recommend-report = bilan état
recommend-report = État des lieux des recommandations
recommend-report-title = État des lieux des recommandations – { $community }
recommend-report-of = { $community } : état des lieux des recommandations au { $when }
recommend-rate = { $done ->
    [one] { NUMBER($done) } recommandation réalisée sur { NUMBER($of) } ({ $share }). Sans celles qui ont été rejetées : { $points } (n = { NUMBER($kept) }).
   *[other] { NUMBER($done) } recommandations réalisées sur { NUMBER($of) } ({ $share }). Sans celles qui ont été rejetées : { $points } (n = { NUMBER($kept) }).
}
recommend-report-empty = Il n’y a pas encore de recommandation à compter.
recommend-report-figures = En chiffres
recommend-report-statuses = { $count ->
    [one] { NUMBER($count) } recommandation
   *[other] { NUMBER($count) } recommandations, selon ce qu’elles sont devenues
}
recommend-report-method = Le taux de réalisation rapporte les recommandations réalisées à toutes, sauf celles qui ont été fusionnées avec d’autres ; n est leur nombre.
recommend-report-number = Nombre
recommend-report-share = Part
recommend-report-all = Total
recommend-report-rate = Réalisées
recommend-report-none = non précisé
recommend-report-by-cycle = Par cycle
recommend-report-by-theme = Par thématique
recommend-report-by-group = Par groupe
recommend-report-part = { NUMBER($done) } sur { NUMBER($of) } réalisées, { $share }
recommend-report-rest = { $count ->
    [one] Et { NUMBER($count) } de plus dans les fichiers.
   *[other] Et { NUMBER($count) } de plus dans les fichiers.
}
recommend-report-news = Ce qui a changé
recommend-report-changes = Ce qui a changé depuis le { $when }
recommend-report-changed = Nouvelles : { NUMBER($filed) }. Réponse changée : { NUMBER($moved) }.
recommend-report-first = Aucun état des lieux n’a été publié avant celui-ci ; il n’y a encore rien à comparer.
recommend-report-overdue = { $count ->
    [one] { NUMBER($count) } reportée à une date déjà passée
   *[other] { NUMBER($count) } reportées à une date déjà passée
}
recommend-report-chronicle = Toutes les recommandations
recommend-report-foot = Établi d’après le registre des recommandations au { $when }. Chaque chiffre se recompte dans la liste complète, à la fin.
recommend-report-files = Fichiers
recommend-report-files-here = Tout l’état des lieux : un tableau à recompter, une page à imprimer
recommend-report-publish = Publier le bilan
recommend-report-publish-how = Tout le monde le voit à cet endroit, et le prochain dira ce qui a changé depuis.
recommend-report-no-place = Choisissez où tout le monde doit le voir.
recommend-column-number = numéro
recommend-column-title = titre
recommend-column-status = état
recommend-column-theme = thématique
recommend-column-cycle = cycle
recommend-column-group = groupe
recommend-column-filed = déposée le
recommend-column-since = depuis
recommend-column-until = reportée jusqu’au
recommend-column-percent = pourcentage
recommend-column-way = forme
recommend-column-supporters = soutiens
recommend-column-answer = réponse
recommend-column-into = fusionnée avec
recommend-column-what = quoi
recommend-column-why = pourquoi
recommend-import-line = Ligne { NUMBER($line, useGrouping: 0) } : { $reason }
recommend-import-no-title = il manque le titre.
recommend-import-long = { $column } : { NUMBER($length) } caractères ; { NUMBER($max) } au maximum.
recommend-import-status = je ne connais pas l’état « { $text } ». Dites ce qu’il signifie : --status « { $text }=done ».
recommend-import-date = « { $text } » n’est pas une date comme 2018-03-22, 22/03/2018 ou 2018.
recommend-import-percent = « { $text } » n’est pas un pourcentage de 0 à 100.
recommend-import-theme = « { $text } » serait une thématique de plus que les { $count } possibles. Dites laquelle c’est : --theme « { $text }=… ».
recommend-import-into = on ne sait pas avec laquelle elle a été fusionnée : « { $text } ».
recommend-import-twice = le même numéro, ou les mêmes titre et cycle, qu’à la ligne { NUMBER($first, useGrouping: 0) }.
recommend-import-order = son état est plus ancien qu’elle, ou encore à venir.
recommend-import-cells = elle a plus de cellules que la première ligne. Un séparateur sans guillemets dans une cellule ?
recommend-import-broken = le fichier est illisible à partir d’ici. Un guillemet jamais fermé ?
recommend-import-dry = Si vous importez ceci, nouvelles : { NUMBER($added) } ; déjà là : { NUMBER($same) }. Rien n’est encore enregistré.
recommend-import-done = C’est importé. Nouvelles : { NUMBER($added) } ; déjà là : { NUMBER($same) }.
recommend-import-cycles = Nouveaux cycles : { $names }.
recommend-import-themes = Nouvelles thématiques : { $names }.
recommend-import-unused = Colonnes ni lues ni conservées : { $columns }.
deed-recommendations-imported = { $who } a importé { NUMBER($count) } recommandations.
deed-recommendation-report-published = { $who } a publié l’état des lieux des recommandations.

command-recommend-drafts = brouillons
recommend-groups = Les brouillons de quel groupe ?
recommend-drafts = { $count ->
    [0] { $group } n’a pas de brouillon
    [one] { $group } : { NUMBER($count) } brouillon
   *[other] { $group } : { NUMBER($count) } brouillons
}
recommend-draft-none = pas encore soumis au groupe
recommend-draft-open = le groupe se prononce
recommend-draft-stands = le groupe est d’accord
recommend-draft-not = pas d’accord : le modifier et redemander
recommend-review = { $count ->
    [one] En soumettre { NUMBER($count) } au groupe
   *[other] En soumettre { NUMBER($count) } au groupe
}
recommend-hand-over = { $count ->
    [one] En remettre { NUMBER($count) }
   *[other] En remettre { NUMBER($count) }
}
recommend-review-title = { $group } : quelles recommandations remettons-nous ?
recommend-review-part = { $group } : quelles recommandations remettons-nous ? ({ $n } sur { $of })
recommend-review-how = Celles auxquelles personne ne s’oppose sont remises. Chacune se lit avec /recommandation et son numéro.
recommend-no-group = Vous n’êtes dans aucun groupe de travail. /groupe les montre tous.
recommend-only-group-animateur = Seules les personnes qui animent le groupe peuvent faire cela.
recommend-no-home = Le groupe n’a pas encore de lieu où il se retrouve. Indiquez-en un avec /groupe, ou redemandez dans son canal.
recommend-no-drafts = Il n’y a rien à soumettre au groupe : écrivez un brouillon avec /recommandation et choisissez le groupe.
recommend-none-agreed = Le groupe ne s’est encore accordé sur aucune. Elles pourront être remises une fois son sondage clôturé.
deed-recommendation-translated = { $who } a traduit la recommandation { $recommendation }.
