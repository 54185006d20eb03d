command-palabre-link = relier lier
command-palabre-unlink = délier
command-palabre-me = moi
command-palabre-language = langue
command-palabre-zone = fuseau
command-palabre-forget = oublier oubli
command-palabre-role = rôle

members-me = Ce qui est conservé à votre sujet
members-name = Nom
members-language = Langue
members-as-platform = celle de votre messagerie
members-accounts = Comptes
members-roles = Rôles
members-roll = Numéro au registre
members-type = Type de membre
members-region = Région
members-since = Ici depuis
members-role-member = membre
members-role-animateur = animateur·rice
members-role-board = conseil d’administration
members-role-admin = admin
members-role-referent = référent·e
members-role-helper = aidant·e inscrit·e

members-export = Tout télécharger
members-export-title = Tout ce qui est conservé à votre sujet, en un fichier
members-unlink = Délier { $account }
members-only-account = C’est le seul compte que vous avez ici, ou ce n’est pas l’un des vôtres.

members-code = Votre code : { $code }
members-code-how = Sur l’autre plateforme, écrivez { $command } dans les dix minutes. Vos deux comptes compteront alors pour un seul membre, avec une seule voix.
members-code-command = /palabre lier { $code }
members-code-once = Il ne sert qu’une fois. Ne le donnez à personne : qui le tape devient vous ici.
members-code-shape = Un code ressemble à ABCD-EFGH. Écrivez « /palabre relier » tout court pour en recevoir un.

members-language-which = Quelle langue préférez-vous ?
members-language-set = Désormais, je vous écris en { $language }.

members-zone = Fuseau horaire
members-zone-as-platform = celui de votre messagerie
members-zone-now = Pour l’instant : { $zone }.
members-zone-keep = Enregistrer
members-zone-hint = Une grande ville ou un fuseau : Lisbonne, Europe/Lisbon. Vide : comme votre messagerie.
members-zone-set = Désormais, vos heures sont celles du fuseau { $zone }.
members-zone-unset = Désormais, vos heures sont celles de votre messagerie, sinon celles de votre communauté.
members-zone-unknown = Je ne sais pas quel est le fuseau de cet endroit. Essayez la capitale ou une grande ville qui vit à la même heure : Bruxelles, Lisbonne.

members-forget = M’oublier
members-forget-sure = Dois-je vous oublier ?
members-forget-what = Dans sept jours, votre nom, vos comptes, ce que vous avez écrit et vos rôles seront effacés. Les votes déjà comptés le restent, sans votre nom. D’ici là, vous pouvez changer d’avis.
members-forget-yes = Oui, oubliez-moi dans sept jours
members-forgotten-soon = Vous serez oublié·e le { $when }.
members-stay = Non, je reste
members-last-admin = Il n’y a pas d’autre admin que vous. Nommez d’abord quelqu’un d’autre, avec /palabre rôle.

members-role-who = Les rôles de qui ? Écrivez un nom, par exemple « /palabre rôle Tom ».
members-nobody = Je ne trouve personne du nom de « { $words } » ici. Il faut m’avoir écrit une fois.
members-which = De qui parlez-vous ?
members-roles-of = { $name } : ses rôles
members-roles-held = Actuellement : { $roles }.
members-role-give = Donner le rôle : { $role }
members-role-take = Retirer le rôle : { $role }
members-gone = Ce membre n’est plus ici.

members-audience-roll = Membres inscrits au registre
members-audience-type = { $type } (type de membre)
members-audience-language = Parle { $language }

command-palabre-privacy = confidentialité
command-palabre-community = communauté
command-palabre-log = journal

members-mine = Ce qui est conservé sur moi
members-switch = Autre communauté
members-role-find = Chercher
members-role-hint = Une partie du nom suffit
members-former = un·e ancien·ne membre
members-machine = Palabre

members-privacy-button = Vie privée
members-privacy = Ce que je conserve, et vos droits
members-privacy-kept = Je conserve le nom, la langue et le fuseau horaire que montre votre messagerie, votre numéro et votre type dans la liste des membres, vos rôles et vos groupes, où vous m’avez utilisé, et ce que vous avez demandé et répondu. Je ne lis pas vos conversations. Tout se trouve dans la base de données de votre coopérative.
members-privacy-long = C’est conservé tant que vous êtes membre, et un an après votre sortie de la liste ; les formulaires inachevés 30 jours, les messages privés 90 jours, le journal de ce qui a été fait en vertu d’un rôle 3 ans.
members-privacy-rights = /palabre moi montre tout cela et vous le donne en un fichier. /palabre oublier vous efface après sept jours : votre nom, vos comptes et ce que vous avez écrit, y compris les questions et les options de vos sondages ; un sondage à vous encore ouvert est alors clos. Les votes restent comptés, sans votre nom.
members-privacy-hash = Si vous étiez dans la liste des membres, une empreinte à clé de votre numéro reste après l’effacement, pour que le prochain import vous laisse de côté. Personne ne peut y lire votre numéro.

members-community = En privé, vous parlez à { $community }.
members-community-which = Choisissez-en une autre. Dans un canal, je parle toujours pour la communauté à laquelle il appartient.
members-community-only = C’est la seule communauté où vous m’avez rencontré avec ce compte.

members-log = Journal des actes
members-log-older = Plus ancien
members-log-end = Rien n’a encore été fait qui demande un rôle.

deed-role-given = { $who } a donné à { $member } le rôle { $role }.
deed-role-taken = { $who } a retiré à { $member } le rôle { $role }.
deed-account-unlinked = { $who } a séparé un compte.
deed-forgetting-asked = { $who } a demandé l’oubli.
deed-forgetting-cancelled = { $who } a décidé de rester.
deed-member-forgotten = Un membre a été oublié.
