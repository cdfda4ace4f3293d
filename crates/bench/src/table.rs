//! What was measured, as tables for `docs/performance.md`.

use crate::run::{Ending, Measured, Runs};
use crate::solvers::Solver;
use std::fmt::Write as _;
use std::time::Duration;

/// Seconds with three figures that count.
pub fn seconds(time: Duration) -> String {
    three(time.as_secs_f64())
}

fn three(number: f64) -> String {
    match number {
        _ if number >= 99.95 => format!("{number:.0}"),
        _ if number >= 9.995 => format!("{number:.1}"),
        _ if number >= 0.9995 => format!("{number:.2}"),
        _ if number >= 0.09995 => format!("{number:.3}"),
        _ => format!("{number:.4}"),
    }
}

fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or("–".to_owned(), |bytes| (bytes / 1_000_000).to_string())
}

/// 1,234,567.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn of(measured: &Measured, solver: Solver) -> Option<&Runs> {
    measured.runs.iter().find(|runs| runs.solver == solver)
}

/// The public solver whose time is the least.
fn best(measured: &Measured) -> Option<(Solver, Duration)> {
    let others = measured.runs.iter().filter(|runs| runs.solver != Solver::Counterpart);
    others.filter_map(|runs| Some((runs.solver, runs.median()?.cpu))).min_by_key(|(_, cpu)| *cpu)
}

/// How one solver did: seconds, or why there are none.
fn cell(runs: Option<&Runs>, limit: Duration) -> String {
    let Some(runs) = runs else { return "–".to_owned() };
    match (runs.median(), runs.endings.last()) {
        (Some(solved), _) => seconds(solved.cpu),
        (None, Some(Ending::TooLong)) => format!("> {}", limit.as_secs()),
        (None, Some(Ending::TooLarge)) => "memory".to_owned(),
        _ => "failed".to_owned(),
    }
}

/// One line for somebody who waits: each solver with its seconds.
pub fn in_short(measured: &Measured, limit: Duration) -> String {
    let each = measured.runs.iter().map(|runs| format!("{} {}", runs.solver.name(), cell(Some(runs), limit)));
    format!("  {}", each.collect::<Vec<_>>().join(", "))
}

/// This engine beside the best public solver of each case.
pub fn ratios(all: &[Measured], limit: Duration) -> String {
    let mut out = String::from(
        "| case | allowed pairs | optimum: pairs, total | Counterpart s | best public s | ratio | target | \
         checked again s |\n|---|--:|--:|--:|---|--:|--:|--:|\n",
    );
    for measured in all {
        let ours = of(measured, Solver::Counterpart);
        let time = ours.and_then(Runs::median);
        let best = best(measured);
        let ratio = match (time, &best) {
            (Some(ours), Some((_, best))) => three(ours.cpu.as_secs_f64() / best.as_secs_f64()),
            (None, Some((_, best))) => format!("> {}", three(limit.as_secs_f64() / best.as_secs_f64())),
            _ => "–".to_owned(),
        };
        let optimum = match measured.optima()[..] {
            [one] => format!("{}, {}", grouped(one.pairs), grouped(one.total.unsigned_abs())),
            [] => "–".to_owned(),
            _ => "**they differ**".to_owned(),
        };
        let _ = writeln!(
            out,
            "| {} | {} | {optimum} | {} | {} | {ratio} | {} | {} |",
            measured.case.name,
            grouped(measured.pairs),
            cell(ours, limit),
            best.map_or("–".to_owned(), |(solver, time)| format!("{} {}", seconds(time), solver.name())),
            measured.case.target.map_or("–".to_owned(), share),
            time.and_then(|one| one.verified).map_or("–".to_owned(), seconds),
        );
    }
    out
}

fn share(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Processor time of every solver, and its memory.
pub fn solvers(all: &[Measured], solvers: &[Solver], limit: Duration) -> String {
    let ran = |solver: &&Solver| all.iter().any(|measured| of(measured, **solver).is_some());
    let solvers: Vec<Solver> = solvers.iter().filter(ran).copied().collect();
    let mut out = String::from("| case |");
    solvers.iter().for_each(|solver| out.push_str(&format!(" {} |", solver.name())));
    out.push_str("\n|---|");
    out.push_str(&"--:|".repeat(solvers.len()));
    out.push('\n');
    for measured in all {
        let _ = write!(out, "| {} |", measured.case.name);
        for solver in &solvers {
            let runs = of(measured, *solver);
            let memory = runs.and_then(Runs::median).map(|one| megabytes(one.memory));
            let memory = memory.map_or(String::new(), |memory| format!(" ({memory})"));
            let _ = write!(out, " {}{memory} |", cell(runs, limit));
        }
        out.push('\n');
    }
    out
}

/// How the time of this engine grows from one case to the next.
pub fn growth(all: &[Measured], limit: Duration) -> String {
    let mut out = String::from(
        "| case | allowed pairs | s | times the one before | memory MB |\n|---|--:|--:|--:|--:|\n",
    );
    let mut before: Option<(&str, Duration)> = None;
    for measured in all {
        let runs = of(measured, Solver::Counterpart);
        let time = runs.and_then(Runs::median);
        let family = measured.case.name.split('-').next().unwrap_or_default();
        let times = match (time, before.filter(|(other, _)| *other == family)) {
            (Some(time), Some((_, before))) => three(time.cpu.as_secs_f64() / before.as_secs_f64()),
            _ => "–".to_owned(),
        };
        let _ = writeln!(
            out,
            "| {} | {} | {} | {times} | {} |",
            measured.case.name,
            grouped(measured.pairs),
            cell(runs, limit),
            megabytes(time.and_then(|one| one.memory)),
        );
        before = time.map(|time| (family, time.cpu));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_three_figures() {
        let shown = [0.00123, 0.123, 1.239, 12.39, 123.9].map(three);
        assert_eq!(shown, ["0.0012", "0.123", "1.24", "12.4", "124"]);
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(123), "123");
    }
}
