//! Stages: the eight that every programme goes through, with their tasks.
//!
//! A *task* belongs to a stage, to the whole programme or to one cohort, and has an owner: a role, or
//! one person. The *usual* tasks of a shape are a start; each can be changed or removed. Where the
//! programme stands is told from the tasks that are open and from how far its cohort has come.

pub mod acts;
pub mod door;
pub mod store;
pub(crate) mod table;
pub mod usual;
pub mod web;

use crate::base::ids::{CohortId, PersonId, TaskId};
use crate::base::text::Language;
use crate::base::words::words;
use crate::base::{Day, Instant};
use crate::cohorts::{Cohort, State};
use crate::people::Role;
use chrono::TimeDelta;

words! {
    /// A stage of a programme.
    Stage {
        /// What the programme is for.
        Definition = "definition",
        /// Who takes part.
        Organisations = "organisations",
        /// How it is to work.
        Design = "design",
        /// Everybody hears of it.
        Launch = "launch",
        /// People apply, and are put together.
        Recruitment = "recruitment",
        /// Mentors and mentees get ready.
        Training = "training",
        /// Pairs are at work.
        Support = "support",
        /// What came of it.
        Evaluation = "evaluation",
    }
}

/// Who looks after a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Whoever has a role.
    Role(Role),
    /// One person; the name is known only to those who may read it.
    Person(PersonId, Option<String>),
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which.
    pub id: TaskId,
    /// Its stage.
    pub stage: Stage,
    /// The cohort, if it is not the whole programme's.
    pub cohort: Option<CohortId>,
    /// Which of the usual tasks it is, as long as nobody has worded it anew.
    pub usual: Option<String>,
    /// What is to be done, in the programme's own words.
    pub words: String,
    /// What helps to do it.
    pub note: String,
    /// Who looks after it.
    pub owner: Option<Owner>,
    /// Whether it is open, and its owner no longer helps to run the programme, or nobody has the role.
    pub is_left: bool,
    /// Until when.
    pub due_on: Option<Day>,
    /// The day that a usual task was given by its cohort's dates.
    pub planned_on: Option<Day>,
    /// Since when it is done.
    pub done_at: Option<Instant>,
    /// Which state of it this is.
    pub version: i32,
}

impl Task {
    /// What is to be done, for a reader of a language.
    pub fn title(&self, language: Language) -> String {
        match &self.usual {
            Some(word) => language.text(&format!("usual-{word}")),
            None => self.words.clone(),
        }
    }

    /// Whether it is what a form says of it; without words the form leaves them as they are.
    pub fn says(&self, draft: &Draft) -> bool {
        let owner = |owner: &Option<Owner>| match owner {
            Some(Owner::Role(role)) => (Some(*role), None),
            Some(Owner::Person(person, _)) => (None, Some(*person)),
            None => (None, None),
        };
        let is_worded = if draft.words.is_empty() { self.usual.is_some() } else { self.words == draft.words };
        is_worded
            && owner(&self.owner) == owner(&draft.owner)
            && (self.stage, self.cohort, self.due_on) == (draft.stage, draft.cohort, draft.due_on)
            && self.note == draft.note
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.done_at.is_none()
    }

    /// Whether it should have been done before a day.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.is_open() && self.due_on.is_some_and(|day| day < today)
    }

    /// Whether it is on the desk of somebody in a role. What nobody looks after any more is on the desks
    /// of those who lead.
    pub fn is_for(&self, role: Role, person: PersonId) -> bool {
        let is_lead = matches!(role, Role::Lead | Role::Deputy);
        match &self.owner {
            _ if self.is_left && is_lead => true,
            Some(Owner::Role(owner)) => *owner == role || role.stands_in_for() == Some(*owner),
            Some(Owner::Person(owner, _)) => *owner == person,
            None => is_lead,
        }
    }

    /// Whether somebody does their own organisation's part of it, and the office ticks it off when all have.
    pub fn is_shared(&self, role: Role, person: PersonId) -> bool {
        let is_each = matches!(&self.owner, Some(Owner::Role(owner)) if owner.is_of_organisation());
        is_each && self.is_open() && self.is_for(role, person) && !self.accepts_tick(role, person)
    }

    /// Whether it is the usual one of mapping each organisation's grades, of which we know what is left to do.
    pub fn is_about_grades(&self) -> bool {
        self.usual.as_deref() == Some("grades")
    }

    /// Whether somebody may say that it is done: the office, and whoever it belongs to alone. What each
    /// coordinator does for their own organisation, the office ticks off when all have.
    pub fn accepts_tick(&self, role: Role, person: PersonId) -> bool {
        let is_office = matches!(role, Role::Lead | Role::Deputy | Role::Administrator);
        is_office
            || match &self.owner {
                Some(Owner::Role(owner)) => *owner == role && !role.is_of_organisation(),
                Some(Owner::Person(owner, _)) => *owner == person,
                None => false,
            }
    }
}

