# People, roles and signing in.
role-lead = lead facilitator
role-deputy = deputy lead
role-administrator = programme administrator
role-manager = mentor manager
role-coordinator = coordinator
role-deputy-coordinator = deputy coordinator
role-steering = steering group member
role-sponsor = sponsor
role-trainer = trainer
role-mentor = mentor
role-mentee = mentee
hat-in-organisation = { $role }, { $organisation } · { $programme }
hat-in-programme = { $role } · { $programme }
letter-invitation-subject = { $inviter } invites you to { $place }
letter-invitation-body =
    Hello { $name },

    { $inviter } invites you to { $place }. Your role: { $role }.

    The button below shows what you are asked to do, before you say yes. It works once, until { $until }. If you did not expect this letter, ignore it; nothing happens.
letter-lead-offered-subject = { $other } has been asked to be { $role } of { $place }
letter-lead-offered-body =
    Hello { $name },

    { $inviter } has asked { $other } to take this role in { $place }: { $role }. Your own role stays as it is, and you get another letter when { $other } accepts.

    If you did not know of this, speak with { $inviter }. The page “Who leads” shows the offer, and it can be taken back there.
letter-lead-joined-subject = { $other } is now { $role } of { $place }
letter-lead-joined-body =
    Hello { $name },

    { $other } has accepted this role in { $place }: { $role }. { $inviter } had offered it. Your own role stays as it is.

    If you did not know of this, speak with { $inviter }. The journal of the programme says who did what.
letter-forgetting-subject = The people of { $place } will be forgotten on { $day }
letter-forgetting-body =
    Hello { $name },

    { $place } is over. On { $day } Counterpart forgets its people: roles, invitations, tasks and letters are deleted, and accounts that have no other role. How many mentors and mentees there were stays, and so does whoever leads it.

    If the programme goes on, plan its next cohort, or say on its settings page that everybody is kept. If it is archived, take it out of the archive. After that day it cannot be undone.
letter-role-offered-subject = Your role in { $place } was offered to { $other }
letter-role-offered-body =
    Hello { $name },

    { $inviter } has offered { $other } your role: { $role }, { $place }. It stays yours until { $other } accepts; then it ends.

    If you did not know of this, speak with { $inviter }, who can still take the offer back.
letter-role-taken-subject = { $other } has taken over your role in { $place }
letter-role-taken-body =
    Hello { $name },

    { $other } has accepted the role that was yours: { $role }, { $place }. Your role has ended, and its pages are closed to you from now on.

    Thank you for what you have done. If this is a mistake, speak with { $other }: the role can be given back to you.
invitation-role = This role cannot be given here: an organisation invites its own people, and mentors and mentees belong to a cohort.
invitation-has-role = Somebody with this address has this role already
invitation-was-accepted = This invitation has been accepted. To take the role away, end it on the person’s page.
invitation-handed-over = This role has been offered to somebody else already. Take that offer back first.
role-admin = admin of the installation
role-self = the person themselves
invitation-title-open = You are invited
invitation-title-expired = This invitation has expired
invitation-title-accepted = This invitation has been accepted
invitation-title-withdrawn = This invitation was withdrawn
invitation-title-closed = This invitation is closed
invitation-title-unknown = This link does not work
invitation-how-expired = An invitation is good for seven days. Ask the person who invited you to send it again.
invitation-how-accepted = You no longer need it: sign in with your address.
invitation-how-withdrawn = The person who invited you took it back. If you think that is a mistake, ask them.
invitation-elsewhere = You have this role in this cohort already, through another organisation or through none. One person has it once. Ask whoever invited you there, or the lead of the programme, which of the two it should be.
invitation-how-closed = Nobody can join there any more: it is archived or over. The person who invited you can tell you more.
invitation-how-unknown = Perhaps a newer letter has come since: only the link in the last one works. Otherwise ask the person who invited you to send it again.
invitation-programme = Programme
invitation-organisation = Organisation
invitation-cohort = Cohort
invitation-your-role = Your role
invitation-by = Invited by
invitation-does-lead = You run the programme: you decide, and you see everything that belongs to it except what a pair keeps to itself.
invitation-does-deputy = You stand in for the lead facilitator and may do what they may, except hand on or end the role of a lead.
invitation-does-administrator = You do the programme’s daily work for the lead facilitator: dates, tasks and letters.
invitation-does-manager = You run the matching of mentors and mentees.
invitation-does-coordinator = You represent your organisation, and look after its own mentors and mentees.
invitation-does-deputy-coordinator = You stand in for your organisation’s coordinator.
invitation-does-steering = You decide with one representative of each organisation on how the programme is run. You see figures, not people.
invitation-does-sponsor = You answer for your organisation’s budget. You see its figures, not people.
invitation-does-trainer = You hold training sessions. You see your own sessions.
invitation-does-mentor = You give somebody from another organisation about an hour a month. What the two of you say stays between you.
invitation-does-mentee = You meet a mentor for about an hour a month. What the two of you say stays between you.
invitation-new = Check your name and how your pages should read. The account is yours, whatever you do in whichever programme.
invitation-known = There is an account with this address already. Accept, and we send a link to that address so that you can sign in.
invitation-own = The role is added to your account.
invitation-beside = You are signed in. The role and the address { $name } are added to your account; letters go on to your main address.
invitation-accept-mine = Accept with my account
invitation-another = If this is not for you
invitation-another-what = Somebody else who uses this browser can open an account of their own here. You are then signed out.
invitation-accept-new = Accept with a new account
invitation-accept = Accept the invitation
invitation-not = If you do not want to, just ignore it. Whoever invited you sees only that it is open.
notice-joined = You have joined { $name }.
people = Accounts
people-count = { $n ->
    [one] One account
   *[other] { $n } accounts
 }
