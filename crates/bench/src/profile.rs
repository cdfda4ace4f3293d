//! What the time of one solve is spent on: building, optimising (terms that are optimised at once
//! stand under the first of them), checking.

use crate::cases::Case;
use crate::table::seconds;
use counterpart_matching::check::verify;
use counterpart_matching::solve::{Observer, Progress, solve};
use cpu_time::ProcessTime;
use std::fmt::Write as _;
use std::time::Duration;

/// One stretch of a run: a name, processor time, steps.
struct Stretch {
    name: &'static str,
    time: Duration,
    steps: u64,
}

/// Notes when the engine goes from one term to the next, as far as it tells its observer.
struct Watch {
    since: ProcessTime,
    steps: u64,
    /// What goes on now, and when it began.
    now: (&'static str, Duration, u64),
    done: Vec<Stretch>,
}

impl Watch {
    fn turn(&mut self, name: &'static str) {
        let time = self.since.elapsed();
        let (before, began, steps) = self.now;
        self.done.push(Stretch { name: before, time: time - began, steps: self.steps - steps });
        self.now = (name, time, self.steps);
    }
}

impl Observer for Watch {
    fn goes_on(&mut self, progress: Progress) -> bool {
        let name = progress.term.map_or("a first answer", |term| term.word());
        self.steps = progress.steps;
        if name != self.now.0 {
            self.turn(name);
        }
        true
    }
}

/// Solves a case and says how long each stretch took; the network is built before the first.
///
/// # Errors
/// The engine found no answer, or its checker refused it.
pub fn profile(case: &Case) -> Result<String, String> {
    let instance = case.instance();
    let since = ProcessTime::now();
    let mut watch = Watch { since, steps: 0, now: ("the network", Duration::ZERO, 0), done: Vec::new() };
    let outcome = solve(&instance, &mut watch).map_err(|why| format!("{why:?}"))?;
    watch.turn("the check");
    verify(&instance, &outcome).map_err(|faults| format!("refused: {faults:?}"))?;
    watch.turn("");
    let mut out = format!("{}, {} allowed pairs\n", case.name, instance.edges.len());
    for Stretch { name, time, steps } in &watch.done {
        let _ = writeln!(out, "  {name}: {} s, {steps} steps", seconds(*time));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::TINY;

    #[test]
    fn what_is_optimised_is_told() {
        let text = profile(&TINY).unwrap();
        let names: Vec<&str> = text.lines().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(names[0], "dense-40, 760 allowed pairs");
        assert!(names.contains(&"  the network") && names.contains(&"  pairs"), "{text}");
        assert_eq!(names.last(), Some(&"  the check"));
    }
}
