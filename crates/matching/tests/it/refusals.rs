//! The checker refuses what is not so: for every priority, each kind of change is made at random in
//! valid answers, and counts only if the oracle says that it makes the claim false.

use crate::brute::{self, enumerate};
use crate::random::{self, Random};
use counterpart_matching::answer::{Answer, Fraction, Node, Outcome, Potentials, Value};
use counterpart_matching::check::verify;
use counterpart_matching::instance::{Bounds, Instance, Pair, Term};
use counterpart_matching::solve::solve;

/// How many false claims each test makes.
const FALSE_CLAIMS: u32 = 100;

/// Valid answers for a term, one after another.
fn valid(random: &mut Random, term: Term) -> (Instance, Answer) {
    loop {
        let instance = random::instance(random, term);
        if let Ok(Outcome::Solved(answer)) = solve(&instance, &mut ()) {
            assert_eq!(verify(&instance, &Outcome::Solved(answer.clone())), Ok(()));
            return (instance, answer);
        }
    }
}

/// Makes changes until enough of them were false claims; each of those must be refused.
fn refuse(
    kind: &str,
    term: Term,
    change: impl Fn(&mut Random, &mut Instance, &mut Answer) -> Option<()>,
    is_false: impl Fn(&Instance, &Answer) -> bool,
) {
    let mut random = Random(0xBAD ^ (term as u64) << 16);
    let mut claims = 0;
    for _ in 0..200_000 {
        let (mut instance, mut answer) = valid(&mut random, term);
        if change(&mut random, &mut instance, &mut answer).is_none() || !is_false(&instance, &answer) {
            continue;
        }
        let verdict = verify(&instance, &Outcome::Solved(answer.clone()));
        assert!(verdict.is_err(), "{kind} of {}: accepted {instance:?} {answer:?}", term.word());
        claims += 1;
        if claims == FALSE_CLAIMS {
            return;
        }
    }
    panic!("{kind} of {}: only {claims} false claims", term.word());
}

/// Whether the pairs are not an optimum with the values claimed.
fn is_no_optimum(instance: &Instance, answer: &Answer) -> bool {
    if !brute::is_feasible(instance, &answer.pairs) {
        return true;
    }
    let best = enumerate(instance).best.map(|(worth, _)| worth);
    best != Some(brute::worth(instance, &answer.pairs))
}

/// Another set of pairs that nobody has too many of.
fn other_pairs(random: &mut Random, instance: &Instance, answer: &mut Answer) -> Option<()> {
    let mut pairs = random.pick(&brute::sets(instance)).clone();
    pairs.sort_unstable();
    let changed = pairs != answer.pairs;
    answer.pairs = pairs;
    changed.then_some(())
}

/// A bound of the instance moved by one.
fn other_bound(random: &mut Random, instance: &mut Instance) -> Option<()> {
    let groups = instance.groups.len() as u64;
    let group = random.below(groups) as usize;
    let (mentees, mentors) = (instance.mentees.len() as u64, instance.mentors.len() as u64);
    match random.below(5) {
        0 => {
            let bounds = &mut instance.mentees[random.below(mentees) as usize].bounds;
            *bounds = moved(random, *bounds)?;
        }
        1 => {
            let bounds = &mut instance.mentors[random.below(mentors) as usize].bounds;
            *bounds = moved(random, *bounds)?;
        }
        2 => {
            let bounds = instance.groups[group].receives?;
            instance.groups[group].receives = Some(moved(random, bounds)?);
        }
        3 => {
            let bounds = instance.groups[group].gives?;
            instance.groups[group].gives = Some(moved(random, bounds)?);
        }
        _ => {
            let slack = instance.groups[group].slack.as_mut()?;
            *slack += if random.chance(50) { 1 } else { -1 };
        }
    }
    Some(())
}

fn moved(random: &mut Random, bounds: Bounds) -> Option<Bounds> {
    Some(match random.below(3) {
        0 => Bounds { least: bounds.least + 1, ..bounds },
        1 => Bounds { most: Some(bounds.most? + 1), ..bounds },
        _ => Bounds { most: Some(bounds.most?.checked_sub(1)?), ..bounds },
    })
}

