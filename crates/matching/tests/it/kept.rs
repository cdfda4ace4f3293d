//! A problem that is kept and changed has, after every change, the values of solving from scratch
//! and of the oracle, and an answer that the checker accepts.

use crate::brute;
use crate::kernels::larger;
use crate::random::{self, Random};
use counterpart_matching::answer::{Outcome, Value};
use counterpart_matching::check::verify;
use counterpart_matching::cmi;
use counterpart_matching::instance::{Bounds, Edge, Group, Instance, Member, Pair, Term, TypeBound};
use counterpart_matching::solve::{Change, Kept, Side, Unsolved, solve};

/// The same change made to the instance in the plainest way; none where that is no problem at all.
fn made(instance: &Instance, change: &Change) -> Option<Instance> {
    let mut changed = instance.clone();
    let lift = |list: &mut Vec<Pair>, pair: &Pair| list.retain(|other| other != pair);
    match change {
        Change::Comes { side: Side::Mentee, member, types, edges } => {
            let mentee = changed.mentees.len() as u32;
            changed.mentees.push(*member);
            changed.edges.extend(edges);
            let bounds =
                types.iter().map(|(kind, bounds)| TypeBound { mentee, kind: *kind, bounds: *bounds });
            changed.types.extend(bounds);
        }
        Change::Comes { side: Side::Mentor, member, edges, .. } => {
            changed.mentors.push(*member);
            changed.edges.extend(edges);
        }
        Change::Goes(Side::Mentee, who) => {
            changed.mentees[*who as usize].bounds = Bounds::new(0, 0);
            let own = changed.types.iter_mut().filter(|bound| bound.mentee == *who);
            own.for_each(|bound| bound.bounds = Bounds::new(0, 0));
            changed.locks.retain(|pair| pair.0 != *who);
        }
        Change::Goes(Side::Mentor, who) => {
            changed.mentors[*who as usize].bounds = Bounds::new(0, 0);
            changed.locks.retain(|pair| pair.1 != *who);
        }
        Change::Places(Side::Mentee, who, bounds) => changed.mentees[*who as usize].bounds = *bounds,
        Change::Places(Side::Mentor, who, bounds) => changed.mentors[*who as usize].bounds = *bounds,
        Change::OfType(mentee, kind, bounds) => {
            let own = changed.types.iter_mut().filter(|bound| (bound.mentee, bound.kind) == (*mentee, *kind));
            own.for_each(|bound| bound.bounds = *bounds);
        }
        Change::Lock(pair) => {
            changed.locks.push(*pair);
            lift(&mut changed.forbidden, pair);
        }
        Change::Forbid(pair) => {
            changed.forbidden.push(*pair);
            lift(&mut changed.locks, pair);
        }
        Change::Free(pair) => {
            lift(&mut changed.locks, pair);
            lift(&mut changed.forbidden, pair);
        }
        Change::Allow(edge) => {
            changed.edges.retain(|other| other.pair() != edge.pair());
            changed.edges.push(*edge);
            lift(&mut changed.forbidden, &edge.pair());
        }
        Change::Current(pairs) => changed.current = pairs.clone(),
        Change::GroupComes(group) => changed.groups.push(*group),
        Change::OfGroup(at, group) => changed.groups[*at as usize] = *group,
    }
    changed.settle().ok()?;
    Some(changed)
}

/// One change that can be made to an instance, of any kind.
fn change(random: &mut Random, instance: &Instance) -> Change {
    let mentee = random.below(instance.mentees.len() as u64) as u32;
    let mentor = random.below(instance.mentors.len() as u64) as u32;
    let listed = |random: &mut Random| {
        if instance.edges.is_empty() { (mentee, mentor) } else { random.pick(&instance.edges).pair() }
    };
    match random.below(17) {
        0 => comes(random, instance, Side::Mentee),
        1 => comes(random, instance, Side::Mentor),
        2 => Change::Goes(Side::Mentee, mentee),
        3 => Change::Goes(Side::Mentor, mentor),
        4 => Change::Places(Side::Mentee, mentee, bounds(random)),
        5 | 6 => Change::Places(Side::Mentor, mentor, bounds(random)),
        7 => Change::Lock(listed(random)),
        8 | 9 => Change::Forbid(listed(random)),
        10 => {
            let marked = instance.locks.iter().chain(&instance.forbidden).copied().collect::<Vec<_>>();
            Change::Free(if marked.is_empty() { (mentee, mentor) } else { *random.pick(&marked) })
        }
        11 | 12 => {
            let (mentee, mentor) = listed(random);
            Change::Allow(edge(random, mentee, mentor))
        }
        13 => Change::Allow(edge(random, mentee, mentor)),
        14 => {
            let pairs =
                instance.edges.iter().map(Edge::pair).filter(|pair| (pair.0 + pair.1) % 3 == mentee % 3);
            Change::Current(pairs.collect())
        }
        15 => match instance.types.first() {
            Some(bound) => Change::OfType(bound.mentee, bound.kind, bounds(random)),
            None => Change::GroupComes(Group::default()),
        },
        _ => group(random, instance),
    }
}

