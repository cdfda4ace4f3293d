//! The network of a problem that is kept: nodes and arcs keep their numbers for good, and new ones
//! are only ever added at the end, so that a tree over them stays a tree.
//!
//! Edges and other arcs are stored apart, because edges are many and alike. Whoever goes keeps a
//! node through which nothing flows; a pair that is no longer allowed keeps an arc without room.

use super::super::network::{Network, Unit, compared};
use crate::answer::Node;
use crate::instance::{Bounds, Edge, Group, Instance, Pair, Term};
use std::collections::BTreeMap;

/// Numbers of arcs that are not edges begin here.
pub(super) const OTHER: u32 = 1 << 31;
/// The number of every artificial arc: it joins the hub and a node that nothing else holds.
pub(super) const ARTIFICIAL: u32 = u32::MAX;
/// Stands for "no bound" in flows.
pub(super) const UNBOUNDED: i64 = 1 << 40;

/// An arc that is not an edge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Other {
    pub from: u32,
    pub to: u32,
    pub lower: i64,
    pub upper: i64,
    /// As [`Arcs::states`].
    pub state: i8,
}

/// Where the arcs and nodes of a group are.
#[derive(Clone, Debug, Default)]
pub(super) struct OfGroup {
    pub receives: u32,
    pub gives: u32,
    /// Into the balance and out of it, where the group reciprocates.
    pub balance: Option<(u32, u32)>,
    /// Where pairs of its mentees come from.
    pub source: u32,
    /// Where pairs of its mentors go to.
    pub sink: u32,
    /// The node of its units and their arcs, where it is compared.
    pub fair: Option<u32>,
    pub units: Vec<u32>,
}

/// Where the node and the arcs of a person are; two arcs where the first pair counts by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct OfPerson {
    pub node: u32,
    pub arc: u32,
    pub second: Option<u32>,
}

/// All arcs, with what is known of each, and where whose are.
#[derive(Clone, Debug, Default)]
pub(super) struct Arcs {
    pub nodes: Vec<Node>,
    /// Edges, the first [`Arcs::sorted`] in order of pairs; their data are always up to date.
    pub edges: Vec<Edge>,
    sorted: usize,
    /// Edges after those, and edges of the same pair that replace others.
    later: BTreeMap<Pair, u32>,
    /// Tail and head of every edge.
    pub ends: Vec<(u32, u32)>,
    /// The fewest and the most pairs over every edge, 0 or 1.
    pub rooms: Vec<(u8, u8)>,
    /// 1: at the lower bound; -1: at the upper; 0: in the tree, or without room.
    pub states: Vec<i8>,
    pub others: Vec<Other>,
    pub groups: Vec<OfGroup>,
    pub mentees: Vec<OfPerson>,
    pub mentors: Vec<OfPerson>,
    /// The node and the arc of every bound on a type.
    pub kinds: BTreeMap<(u32, u8), (u32, u32)>,
    /// What levels need to know of the network: marked arcs by number, units.
    pub marked: Network,
}

impl Arcs {
    /// The network of a settled instance for its objective.
    pub fn new(instance: &Instance) -> Self {
        let network = Network::new(instance, &instance.objective);
        let mut arcs = Arcs {
            nodes: network.nodes.clone(),
            groups: vec![OfGroup::default(); instance.groups.len()],
            ..Arcs::default()
        };
        arcs.place_people(instance);
        for arc in &network.arcs[network.edges.len()..] {
            arcs.other(arc.from, arc.to, arc.lower, arc.upper);
        }
        arcs.sorted = instance.edges.len();
        for edge in &instance.edges {
            arcs.push_edge(instance, *edge);
        }
        let own = |list: &[u32]| list.iter().map(|arc| arc - network.edges.len() as u32).collect();
        arcs.marked.first = own(&network.first);
        arcs.marked.used = own(&network.used);
        arcs.number_units(instance);
        arcs
    }

    /// Finds out which node is whose.
    fn place_people(&mut self, instance: &Instance) {
        let nobody = OfPerson { node: 0, arc: 0, second: None };
        self.mentees = vec![nobody; instance.mentees.len()];
        self.mentors = vec![nobody; instance.mentors.len()];
        for (node, at) in self.nodes.clone().into_iter().zip(0..) {
            match node {
                Node::Mentee(who) => self.mentees[who as usize].node = at,
                Node::Mentor(who) => self.mentors[who as usize].node = at,
                Node::Kind(who, kind) => _ = self.kinds.insert((who, kind), (at, 0)),
                Node::Receives(group) => self.groups[group as usize].source = at,
                Node::Gives(group) => self.groups[group as usize].sink = at,
                Node::Fair(group) => self.groups[group as usize].fair = Some(at),
                Node::Hub | Node::Balance(_) => {}
            }
        }
        for group in &mut self.groups {
            group.source = group.fair.unwrap_or(group.source);
        }
    }

