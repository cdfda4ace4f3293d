//! Whether a matching is stable under strict lists, and the best one for the mentees.

use super::Fault;
use crate::instance::{Instance, Pair};
use std::collections::HashMap;

/// What is wrong with pairs as the mentee-optimal stable matching.
pub(super) fn faults(instance: &Instance, pairs: &[Pair]) -> Vec<Fault> {
    let market = Market::new(instance);
    if let Some(pair) = pairs.iter().find(|pair| !market.counts(**pair)) {
        return vec![Fault::NotAllowed(*pair)];
    }
    let mut blocking = market.blocking(pairs);
    if blocking.is_empty() && !market.is_best_for_mentees(pairs) {
        blocking.push(Fault::NotMenteeOptimal);
    }
    blocking
}

/// Who ranks whom where; only pairs that count: allowed, and each lists the other.
struct Market<'a> {
    instance: &'a Instance,
    /// For each mentee with a list, the mentors that count, best first, each with the mentor's rank of the mentee.
    wishes: Vec<(u32, Vec<(u32, usize)>)>,
    /// The mentor's rank of the mentee, of pairs that count.
    rank: HashMap<Pair, usize>,
}

impl<'a> Market<'a> {
    fn new(instance: &'a Instance) -> Self {
        let mut listed: HashMap<Pair, usize> = HashMap::new();
        for (mentor, list) in &instance.mentor_lists {
            listed.extend(list.iter().enumerate().map(|(rank, mentee)| ((*mentee, *mentor), rank)));
        }
        let mut market = Market { instance, wishes: Vec::new(), rank: HashMap::new() };
        for (mentee, list) in &instance.mentee_lists {
            if instance.mentees[*mentee as usize].bounds.most == Some(0) {
                continue;
            }
            let mut wishes = Vec::new();
            for mentor in list {
                let pair = (*mentee, *mentor);
                let allowed = instance.edge(pair).is_some() && !instance.is_forbidden(pair);
                if let Some(rank) = listed.get(&pair).filter(|_| allowed && market.places(*mentor) > 0) {
                    wishes.push((*mentor, *rank));
                    market.rank.insert(pair, *rank);
                }
            }
            market.wishes.push((*mentee, wishes));
        }
        market
    }

    fn places(&self, mentor: u32) -> usize {
        self.instance.mentors[mentor as usize].bounds.most.map_or(usize::MAX, |most| most as usize)
    }

    fn counts(&self, pair: Pair) -> bool {
        self.rank.contains_key(&pair)
    }

    fn blocking(&self, pairs: &[Pair]) -> Vec<Fault> {
        let own: HashMap<u32, u32> = pairs.iter().copied().collect();
        let mut ranks_held: HashMap<u32, Vec<usize>> = HashMap::new();
        for pair in pairs {
            ranks_held.entry(pair.1).or_default().push(self.rank[pair]);
        }
        let mut faults = Vec::new();
        for (mentee, wishes) in &self.wishes {
            let better = wishes.iter().take_while(|(mentor, _)| own.get(mentee) != Some(mentor));
            for (mentor, rank) in better {
                let held = ranks_held.get(mentor).map_or(&[][..], Vec::as_slice);
                if held.len() < self.places(*mentor) || held.iter().any(|other| other > rank) {
                    faults.push(Fault::Blocking((*mentee, *mentor)));
                }
            }
        }
        faults
    }

    /// Mentees propose in rounds, all that are free at once; mentors keep the best. No mentee can
    /// have better in any stable matching (Gale and Shapley 1962), so this must be the answer.
    fn is_best_for_mentees(&self, pairs: &[Pair]) -> bool {
        let mut refused = vec![0; self.wishes.len()];
        loop {
            let mut asked: HashMap<u32, Vec<(usize, usize)>> = HashMap::new();
            for (at, (_, wishes)) in self.wishes.iter().enumerate() {
                if let Some((mentor, rank)) = wishes.get(refused[at]) {
                    asked.entry(*mentor).or_default().push((*rank, at));
                }
            }
            let mut again = false;
            for (mentor, who) in &mut asked {
                who.sort_unstable();
                for (_, at) in who.split_off(self.places(*mentor).min(who.len())) {
                    refused[at] += 1;
                    again = true;
                }
            }
            if !again {
                let all = asked
                    .iter()
                    .flat_map(|(mentor, who)| who.iter().map(|(_, at)| (self.wishes[*at].0, *mentor)));
                let mut best: Vec<Pair> = all.collect();
                best.sort_unstable();
                let mut said = pairs.to_vec();
                said.sort_unstable();
                return best == said;
            }
        }
    }
}
