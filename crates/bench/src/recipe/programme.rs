//! The people of the recipe as a programme of the product, with all of its rules and parts of fit.

use super::Options;
use super::people::{self, Person as Drawn};
use super::places::PLACES;
use counterpart_matching::hours::{Hours, Pattern};
use counterpart_matching::people::{
    Area, Exclusion, Mentee, Mentor, Organisation, PairKind, PairNote, Person, Programme, Word,
};
use counterpart_matching::policy::{Gap, Policy, Shape};

/// Numbers of words begin here: skills, functions, countries, languages.
const WORDS: [u32; 4] = [0, 1_000, 2_000, 3_000];
const WEEK: i32 = 7 * 1440;

/// The programme of some options, and a policy of the recipe's rules.
pub fn programme(options: &Options) -> (Programme, Policy) {
    let world = people::draw(options);
    let mentors = world.mentors.iter().enumerate().map(|(at, mentor)| Mentor {
        person: person(&mentor.person, at + world.mentees.len(), format!("R{at:06}")),
        offers: mentor.offers.iter().map(|(skill, well)| (word(0, *skill), Some(*well))).collect(),
        capacity: mentor.capacity,
        ..Mentor::default()
    });
    let mentees = world.mentees.iter().enumerate().map(|(at, mentee)| {
        let mut person = person(&mentee.person, at, format!("E{at:06}"));
        person.managers = mentee.line_manager.map(|manager| vec![(manager + world.mentees.len()) as u32]);
        person.ranks =
            mentee.preferred.iter().zip(1..).map(|(mentor, rank)| (*mentor as u32, rank)).collect();
        Mentee {
            person,
            seeks: mentee.seeks.iter().map(|skill| word(0, *skill)).collect(),
            ..Mentee::default()
        }
    });
    let not_with = world.mentees.iter().zip(0..).filter_map(|(mentee, at)| {
        let mentor = mentee.not_with? as u32;
        Some(PairNote { mentee: at, mentor, kind: PairKind::NotWith })
    });
    let competitors = world.competitors.iter().zip(0..).flat_map(|(others, from)| {
        others.iter().map(move |to| Exclusion { from, to: *to as u32, area: Area::Everywhere })
    });
    let programme = Programme {
        organisations: (0..options.organisations).map(organisation).collect(),
        mentors: mentors.collect(),
        mentees: mentees.collect(),
        exclusions: competitors.collect(),
        pairs: not_with.collect(),
        hours: Hours::new(&PLACES.iter().map(|place| pattern(place.ahead)).collect::<Vec<_>>()),
        ..Programme::default()
    };
    (programme, policy())
}

fn policy() -> Policy {
    let mut policy = Policy::new(Shape::Cross);
    policy.rules.level_gap = Some(Gap { least: 1, most: Some(6) });
    policy.rules.shared_hours = Some(120);
    policy
}

fn word(kind: usize, number: usize) -> Word {
    Word(WORDS[kind] + number as u32)
}

fn organisation(at: usize) -> Organisation {
    Organisation { id: format!("ORG{at:04}"), ..Organisation::default() }
}

fn person(drawn: &Drawn, identity: usize, id: String) -> Person {
    let mut known: Vec<&str> = PLACES.iter().flat_map(|place| place.native).copied().collect();
    known.sort_unstable();
    known.dedup();
    let language = |name: &&str| word(3, known.binary_search(name).unwrap_or(known.len()));
    let mut countries: Vec<&str> = PLACES.iter().map(|place| place.country).collect();
    countries.sort_unstable();
    let country = countries.partition_point(|other| *other < PLACES[drawn.place].country);
    Person {
        id,
        identity: identity as u32,
        organisation: Some(drawn.organisation as u32),
        level: u8::try_from(drawn.level).ok(),
        function: Some(word(1, drawn.function)),
        country: Some(word(2, country)),
        hours: Some(drawn.place as u32),
        languages: drawn.languages.iter().map(language).collect(),
        ..Person::default()
    }
}

/// Five days from 9 to 17, one week.
fn pattern(ahead: i32) -> Pattern {
    let day = |day: i32| {
        let from = (day * 1440 + 540 - ahead).rem_euclid(WEEK);
        (from as u16, (from + 480).min(WEEK) as u16)
    };
    let mut days: Vec<_> = (0..5).map(day).collect();
    days.sort_unstable();
    vec![days]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::WHOLE;
    use counterpart_matching::round::Round;

    #[test]
    fn it_is_a_programme_that_can_be_matched() {
        let options = Options { mentees: 60, mentors: 40, organisations: 6, ..WHOLE };
        let (programme, policy) = programme(&options);
        let round = Round::prepare(&programme, &policy).unwrap();
        assert_eq!((programme.mentees.len(), programme.mentors.len()), (60, 40));
        assert!((200..2_000).contains(&round.instance.edges.len()), "{}", round.instance.edges.len());
        assert_eq!(programme.hours.shared(0, 2).total, 5 * 420); // Berlin and London are an hour apart
    }
}
