//! Which arc enters next, and column generation: most edges wait outside.
//!
//! **Method.** Of a mentee's edges only the best few take part at first; the others wait at flow 0,
//! and nothing is stored of them but that they do. Among those that take part, block search (Király
//! and Kovács 2012) finds the entering arc. When none is left, all waiting edges are priced with the
//! potentials, the few that promise most for each mentee join, and the search goes on. A pass that
//! finds none proves that the tree is optimal for all edges (Gilmore and Gomory 1961, with the
//! columns listed).
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
use super::profits::Profits;
use super::simplex::Simplex;
use super::tree::{Load, Settled, Slot};
use crate::instance::{Edge, Instance};
use crate::parallel::{self, Row};

/// What is known of each arc at the start: forbidden and locked edges never change, and of the
/// others all wait that are not among the best of their mentee.
pub(super) fn settled(instance: &Instance, network: &Network, method: Method) -> Vec<Settled> {
    let mut settled = vec![Settled::Waiting; instance.edges.len()];
    settled.resize(network.count() as usize, Settled::Open);
    for pair in instance.forbidden.iter().chain(&instance.locks) {
        if let Ok(at) = instance.edges.binary_search_by_key(pair, Edge::pair) {
            settled[at] = Settled::Low;
        }
    }
    let rows = rows(instance, &settled);
    let parts = parallel::parts(&rows, parallel::threads(method.threads, instance.edges.len()));
    let work = |rows: &[Row]| {
        let mut chosen = Vec::new();
        rows.iter().for_each(|row| best_of(instance, &settled, *row, method.first, &mut chosen));
        chosen
    };
    let chosen: Vec<Vec<u32>> = parallel::map(parts, work);
    chosen.iter().flatten().for_each(|at| settled[*at as usize] = Settled::Open);
    settled
}

/// The edges of a row that score most, of those that may take part.
fn best_of(instance: &Instance, settled: &[Settled], row: Row, first: usize, chosen: &mut Vec<u32>) {
    let waiting = (row.0..row.1).filter(|at| settled[*at as usize] == Settled::Waiting);
    if (row.1 - row.0) as usize <= first {
        chosen.extend(waiting);
        return;
    }
    let mut best = Best::new(first);
    waiting.for_each(|at| best.offer(-i64::from(instance.edges[at as usize].score), at));
    chosen.extend(best.few.iter().map(|(.., at)| at));
}

/// The stretch of edges of each mentee who has waiting ones.
pub(super) fn rows(instance: &Instance, settled: &[Settled]) -> Vec<Row> {
    let (mut rows, mut start) = (Vec::new(), 0);
    while let Some(first) = instance.edges.get(start) {
        let mut reach = 1;
        while instance.edges.get(start + reach).is_some_and(|edge| edge.mentee == first.mentee) {
            reach *= 2;
        }
        let ahead = &instance.edges[start..(start + reach).min(instance.edges.len())];
        let end = start + ahead.partition_point(|edge| edge.mentee == first.mentee);
        if settled[start..end].contains(&Settled::Waiting) {
            rows.push((start as u32, end as u32));
        }
        start = end;
    }
    rows
}

/// The few that cost least of what is offered. Equal ones are taken in no particular order, so that
/// not all mentees begin with the same mentors.
pub(super) struct Best {
    most: usize,
    /// What costs more than this is not among them.
    pub limit: i64,
    /// Costs, a scattered number and places, in order.
    pub few: Vec<(i64, u32, u32)>,
}

impl Best {
    pub fn new(most: usize) -> Self {
        Best { most, limit: i64::MAX, few: Vec::new() }
    }

    pub fn offer(&mut self, cost: i64, at: u32) {
        if cost > self.limit || self.most == 0 {
            return;
        }
        let offered = (cost, at.wrapping_mul(0x9E37_79B1).rotate_left(7), at);
        let place = self.few.partition_point(|one| *one < offered);
        self.few.insert(place, offered);
        self.few.truncate(self.most);
        if self.few.len() == self.most {
            self.limit = self.few[self.most - 1].0;
        }
    }
}

