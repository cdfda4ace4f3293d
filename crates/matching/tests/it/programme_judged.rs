//! All rules together: each one alone, off, unanswered, and under a lock.

use crate::programme::{note, open, organisations};
use counterpart_matching::people::{Area, Exclusion, Mentee, Mentor, PairKind, Programme, Word};
use counterpart_matching::policy::{Policy, Shape};
use counterpart_matching::round::Round;
use counterpart_matching::rules::{Judge, Rule};

/// A mentee of A and a mentor of B to whom something happens.
fn pair(change: impl FnOnce(&mut Programme)) -> Programme {
    let mut programme = open(2, &[0], &[(1, 1)]);
    change(&mut programme);
    programme
}

/// Every rule on.
fn strict() -> Policy {
    let mut policy = Policy::new(Shape::Cross);
    policy.rules.trained = true;
    policy.rules.code_accepted = true;
    policy.rules.minimum_fit = 1;
    policy
}

fn mentee(programme: &mut Programme) -> &mut Mentee {
    &mut programme.mentees[0]
}

fn mentor(programme: &mut Programme) -> &mut Mentor {
    &mut programme.mentors[0]
}

fn judged(programme: &Programme, policy: &Policy) -> (Vec<Rule>, Vec<Rule>) {
    let judgement = Judge::new(programme, policy).judge(0, 0);
    (judgement.broken.iter().collect(), judgement.unjudged.iter().collect())
}

/// A programme that breaks exactly this rule, and the policy under which it does.
fn breaking(rule: Rule) -> (Programme, Policy) {
    let mut policy = strict();
    let programme = pair(|programme| match rule {
        Rule::Oneself => mentor(programme).person.identity = 0,
        Rule::Boundary => mentor(programme).person.organisation = Some(0),
        Rule::Competitors => {
            programme.exclusions.push(Exclusion { from: 0, to: 1, area: Area::Function(Word(20)) });
        }
        Rule::Direction => programme.organisations[1].gives = Some(false),
        Rule::Eligible => mentee(programme).person.eligible = Some(false),
        Rule::KeptFor => mentor(programme).mentees_from_level = Some(3),
        Rule::LineManager => mentor(programme).person.managers = Some(vec![0]),
        Rule::NotWith => note(programme, 0, 0, PairKind::NotWith),
        Rule::Forbidden => note(programme, 0, 0, PairKind::Forbidden),
        Rule::Language => mentor(programme).person.languages = vec![Word(11)],
        Rule::Hours => mentor(programme).person.hours = Some(1),
        Rule::LevelGap => mentor(programme).person.level = Some(2),
        Rule::EarlierPairs => note(programme, 0, 0, PairKind::Earlier),
        Rule::Trained => mentee(programme).person.trained = Some(false),
        Rule::CodeAccepted => mentor(programme).person.code_accepted = Some(false),
        Rule::MinimumFit => policy.rules.minimum_fit = 1001,
    });
    (programme, policy)
}

fn off(mut policy: Policy, rule: Rule) -> Policy {
    let rules = &mut policy.rules;
    match rule {
        Rule::Oneself | Rule::Boundary | Rule::Forbidden => {}
        Rule::Competitors => rules.competitors = false,
        Rule::Direction => rules.direction = false,
        Rule::Eligible => rules.eligible = false,
        Rule::KeptFor => rules.kept_for = false,
        Rule::LineManager => rules.line_manager = false,
        Rule::NotWith => rules.not_with = false,
        Rule::Language => rules.shared_language = false,
        Rule::Hours => rules.shared_hours = None,
        Rule::LevelGap => rules.level_gap = None,
        Rule::EarlierPairs => rules.earlier_pairs = false,
        Rule::Trained => rules.trained = false,
        Rule::CodeAccepted => rules.code_accepted = false,
        Rule::MinimumFit => rules.minimum_fit = 0,
    }
    policy
}

#[test]
fn the_open_pair_keeps_every_rule() {
    assert_eq!(judged(&pair(|_| {}), &strict()), (vec![], vec![]));
}

