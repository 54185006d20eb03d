command-poll = poll
    .about = Ask a question and let people vote
    .hint = Which day? | Monday | Tuesday | closes:3d
command-poll-list = list
command-poll-results = results
command-poll-close = close
command-poll-export = export

polls-form = A new poll
polls-form-open = Open the poll
polls-field-title = Question
    .hint = What do you want to ask?
polls-field-options = Options, one a line
    .hint = Two to twenty
polls-field-method = How do people choose?
    .hint = This cannot be changed later
polls-field-other = Which other method?
    .hint = This cannot be changed later
polls-field-places = Where?
    .hint = One tally, wherever people vote
polls-field-secrecy = Who sees who chose what?
    .hint = Shown before voting; this cannot be changed later
polls-field-results = When do results show?
    .hint = Shown before voting
polls-field-closes = Closes
    .hint = 3d, tomorrow 18:00, 24/12 18:30; empty: when you close it
polls-field-description = Explanation
    .hint = What people should know before they choose
polls-field-languages = Also in another language?
    .hint = Each reader sees theirs; one tally
polls-options-differ = In each language the same options, please, in the same order: { NUMBER($options) } here, and this has { NUMBER($count) }.
polls-field-min = At least how many?
    .hint = Empty: one
polls-field-max = At most how many?
    .hint = Empty: as many as they like
polls-method-single = Choose one option
    .hint = One each; the most votes win
polls-method-multiple = Choose several options
    .hint = As many as one likes, or between two bounds

polls-secrecy-confidential = Confidential: only the organiser sees who chose what
    .hint = Members see the totals
polls-secrecy-named = Named: everyone sees who chose what
    .hint = For when it helps to know
polls-results-live = Results show at once
polls-results-after-my-vote = Results show once you have voted
polls-results-after-closing = Results show at closing

polls-number = Poll { $number }
polls-turnout = { $count ->
    [0] nobody has voted yet
    [one] 1 person has voted
   *[other] { NUMBER($count) } people have voted
}
polls-votes = { $count ->
    [one] 1 vote, { $share }
   *[other] { NUMBER($count) } votes, { $share }
}
polls-turnout-nobody = nobody voted
polls-closes = closes { $when }
polls-closed = closed { $when }
polls-no-end = no closing date
polls-anyone = open to everyone here, one vote per account
polls-choose-any = choose as many as you like
polls-choose = { $min ->
    [1] choose up to { $max }
   *[other] choose { $min } to { $max }
}

polls-vote = Vote
polls-details = My vote and details
polls-who = Who chose what
polls-close = Close the poll
polls-ending = Close “{ $title }” now?
polls-ending-what = Nobody can vote any more then, and the result stands.
polls-ending-not = Leave it open
polls-choose-one = Choose one
polls-choose-some = Choose

polls-you-chose = You chose: { $options }.
polls-you-chose-open = You chose: { $options }. You can still change it.
polls-recorded = Recorded: { $options }. You can change it until the poll closes.
polls-recorded-until = Recorded: { $options }. You can change it until { $when }.

polls-opened = { $more ->
    [0] Poll { $number } is open in { $places }.
    [one] Poll { $number } is open in { $places } and { $more } more place.
   *[other] Poll { $number } is open in { $places } and { $more } more places.
}
polls-opened-until = It stays open until { $when }.
polls-opened-no-end = It stays open until you close it.
polls-over = Closed: { $title }
polls-verdict-none = Nobody voted.
polls-verdict = { $cast ->
    [one] { $options }, with 1 of 1 vote ({ $share }).
   *[other] { $options }, with { NUMBER($votes) } of { NUMBER($cast) } votes ({ $share }).
}
polls-verdict-tie = A tie between { $options }, with { NUMBER($votes) } of { NUMBER($cast) } votes each ({ $share }).

polls-voters = Who chose what: { $title }
polls-voters-more = { $count ->
    [one] And one person more.
   *[other] And { NUMBER($count) } people more.
}
polls-names-more = { $names } and { NUMBER($count) } more
polls-linked = You had voted with both accounts
polls-linked-newest = { $count ->
    [one] In this poll, the newest vote stands.
   *[other] In these polls, the newest vote stands.
}
polls-list = Open polls
polls-none-open = No poll is open where you have been. Start one with /poll.
polls-which = Several polls have this option. Which one do you mean?
polls-waits-until = { $title } (closes { $when })

