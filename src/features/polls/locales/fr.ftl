command-poll = sondage
    .about = Poser une question et faire voter
    .hint = Quel jour ? | Lundi | Mardi | clôture:3j
command-poll-list = liste
command-poll-results = résultats
command-poll-close = clôturer clore fermer
command-poll-export = exporter

polls-form = Nouveau sondage
polls-form-open = Lancer le sondage
polls-field-title = Question
    .hint = Que voulez-vous demander ?
polls-field-options = Options, une par ligne
    .hint = De deux à vingt
polls-field-method = Comment choisit-on ?
    .hint = Ne peut plus être modifié ensuite
polls-field-other = Quelle autre méthode ?
    .hint = Ne peut plus être modifiée ensuite
polls-field-places = Où ?
    .hint = Un seul décompte, où que l’on vote
polls-field-secrecy = Qui voit les choix de chacun·e ?
    .hint = Affiché avant le vote ; ne peut plus être modifié
polls-field-results = Quand voit-on les résultats ?
    .hint = Affiché avant le vote
polls-field-closes = Clôture
    .hint = 3j, demain 18:00, 24/12 18:30 ; vide : quand vous le clôturez
polls-field-description = Explication
    .hint = Ce qu’il faut savoir avant de choisir
polls-field-languages = Aussi dans une autre langue ?
    .hint = Chaque personne lit la sienne ; un seul décompte
polls-options-differ = Les mêmes options dans chaque langue, s’il vous plaît, dans le même ordre : il en faut { NUMBER($options) }, et il y en a { NUMBER($count) }.
polls-field-min = Combien d’options au moins ?
    .hint = Vide : une
polls-field-max = Combien d’options au plus ?
    .hint = Vide : autant qu’on veut
polls-method-single = Choisir une option
    .hint = Une par personne ; le plus de voix l’emporte
polls-method-multiple = Choisir plusieurs options
    .hint = Autant qu’on veut, ou entre deux bornes

polls-secrecy-confidential = Confidentiel : seul·e l’organisateur·rice voit qui a choisi quoi
    .hint = Les membres voient les totaux
polls-secrecy-named = Nominatif : tout le monde voit qui a choisi quoi
    .hint = Quand il est utile de le savoir
polls-results-live = Résultats visibles tout de suite
polls-results-after-my-vote = Résultats visibles une fois que vous avez voté
polls-results-after-closing = Résultats visibles à la clôture

polls-number = Sondage { $number }
polls-turnout = { $count ->
    [0] personne n’a encore voté
    [one] { $count } personne a voté
   *[other] { NUMBER($count) } personnes ont voté
}
polls-votes = { $count ->
    [one] { $count } voix, { $share }
   *[other] { NUMBER($count) } voix, { $share }
}
polls-turnout-nobody = personne n’a voté
polls-closes = clôture { $when }
polls-closed = clôturé { $when }
polls-no-end = sans date de clôture
polls-anyone = ouvert à tout le monde ici, une voix par compte
polls-choose-any = autant de choix que vous voulez
polls-choose = { $min ->
    [1] jusqu’à { $max } choix
   *[other] de { $min } à { $max } choix
}

polls-vote = Voter
polls-details = Mon vote et les détails
polls-who = Qui a choisi quoi
polls-close = Clôturer le sondage
polls-ending = Clôturer « { $title } » maintenant ?
polls-ending-what = Plus personne ne pourra voter ensuite, et le résultat sera acquis.
polls-ending-not = Laisser ouvert
polls-choose-one = Choisissez une option
polls-choose-some = Choisissez

polls-you-chose = Votre choix : { $options }.
polls-you-chose-open = Votre choix : { $options }. Vous pouvez encore le changer.
polls-recorded = C’est noté : { $options }. Vous pouvez changer d’avis jusqu’à la clôture.
polls-recorded-until = C’est noté : { $options }. Vous pouvez changer d’avis jusqu’au { $when }.

