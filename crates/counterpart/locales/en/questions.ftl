# Why not this pair
question-is-pair = { $mentee } and { $mentor } are a pair
question-breaks = { $n ->
    [one] { $mentee } and { $mentor } may not be a pair: that breaks the rule { $rules }
   *[other] { $mentee } and { $mentor } may not be a pair: that breaks the rules { $rules }
}
question-breaks-unnamed = { $mentee } and { $mentor } may not be a pair under the programme’s rules
question-impossible = No result can have { $mentee } with { $mentor }: locked pairs, seats, minimums or the balance between organisations rule it out
question-by-lot = { $mentee } with { $mentor } would be as good in every priority; the lot decided
question-costs = With { $mentee } and { $mentor } as a pair, the best result would differ: { $list }

# How a result differs
question-people-more = { $n ->
    [one] one mentee more with a mentor
   *[other] { $count } more mentees with a mentor
}
question-people-fewer = { $n ->
    [one] one mentee fewer with a mentor
   *[other] { $count } fewer mentees with a mentor
}
question-points-more = { $n ->
    [one] one point more in all
   *[other] { $count } points more in all
}
question-points-fewer = { $n ->
    [one] one point less in all
   *[other] { $count } points less in all
}
question-pairs = pairs: { $before } before, { $after } after
question-mentors = mentors with a mentee: { $before } before, { $after } after
question-keep = current pairs kept: { $before } before, { $after } after
question-raise = lowest fit: { $before } before, { $after } after
question-fair = lowest share of an organisation: { $before } before, { $after } after
question-fairer-later = fairer between organisations above the same lowest share
question-less-fair-later = less fair between organisations above the same lowest share
question-bands = another number of poor fits
question-none = none
question-who-waits = { $mentee } would wait
question-who-gets = { $mentee } would have { $mentor }
question-who-moves = { $mentee } would have { $mentor } instead of { $before }
question-who-others = { $n ->
    [one] For one mentee of another organisation the mentor would change
   *[other] For { $count } mentees of other organisations the mentor would change
}
question-mentor-of = a mentor of { $organisation }
question-mentor-without = a mentor without an organisation
question-nobody-changes = Nobody else would change

# What would change it
question-single = Would be matched, and one more in all, { $change }
question-no-single = No single change would get a mentor without taking one from somebody
question-change-rule = without the rule { $rule } for this person
question-change-place = if { $mentor } had one more place
question-change-hour = with one more hour a week in common with a mentor
question-change-language = with one more language: { $language }
question-change-seats-mentees = with one more seat of { $organisation } for mentees
question-change-seats-mentors = with one more seat of { $organisation } for mentors
question-change-least = with a minimum of { $organisation } that is lower by one
question-change-balance = if { $organisation } might receive one pair more beyond what it gives
question-change-mentor = with one more mentor { $kind }

# Whom to recruit
question-recruit-none = For those who wait, one more mentor would not help.
question-recruit-intro = { $n ->
    [one] This kind of mentor would help most; solved again with one more:
   *[other] These { $count } kinds of mentor would help most; solved again with one more of each:
}
question-recruit = One more mentor { $kind }: { $gain }
question-recruit-helps = { $n ->
    [0] of those who wait, none could have this mentor themselves
    [one] of those who wait, one could have this mentor
   *[other] of those who wait, { $count } could have this mentor
}
question-kind-new-partner = of a new partner
question-kind-organisation = of { $organisation }
question-kind-function = in the function { $function }
question-kind-country = in { $country }
question-kind-level = { $level }
question-kind-language = who speaks { $language }
question-kind-skills = who offers { $list }
question-ranked = Where ranks decide, the outcome is the stable one, and there are no costs to compare. For these questions, give a policy with the method “optimum”.
question-unanswered = This could not be answered: the changed problem was not solved and proven.
question-unknown = There is nobody called { $name } among the { $side ->
    [mentees] mentees
   *[mentors] mentors
}. Give the id, the e-mail address or the full name as the file has it.{ $near }
question-several = { $name } is the name of { $count } people. Give the id instead.
question-has = { $mentee } has { $mentor }, with a fit of { $fit }
question-reserve = Reserve for { $mentor }: { $reserve }, with a fit of { $fit }
question-reserve-moves = { $n ->
    [one] No reserve for { $mentor }: one other pair would have to move
   *[other] No reserve for { $mentor }: { $count } other pairs would have to move
}
question-reserve-none = No reserve for { $mentor }, not even if others moved

# Answers to what is asked of every result
answer-rule = the rule { $rule }
answer-bound-seats-mentees = the limit on seats of { $organisation } for mentees
answer-bound-seats-mentors = the limit on seats of { $organisation } for mentors
answer-bound-least = the minimum of { $organisation }
answer-bound-balance = the limit on what { $organisation } may receive beyond what it gives
answer-costs-nothing = No rule and no bound costs anything: without any one of them the result would be as good
answer-own-nothing = No bound of your organisation costs anything: without any one of them the result would be as good
answer-costs-nobody = No single rule or bound keeps anybody from a mentor; without some of them the result would only be different
answer-dearest = Lifting { $held } would change most: { $gain }
answer-recruit = Most would be won by one more mentor { $kind }: { $gain }
answer-firm = { $firm } of { $count } { $n ->
    [one] pair
   *[other] pairs
} { $some ->
    [one] is
   *[other] are
} in every best result; where there is another that is as good, the lot decided
answer-firm-all = { $n ->
    [0] There are no pairs
    [one] The one pair is in every best result
   *[other] All { $count } pairs are in every best result
}
answer-by-lot = Another result that is as good does without this pair; the lot decided
answer-flips = Would go if one weight moved by a tenth: { $list }
answer-weight-less = { $part } (less)
answer-weight-more = { $part } (more)
answer-weight-both = { $part } (either way)
answer-unbound = no bound
answer-beyond = { $n ->
    [0] no more than it gives
    [one] one pair more than it gives
   *[other] { $count } pairs more than it gives
}
answer-fair-without = no fairness
answer-fair-first = fairness before all else
answer-fair-after = fairness after “{ $priority }”

# Help
help-why = Say why a mentee has this mentor or waits, why not another, and what would change it
help-why-examples = Examples:
  counterpart why "Ada Ndiaye" --mentors mentors.csv --mentees mentees.csv
  counterpart why E017 M042 --mentors mentors.csv --mentees mentees.csv --policy policy.toml
help-why-mentee = The mentee: id, e-mail address or full name
help-why-mentor = The mentor asked about; without one, the best others for this mentee
help-recruit = Say which kinds of mentor would help most, each confirmed by matching again
help-recruit-examples = Example:
  counterpart recruit --mentors mentors.csv --mentees mentees.csv --organisations organisations.csv
