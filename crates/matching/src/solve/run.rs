//! A run under way: level after level, and the potentials that each leaves.

use super::fold;
use super::levels::Level;
use super::method::Method;
use super::network::Network;
use super::observe::{Observer, Progress, Stopped};
use super::pricing;
use super::simplex::Simplex;
use crate::answer::{Node, Potentials};
use crate::instance::{Instance, Pair, Term};

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
            let weights = fold::weights(self.instance, self.network, &self.simplex, rest);
            let (now, later) = rest.split_at(weights.len());
            self.folded(now, &weights)?;
            rest = later;
        }
        Ok(())
    }

    /// Optimises levels at once, by these weights.
    fn folded(&mut self, levels: &[Level], weights: &[i64]) -> Result<(), Stopped> {
        let profits = Profits::new(self, levels, weights);
        if self.simplex.put_on(|arc| profits.of(arc), profits.for_edges) {
            self.run_simplex(profits.for_edges)?;
        }
        self.simplex.freeze();
        for level in levels {
            let profits = Profits::new(self, std::slice::from_ref(level), &[1]);
            let potentials = if self.is_settled(level) {
                vec![0; self.network.nodes.len()]
            } else {
                self.simplex.potentials_for(|arc| profits.of(arc))
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

    fn run_simplex(&mut self, scaled: bool) -> Result<(), Stopped> {
        let progress = self.progress();
        let observer = &mut *self.observer;
        self.simplex.optimise(&mut |steps| observer.goes_on(Progress { steps, ..progress }), scaled)
    }

    /// Optimises one level; everything stays open.
    pub fn optimise(&mut self, level: &Level) -> Result<Vec<i64>, Stopped> {
        let profits = Profits::new(self, std::slice::from_ref(level), &[1]);
        if !self.simplex.put_on(|arc| profits.of(arc), profits.for_edges) {
            return Ok(vec![0; self.network.nodes.len()]);
        }
        self.run_simplex(false)?;
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
        let profits = Profits::new(self, std::slice::from_ref(level), &[1]);
        let mut by = 1;
        for (arc, at) in self.network.arcs.iter().zip(0..) {
            let profit = profits.of(at);
            let (from, to) = (arc.from as usize, arc.to as usize);
            if base[from] != base[to] {
                by = by.max(1 + (profit + potentials[from] - potentials[to]).abs());
            }
        }
        potentials.iter().zip(base).map(|(potential, base)| potential + by * base).collect()
    }

    /// The pairs of the present flow, in order.
    pub fn pairs(&self) -> Vec<Pair> {
        let edges = &self.network.edges;
        let mut pairs = self.instance.locks.clone();
        let flowing = self.simplex.flowing(edges.len());
        pairs.extend(flowing.iter().map(|arc| self.instance.edges[edges[*arc as usize] as usize].pair()));
        pairs.sort_unstable();
        pairs
    }

    /// Potentials of all levels done, as records.
    pub fn records(&self) -> Potentials {
        records(&self.network.nodes, &self.done)
    }
}

/// Profits of every arc: the weighted sum of levels.
struct Profits<'a, 'l> {
    instance: &'a Instance,
    network: &'a Network,
    levels: &'l [Level],
    weights: &'l [i64],
    /// Whether edges have any.
    for_edges: bool,
    /// Of arcs that are not edges; these come after them.
    others: Vec<i64>,
}

impl<'a, 'l> Profits<'a, 'l> {
    fn new(run: &Run<'a>, levels: &'l [Level], weights: &'l [i64]) -> Self {
        let first = run.network.edges.len();
        let mut others = vec![0; run.network.arcs.len() - first];
        for (level, weight) in levels.iter().zip(weights) {
            if let Level::Arcs(arcs) = level {
                arcs.iter().for_each(|(arc, profit)| others[*arc as usize - first] += weight * profit);
            }
        }
        let for_edges = levels.iter().any(fold::is_for_edges);
        Profits { instance: run.instance, network: run.network, levels, weights, for_edges, others }
    }

    fn of(&self, arc: u32) -> i64 {
        let Some(edge) = self.network.edges.get(arc as usize) else {
            return self.others[arc as usize - self.network.edges.len()];
        };
        if !self.for_edges {
            return 0;
        }
        let edge = &self.instance.edges[*edge as usize];
        let profits = self.levels.iter().map(|level| level.edge_profit(self.instance, edge));
        profits.zip(self.weights).map(|(profit, weight)| profit * weight).sum()
    }
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
