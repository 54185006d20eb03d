command-survey = survey
    .about = Ask members for their answers, and answer surveys
    .hint = What is open; or a survey written as text
command-survey-list = list
command-survey-new = new

surveys-list = Surveys
surveys-none = There is no survey yet.
surveys-new = New survey
surveys-number = Survey { $number }
surveys-erased = Survey { $number }
surveys-erased-question = Question { NUMBER($number) }
surveys-minutes = { $count ->
    [one] one question, about { NUMBER($minutes) } min
   *[other] { NUMBER($count) } questions, about { NUMBER($minutes) } min
}
surveys-minutes-left = About { NUMBER($minutes) } min left
surveys-anonymous = anonymous
surveys-named = with names, for whoever asks
surveys-promise-anonymous = Anonymous: your answers are sealed until the survey closes. Afterwards nobody can tell whose they were.
surveys-promise-named = With your name: whoever runs this survey sees who answered what. Everybody else sees figures only.
surveys-for = for { $audience }
surveys-turnout = { $count ->
    [0] no answers yet
    [one] one answer
   *[other] { NUMBER($count) } answers
}
surveys-turnout-about = { $count ->
    [0] fewer than five answers so far
    [one] one answer or a few more
   *[other] { NUMBER($count) } answers or a few more
}
surveys-closes = open until { $when }
surveys-closed-at = closed { $when }
surveys-waits-until = { $title }, closes { $when }

surveys-answer = Answer
surveys-go-on = Go on
surveys-change = Change my answers
surveys-withdraw = Take my answers back
surveys-results = Results
surveys-close = Close now
surveys-ending = Close “{ $title }” now?
surveys-ending-what = Nobody can answer any more then, and what was answered is counted.
surveys-ending-not = Leave it open
surveys-copy = Ask again
surveys-mine-begun = You have begun. What you answered is kept; go on whenever you like.
surveys-mine-done = You have answered. You can change your answers until the end.
surveys-counting = The answers are being counted. In a moment “/survey results { $number }” shows them.
surveys-void = The key to the answers of this survey was lost. Nobody will ever read them; please ask again.

surveys-your-answer = { NUMBER($number) }. Your answer
surveys-yes = Yes
surveys-no = No
surveys-choose = { $min ->
    [1] At most { NUMBER($max) }
   *[other] { NUMBER($min) } to { NUMBER($max) }
}
surveys-submit = That is all
surveys-dropped = { $count ->
    [one] After your change one of your answers no longer applies and was removed.
   *[other] After your change { NUMBER($count) } of your answers no longer apply and were removed.
}
surveys-recorded = Thank you! Your answers to “{ $title }” are recorded.
surveys-recorded-until = Thank you! Your answers to “{ $title }” are recorded. You can change them until { $when }.
surveys-questions-changed = { $count ->
    [one] Meanwhile one question was added or rewritten. Would you answer it too?
   *[other] Meanwhile { NUMBER($count) } questions were added or rewritten. Would you answer them too?
}
surveys-mailbox = Is there a question for me?
surveys-mailbox-keep = If you like, keep this code: { $code }. After closing, whoever runs the survey can leave a question about what you wrote; only this code or button opens it, and nobody learns who you are.

surveys-draft = To the draft
surveys-draft-of = Draft: { $title }
surveys-draft-note = Nobody sees it yet. Whether it is anonymous cannot be changed once it is open.
surveys-fact-length = Length
surveys-fact-answers = Answers
surveys-fact-shared = Results
surveys-audience-unfinished = Has not answered survey { $number }
surveys-fact-audience = For
surveys-fact-places = Shown in
surveys-fact-open = Open
surveys-fact-repeats = Again
surveys-fact-event = Sent when
surveys-shared = everybody who answered sees them
surveys-not-shared = whoever runs it sees them
surveys-everyone = everyone
surveys-no-places = no place; members are told in private
surveys-days = { $count ->
    [one] one day
   *[other] { NUMBER($count) } days
}
surveys-repeats-month = every month
surveys-repeats-quarter = every three months
surveys-repeats-half-year = every six months
surveys-repeats-year = every year
surveys-open = Open it
surveys-preview = Preview: { $language }
surveys-set = For whom, where, when
surveys-edit = Change the questions
surveys-text = As text
surveys-discard = Throw away
surveys-opened = Open: { $title }
surveys-previewed = That is how members will see it. Nothing of it was kept.

surveys-form-text = A survey as text
surveys-form-text-intro = First the title, then questions with numbers. Below a question: its options with dashes, or “scale 1-5 | low | high”, “yes/no”, “short”, “long”, “number”, “date”.
surveys-form-text-make = Make the draft
surveys-field-text = The text
    .hint = A line “fr: …” says the line above it in French
surveys-field-text-more = The text, continued

