//! The value of each term for a set of pairs, as the solver claims it.

use super::network::compared;
use crate::answer::{Fraction, Value};
use crate::instance::{Edge, Instance, Pair, Term};

pub(super) fn of_term(instance: &Instance, pairs: &[Pair], term: Term) -> Value {
    let edges: Vec<Edge> = pairs.iter().filter_map(|pair| instance.edge(*pair)).copied().collect();
    of_edges(instance, &edges, term)
}

/// The same where the edges of the pairs are at hand; the instance's own are not looked at.
pub(super) fn of_edges(instance: &Instance, chosen: &[Edge], term: Term) -> Value {
    let edges = || chosen.iter();
    match term {
        Term::Pairs => Value::Number(chosen.len() as i128),
        Term::Mentees => distinct(edges().map(|edge| edge.mentee)),
        Term::Mentors => distinct(edges().map(|edge| edge.mentor)),
        Term::Total => Value::Number(edges().map(|edge| i128::from(edge.score)).sum()),
        Term::Draw => Value::Number(edges().map(|edge| i128::from(edge.lot)).sum()),
        Term::Keep => Value::Number(edges().filter(|edge| instance.is_current(edge.pair())).count() as i128),
        Term::MinScore => {
            let free = edges().filter(|edge| !instance.is_locked(edge.pair()));
            Value::Lowest(free.map(|edge| i64::from(edge.score)).min())
        }
        Term::Bands => Value::Counts(bands(instance, edges())),
        Term::OrgLeximin => Value::Fractions(leximin(instance, edges().map(|edge| edge.mentee))),
        Term::StableMentee => Value::Counts(Vec::new()),
    }
}

fn distinct(people: impl Iterator<Item = u32>) -> Value {
    let mut people: Vec<u32> = people.collect();
    people.sort_unstable();
    people.dedup();
    Value::Number(people.len() as i128)
}

fn bands<'a>(instance: &Instance, edges: impl Iterator<Item = &'a Edge>) -> Vec<u64> {
    let mentors = instance.mentors.len() as u64;
    let wanted: u64 = instance.mentees.iter().map(|m| m.bounds.most.map_or(mentors, u64::from)).sum();
    let mut counts = vec![0; instance.bands.len() + 2];
    for edge in edges {
        counts[1 + instance.bands.partition_point(|band| *band <= edge.score)] += 1;
    }
    counts[0] = wanted - counts.iter().sum::<u64>();
    counts
}

fn leximin(instance: &Instance, mentees: impl Iterator<Item = u32>) -> Vec<Fraction> {
    let groups = compared(instance);
    let mut received = vec![0u64; groups.len()];
    for mentee in mentees {
        let own = instance.mentees[mentee as usize].group;
        match &instance.fair {
            None => received[own as usize] += 1,
            Some(fair) => {
                let mut up = Some(own);
                while let Some(group) = up {
                    received[group as usize] += u64::from(fair.binary_search(&group).is_ok());
                    up = instance.groups[group as usize].parent;
                }
            }
        }
    }
    let compared = received.iter().zip(&groups).filter(|(_, group)| group.demand > 0);
    let mut fractions: Vec<_> =
        compared.map(|(received, group)| Fraction::new(*received, group.demand)).collect();
    fractions.sort_unstable();
    fractions
}