polls-erased = Poll { $number }: its words were erased with their author
polls-erased-option = Option { $n }
polls-former-member = a former member

polls-gone = This poll is no longer there.
polls-vote-closed = This poll closed { $when }, so this vote was not counted.
polls-vote-joining = Your accounts are just becoming one. Please press once more.
polls-already-closed = This poll closed { $when }.
polls-not-organiser = Only the person who opened this poll can close it.
polls-voters-linked = { $names } had voted with two accounts before linking them; the newest vote stands.
polls-voters-hidden = In this poll, only the organiser sees who chose what.
polls-voters-later = Who chose what shows together with the results, not before.
polls-which-number = Which poll? Add its number, for example “/poll results 12”.
polls-no-such-number = There is no poll { $number } here. “/poll list” shows those that are open.
polls-no-place = Choose at least one place. If there is none, invite me to a channel or group first.
polls-no-title = A poll needs a question. Try: /poll Which day? | Monday | Tuesday
polls-title-long = The question has { $length } characters; { $max } at most. Put the rest in the explanation.
polls-description-long = The explanation has { $length } characters; { $max } at most.
polls-too-few-options = { $min ->
    [one] A poll of this kind needs at least one option, after a |.
   *[other] A poll needs at least { $min } different options, separated by |.
}
polls-too-many-options = That makes { $count } options; { $max } at most.
polls-option-long = Option { $n } is too long; { $max } characters at most. Details fit in the explanation.
polls-option-twice = Option { $n } is the same as option { $first }.
polls-all-long = All together this is too long for a chat; shorten it to { $max } characters in all.
polls-min-max = “At least” must not be more than “at most”, nor either more than the number of options.
polls-settings-too-many-seats = { $seats } cannot win out of { $options } options.
polls-settings-too-many-choices = Nobody can choose { $wanted } out of { $options } options.
polls-ballot-unreadable = I cannot read this vote. Open the poll again and choose there.
polls-ballot-empty = Choose at least one option.
polls-ballot-too-few = { $min ->
    [one] Choose at least one option.
   *[other] Choose at least { $min } options; you have { $chosen }.
}
polls-ballot-too-many = { $max ->
    [one] Choose one option only.
   *[other] Choose at most { $max } options; you have { $chosen }.
}
polls-ballot-unknown-option = There is no such option; this poll has { $options }.
polls-ballot-shared-rank = Give every option a rank of its own.
polls-ballot-level-outside = Rate from 0 to { $highest }.
polls-ballot-incomplete = { $missing ->
    [one] One option has no rating yet.
   *[other] { $missing } options have no rating yet.
}
polls-ballot-over-budget = You gave { $spent } dots; you have { $budget }.
polls-ballot-too-many-dots = { $most ->
    [one] One dot an option at most.
   *[other] { $most } dots an option at most.
}
polls-ballot-dots-left = { $left ->
    [one] You still have one of your { $budget } dots; give all of them.
   *[other] You still have { $left } of your { $budget } dots; give all of them.
}
polls-settings-default = The default must be one of the { $options } options.
polls-settings-dots-unspendable = Nobody could give all { $budget } dots: { $options } options take { $most } each at most.
polls-settings-places = Say the places of all { $options } options, or of none; there are { $places }.

