# Organisations, their divisions and their seats.
place-organisations = Organisations
organisations = Organisations
organisations-count = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
}
organisations-search = Name, industry, group or location
organisations-caption = Organisations of the programme
organisations-none = No organisation takes part yet.
organisations-none-how = Add the first one; then invite its coordinator, who fills in the profile and brings in its people.
organisations-none-found = No organisation fits this search.
organisations-export = Save as a table (CSV)
organisation-add = Add an organisation
organisation-edit = Change the profile
organisation-edit-title = Profile of { $name }
organisation-edit-who = Everybody in the programme can read the profile. The day on which the organisation is ready is seen by the programme’s office and the organisation’s own coordinators alone.
organisation-save = Save the profile
organisation-archive = Archive
organisation-restore = Take it out of the archive
organisation-is-archived = This organisation is archived: it can be read, but not changed. Take it out of the archive first.
organisation-name-taken = Another organisation of this programme has this name already; it may be archived
organisation-profile = Profile
organisation-profile-who = Everybody in the programme can read this.
organisation-profile-empty = Nothing is said about this organisation yet. People elsewhere want to know where their mentor or mentee works: a few lines are enough.
organisation-name = Name
organisation-sector = Sector
organisation-industry = Industry
organisation-industry-hint = Such as health care, shipping, local government
organisation-size = Size
organisation-cohort = Cohort
organisation-state = State
organisation-state-active = Taking part
organisation-state-archived = Archived
organisation-group = Group
organisation-group-hint = If the organisation belongs to a group of several
organisation-locations = Locations
organisation-locations-hint = One a line, such as Leeds, United Kingdom
organisation-divisions = Divisions
organisation-scope = Scope
organisation-scope-hint = What it does and for whom
organisation-products = Products and services
organisation-products-hint = What it makes or offers
organisation-culture = Culture
organisation-culture-hint = What it is like to work there
organisation-leadership = Leadership
organisation-leadership-hint = How it is led
organisation-hours-meetings = Hours a month for meetings
organisation-hours-between = Hours a month for the work between meetings
organisation-hours-hint = What the organisation releases for each participant, in whole hours
organisation-hours-from = In whose time
organisation-hours-count = { $n ->
    [one] 1 hour a month
   *[other] { $n } hours a month
}
organisation-ready-on = Ready on
organisation-ready-on-hint = The day from which the organisation can take part
organisation-readiness = Ready on
organisation-readiness-who = The programme’s office and this organisation’s coordinators see this.
organisation-ready-unknown = Not said yet
organisation-more = More about it
organisation-people = People of this organisation
organisation-coordinators = Coordinators
organisation-no-coordinator = Nobody coordinates this organisation yet.
organisation-invite-coordinator = Invite a coordinator
organisation-invite-deputy = Invite a deputy
organisation-hand-over = Hand over
sector-public = public sector
sector-private = private sector
sector-voluntary = voluntary sector
size-small = up to 49 people
size-medium = 50 to 249 people
size-large = 250 to 999 people
size-larger = 1,000 to 9,999 people
size-largest = 10,000 people and more
hours-from-working = in working time
hours-from-own = in people’s own time
hours-from-both = partly in working time, partly in their own
notice-organisation-added = { $name } is added. Next, invite its coordinator and let it join a cohort.
notice-organisation-changed = The profile of { $name } is saved.
notice-organisation-archived = { $name } is archived: it can be read, but not changed.
notice-organisation-restored = { $name } is out of the archive.
divisions-title = Divisions of { $name }
divisions-change = Change the divisions
divisions-what = Divisions matter where the programme looks across parts of one organisation. Everybody in the programme can read them.
divisions-none = There are none yet.
division-new = New division
division-name = Name of the division
division-name-of = New name for { $name }
division-add = Add the division
division-rename = Rename
division-remove = Remove { $name }
division-name-taken = There is a division of this name already
notice-division-added = The division { $name } is added.
notice-division-renamed = The division is now called { $name }.
notice-division-removed = The division { $name } is removed.
notice-division-restored = The division { $name } is back.
seats = Seats
seats-what = How many mentees and mentors each organisation may send to the cohort. Every coordinator and the steering group see this table.
seats-cohorts = Cohorts
seats-no-cohort = There is no cohort yet. Seats belong to a cohort.
seats-empty = No organisation has joined this cohort yet.
seats-empty-how = Open an organisation and let it join, with its numbers of mentees and mentors.
seats-nowhere = It takes part in no cohort yet.
seats-count = { $n ->
    [one] 1 organisation takes part
   *[other] { $n } organisations take part
}
seats-words = { $mentees ->
    [one] 1 mentee
   *[other] { $mentees } mentees
}, { $mentors ->
    [one] 1 mentor
   *[other] { $mentors } mentors
}
seats-mentees = Seats for mentees
seats-mentees-hint = How many mentees it may send
seats-mentors = Seats for mentors
seats-mentors-hint = How many mentors it may send
seats-filled-mentees = Mentees so far
seats-filled-mentors = Mentors so far
seats-over = { $n } over
seats-reciprocity = Gives and takes
seats-even = As many mentors as mentees
seats-gives = { $n ->
    [one] Gives 1 mentor more than it sends mentees
   *[other] Gives { $n } mentors more than it sends mentees
}
seats-takes = { $n ->
    [one] Sends 1 mentee more than it gives mentors
   *[other] Sends { $n } mentees more than it gives mentors
}
seats-total = In total
seats-took-part = { $mentees ->
    [one] 1 mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] 1 mentor
   *[other] { $mentors } mentors
} took part
seats-had = Seats it had: { $what }
seats-was-what = This cohort is delivered. The table shows how many mentees and mentors each organisation could send; its seats stay as they were. Every coordinator and the steering group see it.
seats-was-empty = No organisation took part in this cohort.
seats-was-count = { $n ->
    [one] 1 organisation took part
   *[other] { $n } organisations took part
}
seats-was-filled-mentees = Mentees who took part
seats-was-filled-mentors = Mentors who took part
seats-was-reciprocity = Balance of the seats
seats-was-even = As many seats for mentors as for mentees
seats-was-gives = { $n ->
    [one] 1 seat more for mentors than for mentees
   *[other] { $n } seats more for mentors than for mentees
}
seats-was-takes = { $n ->
    [one] 1 seat more for mentees than for mentors
   *[other] { $n } seats more for mentees than for mentors
}
seats-join = Join { $name }
seats-join-title = { $name } joins { $other }
seats-change = Change the seats
seats-change-title = Seats of { $name } in { $other }
seats-leave = Leave the cohort
seats-save = Save the seats
seats-none = Enter at least one mentee or one mentor; to take part no longer, leave the cohort
seats-cohort-over = This cohort is over: its seats stay as they were, and nobody joins or leaves it. To change them all the same, take it out of the archive or one state back first, on its page.
notice-seats = The seats of { $name } in { $other } are saved.
notice-cohort-left = { $name } has left { $other }. Its people keep their roles until somebody ends them.
notice-cohort-rejoined = { $name } takes part in { $other } again, with the seats it had.