    /// Adds an arc that is not an edge, and notes whose it is: its ends say so.
    fn other(&mut self, from: u32, to: u32, lower: i64, upper: i64) -> u32 {
        let at = self.others.len() as u32;
        self.others.push(Other { from, to, lower, upper, state: i8::from(lower < upper) });
        let person = |person: &mut OfPerson| {
            if person.arc == 0 {
                person.arc = OTHER | at;
            } else {
                person.second = Some(OTHER | at);
            }
        };
        match (self.nodes[from as usize], self.nodes[to as usize]) {
            (_, Node::Mentee(who)) => person(&mut self.mentees[who as usize]),
            (Node::Mentor(who), _) => person(&mut self.mentors[who as usize]),
            (_, Node::Kind(who, kind)) => _ = self.kinds.insert((who, kind), (to, OTHER | at)),
            (Node::Receives(group), Node::Fair(same)) if group == same => {
                self.groups[group as usize].units.push(at);
            }
            (_, Node::Receives(group)) => self.groups[group as usize].receives = at,
            (Node::Gives(group), _) => self.groups[group as usize].gives = at,
            (Node::Hub, Node::Balance(group)) => self.groups[group as usize].balance = Some((at, at)),
            (Node::Balance(group), _) => {
                if let Some((_, back)) = &mut self.groups[group as usize].balance {
                    *back = at;
                }
            }
            _ => {}
        }
        at
    }

    /// Adds an edge, without flow.
    pub fn push_edge(&mut self, instance: &Instance, edge: Edge) -> u32 {
        let at = self.edges.len() as u32;
        let mentee = self.mentees[edge.mentee as usize].node;
        let from = self.kinds.get(&(edge.mentee, edge.kind)).map_or(mentee, |(node, _)| *node);
        let room = room(instance, edge.pair());
        self.edges.push(edge);
        self.ends.push((from, self.mentors[edge.mentor as usize].node));
        self.rooms.push(room);
        self.states.push(i8::from(room.0 < room.1));
        if at as usize >= self.sorted {
            self.later.insert(edge.pair(), at);
        }
        at
    }

    /// The edge of a pair.
    pub fn edge(&self, pair: Pair) -> Option<u32> {
        let later = self.later.get(&pair).copied();
        later.or_else(|| {
            self.edges[..self.sorted].binary_search_by_key(&pair, Edge::pair).ok().map(|at| at as u32)
        })
    }

    /// Every pair's edge, in order of pairs.
    pub fn listed(&self) -> Vec<Edge> {
        let replaced = |edge: &&Edge| !self.later.contains_key(&edge.pair());
        let mut edges: Vec<Edge> = self.edges[..self.sorted].iter().filter(replaced).copied().collect();
        edges.extend(self.later.values().map(|at| self.edges[*at as usize]));
        edges.sort_unstable_by_key(Edge::pair);
        edges
    }

    /// Adds the node and the arcs of a person, who is in the instance already.
    pub fn push_person(&mut self, instance: &Instance, node: Node) {
        let at = self.node(node);
        let person = OfPerson { node: at, arc: 0, second: None };
        let (from, to, bounds, term) = match node {
            Node::Mentor(who) => {
                self.mentors.push(person);
                let member = instance.mentors[who as usize];
                (at, self.groups[member.group as usize].sink, member.bounds, Term::Mentors)
            }
            Node::Mentee(who) => {
                self.mentees.push(person);
                let member = instance.mentees[who as usize];
                (self.groups[member.group as usize].source, at, member.bounds, Term::Mentees)
            }
            _ => return,
        };
        let [first, rest] = halves(bounds);
        if instance.objective.contains(&term) {
            let arc = self.other(from, to, first.0, first.1);
            self.other(from, to, rest.0, rest.1);
            let marked = &mut self.marked;
            let list = if term == Term::Mentees { &mut marked.first } else { &mut marked.used };
            list.push(arc);
        } else {
            let (lower, upper) = range(bounds);
            self.other(from, to, lower, upper);
        }
    }

    /// Adds the node and the arc of a bound on a type.
    pub fn push_kind(&mut self, mentee: u32, kind: u8, bounds: Bounds) {
        let at = self.node(Node::Kind(mentee, kind));
        let (lower, upper) = range(bounds);
        self.other(self.mentees[mentee as usize].node, at, lower, upper);
    }

