command-palabre-link = link
command-palabre-unlink = unlink
command-palabre-me = me
command-palabre-language = language
command-palabre-zone = zone
command-palabre-forget = forget
command-palabre-role = role

members-me = What is kept about you
members-name = Name
members-language = Language
members-as-platform = as your chat says
members-accounts = Accounts
members-roles = Roles
members-roll = Number on the roll
members-type = Member type
members-region = Region
members-since = Here since
members-role-member = member
members-role-animateur = facilitator
members-role-board = board
members-role-admin = admin
members-role-referent = referent
members-role-helper = registered helper

members-export = Download everything
members-export-title = Everything kept about you, as a file
members-unlink = Unlink { $account }
members-only-account = This is the only account you have here, or not one of yours.

members-code = Your code: { $code }
members-code-how = On the other platform, write { $command } within ten minutes. Both accounts are then one member, with one vote.
members-code-command = /palabre link { $code }
members-code-once = It works once. Give it to nobody: whoever types it becomes you here.
members-code-shape = A code looks like ABCD-EFGH. Write “/palabre link” alone to get one.

members-language-which = Which language do you prefer?
members-language-set = From now on, I write to you in { $language }.

members-zone = Time zone
members-zone-as-platform = as your chat says
members-zone-now = At present: { $zone }.
members-zone-keep = Keep
members-zone-hint = A city or a time zone: Lisbon, Europe/Lisbon. Empty: as your chat says.
members-zone-set = From now on, your hours are those of { $zone }.
members-zone-unset = From now on, your hours are those that your chat says, else those of your community.
members-zone-unknown = I do not know which time zone this is in. Try the capital, or a large city that keeps the same time: Brussels, Lisbon.

members-forget = Forget me
members-forget-sure = Shall I forget you?
members-forget-what = In seven days your name, your accounts, what you wrote and your roles are erased. Votes that were counted stay counted, without your name. Until then you can change your mind.
members-forget-yes = Yes, forget me in seven days
members-forgotten-soon = You will be forgotten { $when }.
members-stay = No, I am staying
members-last-admin = You are the only admin. Make somebody else admin first, with /palabre role.

members-role-who = Whose roles? Write a name, for example “/palabre role Tom”.
members-nobody = I find nobody called “{ $words }” here. They need to have written to me once.
members-which = Who do you mean?
members-roles-of = Roles of { $name }
members-roles-held = Now: { $roles }.
members-role-give = Give the role: { $role }
members-role-take = Take the role away: { $role }
members-gone = This member is no longer here.

members-audience-roll = Members on the list
members-audience-type = { $type } (member type)
members-audience-language = Speaks { $language }

command-palabre-privacy = privacy
command-palabre-community = community
command-palabre-log = log

members-mine = What is kept about me
members-switch = Another community
members-role-find = Find
members-role-hint = Part of the name is enough
members-former = a former member
members-machine = Palabre

members-privacy-button = Privacy
members-privacy = What I keep, and your rights
members-privacy-kept = I keep the name, language and time zone that your chat shows, your number and type on the list of members, your roles and groups, where you used me, and what you asked and answered. I do not read your conversations. All of it is in your cooperative’s own database.
members-privacy-long = It is kept as long as you are a member, and for a year after you left the list; forms you did not finish for 30 days, private messages for 90 days, the log of who did what with rights for 3 years.
members-privacy-rights = /palabre me shows it and gives you all of it as a file. /palabre forget erases you after seven days: your name, your accounts, and what you wrote, questions and options of your polls included; a poll of yours that is open closes then. Votes stay counted, without your name.
members-privacy-hash = If you were on the list of members, a keyed hash of your number stays after you were erased, so that the next import leaves you out. Nobody can read your number from it.

members-community = In private, you speak to { $community }.
members-community-which = Choose another one. In a channel, I always speak for the community it belongs to.
members-community-only = It is the only community in which you have met me with this account.

members-log = Log of deeds
members-log-older = Older
members-log-end = Nothing that takes a role was done yet.

deed-role-given = { $who } made { $member } { $role }.
deed-role-taken = { $who } took the role { $role } from { $member }.
deed-account-unlinked = { $who } unlinked an account.
deed-forgetting-asked = { $who } asked to be forgotten.
deed-forgetting-cancelled = { $who } decided to stay.
deed-member-forgotten = A member was forgotten.
