//! Why nothing is feasible: a set of nodes that must take in more than it can let out, or the other
//! way round (Hoffman 1960), as small as two searches find it.
//!
//! Flow is pushed until every arc has its lower bound, by breadth-first search over arcs with room.
//! Where an arc cannot be filled, the nodes that were reached from its head, and those that were
//! not, are both such sets; of each the part that is most in breach is kept, and the smaller wins.

use super::network::{Arc, Network};
use crate::answer::Node;
use crate::instance::Instance;
use std::collections::BTreeMap;

/// A cut of an instance that has no feasible answer, in order of nodes; empty if there is one.
pub(super) fn find(instance: &Instance) -> Vec<Node> {
    let network = Network::new(instance, &[]);
    let arcs = network.possible(instance);
    let mut search = Search::new(&arcs, network.nodes.len());
    for at in 0..arcs.len() {
        while search.flow[at] < arcs[at].lower {
            if search.push(at) {
                continue;
            }
            let reached = search.seen();
            let others = reached.iter().map(|seen| !seen).collect::<Vec<_>>();
            let one = worst_part(&arcs, &reached, true);
            let other = worst_part(&arcs, &others, false);
            let cut = if other.len() < one.len() { other } else { one };
            let mut cut: Vec<Node> = cut.into_iter().map(|at| network.nodes[at]).collect();
            cut.sort_unstable();
            return cut;
        }
    }
    Vec::new()
}

struct Search<'a> {
    arcs: &'a [Arc],
    flow: Vec<i64>,
    /// For each node, its arcs: index, and whether the node is the tail.
    around: Vec<Vec<(u32, bool)>>,
    /// How each node was reached in the last search.
    come: Vec<Option<(u32, bool)>>,
    start: usize,
}

impl<'a> Search<'a> {
    fn new(arcs: &'a [Arc], nodes: usize) -> Self {
        let mut around = vec![Vec::new(); nodes];
        for (at, arc) in arcs.iter().enumerate() {
            around[arc.from as usize].push((at as u32, true));
            around[arc.to as usize].push((at as u32, false));
        }
        let come = vec![None; nodes];
        Search { arcs, flow: vec![0; arcs.len()], around, come, start: 0 }
    }

    /// Sends more over an arc below its lower bound, back from its head to its tail; false: no way.
    fn push(&mut self, at: usize) -> bool {
        let arc = self.arcs[at];
        let (start, goal) = (arc.to as usize, arc.from as usize);
        self.come.fill(None);
        self.start = start;
        let mut queue = vec![start];
        let mut done = 0;
        while let Some(&node) = queue.get(done) {
            if node == goal {
                break;
            }
            done += 1;
            for &(over, forward) in &self.around[node] {
                let next = if forward { self.arcs[over as usize].to } else { self.arcs[over as usize].from };
                let next = next as usize;
                if next != start && self.come[next].is_none() && self.room(over, forward) > 0 {
                    self.come[next] = Some((over, forward));
                    queue.push(next);
                }
            }
        }
        if goal != start && self.come[goal].is_none() {
            return false;
        }
        let path = self.path(goal);
        let missing = arc.lower - self.flow[at];
        let step = path.iter().map(|(over, forward)| self.room(*over, *forward)).fold(missing, i64::min);
        self.flow[at] += step;
        for (over, forward) in path {
            self.flow[over as usize] += if forward { step } else { -step };
        }
        true
    }

    fn path(&self, goal: usize) -> Vec<(u32, bool)> {
        let (mut node, mut path) = (goal, Vec::new());
        while node != self.start {
            let Some((over, forward)) = self.come[node] else { break };
            path.push((over, forward));
            let arc = self.arcs[over as usize];
            node = if forward { arc.from } else { arc.to } as usize;
        }
        path
    }

    /// Room of an arc; backwards only what lies above its lower bound, or, while that is not yet
    /// reached, nothing.
    fn room(&self, over: u32, forward: bool) -> i64 {
        let (arc, flow) = (self.arcs[over as usize], self.flow[over as usize]);
        if forward { arc.upper - flow } else { flow - arc.lower }
    }

    fn seen(&self) -> Vec<bool> {
        let mut seen: Vec<bool> = self.come.iter().map(Option::is_some).collect();
        seen[self.start] = true;
        seen
    }
}

/// The connected part of a set that is most in breach by itself. `takes_in`: the set must take in
/// more than it can let out; else the other way round.
fn worst_part(arcs: &[Arc], set: &[bool], takes_in: bool) -> Vec<usize> {
    let mut part: Vec<usize> = (0..set.len()).collect();
    for arc in arcs {
        let (a, b) = (arc.from as usize, arc.to as usize);
        if set[a] && set[b] {
            let (a, b) = (top(&mut part, a), top(&mut part, b));
            part[a.max(b)] = a.min(b);
        }
    }
    let mut breach: BTreeMap<usize, i64> = BTreeMap::new();
    for arc in arcs {
        let (a, b) = (arc.from as usize, arc.to as usize);
        if set[a] != set[b] {
            let inside = if set[a] { a } else { b };
            let must = set[b] == takes_in;
            *breach.entry(top(&mut part, inside)).or_default() += if must { arc.lower } else { -arc.upper };
        }
    }
    let worst = breach.iter().max_by_key(|(node, breach)| (**breach, std::cmp::Reverse(**node)));
    let Some((&worst, _)) = worst else { return Vec::new() };
    (0..set.len()).filter(|node| set[*node] && top(&mut part, *node) == worst).collect()
}

fn top(part: &mut [usize], mut node: usize) -> usize {
    while part[node] != node {
        part[node] = part[part[node]];
        node = part[node];
    }
    node
}
