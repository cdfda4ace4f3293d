# Signing in, one's own account, and the letters about it.
sign-in = Sign in
sign-in-how = You need no password. We send a letter with a link to your address; it works once, for ten minutes, in this browser.
sign-in-address = E-mail address
sign-in-address-hint = The one to which your letters from the programme go, or your second address
sign-in-send = Send me a link
code-title = Check your e-mail
code-sent = If { $name } is known here, a letter with a link is on its way. It can take a minute.
code-how = Open the link in this browser. If you open it on another device, it shows six digits: type them here.
code-code = Code
code-code-hint = Six digits
code-six = Type the six digits of the code, and nothing else
code-wrong = This code is not the right one. You can try { $n ->
    [one] once more
   *[other] { $n } more times
 }.
code-spent = This was the fifth wrong code, so the link is dead. Ask for a new one.
code-none = This browser is not waiting for a letter, or its link is too old. Ask for a new one.
code-nothing = This browser is not waiting for a letter. A link is good for ten minutes.
code-no-letter = No letter?
code-no-letter-how = Look in your junk mail. After a minute you can ask for another letter; five in a quarter of an hour at most.
code-again = Send another letter
code-other = Use another address
code-lost = If you can no longer read letters at any of your addresses, ask whoever runs Counterpart for your organisations: they can give your account a new one.
link-here = The link is good. You sign in as { $name }.
link-elsewhere-title = Type this code where you asked for it
link-elsewhere = This link was asked for in another browser or on another device. Type these six digits there:
link-elsewhere-warning = If you did not ask for it, close this page and tell nobody the code.
ended-title = You are no longer signed in
ended-what = Nothing of what you sent has been saved. Whoever does not use Counterpart for a while is signed out, so that nobody else goes on in their place.
ended-how = What you sent is kept on this page and nowhere else. Sign in in a new tab, come back to this one and send it again. You can also copy what you wrote.
ended-sign-in = Sign in in a new tab
ended-wrote = What you wrote, part { $n }
ended-send = Send it again
link-new = Ask for a new link
link-is-used = This link has been used
link-is-expired = This link is too old
link-is-spent = This link is dead
link-is-unknown = This link does not work
link-how-used = Each link works once. If you are still signed in, you need no new one.
link-how-expired = A link is good for ten minutes. A new one leads to the same page.
link-how-spent = A wrong code was typed five times. A new link leads to the same page.
link-how-unknown = Perhaps a part of it was lost when it was copied. Open it from the letter itself, or ask for a new one.
notice-signed-out = You are signed out on this device.
set-up = Welcome to Counterpart
set-up-how = This is the first start. The account that you open here runs the installation: it creates programmes and looks after accounts.
set-up-address-hint = Later you sign in by a link that goes there
set-up-do = Open the account
set-up-gone = This link opens no account
set-up-gone-how = The first account exists already, or the link is older than seven days. If there is no account yet, start the server again: it prints a new link.
serve-set-up = Nobody has an account yet. Open this link to make the first one; it works once: { $link }
account = Your account
account-name = Name
account-name-hint = As it should appear on the pages of your programmes
account-pronouns = Pronouns (optional)
account-pronouns-hint = Such as she/her; shown beside your name
account-language = Language
account-language-hint = For your pages and letters
account-zone = Time zone
account-zone-hint = Hours are shown to you in this zone
account-save = Save
link-for-sign-in = To sign in
link-for-set-up = To open the first account
link-for-address = To confirm an address
link-for-main-address = To agree to another main address
account-start = Start page
account-hats = Roles
account-no-hats = You have no role in any programme at present. A programme invites you by letter.
account-changed-elsewhere = Your account was changed on another page or device in the meantime.
notice-account-changed = Your account is changed.
sessions = Where you are signed in
sessions-staff = In your roles you see what belongs to other people. So a session ends after one hour without use, and after twelve hours in any case.
sessions-participant = A session ends after fourteen days without use, and after thirty days in any case, so that a device you no longer use does not stay open.
session-device = Device
session-since = Signed in
session-seen = Last used
session-network = Network
session-end = End
session-here = this one
session-unknown = Unknown browser
sessions-end-others = { $n ->
    [one] End the other session
   *[other] End the { $n } other sessions
 }
