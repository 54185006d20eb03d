command-aid = entraide
    .about = Demander un coup de main, ou voir qui en cherche un
    .hint = quelqu’un pour porter des cartons samedi matin, Schaerbeek, 2 personnes
command-aid-list = liste demandes
command-aid-directory = annuaire trombinoscope
command-aid-profile = profil
command-aid-drags = traîne traine
command-aid-channel = canal

aid-new = Demander un coup de main
aid-form = Demander un coup de main
aid-form-intro = Avant tout envoi, vous voyez exactement ce que les autres verront. D’ici là, rien n’est conservé.
aid-preview-not-yet = Il faut d’abord corriger quelque chose. Continuez, et je vous montre où.
aid-edit = Modifier
aid-edit-intro = Ce que vous laissez tel quel ne bouge pas. Rien ne change avant que vous ayez vu le résultat.
aid-form-past = Ce jour est passé. Quand avez-vous besoin d’aide ? Rien n’est conservé avant l’envoi.
aid-form-send = Envoyer
aid-field-what = De quoi avez-vous besoin ?
    .hint = En quelques mots : quelqu’un pour porter des cartons
aid-field-when = Quand ?
    .hint = samedi matin, demain 18h, 24/12 ; vide : sans date
aid-field-area = Où, à peu près ?
    .hint = Un quartier ou une commune ; jamais votre adresse
aid-field-people = Combien de personnes ?
    .hint = De 1 à 20
aid-field-audience = Qui peut voir la demande ?
    .hint = Vous la voyez d’abord, exactement comme ces personnes
aid-field-name = Votre nom
    .hint = Qui demande
aid-field-contact = Seulement pour qui vous aidera
    .hint = Téléphone, adresse ; effacé 14 jours après la fin
aid-field-details = Autre chose ?
    .hint = Tous ceux et celles qui voient la demande lisent ceci
aid-field-skill = Quel genre d’aide ?
    .hint = Vide : d’après vos mots
aid-field-days = Est-ce urgent ?
    .hint = Vide : selon la date
aid-field-group = Pour un groupe ?
    .hint = Le nom du groupe apparaît alors à la place du vôtre
aid-field-place = Où mettre la demande ?
    .hint = Le canal où on la lit
aid-field-send = Et maintenant ?
    .hint = Rien n’a été envoyé ni conservé jusqu’ici
aid-field-send-changed = Tant que vous n’envoyez pas, l’ancienne demande reste
aid-name-shown = Visible
aid-name-hidden = Caché jusqu’à ce que je dise oui à quelqu’un
aid-urgency-at-once = Très : ouvert 3 jours
aid-urgency-soon = Cette semaine : ouvert 7 jours
aid-urgency-in-a-while = D’ici deux semaines : ouvert 14 jours
aid-urgency-no-hurry = Rien ne presse : ouvert 30 jours

aid-audience-everyone = Pour tout le monde
    .hint = Une carte dans le canal
aid-audience-members = Pour les membres
    .hint = Le canal dit qu’il y a une demande ; les membres la lisent
aid-audience-helpers = Pour les aidant·es inscrit·es
    .hint = Rien dans aucun canal
aid-audience-referent = Pour une seule personne référente
    .hint = Une personne de confiance, personne d’autre

aid-skill-carrying = Porter, déménager
aid-skill-driving = Conduire, transporter
aid-skill-shopping = Faire des courses
aid-skill-repairs = Réparer, bricoler
aid-skill-garden = Jardin
aid-skill-cooking = Cuisine
aid-skill-children = Enfants
aid-skill-paperwork = Papiers, démarches
aid-skill-computers = Ordinateur, téléphone
aid-skill-languages = Langues, traduction
aid-skill-company = Compagnie, promenade
aid-skill-teaching = Expliquer, enseigner
aid-skill-events = Évènements, accueil

