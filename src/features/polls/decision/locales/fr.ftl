polls-percent = { $number } %
polls-share-half = la moitié
polls-share-two-thirds = deux tiers
polls-share-three-quarters = trois quarts
polls-share-more = plus de { $share }

polls-if-both = { $first } ; { $rest }
polls-if-quorum-count = { $count ->
    [one] valable si { $count } personne participe
   *[other] valable si { NUMBER($count) } personnes participent
}
polls-if-quorum-part = valable si { $share } des personnes qui peuvent voter participent
polls-if-quorum-share = valable si { $share } de { NUMBER($eligible) } personnes participent
polls-if-proposal = « { $option } » est adopté avec { $share } { $base }
polls-if-option = il faut à une option { $share } { $base }
polls-if-colleges = et autant dans chacun de ces types : { $types }
polls-if-abstention = « { $option } » vaut abstention
polls-if-second-any = { $days ->
    [one] s’il y a trop peu de participation, le vote rouvre une fois pour { $days } jour, puis vaut quelle que soit la participation
   *[other] s’il y a trop peu de participation, le vote rouvre une fois pour { $days } jours, puis vaut quelle que soit la participation
}
polls-if-second = { $days ->
    [one] s’il y a trop peu de participation, le vote rouvre une fois pour { $days } jour, alors { $valid }
   *[other] s’il y a trop peu de participation, le vote rouvre une fois pour { $days } jours, alors { $valid }
}
polls-second-any = second appel : valable quelle que soit la participation
polls-second = second appel : { $valid }
polls-base-cast = des votes
polls-base-expressed = des votes exprimés, sans les blancs ni les abstentions
polls-base-without-blank = des votes, sans les blancs
polls-base-without-abstentions = des votes, sans les abstentions
polls-base-eligible = de toutes les personnes qui peuvent voter

polls-unit-cast = { $count ->
    [one] vote
   *[other] votes
}
polls-unit-expressed = { $count ->
    [one] vote exprimé
   *[other] votes exprimés
}
polls-unit-without-blank = { $count ->
    [one] vote sans les blancs
   *[other] votes sans les blancs
}
polls-unit-without-abstentions = { $count ->
    [one] vote sans les abstentions
   *[other] votes sans les abstentions
}
polls-unit-eligible = { $count ->
    [one] personne qui pouvait voter
   *[other] personnes qui pouvaient voter
}
polls-decided-adopted = Adopté : { $options }, { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-decided-rejected = Non adopté : { $options }, { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-decided-reached = Choisi : { $options }, { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-decided-several = Choisi : { $options }. La première option a { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-decided-none = Aucune option n’a assez de voix ; en tête : { $options }, { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-decided-invalid = Non valable : trop peu de participation.
polls-decided-again = Le vote rouvre une fois.
polls-college-reached = { $type } : assez, { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-college-missed = { $type } : pas assez, { NUMBER($votes) } sur { NUMBER($of) } { $unit } ({ $share } ; il fallait { $needed }).
polls-college-reached-only = { $type } : assez.
polls-college-missed-only = { $type } : pas assez.
polls-turnout-share = Participation : { NUMBER($voted) } sur { NUMBER($eligible) } ({ $share } ; il fallait { $needed }).
polls-turnout-of = Participation : { NUMBER($voted) } sur { NUMBER($eligible) } ({ $share }).
polls-turnout-count = Participation : { NUMBER($voted) } (il fallait { $needed }).
polls-turnout-count-of = Participation : { NUMBER($voted) } sur { NUMBER($eligible) } ({ $share } ; il fallait { $needed }).

polls-again = Rouvert une fois : { $title }
polls-again-text = Moins de { $needed } ont participé : ce vote est rouvert une fois, jusqu’au { $when }. Les votes déjà donnés comptent et peuvent être changés.

polls-not-listed = Ce vote s’adresse à celles et ceux qui étaient sur sa liste à l’ouverture. Vous pouvez le suivre, mais pas voter.
polls-rules-quorum = Écrivez le quorum en nombre de personnes (40) ou en part (5 % ou 1/20).
polls-rules-majority = Écrivez la majorité comme une part : 2/3, 60 % ou >1/2 ; tout au plus la totalité.
polls-rules-not-method = Une majorité suppose des voix par option. Choisissez une option par personne, plusieurs, ou une date ; pour classer face à « aucune », utilisez défaut:3.
polls-rules-no-option = Cette option n’existe pas ; ce sondage en a { $options }.
polls-rules-only-single = Il faut une seule option par personne pour qu’une option adopte une proposition ou vaille abstention.
polls-rules-same-option = L’option qui adopte et celle qui vaut abstention doivent être différentes.
polls-rules-no-majority = Dites à quelle majorité la proposition est adoptée, par exemple majorité:2/3.
polls-rules-second-call = Écrivez le second appel en jours, avec son propre quorum : 7j ou 7j,3% ; { $max } jours au plus.
polls-rules-second-call-quorum = Un second appel suit un quorum manqué ; dites lequel, par exemple quorum:5%.
polls-rules-needs-list = Ces règles demandent de savoir qui peut voter. Dites pour qui, par exemple pour:registre ou pour:groupe=Éthique.
polls-rules-nobody = Personne ne fait partie de celles et ceux à qui ce vote s’adresse.
polls-rules-unreachable = Il faudrait { NUMBER($count) } participations, mais seules { NUMBER($eligible) } personnes peuvent voter.
polls-rules-college-unknown = « { $words } » n’est pas un type de membres ici. Une majorité par type en demande deux au moins ; un·e admin les définit.
polls-rules-college-small = Moins de { $min } personnes du type { $type } peuvent voter : le résultat dirait qui a choisi quoi. Rendez le vote nominatif, ou laissez ce type de côté.
