//! Every kind of cost that is told, a sample of each: the changed problem made anew and solved from
//! scratch, by pivots alone and by cost scaling. The questions themselves went on from a kept answer
//! by shortest ways, so these share no search with them.

use crate::programme::{any, note};
use counterpart_matching::answer::{Answer, Outcome, Value};
use counterpart_matching::instance::Instance;
use counterpart_matching::people::{Mentor, Organisation, PairKind, Person, Programme};
use counterpart_matching::policy::{Policy, Priority, Shape};
use counterpart_matching::questions::{Asker, Bound, Difference, MentorKind, Point, Setting, WhyNot};
use counterpart_matching::round::Round;
use counterpart_matching::rules::Rule;
use counterpart_matching::solve::{Method, solve, solve_by};

/// Every edge from the start, level by level: by pivots alone, and by cost scaling.
const KERNELS: [Method; 2] = [
    Method { first: usize::MAX, more: 1, together: false, scaled_from: usize::MAX, paths: false, threads: 1 },
    Method { first: usize::MAX, more: 1, together: false, scaled_from: 0, paths: false, threads: 1 },
];

/// The answers from scratch, one by each kernel, with the same values; none where nothing keeps
/// every bound.
fn from_scratch(instance: &Instance) -> Option<Answer> {
    let answers = KERNELS.map(|method| match solve_by(instance, method, &mut ()).unwrap() {
        Outcome::Solved(answer) => Some(answer),
        Outcome::Infeasible(_) => None,
    });
    let [one, other] = answers;
    assert_eq!(one.as_ref().map(|one| &one.values), other.map(|other| other.values).as_ref());
    one
}

fn people(answer: &Answer) -> i64 {
    let mut people: Vec<u32> = answer.pairs.iter().map(|(mentee, _)| *mentee).collect();
    people.dedup();
    people.len() as i64
}

fn points(instance: &Instance, answer: &Answer) -> i64 {
    answer.pairs.iter().map(|pair| i64::from(instance.edge(*pair).unwrap().score)).sum()
}

/// A round with its answer, and how many costs were compared.
struct Told<'a> {
    round: &'a Round,
    answer: &'a Answer,
    compared: u32,
}

impl Told<'_> {
    /// Holds a cost that is told against the changed problem; `lots`: as far as the lot, too.
    fn holds(&mut self, told: &Difference, priorities: &[Priority], changed: &Instance, lots: bool) {
        let after = from_scratch(changed).unwrap();
        for (priority, _, value) in &told.values {
            let place = priorities.iter().position(|other| other == priority);
            let is: Option<Value> = place.map(|place| after.values[place].1.clone());
            assert!(*value == is || (!lots && *priority == Priority::Draw), "{priority:?}: {value:?} {is:?}");
        }
        assert_eq!(told.people, people(&after) - people(self.answer));
        assert_eq!(told.points, points(changed, &after) - points(&self.round.instance, self.answer));
        self.compared += 1;
    }
}

/// A consortium in which bounds bind, and its policy; another for each seed.
fn consortium(seed: u64) -> (Programme, Policy) {
    let mut programme = any(seed, 40, 26);
    for (at, organisation) in programme.organisations.iter_mut().enumerate() {
        organisation.seats_mentees = (at != 1).then_some(6);
        organisation.seats_mentors = (at != 2).then_some(5);
        organisation.may_receive_beyond_given = (at == 3).then_some(1);
    }
    note(&mut programme, 1, 2, PairKind::Earlier);
    let mut policy = Policy::new(Shape::Cross);
    use Priority::{Fair, Pairs, Raise, Total};
    policy.priorities = match seed % 3 {
        0 => vec![Pairs, Total],
        1 => vec![Pairs, Raise, Total],
        _ => vec![Pairs, Fair, Total],
    };
    (programme, policy)
}

fn solved(programme: &Programme, policy: &Policy) -> (Round, Answer) {
    let round = Round::prepare(programme, policy).unwrap();
    match solve(&round.instance, &mut ()).unwrap() {
        Outcome::Solved(answer) => (round, answer),
        Outcome::Infeasible(cut) => panic!("{cut:?}"),
    }
}

