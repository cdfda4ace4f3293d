//! The network simplex over a network that is kept: arcs are let in until no cost, compared number
//! by number, can be less.
//!
//! **Method.** Primal network simplex with strongly feasible trees (Cunningham 1976). All levels are
//! optimised by one tree: reduced costs are lists of numbers, and the first that is not 0 decides.
//! Arcs are looked at in stretches; of a stretch the few that promise most are kept, and the best of
//! them enters as long as one promises anything. A whole round without any proves the tree optimal.
//!
//! **Invariant.** Every arc of the tree has reduced cost 0 in every number; every other arc lies at
//! one of its bounds.
//!
//! **Complexity.** A round reads every arc once: two numbers and a state each. After a small change
//! there are few pivots, each the length of a cycle and the size of a subtree, and one or two rounds.

use super::arcs::{ARTIFICIAL, Arcs, OTHER};
use super::costs::Costs;
use super::tree::Tree;
use crate::instance::Instance;
use crate::solve::levels::Level;
use crate::solve::observe::Stopped;
use std::ops::Range;

/// Arcs looked at before the best of them enter.
const STRETCH: usize = 16_384;
/// How many of them are kept.
const KEPT: usize = 48;

/// What an arc promises: the number of its cost that decides, and by how much; less is better.
type Promise = (usize, i64);

/// Network, costs and tree, and the potentials that belong to them.
#[derive(Clone, Debug)]
pub(super) struct Search {
    pub arcs: Arcs,
    pub costs: Costs,
    pub tree: Tree,
    /// Of costs, number by number.
    potentials: Vec<Vec<i64>>,
    /// By how much each number changes in one pivot.
    changes: Vec<(usize, i64)>,
    /// Where the next stretch begins.
    at: usize,
    pub steps: u64,
}

impl Search {
    /// The network of a problem, every node still hung from the hub.
    pub fn new(arcs: Arcs) -> Self {
        let (costs, tree) = (Costs::default(), Tree::new());
        Search { arcs, costs, tree, potentials: Vec::new(), changes: Vec::new(), at: 0, steps: 0 }
    }

    /// Pivots until the first `digits` numbers of the cost are least.
    ///
    /// # Errors
    /// Stopped by the observer.
    pub fn optimise(&mut self, digits: usize, watch: &mut dyn FnMut(u64) -> bool) -> Result<(), Stopped> {
        self.price(digits);
        let all = self.arcs.others.len() + self.arcs.edges.len();
        let (mut left, mut kept) = (all, Vec::new());
        while left > 0 {
            let until = (self.at + STRETCH.min(left)).min(all);
            self.look(self.at..until, &mut kept);
            left -= until - self.at;
            self.at = if until == all { 0 } else { until };
            if kept.is_empty() {
                continue;
            }
            if kept.len() > KEPT {
                kept.select_nth_unstable(KEPT);
                kept.truncate(KEPT);
            }
            while let Some(entering) = self.best(&mut kept) {
                self.pivot(entering);
                self.steps += 1;
                if self.steps.is_multiple_of(4096) && !watch(self.steps) {
                    return Err(Stopped);
                }
            }
            // What was looked at before may promise something again.
            left = all;
        }
        Ok(())
    }

    /// Puts on the costs of these levels; `last` is the last of its number.
    pub fn put_on(&mut self, instance: &Instance, levels: Vec<Level>, last: Option<usize>) {
        self.costs.put_on(instance, &self.arcs, levels, last);
    }

    /// Whether nothing flows over artificial arcs.
    pub fn is_feasible(&self) -> bool {
        self.tree.places[1..].iter().all(|place| place.arc != ARTIFICIAL || place.flow == 0)
    }

    /// Potentials of the tree for the first numbers of the cost, from the hub down.
    fn price(&mut self, digits: usize) {
        let order = self.tree.order();
        self.potentials.resize(digits, Vec::new());
        for (digit, potentials) in self.potentials.iter_mut().enumerate() {
            let costs = &self.costs;
            along(&self.tree, &order, |arc| costs.of(arc, digit), potentials);
        }
    }

    /// Keeps what promises something of the arcs from one place to another: other arcs first.
    fn look(&self, range: Range<usize>, kept: &mut Vec<(Promise, u32)>) {
        let others = self.arcs.others.len();
        for at in range.start.min(others)..range.end.min(others) {
            let arc = OTHER | at as u32;
            kept.extend(self.promise(arc).map(|promise| (promise, arc)));
        }
        let range = range.start.max(others) - others..range.end.max(others) - others;
        let first = &self.potentials[0];
        let costs = self.costs.of_edges(0).get(range.clone()).unwrap_or(&[]);
        let (states, ends) = (&self.arcs.states[range.clone()], &self.arcs.ends[range.clone()]);
        for (place, ((state, (from, to)), at)) in states.iter().zip(ends).zip(range).enumerate() {
            let cost = costs.get(place).copied().unwrap_or(0);
            let reduced = cost + first[*from as usize] - first[*to as usize];
            let gain = i64::from(*state) * reduced;
            if gain < 0 {
                kept.push(((0, gain), at as u32));
            } else if reduced == 0 && *state != 0 {
                kept.extend(self.promise(at as u32).map(|promise| (promise, at as u32)));
            }
        }
    }

