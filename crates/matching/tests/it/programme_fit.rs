//! Fit as a whole: what is shown adds up, whatever the answers.

use crate::programme::{any, note, open};
use counterpart_matching::explain::{Because, Closeness, Contrast, Nearness, SkillMet, findings};
use counterpart_matching::fit::Scorer;
use counterpart_matching::people::{PairKind, Wish, Word};
use counterpart_matching::policy::{Part, Policy, Shape};
use counterpart_matching::round::Round;

#[test]
fn a_pair_worked_out_by_hand() {
    let mut programme = open(2, &[0], &[(1, 1)]);
    let mentee = &mut programme.mentees[0];
    mentee.seeks = vec![Word(1), Word(2)];
    mentee.person.aims = vec![Word(5), Word(6), Word(7)];
    mentee.person.ranks = vec![(0, 4), (0, 2)]; // of two the better
    let mentor = &mut programme.mentors[0];
    mentor.offers = vec![(Word(2), Some(3)), (Word(3), Some(1))];
    mentor.person.aims = vec![Word(7)];
    mentor.person.level = Some(5);
    programme.skills = vec![(Word(3), Word(1))];
    note(&mut programme, 0, 0, PairKind::Suggested);
    let policy = Policy::new(Shape::Cross);
    let round = Round::prepare(&programme, &policy).unwrap();
    let found = findings(&programme, &policy, &round, &[(0, 0)]).pairs.remove(0);
    let told: Vec<_> = found
        .parts
        .iter()
        .map(|part| (part.part, part.weight, part.value, part.points, part.answered))
        .collect();
    let expected = [
        (Part::Skills, 400, 611, 244, true), // (5 × 0.3 + 4 × 1) / 9 = 0.6111; 244.4
        (Part::Level, 150, 750, 112, true),  // a gap of 3; 112.5, to the even 112
        (Part::Preferences, 120, 320, 38, true), // 2 × 0.8 / 5; 38.4
        (Part::Hours, 100, 800, 80, true),   // 8 of 10 hours
        (Part::Languages, 80, 1000, 80, true),
        (Part::Function, 50, 1000, 50, true),
        (Part::Location, 40, 500, 20, true), // both by video
        (Part::SectorContrast, 30, 500, 15, false),
        (Part::Aims, 30, 333, 10, true), // 9.99
    ];
    assert_eq!(told, expected);
    assert_eq!((found.fit, found.advice), (649 + 50, 50));
    assert_eq!(round.instance.edges[0].score, 699);
    let because: Vec<Because> = found.parts.into_iter().map(|part| part.because).collect();
    let met = |sought, offered, closeness, strength| SkillMet {
        sought: Word(sought),
        offered: Word(offered),
        closeness,
        strength: Some(strength),
    };
    let skills = vec![met(1, 3, Closeness::Near, 1), met(2, 2, Closeness::Same, 3)];
    let expected = [
        Because::Skills { sought: 2, met: skills },
        Because::Level { gap: Some(3) },
        Because::Preferences { by_mentee: Some(2), by_mentor: None },
        Because::Hours { mean: Some(480), least: Some(480) },
        Because::Languages { shared: vec![Word(10)] },
        Because::Function { mentor: Some(Word(20)), met: true },
        Because::Location { near: Nearness::NotAsked },
        Because::SectorContrast { contrast: Contrast::Unknown },
        Because::Aims { shared: vec![Word(7)], named: 3 },
    ];
    assert_eq!(because, expected);
}

#[test]
fn a_pair_that_answers_nothing_is_worth_what_is_neutral() {
    let mut programme = open(2, &[0], &[(1, 1)]);
    for person in [&mut programme.mentees[0].person, &mut programme.mentors[0].person] {
        let (id, identity, organisation) = (person.id.clone(), person.identity, person.organisation);
        *person = counterpart_matching::people::Person { id, identity, organisation, ..Default::default() };
    }
    let mut policy = Policy::new(Shape::Cross);
    policy.fit.weights[Part::Identity as usize] = 250;
    let fit = Scorer::new(&programme, &policy).fit(0, 0);
    assert!(fit.parts.iter().all(|part| !part.mark.answered));
    let values: Vec<i32> = fit.parts.iter().map(|part| part.mark.value).collect();
    assert_eq!(values, [250, 500, 0, 500, 500, 500, 500, 500, 500, 500]);
    let weights: Vec<u32> = fit.parts.iter().map(|part| part.weight).collect();
    assert_eq!(weights, [320, 120, 96, 80, 64, 40, 32, 24, 24, 200]);
    assert_eq!(fit.points, 80 + 60 + 40 + 32 + 20 + 16 + 12 + 12 + 100);
}

#[test]
fn parts_nobody_asks_about_leave_their_weight_to_the_others() {
    let programme = open(2, &[0], &[(1, 1)]);
    let mut policy = Policy::new(Shape::Cross);
    policy.fit.weights = [0; 10];
    let none = Scorer::new(&programme, &policy).fit(0, 0);
    assert_eq!((none.parts.len(), none.points), (0, 0));
    policy.fit.weights[Part::Level as usize] = 2;
    policy.fit.weights[Part::Languages as usize] = 1;
    let two = Scorer::new(&programme, &policy).fit(0, 0);
    let told: Vec<_> = two.parts.iter().map(|part| (part.part, part.weight, part.points)).collect();
    assert_eq!(told, [(Part::Level, 667, 667), (Part::Languages, 333, 333)]);
    assert_eq!(two.points, 1000);
}

#[test]
fn the_parts_add_up_for_whatever_people_answer() {
    let mut answered = [false; 10];
    let mut blank = [false; 10];
    for seed in 1..=60 {
        let programme = any(seed * 7919, 12, 9);
        let mut policy = Policy::new(Shape::Cross);
        policy.fit.weights[Part::Identity as usize] = (seed as u32 * 37) % 300;
        policy.fit.weights[Part::Skills as usize] = (seed as u32 * 91) % 500;
        policy.fit.wish = [Wish::Same, Wish::Different, Wish::Any][seed as usize % 3];
        let scorer = Scorer::new(&programme, &policy);
        for (mentee, mentor) in (0..12).flat_map(|mentee| (0..9).map(move |mentor| (mentee, mentor))) {
            let fit = scorer.fit(mentee, mentor);
            assert_eq!(fit.parts.iter().map(|part| part.weight).sum::<u32>(), 1000);
            assert_eq!(fit.parts.iter().map(|part| part.points).sum::<i32>(), fit.points);
            assert_eq!(scorer.points(mentee, mentor), fit.points);
            assert!((0..=1000).contains(&fit.points));
            for part in fit.parts {
                assert!((0..=1000).contains(&part.mark.value), "{}", part.part.key());
                if part.mark.answered {
                    answered[part.part as usize] = true
                } else {
                    blank[part.part as usize] = true
                }
            }
        }
    }
    assert_eq!((answered, blank), ([true; 10], [true; 10]));
}
