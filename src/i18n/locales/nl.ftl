languages-button = In andere talen
languages-choose = In welke taal?
    .hint = Iedereen leest de eigen taal
languages-given = { $language } ✓
languages-in = In het { $language }
languages-save = Bewaren
languages-none = Deze gemeenschap spreekt één taal. Een admin voegt er toe met /palabre settings.
languages-all = Dit staat er al in elke taal van de gemeenschap.
