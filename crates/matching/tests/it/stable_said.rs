//! Ranked choice: ties, reasons, the optimum beside it, what is refused, and instances made by hand.

use crate::programme;
use crate::stable::{outcome, pairs_of, ranked};
use counterpart_matching::answer::{Answer, Outcome};
use counterpart_matching::check::{Fault, verify};
use counterpart_matching::explain::{self, WhyFree, WhyWaiting, findings};
use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Term};
use counterpart_matching::people::{Person, Programme};
use counterpart_matching::policy::{Method, Policy, Priority, Shape, Unranked};
use counterpart_matching::round::{Notice, OrganisationBound, Round, Unsuitable};
use counterpart_matching::solve::{Unsolved, solve};
use counterpart_matching::stable::{acceptable, blocking};

fn give(person: &mut Person, ranks: &[(u32, u32)]) {
    person.ranks = ranks.to_vec();
}

/// Three mentees, two mentors with one place; ranks as in the text of the test.
fn small() -> Programme {
    let mut programme = programme::open(2, &[0, 0, 0], &[(1, 1), (1, 1)]);
    give(&mut programme.mentees[0].person, &[(0, 1), (1, 2)]);
    give(&mut programme.mentees[1].person, &[(0, 1)]);
    give(&mut programme.mentors[0].person, &[(0, 1), (1, 1)]);
    give(&mut programme.mentors[1].person, &[(0, 1)]);
    programme
}

#[test]
fn ties_are_broken_by_fit_then_by_lot_and_counted() {
    let mut programme = small();
    let round = Round::prepare(&programme, &ranked(Unranked::NotAcceptable)).unwrap();
    assert_eq!((round.ties.people, round.ties.by_fit, round.ties.by_lot), (1, 0, 1));
    let lot = |mentee| round.instance.edge((mentee, 0)).unwrap().lot;
    let first = if lot(0) > lot(1) { 0 } else { 1 };
    assert_eq!(round.instance.mentor_lists[0], (0, vec![first, 1 - first]));
    programme.mentees[0].person.level = Some(1);
    let round = Round::prepare(&programme, &ranked(Unranked::NotAcceptable)).unwrap();
    assert_eq!((round.ties.people, round.ties.by_fit, round.ties.by_lot), (1, 1, 0));
    assert_eq!(round.instance.mentor_lists[0], (0, vec![1, 0]), "a gap of three rungs fits less well");
    assert_eq!(pairs_of(outcome(&round)).unwrap(), [(0, 1), (1, 0)]);
    assert_eq!(round.notices, [Notice::RankedNobody { mentees: 1, mentors: 0 }]);
    assert!(round.priorities.is_empty());
}

#[test]
fn who_is_left_over_learns_why() {
    let mut programme = small();
    programme.mentees[0].person.level = Some(1);
    give(&mut programme.mentees[0].person, &[(0, 1)]);
    let policy = ranked(Unranked::NotAcceptable);
    let round = Round::prepare(&programme, &policy).unwrap();
    let pairs = pairs_of(outcome(&round)).unwrap();
    assert_eq!(pairs, [(1, 0)]);
    assert_eq!(acceptable(&round.instance), [(0, 0), (1, 0)]);
    let found = findings(&programme, &policy, &round, &pairs);
    let waiting = [
        (0, WhyWaiting::RankedBelow { acceptable: 1 }),
        (2, WhyWaiting::NotRanked { possible: 2, listed: 0 }),
    ];
    assert_eq!(found.waiting, waiting);
    assert_eq!(found.free, [(1, 1, WhyFree::NotRanked { possible: 3 })]);
    give(&mut programme.mentors[1].person, &[(1, 1)]);
    give(&mut programme.mentees[1].person, &[(0, 1), (1, 2)]);
    let round = Round::prepare(&programme, &policy).unwrap();
    let found = findings(&programme, &policy, &round, &pairs_of(outcome(&round)).unwrap());
    assert_eq!(found.free, [(1, 1, WhyFree::RankedBelow { acceptable: 1 })]);
}

#[test]
fn the_optimum_stands_beside_the_stable_outcome() {
    let mut programme = small();
    programme.mentees[1].person.level = Some(1);
    give(&mut programme.mentees[0].person, &[(0, 1), (1, 2)]);
    let policy = ranked(Unranked::NotAcceptable);
    let round = Round::prepare(&programme, &policy).unwrap();
    let pairs = pairs_of(outcome(&round)).unwrap();
    assert_eq!(pairs, [(0, 0)]);
    let usual = Policy { method: Method::Optimum, ..policy };
    let best = Round::prepare(&programme, &usual).unwrap();
    let Outcome::Solved(answer) = outcome(&best) else { panic!() };
    let found = explain::ranked((&round, &pairs), (&best, &answer));
    assert_eq!(found.priorities[0].priority, Priority::Pairs);
    assert_eq!(found.priorities[0].here.to_string(), "1");
    assert_eq!(found.priorities[0].optimum.to_string(), "2");
    let names: Vec<_> = found.priorities.iter().map(|compared| compared.priority).collect();
    assert_eq!(names, [Priority::Pairs, Priority::Raise, Priority::Total]);
    for compared in &found.priorities {
        let claimed =
            answer.values.iter().zip(&best.priorities).find(|(_, name)| **name == compared.priority);
        assert_eq!(compared.optimum, claimed.unwrap().0.1);
    }
    let blocked = blocking(&round.instance, &answer.pairs);
    assert_eq!(found.blocking.pairs, blocked.len() as u64);
    assert!(answer.pairs.contains(&(0, 0)) == blocked.is_empty());
}

