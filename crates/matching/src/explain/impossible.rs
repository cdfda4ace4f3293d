//! Why no answer exists, told as people, locks, minimums and rules.
//!
//! A cut of the circulation is a set of nodes into which more must flow than can leave, or the
//! other way round. What must flow are locks and minimums; what can are places, seats and allowed
//! pairs. Both sides of the breach are named.

use crate::answer::Node;
use crate::check::circuit::{self, Arc};
use crate::instance::{Instance, Pair};
use crate::people::Programme;
use crate::policy::Policy;
use crate::round::Round;
use crate::rules::{Judge, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// Why nothing satisfies every lock and bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impossible {
    /// Locks that cannot be, whatever else is decided, with the rules in their way.
    pub hopeless: Vec<(Pair, Vec<Rule>)>,
    /// Organisations that must receive more pairs than their seats allow: index, minimum, seats.
    pub over_seats: Vec<(u32, u32, u32)>,
    /// Otherwise: what must be, all of it together.
    pub demands: Vec<Demand>,
    /// And what stands against it.
    pub limits: Vec<Limit>,
    /// How many pairs the demands come to, beyond what must go elsewhere.
    pub must: u64,
    /// How many there can be.
    pub can: u64,
    /// Where too few pairs are allowed: rules that remove pairs of the mentees concerned, most first.
    pub rules: Vec<(Rule, u64)>,
}

/// Something that must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// This pair.
    Lock(u32, u32),
    /// So many pairs received by this organisation.
    AtLeastMatched(u32, u32),
    /// So many more pairs given by this organisation than received.
    GiveMore(u32, u64),
}

/// Something that cannot be exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Pairs of this mentee.
    Mentee(u32, u32),
    /// Pairs of this mentee inside (true) or outside the boundary.
    MenteeSide(u32, bool, u32),
    /// Places of this mentor.
    Mentor(u32, u32),
    /// Pairs received by this organisation.
    SeatsMentees(u32, u32),
    /// Pairs given by this organisation.
    SeatsMentors(u32, u32),
    /// What this organisation may receive beyond what it gives.
    Reciprocity(u32, u64),
    /// So many pairs are allowed between the people concerned.
    Allowed(u64),
}

/// Puts a cut in terms of the programme. An empty cut is an instance that contradicts itself.
pub fn impossible(programme: &Programme, policy: &Policy, round: &Round, cut: &[Node]) -> Impossible {
    let judge = Judge::new(programme, policy);
    if cut.is_empty() {
        return contradiction(&round.instance, &judge);
    }
    let inside: BTreeSet<Node> = cut.iter().copied().collect();
    let arcs = arcs(&round.instance);
    let across = |outward: bool| {
        let wanted = move |arc: &&Arc, inside: &BTreeSet<Node>| {
            inside.contains(&arc.from) == outward && inside.contains(&arc.to) != outward
        };
        let set = inside.clone();
        arcs.iter().filter(move |arc| wanted(arc, &set)).copied().collect::<Vec<Arc>>()
    };
    let (leave, enter) = (across(true), across(false));
    let breach = |must: &[Arc], can: &[Arc]| {
        let upper = can.iter().try_fold(0, |sum, arc| Some(sum + arc.upper?));
        upper.is_some_and(|upper| must.iter().map(|arc| arc.lower).sum::<i128>() > upper)
    };
    let (must, can) = if breach(&leave, &enter) { (leave, enter) } else { (enter, leave) };
    let mut found = Impossible {
        must: must.iter().map(|arc| arc.lower as u64).sum(),
        can: can.iter().filter_map(|arc| arc.upper).map(|upper| upper as u64).sum(),
        ..Impossible::default()
    };
    found.demands.extend(must.iter().filter(|arc| arc.lower > 0).filter_map(demand));
    let allowed = can.iter().filter(|arc| is_edge(arc)).count() as u64;
    found.limits.extend(can.iter().filter_map(limit));
    if allowed > 0 || found.limits.is_empty() {
        found.limits.push(Limit::Allowed(allowed));
        found.rules = removing(programme, &judge, &found.demands);
    }
    found
}

fn contradiction(instance: &Instance, judge: &Judge) -> Impossible {
    let mut found = Impossible::default();
    for lock in &instance.locks {
        if instance.edge(*lock).is_none() || instance.is_forbidden(*lock) {
            let broken = judge.judge(lock.0, lock.1).broken;
            found.hopeless.push((*lock, broken.iter().filter(|rule| never_yields(*rule)).collect()));
        }
    }
    for (at, group) in instance.groups.iter().enumerate() {
        if let Some((bounds, most)) = group.receives.and_then(|bounds| Some((bounds, bounds.most?)))
            && bounds.least > most
        {
            found.over_seats.push((at as u32, bounds.least, most));
        }
    }
    found
}

/// The rules that even a lock does not break.
fn never_yields(rule: Rule) -> bool {
    matches!(rule, Rule::Oneself | Rule::NotWith | Rule::Forbidden)
}

fn arcs(instance: &Instance) -> Vec<Arc> {
    let mut arcs = circuit::arcs(instance, &[], &[]);
    arcs.extend(circuit::edges(instance));
    arcs
}

fn is_edge(arc: &Arc) -> bool {
    matches!(arc.to, Node::Mentor(_))
}

fn demand(arc: &Arc) -> Option<Demand> {
    let least = arc.lower as u64;
    match (arc.from, arc.to) {
        (Node::Mentee(mentee) | Node::Kind(mentee, _), Node::Mentor(mentor)) => {
            Some(Demand::Lock(mentee, mentor))
        }
        (_, Node::Receives(group)) => Some(Demand::AtLeastMatched(group, least as u32)),
        (Node::Balance(group), Node::Hub) => Some(Demand::GiveMore(group, least)),
        _ => None,
    }
}

fn limit(arc: &Arc) -> Option<Limit> {
    let most = arc.upper? as u64;
    match (arc.from, arc.to) {
        (_, Node::Mentor(_)) => None,
        (Node::Mentor(mentor), _) => Some(Limit::Mentor(mentor, most as u32)),
        (Node::Mentee(mentee), Node::Kind(_, kind)) => {
            Some(Limit::MenteeSide(mentee, kind == 1, most as u32))
        }
        (_, Node::Mentee(mentee)) => Some(Limit::Mentee(mentee, most as u32)),
        (_, Node::Receives(group)) => Some(Limit::SeatsMentees(group, most as u32)),
        (Node::Gives(group), _) => Some(Limit::SeatsMentors(group, most as u32)),
        (Node::Hub, Node::Balance(group)) => Some(Limit::Reciprocity(group, most)),
        _ => None,
    }
}

/// Rules that remove pairs of the mentees whom the demands name, most first.
fn removing(programme: &Programme, judge: &Judge, demands: &[Demand]) -> Vec<(Rule, u64)> {
    let concerned = |mentee: u32| {
        let organisation = programme.mentees[mentee as usize].person.organisation;
        demands.iter().any(|demand| match demand {
            Demand::Lock(who, _) => *who == mentee,
            Demand::AtLeastMatched(group, _) | Demand::GiveMore(group, _) => organisation == Some(*group),
        })
    };
    let mut removed: BTreeMap<Rule, u64> = BTreeMap::new();
    for mentee in (0..programme.mentees.len() as u32).filter(|mentee| concerned(*mentee)) {
        for mentor in 0..programme.mentors.len() as u32 {
            for rule in judge.judge(mentee, mentor).broken.iter() {
                *removed.entry(rule).or_default() += 1;
            }
        }
    }
    let mut rules: Vec<_> = removed.into_iter().collect();
    rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
    rules
}
