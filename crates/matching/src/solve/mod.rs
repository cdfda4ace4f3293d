//! The optimum, term by term, with the certificate that proves it.
//!
//! Where nothing but people's own places bounds it, shortest augmenting paths find the answer at once
//! (`paths`). Elsewhere a matching is a circulation (`network`); the objective is a list of levels (`levels`), each of
//! which gives every arc a profit (`profits`). One network simplex (`simplex`, its first tree in
//! `start`, one pivot in `pivot`) optimises them one after another (`run`), each on the face of
//! optima that the one before left, several at once where a bound proves that nothing is lost
//! (`fold`). On large networks cost scaling (`scaling`) brings the flow near the optimum first, and
//! the simplex goes on from a tree made of it (`crash`). Most edges wait outside until prices show
//! that they may be needed (`pricing`, on all cores by `crate::parallel`), so an instance of all pairs takes
//! little longer than one of the best pairs; `method` says how many. Pairs may also not be stored at
//! all, but given row by row (`unlisted`). The potentials after each level
//! are the certificate. The bottleneck term `min_score` is found by bisection (`bottleneck`); where
//! nothing is feasible, `cut` names the people and bounds that cannot go together.
//!
//! Everything is whole numbers and depends on nothing but the instance.

mod bottleneck;
mod crash;
mod cut;
mod distances;
mod fold;
mod kept;
mod levels;
mod method;
mod network;
mod observe;
mod paths;
mod pivot;
mod pricing;
mod profits;
mod run;
mod scaling;
mod simplex;
mod start;
mod tree;
mod unlisted;
mod values;

pub use kept::{Change, Kept, Side};
pub use method::Method;
pub use observe::{Look, Observer, Progress};
pub use unlisted::solve_unlisted;

use crate::answer::{Answer, Certificate, Outcome, Value};
use crate::instance::{Instance, Pair, Term};
use levels::Level;
use network::Network;
use observe::Stopped;
use run::Run;
use simplex::MOST_ARCS;

/// Why there is no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsolved {
    /// Stopped by the observer.
    Stopped,
    /// A mentor with `optional` bounds: that is NP-hard and not done here.
    Optional(u32),
    /// More nodes than numbers are proven safe for.
    TooLarge,
    /// A stable outcome with minimums, bounds of groups or of types, more than one mentor for a
    /// mentee, or locks that the lists do not put first: one need not exist.
    Unstable,
    /// Not settled, or no problem at all ([`Instance::check`]).
    Unsettled,
}

impl From<Stopped> for Unsolved {
    fn from(_: Stopped) -> Self {
        Unsolved::Stopped
    }
}

/// Finds the best matching of a settled instance, or what makes one impossible.
///
/// # Errors
/// Stopped, or an instance that is not solved here.
pub fn solve(instance: &Instance, observer: &mut dyn Observer) -> Result<Outcome, Unsolved> {
    solve_by(instance, Method::default(), observer)
}

/// Finds the best matching of a settled instance by a chosen method, or what makes one impossible.
///
/// # Errors
/// Stopped, or an instance that is not solved here.
pub fn solve_by(
    instance: &Instance,
    method: Method,
    observer: &mut dyn Observer,
) -> Result<Outcome, Unsolved> {
    solve_guessing(instance, method, None, observer)
}

