summary-matched = { $matched } of { $count } { $n ->
    [one] mentee
   *[other] mentees
} { $some ->
    [one] has a mentor
   *[other] have a mentor
}; pairs: { $pairs }.
summary-mentors = { $used } of { $count } { $n ->
    [one] mentor
   *[other] mentors
} { $some ->
    [one] has a mentee
   *[other] have a mentee
}; places: { $places }.
summary-label-fit = Fit
summary-label-fair = Fairness
summary-label-stable = Stability
summary-label-ranks = Ranks
summary-label-optimum = At best
summary-label-compared = Compared
summary-fit = mean { $mean }, lowest { $lowest }, of 1,000 points
summary-compared = { $n ->
    [one] one pair as before
   *[other] { $n } pairs as before
}, { $new } new, { $gone } gone
summary-nobody-waits = Nobody waits.
summary-waiting = { $n ->
    [one] One mentee waits:
   *[other] { $count } mentees wait:
}
summary-other-reasons = other reasons
summary-warnings = { $n ->
    [one] One thing to know:
   *[other] { $count } things to know:
}
summary-more-warnings = { $n ->
    [one] and one more, in the report
   *[other] and { $count } more, in the report
}
summary-report = Reasons for everybody: { $folder }
summary-label-costs = Costs
summary-label-recruit = Recruit
summary-label-firm = Firmness
