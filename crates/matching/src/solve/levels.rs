//! The objective as levels: each gives every arc a whole-number profit, and they are maximised one
//! after another.

use super::network::{Network, Unit};
use crate::answer::Fraction;
use crate::instance::{Edge, Instance, Term};
use std::collections::{BTreeMap, BTreeSet};

/// One level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// 1 on every edge.
    Pairs,
    /// Its score on every edge.
    Total,
    /// 1 on every current edge.
    Keep,
    /// Its lot on every edge.
    Draw,
    /// -1 on every edge that scores from the first (`None`: any) to below the second.
    Band(Option<i32>, Option<i32>),
    /// -1 on every edge, locked ones aside, that scores below this (`None`: on all of them).
    Below(Option<i32>),
    /// A profit on certain arcs that are not edges.
    Arcs(Vec<(u32, i64)>),
}

impl Level {
    /// The profit of an edge.
    pub fn edge_profit(&self, instance: &Instance, edge: &Edge) -> i64 {
        match self {
            Level::Pairs => 1,
            Level::Total => i64::from(edge.score),
            Level::Keep => i64::from(instance.is_current(edge.pair())),
            Level::Draw => i64::from(edge.lot),
            Level::Band(from, below) => {
                let inside = from.is_none_or(|from| edge.score >= from)
                    && below.is_none_or(|below| edge.score < below);
                -i64::from(inside)
            }
            Level::Below(below) => {
                let low = below.is_none_or(|below| edge.score < below);
                -i64::from(low && !instance.is_locked(edge.pair()))
            }
            Level::Arcs(_) => 0,
        }
    }
}

impl Level {
    /// No edge has a larger profit, either way.
    pub fn largest_edge_profit(&self, instance: &Instance) -> u32 {
        let edges = instance.edges.iter();
        match self {
            Level::Total => edges.map(|edge| edge.score.unsigned_abs()).max().unwrap_or(0),
            Level::Draw => edges.map(|edge| edge.lot).max().unwrap_or(0),
            Level::Arcs(_) => 0,
            Level::Pairs | Level::Keep | Level::Band(..) | Level::Below(_) => 1,
        }
    }
}

/// The levels of every term but `min_score`, which has one that depends on the answer.
pub(super) fn of_term(instance: &Instance, network: &Network, term: Term) -> Vec<Level> {
    let ones = |arcs: &[u32]| vec![Level::Arcs(arcs.iter().map(|arc| (*arc, 1)).collect())];
    match term {
        Term::Pairs => vec![Level::Pairs],
        Term::Total => vec![Level::Total],
        Term::Keep => vec![Level::Keep],
        Term::Draw => vec![Level::Draw],
        Term::Mentees => ones(&network.first),
        Term::Mentors => ones(&network.used),
        Term::Bands => {
            let edges = instance.bands.iter().map(|band| Some(*band));
            let from = std::iter::once(None).chain(edges.clone());
            let below = edges.chain(std::iter::once(None));
            let bands = from.zip(below).map(|(from, below)| Level::Band(from, below));
            std::iter::once(Level::Pairs).chain(bands).collect()
        }
        Term::OrgLeximin if is_flat(instance) => vec![ranks(&network.units)],
        Term::OrgLeximin => above(&network.units),
        Term::MinScore | Term::StableMentee => Vec::new(),
    }
}

/// Whether one level of ranks does for `org_leximin`: groups neither nest nor reciprocate.
fn is_flat(instance: &Instance) -> bool {
    instance.groups.iter().all(|group| group.slack.is_none() && group.parent.is_none())
}

/// Each unit earns its rank from the end, the worst-served group's next unit the most: on a
/// polymatroid the greedy choice is leximin (Megiddo 1974; Federgruen and Groenevelt 1986).
fn ranks(units: &[Unit]) -> Level {
    // Of two served equally, the one with the larger share 1/demand goes first: the smaller demand.
    let order = |unit: &Unit| (Fraction::new(unit.number - 1, unit.demand), unit.demand);
    let distinct: BTreeSet<_> = units.iter().map(order).collect();
    let rank: BTreeMap<_, _> =
        distinct.iter().rev().enumerate().map(|(at, mark)| (*mark, at as i64 + 1)).collect();
    Level::Arcs(units.iter().filter_map(|unit| Some((unit.arc, *rank.get(&order(unit))?))).collect())
}

/// One level for each fraction below 1 that a group can reach: how many groups are above it.
fn above(units: &[Unit]) -> Vec<Level> {
    let mut levels: BTreeMap<Fraction, Vec<(u32, i64)>> = BTreeMap::new();
    for unit in units {
        for reached in [unit.number - 1, unit.number] {
            if reached < unit.demand {
                levels.entry(Fraction::new(reached, unit.demand)).or_default();
            }
        }
    }
    let marks: Vec<Fraction> = levels.keys().copied().collect();
    for unit in units {
        let (from, until) =
            (Fraction::new(unit.number - 1, unit.demand), Fraction::new(unit.number, unit.demand));
        let start = marks.partition_point(|mark| *mark < from);
        for mark in marks[start..].iter().take_while(|mark| **mark < until) {
            levels.entry(*mark).or_default().push((unit.arc, 1));
        }
    }
    levels.into_values().map(Level::Arcs).collect()
}