notice-session-ended = The session is ended.
notice-sessions-ended = { $n ->
    [0] There was no other session.
    [one] One other session is ended.
   *[other] { $n } other sessions are ended.
 }
addresses = Your addresses
addresses-why = Letters go to the main address. You can sign in with any of them, so a second one helps on the day you lose your employer’s mailbox.
address-main = main address
address-make-main = Make it the main address
address-remove = Remove
address-add = Add an address
address-other = Another e-mail address
address-other-hint = A private one, for instance. We send a link there; only admins see it.
address-remove-title = Remove an address
address-remove-what = You can no longer sign in with { $name }, and no letter goes there any more, except one that says so; your other addresses are told as well. To have it back, you add it again and confirm it by a letter.
address-is-main = This is your main address. Make another one the main address first, then you can remove it.
address-send = Send a link
address-confirm = Confirm
address-waiting = A letter is on its way
address-waiting-new = Open the link in the letter to { $name } in this browser, or type the six digits that it shows elsewhere.
address-waiting-main = A letter went to your present main address. Open its link in this browser, or type the six digits that it shows elsewhere; then { $name } is the main one.
address-confirm-new = { $name } becomes one of your addresses. You can sign in with it.
address-confirm-main = { $name } becomes your main address: letters go there.
address-elsewhere = This link was asked for in another browser, or you are not signed in here. Type these six digits on the page of your addresses there:
address-gone-how = Sign in, open the page of your addresses and ask again.
notice-address-added = { $name } is one of your addresses now.
notice-main-address-changed = { $name } is your main address now.
notice-address-removed = { $name } is removed. You can add it again.
notice-address-none = Nothing is removed: that is not one of your other addresses.
export = Your data
export-how = Everything that Counterpart keeps about you, as one file: your account, addresses, roles, invitations, devices, links, letters, tasks, decisions, and what you did or others did to your account. The journal notes that you took it.
export-html = Download to read
export-json = Download for a machine (JSON)
export-title = What Counterpart keeps about you
export-nothing = Nothing.
export-yes = yes
export-no = no
export-of-person = Account
export-of-address = Addresses
export-of-membership = Roles
export-of-invitation = Invitations
export-of-session = Devices
export-of-link = Links
export-of-letter = Letters
export-of-unsubscription = Letters you stopped
export-of-task = Tasks that are yours or that you did
export-of-decision = Decisions you recorded
export-of-journal = Journal
export-column-name = Name
export-column-pronouns = Pronouns
export-column-language = Language
export-column-zone = Time zone
export-column-is_admin = Runs the installation
export-column-created_at = Opened
export-column-suspended_at = Suspended
export-column-bounced_at = Letters came back
export-column-bounce_noted = Noted by hand that letters come back
export-column-address = Address
export-column-is_main = Main address
export-column-confirmed_at = Confirmed
export-column-role = Role
export-column-programme = Programme
export-column-organisation = Organisation
export-column-cohort = Cohort
export-column-started_at = Since
export-column-ended_at = Until
export-column-sendings = Letters sent
export-column-sent_at = Sent
export-column-expires_at = Good until
export-column-accepted_at = Accepted
export-column-withdrawn_at = Withdrawn
export-column-device = Device
export-column-network = Network
export-column-seen_at = Last used
export-column-purpose = Purpose
export-column-next = Leads to
export-column-tries = Wrong codes
export-column-used_at = Used
export-column-kind = Kind
export-column-subject = Subject
export-column-body = Text
export-column-state = State
export-column-attempts = Attempts
export-column-error = Why not
export-column-at = When
export-column-act = What
export-column-words = About
letter-sign-in-subject = Your link to sign in
letter-sign-in-body =
    Hello { $name },

    Somebody, probably you, asked to sign in to Counterpart. The button below does it. It works once, for ten minutes, in the browser that asked; elsewhere it shows a code to type there.

    If it was not you, do nothing: without this letter nobody gets in.