polls-cast-rank = Tap your choice number { $rank }
polls-cast-rank-same = Tap another one for rank { $rank }
polls-cast-same-rank = Same rank as the last
polls-cast-next-rank = Next rank
polls-cast-undo = Undo
polls-cast-afresh = Start again
polls-cast-record = Record my vote
polls-cast-blank = Vote blank
polls-cast-sign-off = Sign off
polls-cast-back = Back
polls-cast-next = Next
polls-cast-summary = Summary
polls-cast-skip = No answer
polls-cast-all-dots = All { $dots }
polls-cast-change = Change one answer
polls-cast-nothing-yet = Nothing is chosen yet.
polls-change-vote = Change my vote
polls-no-answer = no answer
polls-dots-left = { $left ->
    [0] no dot left
    [one] 1 dot left
   *[other] { $left } dots left
}
polls-ask-points = { $n } of { $of }: how many points for { $option }? { $highest } is the most.
polls-ask-dots = { $n } of { $of }: how many dots for { $option }? Now { $dots }; { $left } left.
polls-ask-grade = { $n } of { $of }: how do you judge { $option }?
polls-ask-consent = { $n } of { $of }: where do you stand on { $option }?
polls-ask-date = { $n } of { $of }: can you make { $option }?
polls-stance-object = I object
polls-stance-aside = I stand aside
polls-stance-concern = I consent, with a concern
polls-stance-consent = I consent
polls-date-no = no
polls-date-if-need-be = if need be
polls-date-yes = yes
polls-grade-reject = to reject
polls-grade-poor = poor
polls-grade-passable = passable
polls-grade-fair = fair
polls-grade-good = good
polls-grade-very-good = very good
polls-grade-excellent = excellent
polls-rule-single = one option each, the most votes win
polls-rule-score = { $seats ->
    [one] 0 to { $highest } points per option, the highest total wins
   *[other] 0 to { $highest } points per option, the { $seats } highest totals win
}
polls-rule-star = 0 to { $highest } points per option; of the two highest totals, the one scored higher by more people wins
polls-rule-dots = { $seats ->
    [one] { $budget } dots to spread, the most dots win
   *[other] { $budget } dots to spread, the { $seats } options with the most win
}
polls-rule-majority-judgment = { $seats ->
    [one] a grade per option, the best median grade wins
   *[other] a grade per option, the { $seats } best median grades win
}
polls-rule-pairs = { $seats ->
    [one] rank the options; each is compared with every other one, the strongest wins
   *[other] rank the options; each is compared with every other one, the { $seats } strongest win
}
polls-rule-debian = rank the options; only what more people prefer to { $option } can win
polls-rule-borda = { $seats ->
    [one] rank the options; a point for each one ranked below, the most points win
   *[other] rank the options; a point for each one ranked below, the { $seats } with the most win
}
polls-rule-irv = rank the options; the weakest leaves and its votes move on, until one has more than half
polls-rule-stv = { $seats ->
    [one] rank the options; 1 seat, votes move on to your next choice
   *[other] rank the options; { $seats } seats in proportion, votes move on to your next choice
}
polls-rule-consent = a proposal stands when somebody consents and nobody objects; an objection needs a reason
polls-rule-dates = { $seats ->
    [one] yes, if need be or no for each; the one most people can make wins
   *[other] yes, if need be or no for each; the { $seats } most people can make win
}
polls-rule-sign-up = { $max ->
    [one] sign up for one; whoever comes when it is full waits in order of arrival
   *[other] sign up for up to { $max }; whoever comes when one is full waits in order of arrival
}
polls-points = { $count ->
    [one] 1 point
   *[other] { NUMBER($count) } points
}
polls-half-points = { $count ->
    [one] { $number } point
   *[other] { $number } points
}
polls-dots = { $count ->
    [one] 1 dot
   *[other] { NUMBER($count) } dots
}
polls-wins = { $count ->
    [0] beats no other
    [1] beats 1 other
   *[other] beats { NUMBER($count) } others
}
polls-first-votes = { $count ->
    [one] { $number } first choice
   *[other] { $number } first choices
}
polls-stances = { NUMBER($support) } for, { $objections ->
    [one] 1 objects
   *[other] { NUMBER($objections) } object
}
polls-available = { NUMBER($yes) } yes, { NUMBER($maybe) } maybe
polls-taken = { $taken ->
    [one] 1 person
   *[other] { NUMBER($taken) } people
}
polls-taken-of = { $waiting ->
    [0] { $taken } of { $limit }
    [one] { $taken } of { $limit }, { $waiting } waiting
   *[other] { $taken } of { $limit }, { $waiting } waiting
}
polls-verdict-nothing = { $cast ->
    [one] Nothing was chosen: 1 ballot, blank or without effect.
   *[other] Nothing was chosen: { NUMBER($cast) } ballots, blank or without effect.
}
polls-verdict-tied = { $seats ->
    [one] A tie between { $options }; the rules leave it open (ballots: { NUMBER($cast) }).
   *[other] A tie for { $seats } places between { $options }; the rules leave it open (ballots: { NUMBER($cast) }).
}
polls-verdict-tied-rest = { $seats ->
    [one] Chosen: { $certain }. A tie for one place between { $options }; the rules leave it open (ballots: { NUMBER($cast) }).
   *[other] Chosen: { $certain }. A tie for { $seats } places between { $options }; the rules leave it open (ballots: { NUMBER($cast) }).
}
polls-verdict-plain = { $cast ->
    [one] { $options }, by 1 ballot.
   *[other] { $options }, by { NUMBER($cast) } ballots.
}
polls-verdict-score = { $cast ->
    [one] { $options }, with { NUMBER($points) } points from 1 ballot ({ $mean } on average).
   *[other] { $options }, with { NUMBER($points) } points from { NUMBER($cast) } ballots ({ $mean } on average).
}
polls-verdict-star = { $options }: in the runoff with { $other }, { NUMBER($for) } score it higher and { NUMBER($against) } lower (ballots: { NUMBER($cast) }).
polls-verdict-dots = { $cast ->
    [one] { $options }, with { NUMBER($dots) } of { NUMBER($all) } dots given on 1 ballot.
   *[other] { $options }, with { NUMBER($dots) } of { NUMBER($all) } dots given on { NUMBER($cast) } ballots.
}
polls-verdict-grade = { $cast ->
    [one] { $options }, judged “{ $grade }” by the median of 1 ballot.
   *[other] { $options }, judged “{ $grade }” by the median of { NUMBER($cast) } ballots.
}
polls-verdict-pairs = { $cast ->
    [one] { $options }, stronger than { $wins } of { $others } other options, by 1 ballot.
   *[other] { $options }, stronger than { $wins } of { $others } other options, by { NUMBER($cast) } ballots.
}
polls-verdict-pairs-all = { $others ->
    [one] { $options }, stronger than the other option (ballots: { NUMBER($cast) }).
   *[other] { $options }, stronger than all other options (ballots: { NUMBER($cast) }).
}
polls-verdict-default = No option comes out above { $options } (ballots: { NUMBER($cast) }).
polls-verdict-borda = { $cast ->
    [one] { $options }, with { $points } points from 1 ballot.
   *[other] { $options }, with { $points } points from { NUMBER($cast) } ballots.
}
polls-verdict-irv = { $options }, with { $votes } of { $standing } votes that still counted in round { $rounds } (ballots: { NUMBER($cast) }).
polls-verdict-stv = { $seats ->
    [one] Elected: { $options } (1 seat, quota { $quota }, ballots: { NUMBER($cast) }).
   *[other] Elected: { $options } ({ $seats } seats, quota { $quota }, ballots: { NUMBER($cast) }).
}
polls-verdict-dates = { $options }: { NUMBER($available) } of { NUMBER($cast) } can make it, { NUMBER($yes) } of them with a plain yes.
polls-verdict-consent = { $cast ->
    [one] { $options }: consent, no objection on 1 ballot.
   *[other] { $options }: consent, no objection on { NUMBER($cast) } ballots.
}
polls-verdict-consent-some = { $objections ->
    [one] Consent: { $options }. One objection to { $opposed } (ballots: { NUMBER($cast) }).
   *[other] Consent: { $options }. { NUMBER($objections) } objections to { $opposed } (ballots: { NUMBER($cast) }).
}
polls-verdict-no-consent = { $objections ->
    [0] No consent: nobody objects, but nobody consents (ballots: { NUMBER($cast) }).
    [one] No consent: one objection (ballots: { NUMBER($cast) }).
   *[other] No consent: { NUMBER($objections) } objections (ballots: { NUMBER($cast) }).
}
polls-verdict-sign-up = { $people ->
    [one] 1 person signed up
   *[other] { NUMBER($people) } people signed up
}: { $taken ->
    [one] 1 place taken
   *[other] { NUMBER($taken) } places taken
}, { NUMBER($waiting) } waiting.

