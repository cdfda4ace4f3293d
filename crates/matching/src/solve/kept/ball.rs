//! The nodes near where a search began, and how near: one half of a search from both ends.

use super::arcs::Near;
use super::edges::{FLOW, LOWER, Spoke, UPPER};
use super::prices::Search;
use crate::answer::Node;
use std::cmp::Ordering;

/// No node, no arc.
pub(super) const NOWHERE: u32 = u32::MAX;

/// What a search knows of a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    #[default]
    Unseen,
    /// A way to it, perhaps not the cheapest.
    Reached,
    /// The cheapest way.
    Settled,
}

/// The nodes reached along arcs with room, or against them, with a heap of those not settled.
#[derive(Clone, Debug)]
pub(super) struct Ball {
    /// 1: along arcs; -1: against them.
    sign: i64,
    /// For every node that was reached, level by level.
    distance: Vec<i64>,
    /// The arc over which a node was reached.
    pub over: Vec<u32>,
    /// Place in the heap.
    place: Vec<u32>,
    pub state: Vec<State>,
    heap: Vec<u32>,
    pub reached: Vec<u32>,
    /// Those that came nearer last.
    pub fresh: Vec<u32>,
    /// Distance and potential of the node that is looked at.
    base: Vec<i64>,
    /// Distance of the node that is reached from there.
    there: Vec<i64>,
    /// How many arcs were looked at.
    pub looked: usize,
}

impl Ball {
    pub fn new(sign: i64) -> Self {
        let (distance, over, place, state) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (heap, reached, fresh) = (Vec::new(), Vec::new(), Vec::new());
        let (base, there) = (Vec::new(), Vec::new());
        Ball { sign, distance, over, place, state, heap, reached, fresh, base, there, looked: 0 }
    }

    /// Forgets everything; has room for so many nodes and levels.
    pub fn clear(&mut self, nodes: usize, levels: usize) {
        for node in self.reached.drain(..) {
            self.state[node as usize] = State::Unseen;
        }
        self.heap.clear();
        self.distance.resize(nodes * levels, 0);
        self.over.resize(nodes, NOWHERE);
        self.place.resize(nodes, NOWHERE);
        self.state.resize(nodes, State::Unseen);
        self.base.resize(levels, 0);
        self.there.resize(levels, 0);
        self.looked = 0;
    }

    /// How far a node is that was reached.
    pub fn of(&self, node: u32) -> &[i64] {
        let count = self.base.len();
        &self.distance[node as usize * count..(node as usize + 1) * count]
    }

    /// The nearest node that is not settled.
    pub fn next(&self) -> Option<u32> {
        self.heap.first().copied()
    }

    /// Begins at a node.
    pub fn begin(&mut self, node: u32) {
        let count = self.base.len();
        self.distance[node as usize * count..(node as usize + 1) * count].fill(0);
        self.over[node as usize] = NOWHERE;
        self.reach(node);
    }

    /// Settles the nearest node, and looks at the arcs around it. [`Ball::fresh`] then has each node
    /// that is nearer than was known; what is as far as `limit` is left out.
    ///
    /// Edges that would be gone against their direction are but the few with flow; of the others
    /// nearly all have room, so whether they have is asked last.
    pub fn grow(&mut self, search: &Search, limit: Option<&[i64]>) {
        self.fresh.clear();
        let Some(node) = self.nearest() else { return };
        self.state[node as usize] = State::Settled;
        let first = node as usize * self.base.len();
        for (level, potential) in search.of_node(node).iter().enumerate() {
            self.base[level] = self.distance[first + level] + self.sign * potential;
        }
        let arcs = &search.arcs;
        let is_head = matches!(arcs.nodes[node as usize], Node::Mentor(_));
        let near = &arcs.near[node as usize];
        near.iter().for_each(|near| self.look_at_other(search, near, limit));
        self.looked += near.len() + 1;
        if is_head == (self.sign > 0) {
            let held = &arcs.held[node as usize];
            held.iter().for_each(|edge| self.look_against(search, is_head, *edge, limit));
            self.looked += held.len();
        } else if is_head {
            let column = arcs.column(node);
            column.iter().for_each(|spoke| self.look_up(search, spoke, limit));
            self.looked += column.len();
        } else {
            let row = &arcs.rows[node as usize];
            row.iter().for_each(|edge| self.look_along(search, *edge, limit));
            self.looked += row.len();
        }
    }

