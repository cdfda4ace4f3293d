//! Whether a matching is stable under strict lists, and the best one for the mentees.

use super::Fault;
use crate::instance::{Instance, Pair};
use std::collections::HashMap;

/// What is wrong with pairs as the mentee-optimal stable matching.
pub(super) fn faults(instance: &Instance, pairs: &[Pair]) -> Vec<Fault> {
    let market = Market::new(instance);
    if let Some(pair) = pairs.iter().find(|pair| !market.acceptable(**pair)) {
        return vec![Fault::NotAllowed(*pair)];
    }
    let mut blocking = market.blocking(instance, pairs);
    if blocking.is_empty() && !market.best_for_mentees(instance, pairs) {
        blocking.push(Fault::NotMenteeOptimal);
    }
    blocking
}

/// Who ranks whom where; only pairs that are allowed at all.
struct Market<'a> {
    instance: &'a Instance,
    by_mentee: HashMap<Pair, usize>,
    by_mentor: HashMap<Pair, usize>,
}

impl<'a> Market<'a> {
    fn new(instance: &'a Instance) -> Self {
        let mut market = Market { instance, by_mentee: HashMap::new(), by_mentor: HashMap::new() };
        for (mentee, list) in &instance.mentee_lists {
            market.by_mentee.extend(list.iter().enumerate().map(|(rank, mentor)| ((*mentee, *mentor), rank)));
        }
        for (mentor, list) in &instance.mentor_lists {
            market.by_mentor.extend(list.iter().enumerate().map(|(rank, mentee)| ((*mentee, *mentor), rank)));
        }
        market
    }

    fn acceptable(&self, pair: Pair) -> bool {
        let allowed = self.instance.edge(pair).is_some() && !self.instance.is_forbidden(pair);
        allowed && self.by_mentee.contains_key(&pair) && self.by_mentor.contains_key(&pair)
    }

    fn blocking(&self, instance: &Instance, pairs: &[Pair]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (mentee, list) in &instance.mentee_lists {
            let own = pairs.iter().find(|pair| pair.0 == *mentee).map(|pair| pair.1);
            for mentor in list.iter().take_while(|mentor| Some(**mentor) != own) {
                let pair = (*mentee, *mentor);
                let Some(rank) = self.by_mentor.get(&pair).filter(|_| self.acceptable(pair)) else {
                    continue;
                };
                let held: Vec<&Pair> = pairs.iter().filter(|other| other.1 == *mentor).collect();
                let most = instance.mentors[*mentor as usize].bounds.most;
                let free = most.is_none_or(|most| (held.len() as u64) < u64::from(most));
                let rather =
                    held.iter().any(|other| self.by_mentor.get(other).is_some_and(|other| other > rank));
                if most != Some(0) && (free || rather) {
                    faults.push(Fault::Blocking(pair));
                }
            }
        }
        faults
    }

    /// Mentees propose in rounds, all that are free at once; mentors keep the best. No mentee can
    /// have better in any stable matching (Gale and Shapley 1962), so this must be the answer.
    fn best_for_mentees(&self, instance: &Instance, pairs: &[Pair]) -> bool {
        let mut refused: HashMap<u32, usize> = HashMap::new();
        loop {
            let mut asked: HashMap<u32, Vec<(usize, u32)>> = HashMap::new();
            for (mentee, list) in &instance.mentee_lists {
                let wishes = list.iter().filter(|mentor| self.acceptable((*mentee, **mentor)));
                if let Some(mentor) = wishes.clone().nth(refused.get(mentee).copied().unwrap_or(0)) {
                    asked.entry(*mentor).or_default().push((self.by_mentor[&(*mentee, *mentor)], *mentee));
                }
            }
            let mut again = false;
            for (mentor, who) in &mut asked {
                who.sort_unstable();
                let most = instance.mentors[*mentor as usize].bounds.most.map_or(usize::MAX, |m| m as usize);
                for (_, mentee) in who.split_off(most.min(who.len())) {
                    *refused.entry(mentee).or_default() += 1;
                    again = true;
                }
            }
            if !again {
                let mut best: Vec<Pair> = asked
                    .iter()
                    .flat_map(|(mentor, who)| who.iter().map(|(_, mentee)| (*mentee, *mentor)))
                    .collect();
                best.sort_unstable();
                let mut said = pairs.to_vec();
                said.sort_unstable();
                return best == said;
            }
        }
    }
}
