//! The circulation that a matching is: nodes, arcs and bounds, exactly as `docs/instance-format.md`
//! lists them.
//!
//! Every pair is one unit that runs from the hub through the mentee's groups to the mentee, over an
//! edge to a mentor, and through the mentor's groups back to the hub. Bounds on groups are bounds on
//! arcs; reciprocity sends what a group gives through a node from which it also receives.

use crate::answer::Node;
use crate::instance::{Bounds, Edge, Instance, Term};

/// Stands for "no bound"; no flow ever comes near.
pub(super) const UNBOUNDED: i64 = 1 << 40;

/// An arc with the bounds of its flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    pub from: u32,
    pub to: u32,
    pub lower: i64,
    pub upper: i64,
}

/// A unit of a compared group's service: the arc, its number from 1, the group's demand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub arc: u32,
    pub number: u64,
    pub demand: u64,
}

/// The whole network. Its first arcs are the edges of the instance, in their order; they are not
/// stored again. A forbidden one is an arc on which nothing can flow.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    pub nodes: Vec<Node>,
    /// How many edges there are.
    pub edges: u32,
    /// The arcs that are not edges.
    pub others: Vec<Arc>,
    /// Nodes of the first mentee, the first mentor and the first bound of a type.
    mentees: u32,
    mentors: u32,
    kinds: u32,
    /// Arcs that carry a mentee's first pair, where `mentees` is a term.
    pub first: Vec<u32>,
    /// Arcs that carry a mentor's first pair, where `mentors` is a term.
    pub used: Vec<u32>,
    /// Units of the groups compared, where `org_leximin` is a term.
    pub units: Vec<Unit>,
}

/// A group that `org_leximin` compares.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Compared {
    /// Sum of the most pairs its mentees may have; "no bound" counts as the number of mentors.
    pub demand: u64,
    /// The most pairs they can have.
    pub units: u64,
}

/// For each group, what `org_leximin` compares it by; demand 0: not compared.
pub(super) fn compared(instance: &Instance) -> Vec<Compared> {
    let mut groups = vec![Compared::default(); instance.groups.len()];
    let mentors = instance.mentors.len() as u64;
    for mentee in &instance.mentees {
        let most = mentee.bounds.most.map_or(mentors, u64::from);
        let mut add = |group: u32| {
            let compared = &mut groups[group as usize];
            compared.demand += most;
            compared.units += most.min(mentors);
        };
        match &instance.fair {
            None => add(mentee.group),
            Some(fair) => {
                let mut up = Some(mentee.group);
                while let Some(group) = up {
                    if fair.binary_search(&group).is_ok() {
                        add(group);
                    }
                    up = instance.groups[group as usize].parent;
                }
            }
        }
    }
    groups
}

/// How many arcs and nodes a network has at most, before it is built.
pub(super) fn size(instance: &Instance, terms: &[Term]) -> u64 {
    let people = (instance.mentees.len() + instance.mentors.len() + instance.types.len()) as u64;
    let groups = instance.groups.len() as u64;
    let units = if terms.contains(&Term::OrgLeximin) {
        compared(instance).iter().fold(0, |sum: u64, group| sum.saturating_add(group.units))
    } else {
        0
    };
    (instance.edges.len() as u64 + 3 * people + 8 * groups).saturating_add(units)
}

/// Numbers of the nodes.
struct Places {
    groups: u32,
    balance: Vec<Option<u32>>,
    fair: Vec<Option<u32>>,
}

impl Network {
    /// The network of an instance for a list of terms.
    pub fn new(instance: &Instance, terms: &[Term]) -> Self {
        let compared = if terms.contains(&Term::OrgLeximin) { compared(instance) } else { Vec::new() };
        let mut network = Network { edges: instance.edges.len() as u32, ..Network::default() };
        let places = network.place(instance, &compared);
        network.group_arcs(instance, &places, &compared);
        network.mentee_arcs(instance, &places, terms.contains(&Term::Mentees));
        network.mentor_arcs(instance, &places, terms.contains(&Term::Mentors));
        network
    }

    /// How many arcs there are.
    pub fn count(&self) -> u32 {
        self.edges + self.others.len() as u32
    }

    /// An arc by its number.
    pub fn arc(&self, instance: &Instance, at: u32) -> Arc {
        let Some(edge) = instance.edges.get(at as usize) else {
            return self.others[(at - self.edges) as usize];
        };
        let (from, to) = self.ends(instance, edge);
        let lower = i64::from(instance.is_locked(edge.pair()));
        let upper = i64::from(!instance.is_forbidden(edge.pair()));
        Arc { from, to, lower, upper }
    }

    /// The nodes that an edge joins.
    pub fn ends(&self, instance: &Instance, edge: &Edge) -> (u32, u32) {
        let mut from = self.mentees + edge.mentee;
        if !instance.types.is_empty() {
            let key = (edge.mentee, edge.kind);
            let kind = instance.types.binary_search_by_key(&key, |bound| (bound.mentee, bound.kind));
            from = kind.map_or(from, |kind| self.kinds + kind as u32);
        }
        (from, self.mentor(edge))
    }