    /// Looks at an arc that is not an edge.
    fn look_at_other(&mut self, search: &Search, near: &Near, limit: Option<&[i64]>) {
        let is_along = near.is_head == (self.sign < 0);
        if (if is_along { near.more } else { near.less })
            && self.is_nearer(search, near.next, limit, |level| {
                let cost = search.cost(near.arc, level);
                if is_along { cost } else { -cost }
            })
        {
            self.step(near.arc, near.next);
        }
    }

    /// Looks at an edge with flow, against its direction.
    fn look_against(&mut self, search: &Search, is_head: bool, edge: u32, limit: Option<&[i64]>) {
        let (from, to) = search.arcs.ends(edge);
        let next = if is_head { from } else { to };
        if search.arcs.marks[edge as usize] & LOWER == 0
            && self.is_nearer(search, next, limit, |level| -search.cost(edge, level))
        {
            self.step(edge, next);
        }
    }

    /// Looks at an edge from where it begins.
    fn look_along(&mut self, search: &Search, edge: u32, limit: Option<&[i64]>) {
        let next = search.arcs.ends(edge).1;
        if self.is_nearer(search, next, limit, |level| search.cost(edge, level))
            && search.arcs.marks[edge as usize] & (UPPER | FLOW) == UPPER
        {
            self.step(edge, next);
        }
    }

    /// Looks at an edge from where it ends.
    fn look_up(&mut self, search: &Search, spoke: &Spoke, limit: Option<&[i64]>) {
        let cost = |level| search.cost_of_edge(spoke.edge, spoke.score, spoke.lot, level);
        if self.is_nearer(search, spoke.from, limit, cost)
            && search.arcs.marks[spoke.edge as usize] & (UPPER | FLOW) == UPPER
        {
            self.step(spoke.edge, spoke.from);
        }
    }

    /// Whether a node is nearer by a step of this cost than was known, or than the limit where nothing
    /// was: [`Ball::there`] then has how near.
    #[inline]
    fn is_nearer(
        &mut self,
        search: &Search,
        next: u32,
        limit: Option<&[i64]>,
        cost: impl Fn(usize) -> i64,
    ) -> bool {
        let known = match self.state[next as usize] {
            State::Settled => return false,
            State::Reached => Some(self.of(next)),
            State::Unseen => limit,
        };
        let potentials = search.of_node(next);
        let distance = |level: usize| self.base[level] + cost(level) - self.sign * potentials[level];
        let mut order = Ordering::Equal;
        if let Some(known) = known {
            for (level, known) in known.iter().enumerate() {
                order = distance(level).cmp(known);
                if order != Ordering::Equal {
                    break;
                }
            }
            if order != Ordering::Less {
                return false;
            }
        }
        let levels = self.there.iter_mut().zip(&self.base).zip(potentials).enumerate();
        for (level, ((there, base), potential)) in levels {
            *there = base + cost(level) - self.sign * potential;
        }
        true
    }

    /// Takes note of a nearer way to a node.
    fn step(&mut self, arc: u32, next: u32) {
        let first = next as usize * self.there.len();
        self.distance[first..first + self.there.len()].copy_from_slice(&self.there);
        self.over[next as usize] = arc;
        self.reach(next);
        self.fresh.push(next);
    }

    /// Puts a node into the heap, or up to where it now belongs.
    fn reach(&mut self, node: u32) {
        if self.state[node as usize] == State::Unseen {
            self.state[node as usize] = State::Reached;
            self.reached.push(node);
            self.place[node as usize] = self.heap.len() as u32;
            self.heap.push(node);
        }
        let mut at = self.place[node as usize] as usize;
        while at > 0 {
            let above = (at - 1) / 2;
            if self.of(self.heap[above]) <= self.of(node) {
                break;
            }
            self.put(at, self.heap[above]);
            at = above;
        }
        self.put(at, node);
    }

    /// Takes the nearest node out of the heap.
    fn nearest(&mut self) -> Option<u32> {
        let nearest = *self.heap.first()?;
        let last = self.heap.pop()?;
        if last != nearest {
            let mut at = 0;
            loop {
                let mut below = 2 * at + 1;
                if below >= self.heap.len() {
                    break;
                }
                if below + 1 < self.heap.len() && self.of(self.heap[below + 1]) < self.of(self.heap[below]) {
                    below += 1;
                }
                if self.of(last) <= self.of(self.heap[below]) {
                    break;
                }
                self.put(at, self.heap[below]);
                at = below;
            }
            self.put(at, last);
        }
        Some(nearest)
    }

    fn put(&mut self, at: usize, node: u32) {
        self.heap[at] = node;
        self.place[node as usize] = at as u32;
    }
}
