command-group = groupe
    .about = Voir les groupes de travail, en rejoindre un, en quitter un
    .hint = Éthique
command-group-new = nouveau
command-group-join = rejoindre
command-group-leave = quitter

groups-list = Groupes de travail
groups-none = Il n’y a pas encore de groupe.
groups-new = Nouveau groupe
groups-seats = Membres
groups-seats-open = { NUMBER($taken) }
groups-seats-of = { $taken ->
    [one] { NUMBER($taken) } place prise sur { NUMBER($seats) }
   *[other] { NUMBER($taken) } places prises sur { NUMBER($seats) }
}
groups-queue = En attente d’une place
groups-animateurs = Animation
groups-home = Se retrouve dans
groups-mine-member = Vous faites partie de ce groupe.
groups-mine-animateur = Vous animez ce groupe.
groups-mine-waiting = Toutes les places sont prises ; vous êtes sur la liste d’attente.
groups-join = Rejoindre
groups-join-queue = Rejoindre la liste d’attente
groups-leave = Quitter
groups-leave-queue = Quitter la liste d’attente
groups-people = Qui en fait partie
groups-people-of = Qui fait partie du groupe { $name }
groups-people-more = { $count ->
    [one] Et { NUMBER($count) } personne de plus.
   *[other] Et { NUMBER($count) } personnes de plus.
}
groups-edit = Modifier
groups-back = Retour au groupe
groups-animate = Confier l’animation à { $name }
groups-animate-end = Retirer l’animation à { $name }
groups-seated = Vous avez maintenant une place dans le groupe { $name }.
groups-seated-home = Il se réunit dans { $place }. Si cela ne vous convient plus, laissez votre place à la personne suivante.
groups-seated-see = Voir le groupe
groups-audience = Groupe { $name }
groups-some-more = { $names } et { NUMBER($count) } de plus

groups-form-new = Un nouveau groupe
groups-form-edit = Modifier le groupe
groups-form-save = Enregistrer
groups-field-name = Nom
    .hint = Comme les membres l’appellent ; aussi : fr:Éthique || nl:Ethiek
groups-field-purpose = À quoi sert-il ?
    .hint = En une phrase ou deux
groups-field-seats = Places
    .hint = Vide : autant qu’il en faut
groups-field-home = Où se retrouve-t-il ?
    .hint = Le lieu où le groupe échange

groups-gone = Ce groupe n’existe plus.
groups-none-called = Je ne connais pas de groupe « { $words } ». Écrivez /groupe pour les voir tous.
groups-no-name = Un groupe a besoin d’un nom.
groups-name-long = Le nom compte { $length } caractères ; { $max } au maximum.
groups-name-taken = Un groupe porte déjà ce nom. Choisissez-en un autre.
groups-not-in-it = Il faut avoir une place dans le groupe pour l’animer.