polls-answer = { $option }: { $answer }
polls-blank-ballot = a blank vote

polls-settings-outside = These settings do not fit this way of voting; the form shows what is possible.

deed-poll-closed = { $who } closed poll { $poll }.

polls-for = for: { $electorate }
polls-group = asked by the group { $group }
polls-field-electorate = Who may vote?
    .hint = None: everyone where it is asked
polls-field-group = In the name of a group?
    .hint = Its animateurs may then close it too
polls-not-for-you = This poll is for others: { $electorate }. You can follow it, but not vote.
polls-not-on-roll = This poll is for: { $electorate }. If you are one, type the code of your invitation to me, or ask an admin for one.
polls-for-unknown = I do not know whom “{ $words }” means. Try for:roll, for:group=Ethics, for:type=client or for:lang=nl, as they are called here.
polls-group-unknown = “{ $words }” is no group in whose name you can ask.

polls-method-other = Another method
    .hint = Sign-up, points, dots, rankings, several seats
polls-method-dates = Find a date
    .hint = Yes, if need be or no for each date
polls-method-score = Points
    .hint = Everyone gives each option points; the highest total wins
polls-method-dots = Dots to spread
    .hint = Everyone spreads a budget; shows how strongly people feel
polls-method-schulze = Ranking
    .hint = Tap in order; the option that beats every other one wins
