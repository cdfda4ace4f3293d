//! Potentials of a problem that is kept, level by level, and what every arc costs with them.
//!
//! **Invariant** (Ahuja, Magnanti and Orlin 1993, section 9.2, level by level). The first level at
//! which the reduced cost of an arc is not 0 decides: where it is above 0 the arc is at its lower
//! bound, where it is below 0 at its upper one. Only arcs that were touched by a change may break
//! it, and [`Search::settle`] puts those at the bound where they belong: what then flows in and out
//! of their ends no longer agrees, which is for [`super::ways`] to put right.

use super::arcs::{Arcs, OTHER};
use super::edges::{CURRENT, LOWER};
use super::ways::Ways;
use crate::answer::Node;
use crate::instance::Edge;
use crate::solve::levels::Level;
use crate::solve::network::UNBOUNDED;

/// Network, flow and potentials.
#[derive(Clone, Debug)]
pub(super) struct Search {
    pub arcs: Arcs,
    pub levels: Vec<Level>,
    /// Of costs: node by node, for every node level by level.
    pub potentials: Vec<i64>,
    /// Arcs that may break the invariant.
    pub touched: Vec<u32>,
    pub ways: Ways,
}

impl Search {
    /// A network without flow, and without levels yet.
    pub fn new(arcs: Arcs) -> Self {
        let (levels, potentials, touched) = (Vec::new(), Vec::new(), Vec::new());
        Search { arcs, levels, potentials, touched, ways: Ways::default() }
    }

    /// What an arc costs at a level: its profit with the sign turned.
    #[inline]
    pub fn cost(&self, arc: u32, level: usize) -> i64 {
        if arc < OTHER {
            let edge = &self.arcs.edges[arc as usize];
            return self.cost_of_edge(arc, edge.score, edge.lot, level);
        }
        if !matches!(self.levels[level], Level::Arcs(_)) {
            return 0;
        }
        let earns = &self.arcs.others[(arc - OTHER) as usize].earns;
        earns.iter().find(|(at, _)| *at as usize == level).map_or(0, |(_, profit)| -profit)
    }

    /// What an edge with this fit and lot costs at a level.
    #[inline]
    pub fn cost_of_edge(&self, edge: u32, score: i32, lot: u32, level: usize) -> i64 {
        let is_marked = |mark| self.arcs.marks[edge as usize] & mark > 0;
        match &self.levels[level] {
            Level::Pairs => -1,
            Level::Total => -i64::from(score),
            Level::Keep => -i64::from(is_marked(CURRENT)),
            Level::Draw => -i64::from(lot),
            Level::Band(from, below) => {
                let inside = from.is_none_or(|from| score >= from);
                i64::from(inside && below.is_none_or(|below| score < below))
            }
            Level::Below(below) => i64::from(below.is_none_or(|below| score < below) && !is_marked(LOWER)),
            Level::Arcs(_) => 0,
        }
    }

    /// Puts on these levels, as many as before; touches the arcs that they change.
    pub fn put_on(&mut self, levels: Vec<Level>) {
        for (at, level) in levels.iter().enumerate() {
            let old = self.levels.get(at).cloned();
            if old.as_ref() == Some(level) {
                continue;
            }
            match (old, level) {
                (Some(Level::Below(old)), Level::Below(new)) => self.touch_between(old, *new),
                (old, Level::Arcs(new)) => {
                    if let Some(Level::Arcs(old)) = old {
                        self.earn_nothing(at, &old);
                    }
                    for (arc, profit) in new {
                        self.arcs.others[*arc as usize].earns.push((at as u32, *profit));
                        self.touched.push(OTHER | arc);
                    }
                }
                _ => {}
            }
        }
        self.levels = levels;
        self.potentials.resize(self.arcs.nodes.len() * self.levels.len(), 0);
    }

    /// Touches the edges that are low by one threshold and not by the other.
    fn touch_between(&mut self, old: Option<i32>, new: Option<i32>) {
        let (low, high) = (lowest(old, new), highest(old, new));
        let between = |edge: &Edge| {
            low.is_some_and(|low| edge.score >= low) && high.is_none_or(|high| edge.score < high)
        };
        let edges = self.arcs.edges.iter().zip(0..).filter(|(edge, _)| between(edge));
        self.touched.extend(edges.map(|(_, at)| at));
    }

