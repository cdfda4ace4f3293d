//! The spanning tree over a network that is kept, with the flow on its arcs, and its repair.
//!
//! **Invariant.** From every node a unit can be sent to the hub along the tree (Cunningham 1976):
//! arcs that run upwards are below their upper bound, arcs that run downwards above their lower one.
//!
//! **Repair.** After a change the flow that the arcs outside the tree leave is carried by the tree
//! in one way only. Where an arc of the tree cannot carry it, or could not send a unit more to the
//! hub, it is taken out, at the bound that it is nearest to, and what hangs below it hangs from the
//! hub by an artificial arc, which carries the rest. One pass from the leaves up does it all.

use super::arcs::{ARTIFICIAL, Arcs};

/// No node.
pub(super) const NONE: u32 = u32::MAX;

/// A node's place in the tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub parent: u32,
    /// The arc to the parent.
    pub arc: u32,
    /// Whether that arc runs from here to the parent.
    pub upward: bool,
    pub depth: u32,
    pub first_child: u32,
    /// The next child of the same parent.
    pub next: u32,
    pub previous: u32,
    /// What flows over the arc.
    pub flow: i64,
}

/// The tree, rooted at the hub: node 0.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub places: Vec<Place>,
    stack: Vec<u32>,
}

impl Tree {
    /// The hub alone.
    pub fn new() -> Self {
        let hub = Place {
            parent: NONE,
            arc: ARTIFICIAL,
            upward: true,
            depth: 0,
            first_child: NONE,
            next: NONE,
            previous: NONE,
            flow: 0,
        };
        Tree { places: vec![hub], stack: Vec::new() }
    }

    /// Hangs new nodes, up to this number, from the hub.
    pub fn grow(&mut self, nodes: usize) {
        while self.places.len() < nodes {
            let node = self.places.len() as u32;
            self.places.push(Place { parent: 0, depth: 1, first_child: NONE, ..self.places[0] });
            self.attach(node, 0);
        }
    }

    /// Hangs a node from another by an arc; depths and flows are not looked at.
    pub fn hang(&mut self, node: u32, parent: u32, arc: u32, upward: bool) {
        self.detach(node);
        let place = &mut self.places[node as usize];
        (place.parent, place.arc, place.upward) = (parent, arc, upward);
        self.attach(node, parent);
    }

    /// Whether an arc with these ends is in the tree.
    pub fn has(&self, arc: u32, (from, to): (u32, u32)) -> bool {
        let by = |node: u32| node != 0 && self.places[node as usize].arc == arc;
        by(from) || by(to)
    }

    /// Every node, parents before their children.
    pub fn order(&self) -> Vec<u32> {
        let mut order = Vec::with_capacity(self.places.len());
        order.push(0);
        let mut done = 0;
        while let Some(&node) = order.get(done) {
            done += 1;
            let mut child = self.places[node as usize].first_child;
            while child != NONE {
                order.push(child);
                child = self.places[child as usize].next;
            }
        }
        order
    }

    /// Puts on the flow that the arcs outside the tree leave, and repairs the tree where it cannot
    /// carry it.
    pub fn repair(&mut self, arcs: &mut Arcs) {
        let mut excess = excess(arcs, self.places.len());
        self.places.iter().filter(|place| place.arc != ARTIFICIAL).for_each(|place| {
            let (from, to) = arcs.ends(place.arc);
            // As arcs of the tree rest at 0 or have no state, they were counted at their lower bound.
            let resting = arcs.resting(place.arc);
            excess[from as usize] += resting;
            excess[to as usize] -= resting;
        });
        for node in self.order().into_iter().skip(1).rev() {
            let place = self.places[node as usize];
            let own = excess[node as usize];
            let flow = if place.upward { own } else { -own };
            let (lower, upper) = arcs.bounds(place.arc);
            let carried = if place.arc == ARTIFICIAL {
                own
            } else if (place.upward && lower <= flow && flow < upper)
                || (!place.upward && lower < flow && flow <= upper)
            {
                self.places[node as usize].flow = flow;
                excess[place.parent as usize] += own;
                continue;
            } else {
                let at_upper = flow >= upper && lower < upper;
                let state = if lower >= upper {
                    0
                } else if at_upper {
                    -1
                } else {
                    1
                };
                arcs.set_state(place.arc, state);
                let resting = arcs.resting(place.arc);
                let passed = if place.upward { resting } else { -resting };
                excess[place.parent as usize] += passed;
                own - passed
            };
            self.hang(node, 0, ARTIFICIAL, carried >= 0);
            self.places[node as usize].flow = carried.abs();
        }
        for node in self.order().into_iter().skip(1) {
            let parent = self.places[node as usize].parent;
            self.places[node as usize].depth = self.places[parent as usize].depth + 1;
        }
    }