aid-preview = Ce que les autres verront
aid-preview-place = Dans { $place }, tout le monde lira :
aid-preview-place-later = Je demande d’abord à quelques personnes. Si personne n’est trouvé en un jour, tout le monde lira dans { $place } :
aid-preview-everyone = Tout le monde lira :
aid-preview-members = Les membres liront :
aid-preview-helpers = Rien n’apparaît dans un canal. Les aidant·es inscrit·es liront :
aid-preview-referent = Rien n’apparaît dans un canal. Une seule personne référente lira :
aid-preview-contact = Seules les personnes à qui vous dites oui liront : { $contact }
aid-preview-language = En { $language } : { $what }
aid-warn-contact = « { $found } » pourrait être lu par tout le monde. Je peux le mettre dans la partie que voient seulement les personnes à qui vous dites oui.
aid-warn-health = Ceci parle de santé.
aid-warn-money = Ceci parle d’argent.
aid-warn-alone = Ceci dit à tout le monde que quelqu’un est seul.
aid-warn-confide = Vous préférez peut-être le dire à une seule personne référente, une personne de confiance.
aid-warn-little = D’autres le liront : n’en dites que ce qu’il faut.
aid-choice-send = L’envoyer ainsi
aid-choice-send-referent = L’envoyer à une personne référente
aid-choice-move = Déplacer le numéro ou l’adresse, puis envoyer
aid-choice-referent = L’envoyer à une seule personne référente
aid-choice-change = Changer d’abord quelque chose

aid-no-what = Dites en quelques mots de quoi vous avez besoin.
aid-what-long = { $max } caractères au plus ici ; il y en a { NUMBER($length) }. Le reste trouve sa place sous « Autre chose ? ».
aid-people-outside = De 1 à { $max } personnes.
aid-people-found = { $count ->
    [one] Quelqu’un est déjà trouvé ; il vous faut au moins une personne.
   *[other] { NUMBER($count) } personnes sont déjà trouvées ; il vous en faut au moins autant.
}
aid-when-past = Ce jour est passé. Quand avez-vous besoin d’aide ?
aid-when-unclear = Je n’ai pas compris quand. Par exemple : samedi matin, demain 18h, 24/12.
aid-choose = Choisissez ce qu’il faut en faire.
aid-no-place = Je ne connais encore aucun canal ni groupe où mettre la demande. Écrivez /entraide dans celui qui convient.
aid-no-referent = Il n’y a pas encore de personne référente. Un·e admin peut en nommer une avec /palabre rôle.
aid-too-many-open = Vous avez { $max } demandes ouvertes. Fermez-en une, puis demandez à nouveau.
aid-too-many-asked = Vous avez demandé { $max } fois aujourd’hui. Réessayez demain, ou changez une demande ouverte.
aid-too-many-offers = Vous vous êtes proposé·e { $max } fois aujourd’hui, merci ! Laissez la place à d’autres jusqu’à demain.

aid-where = Où
aid-when = Quand
aid-who = Qui demande
aid-people = Personnes
aid-found-of = { $found ->
    [one] { NUMBER($found) } trouvée sur { NUMBER($needed) }
   *[other] { NUMBER($found) } trouvées sur { NUMBER($needed) }
}
aid-somebody = Un·e membre
aid-somebody-hidden = Un·e membre, dont les personnes qui aident apprennent le nom
aid-former = un·e ancien·ne membre
aid-for-group = le groupe { $group }
aid-part-morning = { $date }, le matin
aid-part-afternoon = { $date }, l’après-midi
aid-part-evening = { $date }, le soir
aid-until = ouverte jusqu’au { $when }
aid-stage-draft = Pas encore envoyée
aid-stage-open = Cherche de l’aide
aid-stage-renewed = Cherche toujours de l’aide
aid-stage-offered = Quelqu’un s’est proposé ; d’autres sont bienvenu·es
aid-stage-reopened = Cherche à nouveau de l’aide
aid-stage-matched = L’aide est trouvée, merci
aid-stage-paused = En pause
aid-stage-expired = Son délai est passé
aid-stage-done = Fait
aid-stage-thanked = Fait, avec un merci
aid-stage-archived = Close
aid-stage-withdrawn = N’est plus nécessaire

