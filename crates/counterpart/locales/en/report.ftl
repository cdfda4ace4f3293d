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
report-balance-caption = Places of each organisation’s mentors, pairs given and received, and mentees matched of those in the round. In the bars the mentors’ half comes first, the mentees’ half second.
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

# Questions that needed matching again
report-costs = What rules and bounds cost
report-costs-for = What your bounds cost
report-costs-more = { $n ->
    [one] One more that costs less
   *[other] { $count } more that cost less
}
report-costs-caption = The whole matching done again without that one rule or bound, and checked. What costs nothing is not listed.
report-without = Without
report-more-mentees = Mentees
report-more-points = Points
report-recruit = Whom to recruit next
report-recruit-caption = The whole matching done again with one more such mentor, and checked: mentees with a mentor and points, more or fewer; and how many of those who wait could have this mentor.
report-recruit-kind = One more mentor
report-could-help = Could help
report-firm = How firm the pairs are
report-flips = { $n ->
    [0] No pair would change if one weight were a tenth more or less
    [one] If a single weight moved by a tenth, at most one pair would change: with “{ $part }” a tenth { $way }
   *[other] If a single weight moved by a tenth, at most { $count } pairs would change: with “{ $part }” a tenth { $way }
}
report-flips-table = Pairs that go, weight by weight
report-flips-caption = Pairs of this result that would go if the weight of one part alone were a tenth less, or a tenth more.
report-tenth-less = Less
report-tenth-more = More
report-tag-by-lot = by lot
report-tag-flips = hangs on a weight
report-price = The price of fairness and of reciprocity
report-price-fair = Fairness between organisations
report-price-fair-said = From “{ $first }” to “{ $last }”: mentees with a mentor { $people }, points in all { $points }; lowest share of an organisation { $share }.
report-price-balance = What each organisation may receive beyond what it gives
report-price-balance-said = From “{ $first }” to “{ $last }”: mentees with a mentor { $people }, points in all { $points }; lowest share of an organisation { $share }.
report-price-none = No setting leaves a result that keeps every bound.
report-price-change = { $same ->
    [yes] { $from } as before
   *[no] { $from }, then { $until }
}
report-price-table = All figures
report-price-setting = Setting
report-price-own = as in this policy
report-price-people = Mentees matched
report-price-points = Points
report-price-lowest = Lowest fit
report-price-share = Lowest share
report-not-asked = What rules and bounds cost, whom to recruit, how firm the pairs are and the price of fairness are left out here: you asked for that, or there are more than 100,000 possible pairs, or the result is not proven.
report-asking-stopped = You stopped the questions; those that are missing here were not answered.
report-pairs-note-for = Fit is counted in points, 1,000 at most. How it comes about part by part is left out here, since it would tell what a partner answered.
report-weights-caption-for = The most each part can add to the fit, in points of 1,000. What people answer in confidence is not listed.
