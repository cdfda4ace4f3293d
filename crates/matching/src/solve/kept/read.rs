//! The answer of a problem that is kept, read off its flow and potentials.

use super::Kept;
use super::raise::Second;
use crate::answer::{Answer, Certificate, Outcome, Potentials, Value};
use crate::instance::{Edge, Pair, Term};
use crate::solve::values;

impl Kept {
    /// The edges with flow, in order of pairs.
    pub(super) fn chosen(&self) -> Vec<Edge> {
        self.search.arcs.chosen.values().copied().collect()
    }

    /// The answer that flow and potentials are, written where the last one was.
    pub(super) fn answer(&mut self, second: Option<Second>) -> Answer {
        let last = match &mut self.outcome {
            Outcome::Solved(last) => std::mem::take(&mut last.certificate.potentials),
            Outcome::Infeasible(_) => Potentials::new(),
        };
        let chosen = self.chosen();
        let pairs: Vec<Pair> = chosen.iter().map(Edge::pair).collect();
        let value = |term| values::of_edges(&self.instance, &chosen, term);
        let values = self.instance.objective.iter().map(|term| (*term, value(*term))).collect();
        let potentials = self.potentials(self.search.levels.len(), last);
        let mut certificate = Certificate { potentials, ..Certificate::default() };
        if let Some(second) = second {
            certificate.second = second.pairs;
            certificate.second_potentials = second.potentials;
        }
        Answer { values, pairs, certificate }
    }

    /// The potentials of the first levels as records, in the memory of others: where the hub's
    /// moved nearly every row is another, but few are longer or shorter than before.
    pub(super) fn potentials(&self, count: usize, mut records: Potentials) -> Potentials {
        let search = &self.search;
        let hub = &search.of_node(0)[..count];
        let mut done = 0;
        for at in &search.arcs.order {
            let own = &search.of_node(*at)[..count];
            let length = own.iter().zip(hub).rposition(|(own, hub)| own != hub).map_or(0, |last| last + 1);
            if length == 0 {
                continue;
            }
            let row = own[..length].iter().zip(hub).map(|(own, hub)| hub - own);
            let node = search.arcs.nodes[*at as usize];
            if let Some(record) = records.get_mut(done) {
                record.0 = node;
                record.1.clear();
                record.1.extend(row);
            } else {
                records.push((node, row.collect()));
            }
            done += 1;
        }
        records.truncate(done);
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