/// The same with a guess what `min_score` comes to, which only saves time.
fn solve_guessing(
    instance: &Instance,
    method: Method,
    guess: Option<i32>,
    observer: &mut dyn Observer,
) -> Result<Outcome, Unsolved> {
    if instance.check().is_err() {
        return Err(Unsolved::Unsettled);
    }
    if let Some(at) = instance.mentors.iter().position(|mentor| mentor.optional) {
        return Err(Unsolved::Optional(at as u32));
    }
    if contradicts_itself(instance) {
        return Ok(Outcome::Infeasible(Vec::new()));
    }
    if instance.objective == [Term::StableMentee] {
        return stable_outcome(instance);
    }
    if network::size(instance, &instance.objective) >= MOST_ARCS {
        return Err(Unsolved::TooLarge);
    }
    let answer = if method.paths { paths::solve(instance, observer)? } else { None };
    if let Some(answer) = answer {
        return Ok(Outcome::Solved(answer));
    }
    let network = Network::new(instance, &instance.objective);
    let mut run = Run::new(instance, &network, method, observer);
    run.guess = guess;
    if !run.make_feasible()? {
        return Ok(Outcome::Infeasible(cut::find(instance)));
    }
    let mut certificate = Certificate::default();
    let mut rest = instance.objective.as_slice();
    while let Some((term, later)) = rest.split_first() {
        run.begin(*term);
        rest = later;
        if *term == Term::MinScore {
            let low = bottleneck::raise(&mut run, later)?;
            if let Some(low) = low.second {
                certificate.second = low.pairs;
                certificate.second_potentials = low.potentials;
            }
            run.levels(&[Level::Below(low.score)])?;
        } else {
            let until = later.iter().take_while(|term| **term != Term::MinScore).count();
            let terms = std::iter::once(term).chain(&later[..until]);
            let all: Vec<Level> = terms.flat_map(|term| levels::of_term(instance, &network, *term)).collect();
            run.levels(&all)?;
            rest = &later[until..];
        }
    }
    let pairs = run.pairs();
    certificate.potentials = run.records();
    let values = instance.objective.iter().map(|term| (*term, values::of_term(instance, &pairs, *term)));
    Ok(Outcome::Solved(Answer { values: values.collect(), pairs, certificate }))
}

/// The values of all terms of the instance's objective for any of its matchings.
pub fn values(instance: &Instance, pairs: &[Pair]) -> Vec<(Term, Value)> {
    instance.objective.iter().map(|term| (*term, values::of_term(instance, pairs, *term))).collect()
}

/// Deferred acceptance, where nothing but people's own places bounds it.
fn stable_outcome(instance: &Instance) -> Result<Outcome, Unsolved> {
    let mentees = instance.mentees.iter().all(|mentee| mentee.bounds.most.is_some_and(|most| most <= 1));
    let groups = instance
        .groups
        .iter()
        .all(|group| group.receives.is_none() && group.gives.is_none() && group.slack.is_none());
    let members = instance.mentees.iter().chain(&instance.mentors).all(|member| member.bounds.least == 0);
    if !(mentees && groups && members && instance.types.is_empty()) {
        return Err(Unsolved::Unstable);
    }
    let pairs = crate::stable::mentees_propose(instance);
    if instance.locks.iter().all(|lock| pairs.binary_search(lock).is_ok()) {
        return Ok(Outcome::Solved(Answer { pairs, ..Answer::default() }));
    }
    if network::size(instance, &[]) >= MOST_ARCS {
        return Err(Unsolved::TooLarge);
    }
    // Locks that lack places contradict each other whatever the lists say; others do only here.
    match cut::find(instance) {
        cut if cut.is_empty() => Err(Unsolved::Unstable),
        cut => Ok(Outcome::Infeasible(cut)),
    }
}

/// A lower bound above its upper bound, or a lock on a pair that is not allowed.
fn contradicts_itself(instance: &Instance) -> bool {
    is_upside_down(instance)
        || instance.locks.iter().any(|lock| instance.edge(*lock).is_none() || instance.is_forbidden(*lock))
}

/// A lower bound above its upper bound.
fn is_upside_down(instance: &Instance) -> bool {
    let members = instance.mentees.iter().chain(&instance.mentors).map(|member| member.bounds);
    let groups = instance.groups.iter().flat_map(|group| group.receives.into_iter().chain(group.gives));
    let types = instance.types.iter().map(|bound| bound.bounds);
    members.chain(groups).chain(types).any(|bounds| bounds.most.is_some_and(|most| bounds.least > most))
}
