//! Runs every solver of a case in turn, each time in a process of its own, within limits.

use crate::cases::Case;
use crate::child::Solved;
use crate::meter::{available, of_process};
use crate::solvers::{Optimum, Solver};
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How much is run.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The binary of this crate, which every solve is a process of.
    pub itself: PathBuf,
    /// The Python with the public packages, if there is one.
    pub python: Option<PathBuf>,
    /// The binary `counterpart`, for a whole run.
    pub program: Option<PathBuf>,
    /// How often each solver solves each case at most.
    pub times: usize,
    /// How long one solve may take.
    pub limit: Duration,
    /// Not once more where the times so far sum to this.
    pub enough: Duration,
}

/// How one solve ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With an answer.
    Solved(Solved),
    /// It took longer than it may.
    TooLong,
    /// It needed more memory than there is.
    TooLarge,
    /// In any other way.
    Failed(String),
}

/// What all runs of one solver on one case gave.
#[derive(Clone, Debug)]
pub struct Runs {
    /// Which solver.
    pub solver: Solver,
    /// One or more; nothing follows a run without an answer.
    pub endings: Vec<Ending>,
}

/// What was measured of one case.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The case.
    pub case: Case,
    /// How many pairs it allows.
    pub pairs: u64,
    /// Each solver that suits it.
    pub runs: Vec<Runs>,
}

impl Runs {
    /// The run whose processor time is in the middle; the lower of two. `None` without an answer.
    pub fn median(&self) -> Option<Solved> {
        let mut solved: Vec<Solved> = self.endings.iter().filter_map(Ending::solved).collect();
        solved.sort_by_key(|one| one.cpu);
        solved.get(solved.len().saturating_sub(1) / 2).copied()
    }

    fn is_done(&self, plan: &Plan) -> bool {
        let solved: Vec<Solved> = self.endings.iter().filter_map(Ending::solved).collect();
        let spent: Duration = solved.iter().map(|one| one.wall).sum();
        solved.len() < self.endings.len() || self.endings.len() >= plan.times || spent >= plan.enough
    }
}

impl Ending {
    fn solved(&self) -> Option<Solved> {
        if let Ending::Solved(solved) = self { Some(*solved) } else { None }
    }
}

impl Measured {
    /// The optima that solvers report, each once. More than one: somebody is wrong.
    pub fn optima(&self) -> Vec<Optimum> {
        let mut optima = Vec::new();
        for solved in self.runs.iter().flat_map(|runs| &runs.endings).filter_map(Ending::solved) {
            if !optima.contains(&solved.optimum) {
                optima.push(solved.optimum);
            }
        }
        optima
    }
}

/// Measures one case: all its solvers in turn, then all of them again.
///
/// # Errors
/// What kept the measuring itself from working.
pub fn measure(case: &Case, solvers: &[Solver], plan: &Plan, folder: &Path) -> Result<Measured, String> {
    let written = Command::new(&plan.itself).arg("write").arg(case.name).arg(folder).output();
    let written = written.map_err(|why| why.to_string())?;
    let said = String::from_utf8_lossy(&written.stdout);
    let pairs = said.trim().strip_prefix("pairs ").and_then(|count| count.parse().ok());
    let pairs = pairs.ok_or_else(|| String::from_utf8_lossy(&written.stderr).into_owned())?;
    let suits = |solver: &&Solver| solver.suits(case) && (plan.python.is_some() || !solver.is_python());
    let mut all: Vec<Runs> =
        solvers.iter().filter(suits).map(|solver| Runs { solver: *solver, endings: Vec::new() }).collect();
    for _ in 0..plan.times {
        for runs in all.iter_mut().filter(|runs| !runs.is_done(plan)) {
            let mut command = Command::new(&plan.itself);
            if let (true, Some(python)) = (runs.solver.is_python(), &plan.python) {
                command = Command::new(python);
                command.arg("-c").arg(include_str!("peers.py")).arg(folder).arg(runs.solver.name());
                command.envs(["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"].map(|name| (name, "1")));
            } else {
                command.args(["one", case.name, runs.solver.name()].map(OsString::from));
            }
            runs.endings.push(watch(command, plan.limit)?);
        }
    }
    Ok(Measured { case: *case, pairs, runs: all })
}

/// Starts a process and waits for its answer, no longer than `limit` after it is ready.
fn watch(mut command: Command, limit: Duration) -> Result<Ending, String> {
    let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(|why| why.to_string())?;
    let most = available().map(|bytes| bytes / 10 * 9);
    let (out, mut errors) = (child.stdout.take(), child.stderr.take());
    let (send, lines) = channel();
    let reader = thread::spawn(move || {
        let read = out.into_iter().flat_map(|out| BufReader::new(out).lines().map_while(Result::ok));
        read.for_each(|line| drop(send.send(line)));
    });
    let mut ending = answer(&child, &lines, limit, most);
    let killed = matches!(ending, Ending::TooLong | Ending::TooLarge);
    if killed {
        let _ = child.kill();
    }
    let _ = child.wait();
    let _ = reader.join();
    if let Ending::Failed(why) = &mut ending {
        errors.as_mut().map(|errors| errors.read_to_string(why));
    }
    Ok(ending)
}

/// The answer of a process, or why there is none. Loading may take ten times as long as solving.
fn answer(child: &Child, lines: &Receiver<String>, limit: Duration, most: Option<u64>) -> Ending {
    let id = child.id().to_string();
    let mut until = Instant::now() + limit * 10;
    loop {
        match lines.recv_timeout(Duration::from_millis(50)) {
            Ok(line) if line == "ready" => until = Instant::now() + limit,
            Ok(line) => {
                if let Some(solved) = Solved::read(&line) {
                    return Ending::Solved(solved);
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ending::Failed(String::new()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if Instant::now() >= until {
            return Ending::TooLong;
        }
        if most.zip(of_process(&id, "VmRSS:")).is_some_and(|(most, held)| held > most) {
            return Ending::TooLarge;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn solved(milliseconds: u64) -> Ending {
        let time = Duration::from_millis(milliseconds);
        let optimum = Optimum { pairs: 1, total: 1 };
        Ending::Solved(Solved { optimum, cpu: time, wall: time, memory: None, verified: None })
    }

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        let of = |endings: &[Ending]| {
            let runs = Runs { solver: Solver::Counterpart, endings: endings.to_vec() };
            runs.median().map(|one| one.cpu.as_millis())
        };
        assert_eq!(of(&[solved(9), solved(1), solved(3)]), Some(3));
        assert_eq!(of(&[solved(9), solved(1)]), Some(1));
        assert_eq!(of(&[Ending::TooLong]), None);
    }

    #[test]
    fn a_process_that_hangs_is_ended() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo ready; exec sleep 30"]);
        let since = Instant::now();
        assert_eq!(watch(command, Duration::from_millis(200)), Ok(Ending::TooLong));
        assert!(since.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_process_that_fails_says_why() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo broken >&2; exit 1"]);
        assert_eq!(watch(command, Duration::from_secs(9)), Ok(Ending::Failed("broken\n".to_owned())));
    }
}
