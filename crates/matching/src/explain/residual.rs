//! What could still move: from a mentee who waits, along the mentors they could have, to those who
//! hold their places, to the mentors these could have instead, and so on.
//!
//! It is the residual graph of the circulation that `docs/instance-format.md` defines, with one
//! step left out: nobody gives up their only mentor. Whoever reaches their own organisation again
//! could have a mentor without taking one from anybody; where that fails, the places that were
//! reached say why.

use crate::explain::knots::{Rows, Steps};
use crate::explain::possible::Possible;
use crate::instance::{Instance, Pair};
use std::collections::{BTreeMap, BTreeSet};

/// How many pairs everybody has, and every group receives and gives.
#[derive(Clone, Debug)]
pub struct Load {
    /// By mentee.
    pub held: Vec<u32>,
    /// By mentor.
    pub used: Vec<u32>,
    /// By group.
    pub received: Vec<u32>,
    /// By group.
    pub given: Vec<u32>,
}

impl Load {
    /// Counts the pairs.
    pub fn new(instance: &Instance, pairs: &[Pair]) -> Self {
        let mut load = Load {
            held: vec![0; instance.mentees.len()],
            used: vec![0; instance.mentors.len()],
            received: vec![0; instance.groups.len()],
            given: vec![0; instance.groups.len()],
        };
        for (mentee, mentor) in pairs {
            load.held[*mentee as usize] += 1;
            load.used[*mentor as usize] += 1;
            load.received[instance.mentees[*mentee as usize].group as usize] += 1;
            load.given[instance.mentors[*mentor as usize].group as usize] += 1;
        }
        load
    }

    /// Whether the mentor has a place left.
    pub fn has_place(&self, instance: &Instance, mentor: u32) -> bool {
        below(self.used[mentor as usize], instance.mentors[mentor as usize].bounds.most)
    }

    /// Whether the group's seats for mentees are all taken.
    pub fn is_full(&self, instance: &Instance, group: u32) -> bool {
        let bounds = instance.groups[group as usize].receives;
        bounds.is_some_and(|bounds| !below(self.received[group as usize], bounds.most))
    }

    /// Whether the group has given all it may.
    pub fn has_given_all(&self, instance: &Instance, group: u32) -> bool {
        let bounds = instance.groups[group as usize].gives;
        bounds.is_some_and(|bounds| !below(self.given[group as usize], bounds.most))
    }

    /// Whether the group may receive no more than it does, for what it gives.
    pub fn owes(&self, instance: &Instance, group: u32) -> bool {
        let balance = i64::from(self.received[group as usize]) - i64::from(self.given[group as usize]);
        instance.groups[group as usize].slack.is_some_and(|slack| balance >= slack)
    }
}

fn below(count: u32, most: Option<u32>) -> bool {
    most.is_none_or(|most| count < most)
}

/// Where everything stands in one list of nodes.
#[derive(Clone, Copy, Debug)]
struct Places {
    mentees: usize,
    mentors: usize,
    groups: usize,
}

impl Places {
    fn mentee(self, mentee: u32) -> u32 {
        mentee
    }
    /// A mentee's pairs of one kind, where kinds are bounded.
    fn kind(self, mentee: u32, kind: u8) -> u32 {
        self.mentees as u32 + 2 * mentee + u32::from(kind.min(1))
    }
    fn mentor(self, mentor: u32) -> u32 {
        3 * self.mentees as u32 + mentor
    }
    fn receives(self, group: u32) -> u32 {
        self.mentor(self.mentors as u32) + group
    }
    fn gives(self, group: u32) -> u32 {
        self.receives(self.groups as u32) + group
    }
    fn balance(self, group: u32) -> u32 {
        self.gives(self.groups as u32) + group
    }
    fn hub(self) -> u32 {
        self.balance(self.groups as u32)
    }
}

/// What a mentee who waits can reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The place where all pairs begin and end: somewhere a mentor can be freed or is free.
    pub hub: bool,
    /// Groups that could receive one more.
    pub receives: BTreeSet<u32>,
    /// Groups whose account of given and received could take one more.
    pub balance: BTreeSet<u32>,
    /// Groups with a mentor who has a place.
    pub gives: BTreeSet<u32>,
    /// Mentees, those who wait themselves among them, who hold or could have a place of these mentors.
    pub mentees: u32,
    /// Places of the mentors reached.
    pub places: u32,
}

