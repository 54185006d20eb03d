engine-trouble = Désolé, cela n’a pas fonctionné et rien n’a été enregistré. Réessayez dans une minute.
engine-unknown-command = Je ne connais pas cette commande. Écrivez /palabre pour voir ce que je sais faire.
engine-unknown-button = Je ne connais plus ce bouton. Écrivez /palabre pour voir ce qui vous attend.
engine-not-understood = Je n’ai pas compris. Écrivez « aide » pour voir ce que je sais faire.
engine-not-yours = Cette question s’adressait à quelqu’un d’autre.
engine-home = Retour à l’accueil
engine-doubt = Mon message est-il bien arrivé dans { $place } ?
engine-doubt-why = La connexion a été coupée pendant l’envoi. Je préfère vous demander plutôt que de publier deux fois. Voulez-vous bien vérifier ?
engine-doubt-there = Il y est
engine-doubt-again = Publier à nouveau
engine-doubt-settled = Merci, c’est réglé.
engine-doubt-over = C’est déjà réglé.

form-next = Continuer
form-back = Retour
form-skip = Passer
form-cancel = Annuler
form-later = Plus tard
form-open = Ouvrir
form-correct = Corriger
form-cancelled = Annulé ; rien n’a été gardé.
form-gone = Ce formulaire n’est plus ouvert. Recommencez avec la commande.
form-required = Cette réponse est nécessaire pour continuer.
form-write-text = Répondez par un texte, s’il vous plaît.
form-too-long = Cela fait { $length } caractères ; { $max } au maximum.
form-cut = { $problem } Coupé : « { $text } »
form-pick-one = Choisissez l’une des { $count } options : par un bouton, son numéro ou son texte.
form-pick-more = { $min ->
    [one] Choisissez-en au moins une.
   *[other] Choisissez-en au moins { $min }.
}
form-pick-fewer = Choisissez-en { $max } au plus.
form-number = Indiquez un nombre entier de { $min } à { $max }, s’il vous plaît.
form-date = Indiquez une date, s’il vous plaît, par exemple 24/12/2026.
form-no-such-date = Cette date n’existe pas.
form-time = Indiquez une heure, s’il vous plaît, par exemple 18:30.
form-pick-person = Choisissez une personne dans la liste.
form-typed = « { $text } » : { $problem }

moment-unclear = Je ne comprends pas cette date. Essayez « 3j », « demain 18:00 » ou « 24/12 18:30 ».
moment-no-such-date = Cette date ou cette heure n’existe pas. Regardez le calendrier et réessayez.
moment-past = Ce moment est déjà passé. Choisissez-en un autre, plus tard.
moment-too-far = C’est dans plus d’un an. Choisissez un moment plus proche.

engine-not-adopted = Cet endroit n’est pas encore relié à une communauté. Un·e admin y écrit /palabre admin CODE ; le code est affiché là où tourne Palabre.
engine-no-community = Je ne sais pas à quelle communauté vous appartenez. Écrivez-moi d’abord dans l’un de ses groupes ou canaux.
engine-not-allowed = Votre rôle ne le permet pas. Un·e admin peut y remédier.
engine-not-owner = Seule la personne qui l’a lancé peut le faire.
engine-no-such-item = Cela n’existe plus.
engine-code-wrong = Ce code ne fonctionne pas (ou plus). Demandez-en un nouveau.
engine-code-too-many = Trop de codes erronés. Attendez { $minutes } minutes, s’il vous plaît.
engine-space-taken = Cet espace appartient déjà à une autre communauté.
engine-already-linked = Ce compte est déjà relié ; il n’y a rien à faire.
engine-last-admin = Ce compte est le seul admin. Créez plutôt le code ici et tapez-le sur l’autre compte.
engine-two-on-roll = Les deux comptes appartiennent à des personnes qui figurent chacune au registre des membres. Demandez à un·e admin.
engine-link-forgetting = L’un des deux comptes est sur le point d’être oublié. Si vous restez, dites-le d’abord depuis ce compte : /palabre oublier.
engine-now-admin = Vous êtes maintenant admin, et cet endroit est relié à « { $community } ».
engine-now-joined = Bienvenue chez { $community } ! Ce compte y est désormais le vôtre.
engine-now-linked = C’est fait : vos deux comptes sont désormais ceux d’une seule et même personne.
engine-now-linked-how = Là où les deux avaient voté dans un sondage encore ouvert, c’est le vote le plus récent qui compte ; ce qui est clos ne change pas. Vos rôles sont ceux du compte sur lequel vous avez créé le code.

deed-admin-by-code = { $who } est désormais admin, grâce au code.
deed-accounts-linked = { $who } a lié un autre compte.
deed-invitation-claimed = { $who } a pris sa place dans la liste des membres.
engine-withdrawn = Ce message a été retiré.