polls-opened = { $more ->
    [0] Le sondage { $number } est ouvert dans { $places }.
    [one] Le sondage { $number } est ouvert dans { $places } et { $more } autre endroit.
   *[other] Le sondage { $number } est ouvert dans { $places } et { $more } autres endroits.
}
polls-opened-until = Il reste ouvert jusqu’au { $when }.
polls-opened-no-end = Il reste ouvert jusqu’à ce que vous le clôturiez.
polls-over = Clôturé : { $title }
polls-verdict-none = Personne n’a voté.
polls-verdict = { $cast ->
    [one] { $options }, avec { NUMBER($votes) } voix sur { NUMBER($cast) } vote ({ $share }).
   *[other] { $options }, avec { NUMBER($votes) } voix sur { NUMBER($cast) } votes ({ $share }).
}
polls-verdict-tie = Égalité entre { $options }, avec { NUMBER($votes) } voix sur { NUMBER($cast) } votes chaque fois ({ $share }).

polls-voters = Qui a choisi quoi : { $title }
polls-voters-more = { $count ->
    [one] Et { $count } personne de plus.
   *[other] Et { NUMBER($count) } personnes de plus.
}
polls-names-more = { $names } et { NUMBER($count) } de plus
polls-linked = Vous aviez voté avec vos deux comptes
polls-linked-newest = { $count ->
    [one] Dans ce sondage, c’est votre vote le plus récent qui compte.
   *[other] Dans ces sondages, c’est votre vote le plus récent qui compte.
}
polls-list = Sondages ouverts
polls-none-open = Aucun sondage ouvert là où vous êtes passé·e. Lancez-en un avec /sondage.
polls-which = Plusieurs sondages proposent cette option. Lequel voulez-vous dire ?
polls-waits-until = { $title } (clôture { $when })

polls-erased = Sondage { $number } : son texte a été effacé avec son auteur·rice
polls-erased-option = Option { $n }
polls-former-member = un·e ancien·ne membre

polls-gone = Ce sondage n’existe plus.
polls-vote-closed = Ce sondage a été clôturé { $when } ; votre vote n’a donc pas été compté.
polls-vote-joining = Vos comptes sont justement en train d’être réunis. Appuyez encore une fois.
polls-already-closed = Ce sondage a déjà été clôturé { $when }.
polls-not-organiser = Seule la personne qui a lancé ce sondage peut le clôturer.
polls-voters-linked = { $names } : deux comptes avaient voté avant d’être reliés, c’est le vote le plus récent qui compte.
polls-voters-hidden = Dans ce sondage, seul·e l’organisateur·rice voit qui a choisi quoi.
polls-voters-later = Qui a choisi quoi se montre en même temps que les résultats, pas avant.
polls-which-number = Quel sondage ? Ajoutez son numéro, par exemple « /sondage résultats 12 ».
polls-no-such-number = Il n’y a pas de sondage { $number } ici. « /sondage liste » montre ceux qui sont ouverts.
polls-no-place = Choisissez au moins un endroit. S’il n’y en a pas, invitez-moi d’abord dans un canal ou un groupe.
polls-no-title = Il faut une question. Par exemple : /sondage Quel jour ? | Lundi | Mardi
polls-title-long = La question compte { $length } caractères ; { $max } au maximum. Mettez le reste dans l’explication.
polls-description-long = L’explication compte { $length } caractères ; { $max } au maximum.
polls-too-few-options = { $min ->
    [one] Il faut au moins une option, après un |.
   *[other] Il faut au moins { $min } options différentes, séparées par |.
}
polls-too-many-options = Cela fait { $count } options ; { $max } au maximum.
polls-option-long = L’option { $n } est trop longue ; { $max } caractères au maximum. Les détails ont leur place dans l’explication.
polls-option-twice = L’option { $n } est la même que l’option { $first }.
polls-all-long = L’ensemble est trop long pour une discussion ; raccourcissez-le à { $max } caractères en tout.
polls-min-max = « Au moins » ne peut pas dépasser « au plus », ni l’un ni l’autre le nombre d’options.
polls-settings-too-many-seats = Impossible d’en retenir { $seats } parmi { $options } options.
polls-settings-too-many-choices = On ne peut pas en choisir { $wanted } parmi { $options } options.
polls-ballot-unreadable = Je n’arrive pas à lire ce vote. Rouvrez le sondage et votez à nouveau.
polls-ballot-empty = Choisissez au moins une option.
polls-ballot-too-few = { $min ->
    [one] Choisissez au moins une option.
   *[other] Choisissez au moins { $min } options ; vous en avez { $chosen }.
}
polls-ballot-too-many = { $max ->
    [one] Choisissez une seule option.
   *[other] Choisissez { $max } options au plus ; vous en avez { $chosen }.
}
polls-ballot-unknown-option = Cette option n’existe pas ; ce sondage en compte { $options }.
polls-ballot-shared-rank = Donnez à chaque option un rang à elle.
polls-ballot-level-outside = Notez de 0 à { $highest }.
polls-ballot-incomplete = { $missing ->
    [one] Une option n’a pas encore de note.
   *[other] { $missing } options n’ont pas encore de note.
}
polls-ballot-over-budget = Vous avez donné { $spent } gommettes ; vous en avez { $budget }.
polls-ballot-too-many-dots = { $most ->
    [one] Une gommette par option au plus.
   *[other] { $most } gommettes par option au plus.
}
polls-ballot-dots-left = { $left ->
    [one] Il vous reste une gommette sur { $budget } ; donnez-les toutes.
   *[other] Il vous reste { $left } gommettes sur { $budget } ; donnez-les toutes.
}
polls-settings-default = Le choix par défaut doit être l’une des { $options } options.
polls-settings-dots-unspendable = Personne ne pourrait donner les { $budget } gommettes : { $options } options en prennent { $most } chacune au plus.
polls-settings-places = Indiquez le nombre de places des { $options } options, ou d’aucune ; il y en a { $places }.

