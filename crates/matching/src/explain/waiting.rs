//! Why somebody waits, and why somebody has a free place.

use crate::explain::ranked::Ranked;
use crate::explain::residual::{Load, Residual};
use crate::explain::{WhyFree, WhyWaiting};
use crate::instance::{Instance, Pair};
use crate::people::Programme;
use crate::round::Round;
use crate::rules::{Judge, Rule, RuleSet};

/// What both questions look at.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The people.
    pub programme: &'a Programme,
    /// The rules.
    pub judge: &'a Judge<'a>,
    /// The problem.
    pub round: &'a Round,
    /// The answer, in order.
    pub pairs: &'a [Pair],
}

/// Mentees without a mentor, in order, and why.
pub fn waiting(case: Case) -> Vec<(u32, WhyWaiting)> {
    let instance = &case.round.instance;
    let load = Load::new(instance, case.pairs);
    let mut residual = Residual::new(instance, case.pairs, &load);
    let ranked = Ranked::of(instance);
    let mut possible = vec![0; instance.mentees.len()];
    instance.edges.iter().for_each(|edge| possible[edge.mentee as usize] += 1);
    let without = (0..instance.mentees.len() as u32).filter(|mentee| load.held[*mentee as usize] == 0);
    let mut why = |mentee: u32| match (case.round.mentees_stopped[mentee as usize], &ranked) {
        (Some(rule), _) => WhyWaiting::Stopped(rule),
        (None, _) if possible[mentee as usize] == 0 => nobody(case, mentee),
        (None, Some(ranked)) => ranked.waiting(mentee, possible[mentee as usize]),
        (None, None) => held_up(instance, &load, &mut residual, mentee, possible[mentee as usize]),
    };
    without.map(|mentee| (mentee, why(mentee))).collect()
}

/// The rule at which the candidates run out, the rules applied in their order, and how many there
/// were before it. None where there was nobody to begin with.
fn last_taken(broken: &[RuleSet]) -> (Option<Rule>, u32) {
    let mut left: Vec<RuleSet> = broken.to_vec();
    for (rule, _) in Rule::ALL {
        let before = left.len() as u32;
        left.retain(|broken| !broken.contains(rule));
        if before > 0 && left.is_empty() {
            return (Some(rule), before);
        }
    }
    (None, left.len() as u32)
}

fn nobody(case: Case, mentee: u32) -> WhyWaiting {
    let mentors = 0..case.programme.mentors.len() as u32;
    let broken: Vec<RuleSet> = mentors.map(|mentor| case.judge.judge(mentee, mentor).broken).collect();
    let (last, before) = last_taken(&broken);
    let mut alone: Vec<(Rule, u32)> = Vec::new();
    for (rule, _) in Rule::ALL.into_iter().filter(|(rule, _)| *rule != Rule::Oneself) {
        let count = broken.iter().filter(|broken| broken.only() == Some(rule)).count() as u32;
        if count > 0 {
            alone.push((rule, count));
        }
    }
    alone.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    WhyWaiting::NobodyPossible { last, before, alone }
}

/// Somebody is possible; what holds it up is told by how far one can get. Places that are all held
/// come first: while nobody can be freed, no seat would help.
fn held_up(
    instance: &Instance,
    load: &Load,
    residual: &mut Residual,
    mentee: u32,
    possible: u32,
) -> WhyWaiting {
    let group = instance.mentees[mentee as usize].group;
    let reach = residual.reach(mentee);
    if reach.receives.contains(&group) {
        return WhyWaiting::OthersFirst;
    }
    let own = instance.groups[group as usize];
    if reach.hub || reach.balance.contains(&group) {
        if let Some(seats) = own.receives.and_then(|bounds| bounds.most)
            && load.is_full(instance, group)
        {
            return WhyWaiting::SeatsTaken { organisation: group, seats };
        }
        return match own.slack {
            Some(beyond) => {
                let given = load.given[group as usize];
                WhyWaiting::Reciprocity { organisation: group, given, beyond }
            }
            None => WhyWaiting::OthersFirst,
        };
    }
    let organisations: Vec<u32> =
        reach.gives.iter().copied().filter(|group| load.has_given_all(instance, *group)).collect();
    if organisations.is_empty() {
        WhyWaiting::Full { possible, mentees: reach.mentees, places: reach.places }
    } else {
        WhyWaiting::MentorsSeatsTaken { organisations }
    }
}

/// Mentors with free places, in order, how many, and why. Of those who are not in the run all
/// places are free.
pub fn free(case: Case) -> Vec<(u32, u32, WhyFree)> {
    let instance = &case.round.instance;
    let load = Load::new(instance, case.pairs);
    let ranked = Ranked::of(instance);
    let mut possible: Vec<Vec<u32>> = vec![Vec::new(); instance.mentors.len()];
    instance.edges.iter().for_each(|edge| possible[edge.mentor as usize].push(edge.mentee));
    let mut free = Vec::new();
    for mentor in 0..instance.mentors.len() as u32 {
        let places = case.round.places[mentor as usize];
        if let Some(rule) = case.round.mentors_stopped[mentor as usize] {
            free.push((mentor, places, WhyFree::Stopped(rule)));
            continue;
        }
        let left = places.saturating_sub(load.used[mentor as usize]);
        if left > 0 {
            let possible = &possible[mentor as usize];
            let why = match &ranked {
                Some(ranked) if !possible.is_empty() => ranked.free(mentor, possible.len() as u32),
                _ => why_free(case, &load, mentor, possible),
            };
            free.push((mentor, left, why));
        }
    }
    free
}

fn why_free(case: Case, load: &Load, mentor: u32, possible: &[u32]) -> WhyFree {
    let instance = &case.round.instance;
    if possible.is_empty() {
        let mentees = 0..case.programme.mentees.len() as u32;
        let broken: Vec<RuleSet> = mentees.map(|mentee| case.judge.judge(mentee, mentor).broken).collect();
        return WhyFree::NobodyPossible { last: last_taken(&broken).0 };
    }
    let waiting: Vec<u32> =
        possible.iter().copied().filter(|mentee| load.held[*mentee as usize] == 0).collect();
    if waiting.is_empty() {
        return WhyFree::AllServed { possible: possible.len() as u32 };
    }
    let own = instance.mentors[mentor as usize].group;
    if let Some(seats) = instance.groups[own as usize].gives.and_then(|bounds| bounds.most)
        && load.has_given_all(instance, own)
    {
        return WhyFree::SeatsTaken { organisation: own, seats };
    }
    let held_back = |mentee: &u32| {
        let group = instance.mentees[*mentee as usize].group;
        load.is_full(instance, group) || (load.owes(instance, group) && group != own)
    };
    if waiting.iter().all(held_back) {
        WhyFree::TheirSeatsTaken { waiting: waiting.len() as u32 }
    } else {
        WhyFree::OthersFirst
    }
}
