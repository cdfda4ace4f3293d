//! Edges of the network that is kept: where each is found, and what each is marked with.

use super::arcs::{Arcs, room};
use crate::answer::Node;
use crate::instance::{Edge, Instance, Pair};

/// Of an edge: one pair must be, one may be, one is, and it is a current one.
pub(super) const LOWER: u8 = 1;
pub(super) const UPPER: u8 = 2;
pub(super) const FLOW: u8 = 4;
pub(super) const CURRENT: u8 = 8;

/// An edge as its mentor sees it. Edges are stored by mentees: a mentor's lie far apart, and to
/// fetch each from its place takes most of the time of looking at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spoke {
    pub edge: u32,
    /// Where it begins.
    pub from: u32,
    pub score: i32,
    pub lot: u32,
}

impl Arcs {
    /// Room for all edges, made once.
    pub fn make_room(&mut self, instance: &Instance) {
        let (count, mut columns) = (instance.edges.len(), vec![0; instance.mentors.len()]);
        instance.edges.iter().for_each(|edge| columns[edge.mentor as usize] += 1);
        self.columns = columns.into_iter().map(Vec::with_capacity).collect();
        self.edges.reserve_exact(count);
        self.ends.reserve_exact(count);
        self.marks.reserve_exact(count);
        self.sorted = count;
    }

    /// Adds an edge, without flow.
    pub fn push_edge(&mut self, instance: &Instance, edge: Edge) -> u32 {
        let at = self.edges.len() as u32;
        let mentee = self.mentees[edge.mentee as usize].node;
        let from = self.kinds.get(&(edge.mentee, edge.kind)).map_or(mentee, |(node, _)| *node);
        let to = self.mentors[edge.mentor as usize].node;
        self.edges.push(edge);
        self.ends.push((from, to));
        self.marks.push(0);
        self.bound(at, room(instance, edge.pair()));
        self.mark(at, CURRENT, instance.is_current(edge.pair()));
        self.rows[from as usize].push(at);
        let spoke = Spoke { edge: at, from, score: edge.score, lot: edge.lot };
        self.columns[edge.mentor as usize].push(spoke);
        if at as usize >= self.sorted {
            self.later.insert(edge.pair(), at);
        }
        at
    }

    /// Puts another fit and lot on an edge.
    pub fn score(&mut self, at: u32, edge: Edge) {
        self.edges[at as usize] = edge;
        let own = self.columns[edge.mentor as usize].iter_mut().filter(|spoke| spoke.edge == at);
        own.for_each(|spoke| (spoke.score, spoke.lot) = (edge.score, edge.lot));
        self.chosen.entry((edge.pair(), at)).and_modify(|chosen| *chosen = edge);
    }

    /// Sets marks of an edge, or takes them away.
    pub fn mark(&mut self, edge: u32, mark: u8, is_on: bool) {
        let marks = &mut self.marks[edge as usize];
        *marks = if is_on { *marks | mark } else { *marks & !mark };
    }

    /// The edges that end at a node.
    pub fn column(&self, node: u32) -> &[Spoke] {
        match self.nodes[node as usize] {
            Node::Mentor(who) => &self.columns[who as usize],
            _ => &[],
        }
    }

    /// All arcs that begin or end at a node.
    pub fn all_around(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let near = self.near[node as usize].iter().map(|near| near.arc);
        let column = self.column(node).iter().map(|spoke| spoke.edge);
        near.chain(self.rows[node as usize].iter().copied()).chain(column)
    }

    /// The edge of a pair.
    pub fn edge(&self, pair: Pair) -> Option<u32> {
        let later = self.later.get(&pair).copied();
        later.or_else(|| {
            self.edges[..self.sorted].binary_search_by_key(&pair, Edge::pair).ok().map(|at| at as u32)
        })
    }

    /// Every pair's edge, in order of pairs.
    pub fn listed(&self) -> Vec<Edge> {
        let replaced = |edge: &&Edge| !self.later.contains_key(&edge.pair());
        let mut edges: Vec<Edge> = self.edges[..self.sorted].iter().filter(replaced).copied().collect();
        edges.extend(self.later.values().map(|at| self.edges[*at as usize]));
        edges.sort_unstable_by_key(Edge::pair);
        edges
    }

    /// Puts the unit on an edge, or takes it away.
    pub fn choose(&mut self, edge: u32, is_on: bool) {
        self.mark(edge, FLOW, is_on);
        let (from, to) = self.ends[edge as usize];
        for node in [from, to] {
            let held = &mut self.held[node as usize];
            held.retain(|other| *other != edge);
            held.extend(is_on.then_some(edge));
        }
        let own = self.edges[edge as usize];
        if is_on {
            self.chosen.insert((own.pair(), edge), own);
        } else {
            self.chosen.remove(&(own.pair(), edge));
        }
    }
}
