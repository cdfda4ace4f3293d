//! Cohorts: one intake of a programme each, with its dates.
//!
//! A cohort is *planned*, then *recruiting*, *running* and *delivered*. There is one way forward, one
//! step at a time, with checks in words; and the same way back. The next cohort is planned while one
//! runs.

pub mod acts;
pub mod door;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::ids::CohortId;
use crate::base::text::Message;
use crate::base::words::words;
use crate::base::{Day, Instant};

words! {
    /// How far a cohort has come.
    State {
        /// It has a name, perhaps dates; organisations say whether they join.
        Planned = "planned",
        /// People apply, and are matched.
        Recruiting = "recruiting",
        /// Pairs are at work.
        Running = "running",
        /// It is over.
        Delivered = "delivered",
    }
}

impl State {
    /// The next state.
    pub fn next(self) -> Option<State> {
        State::ALL.iter().copied().find(|state| *state > self)
    }

    /// The state before.
    pub fn previous(self) -> Option<State> {
        State::ALL.iter().rev().copied().find(|state| *state < self)
    }
}

/// One intake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Which.
    pub id: CohortId,
    /// What it is called.
    pub name: String,
    /// How far it has come.
    pub state: State,
    /// Its first day.
    pub starts_on: Option<Day>,
    /// Its last day.
    pub ends_on: Option<Day>,
    /// Since when it is archived.
    pub archived_at: Option<Instant>,
    /// Which state of it this is.
    pub version: i32,
}

impl Cohort {
    /// Whether it is what a form says of it.
    pub fn says(&self, draft: &Draft) -> bool {
        let now = (&self.name, self.starts_on, self.ends_on);
        now == (&draft.name, draft.starts_on, draft.ends_on)
    }

    /// In which week of how many it is on a day between its first and its last; a year has 52.
    pub fn week(&self, today: Day) -> Option<(i64, i64)> {
        let (start, end) = (self.starts_on?, self.ends_on?);
        let weeks = |days: i64| (days + 3) / 7;
        let of = weeks((end - start).num_days() + 1).max(1);
        (start <= today && today <= end).then(|| (((today - start).num_days() / 7 + 1).min(of), of))
    }
}

/// What a form says of a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub starts_on: Option<Day>,
    /// Its last day.
    pub ends_on: Option<Day>,
}

/// How much there is in a cohort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Organisations that take part.
    pub organisations: i64,
    /// Mentors in it.
    pub mentors: i64,
    /// Mentees in it.
    pub mentees: i64,
}

/// One thing to look at before a cohort moves on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What it is, in words that fit whether or not it is so.
    pub words: Message,
    /// Whether it is so.
    pub is_met: bool,
    /// Whether the cohort cannot move on without it.
    pub is_needed: bool,
}

/// What to look at before a cohort takes its next step on a day.
pub fn checks(cohort: &Cohort, figures: Figures, has_dates: bool, today: Day) -> Vec<Check> {
    let check = |key: &'static str, is_met, is_needed| Check { words: Message::new(key), is_met, is_needed };
    let is_dated = cohort.starts_on.is_some() && cohort.ends_on.is_some();
    match cohort.state {
        State::Planned => vec![
            check("cohort-check-dates", is_dated || !has_dates, true),
            check("cohort-check-organisations", figures.organisations > 0, false),
        ],
        State::Recruiting => vec![
            check("cohort-check-dates", is_dated || !has_dates, true),
            check("cohort-check-mentors", figures.mentors > 0, false),
            check("cohort-check-mentees", figures.mentees > 0, false),
            check("cohort-check-begun", cohort.starts_on.is_none_or(|day| day <= today), false),
        ],
        State::Running => {
            vec![check("cohort-check-over", cohort.ends_on.is_none_or(|day| day < today), false)]
        }
        State::Delivered => Vec::new(),
    }
}