letter-confirm-address-subject = Confirm your address
letter-confirm-address-body =
    Hello { $name },

    You asked to add { $address } to your account. The button below confirms it, within ten minutes.

    If you did not ask, ignore this letter; nothing happens.
letter-confirm-main-address-subject = Another main address?
letter-confirm-main-address-body =
    Hello { $name },

    You asked that your letters go to { $address } from now on. The button below agrees to it, within ten minutes.

    If you did not ask, somebody is using your account: sign in and end the other sessions.
letter-address-added-subject = An address was added to your account
letter-address-added-body =
    Hello { $name },

    { $address } was added to your account; it can be used to sign in. If this was not you, sign in, remove it and end the other sessions.
letter-address-removed-subject = An address was removed from your account
letter-address-removed-body =
    Hello { $name },

    { $address } was removed from your account. If this was not you, sign in, end the other sessions and add it again.
letter-main-address-changed-subject = Your letters go to another address
letter-main-address-changed-body =
    Hello { $name },

    { $address } is the main address of your account now, and your letters go there. If this was not you, tell whoever runs Counterpart for your organisations.
letter-recovered-subject = Your account has a new main address
letter-recovered-body =
    Hello { $name },

    At your request, an admin gave your account a new main address: { $address }. Every session was ended. If you did not ask for this, tell whoever runs Counterpart for your organisations at once.
letter-admin-made-subject = You are now an admin of Counterpart
letter-admin-made-body =
    Hello { $name },

    You are an admin from now on: you run Counterpart for the organisations that use it. Sign in, and you find “Installation” at the top of each page. This was done by: { $inviter }.

    If you do not want the role, end it on the page of your account under “Accounts”. If you did not expect this letter, tell whoever runs Counterpart for your organisations.
letter-admin-ended-subject = You are no longer an admin of Counterpart
letter-admin-ended-body =
    Hello { $name },

    Your role as an admin has ended, and its pages are closed to you from now on. Your account and your roles in programmes stay as they are. This was done by: { $inviter }.

    If this is a mistake, ask another admin: the role can be given back to you.
letter-other-admin-made-subject = { $other } is now an admin of Counterpart
letter-other-admin-made-body =
    Hello { $name },

    { $other } is an admin from now on and may do all that you may. This was done by: { $inviter }.

    If you did not know of this, ask who did it. The page of { $other } under “Accounts” ends the role; the journal says who did what.
letter-other-admin-ended-subject = { $other } is no longer an admin of Counterpart
letter-other-admin-ended-body =
    Hello { $name },

    { $other } was an admin, as you are, and is one no longer. This was done by: { $inviter }.

    If you did not know of this, ask who did it. The page of { $other } under “Accounts” gives the role back; the journal says who did what.
sign-in-nobody = Nobody who may sign in has the address { $address }.
help-sign-in = Print a link by which somebody signs in, for when no letter can be sent
help-sign-in-examples = Example: counterpart sign-in ada@example.org
    The link works once, for ten minutes, in any browser. The journal notes that it was printed.
help-sign-in-address = The address of an account
admins-command-nobody = No account has the address { $address }. Look at the spelling; it is the address with which the person signs in.
admins-command-made = { $name } is an admin from now on. Letters tell { $name } and every other admin.
admins-command-already = { $name } is an admin already. Nothing has changed.
admins-command-suspended = The account of { $name } is suspended, and nothing has changed. Make somebody else an admin, who can then resume this account.
help-admin = Make somebody with an account an admin, for when no admin can sign in
help-admin-examples = Example: counterpart admin ada@example.org
    The journal notes it, and the person and every other admin get a letter. An admin undoes it under Accounts.
help-admin-address = The address of an account
help-sign-in-data = The folder of the data; counterpart-data by default
export-column-tried_at = Last attempt
export-column-stage = Stage
export-column-usual = Usual task
export-column-is_owner = Yours
export-column-due_on = Due
export-column-is_done_by = Done by you
export-column-done_at = Done
export-column-removed_at = Removed
export-column-verdict = Decision
export-column-reason = Reason
export-column-ready = Partners ready
export-column-decided_at = Decided
