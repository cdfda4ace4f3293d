//! A network simplex that optimises one level after another on the face that the last one left.
//!
//! **Method.** Primal network simplex on a spanning tree rooted at the hub (Dantzig 1951; Ahuja,
//! Magnanti and Orlin 1993, chapter 11) with strongly feasible trees, so that it never cycles
//! (Cunningham 1976). How the entering arc is found, and which edges take part at all, is
//! [`super::pricing`]; what a pivot does to the tree is [`super::pivot`]. Where many arcs take part,
//! [`super::scaling`] brings the flow near the optimum before the pivots begin.
//!
//! **Invariant.** Tree arcs have reduced cost 0; every other arc lies at one of its bounds; from
//! every node a unit can be sent to the root along the tree. Costs are profits with the sign
//! turned, potentials here are those of the costs.
//!
//! **Levels.** When a level is optimal, an arc outside the tree whose reduced cost is not 0 has the
//! same flow in every optimum, so it is fixed and forgotten ([`Simplex::freeze`]). The tree stays,
//! the next level's costs are put on, and the search goes on: every optimum of the next level on
//! the arcs that are left is an optimum of all levels so far.
//!
//! **Feasibility** is a level of its own, before all others: one unit of cost on artificial arcs.
//!
//! **Size of numbers.** The costs of one level are below 2^31 either way and nodes below 2^29
//! ([`MOST_ARCS`]), so a potential stays below 2^60 and a reduced cost below 2^62: `i64` is proven
//! safe. For several levels at once [`super::fold`] proves the same bounds.
//!
//! **Complexity.** A pivot costs the length of a cycle and the size of a subtree; their number is
//! exponential at worst and about linear in the arcs that take part in practice.

use super::method::Method;
use super::network::Network;
use super::observe::Stopped;
use super::pricing;
use super::profits::Profits;
use super::start;
use super::tree::{ARTIFICIAL, Load, NONE, Place, Settled, Slot};
use crate::instance::Instance;
use crate::parallel::Row;

/// Networks with more arcs and nodes are refused: potentials might not fit.
pub(super) const MOST_ARCS: u64 = 1 << 29;

/// The arcs still free, the tree over them, and what is fixed already.
#[derive(Clone, Debug)]
pub(super) struct Simplex {
    pub slots: Vec<Slot>,
    pub loads: Vec<Load>,
    pub tree: Vec<Place>,
    pub potential: Vec<i64>,
    /// Stretches of edges, each of one mentee, that hold all edges that take no part yet.
    pub rows: Vec<Row>,
    pub method: Method,
    /// Artificial arcs are the first slots; they never enter.
    pub artificial: usize,
    /// What is known of each arc of the network.
    pub settled: Vec<Settled>,
    pub next_slot: usize,
    pub steps: u64,
    pub stack: Vec<u32>,
}

impl Simplex {
    /// The network with no flow above its lower bounds, and a first tree.
    pub fn new(instance: &Instance, network: &Network, method: Method) -> Self {
        let mut settled = pricing::settled(instance, network, method);
        let (slots, loads, tree, artificial) = start::tree(instance, network, &mut settled);
        let mut simplex = Simplex {
            potential: vec![0; tree.len()],
            rows: pricing::rows(instance, &settled),
            method,
            settled,
            next_slot: artificial,
            steps: 0,
            stack: Vec::new(),
            slots,
            loads,
            tree,
            artificial,
        };
        for node in 0..simplex.tree.len() as u32 {
            let parent = simplex.tree[node as usize].parent;
            if parent != NONE {
                simplex.attach(node, parent);
            }
        }
        simplex
    }

    /// Finds a flow within all bounds; `none` are profits of 0.
    ///
    /// # Errors
    /// Stopped by the observer. `Ok(false)`: there is none.
    pub fn make_feasible(
        &mut self,
        none: &Profits<'_>,
        watch: &mut dyn FnMut(u64) -> bool,
    ) -> Result<bool, Stopped> {
        if self.artificial == 0 {
            return Ok(true);
        }
        for (at, slot) in self.slots.iter_mut().enumerate() {
            slot.cost = i64::from(at < self.artificial);
        }
        self.optimise(none, watch, false)?;
        let feasible = self.loads[..self.artificial].iter().all(|load| load.flow == 0);
        if feasible {
            self.freeze(none);
        }
        Ok(feasible)
    }

    /// Puts on the costs of a level: minus the profit of every arc. `false`: no open arc has any,
    /// so there is nothing to optimise.
    pub fn put_on(&mut self, profits: &Profits<'_>) -> bool {
        let mut any = false;
        for (slot, load) in self.slots.iter_mut().zip(&self.loads) {
            slot.cost = if load.arc == ARTIFICIAL { 0 } else { -profits.of(load.arc) };
            any |= slot.cost != 0;
        }
        let any = any
            || profits.for_edges && self.waiting(profits.instance).any(|(_, edge)| profits.edge(edge) != 0);
        if !any {
            self.potential.fill(0);
        }
        any
    }