/// The value of a term, claimed otherwise.
fn other_value(random: &mut Random, answer: &mut Answer, term: Term) -> Option<()> {
    let (_, value) = answer.values.iter_mut().find(|(of, _)| *of == term)?;
    let up = random.chance(50);
    match value {
        Value::Number(number) => *number += if up { 1 } else { -1 },
        Value::Lowest(Some(score)) => *score += if up { 1 } else { -1 },
        Value::Lowest(None) => *value = Value::Lowest(Some(random.between(-3, 3))),
        Value::Counts(counts) => {
            let at = random.below(counts.len() as u64) as usize;
            counts[at] += 1;
        }
        Value::Fractions(fractions) => {
            let at = random.below(fractions.len() as u64) as usize;
            let share = fractions.get_mut(at)?;
            *share = Fraction::new(share.top + 1, share.bottom);
        }
    }
    Some(())
}

/// A mentor's potential at the first level, moved so far that it decides every arc around.
fn other_potential(
    random: &mut Random,
    instance: &Instance,
    pairs: &[Pair],
    potentials: &mut Potentials,
) -> Option<()> {
    let mentor = random.below(instance.mentors.len() as u64) as u32;
    let edges = |on: bool| {
        let around = instance.edges.iter().filter(move |edge| edge.mentor == mentor);
        let open =
            around.filter(|edge| !instance.is_forbidden(edge.pair()) && !instance.is_locked(edge.pair()));
        open.filter(|edge| pairs.contains(&edge.pair()) == on).count()
    };
    let load = pairs.iter().filter(|pair| pair.1 == mentor).count() as u32;
    let bounds = instance.mentors[mentor as usize].bounds;
    // Up: edges into the mentor must be empty, the mentor full. Down: edges must be full, the mentor empty.
    let up = random.chance(50);
    let broken = if up {
        edges(true) > 0 || bounds.most != Some(load)
    } else {
        edges(false) > 0 || load > bounds.least
    };
    if !broken {
        return None;
    }
    let far = if up { 1 << 50 } else { -(1 << 50) };
    match potentials.iter_mut().find(|(node, _)| *node == Node::Mentor(mentor)) {
        Some((_, row)) => row[0] += far,
        None => potentials.push((Node::Mentor(mentor), vec![far])),
    }
    Some(())
}

macro_rules! refusals {
    ($($name:ident: $term:ident,)*) => {$(
        mod $name {
            use super::*;

            #[test]
            fn changed_pairs() {
                let change = |r: &mut Random, i: &mut Instance, a: &mut Answer| other_pairs(r, i, a);
                refuse("pairs", Term::$term, change, is_no_optimum);
            }

            #[test]
            fn changed_bounds() {
                let change = |r: &mut Random, i: &mut Instance, _: &mut Answer| other_bound(r, i);
                refuse("bounds", Term::$term, change, is_no_optimum);
            }

            #[test]
            fn changed_values() {
                let change = |r: &mut Random, _: &mut Instance, a: &mut Answer| other_value(r, a, Term::$term);
                refuse("values", Term::$term, change, |_, _| true);
            }

            #[test]
            fn changed_potentials() {
                let change = |r: &mut Random, i: &mut Instance, a: &mut Answer| {
                    other_potential(r, i, &a.pairs, &mut a.certificate.potentials)
                };
                refuse("potentials", Term::$term, change, |_, _| true);
            }
        }
    )*};
}

refusals! {
    mentees: Mentees,
    pairs: Pairs,
    mentors: Mentors,
    leximin: OrgLeximin,
    min_score: MinScore,
    bands: Bands,
    keep: Keep,
    total: Total,
    draw: Draw,
}

/// The thresholds of the bands, moved: the counts claimed, or the optimum itself, are no longer so.
#[test]
fn changed_thresholds_of_bands() {
    let change = |random: &mut Random, instance: &mut Instance, _: &mut Answer| {
        let step = if random.chance(50) { 1 } else { -1 };
        instance.bands.iter_mut().for_each(|band| *band += step);
        Some(())
    };
    let is_false = |instance: &Instance, answer: &Answer| {
        let claimed = answer.values.iter().find(|(term, _)| *term == Term::Bands).unwrap().1.clone();
        let Value::Counts(claimed) = claimed else { panic!() };
        let inside = |band: usize| {
            let scores = answer.pairs.iter().map(|pair| instance.edge(*pair).unwrap().score);
            scores
                .filter(|score| instance.bands.iter().filter(|from| **from <= *score).count() == band)
                .count()
        };
        let counts_changed = (0..=instance.bands.len()).any(|band| inside(band) as u64 != claimed[band + 1]);
        counts_changed || is_no_optimum(instance, answer)
    };
    refuse("thresholds", Term::Bands, change, is_false);
}

