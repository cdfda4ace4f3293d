//! How each organisation fares.

use crate::explain::OrganisationTally;
use crate::instance::Pair;
use crate::people::Programme;
use crate::round::Round;

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