polls-cast-rank = Touchez votre choix numéro { $rank }
polls-cast-rank-same = Touchez une autre option pour le rang { $rank }
polls-cast-same-rank = Même rang que la dernière
polls-cast-next-rank = Rang suivant
polls-cast-undo = Annuler le dernier rang
polls-cast-afresh = Recommencer
polls-cast-record = Enregistrer mon vote
polls-cast-blank = Voter blanc
polls-cast-sign-off = Me désinscrire
polls-cast-back = Retour
polls-cast-next = Suivant
polls-cast-summary = Récapitulatif
polls-cast-skip = Sans réponse
polls-cast-all-dots = Les { $dots }
polls-cast-change = Modifier une réponse
polls-cast-nothing-yet = Rien n’est encore choisi.
polls-change-vote = Modifier mon vote
polls-no-answer = sans réponse
polls-dots-left = { $left ->
    [0] plus aucune gommette
    [one] { $left } gommette restante
   *[other] { $left } gommettes restantes
}
polls-ask-points = { $n } sur { $of } : combien de points pour { $option } ? { $highest } est le maximum.
polls-ask-dots = { $n } sur { $of } : combien de gommettes pour { $option } ? Actuellement { $dots } ; il en reste { $left }.
polls-ask-grade = { $n } sur { $of } : comment jugez-vous { $option } ?
polls-ask-consent = { $n } sur { $of } : quelle est votre position sur { $option } ?
polls-ask-date = { $n } sur { $of } : êtes-vous libre { $option } ?
polls-stance-object = je m’oppose
polls-stance-aside = je reste en retrait
polls-stance-concern = je consens, avec une réserve
polls-stance-consent = je consens
polls-date-no = non
polls-date-if-need-be = s’il le faut
polls-date-yes = oui
polls-grade-reject = à rejeter
polls-grade-poor = insuffisant
polls-grade-passable = passable
polls-grade-fair = assez bien
polls-grade-good = bien
polls-grade-very-good = très bien
polls-grade-excellent = excellent
polls-rule-single = une option par personne, le plus de voix l’emporte
polls-rule-score = { $seats ->
    [one] de 0 à { $highest } points par option, le total le plus élevé l’emporte
   *[other] de 0 à { $highest } points par option, les { $seats } totaux les plus élevés l’emportent
}
polls-rule-star = de 0 à { $highest } points par option ; des deux meilleurs totaux, l’emporte celui que le plus de personnes préfèrent
polls-rule-dots = { $seats ->
    [one] { $budget } gommettes à répartir, le plus de gommettes l’emporte
   *[other] { $budget } gommettes à répartir, les { $seats } options qui en ont le plus l’emportent
}
polls-rule-majority-judgment = { $seats ->
    [one] une mention par option, la meilleure mention médiane l’emporte
   *[other] une mention par option, les { $seats } meilleures mentions médianes l’emportent
}
polls-rule-pairs = { $seats ->
    [one] classez les options ; chacune est comparée à chaque autre, la plus forte l’emporte
   *[other] classez les options ; chacune est comparée à chaque autre, les { $seats } plus fortes l’emportent
}
polls-rule-debian = classez les options ; seul ce que plus de personnes préfèrent à { $option } peut l’emporter
polls-rule-borda = { $seats ->
    [one] classez les options ; un point pour chacune classée plus bas, le plus de points l’emporte
   *[other] classez les options ; un point pour chacune classée plus bas, les { $seats } qui en ont le plus l’emportent
}
polls-rule-irv = classez les options ; la plus faible est écartée et ses voix sont reportées, jusqu’à une majorité
polls-rule-stv = { $seats ->
    [one] classez les options ; 1 siège, les voix sont reportées au choix suivant
   *[other] classez les options ; { $seats } sièges à la proportionnelle, les voix sont reportées au choix suivant
}
polls-rule-consent = une proposition est retenue si quelqu’un consent et personne ne s’oppose ; une opposition se motive
polls-rule-dates = { $seats ->
    [one] oui, s’il le faut ou non pour chacune ; celle qui convient au plus grand nombre l’emporte
   *[other] oui, s’il le faut ou non pour chacune ; les { $seats } qui conviennent au plus grand nombre l’emportent
}
polls-rule-sign-up = { $max ->
    [one] une inscription par personne ; quand c’est complet, on attend par ordre d’arrivée
   *[other] jusqu’à { $max } inscriptions par personne ; quand c’est complet, on attend par ordre d’arrivée
}
polls-points = { $count ->
    [one] { $count } point
   *[other] { NUMBER($count) } points
}
polls-half-points = { $count ->
    [one] { $number } point
   *[other] { $number } points
}
polls-dots = { $count ->
    [one] { $count } gommette
   *[other] { NUMBER($count) } gommettes
}
polls-wins = { $count ->
    [0] ne bat aucune
    [1] bat 1 autre
   *[other] bat { NUMBER($count) }
}
polls-first-votes = { $count ->
    [one] { $number } premier choix
   *[other] { $number } premiers choix
}
polls-stances = { NUMBER($support) } pour, { $objections ->
    [one] { $objections } s’oppose
   *[other] { NUMBER($objections) } s’opposent
}
polls-available = { NUMBER($yes) } oui, { NUMBER($maybe) } au besoin
polls-taken = { $taken ->
    [one] { $taken } personne
   *[other] { NUMBER($taken) } personnes
}
polls-taken-of = { $waiting ->
    [0] { $taken } sur { $limit }
    [one] { $taken } sur { $limit }, { $waiting } en attente
   *[other] { $taken } sur { $limit }, { $waiting } en attente
}
polls-verdict-nothing = { $cast ->
    [one] Rien n’a été choisi : { $cast } bulletin, blanc ou sans effet.
   *[other] Rien n’a été choisi : { NUMBER($cast) } bulletins, blancs ou sans effet.
}
polls-verdict-tied = { $seats ->
    [one] Égalité entre { $options } ; les règles laissent le choix ouvert (bulletins : { NUMBER($cast) }).
   *[other] Égalité pour { $seats } places entre { $options } ; les règles laissent le choix ouvert (bulletins : { NUMBER($cast) }).
}
polls-verdict-tied-rest = { $seats ->
    [one] Choix acquis : { $certain }. Égalité pour une place entre { $options } ; les règles laissent le choix ouvert (bulletins : { NUMBER($cast) }).
   *[other] Choix acquis : { $certain }. Égalité pour { $seats } places entre { $options } ; les règles laissent le choix ouvert (bulletins : { NUMBER($cast) }).
}
polls-verdict-plain = { $cast ->
    [one] { $options }, avec { $cast } bulletin.
   *[other] { $options }, sur { NUMBER($cast) } bulletins.
}
polls-verdict-score = { $cast ->
    [one] { $options }, avec { NUMBER($points) } points de { $cast } bulletin ({ $mean } en moyenne).
   *[other] { $options }, avec { NUMBER($points) } points de { NUMBER($cast) } bulletins ({ $mean } en moyenne).
}
polls-verdict-star = { $options } : en finale contre { $other }, { NUMBER($for) } personnes lui donnent plus et { NUMBER($against) } moins (bulletins : { NUMBER($cast) }).
polls-verdict-dots = { $cast ->
    [one] { $options }, avec { NUMBER($dots) } des { NUMBER($all) } gommettes données sur { $cast } bulletin.
   *[other] { $options }, avec { NUMBER($dots) } des { NUMBER($all) } gommettes données sur { NUMBER($cast) } bulletins.
}
polls-verdict-grade = { $cast ->
    [one] { $options }, mention médiane « { $grade } » sur { $cast } bulletin.
   *[other] { $options }, mention médiane « { $grade } » sur { NUMBER($cast) } bulletins.
}
polls-verdict-pairs = { $cast ->
    [one] { $options }, devant { $wins } des { $others } autres options, sur { $cast } bulletin.
   *[other] { $options }, devant { $wins } des { $others } autres options, sur { NUMBER($cast) } bulletins.
}
polls-verdict-pairs-all = { $others ->
    [one] { $options }, devant l’autre option (bulletins : { NUMBER($cast) }).
   *[other] { $options }, devant toutes les autres options (bulletins : { NUMBER($cast) }).
}
polls-verdict-default = Aucune option ne l’emporte sur { $options } (bulletins : { NUMBER($cast) }).
polls-verdict-borda = { $cast ->
    [one] { $options }, avec { $points } points de { $cast } bulletin.
   *[other] { $options }, avec { $points } points de { NUMBER($cast) } bulletins.
}
polls-verdict-irv = { $options }, avec { $votes } des { $standing } voix encore comptées au tour { $rounds } (bulletins : { NUMBER($cast) }).
polls-verdict-stv = { $seats ->
    [one] Élection : { $options } ({ $seats } siège, quota { $quota }, bulletins : { NUMBER($cast) }).
   *[other] Élection : { $options } ({ $seats } sièges, quota { $quota }, bulletins : { NUMBER($cast) }).
}
polls-verdict-dates = { $options } : possible pour { NUMBER($available) } personnes sur { NUMBER($cast) }, dont { NUMBER($yes) } avec un oui franc.
polls-verdict-consent = { $cast ->
    [one] { $options } : consentement, aucune opposition sur { $cast } bulletin.
   *[other] { $options } : consentement, aucune opposition sur { NUMBER($cast) } bulletins.
}
polls-verdict-consent-some = { $objections ->
    [one] Consentement : { $options }. Une opposition à { $opposed } (bulletins : { NUMBER($cast) }).
   *[other] Consentement : { $options }. { NUMBER($objections) } oppositions à { $opposed } (bulletins : { NUMBER($cast) }).
}
polls-verdict-no-consent = { $objections ->
    [0] Pas de consentement : personne ne s’oppose, mais personne ne consent (bulletins : { NUMBER($cast) }).
    [one] Pas de consentement : une opposition (bulletins : { NUMBER($cast) }).
   *[other] Pas de consentement : { NUMBER($objections) } oppositions (bulletins : { NUMBER($cast) }).
}
polls-verdict-sign-up = { $people ->
    [one] { $people } personne inscrite
   *[other] { NUMBER($people) } personnes inscrites
} : { $taken ->
    [one] { $taken } place prise
   *[other] { NUMBER($taken) } places prises
}, { NUMBER($waiting) } en attente.

