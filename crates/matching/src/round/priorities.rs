//! Which priorities a round has, in which order, and the terms they are in the abstract problem.

use crate::instance::{Instance, Term};
use crate::policy::{Policy, Priority};
use crate::round::Unsuitable;

/// Levels × nodes beyond which fairness together with reciprocity is not attempted.
const FAIR_LIMIT: u64 = 50_000_000;

/// The priorities of the policy, each once, `draw` last. Where there are pairs of today and `keep`
/// is not named, it comes right after `pairs` (without `pairs` after `mentees`, without both
/// first); `fair` is left out where there is nothing to compare, and `pairs` stands in where that
/// would leave nothing, or put `raise` first.
///
/// # Errors
/// If none is left, `raise` would be first, or `bands` has no thresholds.
pub fn chosen(policy: &Policy, with_current: bool, comparable: bool) -> Result<Vec<Priority>, Unsuitable> {
    let mut chosen: Vec<Priority> = Vec::new();
    for priority in &policy.priorities {
        let idle = *priority == Priority::Draw || (*priority == Priority::Fair && !comparable);
        if !idle && !chosen.contains(priority) {
            chosen.push(*priority);
        }
    }
    // Without `fair` nothing may be left, or `raise` may come to stand first: the people are first then.
    let left_out = policy.priorities.contains(&Priority::Fair) && !comparable;
    let named_first = policy.priorities.iter().find(|priority| **priority != Priority::Draw);
    if left_out
        && named_first != Some(&Priority::Raise)
        && matches!(chosen.first(), None | Some(Priority::Raise))
    {
        chosen.retain(|priority| *priority != Priority::Pairs);
        chosen.insert(0, Priority::Pairs);
    }
    match chosen.first() {
        None => return Err(Unsuitable::NoPriority),
        Some(Priority::Raise) => return Err(Unsuitable::RaiseFirst),
        Some(_) => {}
    }
    if chosen.contains(&Priority::Bands) && policy.bands.is_empty() {
        return Err(Unsuitable::Unknown("bands"));
    }
    if with_current && !chosen.contains(&Priority::Keep) {
        let after = |wanted| chosen.iter().position(|priority| *priority == wanted);
        let at = after(Priority::Pairs).or(after(Priority::Mentees)).map_or(0, |at| at + 1);
        chosen.insert(at, Priority::Keep);
    }
    chosen.push(Priority::Draw);
    Ok(chosen)
}

/// The term that a priority is in the abstract problem.
pub fn term(priority: Priority) -> Term {
    match priority {
        Priority::Mentees => Term::Mentees,
        Priority::Pairs => Term::Pairs,
        Priority::Mentors => Term::Mentors,
        Priority::Fair => Term::OrgLeximin,
        Priority::Raise => Term::MinScore,
        Priority::Bands => Term::Bands,
        Priority::Keep => Term::Keep,
        Priority::Total => Term::Total,
        Priority::Draw => Term::Draw,
    }
}

/// Thresholds in ascending order, each once.
pub fn bands(policy: &Policy) -> Vec<i32> {
    let mut bands = policy.bands.clone();
    bands.sort_unstable();
    bands.dedup();
    bands
}

/// Fairness with reciprocity has one level for every fraction that can occur, and the proof one
/// number for every level and node: above a limit it is not attempted.
///
/// # Errors
/// Levels × nodes, if they are too many.
pub fn check_size(instance: &Instance) -> Result<(), Unsuitable> {
    let with_slack = instance.groups.iter().filter(|group| group.slack.is_some()).count();
    if with_slack == 0 || !instance.objective.contains(&Term::OrgLeximin) {
        return Ok(());
    }
    let demands = demands(instance);
    let compared = demands.iter().filter(|demand| **demand > 0).count();
    let people = instance.mentees.len() + instance.mentors.len() + instance.types.len();
    let nodes = 1 + 2 * instance.groups.len() + with_slack + compared + people;
    let size = levels(&demands) * nodes as u64;
    if size > FAIR_LIMIT { Err(Unsuitable::FairTooLarge(size)) } else { Ok(()) }
}