attention-stop = Ne plus en recevoir
attention-later = Pas maintenant
attention-from = Envoyé par { $who }.
attention-from-group = Envoyé par { $who }, pour { $group }.
attention-why-engagement = Vous y prenez part.
attention-why-decision = On vous demande votre avis.
attention-why-help = Quelqu’un demande de l’aide.
attention-why-life = Des nouvelles de votre communauté.
attention-why-digest = Votre aperçu de la semaine, au lieu de plusieurs messages.
attention-why-everyone = C’est pour tous les membres.
attention-why-audience = C’est pour : { $whom }.
attention-later-until = J’y reviens { $when }.
attention-later-not = Je n’y reviendrai pas.
attention-later-still = Seulement si c’est encore utile.
attention-later-early = Cela se termine pendant vos heures de silence : je reviens avant qu’elles commencent.
attention-later-hours = Dans trois heures
attention-later-tomorrow = Demain
attention-later-week = Dans une semaine
attention-later-drop = Laissez tomber
attention-later-over = C’est terminé { $when } ; je ne peux pas y revenir avant.
attention-class-engagement = ce à quoi je prends part
attention-class-decision = sondages et enquêtes
attention-class-help = demandes d’aide
attention-class-life = nouvelles et invitations
attention-class-digest = l’aperçu de la semaine
attention-stopped-item = Vous n’en recevrez plus.
attention-stopped-class = Vous ne recevrez plus de messages de ce type : { $kind }.
attention-stopped-all = Je ne vous écris plus.
attention-stopped-asked = Ce que vous demandez reçoit toujours sa réponse. /palabre silence montre et change tout cela.
attention-stop-class = Arrêter aussi : { $kind }
attention-stop-all = Plus rien du tout
attention-want = J’en veux à nouveau
attention-wanted = Vous en recevrez à nouveau.
attention-paused = Messages en pause : « { $kind } »
attention-paused-why = Plus de 2 % des personnes qui ont reçu de tels messages n’en veulent plus depuis 30 jours. Ils attendent que vous les laissiez repartir. Moins, plus court ou mieux ciblé peut aider.
attention-go-on = Les laisser repartir
attention-goes-on = Ces messages repartent : « { $kind } »
attention-gone = Ce message n’est plus conservé.
attention-digest = { $count ->
    [one] Votre semaine : une chose pour vous
   *[other] Votre semaine : { $count } choses pour vous
}
attention-digest-more = Et { $count } de plus : /palabre les montre.

deed-messages-go-on = { $who } a laissé repartir un type de messages.

broadcasts-going = { $sent } envoyés sur { $total }
broadcasts-over = C’est fait : { $sent } envoyés sur { $total }
broadcasts-stopped = Arrêté : { $sent } étaient partis sur { $total }
broadcasts-going-hidden = Votre message est en route
broadcasts-over-hidden = Votre message est envoyé
broadcasts-stopped-hidden = Votre message est arrêté
broadcasts-waiting = En route
broadcasts-minutes = { $count }, environ { $minutes } min
broadcasts-held = Plus tard, quand cela leur convient
broadcasts-digest = Dans leur aperçu de la semaine
broadcasts-unreachable = Impossible de leur écrire
broadcasts-because = { $count } : { $why }
broadcasts-why-start = { $count } ne m’ont jamais écrit
broadcasts-why-closed = { $count } refusent les messages privés
broadcasts-why-blocked = { $count } m’ont bloqué
broadcasts-doubtful = Peut-être arrivés
broadcasts-refused = Refusés par la messagerie
broadcasts-dropped = Plus utiles, ou plus souhaités
broadcasts-cancelled = Ne partiront pas
broadcasts-doubt-why = « Peut-être arrivés » : la connexion a été coupée pendant l’envoi. Envoyés à nouveau, certains pourraient arriver deux fois.
broadcasts-do-again = Les renvoyer
broadcasts-do-leave = En rester là
broadcasts-do-look = Actualiser
broadcasts-do-stop = Arrêter…
broadcasts-sure = Arrêter cet envoi ?
broadcasts-sure-why = { $count } personnes ne le recevront plus. Ce qui est parti reste. S’il se répète, il reviendra la prochaine fois.
broadcasts-sure-hidden = Plus personne ne le recevra. Ce qui est parti reste. S’il se répète, il reviendra la prochaine fois.
broadcasts-do-cancel = Arrêter
broadcasts-go-on = Continuer

elsewhere-beside = Je ne peux pas prévenir tout le monde en privé : { $item }
elsewhere-how = /palabre montre ce qui vous attend. Ou laissez-moi vous écrire désormais : un geste suffit.
elsewhere-way = Prévenez-moi en privé
elsewhere-something = Quelque chose attend des personnes que je ne peux pas prévenir en privé
elsewhere-for = Pour celles et ceux à qui je ne peux pas écrire en privé.
elsewhere-nowhere = { $count ->
    [one] Il y a une personne que je ne peux pas joindre sur { $platform }
   *[other] Il y a { $count } personnes que je ne peux pas joindre sur { $platform }
}
elsewhere-nowhere-some = Il y a des personnes que je ne peux pas joindre sur { $platform }
elsewhere-nowhere-how = Je n’ai pas le droit de leur écrire en privé, et je ne suis là-bas dans aucun canal où le dire. Invitez-moi dans l’un d’eux et montrez-y ceci ; ou demandez-leur d’écrire une fois à { $bot } : ensuite, je pourrai.
elsewhere-nowhere-group = Je n’ai pas le droit de leur écrire en privé, et le groupe ne se retrouve dans aucun canal là-bas. Donnez-lui-en un avec /groupe ; ou demandez-leur d’écrire une fois à { $bot } : ensuite, je pourrai.

deed-broadcast-stopped = { $who } a arrêté un message à de nombreux membres.
