//! The network of a problem that is kept, and the flow on it: nodes and arcs keep their numbers for
//! good, and new ones are only ever added at the end.
//!
//! Edges and other arcs are stored apart, because edges are many and alike. Whoever goes keeps a
//! node through which nothing flows; a pair that is no longer allowed keeps an arc without room.

use super::edges::{FLOW, LOWER, Spoke, UPPER};
use crate::answer::Node;
use crate::instance::{Bounds, Edge, Group, Instance, Pair, Term};
use crate::solve::network::{Network, UNBOUNDED, Unit, compared, range};
use std::collections::BTreeMap;

/// Numbers of arcs that are not edges begin here.
pub(super) const OTHER: u32 = 1 << 31;

/// An arc that is not an edge.
#[derive(Clone, Debug)]
pub(super) struct Other {
    pub from: u32,
    pub to: u32,
    pub lower: i64,
    pub upper: i64,
    pub flow: i64,
    /// The levels at which it has a profit, in order, and which.
    pub earns: Vec<(u32, i64)>,
    /// Its places among the arcs at both ends.
    places: [u32; 2],
}

/// An arc that is not an edge, as one of its ends sees it: those of a group are many, and far apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    pub arc: u32,
    /// The other end.
    pub next: u32,
    /// Whether it ends here.
    pub is_head: bool,
    /// Whether it has room for more, and for less.
    pub more: bool,
    pub less: bool,
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
    /// The numbers of nodes, in the order in which certificates name them.
    pub order: Vec<u32>,
    /// Edges, the first [`Arcs::sorted`] in order of pairs; their data are always up to date.
    pub edges: Vec<Edge>,
    pub sorted: usize,
    /// Edges after those, and edges of the same pair that replace others.
    pub later: BTreeMap<Pair, u32>,
    /// Tail and head of every edge.
    pub ends: Vec<(u32, u32)>,
    /// What is to be known of every edge at once ([`super::edges`]).
    pub marks: Vec<u8>,
    pub others: Vec<Other>,
    /// For every node, the arcs that are not edges and begin or end there.
    pub near: Vec<Vec<Near>>,
    /// For every node, the edges that begin there.
    pub rows: Vec<Vec<u32>>,
    /// For every mentor, the edges that end there, with all that a search asks of them.
    pub columns: Vec<Vec<Spoke>>,
    /// For every node, the edges with flow that begin or end there, in no order.
    pub held: Vec<Vec<u32>>,
    /// Every edge with flow, in order of pairs.
    pub chosen: BTreeMap<(Pair, u32), Edge>,
    /// For every node, what flows in less what flows out.
    pub excess: Vec<i64>,
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
            near: vec![Vec::new(); network.nodes.len()],
            rows: vec![Vec::new(); network.nodes.len()],
            held: vec![Vec::new(); network.nodes.len()],
            excess: vec![0; network.nodes.len()],
            ..Arcs::default()
        };
        arcs.order = (0..arcs.nodes.len() as u32).collect();
        arcs.order.sort_unstable_by_key(|node| arcs.nodes[*node as usize]);
        arcs.place_people(instance);
        for arc in &network.others {
            arcs.other(arc.from, arc.to, arc.lower, arc.upper);
        }
        arcs.make_room(instance);
        for edge in &instance.edges {
            arcs.push_edge(instance, *edge);
        }
        let own = |list: &[u32]| list.iter().map(|arc| arc - network.edges).collect();
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
        let places = [from, to].map(|node| self.near[node as usize].len() as u32);
        self.others.push(Other { from, to, lower, upper, flow: 0, earns: Vec::new(), places });
        for (node, next) in [(from, to), (to, from)] {
            let near = Near { arc: OTHER | at, next, is_head: node == to, more: false, less: false };
            self.near[node as usize].push(near);
        }
        self.note_room(at);
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

    /// Adds the node and the arcs of a person, who is in the instance already.
    pub fn push_person(&mut self, instance: &Instance, node: Node) {
        let at = self.node(node);
        let person = OfPerson { node: at, arc: 0, second: None };
        let (from, to, bounds, term) = match node {
            Node::Mentor(who) => {
                self.mentors.push(person);
                self.columns.push(Vec::new());
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

    /// Adds the nodes and the arcs of a group, as if it lay in no other and did not reciprocate.
    pub fn push_group(&mut self, at: u32, group: Group) {
        let (source, sink) = (self.node(Node::Receives(at)), self.node(Node::Gives(at)));
        self.groups.push(OfGroup { source, sink, ..OfGroup::default() });
        let (lower, upper) = range(group.receives.unwrap_or(Bounds::FREE));
        self.other(0, source, lower, upper);
        let (lower, upper) = range(group.gives.unwrap_or(Bounds::FREE));
        self.other(sink, 0, lower, upper);
    }

    fn node(&mut self, node: Node) -> u32 {
        let place = self.order.partition_point(|other| self.nodes[*other as usize] < node);
        self.order.insert(place, self.nodes.len() as u32);
        self.nodes.push(node);
        self.near.push(Vec::new());
        self.rows.push(Vec::new());
        self.held.push(Vec::new());
        self.excess.push(0);
        self.nodes.len() as u32 - 1
    }

    /// The number of a node.
    pub fn place(&self, node: Node) -> Option<u32> {
        let group = |group: u32| self.groups.get(group as usize);
        match node {
            Node::Hub => Some(0),
            Node::Mentee(who) => self.mentees.get(who as usize).map(|person| person.node),
            Node::Mentor(who) => self.mentors.get(who as usize).map(|person| person.node),
            Node::Kind(who, kind) => self.kinds.get(&(who, kind)).map(|(node, _)| *node),
            Node::Receives(at) => group(at).map(|of| self.ends(OTHER | of.receives).1),
            Node::Gives(at) => group(at).map(|of| of.sink),
            Node::Fair(at) => group(at)?.fair,
            Node::Balance(at) => group(at)?.balance.map(|(into, _)| self.ends(OTHER | into).1),
        }
    }

    /// The bounds of an arc's flow, and the flow.
    pub fn flow(&self, arc: u32) -> (i64, i64, i64) {
        if arc >= OTHER {
            let other = &self.others[(arc - OTHER) as usize];
            (other.lower, other.upper, other.flow)
        } else {
            let marks = self.marks[arc as usize];
            let [lower, upper, flow] = [LOWER, UPPER, FLOW].map(|mark| i64::from(marks & mark > 0));
            (lower, upper, flow)
        }
    }

    /// Tail and head of an arc.
    pub fn ends(&self, arc: u32) -> (u32, u32) {
        if arc >= OTHER {
            let other = &self.others[(arc - OTHER) as usize];
            (other.from, other.to)
        } else {
            self.ends[arc as usize]
        }
    }

    /// Sends so much more over an arc; what its ends have changes with it.
    pub fn send(&mut self, arc: u32, more: i64) {
        let (from, to) = self.ends(arc);
        self.excess[from as usize] -= more;
        self.excess[to as usize] += more;
        if arc >= OTHER {
            self.others[(arc - OTHER) as usize].flow += more;
            self.note_room(arc - OTHER);
        } else {
            self.choose(arc, more > 0);
        }
    }

    /// Tells both ends of an arc that is not an edge what room it has.
    fn note_room(&mut self, other: u32) {
        let Other { from, to, lower, upper, flow, places, .. } = self.others[other as usize];
        for (node, place) in [from, to].into_iter().zip(places) {
            let near = &mut self.near[node as usize][place as usize];
            (near.more, near.less) = (flow < upper, flow > lower);
        }
    }

    /// Gives an arc other bounds.
    pub fn bound(&mut self, arc: u32, (lower, upper): (i64, i64)) {
        if arc >= OTHER {
            let other = &mut self.others[(arc - OTHER) as usize];
            (other.lower, other.upper) = (lower, upper);
            self.note_room(arc - OTHER);
        } else {
            self.mark(arc, LOWER, lower > 0);
            self.mark(arc, UPPER, upper > 0);
        }
    }

    /// Numbers the units of the groups compared anew, after what they demand; adds those missing.
    /// Arcs of units that are more than the group can have are left without room. Tells whose
    /// room is another than before.
    pub fn number_units(&mut self, instance: &Instance) -> Vec<u32> {
        self.marked.units.clear();
        if !instance.objective.contains(&Term::OrgLeximin) {
            return Vec::new();
        }
        let mut touched = Vec::new();
        for (at, compared) in compared(instance).iter().enumerate() {
            let Some(fair) = self.groups[at].fair else { continue };
            let from = self.ends(OTHER | self.groups[at].receives).1;
            while (self.groups[at].units.len() as u64) < compared.units {
                self.other(from, fair, 0, 1);
            }
            for (arc, number) in self.groups[at].units.clone().into_iter().zip(1..) {
                let upper = i64::from(number <= compared.units);
                if self.others[arc as usize].upper != upper {
                    self.bound(OTHER | arc, (0, upper));
                    touched.push(OTHER | arc);
                }
                if number <= compared.units {
                    self.marked.units.push(Unit { arc, number, demand: compared.demand });
                }
            }
        }
        touched
    }
}

/// The fewest and the most over the edge of a pair.
pub(super) fn room(instance: &Instance, pair: Pair) -> (i64, i64) {
    (i64::from(instance.is_locked(pair)), i64::from(!instance.is_forbidden(pair)))
}

/// The bounds of the arc that carries the first unit, and of the one that carries the rest.
pub(super) fn halves(bounds: Bounds) -> [(i64, i64); 2] {
    let (lower, upper) = range(bounds);
    let rest = if bounds.most.is_none() { UNBOUNDED } else { (upper - 1).max(0) };
    [(lower.min(1), upper.min(1)), ((lower - 1).max(0), rest)]
}

/// Bounds of the arcs into and out of the balance of a group with this slack.
pub(super) fn balance(slack: i64) -> [(i64, i64); 2] {
    let slack = slack.clamp(-UNBOUNDED, UNBOUNDED);
    [(0, slack.max(0)), ((-slack).max(0), UNBOUNDED.max(-slack))]
}
