//! The answer of a problem that is kept, read off its flow and potentials.

use super::Kept;
use super::raise::Second;
use crate::answer::{Answer, Certificate, Potentials, Value};
use crate::instance::{Edge, Pair, Term};
use crate::solve::values;

/// Edges looked at together.
const STRETCH: usize = 16;

impl Kept {
    /// The edges with flow, in order of pairs.
    pub(super) fn chosen(&self) -> Vec<Edge> {
        let arcs = &self.search.arcs;
        let mut chosen: Vec<Edge> = Vec::new();
        // Few edges have flow: most stretches are passed over at once.
        for (flows, edges) in arcs.flows.chunks(STRETCH).zip(arcs.edges.chunks(STRETCH)) {
            if flows.iter().fold(0, |any, flow| any | flow) > 0 {
                let with_flow = flows.iter().zip(edges).filter(|(flow, _)| **flow > 0);
                chosen.extend(with_flow.map(|(_, edge)| *edge));
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
        let potentials = self.potentials(self.search.levels.len());
        let mut certificate = Certificate { potentials, ..Certificate::default() };
        if let Some(second) = second {
            certificate.second = second.pairs;
            certificate.second_potentials = second.potentials;
        }
        Answer { values, pairs, certificate }
    }

    /// The potentials of the first levels as records.
    pub(super) fn potentials(&self, count: usize) -> Potentials {
        let search = &self.search;
        let hub = &search.of_node(0)[..count];
        let mut records = Potentials::new();
        for (at, node) in search.arcs.nodes.iter().enumerate() {
            let own = &search.of_node(at as u32)[..count];
            let length = own.iter().zip(hub).rposition(|(own, hub)| own != hub).map_or(0, |last| last + 1);
            if length > 0 {
                records.push((*node, own[..length].iter().zip(hub).map(|(own, hub)| hub - own).collect()));
            }
        }
        records.sort_unstable_by_key(|(node, _)| *node);
        records
    }

    /// Takes over an answer: its flow and its potentials.
    pub(super) fn take_over(&mut self, answer: &Answer) {
        self.search.arcs.carry(&self.instance, &answer.pairs);
        let low = answer.values.iter().find(|(term, _)| *term == Term::MinScore);
        self.low = match low {
            Some((_, Value::Lowest(Some(low)))) => i32::try_from(*low).ok(),
            _ => None,
        };
        self.search.put_on(self.levels().0);
        self.search.touched.clear();
        let count = self.search.levels.len();
        for (node, row) in &answer.certificate.potentials {
            let Some(place) = self.search.arcs.place(*node) else { continue };
            let own = &mut self.search.potentials[place as usize * count..(place as usize + 1) * count];
            own.iter_mut().zip(row).for_each(|(own, potential)| *own = -potential);
        }
    }
}