polls-method-consent = Decide by consent
    .hint = Stands unless somebody objects, with a reason
polls-method-sign-up = Sign-up list
    .hint = Places for each option, with a waiting list
polls-method-majority-judgment = Majority judgment
    .hint = A grade for each option; the best median wins
polls-method-irv = Ranking, weakest out first
    .hint = Instant runoff: until one has more than half
polls-method-stv-scottish = Several seats in proportion
    .hint = Single transferable vote, as Scotland counts it
polls-method-star = Points, then a final
    .hint = Of the two best totals, the one more people prefer wins
polls-method-borda = Ranking by points
    .hint = A point for each option ranked below (Borda)
polls-method-ranked-pairs = Ranking by ranked pairs
    .hint = The strongest majorities count first
polls-method-stv-meek = Several seats by Meek’s method
    .hint = Single transferable vote, counted again at each step
polls-method-debian = Ranking with “none of these”
    .hint = Only what beats the default option can win
polls-field-highest = Highest score
    .hint = Empty: 5; at most 10
polls-field-budget = How many dots each?
    .hint = Empty: 10; at most 100
polls-field-most = Most dots for one option
    .hint = Empty: all of them
polls-field-grades = How many grades?
    .hint = Empty: 7, from “to reject” to “excellent”
polls-field-seats = How many win?
    .hint = Empty: one
polls-field-capacity = Places for each option
    .hint = 3 for all, or 3, 5, - (no limit) in order; empty: no limit
polls-field-default = Which option means “none of these”?
    .hint = Its number; empty: the last one
polls-field-support = How many must prefer it to “none of these”?
    .hint = More than this number of people; empty: no minimum
polls-field-ratios = How large a majority, for each option?
    .hint = In order: 2 for twice as many for as against, - for more than half
polls-field-blank = May one vote blank?
    .hint = A blank vote counts as cast and changes nothing
polls-field-complete = Must every option be answered?
    .hint = Otherwise an option left out counts as the lowest
polls-field-spend = Must all dots be given?
    .hint = Otherwise the rest is lost
polls-yes = Yes
polls-no = No
polls-capacity-unreadable = Write one number for all options, or one for each in order, such as 3, 5, - (no limit).
polls-support-unreadable = Write a number, such as 20 or 42.5.
polls-ratios-unreadable = Write a number for each option, in order, such as 2, 1.5, - (more than half).
polls-settings-ratios = There are { $count } majorities for { $options } options.
polls-debian-support = an option needs more than { $number } people for it
polls-debian-ratio = “{ $option }” needs more than { $number } times as many for as against
polls-debian-missed-quorum = “{ $option }” had too few for it: { $for }.
polls-debian-missed-majority = “{ $option }” had too small a majority: { $for } for, { $against } against.

polls-seat-in = You have a place: { $option }.
polls-seat-waiting = You are number { $turn } on the waiting list: { $option }.
polls-name-waiting = { $name } (waits, { $turn })
polls-signed-up = Signed up: { $options }. You can change it until the poll closes.
polls-signed-waiting = Full: you are on the waiting list. { $options }
polls-signed-off = Signed off: you are on no list of this poll any more.
polls-reason = Your reason
polls-reason-intro = You object to { $options }. An objection needs a reason; the organiser reads it.
polls-reason-record = Record
polls-field-reason = Why do you object?
    .hint = What would have to change for you to consent?

