# Reading files: where something is wrong.
files-place-file = { $file }
files-place-column = { $file }, column “{ $column }”
files-place-row = { $file }, row { $row }
files-place-cell = { $file }, row { $row }, column “{ $column }”
files-place-key = { $file }, “{ $column }”
files-place-line = { $file }, line { $row }
files-place-line-key = { $file }, line { $row }, “{ $column }”
files-wrong = { $place }: { $message }
files-wrong-value = { $place }: “{ $value }”. { $message }
files-more-wrong = { $count ->
    [one] There is 1 more.
   *[other] There are { $count } more.
}

# Files that cannot be read at all.
files-not-found = There is no file { $file }. Check its name and folder.
files-not-permitted = The file { $file } may not be opened. Ask for permission to read it, or copy it to a folder of your own.
files-is-a-folder = { $file } is a folder. Name a file in it.
files-not-readable = The file { $file } cannot be read: { $why }.

# Files that hold no table.
files-too-large = The file is larger than { $most } MB. Leave out columns that are not needed, or split the programme.
files-empty = The file is empty. It needs a first row with the names of the columns, and a row for each entry.
files-header-alone = The file has a first row with the names of the columns and nothing below it. Add a row for each entry.
files-no-header = The first row does not name any column we know. Put the names of the columns there, such as { $names }; `counterpart columns` lists them all.
files-is-pdf = This is a PDF, whatever its name says. Save the table as CSV or XLSX.
files-is-image = This is a picture, whatever its name says. Save the table as CSV or XLSX.
files-is-document = This is a document and not a table. Save the table as CSV or XLSX.
files-is-web-page = This is a web page or an XML file, whatever its name says. Download the table itself, as CSV or XLSX.
files-is-archive = This is a packed file. Unpack it and name the CSV or XLSX file inside.
files-is-old-office = This is a file of an older office program (such as XLS). Save the table as CSV or XLSX.
files-is-binary-workbook = This is a binary workbook (XLSB). Save it as XLSX or CSV.
files-is-opendocument = This is an OpenDocument spreadsheet (ODS). Save it as XLSX or CSV.
files-is-no-text = This is neither a text file nor a workbook. Save the table as CSV or XLSX.
files-has-nul = The file contains NUL bytes, so it is damaged or not a text file. Save the table again as CSV or XLSX.
files-has-password = The workbook is protected by a password. Save a copy without one.
files-workbook-damaged = The workbook is damaged or incomplete. Open it in a spreadsheet program and save it again as XLSX.
files-unpacks-too-large = The workbook unpacks to more than { $most } MB, which no list of people needs. Copy the table alone into a new workbook.
files-no-sheet = The workbook has no sheet. Save the table again as XLSX or CSV.
files-unknown-sheet = The workbook has no sheet “{ $sheet }”. Its sheets are: { $sheets }.
files-quote-never-closed = A quotation mark that opens in this row is never closed. Close it, or double it ("") where it belongs to the text.
files-row-too-long = The row has { $cells } cells, but the first row names { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}. Put quotation marks around a cell that contains the separator.
files-cell-too-large = The cell holds { $size } KB of text. Shorten it to at most { $most } KB.
files-formula-error = A formula in this cell has no result. Correct the formula, or write what it should say.
files-too-many-columns = The table has { $columns } columns or more. Keep at most { $most }.

# What to know about a file.
files-first-sheet-read = { $file } has { $sheets } sheets; the first, “{ $sheet }”, was read. Name another with --sheet.
files-merged-cells = { $file } has merged cells; what they say counts for every row they cover.
files-hidden-rows = { $rows ->
    [one] 1 row of { $file } is hidden and was read like the others.
   *[other] { $rows } rows of { $file } are hidden and were read like the others.
}
files-columns-ignored = { $count ->
    [one] 1 column of { $file } is not known and was left aside: { $columns }.
   *[other] { $count } columns of { $file } are not known and were left aside: { $columns }.
}
files-known-by-row = { $count ->
    [one] 1 person in { $file } has neither an id nor an e-mail address and is known by the number of the row: { $rows }.
   *[other] { $count } people in { $file } have neither an id nor an e-mail address and are known by the numbers of the rows: { $rows }.
}
files-address-blank = { $count ->
    [one] 1 person in { $file } has no e-mail address: { $people }.
   *[other] { $count } people in { $file } have no e-mail address: { $people }.
}
files-mentioned-unknown = { $count ->
    [one] 1 person named in the column “{ $column }” of { $file } is not in the files, and was left aside: { $people }.
   *[other] { $count } people named in the column “{ $column }” of { $file } are not in the files, and were left aside: { $people }.
}
files-question-unknown = The column “{ $column }” of { $file } names “{ $question }”, but the file has no column equality.{ $question }.
files-organisations-alike = “{ $one }” and “{ $other }” look like two spellings of one organisation. They were taken as two; write one of them everywhere if they are the same.
files-more-mentees-than-seats = { $organisation } sends { $people ->
    [one] 1 mentee
   *[other] { $people } mentees
} and has { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
} for them. The matching decides who gets a seat.
files-more-mentors-than-seats = { $organisation } sends { $people ->
    [one] 1 mentor
   *[other] { $people } mentors
} and has { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
} for them. The matching decides who gets a seat.
files-skills-unknown = { $count ->
    [one] 1 skill is not in the vocabulary and stays a word of its own (behind the arrow the nearest known one): { $skills }.
   *[other] { $count } skills are not in the vocabulary and stay words of their own (behind the arrow the nearest known one): { $skills }.
}
files-identity-weighs-nothing = { $count ->
    [one] 1 mentee asks for a mentor of the same identity, which weighs 0.
   *[other] { $count } mentees ask for a mentor of the same identity, which weighs 0.
} To let it count, add the line “identity = 50” under [fit] in the policy.