/// What a form says of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its stage.
    pub stage: Stage,
    /// The cohort, if it is not the whole programme's.
    pub cohort: Option<CohortId>,
    /// Which of the usual tasks it is.
    pub usual: Option<&'static str>,
    /// What is to be done.
    pub words: String,
    /// What helps to do it.
    pub note: String,
    /// Who looks after it.
    pub owner: Option<Owner>,
    /// Until when.
    pub due_on: Option<Day>,
}

/// How a stage stands to where the programme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing is open in it any more.
    Done,
    /// It was left with tasks open.
    Behind,
    /// The programme is here.
    Now,
    /// Still to come.
    Ahead,
}

/// A stage with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The stage.
    pub stage: Stage,
    /// How it stands.
    pub mark: Mark,
    /// Tasks that are open.
    pub open: i64,
    /// Tasks in all.
    pub all: i64,
    /// Tasks that are overdue.
    pub overdue: i64,
}

/// Where a programme stands, from its tasks (the programme's and its current cohort's) and from how far
/// that cohort has come, which no open task holds back.
pub fn standings(tasks: &[Task], cohort: Option<&Cohort>, today: Day) -> Vec<Standing> {
    let (least, usual) = match cohort.map(|cohort| cohort.state) {
        None | Some(State::Planned) => (Stage::Definition, Stage::Definition),
        Some(State::Recruiting) => (Stage::Launch, Stage::Recruitment),
        Some(State::Running) => (Stage::Training, Stage::Support),
        Some(State::Delivered) => (Stage::Evaluation, Stage::Evaluation),
    };
    let is_done = !tasks.is_empty() && tasks.iter().all(|task| !task.is_open());
    let first =
        tasks.iter().filter(|task| task.is_open() && task.stage >= least).map(|task| task.stage).min();
    let now = first.unwrap_or(usual);
    let count = |stage, wanted: &dyn Fn(&Task) -> bool| {
        let found = tasks.iter().filter(|task| task.stage == stage && wanted(task)).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let standing = |stage: Stage| {
        let open = count(stage, &Task::is_open);
        let mark = match stage.cmp(&now) {
            _ if is_done && stage <= now => Mark::Done,
            std::cmp::Ordering::Equal => Mark::Now,
            std::cmp::Ordering::Less if open == 0 => Mark::Done,
            std::cmp::Ordering::Less => Mark::Behind,
            std::cmp::Ordering::Greater => Mark::Ahead,
        };
        let overdue = count(stage, &|task| task.is_overdue(today));
        Standing { stage, mark, open, all: count(stage, &|_| true), overdue }
    };
    Stage::ALL.iter().copied().map(standing).collect()
}

/// From how long before its day a task needs somebody.
const SOON: TimeDelta = TimeDelta::weeks(4);

/// What is open on somebody's desk.
#[derive(Clone, Debug, Default)]
pub struct Due {
    /// What is overdue or due soon, the most urgent first, then what has no day.
    pub now: Vec<Task>,
    /// What is due later, in the order of days.
    pub later: Vec<Task>,
}

/// Of these tasks, what is open on the desk of somebody in a role. What belongs to an archived cohort is
/// left out.
pub fn due(tasks: Vec<Task>, cohorts: &[Cohort], (role, person): (Role, PersonId), today: Day) -> Due {
    let is_archived = |id: CohortId| cohorts.iter().any(|each| each.id == id && each.archived_at.is_some());
    let mine =
        |task: &Task| task.is_open() && task.is_for(role, person) && !task.cohort.is_some_and(is_archived);
    let mut mine: Vec<Task> = tasks.into_iter().filter(mine).collect();
    mine.sort_by_key(|task| (task.due_on.is_none(), task.due_on, task.stage));
    let is_later = |task: &Task| task.due_on.is_some_and(|day| day - today > SOON);
    let (later, now) = mine.into_iter().partition(is_later);
    Due { now, later }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(stage: Stage, is_done: bool, due_on: Option<&str>) -> Task {
        Task {
            id: TaskId::fresh(),
            stage,
            cohort: None,
            usual: None,
            words: "something".to_owned(),
            note: String::new(),
            owner: Some(Owner::Role(Role::Administrator)),
            is_left: false,
            due_on: due_on.map(|day| day.parse().unwrap()),
            planned_on: None,
            done_at: is_done.then(|| "2027-01-01T00:00:00Z".parse().unwrap()),
            version: 1,
        }
    }

    fn cohort(state: State) -> Cohort {
        Cohort {
            id: CohortId::fresh(),
            name: String::new(),
            state,
            starts_on: None,
            ends_on: None,
            archived_at: None,
            version: 1,
        }
    }

    fn marks(tasks: &[Task], cohort: Option<&Cohort>) -> Vec<Mark> {
        let today = "2027-03-02".parse().unwrap();
        standings(tasks, cohort, today).into_iter().map(|each| each.mark).collect()
    }

    #[test]
    fn the_first_stage_with_an_open_task_is_the_current_one() {
        use Mark::{Ahead, Done, Now};
        let tasks = [task(Stage::Definition, true, None), task(Stage::Organisations, false, None)];
        assert_eq!(marks(&tasks, None), [Done, Now, Ahead, Ahead, Ahead, Ahead, Ahead, Ahead]);
        assert_eq!(marks(&[], None)[0], Now);
    }

    #[test]
    fn a_forgotten_task_does_not_hold_a_running_cohort_back() {
        use Mark::{Ahead, Behind, Done, Now};
        let tasks = [task(Stage::Design, false, None)];
        let running = cohort(State::Running);
        assert_eq!(marks(&tasks, Some(&running)), [Done, Done, Behind, Done, Done, Done, Now, Ahead]);
    }

    #[test]
    fn when_all_is_done_nothing_is_current() {
        let tasks = [task(Stage::Evaluation, true, None)];
        assert_eq!(marks(&tasks, Some(&cohort(State::Delivered))), [Mark::Done; 8]);
    }

    #[test]
    fn a_task_is_overdue_the_day_after() {
        let due = task(Stage::Launch, false, Some("2027-03-02"));
        assert!(!due.is_overdue("2027-03-02".parse().unwrap()));
        assert!(due.is_overdue("2027-03-03".parse().unwrap()));
        assert!(!task(Stage::Launch, true, Some("2027-03-02")).is_overdue("2027-03-03".parse().unwrap()));
    }

    #[test]
    fn a_desk_has_what_is_urgent_first_and_nothing_archived() {
        let me = PersonId::fresh();
        let mut gone = cohort(State::Planned);
        gone.archived_at = Some("2027-01-01T00:00:00Z".parse().unwrap());
        let mut hidden = task(Stage::Launch, false, None);
        hidden.cohort = Some(gone.id);
        let tasks = vec![
            task(Stage::Definition, false, None),
            hidden,
            task(Stage::Launch, false, Some("2027-05-01")),
            task(Stage::Support, false, Some("2027-03-30")),
            task(Stage::Design, true, Some("2027-01-01")),
        ];
        let due = due(tasks, &[gone], (Role::Administrator, me), "2027-03-02".parse().unwrap());
        let stages = |tasks: Vec<Task>| tasks.into_iter().map(|task| task.stage).collect::<Vec<_>>();
        assert_eq!(stages(due.now), [Stage::Support, Stage::Definition]);
        assert_eq!(stages(due.later), [Stage::Launch]);
    }

    #[test]
    fn a_deputy_has_what_they_stand_in_for_on_the_desk() {
        let (me, mut task) = (PersonId::fresh(), task(Stage::Design, false, None));
        task.owner = Some(Owner::Role(Role::Lead));
        assert!(task.is_for(Role::Deputy, me) && task.is_for(Role::Lead, me));
        assert!(!task.is_for(Role::DeputyCoordinator, me) && !task.is_for(Role::Administrator, me));
        task.owner = Some(Owner::Role(Role::Coordinator));
        assert!(task.is_for(Role::DeputyCoordinator, me) && !task.is_for(Role::Deputy, me));
        task.owner = Some(Owner::Role(Role::Deputy));
        assert!(task.is_for(Role::Deputy, me) && !task.is_for(Role::Lead, me));
    }

    #[test]
    fn who_may_tick_a_task() {
        let (me, other) = (PersonId::fresh(), PersonId::fresh());
        let mut task = task(Stage::Design, false, None);
        assert!(task.accepts_tick(Role::Administrator, me));
        assert!(!task.accepts_tick(Role::Manager, me));
        task.owner = Some(Owner::Role(Role::Manager));
        assert!(task.accepts_tick(Role::Manager, me) && task.accepts_tick(Role::Lead, me));
        task.owner = Some(Owner::Role(Role::Coordinator));
        assert!(!task.accepts_tick(Role::Coordinator, me) && task.is_for(Role::Coordinator, me));
        task.owner = Some(Owner::Person(me, None));
        assert!(task.accepts_tick(Role::Coordinator, me) && !task.accepts_tick(Role::Coordinator, other));
    }
}