    /// The node of an edge's mentor.
    pub fn mentor(&self, edge: &Edge) -> u32 {
        self.mentors + edge.mentor
    }

    /// All arcs but forbidden edges.
    pub fn possible(&self, instance: &Instance) -> Vec<Arc> {
        let edges = (0..self.edges).map(|at| self.arc(instance, at)).filter(|arc| arc.upper > 0);
        edges.chain(self.others.iter().copied()).collect()
    }

    fn node(&mut self, node: Node) -> u32 {
        self.nodes.push(node);
        self.nodes.len() as u32 - 1
    }

    fn add(&mut self, from: u32, to: u32, lower: i64, upper: i64) -> u32 {
        self.others.push(Arc { from, to, lower, upper });
        self.count() - 1
    }

    /// Lays out the nodes: the hub is 0.
    fn place(&mut self, instance: &Instance, compared: &[Compared]) -> Places {
        let groups = instance.groups.len() as u32;
        self.node(Node::Hub);
        (0..groups).for_each(|g| _ = self.node(Node::Receives(g)));
        (0..groups).for_each(|g| _ = self.node(Node::Gives(g)));
        let balance = (0..groups)
            .map(|g| instance.groups[g as usize].slack.map(|_| self.node(Node::Balance(g))))
            .collect();
        let fair = (0..groups)
            .map(|g| {
                let named = compared.get(g as usize).is_some_and(|group| group.demand > 0);
                named.then(|| self.node(Node::Fair(g)))
            })
            .collect();
        self.mentees = self.nodes.len() as u32;
        (0..instance.mentees.len() as u32).for_each(|i| _ = self.node(Node::Mentee(i)));
        self.mentors = self.nodes.len() as u32;
        (0..instance.mentors.len() as u32).for_each(|j| _ = self.node(Node::Mentor(j)));
        self.kinds = self.nodes.len() as u32;
        self.nodes.extend(instance.types.iter().map(|bound| Node::Kind(bound.mentee, bound.kind)));
        Places { groups, balance, fair }
    }

    fn group_arcs(&mut self, instance: &Instance, places: &Places, compared: &[Compared]) {
        let (receives, gives) = (1, 1 + places.groups);
        for (at, group) in instance.groups.iter().enumerate() {
            let g = at as u32;
            let (over, down) = match (places.balance[at], group.parent) {
                (Some(balance), _) => {
                    let slack = group.slack.unwrap_or(0).clamp(-UNBOUNDED, UNBOUNDED);
                    self.add(0, balance, 0, slack.max(0));
                    self.add(balance, 0, (-slack).max(0), UNBOUNDED.max(-slack));
                    (balance, balance)
                }
                (None, None) => (0, 0),
                (None, Some(parent)) => {
                    let fair = places.fair[parent as usize].filter(|_| instance.fair.is_some());
                    (fair.unwrap_or(receives + parent), gives + parent)
                }
            };
            let (lower, upper) = range(group.receives.unwrap_or(Bounds::FREE));
            self.add(over, receives + g, lower, upper);
            let (lower, upper) = range(group.gives.unwrap_or(Bounds::FREE));
            self.add(gives + g, down, lower, upper);
            if let Some(fair) = places.fair[at] {
                for number in 1..=compared[at].units {
                    let arc = self.add(receives + g, fair, 0, 1);
                    self.units.push(Unit { arc, number, demand: compared[at].demand });
                }
            }
        }
    }

    fn mentee_arcs(&mut self, instance: &Instance, places: &Places, split: bool) {
        for (at, mentee) in instance.mentees.iter().enumerate() {
            let group = mentee.group as usize;
            let over = places.fair[group].unwrap_or(1 + mentee.group);
            let first = self.split(over, self.mentees + at as u32, mentee.bounds, split);
            self.first.extend(first);
        }
        for (at, bound) in instance.types.iter().enumerate() {
            let (lower, upper) = range(bound.bounds);
            self.add(self.mentees + bound.mentee, self.kinds + at as u32, lower, upper);
        }
    }

    fn mentor_arcs(&mut self, instance: &Instance, places: &Places, split: bool) {
        for (at, mentor) in instance.mentors.iter().enumerate() {
            let down = 1 + places.groups + mentor.group;
            let first = self.split(self.mentors + at as u32, down, mentor.bounds, split);
            self.used.extend(first);
        }
    }

    /// One arc with these bounds, or two of which the first carries the first unit; that one.
    fn split(&mut self, from: u32, to: u32, bounds: Bounds, split: bool) -> Option<u32> {
        let (lower, upper) = range(bounds);
        if !split {
            self.add(from, to, lower, upper);
            return None;
        }
        let first = self.add(from, to, lower.min(1), upper.min(1));
        let rest = if bounds.most.is_none() { UNBOUNDED } else { (upper - 1).max(0) };
        self.add(from, to, (lower - 1).max(0), rest);
        Some(first)
    }
}

/// Bounds as numbers.
pub(super) fn range(bounds: Bounds) -> (i64, i64) {
    (i64::from(bounds.least), bounds.most.map_or(UNBOUNDED, i64::from))
}
