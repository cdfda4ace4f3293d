# Abstract instances and their answers: counterpart solve, counterpart verify
solve-optional = Mentor { $mentor } is marked “optional” (no pair at all, or at least some). Instances with such mentors are not solved here.
solve-too-large = The instance is too large: its numbers could not be proven exact.
solve-unstable = With the term stable_mentee an instance may bound people’s own places only: each mentee at most one pair, no minimums, no bounds of groups or types, no reciprocity, and no locks but on pairs that the lists give.
solve-not-proved = The answer could not be verified, so it is not given out. Please report this instance.
solve-unknown-term = “{ $term }” is not a term of the objective. Terms are pairs, mentees, mentors, total, draw, keep, min_score, bands, org_leximin and stable_mentee.
verify-proved = proved optimal
verify-proved-infeasible = proved infeasible
verify-not-proved = Not proved:
verify-not-allowed = The pair { $mentee }-{ $mentor } is not in the instance.
verify-forbidden = The pair { $mentee }-{ $mentor } is forbidden.
verify-twice = The pair { $mentee }-{ $mentor } is listed twice.
verify-lock = The pair { $mentee }-{ $mentor } is locked, but not in the answer.
verify-bounds-mentee = Mentee { $who } has { $count } { $count ->
    [one] pair
   *[other] pairs
}, which their bounds do not allow.
verify-bounds-mentor = Mentor { $who } has { $count } { $count ->
    [one] pair
   *[other] pairs
}, which their bounds do not allow.
verify-bounds-kind = Mentee { $who } has { $count } { $count ->
    [one] pair
   *[other] pairs
} of type { $kind }, which the bounds do not allow.
verify-bounds-receives = Group { $who } receives { $count } { $count ->
    [one] pair
   *[other] pairs
}, which its bounds do not allow.
verify-bounds-gives = Group { $who } gives { $count } { $count ->
    [one] pair
   *[other] pairs
}, which its bounds do not allow.
verify-reciprocity = Group { $group } receives { $received } and gives { $given }: more than its slack allows.
verify-value = The value of { $term } is { $is }; the answer claims { $claimed }.
verify-no-node = There is no node { $node }.
verify-too-many-levels = Node { $node } has more potentials than there are levels, or two records.
verify-arc = On the arc from { $from } to { $to } the potentials of level { $level } do not justify the flow.
verify-second-nothing = The second matching has no unlocked pair that scores the claimed minimum or less.
verify-second = In the second matching: { $what }
verify-cut = The bounds across the cut can be kept: it proves nothing.
verify-blocking = Mentee { $mentee } and mentor { $mentor } would both rather have each other.
verify-not-mentee-optimal = Stable, but not the stable matching that is best for the mentees.
verify-optional = No certificate covers mentors marked “optional”.
verify-unsettled = The instance is not in order: it is not a problem that can be solved.
cmi-unreadable = { $file } cannot be read: { $what }
cmi-unreadable-line = { $file }, line { $line }: { $what }
cmi-heading = the first line must be “cmi 1” (an instance), or “cmi-solution 1” or “cmi-infeasible” (an answer).
cmi-record = “{ $record }” is not a record of this format.
cmi-field = a field of the record “{ $record }” is missing, or is not what the format says.
cmi-unsized = the record “{ $record }” comes before “size”, or goes beyond what “size” says.
cmi-twice = “{ $record }” is there twice.
cmi-edges = “size” says { $said } edges, but there are { $found }.
cmi-no-end = there is no “end”: the file is cut off.
cmi-matrix = the matrix cannot be used: { $why }
cmi-unknown = the record “{ $record }” names number { $number }, which does not exist.
cmi-pair-twice = the record “{ $record }” lists mentee { $mentee } with mentor { $mentor } twice.
cmi-circle = group { $group } lies inside itself.
cmi-nested-slack = group { $group } has reciprocity below a group that is bounded itself; that is not a flow problem.
cmi-score = the score of mentee { $mentee } with mentor { $mentor } lies beyond a thousand million.
cmi-lot = the lot of mentee { $mentee } with mentor { $mentor } must be below 1048576.
cmi-type-twice = mentee { $mentee } has two bounds for type { $kind }.
cmi-group-twice = “fair” names group { $group } twice.
cmi-objective = the objective is not possible: { $why }.
cmi-bands = the thresholds of “bands” must ascend.
cmi-list-twice = a preference list of number { $who } names somebody twice, or is there twice.
packed-unreadable = { $file } cannot be opened: { $why }
packed-damaged = { $file } is compressed, but damaged or too large to unpack.
packed-not-text = { $file } is not a text file.

