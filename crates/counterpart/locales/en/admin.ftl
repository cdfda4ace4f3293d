# The admin page.
admin = How everything is
admin-eyebrow = Installation
admin-caption = What to look at, and what is in order
admin-what = What
admin-how = How it is
admin-state = In order
admin-well = Yes
admin-look = Look at this
admin-version = Version
admin-schema = Schema
admin-backup = Last backup
admin-job = Last job done
admin-jobs = Jobs
admin-letters = Letters
admin-disk = Disk
admin-clock = Clock
admin-never = Never
admin-waiting = { $n ->
    [0] Nothing waits.
    [one] One waits.
   *[other] { $n } wait.
}
admin-oldest = { $n ->
    [0] The oldest for less than a minute.
    [one] The oldest for a minute.
   *[other] The oldest for { $n } minutes.
}
admin-failed = { $n ->
    [one] One has failed.
   *[other] { $n } have failed.
}
admin-unsure = { $n ->
    [one] One may have gone or not.
   *[other] { $n } may have gone or not.
}
admin-no-mail = No mail server is set, so letters stay here.
admin-disk-left = { $n }% free ({ $size })
admin-disk-low = Only { $n }% of the disk is free. Make room before nothing can be saved.
page-admin = Installation
admin-kept = What is deleted, and when
admin-kept-sessions = Who is signed in, and on which device: at most { $days } days for mentors and mentees, and { $hours } hours for everybody else.
admin-kept-letters = The texts of letters: after { $n ->
    [one] one day
   *[other] { $n } days
}. The setting LETTERS_DAYS changes that.
admin-kept-links = Links in letters: { $n ->
    [one] one day
   *[other] { $n } days
} after they expire.
admin-kept-invitations = Invitations that nobody accepted, with the letters that brought them: { $n ->
    [one] one month
   *[other] { $n } months
} after they were last sent. The setting INVITATIONS_MONTHS changes that.
admin-kept-tries = Attempts to sign in, counted with the network that they came from: after { $n ->
    [one] one day
   *[other] { $n } days
}.
admin-kept-jobs = Work that is done: after { $n ->
    [one] one day
   *[other] { $n } days
}.
admin-kept-journal = The journal: after { $n ->
    [one] one month
   *[other] { $n } months
}. Until 24 months have passed nobody can change or remove a line. The setting JOURNAL_MONTHS keeps it for longer.
admin-kept-programmes = The people of a programme that is over, with their roles, tasks and letters: after { $n ->
    [one] one month
   *[other] { $n } months
}. Whoever leads it hears of it 30 days before and can keep everybody; how many there were stays. The setting PROGRAMMES_MONTHS changes that.
