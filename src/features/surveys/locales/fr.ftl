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
surveys-ending = Clôturer « { $title } » maintenant ?
surveys-ending-what = Plus personne ne pourra répondre ensuite, et les réponses seront comptées.
surveys-ending-not = Laisser ouvert
surveys-copy = Reposer la question
surveys-mine-begun = Vous avez commencé. Vos réponses sont conservées ; continuez quand vous voulez.
surveys-mine-done = Vous avez répondu. Vous pouvez modifier vos réponses jusqu’à la fin.
surveys-counting = Les réponses sont en train d’être comptées. Dans un instant, « /enquete résultats { $number } » les montre.
surveys-void = La clé des réponses à cette enquête est perdue. Personne ne les lira jamais ; il faudra la refaire.

surveys-your-answer = { NUMBER($number) }. Votre réponse
surveys-yes = Oui
surveys-no = Non
surveys-choose = { $min ->
    [1] { NUMBER($max) } au plus
   *[other] De { NUMBER($min) } à { NUMBER($max) }
}
surveys-submit = Terminer
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
surveys-draft-note = Personne ne la voit encore. Une fois ouverte, elle restera comme elle est : anonyme, ou avec les noms.
surveys-fact-length = Longueur
surveys-fact-answers = Réponses
surveys-fact-shared = Résultats
surveys-audience-unfinished = N’a pas encore répondu à l’enquête { $number }
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
surveys-text-lines = { $count ->
    [one] Une ligne est à corriger. Renvoyez ensuite le texte.
   *[other] { NUMBER($count) } lignes sont à corriger. Renvoyez ensuite le texte.
}
surveys-not-allowed = Les enquêtes sont créées par les animateur·rices et le conseil d’administration, et dans un groupe par ceux et celles qui l’animent.
surveys-fault-line = Ligne { $line } : { $fault }
surveys-fault-words = Ligne { $line }, « { $words } » : { $fault }
surveys-fault-more = { $count ->
    [one] Et encore une.
   *[other] Et encore { NUMBER($count) }.
}
surveys-fault-unclear = Je ne comprends pas cette ligne. Sous une question : ses options avec des tirets, ou un type de réponse comme « oui/non », « échelle 1-5 », « long ».
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

command-survey-results = résultats
command-survey-close = clôturer clore fermer
command-survey-edit = modifier
command-survey-export = exporter
command-survey-mail = courrier

surveys-new-from = Une nouvelle enquête
surveys-new-note = Partez d’un de ces modèles et changez-le comme vous voulez, ou écrivez la vôtre. Un fichier texte envoyé en privé convient aussi.
surveys-template-satisfaction = Satisfaction des membres
surveys-template-meeting = Après une réunion
surveys-template-onboarding = Membre depuis six mois
surveys-template-cooperate = Pourquoi coopérer ?
surveys-invitation = Une enquête pour vous : { $title }
surveys-reminder = Encore ouverte : { $title }
surveys-reminder-begun = Vous avez commencé : { $title }
surveys-edited = Modifiée : { $title }. Qui est en train de répondre termine avec les questions de départ.
surveys-withdraw-sure = Retirer toutes vos réponses à « { $title } » ?
surveys-taken-back = Vos réponses à « { $title } » ont disparu.
surveys-text-of = { $title }, en texte
surveys-text-note = Modifiez-le et renvoyez-moi le fichier, ou utilisez /enquete modifier avec son numéro et le texte.
surveys-not-yours = Seule la personne qui organise cette enquête peut le faire.
surveys-not-to-close = Cette enquête n’est pas ouverte.
surveys-edit-over = Cette enquête est terminée ; ses questions restent telles quelles. « Reposer la question » en fait une copie modifiable.
surveys-edit-no-room = Tant de nouvelles questions ne tiennent pas dans une enquête anonyme ouverte, où chaque réponse scellée a la même longueur. Reposez la question avec une copie.
surveys-edit-promise = L’anonymat d’une enquête a été promis à l’ouverture et ne change plus.
surveys-translate-title = Le titre
surveys-translate-about = De quoi il s’agit
surveys-translate-question = Question { NUMBER($number) }
surveys-translate-choices = Question { NUMBER($number) } : les réponses
surveys-translate-lines = Il faut { NUMBER($lines) } lignes, comme au-dessus et dans le même ordre ; il y en a { NUMBER($count) } ici.
surveys-translate-other = On a peut-être déjà répondu à ces mots : seules les fautes de frappe peuvent être corrigées.
surveys-back = Retour
surveys-before = ← Retour
surveys-after = Suite →

surveys-form-set = Pour qui, où, quand
surveys-form-save = Enregistrer
surveys-field-audience = Pour qui ?
    .hint = Reçue en privé ; vide : tout le monde
surveys-field-places = Où l’afficher ?
    .hint = Avec un bouton pour répondre ; peut rester vide
surveys-field-days = Ouverte combien de jours ?
    .hint = Je rappelle à mi-temps et un jour avant la fin
surveys-field-anonymous = Qui voit les réponses de chacun·e ?
    .hint = Dit avant de répondre ; fixé à l’ouverture
surveys-field-shared = Qui voit les résultats ?
    .hint = Jamais rien sur moins de cinq personnes
surveys-field-repeats = La répéter ?
    .hint = Chaque édition est une enquête ; on les compare
surveys-field-event = L’envoyer après un événement ?
    .hint = À la personne concernée, tant qu’elle est ouverte
surveys-field-later = Combien de jours après ?
    .hint = 183 : six mois après l’adhésion ; vide : tout de suite
surveys-field-group = Au nom d’un groupe ?
    .hint = Ses animateur·rices peuvent aussi la gérer
