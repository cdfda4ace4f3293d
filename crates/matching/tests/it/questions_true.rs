//! What is answered to questions is true: tried against every other answer there could be.

use crate::brute;
use crate::programme::{Dice, note, open};
use counterpart_matching::answer::{Answer, Outcome};
use counterpart_matching::instance::{Instance, Pair, Term};
use counterpart_matching::people::{PairKind, Programme};
use counterpart_matching::policy::{Gap, Policy, Priority, Shape};
use counterpart_matching::questions::{Asker, Bound, Difference, What, WhyNot};
use counterpart_matching::round::Round;
use counterpart_matching::rules::Rule;
use counterpart_matching::solve::solve;

/// Three organisations, all linked with all and with themselves, with bounds, levels, earlier
/// pairs and advice here and there; fits differ by advice and ranks, and are often equal.
fn small(dice: &mut Dice) -> Programme {
    let mentees: Vec<u32> = (0..3 + dice.roll(2)).map(|_| dice.roll(3) as u32).collect();
    let mentors: Vec<(u32, u32)> =
        (0..3 + dice.roll(2)).map(|_| (dice.roll(3) as u32, 1 + dice.roll(2) as u32)).collect();
    let mut programme = open(3, &mentees, &mentors);
    for organisation in &mut programme.organisations {
        organisation.suppliers = vec![0, 1, 2];
        organisation.seats_mentees = dice.once_in(3).then(|| 1 + dice.roll(2) as u32);
        organisation.seats_mentors = dice.once_in(3).then(|| 1 + dice.roll(2) as u32);
        organisation.at_least_matched = dice.once_in(6).then_some(1);
        organisation.may_receive_beyond_given = dice.once_in(3).then(|| dice.roll(3) as i64 - 1);
    }
    for mentor in &mut programme.mentors {
        mentor.person.level = Some(2 + dice.roll(4) as u8);
    }
    for mentee in 0..mentees.len() as u32 {
        for mentor in 0..mentors.len() as u32 {
            match dice.roll(9) {
                0 | 1 => note(&mut programme, mentee, mentor, PairKind::Earlier),
                2 => note(&mut programme, mentee, mentor, PairKind::Forbidden),
                3 => note(&mut programme, mentee, mentor, PairKind::Suggested),
                4 => note(&mut programme, mentee, mentor, PairKind::AdvisedAgainst),
                _ => {}
            }
        }
    }
    programme
}

fn policy(dice: &mut Dice, shape: Shape) -> Policy {
    use Priority::{Fair, Mentees, Pairs, Raise, Total};
    let priorities = match dice.roll(4) {
        0 => vec![Fair, Pairs, Total],
        1 => vec![Mentees, Pairs, Total],
        2 => vec![Pairs, Total],
        _ => vec![Pairs, Fair, Raise, Total],
    };
    let mut policy = Policy { priorities, ..Policy::new(shape) };
    policy.rules.level_gap = Some(Gap { least: 1, most: None });
    policy
}

/// A round with its answer; none where nothing keeps every bound.
fn solved(programme: &Programme, policy: &Policy) -> Option<(Round, Answer)> {
    let round = Round::prepare(programme, policy).unwrap();
    match solve(&round.instance, &mut ()).unwrap() {
        Outcome::Solved(answer) => Some((round, answer)),
        Outcome::Infeasible(_) => None,
    }
}

/// Best of all answers that a test accepts: its worth, the lot left out, and all that have it.
fn best(instance: &Instance, fine: &dyn Fn(&[Pair]) -> bool) -> Option<(brute::Worth, Vec<Vec<Pair>>)> {
    let worth = |pairs: &[Pair]| {
        let mut worth = brute::worth(instance, pairs);
        worth.truncate(instance.objective.iter().take_while(|term| **term != Term::Draw).count());
        worth
    };
    let sets = brute::sets(instance).into_iter().filter(|set| brute::is_feasible(instance, set) && fine(set));
    let valued: Vec<_> = sets.map(|set| (worth(&set), set)).collect();
    let most = valued.iter().map(|(worth, _)| worth.clone()).max()?;
    let those = valued.into_iter().filter(|(worth, _)| *worth == most).map(|(_, mut set)| {
        set.sort_unstable();
        set
    });
    let those = those.collect();
    Some((most, those))
}

