//! The cheapest ways over which a flow is put right.
//!
//! **Method.** Where a change left more flowing into a node than out of it, one unit or more is sent
//! on over the cheapest way of arcs with room to a node that lacks as much: successive shortest ways
//! (Jewell 1958; Busacker and Gowen 1961) by Dijkstra's method over reduced costs (Edmonds and Karp
//! 1972), here lists of levels compared one after another. The search ends with the first node that
//! lacks anything, and only potentials of nodes nearer than that change.
//!
//! **Invariant.** Reduced costs keep their signs ([`super::prices`]), so the flow is optimal among
//! those that leave as much undone, and the optimum when nothing is. Where no way leads on, nothing
//! is feasible.
//!
//! **Complexity.** Each way costs the arcs around the nodes that are nearer than its end, and a heap
//! of them; there are about as many ways as a change adds or takes units.

use super::prices::Search;
use crate::solve::observe::Stopped;

const NOWHERE: u32 = u32::MAX;

/// What one search knows, kept to save building it again.
#[derive(Clone, Debug, Default)]
pub(super) struct Ways {
    /// Level by level, for every node that was reached.
    distance: Vec<i64>,
    /// The arc over which a node was reached.
    over: Vec<u32>,
    /// Place in the heap; `NOWHERE`: not in it. Settled nodes are below 0 in `state`.
    place: Vec<u32>,
    state: Vec<State>,
    heap: Vec<u32>,
    reached: Vec<u32>,
    base: Vec<i64>,
    pub steps: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Unseen,
    Reached,
    Settled,
}

impl Search {
    /// Puts the flow right; `false`: nothing is feasible.
    ///
    /// # Errors
    /// Stopped by the observer.
    pub fn put_right(&mut self, watch: &mut dyn FnMut(u64) -> bool) -> Result<bool, Stopped> {
        self.settle();
        let nodes = self.arcs.nodes.len();
        self.ways.make_room(nodes, self.levels.len());
        let over = (0..nodes as u32).filter(|node| self.arcs.excess[*node as usize] > 0);
        for node in over.collect::<Vec<_>>() {
            while self.arcs.excess[node as usize] > 0 {
                if !self.send_on(node) {
                    return Ok(false);
                }
                if !watch(self.ways.steps) {
                    return Err(Stopped);
                }
            }
        }
        Ok(self.arcs.excess.iter().all(|excess| *excess == 0))
    }

    /// Sends on what a node has too much of, over one way; `false`: there is none.
    fn send_on(&mut self, start: u32) -> bool {
        let mut ways = std::mem::take(&mut self.ways);
        let end = ways.find(self, start);
        if let Some(end) = end {
            ways.move_potentials(self, end);
            let mut amount = self.arcs.excess[start as usize].min(-self.arcs.excess[end as usize]);
            let way = ways.way(self, start, end);
            for (arc, forward) in &way {
                let (lower, upper, flow) = self.arcs.flow(*arc);
                amount = amount.min(if *forward { upper - flow } else { flow - lower });
            }
            way.iter()
                .for_each(|(arc, forward)| self.arcs.send(*arc, if *forward { amount } else { -amount }));
        }
        ways.forget();
        self.ways = ways;
        end.is_some()
    }
}

impl Ways {
    fn make_room(&mut self, nodes: usize, levels: usize) {
        self.distance.resize(nodes * levels, 0);
        self.over.resize(nodes, NOWHERE);
        self.place.resize(nodes, NOWHERE);
        self.state.resize(nodes, State::Unseen);
        self.base.resize(levels, 0);
    }

    fn forget(&mut self) {
        for node in self.reached.drain(..) {
            self.state[node as usize] = State::Unseen;
        }
        self.heap.clear();
    }

    fn of(&self, node: u32) -> &[i64] {
        let count = self.base.len();
        &self.distance[node as usize * count..(node as usize + 1) * count]
    }

    /// The nearest node that lacks something.
    fn find(&mut self, search: &Search, start: u32) -> Option<u32> {
        let count = self.base.len();
        self.distance[start as usize * count..(start as usize + 1) * count].fill(0);
        self.over[start as usize] = NOWHERE;
        self.reach(start);
        while let Some(node) = self.nearest() {
            self.state[node as usize] = State::Settled;
            self.steps += 1;
            if search.arcs.excess[node as usize] < 0 {
                return Some(node);
            }
            let potentials = search.of_node(node);
            for level in 0..count {
                self.base[level] = self.distance[node as usize * count + level] + potentials[level];
            }
            for arc in &search.arcs.around[node as usize] {
                self.look(search, node, *arc);
            }
        }
        None
    }

    /// Whether an arc leads on from a node that is settled, nearer than what was known.
    fn look(&mut self, search: &Search, node: u32, arc: u32) {
        let (from, to) = search.arcs.ends(arc);
        let (lower, upper, flow) = search.arcs.flow(arc);
        let (next, sign, room) = if from == node { (to, 1, upper - flow) } else { (from, -1, flow - lower) };
        let state = self.state[next as usize];
        if room <= 0 || state == State::Settled {
            return;
        }
        let potentials = search.of_node(next);
        let first = next as usize * potentials.len();
        let mut is_nearer = state == State::Unseen;
        for (level, potential) in potentials.iter().enumerate() {
            let distance = self.base[level] + sign * search.cost(arc, level) - potential;
            let known = &mut self.distance[first + level];
            if !is_nearer {
                if distance > *known {
                    return;
                }
                is_nearer = distance < *known;
            }
            *known = distance;
        }
        if is_nearer {
            self.over[next as usize] = arc;
            self.reach(next);
        }
    }

    /// Arcs from the start to the end, the last first, and whether each is run along its direction.
    fn way(&self, search: &Search, start: u32, end: u32) -> Vec<(u32, bool)> {
        let (mut node, mut way) = (end, Vec::new());
        while node != start {
            let arc = self.over[node as usize];
            let (from, to) = search.arcs.ends(arc);
            way.push((arc, to == node));
            node = if to == node { from } else { to };
        }
        way
    }

    /// Nodes nearer than the end come nearer to it by what they are nearer.
    fn move_potentials(&self, search: &mut Search, end: u32) {
        let count = self.base.len();
        let far = self.of(end).to_vec();
        if far.iter().all(|distance| *distance == 0) {
            return;
        }
        for node in &self.reached {
            if self.state[*node as usize] == State::Settled {
                let own = &mut search.potentials[*node as usize * count..(*node as usize + 1) * count];
                for (level, potential) in own.iter_mut().enumerate() {
                    *potential += self.distance[*node as usize * count + level] - far[level];
                }
            }
        }
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
