command-survey = enquete
    .about = Demander l’avis des membres et répondre aux enquêtes
    .hint = Celles qui sont ouvertes ; ou une enquête écrite en texte
command-survey-list = liste
command-survey-new = nouvelle nouveau

surveys-list = Enquêtes
surveys-none = Il n’y a pas encore d’enquête.
surveys-new = Nouvelle enquête
surveys-number = Enquête { $number }
surveys-erased = Enquête { $number }
surveys-erased-question = Question { NUMBER($number) }
surveys-minutes = { $count ->
    [one] une question, environ { NUMBER($minutes) } min
   *[other] { NUMBER($count) } questions, environ { NUMBER($minutes) } min
}
surveys-minutes-left = Encore { NUMBER($minutes) } min environ
surveys-anonymous = anonyme
surveys-named = avec les noms, pour qui l’organise
surveys-promise-anonymous = Anonyme : vos réponses restent scellées jusqu’à la clôture. Ensuite, plus personne ne peut savoir de qui elles viennent.
surveys-promise-named = Avec votre nom : qui organise l’enquête voit les réponses de chacun·e. Les autres ne voient que des chiffres.
surveys-for = pour { $audience }
surveys-turnout = { $count ->
    [0] aucune réponse pour l’instant
    [one] une réponse
   *[other] { NUMBER($count) } réponses
}
surveys-turnout-about = { $count ->
    [0] moins de cinq réponses pour l’instant
    [one] une réponse ou un peu plus
   *[other] { NUMBER($count) } réponses ou un peu plus
}
surveys-closes = ouverte jusqu’au { $when }
surveys-closed-at = clôturée { $when }
surveys-waits-until = { $title }, clôture { $when }

surveys-answer = Répondre
surveys-go-on = Continuer
surveys-change = Modifier mes réponses
surveys-withdraw = Retirer mes réponses
surveys-results = Résultats
surveys-close = Clôturer
surveys-copy = Reposer la question
surveys-mine-begun = Vous avez commencé. Vos réponses sont conservées ; continuez quand vous voulez.
surveys-mine-done = Vous avez répondu. Vous pouvez modifier vos réponses jusqu’à la fin.
surveys-void = La clé des réponses à cette enquête est perdue. Personne ne les lira jamais ; il faudra la refaire.

surveys-your-answer = { NUMBER($number) }. Votre réponse
surveys-yes = Oui
surveys-no = Non
surveys-choose = { $min ->
    [1] { NUMBER($max) } au plus
   *[other] De { NUMBER($min) } à { NUMBER($max) }
}
surveys-submit = C’est tout
surveys-dropped = { $count ->
    [one] Suite à votre changement, une de vos réponses n’a plus lieu d’être et a été retirée.
   *[other] Suite à votre changement, { NUMBER($count) } de vos réponses n’ont plus lieu d’être et ont été retirées.
}
surveys-recorded = Merci ! Vos réponses à « { $title } » sont enregistrées.
surveys-recorded-until = Merci ! Vos réponses à « { $title } » sont enregistrées. Vous pouvez les modifier jusqu’au { $when }.
surveys-questions-changed = { $count ->
    [one] Entre-temps, une question a été ajoutée ou réécrite. Voulez-vous y répondre aussi ?
   *[other] Entre-temps, { NUMBER($count) } questions ont été ajoutées ou réécrites. Voulez-vous y répondre aussi ?
}
surveys-mailbox = Y a-t-il une question pour moi ?
surveys-mailbox-keep = Si vous le souhaitez, gardez ce code : { $code }. Après la clôture, qui organise l’enquête peut laisser une question sur ce que vous avez écrit ; seul ce code ou ce bouton l’ouvre, et personne n’apprend qui vous êtes.

