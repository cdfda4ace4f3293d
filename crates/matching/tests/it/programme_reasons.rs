//! What is said about an answer: why somebody waits or is free, what rules take, who fares how.

use crate::programme::{note, only, open};
use counterpart_matching::explain::{
    Findings, OrganisationTally, RuleTally, Stability, WhyFree, WhyWaiting, findings,
};
use counterpart_matching::instance::Pair;
use counterpart_matching::people::{PairKind, Programme};
use counterpart_matching::policy::{Policy, Shape};
use counterpart_matching::round::Round;
use counterpart_matching::rules::Rule;

fn found(programme: &Programme, shape: Shape, pairs: &[Pair]) -> Findings {
    let policy = Policy::new(shape);
    let round = Round::prepare(programme, &policy);
    round.map_or_else(|fault| panic!("{fault:?}"), |round| findings(programme, &policy, &round, pairs))
}

fn waiting(programme: &Programme, pairs: &[Pair]) -> Vec<(u32, WhyWaiting)> {
    found(programme, Shape::Cross, pairs).waiting
}

fn free(programme: &Programme, pairs: &[Pair]) -> Vec<(u32, u32, WhyFree)> {
    found(programme, Shape::Cross, pairs).free
}

#[test]
fn somebody_who_is_stopped_is_told_by_which_rule() {
    let mut programme = open(2, &[0], &[(1, 3)]);
    programme.mentees[0].person.eligible = Some(false);
    programme.mentors[0].person.eligible = Some(false);
    assert_eq!(waiting(&programme, &[]), [(0, WhyWaiting::Stopped(Rule::Eligible))]);
    assert_eq!(free(&programme, &[]), [(0, 3, WhyFree::Stopped(Rule::Eligible))]);
}

#[test]
fn somebody_for_whom_nobody_is_possible_is_told_which_rule_took_the_last() {
    let mut programme = open(2, &[0], &[(0, 1), (1, 1), (1, 1), (1, 1), (1, 2)]);
    programme.mentors[1].person.level = Some(1); // level gap alone
    programme.mentors[2].person.level = Some(1);
    programme.mentors[3].person.hours = Some(1); // hours and level gap
    programme.mentors[3].person.level = Some(1);
    programme.mentors[4].person.hours = Some(1); // hours alone
    let why = WhyWaiting::NobodyPossible {
        last: Some(Rule::LevelGap),
        before: 2,
        alone: vec![(Rule::LevelGap, 2), (Rule::Boundary, 1), (Rule::Hours, 1)],
    };
    assert_eq!(waiting(&programme, &[]), [(0, why)]);
    let nobody = |rule| WhyFree::NobodyPossible { last: Some(rule) };
    let expected = [
        (0, 1, nobody(Rule::Boundary)),
        (1, 1, nobody(Rule::LevelGap)),
        (2, 1, nobody(Rule::LevelGap)),
        (3, 1, nobody(Rule::Hours)),
        (4, 2, nobody(Rule::Hours)),
    ];
    assert_eq!(free(&programme, &[]), expected);
}

#[test]
fn where_there_is_nobody_at_all_no_rule_is_blamed() {
    let nobody = WhyWaiting::NobodyPossible { last: None, before: 0, alone: vec![] };
    assert_eq!(waiting(&open(1, &[0], &[]), &[]), [(0, nobody)]);
    assert_eq!(free(&open(1, &[], &[(0, 1)]), &[]), [(0, 1, WhyFree::NobodyPossible { last: None })]);
}

#[test]
fn one_cannot_become_another_person() {
    let mut programme = open(2, &[0], &[(1, 1)]);
    programme.mentors[0].person.identity = 0;
    let why = WhyWaiting::NobodyPossible { last: Some(Rule::Oneself), before: 1, alone: vec![] };
    assert_eq!(waiting(&programme, &[]), [(0, why)]);
}

#[test]
fn full_names_all_who_compete_and_all_their_places() {
    // 0, 1 and 2 share the mentors 0 and 1; 3 could have 1 too but has 2, whose other place is free
    // to 4 alone.
    let mut programme = open(2, &[0, 0, 0, 0, 0], &[(1, 1), (1, 1), (1, 2)]);
    only(&mut programme, &[(0, 0), (1, 0), (1, 1), (2, 1), (3, 1), (3, 2), (4, 2)]);
    let full = WhyWaiting::Full { possible: 1, mentees: 3, places: 2 };
    assert_eq!(waiting(&programme, &[(0, 0), (1, 1), (3, 2), (4, 2)]), [(2, full)]);
    let full = WhyWaiting::Full { possible: 2, mentees: 3, places: 2 };
    assert_eq!(waiting(&programme, &[(0, 0), (2, 1), (3, 2), (4, 2)]), [(1, full)]);
}

