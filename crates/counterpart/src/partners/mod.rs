//! Partners: how many organisations a programme needs and has room for, who is ready by the day, and
//! the decision to go ahead.
//!
//! Whoever is ready after that day is *too late* for it; whoever is ready before it is *kept waiting*
//! by those who are not. The lead decides *go* or *no-go*, and every decision stays on record.

pub mod acts;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::ids::{DecisionId, OrganisationId};
use crate::base::words::words;
use crate::base::{Day, Instant};
use crate::programmes::Partners;

words! {
    /// What was decided.
    Verdict {
        /// The programme goes ahead.
        Go = "go",
        /// It does not, for now.
        NoGo = "no-go",
    }
}

/// An organisation and when it is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// From which day it is ready, as far as it has said.
    pub ready_on: Option<Day>,
}

/// A decision as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// What was decided.
    pub verdict: Verdict,
    /// Why; empty once that is forgotten.
    pub reason: String,
    /// How many partners were ready in time when it was decided.
    pub ready: i64,
    /// When.
    pub decided_at: Instant,
    /// By whom; nobody once they are forgotten.
    pub decided_by: Option<String>,
}

/// Partners against what the programme wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Ready by the day; without such a day, whoever is ready on a day at all. The first come first.
    pub in_time: Vec<Partner>,
    /// Ready after the day.
    pub late: Vec<Partner>,
    /// Have not said when.
    pub unknown: Vec<Partner>,
    /// How many are missing to the least.
    pub missing: i64,
    /// How many there are beyond the most.
    pub beyond: i64,
    /// The day on which the least would be reached, if those who said so keep their word.
    pub enough_on: Option<Day>,
    /// Who is ready before it can begin, and for how many days they wait.
    pub waiting: Vec<(Partner, i64)>,
}

impl View {
    /// Partners against what the programme wants.
    pub fn of(mut partners: Vec<Partner>, wanted: Partners) -> View {
        partners.sort_by(|one, other| {
            (one.ready_on, &one.name, one.id).cmp(&(other.ready_on, &other.name, other.id))
        });
        let (dated, unknown): (Vec<_>, Vec<_>) =
            partners.into_iter().partition(|each| each.ready_on.is_some());
        let by = wanted.ready_by.unwrap_or(Day::MAX);
        let count = |number: Option<i32>| number.and_then(|number| usize::try_from(number).ok());
        let least = count(wanted.least).unwrap_or_default();
        let enough_on = least.checked_sub(1).and_then(|last| dated.get(last)?.ready_on);
        let (in_time, late): (Vec<_>, Vec<_>) =
            dated.into_iter().partition(|each| each.ready_on.is_some_and(|day| day <= by));
        let missing = number(least.saturating_sub(in_time.len()));
        let beyond = number(count(wanted.most).map_or(0, |most| in_time.len().saturating_sub(most)));
        // It begins on the day, or when there are enough, whatever comes later.
        let begins_on = match (wanted.ready_by, enough_on) {
            (Some(day), _) if missing == 0 => Some(day),
            (_, enough) => enough,
        };
        let waits = |each: &Partner| {
            let days = (begins_on? - each.ready_on?).num_days();
            (days > 0).then(|| (each.clone(), days))
        };
        let waiting = in_time.iter().filter_map(waits).collect();
        View { in_time, late, unknown, missing, beyond, enough_on, waiting }
    }

    /// How many are ready in time.
    pub fn ready(&self) -> i64 {
        number(self.in_time.len())
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn partner(name: &str, ready_on: Option<&str>) -> Partner {
        Partner { id: OrganisationId::fresh(), name: name.to_owned(), ready_on: ready_on.map(day) }
    }

    fn names(partners: &[Partner]) -> Vec<&str> {
        partners.iter().map(|each| each.name.as_str()).collect()
    }

    fn all() -> Vec<Partner> {
        vec![
            partner("Late", Some("2027-06-01")),
            partner("Silent", None),
            partner("Second", Some("2027-03-31")),
            partner("First", Some("2027-03-01")),
        ]
    }

    #[test]
    fn with_enough_in_time_it_begins_on_the_day() {
        let wanted = Partners { least: Some(2), most: Some(6), ready_by: Some(day("2027-03-31")) };
        let view = View::of(all(), wanted);
        assert_eq!(names(&view.in_time), ["First", "Second"]);
        assert_eq!(names(&view.late), ["Late"]);
        assert_eq!(names(&view.unknown), ["Silent"]);
        assert_eq!((view.missing, view.beyond), (0, 0));
        let waiting: Vec<_> = view.waiting.iter().map(|(each, days)| (each.name.as_str(), *days)).collect();
        assert_eq!(waiting, [("First", 30)]);
    }

    #[test]
    fn with_too_few_all_wait_for_the_one_who_is_late() {
        let wanted = Partners { least: Some(3), most: None, ready_by: Some(day("2027-03-31")) };
        let view = View::of(all(), wanted);
        assert_eq!((view.missing, view.enough_on), (1, Some(day("2027-06-01"))));
        let waiting: Vec<_> = view.waiting.iter().map(|(each, days)| (each.name.as_str(), *days)).collect();
        assert_eq!(waiting, [("First", 92), ("Second", 62)]);
        let more = View::of(all(), Partners { least: Some(4), ..wanted });
        assert_eq!((more.missing, more.enough_on, more.waiting.len()), (2, None, 0));
    }

    #[test]
    fn too_many_are_counted_and_nothing_is_wanted_at_first() {
        let wanted = Partners { least: None, most: Some(1), ready_by: Some(day("2027-03-31")) };
        assert_eq!(View::of(all(), wanted).beyond, 1);
        let view = View::of(all(), Partners::default());
        assert_eq!((view.ready(), view.missing, view.beyond, view.waiting.len()), (3, 0, 0, 0));
    }
}
