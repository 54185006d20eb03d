polls-percent = { $number }%
polls-share-half = de helft
polls-share-two-thirds = twee derde
polls-share-three-quarters = drie kwart
polls-share-more = meer dan { $share }

polls-if-both = { $first }; { $rest }
polls-if-quorum-count = { $count ->
    [one] geldig als { $count } persoon meedoet
   *[other] geldig als { NUMBER($count) } mensen meedoen
}
polls-if-quorum-part = geldig als { $share } van wie mag stemmen meedoet
polls-if-quorum-share = geldig als { $share } van { NUMBER($eligible) } mensen meedoet
polls-if-proposal = “{ $option }” is aangenomen met { $share } { $base }
polls-if-option = een optie heeft { $share } { $base } nodig
polls-if-colleges = en evenveel bij elk van: { $types }
polls-if-abstention = “{ $option }” telt als onthouding
polls-if-second-any = { $days ->
    [one] doen er te weinig mee, dan opent ze nog één keer voor { $days } dag en geldt ze hoe groot de opkomst ook is
   *[other] doen er te weinig mee, dan opent ze nog één keer voor { $days } dagen en geldt ze hoe groot de opkomst ook is
}
polls-if-second = { $days ->
    [one] doen er te weinig mee, dan opent ze nog één keer voor { $days } dag, dan { $valid }
   *[other] doen er te weinig mee, dan opent ze nog één keer voor { $days } dagen, dan { $valid }
}
polls-second-any = tweede oproep: geldig hoe groot de opkomst ook is
polls-second = tweede oproep: { $valid }
polls-base-cast = van de stemmen
polls-base-expressed = van de stemmen, zonder blanco en onthoudingen
polls-base-without-blank = van de stemmen, zonder blanco
polls-base-without-abstentions = van de stemmen, zonder onthoudingen
polls-base-eligible = van iedereen die mag stemmen

polls-unit-cast = { $count ->
    [one] stem
   *[other] stemmen
}
polls-unit-expressed = { $count ->
    [one] uitgebrachte stem
   *[other] uitgebrachte stemmen
}
polls-unit-without-blank = { $count ->
    [one] stem zonder blanco
   *[other] stemmen zonder blanco
}
polls-unit-without-abstentions = { $count ->
    [one] stem zonder onthoudingen
   *[other] stemmen zonder onthoudingen
}
polls-unit-eligible = { $count ->
    [one] persoon die kon stemmen
   *[other] mensen die konden stemmen
}
polls-decided-adopted = Aangenomen: { $options }, { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-decided-rejected = Niet aangenomen: { $options }, { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-decided-reached = Gekozen: { $options }, { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-decided-several = Gekozen: { $options }. De eerste heeft { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-decided-none = Geen optie heeft genoeg; het meest heeft { $options }, { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-decided-invalid = Niet geldig: er deden te weinig mensen mee.
polls-decided-again = Ze opent nog één keer.
polls-college-reached = { $type }: genoeg, { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-college-missed = { $type }: niet genoeg, { NUMBER($votes) } van { NUMBER($of) } { $unit } ({ $share }; { $needed } nodig).
polls-college-reached-only = { $type }: genoeg.
polls-college-missed-only = { $type }: niet genoeg.
polls-turnout-share = Opkomst: { NUMBER($voted) } van { NUMBER($eligible) } ({ $share }; { $needed } nodig).
polls-turnout-of = Opkomst: { NUMBER($voted) } van { NUMBER($eligible) } ({ $share }).
polls-turnout-count = Opkomst: { NUMBER($voted) } ({ $needed } nodig).
polls-turnout-count-of = Opkomst: { NUMBER($voted) } van { NUMBER($eligible) } ({ $share }; { $needed } nodig).

polls-again = Nog één keer open: { $title }
polls-again-text = Minder dan { $needed } mensen deden mee; daarom staat deze peiling nog één keer open, tot { $when }. Stemmen die er al zijn, tellen en kunnen nog veranderen.

polls-not-listed = Deze peiling is voor wie op de lijst stond toen ze opende. U kunt ze volgen, maar niet stemmen.
polls-rules-quorum = Schrijf een quorum als aantal mensen, zoals 40, of als deel, zoals 5% of 1/20.
polls-rules-majority = Schrijf een meerderheid als deel, zoals 2/3, 60% of >1/2; hoogstens alles.
polls-rules-not-method = Een meerderheid vraagt stemmen per optie. Kies één optie per persoon, meerdere, of een datum; om te rangschikken tegenover “geen van deze”: standaard:3.
polls-rules-no-option = Die optie bestaat niet; deze peiling heeft er { $options }.
polls-rules-only-single = Alleen waar ieder één optie kiest, kan een optie een voorstel aannemen of onthouding betekenen.
polls-rules-same-option = De optie die aanneemt en die van de onthouding moeten verschillen.
polls-rules-no-majority = Zeg met welke meerderheid het voorstel is aangenomen, bijvoorbeeld meerderheid:2/3.
polls-rules-second-call = Schrijf een tweede oproep als dagen met een eigen quorum, zoals 7d of 7d,3%; hoogstens { $max } dagen.
polls-rules-second-call-quorum = Een tweede oproep volgt op een gemist quorum; zeg welk, bijvoorbeeld quorum:5%.
polls-rules-needs-list = Deze regels vragen te weten wie mag stemmen. Zeg voor wie, bijvoorbeeld voor:leden of voor:groep=Ethiek.
polls-rules-nobody = Niemand hoort bij wie deze peiling bedoeld is.
polls-rules-unreachable = { NUMBER($count) } mensen zouden moeten meedoen, maar slechts { NUMBER($eligible) } mogen stemmen.
polls-rules-college-unknown = “{ $words }” is hier geen ledentype. Een meerderheid per type vraagt minstens twee types; een beheerder stelt ze in.
polls-rules-college-small = Van type { $type } mogen er minder dan { $min } stemmen; het resultaat zou verraden wie wat koos. Maak de peiling met naam, of laat dit type weg.
