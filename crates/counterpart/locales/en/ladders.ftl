# The ladder of levels, and the organisations' grades on it.
ladder-title = Ladder of levels
ladder-how = Grades of different employers cannot be compared. The programme has levels of its own, and each organisation says which of its grades is which level.
ladder-levels = Levels, from the bottom
ladder-none = The lead has not set the levels yet.
ladder-none-lead = No level is set yet. Begin with the lowest, such as “First post”; four to seven are usual.
ladder-new = New level
ladder-new-hint = Such as Manager, or Head of department
ladder-add = Add it at the top
ladder-name = Name
ladder-save = Save
ladder-rename = Rename
ladder-rename-title = Rename the level
ladder-rename-named = Rename: { $name }
ladder-up = Up
ladder-up-named = Up: { $name }
ladder-down = Down
ladder-down-named = Down: { $name }
ladder-remove = Remove
ladder-remove-named = Remove: { $name }
ladder-level-used = { $n ->
    [one] One grade is mapped onto this level. Map it onto another level first.
   *[other] { $n } grades are mapped onto this level. Map them onto other levels first.
}
ladder-grades = Grades on the ladder
ladder-grades-of = Grades of { $name }
ladder-grades-how = One row for each grade. To take a grade away, empty its name. When all rows are full, save, and more appear.
ladder-grades-save = Save the grades
ladder-back = Back to the ladder
ladder-organisation = Organisation
ladder-not-mapped = not mapped yet
ladder-grade = Grade
ladder-level = Level
ladder-grade-row = Grade, row { $n }
ladder-level-row = Level, row { $n }
ladder-choose = Choose a level
ladder-grade-level = “{ $name }” needs a level from the list
ladder-grade-twice = “{ $name }” is listed twice; a grade has one level
ladder-grade-long = “{ $name }…” is too long: { $most } characters at most
notice-level-added = Added: { $name }
notice-level-renamed = Saved: { $name }
notice-level-removed = Removed: { $name }
notice-level-restored = Back again, where it was: { $name }
notice-grades-mapped = The grades of { $name } are saved.
