//! Pairs that are not stored: the values are those of a list of all pairs, and the checker, given all
//! pairs, accepts the proof, or finds what is wrong with it.

use crate::kernels::larger;
use crate::programme::{any, note};
use crate::random::{self, Random, TERMS};
use counterpart_matching::answer::{Outcome, Value};
use counterpart_matching::check::{self, Fault, verify};
use counterpart_matching::cmi;
use counterpart_matching::instance::{Edge, Instance, Pair, Pairs, Term};
use counterpart_matching::people::PairKind;
use counterpart_matching::policy::{Method as Outcomes, Policy, Shape};
use counterpart_matching::round::{ByPair, ByRow, Round, Unsuitable};
use counterpart_matching::rules::Judge;
use counterpart_matching::solve::{Method, Unsolved, solve, solve_unlisted};

/// The edges of an instance, as if they were computed.
struct Of<'a>(&'a Instance);

impl Pairs for Of<'_> {
    fn row(&self, mentee: u32, edges: &mut Vec<Edge>) {
        edges.extend(self.0.edges.iter().filter(|edge| edge.mentee == mentee));
    }

    fn edge(&self, pair: Pair) -> Option<Edge> {
        self.0.edge(pair).copied()
    }
}

fn verify_unlisted(instance: &Instance, pairs: &impl Pairs, outcome: &Outcome) -> Result<(), Vec<Fault>> {
    check::verify_unlisted(instance, pairs, outcome, &mut |_, _| {})
}

fn bare(instance: &Instance) -> Instance {
    Instance { edges: Vec::new(), ..instance.clone() }
}

fn values(outcome: &Outcome) -> Option<&[(Term, Value)]> {
    match outcome {
        Outcome::Solved(answer) => Some(&answer.values),
        Outcome::Infeasible(_) => None,
    }
}

/// Solves both ways; how many pairs were listed of how many, and whether there is an answer.
fn both(instance: &Instance) -> (usize, usize, bool) {
    let stored = solve(instance, &mut ()).unwrap();
    let (listed, outcome) =
        solve_unlisted(&bare(instance), &Of(instance), Method::default(), &mut ()).unwrap();
    let text = || format!("{}\n{}", cmi::write(instance), cmi::write_answer(&outcome));
    assert_eq!(values(&outcome), values(&stored), "{}", text());
    assert_eq!(verify_unlisted(&listed, &Of(instance), &outcome), Ok(()), "{}", text());
    // Without bounds on types between, the proof is one for the list of all pairs, too.
    assert_eq!(verify(instance, &outcome), Ok(()), "{}", text());
    (listed.edges.len(), instance.edges.len(), values(&outcome).is_some())
}

#[test]
fn the_values_are_those_of_a_list_of_all_pairs() {
    let mut random = Random(0x0116);
    let (mut solved, mut fewer) = (0, 0);
    for at in 0..2_500 {
        let (listed, all, has_answer) = both(&random::instance(&mut random, TERMS[at % TERMS.len()]));
        assert!(listed <= all);
        solved += u32::from(has_answer);
    }
    assert!((1_000..2_400).contains(&solved), "{solved}");
    for _ in 0..250 {
        let (listed, all, _) = both(&larger(&mut random, 140, 60));
        fewer += u32::from(listed < all / 2);
    }
    assert!(fewer > 20, "{fewer}");
}

/// A bound from below that the best pairs of everybody cannot keep.
#[test]
fn pairs_across_the_cut_are_listed_until_it_can_be_kept() {
    let mut random = Random(0x0C07);
    let mut instance = larger(&mut random, 100, 60);
    while instance.edges.len() < 5_000 || instance.groups.iter().any(|group| group.slack.is_some()) {
        instance = larger(&mut random, 100, 60);
    }
    // Nobody's best: one mentor whom everybody fits least must have a mentee.
    let last = instance.mentors.len() as u32 - 1;
    instance.edges.iter_mut().filter(|edge| edge.mentor == last).for_each(|edge| edge.score = -1_000_000_000);
    instance.groups.iter_mut().for_each(|group| *group = Default::default());
    instance.locks.clear();
    instance.mentors[last as usize].bounds = counterpart_matching::instance::Bounds::new(1, 1);
    let (listed, all, has_answer) = both(&instance);
    assert!(has_answer && listed < all / 2, "{listed} of {all}");
    instance.edges.retain(|edge| edge.mentor != last);
    assert!(!both(&instance).2);
}

