//! A programme in which nearly everybody may meet nearly everybody, solved with a list of all pairs
//! and without one.

use crate::cases::WHOLE;
use crate::meter::Meter;
use crate::recipe::Options;
use crate::recipe::programme::programme;
use crate::table::seconds;
use counterpart_matching::answer::Outcome;
use counterpart_matching::check::verify_unlisted;
use counterpart_matching::instance::{Instance, Pairs};
use counterpart_matching::people::Programme;
use counterpart_matching::policy::{Policy, Priority};
use counterpart_matching::round::{ByPair, ByRow, Round};
use counterpart_matching::rules::Judge;
use counterpart_matching::solve::{Method, solve, solve_unlisted};

/// Solves so many mentees and half as many mentors both ways, and says in a table what each took,
/// from people to the certificate; then lets the checker recompute every pair plainly.
///
/// # Errors
/// What went wrong, in words.
pub fn unlisted(mentees: usize) -> Result<String, String> {
    let options = Options { mentees, mentors: mentees / 2, organisations: 20, ..WHOLE };
    let (programme, mut policy) = programme(&options);
    policy.rules.level_gap = None;
    policy.rules.shared_hours = None;
    policy.priorities = vec![Priority::Pairs, Priority::Total];
    let judge = Judge::new(&programme, &policy);
    // First, since memory that was given back once is not asked for again.
    let mut without = Meter::start();
    let (listed, outcome) = given(&programme, &policy, &ByRow::new(&judge, &policy))?;
    without.stop();
    let mut check = Meter::start();
    let checked = verify_unlisted(&listed, &ByPair::new(&judge, &policy), &outcome, &mut |_, _| {});
    checked.map_err(|why| format!("{why:?}"))?;
    check.stop();
    let mut with = Meter::start();
    let round = Round::prepare(&programme, &policy).map_err(|why| format!("{why:?}"))?;
    let stored = solve(&round.instance, &mut ()).map_err(|why| format!("{why:?}"))?;
    with.stop();
    match (&outcome, &stored) {
        (Outcome::Solved(one), Outcome::Solved(other)) if one.values == other.values => {}
        _ => return Err("another value than with a list of all pairs".to_owned()),
    }
    let line = |what: &str, pairs: usize, meter: &Meter| {
        let memory = meter.memory.map_or("-".to_owned(), |bytes| (bytes / 1_000_000).to_string());
        let (cpu, wall) = (seconds(meter.cpu), seconds(meter.wall));
        format!("{what:<26} {pairs:>10} {cpu:>8} {wall:>8} {memory:>6}\n")
    };
    let all = round.instance.edges.len();
    Ok(format!(
        "{mentees} mentees and {} mentors\n{:<26} {:>10} {:>8} {:>8} {:>6}\n{}{}{}",
        options.mentors,
        "",
        "pairs",
        "cpu s",
        "clock s",
        "MB",
        line("all listed", all, &with),
        line("listed as they are needed", listed.edges.len(), &without),
        line("checked pair by pair", all, &check),
    ))
}

fn given(programme: &Programme, policy: &Policy, pairs: &impl Pairs) -> Result<(Instance, Outcome), String> {
    let frame = Round::without_pairs(programme, policy).map_err(|why| format!("{why:?}"))?;
    let solved = solve_unlisted(&frame.instance, pairs, Method::default(), &mut ());
    solved.map_err(|why| format!("{why:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_come_to_the_same() {
        let text = unlisted(90).unwrap();
        let pairs = |start: &str| -> usize {
            let line = text.lines().find_map(|line| line.strip_prefix(start)).unwrap();
            line.split_whitespace().next().unwrap().parse().unwrap()
        };
        assert!(pairs("listed as they are needed") < pairs("all listed"), "{text}");
        assert_eq!(text.lines().count(), 5);
    }
}
