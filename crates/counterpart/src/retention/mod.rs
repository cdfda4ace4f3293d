//! Retention: for how long a programme that is over knows its people.
//!
//! A programme is *over* since it was archived, or since the last day of its last cohort once all of them
//! are delivered; not before the day on which somebody said that it goes on. Some months later its people
//! are *forgotten*: roles, invitations, tasks, letters and the reasons of decisions go, and accounts that
//! have no other role; how many there were stays, and so do those who lead it. Whoever leads is told
//! thirty days before, and can keep everybody. What the journal says goes with its own age.

pub mod acts;
pub mod store;

use crate::base::ids::ProgrammeId;
use crate::base::{Day, Instant, clock};
use chrono::{Months, TimeDelta};

/// How long before the day whoever leads is told.
pub const NOTICE: TimeDelta = TimeDelta::days(30);

/// How a programme stands that has people to forget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: String,
    /// The zone of its dates (IANA).
    pub zone: String,
    /// Since when it is archived.
    pub archived_at: Option<Instant>,
    /// When somebody said last that it goes on.
    pub kept_at: Option<Instant>,
    /// The last day of its last cohort that was delivered.
    pub last_on: Option<Day>,
    /// Whether a cohort is planned, recruiting or running.
    pub is_at_work: bool,
    /// The day on which its people are forgotten, as far as whoever leads has been told.
    pub forget_on: Option<Day>,
}

/// What is to be done about a programme on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Wait,
    /// Whoever leads is told of this day.
    Tell(Day),
    /// The day that was named no longer holds.
    Withdraw,
    /// The people are forgotten; this is the day that was named.
    Forget(Day),
}

impl Standing {
    /// Since which day it is over.
    pub fn over_since(&self) -> Option<Day> {
        let day = |at: Instant| clock::day_in(at, &self.zone);
        let ended = match self.archived_at {
            Some(at) => Some(day(at)),
            None => self.last_on.filter(|_| !self.is_at_work),
        };
        ended.map(|ended| self.kept_at.map_or(ended, |at| ended.max(day(at))))
    }

    /// What is to be done today, where people are kept for so many months.
    pub fn step(&self, months: u32, now: Instant) -> Step {
        let today = clock::day_in(now, &self.zone);
        let due = self.over_since().and_then(|since| since.checked_add_months(Months::new(months)));
        match (due, self.forget_on) {
            (Some(due), Some(named)) if due <= named && named <= today => Step::Forget(named),
            (Some(due), Some(named)) if due <= named => Step::Wait,
            (Some(due), _) if due - NOTICE <= today => Step::Tell(due.max(today + NOTICE)),
            (_, Some(_)) => Step::Withdraw,
            (_, None) => Step::Wait,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str) -> Instant {
        format!("{day}T09:30:00Z").parse().unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn standing() -> Standing {
        Standing {
            id: ProgrammeId::fresh(),
            name: "Harbour".to_owned(),
            zone: "Europe/London".to_owned(),
            archived_at: Some(at("2025-03-31")),
            kept_at: None,
            last_on: Some(day("2024-12-31")),
            is_at_work: false,
            forget_on: None,
        }
    }

    #[test]
    fn it_is_over_since_it_was_archived_or_its_last_cohort_ended() {
        let archived = standing();
        assert_eq!(archived.over_since(), Some(day("2025-03-31")));
        let ended = Standing { archived_at: None, ..standing() };
        assert_eq!(ended.over_since(), Some(day("2024-12-31")));
        assert_eq!(Standing { is_at_work: true, ..ended.clone() }.over_since(), None);
        assert_eq!(Standing { last_on: None, ..ended.clone() }.over_since(), None);
        let kept = Standing { kept_at: Some(at("2026-01-05")), ..ended };
        assert_eq!(kept.over_since(), Some(day("2026-01-05")));
        let archived_later = Standing { kept_at: Some(at("2025-01-05")), ..archived };
        assert_eq!(archived_later.over_since(), Some(day("2025-03-31")));
    }

    #[test]
    fn whoever_leads_is_told_a_month_before() {
        let step = |on: &str| standing().step(24, at(on));
        assert_eq!(step("2027-02-28"), Step::Wait);
        assert_eq!(step("2027-03-01"), Step::Tell(day("2027-03-31")));
        // A server that was off for a while still leaves the month.
        assert_eq!(step("2027-06-01"), Step::Tell(day("2027-07-01")));
    }

    #[test]
    fn people_are_forgotten_on_the_day_that_was_named() {
        let told = Standing { forget_on: Some(day("2027-03-31")), ..standing() };
        assert_eq!(told.step(24, at("2027-03-30")), Step::Wait);
        assert_eq!(told.step(24, at("2027-03-31")), Step::Forget(day("2027-03-31")));
        assert_eq!(told.step(24, at("2028-01-01")), Step::Forget(day("2027-03-31")));
        // With more months the day is too early: another is named when it comes near.
        assert_eq!(told.step(36, at("2027-03-31")), Step::Withdraw);
        let kept = Standing { kept_at: Some(at("2027-03-05")), ..told.clone() };
        assert_eq!(kept.step(24, at("2027-03-31")), Step::Withdraw);
        let at_work = Standing { archived_at: None, is_at_work: true, ..told };
        assert_eq!(at_work.step(24, at("2027-03-31")), Step::Withdraw);
    }
}
