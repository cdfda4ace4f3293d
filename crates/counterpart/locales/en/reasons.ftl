# Small words
words-thousands = ,
words-one = one
words-number = { $n ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $n }
}
words-list-next = { $rest }, { $next }
words-list-last = { $rest } and { $last }
words-level = level { $n }
words-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
words-no-organisation = without an organisation
words-percent = { $n }%
words-fewer-than = fewer than { $n }
words-choice = { $n ->
    [1] first choice
    [2] second choice
    [3] third choice
    [4] fourth choice
    [5] fifth choice
   *[other] choice number { $n }
}
words-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
words-hours = { $n ->
    [one] one hour
   *[other] { $count } hours
}
words-hours-minutes = { $hours } h { $minutes } min

# Parts of the fit
part-name-skills = Skills
part-name-level = Level
part-name-preferences = Choices
part-name-hours = Hours
part-name-languages = Languages
part-name-function = Function
part-name-location = Location
part-name-sector_contrast = Sector
part-name-aims = Aims
part-name-identity = Identity
part-name-advice = Advice
part-meaning-skills = what the mentee seeks and the mentor offers
part-meaning-level = levels between mentor and mentee
part-meaning-preferences = whom they chose themselves
part-meaning-hours = office hours in common
part-meaning-languages = languages in common
part-meaning-function = whether the mentor’s function is the one wished for
part-meaning-location = how near they are, where both want to meet in person
part-meaning-sector_contrast = another sector or industry, or the one wished for
part-meaning-aims = aims and motives in common
part-meaning-identity = an equality answer in common, where the mentee asked and both allowed it

# Why this pair
reason-neutral = { $part } not answered, counted as neutral
reason-skills = { $share ->
    [all] { $n ->
        [one] Offers the skill asked for: { $list }
       *[other] Offers all { $sought } skills asked for: { $list }
    }
    [some] Offers { $met } of the { $sought } skills asked for: { $list }
   *[none] { $n ->
        [one] Does not offer the skill asked for
       *[other] Offers none of the { $sought } skills asked for
    }
}
reason-skills-counted = { $share ->
    [all] { $n ->
        [one] Offers the skill asked for
       *[other] Offers all { $sought } skills asked for
    }
    [some] Offers { $met } of the { $sought } skills asked for
   *[none] { $n ->
        [one] Does not offer the skill asked for
       *[other] Offers none of the { $sought } skills asked for
    }
}
reason-skill-near = { $sought } (by { $offered }, close to it)
reason-skill-far = { $sought } (by { $offered }, related to it)
reason-level = { $way ->
    [above] { $n ->
        [one] One level above the mentee
       *[other] { $count } levels above the mentee
    }
    [below] { $n ->
        [one] One level below the mentee
       *[other] { $count } levels below the mentee
    }
   *[same] On the same level
}{ $best ->
    [one] ; a gap of { $least } is best
    [range] ; a gap of { $least } to { $most } is best
   *[met] {""}
}
reason-choice-both = The mentee’s { $mentee } and the mentor’s { $mentor }
reason-choice-mentee = The mentee’s { $mentee }; the mentor did not choose the mentee
reason-choice-mentor = The mentor’s { $mentor }; the mentee did not choose the mentor
reason-choice-mentee-only = The mentee’s { $mentee }
reason-choice-mentor-only = The mentor’s { $mentor }
reason-choice-not-by-mentee = The mentee did not choose the mentor
reason-choice-not-by-mentor = The mentor did not choose the mentee
reason-choice-neither = Neither chose the other
reason-choice-open = Neither named any choices, which adds nothing
reason-hours = { $mean } of shared office time a week{ $steady ->
    [yes] {""}
   *[no] {" "}on average, { $least } in the worst week
}
reason-languages = { $n ->
    [one] Language in common: { $list }
   *[other] Languages in common: { $list }
}{ $strongest ->
    [both] { $n ->
        [one] {""}, the one that each speaks best
       *[other] {""}, among them the one that each speaks best
    }
    [one] { $n ->
        [one] {""}, the one that one of the two speaks best
       *[other] {""}, among them the one that one of the two speaks best
    }
   *[none] {""}
}
reason-languages-counted = { $n ->
    [one] One language in common
   *[other] { $count } languages in common
}
reason-languages-none = No language in common
reason-function-any = Any function was welcome
reason-function-alone = Function: { $function }
reason-function-met = The function is as wished: { $function }
reason-function-other = Another function than wished: { $function }
reason-location-not-asked = At least one of the two did not ask to meet in person, counted as neutral
reason-location-place = Both want to meet in person and are in the same place
reason-location-country = Both want to meet in person and are in the same country
reason-location-apart = Both want to meet in person but are in different countries
reason-sector-preferred = From a sector or industry the mentee asked for
reason-sector-not-preferred = From none of the sectors the mentee asked for
reason-sector-other = From another sector
reason-industry-other = From another industry of the same sector
reason-sector-same = From the same sector and industry
reason-aims = { $n ->
    [one] Shares the mentee’s aim: { $list }
   *[other] Shares { $met } of the mentee’s { $named } aims and motives: { $list }
}
reason-aims-none = { $n ->
    [one] Does not share the mentee’s aim
   *[other] Shares none of the mentee’s { $named } aims and motives
}
reason-identity-shared = An equality answer in common, as the mentee asked
reason-identity-other = No equality answer in common
reason-locked = Locked by hand
reason-locked-because = Locked by hand: { $reason }
reason-breaks = { $n ->
    [one] Locked although it breaks the rule { $rules }
   *[other] Locked although it breaks the rules { $rules }
}
reason-breaks-unnamed = { $n ->
    [one] Locked although it breaks a rule of the programme
   *[other] Locked although it breaks rules of the programme
}
reason-breaks-more = { $n ->
    [one] another one
   *[other] others
}
reason-current = Already a pair, and kept
reason-suggested = Suggested by a coordinator: { $points } points more
reason-advised-against = A coordinator advised against it: { $points } points less