aid-see = Voir la demande
aid-help = Je peux aider
aid-not-now = Pas cette fois
aid-card-members = Un·e membre demande de l’aide aux membres
aid-card-empty = Une demande d’aide qui est terminée
aid-not-for-you = Cette demande s’adresse à d’autres.
aid-gone = Cette demande d’aide n’est plus là.
aid-stands-in = Elle se trouve dans { $place }.
aid-contact-kept = Seules les personnes à qui vous dites oui voient : { $contact }
aid-withdraw = Je n’en ai plus besoin
aid-mine-offered = Vous vous êtes proposé·e. Je vous écris dès qu’il y a une réponse.
aid-mine-accepted = Vous avez dit oui l’un·e et l’autre.
aid-helping = Avec l’aide de { $names }.
aid-offering = { $count ->
    [one] Une personne propose son aide. Votre oui vous permet de vous joindre :
   *[other] { NUMBER($count) } personnes proposent leur aide. Votre oui vous permet de vous joindre :
}
aid-accept = Oui, { $name }
aid-offered = Merci ! La personne qui demande apprend maintenant votre nom ; vous pourrez vous joindre dès qu’elle dit oui.
aid-declined = Bien sûr. Personne n’en saura rien.
aid-offer-told = { $count ->
    [one] Quelqu’un propose son aide : { $what }
   *[other] { NUMBER($count) } personnes proposent leur aide : { $what }
}
aid-contact-open = Comment nous joindre
aid-contact-of = Joindre { $name }
aid-match-helper = Vous aidez { $name } : { $what }
aid-match-asker = { $name } vous aide : { $what }
aid-reach = Pour vous joindre
aid-contact-says = { $name } écrit pour vous seul·e : { $contact }
aid-contact-gone-later = Vous êtes les deux seules personnes à le voir. Cela disparaît 14 jours après la fin.
aid-drop = Je ne peux finalement pas venir
aid-released = Merci de vous être proposé·e ! Ce ne sera pas nécessaire cette fois : { $what }
aid-somebody-needs = une demande d’aide
aid-dropped = Quelqu’un ne peut finalement pas venir ; je cherche une autre personne : { $what }
aid-dropped-note = Cela arrive à tout le monde. Votre demande est à nouveau ouverte.
aid-dropped-mine = Merci de l’avoir dit. La demande cherche quelqu’un d’autre, et vous ne pouvez plus vous joindre.
aid-changed = La demande pour laquelle vous vous êtes proposé·e a changé : { $what }

aid-not-own = Vous ne pouvez pas vous aider vous-même ici. Demandez à un·e autre membre ?
aid-not-matched = L’aide est déjà trouvée. Merci d’avoir voulu aider !
aid-not-paused = Cette demande est en pause. Réessayez dans quelques jours.
aid-not-expired = Le délai de cette demande est passé. La personne qui l’a faite peut la prolonger.
aid-not-over = Cette demande est terminée.
aid-not-now-possible = Ce n’est pas possible en ce moment.
aid-offer-gone = Cette proposition n’existe plus. Quelqu’un d’autre peut encore aider.

aid-report = Quelque chose ne va pas
aid-pause = Mettre en pause
aid-resume = Reprendre la recherche
aid-renew = Toujours nécessaire
aid-outcome-yes = Oui, c’est fait
aid-outcome-later = Pas encore
aid-outcome-no = Cela n’a pas marché
aid-outcome = Est-ce que cela a marché ? { $what }
aid-finished = Très bien ! Merci de l’avoir dit.
aid-later = D’accord. Je repose la question dans quelques jours.
aid-thank = Dire merci
aid-thank-intro = Seule la personne qui a aidé lit ceci, sauf si vous voulez l’un·e et l’autre que d’autres le lisent.
aid-field-thanks = Vos mots
    .hint = Vide : un simple merci