# A command line that is wrong
usage-unknown-option = There is no option { $option }.{ $perhaps }
usage-unknown-command = There is no command { $command }.{ $perhaps }
usage-nothing-near = {""}
usage-unexpected = “{ $word }” was not expected here.
usage-no-command = A command is missing, such as match.
usage-missing = Missing: { $options }.
usage-twice = { $option } may be given only once.
usage-not-together = { $option } and { $other } cannot be given together.
usage-no-value = { $option } needs a value.
usage-wrong-value = { $option } does not take “{ $value }”. It takes { $values }.
usage-number = a whole number
usage-number-within = a whole number from { $least } to { $most }
usage-unclear = The command line cannot be understood: { $why }.
usage-see-help = Add --help to see every option.

# Help
help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-flag = Print this help
help-version = Print the version
help-help = Print this help, or that of a command
help-help-examples = Example: counterpart help match
help-help-command = The command
help-value-code = CODE
help-value-command = COMMAND
help-value-file = FILE
help-value-folder = FOLDER
help-value-name = NAME
help-value-organisation = ORGANISATION
help-value-shape = SHAPE
help-value-shell = SHELL
help-value-terms = TERMS
help-value-answer = ANSWER
help-value-n = NUMBER
help-value-mentee = MENTEE
help-value-mentor = MENTOR
help = Mentoring across organisations: match, explain, prove
help-lang = Language of every message: en (the default) or fr
help-match = Match mentors and mentees from three files, with reasons and a proof
help-match-examples = Examples:
    counterpart match --mentors mentors.csv --mentees mentees.csv --out result
    counterpart match --mentors m.xlsx --mentees e.xlsx --organisations o.csv --policy policy.toml --check
  Exit status: 0 done, 1 any other error, 2 wrong input, 3 impossible, 4 stopped by you.
help-match-mentors = The mentors: CSV or XLSX
help-match-mentees = The mentees: CSV or XLSX; the same file where everybody is both
help-match-organisations = The organisations; without it they are those that people name
help-match-exclusions = Organisations whose people must not meet
help-match-pairs = Locked, forbidden, earlier, current, suggested and advised-against pairs
help-match-ranks = Ranks that people gave each other
help-match-skills = The skills vocabulary
help-match-policy = The matching policy; “counterpart policy” prints the default one, explained
help-match-sheet = The sheet of a workbook to read, if not the first
help-match-skip-wrong-rows = Leave wrong rows out, and list them, instead of stopping
help-match-compare = An earlier result to compare with: a matches.csv, or any file with mentee and mentor
help-match-out = The folder to write; it is written whole or not at all
help-match-replace = Replace the folder of an earlier round
help-match-check = Only check the files; nothing is matched or written
help-match-errors = Where to write every wrong cell as CSV
help-match-report-for = Also write a report for this organisation alone (“all”: for each)
help-match-instance = Write the abstract instance even above 20 million pairs
help-match-json = Print the summary as JSON
help-match-quiet = Print nothing unless something is wrong
help-policy = Print the default matching policy with every line explained
help-policy-examples = Example: counterpart policy --shape peer > policy.toml
help-policy-shape = cross (the default), supply, peer, dual, internal, rapid or pool
help-columns = Print the columns of every file, and what they mean
help-columns-examples = Example: counterpart columns --lang fr
help-example = Write a fictional consortium to try things on
help-example-examples = Example: counterpart example --out my-example
help-example-out = The folder to write; new or empty
help-example-small = Six organisations that fit on a page
help-example-seed = A number; another one than 2027 gives other people
help-solve = Solve an abstract instance (.cmi, .cmi.gz, .cmi.xz) and print the answer with its proof
help-solve-examples = Exit status: 0 solved, 3 infeasible (the answer says why), 2 the file is wrong.
help-solve-file = The instance
help-solve-objective = Optimise these terms instead of the file’s, for instance "pairs total"
help-verify = Verify the answer to an instance
help-verify-examples = Exit status: 0 proved, 1 not proved and why, 2 unreadable.
help-verify-file = The instance
help-verify-answer = The answer
help-verify-objective = The terms that were optimised, if not the file’s
help-completions = Print completions for a shell
help-completions-examples = Example: counterpart completions bash > ~/.local/share/bash-completion/completions/counterpart
help-completions-shell = bash, elvish, fish, powershell or zsh
help-man = Print the manual (roff)
help-man-examples = Example: counterpart man | man -l -

