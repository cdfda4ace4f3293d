//! The first tree: every arc at its lower bound, every node hung where a unit can leave towards the
//! hub, and an artificial arc to or from the hub wherever that does not do.

use super::network::Network;
use super::pricing;
use super::tree::{ARTIFICIAL, Load, NONE, Place, Settled, Slot};
use crate::instance::Instance;

/// Slots (artificial ones first), their loads, the tree, and how many slots are artificial. Arcs
/// that wait get no slot unless the tree needs them; then they wait no longer.
pub(super) fn tree(
    instance: &Instance,
    network: &Network,
    settled: &mut [Settled],
) -> (Vec<Slot>, Vec<Load>, Vec<Place>, usize) {
    let nodes = network.nodes.len();
    let surplus = surplus(instance, network);
    let hung = hang(instance, network, &surplus, settled);
    let mut tree = vec![Place::below(NONE, NONE, false); nodes];
    let (mut slots, mut loads) = (Vec::new(), Vec::new());
    for node in 1..nodes {
        if hung[node] != NONE {
            continue;
        }
        let outward = surplus[node] >= 0;
        let (from, to) = if outward { (node as u32, 0) } else { (0, node as u32) };
        tree[node] = Place::below(0, slots.len() as u32, outward);
        slots.push(Slot { from, to, cost: 1, state: 0 });
        loads.push(Load { flow: surplus[node].abs(), room: i64::MAX / 4, arc: ARTIFICIAL });
    }
    let artificial = slots.len();
    hung.iter().filter(|arc| **arc != NONE).for_each(|arc| settled[*arc as usize] = Settled::Open);
    let inside: Vec<u32> = (0..network.count()).filter(|at| settled[*at as usize] == Settled::Open).collect();
    for at in mixed(inside.len()).map(|at| inside[at]) {
        let arc = network.arc(instance, at);
        let mut state = 1;
        for (child, parent) in [(arc.from, arc.to), (arc.to, arc.from)] {
            if hung[child as usize] == at {
                let (slot, upward) = (slots.len() as u32, child == arc.from);
                tree[child as usize] = Place::below(parent, slot, upward);
                state = 0;
                break;
            }
        }
        slots.push(Slot { from: arc.from, to: arc.to, cost: 0, state });
        loads.push(Load { flow: 0, room: arc.upper - arc.lower, arc: at });
    }
    depths(&mut tree);
    (slots, loads, tree, artificial)
}

/// What each node has too much of when every arc is at its lower bound.
fn surplus(instance: &Instance, network: &Network) -> Vec<i64> {
    let mut surplus = vec![0; network.nodes.len()];
    let locked = instance.locks.iter().filter_map(|lock| instance.edge(*lock));
    for edge in locked {
        let (from, to) = network.ends(instance, edge);
        surplus[to as usize] += 1;
        surplus[from as usize] -= 1;
    }
    for arc in &network.others {
        surplus[arc.to as usize] += arc.lower;
        surplus[arc.from as usize] -= arc.lower;
    }
    surplus
}

/// For each node, an arc over which a unit can go on towards the hub, if possible none that waits;
/// nodes that are out of balance, or cannot reach the hub, get none.
///
/// Breadth first from the hub over arcs that are not edges; then one pass over the edges for their
/// tails (no mentor's way to the hub leads over an edge); then breadth first from those.
fn hang(instance: &Instance, network: &Network, surplus: &[i64], settled: &[Settled]) -> Vec<u32> {
    let mut into = vec![Vec::new(); network.nodes.len()];
    for (arc, at) in network.others.iter().zip(0..) {
        into[arc.to as usize].push(at);
    }
    // Nodes out of balance hang from the hub by their artificial arc, and others may hang from them.
    let roots = (0..network.nodes.len() as u32).filter(|node| *node == 0 || surplus[*node as usize] != 0);
    let mut hung = Hung { network, into, arc: vec![NONE; network.nodes.len()], queue: roots.collect() };
    let mut is_root = vec![false; network.nodes.len()];
    hung.queue.iter().for_each(|node| is_root[*node as usize] = true);
    hung.spread(&is_root);
    for (at, settled) in (0..network.edges).zip(settled) {
        if *settled == Settled::Open {
            hung.hang_edge(instance, at, &is_root);
        }
    }
    for (start, end) in pricing::rows(instance, settled) {
        let one = network.ends(instance, &instance.edges[start as usize]).0;
        // Without bounds on types all edges of a row begin at the same node.
        if !instance.types.is_empty() || hung.arc[one as usize] == NONE {
            let waiting = (start..end).filter(|at| settled[*at as usize] == Settled::Waiting);
            waiting.for_each(|at| hung.hang_edge(instance, at, &is_root));
        }
    }
    hung.spread(&is_root);
    hung.arc
}

struct Hung<'a> {
    network: &'a Network,
    /// Arcs into each node, edges aside.
    into: Vec<Vec<u32>>,
    /// The arc by which each node hangs.
    arc: Vec<u32>,
    /// Nodes from which others may still hang.
    queue: Vec<u32>,
}

impl Hung<'_> {
    fn spread(&mut self, is_root: &[bool]) {
        let mut done = 0;
        while let Some(&node) = self.queue.get(done) {
            done += 1;
            for at in std::mem::take(&mut self.into[node as usize]) {
                let arc = self.network.others[at as usize];
                if arc.lower < arc.upper {
                    self.hang(self.network.edges + at, arc.from, is_root);
                }
            }
        }
        self.queue.clear();
    }

    fn hang_edge(&mut self, instance: &Instance, at: u32, is_root: &[bool]) {
        let (from, to) = self.network.ends(instance, &instance.edges[at as usize]);
        if is_root[to as usize] || self.arc[to as usize] != NONE {
            self.hang(at, from, is_root);
        }
    }

    fn hang(&mut self, at: u32, from: u32, is_root: &[bool]) {
        if !is_root[from as usize] && self.arc[from as usize] == NONE {
            self.arc[from as usize] = at;
            self.queue.push(from);
        }
    }
}

/// Arcs in strides, so that a block of neighbours in memory has arcs of many nodes.
fn mixed(arcs: usize) -> impl Iterator<Item = usize> {
    let stride = arcs.isqrt().max(10);
    (0..stride).flat_map(move |first| (first..arcs).step_by(stride))
}

fn depths(tree: &mut [Place]) {
    for node in 1..tree.len() {
        let (mut up, mut path) = (node, Vec::new());
        while up != 0 && tree[up].depth == 0 {
            path.push(up);
            up = tree[up].parent as usize;
        }
        let mut depth = tree[up].depth;
        for below in path.into_iter().rev() {
            depth += 1;
            tree[below].depth = depth;
        }
    }
}