#[test]
fn a_programme_is_matched_without_a_list_of_its_pairs() {
    let mut programme = any(9, 90, 240);
    note(&mut programme, 3, 4, PairKind::Locked);
    note(&mut programme, 5, 6, PairKind::Current);
    let mut policy = Policy::new(Shape::Cross);
    policy.rules.shared_language = false;
    let stored = Round::prepare(&programme, &policy).unwrap();
    let frame = Round::without_pairs(&programme, &policy).unwrap();
    assert_eq!(Round { instance: bare(&stored.instance), ..stored.clone() }, frame);
    let judge = Judge::new(&programme, &policy);
    let (fast, plain) = (ByRow::new(&judge, &policy), ByPair::new(&judge, &policy));
    let mut all = [Vec::new(), Vec::new()];
    for mentee in 0..90 {
        fast.row(mentee, &mut all[0]);
        plain.row(mentee, &mut all[1]);
    }
    assert_eq!(all[0], stored.instance.edges);
    assert_eq!(all[1], stored.instance.edges);
    let answer = |threads| {
        let method = Method { threads, ..Method::default() };
        solve_unlisted(&frame.instance, &fast, method, &mut ()).unwrap()
    };
    let (listed, outcome) = answer(1);
    assert!(listed.edges.len() < stored.instance.edges.len() / 2, "{}", listed.edges.len());
    assert_eq!(values(&outcome), values(&solve(&stored.instance, &mut ()).unwrap()));
    assert_eq!(verify_unlisted(&listed, &plain, &outcome), Ok(()));
    for threads in [2, 8] {
        assert_eq!(answer(threads), (listed.clone(), outcome.clone()));
    }
}

#[test]
fn what_all_pairs_disprove_is_refused() {
    let mut random = Random(0xBAD);
    let mut instance = larger(&mut random, 60, 40);
    while instance.edges.len() < 1_500 || !instance.locks.is_empty() {
        instance = larger(&mut random, 60, 40);
    }
    instance.objective = vec![Term::Total];
    let (listed, outcome) =
        solve_unlisted(&bare(&instance), &Of(&instance), Method::default(), &mut ()).unwrap();
    // A pair that was not listed turns out to be much better.
    let unlisted = instance
        .edges
        .iter()
        .position(|edge| listed.edge(edge.pair()).is_none() && !instance.is_forbidden(edge.pair()));
    let at = unlisted.unwrap();
    let (before, pair) = (instance.edges[at].score, instance.edges[at].pair());
    instance.edges[at].score = 1_000_000_000;
    let faults = verify_unlisted(&listed, &Of(&instance), &outcome).unwrap_err();
    assert!(matches!(faults[..], [Fault::Arc { level: 1, .. }]), "{faults:?}");
    instance.edges[at].score = before;
    assert_eq!(verify_unlisted(&listed, &Of(&instance), &outcome), Ok(()));
    // A listed pair has another fit, or is not allowed.
    let Outcome::Solved(answer) = &outcome else { panic!("there is an answer") };
    let own = instance.edges.iter().position(|edge| edge.pair() == answer.pairs[0]).unwrap();
    instance.edges[own].score -= 1;
    let refused = Err(vec![Fault::NotAllowed(answer.pairs[0])]);
    assert_eq!(verify_unlisted(&listed, &Of(&instance), &outcome), refused);
    instance.edges.remove(own);
    assert_eq!(verify_unlisted(&listed, &Of(&instance), &outcome), refused);
    assert_ne!(pair, answer.pairs[0]);
}

#[test]
fn what_needs_a_list_is_not_solved_without() {
    let instance = Instance { objective: vec![Term::StableMentee], ..Instance::default() };
    let none = solve_unlisted(&instance, &Of(&instance), Method::default(), &mut ());
    assert_eq!(none, Err(Unsolved::Unsettled));
    let policy = Policy { method: Outcomes::Ranked, ..Policy::new(Shape::Cross) };
    let round = Round::without_pairs(&any(1, 5, 5), &policy);
    assert_eq!(round, Err(Unsuitable::Unknown("method")));
}
