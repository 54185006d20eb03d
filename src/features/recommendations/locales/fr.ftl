command-recommend = recommandation
    .about = Proposer une idée, voir ce qu’elle devient, soutenir celles des autres
    .hint = Un abri à vélos devant les bureaux

recommend-form = Proposer une idée
recommend-form-file = Déposer
recommend-field-title = Titre
    .hint = En une phrase, ce qui devrait se faire
recommend-field-what = Que recommandez-vous ?
    .hint = Pour que quelqu’un qui n’était pas là comprenne
recommend-field-why = Pourquoi ?
    .hint = Ce qui ira mieux, et pour qui
recommend-field-theme = Thématique
    .hint = Vide si aucune ne convient
recommend-field-group = Pour un groupe de travail ?
    .hint = Elle devient un brouillon du groupe, qui la remettra avec les autres
recommend-field-place = Où la montrer à tout le monde ?
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
recommend-former-member = un ancien membre

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
