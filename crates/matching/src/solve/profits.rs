//! What every arc earns at a level, or at several at once by their weights.

use super::fold;
use super::levels::Level;
use super::network::Network;
use crate::instance::{Edge, Instance};

/// Profits of every arc: the weighted sum of levels. Those of edges are worked out whenever they
/// are asked for, never stored.
pub(super) struct Profits<'a> {
    pub instance: &'a Instance,
    pub network: &'a Network,
    /// Whether edges have any.
    pub for_edges: bool,
    /// What every edge earns, what a point of score does, and a lot.
    each: i64,
    score: i64,
    lot: i64,
    /// Levels of other kinds for edges, with their weights.
    levels: Vec<(Level, i64)>,
    /// Of arcs that are not edges; these come after them.
    others: Vec<i64>,
}

impl<'a> Profits<'a> {
    /// Of these levels by these weights.
    pub fn new(instance: &'a Instance, network: &'a Network, levels: &[Level], weights: &[i64]) -> Self {
        let mut profits = Profits::none(instance, network);
        let first = network.edges;
        profits.for_edges = levels.iter().any(fold::is_for_edges);
        for (level, weight) in levels.iter().zip(weights) {
            match level {
                Level::Pairs => profits.each += weight,
                Level::Total => profits.score += weight,
                Level::Draw => profits.lot += weight,
                Level::Arcs(arcs) => {
                    arcs.iter()
                        .for_each(|(arc, one)| profits.others[(*arc - first) as usize] += weight * one);
                }
                _ => profits.levels.push((level.clone(), *weight)),
            }
        }
        profits
    }

    /// 0 on every arc.
    pub fn none(instance: &'a Instance, network: &'a Network) -> Self {
        let others = vec![0; network.others.len()];
        let (each, score, lot, levels) = (0, 0, 0, Vec::new());
        Profits { instance, network, for_edges: false, each, score, lot, levels, others }
    }

    /// The profit of an edge.
    #[inline]
    pub fn edge(&self, edge: &Edge) -> i64 {
        let plain = self.each + self.score * i64::from(edge.score) + self.lot * i64::from(edge.lot);
        if self.levels.is_empty() { plain } else { plain + self.of_levels(edge) }
    }

    #[cold]
    fn of_levels(&self, edge: &Edge) -> i64 {
        self.levels.iter().map(|(level, weight)| weight * level.edge_profit(self.instance, edge)).sum()
    }

    /// The profit of an arc.
    pub fn of(&self, arc: u32) -> i64 {
        match self.instance.edges.get(arc as usize) {
            Some(edge) => self.edge(edge),
            None => self.others[(arc - self.network.edges) as usize],
        }
    }
}
