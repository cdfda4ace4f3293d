//! A solved problem that is kept and changed: a change is answered from where it was.
//!
//! **Method.** The network, the tree and the flow of the last answer stay (`arcs`, `tree`). A
//! [`Change`] adds nodes and arcs or moves bounds and fits (`apply`); the tree is repaired where it
//! can no longer carry its flow; then the network simplex goes on (`search`), over all levels at
//! once (`costs`). Where `min_score` is a term, its threshold is sought from the last one on
//! (`raise`). Pairs, values and certificate are read off the tree (`read`).
//!
//! **Invariant.** The values are those of solving from scratch, and the checker accepts the answer.
//! Which of several equal answers is found may depend on what was there before: among answers equal
//! in every term, `draw` included, there is no order.
//!
//! **Complexity.** A change costs a few passes over the nodes, one or two over the arcs, and its
//! pivots. What changes the shape of the network (a group that begins or ends to reciprocate, or to
//! be compared) is solved from scratch, and so is a stable outcome.
//!
//! Reoptimising a basis after a change: Ahuja, Magnanti and Orlin 1993, section 11.8.

mod apply;
mod arcs;
mod costs;
mod raise;
mod read;
mod search;
mod tree;

use super::levels::{self, Level};
use super::network::size;
use super::observe::{Observer, Progress};
use super::simplex::MOST_ARCS;
use super::{Unsolved, cut, is_upside_down};
use crate::answer::Outcome;
use crate::instance::{Bounds, Edge, Group, Instance, Member, Pair, Term};
use arcs::Arcs;
use search::Search;

/// The side that a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Those who want a mentor.
    Mentee,
    /// Those who offer to be one.
    Mentor,
}

/// One change to a problem, as data. People and groups keep their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Somebody comes, with the next number of their side, and the pairs they may be in.
    Comes {
        /// Their side.
        side: Side,
        /// Their group and places.
        member: Member,
        /// A mentee's bounds on types, in order.
        types: Vec<(u8, Bounds)>,
        /// Their pairs.
        edges: Vec<Edge>,
    },
    /// Somebody goes: no pair is possible with them any more, and their locks are lifted.
    Goes(Side, u32),
    /// How many pairs somebody must and may have.
    Places(Side, u32, Bounds),
    /// How many pairs of one type a mentee must and may have, who has such a bound already.
    OfType(u32, u8, Bounds),
    /// A pair that must be; it is not forbidden any more.
    Lock(Pair),
    /// A pair that must not be; it is not locked any more.
    Forbid(Pair),
    /// A pair that is neither locked nor forbidden.
    Free(Pair),
    /// A pair that is allowed, with this fit, type and lot, whatever it was before; it is not
    /// forbidden any more.
    Allow(Edge),
    /// The pairs of the present matching, for `keep`.
    Current(Vec<Pair>),
    /// One more group, with the next number.
    GroupComes(Group),
    /// A group's bounds.
    OfGroup(u32, Group),
}

/// A problem with its network and tree, ready to be changed.
#[derive(Clone, Debug)]
pub struct Kept {
    /// All but the edges, which the network has.
    instance: Instance,
    search: Search,
    /// The smallest score of the last answer, and all scores that there may be, in order.
    low: Option<i32>,
    scores: Vec<i32>,
    outcome: Outcome,
}

impl Kept {
    /// Solves a settled instance, and keeps it.
    ///
    /// # Errors
    /// Stopped, or an instance that is not solved here.
    pub fn new(instance: &Instance, observer: &mut dyn Observer) -> Result<Kept, Unsolved> {
        if instance.check().is_err() {
            return Err(Unsolved::Unsettled);
        }
        let mut kept = Kept::begin(instance)?;
        kept.solve(observer)?;
        Ok(kept)
    }

    /// Makes changes, one after another, and solves the problem again.
    ///
    /// # Errors
    /// Stopped by the observer: the changes are made, and the next call goes on from there.
    /// [`Unsolved::Unsettled`]: a change that cannot be, and none was made. Otherwise as [`Kept::new`].
    pub fn change(&mut self, changes: &[Change], observer: &mut dyn Observer) -> Result<&Outcome, Unsolved> {
        self.check(changes)?;
        if !self.apply(changes) {
            let instance = self.instance();
            *self = Kept::begin(&instance)?;
        }
        self.solve(observer)?;
        Ok(&self.outcome)
    }

    /// What the last solving ended with.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The problem as it is now, settled.
    pub fn instance(&self) -> Instance {
        Instance { edges: self.search.arcs.listed(), ..self.instance.clone() }
    }

    /// The network with a first tree.
    fn begin(instance: &Instance) -> Result<Kept, Unsolved> {
        if size(instance, &instance.objective) >= MOST_ARCS {
            return Err(Unsolved::TooLarge);
        }
        let mut scores: Vec<i32> = Vec::new();
        if instance.objective.contains(&Term::MinScore) {
            scores.extend(instance.edges.iter().map(|edge| edge.score));
            scores.sort_unstable();
            scores.dedup();
        }
        let mut search = Search::new(Arcs::new(instance));
        search.costs.most_score =
            instance.edges.iter().map(|edge| i64::from(edge.score).abs()).max().unwrap_or(0);
        let (instance, low) = (Instance { edges: Vec::new(), ..instance.clone() }, scores.first().copied());
        Ok(Kept { instance, search, low, scores, outcome: Outcome::Infeasible(Vec::new()) })
    }

    fn solve(&mut self, observer: &mut dyn Observer) -> Result<(), Unsolved> {
        let instance = &self.instance;
        if let Some(at) = instance.mentors.iter().position(|mentor| mentor.optional) {
            return Err(Unsolved::Optional(at as u32));
        }
        let unlisted = |lock: &Pair| self.search.arcs.edge(*lock).is_none() || instance.is_forbidden(*lock);
        if is_upside_down(instance) || instance.locks.iter().any(unlisted) {
            self.outcome = Outcome::Infeasible(Vec::new());
            return Ok(());
        }
        if instance.objective == [Term::StableMentee] {
            self.outcome = super::solve(&self.instance(), observer)?;
            return Ok(());
        }
        self.search.repair(instance);
        let mut watch = |steps| observer.goes_on(Progress { term: None, done: 0, levels: 1, steps });
        let (levels, below) = self.levels();
        let second = match below {
            Some(below) => self.raise(levels, below, &mut watch)?,
            None => {
                self.search.put_on(&self.instance, levels, None);
                self.search.optimise(self.search.costs.digits(), &mut watch)?;
                None
            }
        };
        self.outcome = if self.search.is_feasible() {
            Outcome::Solved(self.answer(second))
        } else {
            Outcome::Infeasible(cut::find(&self.instance()))
        };
        Ok(())
    }

    /// Every level of the objective, and which of them is that of `min_score`.
    fn levels(&self) -> (Vec<Level>, Option<usize>) {
        let (mut all, mut below) = (Vec::new(), None);
        for term in &self.instance.objective {
            if *term == Term::MinScore {
                below = Some(all.len());
                all.push(Level::Below(self.low));
            }
            all.extend(levels::of_term(&self.instance, &self.search.arcs.marked, *term));
        }
        (all, below)
    }
}
