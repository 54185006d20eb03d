command-group = group
    .about = See the working groups, join one, leave one
    .hint = Ethics
command-group-new = new
command-group-join = join
command-group-leave = leave

groups-list = Working groups
groups-none = There is no group yet.
groups-new = New group
groups-seats = Members
groups-seats-open = { NUMBER($taken) }
groups-seats-of = { NUMBER($taken) } of { NUMBER($seats) } seats taken
groups-queue = Waiting for a seat
groups-animateurs = Animated by
groups-home = At home in
groups-mine-member = You are in this group.
groups-mine-animateur = You animate this group.
groups-mine-waiting = All seats are taken; you are on the waiting list.
groups-join = Join
groups-join-queue = Join the waiting list
groups-leave = Leave
groups-leave-queue = Leave the waiting list
groups-people = Who is in it
groups-people-of = Who is in { $name }
groups-people-more = { $count ->
    [one] And one person more.
   *[other] And { NUMBER($count) } people more.
}
groups-edit = Change
groups-back = Back to the group
groups-animate = { $name } may animate
groups-animate-end = { $name } no longer animates
groups-seated = You have a seat in the group { $name } now.
groups-seated-home = It meets in { $place }. If it no longer suits you, leave your seat to the next person.
groups-seated-see = See the group
groups-audience = Group { $name }
groups-some-more = { $names } and { NUMBER($count) } more

groups-form-new = A new group
groups-form-edit = Change the group
groups-form-save = Save
groups-field-name = Name
    .hint = As members know it; also: fr:Éthique || nl:Ethiek
groups-field-purpose = What is it for?
    .hint = In a sentence or two
groups-field-seats = Seats
    .hint = Empty: as many as want one
groups-field-home = Where is it at home?
    .hint = The place where it meets

groups-gone = This group is no longer there.
groups-none-called = I know no group called “{ $words }”. Write /group to see all of them.
groups-no-name = A group needs a name.
groups-name-long = The name has { $length } characters; { $max } at most.
groups-name-taken = There is a group of that name already. Choose another name.
groups-not-in-it = Only somebody who has a seat in the group can animate it.

groups-roll-dry = If you import this: { NUMBER($added) } new, { NUMBER($changed) } changed, { NUMBER($left) } left, { NUMBER($same) } the same. Nothing is written yet.
groups-roll-done = Imported: { NUMBER($added) } new, { NUMBER($changed) } changed, { NUMBER($left) } left, { NUMBER($same) } the same.
groups-roll-comparing = This is a long list: I am comparing it with the roll, and write to you when I am done. Nothing is written yet.
groups-roll-importing = I am importing the list, and write to you when it is done.
groups-roll-look = Look again
groups-roll-read = { $lines ->
    [one] One member read, as { $encoding }.
   *[other] { NUMBER($lines) } members read, as { $encoding }.
}
groups-roll-most-left = Careful: more than half of the roll would leave. Is the file complete?
groups-roll-unused = Columns not used, and not kept: { $columns }.
groups-roll-new-types = Member types taken from the file: { $types }.
groups-roll-new-groups = New groups: { $groups }.
groups-roll-forgotten = { $count ->
    [one] One person is not imported: they asked to be forgotten.
   *[other] { NUMBER($count) } people are not imported: they asked to be forgotten.
}
groups-roll-invite = { $count ->
    [one] One member has no account here yet; “palabre export invitations” makes their code.
   *[other] { NUMBER($count) } members have no account here yet; “palabre export invitations” makes their codes.
}
groups-roll-apply = Import
groups-roll-apply-valid = Import without those lines
groups-roll-discard = Throw away
groups-roll-discarded = Thrown away; nothing was imported or kept.
groups-roll-gone = This list is no longer here: it was imported, thrown away, or it has waited too long. Send the file again.
groups-roll-admins = Only admins can bring me files.
groups-roll-one = One file at a time, please.
groups-roll-csv = I can read lists of members as CSV files. Save it as CSV in your spreadsheet and send it again.
groups-roll-large = This file is too large for a chat; { $megabytes } MB at most. Use “palabre import members” where Palabre runs.
groups-roll-lost = I could not fetch this file. Please send it again.
groups-roll-no-number-column = The first line must name a column “number” (each member’s own). I found: { $found }.
groups-roll-no-name-column = The first line must name a column “name”. I found: { $found }.
groups-roll-bad = { $count ->
    [one] One line cannot be taken:
   *[other] { NUMBER($count) } lines cannot be taken:
}
groups-roll-line = Line { NUMBER($line, useGrouping: 0) }: { $reason }
groups-roll-no-number = it has no number.
groups-roll-no-name = it has no name.
groups-roll-formula = a cell is a formula. Save its value instead.
groups-roll-many-cells = it has more cells than the first line. Is a separator without quotes in a cell?
groups-roll-many-groups = too many groups, or one with too long a name.
groups-roll-row-long = it never ends. Is a quotation mark missing?
groups-roll-broken = the file cannot be read from here on.
groups-roll-quote = a quotation mark opens here and never closes.
groups-roll-twice = the same number as on line { NUMBER($first, useGrouping: 0) }.
groups-roll-long = { $column }: { $max } characters at most.
groups-roll-column-number = number
groups-roll-column-name = name
groups-roll-column-type = type
groups-roll-column-region = region
groups-roll-language = the language “{ $text }” is not one I speak: fr, nl or en.
groups-roll-date = “{ $text }” is no date, such as 2026-12-24 or 24/12/2026.
groups-roll-type = the member type “{ $text }” is none of yours: { $types }.

deed-group-made = { $who } made a working group.
deed-group-animateur-given = { $who } made { $member } animateur of a group.
deed-group-animateur-taken = { $who } took animating a group from { $member }.
deed-roll-import-begun = { $who } began to import a list of members.
deed-roll-imported = { $who } imported the list of members: { NUMBER($added) } added, { NUMBER($changed) } changed, { NUMBER($left) } left.
deed-invitations-exported = { $who } exported { NUMBER($count) } invitation codes.
