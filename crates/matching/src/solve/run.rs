//! A run under way: level after level, and the potentials that each leaves.

use super::fold;
use super::levels::Level;
use super::method::Method;
use super::network::Network;
use super::observe::{Observer, Progress, Stopped};
use super::profits::Profits;
use super::simplex::Simplex;
use crate::answer::{Node, Potentials};
use crate::instance::{Instance, Pair, Term};

/// So many arcs are many.
const MANY: usize = 2_000;

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
    /// What `min_score` may come to, if anything is known of it.
    pub guess: Option<i32>,
    term: Option<Term>,
    planned: usize,
}

impl<'a> Run<'a> {
    pub fn new(
        instance: &'a Instance,
        network: &'a Network,
        method: Method,
        observer: &'a mut dyn Observer,
    ) -> Self {
        let simplex = Simplex::new(instance, network, method);
        let planned = instance.objective.len();
        let (feasibility, done, guess, term) = (Vec::new(), Vec::new(), None, None);
        Run { instance, network, method, observer, simplex, feasibility, done, guess, term, planned }
    }

    pub fn make_feasible(&mut self) -> Result<bool, Stopped> {
        let progress = self.progress();
        let observer = &mut *self.observer;
        let mut watch = |steps| observer.goes_on(Progress { steps, ..progress });
        let feasible = self.simplex.make_feasible(&Profits::none(self.instance, self.network), &mut watch)?;
        if feasible {
            self.feasibility = self.simplex.potentials();
        }
        Ok(feasible)
    }

    fn progress(&self) -> Progress {
        let done = self.done.len();
        Progress { term: self.term, done, levels: self.planned.max(done + 1), steps: self.simplex.steps }
    }

    /// Says which term comes next.
    pub fn begin(&mut self, term: Term) {
        self.term = Some(term);
    }

    /// Optimises levels one after another, as many at once as can be, and leaves only what is still
    /// open after them.
    pub fn levels(&mut self, levels: &[Level]) -> Result<(), Stopped> {
        self.planned = self.planned.max(self.done.len() + levels.len());
        let mut rest = levels;
        while !rest.is_empty() {
            if !self.observer.goes_on(self.progress()) {
                return Err(Stopped);
            }
            let weights = fold::weights(self.instance, &self.simplex, rest);
            let (now, later) = rest.split_at(weights.len());
            self.folded(now, &weights)?;
            rest = later;
        }
        Ok(())
    }

    /// Optimises levels at once, by these weights.
    fn folded(&mut self, levels: &[Level], weights: &[i64]) -> Result<(), Stopped> {
        let profits = Profits::new(self.instance, self.network, levels, weights);
        if self.simplex.put_on(&profits) {
            self.run_simplex(&profits, profits.for_edges || levels.iter().any(gives_many))?;
        }
        self.simplex.freeze(&profits);
        for level in levels {
            let potentials = if self.is_settled(level) {
                vec![0; self.network.nodes.len()]
            } else {
                let profits = Profits::new(self.instance, self.network, std::slice::from_ref(level), &[1]);
                self.simplex.potentials_for(&profits)
            };
            let potentials = self.fold_feasibility(level, potentials);
            self.done.push(potentials);
        }
        Ok(())
    }

    /// Whether no open arc has a profit at a level of arcs that are not edges.
    fn is_settled(&self, level: &Level) -> bool {
        matches!(level, Level::Arcs(arcs) if !arcs.iter().any(|(arc, _)| self.simplex.is_open(*arc)))
    }

    fn run_simplex(&mut self, profits: &Profits<'_>, scaled: bool) -> Result<(), Stopped> {
        let progress = self.progress();
        let observer = &mut *self.observer;
        let mut watch = |steps| observer.goes_on(Progress { steps, ..progress });
        self.simplex.optimise(profits, &mut watch, scaled)
    }

    /// Optimises one level, by cost scaling first if `scaled`; everything stays open.
    pub fn optimise(&mut self, level: &Level, scaled: bool) -> Result<Vec<i64>, Stopped> {
        let profits = Profits::new(self.instance, self.network, std::slice::from_ref(level), &[1]);
        if !self.simplex.put_on(&profits) {
            return Ok(vec![0; self.network.nodes.len()]);
        }
        self.run_simplex(&profits, scaled)?;
        Ok(self.simplex.potentials())
    }

    /// Arcs that feasibility alone fixes must show it at the first level: adds so much of its
    /// potentials (each -1, 0 or 1: a path to the root has one artificial arc at most) that they
    /// decide wherever they are not equal.
    pub fn fold_feasibility(&self, level: &Level, potentials: Vec<i64>) -> Vec<i64> {
        let base = &self.feasibility;
        if !self.done.is_empty() || base.iter().all(|potential| *potential == 0) {
            return potentials;
        }
        let profits = Profits::new(self.instance, self.network, std::slice::from_ref(level), &[1]);
        let mut by = 1;
        for at in 0..self.network.count() {
            let (arc, profit) = (self.network.arc(self.instance, at), profits.of(at));
            let (from, to) = (arc.from as usize, arc.to as usize);
            if base[from] != base[to] {
                by = by.max(1 + (profit + potentials[from] - potentials[to]).abs());
            }
        }
        potentials.iter().zip(base).map(|(potential, base)| potential + by * base).collect()
    }

    /// The pairs of the present flow, in order.
    pub fn pairs(&self) -> Vec<Pair> {
        let edges = &self.instance.edges;
        let mut pairs = self.instance.locks.clone();
        let flowing = self.simplex.flowing(edges.len());
        pairs.extend(flowing.iter().map(|arc| edges[*arc as usize].pair()));
        pairs.sort_unstable();
        pairs
    }

    /// Potentials of all levels done, as records.
    pub fn records(&self) -> Potentials {
        records(&self.network.nodes, &self.done)
    }
}

/// Whether a level gives so many arcs that are no edges a profit that pivots alone take longer than
/// cost scaling before them.
fn gives_many(level: &Level) -> bool {
    matches!(level, Level::Arcs(arcs) if arcs.len() >= MANY)
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
