//! The optimum, term by term, with the certificate that proves it.
//!
//! A matching is a circulation (`network`); the objective is a list of levels (`levels`); one
//! network simplex (`simplex`) optimises them one after another (`run`), each on the face of
//! optima that the one before left. Its potentials after each level are the certificate. The bottleneck term
//! `min_score` is found by bisection (`bottleneck`); where nothing is feasible, `cut` names the
//! people and bounds that cannot go together.
//!
//! Everything is whole numbers and depends on nothing but the instance.

mod bottleneck;
mod cut;
mod levels;
mod network;
mod observe;
mod run;
mod simplex;
mod start;
mod tree;
mod values;

pub use observe::{Observer, Progress};

use crate::answer::{Answer, Certificate, Outcome};
use crate::instance::{Instance, Term};
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
    if instance.check().is_err() {
        return Err(Unsolved::Unsettled);
    }
    if instance.objective == [Term::StableMentee] {
        let pairs = crate::stable::mentees_propose(instance);
        return Ok(Outcome::Solved(Answer { pairs, ..Answer::default() }));
    }
    if let Some(at) = instance.mentors.iter().position(|mentor| mentor.optional) {
        return Err(Unsolved::Optional(at as u32));
    }
    if contradicts_itself(instance) {
        return Ok(Outcome::Infeasible(Vec::new()));
    }
    if network::size(instance, &instance.objective) >= MOST_ARCS {
        return Err(Unsolved::TooLarge);
    }
    let network = Network::new(instance, &instance.objective);
    let mut run = Run::new(instance, &network, observer);
    if !run.make_feasible()? {
        return Ok(Outcome::Infeasible(cut::find(instance)));
    }
    let mut certificate = Certificate::default();
    for (at, term) in instance.objective.iter().enumerate() {
        run.begin(*term);
        if *term == Term::MinScore {
            let low = bottleneck::raise(&mut run, &instance.objective[at + 1..])?;
            if let Some(low) = low.second {
                certificate.second = low.pairs;
                certificate.second_potentials = low.potentials;
            }
            run.levels(vec![Level::Below(low.score)])?;
        } else {
            run.levels(levels::of_term(instance, &network, *term))?;
        }
    }
    let pairs = run.pairs();
    certificate.potentials = run.records();
    let values = instance.objective.iter().map(|term| (*term, values::of_term(instance, &pairs, *term)));
    Ok(Outcome::Solved(Answer { values: values.collect(), pairs, certificate }))
}

/// A lower bound above its upper bound, or a lock on a pair that is not allowed.
fn contradicts_itself(instance: &Instance) -> bool {
    let members = instance.mentees.iter().chain(&instance.mentors).map(|member| member.bounds);
    let groups = instance.groups.iter().flat_map(|group| group.receives.into_iter().chain(group.gives));
    let types = instance.types.iter().map(|bound| bound.bounds);
    members.chain(groups).chain(types).any(|bounds| bounds.most.is_some_and(|most| bounds.least > most))
        || instance.locks.iter().any(|lock| instance.edge(*lock).is_none() || instance.is_forbidden(*lock))
}
