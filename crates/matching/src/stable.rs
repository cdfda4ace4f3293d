//! Stable outcomes: nobody finds a pair together that both would rather have.
//!
//! Everybody has a list of people of the other side, best first and without ties ([`lists`] makes
//! them from ranks). A pair *blocks* an outcome if it is possible, each lists the other, the mentee
//! has nobody or somebody they list later, and the mentor has a free place or somebody they list
//! later. An outcome that no pair blocks is stable. One always exists where only the places of
//! people count (Gale and Shapley 1962), and of all stable ones the one found here is best for every
//! mentee at once. In all of them the same people are matched, and each mentor has the same number
//! of mentees (Roth 1986). No mentee gains by giving a false list; a mentor might.
//!
//! **Algorithm.** Deferred acceptance: mentees ask in the order of their lists, mentors hold the
//! best they have places for and let the others ask on. Each entry of each list is looked at once.

pub mod lists;

use crate::instance::{Instance, Pair};
use std::collections::BTreeMap;

/// Where each mentor has each mentee on the list, 0 the best.
type Ranks = BTreeMap<u32, BTreeMap<u32, usize>>;

/// The stable matching that is best for every mentee: they propose in the order of their lists,
/// mentors keep the best they have places for. A pair counts only if it is allowed
/// and each lists the other. In order.
pub fn mentees_propose(instance: &Instance) -> Vec<Pair> {
    let ranks = ranks(instance);
    let takes_part = |who: &u32| instance.mentees[*who as usize].bounds.most != Some(0);
    let lists: BTreeMap<u32, &Vec<u32>> = instance
        .mentee_lists
        .iter()
        .filter(|(who, _)| takes_part(who))
        .map(|(who, list)| (*who, list))
        .collect();
    let mut next: BTreeMap<u32, usize> = BTreeMap::new();
    // Each mentor's mentees by rank, so the last is the one to let go.
    let mut held: BTreeMap<u32, BTreeMap<usize, u32>> = BTreeMap::new();
    let mut free: Vec<u32> = lists.keys().rev().copied().collect();
    while let Some(mentee) = free.pop() {
        let at = next.entry(mentee).or_default();
        let Some(&mentor) = lists[&mentee].get(*at) else { continue };
        *at += 1;
        let Some(rank) = rank(instance, &ranks, (mentee, mentor)) else {
            free.push(mentee);
            continue;
        };
        let kept = held.entry(mentor).or_default();
        kept.insert(rank, mentee);
        if kept.len() > places(instance, mentor) {
            free.extend(kept.pop_last().map(|(_, mentee)| mentee));
        }
    }
    let mut pairs: Vec<Pair> =
        held.iter().flat_map(|(mentor, kept)| kept.values().map(|mentee| (*mentee, *mentor))).collect();
    pairs.sort_unstable();
    pairs
}

/// Pairs that count: possible, and each lists the other. In order.
pub fn acceptable(instance: &Instance) -> Vec<Pair> {
    let ranks = ranks(instance);
    let all =
        instance.mentee_lists.iter().flat_map(|(mentee, list)| list.iter().map(|mentor| (*mentee, *mentor)));
    let mut pairs: Vec<Pair> = all.filter(|pair| rank(instance, &ranks, *pair).is_some()).collect();
    pairs.sort_unstable();
    pairs
}

/// The pairs that block a matching in which nobody has two mentors. In order.
pub fn blocking(instance: &Instance, pairs: &[Pair]) -> Vec<Pair> {
    let ranks = ranks(instance);
    let mentor_of: BTreeMap<u32, u32> = pairs.iter().copied().collect();
    // For each mentor how many mentees, and the place of the last on the list; one not listed is last.
    let mut held: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for pair in pairs {
        let place = rank(instance, &ranks, *pair).unwrap_or(usize::MAX);
        let (count, last) = held.entry(pair.1).or_default();
        (*count, *last) = (*count + 1, place.max(*last));
    }
    let mut found = Vec::new();
    for (mentee, list) in &instance.mentee_lists {
        let own = mentor_of.get(mentee);
        if instance.mentees[*mentee as usize].bounds.most == Some(0) {
            continue;
        }
        for mentor in list.iter().take_while(|mentor| Some(*mentor) != own) {
            let Some(place) = rank(instance, &ranks, (*mentee, *mentor)) else { continue };
            let (count, last) = held.get(mentor).copied().unwrap_or_default();
            let places = places(instance, *mentor);
            if places > 0 && (count < places || place < last) {
                found.push((*mentee, *mentor));
            }
        }
    }
    found.sort_unstable();
    found
}

fn ranks(instance: &Instance) -> Ranks {
    let each = instance.mentor_lists.iter();
    each.map(|(mentor, list)| (*mentor, list.iter().enumerate().map(|(rank, who)| (*who, rank)).collect()))
        .collect()
}

/// Where the mentor has the mentee; none if the pair does not count.
fn rank(instance: &Instance, ranks: &Ranks, pair: Pair) -> Option<usize> {
    let place = ranks.get(&pair.1)?.get(&pair.0)?;
    (instance.edge(pair).is_some() && !instance.is_forbidden(pair)).then_some(*place)
}

fn places(instance: &Instance, mentor: u32) -> usize {
    instance.mentors[mentor as usize].bounds.most.map_or(usize::MAX, |most| most as usize)
}
