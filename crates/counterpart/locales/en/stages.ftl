# The eight stages with their tasks, and the overview of a programme.
stage-definition = Definition
stage-organisations = Organisations
stage-design = Design
stage-launch = Launch
stage-recruitment = Recruitment and matching
stage-training = Training
stage-support = Support
stage-evaluation = Evaluation
stages-title = Stages and tasks
stages-label = Stage of the programme
stages-week = { $name }, week { $n } of { $of }
stages-open = { $n ->
    [one] { $n } task open
   *[other] { $n } tasks open
}
stages-overdue = { $n ->
    [one] { $n } task overdue
   *[other] { $n } tasks overdue
}
stages-done = done
stages-none = The programme has no tasks yet
stages-none-how = Begin with the usual ones for its shape, each with an owner. You can change and remove every one of them, and add your own.
stages-none-cohort = { $name } has no tasks yet
stages-none-cohort-how = Begin with the usual ones, due by the dates of the cohort. You can change and remove every one of them, and add your own.
stages-begin = Add the usual tasks
stages-dates = { $n ->
    [one] { $n } task is not due by the dates of the cohort
   *[other] { $n } tasks are not due by the dates of the cohort
}
stages-dates-how = These usual tasks are open, and have no day yet or one that went with earlier dates. They can be given the days that go with the cohort’s dates now. Tasks whose day somebody has set stay as they are. You can take it back.
stages-dates-give = Set their days by the cohort’s dates
stages-cohort-current = The current cohort
task-new = Add a task
task-edit = Change the task
task-edit-named = Change: { $name }
task-change = Change
task-save = Save the task
task-remove = Remove the task
task-words = What is to be done
task-words-hint = Begin with a verb
task-stage = Stage
task-cohort = Cohort
task-cohort-hint = Tasks without a cohort are the whole programme’s
task-cohort-none = The whole programme
task-owner = Owner
task-owner-hint = A role or one person; it appears on their overview
task-owner-none = nobody yet
task-owner-elsewhere = somebody of another organisation
task-owner-left = { $name } (no longer helps to run the programme)
task-owner-left-elsewhere = somebody who no longer helps to run the programme
task-owner-vacant = { $name } (nobody has this role)
task-due = Due
task-due-hint = The last day; may be left empty
task-note = Note
task-note-hint = What helps to do it; everybody who helps to run the programme can read it
task-until = until { $name }
task-overdue = overdue
task-done = done
task-shared = Do this for your own organisation. The office ticks it off when every organisation has done its part.
task-shared-grades = Map your grades
task-tick = Mark as done
task-tick-named = Mark as done: { $name }
task-untick = Reopen
task-untick-named = Reopen: { $name }
task-search = Search tasks
task-state = State
task-state-all = All
task-state-open = Open
task-state-overdue = Overdue
task-state-done = Done
task-whose = Owner
task-whose-all = Everybody
task-whose-mine = Mine
task-count = { $n ->
    [0] No task
    [one] { $n } task
   *[other] { $n } tasks
}
task-none-found = No task fits. Search for something else, or show everything.
notice-tasks-begun = { $n ->
    [0] The usual tasks are there already.
    [one] { $n } task is added.
   *[other] { $n } tasks are added.
}
notice-tasks-dated = { $n ->
    [0] The tasks have these days already.
    [one] { $n } task has a new day.
   *[other] { $n } tasks have new days.
}
notice-tasks-dated-back = { $n ->
    [0] Nothing was taken back: the days have changed since.
    [one] { $n } task has its former day again.
   *[other] { $n } tasks have their former days again.
}
notice-task-added = Added: { $name }
notice-task-changed = Saved: { $name }
notice-task-done = Done: { $name }
notice-task-undone = Open again: { $name }
notice-task-removed = Removed: { $name }
notice-task-restored = Back again: { $name }
usual-purpose = Write down the purpose and for whom the programme is
usual-benefits = Say what employers and participants get from it
usual-targets = Set measurable targets
usual-partners = Say how many partners are needed, and by when
usual-approach = Speak with possible partners: senior managers and HR
usual-volunteers = Find volunteer mentors
usual-champions = Find a champion in HR and one in senior management in each organisation
usual-coordinators = Have each organisation name a coordinator and a deputy
usual-competitors = Ask each organisation with whom it competes
usual-decision = Decide: go or no-go
usual-steering = Form the steering group and agree its terms of reference
usual-ladder = Agree the ladder of levels
usual-grades = Map each organisation’s grades onto the ladder
usual-form = Write the application forms
usual-policy = Agree the matching policy with the steering group
usual-letters = Read through the letters and put them into the programme’s words
usual-event = Hold the launch event for senior managers and key influencers
usual-promotion = Promote the programme in each organisation
usual-drop-ins = Hold drop-in sessions for the curious
usual-applications = Open the applications, and say when they close
usual-approval = Look at each application of your own people
usual-matching = Run the matching and look at the proposed pairs
usual-review = Approve or veto the proposed pairs of your own people
usual-publishing = Publish the pairs to everybody at once
usual-train-mentors = Train the mentors
usual-train-mentees = Train the mentees
usual-check-in = Ask every pair whether they have started
usual-circle = Hold a supervision circle for mentors
usual-feedback = Hold the first feedback round
usual-mentors-half = Ask the mentors how it is going, half-way through
usual-survey = Send the survey at the end
usual-report = Write the report for partners and the steering group
usual-celebration = Celebrate, with thanks and certificates
usual-lessons = Carry the lessons into the next cohort
