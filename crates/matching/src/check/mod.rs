//! An answer verified from scratch, sharing no code with the solver.
//!
//! It counts the pairs against the instance's bounds (`count`), computes the value of every term
//! and compares it with the claim (`value`), builds the circulation anew (`circuit`) and holds
//! the potentials against every arc, level by level (`proof`). An infeasible answer is a cut whose
//! bounds are added up (`breach`). `docs/instance-format.md` defines what is verified.
//!
//! Where pairs are not stored, [`verify_unlisted`] is given all of them row by row, and should be given
//! them by judging and scoring each by itself ([`crate::round::ByPair`]), not as the solver had them. It
//! asks only for those whose score could matter (`least`).
//!
//! Numbers of an answer may be any that fit 64 bits; they are added in 128.

mod breach;
pub(crate) mod circuit;
mod count;
mod least;
mod proof;
mod stability;
mod value;

use crate::answer::{Answer, Node, Outcome, Value};
use crate::instance::{Edge, Instance, Pair, Pairs, Term};
use crate::parallel;
use std::ops::Range;

/// Why an answer is not proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not an edge of the instance.
    NotAllowed(Pair),
    /// An edge, but forbidden.
    Forbidden(Pair),
    /// Listed twice.
    Twice(Pair),
    /// A lock that is not kept.
    LockBroken(Pair),
    /// A mentee, mentor, type or group has this many pairs, which its bounds do not allow.
    Bounds(Bounded, u64),
    /// A group receives more than it gives and its slack.
    Reciprocity {
        /// The group.
        group: u32,
        /// Pairs received.
        received: u64,
        /// Pairs given.
        given: u64,
    },
    /// A term without a claim, or with a false one.
    Value {
        /// The term.
        term: Term,
        /// Its true value.
        is: Value,
        /// As claimed.
        claimed: Option<Value>,
    },
    /// A potential for a node that is not in the network.
    NoNode(Node),
    /// More potentials than levels.
    TooManyLevels(Node),
    /// An arc whose flow the potentials do not justify, at this level (from 1).
    Arc {
        /// Its tail.
        from: Node,
        /// Its head.
        to: Node,
        /// The first level at which its reduced profit is not 0.
        level: usize,
    },
    /// The second matching has no unlocked pair that scores the claimed minimum or less.
    SecondProvesNothing,
    /// Something wrong with the second matching.
    Second(Box<Fault>),
    /// The bounds across the cut can be kept.
    CutProvesNothing,
    /// Both would rather have each other.
    Blocking(Pair),
    /// Stable, but not the one that is best for the mentees.
    NotMenteeOptimal,
    /// `optional` mentors have no certificate.
    Optional,
    /// The instance is not settled, or no problem at all.
    Unsettled,
}

/// What a bound is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounded {
    /// Pairs of a mentee.
    Mentee(u32),
    /// Pairs of a mentor.
    Mentor(u32),
    /// A mentee's pairs of one type.
    Kind(u32, u8),
    /// Pairs a group receives.
    Receives(u32),
    /// Pairs a group gives.
    Gives(u32),
}

/// How many faults are told at most.
const MOST_FAULTS: usize = 20;

/// All pairs that an answer is held against: those listed, and others that are given.
struct All<'a> {
    given: Option<&'a dyn Pairs>,
    watch: &'a mut dyn FnMut(u32, u32),
}

/// So many pairs are looked at between two words to whoever watches.
const STRETCH: usize = 1 << 27;

impl All<'_> {
    /// Does something with all mentees, a stretch at a time on all cores; what it finds in their order.
    fn over<T: Send>(&mut self, instance: &Instance, work: impl Fn(Range<u32>) -> Vec<T> + Sync) -> Vec<T> {
        let (all, mentors) = (instance.mentees.len() as u32, instance.mentors.len());
        let each = (STRETCH / mentors.max(1)).max(1) as u32;
        let mut found = Vec::new();
        for from in (0..all).step_by(each as usize) {
            (self.watch)(from, all);
            let mentees = from..(from + each).min(all);
            let threads = parallel::threads(0, mentees.len() * mentors);
            let parts = parallel::map(parallel::stretches(mentees, threads), &work);
            parts.into_iter().for_each(|part| found.extend(part));
        }
        found
    }
}

/// Verifies that an answer is what it says: optimal, or proof that there is none.
///
/// # Errors
/// The first faults found.
pub fn verify(instance: &Instance, outcome: &Outcome) -> Result<(), Vec<Fault>> {
    held_against(instance, outcome, &mut All { given: None, watch: &mut |_, _| {} })
}

