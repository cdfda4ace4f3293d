//! Whether a set of pairs keeps every bound, by counting.

use super::{Bounded, Fault};
use crate::instance::{Bounds, Instance, Pair};
use std::collections::BTreeMap;

/// How many pairs everybody and every group has.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    pub mentees: Vec<u64>,
    pub mentors: Vec<u64>,
    pub kinds: BTreeMap<(u32, u8), u64>,
    pub received: Vec<u64>,
    pub given: Vec<u64>,
}

impl Counts {
    /// Counts pairs, each of which is an edge; a group counts what lies below it.
    pub fn new(instance: &Instance, pairs: &[Pair]) -> Self {
        let mut counts = Counts {
            mentees: vec![0; instance.mentees.len()],
            mentors: vec![0; instance.mentors.len()],
            received: vec![0; instance.groups.len()],
            given: vec![0; instance.groups.len()],
            kinds: BTreeMap::new(),
        };
        for (mentee, mentor) in pairs {
            counts.mentees[*mentee as usize] += 1;
            counts.mentors[*mentor as usize] += 1;
            if let Some(edge) = instance.edge((*mentee, *mentor)) {
                *counts.kinds.entry((*mentee, edge.kind)).or_default() += 1;
            }
            climb(instance, instance.mentees[*mentee as usize].group, &mut counts.received);
            climb(instance, instance.mentors[*mentor as usize].group, &mut counts.given);
        }
        counts
    }
}

fn climb(instance: &Instance, group: u32, totals: &mut [u64]) {
    let mut at = Some(group);
    while let Some(group) = at {
        totals[group as usize] += 1;
        at = instance.groups[group as usize].parent;
    }
}

/// Everything in which a set of pairs breaks the instance's bounds.
pub(super) fn feasible(instance: &Instance, pairs: &[Pair]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut sorted = pairs.to_vec();
    sorted.sort_unstable();
    for (at, pair) in sorted.iter().enumerate() {
        if at > 0 && sorted[at - 1] == *pair {
            faults.push(Fault::Twice(*pair));
        }
        if instance.edge(*pair).is_none() {
            faults.push(Fault::NotAllowed(*pair));
        } else if instance.is_forbidden(*pair) {
            faults.push(Fault::Forbidden(*pair));
        }
    }
    if !faults.is_empty() {
        return faults;
    }
    for lock in &instance.locks {
        if sorted.binary_search(lock).is_err() {
            faults.push(Fault::LockBroken(*lock));
        }
    }
    let counts = Counts::new(instance, pairs);
    let mut hold = |what, bounds: Bounds, count: u64| {
        let over = bounds.most.is_some_and(|most| count > u64::from(most));
        if over || count < u64::from(bounds.least) {
            faults.push(Fault::Bounds(what, count));
        }
    };
    for (at, mentee) in instance.mentees.iter().enumerate() {
        hold(Bounded::Mentee(at as u32), mentee.bounds, counts.mentees[at]);
    }
    for (at, mentor) in instance.mentors.iter().enumerate() {
        hold(Bounded::Mentor(at as u32), mentor.bounds, counts.mentors[at]);
    }
    for bound in &instance.types {
        let count = counts.kinds.get(&(bound.mentee, bound.kind)).copied().unwrap_or(0);
        hold(Bounded::Kind(bound.mentee, bound.kind), bound.bounds, count);
    }
    for (at, group) in instance.groups.iter().enumerate() {
        hold(Bounded::Receives(at as u32), group.receives.unwrap_or(Bounds::FREE), counts.received[at]);
        hold(Bounded::Gives(at as u32), group.gives.unwrap_or(Bounds::FREE), counts.given[at]);
    }
    for (at, group) in instance.groups.iter().enumerate() {
        let (received, given) = (counts.received[at], counts.given[at]);
        if group.slack.is_some_and(|slack| i128::from(received) > i128::from(given) + i128::from(slack)) {
            faults.push(Fault::Reciprocity { group: at as u32, received, given });
        }
    }
    faults
}
