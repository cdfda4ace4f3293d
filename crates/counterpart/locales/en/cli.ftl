# Abstract instances and their answers: counterpart solve, counterpart verify
solve-optional = Mentor { $mentor } is marked “optional” (no pair at all, or at least some). Instances with such mentors are not solved here.
solve-too-large = The instance is too large: its numbers could not be proven exact.
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
cmi-unreadable = { $file } cannot be read: { $what }
cmi-unreadable-line = { $file }, line { $line }: { $what }
cmi-heading = the first line must be “cmi 1” (an instance), or “cmi-solution 1” or “cmi-infeasible” (an answer).
cmi-record = “{ $record }” is not a record of this format.
cmi-field = a field of the record “{ $record }” is missing, or is not what the format says.
cmi-unsized = the record “{ $record }” stands before “size”, or goes beyond what “size” says.
cmi-twice = “{ $record }” stands twice.
cmi-edges = “size” says { $said } edges, but there are { $found }.
cmi-no-end = there is no “end”: the file is cut off.
cmi-matrix = the matrix cannot be had: { $why }
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
cmi-list-twice = a preference list of number { $who } names somebody twice, or stands twice.
packed-unreadable = { $file } cannot be opened: { $why }
packed-damaged = { $file } is compressed, but damaged or too large to unpack.
packed-not-text = { $file } is not a text file.
