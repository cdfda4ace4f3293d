//! From what the files said to everything a round ends with.

use crate::files::{Loaded, Names};
use crate::rounds::{Comparison, Ranked, Results};
use counterpart_matching::answer::{Answer, Outcome};
use counterpart_matching::check::{verify, verify_unlisted};
use counterpart_matching::explain::{Impossible, findings_watched, impossible, ranked};
use counterpart_matching::policy::{Method, Policy};
use counterpart_matching::round::{ByPair, ByRow, Round, Unsuitable};
use counterpart_matching::rules::Judge;
use counterpart_matching::solve;
use counterpart_matching::solve::{Look, Observer, Unsolved, solve};
use std::time::{Duration, Instant};

/// Above so many possible pairs (mentees × mentors), pairs are looked at without listing them. At
/// this bound a list takes up to 400 MB; below it, listing is the quicker way
/// (`docs/performance.md`).
pub const LISTED_UP_TO: u64 = 20_000_000;

/// How long each phase took, in order.
pub type Seconds = Vec<(&'static str, Duration)>;

/// Why there are no results.
#[derive(Debug)]
pub enum NoResults {
    /// The programme is no problem at all; what was read, and why.
    Unsuitable(Box<Loaded>, Unsuitable),
    /// Locks or minimums that cannot be kept together; what was read, and why.
    Impossible(Box<(Loaded, Impossible)>),
    /// Stopped by the user.
    Stopped,
    /// Too large to be exact.
    TooLarge,
}

impl From<Unsolved> for NoResults {
    fn from(unsolved: Unsolved) -> Self {
        match unsolved {
            Unsolved::Stopped => NoResults::Stopped,
            // A round is settled, has no optional mentors, and refuses what may leave nothing stable.
            Unsolved::Optional(_) | Unsolved::TooLarge | Unsolved::Unsettled | Unsolved::Unstable => {
                NoResults::TooLarge
            }
        }
    }
}

/// Matches, verifies and explains. Up to so many possible pairs all are listed, above it only those
/// that are needed; the result is the same. Ranks need them all.
///
/// # Errors
/// Why there are no results.
pub fn run(
    loaded: Loaded,
    earlier: Option<Vec<(String, String)>>,
    listed_up_to: u64,
    observer: &mut dyn Observer,
) -> Result<(Results, Seconds), NoResults> {
    let mut watch = Watch::new();
    let possible = loaded.programme.mentees.len() as u64 * loaded.programme.mentors.len() as u64;
    let is_listed = possible <= listed_up_to || loaded.policy.method == Method::Ranked;
    let matched = if is_listed { all_listed } else { listed_as_needed };
    let (round, outcome, proven) = match matched(&loaded, &mut watch, observer)? {
        Ok(matched) => matched,
        Err(why) => return Err(NoResults::Unsuitable(Box::new(loaded), why)),
    };
    let answer = match outcome {
        Outcome::Solved(answer) => answer,
        Outcome::Infeasible(cut) => {
            let why = impossible(&loaded.programme, &loaded.policy, &round, &cut);
            return Err(NoResults::Impossible(Box::new((loaded, why))));
        }
    };
    let programme = (&loaded.programme, &loaded.policy);
    let mut says = |done, all| {
        observer.looks_on(Look::Explain, done, all);
    };
    let findings = findings_watched(programme, &round, &answer.pairs, &mut says);
    watch.lap("explain");
    let beside = match beside(&loaded, (&round, &answer), observer)? {
        Ok(beside) => beside,
        Err(why) => return Err(NoResults::Unsuitable(Box::new(loaded), why)),
    };
    if beside.is_some() {
        watch.lap("optimum");
    }
    let (comparison, asked) = (None, None);
    let mut results =
        Results { loaded, round, is_listed, answer, proven, findings, ranked: beside, comparison, asked };
    results.comparison = earlier.map(|earlier| compare(&results, earlier));
    Ok((results, watch.laps))
}

/// The round, its outcome, and whether the checker accepted it.
type Matched = Result<(Round, Outcome, bool), Unsuitable>;

/// With a list of all allowed pairs.
fn all_listed(loaded: &Loaded, watch: &mut Watch, observer: &mut dyn Observer) -> Result<Matched, Unsolved> {
    let round = match Round::prepare(&loaded.programme, &loaded.policy) {
        Ok(round) => round,
        Err(why) => return Ok(Err(why)),
    };
    watch.lap("prepare");
    let outcome = solve(&round.instance, observer)?;
    watch.lap("solve");
    let proven = verify(&round.instance, &outcome).is_ok();
    watch.lap("verify");
    Ok(Ok((round, outcome, proven)))
}

/// With a list of those pairs that are needed; the checker judges and scores all by itself.
fn listed_as_needed(
    loaded: &Loaded,
    watch: &mut Watch,
    observer: &mut dyn Observer,
) -> Result<Matched, Unsolved> {
    let Loaded { programme, policy, .. } = loaded;
    let mut round = match Round::without_pairs(programme, policy) {
        Ok(round) => round,
        Err(why) => return Ok(Err(why)),
    };
    let judge = Judge::new(programme, policy);
    let pairs = ByRow::new(&judge, policy);
    watch.lap("prepare");
    let method = solve::Method::default();
    let (listed, outcome) = solve::solve_unlisted(&round.instance, &pairs, method, observer)?;
    drop(pairs);
    watch.lap("solve");
    let mut says = |done, all| {
        observer.looks_on(Look::Check, done, all);
    };
    let proven = verify_unlisted(&listed, &ByPair::new(&judge, policy), &outcome, &mut says).is_ok();
    watch.lap("verify");
    round.instance = listed;
    Ok(Ok((round, outcome, proven)))
}

/// Where ranks decide, what the best outcome by the priorities would be.
fn beside(
    loaded: &Loaded,
    stable: (&Round, &Answer),
    observer: &mut dyn Observer,
) -> Result<Result<Option<Ranked>, Unsuitable>, Unsolved> {
    if loaded.policy.method != Method::Ranked {
        return Ok(Ok(None));
    }
    let policy = Policy { method: Method::Optimum, ..loaded.policy.clone() };
    let round = match Round::prepare(&loaded.programme, &policy) {
        Ok(round) => round,
        Err(why) => return Ok(Err(why)),
    };
    let outcome = solve(&round.instance, observer)?;
    let proven = verify(&round.instance, &outcome).is_ok();
    // Whatever is stable is possible here too, so there is an answer.
    let Outcome::Solved(answer) = outcome else { return Ok(Ok(None)) };
    let findings = ranked((stable.0, &stable.1.pairs), (&round, &answer));
    Ok(Ok(Some(Ranked { findings, proven })))
}

/// Differences to an earlier result, whose pairs may name ids or addresses.
fn compare(results: &Results, earlier: Vec<(String, String)>) -> Comparison {
    let loaded = &results.loaded;
    let mentee = |index: u32| loaded.programme.mentees[index as usize].person.id.clone();
    let mentor = |index: u32| loaded.programme.mentors[index as usize].person.id.clone();
    let now: Vec<_> = results.answer.pairs.iter().map(|(e, r)| (mentee(*e), mentor(*r))).collect();
    let programme = &loaded.programme;
    let ids = programme.mentees.iter().map(|mentee| mentee.person.id.as_str());
    let mentees = Names::new(ids.zip(loaded.mentees.iter().map(|card| card.email.as_str())));
    let ids = programme.mentors.iter().map(|mentor| mentor.person.id.as_str());
    let mentors = Names::new(ids.zip(loaded.mentors.iter().map(|card| card.email.as_str())));
    let mut before: Vec<_> = earlier
        .into_iter()
        .map(|(e, r)| (mentees.find(&e).map_or(e, &mentee), mentors.find(&r).map_or(r, &mentor)))
        .collect();
    before.sort();
    before.dedup();
    let (kept, new) = now.into_iter().partition(|pair| before.binary_search(pair).is_ok());
    let is_kept = |pair: &(String, String), kept: &[(String, String)]| kept.contains(pair);
    let comparison = Comparison { kept, new, gone: Vec::new() };
    let gone = before.into_iter().filter(|pair| !is_kept(pair, &comparison.kept)).collect();
    Comparison { gone, ..comparison }
}

/// A stop-watch for the phases; its readings stand in `seconds` of the summary and nowhere else.
struct Watch {
    since: Instant,
    laps: Seconds,
}

impl Watch {
    fn new() -> Self {
        Watch { since: Instant::now(), laps: Vec::new() }
    }

    fn lap(&mut self, phase: &'static str) {
        self.laps.push((phase, self.since.elapsed()));
        self.since = Instant::now();
    }
}
