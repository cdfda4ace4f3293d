//! Answers to questions in words: each has its sentences, in each language, and names nobody whom
//! the reader may not see.

use super::fixture;
use counterpart::base::text::Language;
use counterpart::rounds::words::{Reader, Teller};
use counterpart_matching::answer::{Fraction, Value};
use counterpart_matching::people::Word;
use counterpart_matching::policy::Priority;
use counterpart_matching::questions::{Bound, Difference, MentorKind, Recruit, Reserve, What, WhyNot};
use counterpart_matching::rules::Rule;

fn spoken<T>(language: Language, reader: Reader, say: impl Fn(&Teller) -> T) -> T {
    let results = fixture::results();
    say(&Teller { loaded: &results.loaded, language, reader })
}

fn why(language: Language, reader: Reader, why: &WhyNot) -> Vec<String> {
    spoken(language, reader, |teller| {
        teller.why_not(0, 1, why).iter().map(|message| teller.plain(message)).collect()
    })
}

fn english(why_not: &WhyNot) -> Vec<String> {
    why(Language::English, Reader::Lead, why_not)
}

fn costs() -> Difference {
    let number = |number| Some(Value::Number(number));
    Difference {
        values: vec![
            (Priority::Pairs, number(12), number(11)),
            (
                Priority::Fair,
                Some(Value::Fractions(vec![Fraction::new(1, 2), Fraction::new(1, 1)])),
                Some(Value::Fractions(vec![Fraction::new(1, 4), Fraction::new(1, 1)])),
            ),
            (Priority::Raise, Some(Value::Lowest(Some(400))), Some(Value::Lowest(Some(300)))),
            (Priority::Total, number(9000), number(7500)),
            (Priority::Draw, number(1), number(2)),
        ],
        people: -1,
        points: -1500,
        gone: vec![(0, 0), (1, 1), (2, 3)],
        come: vec![(0, 1), (1, 0)],
    }
}

#[test]
fn why_not_is_told_with_what_it_costs_and_who_changes() {
    let (mentee, mentor) = (fixture::MENTEES[0].0, fixture::MENTORS[1].0);
    let pair = format!("{mentee} and {mentor}");
    assert_eq!(english(&WhyNot::IsPair), [format!("{pair} are a pair")]);
    let rules = WhyNot::Breaks(vec![Rule::LevelGap, Rule::NotWith]);
    let breaks = format!("{pair} may not be a pair: that breaks the rules “level gap” and “not with”");
    assert_eq!(english(&rules), [breaks]);
    let lot = english(&WhyNot::ByLot(Difference { come: vec![(0, 1)], ..Difference::default() }));
    let expected = [
        format!("{mentee} with {mentor} would be as good in every priority; the lot decided"),
        "Nobody else would change".to_owned(),
    ];
    assert_eq!(lot, expected);
    let said = english(&WhyNot::Costs(costs()));
    let expected = [
        format!(
            "With {pair} as a pair, the best result would differ: one mentee fewer with a mentor, lowest share of an organisation: 50% before, 25% after, lowest fit: 400 before, 300 after and 1,500 points less in all"
        ),
        format!("{} would have {} instead of {mentor}", fixture::MENTEES[1].0, fixture::MENTORS[0].0),
        format!("{} would wait", fixture::MENTEES[2].0),
    ];
    assert_eq!(said, expected);
    assert_eq!(english(&WhyNot::Impossible).len(), 1);
}

/// What is told of a difference in the order of these priorities.
fn gains(order: &[Priority]) -> String {
    let mut difference = costs();
    let place = |priority: &Priority| order.iter().position(|other| other == priority);
    difference.values.retain(|(priority, ..)| place(priority).is_some());
    difference.values.sort_by_key(|(priority, ..)| place(priority));
    spoken(Language::English, Reader::Lead, |teller| teller.gains(&difference)).join("; ")
}

#[test]
fn costs_stand_in_the_policys_own_order() {
    use Priority::{Fair, Pairs, Raise, Total};
    let [people, points] = ["one mentee fewer with a mentor", "1,500 points less in all"];
    let (fair, raise) =
        ("lowest share of an organisation: 50% before, 25% after", "lowest fit: 400 before, 300 after");
    assert_eq!(gains(&[Total, Fair, Pairs, Raise]), [points, fair, people, raise].join("; "));
    assert_eq!(gains(&[Raise, Pairs, Total]), [raise, people, points].join("; "));
    // What no priority counts comes last.
    assert_eq!(gains(&[Raise]), [raise, people, points].join("; "));
    assert_eq!(gains(&[Raise, Pairs]), [raise, people, points].join("; "));
    assert_eq!(gains(&[Total]), [points, people].join("; "));
}