    /// Takes the profits of a level off its arcs.
    fn earn_nothing(&mut self, level: usize, arcs: &[(u32, i64)]) {
        for (arc, _) in arcs {
            self.arcs.others[*arc as usize].earns.retain(|(at, _)| *at as usize != level);
            self.touched.push(OTHER | arc);
        }
    }

    /// The potentials of a node.
    #[inline]
    pub fn of_node(&self, node: u32) -> &[i64] {
        let count = self.levels.len();
        &self.potentials[node as usize * count..(node as usize + 1) * count]
    }

    /// An arc's reduced cost, level by level.
    fn reduced(&self, arc: u32) -> impl Iterator<Item = i64> + '_ {
        let (from, to) = self.arcs.ends(arc);
        let potentials = self.of_node(from).iter().zip(self.of_node(to)).enumerate();
        potentials.map(move |(level, (from, to))| self.cost(arc, level) + from - to)
    }

    /// Puts every arc touched where it belongs. One that has room without end cannot be full: a
    /// potential gives way instead, and with it go the arcs around.
    pub fn settle(&mut self) {
        while let Some(arc) = self.touched.pop() {
            let (lower, upper, flow) = self.arcs.flow(arc);
            let sign = self.reduced(arc).find(|reduced| *reduced != 0).map_or(0, i64::signum);
            if sign < 0 && upper >= UNBOUNDED {
                self.give_way(arc);
                continue;
            }
            let wanted = match sign {
                1 => lower,
                -1 => upper,
                _ => flow.clamp(lower, upper),
            };
            if wanted != flow {
                self.arcs.send(arc, wanted - flow);
            }
        }
    }

    /// Brings the reduced cost of an arc without an upper bound from below 0 to 0: on the way to a
    /// mentee by its head, on the way from a mentor by its tail, so that it goes no way twice.
    fn give_way(&mut self, arc: u32) {
        let (from, to) = self.arcs.ends(arc);
        let is_inbound = matches!(
            self.arcs.nodes[to as usize],
            Node::Receives(_) | Node::Fair(_) | Node::Mentee(_) | Node::Kind(..)
        );
        let (node, sign) = if is_inbound { (to, 1) } else { (from, -1) };
        let reduced: Vec<i64> = self.reduced(arc).collect();
        let first = node as usize * self.levels.len();
        for (potential, reduced) in self.potentials[first..].iter_mut().zip(reduced) {
            *potential += sign * reduced;
        }
        self.touched.extend(self.arcs.all_around(node));
    }

    /// Gives an arc other bounds.
    pub fn bound(&mut self, arc: u32, bounds: (i64, i64)) {
        self.arcs.bound(arc, bounds);
        self.touched.push(arc);
    }

    /// Gives a node that is new the potentials at which none of its pairs promises anything, or a
    /// group's those of the hub, and touches its arcs. Nodes behind it must have theirs.
    pub fn welcome(&mut self, node: u32) {
        if matches!(self.arcs.nodes[node as usize], Node::Receives(_) | Node::Gives(_)) {
            let count = self.levels.len();
            self.potentials.copy_within(..count, node as usize * count);
        }
        let is_mentor = matches!(self.arcs.nodes[node as usize], Node::Mentor(_));
        let mut best: Option<Vec<i64>> = None;
        for arc in self.arcs.all_around(node) {
            let (from, to) = self.arcs.ends(arc);
            let (other, sign) = if is_mentor { (from, 1) } else { (to, -1) };
            if other == node || other == 0 {
                continue;
            }
            let levels = self.of_node(other).iter().enumerate();
            let own: Vec<i64> = levels.map(|(at, other)| other + sign * self.cost(arc, at)).collect();
            if best.as_ref().is_none_or(|best| if is_mentor { own < *best } else { own > *best }) {
                best = Some(own);
            }
        }
        let first = node as usize * self.levels.len();
        for (place, own) in self.potentials[first..].iter_mut().zip(best.into_iter().flatten()) {
            *place = own;
        }
        self.touched.extend(self.arcs.all_around(node));
    }

    /// Whether potentials have grown so large that sums of them might not fit.
    pub fn is_wide(&self) -> bool {
        self.potentials.iter().any(|potential| potential.unsigned_abs() > 1 << 60)
    }
}

/// The lower of two thresholds; `None` is above all.
fn lowest(one: Option<i32>, other: Option<i32>) -> Option<i32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The higher of two thresholds.
fn highest(one: Option<i32>, other: Option<i32>) -> Option<i32> {
    one.zip(other).map(|(one, other)| one.max(other))
}
