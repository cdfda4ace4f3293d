//! A solved problem that is kept and changed: a change is answered from where it was.
//!
//! **Method.** The network, the flow and the potentials of the last answer stay (`arcs`, `prices`). A
//! [`Change`] adds nodes and arcs or moves bounds and fits (`apply`). Only the arcs that it touched
//! can then break the proof; they are put at the bound where they belong, and what therefore flows
//! in and out of some nodes no longer agrees. Each such unit is sent on over the cheapest way
//! (`ways`), all levels at once. Where `min_score` is a term, its threshold is sought from the last
//! one on (`raise`). Pairs, values and certificate are read off flow and potentials (`read`).
//!
//! **Invariant.** The values are those of solving from scratch, and the checker accepts the answer.
//! Which of several equal answers is found may depend on what was there before: among answers equal
//! in every term, `draw` included, there is no order.
//!
//! **Complexity.** A change takes about one search for each unit that it adds or takes away: of the
//! arcs around the nodes that are nearer than where the unit is lacking, and a heap of them. Reading
//! the answer takes a pass over people and the pairs that are chosen. What changes the shape of the network (a group
//! that begins or ends to reciprocate or to be compared, and with nested fairness the fractions
//! that there are) is solved from scratch, and so are a stable outcome, fairness that comes after
//! `min_score`, and what follows a start without any answer.
//!
//! Successive shortest ways as reoptimisation: Ahuja, Magnanti and Orlin 1993, sections 9.7 and 9.11.

mod apply;
mod arcs;
mod ball;
mod between;
mod carry;
mod edges;
mod prices;
mod raise;
mod read;
mod ways;

use super::levels::{self, Level};
use super::observe::{Observer, Progress};
use super::{Unsolved, cut, is_upside_down};
use crate::answer::Outcome;
use crate::instance::{Bounds, Edge, Group, Instance, Member, Pair, Term};
use arcs::Arcs;
use prices::Search;
use raise::Raised;

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

/// A problem with its network, flow and potentials, ready to be changed.
#[derive(Clone, Debug)]
pub struct Kept {
    /// All but the edges, which the network has.
    instance: Instance,
    search: Search,
    /// The smallest score of the last answer, and all scores that there may be, in order.
    low: Option<i32>,
    scores: Vec<i32>,
    /// Nodes without potentials yet, in the order in which they get them.
    newcomers: Vec<u32>,
    outcome: Outcome,
    /// Whether flow and potentials are those of an answer, as far as arcs are not touched.
    is_ready: bool,
}

impl Kept {
    /// Solves a settled instance, and keeps it.
    ///
    /// # Errors
    /// Stopped, or an instance that is not solved here.
    pub fn new(instance: &Instance, observer: &mut dyn Observer) -> Result<Kept, Unsolved> {
        let outcome = super::solve(instance, observer)?;
        Ok(Kept::of(instance, outcome))
    }

    /// Keeps a settled instance with what solving it ended with.
    pub fn of(instance: &Instance, outcome: Outcome) -> Kept {
        let mut scores: Vec<i32> = Vec::new();
        if instance.objective.contains(&Term::MinScore) {
            scores.extend(instance.edges.iter().map(|edge| edge.score));
            scores.sort_unstable();
            scores.dedup();
        }
        let search = Search::new(Arcs::new(instance));
        let instance = Instance { edges: Vec::new(), ..instance.clone() };
        let is_ready = matches!(outcome, Outcome::Solved(_)) && instance.objective != [Term::StableMentee];
        let mut kept = Kept { instance, search, low: None, scores, newcomers: Vec::new(), outcome, is_ready };
        if let (Outcome::Solved(answer), true) = (kept.outcome.clone(), is_ready) {
            kept.take_over(&answer);
        }
        kept
    }

    /// Makes changes, one after another, and solves the problem again.
    ///
    /// # Errors
    /// Stopped by the observer: the changes are made, and the next call goes on from there.
    /// [`Unsolved::Unsettled`]: a change that cannot be, and none was made. Otherwise as [`Kept::new`].
    pub fn change(&mut self, changes: &[Change], observer: &mut dyn Observer) -> Result<&Outcome, Unsolved> {
        self.check(changes)?;
        let has_shape = self.apply(changes);
        self.is_ready &= has_shape;
        self.again(observer)?;
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

    fn again(&mut self, observer: &mut dyn Observer) -> Result<(), Unsolved> {
        let instance = &self.instance;
        if let Some(at) = instance.mentors.iter().position(|mentor| mentor.optional) {
            return Err(Unsolved::Optional(at as u32));
        }
        let unlisted = |lock: &Pair| self.search.arcs.edge(*lock).is_none() || instance.is_forbidden(*lock);
        if is_upside_down(instance) || instance.locks.iter().any(unlisted) {
            self.outcome = Outcome::Infeasible(Vec::new());
            return Ok(());
        }
        if self.is_ready {
            let touched = self.search.arcs.number_units(instance);
            self.search.touched.extend(touched);
        }
        let (levels, below) = self.levels();
        let has_form = levels.len() == self.search.levels.len() && !self.has_later_units();
        if !self.is_ready || !has_form || self.search.is_wide() {
            *self = Kept::new(&self.instance(), observer)?;
            return Ok(());
        }
        self.go_on(levels, below, observer)
    }

    /// Solves again from where it was.
    fn go_on(
        &mut self,
        levels: Vec<Level>,
        below: Option<usize>,
        observer: &mut dyn Observer,
    ) -> Result<(), Unsolved> {
        let mut watch = |steps| observer.goes_on(Progress { term: None, done: 0, levels: 1, steps });
        self.search.put_on(levels.clone());
        for node in std::mem::take(&mut self.newcomers) {
            self.search.welcome(node);
        }
        let raised = match below {
            Some(below) => self.raise(levels, below, &mut watch)?,
            None if self.search.put_right(&mut watch)? => Raised::Proved(None),
            None => Raised::Infeasible,
        };
        self.outcome = match raised {
            Raised::Proved(second) => Outcome::Solved(self.answer(second)),
            Raised::Infeasible => Outcome::Infeasible(cut::find(&self.instance())),
        };
        Ok(())
    }

    /// Whether groups are compared after `min_score`: its proof, which is for a network without
    /// units, cannot be read off this one.
    fn has_later_units(&self) -> bool {
        let at = |term| self.instance.objective.iter().position(|other| *other == term);
        at(Term::MinScore).zip(at(Term::OrgLeximin)).is_some_and(|(low, fair)| low < fair)
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
