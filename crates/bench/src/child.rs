//! What a process of its own does: solve one case by one solver, once; or write a case for Python.

use crate::cases::Case;
use crate::meter::Meter;
use crate::solvers::{Optimum, Solver};
use counterpart_matching::instance::{Instance, Member};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// What one solve found and cost, as a line between processes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solved {
    /// What was found.
    pub optimum: Optimum,
    /// Processor time of the solve.
    pub cpu: Duration,
    /// Time of the solve on the clock.
    pub wall: Duration,
    /// Bytes above the loaded instance.
    pub memory: Option<u64>,
    /// How long the checker took, where there is one.
    pub verified: Option<Duration>,
}

impl Solved {
    fn new(optimum: Optimum, meter: Meter) -> Self {
        let Meter { cpu, wall, memory, verified, .. } = meter;
        Solved { optimum, cpu, wall, memory, verified }
    }

    /// The line that [`Solved::read`] reads; `peers.py` writes the same.
    pub fn line(&self) -> String {
        let optional = |number: Option<u128>| number.map_or("-".to_owned(), |number| number.to_string());
        format!(
            "solved {} {} {} {} {} {}",
            self.cpu.as_nanos(),
            self.wall.as_nanos(),
            self.optimum.pairs,
            self.optimum.total,
            optional(self.memory.map(u128::from)),
            optional(self.verified.map(|time| time.as_nanos())),
        )
    }

    /// Reads such a line; `None` is another line.
    pub fn read(line: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split(' ').collect();
        let ["solved", cpu, wall, pairs, total, memory, verified] = fields[..] else { return None };
        let time = |field: &str| field.parse().ok().map(Duration::from_nanos);
        Some(Solved {
            optimum: Optimum { pairs: pairs.parse().ok()?, total: total.parse().ok()? },
            cpu: time(cpu)?,
            wall: time(wall)?,
            memory: memory.parse().ok(),
            verified: time(verified),
        })
    }
}

/// Solves a case and says so: a line when the instance is loaded, a line when it is solved.
///
/// # Errors
/// What went wrong, in words.
pub fn solve(case: &Case, solver: Solver, out: &mut dyn Write) -> Result<(), String> {
    let instance = case.instance();
    say(out, "ready")?;
    let mut found = None;
    solver.measure(&instance, &mut |optimum, meter| found = Some(Solved::new(optimum, meter)))?;
    say(out, &found.ok_or("no answer")?.line())
}

fn say(out: &mut dyn Write, line: &str) -> Result<(), String> {
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|why| why.to_string())
}

/// Writes a case into a folder as plain numbers, and says how many pairs it allows.
///
/// # Errors
/// What went wrong, in words.
pub fn write(case: &Case, folder: &Path, out: &mut dyn Write) -> Result<(), String> {
    let instance = case.instance();
    let slack = instance.groups.iter().filter_map(|group| group.slack);
    let groups = |members: &[Member]| members.iter().map(|member| member.group as i32).collect::<Vec<_>>();
    let places = instance.mentors.iter().map(|one| one.bounds.most.unwrap_or(0) as i32);
    numbers(folder, "mentee", edges(&instance, |edge| edge.mentee as i32))?;
    numbers(folder, "mentor", edges(&instance, |edge| edge.mentor as i32))?;
    numbers(folder, "score", edges(&instance, |edge| edge.score))?;
    numbers(folder, "places", places)?;
    numbers(folder, "mentee_group", groups(&instance.mentees).into_iter())?;
    numbers(folder, "mentor_group", groups(&instance.mentors).into_iter())?;
    numbers(folder, "slack", slack.map(|slack| slack as i32))?;
    say(out, &format!("pairs {}", instance.edges.len()))
}

fn edges(
    instance: &Instance,
    number: impl Fn(&counterpart_matching::instance::Edge) -> i32,
) -> impl Iterator<Item = i32> {
    instance.edges.iter().map(number)
}

fn numbers(folder: &Path, name: &str, numbers: impl Iterator<Item = i32>) -> Result<(), String> {
    let bytes: Vec<u8> = numbers.flat_map(i32::to_le_bytes).collect();
    fs::write(folder.join(name), bytes).map_err(|why| format!("{name}: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_read_back() {
        let solved = Solved {
            optimum: Optimum { pairs: 3, total: -4 },
            cpu: Duration::from_nanos(5),
            wall: Duration::from_nanos(6),
            memory: None,
            verified: Some(Duration::from_nanos(7)),
        };
        assert_eq!(Solved::read(&solved.line()), Some(solved));
        assert_eq!(Solved::read("ready"), None);
    }
}