#[test]
fn every_rule_can_be_broken_alone_and_switched_off() {
    for (rule, word) in Rule::ALL {
        let (programme, policy) = breaking(rule);
        assert_eq!(judged(&programme, &policy), (vec![rule], vec![]), "{word}");
        let firm = matches!(rule, Rule::Oneself | Rule::Boundary | Rule::Forbidden);
        let left = if firm { vec![rule] } else { vec![] };
        assert_eq!(judged(&programme, &off(policy, rule)).0, left, "{word} off");
    }
}

#[test]
fn a_missing_answer_allows_and_is_counted() {
    let blank = pair(|programme| {
        mentor(programme).mentees_from_level = Some(3);
        let person = &mut mentee(programme).person;
        (person.level, person.hours, person.managers) = (None, None, None);
        (person.eligible, person.trained, person.code_accepted) = (None, None, None);
        person.languages.clear();
    });
    let unjudged = [
        Rule::KeptFor,
        Rule::LineManager,
        Rule::Language,
        Rule::Hours,
        Rule::LevelGap,
        Rule::Trained,
        Rule::CodeAccepted,
    ];
    assert_eq!(judged(&blank, &strict()), (vec![], unjudged.to_vec()));
}

#[test]
fn a_lock_brings_about_what_rules_forbid_but_for_three() {
    for (rule, word) in Rule::ALL {
        let (mut programme, policy) = breaking(rule);
        let before = Round::prepare(&programme, &policy).unwrap().instance;
        assert_eq!((before.edges.len(), before.locks.len()), (0, 0), "{word}");
        note(&mut programme, 0, 0, PairKind::Locked);
        let round = Round::prepare(&programme, &policy).unwrap();
        let firm = matches!(rule, Rule::Oneself | Rule::NotWith | Rule::Forbidden);
        assert_eq!(round.instance.locks, [(0, 0)], "{word}");
        assert_eq!(round.instance.edges.len(), usize::from(!firm), "{word}");
        assert_eq!((round.mentees_stopped[0], round.mentors_stopped[0]), (None, None), "{word}");
        assert_eq!(round.instance.mentees[0].bounds.most, Some(1), "{word}");
    }
}

#[test]
fn competitors_hold_in_their_direction_only() {
    let programme = pair(|programme| {
        programme.organisations = organisations(3);
        programme.exclusions.push(Exclusion { from: 0, to: 2, area: Area::Everywhere });
        programme.exclusions.push(Exclusion { from: 1, to: 0, area: Area::Everywhere });
        programme.exclusions.push(Exclusion { from: 0, to: 0, area: Area::Everywhere });
        programme.exclusions.push(Exclusion { from: 0, to: 1, area: Area::Country(Word(31)) });
    });
    assert_eq!(judged(&programme, &strict()), (vec![], vec![]));
}

#[test]
fn the_minimum_looks_at_the_fit_without_advice() {
    let mut programme = pair(|_| {});
    let mut policy = strict();
    let points = Judge::new(&programme, &policy).fit(0, 0);
    note(&mut programme, 0, 0, PairKind::Suggested);
    policy.rules.minimum_fit = points + 1;
    assert_eq!(judged(&programme, &policy).0, [Rule::MinimumFit]);
    assert_eq!(Judge::new(&programme, &policy).fit(0, 0), points + 50);
    note(&mut programme, 0, 0, PairKind::AdvisedAgainst);
    policy.rules.minimum_fit = points;
    assert_eq!(judged(&programme, &policy).0, []);
    assert_eq!(Judge::new(&programme, &policy).fit(0, 0), points);
}

#[test]
fn between_equals_the_gap_is_nothing_and_pairs_may_be_mutual() {
    let mut programme = open(2, &[0, 1], &[(0, 1), (1, 1)]);
    for at in 0..2 {
        programme.mentors[at].person.identity = at as u32;
        programme.mentors[at].person.level = Some(2);
    }
    let round = Round::prepare(&programme, &Policy::new(Shape::Peer)).unwrap();
    let pairs: Vec<_> = round.instance.edges.iter().map(|edge| edge.pair()).collect();
    assert_eq!(pairs, [(0, 1), (1, 0)]);
}
