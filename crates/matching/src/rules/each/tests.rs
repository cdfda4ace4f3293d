//! Every hard rule: kept, broken, not to be judged.

use super::*;
use crate::people::Word;
use Verdict::{Broken, Met, Unjudged};

fn person(identity: u32) -> Person {
    Person { identity, ..Person::default() }
}

fn with(change: impl FnOnce(&mut Person)) -> Person {
    let mut person = person(7);
    change(&mut person);
    person
}

#[test]
fn nobody_is_their_own_mentor() {
    assert_eq!(oneself(&person(1), &person(1)), Broken);
    assert_eq!(oneself(&person(1), &person(2)), Met);
}

#[test]
fn competitors_are_kept_apart_where_the_exclusion_holds() {
    let someone = |function: Option<u32>, country: Option<u32>| {
        with(|person| (person.function, person.country) = (function.map(Word), country.map(Word)))
    };
    let (known, blank) = (someone(Some(1), Some(2)), someone(None, None));
    let ask =
        |areas: &[Area], mentee: &Person, mentor: &Person| competitors(areas.iter().copied(), mentee, mentor);
    assert_eq!(ask(&[], &known, &known), Met);
    assert_eq!(ask(&[Area::Everywhere], &known, &known), Broken);
    let (sales, other) = (Area::Function(Word(1)), Area::Function(Word(5)));
    assert_eq!(ask(&[sales], &known, &someone(Some(9), Some(9))), Broken);
    assert_eq!(ask(&[sales], &someone(Some(9), None), &known), Broken);
    assert_eq!(ask(&[other], &known, &known), Met);
    assert_eq!(ask(&[other], &known, &blank), Broken);
    assert_eq!(ask(&[other], &blank, &known), Broken);
    assert_eq!(ask(&[Area::Country(Word(2))], &someone(Some(1), Some(3)), &known), Broken);
    assert_eq!(ask(&[Area::Country(Word(3))], &known, &known), Met);
    assert_eq!(ask(&[Area::Country(Word(3))], &known, &someone(Some(1), None)), Broken);
    assert_eq!(ask(&[other, sales], &known, &known), Broken);
}

#[test]
fn an_organisation_may_only_give_or_only_receive() {
    let says = |gives, receives| Organisation { gives, receives, ..Organisation::default() };
    let (both, neither) = (says(Some(true), Some(true)), says(Some(false), Some(false)));
    let (silent, only_gives) = (says(None, None), says(Some(true), Some(false)));
    assert_eq!(direction(Some(&both), Some(&both)), Met);
    assert_eq!(direction(Some(&silent), Some(&silent)), Met);
    assert_eq!(direction(None, None), Met);
    assert_eq!(direction(Some(&neither), Some(&both)), Broken);
    assert_eq!(direction(Some(&both), Some(&neither)), Broken);
    assert_eq!(direction(Some(&both), Some(&only_gives)), Met);
    assert_eq!(direction(Some(&only_gives), Some(&both)), Broken);
}

#[test]
fn the_target_group_counts_where_it_was_answered() {
    let says = |eligible| with(|person| person.eligible = eligible);
    assert_eq!(eligible(&says(Some(true)), &says(None)), Met);
    assert_eq!(eligible(&says(None), &says(None)), Met);
    assert_eq!(eligible(&says(Some(false)), &says(None)), Broken);
    assert_eq!(eligible(&says(Some(true)), &says(Some(false))), Broken);
}

#[test]
fn a_mentor_may_be_kept_for_higher_levels() {
    assert_eq!(kept_for(None, None), Met);
    assert_eq!(kept_for(Some(4), None), Unjudged);
    assert_eq!(kept_for(Some(4), Some(3)), Broken);
    assert_eq!(kept_for(Some(4), Some(4)), Met);
}