impl Simplex {
    /// The edges that wait, with their arcs.
    pub(super) fn waiting<'a>(&'a self, instance: &'a Instance) -> impl Iterator<Item = (u32, &'a Edge)> {
        let arcs = self.rows.iter().flat_map(|(start, end)| *start..*end);
        let waiting = arcs.filter(|at| self.settled[*at as usize] == Settled::Waiting);
        waiting.map(|at| (at, &instance.edges[at as usize]))
    }

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

    /// Lets the waiting edges take part that promise most for their mentees, and says how many.
    pub(super) fn admit(&mut self, profits: &Profits<'_>) -> usize {
        let prices = Prices { potential: &self.potential, settled: &self.settled, profits };
        let few = self.method.more.max(1);
        let chosen = parallel::map(self.parts(), |rows| {
            let mut chosen = Vec::new();
            rows.iter().for_each(|row| prices.most_promising(*row, few, &mut chosen));
            chosen
        });
        let chosen = chosen.concat();
        self.next_slot = if chosen.is_empty() { self.next_slot } else { self.slots.len() };
        for &arc in &chosen {
            let edge = &profits.instance.edges[arc as usize];
            let (from, to) = profits.network.ends(profits.instance, edge);
            self.slots.push(Slot { from, to, cost: -profits.edge(edge), state: 1 });
            self.loads.push(Load { flow: 0, room: 1, arc });
            self.settled[arc as usize] = Settled::Open;
        }
        chosen.len()
    }

    /// The rows in as many parts as there are threads for them.
    fn parts(&self) -> Vec<&[Row]> {
        let edges = self.rows.iter().map(|(start, end)| (end - start) as usize).sum();
        parallel::parts(&self.rows, parallel::threads(self.method.threads, edges))
    }

    /// Forgets the waiting edges that the potentials now exclude.
    pub(super) fn freeze_waiting(&mut self, profits: &Profits<'_>) {
        let mut settled = std::mem::take(&mut self.settled);
        let prices = Prices { potential: &self.potential, settled: &[], profits };
        let (mut rest, mut before, mut parts) = (settled.as_mut_slice(), 0, Vec::new());
        for rows in self.parts() {
            let end = rows[rows.len() - 1].1;
            let (own, others) = rest.split_at_mut((end - before) as usize);
            parts.push((rows, own, before));
            (rest, before) = (others, end);
        }
        let rows = parallel::map(parts, |(rows, own, before)| {
            rows.iter().filter_map(|row| prices.exclude(*row, own, before)).collect::<Vec<_>>()
        });
        self.rows = rows.concat();
        self.settled = settled;
    }
}

/// What waiting edges are priced by.
struct Prices<'a> {
    potential: &'a [i64],
    settled: &'a [Settled],
    profits: &'a Profits<'a>,
}

impl Prices<'_> {
    /// The waiting edges of a row with the least reduced costs, if these are negative.
    fn most_promising(&self, (start, end): Row, few: usize, chosen: &mut Vec<u32>) {
        let mut best = Best { limit: -1, ..Best::new(few) };
        let reduced = self.reduced(start);
        let range = start as usize..end as usize;
        let row = self.profits.instance.edges[range.clone()].iter().zip(&self.settled[range]);
        for ((edge, settled), at) in row.zip(start..) {
            let cost = reduced(edge);
            if cost <= best.limit && *settled == Settled::Waiting {
                best.offer(cost, at);
            }
        }
        let begin = chosen.len();
        chosen.extend(best.few.iter().map(|(.., at)| at));
        chosen[begin..].sort_unstable();
    }

    /// Excludes the waiting edges of a row whose reduced cost is not 0; the stretch of those left.
    /// `settled` is what is known from the edge `before` on.
    fn exclude(&self, (start, end): Row, settled: &mut [Settled], before: u32) -> Option<Row> {
        let reduced = self.reduced(start);
        let mut left: Option<Row> = None;
        for at in start..end {
            let settled = &mut settled[(at - before) as usize];
            if *settled == Settled::Waiting {
                if reduced(&self.profits.instance.edges[at as usize]) == 0 {
                    left = Some((left.map_or(at, |left| left.0), at + 1));
                } else {
                    *settled = Settled::Low;
                }
            }
        }
        left
    }

    /// The reduced costs of the edges of the row that begins here.
    fn reduced(&self, start: u32) -> impl Fn(&Edge) -> i64 {
        let (network, instance) = (self.profits.network, self.profits.instance);
        let one_tail = instance.types.is_empty();
        let first = network.ends(instance, &instance.edges[start as usize]).0;
        move |edge| {
            let (from, to) =
                if one_tail { (first, network.mentor(edge)) } else { network.ends(instance, edge) };
            self.potential[from as usize] - self.potential[to as usize] - self.profits.edge(edge)
        }
    }
}
