//! The nodes near where a search began, and how near: one half of a search from both ends.

use super::arcs::OTHER;
use super::prices::Search;
use crate::answer::Node;

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
    /// How many arcs were looked at.
    pub looked: usize,
}

impl Ball {
    pub fn new(sign: i64) -> Self {
        let (distance, over, place, state) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (heap, reached, fresh, base) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Ball { sign, distance, over, place, state, heap, reached, fresh, base, looked: 0 }
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
    pub fn grow(&mut self, search: &Search, limit: Option<&[i64]>) {
        self.fresh.clear();
        let Some(node) = self.nearest() else { return };
        self.state[node as usize] = State::Settled;
        let first = node as usize * self.base.len();
        for (level, potential) in search.of_node(node).iter().enumerate() {
            self.base[level] = self.distance[first + level] + self.sign * potential;
        }
        let is_head = matches!(search.arcs.nodes[node as usize], Node::Mentor(_));
        let around = &search.arcs.around[node as usize];
        self.looked += around.len() + 1;
        for arc in around {
            if let Some(next) = self.look(search, node, is_head, *arc)
                && (self.state[next as usize] == State::Reached
                    || limit.is_none_or(|limit| self.of(next) < limit))
            {
                self.over[next as usize] = *arc;
                self.reach(next);
                self.fresh.push(next);
            }
        }
    }

    /// Whether an arc leads on from a node that is settled, nearer than what was known: where.
    /// `is_head`: edges around the node end there.
    fn look(&mut self, search: &Search, node: u32, is_head: bool, arc: u32) -> Option<u32> {
        let is_head = if arc >= OTHER { search.arcs.ends(arc).1 == node } else { is_head };
        let cost = if is_head == (self.sign < 0) { 1 } else { -1 };
        let (lower, upper, flow) = search.arcs.flow(arc);
        if (if cost > 0 { upper - flow } else { flow - lower }) <= 0 {
            return None;
        }
        let (from, to) = search.arcs.ends(arc);
        let next = if is_head { from } else { to };
        let state = self.state[next as usize];
        if state == State::Settled {
            return None;
        }
        let potentials = search.of_node(next);
        let first = next as usize * potentials.len();
        let mut is_nearer = state == State::Unseen;
        for (level, potential) in potentials.iter().enumerate() {
            let distance = self.base[level] + cost * search.cost(arc, level) - self.sign * potential;
            let known = &mut self.distance[first + level];
            if !is_nearer {
                if distance > *known {
                    return None;
                }
                is_nearer = distance < *known;
            }
            *known = distance;
        }
        is_nearer.then_some(next)
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
