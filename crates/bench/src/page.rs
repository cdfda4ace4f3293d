//! The measured part of `docs/performance.md`: tables, machine, command; the rest of the page is
//! written by hand and left alone.

use crate::cases::{CASES, Case, GROWTH};
use crate::run::{Measured, Plan, measure};
use crate::solvers::Solver;
use crate::table::{growth, in_short, ratios, seconds, solvers};
use crate::whole;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread::available_parallelism;

/// The word of the part about solvers, in the marks around it.
const SOLVERS: &str = "measured";
/// The word of the part about the house.
pub const HOUSE: &str = "house";
/// The word of the part about ten thousand people.
pub const CROWD: &str = "crowd";

/// All that one run gave.
pub struct Report {
    cases: Vec<Measured>,
    growth: Vec<Measured>,
    whole: Option<whole::Run>,
    command: String,
    plan: Plan,
}

/// Measures every chosen case, public solvers beside; then how this engine's time grows. Says
/// on `told` what it is doing.
///
/// # Errors
/// What kept the measuring itself from working.
pub fn run(
    chosen: &dyn Fn(&Case) -> bool,
    plan: &Plan,
    command: &str,
    told: &mut dyn FnMut(&str),
) -> Result<Report, String> {
    let folder = std::env::temp_dir().join(format!("counterpart-bench-{}", std::process::id()));
    fs::create_dir(&folder).map_err(|why| why.to_string())?;
    let all: Vec<Solver> = Solver::ALL.iter().map(|(solver, ..)| *solver).collect();
    let mut several = |cases: &[Case], solvers: &[Solver]| -> Result<Vec<Measured>, String> {
        let mut measured = Vec::new();
        for case in cases.iter().filter(|case| chosen(case)) {
            told(case.name);
            measured.push(measure(case, solvers, plan, &folder)?);
            measured.last().iter().for_each(|one| told(&in_short(one, plan.limit)));
        }
        Ok(measured)
    };
    let cases = several(&CASES, &all);
    let growth = several(&GROWTH, &[Solver::Counterpart]);
    let whole = plan.program.as_ref().map(|program| {
        told("from CSV to report");
        let runs = (0..plan.times).map(|_| whole::measure(program, &folder));
        let mut runs = runs.collect::<Result<Vec<whole::Run>, String>>()?;
        runs.sort_by_key(|run| run.wall);
        Ok::<_, String>(runs.get(runs.len().saturating_sub(1) / 2).copied())
    });
    let _ = fs::remove_dir_all(&folder);
    let whole = whole.transpose()?.flatten();
    Ok(Report { cases: cases?, growth: growth?, whole, command: command.to_owned(), plan: plan.clone() })
}

impl Report {
    /// Cases on whose optimum the solvers differ: somebody is wrong.
    pub fn disputed(&self) -> Vec<&'static str> {
        let disputed = self.cases.iter().filter(|measured| measured.optima().len() > 1);
        disputed.map(|measured| measured.case.name).collect()
    }

    /// The tables with what they were measured by.
    pub fn text(&self) -> String {
        let limit = self.plan.limit;
        let versions = Solver::ALL.iter().map(|(_, name, version)| format!("{name} {version}"));
        let mut out = format!(
            "Measured by `{}` on {}. Of up to {} runs a solver, taken in turn, the one in the middle; \
             one solve may take {} s.\n\n",
            self.command,
            machine(),
            self.plan.times,
            limit.as_secs()
        );
        if !self.cases.is_empty() {
            let all: Vec<Solver> = Solver::ALL.iter().map(|(solver, ..)| *solver).collect();
            let _ = writeln!(
                out,
                "{}\nEach solver: seconds, and megabytes above the loaded instance in brackets.\n\n{}\n\
                 Versions: {}.\n",
                ratios(&self.cases, limit),
                solvers(&self.cases, &all, limit),
                versions.collect::<Vec<_>>().join(", ")
            );
        }
        if !self.growth.is_empty() {
            let _ = writeln!(out, "How the time of this engine grows:\n\n{}", growth(&self.growth, limit));
        }
        if let Some(run) = self.whole {
            let cpu =
                run.cpu.map_or(String::new(), |cpu| format!(" and {} s of the processor", seconds(cpu)));
            let _ = writeln!(
                out,
                "`counterpart match` for 1,000 mentees and 600 mentors of 12 organisations, from CSV to report, \
                 check included: {} s on the clock{cpu}, {} pairs; target 0.50 s.\n",
                seconds(run.wall),
                run.pairs
            );
        }
        out
    }

    /// Puts the measured part into a page, between its two marks.
    ///
    /// # Errors
    /// The page cannot be read or written, or has no marks.
    pub fn write_into(&self, page: &Path) -> Result<(), String> {
        write(page, SOLVERS, &self.text())
    }
}

/// Puts a measured part into a page, between the two marks that have its word.
///
/// # Errors
/// The page cannot be read or written, or has no such marks.
pub fn write(page: &Path, word: &str, measured: &str) -> Result<(), String> {
    let old = fs::read_to_string(page).map_err(|why| format!("{}: {why}", page.display()))?;
    let new = replaced(&old, word, measured).ok_or_else(|| format!("the page has no marks `{word}`"))?;
    fs::write(page, new).map_err(|why| format!("{}: {why}", page.display()))
}

fn replaced(page: &str, word: &str, measured: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {word}: begin -->\n"), format!("<!-- {word}: end -->\n"));
    let (before, rest) = page.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}{measured}{end}{after}"))
}

/// Processor, cores and memory, where the system tells them.
pub fn machine() -> String {
    let line = |file: &str, name: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.trim_start_matches([' ', '\t', ':']).trim().to_owned())
    };
    let processor = line("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    // All there are, however few this process may use.
    let cores = fs::read_to_string("/proc/cpuinfo").unwrap_or_default().matches("processor\t:").count();
    let cores = if cores > 0 { cores } else { available_parallelism().map_or(1, usize::from) };
    let memory =
        line("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let memory = memory.map_or(String::new(), |kibibytes| format!(", {} GB of memory", kibibytes / 976_563));
    format!("{processor}, {cores} cores{memory}, {}", std::env::consts::OS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_part_of_the_word_is_replaced() {
        let around = |one: &str, two: &str| {
            format!(
                "a\n<!-- one: begin -->\n{one}<!-- one: end -->\nb\n<!-- two: begin -->\n{two}<!-- two: end -->\n"
            )
        };
        assert_eq!(replaced(&around("x\n", "y\n"), "two", "new\n"), Some(around("x\n", "new\n")));
        assert_eq!(replaced("no marks\n", "one", "new\n"), None);
    }
}
