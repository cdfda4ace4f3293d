//! A tree for a flow that did not come from one, so that the simplex can take it over.
//!
//! Every node hangs by the first arc of a cheapest way to the root over arcs with room (Dijkstra
//! 1959). So a unit can be sent from every node to the root, which makes the tree strongly feasible.
//! An arc outside the tree whose flow is between its bounds is filled by an ordinary pivot, whatever
//! that costs: such arcs are few, and what is lost is found again at once.
//!
//! A circulation never changes whether a node can reach the root: a set of nodes that cannot has
//! full arcs out and empty arcs in, so every flow is the same there. Artificial arcs that are left
//! lead such nodes up, and nothing else.

use super::simplex::Simplex;
use super::tree::{ARTIFICIAL, NONE, Place};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An artificial arc is longer than any way without one.
const LONG: i64 = 1 << 61;

impl Simplex {
    /// Hangs all nodes anew for the present flow, by the potentials there are.
    pub(super) fn hang_anew(&mut self) {
        let order = self.hang_by_distance();
        for at in 0..self.slots.len() {
            self.slots[at].state = if self.loads[at].flow == 0 { 1 } else { -1 };
        }
        for node in order {
            let Place { parent, slot, .. } = self.tree[node as usize];
            self.slots[slot as usize].state = 0;
            self.tree[node as usize].depth = self.tree[parent as usize].depth + 1;
            self.attach(node, parent);
        }
        for at in self.artificial..self.slots.len() {
            let load = self.loads[at];
            if self.slots[at].state == -1 && load.flow < load.room {
                self.slots[at].state = 1;
                self.pivot(at);
            }
        }
    }

    /// A new parent for every node but the root; the nodes, nearest to the root first.
    fn hang_by_distance(&mut self) -> Vec<u32> {
        let nodes = self.tree.len();
        let (first, into) = self.arcs_with_room();
        let mut tree = vec![Place::below(NONE, NONE, false); nodes];
        let mut distance = vec![i64::MAX; nodes];
        let (mut order, mut heap) = (Vec::with_capacity(nodes), BinaryHeap::from([Reverse((0, 0))]));
        distance[0] = 0;
        while let Some(Reverse((far, node))) = heap.pop() {
            if far > distance[node as usize] {
                continue;
            }
            order.push(node);
            for at in &into[first[node as usize] as usize..first[node as usize + 1] as usize] {
                let slot = &self.slots[*at as usize];
                let upward = slot.to == node;
                let (tail, sign) = if upward { (slot.from, 1) } else { (slot.to, -1) };
                let artificial = self.loads[*at as usize].arc == ARTIFICIAL;
                let length = if artificial { LONG } else { (sign * self.reduced(slot)).max(0) };
                let far = far.saturating_add(length);
                if far < distance[tail as usize] {
                    distance[tail as usize] = far;
                    tree[tail as usize] = Place::below(node, *at, upward);
                    heap.push(Reverse((far, tail)));
                }
            }
        }
        self.tree = tree;
        order.remove(0);
        order
    }

    /// The slots over which a unit can come to each node: where those of a node begin, and all.
    fn arcs_with_room(&self) -> (Vec<u32>, Vec<u32>) {
        let ends = || {
            self.slots.iter().zip(&self.loads).zip(0..).flat_map(|((slot, load), at)| {
                let there = (load.flow < load.room).then_some((slot.to, at));
                let back = (load.flow > 0).then_some((slot.from, at));
                there.into_iter().chain(back)
            })
        };
        let mut first = vec![0u32; self.tree.len() + 1];
        ends().for_each(|(node, _)| first[node as usize + 1] += 1);
        (0..self.tree.len()).for_each(|node| first[node + 1] += first[node]);
        let mut next = first.clone();
        let mut into = vec![0; first.last().map_or(0, |last| *last as usize)];
        for (node, at) in ends() {
            into[next[node as usize] as usize] = at;
            next[node as usize] += 1;
        }
        (first, into)
    }
}

#[cfg(test)]
mod tests {
    use super::super::levels::Level;
    use super::super::method::Method;
    use super::super::network::Network;
    use super::super::profits::Profits;
    use super::*;
    use crate::instance::{Bounds, Edge, Group, Instance, Member, Term};

    /// Everybody may meet everybody; two places each, and one mentee in four too many.
    fn contested() -> Instance {
        let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
        let edge = |at: u32| {
            let (mentee, mentor) = (at / 12, at % 12);
            let score = ((mentee * 37 % 101) * (mentor * 53 % 97) % 1009) as i32;
            Edge { mentee, mentor, score, kind: 0, lot: 0 }
        };
        Instance {
            mentees: vec![member(1); 30],
            mentors: vec![member(2); 12],
            groups: vec![Group::default()],
            edges: (0..360).map(edge).collect(),
            objective: vec![Term::Total],
            ..Instance::default()
        }
    }

    fn total(instance: &Instance, simplex: &Simplex) -> i64 {
        let flowing = simplex.flowing(instance.edges.len());
        flowing.iter().map(|at| i64::from(instance.edges[*at as usize].score)).sum()
    }

    #[test]
    fn a_scaled_flow_is_a_flow_near_the_optimum_on_a_strongly_feasible_tree() {
        let instance = contested();
        let network = Network::new(&instance, &instance.objective);
        let profits = Profits::new(&instance, &network, &[Level::Total], &[1]);
        let mut simplex = Simplex::new(&instance, &network, Method::default());
        assert!(simplex.put_on(&profits));
        simplex.scale(&profits, &mut |_| true).unwrap();

        let mut excess = vec![0; simplex.tree.len()];
        for (slot, load) in simplex.slots.iter().zip(&simplex.loads) {
            assert!((0..=load.room).contains(&load.flow));
            excess[slot.from as usize] -= load.flow;
            excess[slot.to as usize] += load.flow;
            assert!(slot.state == 0 || load.flow == if slot.state == 1 { 0 } else { load.room });
        }
        assert!(excess.iter().all(|excess| *excess == 0));
        for place in &simplex.tree[1..] {
            let load = simplex.loads[place.slot as usize];
            assert!(if place.upward { load.flow < load.room } else { load.flow > 0 });
            assert_eq!(simplex.slots[place.slot as usize].state, 0);
            assert_eq!(place.depth, simplex.tree[place.parent as usize].depth + 1);
        }

        let near = total(&instance, &simplex);
        simplex.optimise(&profits, &mut |_| true, false).unwrap();
        let best = total(&instance, &simplex);
        assert!(near <= best && best - near <= 24, "{near} {best}");
        assert!(best > 10_000);
    }
}