aid-field-open = Qui peut le lire ?
    .hint = D’autres, seulement si la personne qui a aidé est d’accord
aid-thanks-private = Seulement la personne qui a aidé
aid-thanks-shown = D’autres aussi, si la personne qui a aidé est d’accord
aid-thanked = Votre merci est en route.
aid-thanks-for = Merci pour votre aide ! { $what }
aid-thanks-show = La personne que vous avez aidée laisserait d’autres lire ceci, avec vos deux noms. Seulement si vous le voulez.
aid-agree = D’autres peuvent le lire
aid-agreed = Merci. Il apparaît à côté de la demande dès que toutes les personnes dont il parle sont d’accord.
aid-testimony = { $name } remercie { $helpers }
aid-nobody-to-thank = Personne n’a aidé pour celle-ci.
aid-asked = { $name }, pourriez-vous aider ? { $what }
aid-asked-why = Vous êtes parmi les quelques personnes à qui je demande d’abord, car vous proposez ceci. « Pas cette fois » convient très bien ; personne n’en saura rien.
aid-asked-referent = Ceci est pour vous, comme personne référente, et pour personne d’autre.
aid-still = On cherche toujours de l’aide : { $what }
aid-expiring = Toujours nécessaire ? Ouverte jusqu’au { $when } : { $what }
aid-check = Êtes-vous en contact ? { $what }
aid-touch = Oui, nous le sommes
aid-touched = Parfait ! Je vous laisse faire.
aid-look-again = Non ; chercher quelqu’un d’autre
aid-nobody = Aucune personne référente n’est disponible pour ceci : { $what }
aid-nobody-next = Pour que d’autres la lisent, choisissez « Je n’en ai plus besoin », puis demandez à nouveau en n’en disant que ce qu’il faut.
aid-list = Qui cherche de l’aide
aid-list-open = Qui cherche de l’aide
aid-list-none = Personne ne cherche d’aide en ce moment.
aid-directory = Qui sait faire quoi
aid-directory-note = Choisissez un genre d’aide, ou écrivez ce que vous cherchez après la commande.
aid-directory-members = L’annuaire est réservé aux membres.
aid-found = Qui propose ceci : { $words }
aid-found-none = Personne ne propose encore ceci : { $words }
aid-profile-mine = Ce que je propose
aid-profile-none = Vous n’êtes pas dans l’annuaire
aid-profile-make = Dire ce que je propose
aid-profile-change = Modifier
aid-profile-leave = Quitter l’annuaire
aid-asks-me = Je peux vous demander personnellement quand quelqu’un a besoin de ce que vous proposez.
aid-profile-asks = Puis-je vous demander personnellement ?
    .hint = Quelques personnes à la fois, d’abord celles qu’on n’a plus sollicitées
aid-asks-me-not = Je ne vous demande rien personnellement.
aid-profile-form = Ce que je propose
aid-profile-intro = Seul ce que vous cochez à la page suivante est montré à d’autres. Vous quittez l’annuaire d’un geste, aussitôt.
aid-profile-save = Enregistrer
aid-profile-empty = Dites ce que vous proposez ou ce dont vous auriez besoin.
aid-profile-brings = Ce que je peux proposer
    .hint = Avec vos mots : réparer des vélos, conduire une camionnette
aid-profile-skills = Genres d’aide
    .hint = Autant que vous voulez
aid-profile-area = Où
    .hint = Quartiers ou communes, avec des virgules
aid-profile-languages = Langues
    .hint = Dans lesquelles on peut vous demander
aid-profile-hours = Quand
    .hint = Vide : cela dépend
aid-profile-needs = Ce dont j’aurais besoin
    .hint = Jardin, conversation en néerlandais
