//! Every method of the solver finds the same value of every term, and the checker accepts them all:
//! on the small instances of the oracle, and on larger ones up to 200 people. The number of threads
//! changes nothing at all.

use crate::random::{self, Random, TERMS};
use counterpart_matching::answer::{Outcome, Value};
use counterpart_matching::check::verify;
use counterpart_matching::cmi;
use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Term};
use counterpart_matching::solve::{Method, Observer, Progress, Unsolved, solve_by};

/// No edge at the start and one at a time; few and few; all from the start and level by level; each
/// by pivots alone, or by cost scaling before them; shortest augmenting paths where they can.
const METHODS: [Method; 7] = [
    Method { first: 0, more: 1, together: true, scaled_from: usize::MAX, paths: false, threads: 1 },
    Method { first: 1, more: 2, together: false, scaled_from: usize::MAX, paths: false, threads: 1 },
    Method { first: 4, more: 3, together: true, scaled_from: usize::MAX, paths: false, threads: 1 },
    Method { first: usize::MAX, more: 1, together: false, scaled_from: usize::MAX, paths: false, threads: 1 },
    Method { first: 2, more: 1, together: true, scaled_from: 0, paths: false, threads: 1 },
    Method { first: usize::MAX, more: 1, together: true, scaled_from: 0, paths: false, threads: 1 },
    Method { first: 4, more: 3, together: true, scaled_from: usize::MAX, paths: true, threads: 1 },
];

/// The values found, or none where nothing is feasible; proved.
fn values(instance: &Instance, method: Method) -> Option<Vec<(Term, Value)>> {
    let outcome = solve_by(instance, method, &mut ()).unwrap();
    let text = || format!("{method:?}\n{}\n{}", cmi::write(instance), cmi::write_answer(&outcome));
    assert_eq!(verify(instance, &outcome), Ok(()), "{}", text());
    match outcome {
        Outcome::Solved(answer) => Some(answer.values),
        Outcome::Infeasible(_) => None,
    }
}

/// How many of the instances had an answer.
fn agree(instances: impl Iterator<Item = Instance>) -> u32 {
    let mut solved = 0;
    for instance in instances {
        let first = values(&instance, METHODS[0]);
        for method in &METHODS[1..] {
            assert_eq!(values(&instance, *method), first, "{method:?}\n{}", cmi::write(&instance));
        }
        solved += u32::from(first.is_some());
    }
    solved
}

#[test]
fn all_methods_agree_on_small_instances_of_every_kind() {
    let mut random = Random(0xFEED);
    let instances = (0..9_000).map(|at| random::instance(&mut random, TERMS[at % TERMS.len()]));
    assert!(agree(instances) > 4_000);
}

#[test]
fn all_methods_agree_on_instances_of_up_to_sixty_people() {
    let mut random = Random(0x60_60);
    let instances = (0..1_500).map(|_| larger(&mut random, 40, 20));
    assert!(agree(instances) > 1_000);
}

#[test]
fn all_methods_agree_on_instances_of_up_to_two_hundred_people() {
    let mut random = Random(0x200_200);
    let instances = (0..600).map(|_| larger(&mut random, 140, 60));
    assert!(agree(instances) > 500);
}

/// What shortest augmenting paths can answer: people's own places, one for a mentee, and terms for
/// edges.
fn plain(random: &mut Random) -> Instance {
    use Term::{Bands, Draw, Keep, Pairs, Total};
    let lists: [&[Term]; 6] =
        [&[Pairs, Total], &[Total], &[Pairs, Keep, Total], &[Bands, Total], &[Pairs, Draw], &[Keep, Draw]];
    let mut instance = larger(random, 140, 60);
    instance.groups.fill(Group::default());
    for mentee in &mut instance.mentees {
        mentee.bounds = Bounds::new(0, mentee.bounds.most.unwrap_or(1).min(1));
    }
    instance.objective = random.pick(&lists).to_vec();
    instance
}

#[test]
fn augmenting_paths_agree_with_the_simplex() {
    let mut random = Random(0x9A7);
    let instances = (0..1_500).map(|_| plain(&mut random));
    assert!(agree(instances) > 1_000);
}

#[test]
fn augmenting_paths_stop_when_told() {
    struct Stop;
    impl Observer for Stop {
        fn goes_on(&mut self, progress: Progress) -> bool {
            progress.steps < 64
        }
    }
    let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
    let edge = |at: u32| Edge {
        mentee: at / 50,
        mentor: at % 50,
        score: (at.wrapping_mul(0x9E37_79B1) >> 22) as i32,
        kind: 0,
        lot: 0,
    };
    let instance = Instance {
        mentees: vec![member(1); 150],
        mentors: vec![member(2); 50],
        groups: vec![Group::default()],
        edges: (0..7_500).map(edge).collect(),
        objective: vec![Term::Total],
        ..Instance::default()
    };
    assert_eq!(solve_by(&instance, METHODS[6], &mut Stop), Err(Unsolved::Stopped));
    assert!(solve_by(&instance, METHODS[6], &mut ()).is_ok());
}

