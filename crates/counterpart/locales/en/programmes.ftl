# Programmes: their settings and their lists.
place-overview = Overview
place-charter = Charter
place-stages = Stages
place-cohorts = Cohorts
place-partners = Partners
place-ladder = Ladder
place-settings = Settings
programme-overview = Overview
programme-new = New programme
programme-create = Create the programme
programme-name = Name
programme-name-hint = As partners and participants will read it
programme-shape = Shape
programme-shape-hint = It sets defaults only; everything can be changed later
programme-language = Language
programme-language-hint = For letters to people who have not chosen one
programme-zone = Time zone
programme-zone-hint = For the programme’s dates, such as Europe/London
programme-settings = Settings of the programme
programme-reply-to = Replies go to
programme-reply-to-hint = The address to which people reply; without one they cannot reply to the programme’s letters
programme-defaults = Set what follows to the defaults of the shape chosen above
programme-defaults-title = The defaults of each shape
programme-ways = How pairs are made and how they work
programme-months = Length in months
programme-months-hint = Of a relationship: 1 to 36 months
programme-cadence = Cadence
programme-cadence-hint = How often a pair meets, for an hour or so
programme-meeting = Who may meet whom
programme-meeting-hint = On which side of the boundary a mentee’s mentor is
programme-inside = Boundary
programme-inside-hint = What counts as “inside”
programme-direction = Direction
programme-direction-hint = Whether each organisation may send both mentors and mentees
programme-save = Save the settings
programme-archive-title = Archive
programme-archive-how = An archived programme can be read by everybody who is in it, and no longer changed. You can take it out of the archive at any time.
programme-archive-forgets = { $n ->
    [one] One month
   *[other] { $n } months
} later its people are forgotten, and only figures stay; the leads hear of it 30 days before and can keep everybody.
programme-forget-on = On { $name }, the people of this programme will be forgotten
programme-forget-what = Roles, invitations, tasks, letters and the reasons of decisions are deleted, and so are the accounts of people who have no other role here. How many mentors and mentees there were stays, and so does whoever leads the programme. This cannot be undone.
programme-forget-archived = To keep everybody, take the programme out of the archive.
programme-keep = Keep everybody
programme-forgotten-at = The people of earlier cohorts were forgotten on { $name }. How many there were stays.
programme-archive = Archive the programme
programme-restore = Take it out of the archive
programme-archived-since = Archived since { $name }: it can be read, but not changed.
programme-is-archived = This programme is archived: it can be read, but not changed. Its lead can take it out of the archive, on the settings page.
programmes-mine = Your programmes
programmes-mine-none = You have no role in a programme. When somebody invites you to one, a letter with a link comes to your address.
programmes-mine-all = All your programmes, archived ones included
programmes-archived = Archived
programmes-all = All programmes
programmes-search = Search by name
programmes-state = State
programmes-state-open = Not archived
programmes-state-archived = Archived
programmes-count = { $n ->
    [0] No programme
    [one] { $n } programme
   *[other] { $n } programmes
}
programme-lead = Who leads
programme-lead-of = Who leads { $name }
programmes-none = There is nothing to show. Create a programme, or search for something else.
notice-programme-created = { $name } is created, and you lead it. Nobody else can see it yet.
notice-programme-changed = The settings of { $name } are saved.
notice-programme-archived = { $name } is archived.
notice-programme-kept = { $name } keeps its people for at least { $n ->
    [one] another month
   *[other] another { $n } months
}.
notice-programme-restored = { $name } is out of the archive.
shape-developmental = Cross-organisational, for development
shape-supply-chain = Along a supply chain
shape-peer = Between peers
shape-dual = Dual: one mentor inside, one outside
shape-internal = Within one organisation
shape-rapid = Rapid: volunteers for people without an organisation
shape-pool = Standing pool of neighbours
cadence-weekly = an hour a week
cadence-fortnightly = an hour every two weeks
cadence-monthly = an hour a month
cadence-two-monthly = an hour every two months
meeting-outside = Mentors from outside
meeting-inside = Mentors from inside
meeting-anywhere = Mentors from inside or outside
meeting-one-each = One mentor from inside and one from outside
inside-organisation = The organisation
inside-division = The division
inside-group = The group of organisations
direction-both-ways = Both ways: each may send mentors and mentees
direction-one-way = One way: the mentees of one, the mentors of its partners
