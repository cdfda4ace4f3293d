//! The answer of a problem that is kept, read off its tree: pairs, values and certificate.

use super::Kept;
use super::arcs::{ARTIFICIAL, OTHER};
use super::raise::Second;
use super::search::along;
use crate::answer::{Answer, Certificate, Node, Potentials};
use crate::instance::{Edge, Pair};
use crate::solve::levels::Level;
use crate::solve::values;

impl Kept {
    /// The edges with flow, in order of pairs.
    pub(super) fn chosen(&self) -> Vec<Edge> {
        let arcs = &self.search.arcs;
        let mut chosen: Vec<Edge> = Vec::new();
        for (at, (state, room)) in arcs.states.iter().zip(&arcs.rooms).enumerate() {
            if (*state < 0 && room.1 > 0) || room.0 > 0 {
                chosen.push(arcs.edges[at]);
            }
        }
        for place in &self.search.tree.places[1..] {
            if place.arc < OTHER && place.flow > 0 {
                chosen.push(arcs.edges[place.arc as usize]);
            }
        }
        chosen.sort_unstable_by_key(Edge::pair);
        chosen
    }

    pub(super) fn answer(&self, second: Option<Second>) -> Answer {
        let chosen = self.chosen();
        let pairs: Vec<Pair> = chosen.iter().map(Edge::pair).collect();
        let value = |term| values::of_edges(&self.instance, &chosen, term);
        let values = self.instance.objective.iter().map(|term| (*term, value(*term))).collect();
        let potentials = self.potentials(self.search.costs.levels.len(), true);
        let mut certificate = Certificate { potentials, ..Certificate::default() };
        if let Some(second) = second {
            certificate.second = second.pairs;
            certificate.second_potentials = second.potentials;
        }
        Answer { values, pairs, certificate }
    }

    /// The potentials of the first levels as records; `units`: of the nodes of units too.
    pub(super) fn potentials(&self, count: usize, units: bool) -> Potentials {
        let (tree, arcs) = (&self.search.tree, &self.search.arcs);
        let order = tree.order();
        let mut others = vec![0; arcs.others.len()];
        let mut levels = vec![Vec::new(); count];
        for (level, row) in self.search.costs.levels.iter().zip(&mut levels) {
            let list = if let Level::Arcs(list) = level { list.as_slice() } else { &[] };
            list.iter().for_each(|(arc, profit)| others[*arc as usize] = *profit);
            let cost = |arc: u32| match arc {
                ARTIFICIAL => 0,
                OTHER.. => -others[(arc - OTHER) as usize],
                _ => -level.edge_profit(&self.instance, &arcs.edges[arc as usize]),
            };
            along(tree, &order, cost, row);
            list.iter().for_each(|(arc, _)| others[*arc as usize] = 0);
        }
        self.show_feasibility(&order, &mut levels);
        let mut records = Potentials::new();
        for (at, node) in arcs.nodes.iter().enumerate() {
            let length = levels.iter().rposition(|level| level[at] != 0).map_or(0, |last| last + 1);
            if length > 0 && (units || !matches!(node, Node::Fair(_))) {
                records.push((*node, levels[..length].iter().map(|level| -level[at]).collect()));
            }
        }
        records.sort_unstable();
        records
    }

    /// Arcs that feasibility alone fixes must show it at the first level: adds so much of its
    /// potentials that they decide wherever they are not equal.
    fn show_feasibility(&self, order: &[u32], levels: &mut [Vec<i64>]) {
        let Some((first, level)) = levels.first_mut().zip(self.search.costs.levels.first()) else { return };
        let mut base = Vec::new();
        along(&self.search.tree, order, |arc| i64::from(arc == ARTIFICIAL), &mut base);
        if base.iter().all(|potential| *potential == 0) {
            return;
        }
        let (lowest, highest) =
            first.iter().fold((0, 0), |(low, high), at| (at.min(&low).to_owned(), at.max(&high).to_owned()));
        let by = 1 + self.search.costs.most(level) + highest - lowest;
        first.iter_mut().zip(&base).for_each(|(potential, base)| *potential += by * base);
    }
}
