//! Questions about a result, one plain case each, and how much they cost on a whole consortium.

use crate::programme::{any, note, only, open};
use counterpart_matching::answer::{Answer, Fraction, Outcome};
use counterpart_matching::people::{PairKind, Programme, Word};
use counterpart_matching::policy::{Part, Policy, Priority, Shape};
use counterpart_matching::questions::{
    Asker, MentorKind, Reserve, Setting, Solved, Unanswered, What, WhyNot, compare,
};
use counterpart_matching::round::Round;
use counterpart_matching::rules::Rule;
use counterpart_matching::solve::solve;

fn solved(programme: &Programme, policy: &Policy) -> (Round, Answer) {
    let round = Round::prepare(programme, policy).unwrap();
    match solve(&round.instance, &mut ()).unwrap() {
        Outcome::Solved(answer) => (round, answer),
        Outcome::Infeasible(cut) => panic!("{cut:?}"),
    }
}

/// Asks about the answer to a programme across organisations.
fn ask<T>(programme: &Programme, question: impl FnOnce(&mut Asker) -> T) -> T {
    let policy = Policy::new(Shape::Cross);
    let (round, answer) = solved(programme, &policy);
    question(&mut Asker::new(programme, &policy, &round, &answer, &mut ()))
}

fn changes(programme: &Programme, mentee: u32) -> Vec<(What, i64)> {
    let found = ask(programme, |asker| asker.what_would_change_it(mentee, 9)).unwrap();
    found.into_iter().map(|change| (change.what, change.difference.people)).collect()
}

/// What a mentee of [`open`] would wish for.
fn wished() -> MentorKind {
    MentorKind {
        organisation: None,
        function: Some(Word(20)),
        country: Some(Word(30)),
        hours: Some(0),
        language: Some(Word(10)),
        level: Some(3),
        skills: Vec::new(),
    }
}

#[test]
fn forcing_a_pair_says_who_changes_and_what_it_costs() {
    // Both of A; mentor 0 is advised for 0, so 1 has mentor 1.
    let mut programme = open(2, &[0, 0], &[(1, 1), (1, 1)]);
    note(&mut programme, 0, 0, PairKind::Suggested);
    let why = ask(&programme, |asker| (asker.why_not(1, 0).unwrap(), asker.solves()));
    let (WhyNot::Costs(difference), 1) = why else { panic!("{why:?}") };
    assert_eq!((difference.people, difference.points), (0, -50));
    assert_eq!(difference.gone, [(0, 0), (1, 1)]);
    assert_eq!(difference.come, [(0, 1), (1, 0)]);
    assert_eq!(difference.who_changes(), [0, 1]);
    let priorities: Vec<_> = difference.values.iter().map(|(priority, ..)| *priority).collect();
    assert_eq!(priorities, [Priority::Pairs, Priority::Raise, Priority::Total, Priority::Draw]);
    assert_eq!(difference.values[0].1, difference.values[0].2);
    assert_ne!(difference.values[2].1, difference.values[2].2);
    programme.pairs.clear();
    let pair = ask(&programme, |asker| asker.why_not(0, 0).unwrap());
    let other = ask(&programme, |asker| asker.why_not(0, 1).unwrap());
    assert!(matches!(
        (&pair, &other),
        (WhyNot::IsPair, WhyNot::ByLot(_)) | (WhyNot::ByLot(_), WhyNot::IsPair)
    ));
    programme.mentors[0].person.level = Some(1);
    assert_eq!(ask(&programme, |asker| asker.why_not(0, 0)), Ok(WhyNot::Breaks(vec![Rule::LevelGap])));
    assert_eq!(ask(&programme, |asker| asker.why_not(0, 2)), Err(Unanswered::Unknown));
    assert_eq!(ask(&programme, |asker| asker.why_not(2, 0)), Err(Unanswered::Unknown));
}

#[test]
fn a_fit_that_would_be_the_lowest_counts_although_it_is_forced() {
    // The pair asked about fits so poorly that the lowest fit falls; the totals are equal.
    let mut programme = open(2, &[0, 0], &[(1, 1), (1, 1)]);
    note(&mut programme, 0, 0, PairKind::Suggested);
    note(&mut programme, 1, 1, PairKind::AdvisedAgainst);
    let why = ask(&programme, |asker| asker.why_not(0, 0).unwrap());
    let WhyNot::Costs(difference) = why else { panic!("{why:?}") };
    assert_eq!((difference.people, difference.points), (0, 0));
}