#[test]
fn threads_change_no_byte_of_an_answer() {
    let mut random = Random(0x0808);
    for _ in 0..200 {
        let instance = larger(&mut random, 140, 60);
        for method in [METHODS[1], METHODS[4]] {
            let bytes = |threads| {
                let outcome = solve_by(&instance, Method { threads, ..method }, &mut ()).unwrap();
                cmi::write_answer(&outcome)
            };
            let one = bytes(1);
            assert!([2, 3, 8].iter().all(|threads| bytes(*threads) == one), "{}", cmi::write(&instance));
        }
    }
}

#[test]
fn cost_scaling_stops_when_told() {
    struct Stop;
    impl Observer for Stop {
        fn goes_on(&mut self, progress: Progress) -> bool {
            progress.steps == 0
        }
    }
    let mut random = Random(0x57_0B);
    let mut instance = larger(&mut random, 140, 60);
    while instance.edges.len() < 4_000 {
        instance = larger(&mut random, 140, 60);
    }
    instance.objective = vec![Term::Total];
    // So few steps that pivots alone would not ask.
    assert_eq!(solve_by(&instance, METHODS[4], &mut Stop), Err(Unsolved::Stopped));
    assert!(solve_by(&instance, METHODS[4], &mut ()).is_ok());
}

/// Up to so many mentees and mentors; a third of the instances with bounds on groups or reciprocity.
pub fn larger(random: &mut Random, most_mentees: i64, most_mentors: i64) -> Instance {
    let mut instance = Instance::default();
    let groups = random.between(1, 6);
    instance.groups = vec![Group::default(); groups as usize];
    if random.chance(30) {
        for group in &mut instance.groups {
            match random.below(4) {
                0 => group.slack = Some(random.between(0, 3)),
                1 => group.receives = Some(Bounds::new(0, random.between(1, 8) as u32)),
                2 => group.gives = Some(Bounds::new(0, random.between(1, 8) as u32)),
                _ => {}
            }
        }
    }
    let (mentees, mentors) = (random.between(1, most_mentees), random.between(1, most_mentors));
    let places = random.between(1, 3);
    let member = |random: &mut Random, most: i64| {
        let least = i64::from(random.chance(90));
        let most = random.between(least, most) as u32;
        Member { group: random.below(groups as u64) as u32, bounds: Bounds::new(0, most), optional: false }
    };
    let wants = if random.chance(85) { 1 } else { 2 };
    instance.mentees = (0..mentees).map(|_| member(random, wants)).collect();
    instance.mentors = (0..mentors).map(|_| member(random, places)).collect();
    if random.chance(10) {
        instance.mentors.iter_mut().for_each(|mentor| mentor.bounds.most = None);
    }
    pairs(random, &mut instance);
    instance.objective = objective(random);
    instance.bands = vec![200, 400];
    instance.settle().unwrap();
    instance
}

fn pairs(random: &mut Random, instance: &mut Instance) {
    let share = *random.pick(&[5, 20, 60, 100]);
    let score = *random.pick(&[(0, 3), (0, 1000), (-50, 1050), (-1_000_000_000, 1_000_000_000)]);
    let locks = u64::from(random.chance(20));
    for mentee in 0..instance.mentees.len() as u32 {
        for mentor in 0..instance.mentors.len() as u32 {
            if !random.chance(share) {
                continue;
            }
            let lots = *random.pick(&[3, 1 << 20]);
            let lot = random.below(lots) as u32;
            let score = random.between(score.0, score.1) as i32;
            instance.edges.push(Edge { mentee, mentor, score, kind: 0, lot });
            match random.below(400) {
                0 if locks > 0 => instance.locks.push((mentee, mentor)),
                1..4 => instance.forbidden.push((mentee, mentor)),
                4..60 => instance.current.push((mentee, mentor)),
                _ => {}
            }
        }
    }
}

fn objective(random: &mut Random) -> Vec<Term> {
    use Term::{Bands, Draw, Keep, Mentees, Mentors, MinScore, OrgLeximin, Pairs, Total};
    let lists: [&[Term]; 12] = [
        &[Pairs, Total],
        &[Pairs, Total, Draw],
        &[Mentees, Pairs, Total, Draw],
        &[Pairs, Keep, Total, Draw],
        &[Total, Pairs],
        &[Bands, Total, Draw],
        &[Pairs, OrgLeximin, MinScore, Total, Draw],
        &[Pairs, Total, MinScore, Draw],
        &[Total, OrgLeximin, Draw],
        &[Pairs, Total, Mentors, Keep],
        &[Keep, Bands, OrgLeximin],
        &[Draw, Total, Mentees],
    ];
    random.pick(&lists).to_vec()
}
