command-shift = shift
    .about = See the shifts to come, take one, publish one
    .hint = Saturday till | Saturday 9:00 | 3h | 4
command-shift-new = new
command-shift-mine = mine
command-shift-calendar = calendar

shifts-list = Shifts to come
shifts-list-none = No shift to come has been published yet.
shifts-mine = My shifts
shifts-mine-none = You have no shift to come.
shifts-new = Publish a shift
shifts-number = Shift { $number }
shifts-of-group = of the group { $name }
shifts-where = Where
shifts-skill = Good to know how to
shifts-people = People
shifts-how-long = How long
shifts-how-often = How often
shifts-minutes = { $minutes } min
shifts-hours = { $hours } h
shifts-hours-minutes = { $hours } h { $minutes }
shifts-repeat-once = once
shifts-repeat-weekly = every week
shifts-repeat-fortnightly = every two weeks
shifts-repeat-monthly = every month
shifts-left = { $count ->
    [one] 1 place left
   *[other] { NUMBER($count) } places left
}
shifts-full = waiting list
shifts-ended = This shift has ended; there are no new dates.
shifts-none-to-come = No date is planned at the moment.
shifts-watch = Tell me when people are missing
shifts-unwatch = No longer tell me
shifts-watch-why = You can be told when people are missing, and nothing else.
shifts-end = End this shift
shifts-all-slots = All dates
shifts-details = Details

shifts-you-come = You are coming, { $when }. Thank you!
shifts-you-wait = You are on the waiting list. When a place becomes free, it is yours to take.
shifts-you-are-offered = A place is free and kept for you until { $until }.
shifts-places = { $count ->
    [one] One place is left.
   *[other] { NUMBER($count) } places are left.
}
shifts-no-place = { $count ->
    [0] All places are taken.
    [one] All places are taken; one person waits for one.
   *[other] All places are taken; { NUMBER($count) } people wait for one.
}
shifts-is-over = This date is over.
shifts-is-cancelled = This date is cancelled.
shifts-is-cancelled-why = This date is cancelled: { $reason }
shifts-plan-yours = Your plan: { $plan }
shifts-with = Coming: { $names }
shifts-names-more = { $names } and { NUMBER($count) } more
shifts-former = a former member
shifts-erased = Shift { $number }
shifts-take = I’m coming
shifts-wait = Join the waiting list
shifts-wait-end = Leave the waiting list
shifts-accept = Yes, I’m coming
shifts-decline = No, thank you
shifts-cannot = I can’t come
shifts-take-again = I’m coming after all
shifts-left-title = Thank you for saying so.
shifts-left-text = You are no longer expected for “{ $title }”, { $when }. Your place goes to whoever would like it.

shifts-plan = When do I leave?
shifts-plan-why = Those who decide when and how they leave, arrive. Only you see this; I remind you of it two hours before.
shifts-plan-save = Keep it
shifts-ics = Into my calendar
shifts-ics-title = Open this file to have the date in your calendar.
shifts-calendar = My calendar of shifts
shifts-calendar-offer = Your calendar can follow your shifts by itself, by a private address.
shifts-calendar-is = Add this address to your calendar as a subscription. Whoever knows it sees your shifts: keep it to yourself.
shifts-calendar-impossible = Palabre has no address on the web here, so a calendar cannot follow your shifts by itself. Each shift has “Into my calendar”.
shifts-calendar-open = Make my address
shifts-calendar-renew = A new address
shifts-calendar-close = Close it

shifts-swap = Swap
shifts-swap-how = Is there a place, you move there at once. If not, those who come then are asked whether they would swap.
shifts-swap-asked = Those who come then have been asked. Until one of them agrees, you keep your place.
shifts-swap-agree = Yes, swap
shifts-swap-free = You need not answer; then nothing changes.
shifts-swap-over = This swap is no longer possible.
shifts-swap-none = There is no other date to swap with.

shifts-attendance = Who was there?
shifts-attendance-how = “{ $title }”, { $when }. Press the names of those who came. Nobody confirms themselves.

shifts-cancel = Cancel this date
shifts-cancel-why = Those who have a place, or wait for one, are told at once.
shifts-form = A new shift
shifts-form-publish = Publish
shifts-field-title = What is it?
    .hint = Saturday till; also: en:Till || nl:Kassa
shifts-field-start = When, the first time?
    .hint = Saturday 9:00, 28/11 18:30
shifts-field-duration = How long?
    .hint = 3h, 2h30, 90 min
shifts-field-capacity = How many people?
    .hint = For each date
shifts-field-location = Where?
    .hint = Address or room
shifts-field-repeat = How often?
    .hint = At the same hour
shifts-field-last = Until which day?
    .hint = Empty: until you end it
shifts-field-skill = Does it take a skill?
    .hint = Empty: anybody can
shifts-field-places = Where to show it?
    .hint = The places where members read
shifts-field-group = For which group?
    .hint = Its facilitators look after it too
shifts-field-plan = I leave…
    .hint = At 8:20, by tram 92
shifts-field-reason = Why?
    .hint = One sentence for those who were coming
shifts-field-with = For which date?
    .hint = You would come then instead

shifts-notice-reminder = “{ $title }”, { $when }: you are coming. When do you leave?
shifts-notice-planned = “{ $title }” begins soon. Your plan:
shifts-notice-offered = A place is free: “{ $title }”, { $when }. It is kept for you until { $until }.
shifts-notice-cancelled = Cancelled: “{ $title }”, { $when }.
shifts-notice-swap = { $name } would come { $yours } in your place (“{ $title }”), and you { $theirs }.
shifts-notice-swapped = Swapped: you now come { $when } (“{ $title }”).
shifts-notice-standin = Somebody cannot come: “{ $title }”, { $when }. Would you?
shifts-notice-lack = { $left ->
    [one] One more person is needed: “{ $title }”, { $when }.
   *[other] { NUMBER($left) } people are still needed: “{ $title }”, { $when }.
}
shifts-notice-lost = A place became free less than a day before: “{ $title }”, { $when }. Whoever may stand in is being asked.
shifts-notice-validate = “{ $title }” ({ $when }) is over. Who was there?

shifts-gone = This shift is no longer there.
shifts-none-such = I know no shift of that number. Write /shift to see those to come.
shifts-not-publisher = Facilitators publish shifts. Ask one of yours, or ask for help with /aid.
shifts-where-published = Write this in the place where members shall see it, or use the form: /shift new
shifts-repeat-unclear = I do not know this rhythm. Write “every week”, “every two weeks” or “every month”, or leave it out.
shifts-no-title = A shift needs a name.
shifts-long = This has { $length } characters; { $max } at most.
shifts-capacity = How many people each time? From 1 to { $max }.
shifts-duration = How long does it last? Write “3h”, “2h30” or “90 min”, from 15 min to a day.
shifts-start = When does it begin, the first time? Write “Saturday 9:00”, “28/11 18:30” or “2026-11-28 18:30”.
shifts-last-before = The last day comes before the first date.
shifts-too-late = This date has begun or is over.
shifts-cancelled-already = This date is cancelled.
shifts-ended-already = This shift has ended already.
shifts-not-booked = There is no place of yours there.
shifts-booked-already = You come on that date already.
shifts-not-there = Those who were there say who came.
shifts-not-over = You can say who was there once it is over.
shifts-not-oneself = Somebody else confirms that you were there.

deed-shift-published = { $who } published shift { $shift }.
deed-shift-ended = { $who } ended shift { $shift }.
deed-slot-cancelled = { $who } cancelled a date of shift { $shift }.
