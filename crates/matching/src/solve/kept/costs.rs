//! What every arc costs, for all levels at once: levels folded into numbers, and numbers compared
//! one after another.
//!
//! **Method.** A cost is a short list of numbers, each the weighted sum of neighbouring levels, and
//! lists are compared like words in a dictionary. How much may be folded into one number is bounded
//! as in [`super::super::fold`], which proves it; here the most that a level can reach is rounded up
//! to powers of two, so that small changes leave the weights, and with them nearly all costs, as they
//! are. Before all levels stands that of the artificial arcs: each costs one unit.

use super::arcs::{ARTIFICIAL, Arcs, OTHER};
use crate::instance::{Edge, Instance};
use crate::solve::fold::is_for_edges;
use crate::solve::levels::Level;

/// Folded potentials stay below this, so that a reduced cost fits `i64`.
const MOST_FOLDED: i128 = 1 << 60;

/// One number of a cost: weights of neighbouring levels, the first of them `from`.
#[derive(Clone, Debug, Default)]
struct Digit {
    /// Weight of an artificial arc.
    artificial: i64,
    from: usize,
    weights: Vec<i64>,
    /// The levels that give edges a cost, with their weights: what `edges` was made of.
    made_of: Vec<(Level, i64)>,
    /// Of every edge; empty: all 0.
    edges: Vec<i64>,
    /// Of every other arc.
    others: Vec<i64>,
}

/// The costs of all arcs.
#[derive(Clone, Debug, Default)]
pub(super) struct Costs {
    pub levels: Vec<Level>,
    digits: Vec<Digit>,
    /// The largest score of any edge so far, either way.
    pub most_score: i64,
}

impl Costs {
    /// How many numbers a cost has.
    pub fn digits(&self) -> usize {
        self.digits.len()
    }

    /// How many numbers hold the levels up to this one, which must be the last of its number.
    pub fn until(&self, level: usize) -> usize {
        self.digits.iter().take_while(|digit| digit.from <= level).count()
    }

    /// The costs of edges in one number; empty: all 0.
    pub fn of_edges(&self, digit: usize) -> &[i64] {
        &self.digits[digit].edges
    }

    /// One number of an arc's cost.
    pub fn of(&self, arc: u32, digit: usize) -> i64 {
        let digit = &self.digits[digit];
        if arc == ARTIFICIAL {
            digit.artificial
        } else if arc >= OTHER {
            digit.others[(arc - OTHER) as usize]
        } else {
            digit.edges.get(arc as usize).copied().unwrap_or(0)
        }
    }

    /// Puts on the costs of these levels; `last` is the last of its number. What edges cost is
    /// computed anew only where it is another sum than before.
    pub fn put_on(&mut self, instance: &Instance, arcs: &Arcs, levels: Vec<Level>, last: Option<usize>) {
        self.levels = levels;
        let mut old = std::mem::take(&mut self.digits);
        self.digits = self.plan(instance, last);
        for digit in &mut self.digits {
            let levels = &self.levels[digit.from..digit.from + digit.weights.len()];
            digit.others = vec![0; arcs.others.len()];
            for (level, weight) in levels.iter().zip(&digit.weights) {
                if let Level::Arcs(list) = level {
                    list.iter().for_each(|(arc, profit)| digit.others[*arc as usize] -= weight * profit);
                } else {
                    digit.made_of.push((level.clone(), *weight));
                }
            }
            if digit.made_of.is_empty() {
                continue;
            }
            if let Some(same) = old.iter_mut().find(|other| other.made_of == digit.made_of) {
                digit.edges = std::mem::take(&mut same.edges);
            }
            let known = digit.edges.len();
            let cost = |edge: &Edge| cost(instance, &digit.made_of, edge);
            let more: Vec<i64> = arcs.edges[known..].iter().map(cost).collect();
            digit.edges.extend(more);
        }
    }

    /// Computes the costs of one edge anew.
    pub fn renew(&mut self, instance: &Instance, arcs: &Arcs, edge: u32) {
        for digit in &mut self.digits {
            if let Some(place) = digit.edges.get_mut(edge as usize) {
                *place = cost(instance, &digit.made_of, &arcs.edges[edge as usize]);
            }
        }
    }

    /// Which levels are folded into which number.
    fn plan(&self, instance: &Instance, last: Option<usize>) -> Vec<Digit> {
        // An artificial arc costs 1, and a cycle has two of them at most.
        let (mut digits, mut sizes) = (Vec::new(), vec![4i128]);
        let mut digit = Digit::default();
        for (at, level) in self.levels.iter().enumerate() {
            let size = self.size(instance, level);
            let product = sizes.iter().fold(size, |product, size| product.saturating_mul(*size));
            let is_cut = at > 0 && last == Some(at - 1);
            if !sizes.is_empty() && (product > MOST_FOLDED || is_cut) {
                weigh(&mut digit, &sizes, digits.is_empty());
                digits.push(std::mem::replace(&mut digit, Digit { from: at, ..Digit::default() }));
                sizes.clear();
            }
            sizes.push(size);
        }
        weigh(&mut digit, &sizes, digits.is_empty());
        digits.push(digit);
        digits
    }

    /// More than a reduced cost of this level can be, either way: a power of two.
    fn size(&self, instance: &Instance, level: &Level) -> i128 {
        let reach = if let Level::Arcs(arcs) = level {
            arcs.iter().map(|(_, profit)| i128::from(profit.abs())).sum()
        } else {
            let tails = instance.mentees.len() + instance.types.len();
            let longest = 2 * tails.min(instance.mentors.len());
            i128::from(self.most(level)) * longest as i128
        };
        ((reach + 1) as u128).next_power_of_two() as i128
    }

    /// The most that one arc can earn at a level, either way.
    pub fn most(&self, level: &Level) -> i64 {
        match level {
            Level::Arcs(arcs) => arcs.iter().map(|(_, profit)| profit.abs()).max().unwrap_or(0),
            Level::Total => self.most_score,
            Level::Draw => i64::from(crate::instance::LOT_LIMIT),
            Level::Pairs | Level::Keep | Level::Band(..) | Level::Below(_) => 1,
        }
    }
}

/// The weights of the levels of a number: each has the next times what the next can reach.
fn weigh(digit: &mut Digit, sizes: &[i128], is_first: bool) {
    let mut weights = vec![1i64; sizes.len()];
    for at in (1..sizes.len()).rev() {
        // Below MOST_FOLDED, as their whole product is.
        weights[at - 1] = weights[at] * sizes[at] as i64;
    }
    if is_first {
        digit.artificial = weights.remove(0);
    }
    digit.weights = weights;
}

fn cost(instance: &Instance, made_of: &[(Level, i64)], edge: &Edge) -> i64 {
    debug_assert!(made_of.iter().all(|(level, _)| is_for_edges(level)));
    made_of.iter().map(|(level, weight)| -weight * level.edge_profit(instance, edge)).sum()
}
