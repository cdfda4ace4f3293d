//! Gains and prices as potentials, level by level.
//!
//! Folded ones are taken apart by the weights of the levels. Each part is the potential of its level
//! as long as what the levels below one have together, in any reduced profit, stays under its
//! weight: then a folded reduced profit has the sign of the first level at which it is not 0. Gains
//! and prices are sums of profits around few edges, so it does; should it not, nothing is said.

use super::super::Side;
use super::market::Market;
use crate::answer::{Node, Potentials};

/// The potentials of people; none: they are not proven to be right.
pub(super) fn potentials(market: &Market, largest: &[u32], weights: &[i64]) -> Option<Potentials> {
    let (gain, price) = match market.seeking {
        Side::Mentee => (&market.gain, &market.price),
        Side::Mentor => (&market.price, &market.gain),
    };
    let mentees = gain.iter().zip(0..).map(|(gain, at)| (Node::Mentee(at), -gain));
    let mentors = price.iter().zip(0..).map(|(price, at)| (Node::Mentor(at), *price));
    let people = mentees.chain(mentors).filter(|(_, folded)| *folded != 0);
    let mut records: Potentials = people.map(|(node, folded)| (node, apart(folded, weights))).collect();
    if !is_proven(&records, largest, weights) {
        return None;
    }
    for (_, row) in &mut records {
        row.truncate(row.iter().rposition(|potential| *potential != 0).map_or(0, |last| last + 1));
    }
    Some(records)
}

/// Takes a folded number apart: what is left after each level is at most half of its weight.
fn apart(folded: i64, weights: &[i64]) -> Vec<i64> {
    let mut rest = folded;
    let part = |weight: &i64| {
        let part = (rest + weight / 2).div_euclid(*weight);
        rest -= part * weight;
        part
    };
    weights.iter().map(part).collect()
}

/// Whether the levels below one have less than its weight together, in every reduced profit.
fn is_proven(records: &Potentials, largest: &[u32], weights: &[i64]) -> bool {
    let mut below = 0;
    for (at, (profit, weight)) in largest.iter().zip(weights).enumerate().rev() {
        if below >= i128::from(*weight) {
            return false;
        }
        let most = records.iter().map(|(_, row)| i128::from(row[at].abs())).max().unwrap_or(0);
        below += (i128::from(*profit) + 2 * most) * i128::from(*weight);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_numbers_are_taken_apart() {
        let weights = [1_000_000, 1_000, 1];
        for parts in [[0, 0, 0], [1, -2, 3], [-1, 499, -499], [0, -499, 499], [7, 0, -1]] {
            let folded = parts.iter().zip(weights).map(|(part, weight)| part * weight).sum();
            assert_eq!(apart(folded, &weights), parts);
        }
    }

    #[test]
    fn what_may_outweigh_the_level_above_is_not_proven() {
        let records = |low| vec![(Node::Mentee(0), vec![-1, low]), (Node::Mentor(0), vec![1, 3])];
        assert!(is_proven(&records(-44), &[1, 10], &[100, 1]));
        assert!(!is_proven(&records(-45), &[1, 10], &[100, 1]));
    }
}
