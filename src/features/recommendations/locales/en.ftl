command-recommend = recommend
    .about = Put an idea forward, see what became of it, support those of others
    .hint = A bicycle shelter at the office

recommend-form = Put an idea forward
recommend-form-file = Put it forward
recommend-field-title = Title
    .hint = In one sentence, what should happen; also: en:… || nl:…
recommend-field-what = What do you recommend?
    .hint = So that somebody who was not there understands it
recommend-field-why = Why?
    .hint = What gets better, and for whom
recommend-field-theme = Theme
    .hint = Empty if none fits
recommend-field-group = For a working group?
    .hint = It becomes the group’s draft, which it hands over together
recommend-field-place = Where should everybody see it?
    .hint = Empty: only in the list of recommendations
recommend-field-instead = Is it one of these?
    .hint = One idea with many supporters weighs more
recommend-similar-page = These look like yours
recommend-support-this = Support { $number } instead: { $title }
recommend-mine-differs = Mine is different: put it forward

recommend-titled = { $number }. { $title }
recommend-why = Why:
recommend-answer = Last answer:
recommend-fact-status = Status
recommend-fact-theme = Theme
recommend-fact-cycle = Cycle
recommend-fact-by = By
recommend-fact-group = Group
recommend-fact-owner = Carried out by
recommend-supporters = { $count ->
    [0] nobody supports it yet
    [one] { $count } member supports it
   *[other] { NUMBER($count) } members support it
}
recommend-comments = { $count ->
    [0] Comments
    [one] { $count } comment
   *[other] { NUMBER($count) } comments
}

recommend-status-draft = draft of the group
recommend-status-examined = under review
recommend-status-underway = in progress
recommend-status-accepted = in progress: accepted as { $way }
recommend-status-progress = in progress, { $share } ({ $way })
recommend-status-done = done
recommend-status-not_done = not done
recommend-status-rejected = rejected
recommend-status-postponed = postponed
recommend-status-until = postponed until { $when }
recommend-status-merged = merged
recommend-status-withdrawn = withdrawn
recommend-way-project = project
recommend-way-permanent_work = permanent work
recommend-way-experiment = experiment
recommend-way-hackathon = hackathon

recommend-see = See it
recommend-support = Support
recommend-support-other = Support number { $number }
recommend-unsupport = Withdraw my support
recommend-follow = Follow
recommend-unfollow = Stop following
recommend-history = Where is it?
recommend-co-accept = Yes, I am a co-author
recommend-co-decline = No, thank you

recommend-filed = Thank you: your idea is recommendation { $number }.
recommend-filed-next = The board and the facilitators answer it. I tell you each time something changes.
recommend-filed-draft = Number { $number } is a draft of the group { $group }.
recommend-filed-draft-next = Only the group sees it, until it hands it over.
recommend-supported = { $count ->
    [one] Noted: you support recommendation { $number }. You are the first.
   *[other] Noted: you support recommendation { $number }, as { NUMBER($count) } members do.
}
recommend-unsupported = Noted: you no longer support recommendation { $number }.
recommend-merged-into = It is now part of number { $number }: { $title }.

recommend-erased = Recommendation { $number }: its words were erased with its author
recommend-former-member = a former member

recommend-gone = This recommendation is no longer there.
recommend-withdrawn = Its author withdrew this recommendation, so it takes no more support.
recommend-no-title = A recommendation needs a title: in one sentence, what should happen.
recommend-title-long = The title has { $length } characters; { $max } at most. Put the rest below it.
recommend-no-what = Say in a few words what you recommend.
recommend-long = This has { $length } characters; { $max } at most. Keep what decides the matter, and link to the rest.
recommend-similar-now = One like it came in just now. Is it the same idea?
recommend-cannot-now = It moved on meanwhile, so this can no longer be done. Open it again to see where it is.
recommend-only-author = Only whoever wrote it can do that.
recommend-only-board = Only the board and the facilitators can do that.
recommend-say-why = Say why: its author and supporters will read it.
recommend-say-delivered = Say what was delivered: its author and supporters will read it.
recommend-date-past = Choose a day that is still to come.
recommend-merge-self = A recommendation cannot be merged into itself.
recommend-merge-closed = The other one was merged, withdrawn or not handed over yet; choose one that stands.

