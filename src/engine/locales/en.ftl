engine-trouble = Sorry, that did not work, and nothing was recorded. Please try again in a minute.
engine-unknown-command = I do not know this command. Write /palabre to see what I can do.
engine-unknown-button = I no longer know this button. Write /palabre to see what is waiting for you.
engine-not-understood = I did not understand that. Write “help” to see what I can do.
engine-not-yours = This question was for somebody else.
engine-home = Back to home
engine-doubt = Did my message arrive in { $place }?
engine-doubt-why = The connection broke while I was posting it, and I would rather ask than post it twice. Please have a look.
engine-doubt-there = It is there
engine-doubt-again = Post it again
engine-doubt-settled = Thank you, that is settled.
engine-doubt-over = This was settled in the meantime.

form-next = Continue
form-back = Back
form-skip = Skip
form-cancel = Cancel
form-later = Later
form-open = Open
form-correct = Correct
form-cancelled = Cancelled; nothing was kept.
form-gone = This form is no longer open. Start again with the command.
form-required = This answer is needed to go on.
form-write-text = Please answer with a text.
form-too-long = That is { $length } characters; { $max } at most.
form-cut = { $problem } Cut off: “{ $text }”
form-pick-one = Please choose one of the { $count } options: by a button, its number or its text.
form-pick-more = { $min ->
    [one] Choose at least one.
   *[other] Choose at least { $min }.
}
form-pick-fewer = Choose at most { $max }.
form-number = A whole number from { $min } to { $max }, please.
form-date = A date, please, such as 24/12/2026.
form-no-such-date = This date does not exist.
form-time = A time, please, such as 18:30.
form-pick-person = Please choose a person from the list.
form-typed = “{ $text }”: { $problem }

moment-unclear = I do not understand this date. Try “3d”, “tomorrow 18:00” or “24/12 18:30”.
moment-no-such-date = This date or time does not exist. Look at the calendar and try again.
moment-past = This moment has passed. Choose a later one.
moment-too-far = That is more than a year away. Choose an earlier moment.

engine-not-adopted = This place is not connected to a community yet. An admin writes /palabre admin CODE here; the code is printed where Palabre runs.
engine-no-community = I do not know which community you belong to. Write to me first in one of its groups or channels.
engine-not-allowed = Your role does not allow this. An admin can change that.
engine-not-owner = Only whoever started this can do that.
engine-no-such-item = This is no longer there.
engine-code-wrong = This code does not work (any more). Ask for a new one.
engine-code-too-many = Too many wrong codes. Please wait { $minutes } minutes.
engine-space-taken = This space already belongs to another community.
engine-already-linked = This account is already linked; there is nothing to do.
engine-last-admin = This account is the only admin. Make the code here, and type it on the other account instead.
engine-two-on-roll = Both accounts belong to people who are on the list of members, each with a place of their own. Ask an admin.
engine-link-forgetting = One of the two accounts is about to be forgotten. If you are staying, say so there first: /palabre forget.
engine-now-admin = You are now an admin of { $community }, and this place is connected to it.
engine-now-joined = Welcome to { $community }! This account is now yours there.
engine-now-linked = Done: both accounts are now one member.
engine-now-linked-how = Where both had voted in a poll that is still open, the newest vote stands; what is closed does not change. Your roles are those of the account on which you made the code.

deed-admin-by-code = { $who } became admin by the code.
deed-accounts-linked = { $who } linked another account.
deed-invitation-claimed = { $who } claimed a place on the list of members.
engine-withdrawn = This message was withdrawn.

