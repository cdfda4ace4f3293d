//! What one change to a solved problem costs, certificate included, change after change.

use crate::cases::Case;
use crate::recipe::lots::cell;
use crate::table::seconds;
use counterpart_matching::answer::Outcome;
use counterpart_matching::check::verify;
use counterpart_matching::instance::{Bounds, Edge, Instance};
use counterpart_matching::solve::{Change, Kept, Side, solve};
use cpu_time::ProcessTime;
use std::fmt::Write as _;
use std::time::Duration;

/// How often each kind of change is made.
const TIMES: u64 = 20;
/// After how many of them the answer is compared with solving from scratch, and checked.
const SAMPLE: u64 = 10;

/// Makes one change of a kind to an instance: the first, the second …
type Make = fn(&Instance, u64) -> Change;

/// The kinds of change, with what they are called.
const KINDS: [(&str, Make); 7] = [
    ("one fit", |instance, at| {
        let edge = any_edge(instance, at);
        Change::Allow(Edge { score: (cell(2, at) % 1001) as i32, ..edge })
    }),
    ("a pair locked", |instance, at| Change::Lock(any_edge(instance, at).pair())),
    ("a pair forbidden", |instance, at| Change::Forbid(any_edge(instance, at).pair())),
    ("places of a mentor", |instance, at| {
        let who = cell(3, at) % instance.mentors.len() as u64;
        let most = instance.mentors[who as usize].bounds.most.unwrap_or(1);
        let most = if at.is_multiple_of(2) { most + 1 } else { most.saturating_sub(1) };
        Change::Places(Side::Mentor, who as u32, Bounds::new(0, most))
    }),
    ("a mentee goes", |instance, at| {
        Change::Goes(Side::Mentee, (cell(4, at) % instance.mentees.len() as u64) as u32)
    }),
    ("a mentee comes", |instance, at| {
        let like = (cell(5, at) % instance.mentees.len() as u64) as u32;
        let mentee = instance.mentees.len() as u32;
        let edges = instance.edges.iter().filter(|edge| edge.mentee == like);
        comes(instance, Side::Mentee, edges.map(|edge| Edge { mentee, ..*edge }).collect())
    }),
    ("a mentor comes", |instance, at| {
        let like = (cell(6, at) % instance.mentors.len() as u64) as u32;
        let mentor = instance.mentors.len() as u32;
        let edges = instance.edges.iter().filter(|edge| edge.mentor == like);
        comes(instance, Side::Mentor, edges.map(|edge| Edge { mentor, ..*edge }).collect())
    }),
];

fn any_edge(instance: &Instance, at: u64) -> Edge {
    instance.edges[(cell(1, at) % instance.edges.len() as u64) as usize]
}

fn comes(instance: &Instance, side: Side, edges: Vec<Edge>) -> Change {
    let member = match side {
        Side::Mentee => instance.mentees[0],
        Side::Mentor => instance.mentors[0],
    };
    Change::Comes { side, member, types: Vec::new(), edges }
}

/// Makes changes of each kind to a case, and says in a table what they cost.
///
/// # Errors
/// What went wrong, in words.
pub fn changes(case: &Case) -> Result<String, String> {
    let mut instance = case.instance();
    let since = ProcessTime::now();
    let mut kept = Kept::new(&instance, &mut ()).map_err(|why| format!("{why:?}"))?;
    let mut text = format!("{}: solved and kept in {}\n", case.name, seconds(since.elapsed()));
    let _ = writeln!(text, "{:<20} {:>10} {:>10} {:>10}", "change", "median", "most", "scratch");
    for (name, make) in KINDS {
        let mut times = Vec::new();
        let mut scratch = Duration::ZERO;
        for at in 0..TIMES {
            let change = make(&instance, at);
            let since = ProcessTime::now();
            kept.change(&[change], &mut ()).map_err(|why| format!("{why:?}"))?;
            times.push(since.elapsed());
            instance = kept.instance();
            if at % SAMPLE == 0 {
                scratch = same(&instance, kept.outcome())?;
            }
        }
        times.sort_unstable();
        let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
        let _ = writeln!(
            text,
            "{name:<20} {:>10} {:>10} {:>10}",
            seconds(median),
            seconds(most),
            seconds(scratch)
        );
    }
    Ok(text)
}

/// Whether solving from scratch finds the same values, and the checker accepts the answer; how long
/// that solving took.
fn same(instance: &Instance, outcome: &Outcome) -> Result<Duration, String> {
    verify(instance, outcome).map_err(|faults| format!("refused: {faults:?}"))?;
    let since = ProcessTime::now();
    let other = solve(instance, &mut ()).map_err(|why| format!("{why:?}"))?;
    let time = since.elapsed();
    let values = |outcome: &Outcome| match outcome {
        Outcome::Solved(answer) => Some(answer.values.clone()),
        Outcome::Infeasible(_) => None,
    };
    if values(outcome) == values(&other) {
        Ok(time)
    } else {
        Err("another value than from scratch".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_change_is_told() {
        let text = changes(&crate::cases::TINY).unwrap();
        let told = |(name, _): &(&str, Make)| text.lines().any(|line| line.starts_with(name));
        assert!(KINDS.iter().all(told), "{text}");
        assert_eq!(text.lines().count(), KINDS.len() + 2);
    }
}
