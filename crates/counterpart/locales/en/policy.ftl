# policy.toml: what is wrong in it, and what its lines mean.

policy-not-utf8 = The policy is not a text file in UTF-8. Save it as plain text with the encoding UTF-8.
policy-not-toml = This line is not written as the policy’s format (TOML) asks. Write a key, an equals sign and its value, with words in quotation marks, such as shape = "cross".
policy-twice = This key is here twice. Keep the one that is right.
policy-table = Write this with its own keys, which are: { $keys }.
policy-key-unknown = The policy has no such key here. The keys here are: { $keys }.{ $perhaps }
policy-key-elsewhere = This key belongs under [{ $table }].
policy-key-top = This key belongs at the top of the policy, before the first line in square brackets.
policy-rule-fixed = This rule always holds and has no line of its own. What counts as the boundary follows from shape and inside, at the top.
policy-word = Write one of these words in quotation marks: { $words }.{ $perhaps }
policy-shape = Write one of these shapes: { $words }.{ $perhaps }
policy-switch = Write "on" or "off".
policy-whole = Write a whole number from { $least } to { $most }, without quotation marks.
policy-hours = Write a number of hours from { $least } to { $most }, such as 1.5, without quotation marks.
policy-seed = Write the seed as 1 to { $most } letters or digits in quotation marks.
policy-priorities = Write the priorities as a list, the most important first, such as ["pairs", "fair", "raise", "total"].
policy-priority-twice = This priority is in the list already. Keep it once, where it should count.
policy-draw-last = Lots are always drawn last, so draw need not be listed. Take it out, or move it to the end.
policy-raise-first = The priority raise cannot be the first: the lowest fit is highest when nobody is matched. Put pairs or mentees before it.
policy-bands = Write the thresholds as a list of at most { $most } numbers, the lowest first, such as [200, 400].
policy-ladder = Write the levels as a list of names, the lowest first, such as ["assistant", "officer", "manager"], or the name of a built-in ladder: "numbers" or "civil-service".
policy-ladder-name = The built-in ladders are "numbers" and "civil-service". Your own levels are a list of names, the lowest first.{ $perhaps }
policy-ladder-length = Write 1 to { $most } levels, the lowest first.
policy-ladder-blank = One of the levels has no name. Give it one, or take it out.
policy-ladder-twice = The level “{ $name }” is listed twice. Keep it once.
policy-cohort = Write the first and the last day of the cohort: cohort = {"{"} from = 2027-02-01, until = 2027-12-15 {"}"}.
policy-cohort-order = The cohort ends before it begins. Swap the two days, or correct one.
policy-cohort-no-week = The cohort has no whole week from Monday to Sunday, and shared hours are counted in whole weeks. Choose an earlier first day or a later last day.
policy-cohort-long = The cohort is longer than ten years. Correct one of the two days.
policy-shared-hours = Write the hours a week, such as 1.5, or "on" for one hour, or "off".
policy-level-gap = Write {"{"} least = 1 {"}"}, {"{"} least = 1, most = 3 {"}"}, or "off".
policy-level-gap-order = The ceiling is below the least gap. Write most as { $least } or more, or leave it out.
policy-best-gap = Write the best gap from and to, the smaller number first, such as [1, 2].

policy-about = The matching policy of a programme. Every line here is the default and may be left out; change what your programme does differently.
policy-about-shape = The shape of the programme, which sets the other defaults: cross (between organisations), supply (along a supply chain), peer (between equals), dual (one mentor inside and one outside), internal (inside one organisation), rapid (volunteers for people without an organisation), pool (a standing pool of neighbouring organisations).
policy-about-inside = What counts as inside: organisation, division or group.
policy-about-method = How the outcome is chosen: optimum is the best outcome by the priorities below; ranked is the stable outcome of the ranks that people gave: no mentee and mentor would both rather have each other, and no mentee could have somebody they rank higher in any other stable outcome.
policy-about-unranked = For the method ranked, what it means that somebody was not ranked: not_acceptable (they would rather have nobody) or after (after everybody whom they ranked, the better fit first).
policy-about-cohort = The first and last day of the cohort. Shared hours are counted over its whole weeks, with the clock changes of each time zone. Without this line the year 2027 stands in, and all dated exclusions apply.
policy-about-ladder = The levels of the programme: numbers (1 to 10), civil-service (AA to SCS4), or your own, the lowest first, such as ["assistant", "officer", "manager", "director"].
policy-about-priorities = What comes first, second and so on; each is met as well as can be before the next one counts. mentees: people with a mentor; pairs: pairs; mentors: mentors with a mentee, before anybody gets a second; fair: the worst-served organisation first; raise: the lowest fit; bands: as few poor fits as possible; keep: current pairs (where there are any and keep is not named, right after pairs, or after mentees if pairs is not named); total: the sum of fit. What is equal after all of them is decided by lot.
policy-about-seed = A word of your own that decides how lots fall. The same word always draws the same lots.
policy-about-cadence = Hours a month that one pair takes. A mentor who names hours a month gets as many mentees as these hours allow, and always at least one.
policy-about-bands = The thresholds of the priority bands, in thousandths of the best possible fit.

policy-about-rules = Who may meet whom. Each rule is "on", "off" or its bound. An answer that is missing never stops a pair.
policy-about-rule-competitors = Organisations that compete are kept apart, as the organisations or exclusions file says.
policy-about-rule-direction = Only organisations that give provide mentors, and only those that receive provide mentees.
policy-about-rule-eligible = Only people who belong to the target group of their role.
policy-about-rule-kept-for = A mentor kept for mentees from a stated level gets no others.
policy-about-rule-line-manager = Never one’s own manager, nor the manager’s manager, either way round.
policy-about-rule-not-with = Nobody meets a person whom either of them asked not to meet.
policy-about-rule-shared-language = At least one language in common.
policy-about-rule-shared-hours = Office hours in common, in hours a week, in the worst whole week of the cohort.
policy-about-rule-level-gap = The mentor’s level less the mentee’s: at least this. A ceiling may be added, such as most = 3.
policy-about-rule-earlier-pairs = Whether people who were a pair before may be one again: forbid or allow.
policy-about-rule-trained = Only people who have had the training. Usually asked before publishing instead.
policy-about-rule-code-accepted = Only people who have accepted the code of conduct. Usually asked before publishing instead.
policy-about-rule-minimum-fit = No pair whose fit is lower, in thousandths of the best possible; 0 is off.

policy-about-fit = What makes a good pair. The weights need not add up: they are scaled to 1000, and a part with 0 is not asked about.
policy-about-fit-skills = What the mentee seeks and the mentor offers.
policy-about-fit-level = The mentor’s level less the mentee’s; best from and to are the gap that is ideal.
policy-about-fit-preferences = Whom they ranked or named as preferred.
policy-about-fit-hours = Office hours in common; ten hours a week and more is full.
policy-about-fit-languages = The languages in common, and how strong they are.
policy-about-fit-function = The mentor’s function against the mentee’s wish; wish is for mentees who say nothing: same, different or any.
policy-about-fit-location = How near they are, if both want to meet in person.
policy-about-fit-sector-contrast = A sector that the mentee prefers; without a preference, another one than the mentee’s own.
policy-about-fit-aims = The aims and motives in common.
policy-about-fit-identity = An equality answer in common, where both allowed it and the mentee asked for it.