polls-answer = { $option } : { $answer }
polls-blank-ballot = un vote blanc

polls-settings-outside = Ces réglages ne conviennent pas à cette façon de voter ; le formulaire montre ce qui est possible.

deed-poll-closed = { $who } a clos le sondage { $poll }.

polls-for = pour : { $electorate }
polls-group = posé par le groupe { $group }
polls-field-electorate = Qui peut voter ?
    .hint = Rien : toutes les personnes présentes
polls-field-group = Au nom d’un groupe ?
    .hint = Qui l’anime pourra aussi clôturer
polls-not-for-you = Ce vote s’adresse à d’autres : { $electorate }. Vous pouvez le suivre, mais pas voter.
polls-not-on-roll = Ce vote s’adresse à : { $electorate }. Si vous en êtes, écrivez-moi le code de votre invitation, ou demandez-en un à un·e admin.
polls-for-unknown = Je ne sais pas qui désigne « { $words } ». Essayez pour:registre, pour:groupe=Éthique, pour:type=client ou pour:langue=nl, avec les noms d’ici.
polls-group-unknown = « { $words } » n’est pas un groupe au nom duquel vous pouvez demander.

polls-method-other = Une autre méthode
    .hint = S’inscrire, noter, répartir, classer, élire à plusieurs sièges
