command-nudge = nudge
    .about = Schedule a message for a place or for some members
    .hint = remind those who have not answered poll 12 on Thursday at 18:30: …
command-nudge-list = list
command-palabre-quiet = quiet
command-palabre-why = why
command-palabre-hours = hours

nudges-list = Scheduled messages
nudges-none = You have scheduled nothing yet.
nudges-how = “/nudge every first Tuesday at 18:30 in #ethics: meeting tonight” or “/nudge remind those who have not answered poll 12 on Thursday at 18:30: …”
nudges-new = Schedule a message
nudges-list-offer = Scheduled messages
nudges-gone = This message is no longer there.
nudges-erased = What stood here was erased.
nudges-usual = “{ "{item}" }” is still open. Your answer counts.
nudges-answer = Answer

nudges-not-allowed = Messages are scheduled by facilitators, and by those of a group for their group. An admin can name you.
nudges-own-group = You are a facilitator of a group: choose its members.
nudges-own-place = You are a facilitator of a group: choose the place where it is at home.
nudges-nowhere = Say for whom or where: choose members, a place, or both.
nudges-no-words = Say what the message should say: write it after a colon.
nudges-words-long = That is { $length } characters; { $max } at most.
nudges-who-unknown = I do not know who “{ $words }” are. Try “everyone”, “group Ethics” or “those who have not answered poll 12”.
nudges-when-unclear = I do not understand when. Try “Thursday at 18:30”, “every first Tuesday at 18:30” or “every month on the 31st at 9:00”.
nudges-when-often = That is more than once a day. Choose at most once a day.
nudges-when-never = That moment has passed, or never comes. Choose another.
nudges-too-many = { $max } messages run already. Stop one first.

nudges-title-draft = Message { $number }: shall I schedule it?
nudges-title-active = Message { $number } is scheduled
nudges-title-paused = Message { $number } pauses
nudges-title-ended = Message { $number } is over
nudges-to = For
nudges-everyone = All members
nudges-reach = Reaches now
nudges-in = In
nudges-else = For others, in
nudges-else-on = { $place } on { $platform }
nudges-else-place = { $place } ({ $count })
nudges-nowhere-there = { $count ->
    [one] On { $platform }, one person will find it nowhere
   *[other] On { $platform }, { $count } people will find it nowhere
}: I am in no place there. Invite me to one, or ask them to write to { $bot } once.
nudges-nowhere-group = { $count ->
    [one] On { $platform }, one person will find it nowhere
   *[other] On { $platform }, { $count } people will find it nowhere
}: the group is at home in no place there. Give it one with /group, or ask them to write to { $bot } once.
nudges-dates = Next
nudges-kind = Kind
nudges-languages = Languages
nudges-in-quiet = Then it is a Sunday, a holiday or at night, when I write to nobody: each gets it when their quiet time ends.
nudges-class-engagement = What people take part in
nudges-class-decision = Polls and surveys
nudges-class-help = Requests for help
nudges-class-life = News and invitations

nudges-reach-of = { $reached } of { $of }.
nudges-reach-about = About { $reached }: it is secret who has answered.
nudges-reach-hidden = Those who have not answered. Who has is secret and few were asked, so I say no number.
nudges-left-account = { $count } never met me
nudges-left-unreachable = { $count } cannot be written to
nudges-left-quiet = { $count } paused
nudges-left-out = { $count ->
    [one] { $count } wants none of these
   *[other] { $count } want none of these
}
nudges-left-twice = { $count } reminded twice already
nudges-left-paused = { $count } while this kind pauses
nudges-left-later = { $count } at their weekly limit, in their overview instead

nudges-do-start = Schedule it
nudges-do-pause = Pause
nudges-do-resume = Go on
nudges-do-skip = Skip the next
nudges-do-edit = Change
nudges-do-stop = Stop
nudges-do-discard = Discard
nudges-do-past = What became of it
nudges-back = Back

nudges-past = Message { $number }: the last times
nudges-past-none = Message { $number } has not gone out yet.
nudges-past-late = too late, only in the overviews
nudges-past-posted = posted
nudges-past-nobody = nobody to tell
nudges-past-sent = { $count } sent
nudges-past-waiting = { $count } waiting
nudges-past-digest = { $count } in the weekly overview
nudges-past-out = { $count } left out

