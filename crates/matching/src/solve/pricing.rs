//! Which arc enters next, and column generation: most edges wait outside.
//!
//! **Method.** Of a mentee's edges only the best few take part at first; the others wait (`Waiting`)
//! at flow 0. Among those that take part, block search (Király and Kovács 2012) finds the entering
//! arc. When none is left, all waiting edges are priced with the potentials, the few that promise
//! most for each mentee join, and the search goes on. A pass that finds none proves that the tree is
//! optimal for all edges (Gilmore and Gomory 1961, with the columns listed).
//!
//! **Invariant.** A waiting edge is not in the tree, has flow 0, and may have more. Nothing but the
//! time depends on which edges wait, so any choice gives the same values.
//!
//! **Blocks** are a quarter of the square root of the arcs that take part, which are mixed in memory:
//! with so few arcs, most of which were promising once, a short look finds a good one. On 100,000
//! mentees this took half the time of whole square roots.
//!
//! **Complexity.** A pass reads each waiting edge once; there are a few passes a level. Pivots are
//! as many as an instance with some twenty edges a mentee takes.

use super::method::Method;
use super::network::Network;
use super::simplex::Simplex;
use super::tree::{Load, Settled, Slot};
use crate::instance::Instance;

/// An edge of the network that takes no part yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub from: u32,
    pub to: u32,
    /// The arc of the network.
    pub arc: u32,
}

/// Which arcs wait: all edges that are not locked and not among the best of their mentee.
pub(super) fn waiting(instance: &Instance, network: &Network, method: Method) -> Vec<bool> {
    let mut waiting = vec![false; network.arcs.len()];
    let edge = |at: usize| &instance.edges[network.edges[at] as usize];
    let (mut start, mut row) = (0, Vec::new());
    while start < network.edges.len() {
        let mentee = edge(start).mentee;
        let length =
            network.edges[start..].iter().take_while(|at| instance.edges[**at as usize].mentee == mentee);
        let end = start + length.count();
        if end - start > method.first {
            row.clear();
            row.extend((start..end).map(|at| (-edge(at).score, scattered(at), at)));
            row.select_nth_unstable(method.first);
            for (_, _, at) in &row[method.first..] {
                waiting[*at] = network.arcs[*at].lower == 0;
            }
        }
        start = end;
    }
    waiting
}

/// Equal edges are taken in no particular order, so that not all mentees begin with the same mentors.
fn scattered(at: usize) -> u32 {
    (at as u32).wrapping_mul(0x9E37_79B1).rotate_left(7)
}

impl Simplex {
    /// The best arc of the next block that has one to offer.
    pub(super) fn in_block(&mut self) -> Option<usize> {
        let count = self.slots.len() - self.artificial;
        let block = (count.isqrt() / 4).max(20);
        let (mut best, mut found, mut left) = (0, None, block);
        let mut at = self.next_slot;
        for _ in 0..count {
            let slot = &self.slots[at];
            let gain = slot.state * self.reduced(slot);
            if gain < best {
                best = gain;
                found = Some(at);
            }
            at += 1;
            if at == self.slots.len() {
                at = self.artificial;
            }
            left -= 1;
            if left == 0 {
                if found.is_some() {
                    break;
                }
                left = block;
            }
        }
        self.next_slot = at;
        found
    }

    /// Lets the waiting edges take part that promise most for their tails, and says how many.
    pub(super) fn admit(&mut self) -> usize {
        let mut chosen: Vec<u32> = Vec::new();
        let (mut row, mut tail) = (Vec::new(), u32::MAX);
        for at in 0..self.waiting.len() {
            let edge = self.waiting[at];
            if edge.from != tail {
                take(&mut row, self.method.more.max(1), &mut chosen);
                tail = edge.from;
            }
            let cost = self.waiting_costs.get(at).copied().unwrap_or(0);
            let gain = cost + self.potential[edge.from as usize] - self.potential[edge.to as usize];
            if gain < 0 {
                row.push((gain, scattered(at), at as u32));
            }
        }
        take(&mut row, self.method.more.max(1), &mut chosen);
        self.let_in(chosen)
    }

    fn let_in(&mut self, mut chosen: Vec<u32>) -> usize {
        if chosen.is_empty() {
            return 0;
        }
        chosen.sort_unstable();
        self.next_slot = self.slots.len();
        for at in &chosen {
            let edge = self.waiting[*at as usize];
            let cost = self.waiting_costs.get(*at as usize).copied().unwrap_or(0);
            self.slots.push(Slot { from: edge.from, to: edge.to, cost, state: 1 });
            self.loads.push(Load { flow: 0, room: 1, arc: edge.arc });
        }
        leave_out(&mut self.waiting, &chosen);
        leave_out(&mut self.waiting_costs, &chosen);
        chosen.len()
    }

    /// Forgets the waiting edges that the potentials now exclude.
    pub(super) fn freeze_waiting(&mut self) {
        let mut kept = 0;
        for at in 0..self.waiting.len() {
            let edge = self.waiting[at];
            let cost = self.waiting_costs.get(at).copied().unwrap_or(0);
            if cost + self.potential[edge.from as usize] == self.potential[edge.to as usize] {
                self.waiting[kept] = edge;
                kept += 1;
            } else {
                self.settled[edge.arc as usize] = Settled::Low;
            }
        }
        self.waiting.truncate(kept);
        self.waiting_costs.clear();
    }
}

/// Moves the places of the first few of a row to what is chosen, and empties it.
fn take(row: &mut Vec<(i64, u32, u32)>, few: usize, chosen: &mut Vec<u32>) {
    if row.len() > few {
        row.select_nth_unstable(few);
        row.truncate(few);
    }
    chosen.extend(row.drain(..).map(|(_, _, at)| at));
}

/// Takes the elements at these places, in order, out of a list.
fn leave_out<T: Copy>(list: &mut Vec<T>, places: &[u32]) {
    let Some(first) = places.first().map(|first| *first as usize).filter(|first| *first < list.len()) else {
        return;
    };
    let (mut kept, mut next) = (first, 0);
    for at in first..list.len() {
        if places.get(next) == Some(&(at as u32)) {
            next += 1;
        } else {
            list[kept] = list[at];
            kept += 1;
        }
    }
    list.truncate(kept);
}
