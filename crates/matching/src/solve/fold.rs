//! Several levels optimised at once, as many as a proven bound allows.
//!
//! The reduced profit of an arc at a level is a sum of profits around one simple cycle: the arc and
//! a path of the tree. It is at most R either way, where R is the sum of all profits of the level
//! ([`reach`]) or, for profits on edges, what a simple cycle can gather: it passes a mentor once, and
//! a mentee or type node once, so it has at most twice as many edges as there are of either.
//!
//! Give the last level the weight 1 and every other the weight of the next times (R of the next + 1).
//! Then what the later levels have together is less than one unit of a level, so the weighted sum of
//! reduced profits is 0 only where all are, and has the sign of the first that is not: a tree that
//! is optimal for the weighted profit is optimal for each level on the face of those before. The
//! potentials of every level are read off that one tree. As long as the first weight times (R + 1)
//! stays below [`MOST_FOLDED`], no potential and no reduced profit leaves `i64`.

use super::levels::Level;
use super::simplex::Simplex;
use crate::instance::Instance;

/// Folded potentials stay below this, so that a reduced profit fits `i64`.
const MOST_FOLDED: i128 = 1 << 60;

/// Weights of the first of these levels, as many as can be optimised at once; at least one. Where
/// cost scaling begins it is one: it is quicker on the small costs of several levels than on their
/// large sum.
pub(super) fn weights(instance: &Instance, simplex: &Simplex, levels: &[Level]) -> Vec<i64> {
    let scaled = levels.first().is_some_and(is_for_edges) && simplex.scales();
    if scaled || !simplex.method.together {
        return vec![1];
    }
    let same_kind = levels.iter().take_while(|level| is_for_edges(level) == is_for_edges(&levels[0]));
    let weights = weigh(same_kind.map(|level| reach(instance, simplex, level)));
    if weights.is_empty() { vec![1] } else { weights }
}

/// Weights of all levels with profits up to these on edges, while nothing is settled; none: they
/// cannot be optimised at once. Prices that come from bids may go around more than a cycle, so there
/// is room for four.
pub(super) fn weights_of_all(instance: &Instance, largest: &[u32]) -> Option<Vec<i64>> {
    let reaches = largest.iter().map(|largest| 4 * i128::from(*largest) * longest(instance));
    let weights = weigh(reaches);
    (weights.len() == largest.len()).then_some(weights)
}

/// Weights of the first levels that reach so far, as many as can be optimised at once.
fn weigh(reaches: impl Iterator<Item = i128>) -> Vec<i64> {
    let mut size = 1i128;
    let fits = |reach: &i128| {
        let larger = size.checked_mul(reach + 1).filter(|size| *size <= MOST_FOLDED);
        size = larger.unwrap_or(size);
        larger.is_some()
    };
    let reaches: Vec<i128> = reaches.take_while(fits).collect();
    let mut weights = vec![1i64; reaches.len()];
    for at in (1..reaches.len()).rev() {
        // Below MOST_FOLDED, as their whole product is.
        weights[at - 1] = weights[at] * (reaches[at] + 1) as i64;
    }
    weights
}

/// Whether a level gives edges a profit, rather than other arcs.
pub(super) fn is_for_edges(level: &Level) -> bool {
    !matches!(level, Level::Arcs(_))
}

/// The most that a reduced profit of this level can be, either way.
fn reach(instance: &Instance, simplex: &Simplex, level: &Level) -> i128 {
    let open = |arc: u32| simplex.is_open(arc);
    if let Level::Arcs(arcs) = level {
        let profits = arcs.iter().filter(|(arc, _)| open(*arc)).map(|(_, profit)| i128::from(profit.abs()));
        return profits.sum();
    }
    let edges = instance.edges.iter().zip(0..).filter(|(_, arc)| open(*arc));
    let profits = edges.map(|(edge, _)| level.edge_profit(instance, edge).abs());
    i128::from(profits.max().unwrap_or(0)) * longest(instance)
}

/// How many edges a simple cycle has at most.
fn longest(instance: &Instance) -> i128 {
    let tails = instance.mentees.len() + instance.types.len();
    2 * tails.min(instance.mentors.len()) as i128
}
