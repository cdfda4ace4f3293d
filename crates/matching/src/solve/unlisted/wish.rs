//! What a pass over all pairs looks for, and how much a pair promises.

use super::tail;
use crate::answer::{Node, Potentials};
use crate::instance::{Edge, Instance};
use crate::solve::levels::Level;
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, HashMap, HashSet};

/// How much a pair promises: what is least goes first. The number of the level that speaks for it, its
/// reduced profit there, and then the one at the level of scores.
pub(super) type Promise = (usize, Reverse<i64>, Reverse<i64>);

/// In place of a level: a pair that is no better, but nearly.
pub(super) const NEAR: usize = usize::MAX;
/// Of the widest difference of two scores, so much is near: one part of this many.
const NEARNESS: i64 = 16;
/// Potentials beyond this are not compared in 32 bits; no score lies beyond it.
const WIDE: i32 = 1 << 30;

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
        Some((0, Reverse(i64::from(edge.score)), Reverse(0)))
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
        (from != to).then_some((0, Reverse(i64::from(edge.score)), Reverse(0)))
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
    /// If then comes a level of low pairs: what is low there, its number, and mentors' potentials.
    low: Option<(i32, usize, Vec<i32>)>,
    /// The number of the level of scores, if it comes then, and mentors' potentials.
    total: Option<(usize, Vec<i32>)>,
    /// Whether those potentials are too large to be compared in 32 bits.
    wide: bool,
    /// How much the level of scores may say against a pair that is near.
    near: i32,
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
        let mut wide = false;
        let mut of_mentors = |level: usize| -> Vec<i32> {
            heads.iter().map(|row| narrow(at(row, level)).unwrap_or_else(|| (wide = true, 0).1)).collect()
        };
        let low = match levels.get(plain) {
            Some(Level::Below(Some(low))) => Some((*low, plain, of_mentors(plain))),
            _ => None,
        };
        let next = plain + usize::from(low.is_some());
        let total = matches!(levels.get(next), Some(Level::Total)).then(|| (next, of_mentors(next)));
        Priced { listed, levels, rows, tails, heads, plain, class, first, low, total, wide, near: 0 }
    }

    /// Looks for pairs that are nearly better, too.
    pub fn and_near(self) -> Self {
        let scores = || self.listed.edges.iter().map(|edge| i64::from(edge.score));
        let widest = scores().max().unwrap_or(0) - scores().min().unwrap_or(0);
        Priced { near: (widest / NEARNESS) as i32, ..self }
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

    /// Lowers for each mentor what the score must be at least, by what those levels said of each class
    /// and, where they said nothing, by what `then` puts into each place.
    fn lower(&self, said: &[Ordering], least: &mut [i32], then: impl Fn(usize) -> i32) {
        let bounds = |said: &Ordering| match said {
            Ordering::Less => (i32::MAX, i32::MAX),
            Ordering::Equal => (i32::MIN, i32::MAX),
            Ordering::Greater => (i32::MIN, i32::MIN),
        };
        let bounds: Vec<(i32, i32)> = said.iter().map(bounds).collect();
        for (mentor, (least, class)) in least.iter_mut().zip(&self.class).enumerate() {
            let (from, to) = bounds[*class as usize];
            *least = (*least).min(then(mentor).max(from).min(to));
        }
    }

    /// The same where potentials at the levels that come then are narrow.
    fn lower_then(&self, tail: &[i64], said: &[Ordering], least: &mut [i32]) -> Option<()> {
        let of_tail = |level: usize| narrow(at(tail, level));
        let is_last = |level: usize| level + 1 == self.levels.len();
        match (&self.low, &self.total) {
            (None, None) if self.plain == self.levels.len() => self.lower(said, least, |_| i32::MAX),
            (None, None) => self.lower(said, least, |_| i32::MIN),
            (None, Some((number, heads))) => {
                let tail = of_tail(*number)? + self.near;
                self.lower(said, least, |mentor| heads[mentor] - tail);
            }
            (Some((low, number, heads)), total) => {
                let tail = of_tail(*number)?;
                let one = if is_last(*number) { *low } else { i32::MIN };
                let by = |mentor: usize, equal: i32| match tail - heads[mentor] {
                    ..0 => i32::MAX,
                    0 => equal,
                    1 => one,
                    2.. => i32::MIN,
                };
                match total {
                    None if is_last(*number) => self.lower(said, least, |mentor| by(mentor, i32::MAX)),
                    None => self.lower(said, least, |mentor| by(mentor, *low)),
                    Some((next, totals)) => {
                        let tail = of_tail(*next)? + self.near;
                        self.lower(said, least, |mentor| by(mentor, (totals[mentor] - tail).max(*low)));
                    }
                }
            }
        }
        Some(())
    }
}