people-search = Name or address
people-state = State
people-state-all = All
people-state-active = May sign in
people-state-suspended = Suspended
people-state-admin = Admins
people-none = No account fits. Search for something else, or show everything.
people-name = Name
people-address = Address
people-roles = Roles
people-since = Since
people-is-admin = admin
people-is-suspended = suspended
people-no-roles = None in any programme at present.
people-suspended-since = Suspended since { $name }: they cannot sign in.
people-addresses = Addresses
people-signed-in = Signed in
reached-return = Letters to this address come back
reached-how = For letters that came back to you or somebody else, which Counterpart does not see. Whoever looks after this person sees it, and so does the person on the overview of their programme; the journal notes it. You can take it back here.
reached-arrive = Letters arrive again
notice-letters-return = Noted: letters to { $name } come back. It stays so until somebody says that they arrive again, or until letters go to another address.
notice-letters-arrive = Noted: letters to { $name } arrive again.
people-sessions = { $n ->
    [0] Signed in nowhere.
    [one] Signed in on one device.
   *[other] Signed in on { $n } devices.
 }
people-end-sessions = { $n ->
    [one] End the session
   *[other] End the { $n } sessions
 }
people-suspend = Suspend the account
people-suspend-how = They are signed out everywhere at once and cannot sign in until you resume the account. Their roles and data stay.
people-resume = Resume the account
people-not-yourself = You cannot suspend your own account. Ask another admin.
people-last-admin = Nobody else could sign in as an admin then. Make somebody else an admin first.
admins-make = Make { $name } an admin
admins-make-may = An admin runs Counterpart for every organisation on it: creates programmes and says who leads them, suspends accounts and gives them new addresses, sees what became of each letter, reads the whole journal, makes other admins and ends their role.
admins-make-not = What stands in a programme they see only with a role of their own there. Like all who look after others, admins are signed out after an hour in which they do nothing, and twelve hours after signing in.
admins-make-undo = You can undo it at any time: end the role of { $name } on this page. { $name } can end it too.
admins-make-do = Make them an admin
admins-told = { $name } and every other admin get a letter that says who did it; you get it too. The journal notes it.
admins-told-own = You and every other admin get a letter that says so. The journal notes it.
admins-suspended = A suspended account cannot become that of an admin. Resume the account first.
admins-end = End the role of { $name } as an admin
admins-end-what = From the next click on, the pages of the installation are closed to { $name }. The account and roles in programmes stay as they are.
admins-end-undo = You can undo it at any time: make { $name } an admin again.
admins-end-own = From the next click on, the pages of the installation are closed to you. Your account and your roles in programmes stay as they are.
admins-end-own-undo = You cannot undo it yourself: another admin can give the role back to you.
admins-end-do = End the role
admins-end-choose = Choose somebody else
notice-admin-made = { $name } is an admin from now on. { $name } and every other admin get a letter.
notice-admin-ended = { $name } is no longer an admin. { $name } and every other admin get a letter.
notice-admin-ended-own = You are no longer an admin. If that was a mistake, ask another admin.
people-address-taken = Another account has this address
notice-person-suspended = { $name } is suspended and signed out everywhere.
notice-person-resumed = { $name } can sign in again.
notice-persons-sessions-ended = { $n ->
    [0] { $name } was signed in nowhere.
    [one] One session of { $name } is ended.
   *[other] { $n } sessions of { $name } are ended.
 }
recover = Give the account a new main address
recover-how = For somebody who can no longer read letters at any of their addresses. Make sure first who asks: call them at a number you know, or ask their coordinator. Every session of the account ends.
recover-told = { $n ->
    [one] The new address and the one known so far are told.
   *[other] The new address and the { $n } known so far are told.
 }
recover-address = New main address
recover-check = How did you make sure who asks?
recover-check-hint = It is noted in the journal
recover-drop = The earlier addresses no longer open the account
recover-do = Change the address and tell them
notice-person-recovered = { $name } has a new main address and has been told.
role-server = the server
role-command = a command on the server
role-reader = the reader of a letter
