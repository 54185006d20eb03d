command-poll-manage = manage

polls-manage = Manage
polls-manage-title = Poll { $number }: { $title }
polls-manage-draft = A draft, for { $places }. Only you see it.
polls-manage-scheduled = Opens { $when } in { $places }. Until then only you see it.
polls-manage-open = { $voters ->
    [0] Open until you close it; nobody has voted yet.
    [one] Open until you close it; 1 person has voted.
   *[other] Open until you close it; { NUMBER($voters) } people have voted.
}
polls-manage-open-until = { $voters ->
    [0] Open until { $when }; nobody has voted yet.
    [one] Open until { $when }; 1 person has voted.
   *[other] Open until { $when }; { NUMBER($voters) } people have voted.
}
polls-manage-closed = { $voters ->
    [one] Closed; 1 person voted.
   *[other] Closed; { NUMBER($voters) } people voted.
}
polls-manage-cancelled = Cancelled; nothing was counted.
polls-decided-early = Already decided: those who have not voted cannot change the result. Whoever has voted still can.

polls-open-prepared = Open it
polls-open-now = Open it now
polls-change-prepared = Change it
polls-discard = Throw it away
polls-discarded = Thrown away. Nobody else has seen it.
polls-correct = Correct the words
polls-extend = Extend
polls-cancel = Cancel the poll
polls-template = Use as a template
polls-stop-repeating = Stop repeating
polls-state = Say what came of it
polls-state-change = Change what came of it
polls-state-say = Say it
polls-state-read = What came of it
polls-export-files = Ballots as files

polls-field-extend = Until when?
    .hint = Later than now: 3d, tomorrow 18:00, 24/12 18:30
polls-field-cancel = Why?
    .hint = Everybody reads it beside the poll
polls-field-statement = What was decided, and what happens now?
    .hint = Everybody reads it beside the poll
polls-field-followed = What was done with the answers?
    .hint = Members were told that they would hear
polls-field-review = When do you look at it again?
    .hint = I remind you on that day; empty: never
polls-field-add = Which option?
    .hint = Until somebody has voted
polls-correct-typos = People have voted, so only slips of the pen: a letter or so, no number, no other word. It is announced beside the poll.
polls-correct-free = Nobody has voted yet: question and explanation may change and options may be added. Options that are there keep their sense.
polls-correct-in = The same in { $language }.
polls-followed-wholly = Followed
polls-followed-partly = Followed in part
polls-followed-not = Not followed
polls-followed-later = To be seen later

polls-extended = Open longer: { $title }
polls-extended-until = You can vote until { $when }.
polls-cancelled = Cancelled: { $title }
polls-cancelled-why = { $reason } Nothing is counted.
polls-cancelled-plain = The organiser cancelled it; nothing is counted.
polls-statement = What came of it: { $title }
polls-statement-none = The organiser has not said anything yet.
polls-corrected = Corrected: { $title }
polls-corrected-words = “{ $before }” is now “{ $after }”.
polls-corrected-stand = Votes already cast stand, and can be changed.
polls-reminder = Not answered yet: { $title }
polls-reminder-until = You can vote until { $when }.
polls-account = Say what comes of it: { $title }
polls-account-why = The poll told members that they would hear what was done with their answers.
polls-review = To look at again: { $title }

polls-add = Add an option
polls-adding = you may add options until somebody votes
polls-level-inform = to inform: nothing is decided by it
polls-level-consult = a consultation: the organiser decides and says what was done with it
polls-level-concert = worked out together: the organiser says what was done with it
polls-level-co-decide = decided together: the result binds
polls-level-name-inform = Inform
    .hint = Nothing is decided by it
polls-level-name-consult = Consult
    .hint = You decide, and say what you did with it
polls-level-name-concert = Work out together
    .hint = You say what you did with it
polls-level-name-co-decide = Decide together
    .hint = The result binds

polls-care-not-now = This cannot be done with the poll as it stands now. “Manage” shows what can.
polls-care-no-end = This poll has no end that could be later; it stays open until you close it.
polls-care-not-later = It closes { $when }; choose a later moment. An end that was said is never brought forward.
polls-care-closes-first = It would close before it opens.
polls-care-repeat-closes = A poll that repeats needs an end. Add one, for example closes:3d.
polls-care-repeat-overlap = A round must be over before the next begins, within { $days } days.
polls-care-secret-reasons = In a secret poll no reason is kept with a ballot.
polls-care-cannot-add = In this kind of poll each option has its own settings, so none can be added.
polls-care-no-adding = In this poll no option can be added.
polls-care-adding-over = Somebody has voted, so no option can be added any more.
polls-care-only-typos = People have voted, so only slips of the pen can be mended: a letter or so, no number, no other word, no other option.
polls-care-options-stay = Options that are there keep their sense and place; add new ones after them.
deed-poll-extended = { $who } extended poll { $poll }.
deed-poll-cancelled = { $who } cancelled poll { $poll }.
deed-poll-corrected = { $who } corrected words of poll { $poll }.
deed-poll-outcome-stated = { $who } said what came of poll { $poll }.

polls-field-extras = Anything more?
    .hint = A page for each; leave it empty for none
polls-extra-rules = Rules
    .hint = Quorum, majority, second call
polls-extra-times = Times
    .hint = Open later, repeat, look at it first
polls-extra-care = Care
    .hint = Participation level, reasons, order, added options
polls-field-quorum = How many have to take part?
    .hint = 40, or 5% of those who may vote; empty: any number
polls-field-majority = What majority does it need?
    .hint = 2/3, 60%, 1/2 (more than half); empty: the most votes
polls-field-of = Of what?
    .hint = Empty: of the votes cast
polls-base-name-cast = Votes cast
polls-base-name-expressed = Votes without blank ones and abstentions
polls-base-name-without-blank = Votes without blank ones
polls-base-name-without-abstentions = Votes without abstentions
polls-base-name-eligible = Everyone who may vote
polls-field-colleges = In each type of members too?
    .hint = Types that need the same majority by themselves
polls-field-second = A second call?
    .hint = Days and its own quorum: 7d or 7d,3%; empty: none
polls-field-opens = When does it open?
    .hint = tomorrow 18:00, 24/12 18:30; empty: at once
polls-field-repeats = Does it repeat?
    .hint = With the same words, places and rules
polls-repeats-weekly = Every week
polls-repeats-fortnightly = Every two weeks
polls-repeats-monthly = Every month
polls-field-draft = Look at it first?
    .hint = You see it as members will, and open it then
polls-field-level = What are the answers for?
    .hint = Said before anybody votes
polls-field-reasons = Do people say why?
    .hint = You read it; in a secret poll never
polls-reasons-none = No
polls-reasons-optional = If they like
polls-reasons-against = Whoever is against
polls-reasons-reserved = Whoever is against or has reservations
polls-reasons-always = Everybody
polls-field-adding = May members add options?
    .hint = Until somebody has voted
polls-field-shuffled = In another order for everyone?
    .hint = No option profits from standing first
polls-add-reason = Say why
polls-reason-intro-plain = You may say why, or have to where the poll says so. The organiser reads it.
polls-field-why = Why? The organiser reads it
polls-care-no-reason = In this poll no reason is kept, or you have not voted yet.
polls-care-secret-adding = In a secret poll nobody is told whether somebody has voted yet, so options cannot be added.
polls-vote-cancelled = This poll was cancelled, so this vote was not counted.