polls-method-dates = Trouver une date
    .hint = Oui, s’il le faut ou non pour chaque date
polls-method-score = Points
    .hint = Chacun·e note chaque option ; le meilleur total l’emporte
polls-method-dots = Gommettes à répartir
    .hint = Chacun·e répartit un budget ; montre l’intensité des préférences
polls-method-schulze = Classement
    .hint = On touche dans l’ordre ; l’option qui bat chaque autre l’emporte
polls-method-consent = Décider par consentement
    .hint = Retenu sauf si quelqu’un s’oppose, avec une raison
polls-method-sign-up = Inscriptions
    .hint = Des places par option, avec une liste d’attente
polls-method-majority-judgment = Jugement majoritaire
    .hint = Une mention par option ; la meilleure médiane l’emporte
polls-method-irv = Classement par élimination
    .hint = La plus faible sort, jusqu’à ce qu’une option ait la majorité
polls-method-stv-scottish = Plusieurs sièges à la proportionnelle
    .hint = Vote unique transférable, compté comme en Écosse
polls-method-star = Points, puis finale
    .hint = Des deux meilleurs totaux, celui que le plus de personnes préfèrent
polls-method-borda = Classement par points
    .hint = Un point pour chaque option classée plus bas (Borda)
polls-method-ranked-pairs = Classement par paires
    .hint = Les majorités les plus fortes comptent d’abord
