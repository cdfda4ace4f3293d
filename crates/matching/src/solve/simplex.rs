//! A network simplex that optimises one level after another on the face that the last one left.
//!
//! **Method.** Primal network simplex on a spanning tree rooted at the hub (Dantzig 1951; Ahuja,
//! Magnanti and Orlin 1993, chapter 11) with strongly feasible trees, so that it never cycles
//! (Cunningham 1976), and block search for the entering arc over arcs mixed in memory (Király and
//! Kovács 2012).
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
//! **Size of numbers.** Costs are below 2^31 either way and nodes below 2^29 ([`MOST_ARCS`]), so a
//! potential stays below 2^60 and a reduced cost below 2^62: `i64` is proven safe.
//!
//! **Complexity.** A pivot costs the length of a cycle and the size of a subtree; their number is
//! exponential at worst and about linear in arcs in practice.

use super::network::Network;
use super::observe::Stopped;
use super::start;
use super::tree::{ARTIFICIAL, Load, NONE, Place, Slot};

/// Networks with more arcs and nodes are refused: potentials might not fit.
pub(super) const MOST_ARCS: u64 = 1 << 29;
/// Stands for the flow of an arc that is not fixed.
const OPEN: i64 = -1;

/// The arcs still free, the tree over them, and what is fixed already.
#[derive(Clone, Debug)]
pub(super) struct Simplex {
    pub slots: Vec<Slot>,
    pub loads: Vec<Load>,
    pub tree: Vec<Place>,
    potential: Vec<i64>,
    /// Artificial arcs are the first slots; they never enter.
    artificial: usize,
    /// Flow above the lower bound of each arc of the network, once fixed; before that, [`OPEN`].
    fixed: Vec<i64>,
    lower: Vec<i64>,
    next_slot: usize,
    steps: u64,
    stack: Vec<u32>,
}

