command-poll = poll
    .about = Ask a question and let people vote
    .hint = Which day? | Monday | Tuesday | closes:3d
command-poll-list = list
command-poll-results = results
command-poll-close = close

polls-form = A new poll
polls-form-open = Open the poll
polls-field-title = Question
    .hint = What do you want to ask?
polls-field-options = Options, one a line
    .hint = Two to twenty
polls-field-method = How do people choose?
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
polls-field-min = At least how many?
    .hint = Empty: one
polls-field-max = At most how many?
    .hint = Empty: as many as they like
polls-method-single = One option each
polls-method-multiple = Several options each
polls-place = { $name } ({ $platform })

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
polls-closes = closes { $when }
polls-closed = closed { $when }
polls-no-end = open until the organiser closes it
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
polls-list = Open polls
polls-none-open = No poll is open where you have been. Start one with /poll.
polls-which = Several polls have this option. Which one do you mean?
polls-waits-until = { $title } (closes { $when })

polls-erased = Poll { $number }: its words were erased with their author
polls-erased-option = Option { $n }
polls-former-member = a former member

polls-gone = This poll is no longer there.
polls-vote-closed = This poll closed { $when }, so this vote was not counted.
polls-already-closed = This poll closed { $when }.
polls-not-organiser = Only the person who opened this poll can close it.
polls-voters-hidden = In this poll, only the organiser sees who chose what.
polls-voters-later = Who chose what shows together with the results, not before.
polls-which-number = Which poll? Add its number, for example “/poll results 12”.
polls-no-such-number = There is no poll { $number } here. “/poll list” shows those that are open.
polls-no-place = Choose at least one place. If there is none, invite me to a channel first.
polls-no-title = A poll needs a question. Try: /poll Which day? | Monday | Tuesday
polls-title-long = The question has { $length } characters; { $max } at most. Put the rest in the explanation.
polls-description-long = The explanation has { $length } characters; { $max } at most.
polls-too-few-options = A poll needs at least { $min } different options, separated by |.
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
