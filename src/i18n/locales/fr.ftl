languages-button = Dans d’autres langues
languages-choose = Dans quelle langue ?
    .hint = Chaque personne lit la sienne
languages-given = { $language } ✓
languages-in = En { $language }
languages-save = Enregistrer
languages-none = Votre communauté parle une seule langue. Un·e admin en ajoute avec /palabre settings.
languages-all = Ceci existe déjà dans toutes les langues de la communauté.