/// The graph, its circles drawn together.
#[derive(Clone, Debug)]
pub struct Residual<'a> {
    instance: &'a Instance,
    places: Places,
    /// The knot that every node belongs to.
    knot: Vec<u32>,
    /// Nodes by knot.
    nodes: Vec<Vec<u32>>,
    /// Knots that can be reached from each in one step, in order.
    next: Vec<Vec<u32>>,
    /// Mentees by mentor.
    holders: Vec<Vec<u32>>,
    /// Who waits, with the knots of the mentors they could have.
    waiting: Vec<(u32, Vec<u32>)>,
    found: BTreeMap<Vec<u32>, Reach>,
}

impl<'a> Residual<'a> {
    /// Draws the graph of an answer; who is possible for whom becomes part of it.
    pub fn new(instance: &'a Instance, pairs: &[Pair], load: &Load, mut possible: Possible) -> Self {
        let places = Places {
            mentees: instance.mentees.len(),
            mentors: instance.mentors.len(),
            groups: instance.groups.len(),
        };
        let mut arcs = Vec::with_capacity(4 * places.hub() as usize);
        let from = if instance.types.is_empty() { places.mentee(0) } else { places.kind(0, 0) };
        for pair in pairs {
            // A pair that is locked is held, but nobody could give it up.
            let row = possible.take(*pair);
            if let Some(row) = row.filter(|_| !instance.is_locked(*pair)) {
                arcs.push((places.mentor(pair.1), from + row as u32));
            }
        }
        mentee_arcs(instance, pairs, load, places, &mut arcs);
        group_arcs(instance, load, places, &mut arcs);
        let rows = Rows { bits: possible, from, to: places.mentor(0) };
        let steps = Steps::new(places.hub() as usize + 1, arcs, rows);
        let (knot, count) = steps.knots();
        let mut nodes = vec![Vec::new(); count];
        knot.iter().zip(0..).for_each(|(own, node)| nodes[*own as usize].push(node));
        let next = next(&steps, &knot, &nodes);
        let mut holders = vec![Vec::new(); places.mentors];
        pairs.iter().for_each(|(mentee, mentor)| holders[*mentor as usize].push(*mentee));
        let waiting = waiting(&steps, &knot, places, load);
        Residual { instance, places, knot, nodes, next, holders, waiting, found: BTreeMap::new() }
    }

    /// What a mentee can reach.
    pub fn reach(&mut self, mentee: u32) -> Reach {
        let start = self.knot[self.places.mentee(mentee) as usize];
        let mut key = self.next[start as usize].clone();
        if self.nodes[start as usize].len() > 1 {
            key.push(start);
        }
        if let Some(reach) = self.found.get(&key) {
            return reach.clone();
        }
        let reach = self.search(&key);
        self.found.insert(key, reach.clone());
        reach
    }

    fn search(&self, from: &[u32]) -> Reach {
        let mut seen = vec![false; self.nodes.len()];
        let mut list = from.to_vec();
        from.iter().for_each(|knot| seen[*knot as usize] = true);
        while let Some(knot) = list.pop() {
            for other in &self.next[knot as usize] {
                if !std::mem::replace(&mut seen[*other as usize], true) {
                    list.push(*other);
                }
            }
        }
        let at = |node: u32| seen[self.knot[node as usize] as usize];
        let groups = 0..self.places.groups as u32;
        let those = |node: &dyn Fn(u32) -> u32| groups.clone().filter(|group| at(node(*group))).collect();
        let mut reach = Reach {
            hub: at(self.places.hub()),
            receives: those(&|group| self.places.receives(group)),
            balance: those(&|group| self.places.balance(group)),
            gives: those(&|group| self.places.gives(group)),
            ..Reach::default()
        };
        let mut holders = Vec::new();
        for mentor in 0..self.places.mentors as u32 {
            if at(self.places.mentor(mentor)) {
                reach.places += self.instance.mentors[mentor as usize].bounds.most.unwrap_or(0);
                holders.extend_from_slice(&self.holders[mentor as usize]);
            }
        }
        holders.sort_unstable();
        holders.dedup();
        let waiting = self.waiting.iter().filter(|(_, knots)| knots.iter().any(|knot| seen[*knot as usize]));
        reach.mentees = (holders.len() + waiting.count()) as u32;
        reach
    }
}