surveys-gone = This survey is no longer there.
surveys-which-number = Which survey? Write its number, such as /survey results 12.
surveys-no-such-number = There is no survey { $number }.
surveys-not-open = This survey is not open yet.
surveys-already-open = This survey is open already.
surveys-closed = This survey closed { $when }.
surveys-closed-meanwhile = This survey closed { $when }. Everything you had answered before is kept and counts; this page came too late.
surveys-not-for-you = This survey is for { $audience }.
surveys-begin-anew = There is nothing of yours in this survey any more. Press Answer to begin anew.
surveys-text-wrong = { $count ->
    [one] One line has to be mended; it is named above.
   *[other] { NUMBER($count) } lines have to be mended; they are named above.
}
surveys-text-lines = { $count ->
    [one] One line has to be mended. Then send it again.
   *[other] { NUMBER($count) } lines have to be mended. Then send it again.
}
surveys-not-allowed = Surveys are made by facilitators and the board, and within a group by its facilitators.
surveys-fault-line = Line { $line }: { $fault }
surveys-fault-words = Line { $line }, “{ $words }”: { $fault }
surveys-fault-more = { $count ->
    [one] And one more.
   *[other] And { NUMBER($count) } more.
}
surveys-fault-unclear = I do not understand this line. Below a question stand its options, with dashes, or a kind of answer such as “yes/no”, “scale 1-5”, “long”.
surveys-fault-nothing-to-translate = There is nothing above it that this could translate.
surveys-fault-no-title = The first line has to be the title.
surveys-fault-no-questions = There is no question: one begins with its number, “1. …”.
surveys-fault-too-many = There are { NUMBER($count) } questions; { NUMBER($max) } at most.
surveys-fault-number = This is question { NUMBER($number) }, but says { NUMBER($found) }.
surveys-fault-two-kinds = A question has one kind of answer; this is the second.
surveys-fault-few-options = It needs at least two options, a line each, with a dash.
surveys-fault-many-options = { NUMBER($count) } options; { NUMBER($max) } at most.
surveys-fault-no-options-here = This kind of question has no options. Say “one” or “several”.
surveys-fault-option-twice = This option is there twice.
surveys-fault-bounds = These two numbers do not fit.
surveys-fault-scale = A scale begins at 0 or 1 and goes to 10 at most.
surveys-fault-days = A number of days from 1 to { NUMBER($max) }, please.
surveys-fault-long = { NUMBER($length) } characters; { NUMBER($max) } at most.
surveys-fault-later = Question { NUMBER($number) } does not come before this one.
surveys-fault-condition = I do not find this answer among those to question { NUMBER($number) }.

command-survey-results = results
command-survey-close = close
command-survey-edit = edit
command-survey-export = export
command-survey-mail = mail

surveys-new-from = A new survey
surveys-new-note = Begin with one of these and change it as you like, or write your own. A text file sent to me in private works too.
surveys-template-satisfaction = Member satisfaction
surveys-template-meeting = After a meeting
surveys-template-onboarding = Six months a member
surveys-template-cooperate = Why cooperate?
surveys-invitation = A survey for you: { $title }
surveys-reminder = Still open: { $title }
surveys-reminder-begun = You have begun: { $title }
surveys-edited = Changed: { $title }. Whoever is answering ends with the questions they began with.
surveys-withdraw-sure = Take back everything you answered to “{ $title }”?
surveys-taken-back = Your answers to “{ $title }” are gone.
surveys-text-of = { $title }, as text
surveys-text-note = Change it and send the file back to me, or use /survey edit with its number and the text.
surveys-not-yours = Only whoever runs this survey can do that.
surveys-not-to-close = This survey is not open.
surveys-edit-over = This survey is over; its questions stay as they were. “Ask again” makes a copy that you can change.
surveys-edit-no-room = So many new questions do not fit into an anonymous survey that is open, since every sealed answer has the same length. Ask again with a copy.
surveys-edit-promise = Whether a survey is anonymous was promised when it opened and stays so.
surveys-translate-title = The title
surveys-translate-about = What it is about
surveys-translate-question = Question { NUMBER($number) }
surveys-translate-choices = Question { NUMBER($number) }: its answers
surveys-translate-lines = { NUMBER($lines) } lines, please, as above and in the same order; there are { NUMBER($count) } here.
surveys-translate-other = People may have answered these words, so only slips of the pen can be mended.
surveys-back = Back
surveys-before = ← Back
surveys-after = Next →

surveys-form-set = For whom, where, when
surveys-form-save = Save
surveys-field-audience = For whom?
    .hint = They get it in private; empty: everyone
surveys-field-places = Where does it stand?
    .hint = With a button to answer; may stay empty
surveys-field-days = Open for how many days?
    .hint = At half time and a day before the end I remind
surveys-field-anonymous = Who sees who answered what?
    .hint = Said before answering; fixed once it is open
surveys-field-shared = Who sees the results?
    .hint = Never anything about fewer than five people
surveys-field-repeats = Again?
    .hint = Each round is a survey of its own, compared