/// The second matching of the bottleneck, exchanged: not optimal for the terms before, or with more
/// low pairs than need be, or with none.
#[test]
fn changed_second_matchings() {
    let change = |random: &mut Random, instance: &mut Instance, answer: &mut Answer| {
        let mut pairs = random.pick(&brute::sets(instance)).clone();
        pairs.sort_unstable();
        let Some((_, Value::Lowest(Some(_)))) =
            answer.values.iter().find(|(term, _)| *term == Term::MinScore)
        else {
            return None;
        };
        answer.certificate.second = pairs;
        Some(())
    };
    let is_false = |instance: &Instance, answer: &Answer| {
        let second = &answer.certificate.second;
        let at = instance.objective.iter().position(|term| *term == Term::MinScore).unwrap();
        let Value::Lowest(Some(low)) = answer.values[at].1 else { panic!() };
        let is_low = |pair: &&(u32, u32)| {
            !instance.is_locked(**pair) && i64::from(instance.edge(**pair).unwrap().score) <= low
        };
        let low_pairs = |pairs: &[(u32, u32)]| pairs.iter().filter(is_low).count();
        let before = Instance { objective: instance.objective[..at].to_vec(), ..instance.clone() };
        let best = enumerate(&before).best.unwrap().0;
        let optima = brute::sets(&before)
            .into_iter()
            .filter(|set| brute::is_feasible(&before, set) && brute::worth(&before, set) == best);
        let fewest = optima.map(|set| low_pairs(&set)).min().unwrap();
        !brute::is_feasible(&before, second)
            || brute::worth(&before, second) != best
            || low_pairs(second) == 0
            || low_pairs(second) > fewest
    };
    refuse("second matching", Term::MinScore, change, is_false);
}

/// The potentials of the second matching, changed.
#[test]
fn changed_second_potentials() {
    let change = |random: &mut Random, instance: &mut Instance, answer: &mut Answer| {
        let proof = &mut answer.certificate;
        if proof.second.is_empty() {
            return None;
        }
        other_potential(random, instance, &proof.second, &mut proof.second_potentials)
    };
    refuse("second potentials", Term::MinScore, change, |_, _| true);
}

/// A cut of an instance that nothing is wrong with, or is no longer.
#[test]
fn changed_cuts() {
    let mut random = Random(4711);
    let mut refused = 0;
    while refused < FALSE_CLAIMS {
        let mut instance = random::instance(&mut random, Term::Pairs);
        let Ok(Outcome::Infeasible(cut)) = solve(&instance, &mut ()) else { continue };
        let outcome = Outcome::Infeasible(cut);
        assert_eq!(verify(&instance, &outcome), Ok(()));
        instance.groups.iter_mut().for_each(|group| (group.receives, group.gives) = (None, None));
        if other_bound(&mut random, &mut instance).is_none() || enumerate(&instance).best.is_none() {
            continue;
        }
        assert!(verify(&instance, &outcome).is_err(), "{instance:?} {outcome:?}");
        refused += 1;
    }
}

/// Any set of nodes as a cut of an instance that has an answer.
#[test]
fn invented_cuts() {
    let mut random = Random(99);
    for _ in 0..10 * FALSE_CLAIMS {
        let (instance, answer) = valid(&mut random, Term::Pairs);
        let mut nodes: Vec<Node> = answer.certificate.potentials.iter().map(|(node, _)| *node).collect();
        nodes.push(Node::Hub);
        nodes.extend((0..instance.mentees.len() as u32).map(Node::Mentee));
        nodes.retain(|_| random.chance(50));
        assert!(verify(&instance, &Outcome::Infeasible(nodes)).is_err());
    }
}