polls-picture = Picture
polls-picture-title = Result: { $title }
polls-picture-none = There is no result to draw yet.

polls-export = Ballots of poll { $number }: { $title }
polls-export-confidential = Sorted by content, without names. “palabre recount” counts the JSON file anew.
polls-export-named = With names in the CSV file, as in the poll. “palabre recount” counts the JSON file anew.
polls-export-not-yours = Only the person who opened this poll, or an admin, can export its ballots.
polls-export-later = The ballots can be exported when the results show, not before.
polls-export-none = Nobody has voted in this poll yet.
polls-file = poll-{ $number }
polls-file-count = count
polls-file-name = name

polls-secrecy-secret = Secret: nobody sees who chose what, not even the organiser
    .hint = For a list of members; results at closing, from 5 votes
polls-secret-about = How it stays secret
polls-secret-title = How this vote stays secret: { $title }
polls-secret-sealed = Your vote is sealed as you cast it. At closing all envelopes are opened together, counted, and the key is destroyed.
polls-secret-change = Until then you can change your vote. Nobody can show you which one it is, not even me.
polls-secret-after = After closing nobody can tell who voted what: not from the database, its backups or the logs.
polls-secret-server = While the poll is open, somebody who holds both the server’s key and its database could.
polls-secret-platform = The chat itself sees what you tap and type.
polls-secret-unanimous = A unanimous result tells everything.
polls-secret-few = Results show after closing only, from { $fewest } votes on; turnout is shown once an hour, in steps of { $fewest }.
polls-secret-list = Nobody sees who took part. Reminders go to those who have not voted, sent by the machine alone. No reason is kept with a vote.
polls-secret-lost = If the key is lost, the poll is void.
polls-secret-limits = It is a consultation: how far it binds, the rules of your organisation say.
polls-recorded-secret = Your vote is recorded.
polls-recorded-secret-until = Your vote is recorded; you can change it until { $when }.
polls-recorded-secret-why = It is sealed: it is shown nowhere any more.
polls-you-voted-secretly = You have voted. Your vote is sealed; you can cast another one in its place until closing.
polls-turnout-few = fewer than { $fewest } votes at the last hourly count
polls-turnout-steps = at least { NUMBER($count) } votes at the last hourly count
polls-secret-opening = The ballots are being opened; the result follows in a moment.
polls-secret-keyless = The key that opens the ballots is missing. The admins have until { $when } to bring it back, or the poll is void.
polls-secret-void = This poll is void: its key was lost, so nobody can open the ballots. They have been deleted.
polls-secret-too-few = Fewer than { $fewest } voted. The ballots were deleted unopened, since a result would tell who voted what.
polls-secret-consent = Consent is never secret: an objection has a reason and an author to talk with. Choose “confidential”, or another way of voting.
polls-secret-dates = Finding a date is never secret: people need to know who can come. Choose “confidential” or “named”.
polls-secret-sign-up = A sign-up list is never secret: somebody has to know who comes. Choose “confidential” or “named”.
polls-secret-colleges = A secret poll is counted once for everybody: envelopes do not say of which type of members they are. Leave out the majority by type, or choose “confidential”.
polls-secret-anyone = A secret poll needs a list of who may vote, fixed when it opens: nobody can check afterwards who did. Say for whom it is, such as for:roll or for:group=Ethics.
polls-secret-few-listed = { $eligible ->
    [0] Nobody is on this list yet. A secret poll needs at least { $fewest } who may vote. If the list of members is missing, an admin sends it to me in private, as CSV.
    [one] Only one person is on this list. A secret poll needs at least { $fewest } who may vote.
   *[other] Only { $eligible } are on this list. A secret poll needs at least { $fewest } who may vote: a smaller result would tell who voted what.
}
polls-export-secret = Sorted by content, without names: the envelopes told nothing more. “palabre recount” counts the JSON file anew.
deed-ballots-opened = The { $ballots } ballots of secret poll { $poll } were opened and counted; unreadable: { $unreadable }. The key is destroyed.
deed-ballots-unopened = The ballots of secret poll { $poll } were deleted unopened.

polls-audience-unanswered = Has not answered poll { $number }
deed-poll-translated = { $who } gave poll { $poll } another language.
