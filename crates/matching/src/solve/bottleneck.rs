//! The term `min_score`: the smallest score of a pair that is not locked, as high as it can be.
//!
//! On the face that the terms before it left, bisection asks for each threshold how few pairs must
//! score below it, every time from the tree of the last answer. Where a guess is at hand, it is asked
//! first, and then thresholds above it in steps that double. The last threshold that could not
//! be kept is the proof: a matching with as few low pairs as possible that still has one.

use super::levels::{self, Level};
use super::network::Network;
use super::observe::Stopped;
use super::run::{Run, records};
use crate::answer::Potentials;
use crate::instance::{Pair, Term};

/// So many scores higher, a threshold makes so many pairs low that cost scaling is quicker than pivots
/// alone.
const FAR: usize = 16;

/// What the bisection found.
pub(super) struct Bottleneck {
    /// The smallest score there must be; none: all pairs can be locked ones, or there are none.
    pub score: Option<i32>,
    /// Unless it is none: why it cannot be higher.
    pub second: Option<Second>,
}

/// A matching that is optimal for the terms before and has as few low pairs as possible, but some.
pub(super) struct Second {
    pub pairs: Vec<Pair>,
    pub potentials: Potentials,
}

/// Finds the highest smallest score; the simplex is left ready for the level that fixes it.
pub(super) fn raise(run: &mut Run<'_>, later: &[Term]) -> Result<Bottleneck, Stopped> {
    let scores = scores(run);
    let (mut kept, mut open) = (reached(run, &scores), scores.len());
    let (mut last, mut tried) = (None, false);
    let guess = run.guess.map(|guess| scores.partition_point(|score| *score < guess));
    let (mut stride, mut before) = (0, 0);
    // `kept` is the index of a threshold that can be kept; `open` the highest not yet ruled out.
    // Index `scores.len()` stands for no such pair at all.
    while kept < open {
        let middle = (kept + open).div_ceil(2);
        // A good guess is confirmed by itself and by the threshold above it. Too low a threshold is
        // soon found out, too high a one is not.
        let middle = guess.map_or(middle, |guess| middle.min(guess.max(kept) + stride));
        let middle = if tried { middle } else { guess.unwrap_or(middle) }.clamp(kept + 1, open);
        stride = (2 * stride).max(1);
        let scaled = !tried || middle >= before + FAR;
        (tried, before) = (true, middle);
        let level = Level::Below(scores.get(middle).copied());
        // At first nearly all low pairs must go; later thresholds change but few.
        run.optimise(&level, scaled)?;
        let now = reached(run, &scores);
        if now >= middle {
            kept = now;
        } else {
            open = middle - 1;
            last = Some(level);
        }
    }
    let score = scores.get(kept).copied();
    let second = match (score, last) {
        (Some(_), Some(level)) => Some(second(run, &level, later)?),
        _ => None,
    };
    Ok(Bottleneck { score, second })
}

/// Distinct scores of pairs that are not locked, ascending.
fn scores(run: &Run<'_>) -> Vec<i32> {
    let fixed = |pair| run.instance.is_locked(pair) || run.instance.is_forbidden(pair);
    let edges = run.instance.edges.iter().filter(|edge| !fixed(edge.pair()));
    let mut scores: Vec<i32> = edges.map(|edge| edge.score).collect();
    scores.sort_unstable();
    scores.dedup();
    scores
}

/// The index of the smallest score that the present flow has; their number if it has none.
fn reached(run: &Run<'_>, scores: &[i32]) -> usize {
    let pairs = run.pairs();
    let free = pairs.iter().filter(|pair| !run.instance.is_locked(**pair));
    let low = free.filter_map(|pair| run.instance.edge(*pair)).map(|edge| edge.score).min();
    low.map_or(scores.len(), |low| scores.partition_point(|score| *score < low))
}

/// The proof for the threshold that could not be kept. The levels before and this one prove it in
/// the network of the terms before; where a later term adds nodes, that network is solved afresh.
fn second(run: &mut Run<'_>, level: &Level, later: &[Term]) -> Result<Second, Stopped> {
    if later.contains(&Term::OrgLeximin) {
        return afresh(run, level, later);
    }
    // Later trials have moved the flow on: bring it back to this level's optimum.
    let potentials = run.optimise(level, false)?;
    let folded = run.fold_feasibility(level, potentials);
    let mut all = run.done.clone();
    all.push(folded);
    Ok(Second { pairs: run.pairs(), potentials: records(&run.network.nodes, &all) })
}

fn afresh(run: &mut Run<'_>, level: &Level, later: &[Term]) -> Result<Second, Stopped> {
    let terms = &run.instance.objective[..run.instance.objective.len() - later.len() - 1];
    let network = Network::new(run.instance, terms);
    let mut other = Run::new(run.instance, &network, run.method, &mut *run.observer);
    other.make_feasible()?;
    for term in terms {
        other.levels(&levels::of_term(run.instance, &network, *term))?;
    }
    other.levels(std::slice::from_ref(level))?;
    Ok(Second { pairs: other.pairs(), potentials: other.records() })
}

#[cfg(test)]
mod tests {
    use crate::answer::{Outcome, Value};
    use crate::check::verify;
    use crate::instance::{Bounds, Edge, Instance, Member, Term};
    use crate::solve::{Method, solve_guessing};
    use crate::splitmix::mix;

    #[test]
    fn any_guess_comes_to_the_same() {
        for seed in 0..6 {
            let member = |most| Member { group: 0, bounds: Bounds::new(0, most), optional: false };
            let score = |at: u32| (mix(seed * 1_000 + u64::from(at)) % 60) as i32;
            let edge =
                |at: u32| Edge { mentee: at / 12, mentor: at % 12, score: score(at), kind: 0, lot: at };
            let instance = Instance {
                groups: vec![Default::default()],
                mentees: vec![member(1); 30],
                mentors: vec![member(2); 12],
                edges: (0..360).filter(|at| score(*at) % 3 > 0).map(edge).collect(),
                objective: vec![Term::Pairs, Term::MinScore, Term::Total, Term::Draw],
                ..Instance::default()
            };
            let answer = |guess| {
                let method = Method { scaled_from: 40, ..Method::default() };
                let outcome = solve_guessing(&instance, method, guess, &mut ()).unwrap();
                assert_eq!(verify(&instance, &outcome), Ok(()), "{seed} {guess:?}");
                let Outcome::Solved(answer) = outcome else { panic!("there is an answer") };
                answer.values
            };
            let values = answer(None);
            assert!(matches!(values[1].1, Value::Lowest(Some(4..))), "{values:?}");
            for guess in -1..62 {
                assert_eq!(answer(Some(guess)), values, "{seed} {guess}");
            }
        }
    }
}
