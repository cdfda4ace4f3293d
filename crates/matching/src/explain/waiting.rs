//! Why somebody waits, and why somebody has a free place.

use crate::explain::possible::Possible;
use crate::explain::ranked::Ranked;
use crate::explain::residual::{Load, Residual};
use crate::explain::scan::Scan;
use crate::explain::{WhyFree, WhyWaiting};
use crate::instance::{Instance, Pair};
use crate::round::Round;

/// What both questions look at.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The problem.
    pub round: &'a Round,
    /// The answer, in order.
    pub pairs: &'a [Pair],
    /// What was seen of all pairs.
    pub scan: &'a Scan,
}

/// Mentees without a mentor, in order, and why. Takes who is possible for whom from what was seen.
pub fn waiting(case: Case, possible: Possible) -> Vec<(u32, WhyWaiting)> {
    let instance = &case.round.instance;
    let load = Load::new(instance, case.pairs);
    let ranked = Ranked::of(instance);
    let without = (0..instance.mentees.len() as u32).filter(|mentee| load.held[*mentee as usize] == 0);
    let (mut possible, mut residual) = (Some(possible), None);
    let mut why = |mentee: u32| {
        let count = case.scan.of_mentees[mentee as usize];
        match (case.round.mentees_stopped[mentee as usize], &ranked) {
            (Some(rule), _) => WhyWaiting::Stopped(rule),
            (None, _) if count == 0 => case.scan.nobody.get(&mentee).cloned().unwrap_or(NOBODY),
            (None, Some(ranked)) => ranked.waiting(mentee, count),
            (None, None) => {
                let graph =
                    || Residual::new(instance, case.pairs, &load, possible.take().unwrap_or_default());
                held_up(instance, &load, residual.get_or_insert_with(graph), mentee, count)
            }
        }
    };
    without.map(|mentee| (mentee, why(mentee))).collect()
}

/// There is no mentor at all.
const NOBODY: WhyWaiting = WhyWaiting::NobodyPossible { last: None, before: 0, alone: Vec::new() };

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
    let waits = waits(case, &load);
    let mut free = Vec::new();
    for mentor in 0..instance.mentors.len() as u32 {
        let places = case.round.places[mentor as usize];
        if let Some(rule) = case.round.mentors_stopped[mentor as usize] {
            free.push((mentor, places, WhyFree::Stopped(rule)));
            continue;
        }
        let left = places.saturating_sub(load.used[mentor as usize]);
        if left > 0 {
            let possible = case.scan.of_mentors[mentor as usize];
            let why = match &ranked {
                _ if possible == 0 => WhyFree::NobodyPossible { last: case.scan.last(mentor) },
                Some(ranked) => ranked.free(mentor, possible),
                None => why_free(instance, &load, (mentor, possible), waits[mentor as usize]),
            };
            free.push((mentor, left, why));
        }
    }
    free
}

/// Of the mentees whom a mentor could help, how many wait, and how many of these are held back by
/// what their organisation may receive.
type Waits = (u32, u32);

fn waits(case: Case, load: &Load) -> Vec<Waits> {
    let (instance, possible) = (&case.round.instance, &case.scan.possible);
    let mut waits = vec![(0, 0); instance.mentors.len()];
    let known = possible.rows().checked_div(possible.kinds()).unwrap_or(0) as u32;
    for mentee in (0..known).filter(|mentee| load.held[*mentee as usize] == 0) {
        let group = instance.mentees[mentee as usize].group;
        let (is_full, owes) = (load.is_full(instance, group), load.owes(instance, group));
        for mentor in possible.mentors(mentee) {
            let own = instance.mentors[mentor as usize].group;
            let (waiting, held_back) = &mut waits[mentor as usize];
            *waiting += 1;
            *held_back += u32::from(is_full || (owes && group != own));
        }
    }
    waits
}

fn why_free(
    instance: &Instance,
    load: &Load,
    (mentor, possible): (u32, u32),
    (waiting, held_back): Waits,
) -> WhyFree {
    if waiting == 0 {
        return WhyFree::AllServed { possible };
    }
    let own = instance.mentors[mentor as usize].group;
    if let Some(seats) = instance.groups[own as usize].gives.and_then(|bounds| bounds.most)
        && load.has_given_all(instance, own)
    {
        return WhyFree::SeatsTaken { organisation: own, seats };
    }
    if held_back == waiting { WhyFree::TheirSeatsTaken { waiting } } else { WhyFree::OthersFirst }
}