/// Knots that can be reached from each in one step, in order.
fn next(steps: &Steps, knot: &[u32], nodes: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut seen = vec![u32::MAX; nodes.len()];
    let others = |own: u32| {
        seen[own as usize] = own;
        let mut next = Vec::new();
        for to in nodes[own as usize].iter().flat_map(|node| steps.from(*node)) {
            let other = knot[to as usize];
            if std::mem::replace(&mut seen[other as usize], own) != own {
                next.push(other);
            }
        }
        next.sort_unstable();
        next
    };
    (0..nodes.len() as u32).map(others).collect()
}

/// Who waits and could have somebody, with the knots of these mentors.
fn waiting(steps: &Steps, knot: &[u32], places: Places, load: &Load) -> Vec<(u32, Vec<u32>)> {
    let mentors = places.mentor(0)..places.receives(0);
    let knots = |mentee: u32| {
        let own = [places.mentee(mentee), places.kind(mentee, 0), places.kind(mentee, 1)];
        let to = own.into_iter().flat_map(|place| steps.from(place)).filter(|to| mentors.contains(to));
        to.map(|to| knot[to as usize]).collect::<BTreeSet<u32>>().into_iter().collect()
    };
    let without = (0..places.mentees as u32).filter(|mentee| load.held[*mentee as usize] == 0);
    let all = without.map(|mentee| (mentee, knots(mentee)));
    all.filter(|(_, knots): &(u32, Vec<u32>)| !knots.is_empty()).collect()
}

/// Between mentees, their kinds of pairs and their groups. Nobody gives up their only mentor.
fn mentee_arcs(instance: &Instance, pairs: &[Pair], load: &Load, places: Places, arcs: &mut Vec<(u32, u32)>) {
    let mut kinds = vec![[0_u32; 2]; instance.mentees.len()];
    for edge in pairs.iter().filter_map(|pair| instance.edge(*pair)) {
        kinds[edge.mentee as usize][usize::from(edge.kind.min(1))] += 1;
    }
    for bound in &instance.types {
        let (mentee, kind) = (places.mentee(bound.mentee), places.kind(bound.mentee, bound.kind));
        let count = kinds[bound.mentee as usize][usize::from(bound.kind.min(1))];
        if below(count, bound.bounds.most) {
            arcs.push((mentee, kind));
        }
        if count > bound.bounds.least {
            arcs.push((kind, mentee));
        }
    }
    for (at, member) in instance.mentees.iter().enumerate() {
        let (mentee, group) = (places.mentee(at as u32), places.receives(member.group));
        if below(load.held[at], member.bounds.most) {
            arcs.push((group, mentee));
        }
        if load.held[at] > member.bounds.least.max(1) {
            arcs.push((mentee, group));
        }
    }
}

/// Between mentors, groups and the hub, as far as the bounds let them.
fn group_arcs(instance: &Instance, load: &Load, places: Places, arcs: &mut Vec<(u32, u32)>) {
    for (at, member) in instance.mentors.iter().enumerate() {
        let (mentor, group) = (places.mentor(at as u32), places.gives(member.group));
        if load.has_place(instance, at as u32) {
            arcs.push((mentor, group));
        }
        if load.used[at] > member.bounds.least {
            arcs.push((group, mentor));
        }
    }
    for (at, group) in instance.groups.iter().enumerate() {
        let own = at as u32;
        let outer = if group.slack.is_some() { places.balance(own) } else { places.hub() };
        if !load.is_full(instance, own) {
            arcs.push((outer, places.receives(own)));
        }
        if load.received[at] > group.receives.map_or(0, |bounds| bounds.least) {
            arcs.push((places.receives(own), outer));
        }
        if !load.has_given_all(instance, own) {
            arcs.push((places.gives(own), outer));
        }
        if load.given[at] > group.gives.map_or(0, |bounds| bounds.least) {
            arcs.push((outer, places.gives(own)));
        }
        if group.slack.is_some() {
            arcs.push((outer, places.hub()));
            if !load.owes(instance, own) {
                arcs.push((places.hub(), outer));
            }
        }
    }
}
