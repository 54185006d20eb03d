polls-percent = { $number }%
polls-share-half = half
polls-share-two-thirds = two thirds
polls-share-three-quarters = three quarters
polls-share-more = more than { $share }

polls-if-both = { $first }; { $rest }
polls-if-quorum-count = { $count ->
    [one] valid if 1 person takes part
   *[other] valid if { NUMBER($count) } people take part
}
polls-if-quorum-part = valid if { $share } of those who may vote take part
polls-if-quorum-share = valid if { $share } of { NUMBER($eligible) } people take part
polls-if-proposal = “{ $option }” is adopted with { $share } { $base }
polls-if-option = an option needs { $share } { $base }
polls-if-colleges = and as much among each of: { $types }
polls-if-abstention = “{ $option }” counts as abstaining
polls-if-second-any = { $days ->
    [one] if too few take part, it opens once more for 1 day, and then counts whatever the turnout
   *[other] if too few take part, it opens once more for { $days } days, and then counts whatever the turnout
}
polls-if-second = { $days ->
    [one] if too few take part, it opens once more for 1 day, then { $valid }
   *[other] if too few take part, it opens once more for { $days } days, then { $valid }
}
polls-second-any = second call: valid whatever the turnout
polls-second = second call: { $valid }
polls-base-cast = of the votes cast
polls-base-expressed = of the votes, without blank ones and abstentions
polls-base-without-blank = of the votes, without blank ones
polls-base-without-abstentions = of the votes, without abstentions
polls-base-eligible = of everyone who may vote

polls-unit-cast = { $count ->
    [one] vote
   *[other] votes
}
polls-unit-expressed = { $count ->
    [one] vote expressed
   *[other] votes expressed
}
polls-unit-without-blank = { $count ->
    [one] vote without blank ones
   *[other] votes without blank ones
}
polls-unit-without-abstentions = { $count ->
    [one] vote without abstentions
   *[other] votes without abstentions
}
polls-unit-eligible = { $count ->
    [one] person who could vote
   *[other] people who could vote
}
polls-decided-adopted = Adopted: { $options }, { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-decided-rejected = Not adopted: { $options }, { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-decided-reached = Chosen: { $options }, { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-decided-several = Chosen: { $options }. The first has { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-decided-none = No option has enough; the most has { $options }, { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-decided-invalid = Not valid: too few took part.
polls-decided-again = It opens once more.
polls-college-reached = { $type }: enough, { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-college-missed = { $type }: not enough, { NUMBER($votes) } of { NUMBER($of) } { $unit } ({ $share }; { $needed } needed).
polls-college-reached-only = { $type }: enough.
polls-college-missed-only = { $type }: not enough.
polls-turnout-share = Turnout { NUMBER($voted) } of { NUMBER($eligible) } ({ $share }; { $needed } needed).
polls-turnout-of = Turnout { NUMBER($voted) } of { NUMBER($eligible) } ({ $share }).
polls-turnout-count = Turnout { NUMBER($voted) } ({ $needed } needed).
polls-turnout-count-of = Turnout { NUMBER($voted) } of { NUMBER($eligible) } ({ $share }; { $needed } needed).

polls-again = Open once more: { $title }
polls-again-text = Fewer than { $needed } took part, so this poll is open once more, until { $when }. Votes already cast stand, and can be changed.

polls-not-listed = This poll is for those who were on its list when it opened. You can follow it, but not vote.
polls-rules-quorum = Write a quorum as a number of people, such as 40, or as a share, such as 5% or 1/20.
polls-rules-majority = Write a majority as a share, such as 2/3, 60% or >1/2; at most all.
polls-rules-not-method = A majority needs votes for options. Choose one option each, several, or a date; to rank above “none of these”, use default:3.
polls-rules-no-option = There is no such option; this poll has { $options }.
polls-rules-only-single = Only where everyone chooses one option can one adopt a proposal or mean abstaining.
polls-rules-same-option = The option that adopts and the one that abstains must be two.
polls-rules-no-majority = Say with what majority the proposal is adopted, for example majority:2/3.
polls-rules-second-call = Write a second call as days and a quorum of its own, such as 7d or 7d,3%; at most { $max } days.
polls-rules-second-call-quorum = A second call follows a missed quorum; say which, for example quorum:5%.
polls-rules-needs-list = These rules need to know who may vote. Say for whom it is, for example for:roll or for:group=Ethics.
polls-rules-nobody = Nobody is among those this poll is for.
polls-rules-unreachable = { NUMBER($count) } people would have to take part, but only { NUMBER($eligible) } may.
polls-rules-college-unknown = “{ $words }” is no type of members here. A majority in each type needs two types at least; an admin sets them.
polls-rules-college-small = Of type { $type } fewer than { $min } may vote, so the result would tell who chose what. Make the poll named, or leave this type out.
