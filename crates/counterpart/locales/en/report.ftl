report-title = The proposed pairs
report-title-for = The proposed pairs of { $organisation }
report-note = Everything here is a proposal. It names people: share it with those who run the matching.
report-note-for = Everything here is a proposal. It names the people of { $organisation }; of their partners it tells organisation, function, level and country.
report-skip = Skip to the result
report-contents = Contents
report-totals = The result in short
report-of = { $part } of { $all }
report-fact-matched = Mentees matched
report-fact-waiting = { $n ->
    [0] nobody waits
    [one] one waits, with the reason below
   *[other] { $count } wait, with the reasons below
}
report-fact-mentors = Mentors with a mentee
report-fact-places = { $n ->
    [0] no place is free
    [one] one place is free
   *[other] { $count } places are free
}
report-fact-fit = Mean fit
report-fact-lowest = lowest { $lowest }, of 1,000 points
report-fact-fair = Worst-served organisation
report-fact-own = Your share
report-proven = Proven
report-found = Best found
report-pairs = Pairs
report-pairs-none = There are no pairs.
report-pairs-note = Fit is counted in points, 1,000 at most; the parts add up to it.
report-pairs-count = { $n ->
    [one] one pair
   *[other] { $count } pairs
}
report-legend = Parts of the fit, with the most each can add:
report-own-mentees = Your mentees
report-own-mentors = Your mentors
report-no-organisation = People without an organisation
report-a-mentee = A mentee of { $organisation }
report-a-mentor = A mentor of { $organisation }
report-a-mentee-without = A mentee without an organisation
report-a-mentor-without = A mentor without an organisation
report-mentee = Mentee
report-mentor = Mentor
report-fit = fit
report-why = Why this pair
report-tag-locked = locked
report-tag-breaks = breaks a rule
report-tag-current = current pair
report-tag-suggested = suggested
report-tag-advised-against = advised against
report-tag-inside = inside
report-tag-outside = outside
report-tag-lowest = lowest fit
report-waiting = Waiting for a mentor
report-waiting-none = Nobody waits.
report-free = Mentors with free places
report-free-none = No mentor has a free place.
report-free-count = { $n ->
    [one] one free place
   *[other] { $count } free places
}
report-balance = Give and take
report-balance-caption = Places of each organisation’s mentors, pairs given and received, and mentees matched of those in the round. In the bars the mentors’ half stands first, the mentees’ half second.
report-organisation = Organisation
report-places = Places
report-given = Given
report-received = Received
report-matched = Matched
report-fair = What is fair, and what is not
report-fair-note = An organisation’s share is the pairs its mentees receive, out of those they may have. People who are not in the round count in no share.
report-compared = Compared with the earlier result: { $n ->
    [one] one pair as before
   *[other] { $n } pairs as before
}, { $new } new, { $gone } gone.
report-rules = Rules and what they remove
report-rules-caption = Pairs of a mentee and a mentor that each rule removes. “Alone” counts those that no other rule removes. Where an answer is missing the rule could not be judged and the pair stays possible.
report-rules-none = No rule removes anything.
report-rule = Rule
report-removes = Removes
report-alone = Alone
report-unjudged = Not judged
report-priorities = Priorities and proof
report-priorities-caption = Each priority counts only among results that are equally good for all before it.
report-ranked-caption = Ranks decided. Beside what they led to stands the best that the priorities would reach, each among results that are equally good for all before it.
report-priority = Priority
report-value = Reached
report-weights = What makes a good pair
report-weights-caption = The weights of the policy, scaled to 1,000 in all.
report-part = Part of the fit
report-weight = Weight
report-setting = What this rests on
report-cohort = Cohort from { $from } until { $until }: office hours are compared over its whole weeks, daylight saving included.
report-cohort-open = The policy names no cohort, so { $from } until { $until } stands in: office hours are compared over its whole weeks, daylight saving included.
report-zone-data = Time-zone data: version { $version }.
report-version = Made with Counterpart { $version }.
report-warnings = Things to know