#[test]
fn managers_are_kept_away_either_way_round() {
    let under = |identity, managers: Option<&[u32]>| Person {
        managers: managers.map(<[u32]>::to_vec),
        ..person(identity)
    };
    assert_eq!(line_manager(&under(1, Some(&[8, 9])), &under(2, Some(&[8]))), Met);
    assert_eq!(line_manager(&under(1, Some(&[2])), &under(2, None)), Broken);
    assert_eq!(line_manager(&under(1, Some(&[8, 2])), &under(2, Some(&[8]))), Broken);
    assert_eq!(line_manager(&under(1, None), &under(2, Some(&[1]))), Broken);
    assert_eq!(line_manager(&under(1, Some(&[8])), &under(2, None)), Unjudged);
    assert_eq!(line_manager(&under(1, None), &under(2, Some(&[]))), Unjudged);
}

#[test]
fn what_is_known_of_a_pair_is_kept_to() {
    let known = |kinds: &[PairKind]| kinds.iter().copied().collect::<Known>();
    let none = known(&[]);
    assert_eq!([not_with(none), forbidden(none), earlier_pairs(none)], [Met, Met, Met]);
    assert_eq!(not_with(known(&[PairKind::NotWith])), Broken);
    assert_eq!(not_with(known(&[PairKind::Forbidden])), Met);
    assert_eq!(forbidden(known(&[PairKind::Forbidden, PairKind::Locked])), Broken);
    assert_eq!(earlier_pairs(known(&[PairKind::Earlier])), Broken);
    assert_eq!(earlier_pairs(known(&[PairKind::Current])), Met);
    assert_eq!(earlier_pairs(known(&[PairKind::Earlier, PairKind::Current])), Met);
}

#[test]
fn one_language_is_shared() {
    let speaks =
        |words: &[u32]| with(|person| person.languages = words.iter().map(|word| Word(*word)).collect());
    assert_eq!(language(&speaks(&[1, 2]), &speaks(&[3, 2])), Met);
    assert_eq!(language(&speaks(&[1, 2]), &speaks(&[3])), Broken);
    assert_eq!(language(&speaks(&[]), &speaks(&[3])), Unjudged);
    assert_eq!(language(&speaks(&[1]), &speaks(&[])), Unjudged);
}

#[test]
fn the_worst_week_must_have_enough_hours() {
    let table = Hours::new(&[vec![vec![(0, 120)], vec![(0, 90)]], vec![vec![(0, 120)], vec![(30, 120)]]]);
    let works = |pattern| with(|person| person.hours = pattern);
    let ask = |least, one, other| hours(&table, least, &works(one), &works(other));
    assert_eq!(ask(60, Some(0), Some(1)), Met);
    assert_eq!(ask(61, Some(0), Some(1)), Broken);
    assert_eq!(ask(61, Some(0), None), Unjudged);
    assert_eq!(ask(61, None, Some(0)), Unjudged);
    assert_eq!(hours(&Hours::default(), 60, &works(Some(0)), &works(Some(0))), Unjudged);
}

#[test]
fn the_gap_lies_within_its_bounds() {
    let at = |level| with(|person| person.level = level);
    let ask = |least, most, one, other| level_gap(Gap { least, most }, &at(one), &at(other));
    assert_eq!(ask(1, None, Some(2), Some(3)), Met);
    assert_eq!(ask(1, None, Some(2), Some(2)), Broken);
    assert_eq!(ask(1, None, Some(3), Some(2)), Broken);
    assert_eq!(ask(1, Some(2), Some(1), Some(3)), Met);
    assert_eq!(ask(1, Some(2), Some(1), Some(4)), Broken);
    assert_eq!(ask(0, Some(0), Some(255), Some(255)), Met);
    assert_eq!(ask(-1, None, Some(3), Some(2)), Met);
    assert_eq!(ask(1, None, None, Some(2)), Unjudged);
    assert_eq!(ask(1, None, Some(2), None), Unjudged);
}

#[test]
fn what_comes_before_matching_is_done_by_both() {
    assert_eq!(done(Some(true), Some(true)), Met);
    assert_eq!(done(Some(true), Some(false)), Broken);
    assert_eq!(done(Some(false), None), Broken);
    assert_eq!(done(None, Some(true)), Unjudged);
    assert_eq!(done(None, None), Unjudged);
}

#[test]
fn the_floor_of_fit_is_included() {
    assert_eq!(minimum_fit(300, 300), Met);
    assert_eq!(minimum_fit(300, 299), Broken);
}