/// Pairs that the mentees of each group compared may have.
fn demands(instance: &Instance) -> Vec<u64> {
    let mut demands = vec![0; instance.groups.len()];
    for mentee in &instance.mentees {
        demands[mentee.group as usize] += u64::from(mentee.bounds.most.unwrap_or(0));
    }
    if let Some(fair) = &instance.fair {
        let named = |group: usize| fair.contains(&(group as u32));
        demands.iter_mut().enumerate().filter(|(at, _)| !named(*at)).for_each(|(_, demand)| *demand = 0);
    }
    demands
}

/// How many distinct fractions below 1 there are with one of these numbers below the line.
fn levels(demands: &[u64]) -> u64 {
    let mut demands: Vec<u64> = demands.iter().copied().filter(|demand| *demand > 0).collect();
    demands.sort_unstable();
    demands.dedup();
    let mut fractions: Vec<(u64, u64)> = Vec::new();
    for demand in demands {
        fractions.extend((0..demand).map(|top| {
            let by = divisor(top, demand);
            (top / by, demand / by)
        }));
    }
    fractions.sort_unstable();
    fractions.dedup();
    fractions.len() as u64
}

fn divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Shape;
    use Priority::{Bands, Draw, Fair, Keep, Mentees, Mentors, Pairs, Raise, Total};

    fn with(priorities: &[Priority]) -> Policy {
        Policy { priorities: priorities.to_vec(), ..Policy::new(Shape::Cross) }
    }

    #[test]
    fn the_draw_is_always_last() {
        assert_eq!(chosen(&with(&[Pairs, Draw, Total]), false, true), Ok(vec![Pairs, Total, Draw]));
        assert_eq!(chosen(&with(&[Pairs, Total, Pairs]), false, true), Ok(vec![Pairs, Total, Draw]));
    }

    #[test]
    fn pairs_of_today_are_kept_after_pairs() {
        let keep = |priorities| chosen(&with(priorities), true, true);
        assert_eq!(keep(&[Mentees, Pairs, Fair, Total]), Ok(vec![Mentees, Pairs, Keep, Fair, Total, Draw]));
        assert_eq!(keep(&[Mentees, Total]), Ok(vec![Mentees, Keep, Total, Draw]));
        assert_eq!(keep(&[Fair, Total]), Ok(vec![Keep, Fair, Total, Draw]));
        assert_eq!(keep(&[Pairs, Total, Keep]), Ok(vec![Pairs, Total, Keep, Draw]));
        assert_eq!(chosen(&with(&[Pairs, Keep]), false, true), Ok(vec![Pairs, Keep, Draw]));
    }

    #[test]
    fn what_cannot_be_an_objective_is_refused() {
        assert_eq!(chosen(&with(&[]), true, true), Err(Unsuitable::NoPriority));
        assert_eq!(chosen(&with(&[Draw]), false, true), Err(Unsuitable::NoPriority));
        assert_eq!(chosen(&with(&[Fair]), false, false), Ok(vec![Pairs, Draw]));
        assert_eq!(chosen(&with(&[Raise, Pairs]), true, true), Err(Unsuitable::RaiseFirst));
        assert_eq!(chosen(&with(&[Fair, Raise]), false, false), Ok(vec![Pairs, Raise, Draw]));
        assert_eq!(chosen(&with(&[Fair, Raise, Pairs]), false, false), Ok(vec![Pairs, Raise, Draw]));
        assert_eq!(chosen(&with(&[Raise, Fair]), false, false), Err(Unsuitable::RaiseFirst));
        let without = Policy { bands: Vec::new(), ..with(&[Pairs, Bands]) };
        assert_eq!(chosen(&without, false, true), Err(Unsuitable::Unknown("bands")));
        assert_eq!(chosen(&with(&[Mentors, Fair, Raise]), false, false), Ok(vec![Mentors, Raise, Draw]));
    }

    #[test]
    fn equal_fractions_are_one_level() {
        assert_eq!(levels(&[1]), 1);
        assert_eq!(levels(&[2, 4, 4, 0]), 4); // 0, 1/4, 1/2, 3/4
        assert_eq!(levels(&[2, 3]), 4); // 0, 1/3, 1/2, 2/3
        assert_eq!(levels(&[]), 0);
    }
}