    /// What an arc promises if it enters; none: nothing.
    fn promise(&self, arc: u32) -> Option<Promise> {
        let state = i64::from(self.arcs.state(arc));
        if state == 0 {
            return None;
        }
        let (from, to) = self.arcs.ends(arc);
        for (digit, potentials) in self.potentials.iter().enumerate() {
            let reduced = self.costs.of(arc, digit) + potentials[from as usize] - potentials[to as usize];
            if reduced != 0 {
                return (state * reduced < 0).then_some((digit, state * reduced));
            }
        }
        None
    }

    /// Takes out the arc that now promises most; forgets those that promise nothing any more.
    fn best(&self, kept: &mut Vec<(Promise, u32)>) -> Option<u32> {
        kept.retain_mut(|(promise, arc)| match self.promise(*arc) {
            Some(now) => {
                *promise = now;
                true
            }
            None => false,
        });
        let (at, _) = kept.iter().enumerate().min_by_key(|(_, kept)| **kept)?;
        Some(kept.swap_remove(at).1)
    }

    /// Sends what fits around the cycle that the entering arc closes, and hangs the tree anew.
    fn pivot(&mut self, entering: u32) {
        let (from, to) = self.arcs.ends(entering);
        let state = self.arcs.state(entering);
        let (first, second) = if state > 0 { (from, to) } else { (to, from) };
        let join = self.tree.join(first, second);
        let (lower, upper) = self.arcs.bounds(entering);
        let (amount, leaving) = self.leaving(upper - lower, first, second, join);
        if amount > 0 {
            self.tree.shift(first, join, -amount);
            self.tree.shift(second, join, amount);
        }
        let Some((out, on_first)) = leaving else {
            self.arcs.set_state(entering, -state);
            return;
        };
        let (inner, outer) = if on_first { (first, second) } else { (second, first) };
        let gone = self.tree.places[out as usize];
        if gone.arc != ARTIFICIAL {
            let at_upper = gone.flow == self.arcs.bounds(gone.arc).1;
            self.arcs.set_state(gone.arc, if at_upper { -1 } else { 1 });
        }
        self.arcs.set_state(entering, 0);
        let flow = if state > 0 { lower + amount } else { upper - amount };
        self.tree.rehang(inner, outer, out, (entering, flow, inner == from));
        self.settle(inner, outer, entering, inner == from);
    }

    /// Depths and potentials of the subtree that was hung anew.
    fn settle(&mut self, inner: u32, outer: u32, entering: u32, is_tail: bool) {
        let sign = if is_tail { -1 } else { 1 };
        self.changes.clear();
        for (digit, potentials) in self.potentials.iter().enumerate() {
            let now = potentials[outer as usize] + sign * self.costs.of(entering, digit);
            let change = now - potentials[inner as usize];
            if change != 0 {
                self.changes.push((digit, change));
            }
        }
        let (potentials, changes) = (&mut self.potentials, &self.changes);
        self.tree.settle(inner, |node| {
            changes.iter().for_each(|(digit, change)| potentials[*digit][node as usize] += change);
        });
    }

    /// How much can be sent, and the last blocking arc met from the join on, as the node below it
    /// and whether that is on the first side: this choice keeps the tree strongly feasible.
    fn leaving(&self, room: i64, first: u32, second: u32, join: u32) -> (i64, Option<(u32, bool)>) {
        let (mut amount, mut leaving) = (room, None);
        let mut node = first;
        while node != join {
            let place = &self.tree.places[node as usize];
            let (lower, upper) = self.arcs.bounds(place.arc);
            let room = if place.upward { place.flow - lower } else { upper - place.flow };
            if room < amount {
                (amount, leaving) = (room, Some((node, true)));
            }
            node = place.parent;
        }
        node = second;
        while node != join {
            let place = &self.tree.places[node as usize];
            let (lower, upper) = self.arcs.bounds(place.arc);
            let room = if place.upward { upper - place.flow } else { place.flow - lower };
            if room <= amount {
                (amount, leaving) = (room, Some((node, false)));
            }
            node = place.parent;
        }
        (amount, leaving)
    }
}

/// Potentials along a tree under these costs: 0 at the hub.
pub(super) fn along(tree: &Tree, order: &[u32], cost: impl Fn(u32) -> i64, potentials: &mut Vec<i64>) {
    potentials.clear();
    potentials.resize(tree.places.len(), 0);
    for node in &order[1..] {
        let place = &tree.places[*node as usize];
        let above = potentials[place.parent as usize];
        let cost = cost(place.arc);
        potentials[*node as usize] = if place.upward { above - cost } else { above + cost };
    }
}