command-recommend-list = list
command-recommend-where = where
command-recommend-cycles = cycles themes
command-recommend-waiting = waiting
command-recommend-answers = answers
recommend-move-file = Hand it over
recommend-move-review = Take under review
recommend-move-accept = Accept
recommend-move-start = Begin the work
recommend-move-progress = A word on progress
recommend-move-finish = It is done
recommend-move-drop = It will not be done
recommend-move-reject = Reject
recommend-move-postpone = Postpone
recommend-move-amend = Amend
recommend-move-merge = Merge into another
recommend-move-withdraw = Withdraw
recommend-move-reopen = Take the answer back
recommend-move-do = Send
recommend-save = Save
recommend-moved = Noted for number { $number }: { $made }.
recommend-moved-told = Its authors, supporters and followers hear of it in the evening, in one message.
recommend-made-file = put forward
recommend-made-review = under review
recommend-made-accept = accepted
recommend-made-start = work begun
recommend-made-progress = progress
recommend-made-finish = done
recommend-made-drop = will not be done
recommend-made-reject = rejected
recommend-made-postpone = postponed
recommend-made-amend = amended
recommend-made-merge = merged
recommend-made-withdraw = withdrawn
recommend-made-reopen = answer taken back
recommend-field-text = A word with it
    .hint = Its author and supporters read it
recommend-field-reason = Why?
    .hint = Its author and supporters read it
recommend-field-delivered = What was delivered?
    .hint = Its author and supporters read it
recommend-field-way = As what?
    .hint = Who makes it happen, and how
recommend-field-percent = How far, in percent?
    .hint = 0 to 100
recommend-field-link = A link to it
    .hint = Where it can be seen
recommend-field-until = Until when?
    .hint = Then it comes back
recommend-field-like = Into one of these?
    .hint = Those like it first; another one: its number below
recommend-field-into = Or another one?
    .hint = Its number
recommend-field-batch = Publish it with others?
    .hint = Empty: now
recommend-field-batch-title = What are these answers called?
    .hint = The board’s answers of 22 March
recommend-field-name = Name
    .hint = As this person is called here
recommend-field-comment = Your comment
    .hint = Everybody can read it
recommend-field-steps = Milestones, one a line
    .hint = An x before those that are reached; ten at most
recommend-field-cycle-name = Name of the cycle
    .hint = Such as 2026-2027
recommend-field-theme-name = Name of the theme
    .hint = In one or two words
recommend-field-starts = First day
    .hint = What is filed from then on belongs to it
