//! What a pass over all pairs looks for, and how much a pair promises.

use super::tail;
use crate::answer::{Node, Potentials};
use crate::instance::{Edge, Instance};
use crate::solve::levels::Level;
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, HashMap, HashSet};

/// How much a pair promises: what is least goes first.
pub(super) type Promise = (usize, Reverse<i64>);

/// What is looked for.
pub(super) trait Wish: Sync {
    /// Lowers, for each mentor, what the score must be at least to be worth a closer look.
    fn least(&self, _mentee: u32, least: &mut [i32]) {
        least.fill(i32::MIN);
    }

    /// What a pair promises; none: nothing.
    fn promise(&self, edge: &Edge) -> Option<Promise>;
}

/// The best scores.
pub(super) struct Best;

impl Wish for Best {
    fn promise(&self, edge: &Edge) -> Option<Promise> {
        Some((0, Reverse(i64::from(edge.score))))
    }
}

/// Pairs that cross a cut, either way.
pub(super) struct Across<'a> {
    pub listed: &'a Instance,
    pub inside: HashSet<Node>,
}

impl Wish for Across<'_> {
    fn promise(&self, edge: &Edge) -> Option<Promise> {
        let ends = [tail(self.listed, edge), Node::Mentor(edge.mentor)];
        let [from, to] = ends.map(|node| self.inside.contains(&node));
        (from != to).then_some((0, Reverse(i64::from(edge.score))))
    }
}

/// What either of two looks for, in one pass.
impl Wish for [Priced<'_>] {
    fn least(&self, mentee: u32, least: &mut [i32]) {
        self.iter().for_each(|priced| priced.least(mentee, least));
    }

    fn promise(&self, edge: &Edge) -> Option<Promise> {
        self.iter().filter_map(|priced| priced.promise(edge)).min()
    }
}

/// Pairs whose first reduced profit that is not 0 is positive.
pub(super) struct Priced<'a> {
    listed: &'a Instance,
    levels: &'a [Level],
    rows: HashMap<Node, &'a [i64]>,
    tails: Vec<&'a [i64]>,
    heads: Vec<&'a [i64]>,
    /// How many levels come before the first that asks about the pair itself.
    plain: usize,
    /// Mentors whose potentials are the same at those levels are one class; one of each.
    class: Vec<u32>,
    first: Vec<u32>,
    /// If then comes a level of low pairs: what is low there, and its number.
    low: Option<(i32, usize)>,
    /// The number of the level of scores, if it comes then.
    total: Option<usize>,
}

fn at(row: &[i64], level: usize) -> i64 {
    row.get(level).copied().unwrap_or(0)
}

impl<'a> Priced<'a> {
    /// By the potentials of an answer at these levels.
    pub fn new(listed: &'a Instance, levels: &'a [Level], potentials: &'a Potentials) -> Self {
        let rows: HashMap<Node, &[i64]> =
            potentials.iter().map(|(node, row)| (*node, row.as_slice())).collect();
        let row = |node: Node| rows.get(&node).copied().unwrap_or(&[]);
        let tails = (0..listed.mentees.len() as u32).map(|at| row(Node::Mentee(at))).collect();
        let heads: Vec<&[i64]> = (0..listed.mentors.len() as u32).map(|at| row(Node::Mentor(at))).collect();
        let is_plain = |level: &&Level| matches!(level, Level::Pairs | Level::Arcs(_));
        let plain = levels.iter().take_while(is_plain).count();
        let (mut class, mut first, mut numbers) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (mentor, row) in heads.iter().enumerate() {
            let key: Vec<i64> = (0..plain).map(|level| at(row, level)).collect();
            let number = *numbers.entry(key).or_insert(first.len() as u32);
            if number as usize == first.len() {
                first.push(mentor as u32);
            }
            class.push(number);
        }
        let low = match levels.get(plain) {
            Some(Level::Below(Some(low))) => Some((*low, plain)),
            _ => None,
        };
        let next = plain + usize::from(low.is_some());
        let total = matches!(levels.get(next), Some(Level::Total)).then_some(next);
        Priced { listed, levels, rows, tails, heads, plain, class, first, low, total }
    }

    fn row(&self, node: Node) -> &'a [i64] {
        self.rows.get(&node).copied().unwrap_or(&[])
    }

    /// Where pairs of a mentee may begin.
    fn tails(&self, mentee: u32) -> Vec<&'a [i64]> {
        let mut tails = vec![self.tails[mentee as usize]];
        let types = &self.listed.types;
        let from = types.partition_point(|bound| bound.mentee < mentee);
        let own = types[from..].iter().take_while(|bound| bound.mentee == mentee);
        tails.extend(own.map(|bound| self.row(Node::Kind(mentee, bound.kind))));
        tails
    }

    /// What the levels before the first that asks about the pair say: worse, equal, better.
    fn plainly(&self, tail: &[i64], head: &[i64]) -> Ordering {
        let levels = self.levels[..self.plain].iter().enumerate();
        let mut profits = levels
            .map(|(number, level)| i64::from(*level == Level::Pairs) + at(tail, number) - at(head, number));
        profits.find(|profit| *profit != 0).map_or(Ordering::Equal, |profit| profit.cmp(&0))
    }

    /// What the score must be at least where those levels say nothing.
    fn then(&self, tail: &[i64], head: &[i64]) -> i32 {
        let mut least = i32::MIN;
        let mut next = self.plain;
        if let Some((low, number)) = self.low {
            next += 1;
            match (at(tail, number) - at(head, number), self.levels.get(next)) {
                (..0, _) => return i32::MAX,
                (0, _) => least = low,
                (1, None) => return low,
                (1.., _) => return least,
            }
        }
        // Where nothing follows, what is equal so far is not better.
        if next == self.levels.len() {
            return i32::MAX;
        }
        let Some(number) = self.total else { return least };
        let wanted = at(head, number) - at(tail, number);
        least.max(i32::try_from(wanted).unwrap_or(if wanted > 0 { i32::MAX } else { i32::MIN }))
    }
}

impl Wish for Priced<'_> {
    fn least(&self, mentee: u32, least: &mut [i32]) {
        for tail in self.tails(mentee) {
            let says = |mentor: &u32| self.plainly(tail, self.heads[*mentor as usize]);
            let said: Vec<Ordering> = self.first.iter().map(says).collect();
            for ((least, class), head) in least.iter_mut().zip(&self.class).zip(&self.heads) {
                *least = match said[*class as usize] {
                    Ordering::Less => continue,
                    Ordering::Equal => (*least).min(self.then(tail, head)),
                    Ordering::Greater => i32::MIN,
                };
            }
        }
    }

    fn promise(&self, edge: &Edge) -> Option<Promise> {
        let from = match self.listed.types.is_empty() {
            true => self.tails[edge.mentee as usize],
            false => self.row(tail(self.listed, edge)),
        };
        let to = self.heads[edge.mentor as usize];
        for (number, level) in self.levels.iter().enumerate() {
            match level.edge_profit(self.listed, edge) + at(from, number) - at(to, number) {
                0 => {}
                profit => return (profit > 0).then_some((number, Reverse(profit))),
            }
        }
        None
    }
}