groups-roll-dry = Si vous importez ceci : { NUMBER($added) } en plus, { NUMBER($changed) } à modifier, { NUMBER($left) } en moins, { NUMBER($same) } sans changement. Rien n’est encore enregistré.
groups-roll-done = Importé : { NUMBER($added) } en plus, { NUMBER($changed) } à jour, { NUMBER($left) } en moins, { NUMBER($same) } sans changement.
groups-roll-comparing = C’est une longue liste : je la compare avec celle des membres, et je vous écris dès que j’ai fini. Rien n’est encore enregistré.
groups-roll-importing = J’importe la liste, et je vous écris dès que c’est fait.
groups-roll-look = Regarder à nouveau
groups-roll-read = { $lines ->
    [one] { NUMBER($lines) } membre lu, en { $encoding }.
   *[other] { NUMBER($lines) } membres lus, en { $encoding }.
}
groups-roll-most-left = Attention : plus de la moitié du registre en sortirait. Le fichier est-il complet ?
groups-roll-unused = Colonnes ni lues ni conservées : { $columns }.
groups-roll-new-types = Types de membres repris du fichier : { $types }.
groups-roll-new-groups = Nouveaux groupes : { $groups }.
groups-roll-forgotten = { $count ->
    [one] { NUMBER($count) } personne n’est pas importée : elle a demandé à être oubliée.
   *[other] { NUMBER($count) } personnes ne sont pas importées : elles ont demandé à être oubliées.
}
groups-roll-invite = { $count ->
    [one] { NUMBER($count) } membre n’a pas encore de compte ici ; « palabre export invitations » fait son code.
   *[other] { NUMBER($count) } membres n’ont pas encore de compte ici ; « palabre export invitations » fait leurs codes.
}
groups-roll-apply = Importer
groups-roll-apply-valid = Importer sans ces lignes
groups-roll-discard = Abandonner
groups-roll-discarded = Abandonné ; rien n’a été importé ni conservé.
groups-roll-gone = Cette liste n’est plus là : elle a été importée, abandonnée, ou elle a attendu trop longtemps. Envoyez à nouveau le fichier.
groups-roll-admins = Les fichiers, je ne les prends que des admins.
groups-roll-one = Un fichier à la fois, s’il vous plaît.
groups-roll-csv = Je lis les listes de membres en CSV. Enregistrez-la en CSV dans votre tableur et renvoyez-la.
groups-roll-large = Ce fichier est trop grand pour une messagerie ; { $megabytes } Mo au maximum. Utilisez « palabre import members » là où tourne Palabre.
groups-roll-lost = Je n’ai pas pu recevoir ce fichier. Renvoyez-le, s’il vous plaît.
groups-roll-no-number-column = La première ligne doit nommer une colonne « numéro » (propre à chaque membre). J’ai trouvé : { $found }.
groups-roll-no-name-column = La première ligne doit nommer une colonne « nom ». J’ai trouvé : { $found }.
groups-roll-bad = { $count ->
    [one] { NUMBER($count) } ligne ne peut pas être reprise :
   *[other] { NUMBER($count) } lignes ne peuvent pas être reprises :
}
groups-roll-line = Ligne { NUMBER($line, useGrouping: 0) } : { $reason }
groups-roll-no-number = il manque le numéro.
groups-roll-no-name = il manque le nom.
groups-roll-formula = une cellule est une formule. Enregistrez plutôt sa valeur.
groups-roll-many-cells = elle a plus de cellules que la première ligne. Un séparateur sans guillemets dans une cellule ?
groups-roll-many-groups = trop de groupes, ou un nom de groupe trop long.
groups-roll-row-long = elle n’en finit pas. Manque-t-il un guillemet ?
groups-roll-broken = le fichier est illisible à partir d’ici.
groups-roll-quote = un guillemet s’ouvre ici et ne se ferme jamais.
groups-roll-twice = le même numéro qu’à la ligne { NUMBER($first, useGrouping: 0) }.
groups-roll-long = { $column } : { $max } caractères au maximum.
groups-roll-column-number = numéro
groups-roll-column-name = nom
groups-roll-column-type = type
groups-roll-column-region = région
groups-roll-language = je ne parle pas la langue « { $text } » : fr, nl ou en.
groups-roll-date = « { $text } » n’est pas une date comme 2026-12-24 ou 24/12/2026.
groups-roll-type = le type de membre « { $text } » n’est pas des vôtres : { $types }.

deed-group-made = { $who } a créé un groupe de travail.
deed-group-animateur-given = { $who } a confié l’animation d’un groupe à { $member }.
deed-group-animateur-taken = { $who } a retiré à { $member } l’animation d’un groupe.
deed-roll-import-begun = { $who } a commencé l’importation d’une liste des membres.
deed-roll-imported = { $who } a importé la liste des membres : { NUMBER($added) } en plus, { NUMBER($changed) } changés, { NUMBER($left) } partis.
deed-invitations-exported = { $who } a exporté { NUMBER($count) } codes d’invitation.
