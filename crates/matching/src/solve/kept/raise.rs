//! The term `min_score` of a problem that is kept: its threshold is sought from the last one on.
//!
//! A threshold can be kept if, on the face of the terms before, no pair that is not locked need score
//! below it. Every flow found on that face shows that its own smallest score can be kept, whatever
//! it was sought for, so mostly two trials do: the last threshold, and the next above it, which
//! fails and is the proof (as in [`super::super::bottleneck`]).

use super::Kept;
use crate::answer::Potentials;
use crate::instance::{Pair, Term};
use crate::solve::levels::Level;
use crate::solve::observe::Stopped;

/// A matching that is optimal for the terms before and has as few low pairs as possible, but some.
pub(super) struct Second {
    pub pairs: Vec<Pair>,
    pub potentials: Potentials,
}

impl Kept {
    /// Optimises all levels, with the highest threshold that can be kept for the level `below`. The
    /// second matching proves it; none is needed where no pair, or locked ones only, can be.
    pub(super) fn raise(
        &mut self,
        mut levels: Vec<Level>,
        below: usize,
        watch: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Option<Second>, Stopped> {
        // Index of a threshold: `scores.len()` stands for no pair at all.
        let (mut kept, mut open) = (0, self.scores.len());
        let mut next = self.low.map_or(open, |low| self.scores.partition_point(|score| *score < low));
        let mut stride = 1;
        loop {
            levels[below] = Level::Below(self.scores.get(next).copied());
            self.search.put_on(&self.instance, levels.clone(), Some(below));
            self.search.optimise(self.search.costs.until(below), watch)?;
            if !self.search.is_feasible() {
                return Ok(None);
            }
            let reached = self.reached();
            kept = kept.max(reached);
            if reached < next {
                open = next - 1;
            }
            if kept >= open {
                break;
            }
            next = if open == self.scores.len() {
                (kept + stride).min(open)
            } else {
                kept + (open - kept).div_ceil(2)
            };
            stride *= 2;
        }
        self.low = self.scores.get(kept).copied();
        let second = if self.low.is_some() {
            if next != kept + 1 {
                levels[below] = Level::Below(self.scores.get(kept + 1).copied());
                self.search.put_on(&self.instance, levels.clone(), Some(below));
                self.search.optimise(self.search.costs.until(below), watch)?;
            }
            Some(self.second(below))
        } else {
            None
        };
        levels[below] = Level::Below(self.low);
        self.search.put_on(&self.instance, levels, Some(below));
        self.search.optimise(self.search.costs.digits(), watch)?;
        Ok(second)
    }

    /// The index of the smallest score that the present flow has; their number if it has none.
    fn reached(&self) -> usize {
        let chosen = self.chosen();
        let free = chosen.iter().filter(|edge| !self.instance.is_locked(edge.pair()));
        let low = free.map(|edge| edge.score).min();
        low.map_or(self.scores.len(), |low| self.scores.partition_point(|score| *score < low))
    }

    /// The present flow with its potentials up to the level. Units are no part of the network of
    /// the terms before, if they come later; then a group's potential is that of its mentees' source.
    fn second(&mut self, below: usize) -> Second {
        let objective = &self.instance.objective;
        let at = objective.iter().position(|term| *term == Term::MinScore).unwrap_or(0);
        let units = objective[..at].contains(&Term::OrgLeximin);
        let pairs = self.chosen().iter().map(crate::instance::Edge::pair).collect();
        Second { pairs, potentials: self.potentials(below + 1, units) }
    }
}