polls-method-stv-meek = Plusieurs sièges, méthode de Meek
    .hint = Vote unique transférable, recompté à chaque étape
polls-method-debian = Classement avec « aucune »
    .hint = Seul ce qui bat l’option par défaut peut l’emporter
polls-field-highest = Note la plus haute
    .hint = Vide : 5 ; 10 au plus
polls-field-budget = Combien de gommettes chacun·e ?
    .hint = Vide : 10 ; 100 au plus
polls-field-most = Maximum de gommettes par option
    .hint = Vide : toutes
polls-field-grades = Combien de mentions ?
    .hint = Vide : 7, de « à rejeter » à « excellent »
polls-field-seats = Combien d’options l’emportent ?
    .hint = Vide : une
polls-field-capacity = Places par option
    .hint = 3 pour toutes, ou 3, 5, - (sans limite) dans l’ordre ; vide : sans limite
polls-field-default = Quelle option veut dire « aucune » ?
    .hint = Son numéro ; vide : la dernière
polls-field-support = Combien la préfèrent à « aucune » ?
    .hint = Plus que ce nombre ; vide : pas de minimum
polls-field-ratios = Quelle majorité pour chaque option ?
    .hint = Dans l’ordre : 2 pour deux fois plus de pour que de contre, - pour plus de la moitié
