//! The circulation of an instance, built anew from its records: every arc but the edges, with the
//! flow that the pairs give it.

use super::count::Counts;
use super::value::{Service, services};
use crate::answer::Node;
use crate::instance::{Bounds, Edge, Instance, Pair, Term};

/// What a profit may be given to, beside edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// Nothing.
    Plain,
    /// A mentee's first pair.
    First,
    /// A mentor's first pair.
    Used,
    /// The unit of this number of a compared group with this demand.
    Unit(u64, u64),
}

/// An arc with its bounds and its flow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arc {
    pub from: Node,
    pub to: Node,
    pub lower: i128,
    /// `None`: no upper bound.
    pub upper: Option<i128>,
    pub flow: i128,
    pub mark: Mark,
}

/// Every arc that is not an edge, for a list of terms.
pub(crate) fn arcs(instance: &Instance, terms: &[Term], pairs: &[Pair]) -> Vec<Arc> {
    let counts = Counts::new(instance, pairs);
    let services = if terms.contains(&Term::OrgLeximin) {
        services(instance, &counts)
    } else {
        vec![Service::default(); instance.groups.len()]
    };
    let mut arcs = Vec::new();
    group_arcs(instance, &counts, &services, &mut arcs);
    for (at, mentee) in instance.mentees.iter().enumerate() {
        let group = mentee.group;
        let over =
            if services[group as usize].demand > 0 { Node::Fair(group) } else { Node::Receives(group) };
        let whole = arc(over, Node::Mentee(at as u32), mentee.bounds, counts.mentees[at]);
        if terms.contains(&Term::Mentees) {
            arcs.extend(halves(whole, Mark::First));
        } else {
            arcs.push(whole);
        }
    }
    for bound in &instance.types {
        let count = counts.kinds.get(&(bound.mentee, bound.kind)).copied().unwrap_or(0);
        arcs.push(arc(Node::Mentee(bound.mentee), Node::Kind(bound.mentee, bound.kind), bound.bounds, count));
    }
    for (at, mentor) in instance.mentors.iter().enumerate() {
        let whole =
            arc(Node::Mentor(at as u32), Node::Gives(mentor.group), mentor.bounds, counts.mentors[at]);
        if terms.contains(&Term::Mentors) {
            arcs.extend(halves(whole, Mark::Used));
        } else {
            arcs.push(whole);
        }
    }
    arcs
}

/// Every edge that is not forbidden, without flow.
pub(crate) fn edges(instance: &Instance) -> impl Iterator<Item = Arc> + '_ {
    instance.edges.iter().filter(|edge| !instance.is_forbidden(edge.pair())).map(|edge| Arc {
        from: tail(instance, edge),
        to: Node::Mentor(edge.mentor),
        lower: i128::from(instance.is_locked(edge.pair())),
        upper: Some(1),
        flow: 0,
        mark: Mark::Plain,
    })
}

/// Every node at which an edge of a mentee may begin.
pub(super) fn tails(instance: &Instance, mentee: u32) -> Vec<Node> {
    let from = instance.types.partition_point(|bound| bound.mentee < mentee);
    let own = instance.types[from..].iter().take_while(|bound| bound.mentee == mentee);
    std::iter::once(Node::Mentee(mentee)).chain(own.map(|bound| Node::Kind(mentee, bound.kind))).collect()
}

/// Where an edge begins: at the node of its type if the mentee has one.
pub(super) fn tail(instance: &Instance, edge: &Edge) -> Node {
    let wanted = (edge.mentee, edge.kind);
    let found = instance.types.binary_search_by(|bound| (bound.mentee, bound.kind).cmp(&wanted));
    if found.is_ok() { Node::Kind(edge.mentee, edge.kind) } else { Node::Mentee(edge.mentee) }
}

fn group_arcs(instance: &Instance, counts: &Counts, services: &[Service], arcs: &mut Vec<Arc>) {
    let received = below(instance, &counts.mentees, |at| instance.mentees[at].group);
    let given = below(instance, &counts.mentors, |at| instance.mentors[at].group);
    for (at, group) in instance.groups.iter().enumerate() {
        let g = at as u32;
        let (over, down) = match (group.slack, group.parent) {
            (Some(slack), _) => {
                let (slack, net) = (i128::from(slack), i128::from(given[at]) - i128::from(received[at]));
                let into = Arc {
                    from: Node::Hub,
                    to: Node::Balance(g),
                    lower: 0,
                    upper: Some(slack.max(0)),
                    flow: (-net).max(0),
                    mark: Mark::Plain,
                };
                let back = Arc {
                    from: Node::Balance(g),
                    to: Node::Hub,
                    lower: (-slack).max(0),
                    upper: None,
                    flow: net.max(0),
                    mark: Mark::Plain,
                };
                arcs.extend([into, back]);
                (Node::Balance(g), Node::Balance(g))
            }
            (None, None) => (Node::Hub, Node::Hub),
            (None, Some(up)) if instance.fair.is_some() && services[up as usize].demand > 0 => {
                (Node::Fair(up), Node::Gives(up))
            }
            (None, Some(up)) => (Node::Receives(up), Node::Gives(up)),
        };
        arcs.push(arc(over, Node::Receives(g), group.receives.unwrap_or(Bounds::FREE), received[at]));
        arcs.push(arc(Node::Gives(g), down, group.gives.unwrap_or(Bounds::FREE), given[at]));
        for number in 1..=services[at].most {
            arcs.push(Arc {
                from: Node::Receives(g),
                to: Node::Fair(g),
                lower: 0,
                upper: Some(1),
                flow: i128::from(number <= services[at].received),
                mark: Mark::Unit(number, services[at].demand),
            });
        }
    }
}

/// What flows through each group's node: its people's pairs, and those of groups below it that do
/// not lead past a balance.
fn below(instance: &Instance, counts: &[u64], group_of: impl Fn(usize) -> u32) -> Vec<u64> {
    let mut totals = vec![0; instance.groups.len()];
    for (at, count) in counts.iter().enumerate() {
        let mut up = Some(group_of(at));
        while let Some(group) = up {
            totals[group as usize] += count;
            let group = &instance.groups[group as usize];
            up = if group.slack.is_some() { None } else { group.parent };
        }
    }
    totals
}

fn arc(from: Node, to: Node, bounds: Bounds, flow: u64) -> Arc {
    let upper = bounds.most.map(i128::from);
    Arc { from, to, lower: i128::from(bounds.least), upper, flow: i128::from(flow), mark: Mark::Plain }
}

/// The first unit of an arc, and the rest.
fn halves(whole: Arc, mark: Mark) -> [Arc; 2] {
    let first = Arc {
        lower: whole.lower.min(1),
        upper: Some(whole.upper.map_or(1, |upper| upper.min(1))),
        flow: whole.flow.min(1),
        mark,
        ..whole
    };
    let rest = Arc {
        lower: (whole.lower - 1).max(0),
        upper: whole.upper.map(|upper| (upper - 1).max(0)),
        flow: (whole.flow - 1).max(0),
        ..whole
    };
    [first, rest]
}