# counterpart match
match-checked = The files are in order: { $mentees } { $mentees ->
    [one] mentee
   *[other] mentees
}, { $mentors } { $mentors ->
    [one] mentor
   *[other] mentors
}, { $organisations } { $organisations ->
    [one] organisation
   *[other] organisations
}. Nothing was matched or written.
match-skipped = { $n } wrong { $n ->
    [one] cell or row was
   *[other] cells or rows were
} found, and the rows left out:
match-errors-file = Every wrong cell is listed in { $file }.
match-errors-failed = The list of wrong cells could not be written to { $file }: { $why }
match-errors-hint = For all of them as a table, add --errors FILE.csv.
match-no-organisation = There is no organisation “{ $name }”.{ $near }
match-stopped = Stopped. Nothing was written.
match-impossible = No set of pairs can keep every lock and minimum. Nothing was written.
match-not-proven = The result could not be verified, so it is called “best found”. Please report this.
match-instance-left-out = The abstract instance has more than 20 million pairs and was left out; add --instance to write it.
match-progress = Matching: { $term }
progress-feasible = looking for a first answer
progress-pairs = most pairs
progress-mentees = most mentees
progress-mentors = most mentors
progress-total = best total fit
progress-draw = lots among equals
progress-keep = current pairs kept
progress-min_score = best lowest fit
progress-bands = fewest poor fits
progress-org_leximin = fair to every organisation
progress-stable_mentee = stable outcome
match-looks = Looking at all pairs, pass { $n }
match-checks = Checking the proof against all pairs
match-explains = Finding the reasons among all pairs
folder-no-name = “{ $folder }” is not the name of a folder that can be written.
folder-is-file = { $folder } is a file, not a folder. Choose another name.
folder-taken = The folder { $folder } is there already and stays as it is. Choose another name, or add --replace.
folder-of-others = The folder { $folder } holds files that no round left there, so it is not replaced. Choose another name.
folder-failed = { $folder } could not be written: { $why }
example-written = { $n } { $n ->
    [one] file
   *[other] files
} written to { $folder }.
impossible-lock = The locked pair of { $mentee } with { $mentor } cannot be.
impossible-lock-rules = The locked pair of { $mentee } with { $mentor } cannot be: { $rules }. A lock does not set that aside; take the lock or the other entry out.
impossible-over-seats = { $organisation } must have at least { $least } mentees matched, but has { $seats ->
    [one] one seat
   *[other] { $seats } seats
} for them.
impossible-must = { $n ->
    [one] One pair must be:
   *[other] { $count } pairs must be:
}
impossible-can = { $n ->
    [0] But none can be:
    [one] But only one can be:
   *[other] But only { $count } can be:
}
impossible-item = {"  - "}{ $what }
impossible-more = { $n ->
    [one] and one more
   *[other] and { $count } more
}
impossible-rules = Rules that take away most of these people’s pairs: { $rules }.
impossible-rule = { $rule } ({ $n ->
    [one] one pair
   *[other] { $count } pairs
})
impossible-demand-lock = { $mentee } is locked with { $mentor }
impossible-demand-least = { $organisation } must have at least { $n ->
    [one] one mentee matched
   *[other] { $count } mentees matched
}
impossible-demand-give = { $organisation } must give at least { $count } more than it receives
impossible-limit-mentee = { $mentee } may have { $n ->
    [0] no mentor in this round
    [one] one mentor
   *[other] { $count } mentors
}
impossible-limit-inside = { $mentee } may have { $n ->
    [one] one mentor
   *[other] { $count } mentors
} inside the boundary
impossible-limit-outside = { $mentee } may have { $n ->
    [one] one mentor
   *[other] { $count } mentors
} outside the boundary
impossible-limit-mentor = { $mentor } has { $n ->
    [0] no place in this round
    [one] one place
   *[other] { $count } places
}
impossible-limit-seats-mentees = { $organisation } has { $n ->
    [one] one seat
   *[other] { $count } seats
} for mentees
impossible-limit-seats-mentors = { $organisation } has { $n ->
    [one] one seat
   *[other] { $count } seats
} for mentors
impossible-limit-reciprocity = { $organisation } may receive { $count } more than it gives
impossible-limit-allowed = { $n ->
    [0] no pair between these people is allowed by the rules
    [one] one pair between these people is allowed by the rules
   *[other] { $count } pairs between these people are allowed by the rules
}
unsuitable-order = Two people or organisations have the id “{ $id }”.
unsuitable-unknown = Something in “{ $field }” names what does not exist.
unsuitable-boundary = “{ $id }” has no organisation, or no division where that is the boundary. This shape of programme needs one for everybody.
unsuitable-dual-seats = { $organisation } has more mentees than seats for mentees. Where everybody may have two mentors, seats must cover all mentees: raise them or leave some mentees out.
unsuitable-fair = The priority “fair” together with reciprocity is too large here to be exact ({ $size } levels × nodes; the limit is 50 million). In policy.toml take “fair” out of the line “priorities”, or leave may_receive_beyond_given blank.
unsuitable-priority = The policy’s line “priorities” leaves nothing to optimise. Name at least one, for instance "pairs".
unsuitable-raise = “raise” cannot be the first priority: with no pair at all, the lowest fit would be perfect. Put "pairs" before it.
unsuitable-ranked-dual = Ranks cannot decide where everybody may have two mentors. In policy.toml write method = "optimum", or choose another shape.
unsuitable-ranked-minimum = { $n ->
    [one] { $organisation } must receive at least one pair.
   *[other] { $organisation } must receive at least { $count } pairs.
} With a minimum there need not be an outcome in which no two people would rather have each other, so ranks cannot decide. Leave at_least_matched blank, or write method = "optimum".
unsuitable-ranked-reciprocity = { $organisation } may receive { $n ->
    [0] no more pairs than it gives
    [one] one pair more than it gives
   *[other] { $count } pairs more than it gives
}. With reciprocity there need not be an outcome in which no two people would rather have each other, so ranks cannot decide. Leave may_receive_beyond_given blank, or write method = "optimum".
unsuitable-ranked-mentees = { $organisation } has more mentees than seats for them ({ $count }). Ranks decide between people, not between an organisation’s seats. Raise seats_mentees or leave it blank, leave some mentees out, or write method = "optimum".
unsuitable-ranked-mentors = { $organisation } has more places of mentors than seats for them ({ $count }). Ranks decide between people, not between an organisation’s seats. Raise seats_mentors or leave it blank, lower capacities, or write method = "optimum".