#[test]
fn locked_pairs_hold_their_places_and_are_counted() {
    let mut programme = open(2, &[0, 0, 0], &[(1, 2), (1, 1)]);
    only(&mut programme, &[(0, 0), (0, 1), (1, 0), (2, 0)]);
    let pairs = [(0, 0), (1, 0)];
    assert_eq!(waiting(&programme, &pairs), [(2, WhyWaiting::OthersFirst)]);
    note(&mut programme, 0, 0, PairKind::Locked);
    let full = WhyWaiting::Full { possible: 1, mentees: 3, places: 2 };
    assert_eq!(waiting(&programme, &pairs), [(2, full)]);
}

#[test]
fn everybody_who_waits_for_the_same_places_competes() {
    let mut programme = open(2, &[0, 0, 0, 0], &[(1, 1), (1, 1)]);
    only(&mut programme, &[(0, 0), (1, 0), (2, 0), (3, 1)]);
    let full = WhyWaiting::Full { possible: 1, mentees: 3, places: 1 };
    assert_eq!(waiting(&programme, &[(0, 0), (3, 1)]), [(1, full.clone()), (2, full)]);
}

#[test]
fn own_seats_taken_is_said_when_a_mentor_could_be_had() {
    let mut programme = open(3, &[0, 0, 1], &[(2, 1), (2, 1), (2, 1)]);
    programme.organisations[0].seats_mentees = Some(1);
    let pairs = [(0, 0), (2, 1)];
    assert_eq!(waiting(&programme, &pairs), [(1, WhyWaiting::SeatsTaken { organisation: 0, seats: 1 })]);
    assert_eq!(free(&programme, &pairs), [(2, 1, WhyFree::TheirSeatsTaken { waiting: 1 })]);
    programme.mentors[2].person.level = Some(1);
    let full = WhyWaiting::Full { possible: 2, mentees: 3, places: 2 };
    assert_eq!(waiting(&programme, &pairs), [(1, full)]);
}

#[test]
fn seats_of_the_mentors_organisation() {
    let mut programme = open(2, &[0, 0], &[(1, 1), (1, 1)]);
    programme.organisations[1].seats_mentors = Some(1);
    let pairs = [(1, 1)];
    assert_eq!(waiting(&programme, &pairs), [(0, WhyWaiting::MentorsSeatsTaken { organisations: vec![1] })]);
    assert_eq!(free(&programme, &pairs), [(0, 1, WhyFree::SeatsTaken { organisation: 1, seats: 1 })]);
}

#[test]
fn a_seat_can_be_freed_by_a_mentor_of_another_organisation() {
    // B may give one; 0 has mentor 1 of B but could have mentor 2 of C.
    let mut programme = open(3, &[0, 0], &[(1, 1), (1, 1), (2, 1)]);
    programme.organisations[1].seats_mentors = Some(1);
    only(&mut programme, &[(0, 1), (0, 2), (1, 0)]);
    assert_eq!(waiting(&programme, &[(0, 1)]), [(1, WhyWaiting::OthersFirst)]);
    assert_eq!(waiting(&programme, &[(0, 2), (1, 0)]), []);
}

#[test]
fn reciprocity_is_told_with_what_is_given() {
    let mut programme = open(2, &[0, 0, 1], &[(0, 1), (1, 2), (1, 1)]);
    programme.organisations[0].may_receive_beyond_given = Some(0);
    programme.mentees[2].person.level = Some(9);
    let why = |given, beyond| WhyWaiting::Reciprocity { organisation: 0, given, beyond };
    let none = found(&programme, Shape::Cross, &[]);
    assert_eq!(none.waiting[0], (0, why(0, 0)));
    assert_eq!(none.free[1], (1, 2, WhyFree::TheirSeatsTaken { waiting: 2 }));
    programme.mentees[2].person.level = Some(2);
    let one = found(&programme, Shape::Cross, &[(0, 1), (2, 0)]);
    assert_eq!(one.waiting, [(1, why(1, 0))]);
    // Nobody of A has a mentor although B still waits for one of A: each could have one.
    let all = found(&programme, Shape::Cross, &[]);
    let first = WhyWaiting::OthersFirst;
    assert_eq!(all.waiting, [(0, first.clone()), (1, first.clone()), (2, first)]);
}

#[test]
fn one_mentor_of_each_kind_does_not_make_room_for_two() {
    // Mentee 0 holds both mentors; giving one up would leave the other.
    let mut programme = open(2, &[0, 0], &[(0, 1), (1, 1)]);
    let pairs = [(0, 0), (0, 1)];
    let dual = |programme: &Programme, pairs: &[Pair]| found(programme, Shape::Dual, pairs).waiting;
    assert_eq!(dual(&programme, &pairs), [(1, WhyWaiting::OthersFirst)]);
    note(&mut programme, 0, 0, PairKind::Locked);
    note(&mut programme, 0, 1, PairKind::Locked);
    let full = WhyWaiting::Full { possible: 2, mentees: 2, places: 2 };
    assert_eq!(dual(&programme, &pairs), [(1, full)]);
    let inside: Vec<_> =
        found(&programme, Shape::Dual, &pairs).pairs.iter().map(|pair| pair.inside).collect();
    assert_eq!(inside, [true, false]);
}

