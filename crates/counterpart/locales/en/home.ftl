# Start pages.
home-start = Your programmes
home-nothing = You have no role in any programme now. If you expected one, ask the coordinator of your organisation.
home-waiting = { $n ->
    [one] { $n } thing needs you
   *[other] { $n } things need you
}
home-open = Open
home-open-named = Open { $name }: { $other }
overview-needs = What needs you
overview-needs-nothing = Nothing is waiting for you.
overview-needs-more = { $n ->
    [one] { $n } more task of yours
   *[other] { $n } more tasks of yours
}
overview-needs-all = All your open tasks
overview-dates = Next dates
overview-dates-none = No date is set yet.
overview-date-starts = { $name } begins
overview-date-ends = { $name } ends
overview-date-partners = Partners of { $name } have to be ready
overview-date-task = Your task: { $name }
overview-cohorts = All cohorts
need-named = { $more ->
    [0] { $names }
    [one] { $names } and { $more } more
   *[other] { $names } and { $more } more
}
need-tasks = The eight stages have no tasks yet
need-why-tasks = Begin with the usual ones, and change what does not fit.
need-act-tasks = See the stages
need-letters = { $n ->
    [one] { $n } letter needs a decision
   *[other] { $n } letters need a decision
}
need-why-letters = Sending failed, or nobody knows whether anything arrived.
need-act-letters = See the letters
need-leaderless = { $n ->
    [one] { $n } organisation has no coordinator
   *[other] { $n } organisations have no coordinator
}
need-act-leaderless = Invite a coordinator
need-forgetting = The people of this programme will soon be forgotten
need-why-forgetting = It is over. The settings name the day; plan a cohort or keep everybody if it goes on.
need-act-forgetting = Look
need-decision = Decide whether the programme goes ahead
need-why-decision = The day by which partners have to be ready is near or past, and nobody has decided yet.
need-act-decision = Decide
need-organisation = No organisation takes part yet
need-why-organisation = Everybody who mentors or is mentored belongs to one, and its coordinator invites them.
need-act-organisation = Add an organisation
need-cohort = There is no cohort yet
need-why-cohort = Organisations join cohort by cohort, and people are invited to one.
need-act-cohort = Plan a cohort
need-seats = { $n ->
    [one] { $n } seat in { $name } is not taken yet
   *[other] { $n } seats in { $name } are not taken yet
}
need-act-seats = See the seats
need-unmapped = { $n ->
    [one] { $n } organisation has not said which of its grades is which level
   *[other] { $n } organisations have not said which of their grades is which level
}
need-why-unmapped = Grades of different employers cannot be compared; levels can.
need-act-unmapped = See the ladder
need-expired = { $n ->
    [one] { $n } invitation has expired without an answer
   *[other] { $n } invitations have expired without an answer
}
need-why-expired = An invitation is good for seven days. Sent again, it is good for seven more.
need-act-expired = See the invitations
need-unreachable = { $n ->
    [one] Letters to { $n } person come back
   *[other] Letters to { $n } people come back
}
need-why-unreachable = Ask for another address. Each person changes it on their own account page.
need-act-unreachable = See who
need-profile = The profile of your organisation is not complete
need-why-profile = People elsewhere read it to know where their mentor or mentee works. It lacks the sector, the size, the locations, what it does or in whose time mentoring takes place.
need-act-profile = Complete it
need-ready = You have not said the day from which you can take part
need-why-ready = The lead plans around that day. Only you and the programme’s office see it.
need-act-ready = Say when
need-places = { $n ->
    [one] { $n } of your seats in { $name } is not taken yet
   *[other] { $n } of your seats in { $name } are not taken yet
}
need-act-places = Invite people
need-grades = Your grades are not on the ladder yet
need-why-grades = Grades of different employers cannot be compared; levels can. Say which of yours is which level.
need-act-grades = Map the grades
need-deputy = Nobody stands in for you
need-why-deputy = A deputy can do what you do while you are away.
need-act-deputy = Invite a deputy
need-returned = Letters to you come back
need-why-returned = They do not arrive at your main address. Make another one your main address.
need-act-returned = See your addresses
need-address = You can be reached at one address only
need-why-address = If you lose it, you can no longer sign in. A second address keeps the door open.
need-act-address = Add an address
accessibility-aim = Every page is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA.
accessibility-how = Everything works by keyboard, without JavaScript, at 320 pixels wide, enlarged fourfold, in the light and in the dark, and with the colours your system sets. No colour alone says anything.
accessibility-tested = Each version is tested in a browser, page by page and role by role, with an automatic checker. That finds many faults and not all.
accessibility-tell = If something keeps you out, tell the coordinator of your organisation or the lead of your programme. They can pass it on to whoever runs Counterpart here.
