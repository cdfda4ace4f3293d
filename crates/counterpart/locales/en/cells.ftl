# What cells mean. Each message says what would be right.

cells-perhaps = {" "}Did you mean “{ $name }”?

cells-yes-no = Write yes or no. Leave the cell blank if there is no answer.
cells-yes-no-date = Write yes, no, or the day it was done, such as 2027-02-01. Leave the cell blank if there is no answer.

cells-number-unclear = Write a whole number from { $least } to { $most }, in digits.
cells-number-not-whole = Write a whole number from { $least } to { $most }, without decimals.
cells-number-thousands = This could be a decimal number or thousands. Write a whole number from { $least } to { $most }, without commas or points.
cells-number-negative = The number cannot be below zero. Write a whole number from { $least } to { $most }.
cells-number-bounds = Write a whole number from { $least } to { $most }.
cells-number-in-words = Write the number in digits: { $number }.

cells-hours-unclear = Write a number of hours from { $least } to { $most }, such as 1.5.
cells-hours-negative = The hours cannot be below zero. Write a number from { $least } to { $most }, such as 1.5.
cells-hours-bounds = Write a number of hours from { $least } to { $most }.

cells-date-unclear = Write the day as year, month and day, such as 2027-02-01.
cells-date-missing = There is no such day in the calendar. Write the day as year, month and day, such as 2027-02-01.
cells-date-ambiguous = This could be { $first } or { $second }. Write whichever you mean in that form.

cells-way = Write in person, video, telephone or e-mail.{ $perhaps }
cells-function-wish = Write same, different or any.{ $perhaps }
cells-sector = Write public, private or voluntary.{ $perhaps }
cells-size = Write 1-49, 50-249, 250-999 or 1000+, or how many people the organisation has.
cells-skill-strength = The strength after the colon is 1, 2 or 3, as in budgets:2. Leave it out if there is none.
cells-skill-nameless = Write the skill before the colon, as in budgets:2.

cells-country = Write a country’s English or French name, or its ISO code such as GB.{ $perhaps }
cells-language = Write a language’s name, or its ISO code such as fr.{ $perhaps }
cells-zone = Write a time zone by its IANA name, such as Europe/London.{ $perhaps }
cells-zone-offset = A distance from UTC does not say when the clocks change. Write the time zone by its IANA name, such as Europe/London.

cells-office-form = Write the hours as days and times, such as Mon-Fri 09:00-17:00, or Mon-Thu 09:00-12:00 13:00-17:30; Fri 09:00-13:00.
cells-office-part = “{ $part }” is not a day or a time of day. Write the hours as days and times, such as Mon-Fri 09:00-17:00.
cells-office-half = These times could be in the morning or in the afternoon. Write them as 09:00-17:00.
cells-office-empty = This beginning and end leave no hours between them, or the beginning is 24:00. For a whole day write 00:00-24:00.

cells-level = The levels are: { $levels }. Write one of them, or a grade that the organisation has mapped onto them.{ $perhaps }
cells-grades-form = “{ $part }” is not a grade with its level. Write each grade, an equals sign and the number of its level, such as Grade 7=4; SEO=3.
cells-grades-rung = Write the level of “{ $name }” as a number from 1 to { $most }.
cells-grades-twice = “{ $name }” has two different levels. Keep the one that is right.