# Columns that do not fit.
files-column-twice = Two columns mean “{ $name }”: this one and “{ $first }”. Keep one of them.
files-column-missing = The column “{ $name }” is missing. Add it; the file has: { $present }.
files-column-missing-near = The column “{ $name }” is missing. Was “{ $near }” meant to be it?

# People.
files-address-several = This names more than one e-mail address. Keep one.
files-address-two-at = An e-mail address has exactly one @. Write it like ann@example.org.
files-address-without-at = An e-mail address needs an @. Write it like ann@example.org.
files-address-incomplete = The e-mail address is not complete. Write it like ann@example.org.
files-address-twice = This e-mail address is also in row { $first }. Keep one row for each person.
files-id-twice = This id is also in row { $first }. Give each person an id of their own, or keep one of the rows.
files-two-organisations = The same person is also in row { $first }, with another organisation. Keep the row with the right one.
files-two-organisations-across = The same person is in row { $first } of { $file } with the organisation “{ $other }”. Write the same organisation in both.
files-organisation-blank = The organisation is blank. Write its id or its name.
files-division-blank = The division is blank, and the policy draws the boundary there. Write the person’s division.
files-list-separator = Separate several languages with a semicolon, such as fr; en.
files-unknown-mentor = No mentor has this id or e-mail address. Write one from the file of mentors.
files-unknown-mentor-near = No mentor has this id or e-mail address. Did you mean “{ $near }”?
files-unknown-mentee = No mentee has this id or e-mail address. Write one from the file of mentees.
files-unknown-mentee-near = No mentee has this id or e-mail address. Did you mean “{ $near }”?

# Organisations and exclusions.
files-organisation-twice = Row { $first } has this id or name as well. Each organisation needs its own.
files-organisation-nameless = The organisation has neither an id nor a name. Write at least one.
files-unknown-organisation = No organisation has this id or name. Add it to the file of organisations, or write one that is there.
files-unknown-organisation-near = No organisation has this id or name. Did you mean “{ $near }”?
files-names-itself = The organisation is named with itself. Name another one.
files-dual-seats = The organisation sends { $people ->
    [one] 1 mentee
   *[other] { $people } mentees
} and has { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}. Where each mentee may have two mentors, there must be a seat for each: raise the number or leave it blank.
files-area-unclear = Write function: and its name, country: and its code or name, or leave the cell blank for everywhere.
files-until-before-since = The last day is before the first. Swap them or correct one.
files-sector-public = public
files-sector-private = private
files-sector-voluntary = voluntary

# Pairs, ranks and skills.
files-pair-blank = The cell is blank. A pair needs a mentee, a mentor and, in the file of pairs, a kind.
files-pair-kind = Write one of: { $kinds }.
files-pair-kind-near = Write one of: { $kinds }. Did you mean “{ $near }”?
files-pair-contradicts = Row { $first } says “{ $other }” of the same pair. Keep one of the two.
files-pair-oneself = This is one person on both sides, and nobody is their own mentor. Name another mentor.
files-lock-without-reason = A locked pair needs a reason, which is recorded. Write it here.
files-rank-blank = The cell is blank. A rank needs who ranks, whom, and the number.
files-rank-twice = Row { $first } ranks the same person already. Keep one of the two.
files-rank-unknown = Nobody has this id or e-mail address. Write one from the files of mentors or mentees.
files-rank-ambiguous = A mentor and a mentee both have this id. Write the e-mail address, or give them different ids.
files-skill-blank = The skill is blank. Write its name, or remove the row.
files-skill-twice = Row { $first } names the same skill. Keep one of them.
files-skill-parent = The parent is not a skill of this file. Add a row for it, or leave the cell blank.
files-skill-parent-near = The parent is not a skill of this file. Did you mean “{ $near }”?
files-skill-circle = The parents lead back to this skill. Give one of them another parent, or none.