surveys-draft = Vers le brouillon
surveys-draft-of = Brouillon : { $title }
surveys-draft-note = Personne ne la voit encore. Une fois ouverte, elle reste anonyme ou non, sans retour.
surveys-fact-length = Longueur
surveys-fact-answers = Réponses
surveys-fact-shared = Résultats
surveys-fact-audience = Pour
surveys-fact-places = Affichée dans
surveys-fact-open = Ouverte
surveys-fact-repeats = Répétée
surveys-fact-event = Envoyée quand
surveys-shared = visibles pour qui a répondu
surveys-not-shared = visibles pour qui l’organise
surveys-everyone = tout le monde
surveys-no-places = nulle part ; les membres la reçoivent en privé
surveys-days = { $count ->
    [one] un jour
   *[other] { NUMBER($count) } jours
}
surveys-repeats-month = chaque mois
surveys-repeats-quarter = tous les trois mois
surveys-repeats-half-year = tous les six mois
surveys-repeats-year = chaque année
surveys-open = Ouvrir l’enquête
surveys-preview = Aperçu : { $language }
surveys-language-en = anglais
surveys-language-fr = français
surveys-language-nl = néerlandais
surveys-set = Pour qui, où, quand
surveys-edit = Modifier les questions
surveys-text = En texte
surveys-discard = Jeter
surveys-opened = Ouverte : { $title }
surveys-previewed = Voilà ce que verront les membres. Rien n’a été conservé.

surveys-form-text = Une enquête en texte
surveys-form-text-intro = D’abord le titre, puis les questions numérotées. Sous une question : ses options avec des tirets, ou « échelle 1-5 | bas | haut », « oui/non », « court », « long », « nombre », « date ».
surveys-form-text-make = Créer le brouillon
surveys-field-text = Le texte
    .hint = Une ligne « nl:… » dit la ligne du dessus en néerlandais
surveys-field-text-more = Le texte, suite

surveys-gone = Cette enquête n’existe plus.
surveys-which-number = Quelle enquête ? Écrivez son numéro, par exemple /enquete résultats 12.
surveys-no-such-number = Il n’y a pas d’enquête { $number }.
surveys-not-open = Cette enquête n’est pas encore ouverte.
surveys-already-open = Cette enquête est déjà ouverte.
surveys-closed = Cette enquête a été clôturée { $when }.
surveys-closed-meanwhile = Cette enquête a été clôturée { $when }. Ce que vous aviez répondu avant est conservé et compte ; cette page est arrivée trop tard.
surveys-not-for-you = Cette enquête s’adresse à : { $audience }.
surveys-begin-anew = Il n’y a plus de réponse de vous dans cette enquête. Touchez « Répondre » pour recommencer.
surveys-text-wrong = { $count ->
    [one] Une ligne est à corriger ; elle est indiquée au-dessus.
   *[other] { NUMBER($count) } lignes sont à corriger ; elles sont indiquées au-dessus.
}
surveys-fault-line = Ligne { $line } : { $fault }
surveys-fault-more = { $count ->
    [one] Et encore une.
   *[other] Et encore { NUMBER($count) }.
}
surveys-fault-unclear = Je ne comprends pas cette ligne.
surveys-fault-nothing-to-translate = Il n’y a rien au-dessus que cette ligne pourrait traduire.
surveys-fault-no-title = La première ligne doit être le titre.
surveys-fault-no-questions = Il n’y a pas de question : chacune commence par son numéro, « 1. … ».
surveys-fault-too-many = Il y a { NUMBER($count) } questions ; { NUMBER($max) } au plus.
surveys-fault-number = C’est la question { NUMBER($number) }, mais elle porte le numéro { NUMBER($found) }.
surveys-fault-two-kinds = Une question a un seul type de réponse ; ceci est le deuxième.
surveys-fault-few-options = Il faut au moins deux options, une par ligne, avec un tiret.
surveys-fault-many-options = { NUMBER($count) } options ; { NUMBER($max) } au plus.
surveys-fault-no-options-here = Ce type de question n’a pas d’options. Écrivez « un seul » ou « plusieurs ».
surveys-fault-option-twice = Cette option y est deux fois.
surveys-fault-bounds = Ces deux nombres ne vont pas ensemble.
surveys-fault-scale = Une échelle commence à 0 ou à 1 et va jusqu’à 10 au plus.
surveys-fault-days = Un nombre de jours de 1 à { NUMBER($max) }, s’il vous plaît.
surveys-fault-long = { NUMBER($length) } caractères ; { NUMBER($max) } au plus.
surveys-fault-later = La question { NUMBER($number) } ne vient pas avant celle-ci.
surveys-fault-condition = Je ne trouve pas cette réponse parmi celles de la question { NUMBER($number) }.
