//! What each rule takes away, how each organisation fares, and who would rather have each other.

use crate::explain::{OrganisationTally, RuleTally, Stability};
use crate::instance::{Instance, Pair};
use crate::people::{PairKind, Programme};
use crate::round::Round;
use crate::rules::{Judge, Rule};

/// Every rule that takes something or could not be judged somewhere, over all pairs of the files;
/// locked pairs are left out.
pub fn rules(programme: &Programme, judge: &Judge) -> Vec<RuleTally> {
    let nothing = |rule| RuleTally { rule, removes: 0, alone: 0, unjudged: 0 };
    let mut tallies = Rule::ALL.map(|(rule, _)| nothing(rule));
    for mentee in 0..programme.mentees.len() as u32 {
        for mentor in 0..programme.mentors.len() as u32 {
            let judgement = judge.judge(mentee, mentor);
            let quiet = judgement.broken.is_empty() && judgement.unjudged.is_empty();
            if quiet || judge.knows(PairKind::Locked, mentee, mentor) {
                continue;
            }
            judgement.broken.iter().for_each(|rule| tallies[rule as usize].removes += 1);
            judgement.unjudged.iter().for_each(|rule| tallies[rule as usize].unjudged += 1);
            if let Some(rule) = judgement.broken.only() {
                tallies[rule as usize].alone += 1;
            }
        }
    }
    tallies.into_iter().filter(|tally| tally.removes + tally.unjudged > 0).collect()
}

/// Every organisation, then, if there are any, the people without one.
pub fn organisations(programme: &Programme, round: &Round, pairs: &[Pair]) -> Vec<OrganisationTally> {
    let count = programme.organisations.len() as u32;
    let mut tallies: Vec<OrganisationTally> = (0..round.instance.groups.len() as u32)
        .map(|at| OrganisationTally {
            organisation: (at < count).then_some(at),
            ..OrganisationTally::default()
        })
        .collect();
    let mut with_mentor = vec![false; programme.mentees.len()];
    let mut with_mentee = vec![false; programme.mentors.len()];
    for (mentee, mentor) in pairs {
        with_mentor[*mentee as usize] = true;
        with_mentee[*mentor as usize] = true;
        tallies[round.instance.mentees[*mentee as usize].group as usize].received += 1;
        tallies[round.instance.mentors[*mentor as usize].group as usize].given += 1;
    }
    for (at, member) in round.instance.mentees.iter().enumerate() {
        let tally = &mut tallies[member.group as usize];
        tally.mentees += 1;
        tally.mentees_in_run += u32::from(round.has_mentee(at as u32));
        tally.matched += u32::from(with_mentor[at]);
        tally.demand += member.bounds.most.unwrap_or(0);
    }
    for (at, member) in round.instance.mentors.iter().enumerate() {
        let tally = &mut tallies[member.group as usize];
        tally.mentors += 1;
        tally.mentors_used += u32::from(with_mentee[at]);
        tally.places += member.bounds.most.unwrap_or(0);
    }
    tallies
}

/// Allowed pairs that are not in the answer although both would rather have each other, by fit,
/// than (one of) those they have, or have room. Where a mentee may have one mentor inside and one
/// outside, only the one of the same kind is compared.
pub fn stability(instance: &Instance, pairs: &[Pair]) -> Stability {
    const ROOM: i32 = i32::MIN;
    let mut wanted: Vec<[i32; 2]> = vec![[ROOM; 2]; instance.mentees.len()];
    let mut worst = vec![i32::MAX; instance.mentors.len()];
    let mut used = vec![0; instance.mentors.len()];
    for pair in pairs {
        let Some(edge) = instance.edge(*pair) else { continue };
        wanted[edge.mentee as usize][usize::from(edge.kind.min(1))] = edge.score;
        let mentor = edge.mentor as usize;
        worst[mentor] = worst[mentor].min(edge.score);
        used[mentor] += 1;
    }
    for (mentor, member) in instance.mentors.iter().enumerate() {
        if member.bounds.most.is_none_or(|most| used[mentor] < most) {
            worst[mentor] = ROOM;
        }
    }
    let mut stability = Stability::default();
    let mut last = None;
    for edge in &instance.edges {
        let rather_mentee = edge.score > wanted[edge.mentee as usize][usize::from(edge.kind.min(1))];
        let rather = rather_mentee && edge.score > worst[edge.mentor as usize];
        if rather && pairs.binary_search(&edge.pair()).is_err() {
            stability.pairs += 1;
            stability.mentees += u32::from(last != Some(edge.mentee));
            last = Some(edge.mentee);
        }
    }
    stability
}