/// Verifies an answer against all pairs that there are, of which the instance lists only some: those
/// that it lists must be as they are given, and the others must not be able to better the answer.
/// Whoever watches is told now and then how many mentees are done, of how many.
///
/// # Errors
/// The first faults found.
pub fn verify_unlisted(
    instance: &Instance,
    pairs: &impl Pairs,
    outcome: &Outcome,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<(), Vec<Fault>> {
    if instance.check().is_err() {
        return Err(vec![Fault::Unsettled]);
    }
    let threads = parallel::threads(0, instance.edges.len());
    let wrong = |range: Range<u32>| {
        let mut edges = instance.edges[range.start as usize..range.end as usize].iter();
        edges.find(|edge| pairs.edge(edge.pair()) != Some(**edge)).map(Edge::pair)
    };
    let parts = parallel::stretches(0..instance.edges.len() as u32, threads);
    match parallel::map(parts, wrong).into_iter().flatten().next() {
        Some(pair) => Err(vec![Fault::NotAllowed(pair)]),
        None => held_against(instance, outcome, &mut All { given: Some(pairs), watch }),
    }
}

/// Verifies an answer against all pairs.
fn held_against(instance: &Instance, outcome: &Outcome, all: &mut All<'_>) -> Result<(), Vec<Fault>> {
    let mut faults = match outcome {
        _ if instance.check().is_err() => vec![Fault::Unsettled],
        _ if instance.mentors.iter().any(|mentor| mentor.optional) => vec![Fault::Optional],
        Outcome::Infeasible(cut) => breach::infeasible(instance, cut, all),
        Outcome::Solved(answer) => solved(instance, answer, all),
    };
    faults.truncate(MOST_FAULTS);
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn solved(instance: &Instance, answer: &Answer, all: &mut All<'_>) -> Vec<Fault> {
    let faults = count::feasible(instance, &answer.pairs);
    if !faults.is_empty() {
        return faults;
    }
    if instance.objective == [Term::StableMentee] {
        return stability::faults(instance, &answer.pairs);
    }
    let mut faults = claims(instance, answer);
    let low = match value::of(instance, &answer.pairs, Term::MinScore) {
        Value::Lowest(low) => low,
        _ => None,
    };
    let levels = proof::Levels { terms: &instance.objective, low, at_most: None };
    let proved = (answer.pairs.as_slice(), &answer.certificate.potentials);
    faults.extend(proof::optimal(instance, &levels, proved, all));
    if let (Some(at), Some(low), true) =
        (instance.objective.iter().position(|term| *term == Term::MinScore), low, faults.is_empty())
    {
        faults = second(instance, answer, (at, low), all)
            .into_iter()
            .map(|fault| Fault::Second(Box::new(fault)))
            .collect();
    }
    faults
}

/// Every term of the objective must have a claim, and every claim must be true.
fn claims(instance: &Instance, answer: &Answer) -> Vec<Fault> {
    let mut terms = instance.objective.clone();
    terms.extend(
        answer.values.iter().map(|(term, _)| *term).filter(|term| !instance.objective.contains(term)),
    );
    let mut faults = Vec::new();
    for term in terms {
        let claimed = answer.values.iter().find(|(said, _)| *said == term).map(|(_, value)| value.clone());
        let is = value::of(instance, &answer.pairs, term);
        if claimed.as_ref() != Some(&is) {
            faults.push(Fault::Value { term, is, claimed });
        }
    }
    faults
}

/// The second matching of `min_score`: optimal for the terms before, with as few unlocked pairs of
/// `low` or less as possible, and yet with one.
fn second(instance: &Instance, answer: &Answer, (at, low): (usize, i64), all: &mut All<'_>) -> Vec<Fault> {
    let pairs = &answer.certificate.second;
    let faults = count::feasible(instance, pairs);
    if !faults.is_empty() {
        return faults;
    }
    let has_low = pairs.iter().any(|pair| {
        let scores = instance.edge(*pair).map(|edge| i64::from(edge.score));
        !instance.is_locked(*pair) && scores.is_some_and(|score| score <= low)
    });
    if !has_low {
        return vec![Fault::SecondProvesNothing];
    }
    let levels = proof::Levels { terms: &instance.objective[..at], low: None, at_most: Some(low) };
    proof::optimal(instance, &levels, (pairs, &answer.certificate.second_potentials), all)
}
