//! Every part of fit, its figures worked out by hand.

use super::*;
use crate::people::Ways;

fn words(numbers: &[u32]) -> Vec<Word> {
    numbers.iter().map(|number| Word(*number)).collect()
}

#[test]
fn each_rung_beyond_the_best_gap_costs_a_quarter() {
    let value = |one, other| level(Some(one), Some(other), (1, 2));
    let gaps = [(5, 2), (4, 2), (3, 2), (2, 2), (2, 3), (2, 4), (2, 5), (2, 6), (2, 7), (2, 8), (1, 10)];
    let values = gaps.map(|(one, other)| value(one, other).value);
    assert_eq!(values, [0, 250, 500, 750, 1000, 1000, 750, 500, 250, 0, 0]);
    assert_eq!(level(Some(3), Some(3), (0, 0)), told(1000));
    assert_eq!(level(Some(255), Some(0), (i32::MIN, i32::MAX)), told(1000));
    assert_eq!([level(None, Some(3), (1, 2)), level(Some(3), None, (1, 2))], [neutral(500); 2]);
}

#[test]
fn wishes_of_both_count_more_than_one_strong_wish() {
    let value = |one, other| preferences(true, one, other).value;
    assert_eq!([1, 2, 3, 4, 5, 6, 99].map(|rank| value(Some(rank), None)), [400, 320, 240, 160, 80, 80, 80]);
    assert_eq!(value(None, Some(1)), 400);
    assert_eq!([value(Some(1), Some(1)), value(Some(1), Some(3)), value(Some(3), Some(1))], [1000, 760, 760]);
    assert_eq!(value(Some(2), Some(5)), 440); // (2 × 0.8 + 3 × 0.2) / 5
    assert_eq!(preferences(true, None, None), told(0));
    assert_eq!(preferences(false, None, None), neutral(0));
}

#[test]
fn ten_hours_a_week_are_full() {
    let week = |minutes: u16| vec![(0, minutes)];
    let patterns = [
        vec![week(600), week(600)],
        vec![week(600), week(300)],
        vec![week(1), week(0)],
        vec![week(3), week(0)],
    ];
    let table = Hours::new(&patterns);
    let value = |one, other| hours(&table, Some(one), Some(other));
    assert_eq!(value(0, 0), told(1000));
    assert_eq!(value(0, 1), told(750)); // 450 of 600 minutes
    assert_eq!(value(0, 2), told(1)); // 1 of 1200: 0.83
    assert_eq!(value(0, 3), told(2)); // 3 of 1200: 2.5, to the even 2
    assert_eq!([hours(&table, None, Some(0)), hours(&table, Some(0), None)], [neutral(500); 2]);
    assert_eq!(hours(&Hours::default(), Some(0), Some(0)), neutral(500));
}

#[test]
fn the_strongest_language_counts_most() {
    let value = |one: &[u32], other: &[u32]| languages(&words(one), &words(other));
    assert_eq!(value(&[1, 2], &[1]), told(1000));
    assert_eq!(value(&[1, 2], &[3, 1]), told(800));
    assert_eq!(value(&[1, 2], &[2, 3]), told(800));
    assert_eq!(value(&[1, 2], &[3, 2]), told(600));
    assert_eq!(value(&[1, 2], &[3, 4]), told(0));
    assert_eq!([value(&[], &[3]), value(&[1], &[])], [neutral(500); 2]);
}

#[test]
fn the_function_is_preferred_or_as_wished() {
    let ask = |own: Option<u32>, preferred: &[u32], wish, mentor: Option<u32>, programme| {
        let person = Person { function: own.map(Word), ..Person::default() };
        let mentee = Mentee {
            person,
            preferred_functions: words(preferred),
            function_wish: wish,
            ..Mentee::default()
        };
        function(&mentee, mentor.map(Word), programme)
    };
    assert_eq!(ask(Some(1), &[], None, Some(1), Wish::Same), told(1000));
    assert_eq!(ask(Some(1), &[], None, Some(2), Wish::Same), told(0));
    assert_eq!(ask(Some(1), &[], None, Some(2), Wish::Different), told(1000));
    assert_eq!(ask(Some(1), &[], Some(Wish::Same), Some(2), Wish::Different), told(0));
    assert_eq!(ask(Some(1), &[2], Some(Wish::Same), Some(2), Wish::Different), told(1000));
    assert_eq!(ask(Some(1), &[2], Some(Wish::Same), Some(1), Wish::Different), told(1000));
    assert_eq!(ask(None, &[2], None, Some(2), Wish::Same), told(1000));
    assert_eq!(ask(None, &[2], None, Some(3), Wish::Same), neutral(500));
    assert_eq!(ask(Some(1), &[1], None, None, Wish::Same), neutral(500));
    assert_eq!(ask(None, &[], Some(Wish::Any), None, Wish::Same), told(1000));
}

