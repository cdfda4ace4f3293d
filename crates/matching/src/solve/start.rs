//! The first tree: every arc at its lower bound, every node hung where a unit can leave towards the
//! hub, and an artificial arc to or from the hub wherever that does not do.

use super::network::Network;
use super::tree::{ARTIFICIAL, Load, NONE, Place, Slot};

/// Slots (artificial ones first), their loads, the tree, and how many slots are artificial.
pub(super) fn tree(network: &Network) -> (Vec<Slot>, Vec<Load>, Vec<Place>, usize) {
    let nodes = network.nodes.len();
    let surplus = surplus(network);
    let hung = hang(network, &surplus);
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
    for at in mixed(network.arcs.len()) {
        let arc = network.arcs[at];
        let mut state = 1;
        for (child, parent) in [(arc.from, arc.to), (arc.to, arc.from)] {
            if hung[child as usize] == at as u32 {
                let (slot, upward) = (slots.len() as u32, child == arc.from);
                tree[child as usize] = Place::below(parent, slot, upward);
                state = 0;
                break;
            }
        }
        slots.push(Slot { from: arc.from, to: arc.to, cost: 0, state });
        loads.push(Load { flow: 0, room: arc.upper - arc.lower, arc: at as u32 });
    }
    depths(&mut tree);
    (slots, loads, tree, artificial)
}

/// What each node has too much of when every arc is at its lower bound.
fn surplus(network: &Network) -> Vec<i64> {
    let mut surplus = vec![0; network.nodes.len()];
    for arc in &network.arcs {
        surplus[arc.to as usize] += arc.lower;
        surplus[arc.from as usize] -= arc.lower;
    }
    surplus
}

/// For each node, an arc over which a unit can go on towards the hub (breadth first from there);
/// nodes that are out of balance, or cannot reach the hub, get none.
fn hang(network: &Network, surplus: &[i64]) -> Vec<u32> {
    let nodes = network.nodes.len();
    let mut start = vec![0u32; nodes + 1];
    for arc in &network.arcs {
        start[arc.to as usize + 1] += 1;
    }
    for node in 0..nodes {
        start[node + 1] += start[node];
    }
    let (mut fill, mut into) = (start.clone(), vec![0u32; network.arcs.len()]);
    for (at, arc) in network.arcs.iter().enumerate() {
        into[fill[arc.to as usize] as usize] = at as u32;
        fill[arc.to as usize] += 1;
    }
    let (mut hung, mut queue) = (vec![NONE; nodes], vec![0u32]);
    // Nodes out of balance hang from the hub by their artificial arc, and others may hang from them.
    let unbalanced = (1..nodes as u32).filter(|node| surplus[*node as usize] != 0);
    queue.extend(unbalanced);
    let mut done = 0;
    while let Some(&node) = queue.get(done) {
        done += 1;
        for &at in &into[start[node as usize] as usize..start[node as usize + 1] as usize] {
            let arc = network.arcs[at as usize];
            let from = arc.from as usize;
            if from != 0 && hung[from] == NONE && surplus[from] == 0 && arc.upper > arc.lower {
                hung[from] = at;
                queue.push(arc.from);
            }
        }
    }
    hung
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