    /// The nearest node above both.
    pub fn join(&self, first: u32, second: u32) -> u32 {
        let (mut a, mut b) = (first, second);
        while a != b {
            if self.places[a as usize].depth >= self.places[b as usize].depth {
                a = self.places[a as usize].parent;
            } else {
                b = self.places[b as usize].parent;
            }
        }
        a
    }

    /// Adds to the flow from a node up to the join, against it where arcs run downwards.
    pub fn shift(&mut self, from: u32, join: u32, amount: i64) {
        let mut node = from;
        while node != join {
            let place = &mut self.places[node as usize];
            place.flow += if place.upward { amount } else { -amount };
            node = place.parent;
        }
    }

    /// Turns the stem from `inner` to `out` upside down and hangs it under `outer` by an arc with
    /// this flow. `is_tail`: the arc runs from `inner`.
    pub fn rehang(&mut self, inner: u32, outer: u32, out: u32, (arc, flow, is_tail): (u32, i64, bool)) {
        let (mut node, mut parent, mut by) = (inner, outer, (arc, flow, is_tail));
        loop {
            let old = self.places[node as usize];
            self.hang(node, parent, by.0, by.2);
            self.places[node as usize].flow = by.1;
            if node == out {
                break;
            }
            // The arc that held this node now holds the node above it, and runs the other way.
            by = (old.arc, old.flow, !old.upward);
            (parent, node) = (node, old.parent);
        }
    }

    /// Sets depths below a node, itself included, and visits each.
    pub fn settle(&mut self, top: u32, mut visit: impl FnMut(u32)) {
        let parent = self.places[top as usize].parent;
        self.places[top as usize].depth = self.places[parent as usize].depth + 1;
        self.stack.clear();
        self.stack.push(top);
        while let Some(node) = self.stack.pop() {
            visit(node);
            let place = self.places[node as usize];
            let mut child = place.first_child;
            while child != NONE {
                self.stack.push(child);
                let below = &mut self.places[child as usize];
                below.depth = place.depth + 1;
                child = below.next;
            }
        }
    }

    fn attach(&mut self, node: u32, parent: u32) {
        let first = std::mem::replace(&mut self.places[parent as usize].first_child, node);
        let place = &mut self.places[node as usize];
        (place.next, place.previous) = (first, NONE);
        if first != NONE {
            self.places[first as usize].previous = node;
        }
    }

    fn detach(&mut self, node: u32) {
        let Place { parent, next, previous, .. } = self.places[node as usize];
        if previous == NONE {
            self.places[parent as usize].first_child = next;
        } else {
            self.places[previous as usize].next = next;
        }
        if next != NONE {
            self.places[next as usize].previous = previous;
        }
    }
}

/// For each node, what flows in less what flows out over arcs at rest.
fn excess(arcs: &Arcs, nodes: usize) -> Vec<i64> {
    let mut excess = vec![0; nodes];
    let mut add = |(from, to): (u32, u32), flow: i64| {
        excess[to as usize] += flow;
        excess[from as usize] -= flow;
    };
    for (at, (state, room)) in arcs.states.iter().zip(&arcs.rooms).enumerate() {
        let flow = if *state < 0 { room.1 } else { room.0 };
        if flow > 0 {
            add(arcs.ends[at], i64::from(flow));
        }
    }
    for other in &arcs.others {
        let flow = if other.state < 0 { other.upper } else { other.lower };
        if flow != 0 {
            add((other.from, other.to), flow);
        }
    }
    excess
}