#[test]
fn places_count_where_both_want_to_meet_in_person() {
    let at = |in_person, place: Option<u32>, country: Option<u32>| Person {
        ways: Some(Ways { in_person, video: true, ..Ways::default() }),
        location: place.map(Word),
        country: country.map(Word),
        ..Person::default()
    };
    let home = at(true, Some(1), Some(5));
    assert_eq!(location(&home, &at(true, Some(1), Some(5))), told(1000));
    assert_eq!(location(&home, &at(true, Some(2), Some(5))), told(500));
    assert_eq!(location(&home, &at(true, Some(2), Some(6))), told(0));
    assert_eq!(location(&home, &at(true, Some(1), Some(6))), told(0));
    assert_eq!(location(&home, &at(true, None, Some(5))), told(500));
    assert_eq!(location(&home, &at(true, Some(1), None)), told(1000));
    assert_eq!(location(&home, &at(true, Some(2), None)), neutral(500));
    assert_eq!(location(&home, &at(false, Some(2), Some(6))), told(500));
    assert_eq!(location(&home, &Person { ways: None, ..home.clone() }), neutral(500));
    assert_eq!(place(&home, &at(true, None, Some(5))).near, Nearness::SameCountry);
    assert_eq!(place(&home, &at(false, Some(1), Some(5))).near, Nearness::NotAsked);
}

#[test]
fn another_sector_counts_unless_sectors_were_asked_for() {
    let is = |sector: Option<u32>, industry: Option<u32>| Organisation {
        sector: sector.map(Word),
        industry: industry.map(Word),
        ..Organisation::default()
    };
    let own = is(Some(1), Some(11));
    let value = |preferred: &[u32], theirs: &Organisation| {
        sector_contrast(&words(preferred), Some(&own), Some(theirs))
    };
    assert_eq!(value(&[], &is(Some(2), Some(11))), told(1000));
    assert_eq!(value(&[], &is(Some(1), Some(12))), told(500));
    assert_eq!(value(&[], &is(Some(1), Some(11))), told(0));
    assert_eq!(value(&[], &is(Some(1), None)), neutral(500));
    assert_eq!(value(&[], &is(None, Some(12))), neutral(500));
    assert_eq!(value(&[1], &is(Some(1), Some(12))), told(1000));
    assert_eq!(value(&[12], &is(Some(1), Some(12))), told(1000));
    assert_eq!(value(&[12], &is(Some(1), None)), told(0));
    assert_eq!(value(&[12], &is(None, None)), neutral(500));
    assert_eq!(sector_contrast(&words(&[1]), None, Some(&own)), told(1000));
    assert_eq!(sector_contrast(&[], None, Some(&own)), neutral(500));
    assert_eq!(sector_contrast(&[], Some(&own), None), neutral(500));
}

#[test]
fn aims_are_shared_by_share() {
    let value = |one: &[u32], other: &[u32]| aims(&words(one), &words(other));
    assert_eq!(value(&[1, 2, 3], &[3, 2, 9]), told(667));
    assert_eq!(value(&[1, 2, 1], &[1]), told(500));
    assert_eq!(value(&[1], &[2]), told(0));
    assert_eq!([value(&[], &[2]), value(&[1], &[])], [neutral(500); 2]);
    assert_eq!(common(&words(&[3, 1, 3, 2]), &words(&[2, 3])), words(&[3, 2]));
    assert_eq!(named(&words(&[3, 1, 3, 2])), words(&[3, 1, 2]));
}

#[test]
fn identity_counts_only_where_asked_and_allowed_by_both() {
    let person = |equality: &[(u32, u32)], allowed: &[u32]| Person {
        equality: equality.iter().map(|(name, answer)| (Word(*name), Word(*answer))).collect(),
        may_match_on: words(allowed),
        ..Person::default()
    };
    let mentee = |person, asked: &[u32]| Mentee { person, match_on: words(asked), ..Mentee::default() };
    let open = person(&[(1, 10), (2, 20)], &[1, 2]);
    assert_eq!(identity(&mentee(open.clone(), &[1]), &open), told(1000));
    assert_eq!(identity(&mentee(open.clone(), &[1]), &person(&[(1, 11)], &[1])), told(0));
    assert_eq!(identity(&mentee(open.clone(), &[1, 2]), &person(&[(1, 10), (2, 21)], &[1, 2])), told(500));
    assert_eq!(identity(&mentee(open.clone(), &[1, 2]), &person(&[(1, 10), (2, 21)], &[1])), told(1000));
    assert_eq!(identity(&mentee(open.clone(), &[]), &open), neutral(500));
    assert_eq!(identity(&mentee(open.clone(), &[1]), &person(&[(1, 10)], &[])), neutral(500));
    assert_eq!(identity(&mentee(person(&[(1, 10)], &[]), &[1]), &open), neutral(500));
    assert_eq!(identity(&mentee(open.clone(), &[1]), &person(&[(2, 20)], &[1, 2])), neutral(500));
    let several = person(&[(1, 12), (1, 10)], &[1]);
    assert_eq!(identity(&mentee(open, &[1]), &several), told(1000));
}