polls-field-blank = Peut-on voter blanc ?
    .hint = Un vote blanc est compté sans rien changer
polls-field-complete = Faut-il répondre pour chaque option ?
    .hint = Sinon, une option omise compte comme la plus basse
polls-field-spend = Faut-il donner toutes les gommettes ?
    .hint = Sinon, le reste est perdu
polls-yes = Oui
polls-no = Non
polls-capacity-unreadable = Écrivez un nombre pour toutes les options, ou un pour chacune dans l’ordre, comme 3, 5, - (sans limite).
polls-support-unreadable = Écrivez un nombre, comme 20 ou 42,5.
polls-ratios-unreadable = Écrivez un nombre par option, dans l’ordre, comme 2, 1.5, - (plus de la moitié).
polls-settings-ratios = Il y a { $count } majorités pour { $options } options.
polls-debian-support = il faut plus de { $number } personnes pour une option
polls-debian-ratio = « { $option } » doit avoir plus de { $number } fois autant de pour que de contre
polls-debian-missed-quorum = « { $option } » a eu trop peu de soutien : { $for } pour.
polls-debian-missed-majority = « { $option } » n’a pas eu la majorité voulue : { $for } pour, { $against } contre.

polls-seat-in = Vous avez une place : { $option }.
polls-seat-waiting = Vous êtes numéro { $turn } sur la liste d’attente : { $option }.
polls-name-waiting = { $name } (en attente, { $turn })
polls-signed-up = Inscription notée : { $options }. Vous pouvez changer d’avis jusqu’à la clôture.
polls-signed-waiting = Complet : vous êtes sur la liste d’attente. { $options }
polls-signed-off = Désinscription notée : vous n’êtes plus sur aucune liste de ce sondage.
polls-reason = Votre raison
polls-reason-intro = Vous vous opposez à { $options }. Une opposition se motive ; l’organisateur·rice la lit.
polls-reason-record = Enregistrer
polls-field-reason = Pourquoi vous opposez-vous ?
    .hint = Que faudrait-il changer pour que vous consentiez ?

polls-picture = Image
polls-picture-title = Résultat : { $title }
polls-picture-none = Il n’y a pas encore de résultat à montrer.

polls-export = Bulletins du sondage { $number } : { $title }
polls-export-confidential = Triés par contenu, sans les noms. « palabre recount » recompte le fichier JSON.
polls-export-named = Avec les noms dans le fichier CSV, comme dans le sondage. « palabre recount » recompte le fichier JSON.
polls-export-not-yours = Seul·e l’organisateur·rice du sondage, ou un·e admin, peut exporter ses bulletins.
polls-export-later = Les bulletins peuvent être exportés quand les résultats sont visibles, pas avant.
polls-export-none = Personne n’a encore voté à ce sondage.
polls-file = sondage-{ $number }
polls-file-count = nombre
polls-file-name = nom

polls-secrecy-secret = Secret : personne ne voit qui a choisi quoi, pas même l’organisateur·rice
    .hint = Pour une liste de membres ; résultats à la clôture, dès 5 votes