#[test]
fn a_locked_partner_leaves_no_answer() {
    let mut programme = open(2, &[0, 0], &[(1, 1), (1, 1)]);
    note(&mut programme, 0, 0, PairKind::Locked);
    assert_eq!(ask(&programme, |asker| asker.why_not(0, 1)), Ok(WhyNot::Impossible));
    assert_eq!(ask(&programme, |asker| asker.why_not(1, 0)), Ok(WhyNot::Impossible));
}

#[test]
fn an_hour_a_language_or_the_training_would_change_it() {
    let kind = |change: &dyn Fn(&mut MentorKind)| {
        let mut kind = wished();
        change(&mut kind);
        (What::Mentor(kind), 1)
    };
    let mut programme = open(2, &[0], &[(1, 1)]);
    programme.mentors[0].person.hours = Some(1);
    let found = changes(&programme, 0);
    assert_eq!(found, [(What::RuleOff(Rule::Hours), 1), (What::Hour, 1), kind(&|_| {})]);

    let mut programme = open(2, &[0], &[(1, 1)]);
    programme.mentees[0].person.languages = vec![Word(12)];
    let found = changes(&programme, 0);
    let expected = [
        (What::RuleOff(Rule::Language), 1),
        (What::Language(Word(10)), 1),
        kind(&|kind| kind.language = Some(Word(12))),
    ];
    assert_eq!(found, expected);

    let mut programme = open(2, &[0], &[(1, 1)]);
    programme.mentees[0].person.eligible = Some(false);
    assert_eq!(changes(&programme, 0), [(What::RuleOff(Rule::Eligible), 1)]);
    programme.mentors[0].person.level = Some(1);
    assert_eq!(changes(&programme, 0), []);
}

#[test]
fn nobody_is_told_to_meet_against_a_wish() {
    let mut programme = open(2, &[0], &[(1, 1)]);
    note(&mut programme, 0, 0, PairKind::NotWith);
    assert_eq!(changes(&programme, 0), [(What::Mentor(wished()), 1)]);
}

#[test]
fn one_more_place_goes_to_one_of_those_who_wait() {
    let programme = open(2, &[0, 0, 0], &[(1, 1)]);
    let told: Vec<_> = (0..3).map(|mentee| changes(&programme, mentee)).collect();
    let place = |changes: &&Vec<(What, i64)>| changes.contains(&(What::Place(0), 1));
    assert_eq!(told.iter().filter(place).count(), 1);
    // One has a mentor, one would get the place; for the third a new mentor is not enough, since the
    // lots of somebody not yet known may fall against them.
    assert_eq!(told.iter().filter(|changes| changes.is_empty()).count(), 2);
}

#[test]
fn recruits_are_confirmed_and_the_best_comes_first() {
    // 1 speaks another language and waits; so does 2, with two others after one mentor.
    let mut programme = open(3, &[0, 0, 0], &[(1, 1)]);
    programme.mentees[1].person.languages = vec![Word(12)];
    programme.mentees[1].seeks = vec![Word(800)];
    let recruits = ask(&programme, |asker| (asker.whom_to_recruit(5).unwrap(), asker.solves()));
    assert_eq!(recruits.1, 3);
    let told: Vec<_> =
        recruits.0.iter().map(|recruit| (&recruit.could_help, recruit.difference.people)).collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|(who, people)| who.len() == 1 && *people == 1));
    let expected = MentorKind { language: Some(Word(12)), skills: vec![Word(800)], ..wished() };
    assert!(recruits.0.iter().any(|recruit| recruit.kind == expected));
    assert_eq!(ask(&open(2, &[0], &[(1, 1)]), |asker| asker.whom_to_recruit(5)), Ok(vec![]));
}

#[test]
fn seats_of_mentors_make_a_new_partner_the_best_place_to_look() {
    let mut programme = open(2, &[0, 0], &[(1, 1)]);
    programme.organisations[1].seats_mentors = Some(1);
    let recruits = ask(&programme, |asker| asker.whom_to_recruit(5)).unwrap();
    assert_eq!((recruits.len(), recruits[0].kind.organisation), (1, None));
    programme.organisations[0].seats_mentees = Some(1);
    assert_eq!(ask(&programme, |asker| asker.whom_to_recruit(5)), Ok(vec![]));
}

