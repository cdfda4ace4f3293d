//! The hard rules one by one, each a question with three answers.
//!
//! A rule that an organisation or a person sets for itself (`gives`, `receives`, a target group, a
//! mentor kept for some) does not exist where nothing was said; there is nothing to judge then.
//! A rule that compares two people's answers cannot be judged where one of them is missing.

use crate::hours::Hours;
use crate::people::{Area, Organisation, PairKind, Person};
use crate::policy::Gap;
use crate::rules::notes::Known;

/// What a rule says about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The pair keeps it.
    Met,
    /// The pair breaks it.
    Broken,
    /// An answer is missing: the pair is allowed, and counted.
    Unjudged,
}

fn breaks(broken: bool) -> Verdict {
    if broken { Verdict::Broken } else { Verdict::Met }
}

/// Nobody is their own mentor.
pub fn oneself(mentee: &Person, mentor: &Person) -> Verdict {
    breaks(mentee.identity == mentor.identity)
}

/// No exclusion between their organisations holds for these two. An area holds if either person's
/// function or country is in it, or is not known.
pub fn competitors(areas: impl Iterator<Item = Area>, mentee: &Person, mentor: &Person) -> Verdict {
    let mut areas = areas;
    breaks(areas.any(|area| match area {
        Area::Everywhere => true,
        Area::Function(word) => [mentee, mentor].iter().any(|who| who.function.is_none_or(|own| own == word)),
        Area::Country(word) => [mentee, mentor].iter().any(|who| who.country.is_none_or(|own| own == word)),
    }))
}

/// The mentor's organisation gives and the mentee's receives, unless it says no.
pub fn direction(mentees: Option<&Organisation>, mentors: Option<&Organisation>) -> Verdict {
    let receives = mentees.and_then(|organisation| organisation.receives);
    let gives = mentors.and_then(|organisation| organisation.gives);
    breaks(receives == Some(false) || gives == Some(false))
}

/// Both belong to the target group of their role, unless an answer says no.
pub fn eligible(mentee: &Person, mentor: &Person) -> Verdict {
    breaks(mentee.eligible == Some(false) || mentor.eligible == Some(false))
}

/// A mentor kept for mentees from a level does not meet those below it.
pub fn kept_for(from: Option<u8>, level: Option<u8>) -> Verdict {
    match (from, level) {
        (None, _) => Verdict::Met,
        (Some(_), None) => Verdict::Unjudged,
        (Some(from), Some(level)) => breaks(level < from),
    }
}

/// Neither is the other's manager, nor the manager's manager.
pub fn line_manager(mentee: &Person, mentor: &Person) -> Verdict {
    let manages = |one: &Person, other: &Person| {
        one.managers.as_ref().map(|managers| managers.contains(&other.identity))
    };
    match (manages(mentee, mentor), manages(mentor, mentee)) {
        (Some(true), _) | (_, Some(true)) => Verdict::Broken,
        (Some(false), Some(false)) => Verdict::Met,
        _ => Verdict::Unjudged,
    }
}

/// Neither asked not to meet the other.
pub fn not_with(known: Known) -> Verdict {
    breaks(known.has(PairKind::NotWith))
}

/// Nobody has forbidden the pair by hand.
pub fn forbidden(known: Known) -> Verdict {
    breaks(known.has(PairKind::Forbidden))
}

/// They share a language.
pub fn language(mentee: &Person, mentor: &Person) -> Verdict {
    if mentee.languages.is_empty() || mentor.languages.is_empty() {
        return Verdict::Unjudged;
    }
    breaks(!mentee.languages.iter().any(|language| mentor.languages.contains(language)))
}

/// They share so many minutes of office hours in every whole week of the cohort. A cohort without
/// a whole week has none to look at.
pub fn hours(hours: &Hours, least: u32, mentee: &Person, mentor: &Person) -> Verdict {
    match (mentee.hours, mentor.hours) {
        (Some(one), Some(other)) if hours.weeks() > 0 => breaks(hours.shared(one, other).least < least),
        _ => Verdict::Unjudged,
    }
}

/// The mentor's rung less the mentee's lies within the bounds.
pub fn level_gap(gap: Gap, mentee: &Person, mentor: &Person) -> Verdict {
    match (mentee.level, mentor.level) {
        (Some(one), Some(other)) => {
            let between = i32::from(other) - i32::from(one);
            breaks(between < gap.least || gap.most.is_some_and(|most| between > most))
        }
        _ => Verdict::Unjudged,
    }
}

/// They were not a pair before; a pair of today is not an earlier one.
pub fn earlier_pairs(known: Known) -> Verdict {
    breaks(known.has(PairKind::Earlier) && !known.has(PairKind::Current))
}

/// Both have done what the programme asks before matching: the training, or accepting the code.
pub fn done(mentee: Option<bool>, mentor: Option<bool>) -> Verdict {
    match (mentee, mentor) {
        (Some(false), _) | (_, Some(false)) => Verdict::Broken,
        (Some(true), Some(true)) => Verdict::Met,
        _ => Verdict::Unjudged,
    }
}

/// The fit, without what coordinators suggest, reaches the floor.
pub fn minimum_fit(floor: i32, points: i32) -> Verdict {
    breaks(points < floor)
}

#[cfg(test)]
mod tests;