/// The pairs after a difference.
fn after(answer: &Answer, difference: &Difference) -> Vec<Pair> {
    let mut pairs: Vec<Pair> =
        answer.pairs.iter().copied().filter(|pair| !difference.gone.contains(pair)).collect();
    pairs.extend(&difference.come);
    pairs.sort_unstable();
    pairs
}

#[test]
fn why_not_is_what_trying_every_answer_says() {
    let dice = &mut Dice(41);
    let mut told = [0; 4];
    for _ in 0..400 {
        let shape = if dice.once_in(3) { Shape::Dual } else { Shape::Supply };
        let (mut programme, policy) = (small(dice), policy(dice, shape));
        if shape == Shape::Dual {
            programme.organisations.iter_mut().for_each(|own| own.seats_mentees = None);
        }
        let Some((round, answer)) = solved(&programme, &policy) else { continue };
        let instance = &round.instance;
        let Some((now, _)) = best(instance, &|_| true) else { panic!("there is an answer") };
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        for pair in every(&programme) {
            let before = asker.solves();
            let forced = best(instance, &|set| set.contains(&pair));
            match asker.why_not(pair.0, pair.1).unwrap() {
                WhyNot::IsPair => assert!(answer.pairs.contains(&pair)),
                WhyNot::Breaks(rules) => {
                    assert!(!rules.is_empty() && instance.edge(pair).is_none());
                    assert_eq!(asker.solves(), before);
                    told[0] += 1;
                }
                WhyNot::Impossible => {
                    assert_eq!(forced, None);
                    told[1] += 1;
                }
                WhyNot::ByLot(difference) => {
                    let (worth, sets) = forced.unwrap();
                    assert_eq!(worth, now);
                    assert!(sets.contains(&after(&answer, &difference)));
                    told[2] += 1;
                }
                WhyNot::Costs(difference) => {
                    let (worth, sets) = forced.unwrap();
                    assert!(worth < now, "{worth:?} {now:?}");
                    assert!(sets.contains(&after(&answer, &difference)), "{difference:?} {sets:?}");
                    told[3] += 1;
                }
            }
        }
    }
    assert!(told.iter().all(|count| *count > 30), "{told:?}");
}

fn every(programme: &Programme) -> Vec<Pair> {
    let mentors = programme.mentors.len() as u32;
    (0..programme.mentees.len() as u32)
        .flat_map(|mentee| (0..mentors).map(move |mentor| (mentee, mentor)))
        .collect()
}

fn lifted(programme: &Programme, bound: Bound, organisation: u32) -> Programme {
    let mut programme = programme.clone();
    let own = &mut programme.organisations[organisation as usize];
    match bound {
        Bound::SeatsMentees => own.seats_mentees = None,
        Bound::SeatsMentors => own.seats_mentors = None,
        Bound::AtLeastMatched => own.at_least_matched = None,
        Bound::Reciprocity => own.may_receive_beyond_given = None,
    }
    programme
}

#[test]
fn costs_of_bounds_and_rules_are_what_trying_every_answer_says() {
    let dice = &mut Dice(77);
    let (mut costly, mut free, mut unsolved, mut rules) = (0, 0, 0, 0);
    for _ in 0..600 {
        let (programme, policy) = (small(dice), policy(dice, Shape::Supply));
        let Some((round, answer)) = solved(&programme, &policy) else { continue };
        let Some((now, _)) = best(&round.instance, &|_| true) else { panic!("there is an answer") };
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        for organisation in 0..3 {
            for bound in Bound::ALL {
                let before = asker.solves();
                let Some(difference) = asker.cost_of_bound(bound, organisation).unwrap() else { continue };
                unsolved += u32::from(asker.solves() == before);
                let other = lifted(&programme, bound, organisation);
                let other = Round::prepare(&other, &policy).unwrap().instance;
                let (worth, sets) = best(&other, &|_| true).unwrap();
                assert!(sets.contains(&after(&answer, &difference)), "{bound:?} {organisation}");
                assert_eq!(difference.is_equal_but_for_lot(), worth == now);
                if worth == now { free += 1 } else { costly += 1 }
            }
        }
        for rule in [Rule::EarlierPairs, Rule::LevelGap] {
            let mut other = policy.clone();
            match rule {
                Rule::LevelGap => other.rules.level_gap = None,
                _ => other.rules.earlier_pairs = false,
            }
            let difference = asker.cost_of_rule(rule).unwrap().unwrap();
            let other = Round::prepare(&programme, &other).unwrap().instance;
            let (worth, sets) = best(&other, &|_| true).unwrap();
            assert!(sets.contains(&after(&answer, &difference)));
            assert_eq!(difference.is_equal_but_for_lot(), worth == now);
            rules += u32::from(worth != now);
        }
        assert_eq!(asker.cost_of_rule(Rule::Boundary), Ok(None));
        assert_eq!(asker.cost_of_rule(Rule::Trained), Ok(None));
    }
    assert!(costly > 50 && free > 50 && unsolved > 50 && rules > 50, "{costly} {free} {unsolved} {rules}");
}