# Why somebody waits
stopped-eligible = Not in this round: not in the target group of the role
stopped-trained = Not in this round: the training is still to come
stopped-code-accepted = Not in this round: the code of conduct is not accepted yet
stopped-other = Not in this round because of the rule { $rule }
waiting-no-mentor = There is no mentor in this round
waiting-nobody = No mentor is possible under the programme’s rules
waiting-last = { $n ->
    [one] No mentor is possible: the rule { $rule } took the last mentor
   *[other] No mentor is possible: the rule { $rule } took the last { $count } mentors
}
waiting-last-few = No mentor is possible: the rule { $rule } took the last mentors
waiting-without = { $n ->
    [one] Without the rule { $rule }, one mentor would be possible
   *[other] Without the rule { $rule }, { $count } mentors would be possible
}
waiting-without-few = Without the rule { $rule }, fewer than { $least } mentors would be possible
waiting-full = { $n ->
    [one] The only possible mentor is full, and nobody there could move elsewhere
    [2] Both possible mentors are full, and nobody there could move elsewhere
   *[other] All { $count } possible mentors are full, and nobody there could move elsewhere
}
waiting-compete = { $places ->
    [one] { $count } mentees compete for one place
   *[other] { $count } mentees compete for { $places } places
}
waiting-seats = { $n ->
    [one] The one seat of { $organisation } for mentees is taken
   *[other] All { $count } seats of { $organisation } for mentees are taken
}
waiting-reciprocity = { $n ->
    [one] { $organisation } gives one pair and may receive { $most } at most, which it does
   *[other] { $organisation } gives { $count } pairs and may receive { $most } at most, which it does
}
waiting-mentors-seats = { $n ->
    [one] Mentors have free places, but their organisation has given all it may: { $organisations }
   *[other] Mentors have free places, but their organisations have given all they may: { $organisations }
}
waiting-mentors-seats-unnamed = Mentors have free places, but their organisations have given all they may
waiting-others-first = A place could be found only at the price of something that comes first in the policy
waiting-kind-rule = No mentor is possible; the last fell to the rule { $rule }
waiting-kind-full = All possible mentors are full
waiting-kind-seats = The seats of their organisation are taken
waiting-kind-reciprocity = Their organisation receives as much as it may for what it gives
waiting-kind-mentors-seats = The organisations of the free mentors have given all they may
waiting-ranked-none = { $n ->
    [one] The one mentor who is possible was not ranked by this mentee, so there was nobody to ask
   *[other] None of the { $count } mentors who are possible was ranked by this mentee, so there was nobody to ask
}
waiting-not-ranked = { $n ->
    [one] The one possible mentor on this mentee’s list did not rank the mentee
   *[other] None of the { $count } possible mentors on this mentee’s list ranked the mentee
}
waiting-ranked-below = { $n ->
    [one] The one mentor with whom it is mutual has as many mentees as places, and ranks them higher
   *[other] All { $count } mentors with whom it is mutual have as many mentees as places, and rank them higher
}
waiting-kind-not-ranked = No possible mentor on their list ranked them
waiting-kind-ranked-below = The mentors with whom it is mutual ranked others higher

