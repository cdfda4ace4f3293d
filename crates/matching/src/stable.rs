//! Stable matchings of strict preference lists (Gale and Shapley 1962; hospitals with places,
//! Roth and Sotomayor 1990).

use crate::instance::{Instance, Pair};
use std::collections::BTreeMap;

/// The stable matching that is best for every mentee: they propose in the order of their lists,
/// mentors keep the best they have places for. A pair counts only if it is allowed
/// and each lists the other. In order.
pub fn mentees_propose(instance: &Instance) -> Vec<Pair> {
    let ranks: BTreeMap<u32, BTreeMap<u32, usize>> = instance
        .mentor_lists
        .iter()
        .map(|(mentor, list)| (*mentor, list.iter().enumerate().map(|(rank, who)| (*who, rank)).collect()))
        .collect();
    let lists: BTreeMap<u32, &Vec<u32>> =
        instance.mentee_lists.iter().map(|(who, list)| (*who, list)).collect();
    let mut next: BTreeMap<u32, usize> = BTreeMap::new();
    // Each mentor's mentees by rank, so the last is the one to let go.
    let mut held: BTreeMap<u32, BTreeMap<usize, u32>> = BTreeMap::new();
    let mut free: Vec<u32> = lists.keys().rev().copied().collect();
    while let Some(mentee) = free.pop() {
        let at = next.entry(mentee).or_default();
        let Some(&mentor) = lists[&mentee].get(*at) else { continue };
        *at += 1;
        let allowed = instance.edge((mentee, mentor)).is_some() && !instance.is_forbidden((mentee, mentor));
        let Some(&rank) = ranks.get(&mentor).and_then(|rank| rank.get(&mentee)).filter(|_| allowed) else {
            free.push(mentee);
            continue;
        };
        let places = instance.mentors[mentor as usize].bounds.most.map_or(usize::MAX, |most| most as usize);
        let kept = held.entry(mentor).or_default();
        kept.insert(rank, mentee);
        if kept.len() > places {
            free.extend(kept.pop_last().map(|(_, mentee)| mentee));
        }
    }
    let mut pairs: Vec<Pair> =
        held.iter().flat_map(|(mentor, kept)| kept.values().map(|mentee| (*mentee, *mentor))).collect();
    pairs.sort_unstable();
    pairs
}