    /// Works until the costs put on are least; `scaled`: by cost scaling first, if the network is
    /// large enough for that.
    ///
    /// # Errors
    /// Stopped by the observer.
    pub fn optimise(
        &mut self,
        profits: &Profits<'_>,
        watch: &mut dyn FnMut(u64) -> bool,
        scaled: bool,
    ) -> Result<(), Stopped> {
        let scaled = scaled && self.scales();
        if scaled {
            self.potential.fill(0);
            self.scale(profits, watch)?;
        }
        loop {
            self.price_tree();
            while let Some(entering) = self.in_block() {
                self.pivot(entering);
                self.steps += 1;
                if self.steps.is_multiple_of(4096) && !watch(self.steps) {
                    return Err(Stopped);
                }
            }
            match self.admit(profits) {
                0 => return Ok(()),
                few if few < self.tree.len() / 20 || !scaled => {}
                _ => self.scale(profits, watch)?,
            }
        }
    }

    /// Whether so many arcs take part that cost scaling is quicker than pivots alone.
    pub fn scales(&self) -> bool {
        self.slots.len() >= self.method.scaled_from
    }

    /// Potentials of the profits: the format's, with 0 at the hub.
    pub fn potentials(&self) -> Vec<i64> {
        self.potential.iter().map(|potential| -potential).collect()
    }

    /// Potentials of other profits on the same tree, which must be optimal for them.
    pub fn potentials_for(&mut self, profits: &Profits<'_>) -> Vec<i64> {
        for place in &self.tree[1..] {
            let slot = place.slot as usize;
            let arc = self.loads[slot].arc;
            self.slots[slot].cost = if arc == ARTIFICIAL { 0 } else { -profits.of(arc) };
        }
        self.price_tree();
        self.potentials()
    }

    /// Whether the flow of an arc of the network is not settled yet.
    pub fn is_open(&self, arc: u32) -> bool {
        matches!(self.settled[arc as usize], Settled::Open | Settled::Waiting)
    }

    /// Fixes every arc whose flow is now settled.
    pub fn freeze(&mut self, profits: &Profits<'_>) {
        self.freeze_waiting(profits);
        let mut kept = 0;
        for at in 0..self.slots.len() {
            let (slot, load) = (self.slots[at], self.loads[at]);
            if slot.state != 0 && (load.arc == ARTIFICIAL || self.reduced(&slot) != 0) {
                if load.arc != ARTIFICIAL {
                    let high = load.flow > 0;
                    self.settled[load.arc as usize] = if high { Settled::High } else { Settled::Low };
                }
                continue;
            }
            if slot.state == 0 {
                let from = &self.tree[slot.from as usize];
                let child = if from.slot == at as u32 && from.upward { slot.from } else { slot.to };
                self.tree[child as usize].slot = kept as u32;
            }
            self.slots[kept] = slot;
            self.loads[kept] = load;
            kept += 1;
        }
        self.slots.truncate(kept);
        self.loads.truncate(kept);
        self.artificial = self.loads.iter().take_while(|load| load.arc == ARTIFICIAL).count();
        self.next_slot = self.artificial;
    }

    /// The first `count` arcs of the network that have flow above their lower bounds, in order.
    pub fn flowing(&self, count: usize) -> Vec<u32> {
        let open = self.loads.iter().filter(|load| load.flow > 0).map(|load| load.arc);
        let settled = self.settled.iter().zip(0..).filter(|(settled, _)| **settled == Settled::High);
        let mut arcs: Vec<u32> = settled.map(|(_, arc)| arc).chain(open).collect();
        arcs.retain(|arc| (*arc as usize) < count);
        arcs.sort_unstable();
        arcs
    }

    pub fn reduced(&self, slot: &Slot) -> i64 {
        slot.cost + self.potential[slot.from as usize] - self.potential[slot.to as usize]
    }

    /// Potentials of the tree under the costs put on, from the root down.
    fn price_tree(&mut self) {
        self.potential[0] = 0;
        self.stack.clear();
        self.stack.push(0);
        while let Some(node) = self.stack.pop() {
            let mut child = self.tree[node as usize].first_child;
            while child != NONE {
                let place = &self.tree[child as usize];
                let cost = self.slots[place.slot as usize].cost;
                let above = self.potential[node as usize];
                self.potential[child as usize] = if place.upward { above - cost } else { above + cost };
                self.stack.push(child);
                child = place.next;
            }
        }
    }
}