# Why a mentor has a free place
free-no-mentee = There is no mentee in this round
free-nobody = No mentee is possible under the programme’s rules
free-last = No mentee is possible: the rule { $rule } took the last one
free-all-served = { $n ->
    [one] The only mentee they could help has a mentor
   *[other] All { $count } mentees they could help have a mentor
}
free-seats = { $n ->
    [one] The one seat of { $organisation } for mentors is taken
   *[other] All { $count } seats of { $organisation } for mentors are taken
}
free-their-seats = { $n ->
    [one] One mentee they could help waits, but that mentee’s organisation may receive no more
   *[other] { $count } mentees they could help wait, but their organisations may receive no more
}
free-others-first = Another pair could be made only at the price of something that comes first in the policy
free-not-ranked = { $n ->
    [one] The one mentee who is possible and this mentor did not rank each other
   *[other] With none of the { $count } mentees who are possible is the ranking mutual
}
free-ranked-below = { $n ->
    [one] The one mentee with whom it is mutual has a mentor whom they rank higher
   *[other] All { $count } mentees with whom it is mutual have a mentor whom they rank higher
}

# Rules
rule-name-oneself = “oneself”
rule-name-boundary = “boundary”
rule-name-competitors = “competitors”
rule-name-direction = “direction”
rule-name-eligible = “eligible”
rule-name-kept_for = “kept for”
rule-name-line_manager = “line manager”
rule-name-not_with = “not with”
rule-name-forbidden = “forbidden by hand”
rule-name-shared_language = “shared language”
rule-name-shared_hours = “shared hours”
rule-name-level_gap = “level gap”
rule-name-earlier_pairs = “earlier pairs”
rule-name-trained = “trained”
rule-name-code_accepted = “code accepted”
rule-name-minimum_fit = “minimum fit”
rule-meaning-oneself = Nobody is their own mentor.
rule-meaning-boundary = The two are on the sides of the boundary that the shape of the programme asks for.
rule-meaning-competitors = Mentees of one organisation never get mentors of a competitor.
rule-meaning-direction = An organisation says whether its people may be mentors and mentees.
rule-meaning-eligible = People belong to the target group of their role.
rule-meaning-kept_for = A mentor may be kept for mentees from a certain level.
rule-meaning-line_manager = Nobody meets their own manager, nor the manager’s manager, either way round.
rule-meaning-not_with = Nobody meets a person they asked not to meet.
rule-meaning-forbidden = Somebody forbade the pair by hand.
rule-meaning-shared_language = The two have at least one language in common.
rule-meaning-shared_hours = The two share enough office hours in every week of the cohort.
rule-meaning-level_gap = The mentor stands far enough above the mentee, and not too far.
rule-meaning-earlier_pairs = People who were a pair before are not paired again.
rule-meaning-trained = Only people who have had the training are matched.
rule-meaning-code_accepted = Only people who have accepted the code of conduct are matched.
rule-meaning-minimum_fit = The fit reaches the floor that the policy sets.