fn bounds(random: &mut Random) -> Bounds {
    let least = u32::from(random.chance(8));
    if random.chance(10) {
        Bounds { least, most: None }
    } else {
        Bounds::new(least, least + random.below(3) as u32)
    }
}

fn edge(random: &mut Random, mentee: u32, mentor: u32) -> Edge {
    let most = *random.pick(&[2, 5, 1000, 1_000_000_000]);
    let lots = *random.pick(&[3, 1 << 20]);
    let lot = random.below(lots) as u32;
    Edge { mentee, mentor, score: random.between(-most / 2, most) as i32, kind: random.below(2) as u8, lot }
}

fn comes(random: &mut Random, instance: &Instance, side: Side) -> Change {
    let member = Member {
        group: random.below(instance.groups.len() as u64) as u32,
        bounds: bounds(random),
        optional: false,
    };
    let (own, others) = match side {
        Side::Mentee => (instance.mentees.len() as u32, instance.mentors.len() as u32),
        Side::Mentor => (instance.mentors.len() as u32, instance.mentees.len() as u32),
    };
    let with = (0..others).filter(|_| random.chance(40)).collect::<Vec<_>>();
    let edges = with.into_iter().map(|other| match side {
        Side::Mentee => edge(random, own, other),
        Side::Mentor => edge(random, other, own),
    });
    let edges = edges.collect();
    let typed = side == Side::Mentee && random.chance(20);
    let types = if typed { vec![(1, Bounds::new(0, random.below(3) as u32))] } else { Vec::new() };
    Change::Comes { side, member, types, edges }
}

fn group(random: &mut Random, instance: &Instance) -> Change {
    let at = random.below(instance.groups.len() as u64) as u32;
    let mut group = instance.groups[at as usize];
    match random.below(3) {
        0 => group.receives = if random.chance(30) { None } else { Some(bounds(random)) },
        1 => group.gives = if random.chance(30) { None } else { Some(bounds(random)) },
        _ if random.chance(70) => group.slack = group.slack.map(|_| random.between(-1, 2)),
        _ => group.slack = if random.chance(50) { None } else { Some(random.between(-1, 2)) },
    }
    Change::OfGroup(at, group)
}

/// Values of an outcome, proved; none where nothing is feasible.
fn values(instance: &Instance, outcome: &Outcome) -> Option<Vec<(Term, Value)>> {
    let text = || format!("{}\n{}", cmi::write(instance), cmi::write_answer(outcome));
    assert_eq!(verify(instance, outcome), Ok(()), "{}", text());
    match outcome {
        Outcome::Solved(answer) => Some(answer.values.clone()),
        Outcome::Infeasible(_) => None,
    }
}

/// The values of an instance reached from another by the changes between them, if there are such.
fn at_once(first: &Instance, last: &Instance) -> Option<Option<Vec<(Term, Value)>>> {
    let changes = Change::between(first, last)?;
    let mut kept = Kept::of(first, solve(first, &mut ()).unwrap());
    let outcome = kept.change(&changes, &mut ()).unwrap();
    Some(values(last, outcome))
}