attention-stop = Stop these
attention-later = Not now
attention-from = From { $who }.
attention-from-group = From { $who }, for { $group }.
attention-why-engagement = You take part in this.
attention-why-decision = Something is being decided.
attention-why-help = Somebody asks for help.
attention-why-life = News of your community.
attention-why-digest = Your weekly overview, instead of many messages.
attention-why-everyone = It is for all members.
attention-why-audience = It is for: { $whom }.
attention-later-until = I will come back to it on { $when }.
attention-later-not = I will not come back to it.
attention-later-still = Only if it is still of use by then.
attention-later-early = It ends in your quiet hours, so I come back before they begin.
attention-later-hours = In three hours
attention-later-tomorrow = Tomorrow
attention-later-week = In a week
attention-later-drop = Leave it
attention-later-over = It is over { $when }; I cannot come back to it before that.
attention-class-engagement = what I take part in
attention-class-decision = polls and surveys
attention-class-help = requests for help
attention-class-life = news and invitations
attention-class-digest = the weekly overview
attention-stopped-item = You will get no more of these.
attention-stopped-class = You will get no more messages about: { $kind }.
attention-stopped-all = I will not write to you any more.
attention-stopped-asked = What you ask for still gets its answer. /palabre quiet shows and changes all of this.
attention-stop-class = Stop all: { $kind }
attention-stop-all = Stop everything
attention-want = I want them again
attention-wanted = You will get these again.
attention-paused = Messages paused: “{ $kind }”
attention-paused-why = More than 2 % of those who got such messages stopped them in the last 30 days. They wait until you let them go on. Fewer, shorter or better aimed ones may help.
attention-go-on = Let them go on
attention-goes-on = These messages go on: “{ $kind }”
attention-gone = This message is no longer kept.
attention-digest = { $count ->
    [one] Your week: one thing for you
   *[other] Your week: { $count } things for you
}
attention-digest-more = And { $count } more: /palabre shows them.

deed-messages-go-on = { $who } let a kind of messages go on.

broadcasts-going = { $sent } of { $total } sent
broadcasts-over = Done: { $sent } of { $total } sent
broadcasts-stopped = Stopped: { $sent } of { $total } had been sent
broadcasts-going-hidden = Your message is on its way
broadcasts-over-hidden = Your message has been sent
broadcasts-stopped-hidden = Your message was stopped
broadcasts-waiting = On their way
broadcasts-minutes = { $count }, about { $minutes } min
broadcasts-held = Later, when it suits them
broadcasts-digest = In their overview of the week
broadcasts-unreachable = Cannot be written to
broadcasts-because = { $count }: { $why }
broadcasts-why-start = { $count } never wrote to me
broadcasts-why-closed = { $count } take no private messages
broadcasts-why-blocked = { $count } blocked me
broadcasts-doubtful = Perhaps there
broadcasts-refused = Refused by the chat
broadcasts-dropped = Not needed or wanted any more
broadcasts-cancelled = Will not be sent
broadcasts-doubt-why = Where it says “perhaps there”, the connection broke while I was sending. Sent again, some may get it twice.
broadcasts-do-again = Send these again
broadcasts-do-leave = Leave these
broadcasts-do-look = Look again
broadcasts-do-stop = Stop…
broadcasts-sure = Stop this message?
broadcasts-sure-why = { $count } will not get it any more. What has been sent stays. If it repeats, it comes again next time.
broadcasts-sure-hidden = Nobody else will get it. What has been sent stays. If it repeats, it comes again next time.
broadcasts-do-cancel = Stop it
broadcasts-go-on = Let it go on

elsewhere-beside = For some of you I cannot bring this in private: { $item }
elsewhere-how = /palabre shows what waits for you. Or let me write to you from now on: one tap.
elsewhere-way = Tell me in private
elsewhere-something = For some of you there is something that I cannot bring in private
elsewhere-for = For those whom I cannot write to in private.
elsewhere-nowhere = { $count ->
    [one] I cannot reach one person on { $platform }
   *[other] I cannot reach { $count } people on { $platform }
}
elsewhere-nowhere-some = I cannot reach some people on { $platform }
elsewhere-nowhere-how = I may not write to them in private, and I am in no place there where I could say it. Invite me to one, and show it there; or ask them to write to { $bot } once: from then on I may.
elsewhere-nowhere-group = I may not write to them in private, and the group is at home in no place there. Give it one with /group; or ask them to write to { $bot } once: from then on I may.

deed-broadcast-stopped = { $who } stopped a message to many members.