# Priorities
priority-name-mentees = Mentees matched
priority-name-pairs = Pairs
priority-name-mentors = Mentors matched
priority-name-fair = Fairness
priority-name-raise = Lowest fit
priority-name-bands = Poor fits
priority-name-keep = Pairs kept
priority-name-total = Total fit
priority-name-draw = Lot
priority-meaning-mentees = As many mentees as possible have a mentor.
priority-meaning-pairs = There are as many pairs as possible.
priority-meaning-mentors = As many mentors as possible have a mentee before anybody gets a second one.
priority-meaning-fair = The worst-served organisation is served as well as it can be, then the next.
priority-meaning-raise = The lowest fit is as high as it can be, locked pairs aside.
priority-meaning-bands = As few pairs as possible fit poorly, the poorest first.
priority-meaning-keep = As many current pairs as possible are kept.
priority-meaning-total = The sum of fit is as high as it can be.
priority-meaning-draw = What is still equal is drawn by lot among equals, the same way each time.
value-mentees = { $n ->
    [one] one mentee matched
   *[other] { $count } mentees matched
}
value-pairs = { $n ->
    [one] one pair
   *[other] { $count } pairs
}
value-mentors = { $n ->
    [one] one mentor with a mentee
   *[other] { $count } mentors with a mentee
}
value-keep = { $n ->
    [one] one current pair kept
   *[other] { $count } current pairs kept
}
value-points = { $n ->
    [one] one point in all
   *[other] { $count } points in all
}
value-lowest = { $count } of 1,000
value-lowest-none = no pair but locked ones
value-bands = { $list }
value-band = { $n ->
    [one] one pair below { $until }
   *[other] { $count } pairs below { $until }
}
value-band-between = { $n ->
    [one] one pair from { $from } to below { $until }
   *[other] { $count } pairs from { $from } to below { $until }
}
value-share = { $named ->
    [yes] the lowest share is { $share }, at { $organisation }
   *[no] the lowest share is { $share }
}
value-share-none = no organisation to compare
value-draw = drawn by lot among equals
value-untold = not told here

# The proof
proof-heading = Nobody can do better under your rules.
proof-heading-open = This is the best found.
proof-line = Proven: nobody can do better under your rules.
proof-line-open = Best found: the proof was not confirmed, so we do not call it optimal.
proof-open = The proof was not confirmed by the independent check, so we do not call this result optimal. It keeps to every rule, locked pairs aside.
proof-checked = An independent check of the result confirmed each of these.
proof-value = {" "}({ $value })
proof-reached = { $priority }: { $value }.
proof-clause-mentees = { $order ->
    [first] No set of pairs gives more mentees a mentor{ $reached }.
   *[later] Among those, none gives more mentees a mentor{ $reached }.
}
proof-clause-pairs = { $order ->
    [first] No set of pairs is larger{ $reached }.
   *[later] Among those, none is larger{ $reached }.
}
proof-clause-mentors = { $order ->
    [first] No set of pairs gives more mentors a mentee{ $reached }.
   *[later] Among those, none gives more mentors a mentee{ $reached }.
}
proof-clause-fair = { $order ->
    [first] No set of pairs serves the worst-served organisation better, nor the next{ $reached }.
   *[later] Among those, none serves the worst-served organisation better, nor the next{ $reached }.
}
proof-clause-raise = { $order ->
    [first] No set of pairs has a better lowest fit{ $reached }.
   *[later] Among those, none has a better lowest fit{ $reached }.
}
proof-clause-bands = { $order ->
    [first] No set of pairs has fewer poor fits{ $reached }.
   *[later] Among those, none has fewer poor fits{ $reached }.
}
proof-clause-keep = { $order ->
    [first] No set of pairs keeps more current pairs{ $reached }.
   *[later] Among those, none keeps more current pairs{ $reached }.
}
proof-clause-total = { $order ->
    [first] No set of pairs has a higher total fit{ $reached }.
   *[later] Among those, none has a higher total fit{ $reached }.
}
proof-clause-draw = What is still equal is drawn by lot among equals.
# Where ranks decide
ranked-proof-heading = Stable by the ranks that people gave.
ranked-proof-line = Proven: stable by the ranks, and for every mentee the best stable outcome.
ranked-proof-stable = No mentee and mentor who may be a pair would both, by their ranks, rather have each other.
ranked-proof-best = In no other such outcome does any mentee have somebody they rank higher.
ranked-not-acceptable = Ranks decide; whoever was not ranked was not acceptable.
ranked-after = Ranks decide; people who were not ranked come after all who were, the better fit first.
ranked-ties = { $n ->
    [0] No equal ranks had to be broken.
    [one] One person gave equal ranks; they were told apart { $fit } and { $lot }.
   *[other] { $count } people gave equal ranks; they were told apart { $fit } and { $lot }.
}
ranked-by-fit = { $n ->
    [one] once by fit
   *[other] { $count } times by fit
}
ranked-by-lot = { $n ->
    [one] once by lot
   *[other] { $count } times by lot
}
ranked-optimum = The best outcome by the priorities, proven: { $list }.
ranked-optimum-open = The best outcome by the priorities that was found, not proven: { $list }.
ranked-instead = { $priority }: { $there } instead of { $here }
ranked-join = {"; "}
ranked-beside = { $here }; at best { $there }
ranked-blocking = { $n ->
    [0] In it, too, no mentee and mentor would both, by their ranks, rather have each other.
    [one] In it one possible pair of people would both, by their ranks, rather have each other.
   *[other] In it { $count } possible pairs of people would both, by their ranks, rather have each other; they concern { $mentees ->
        [one] one mentee
       *[other] { $people } mentees
    }.
}

