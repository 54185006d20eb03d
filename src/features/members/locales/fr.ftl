command-palabre-link = relier lier
command-palabre-unlink = délier
command-palabre-me = moi
command-palabre-language = langue
command-palabre-quiet = silence
command-palabre-forget = oublier oubli
command-palabre-why = pourquoi
command-palabre-role = rôle

members-me = Ce qui est conservé à votre sujet
members-name = Nom
members-language = Langue
members-language-en = anglais
members-language-fr = français
members-language-nl = néerlandais
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
members-code-once = Il ne sert qu’une fois. Ne le donnez à personne : qui le tape devient vous ici.
members-code-shape = Un code ressemble à ABCD-EFGH. Écrivez « /palabre relier » tout court pour en recevoir un.

members-language-which = Quelle langue préférez-vous ?
members-language-set = Désormais, je vous écris en { $language }.

members-quiet = Silence
members-quiet-not = Je vous écris quand quelque chose vous attend.
members-quiet-until = Je ne vous écris plus jusqu’au { $when }.
members-quiet-for-good = Je ne vous écris plus.
members-quiet-what = Silence : plus de messages privés de ma part. Ce que vous demandez reçoit toujours sa réponse.
members-quiet-0 = Une semaine de silence
members-quiet-1 = Un mois de silence
members-quiet-2 = Silence pour toujours
members-quiet-end = Vous pouvez m’écrire à nouveau

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
members-roles-of = Rôles de { $name }
members-roles-held = Actuellement : { $roles }.
members-role-give = Nommer { $role }
members-role-take = Retirer { $role }
members-gone = Ce membre n’est plus ici.

members-why = Je vous ai écrit pour la dernière fois le { $when }.
members-why-none = Je ne vous ai pas écrit de ma propre initiative.
members-why-post = Vous aviez publié quelque chose et la connexion a été coupée ; je vous ai donc demandé si c’était arrivé.

members-audience-roll = Membres inscrits au registre
members-audience-type = { $type } (type de membre)
members-audience-language = Parle { $language }
