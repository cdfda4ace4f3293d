//! A run under way: level after level, and the potentials that each leaves.
//!
//! **Folding.** The hundreds of levels of fairness have a profit of 1 on a few arcs each. As many
//! as a proven bound allows are optimised at once: with at most G such arcs a level, the reduced
//! profit of an arc at a level is a sum over a simple cycle, so at most G either way, and weights
//! that fall by the factor G + 2 order arcs exactly as the levels do one after another. The tree
//! that is optimal for the folded profit is optimal for each level on the face of those before, and
//! gives the potentials of every one.

use super::levels::Level;
use super::method::Method;
use super::network::Network;
use super::observe::{Observer, Progress, Stopped};
use super::pricing;
use super::simplex::Simplex;
use crate::answer::{Node, Potentials};
use crate::instance::{Instance, Pair, Term};

/// Folded potentials stay below this, so that a reduced profit fits `i64`.
const MOST_FOLDED: i128 = 1 << 60;

/// A run under way: the simplex and the potentials of the levels done.
pub(super) struct Run<'a> {
    pub instance: &'a Instance,
    pub network: &'a Network,
    pub method: Method,
    pub observer: &'a mut dyn Observer,
    simplex: Simplex,
    /// Potentials that prove the flow feasible, folded into the first level.
    feasibility: Vec<i64>,
    /// Potentials of each level done; empty: all 0.
    pub done: Vec<Vec<i64>>,
    term: Option<Term>,
    planned: usize,
}

/// Levels to be optimised at once, and the factor by which their weights fall.
struct Group<'l> {
    levels: Vec<&'l [(u32, i64)]>,
    base: i64,
}

impl<'a> Run<'a> {
    pub fn new(
        instance: &'a Instance,
        network: &'a Network,
        method: Method,
        observer: &'a mut dyn Observer,
    ) -> Self {
        let outside = pricing::waiting(instance, network, method);
        let simplex = Simplex::new(network, outside, method);
        let planned = instance.objective.len();
        let (feasibility, done) = (Vec::new(), Vec::new());
        Run { instance, network, method, observer, simplex, feasibility, done, term: None, planned }
    }

    pub fn make_feasible(&mut self) -> Result<bool, Stopped> {
        let progress = self.progress();
        let observer = &mut *self.observer;
        let feasible =
            self.simplex.make_feasible(&mut |steps| observer.goes_on(Progress { steps, ..progress }))?;
        if feasible {
            self.feasibility = self.simplex.potentials();
            self.simplex.freeze();
        }
        Ok(feasible)
    }

    fn progress(&self) -> Progress {
        let done = self.done.len();
        Progress { term: self.term, done, levels: self.planned.max(done + 1), steps: self.simplex.steps() }
    }

    /// Says which term comes next.
    pub fn begin(&mut self, term: Term) {
        self.term = Some(term);
    }

    /// Optimises levels one after another and leaves only what is still open after them.
    pub fn levels(&mut self, levels: Vec<Level>) -> Result<(), Stopped> {
        self.planned = self.planned.max(self.done.len() + levels.len());
        let mut rest = levels.as_slice();
        while let Some((level, later)) = rest.split_first() {
            if !self.observer.goes_on(self.progress()) {
                return Err(Stopped);
            }
            match level {
                Level::Arcs(_) => rest = &rest[self.folded(rest)?..],
                _ => {
                    let potentials = self.optimise(level)?;
                    self.simplex.freeze();
                    let potentials = self.fold_feasibility(level, potentials);
                    self.done.push(potentials);
                    rest = later;
                }
            }
        }
        Ok(())
    }

    /// Optimises as many levels at once as a proven bound allows; how many.
    fn folded(&mut self, levels: &[Level]) -> Result<usize, Stopped> {
        let group = self.group(levels);
        // Edges have no profit at these levels: profits of the other arcs, which come after them.
        let edges = self.network.edges.len();
        let mut profits = vec![0; self.network.arcs.len() - edges];
        let mut weight = 1;
        for arcs in group.levels.iter().rev().filter(|arcs| self.any_open(arcs)) {
            arcs.iter().for_each(|(arc, profit)| profits[*arc as usize - edges] += weight * profit);
            weight *= group.base;
        }
        if self.simplex.put_on(|arc| of_others(&profits, edges, arc), false) {
            self.run_simplex()?;
        }
        self.simplex.freeze();
        profits.fill(0);
        for (level, arcs) in levels.iter().zip(&group.levels) {
            arcs.iter().for_each(|(arc, profit)| profits[*arc as usize - edges] = *profit);
            let potentials = self.simplex.potentials_for(|arc| of_others(&profits, edges, arc));
            arcs.iter().for_each(|(arc, _)| profits[*arc as usize - edges] = 0);
            let potentials = self.fold_feasibility(level, potentials);
            self.done.push(potentials);
        }
        Ok(group.levels.len())
    }

