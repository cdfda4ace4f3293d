//! The usual tasks of a programme and of a cohort, by shape: a start, to be changed at will.

use super::{Draft, Owner, Stage, Task};
use crate::base::Day;
use crate::cohorts::Cohort;
use crate::people::Role;
use crate::programmes::Shape;
use chrono::TimeDelta;

/// When a usual task is due.
#[derive(Clone, Copy)]
enum Due {
    /// Nobody can say yet.
    Open,
    /// So many weeks after a cohort's first day; before it where negative.
    Start(i64),
    /// So many weeks after a cohort's last day.
    End(i64),
}

type Usual = (Stage, &'static str, Role, Due);

const PROGRAMME: &[Usual] = &[
    (Stage::Definition, "purpose", Role::Lead, Due::Open),
    (Stage::Definition, "benefits", Role::Lead, Due::Open),
    (Stage::Definition, "targets", Role::Lead, Due::Open),
    (Stage::Definition, "partners", Role::Lead, Due::Open),
    (Stage::Organisations, "approach", Role::Lead, Due::Open),
    (Stage::Organisations, "volunteers", Role::Manager, Due::Open),
    (Stage::Organisations, "champions", Role::Lead, Due::Open),
    (Stage::Organisations, "coordinators", Role::Administrator, Due::Open),
    (Stage::Organisations, "competitors", Role::Lead, Due::Open),
    (Stage::Organisations, "decision", Role::Lead, Due::Open),
    (Stage::Design, "steering", Role::Lead, Due::Open),
    (Stage::Design, "ladder", Role::Lead, Due::Open),
    (Stage::Design, "grades", Role::Coordinator, Due::Open),
    (Stage::Design, "form", Role::Administrator, Due::Open),
    (Stage::Design, "policy", Role::Manager, Due::Open),
    (Stage::Design, "letters", Role::Administrator, Due::Open),
];

const COHORT: &[Usual] = &[
    (Stage::Launch, "event", Role::Lead, Due::Start(-16)),
    (Stage::Launch, "promotion", Role::Coordinator, Due::Start(-14)),
    (Stage::Launch, "drop-ins", Role::Administrator, Due::Start(-12)),
    (Stage::Recruitment, "applications", Role::Administrator, Due::Start(-8)),
    (Stage::Recruitment, "approval", Role::Coordinator, Due::Start(-6)),
    (Stage::Recruitment, "matching", Role::Manager, Due::Start(-4)),
    (Stage::Recruitment, "review", Role::Coordinator, Due::Start(-3)),
    (Stage::Recruitment, "publishing", Role::Lead, Due::Start(-2)),
    (Stage::Training, "train-mentors", Role::Trainer, Due::Start(-1)),
    (Stage::Training, "train-mentees", Role::Trainer, Due::Start(-1)),
    (Stage::Support, "check-in", Role::Manager, Due::Start(6)),
    (Stage::Support, "circle", Role::Trainer, Due::Start(10)),
    (Stage::Support, "feedback", Role::Administrator, Due::Start(16)),
    (Stage::Support, "mentors-half", Role::Manager, Due::Start(26)),
    (Stage::Evaluation, "survey", Role::Administrator, Due::End(0)),
    (Stage::Evaluation, "report", Role::Lead, Due::End(4)),
    (Stage::Evaluation, "celebration", Role::Lead, Due::End(6)),
    (Stage::Evaluation, "lessons", Role::Lead, Due::End(8)),
];

/// Whether a usual task makes sense in a shape.
fn fits(word: &str, shape: Shape) -> bool {
    match word {
        "approach" | "competitors" | "decision" | "partners" => {
            !matches!(shape, Shape::Internal | Shape::Rapid)
        }
        "volunteers" => shape == Shape::Rapid,
        "coordinators" | "champions" => shape != Shape::Rapid,
        "ladder" | "grades" => !matches!(shape, Shape::Peer | Shape::Rapid),
        "feedback" | "mentors-half" => shape != Shape::Rapid,
        "publishing" => shape != Shape::Pool,
        _ => true,
    }
}

/// The usual tasks of a programme, or with a cohort that cohort's, due by its dates.
pub fn usual(shape: Shape, cohort: Option<&Cohort>) -> Vec<Draft> {
    let list = if cohort.is_some() { COHORT } else { PROGRAMME };
    let draft = |(stage, word, role, due): &Usual| Draft {
        stage: *stage,
        cohort: cohort.map(|cohort| cohort.id),
        usual: Some(word),
        words: String::new(),
        note: String::new(),
        owner: Some(Owner::Role(*role)),
        due_on: cohort.and_then(|cohort| due_on(*due, cohort)),
    };
    list.iter().filter(|(_, word, ..)| fits(word, shape)).map(draft).collect()
}

/// The words of the usual tasks of a cohort.
pub fn of_cohort() -> impl Iterator<Item = &'static str> {
    COHORT.iter().map(|(_, word, ..)| *word)
}

