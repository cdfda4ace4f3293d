# Members: the people of a programme, invitations, handing over.
place-people = People
members = People
members-count = { $n ->
    [one] 1 person
   *[other] { $n } people
}
members-count-roles = { $people }, { $n ->
    [one] 1 role
   *[other] { $n } roles
}
members-search = Name or address
members-all-who = Everybody in the programme. Whoever has several roles is listed once for each.
members-own-who = The people of your organisation. Coordinators see their own people only; nobody of another organisation sees this list.
members-caption = People and their roles
members-none = Nobody is here yet.
members-none-found = Nobody fits this search.
members-export = Save as a table (CSV)
member-name = Name
member-role = Role
member-organisation = Organisation
member-of-none = No organisation
member-cohort = Cohort
member-state = State
member-state-active = Current
member-state-ended = Ended
member-state-any = Standing and ended
member-state-unreachable = Letters come back
member-unreachable = Since { $name } letters to this address come back. Ask for another address; it is changed on the person’s own account page.
member-unreachable-noted = Since { $name } letters to this address come back; somebody noted it by hand. Ask for another address; it is changed on the person’s own account page.
member-address = E-mail address
member-since = Since
member-until = Until
member-seen = The journal notes that you have looked at this page.
member-about = About
member-pronouns = Pronouns
member-language = Language
member-zone = Time zone
member-roles = Roles
member-end = End the role
member-resume = Give the role back
member-suspended = Suspended
member-role-above = This role is not yours to give or to end. Ask the lead of the programme.
member-has-role = This person has the role already.
notice-role-ended = { $name } no longer has this role: { $other }. Pages of that role are closed from now on.
notice-role-resumed = { $name } has this role again: { $other }.
invite = Invite people
invite-what = Each person gets a letter with a link that is good for seven days. Nothing is sent until you have looked at it once more.
invite-lone = People whom you invite belong to no organisation; those of an organisation are invited by its coordinator or by the programme’s office.
invite-organisation-hint = For coordinators, sponsors, mentors and mentees
invite-no-organisation = None: a role of the whole programme
invite-cohort-hint = For mentors and mentees
invite-no-cohort = None
invite-language = Language of the letter
invite-people = People
invite-people-hint = One person a line: name, address. Up to 500 lines, also pasted from a spreadsheet.
invite-check = Continue
invite-check-title = Look at it once more
invite-check-what = { $n ->
    [one] 1 person will get a letter:
   *[other] { $n } people will get a letter each:
}
invite-send = { $n ->
    [one] Send 1 invitation
   *[other] Send { $n } invitations
}
invite-change = Change it
invite-needs-organisation = Choose the organisation that this role belongs to
invite-other-place = You look after { $name } now; when this form was opened it was another organisation. Look whether these people belong here. Nobody has been invited yet.
invite-needs-cohort = Choose the cohort: mentors and mentees belong to one
invite-has-not-joined = The organisation does not take part in { $name }. Let it join with its seats first
notice-invited = { $n ->
    [0] Nothing had to be sent.
    [one] 1 invitation is on its way.
   *[other] { $n } invitations are on their way.
}
lines-number = Line { $n }:
lines-no-address = Add an e-mail address
lines-no-name = Add a name before the address
lines-two-addresses = Leave one address only
lines-too-much = Leave only a name and an address
lines-twice = This address is in line { $n } already
lines-many = At most { $most } people at once; these are { $n }
lines-wrong = { $n ->
    [one] 1 line cannot be read as it is; nothing has been sent
   *[other] { $n } lines cannot be read as they are; nothing has been sent
}
invitations = Invitations
invitations-count = { $n ->
    [one] 1 invitation
   *[other] { $n } invitations
}
invitations-caption = Invitations, the newest first
invitations-none = Nobody has been invited yet.
invitations-none-found = No invitation fits this search.
invitations-none-chosen = Choose at least one invitation that is open or has expired.
invitations-again-chosen = Send the chosen ones again
invitations-again-what = Each gets a new link, good for seven days. The links in earlier letters stop working.
invitations-again-all = Send all { $n } again
invitation-is-open = invited
invitation-is-expired = expired
invitation-is-accepted = accepted
invitation-is-withdrawn = withdrawn
invitation-is-closed = closed
invitation-sent = Sent
invitation-do = What you can do
invitation-again = Send again
invitation-again-of = Send again: the invitation of { $name }
invitation-withdraw = Withdraw
invitation-withdraw-of = Withdraw the invitation of { $name }
notice-invitation-withdrawn = The invitation of { $name } is withdrawn; its link says so.
notice-invitation-resumed = The invitation of { $name } is back, and a letter with a new link is on its way.
invitation-is-another = This person has been invited again already, or has the role. Nothing was changed.
hand-over-title = Hand over the coordinator’s role at { $name }
hand-over-what = The role of coordinator goes to somebody else. It stays where it is until they accept; until then you can take the offer back.
hand-over-offered = Offered, not accepted yet
hand-over-undo = Take it back
hand-over-nothing = Only the coordinator or the programme’s office can hand this role over.
hand-over-from = Whose role
hand-over-to = To whom
hand-over-to-hint = The deputy, or somebody new whose name and address you give
hand-over-new = Somebody new
hand-over-name-hint = For somebody new
hand-over-offer = Offer the role
hand-over-who-sees = The programme’s office, the mentor manager and the organisation’s coordinators, deputies too, see the offer. The journal notes it, and who accepted.
hand-over-undo-how = Until they accept, you can take the offer back on the page before. Afterwards the programme’s office can end the new role and give the old one back, on the pages of these people.
offer-giver-told = { $name } is told by letter that you offer the role, as soon as you do.
offer-ends-deputy = In the same moment the role of { $name } as deputy ends.
notice-handed-over = { $name } has been offered the role. Nothing changes until they accept.
lead-title = Who leads
lead-what = Leads run the programme and decide; a deputy lead stands in for them. A role is offered by letter and goes over once the person accepts.
lead-now = At present
lead-nobody = Nobody leads this programme.
lead-new = Make somebody lead or deputy lead
lead-role-hint = A programme can have several
lead-to-hint = Somebody who helps to run the programme, or anybody else by name and address
lead-from = In whose place
lead-from-hint = Whose role ends when the other accepts
lead-from-nobody = Nobody’s: beside those who have the role
lead-from-other = Choose somebody who has the role that you offer, or nobody
lead-has-role = This person has this role already
lead-check-title = Look at the offer once more
lead-check-letter = They get a letter with a link that is good for seven days. Nothing changes until they accept.
lead-then-lead = Once they accept, they lead the programme: they decide, and see everything that belongs to it except what a pair keeps to itself.
lead-then-deputy = Once they accept, they stand in for the lead and may do what the lead may, but hand the lead’s role on.
lead-then-coordinator = Once they accept, they coordinate the organisation: they change its profile, see its people, and invite mentors and mentees.
lead-then-ends = In the same moment the role of { $name } ends. They are told by letter, and from then on see only what their other roles show.
lead-who-sees = The programme’s office, the mentor manager and the admins of the installation see the offer. The journal notes it, and who accepted.
lead-undo = Until they accept, you can take the offer back on the page before. Afterwards a lead can end the new role and give the old one back, on the pages of these people.
lead-end-title = End a lead’s role
lead-end-what = { $name } no longer leads the programme from the next page they open. The other leads stay, and the journal notes it.
lead-end-own = It is your own role: you cannot give it back to yourself. Another lead can, on your page.
lead-end-undo = You can give the role back at once, and at any time later, on their page.
lead-end-do = End the role
lead-end-of = End the role of { $name }
member-last-lead = Nobody else leads this programme. Make somebody lead first, in this person’s place or beside them; when they have accepted, this role can end.
