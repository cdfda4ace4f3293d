//! What one more unit could be worth at most: potentials of people first, then points.
//!
//! They prove the largest number of people, and the largest sum of fit with it, for the problem as
//! it is. A new arc whose reduced profit is not above 0 changes neither, so it need not be tried;
//! what lies above 0 is an upper bound on what one unit over it gains. Nothing printed comes from
//! here.

use super::{Asker, Unanswered};
use crate::answer::Node;
use crate::instance::{Edge, Instance, Term};
use std::collections::BTreeMap;

/// A profit: people, then points.
pub(super) type Worth = (i64, i64);

/// Potentials by node.
#[derive(Clone, Debug, Default)]
pub(super) struct Prices {
    potentials: BTreeMap<Node, Worth>,
    pairs_count: bool,
}

impl Prices {
    fn of(&self, node: Node) -> Worth {
        self.potentials.get(&node).copied().unwrap_or((0, 0))
    }

    /// What one unit gains that runs over a new pair and ends at the node `to`.
    pub(super) fn pair(&self, instance: &Instance, edge: &Edge, to: Node) -> Worth {
        let typed = instance
            .types
            .binary_search_by_key(&(edge.mentee, edge.kind), |bound| (bound.mentee, bound.kind));
        let from = if typed.is_ok() { Node::Kind(edge.mentee, edge.kind) } else { Node::Mentee(edge.mentee) };
        let (people, points) = self.arc(from, to);
        (people + i64::from(self.pairs_count), points + i64::from(edge.score))
    }

    /// What one more unit over an arc without profit gains.
    pub(super) fn arc(&self, from: Node, to: Node) -> Worth {
        let (from, to) = (self.of(from), self.of(to));
        (from.0 - to.0, from.1 - to.1)
    }
}

impl Asker<'_> {
    /// The prices, by one solving of people and points alone.
    pub(super) fn prices(&mut self) -> Result<Prices, Unanswered> {
        if let Some(prices) = &self.prices {
            return Ok(prices.clone());
        }
        let count = self.count_term();
        let mut instance = self.round.instance.clone();
        instance.objective = vec![count, Term::Total];
        let answer = self.again(&instance)?.unwrap_or_default();
        let row = |levels: &[i64]| {
            let level = |at: usize| levels.get(at).copied().unwrap_or(0);
            (level(0), level(1))
        };
        let potentials = answer.certificate.potentials.iter().map(|(node, levels)| (*node, row(levels)));
        let prices = Prices { potentials: potentials.collect(), pairs_count: count == Term::Pairs };
        self.prices = Some(prices.clone());
        Ok(prices)
    }
}