/// Changes an instance again and again; how many of the states had an answer.
fn walk(random: &mut Random, first: Instance, oracle: bool) -> u32 {
    let mut kept = Kept::new(&first, &mut ()).unwrap();
    let (mut instance, mut solved) = (first.clone(), 0);
    for step in 0..=random.below(6) {
        let mut changes = Vec::new();
        if step > 0 {
            for _ in 0..=random.below(3) {
                let change = change(random, &instance);
                if let Some(changed) = made(&instance, &change) {
                    instance = changed;
                    changes.push(change);
                }
            }
            kept.change(&changes, &mut ()).unwrap();
        }
        let text = || format!("{changes:?}\n{}", cmi::write(&instance));
        assert_eq!(kept.instance(), instance, "{}", text());
        let values = values(&instance, kept.outcome());
        let scratch = self::values(&instance, &solve(&instance, &mut ()).unwrap());
        assert_eq!(values, scratch, "{}", text());
        solved += u32::from(values.is_some());
        assert_eq!(at_once(&first, &instance).unwrap_or(scratch.clone()), scratch, "{}", text());
        if oracle && instance.edges.len() < 14 {
            let best = brute::enumerate(&instance).best.map(|(worth, _)| worth);
            let found = match kept.outcome() {
                Outcome::Solved(answer) => Some(brute::worth(&instance, &answer.pairs)),
                Outcome::Infeasible(_) => None,
            };
            assert_eq!(found, best, "{}", text());
        }
    }
    solved
}

fn walks(term: Term) {
    let many = if std::env::var("COUNTERPART_LONG").is_ok() { 20_000 } else { 1_000 };
    let mut random = Random(0x0CEA_0000 ^ (term as u64) << 32);
    let solved: u32 = (0..many)
        .map(|_| {
            let instance = random::instance(&mut random, term);
            walk(&mut random, instance, true)
        })
        .sum();
    assert!(solved > many, "{solved} answers");
}

macro_rules! walks {
    ($($name:ident: $term:ident,)*) => {$(
        #[test]
        fn $name() {
            walks(Term::$term);
        }
    )*};
}

walks! {
    changed_with_mentees: Mentees,
    changed_with_pairs: Pairs,
    changed_with_mentors: Mentors,
    changed_with_fairness: OrgLeximin,
    changed_with_the_lowest_score: MinScore,
    changed_with_bands: Bands,
    changed_with_current_pairs: Keep,
    changed_with_the_total: Total,
    changed_with_lots: Draw,
}

#[test]
fn changed_with_up_to_sixty_people() {
    let mut random = Random(0x60_60_60);
    let solved: u32 = (0..300)
        .map(|_| {
            let instance = larger(&mut random, 40, 20);
            walk(&mut random, instance, false)
        })
        .sum();
    assert!(solved > 300, "{solved} answers");
}

/// With `keep` right after the number of pairs, a change moves as few pairs as it can: as many stay
/// as in the answer that is best by that, found by trying all.
#[test]
fn with_keep_as_few_as_can_be_are_moved() {
    let mut random = Random(0x5EED);
    let (mut moved, mut stayed) = (0, 0);
    for _ in 0..2_000 {
        let mut instance = random::instance(&mut random, Term::Total);
        instance.objective = vec![Term::Pairs, Term::Keep, Term::Total];
        let mut kept = Kept::new(&instance, &mut ()).unwrap();
        let Outcome::Solved(before) = kept.outcome().clone() else { continue };
        let change = change(&mut random, &instance);
        let current = Change::Current(before.pairs.clone());
        let Some(changed) = made(&instance, &change).and_then(|changed| made(&changed, &current)) else {
            continue;
        };
        let Outcome::Solved(after) = kept.change(&[change, current], &mut ()).unwrap() else { continue };
        let stays = after.pairs.iter().filter(|pair| before.pairs.contains(pair)).count();
        let sets = brute::sets(&changed).into_iter().filter(|set| brute::is_feasible(&changed, set));
        let best = sets.map(|set| {
            let stays = set.iter().filter(|pair| before.pairs.contains(pair)).count();
            (set.len(), stays)
        });
        assert_eq!(best.max(), Some((after.pairs.len(), stays)), "{}", cmi::write(&changed));
        moved += before.pairs.len() - stays;
        stayed += stays;
    }
    assert!(moved > 100 && stayed > 1_000, "{moved} moved, {stayed} stayed");
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let mut random = Random(5);
    let instance = random::instance(&mut random, Term::Total);
    let mut kept = Kept::new(&instance, &mut ()).unwrap();
    let before = kept.outcome().clone();
    let good = Change::Goes(Side::Mentee, 0);
    for bad in [Change::Goes(Side::Mentee, 99), Change::Lock((0, 99))] {
        assert_eq!(kept.change(&[good.clone(), bad], &mut ()).err(), Some(Unsolved::Unsettled));
        assert_eq!((kept.instance(), kept.outcome()), (instance.clone(), &before));
    }
}
