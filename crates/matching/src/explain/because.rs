//! What each part of a pair's fit rests on.

use crate::explain::{Because, PartReason};
use crate::fit::{Mark, Scorer, common, contrast, named, place};
use crate::people::{Mentee, Mentor, Person, Programme};
use crate::policy::Part;

/// Every part that has a weight, in order, with its reason.
pub fn reasons(programme: &Programme, scorer: &Scorer, mentee: u32, mentor: u32) -> Vec<PartReason> {
    let fit = scorer.fit(mentee, mentor);
    let reason = |part: &crate::fit::PartFit| PartReason {
        part: part.part,
        weight: part.weight,
        value: part.mark.value,
        points: part.points,
        answered: part.mark.answered,
        because: because(programme, scorer, part.part, part.mark, (mentee, mentor)),
    };
    fit.parts.iter().map(reason).collect()
}

fn because(programme: &Programme, scorer: &Scorer, part: Part, mark: Mark, pair: (u32, u32)) -> Because {
    let (mentee, mentor) = pair;
    let receiver: &Mentee = &programme.mentees[mentee as usize];
    let giver: &Mentor = &programme.mentors[mentor as usize];
    let (one, other) = (&receiver.person, &giver.person);
    match part {
        Part::Skills => Because::Skills {
            sought: scorer.sought(mentee).len() as u32,
            met: scorer.skills_met(mentee, mentor),
        },
        Part::Level => {
            let gap = one.level.zip(other.level).map(|(one, other)| i32::from(other) - i32::from(one));
            Because::Level { gap }
        }
        Part::Preferences => Because::Preferences {
            by_mentee: scorer.rank_by_mentee(mentee, mentor),
            by_mentor: scorer.rank_by_mentor(mentee, mentor),
        },
        Part::Hours => hours(programme, one, other),
        Part::Languages => Because::Languages { shared: common(&one.languages, &other.languages) },
        Part::Function => {
            Because::Function { mentor: other.function, met: mark.answered && mark.value == 1000 }
        }
        Part::Location => Because::Location { near: place(one, other).near },
        Part::SectorContrast => {
            let home = |person: &Person| programme.organisations.get(person.organisation? as usize);
            Because::SectorContrast {
                contrast: contrast(&receiver.preferred_sectors, home(one), home(other)),
            }
        }
        Part::Aims => {
            Because::Aims { shared: common(&one.aims, &other.aims), named: named(&one.aims).len() as u32 }
        }
        Part::Identity => Because::Identity { shared: mark.answered && mark.value > 0 },
    }
}

fn hours(programme: &Programme, mentee: &Person, mentor: &Person) -> Because {
    let weeks = u64::from(programme.hours.weeks());
    let both = mentee.hours.zip(mentor.hours).filter(|_| weeks > 0);
    let shared = both.map(|(one, other)| programme.hours.shared(one, other));
    Because::Hours {
        mean: shared.map(|overlap| (overlap.total / weeks) as u32),
        least: shared.map(|overlap| overlap.least),
    }
}