    /// Adds the nodes and the arcs of a group that lies in no other and does not reciprocate.
    pub fn push_group(&mut self, at: u32, group: Group) {
        let (source, sink) = (self.node(Node::Receives(at)), self.node(Node::Gives(at)));
        self.groups.push(OfGroup { source, sink, ..OfGroup::default() });
        let (lower, upper) = range(group.receives.unwrap_or(Bounds::FREE));
        self.other(0, source, lower, upper);
        let (lower, upper) = range(group.gives.unwrap_or(Bounds::FREE));
        self.other(sink, 0, lower, upper);
    }

    /// Bounds of the arcs into and out of the balance of a group with this slack.
    pub fn balance(slack: i64) -> [(i64, i64); 2] {
        let slack = slack.clamp(-UNBOUNDED, UNBOUNDED);
        [(0, slack.max(0)), ((-slack).max(0), UNBOUNDED.max(-slack))]
    }

    fn node(&mut self, node: Node) -> u32 {
        self.nodes.push(node);
        self.nodes.len() as u32 - 1
    }

    /// The bounds of an arc's flow.
    pub fn bounds(&self, arc: u32) -> (i64, i64) {
        if arc == ARTIFICIAL {
            (0, 2 * UNBOUNDED)
        } else if arc >= OTHER {
            let other = &self.others[(arc - OTHER) as usize];
            (other.lower, other.upper)
        } else {
            let (lower, upper) = self.rooms[arc as usize];
            (i64::from(lower), i64::from(upper))
        }
    }

    /// Tail and head of an arc that is not artificial.
    pub fn ends(&self, arc: u32) -> (u32, u32) {
        if arc >= OTHER {
            let other = &self.others[(arc - OTHER) as usize];
            (other.from, other.to)
        } else {
            self.ends[arc as usize]
        }
    }

    pub fn state(&self, arc: u32) -> i8 {
        if arc >= OTHER { self.others[(arc - OTHER) as usize].state } else { self.states[arc as usize] }
    }

    pub fn set_state(&mut self, arc: u32, state: i8) {
        if arc >= OTHER {
            self.others[(arc - OTHER) as usize].state = state;
        } else {
            self.states[arc as usize] = state;
        }
    }

    /// Flow of an arc outside the tree.
    pub fn resting(&self, arc: u32) -> i64 {
        let (lower, upper) = self.bounds(arc);
        if self.state(arc) < 0 { upper } else { lower }
    }

    /// Gives an arc other bounds. Outside the tree it stays at the bound that it was at.
    pub fn bound(&mut self, arc: u32, (lower, upper): (i64, i64), in_tree: bool) {
        let state = self.state(arc);
        if arc >= OTHER {
            let other = &mut self.others[(arc - OTHER) as usize];
            (other.lower, other.upper) = (lower, upper);
        } else {
            self.rooms[arc as usize] = (lower as u8, upper as u8);
        }
        if !in_tree {
            // What had no room may be at either bound: the lower one.
            let state = if lower >= upper {
                0
            } else if state < 0 {
                -1
            } else {
                1
            };
            self.set_state(arc, state);
        }
    }

    /// Numbers the units of the groups compared anew, after what they demand; adds those missing.
    /// Arcs of units that are more than the group can have are left without room by the caller.
    pub fn number_units(&mut self, instance: &Instance) {
        self.marked.units.clear();
        if !instance.objective.contains(&Term::OrgLeximin) {
            return;
        }
        for (at, compared) in compared(instance).iter().enumerate() {
            let Some(fair) = self.groups[at].fair else { continue };
            let from = self.ends(OTHER | self.groups[at].receives).1;
            while (self.groups[at].units.len() as u64) < compared.units {
                self.other(from, fair, 0, 1);
            }
            for (arc, number) in self.groups[at].units.iter().zip(1..=compared.units) {
                self.marked.units.push(Unit { arc: *arc, number, demand: compared.demand });
            }
        }
    }
}

/// The fewest and the most over the edge of a pair.
pub(super) fn room(instance: &Instance, pair: Pair) -> (u8, u8) {
    (u8::from(instance.is_locked(pair)), u8::from(!instance.is_forbidden(pair)))
}

/// Bounds as numbers.
pub(super) fn range(bounds: Bounds) -> (i64, i64) {
    (i64::from(bounds.least), bounds.most.map_or(UNBOUNDED, i64::from))
}

/// The bounds of the arc that carries the first unit, and of the one that carries the rest.
pub(super) fn halves(bounds: Bounds) -> [(i64, i64); 2] {
    let (lower, upper) = range(bounds);
    let rest = if bounds.most.is_none() { UNBOUNDED } else { (upper - 1).max(0) };
    [(lower.min(1), upper.min(1)), ((lower - 1).max(0), rest)]
}