#[test]
fn a_reserve_has_a_free_place_or_others_move() {
    let mut programme = open(2, &[0, 0], &[(1, 1), (1, 1), (1, 1)]);
    only(&mut programme, &[(0, 0), (0, 1), (1, 1), (1, 2)]);
    note(&mut programme, 0, 0, PairKind::Suggested);
    note(&mut programme, 1, 1, PairKind::Suggested);
    let reserves = ask(&programme, |asker| {
        assert_eq!(asker.reserve(0).unwrap(), asker.reserves()[..1]);
        asker.reserves()
    });
    let none = Reserve { mentee: 0, mentor: 0, reserve: None, moves: Some(1) };
    assert_eq!(reserves[0], none);
    assert_eq!((reserves[1].reserve.map(|(mentor, _)| mentor), reserves[1].moves), (Some(2), Some(0)));
}

#[test]
fn flips_are_what_other_weights_give() {
    let policy = Policy::new(Shape::Cross);
    let programme = any(7, 30, 24);
    let (round, answer) = solved(&programme, &policy);
    let flips = Asker::new(&programme, &policy, &round, &answer, &mut ()).flips().unwrap();
    assert!(flips.len() > 10 && flips.iter().any(|flip| !flip.gone.is_empty()));
    for flip in flips {
        let mut other = policy.clone();
        let at = Part::ALL.iter().position(|(part, ..)| *part == flip.part).unwrap();
        let tenfold = other.fit.weights.map(|weight| weight * 10);
        other.fit.weights = tenfold;
        other.fit.weights[at] = if flip.more { tenfold[at] / 10 * 11 } else { tenfold[at] / 10 * 9 };
        let after = solved(&programme, &other).1.pairs;
        let only = |pairs: &[(u32, u32)], others: &[(u32, u32)]| {
            pairs.iter().copied().filter(|pair| !others.contains(pair)).collect::<Vec<_>>()
        };
        assert_eq!((flip.gone, flip.come), (only(&answer.pairs, &after), only(&after, &answer.pairs)));
    }
}

#[test]
fn fairness_and_reciprocity_have_their_price() {
    // A's mentee is suggested for the only mentor of C: without fairness B waits, whoever is drawn.
    let mut programme = open(3, &[0, 0, 1], &[(2, 2)]);
    note(&mut programme, 0, 0, PairKind::Suggested);
    note(&mut programme, 1, 0, PairKind::Suggested);
    let points = ask(&programme, |asker| asker.price_of_fairness()).unwrap();
    use Priority::{Fair, Pairs, Raise, Total};
    let settings = [
        vec![Pairs, Raise, Total],
        vec![Pairs, Raise, Total, Fair],
        vec![Pairs, Raise, Fair, Total],
        vec![Pairs, Fair, Raise, Total],
        vec![Fair, Pairs, Raise, Total],
    ];
    assert_eq!(points.len(), settings.len());
    let reached: Vec<_> = points.iter().map(|point| point.reached.unwrap()).collect();
    for (point, setting) in points.iter().zip(settings) {
        assert_eq!(point.setting, Setting::Priorities(setting));
    }
    let shares: Vec<_> = reached.iter().map(|reached| reached.share.unwrap()).collect();
    let (none, half) = (Fraction::new(0, 1), Fraction::new(1, 2));
    assert_eq!(shares, [none, none, none, half, half]);
    assert_eq!(reached[0].points - reached[3].points, 50);
    assert!(reached.iter().all(|reached| reached.people == 2));

    let settings = [None, Some(1), Some(0)];
    let points = ask(&programme, |asker| asker.price_of_reciprocity(&settings)).unwrap();
    let people: Vec<_> = points.iter().map(|point| point.reached.unwrap().people).collect();
    assert_eq!(people, [2, 2, 0]);
    assert_eq!(points[1].setting, Setting::Beyond(Some(1)));
}

#[test]
fn two_results_are_compared_by_every_priority_of_either() {
    let programme = any(7, 30, 24);
    let fair = Policy::new(Shape::Cross);
    let plain = Policy { priorities: vec![Priority::Pairs, Priority::Total], ..fair.clone() };
    let (one, other) = (solved(&programme, &plain), solved(&programme, &fair));
    fn result((round, answer): &(Round, Answer)) -> Solved<'_> {
        Solved { priorities: &round.priorities, instance: &round.instance, answer }
    }
    let difference = compare(result(&one), result(&other));
    let told: Vec<_> = difference
        .values
        .iter()
        .map(|(priority, old, new)| (*priority, old.is_some(), new.is_some()))
        .collect();
    use Priority::{Draw, Fair, Pairs, Raise, Total};
    let expected = [
        (Pairs, true, true),
        (Total, true, true),
        (Draw, true, true),
        (Fair, false, true),
        (Raise, false, true),
    ];
    assert_eq!(told, expected);
    assert!(difference.points < 0 && difference.people == 0);
    let back = compare(result(&other), result(&one));
    assert_eq!(
        (back.points, &back.gone, &back.come),
        (-difference.points, &difference.come, &difference.gone)
    );
    assert_eq!(compare(result(&one), result(&one)).gone, []);
}

