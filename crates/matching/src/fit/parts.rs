//! The parts of fit other than skills, each by itself.
//!
//! Where a part could only be told with an answer that is missing, it is neutral. Where the answers
//! that were given decide it already, they do.

use crate::fit::{Contrast, Nearness};
use crate::fit::{Mark, exact};
use crate::hours::Hours;
use crate::people::{Mentee, Organisation, Person, Wish, Word};

/// Minutes of a week in common that count as plenty.
const PLENTY: u64 = 600;

fn told(value: i32) -> Mark {
    Mark { value, answered: true }
}

fn neutral(value: i32) -> Mark {
    Mark { value, answered: false }
}

/// Full within the best gap, a quarter less for each rung beyond.
pub fn level(mentee: Option<u8>, mentor: Option<u8>, best: (i32, i32)) -> Mark {
    let (Some(one), Some(other)) = (mentee, mentor) else { return neutral(500) };
    let gap = i32::from(other) - i32::from(one);
    let beyond = best.0.saturating_sub(gap).max(gap.saturating_sub(best.1)).clamp(0, 4);
    told(1000 - 250 * beyond)
}

/// Twice the larger of both wishes and three times the smaller, of five. A rank of 1 to 5 is a wish
/// of five fifths down to one; a later one is one fifth, none is none.
pub fn preferences(answered: bool, by_mentee: Option<u32>, by_mentor: Option<u32>) -> Mark {
    let fifths = |rank: Option<u32>| rank.map_or(0, |rank| 6 - rank.clamp(1, 5) as i32);
    let (one, other) = (fifths(by_mentee), fifths(by_mentor));
    let value = 40 * (2 * one.max(other) + 3 * one.min(other));
    if answered { told(value) } else { neutral(0) }
}

/// Mean office hours in common in a week; ten and more are full.
pub fn hours(hours: &Hours, mentee: Option<u32>, mentor: Option<u32>) -> Mark {
    match (mentee, mentor) {
        (Some(one), Some(other)) if hours.weeks() > 0 => {
            told(exact::per_mille(hours.shared(one, other).total, u64::from(hours.weeks()) * PLENTY))
        }
        _ => neutral(500),
    }
}

/// The strongest of both, the strongest of one, another one, or none in common.
pub fn languages(mentee: &[Word], mentor: &[Word]) -> Mark {
    let (Some(one), Some(other)) = (mentee.first(), mentor.first()) else { return neutral(500) };
    if one == other {
        told(1000)
    } else if mentor.contains(one) || mentee.contains(other) {
        told(800)
    } else if mentee.iter().any(|word| mentor.contains(word)) {
        told(600)
    } else {
        told(0)
    }
}

/// Among the functions the mentee named, or as the mentee wishes; without a wish, as the programme.
pub fn function(mentee: &Mentee, mentor: Option<Word>, programme: Wish) -> Mark {
    let wish = mentee.function_wish.unwrap_or(programme);
    if wish == Wish::Any {
        return told(1000);
    }
    let Some(function) = mentor else { return neutral(500) };
    if mentee.preferred_functions.contains(&function) {
        return told(1000);
    }
    match mentee.person.function {
        Some(own) => told(if (own == function) == (wish == Wish::Same) { 1000 } else { 0 }),
        None => neutral(500),
    }
}

/// How near two people are, and whether their answers tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// How near.
    pub near: Nearness,
    /// Whether their answers tell, be it that they do not want to meet in person.
    pub answered: bool,
}

/// How near they are if both want to meet in person. A place of the same name in another country is
/// another place.
pub fn place(mentee: &Person, mentor: &Person) -> Place {
    let (Some(one), Some(other)) = (mentee.ways, mentor.ways) else {
        return Place { near: Nearness::NotAsked, answered: false };
    };
    if !one.in_person || !other.in_person {
        return Place { near: Nearness::NotAsked, answered: true };
    }
    let same = |one: Option<Word>, other: Option<Word>| Some(one? == other?);
    let near = match (same(mentee.location, mentor.location), same(mentee.country, mentor.country)) {
        (_, Some(false)) => Nearness::Apart,
        (Some(true), _) => Nearness::SamePlace,
        (_, Some(true)) => Nearness::SameCountry,
        (_, None) => return Place { near: Nearness::NotAsked, answered: false },
    };
    Place { near, answered: true }
}