    /// The next levels that can be optimised at once; at least one. Levels without an open arc are
    /// optimal as they are, and cost no weight.
    fn group<'l>(&self, levels: &'l [Level]) -> Group<'l> {
        let mut group = Group { levels: Vec::new(), base: 2 };
        let (mut busy, mut most) = (0, 0);
        for level in levels {
            let Level::Arcs(arcs) = level else { break };
            if self.any_open(arcs) {
                let longest = most.max(arcs.len());
                let base = longest as i128 + 2;
                let size = (0..busy + 2).try_fold(1i128, |size, _| size.checked_mul(base));
                let fits = size.is_some_and(|size| size <= MOST_FOLDED);
                if busy > 0 && !(fits && arcs.iter().all(|(_, profit)| *profit == 1)) {
                    break;
                }
                (busy, most, group.base) = (busy + 1, longest, base as i64);
            }
            group.levels.push(arcs);
        }
        group
    }

    fn any_open(&self, arcs: &[(u32, i64)]) -> bool {
        arcs.iter().any(|(arc, _)| self.simplex.is_open(*arc))
    }

    fn run_simplex(&mut self) -> Result<(), Stopped> {
        let progress = self.progress();
        let observer = &mut *self.observer;
        self.simplex.optimise(&mut |steps| observer.goes_on(Progress { steps, ..progress }))
    }

    /// Optimises one level; everything stays open.
    pub fn optimise(&mut self, level: &Level) -> Result<Vec<i64>, Stopped> {
        let profits = self.profits(level);
        let for_edges = !matches!(level, Level::Arcs(_));
        if !self.simplex.put_on(|arc| profits[arc as usize], for_edges) {
            return Ok(vec![0; self.network.nodes.len()]);
        }
        self.run_simplex()?;
        Ok(self.simplex.potentials())
    }

    /// The profit of every arc of the network.
    fn profits(&self, level: &Level) -> Vec<i64> {
        let mut profits = vec![0; self.network.arcs.len()];
        if let Level::Arcs(arcs) = level {
            arcs.iter().for_each(|(arc, profit)| profits[*arc as usize] = *profit);
            return profits;
        }
        for (profit, edge) in profits.iter_mut().zip(&self.network.edges) {
            *profit = level.edge_profit(self.instance, &self.instance.edges[*edge as usize]);
        }
        profits
    }

    /// Arcs that feasibility alone fixes must show it at the first level: adds so much of its
    /// potentials (each -1, 0 or 1: a path to the root has one artificial arc at most) that they
    /// decide wherever they are not equal.
    pub fn fold_feasibility(&self, level: &Level, potentials: Vec<i64>) -> Vec<i64> {
        let base = &self.feasibility;
        if !self.done.is_empty() || base.iter().all(|potential| *potential == 0) {
            return potentials;
        }
        let profits = self.profits(level);
        let mut by = 1;
        for (arc, profit) in self.network.arcs.iter().zip(profits) {
            let (from, to) = (arc.from as usize, arc.to as usize);
            if base[from] != base[to] {
                by = by.max(1 + (profit + potentials[from] - potentials[to]).abs());
            }
        }
        potentials.iter().zip(base).map(|(potential, base)| potential + by * base).collect()
    }

    /// The pairs of the present flow, in order.
    pub fn pairs(&self) -> Vec<Pair> {
        let flows = self.simplex.flows();
        let on = self.network.edges.iter().zip(flows).filter(|(_, flow)| *flow > 0);
        on.map(|(edge, _)| self.instance.edges[*edge as usize].pair()).collect()
    }

    /// Potentials of all levels done, as records.
    pub fn records(&self) -> Potentials {
        records(&self.network.nodes, &self.done)
    }
}

/// The profit of an arc where edges, which are the first arcs, have none.
fn of_others(profits: &[i64], edges: usize, arc: u32) -> i64 {
    (arc as usize).checked_sub(edges).map_or(0, |at| profits[at])
}

/// Records of the nodes whose potentials are not all 0, in order of nodes, zeros at the end left out.
pub(super) fn records(nodes: &[Node], levels: &[Vec<i64>]) -> Potentials {
    let mut records = Potentials::new();
    for (at, node) in nodes.iter().enumerate() {
        let mut row: Vec<i64> = levels.iter().map(|level| level.get(at).copied().unwrap_or(0)).collect();
        let length = row.iter().rposition(|potential| *potential != 0).map_or(0, |last| last + 1);
        row.truncate(length);
        if !row.is_empty() {
            records.push((*node, row));
        }
    }
    records.sort_unstable();
    records
}
