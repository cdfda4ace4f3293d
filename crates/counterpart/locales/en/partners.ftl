# Partners: who is ready, what is wanted, and the decision to go ahead.
partners-title = Partners: go or no-go
partners-ready = Ready in time
partners-least = At least
partners-least-hint = With fewer organisations the programme does not begin; may be left empty
partners-most = At most
partners-most-hint = How many organisations there is room for; may be left empty
partners-most-below = Enter { $least } or more: the most cannot be below the least
partners-ready-by = Ready by
partners-ready-by-hint = The day by which organisations have to be ready
partners-not-set = not set
partners-wanted-edit = How many, and by when
partners-save = Save
partners-stands = How things stand
partners-say-least = Say first how many organisations the programme needs.
partners-missing = { $n ->
    [one] One organisation is missing.
   *[other] { $n } organisations are missing.
}
partners-enough-on = Going by what they have said, there will be enough on { $name }.
partners-never-enough = Going by what they have said, there will not be enough.
partners-enough = There are enough.
partners-beyond = { $n ->
    [one] There is one organisation more than there is room for.
   *[other] There are { $n } organisations more than there is room for.
}
partners-in-time = Ready in time
partners-late = Ready too late
partners-unknown = Has not said when
partners-nobody = None
partners-waiting = Kept waiting
partners-waiting-how = Ready before the programme can begin.
partners-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
partners-decisions = Decisions
partners-decisions-none = Nothing is decided yet.
partners-decided-ready = { $n ->
    [one] with { $n } organisation ready in time
   *[other] with { $n } organisations ready in time
}
partners-decide = Decide: go or no-go
partners-decide-now = { $n ->
    [one] { $n } organisation is ready in time.
   *[other] { $n } organisations are ready in time.
}
partners-decide-how = The decision is recorded with your name, the date and this figure; the office and the steering group read it. It stays on record; to change it, record another.
partners-verdict = Decision
partners-reason = Reason
partners-reason-hint = May be left empty
partners-record = Record the decision
verdict-go = Go
verdict-no-go = No-go
notice-partners-wanted = Saved.
notice-decided = Recorded: { $other }