surveys-event-shift-ended = une permanence s’est terminée
surveys-event-joined = une personne est devenue membre
surveys-event-later = { $event }, { $count ->
    [one] un jour après
   *[other] { NUMBER($count) } jours après
}

surveys-results-of = Résultats : { $title }
surveys-results-n = Réponses : { NUMBER($n) }. Rien n’est jamais montré sur moins de cinq personnes.
surveys-results-hidden = Ces résultats ne sont pas pour vous, ou pas encore là : ils viennent après la clôture, pour qui organise l’enquête et, si c’est annoncé, pour qui a répondu.
surveys-results-later = Les résultats viennent après la clôture.
surveys-too-few = Moins de cinq réponses : non montré.
surveys-answered = n = { NUMBER($n) }
surveys-bar = { NUMBER($count) } ({ $share })
surveys-mean = moyenne { $mean } sur { NUMBER($most) }, n = { NUMBER($n) }
surveys-mean-median = moyenne { $mean }, médiane { $median }, n = { NUMBER($n) }
surveys-nps = NPS { $score } : { $promoters } de promoteurs, { $passives } de passifs, { $detractors } de détracteurs, n = { NUMBER($n) }
surveys-side = { $figure }, n = { NUMBER($n) }
surveys-promoters = promoteurs (9 et 10)
surveys-passives = passifs (7 et 8)
surveys-detractors = détracteurs (0 à 6)
surveys-said-yes = { $share } de oui, n = { NUMBER($n) }
surveys-most = { $options } : { $share }, n = { NUMBER($n) }
surveys-erased-option = Option { NUMBER($number) }
surveys-question-by-question = Question par question
surveys-all-results = Toutes les questions
surveys-picture = En image
surveys-texts = Lire les textes
surveys-by-language = Par langue
surveys-by-type = Par type de membre
surveys-by-group = Par groupe
surveys-trend = Au fil des éditions
surveys-round = Édition { NUMBER($round) }, { $when }
surveys-trend-note = À chaque édition, qui a répondu peut avoir changé.
surveys-split-hidden = Ceci ne peut pas être montré : quelque part, cela porterait sur moins de { NUMBER($fewest) } personnes, en soi ou rapproché de ce qui est montré.
surveys-split-note = Montré en entier ou pas du tout.
surveys-split-groups = Montré en entier ou pas du tout. Une personne de deux groupes compte dans les deux.
surveys-unknown = inconnu
surveys-no-group = dans aucun groupe
surveys-former-group = un ancien groupe
surveys-over = Clôturée : { $title }
surveys-over-n = { $n ->
    [one] Une personne a répondu. Merci !
   *[other] { NUMBER($n) } personnes ont répondu. Merci !
}
surveys-texts-none = Il n’y a rien à lire ici (pour l’instant).
surveys-texts-moderate = { $count ->
    [one] Dans le désordre. Un texte est partagé avec qui a répondu (✓).
   *[other] Dans le désordre. { NUMBER($count) } textes sont partagés avec qui a répondu (✓).
}
surveys-texts-shared = Dans le désordre ; choisis par qui organise l’enquête.
surveys-share = Partager { NUMBER($number) }
surveys-hide = Cacher { NUMBER($number) }
surveys-write = Demander plus sur { NUMBER($number) }

surveys-mailbox-none = Cette boîte n’existe pas, ou l’enquête est encore ouverte. Revenez après la clôture.
surveys-mailbox-empty = Il n’y a pas de question pour vous. Personne ne sait que vous avez regardé.
surveys-mailbox-of = Pour qui a écrit ceci dans « { $title } »
surveys-mailbox-note = Personne ne sait que vous avez regardé. Votre réponse part sans votre nom, et rien n’en est conservé avant l’envoi. Vos mots peuvent toutefois trahir qui vous êtes.
surveys-reply = Répondre
surveys-talk = À propos d’une réponse
surveys-talk-note = Qui a écrit ceci regardera sa boîte, ou non. Vous n’apprendrez pas qui c’est.
surveys-letter = Poser une question
surveys-letter-note = Sans nom, s’il vous plaît, ni le vôtre ni le sien.
surveys-letter-send = Envoyer
surveys-letter-asked = Question :
surveys-letter-replied = Réponse :
surveys-field-letter = Vos mots

surveys-export = En fichiers
surveys-export-of = Fichiers de « { $title } »
surveys-export-name = Nom
surveys-export-named = Avec les noms, comme chacun·e le savait avant de répondre. Gardez-les comme vous garderiez une lettre.
surveys-export-anonymous = Des chiffres seulement, aucun sur moins de cinq personnes.
surveys-file = enquete-{ $number }
surveys-file-figures = chiffres
surveys-file-answers = reponses
surveys-file-question = question
surveys-file-split = répartition
surveys-file-segment = segment
surveys-file-answer = réponse
surveys-file-count = nombre
surveys-file-all = ensemble
surveys-follow-up = Vous l’avez dit, voici la suite
surveys-you-said = Vous l’avez dit, voici la suite :
surveys-news = Vous avez répondu à « { $title } ». Voici la suite : { $text }
surveys-field-question = À propos de quelle question ?
    .hint = Vide : de toute l’enquête
surveys-field-followup = Qu’en est-il sorti ?
    .hint = Qui a répondu le lit dans son résumé

deed-survey-opened = { $who } a ouvert l’enquête { $survey }.
deed-survey-closed = { $who } a clôturé l’enquête { $survey }.
deed-survey-edited = { $who } a modifié les questions de l’enquête { $survey }, version { $version }.
deed-survey-followed-up = { $who } a dit la suite de l’enquête { $survey }.