impl Simplex {
    /// The network with no flow above its lower bounds, and a first tree.
    pub fn new(network: &Network) -> Self {
        let (slots, loads, tree, artificial) = start::tree(network);
        let mut simplex = Simplex {
            potential: vec![0; tree.len()],
            fixed: vec![OPEN; network.arcs.len()],
            lower: network.arcs.iter().map(|arc| arc.lower).collect(),
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

    /// Finds a flow within all bounds.
    ///
    /// # Errors
    /// Stopped by the observer. `Ok(false)`: there is none.
    pub fn make_feasible(&mut self, watch: &mut dyn FnMut(u64) -> bool) -> Result<bool, Stopped> {
        if self.artificial == 0 {
            return Ok(true);
        }
        for (at, slot) in self.slots.iter_mut().enumerate() {
            slot.cost = i64::from(at < self.artificial);
        }
        self.optimise(watch)?;
        let artificial = &self.loads[..self.artificial];
        Ok(artificial.iter().all(|load| load.flow == 0))
    }

    /// Puts on the costs of a level: minus the profit of every arc of the network. `false`: none of
    /// the arcs still open has any, so there is nothing to optimise.
    pub fn put_on(&mut self, profits: &[i64]) -> bool {
        let mut any = false;
        for (slot, load) in self.slots.iter_mut().zip(&self.loads) {
            slot.cost = if load.arc == ARTIFICIAL { 0 } else { -profits[load.arc as usize] };
            any |= slot.cost != 0;
        }
        if !any {
            self.potential.fill(0);
        }
        any
    }

    /// Pivots until the costs put on are least.
    ///
    /// # Errors
    /// Stopped by the observer.
    pub fn optimise(&mut self, watch: &mut dyn FnMut(u64) -> bool) -> Result<(), Stopped> {
        self.price_tree();
        while let Some(entering) = self.entering() {
            self.pivot(entering);
            self.steps += 1;
            if self.steps.is_multiple_of(4096) && !watch(self.steps) {
                return Err(Stopped);
            }
        }
        Ok(())
    }

    /// Potentials of the profits: the format's, with 0 at the hub.
    pub fn potentials(&self) -> Vec<i64> {
        self.potential.iter().map(|potential| -potential).collect()
    }

    /// Potentials of other profits on the same tree, which must be optimal for them.
    pub fn potentials_for(&mut self, profits: &[i64]) -> Vec<i64> {
        for place in &self.tree[1..] {
            let slot = place.slot as usize;
            let arc = self.loads[slot].arc;
            self.slots[slot].cost = if arc == ARTIFICIAL { 0 } else { -profits[arc as usize] };
        }
        self.price_tree();
        self.potentials()
    }

    /// Whether the flow of an arc of the network is not settled yet.
    pub fn is_open(&self, arc: u32) -> bool {
        self.fixed[arc as usize] == OPEN
    }

    /// Pivots taken so far.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Fixes every arc whose flow is now settled.
    pub fn freeze(&mut self) {
        let mut kept = 0;
        for at in 0..self.slots.len() {
            let (slot, load) = (self.slots[at], self.loads[at]);
            if slot.state != 0 && (load.arc == ARTIFICIAL || self.reduced(&slot) != 0) {
                if load.arc != ARTIFICIAL {
                    self.fixed[load.arc as usize] = load.flow;
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

    /// The flow of every arc of the network.
    pub fn flows(&self) -> Vec<i64> {
        let mut flows = self.fixed.clone();
        for load in self.loads.iter().filter(|load| load.arc != ARTIFICIAL) {
            flows[load.arc as usize] = load.flow;
        }
        flows.iter().zip(&self.lower).map(|(flow, lower)| flow + lower).collect()
    }

    fn reduced(&self, slot: &Slot) -> i64 {
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

    /// The best arc of the next block that has one to offer; none: optimal.
    fn entering(&mut self) -> Option<usize> {
        let count = self.slots.len() - self.artificial;
        let block = count.isqrt().max(20);
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

    /// Sends what fits around the cycle that the entering arc closes, and hangs the tree anew.
    fn pivot(&mut self, entering: usize) {
        let slot = self.slots[entering];
        let (first, second) = if slot.state == 1 { (slot.from, slot.to) } else { (slot.to, slot.from) };
        let join = self.join(first, second);
        let (amount, leaving) = self.leaving(entering, first, second, join);
        if amount > 0 {
            self.loads[entering].flow += slot.state * amount;
            self.shift(first, join, -amount);
            self.shift(second, join, amount);
        }
        let Some((out, on_first)) = leaving else {
            self.slots[entering].state = -slot.state;
            return;
        };
        let (inner, outer) = if on_first { (first, second) } else { (second, first) };
        let gone = self.tree[out as usize].slot as usize;
        self.slots[gone].state = if self.loads[gone].flow == 0 { 1 } else { -1 };
        self.slots[entering].state = 0;
        self.rehang(inner, outer, out, entering as u32);
    }

    fn join(&self, first: u32, second: u32) -> u32 {
        let (mut a, mut b) = (first, second);
        while a != b {
            if self.tree[a as usize].depth >= self.tree[b as usize].depth {
                a = self.tree[a as usize].parent;
            } else {
                b = self.tree[b as usize].parent;
            }
        }
        a
    }

    /// How much can be sent, and the last blocking arc met from the join on, as the node below it
    /// and whether that is on the first side: this choice keeps the tree strongly feasible.
    fn leaving(&self, entering: usize, first: u32, second: u32, join: u32) -> (i64, Option<(u32, bool)>) {
        let (mut amount, mut leaving) = (self.loads[entering].room, None);
        let mut node = first;
        while node != join {
            let place = &self.tree[node as usize];
            let load = &self.loads[place.slot as usize];
            let room = if place.upward { load.flow } else { load.room - load.flow };
            if room < amount {
                (amount, leaving) = (room, Some((node, true)));
            }
            node = place.parent;
        }
        node = second;
        while node != join {
            let place = &self.tree[node as usize];
            let load = &self.loads[place.slot as usize];
            let room = if place.upward { load.room - load.flow } else { load.flow };
            if room <= amount {
                (amount, leaving) = (room, Some((node, false)));
            }
            node = place.parent;
        }
        (amount, leaving)
    }

    /// Adds to the flow from a node up to the join, against it where arcs run downwards.
    fn shift(&mut self, from: u32, join: u32, amount: i64) {
        let mut node = from;
        while node != join {
            let place = self.tree[node as usize];
            self.loads[place.slot as usize].flow += if place.upward { amount } else { -amount };
            node = place.parent;
        }
    }

    /// Turns the stem from `inner` to `out` upside down and hangs it under `outer` by the entering arc.
    fn rehang(&mut self, inner: u32, outer: u32, out: u32, entering: u32) {
        let (mut node, mut parent, mut slot) = (inner, outer, entering);
        loop {
            let old = self.tree[node as usize];
            self.detach(node, old.parent);
            let place = &mut self.tree[node as usize];
            (place.parent, place.slot) = (parent, slot);
            place.upward = self.slots[slot as usize].from == node;
            self.attach(node, parent);
            if node == out {
                break;
            }
            (parent, slot, node) = (node, old.slot, old.parent);
        }
        self.settle(inner, outer, entering);
    }

    /// Depths and potentials of the subtree that was hung anew.
    fn settle(&mut self, inner: u32, outer: u32, entering: u32) {
        let cost = self.slots[entering as usize].cost;
        let above = self.potential[outer as usize];
        let now = if self.tree[inner as usize].upward { above - cost } else { above + cost };
        let change = now - self.potential[inner as usize];
        self.tree[inner as usize].depth = self.tree[outer as usize].depth + 1;
        self.stack.clear();
        self.stack.push(inner);
        while let Some(node) = self.stack.pop() {
            self.potential[node as usize] += change;
            let place = self.tree[node as usize];
            let mut child = place.first_child;
            while child != NONE {
                self.stack.push(child);
                let below = &mut self.tree[child as usize];
                below.depth = place.depth + 1;
                child = below.next;
            }
        }
    }

    fn attach(&mut self, node: u32, parent: u32) {
        let first = std::mem::replace(&mut self.tree[parent as usize].first_child, node);
        let place = &mut self.tree[node as usize];
        (place.next, place.previous) = (first, NONE);
        if first != NONE {
            self.tree[first as usize].previous = node;
        }
    }

    fn detach(&mut self, node: u32, parent: u32) {
        let Place { next, previous, .. } = self.tree[node as usize];
        if previous == NONE {
            self.tree[parent as usize].first_child = next;
        } else {
            self.tree[previous as usize].next = next;
        }
        if next != NONE {
            self.tree[next as usize].previous = previous;
        }
    }
}
