//! The tree of the network simplex: one pivot.
//!
//! An entering arc closes one cycle with the tree. As much as fits is sent around it, the arc that
//! blocks leaves, and the part of the tree that it held is hung anew by the entering arc. Which of
//! several blocking arcs leaves keeps the tree strongly feasible (Cunningham 1976), so no two trees
//! come twice. Children are kept in lists, so that only the part hung anew is gone through.

use super::simplex::Simplex;
use super::tree::{NONE, Place};

impl Simplex {
    /// Sends what fits around the cycle that the entering arc closes, and hangs the tree anew.
    pub(super) fn pivot(&mut self, entering: usize) {
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
        let load = &self.loads[entering];
        let room = if self.slots[entering].state == 1 { load.room - load.flow } else { load.flow };
        let (mut amount, mut leaving) = (room, None);
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

    pub(super) fn attach(&mut self, node: u32, parent: u32) {
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