#[test]
fn what_may_leave_nothing_stable_is_refused() {
    let prepare = |programme: &Programme| Round::prepare(programme, &ranked(Unranked::After)).map(|_| ());
    let refused = |at, bound| Err(Unsuitable::RankedBound(at, bound));
    let mut programme = small();
    programme.organisations[0].seats_mentees = Some(3);
    programme.organisations[1].seats_mentors = Some(2);
    programme.organisations[0].may_receive_beyond_given = Some(3);
    programme.organisations[0].at_least_matched = Some(0);
    assert_eq!(prepare(&programme), Ok(()), "bounds that bind nobody");
    programme.organisations[1].seats_mentors = Some(1);
    assert_eq!(prepare(&programme), refused(1, OrganisationBound::SeatsMentors(1)));
    programme.organisations[0].seats_mentees = Some(2);
    assert_eq!(prepare(&programme), refused(0, OrganisationBound::SeatsMentees(2)));
    programme.organisations[0].may_receive_beyond_given = Some(2);
    assert_eq!(prepare(&programme), refused(0, OrganisationBound::Reciprocity(2)));
    programme.organisations[0].at_least_matched = Some(1);
    assert_eq!(prepare(&programme), refused(0, OrganisationBound::Minimum(1)));
    let dual = Policy { method: Method::Ranked, ..Policy::new(Shape::Dual) };
    assert_eq!(Round::prepare(&small(), &dual).map(|_| ()), Err(Unsuitable::RankedDual));
}

/// One mentee, one mentor, each on the other's list.
fn bare() -> Instance {
    let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
    Instance {
        mentees: vec![member(1)],
        mentors: vec![member(1)],
        groups: vec![Group::default()],
        edges: vec![Edge { mentee: 0, mentor: 0, score: 1, kind: 0, lot: 0 }],
        objective: vec![Term::StableMentee],
        mentee_lists: vec![(0, vec![0])],
        mentor_lists: vec![(0, vec![0])],
        ..Instance::default()
    }
}

#[test]
fn an_instance_with_more_than_places_is_not_solved_as_stable() {
    let solved = |change: fn(&mut Instance)| {
        let mut instance = bare();
        change(&mut instance);
        instance.settle().unwrap();
        solve(&instance, &mut ()).map(|outcome| pairs_of(outcome).unwrap())
    };
    assert_eq!(solved(|_| {}), Ok(vec![(0, 0)]));
    assert_eq!(solved(|instance| instance.locks = vec![(0, 0)]), Ok(vec![(0, 0)]));
    assert_eq!(solved(|instance| instance.mentees[0].bounds.most = Some(0)), Ok(vec![]));
    assert_eq!(solved(|instance| instance.mentors[0].bounds.most = Some(0)), Ok(vec![]));
    assert_eq!(solved(|instance| instance.forbidden = vec![(0, 0)]), Ok(vec![]));
    let unstable = Err(Unsolved::Unstable);
    assert_eq!(solved(|instance| instance.mentees[0].bounds.most = Some(2)), unstable);
    assert_eq!(solved(|instance| instance.mentees[0].bounds.least = 1), unstable);
    assert_eq!(solved(|instance| instance.groups[0].slack = Some(0)), unstable);
    assert_eq!(solved(|instance| instance.groups[0].receives = Some(Bounds::new(0, 1))), unstable);
    assert_eq!(solved(|instance| instance.groups[0].gives = Some(Bounds::new(0, 1))), unstable);
    let unlisted = |instance: &mut Instance| {
        instance.locks = vec![(0, 0)];
        instance.mentee_lists.clear();
    };
    assert_eq!(solved(unlisted), unstable, "a lock that no list names");
}

#[test]
fn people_who_may_have_no_pair_block_nothing() {
    for without in [0, 1] {
        let mut instance = bare();
        let member = if without == 0 { &mut instance.mentees[0] } else { &mut instance.mentors[0] };
        member.bounds.most = Some(0);
        instance.settle().unwrap();
        let empty = Outcome::Solved(Answer::default());
        assert_eq!(verify(&instance, &empty), Ok(()));
        assert_eq!(blocking(&instance, &[]), []);
    }
    let mut instance = bare();
    instance.settle().unwrap();
    let faults = verify(&instance, &Outcome::Solved(Answer::default()));
    assert_eq!(faults, Err(vec![Fault::Blocking((0, 0))]));
    assert_eq!(blocking(&instance, &[]), [(0, 0)]);
}