/// Whether one of them, archived ones aside, is running or delivered.
pub fn any_begun(cohorts: &[Cohort]) -> bool {
    let has_begun = |each: &Cohort| matches!(each.state, State::Running | State::Delivered);
    cohorts.iter().any(|each| each.archived_at.is_none() && has_begun(each))
}

/// The cohort that a programme is busy with: the running one, else the one that is recruiting, else
/// the next that is planned, else the last that was delivered.
pub fn current(cohorts: &[Cohort]) -> Option<&Cohort> {
    let standing =
        |state| cohorts.iter().filter(move |each| each.state == state && each.archived_at.is_none());
    let first = |state| standing(state).min_by_key(|each| (each.starts_on.unwrap_or(Day::MAX), each.id));
    first(State::Running)
        .or_else(|| first(State::Recruiting))
        .or_else(|| first(State::Planned))
        .or_else(|| standing(State::Delivered).max_by_key(|each| (each.ends_on, each.id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn cohort(state: State, starts_on: Option<&str>, ends_on: Option<&str>) -> Cohort {
        Cohort {
            id: CohortId::fresh(),
            name: "2027".to_owned(),
            state,
            starts_on: starts_on.map(day),
            ends_on: ends_on.map(day),
            archived_at: None,
            version: 1,
        }
    }

    #[test]
    fn there_is_one_way_forward_and_back() {
        assert_eq!(State::Planned.next(), Some(State::Recruiting));
        assert_eq!(State::Running.next(), Some(State::Delivered));
        assert_eq!(State::Delivered.next(), None);
        assert_eq!(State::Delivered.previous(), Some(State::Running));
        assert_eq!(State::Planned.previous(), None);
    }

    #[test]
    fn dates_are_needed_where_the_shape_has_them() {
        let bare = cohort(State::Planned, None, None);
        let today = day("2027-03-02");
        let needed = |has_dates| {
            checks(&bare, Figures::default(), has_dates, today)
                .into_iter()
                .filter(|check| check.is_needed && !check.is_met)
                .count()
        };
        assert_eq!((needed(true), needed(false)), (1, 0));
        let ready = cohort(State::Recruiting, Some("2027-03-02"), Some("2028-03-01"));
        let figures = Figures { organisations: 2, mentors: 1, mentees: 1 };
        assert!(checks(&ready, figures, true, today).iter().all(|check| check.is_met));
        assert!(!checks(&ready, figures, true, day("2027-03-01"))[3].is_met);
    }

    #[test]
    fn weeks_are_counted_from_the_first_day() {
        let year = cohort(State::Running, Some("2027-01-04"), Some("2027-12-31"));
        assert_eq!(year.week(day("2027-01-10")), Some((1, 52)));
        assert_eq!(year.week(day("2027-01-11")), Some((2, 52)));
        assert_eq!(year.week(day("2027-12-31")), Some((52, 52)));
        assert_eq!(
            cohort(State::Running, Some("2027-03-01"), Some("2028-02-29")).week(day("2028-02-29")),
            Some((52, 52))
        );
        assert_eq!(
            cohort(State::Running, Some("2027-03-01"), Some("2027-03-02")).week(day("2027-03-01")),
            Some((1, 1))
        );
        assert_eq!(year.week(day("2027-01-03")), None);
        assert_eq!(year.week(day("2028-01-01")), None);
    }

    #[test]
    fn the_running_cohort_is_the_current_one() {
        let all = [
            cohort(State::Delivered, Some("2026-01-01"), Some("2026-12-31")),
            cohort(State::Planned, Some("2028-01-01"), None),
            cohort(State::Running, Some("2027-01-01"), None),
        ];
        assert_eq!(current(&all).map(|each| each.id), Some(all[2].id));
        assert_eq!(current(&all[..2]).map(|each| each.id), Some(all[1].id));
        assert_eq!(current(&all[..1]).map(|each| each.id), Some(all[0].id));
        assert_eq!(current(&[]), None);
    }
}