/// Whether, with this programme, everyone's best answer by every priority, the lot included, has
/// the mentee matched and one person more.
fn helps(programme: &Programme, policy: &Policy, mentee: u32, now: usize) -> bool {
    let instance = Round::prepare(programme, policy).unwrap().instance;
    let sets = brute::sets(&instance).into_iter().filter(|set| brute::is_feasible(&instance, set));
    let most = sets.max_by_key(|set| brute::worth(&instance, set));
    most.is_some_and(|set| people(&set) > now && set.iter().any(|pair| pair.0 == mentee))
}

fn people(pairs: &[Pair]) -> usize {
    let mut people: Vec<u32> = pairs.iter().map(|pair| pair.0).collect();
    people.sort_unstable();
    people.dedup();
    people.len()
}

fn with_more(programme: &Programme, what: &What) -> Programme {
    let mut programme = programme.clone();
    match *what {
        What::Place(mentor) => programme.mentors[mentor as usize].capacity += 1,
        What::Seat(bound, organisation) => {
            let own = &mut programme.organisations[organisation as usize];
            match bound {
                Bound::SeatsMentees => own.seats_mentees = own.seats_mentees.map(|seats| seats + 1),
                Bound::SeatsMentors => own.seats_mentors = own.seats_mentors.map(|seats| seats + 1),
                Bound::AtLeastMatched => own.at_least_matched = None,
                Bound::Reciprocity => {
                    own.may_receive_beyond_given = own.may_receive_beyond_given.map(|more| more + 1);
                }
            }
        }
        _ => panic!("{what:?} is not of this test"),
    }
    programme
}

#[test]
fn what_would_change_it_is_all_that_does() {
    let dice = &mut Dice(5);
    let (mut places, mut seats, mut rules, mut nothing) = (0, 0, 0, 0);
    for _ in 0..400 {
        let (programme, policy) = (small(dice), policy(dice, Shape::Supply));
        let Some((round, answer)) = solved(&programme, &policy) else { continue };
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        let now = people(&answer.pairs);
        for mentee in 0..programme.mentees.len() as u32 {
            let found = asker.what_would_change_it(mentee, 9).unwrap();
            if answer.pairs.iter().any(|pair| pair.0 == mentee) {
                assert_eq!(found, []);
                continue;
            }
            let mentors = answerable(&round.instance, mentee);
            let place = mentors.iter().map(|mentor| What::Place(*mentor));
            let own = programme.mentees[mentee as usize].person.organisation.unwrap();
            let mut givers: Vec<u32> = mentors
                .iter()
                .filter_map(|mentor| programme.mentors[*mentor as usize].person.organisation)
                .collect();
            givers.sort_unstable();
            givers.dedup();
            let mut seat = vec![What::Seat(Bound::SeatsMentees, own)];
            seat.extend(givers.into_iter().map(|giver| What::Seat(Bound::SeatsMentors, giver)));
            seat.push(What::Seat(Bound::Reciprocity, own));
            let first = |all: Vec<What>| {
                let mut all = all.into_iter();
                all.find(|what| helps(&with_more(&programme, what), &policy, mentee, now))
            };
            let told = |sort: &dyn Fn(&What) -> bool| {
                found.iter().map(|change| &change.what).find(|what| sort(what)).cloned()
            };
            assert_eq!(told(&|what| matches!(what, What::Place(_))), first(place.collect()));
            assert_eq!(told(&|what| matches!(what, What::Seat(..))), first(seat));
            for change in &found {
                assert!(change.difference.people >= 1);
                let pairs = after(&answer, &change.difference);
                assert!(pairs.iter().any(|pair| pair.0 == mentee));
                assert_eq!(people(&pairs) as i64, now as i64 + change.difference.people);
                places += u32::from(matches!(change.what, What::Place(_)));
                seats += u32::from(matches!(change.what, What::Seat(..)));
                rules += u32::from(matches!(change.what, What::RuleOff(_)));
            }
            nothing += u32::from(found.is_empty());
        }
    }
    assert!(places > 20 && seats > 20 && rules > 20 && nothing > 5, "{places} {seats} {rules} {nothing}");
}