#[test]
fn nobody_gives_up_what_a_minimum_of_their_organisation_asks_for() {
    let mut programme = open(2, &[0, 1], &[(0, 1), (1, 1)]);
    let pairs = [(0, 0), (0, 1)];
    let dual = |programme: &Programme| found(programme, Shape::Dual, &pairs).waiting;
    assert_eq!(dual(&programme), [(1, WhyWaiting::OthersFirst)]);
    programme.organisations[0].at_least_matched = Some(2);
    assert_eq!(dual(&programme), [(1, WhyWaiting::Full { possible: 2, mentees: 2, places: 2 })]);
}

#[test]
fn a_free_mentor_whose_mentees_are_served_or_kept_waiting() {
    let programme = open(2, &[0, 0], &[(1, 2), (1, 1)]);
    assert_eq!(free(&programme, &[(0, 0), (1, 0)]), [(1, 1, WhyFree::AllServed { possible: 2 })]);
    let expected = [(0, 1, WhyFree::OthersFirst), (1, 1, WhyFree::OthersFirst)];
    assert_eq!(free(&programme, &[(0, 0)]), expected);
}

#[test]
fn rules_are_tallied_over_all_pairs_but_locked_ones() {
    let mut programme = open(2, &[0, 1], &[(0, 1), (1, 1), (1, 1)]);
    programme.mentors[1].person.level = Some(1);
    programme.mentors[2].person.level = None;
    let tally = |rule, removes, alone, unjudged| RuleTally { rule, removes, alone, unjudged };
    let rules = found(&programme, Shape::Cross, &[]).rules;
    assert_eq!(rules, [tally(Rule::Boundary, 3, 2, 0), tally(Rule::LevelGap, 2, 1, 2)]);
    note(&mut programme, 1, 1, PairKind::Locked);
    let locked = found(&programme, Shape::Cross, &[(1, 1)]);
    assert_eq!(locked.rules, [tally(Rule::Boundary, 2, 2, 0), tally(Rule::LevelGap, 1, 1, 2)]);
    assert_eq!(
        (locked.pairs[0].locked, &locked.pairs[0].breaks[..]),
        (true, &[Rule::Boundary, Rule::LevelGap][..])
    );
}

#[test]
fn organisations_are_tallied_the_people_without_one_last() {
    let mut programme = open(2, &[0, 0, 1, 1], &[(0, 1), (1, 3), (1, 1)]);
    programme.mentees[3].person.organisation = None;
    programme.mentees[1].person.eligible = Some(false);
    programme.mentors[2].person.eligible = Some(false);
    let tallies = found(&programme, Shape::Rapid, &[(0, 1), (2, 0), (3, 1)]).organisations;
    let first = OrganisationTally {
        organisation: Some(0),
        mentees: 2,
        mentees_in_run: 1,
        matched: 1,
        mentors: 1,
        mentors_used: 1,
        places: 1,
        given: 1,
        received: 1,
        demand: 1,
    };
    let second = OrganisationTally {
        organisation: Some(1),
        mentees: 1,
        mentees_in_run: 1,
        matched: 1,
        mentors: 2,
        mentors_used: 1,
        places: 3,
        given: 2,
        received: 1,
        demand: 1,
    };
    let without = OrganisationTally {
        organisation: None,
        mentees: 1,
        mentees_in_run: 1,
        matched: 1,
        received: 1,
        demand: 1,
        ..OrganisationTally::default()
    };
    assert_eq!(tallies, [first, second, without]);
}

#[test]
fn stability_counts_pairs_who_would_both_rather() {
    let mut programme = open(2, &[0, 0], &[(1, 1), (1, 1)]);
    note(&mut programme, 0, 0, PairKind::Suggested);
    let stable = |programme: &Programme, shape, pairs: &[Pair]| found(programme, shape, pairs).stability;
    let counted = |pairs, mentees| Stability { pairs, mentees };
    assert_eq!(stable(&programme, Shape::Cross, &[(0, 0), (1, 1)]), counted(0, 0));
    assert_eq!(stable(&programme, Shape::Cross, &[(0, 1), (1, 0)]), counted(1, 1));
    assert_eq!(stable(&programme, Shape::Cross, &[(1, 0)]), counted(2, 1));
    assert_eq!(stable(&programme, Shape::Cross, &[]), counted(4, 2));
    // 1 is outside, 0 inside: the better one inside does not make them leave the one outside.
    programme.mentors[0].person.organisation = Some(0);
    assert_eq!(stable(&programme, Shape::Dual, &[(0, 0), (0, 1)]), counted(0, 0));
    assert_eq!(stable(&programme, Shape::Dual, &[(0, 1), (1, 0)]), counted(1, 1));
}

#[test]
fn an_answer_that_names_strangers_does_no_harm() {
    let programme = open(2, &[0], &[(1, 1)]);
    let strangers = found(&programme, Shape::Cross, &[(0, 9), (9, 0), (0, 0), (0, 0)]);
    assert_eq!(strangers, found(&programme, Shape::Cross, &[(0, 0)]));
    assert_eq!((strangers.pairs.len(), strangers.waiting, strangers.free), (1, vec![], vec![]));
}
