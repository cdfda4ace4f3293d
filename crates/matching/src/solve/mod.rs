//! The optimum, term by term, with the certificate that proves it.
//!
//! A matching is a circulation ([`network`]); the objective is a list of levels ([`levels`]); one
//! network simplex ([`simplex`]) optimises them one after another, each on the face of optima that
//! the one before left. Its potentials after each level are the certificate. The bottleneck term
//! `min_score` is found by bisection ([`bottleneck`]); where nothing is feasible, [`cut`] names the
//! people and bounds that cannot go together.
//!
//! Everything is whole numbers and depends on nothing but the instance.

mod bottleneck;
mod cut;
mod levels;
mod network;
mod observe;
mod simplex;
mod start;
mod values;

pub use observe::{Observer, Progress};

use crate::answer::{Answer, Certificate, Node, Outcome, Potentials};
use crate::instance::{Instance, Pair, Term};
use levels::Level;
use network::Network;
use observe::Stopped;
use simplex::{MOST_NODES, Simplex};

/// Why there is no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsolved {
    /// Stopped by the observer.
    Stopped,
    /// A mentor with `optional` bounds: that is NP-hard and not done here.
    Optional(u32),
    /// More nodes than numbers are proven safe for.
    TooLarge,
}

impl From<Stopped> for Unsolved {
    fn from(_: Stopped) -> Self {
        Unsolved::Stopped
    }
}

/// Finds the best matching of a settled instance, or what makes one impossible.
///
/// # Errors
/// Stopped, or an instance that is not solved here.
pub fn solve(instance: &Instance, observer: &mut dyn Observer) -> Result<Outcome, Unsolved> {
    if instance.objective == [Term::StableMentee] {
        let pairs = crate::stable::mentees_propose(instance);
        return Ok(Outcome::Solved(Answer { pairs, ..Answer::default() }));
    }
    if let Some(at) = instance.mentors.iter().position(|mentor| mentor.optional) {
        return Err(Unsolved::Optional(at as u32));
    }
    if contradicts_itself(instance) {
        return Ok(Outcome::Infeasible(Vec::new()));
    }
    let network = Network::new(instance, &instance.objective);
    let count = network.nodes.len() + network.units.len() + instance.types.len();
    if count >= MOST_NODES || network.arcs.len() >= u32::MAX as usize {
        return Err(Unsolved::TooLarge);
    }
    let mut run = Run::new(instance, &network, observer);
    if !run.make_feasible()? {
        return Ok(Outcome::Infeasible(cut::find(instance)));
    }
    let mut certificate = Certificate::default();
    for (at, term) in instance.objective.iter().enumerate() {
        run.term = Some(*term);
        if *term == Term::MinScore {
            let low = bottleneck::raise(&mut run, &instance.objective[at + 1..])?;
            if let Some(low) = low.second {
                certificate.second = low.pairs;
                certificate.second_potentials = low.potentials;
            }
            run.level(&Level::Below(low.score))?;
        } else {
            for level in levels::of_term(instance, &network, *term) {
                run.level(&level)?;
            }
        }
    }
    let pairs = run.pairs();
    certificate.potentials = run.records();
    let values = instance.objective.iter().map(|term| (*term, values::of_term(instance, &pairs, *term)));
    Ok(Outcome::Solved(Answer { values: values.collect(), pairs, certificate }))
}

/// A lower bound above its upper bound, or a lock on a pair that is not allowed.
fn contradicts_itself(instance: &Instance) -> bool {
    let members = instance.mentees.iter().chain(&instance.mentors).map(|member| member.bounds);
    let groups = instance.groups.iter().flat_map(|group| group.receives.into_iter().chain(group.gives));
    let types = instance.types.iter().map(|bound| bound.bounds);
    members.chain(groups).chain(types).any(|bounds| bounds.most.is_some_and(|most| bounds.least > most))
        || instance.locks.iter().any(|lock| instance.edge(*lock).is_none() || instance.is_forbidden(*lock))
}

/// A run under way: the simplex and the potentials of the levels done.
struct Run<'a> {
    instance: &'a Instance,
    network: &'a Network,
    observer: &'a mut dyn Observer,
    simplex: Simplex,
    /// Potentials that prove the flow feasible, folded into the first level.
    feasibility: Vec<i64>,
    /// Potentials of each level done; empty: all 0.
    done: Vec<Vec<i64>>,
    term: Option<Term>,
    levels: usize,
}

impl<'a> Run<'a> {
    fn new(instance: &'a Instance, network: &'a Network, observer: &'a mut dyn Observer) -> Self {
        let simplex = Simplex::new(network);
        let levels = instance.objective.len();
        Run {
            instance,
            network,
            observer,
            simplex,
            feasibility: Vec::new(),
            done: Vec::new(),
            term: None,
            levels,
        }
    }

    fn make_feasible(&mut self) -> Result<bool, Stopped> {
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
        Progress { term: self.term, done, levels: self.levels.max(done + 1), steps: self.simplex.steps() }
    }

    /// Optimises one level and leaves only what is still open after it.
    fn level(&mut self, level: &Level) -> Result<(), Stopped> {
        if !self.observer.goes_on(self.progress()) {
            return Err(Stopped);
        }
        let potentials = self.optimise(level)?;
        self.simplex.freeze();
        let potentials = self.fold_feasibility(level, potentials);
        self.done.push(potentials);
        Ok(())
    }

    /// Optimises one level; everything stays open.
    fn optimise(&mut self, level: &Level) -> Result<Vec<i64>, Stopped> {
        if !self.simplex.put_on(&self.profits(level)) {
            return Ok(vec![0; self.network.nodes.len()]);
        }
        let progress = self.progress();
        let observer = &mut *self.observer;
        self.simplex.optimise(&mut |steps| observer.goes_on(Progress { steps, ..progress }))?;
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
    fn fold_feasibility(&self, level: &Level, potentials: Vec<i64>) -> Vec<i64> {
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
    fn pairs(&self) -> Vec<Pair> {
        let flows = self.simplex.flows();
        let on = self.network.edges.iter().zip(flows).filter(|(_, flow)| *flow > 0);
        on.map(|(edge, _)| self.instance.edges[*edge as usize].pair()).collect()
    }

    /// Potentials of all levels done, as records.
    fn records(&self) -> Potentials {
        records(&self.network.nodes, &self.done)
    }
}

/// Records of the nodes whose potentials are not all 0, in order of nodes, zeros at the end left out.
fn records(nodes: &[Node], levels: &[Vec<i64>]) -> Potentials {
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
