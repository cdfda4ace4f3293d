//! What each term is worth, computed from its definition.

use super::count::Counts;
use crate::answer::{Fraction, Value};
use crate::instance::{Edge, Instance, Pair, Term};

/// The value of a term for pairs that keep every bound.
pub(super) fn of(instance: &Instance, pairs: &[Pair], term: Term) -> Value {
    let counts = Counts::new(instance, pairs);
    let edges: Vec<&Edge> = pairs.iter().filter_map(|pair| instance.edge(*pair)).collect();
    let served = |people: &[u64]| Value::Number(people.iter().filter(|count| **count > 0).count() as i128);
    match term {
        Term::Pairs => Value::Number(edges.len() as i128),
        Term::Mentees => served(&counts.mentees),
        Term::Mentors => served(&counts.mentors),
        Term::Total => Value::Number(edges.iter().map(|edge| i128::from(edge.score)).sum()),
        Term::Draw => Value::Number(edges.iter().map(|edge| i128::from(edge.lot)).sum()),
        Term::Keep => {
            Value::Number(edges.iter().filter(|edge| instance.is_current(edge.pair())).count() as i128)
        }
        Term::MinScore => {
            let open = edges.iter().filter(|edge| !instance.is_locked(edge.pair()));
            Value::Lowest(open.map(|edge| i64::from(edge.score)).min())
        }
        Term::Bands => Value::Counts(in_bands(instance, &edges)),
        Term::OrgLeximin => Value::Fractions(service(instance, &counts)),
        Term::StableMentee => Value::Counts(Vec::new()),
    }
}

/// The most pairs a mentee may have; no bound counts as the number of mentors.
pub(super) fn wanted(instance: &Instance, mentee: usize) -> u64 {
    let mentors = instance.mentors.len() as u64;
    instance.mentees[mentee].bounds.most.map_or(mentors, u64::from)
}

fn in_bands(instance: &Instance, edges: &[&Edge]) -> Vec<u64> {
    let all: u64 = (0..instance.mentees.len()).map(|mentee| wanted(instance, mentee)).sum();
    let mut counts = vec![all - edges.len() as u64];
    let mut from = None;
    for below in instance.bands.iter().map(Some).chain(std::iter::once(None)) {
        let fits = |edge: &&&Edge| {
            from.is_none_or(|from| edge.score >= from) && below.is_none_or(|below| edge.score < *below)
        };
        counts.push(edges.iter().filter(fits).count() as u64);
        from = below.copied();
    }
    counts
}

/// For each group, whether it is compared, and by which mentees: its own, or with `fair` all below.
pub(super) fn is_compared_by(instance: &Instance, group: u32, mentee: usize) -> bool {
    let own = instance.mentees[mentee].group;
    let Some(named) = &instance.fair else { return own == group };
    if !named.contains(&group) {
        return false;
    }
    let mut at = Some(own);
    while let Some(up) = at {
        if up == group {
            return true;
        }
        at = instance.groups[up as usize].parent;
    }
    false
}

/// A compared group's demand, the most units it can have, and what it received.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Service {
    pub demand: u64,
    pub most: u64,
    pub received: u64,
}

/// The service of every group; demand 0: not compared.
pub(super) fn services(instance: &Instance, counts: &Counts) -> Vec<Service> {
    let mentors = instance.mentors.len() as u64;
    let mut services = vec![Service::default(); instance.groups.len()];
    for mentee in 0..instance.mentees.len() {
        let mut at = Some(instance.mentees[mentee].group);
        while let Some(group) = at {
            if is_compared_by(instance, group, mentee) {
                let service = &mut services[group as usize];
                service.demand += wanted(instance, mentee);
                service.most += wanted(instance, mentee).min(mentors);
                service.received += counts.mentees[mentee];
            }
            at = instance.groups[group as usize].parent;
        }
    }
    services
}

fn service(instance: &Instance, counts: &Counts) -> Vec<Fraction> {
    let services = services(instance, counts);
    let compared = services.iter().filter(|service| service.demand > 0);
    let mut shares: Vec<Fraction> =
        compared.map(|service| Fraction::new(service.received, service.demand)).collect();
    shares.sort();
    shares
}