#[test]
fn what_pairs_bounds_and_rules_cost_is_what_solving_from_scratch_says() {
    let (mut pairs, mut bounds, mut rules) = (0, 0, 0);
    for seed in 1..=12 {
        let (programme, policy) = consortium(seed);
        let (round, answer) = solved(&programme, &policy);
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        let mut told = Told { round: &round, answer: &answer, compared: 0 };
        for edge in round.instance.edges.iter().step_by(17) {
            let mut forced = round.instance.clone();
            forced.edges.retain(|other| other.mentee != edge.mentee || other.mentor == edge.mentor);
            forced.mentees[edge.mentee as usize].bounds.least = 1;
            match asker.why_not(edge.mentee, edge.mentor).unwrap() {
                WhyNot::Costs(cost) | WhyNot::ByLot(cost) => {
                    told.holds(&cost, &round.priorities, &forced, true);
                }
                WhyNot::Impossible => assert_eq!(from_scratch(&forced), None),
                WhyNot::IsPair => assert!(answer.pairs.contains(&edge.pair())),
                WhyNot::Breaks(rules) => panic!("{rules:?}"),
            }
        }
        pairs += std::mem::take(&mut told.compared);
        for (bound, organisation, cost) in asker.costs_of_bounds().unwrap() {
            let mut other = programme.clone();
            let own = &mut other.organisations[organisation as usize];
            match bound {
                Bound::SeatsMentees => own.seats_mentees = None,
                Bound::SeatsMentors => own.seats_mentors = None,
                Bound::AtLeastMatched => own.at_least_matched = None,
                Bound::Reciprocity => own.may_receive_beyond_given = None,
            }
            let other = Round::prepare(&other, &policy).unwrap();
            told.holds(&cost, &other.priorities, &other.instance, true);
        }
        bounds += std::mem::take(&mut told.compared);
        for (rule, cost) in asker.costs_of_rules().unwrap() {
            let mut other = policy.clone();
            match rule {
                Rule::Language => other.rules.shared_language = false,
                Rule::Hours => other.rules.shared_hours = None,
                Rule::LevelGap => other.rules.level_gap = None,
                Rule::LineManager => other.rules.line_manager = false,
                Rule::Eligible => other.rules.eligible = false,
                Rule::EarlierPairs => other.rules.earlier_pairs = false,
                _ => panic!("{rule:?} cannot cost anything here"),
            }
            let other = Round::prepare(&programme, &other).unwrap();
            told.holds(&cost, &other.priorities, &other.instance, true);
        }
        rules += told.compared;
    }
    assert!(pairs > 100 && bounds > 20 && rules > 20, "{pairs} {bounds} {rules}");
}

/// The programme with one more mentor of a kind.
fn joined(programme: &Programme, kind: &MentorKind) -> Programme {
    let mut programme = programme.clone();
    let partner = programme.organisations.len() as u32;
    programme.organisations.push(Organisation { id: "zz".to_owned(), ..Organisation::default() });
    let person = Person {
        id: "zz".to_owned(),
        identity: 9_999,
        organisation: Some(kind.organisation.unwrap_or(partner)),
        function: kind.function,
        country: kind.country,
        hours: kind.hours,
        level: kind.level,
        languages: kind.language.into_iter().collect(),
        managers: Some(Vec::new()),
        eligible: Some(true),
        trained: Some(true),
        code_accepted: Some(true),
        ..Person::default()
    };
    let offers = kind.skills.iter().map(|skill| (*skill, None)).collect();
    programme.mentors.push(Mentor { person, offers, capacity: 1, ..Mentor::default() });
    programme
}

#[test]
fn what_a_recruit_brings_is_what_solving_from_scratch_says() {
    let mut compared = 0;
    for seed in 1..=12 {
        let (programme, policy) = consortium(seed);
        let (round, answer) = solved(&programme, &policy);
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        let mut told = Told { round: &round, answer: &answer, compared: 0 };
        for recruit in asker.whom_to_recruit(3).unwrap() {
            let other = Round::prepare(&joined(&programme, &recruit.kind), &policy).unwrap();
            told.holds(&recruit.difference, &other.priorities, &other.instance, false);
        }
        compared += told.compared;
    }
    assert!(compared > 12, "{compared}");
}

#[test]
fn points_of_a_curve_are_what_solving_from_scratch_says() {
    let (mut compared, mut none) = (0, 0);
    for seed in 1..=9 {
        let (programme, policy) = consortium(seed);
        let (round, answer) = solved(&programme, &policy);
        let observer = &mut ();
        let mut asker = Asker::new(&programme, &policy, &round, &answer, observer);
        let mut curve = asker.price_of_reciprocity(&[None, Some(2), Some(0), Some(-2)]).unwrap();
        curve.extend(asker.price_of_fairness().unwrap());
        for Point { setting, reached } in curve {
            let (mut other, mut changed) = (programme.clone(), policy.clone());
            match setting {
                Setting::Priorities(priorities) => changed.priorities = priorities,
                Setting::Beyond(beyond) => {
                    let all = other.organisations.iter_mut();
                    all.for_each(|own| own.may_receive_beyond_given = beyond);
                }
            }
            let other = Round::prepare(&other, &changed).unwrap();
            match (reached, from_scratch(&other.instance)) {
                (None, None) => none += 1,
                (Some(reached), Some(after)) => {
                    let counted = (people(&after), points(&other.instance, &after));
                    assert_eq!((reached.people, reached.points), counted);
                    compared += 1;
                }
                (reached, after) => panic!("{reached:?} {after:?}"),
            }
        }
    }
    assert!(compared > 50 && none < 20, "{compared} {none}");
}