surveys-field-event = Send it when something happened?
    .hint = To whomever it happened to, while it is open
surveys-field-later = How many days later?
    .hint = 183: half a year after joining; empty: at once
surveys-field-group = In the name of a group?
    .hint = Its facilitators may run it too
surveys-event-shift-ended = somebody’s shift has ended
surveys-event-joined = somebody became a member
surveys-event-later = { $event }, { $count ->
    [one] a day later
   *[other] { NUMBER($count) } days later
}

surveys-results-of = Results: { $title }
surveys-results-n = { NUMBER($n) } answered. Nothing about fewer than five people is ever shown.
surveys-results-hidden = These results are not for you, or not there yet: they come after closing, for whoever runs the survey and, where it says so, for those who answered.
surveys-results-later = The results come after closing.
surveys-too-few = Fewer than five answers: not shown.
surveys-answered = n = { NUMBER($n) }
surveys-bar = { NUMBER($count) } ({ $share })
surveys-mean = mean { $mean } of { NUMBER($most) }, n = { NUMBER($n) }
surveys-mean-median = mean { $mean }, median { $median }, n = { NUMBER($n) }
surveys-nps = NPS { $score }: { $promoters } promoters, { $passives } passives, { $detractors } detractors, n = { NUMBER($n) }
surveys-side = { $figure }, n = { NUMBER($n) }
surveys-promoters = promoters (9 and 10)
surveys-passives = passives (7 and 8)
surveys-detractors = detractors (0 to 6)
surveys-said-yes = { $share } yes, n = { NUMBER($n) }
surveys-most = { $options }: { $share }, n = { NUMBER($n) }
surveys-erased-option = Option { NUMBER($number) }
surveys-question-by-question = Question by question
surveys-all-results = All questions
surveys-picture = As a picture
surveys-texts = Read the texts
surveys-by-language = By language
surveys-by-type = By member type
surveys-by-group = By group
surveys-trend = Over the rounds
surveys-round = Round { NUMBER($round) }, { $when }
surveys-trend-note = Each round asked whoever answered it then; those may be others.
surveys-split-hidden = This cannot be shown: somewhere it would be about fewer than { NUMBER($fewest) } people, by itself or taken together with what is shown.
surveys-split-note = Shown whole or not at all.
surveys-split-groups = Shown whole or not at all. Somebody in two groups counts in both.
surveys-unknown = not known
surveys-no-group = in no group
surveys-former-group = a former group
surveys-over = Closed: { $title }
surveys-over-n = { $n ->
    [one] One person answered. Thank you!
   *[other] { NUMBER($n) } people answered. Thank you!
}
surveys-texts-none = There is nothing to read here (yet).
surveys-texts-moderate = { $count ->
    [one] In random order. One text is shared with those who answered (✓).
   *[other] In random order. { NUMBER($count) } texts are shared with those who answered (✓).
}
surveys-texts-shared = In random order; chosen by whoever runs the survey.
surveys-share = Share { NUMBER($number) }
surveys-hide = Hide { NUMBER($number) }
surveys-write = Ask about { NUMBER($number) }

surveys-mailbox-none = This mailbox is not there, or the survey is still open. Look again after closing.
surveys-mailbox-empty = There is no question for you. Nobody knows that you looked.
surveys-mailbox-of = For whoever wrote this in “{ $title }”
surveys-mailbox-note = Nobody knows that you looked. Your reply goes without your name, and nothing of it is kept before you send it. Mind that your words may tell who you are.
surveys-reply = Reply
surveys-talk = About one answer
surveys-talk-note = Whoever wrote this may look into their mailbox, or not. You will not learn who they are.
surveys-letter = Ask something
surveys-letter-note = Without names, please, neither yours nor theirs.
surveys-letter-send = Send
surveys-letter-asked = Asked:
surveys-letter-replied = Replied:
surveys-field-letter = Your words

surveys-export = As files
surveys-export-of = Files of “{ $title }”
surveys-export-name = Name
surveys-export-named = With names, as everybody was told before answering. Keep it as you would keep a letter.
surveys-export-anonymous = Figures only, none about fewer than five people.
surveys-file = survey-{ $number }
surveys-file-figures = figures
surveys-file-answers = answers
surveys-file-question = question
surveys-file-split = split
surveys-file-segment = segment
surveys-file-answer = answer
surveys-file-count = count
surveys-file-all = all
surveys-follow-up = You said, we did
surveys-you-said = You said, we did:
surveys-news = You answered “{ $title }”. What followed: { $text }
surveys-field-question = About which question?
    .hint = Empty: about the whole survey
surveys-field-followup = What followed?
    .hint = Everybody who answered reads it in their digest

deed-survey-opened = { $who } opened survey { $survey }.
deed-survey-closed = { $who } closed survey { $survey }.
deed-survey-edited = { $who } changed the questions of survey { $survey }, version { $version }.
deed-survey-followed-up = { $who } said what followed from survey { $survey }.