/// A consortium of 260 people: few problems are solved for all that a report asks.
#[test]
fn a_whole_consortium_is_asked_with_few_solves() {
    let policy = Policy::new(Shape::Cross);
    let mut programme = any(3, 150, 110);
    for organisation in &mut programme.organisations {
        organisation.seats_mentees = Some(40);
        organisation.seats_mentors = Some(30);
    }
    let (round, answer) = solved(&programme, &policy);
    let observer = &mut ();
    let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
    let mut last = (0, std::time::Instant::now());
    let mut spent = |asker: &Asker, what: &str| {
        let solves = asker.solves() - last.0;
        println!("{what}: {solves} solves, {:?}", last.1.elapsed());
        last = (asker.solves(), std::time::Instant::now());
        solves
    };
    let has = |mentee: &u32| answer.pairs.iter().any(|pair| pair.0 == *mentee);
    let waiting: Vec<u32> = (0..150).filter(|mentee| !has(mentee)).collect();
    assert!(waiting.len() > 10, "{}", waiting.len());
    assert_eq!(asker.reserves().len(), answer.pairs.len());
    assert_eq!(spent(&asker, "reserves"), 0);
    let recruits = asker.whom_to_recruit(5).unwrap();
    assert!(spent(&asker, "recruits") <= 6 && !recruits.is_empty());
    let first: Vec<_> = waiting.iter().map(|mentee| asker.single_change(*mentee).unwrap()).collect();
    println!("{} of {} have a single change", first.iter().flatten().count(), waiting.len());
    assert!(spent(&asker, "changes") <= 4 * waiting.len() as u32);
    for (mentee, what) in waiting.iter().zip(first) {
        let found = asker.what_would_change_it(*mentee, 1).unwrap();
        assert_eq!(found.first().map(|change| &change.what), what.as_ref());
    }
    spent(&asker, "changes with what else they do");
    assert!(asker.costs_of_rules().unwrap().iter().all(|(_, cost)| cost.people >= 0));
    assert!(spent(&asker, "rules") <= 13);
    assert!(asker.costs_of_bounds().unwrap().iter().all(|(.., cost)| cost.people >= 0));
    assert!(spent(&asker, "bounds") <= 10);
    let firm = asker.in_every_optimum().unwrap();
    println!("{} of {} pairs are in every optimum", firm.len(), answer.pairs.len());
    assert!(spent(&asker, "firm") <= 8);
    assert_eq!(asker.flips().unwrap().len(), 18);
    assert_eq!(spent(&asker, "flips"), 18);
}

/// Everything that can be asked about 60 people, or with `COUNTERPART_LONG` about 500, and how long
/// it takes. Each answer from the kept problem was accepted by the checker, or there were an error.
#[test]
fn all_questions_are_asked_of_the_kept_problem() {
    let (mentees, mentors) = if std::env::var("COUNTERPART_LONG").is_ok() { (300, 200) } else { (36, 24) };
    let policy = Policy::new(Shape::Cross);
    let mut programme = any(3, mentees, mentors);
    for organisation in &mut programme.organisations {
        organisation.seats_mentees = Some(mentees * 4 / 15);
        organisation.seats_mentors = Some(mentors / 4);
    }
    let (round, answer) = solved(&programme, &policy);
    let observer = &mut ();
    let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
    let mut last = (0, std::time::Instant::now());
    let mut spent = |asker: &Asker, what: &str| {
        println!("{what}: {} solves, {:?}", asker.solves() - last.0, last.1.elapsed());
        last = (asker.solves(), std::time::Instant::now());
    };
    let edges = &round.instance.edges;
    for edge in edges.iter().step_by((edges.len() / 100).max(1)).take(100) {
        asker.why_not(edge.mentee, edge.mentor).unwrap();
    }
    spent(&asker, "why not, 100 pairs");
    asker.costs_of_rules().unwrap();
    spent(&asker, "rules");
    asker.costs_of_bounds().unwrap();
    spent(&asker, "bounds");
    asker.whom_to_recruit(5).unwrap();
    spent(&asker, "recruits");
    asker.reserves();
    spent(&asker, "reserves");
    asker.flips().unwrap();
    spent(&asker, "flips");
    asker.price_of_fairness().unwrap();
    asker.price_of_reciprocity(&[Some(0), Some(1), Some(3), None]).unwrap();
    spent(&asker, "curves");
}
