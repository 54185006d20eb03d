languages-button = In other languages
languages-choose = In which language?
    .hint = Each reader sees theirs
languages-given = { $language } ✓
languages-in = In { $language }
languages-save = Keep it
languages-none = This community speaks one language. An admin adds others with /palabre settings.
languages-all = This is there in every language of the community already.
