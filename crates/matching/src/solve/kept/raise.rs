//! The term `min_score` of a problem that is kept: its threshold is sought from the last one on.
//!
//! A threshold can be kept if, on the face of the terms before, no pair that is not locked need score
//! below it. Every flow found on that face shows that its own smallest score can be kept, whatever
//! it was sought for, so mostly two trials do: the last threshold, and the next above it, which
//! fails and is the proof (as in [`super::super::bottleneck`]).

use super::Kept;
use crate::answer::Potentials;
use crate::instance::{Edge, Pair};
use crate::solve::levels::Level;
use crate::solve::observe::Stopped;

/// A matching that is optimal for the terms before and has as few low pairs as possible, but some.
pub(super) struct Second {
    pub pairs: Vec<Pair>,
    pub potentials: Potentials,
}

/// What came of seeking the threshold.
pub(super) enum Raised {
    /// Nothing is feasible.
    Infeasible,
    /// The highest is on. The second matching proves it; none is needed where no pair, or locked
    /// ones only, can be.
    Proved(Option<Second>),
}

impl Kept {
    /// Optimises all levels, with the highest threshold that can be kept for the level `below`.
    pub(super) fn raise(
        &mut self,
        mut levels: Vec<Level>,
        below: usize,
        watch: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Raised, Stopped> {
        // Index of a threshold: `scores.len()` stands for no pair at all.
        let (mut kept, mut open) = (0, self.scores.len());
        let mut next = self.low.map_or(open, |low| self.scores.partition_point(|score| *score < low));
        let mut stride = 1;
        loop {
            if !self.tried(&mut levels, below, next, watch)? {
                return Ok(Raised::Infeasible);
            }
            let reached = self.reached();
            kept = kept.max(reached);
            if reached < next {
                open = next - 1;
            }
            if kept >= open {
                break;
            }
            let is_unbound = open == self.scores.len();
            next = if is_unbound { (kept + stride).min(open) } else { kept + (open - kept).div_ceil(2) };
            stride *= 2;
        }
        self.low = self.scores.get(kept).copied();
        let mut second = None;
        if self.low.is_some() {
            if next != kept + 1 {
                self.tried(&mut levels, below, kept + 1, watch)?;
            }
            second = Some(self.second(below));
        }
        self.tried(&mut levels, below, kept, watch)?;
        Ok(Raised::Proved(second))
    }

    /// Optimises all levels with the threshold of an index; `false`: nothing is feasible.
    fn tried(
        &mut self,
        levels: &mut [Level],
        below: usize,
        index: usize,
        watch: &mut dyn FnMut(u64) -> bool,
    ) -> Result<bool, Stopped> {
        levels[below] = Level::Below(self.scores.get(index).copied());
        self.search.put_on(levels.to_vec());
        self.search.put_right(watch)
    }

    /// The index of the smallest score that the present flow has; their number if it has none.
    fn reached(&self) -> usize {
        let chosen = self.chosen();
        let free = chosen.iter().filter(|edge| !self.instance.is_locked(edge.pair()));
        let low = free.map(|edge| edge.score).min();
        low.map_or(self.scores.len(), |low| self.scores.partition_point(|score| *score < low))
    }

    /// The present flow with its potentials up to the level.
    fn second(&self, below: usize) -> Second {
        let pairs = self.chosen().iter().map(Edge::pair).collect();
        Second { pairs, potentials: self.potentials(below + 1, Potentials::new()) }
    }
}