/// A potential in 32 bits, with room for a sum of two.
fn narrow(potential: i64) -> Option<i32> {
    i32::try_from(potential).ok().filter(|potential| potential.unsigned_abs() < WIDE as u32 / 2)
}

impl Wish for Priced<'_> {
    fn least(&self, mentee: u32, least: &mut [i32]) {
        for tail in self.tails(mentee) {
            let says = |mentor: &u32| self.plainly(tail, self.heads[*mentor as usize]);
            let said: Vec<Ordering> = self.first.iter().map(says).collect();
            if self.wide || self.lower_then(tail, &said, least).is_none() {
                self.lower(&said, least, |_| i32::MIN);
            }
        }
    }

    fn promise(&self, edge: &Edge) -> Option<Promise> {
        let from = match self.listed.types.is_empty() {
            true => self.tails[edge.mentee as usize],
            false => self.row(tail(self.listed, edge)),
        };
        let to = self.heads[edge.mentor as usize];
        let reduced = |number: usize| {
            self.levels[number].edge_profit(self.listed, edge) + at(from, number) - at(to, number)
        };
        let (number, profit) = (0..self.levels.len())
            .map(|number| (number, reduced(number)))
            .find(|(_, profit)| *profit != 0)?;
        let total = self.total.as_ref().map(|(number, _)| *number);
        let score = total.map_or(0, reduced);
        if profit > 0 {
            return Some((number, Reverse(profit), Reverse(score)));
        }
        let is_near = total.is_some_and(|total| total <= number) && -score < i64::from(self.near);
        is_near.then_some((NEAR, Reverse(score), Reverse(profit)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instance::{Bounds, Member};
    use crate::splitmix::mix;

    fn instance() -> Instance {
        let member = Member { group: 0, bounds: Bounds::new(0, 1), optional: false };
        let edge = |at: u32| Edge {
            mentee: at / 40,
            mentor: at % 40,
            score: (mix(u64::from(at)) % 9) as i32,
            kind: 0,
            lot: at % 7,
        };
        let edges = (0..400).map(edge).collect();
        Instance { mentees: vec![member; 10], mentors: vec![member; 40], edges, ..Instance::default() }
    }

    /// Potentials from -1 to 1 at each level, and now and then one that 32 bits do not hold.
    fn potentials(seed: u64, levels: usize) -> Potentials {
        let nodes = (0..10).map(Node::Mentee).chain((0..40).map(Node::Mentor));
        let drawn = |node: u64, level: u64| mix(mix(seed) ^ (node * 64 + level));
        let value = |node: u64, level: usize| match drawn(node, level as u64) % 2_000 {
            0 if seed.is_multiple_of(3) => 1 << 40,
            number => (number % 3) as i64 - 1,
        };
        nodes.zip(0..).map(|(node, at)| (node, (0..levels).map(|level| value(at, level)).collect())).collect()
    }

    #[test]
    fn no_pair_that_promises_anything_is_passed_over() {
        let instance = instance();
        let below = || Level::Below(Some(4));
        let objectives = [
            vec![Level::Pairs, below(), Level::Total, Level::Draw],
            vec![Level::Pairs, below()],
            vec![Level::Pairs, below(), Level::Draw],
            vec![below(), Level::Total],
            vec![Level::Total, Level::Draw],
            vec![Level::Pairs],
            vec![Level::Pairs, Level::Draw],
        ];
        let (mut promising, mut near, mut passed) = (0, 0, 0);
        for (seed, levels) in (0..700).zip(objectives.iter().cycle()) {
            let potentials = potentials(seed, levels.len());
            let priced = Priced { near: 3, ..Priced::new(&instance, levels, &potentials) };
            for mentee in 0..10 {
                let mut least = vec![i32::MAX; 40];
                priced.least(mentee, &mut least);
                for edge in instance.edges.iter().filter(|edge| edge.mentee == mentee) {
                    let is_asked = edge.score >= least[edge.mentor as usize];
                    let promise = priced.promise(edge);
                    assert!(is_asked || promise.is_none(), "{seed} {edge:?} {promise:?}");
                    passed += u32::from(!is_asked);
                    promising += u32::from(promise.is_some_and(|promise| promise.0 != NEAR));
                    near += u32::from(promise.is_some_and(|promise| promise.0 == NEAR));
                }
            }
        }
        assert!(promising > 10_000 && near > 1_000 && passed > 50_000, "{promising} {near} {passed}");
    }
}