# What is fair
fair-nothing = There are fewer than two organisations with mentees in the round, so there is nothing to compare.
fair-all = All { $count } organisations have every pair that their mentees may have.
fair-served = { $n ->
    [0] None of the { $all } organisations has every pair that its mentees may have.
    [one] One of the { $all } organisations has every pair that its mentees may have.
   *[other] { $count } of the { $all } organisations have every pair that their mentees may have.
}
fair-worst = Worst served: { $organisation }, with { $received } of { $demand } ({ $share }).
fair-worst-several = { $more ->
    [0] Worst served: { $organisation }, each with { $share }.
   *[other] Worst served: { $organisation }, and { $more } more, each with { $share }.
}
fair-worst-unnamed = The worst-served organisation has { $share }.
fair-share-named = { $organisation }: { $received } of { $demand }
fair-share = of the pairs that its mentees may have
fair-share-own = { $received } of the { $demand } pairs that your mentees may have
fair-not-asked = Fairness between organisations is not among the priorities of this policy.
stability = { $n ->
    [0] No mentee and mentor would both rather have each other.
    [one] One mentee and one mentor who are not a pair would both rather have each other.
   *[other] { $count } possible pairs of people would both rather have each other; they concern { $mentees ->
        [one] one mentee
       *[other] { $people } mentees
    }.
}

# What a person should know
notice-one-organisation = Everybody is in one organisation. To match inside it, write shape = "internal" in the policy.
notice-no-pair = No pair is possible under these rules. The report shows how many pairs each rule removes.
notice-pairs-not-listed = There are more than 20 million possible pairs, so they were looked at without being listed. The result and its proof hold for all of them. Left out: reserves, what needs matching again, and instance.cmi; counterpart match --instance lists all pairs.
notice-nothing-to-compare = Fairness was left out of the priorities: fewer than two organisations have mentees in the round.
notice-fewer-places = { $capacity ->
    [one] { $mentor } offers one place, but the hours a month given are enough for less; we count one place.
   *[other] { $n ->
        [one] { $mentor } offers { $capacity } places, but the hours a month given are enough for one place, or less; we count one place.
       *[other] { $mentor } offers { $capacity } places, but the hours a month given are enough for { $count }; we count { $count }.
    }
}
notice-more-mentees = { $n ->
    [one] { $organisation } has { $people } mentees in the round and one seat for them; the matching decides who gets one.
   *[other] { $organisation } has { $people } mentees in the round and { $count } seats for them; the matching decides who gets one.
}
notice-more-mentors = { $n ->
    [one] { $organisation } has { $people } mentors in the round and one seat for them; the matching decides who gets one.
   *[other] { $organisation } has { $people } mentors in the round and { $count } seats for them; the matching decides who gets one.
}
notice-ranked-nobody = { $n ->
    [one] One person in the round ranked nobody and so can have no pair (mentees: { $mentees }, mentors: { $mentors }). With unranked = "after" in the policy, people who were not ranked come after those who were.
   *[other] { $count } people in the round ranked nobody and so can have no pair (mentees: { $mentees }, mentors: { $mentors }). With unranked = "after" in the policy, people who were not ranked come after those who were.
}
