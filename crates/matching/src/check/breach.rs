//! A cut held against every arc: nothing is feasible where more must cross it one way than can cross
//! it the other.

use super::circuit;
use super::{All, Fault};
use crate::answer::Node;
use crate::instance::{Edge, Instance, Pairs};
use std::collections::HashSet;
use std::ops::Range;

/// What is wrong with a cut as proof that nothing is feasible.
pub(super) fn infeasible(instance: &Instance, cut: &[Node], all: &mut All<'_>) -> Vec<Fault> {
    if contradicts_itself(instance) {
        return Vec::new();
    }
    let arcs = circuit::arcs(instance, &[], &[]);
    let nodes: HashSet<Node> = arcs.iter().flat_map(|arc| [arc.from, arc.to]).collect();
    if let Some(node) = cut.iter().find(|node| !nodes.contains(node)) {
        return vec![Fault::NoNode(*node)];
    }
    let inside: HashSet<Node> = cut.iter().copied().collect();
    // Of the arcs that leave and that enter: lower bounds, and upper bounds unless one has none.
    let (mut leave, mut enter) = ((0, Some(0)), (0, Some(0)));
    for arc in arcs.iter().copied().chain(circuit::edges(instance)) {
        let across = match (inside.contains(&arc.from), inside.contains(&arc.to)) {
            (true, false) => &mut leave,
            (false, true) => &mut enter,
            _ => continue,
        };
        across.0 += arc.lower;
        across.1 = across.1.zip(arc.upper).map(|(sum, upper)| sum + upper);
    }
    if let Some(given) = all.given {
        for (leaves, enters) in
            all.over(instance, |mentees| vec![crossing(instance, (given, mentees), &inside)])
        {
            leave.1 = leave.1.map(|sum| sum + leaves);
            enter.1 = enter.1.map(|sum| sum + enters);
        }
    }
    let breach = |must: i128, can: Option<i128>| can.is_some_and(|can| must > can);
    if breach(leave.0, enter.1) || breach(enter.0, leave.1) {
        Vec::new()
    } else {
        vec![Fault::CutProvesNothing]
    }
}

/// How many pairs of these mentees that are not listed leave the cut, and enter it.
fn crossing(
    instance: &Instance,
    (given, mentees): (&dyn Pairs, Range<u32>),
    inside: &HashSet<Node>,
) -> (i128, i128) {
    let heads: Vec<bool> =
        (0..instance.mentors.len() as u32).map(|at| inside.contains(&Node::Mentor(at))).collect();
    let (mut least, mut edges, mut sums) = (Vec::new(), Vec::new(), (0, 0));
    for mentee in mentees {
        let tails = circuit::tails(instance, mentee);
        let crosses = |head: &bool| tails.iter().any(|tail| inside.contains(tail) != *head);
        least.clear();
        least.extend(heads.iter().map(|head| if crosses(head) { i32::MIN } else { i32::MAX }));
        edges.clear();
        given.above(mentee, &least, &mut edges);
        let is_new =
            |edge: &&Edge| instance.edge(edge.pair()).is_none() && !instance.is_forbidden(edge.pair());
        for edge in edges.iter().filter(is_new) {
            match (inside.contains(&circuit::tail(instance, edge)), heads[edge.mentor as usize]) {
                (true, false) => sums.0 += 1,
                (false, true) => sums.1 += 1,
                _ => {}
            }
        }
    }
    sums
}

/// A lower bound above its upper bound, or a lock on a pair that is not allowed: nothing to prove.
fn contradicts_itself(instance: &Instance) -> bool {
    let upside_down = |bounds: &crate::instance::Bounds| bounds.most.is_some_and(|most| most < bounds.least);
    let people = instance.mentees.iter().chain(&instance.mentors);
    people.into_iter().any(|member| upside_down(&member.bounds))
        || instance.types.iter().any(|bound| upside_down(&bound.bounds))
        || instance
            .groups
            .iter()
            .any(|group| group.receives.iter().any(upside_down) || group.gives.iter().any(upside_down))
        || instance.locks.iter().any(|lock| instance.is_forbidden(*lock) || instance.edge(*lock).is_none())
}
