//! How a caller watches a long run, and stops it.

use crate::instance::Term;

/// How far a run has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The term being optimised; none while a first feasible answer is sought.
    pub term: Option<Term>,
    /// How many levels are done.
    pub done: usize,
    /// How many there are, as far as is known.
    pub levels: usize,
    /// Steps taken in all.
    pub steps: u64,
}

/// Watches a run.
pub trait Observer {
    /// Called now and then. `false` stops the run: nothing is answered.
    fn goes_on(&mut self, progress: Progress) -> bool;

    /// Called now and then while pairs are looked at that are not listed: why, how many mentees are
    /// done, and of how many. `false` stops the run.
    fn looks_on(&mut self, _look: Look, _done: u32, _all: u32) -> bool {
        true
    }
}

/// Why all pairs are looked at, listed or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// To find those that could better an answer, for the how-manieth time.
    Better(u32),
    /// To check the proof.
    Check,
    /// To say why.
    Explain,
}

/// Watches nothing.
impl Observer for () {
    fn goes_on(&mut self, _: Progress) -> bool {
        true
    }
}

/// The run was stopped by its observer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stopped;