recommend-menu = What happens next
recommend-askown = Who carries it out
recommend-askinvite = Invite a co-author
recommend-steps = Milestones
recommend-translate = In other languages
recommend-translated = Translated from { $language }
recommend-classify = Cycle, theme, group
recommend-person-invite = Invite a co-author
recommend-person-own = Who carries it out?
recommend-who = Whom do you mean?
recommend-before = Before: { $words }
recommend-news = { $count ->
    [one] News of { NUMBER($count) } recommendation of yours
   *[other] News of { NUMBER($count) } recommendations of yours
}
recommend-news-more = { $count ->
    [one] And { NUMBER($count) } more.
   *[other] And { NUMBER($count) } more.
}
recommend-see-number = See { $number }
recommend-merged-ask = Recommendation { $number }, which you support, is now part of number { $other }. Does your support go along?
recommend-merged-open = Until you say so, it does not.
recommend-merged-along = Noted: it goes along.
recommend-merged-not = Noted: you support neither.
recommend-not-along = No, withdraw it
recommend-word = A word on recommendation { $number }: how far is it?
recommend-told-invited = You are asked to be a co-author of recommendation { $number }.
recommend-told-entrusted = You carry out recommendation { $number }. Every three months I ask you for a word on it.
recommend-comments-none = Nobody has added anything yet.
recommend-comment-new = Add a comment
recommend-comment-public = Everybody can read it, with your name.
recommend-uncomment = Delete mine
recommend-uncomment-of = Delete that of { $name }
recommend-batches = { $count ->
    [0] No answers are held back
    [one] { NUMBER($count) } group of answers waits to be published
   *[other] { NUMBER($count) } groups of answers wait to be published
}
recommend-batch-new = Hold answers back
recommend-batch-how = Answers held back under a name are seen by the board and the facilitators alone, and published together.
recommend-batch-place = Empty: only those concerned hear of it
recommend-batch-held = { $count ->
    [0] No answer yet: give one, and choose this name
    [one] { NUMBER($count) } answer, held back
   *[other] { NUMBER($count) } answers, held back
}
recommend-batch-published = { $count ->
    [one] { NUMBER($count) } answer
   *[other] { NUMBER($count) } answers
}
recommend-batch-publish = Publish them
recommend-batch-sure = { $count ->
    [one] “{ $title }”: { NUMBER($count) } answer. Whoever it concerns is told.
   *[other] “{ $title }”: { NUMBER($count) } answers. Whoever they concern is told.
}
recommend-list-new = { $count ->
    [0] No recommendations yet
    [one] { NUMBER($count) } recommendation
   *[other] { NUMBER($count) } recommendations, the newest first
}
recommend-list-top = { $count ->
    [0] No recommendations yet
    [one] { NUMBER($count) } recommendation
   *[other] { NUMBER($count) } recommendations, the most supported first
}
recommend-list-mine = { $count ->
    [0] You have written, supported or followed none yet
    [one] { NUMBER($count) } recommendation of yours
   *[other] { NUMBER($count) } recommendations of yours: written, supported or followed
}
recommend-list-drafts = { $count ->
    [0] Your groups have no drafts
    [one] { NUMBER($count) } draft of your groups
   *[other] { NUMBER($count) } drafts of your groups
}
recommend-list-of = { $count ->
    [one] { $name }: { NUMBER($count) } recommendation
   *[other] { $name }: { NUMBER($count) } recommendations
}
recommend-list-go-new = The newest
recommend-list-go-top = The most supported
recommend-list-go-mine = Mine
recommend-list-back = Back
recommend-list-more = More
recommend-list-offer = Recommendations
recommend-answers-offer = Answer recommendations
recommend-found = Which one do you mean?
recommend-waiting = { $count ->
    [0] No recommendation has waited for 30 days
    [one] { NUMBER($count) } recommendation has waited for an answer for 30 days
   *[other] { NUMBER($count) } recommendations have waited for an answer for 30 days
}
recommend-waiting-see = See what waits
recommend-unanswered = { $count ->
    [one] { NUMBER($count) } unanswered recommendation
   *[other] { NUMBER($count) } unanswered recommendations
}
recommend-take = { $count ->
    [one] Take { NUMBER($count) } under review
   *[other] Take { NUMBER($count) } under review
}
recommend-cycles = { $count ->
    [0] No cycles yet
    [one] { NUMBER($count) } cycle
   *[other] { NUMBER($count) } cycles
}
recommend-cycle-open = { $count ->
    [one] { $name }, from { $when }: { NUMBER($count) } recommendation
   *[other] { $name }, from { $when }: { NUMBER($count) } recommendations
}
recommend-cycle-closed = { $count ->
    [one] { $name }, from { $when }, closed: { NUMBER($count) } recommendation
   *[other] { $name }, from { $when }, closed: { NUMBER($count) } recommendations
}
recommend-cycle-new = New cycle
recommend-cycle-close = Close { $name }
recommend-cycle-reopen = Reopen { $name }
recommend-theme-new = New theme
recommend-themes = Themes: { $names }
recommend-held = An answer to it is held back already. Publish that one first.
recommend-batch-gone = These answers are not there, or are published already.
recommend-batch-empty = There is nothing to publish yet. Answer a recommendation and choose this name.
recommend-no-link = A link begins with https:// or http://.
recommend-no-such = There is no recommendation of that number. Write it as 12.
recommend-no-such-number = There is no recommendation { $number } here. “/recommend list” shows all of them.
recommend-none-like = I find no recommendation like “{ $words }”. Put it forward with /recommend.
recommend-nobody = I find nobody called “{ $words }” here. They have to have written to me once, or be on the list of members.
recommend-not-invited = This invitation is no longer open.
recommend-steps-many = At most { $count } milestones of { $max } characters each.
recommend-cycle-taken = There is a cycle of that name already. Choose another name.
recommend-cycle-gone = This cycle is no longer there.
recommend-theme-taken = There is a theme of that name already.
recommend-theme-many = There are { $max } themes at most.
deed-recommendation-moved = { $who } moved recommendation { $recommendation } to { $to }.
deed-recommendation-answer-held = { $who } held back an answer to recommendation { $recommendation }.
deed-recommendation-answers-published = { $who } published { NUMBER($count) } answers.
deed-recommendation-cycle-made = { $who } made a cycle of recommendations.