aid-profile-contact = Comment me joindre
    .hint = Seulement pour les personnes que vous aidez
aid-profile-members = Les membres peuvent voir
    .hint = Rien d’autre ne leur est montré
aid-profile-helpers = Les aidant·es inscrit·es peuvent voir
    .hint = Ce que vous n’avez pas coché plus haut
aid-asks-yes = Oui
aid-asks-no = Non
aid-scope-brings = Ce que je propose
aid-scope-needs = Ce dont j’aurais besoin
aid-scope-area = Où
aid-scope-hours = Quand
aid-seen-by-members = visible par les membres
aid-seen-by-helpers = visible par les aidant·es inscrit·es
aid-seen-by-nobody = montré à personne
aid-hours-week-morning = en semaine, le matin
aid-hours-week-afternoon = en semaine, l’après-midi
aid-hours-week-evening = en semaine, le soir
aid-hours-weekend-morning = le week-end, le matin
aid-hours-weekend-afternoon = le week-end, l’après-midi
aid-hours-weekend-evening = le week-end, le soir
aid-drags = Entraide : ce qui traîne
aid-drags-these = Personne ne s’est proposé pour celles-ci à la moitié de leur délai :
aid-drags-none = Rien ne traîne.
aid-under-five = moins de 5
aid-figure-open = Ouvertes
aid-figure-matched = Aide trouvée, 90 jours
aid-figure-done = Faites, 90 jours
aid-figure-median = La moitié a trouvé en
aid-hours = { $count ->
    [one] { NUMBER($count) } heure
   *[other] { NUMBER($count) } heures
}
aid-reports-open = Entraide : signalements
aid-reports = Ce que des membres ont signalé
aid-reports-none = Rien n’est signalé.
aid-report-line = { $by }, à propos de { $about }, { $when }
aid-report-handled = C’est réglé
aid-report-apart = Ne plus mettre ces deux en contact
aid-report-intro = Seules les personnes référentes lisent ceci. La personne concernée n’en est pas informée.
aid-field-report = Que s’est-il passé ?
    .hint = Vide : seulement ne plus nous mettre en contact
aid-field-whom = À propos de qui ?
    .hint = La personne n’en sait rien
aid-field-apart = Ne plus nous mettre en contact ?
    .hint = Je ne vous mets plus en contact, et personne ne le remarque
aid-apart-no = Non
aid-apart-yes = Oui
aid-apart-undo = { $count ->
    [one] Ne plus tenir une personne à l’écart
   *[other] Ne plus tenir { NUMBER($count) } personnes à l’écart
}
aid-reported = Merci de l’avoir dit.
aid-report-empty = Dites ce qui s’est passé, ou choisissez de ne plus être mis·e en contact.
aid-home-set = Les demandes faites en privé apparaîtront dans { $place }.
aid-home-private = Écrivez ceci dans le canal ou le groupe où les demandes doivent apparaître.
aid-waits-offered = { $count ->
    [one] Quelqu’un propose son aide : { $what }
   *[other] { NUMBER($count) } personnes proposent leur aide : { $what }
}
aid-waits-match = Comment vous joindre : { $what }
aid-waits-asked = Pourriez-vous aider ? { $what }
aid-digest-fits = { $count ->
    [one] Une demande d’aide correspond à ce que vous proposez :
   *[other] { NUMBER($count) } demandes d’aide correspondent à ce que vous proposez :
}
aid-digest-proposal = { $name } propose ce dont vous auriez besoin : { $skill }
deed-aid-report-handled = { $who } a réglé un signalement de l’entraide.
deed-aid-members-kept-apart = { $who } ne met plus deux membres en contact dans l’entraide.
deed-aid-channel-set = { $who } a choisi où apparaissent les demandes d’aide.
aid-translated-contact = Tout le monde lirait ici un numéro ou une adresse. Laissez-les de côté : les personnes qui aident les trouvent dans la partie privée.