nudges-for-some = For those whom I cannot write to in private.
nudges-in-private = Tell me in private

nudges-form-new = Schedule a message
nudges-form-edit = Change the message
nudges-form-intro = Nothing goes out before you have seen whom it reaches.
nudges-form-look = Show me
nudges-form-languages = In other languages
nudges-form-languages-intro = Whoever reads another language gets it in theirs. What you leave empty comes in yours.
nudges-in-en = In English
nudges-in-fr = In French
nudges-in-nl = In Dutch
nudges-field-words = Message
    .hint = {"{firstname}"}, {"{name}"}, {"{group}"} and {"{date}"} are filled in
nudges-field-when = When
    .hint = Thursday at 18:30 · every first Tuesday at 18:30
nudges-field-audience = For whom, in private
    .hint = Each gets it at a moment that suits them
nudges-field-place = In which place
    .hint = With members chosen: for those I cannot write to
nudges-field-class = Kind
    .hint = Members can stop a kind of messages

nudges-when-at = { $how } at { $at }
nudges-when-daily = every day
nudges-when-working = every weekday
nudges-when-weekly = every { $days }
nudges-when-weeks = every { $weeks } weeks on { $day }
nudges-when-nth = every { $which } { $day }
nudges-nth-first = first
nudges-nth-second = second
nudges-nth-third = third
nudges-nth-fourth = fourth
nudges-nth-last = last
nudges-when-monthly = every month on the { $day }
nudges-when-last-day = the last day of the month

nudges-quiet = Quiet
nudges-quiet-not = I write to you when something waits for you.
nudges-quiet-until = I will not write to you until { $when }.
nudges-quiet-for-good = I will not write to you any more.
nudges-quiet-what = At most one message a day and three a week, never at night, on Sundays or on holidays. The rest comes in one weekly overview. What you take part in (a shift, a match) comes besides, two a day at most. What you ask for always gets its answer.
nudges-quiet-0 = Quiet for a week
nudges-quiet-1 = Quiet for a month
nudges-quiet-2 = Quiet for good
nudges-quiet-end = You may write to me again
nudges-hours = I write between
nudges-hours-usual = { $from } and { $to }, Monday to Saturday
nudges-hours-working = { $from } and { $to }, Monday to Friday
nudges-hours-change = Change the hours
nudges-hours-intro = I write between { $from } and { $to } at most; you can make that shorter.
nudges-hours-from = Write to me from
nudges-hours-to = Until
nudges-hours-day = My weekly overview comes on
nudges-hours-digest = At
nudges-hours-save = Save
nudges-hours-short = Leave me at least an hour between the two.
nudges-digest = Weekly overview
nudges-digest-on = { $day } at { $at }
nudges-day-monday = Monday
nudges-day-tuesday = Tuesday
nudges-day-wednesday = Wednesday
nudges-day-thursday = Thursday
nudges-day-friday = Friday
nudges-day-saturday = Saturday
nudges-working-on = Working hours only
nudges-working-off = Not only working hours
nudges-urgent = If my shift begins in quiet hours
nudges-urgent-yes = tell me before
nudges-urgent-no = do not disturb me
nudges-urgent-on = Tell me before my shift
nudges-urgent-off = Never in quiet hours
nudges-without = You want none of these:
nudges-again = Again: { $what }
nudges-one-item = one subject
nudges-types = Working hours only
nudges-types-none = This community has no types of members yet.
nudges-types-what = Members of these types are written to on working days from 9:00 to 17:00, unless they choose otherwise.
nudges-types-offer = Working hours

nudges-why = I last wrote to you { $when }.
nudges-why-none = I have not written to you of my own accord.
nudges-why-doubt = You had posted something and the connection broke, so I asked you whether it had arrived.
nudges-why-kind = Kind of message: { $kind }. It counts against your three a week, unless you take part in something or asked for it.

deed-nudge-started = { $who } scheduled a message.
deed-nudge-stopped = { $who } stopped or paused a scheduled message.
deed-working-hours-given = { $who } gave a type of members working hours.
deed-working-hours-taken = { $who } took working hours from a type of members.
