//! Cost scaling: a flow of nearly the least cost, quickly, for the simplex to finish.
//!
//! **Method.** Push and relabel with scaled costs (Goldberg and Tarjan 1990), first in, first out,
//! with distances from all nodes that lack something brought up to date at once now and then
//! (Goldberg 1997). In a phase with error e, every arc that costs less than the prices of its ends
//! allow is filled, which leaves some nodes with too much and some with too little. What is too much
//! is pushed over arcs of negative reduced cost; a node without such an arc is made cheaper.
//!
//! **Invariant.** No arc with room has a reduced cost below -e, and a price never rises. A phase ends
//! with a flow within all bounds; the next has an eighth of its error. Errors are powers of two, so
//! lengths are found by shifts.
//!
//! **Waiting edges** are priced between the phases, so that one joins as soon as rough prices show
//! that it may be needed, and few are missing in the end.
//!
//! **What it proves: nothing.** The last error is a quarter of one unit of cost. [`super::crash`]
//! makes a tree of the flow, and the simplex pivots it to the end and has the certificate. Only the
//! time depends on this module, so it may also give up.
//!
//! **Size of numbers.** [`Scaling::new`] refuses costs of which a price may gather too many, and the
//! phases give up should a price fall below [`LOWEST`]; between two such looks a price falls by less
//! than -`LOWEST`, so nothing leaves `i64`.
//!
//! **Complexity.** O(n^2 m) a phase at worst; close to linear in the arcs in practice.

use super::distances::Distances;
use super::observe::Stopped;
use super::profits::Profits;
use super::simplex::Simplex;
use super::tree::ARTIFICIAL;
use std::collections::VecDeque;

/// Each phase has an eighth of the error of the one before.
const STEP: u32 = 3;
/// Costs are scaled by this many binary digits.
const DIGITS: u32 = 2;
/// No price below this.
pub(super) const LOWEST: i64 = -(1 << 60);
/// More than ever flows over one arc.
const PLENTY: i64 = 1 << 30;

impl Simplex {
    /// Brings the flow near the optimum of the costs put on, from the potentials there are.
    ///
    /// # Errors
    /// Stopped by the observer.
    pub(super) fn scale(
        &mut self,
        profits: &Profits<'_>,
        watch: &mut dyn FnMut(u64) -> bool,
    ) -> Result<(), Stopped> {
        let prices = self.potential.iter().map(|potential| potential << DIGITS).collect();
        let Some(mut scaling) = Scaling::new(self, prices) else { return Ok(()) };
        if !scaling.is_wrong() {
            return Ok(());
        }
        loop {
            match scaling.phase(watch) {
                Phase::Done => scaling.take_over(self),
                Phase::Stopped => return Err(Stopped),
                Phase::GivenUp => break,
            }
            if scaling.error == 0 {
                break;
            }
            if self.admit(profits) > 0 {
                let Some(larger) = Scaling::new(self, std::mem::take(&mut scaling.price)) else { break };
                scaling = Scaling { error: scaling.error, steps: scaling.steps, ..larger };
            }
            scaling.error = scaling.error.saturating_sub(STEP);
        }
        self.hang_anew();
        Ok(())
    }
}

/// An arc as one of its ends sees it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Half {
    /// The other end.
    pub to: u32,
    /// The same arc as the other end sees it.
    pub mate: u32,
    /// What a unit to the other end costs.
    pub cost: i32,
    /// How many more units can go there.
    pub room: i32,
}

/// A network under way.
pub(super) struct Scaling {
    /// Where the halves of each node begin; those of a node in the order of the slots.
    pub first: Vec<u32>,
    pub halves: Vec<Half>,
    pub price: Vec<i64>,
    /// The error is 2 to this.
    pub error: u32,
    /// What each node has too much of.
    pub excess: Vec<i64>,
    /// The half at which each node goes on looking.
    pub current: Vec<u32>,
    queue: VecDeque<u32>,
    /// Pivots of the simplex, and times that a node was made cheaper.
    steps: u64,
}

/// How a phase ended.
enum Phase {
    /// With a flow.
    Done,
    /// Told to stop.
    Stopped,
    /// Numbers would grow too large.
    GivenUp,
}

impl Scaling {
    /// The network of a simplex, with prices to begin with; none: numbers might grow too large.
    /// Artificial arcs carry nothing.
    fn new(simplex: &Simplex, price: Vec<i64>) -> Option<Self> {
        let nodes = price.len();
        let mut first = vec![0u32; nodes + 1];
        let mut dearest = 0;
        for slot in &simplex.slots {
            first[slot.from as usize + 1] += 1;
            first[slot.to as usize + 1] += 1;
            dearest = dearest.max(slot.cost.unsigned_abs());
        }
        let highest = price.iter().map(|price| price.unsigned_abs()).max().unwrap_or(0);
        let gathered = (u128::from(dearest) << DIGITS) * 16 * nodes as u128;
        if dearest > 1 << 28 || gathered + u128::from(highest) >= u128::from(LOWEST.unsigned_abs()) {
            return None;
        }
        (0..nodes).for_each(|node| first[node + 1] += first[node]);
        let mut next = first.clone();
        let mut halves = vec![Half::default(); 2 * simplex.slots.len()];
        for (slot, load) in simplex.slots.iter().zip(&simplex.loads) {
            let (there, back) = (place(&mut next, slot.from), place(&mut next, slot.to));
            let cost = (slot.cost << DIGITS) as i32;
            let room = if load.arc == ARTIFICIAL { load.flow } else { load.room.min(PLENTY) };
            let room = (room - load.flow) as i32;
            halves[there as usize] = Half { to: slot.to, mate: back, cost, room };
            halves[back as usize] = Half { to: slot.from, mate: there, cost: -cost, room: load.flow as i32 };
        }
        let current = first[..nodes].to_vec();
        let (excess, queue, steps) = (vec![0; nodes], VecDeque::new(), simplex.steps);
        Some(Scaling { first, halves, price, error: 0, excess, current, queue, steps })
    }