# Questions about a result
help-match-no-questions = Leave out what needs matching again: what would change it for those who wait, what rules cost, whom to recruit, how firm the pairs are
match-asks = Matching again: what rules cost, whom to recruit, how firm the pairs are
match-leaves-questions = The questions still open are left out; the result is being written.
question-too-many = With these files { $possible } pairs are possible, and questions need a list of them all: they are answered up to { $most }. Ask about a part of the programme, or read waiting.csv and the report of counterpart match.

# counterpart compare
help-compare = Compare two results: pairs that stay, come and go, who gains and loses, each priority side by side
help-compare-examples = Example:
    counterpart compare result-before result-after
  Each is a folder that counterpart match has written, or one of its files.
help-compare-a = The one result
help-compare-b = The other result
help-compare-json = Print the comparison as JSON, with every pair
help-value-a = A
help-value-b = B
compare-no-result = this is not a folder that counterpart match has written: { $file } is missing. Give the folder that was named after --out.
compare-no-summary = this is not a summary that counterpart match has written.
compare-no-number = “{ $value }” is not a fit. Give the file as counterpart match wrote it.
compare-column = the column is missing. Give the file as counterpart match wrote it.
compare-nobody-in-both = Nobody is in both results, going by the ids of the mentees. Two results can be compared if they are of the same people.
compare-other-names = These seem to be results of different people: of the { $all } mentees with the same id in both, { $n } { $n ->
    [one] has
   *[other] have
} another name. Give people ids of their own in the files.
compare-files = { $n ->
    [one] One file is not the same for both:
   *[other] { $n } files are not the same for both:
} { $files }
compare-figures = In short
compare-change = change
compare-same = same
compare-differs = differs
compare-figure-matched = Mentees with a mentor
compare-figure-waiting = Mentees who wait
compare-figure-pairs = Pairs
compare-figure-mentors_matched = Mentors with a mentee
compare-figure-mean_fit = Mean fit
compare-figure-lowest_fit = Lowest fit
compare-figure-points = Points in all
compare-priorities = Priorities, in their order
compare-organisations = By organisation
compare-share-given = given
compare-share-received = received
compare-share-matched = matched
compare-pairs = { $n ->
    [0] No pair stays
    [one] One pair stays
   *[other] { $count } pairs stay
}, { $gone } { $gone ->
    [one] goes
   *[other] go
}, { $come } { $come ->
    [one] comes
   *[other] come
}.
compare-move = { $mentee }: { $before } → { $after }
compare-nobody = nobody
compare-lose = { $n ->
    [one] One mentee loses a mentor:
   *[other] { $count } mentees lose a mentor:
}
compare-gain = { $n ->
    [one] One mentee gains a mentor:
   *[other] { $count } mentees gain a mentor:
}
compare-other = { $n ->
    [one] One mentee has another mentor:
   *[other] { $count } mentees have another mentor:
}
compare-more = { $n ->
    [one] and one more
   *[other] and { $count } more
}
compare-mentors-gain = Mentors with more mentees ({ $count }): { $names }
compare-mentors-lose = Mentors with fewer mentees ({ $count }): { $names }
compare-only-a = Mentees only in A ({ $count }): { $names }
compare-only-b = Mentees only in B ({ $count }): { $names }

# Why reading or writing failed
os-not-found = it is not there
os-not-permitted = permission is denied
os-disk-full = the disk is full
os-too-large = the file would become too large
os-is-a-folder = it is a folder
os-no-folder = a part of the path is a file, not a folder
os-is-there = it is there already
os-read-only = nothing can be written to that disk

# Headings of the manual
man-name = NAME
man-examples = EXAMPLES