command-recommend-report = report
recommend-report = State of the recommendations
recommend-report-title = State of the recommendations – { $community }
recommend-report-of = { $community }: state of the recommendations on { $when }
recommend-rate = { NUMBER($done) } of { NUMBER($of) } recommendations are done ({ $share }). Without those that were rejected: { $points } (n = { NUMBER($kept) }).
recommend-report-empty = There are no recommendations to count yet.
recommend-report-figures = In figures
recommend-report-statuses = { $count ->
    [one] { NUMBER($count) } recommendation
   *[other] { NUMBER($count) } recommendations, by what became of them
}
recommend-report-method = The realisation rate is what is done out of all recommendations but those that were merged into others; n is how many those are.
recommend-report-number = Number
recommend-report-share = Share
recommend-report-all = All
recommend-report-rate = Done
recommend-report-none = none given
recommend-report-by-cycle = By cycle
recommend-report-by-theme = By theme
recommend-report-by-group = By group
recommend-report-part = { NUMBER($done) } of { NUMBER($of) } done, { $share }
recommend-report-rest = { $count ->
    [one] And { NUMBER($count) } more in the files.
   *[other] And { NUMBER($count) } more in the files.
}
recommend-report-news = What changed
recommend-report-changes = What changed since { $when }
recommend-report-changed = New: { NUMBER($filed) }. With another answer: { NUMBER($moved) }.
recommend-report-first = No report was published before this one, so nothing can be compared yet.
recommend-report-overdue = { $count ->
    [one] { NUMBER($count) } postponed until a day that is past
   *[other] { NUMBER($count) } postponed until a day that is past
}
recommend-report-chronicle = All recommendations
recommend-report-foot = Drawn from the register of recommendations on { $when }. Each figure can be counted in the whole list at the end.
recommend-report-files = Files
recommend-report-files-here = The whole report: a table to count from, and a page to print
recommend-report-publish = Publish the report
recommend-report-publish-how = Everybody in that place sees it, and the next report says what changed since.
recommend-report-no-place = Choose where everybody should see it.
recommend-column-number = number
recommend-column-title = title
recommend-column-status = status
recommend-column-theme = theme
recommend-column-cycle = cycle
recommend-column-group = group
recommend-column-filed = put forward on
recommend-column-since = status since
recommend-column-until = postponed until
recommend-column-percent = percent
recommend-column-way = as
recommend-column-supporters = supporters
recommend-column-answer = answer
recommend-column-into = merged into
recommend-column-what = what
recommend-column-why = why
recommend-import-line = Line { NUMBER($line, useGrouping: 0) }: { $reason }
recommend-import-no-title = it has no title.
recommend-import-long = { $column }: { NUMBER($length) } characters; { NUMBER($max) } at most.
recommend-import-status = I do not know the status “{ $text }”. Say what it means: --status “{ $text }=done”.
recommend-import-date = “{ $text }” is no date such as 2018-03-22, 22/03/2018 or 2018.
recommend-import-percent = “{ $text }” is no percentage from 0 to 100.
recommend-import-theme = “{ $text }” would be one theme more than the { $count } there may be. Say which it is: --theme “{ $text }=…”.
recommend-import-into = what it was merged into is not clear: “{ $text }”.
recommend-import-twice = the same number, or the same title and cycle, as line { NUMBER($first, useGrouping: 0) }.
recommend-import-order = its status is older than itself, or still to come.
recommend-import-cells = it has more cells than the first line. A separator without quotation marks in a cell?
recommend-import-broken = the file cannot be read from here on. A quotation mark that never closes?
recommend-import-dry = If you import this: { NUMBER($added) } new, { NUMBER($same) } here already. Nothing is written yet.
recommend-import-done = Imported: { NUMBER($added) } new, { NUMBER($same) } here already.
recommend-import-cycles = New cycles: { $names }.
recommend-import-themes = New themes: { $names }.
recommend-import-unused = Columns that are neither read nor kept: { $columns }.
deed-recommendations-imported = { $who } imported { NUMBER($count) } recommendations.
deed-recommendation-report-published = { $who } published the state of the recommendations.

command-recommend-drafts = drafts
recommend-groups = Whose drafts?
recommend-drafts = { $count ->
    [0] { $group } has no drafts
    [one] { $group }: { NUMBER($count) } draft
   *[other] { $group }: { NUMBER($count) } drafts
}
recommend-draft-none = not put to the group yet
recommend-draft-open = the group is deciding
recommend-draft-stands = the group agrees
recommend-draft-not = not agreed: amend it and ask again
recommend-review = { $count ->
    [one] Put { NUMBER($count) } to the group
   *[other] Put { NUMBER($count) } to the group
}
recommend-hand-over = { $count ->
    [one] Hand over { NUMBER($count) }
   *[other] Hand over { NUMBER($count) }
}
recommend-review-title = { $group }: which recommendations do we hand over?
recommend-review-part = { $group }: which recommendations do we hand over? ({ $n } of { $of })
recommend-review-how = Those to which nobody objects are handed over. Each can be read with /recommend and its number.
recommend-no-group = You are in no working group. /group shows all of them.
recommend-only-group-animateur = Only the animateurs of the group can do that.
recommend-no-home = The group has no place yet where it meets. Set one with /group, or ask again in its channel.
recommend-no-drafts = There is nothing to put to the group: write a draft with /recommend and choose the group.
recommend-none-agreed = The group has agreed on none yet. They can be handed over once its poll is closed.
deed-recommendation-translated = { $who } translated recommendation { $recommendation }.