    /// Chooses the error of the first phase; `false`: there is no error.
    fn is_wrong(&mut self) -> bool {
        let mut worst = 0;
        for node in 0..self.price.len() {
            for half in &self.halves[self.around(node)] {
                if half.room > 0 {
                    worst = worst.min(self.reduced(node, half));
                }
            }
        }
        self.error =
            worst.unsigned_abs().checked_ilog2().map_or(0, |digits| (digits + 1).saturating_sub(STEP));
        worst < 0
    }

    /// Gives the simplex the flow, the prices and the count of steps.
    fn take_over(&self, simplex: &mut Simplex) {
        let mut next = self.first.clone();
        for (slot, load) in simplex.slots.iter().zip(&mut simplex.loads) {
            let (_, back) = (place(&mut next, slot.from), place(&mut next, slot.to));
            load.flow = i64::from(self.halves[back as usize].room);
        }
        simplex.potential.clear();
        simplex.potential.extend(self.price.iter().map(|price| price >> DIGITS));
        simplex.steps = self.steps;
    }

    /// What a unit from the other end to this node costs beyond the prices.
    pub fn reduced_into(&self, node: usize, half: &Half) -> i64 {
        self.price[half.to as usize] - i64::from(half.cost) - self.price[node]
    }

    fn reduced(&self, node: usize, half: &Half) -> i64 {
        i64::from(half.cost) + self.price[node] - self.price[half.to as usize]
    }

    /// The halves of a node.
    pub fn around(&self, node: usize) -> std::ops::Range<usize> {
        self.first[node] as usize..self.first[node + 1] as usize
    }

    /// One phase; `watch` is asked now and then whether to go on.
    fn phase(&mut self, watch: &mut dyn FnMut(u64) -> bool) -> Phase {
        self.fill();
        let mut distances = Distances::new(self.price.len());
        if !distances.lower(self) {
            return Phase::GivenUp;
        }
        let often = (2 * self.price.len() as u64).max(64);
        let mut next = self.steps + often;
        while let Some(node) = self.queue.pop_front() {
            if !self.discharge(node as usize) {
                return Phase::GivenUp;
            }
            if self.steps > next {
                if !watch(self.steps) {
                    return Phase::Stopped;
                }
                if !distances.lower(self) {
                    return Phase::GivenUp;
                }
                next = self.steps + often;
            }
        }
        Phase::Done
    }

    /// Fills every arc of negative reduced cost.
    fn fill(&mut self) {
        for node in 0..self.price.len() {
            for at in self.around(node) {
                let half = self.halves[at];
                if half.room > 0 && self.reduced(node, &half) < 0 {
                    self.push(node, at, half.room);
                }
            }
        }
        self.queue.clear();
        self.queue.extend((0..self.price.len() as u32).filter(|node| self.excess[*node as usize] > 0));
    }

    fn push(&mut self, node: usize, at: usize, amount: i32) {
        let half = &mut self.halves[at];
        half.room -= amount;
        let (to, mate) = (half.to as usize, half.mate as usize);
        self.halves[mate].room += amount;
        self.excess[node] -= i64::from(amount);
        self.excess[to] += i64::from(amount);
    }

    /// Pushes on all that a node has too much of; `false`: a price would fall too low.
    fn discharge(&mut self, node: usize) -> bool {
        let range = self.around(node);
        loop {
            let price = self.price[node];
            for at in self.current[node] as usize..range.end {
                let half = self.halves[at];
                let to = half.to as usize;
                if half.room == 0 || i64::from(half.cost) + price >= self.price[to] {
                    continue;
                }
                if self.excess[to] <= 0 && self.excess[to] + self.excess[node].min(half.room.into()) > 0 {
                    self.queue.push_back(half.to);
                }
                self.push(node, at, self.excess[node].min(half.room.into()) as i32);
                if self.excess[node] == 0 {
                    self.current[node] = at as u32;
                    return true;
                }
            }
            if !self.relabel(node) {
                return false;
            }
        }
    }

    /// Makes a node as much cheaper as its best arc asks for.
    fn relabel(&mut self, node: usize) -> bool {
        self.steps += 1;
        let (mut best, mut which) = (i64::MIN, 0);
        for at in self.around(node) {
            let half = &self.halves[at];
            if half.room > 0 {
                let price = self.price[half.to as usize] - i64::from(half.cost);
                if price > best {
                    (best, which) = (price, at);
                }
            }
        }
        if best < LOWEST {
            return false;
        }
        self.price[node] = best - (1 << self.error);
        self.current[node] = which as u32;
        true
    }
}

/// The next free place among the halves of a node.
fn place(next: &mut [u32], node: u32) -> u32 {
    next[node as usize] += 1;
    next[node as usize] - 1
}