/// The mentors somebody may have.
fn answerable(instance: &Instance, mentee: u32) -> Vec<u32> {
    instance.edges.iter().filter(|edge| edge.mentee == mentee).map(|edge| edge.mentor).collect()
}

#[test]
fn reserves_and_moves_are_what_trying_every_answer_says() {
    let dice = &mut Dice(9);
    let mut told = [0; 3];
    for _ in 0..600 {
        let shape = if dice.once_in(3) { Shape::Dual } else { Shape::Supply };
        let (mut programme, policy) = (small(dice), policy(dice, shape));
        programme.organisations.iter_mut().for_each(|own| own.seats_mentees = None);
        let Some((round, answer)) = solved(&programme, &policy) else { continue };
        let observer = &mut ();
        let asker = Asker::new(&programme, &policy, &round, &answer, observer);
        for reserve in asker.reserves() {
            let pair = (reserve.mentee, reserve.mentor);
            let mut instance = round.instance.clone();
            let kept: Vec<Pair> = answer.pairs.iter().copied().filter(|other| *other != pair).collect();
            let gone = |edge: &counterpart_matching::instance::Edge| {
                edge.mentor != pair.1 || kept.contains(&edge.pair())
            };
            instance.edges.retain(gone);
            let held = |pairs: &[Pair], who: u32| pairs.iter().filter(|other| other.0 == who).count();
            let fine = |set: &[Pair]| {
                let mut mentees = 0..programme.mentees.len() as u32;
                brute::is_feasible(&instance, set)
                    && mentees.all(|who| held(set, who) == held(&answer.pairs, who))
            };
            let sets: Vec<Vec<Pair>> = brute::sets(&instance).into_iter().filter(|set| fine(set)).collect();
            let moved = |set: &Vec<Pair>| kept.iter().filter(|other| !set.contains(other)).count() as u32;
            assert_eq!(
                reserve.moves,
                sets.iter().map(moved).min(),
                "{pair:?} {:?} {instance:?}",
                answer.pairs
            );
            let staying = sets.iter().filter(|set| moved(set) == 0);
            let score = |set: &Vec<Pair>| {
                let new = set.iter().find(|other| !kept.contains(other)).unwrap();
                instance.edge(*new).unwrap().score
            };
            assert_eq!(reserve.reserve.map(|(_, fit)| fit), staying.map(score).max());
            told[reserve.moves.map_or(2, |moves| moves.min(1)) as usize] += 1;
        }
    }
    assert!(told.iter().all(|count| *count > 30), "{told:?}");
}

#[test]
fn pairs_in_every_best_answer_are_those_that_all_have() {
    let dice = &mut Dice(12);
    let (mut firm, mut loose) = (0, 0);
    for round in 0..600 {
        let shape = if dice.once_in(3) { Shape::Dual } else { Shape::Supply };
        let (mut programme, mut policy) = (small(dice), policy(dice, shape));
        programme.organisations.iter_mut().for_each(|own| own.seats_mentees = None);
        if round % 5 == 0 {
            policy.priorities = vec![Priority::Mentees];
        }
        let Some((round, answer)) = solved(&programme, &policy) else { continue };
        let (_, sets) = best(&round.instance, &|_| true).unwrap();
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        let all = |pair: &&Pair| sets.iter().all(|set| set.contains(pair));
        let expected: Vec<Pair> = answer.pairs.iter().filter(all).copied().collect();
        assert_eq!(asker.in_every_optimum().unwrap(), expected);
        firm += expected.len();
        loose += answer.pairs.len() - expected.len();
    }
    assert!(firm > 100 && loose > 100, "{firm} {loose}");
}
