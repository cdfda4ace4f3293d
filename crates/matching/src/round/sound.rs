//! Whether a programme is in order at all, before anything is made of it.

use crate::people::{Person, Programme};
use crate::policy::{Inside, Policy, Shape};
use crate::round::Unsuitable;

/// Looks at every list.
///
/// # Errors
/// The first thing found wrong.
pub fn check(programme: &Programme, policy: &Policy) -> Result<(), Unsuitable> {
    in_order(programme.organisations.iter().map(|organisation| organisation.id.as_str()))?;
    in_order(programme.mentors.iter().map(|mentor| mentor.person.id.as_str()))?;
    in_order(programme.mentees.iter().map(|mentee| mentee.person.id.as_str()))?;
    let (mentees, mentors) = (programme.mentees.len(), programme.mentors.len());
    for mentor in &programme.mentors {
        known(programme, &mentor.person, mentees)?;
    }
    for mentee in &programme.mentees {
        known(programme, &mentee.person, mentors)?;
    }
    known_lists(programme)?;
    let people = programme.mentors.iter().map(|mentor| &mentor.person);
    let mut people = people.chain(programme.mentees.iter().map(|mentee| &mentee.person));
    match people.find(|person| !has_boundary(person, policy)) {
        Some(person) => Err(Unsuitable::NoBoundary(person.id.clone())),
        None => Ok(()),
    }
}

fn in_order<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), Unsuitable> {
    let mut before: Option<&str> = None;
    for id in ids {
        if before.is_some_and(|before| before >= id) {
            return Err(Unsuitable::OutOfOrder(id.to_owned()));
        }
        before = Some(id);
    }
    Ok(())
}

fn below(field: &'static str, index: u32, length: usize) -> Result<(), Unsuitable> {
    if (index as usize) < length { Ok(()) } else { Err(Unsuitable::Unknown(field)) }
}

fn known(programme: &Programme, person: &Person, others: usize) -> Result<(), Unsuitable> {
    if let Some(organisation) = person.organisation {
        below("organisation", organisation, programme.organisations.len())?;
    }
    if let Some(pattern) = person.hours {
        below("hours", pattern, programme.hours.patterns())?;
    }
    person.ranks.iter().try_for_each(|(whom, _)| below("ranks", *whom, others))
}

fn known_lists(programme: &Programme) -> Result<(), Unsuitable> {
    let count = programme.organisations.len();
    for organisation in &programme.organisations {
        organisation.suppliers.iter().try_for_each(|supplier| below("suppliers", *supplier, count))?;
    }
    for exclusion in &programme.exclusions {
        below("exclusions", exclusion.from, count)?;
        below("exclusions", exclusion.to, count)?;
    }
    for note in &programme.pairs {
        below("pairs", note.mentee, programme.mentees.len())?;
        below("pairs", note.mentor, programme.mentors.len())?;
    }
    Ok(())
}

/// Only where people may come without an organisation need they name none; and a division must be
/// named where it is the boundary (along a supply chain the links alone count).
fn has_boundary(person: &Person, policy: &Policy) -> bool {
    if person.organisation.is_none() {
        return policy.shape == Shape::Rapid;
    }
    let divided = policy.inside == Inside::Division && policy.shape != Shape::Supply;
    !divided || person.division.is_some()
}