# The columns.
files-title-organisations = { $file }: the partners of the consortium
files-title-mentors = { $file }: people who offer to be mentors
files-title-mentees = { $file }: people who ask for a mentor
files-title-exclusions = { $file }: organisations whose people are not put together
files-title-pairs = { $file }: what is known of single pairs
files-title-ranks = { $file }: whom people would like, in order
files-title-skills = { $file }: the vocabulary of skills, as a tree
files-also-called = also called: { $names }
files-columns-note = Columns may be in any order; capitals and spaces do not matter. Several answers in one cell are separated by a semicolon, or are in numbered columns such as “skill 1” and “skill 2”. A blank cell means not answered.
files-column-organisation-id = id, unique; the name stands in where it is missing
files-column-organisation-name = name, unique; the id stands in where it is missing
files-column-sector = public, private or voluntary
files-column-industry = a narrower word for what it does, free
files-column-size = how many people it has: 1-49, 50-249, 250-999 or 1000+
files-column-organisation-country = country, by code or name
files-column-group = the group it belongs to
files-column-seats-mentees = most pairs its mentees may receive in one round; blank is no limit
files-column-seats-mentors = most pairs its mentors may give in one round; blank is no limit
files-column-gives = whether its people may be mentors: yes or no
files-column-receives = whether its people may be mentees: yes or no
files-column-beyond-given = reciprocity: pairs received are at most pairs given plus this; blank is no bound
files-column-at-least = a minimum of pairs that its mentees receive
files-column-competitors = organisations whose people are not put together with its own, both ways
files-column-suppliers = organisations it buys from
files-column-grades = its own grades on the ladder, such as Grade 7=4; SEO=3
files-column-id = id, unique on its side; the e-mail address stands in where it is missing
files-column-email = one e-mail address
files-column-name = full name
files-column-first-name = first name, where the name is in two columns
files-column-last-name = last name, where the name is in two columns
files-column-organisation = organisation, by id or name
files-column-division = part of the organisation
files-column-level = level on the ladder, or the organisation’s own grade
files-column-function = job family
files-column-country = country, by code or name
files-column-location = town or area
files-column-time-zone = time zone, such as Europe/London; blank is the country’s, if it has one
files-column-hours = weekly hours, such as Mon-Fri 09:00-17:00; blank is the country’s working week, 8 to 18
files-column-languages = languages by code or name, the strongest first
files-column-ways = ways of meeting: in person, video, telephone, e-mail
files-column-aims = aims, from the programme’s list
files-column-motives = motives, from the programme’s list
files-column-not-with = people whom this person must not meet, by id of the other side or by e-mail address
files-column-line-manager = line manager, by id, e-mail address or name
files-column-earlier-with = people they were a pair with before
files-column-eligible = belongs to the target group of the role: yes, no or a date
files-column-trained = has had the training: yes, no or a date
files-column-code-accepted = has accepted the code of conduct: yes, no or a date
files-column-equality = an answer to the equality question NAME
files-column-may-match-on = the NAMEs whose use in matching this person allows
files-column-biography = about themselves; not used in matching
files-column-both-roles = is both mentor and mentee: yes or no (files of mentor-match)
files-column-job-title = job title; not used in matching (files of mentor-match)
files-column-skills-offered = skills offered, each with a strength from 1 to 3 if wished, such as budgeting:3
files-column-capacity = how many mentees they can take: 1 to 10; blank is 1
files-column-hours-a-month = hours a month they have for all their mentees
files-column-mentees-from-level = kept for mentees from this level
files-column-mentored-before = has been a mentor before: yes or no
files-column-characteristics = identities that a mentee may ask for (files of mentor-match)
files-column-skills-sought = skills sought, the most wanted first
files-column-preferred-functions = functions they would like a mentor to have
files-column-preferred-sectors = sectors or industries they would like a mentor to come from
files-column-function-wish = the mentor’s function compared with their own: same, different or any
files-column-match-on = the NAMEs of equality questions on which they ask for a mentor with the same answer
files-column-preferred-mentors = mentors they would like, the best first, by id or e-mail address
files-column-similar-identity = wants a mentor of a similar identity: yes or no (files of mentor-match)
files-column-identity-to-match = the identity they ask for (files of mentor-match)
files-column-from = organisation of the mentees
files-column-to = organisation of the mentors; both ways is two rows
files-column-area = where it holds: function:NAME, country:NAME, or blank for everywhere
files-column-since = first day on which it holds; blank is always
files-column-until = last day on which it holds; blank is always
files-column-pair-mentee = mentee, by id or e-mail address
files-column-pair-mentor = mentor, by id or e-mail address
files-column-kind = locked, forbidden, earlier, current, suggested or advised_against
files-column-reason = why; a locked pair needs a reason
files-column-who = who ranks, by id or e-mail address
files-column-whom = whom of the other side, by id or e-mail address
files-column-rank = 1 is best; equal numbers are ties
files-column-skill = the skill
files-column-parent = the skill above it in the tree
files-column-skill-name = its name in each language
