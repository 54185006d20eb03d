command-recommend = recommend
    .about = Put an idea forward, see what became of it, support those of others
    .hint = A bicycle shelter at the office

recommend-form = Put an idea forward
recommend-form-file = Put it forward
recommend-field-title = Title
    .hint = In one sentence, what should happen
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