/// Neutral unless both want to meet in person; then the same place, or at least the same country.
pub fn location(mentee: &Person, mentor: &Person) -> Mark {
    let Place { near, answered } = place(mentee, mentor);
    let value = match near {
        Nearness::SamePlace => 1000,
        Nearness::SameCountry | Nearness::NotAsked => 500,
        Nearness::Apart => 0,
    };
    Mark { value, answered }
}

/// How the mentor's organisation differs from what the mentee knows, or meets what they asked for.
/// What was left blank is passed over as long as something was given that tells.
pub fn contrast(
    preferred: &[Word],
    mentee: Option<&Organisation>,
    mentor: Option<&Organisation>,
) -> Contrast {
    let Some(theirs) = mentor else { return Contrast::Unknown };
    if !preferred.is_empty() {
        let mut known = [theirs.sector, theirs.industry].into_iter().flatten().peekable();
        if known.peek().is_none() {
            return Contrast::Unknown;
        }
        return if known.any(|word| preferred.contains(&word)) {
            Contrast::Preferred
        } else {
            Contrast::NotPreferred
        };
    }
    let Some(own) = mentee else { return Contrast::Unknown };
    let (Some(one), Some(other)) = (own.sector, theirs.sector) else { return Contrast::Unknown };
    if one != other {
        return Contrast::OtherSector;
    }
    match (own.industry, theirs.industry) {
        (Some(one), Some(other)) if one != other => Contrast::OtherIndustry,
        (Some(_), Some(_)) => Contrast::Same,
        _ => Contrast::Unknown,
    }
}

/// A sector the mentee asked for; without such a wish another sector, or at least another industry.
pub fn sector_contrast(
    preferred: &[Word],
    mentee: Option<&Organisation>,
    mentor: Option<&Organisation>,
) -> Mark {
    match contrast(preferred, mentee, mentor) {
        Contrast::Unknown => neutral(500),
        Contrast::Preferred | Contrast::OtherSector => told(1000),
        Contrast::OtherIndustry => told(500),
        Contrast::NotPreferred | Contrast::Same => told(0),
    }
}

/// Each word once, in order.
pub fn named(words: &[Word]) -> Vec<Word> {
    let once = words.iter().enumerate().filter(|(at, word)| !words[..*at].contains(word));
    once.map(|(_, word)| *word).collect()
}

/// The words of the first that are among the second, each once, in the order of the first.
pub fn common(first: &[Word], second: &[Word]) -> Vec<Word> {
    named(first).into_iter().filter(|word| second.contains(word)).collect()
}

/// The share of the mentee's aims and motives that the mentor names too.
pub fn aims(mentee: &[Word], mentor: &[Word]) -> Mark {
    if mentee.is_empty() || mentor.is_empty() {
        return neutral(500);
    }
    let (mut all, mut shared) = (0, 0);
    for (at, aim) in mentee.iter().enumerate() {
        if !mentee[..at].contains(aim) {
            all += 1;
            shared += u64::from(mentor.contains(aim));
        }
    }
    told(exact::per_mille(shared, all))
}

/// Of the equality questions that the mentee asked for, and whose use both allowed and both
/// answered, the share on which they have an answer in common. One question is the usual case.
pub fn identity(mentee: &Mentee, mentor: &Person) -> Mark {
    let own = &mentee.person;
    let (mut all, mut shared) = (0, 0);
    for (at, name) in mentee.match_on.iter().enumerate() {
        let allowed = own.may_match_on.contains(name) && mentor.may_match_on.contains(name);
        if !allowed
            || mentee.match_on[..at].contains(name)
            || !(answers(own, *name) && answers(mentor, *name))
        {
            continue;
        }
        all += 1;
        let mut mine = own.equality.iter().filter(|(question, _)| question == name);
        shared += u64::from(mine.any(|answer| mentor.equality.contains(answer)));
    }
    if all == 0 { neutral(500) } else { told(exact::per_mille(shared, all)) }
}

fn answers(person: &Person, name: Word) -> bool {
    person.equality.iter().any(|(question, _)| *question == name)
}

#[cfg(test)]
mod tests;
