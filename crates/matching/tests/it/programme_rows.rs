//! A row of fits says what judging and scoring pair by pair say.

use crate::programme::{Dice, any, note};
use counterpart_matching::people::{Area, Exclusion, PairKind, Programme, Word};
use counterpart_matching::policy::{Gap, Inside, Part, Policy, Shape};
use counterpart_matching::rules::{BARRED, Judge, Row, Rows};

/// Every shape.
pub const SHAPES: [Shape; 7] =
    [Shape::Cross, Shape::Supply, Shape::Peer, Shape::Dual, Shape::Internal, Shape::Rapid, Shape::Pool];
const KINDS: [PairKind; 7] = [
    PairKind::Locked,
    PairKind::Forbidden,
    PairKind::NotWith,
    PairKind::Earlier,
    PairKind::Current,
    PairKind::Suggested,
    PairKind::AdvisedAgainst,
];

/// Everything that a rule can rest on, here and there.
pub fn full(dice: &mut Dice, seed: u64) -> Programme {
    let mut programme = any(seed, 40, 30);
    for organisation in &mut programme.organisations {
        organisation.group = dice.word(900, 2);
        organisation.gives = if dice.once_in(6) { Some(false) } else { None };
        organisation.receives = if dice.once_in(6) { Some(false) } else { None };
        organisation.suppliers = vec![dice.roll(5) as u32];
    }
    let areas = [Area::Everywhere, Area::Function(Word(101)), Area::Country(Word(202))];
    for area in &areas[..dice.roll(4) as usize] {
        let (from, to) = (dice.roll(5) as u32, dice.roll(5) as u32);
        programme.exclusions.push(Exclusion { from, to, area: *area });
    }
    for mentor in &mut programme.mentors {
        mentor.mentees_from_level = if dice.once_in(4) { Some(4) } else { None };
        if dice.once_in(6) {
            mentor.person.identity = dice.roll(40) as u32;
        }
    }
    for _ in 0..150 {
        let (mentee, mentor) = (dice.roll(40) as u32, dice.roll(30) as u32);
        note(&mut programme, mentee, mentor, KINDS[dice.roll(7) as usize]);
    }
    programme
}

/// A policy with any rules and weights.
pub fn policy(dice: &mut Dice, shape: Shape) -> Policy {
    let mut policy = Policy::new(shape);
    policy.inside = [Inside::Organisation, Inside::Division, Inside::Group][dice.roll(3) as usize];
    for part in 0..Part::ALL.len() {
        policy.fit.weights[part] = if dice.once_in(4) { 0 } else { dice.roll(300) as u32 };
    }
    policy.rules.level_gap = [None, Some(Gap { least: -3, most: Some(4) })][dice.roll(2) as usize];
    policy.rules.shared_language = dice.once_in(2);
    policy.rules.shared_hours = [None, Some(60)][dice.roll(2) as usize];
    (policy.rules.trained, policy.rules.code_accepted) = (dice.once_in(2), dice.once_in(2));
    (policy.rules.competitors, policy.rules.line_manager) = (!dice.once_in(4), !dice.once_in(4));
    policy.rules.minimum_fit = [0, 350][dice.roll(2) as usize];
    policy
}

#[test]
fn a_row_is_what_every_pair_is_by_itself() {
    let dice = &mut Dice(2027);
    let (mut allowed, mut barred, mut locked) = (0, 0, 0);
    for seed in 1..=140 {
        let programme = full(dice, seed * 6151);
        let policy = policy(dice, SHAPES[seed as usize % SHAPES.len()]);
        let judge = Judge::new(&programme, &policy);
        let (rows, mut row) = (Rows::new(&judge), Row::default());
        for mentee in 0..40 {
            let fits = rows.row(mentee, &mut row);
            assert_eq!(fits.len(), 30);
            for mentor in 0..30 {
                let judgement = judge.judge(mentee, mentor);
                let by_lock = !judgement.allows()
                    && judgement.allows_locked()
                    && judge.knows(PairKind::Locked, mentee, mentor);
                let expected = if judgement.allows() || by_lock { judge.fit(mentee, mentor) } else { BARRED };
                assert_eq!(fits[mentor as usize], expected, "{seed}: {mentee} {mentor} {judgement:?}");
                locked += u32::from(by_lock);
                if expected == BARRED { barred += 1 } else { allowed += 1 }
            }
        }
    }
    assert!(allowed > 10_000 && barred > 10_000 && locked > 100, "{allowed} {barred} {locked}");
}

/// So many that tables of classes are not made at once: everybody has aims and languages of their own.
#[test]
fn people_of_whom_no_two_are_alike_are_told_as_well() {
    let mut programme = any(77, 1_100, 1_000);
    let own = |at: usize| (0..10).filter(|bit| at >> bit & 1 == 1).map(|bit| Word(500 + bit)).collect();
    programme.mentees.iter_mut().enumerate().for_each(|(at, mentee)| mentee.person.aims = own(at));
    programme.mentors.iter_mut().enumerate().for_each(|(at, mentor)| mentor.person.aims = own(at));
    let policy = Policy::new(Shape::Cross);
    let judge = Judge::new(&programme, &policy);
    let (rows, mut row) = (Rows::new(&judge), Row::default());
    let mut allowed = 0;
    for mentee in (0..1_100).step_by(97) {
        for (fit, mentor) in rows.row(mentee, &mut row).iter().zip(0..) {
            let expected =
                if judge.judge(mentee, mentor).allows() { judge.fit(mentee, mentor) } else { BARRED };
            assert_eq!(*fit, expected, "{mentee} {mentor}");
            allowed += u32::from(expected != BARRED);
        }
    }
    assert!(allowed > 500, "{allowed}");
}