#[test]
fn a_coordinator_hears_of_others_only_how_many() {
    let own = fixture::MENTEES[0].1.unwrap();
    let reader = Reader::Organisation(own);
    let quiet = why(Language::English, reader, &WhyNot::Breaks(vec![Rule::NotWith]));
    assert!(quiet[0].ends_with("may not be a pair under the programme’s rules"), "{quiet:?}");
    let said = why(Language::English, reader, &WhyNot::Costs(costs())).join(". ");
    for (at, (name, organisation)) in fixture::MENTEES.iter().enumerate() {
        assert!(*organisation == Some(own) || !said.contains(name), "{at}: {said}");
    }
    for (name, organisation, _) in fixture::MENTORS {
        assert!(organisation == own || !said.contains(name), "{name}: {said}");
    }
    assert!(said.ends_with("For one mentee of another organisation the mentor would change"), "{said}");
}

#[test]
fn changes_are_told() {
    let kind = MentorKind {
        organisation: None,
        function: Some(Word(0)),
        country: Some(Word(11)),
        level: Some(2),
        skills: vec![Word(1)],
        ..MentorKind::default()
    };
    let whats = [
        What::RuleOff(Rule::LevelGap),
        What::Place(1),
        What::Hour,
        What::Language(Word(11)),
        What::Seat(Bound::SeatsMentees, 0),
        What::Seat(Bound::SeatsMentors, 1),
        What::Seat(Bound::AtLeastMatched, 0),
        What::Seat(Bound::Reciprocity, 0),
        What::Mentor(kind),
    ];
    for language in Language::ALL {
        let told = |what: Option<&What>| {
            spoken(language, Reader::Lead, |teller| teller.plain(&teller.single_change(what)))
        };
        let mut said: Vec<String> = whats.iter().map(|what| told(Some(what))).collect();
        said.push(told(None));
        assert!(said.iter().all(|text| text.len() > 20 && !text.contains("question-")), "{said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), whats.len() + 1);
    }
    let place = spoken(Language::English, Reader::Lead, |teller| {
        teller.plain(&teller.single_change(Some(&What::Place(1))))
    });
    let mentor = fixture::MENTORS[1].0;
    assert_eq!(place, format!("Would be matched, and one more in all, if {mentor} had one more place"));
}

#[test]
fn recruits_and_reserves_are_told() {
    let recruit = Recruit {
        kind: MentorKind { organisation: Some(0), ..MentorKind::default() },
        could_help: vec![1, 2],
        difference: Difference { people: 1, points: 500, ..Difference::default() },
    };
    let said: Vec<String> = spoken(Language::English, Reader::Lead, |teller| {
        teller.recruit(&recruit).iter().map(|message| teller.plain(message)).collect()
    });
    assert!(said[0].ends_with(": one mentee more with a mentor and 500 points more in all"), "{said:?}");
    assert_eq!(said[1], "Of those who wait, 2 could have this mentor");
    let reserve = |reserve, moves| {
        let reserve = Reserve { mentee: 0, mentor: 1, reserve, moves };
        spoken(Language::English, Reader::Lead, |teller| teller.plain(&teller.reserve(&reserve)))
    };
    let (gone, other) = (fixture::MENTORS[1].0, fixture::MENTORS[2].0);
    assert_eq!(reserve(Some((2, 640)), Some(0)), format!("Reserve for {gone}: {other}, with a fit of 640"));
    assert_eq!(reserve(None, Some(1)), format!("No reserve for {gone}: one other pair would have to move"));
    assert_eq!(reserve(None, None), format!("No reserve for {gone}, not even if others moved"));
}

#[test]
fn a_mentor_without_an_organisation_is_told_so() {
    let mut results = fixture::results();
    results.loaded.programme.mentors[0].person.organisation = None;
    let said = Language::ALL.map(|language| {
        let teller = Teller { loaded: &results.loaded, language, reader: Reader::Organisation(1) };
        teller.plain(&teller.reserve(&Reserve {
            mentee: 0,
            mentor: 1,
            reserve: Some((0, 640)),
            moves: Some(0),
        }))
    });
    assert!(said[0].ends_with(": a mentor without an organisation, with a fit of 640"), "{said:?}");
    assert!(said[1].contains("un mentor sans organisation"), "{said:?}");
}