polls-secret-about = Comment reste-t-il secret ?
polls-secret-title = Comment ce vote reste secret : { $title }
polls-secret-sealed = Votre vote est scellé dès que vous le donnez. À la clôture, toutes les enveloppes sont ouvertes ensemble et comptées, puis la clé est détruite.
polls-secret-change = D’ici là, vous pouvez changer votre vote. Personne ne peut vous montrer lequel c’est, pas même moi.
polls-secret-after = Après la clôture, personne ne peut savoir qui a voté quoi : ni par la base de données, ni par ses sauvegardes, ni par les journaux.
polls-secret-server = Tant que le sondage est ouvert, qui aurait à la fois la clé du serveur et sa base de données le pourrait.
polls-secret-platform = La messagerie, elle, voit ce que vous touchez et écrivez.
polls-secret-unanimous = Un résultat unanime dit tout.
polls-secret-few = Les résultats ne s’affichent qu’après la clôture, à partir de { $fewest } votes ; la participation, une fois par heure et par paliers de { $fewest }.
polls-secret-list = Personne ne voit qui a participé. Les rappels vont à qui n’a pas voté, envoyés par la machine seule. Aucune raison n’est gardée avec un vote.
polls-secret-lost = Si la clé est perdue, le sondage est nul.
polls-secret-limits = C’est une consultation : ce sont les règles de votre organisation qui disent à quoi elle engage.
polls-recorded-secret = Votre vote est enregistré.
polls-recorded-secret-until = Votre vote est enregistré ; vous pouvez le changer jusqu’au { $when }.
polls-recorded-secret-why = Il est scellé : il ne s’affiche plus nulle part.
polls-you-voted-secretly = Vous avez voté. Votre vote est scellé ; vous pouvez en donner un autre à sa place jusqu’à la clôture.
polls-turnout-few = moins de { $fewest } votes au dernier relevé horaire
polls-turnout-steps = au moins { NUMBER($count) } votes au dernier relevé horaire
polls-secret-opening = Les bulletins s’ouvrent ; le résultat suit dans un instant.
polls-secret-keyless = La clé qui ouvre les bulletins manque. Les admins ont jusqu’au { $when } pour la remettre en place, sinon le sondage est nul.
polls-secret-void = Ce sondage est nul : sa clé est perdue, personne ne peut donc ouvrir les bulletins. Ils sont supprimés.
polls-secret-too-few = Moins de { $fewest } personnes ont voté. Les bulletins sont supprimés sans avoir été ouverts : un résultat dirait qui a voté quoi.
polls-secret-consent = Le consentement n’est jamais secret : une opposition a une raison, et une personne avec qui en parler. Choisissez « confidentiel », ou une autre façon de voter.
polls-secret-dates = Chercher une date n’est jamais secret : il faut savoir qui peut venir. Choisissez « confidentiel » ou « nominatif ».
polls-secret-sign-up = Une liste d’inscription n’est jamais secrète : il faut bien savoir qui vient. Choisissez « confidentiel » ou « nominatif ».
polls-secret-colleges = Un sondage secret est compté une seule fois pour tout le monde : les enveloppes ne disent pas de quel type de membres elles viennent. Ôtez la majorité par type, ou choisissez « confidentiel ».
polls-secret-anyone = Un sondage secret a besoin d’une liste de qui peut voter, fixée à l’ouverture : après, personne ne peut vérifier qui l’a fait. Dites pour qui il est, par exemple pour:registre ou pour:groupe=Éthique.
polls-secret-few-listed = { $eligible ->
    [0] Personne n’est encore sur cette liste. Un sondage secret demande au moins { $fewest } personnes qui peuvent voter. Si la liste des membres manque, un·e admin me l’envoie en privé, en CSV.
    [one] Une seule personne est sur cette liste. Un sondage secret demande au moins { $fewest } personnes qui peuvent voter.
   *[other] Seules { $eligible } personnes sont sur cette liste. Un sondage secret en demande au moins { $fewest } : un résultat plus petit dirait qui a voté quoi.
}
polls-export-secret = Triés par contenu, sans noms : les enveloppes ne disaient rien de plus. « palabre recount » recompte le fichier JSON.
deed-ballots-opened = Les { $ballots } bulletins du sondage secret { $poll } ont été ouverts et comptés ; illisibles : { $unreadable }. La clé est détruite.
deed-ballots-unopened = Les bulletins du sondage secret { $poll } ont été supprimés sans être ouverts.

polls-audience-unanswered = N’a pas encore répondu au sondage { $number }
deed-poll-translated = { $who } a traduit le sondage { $poll }.