/// The open usual tasks of a cohort that would be due on another day by its dates of now, each with that
/// day. A task whose day somebody has set stays as it is.
pub fn behind<'a>(cohort: &Cohort, tasks: &'a [Task]) -> Vec<(&'a Task, Day)> {
    let behind = |task: &'a Task| {
        let day = day_of(task, cohort)?;
        let is_set = task.due_on.is_some() && task.due_on != task.planned_on;
        (!is_set && task.due_on != Some(day)).then_some((task, day))
    };
    tasks.iter().filter_map(behind).collect()
}

/// The open usual tasks of a cohort that are due by its dates of now.
pub fn dated<'a>(cohort: &Cohort, tasks: &'a [Task]) -> Vec<&'a Task> {
    let is_dated = |task: &&Task| {
        let day = day_of(task, cohort);
        day.is_some() && task.due_on == day && task.planned_on == day
    };
    tasks.iter().filter(is_dated).collect()
}

/// The day of an open usual task by the dates of its cohort.
fn day_of(task: &Task, cohort: &Cohort) -> Option<Day> {
    let word = task.usual.as_deref().filter(|_| task.is_open() && task.cohort == Some(cohort.id))?;
    let (.., due) = COHORT.iter().find(|(_, known, ..)| *known == word)?;
    due_on(*due, cohort)
}

fn due_on(due: Due, cohort: &Cohort) -> Option<Day> {
    let (day, weeks) = match due {
        Due::Open => return None,
        Due::Start(weeks) => (cohort.starts_on?, weeks),
        Due::End(weeks) => (cohort.ends_on?, weeks),
    };
    day.checked_add_signed(TimeDelta::weeks(weeks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::CohortId;
    use crate::base::text::Language;
    use crate::cohorts::State;
    use std::collections::BTreeSet;

    #[test]
    fn every_usual_task_has_its_words_and_is_named_once() {
        let all: Vec<&str> = PROGRAMME.iter().chain(COHORT).map(|(_, word, ..)| *word).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        for word in all {
            for language in Language::ALL {
                let text = language.text(&format!("usual-{word}"));
                assert!(!text.contains("Unknown"), "{word}: {text}");
            }
        }
    }

    #[test]
    fn shapes_have_what_fits_them() {
        let words = |shape| usual(shape, None).into_iter().filter_map(|task| task.usual).collect::<Vec<_>>();
        assert!(words(Shape::Developmental).contains(&"competitors"));
        assert!(!words(Shape::Internal).contains(&"competitors"));
        assert!(!words(Shape::Peer).contains(&"ladder"));
        assert!(words(Shape::Rapid).contains(&"volunteers") && !words(Shape::Dual).contains(&"volunteers"));
    }

    #[test]
    fn a_cohorts_tasks_are_due_by_its_dates() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let cohort = Cohort {
            id: CohortId::fresh(),
            name: String::new(),
            state: State::Planned,
            starts_on: Some(day("2027-09-06")),
            ends_on: None,
            archived_at: None,
            version: 1,
        };
        let tasks = usual(Shape::Developmental, Some(&cohort));
        let due = |word| tasks.iter().find(|task| task.usual == Some(word)).and_then(|task| task.due_on);
        assert_eq!(due("matching"), Some(day("2027-08-09")));
        assert_eq!(due("check-in"), Some(day("2027-10-18")));
        assert_eq!(due("report"), None);
    }
}
