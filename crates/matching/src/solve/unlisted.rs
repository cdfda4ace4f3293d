//! Column generation from outside: pairs that are not stored at all.
//!
//! **Method.** Where nearly everybody may meet nearly everybody, a list of all pairs is most of the
//! memory. Here they are given row by row, recomputed whenever they are looked at. An instance of each
//! mentee's best few pairs is solved; its potentials price every other pair; those that promise most
//! for each mentee are listed, too, with some that nearly do, and it is solved again. Potentials that leave no pair to list prove
//! the answer for all (Gilmore and Gomory 1961). Where nothing is feasible yet, pairs that cross the
//! cut are listed until one proves it for all.
//!
//! **Invariant.** A pair that is not listed has flow 0, and its first reduced profit that is not 0 is
//! negative: what [`crate::check::verify_unlisted`] asks for. Nothing but the time depends on which
//! are listed first, and no number of threads changes which.
//!
//! **Complexity.** Each round computes all fits once, on all cores, and solves a sparse instance; there
//! are a handful of rounds. Memory is that of the pairs listed, some tens a mentee.

mod wish;

use super::levels::{self, Level};
use super::method::Method;
use super::network::Network;
use super::observe::{Look, Observer, Stopped};
use super::{Unsolved, solve_guessing};
use crate::answer::{Answer, Node, Outcome, Value};
use crate::instance::{Edge, Instance, Pair, Pairs, Term};
use crate::parallel;
use std::ops::Range;
use wish::{Across, Best, Priced, Wish};

/// Of each mentee's pairs an eighth is listed at first, within these bounds; each time, at most half as
/// many more.
const SHARE: usize = 8;
const FEWEST: usize = 4;
const FIRST: usize = 32;
/// Beside them, so many of each mentee's pairs that are nearly better: after the next answer some are.
const NEAREST: usize = 8;

/// So many pairs are looked at between two words to whoever watches.
const STRETCH: usize = 1 << 25;

/// Finds the best matching of all pairs that are given, or what makes one impossible; the instance
/// comes settled and without edges. Back come the instance with those edges that were needed, and
/// the outcome, which holds for all.
///
/// # Errors
/// Stopped, or an instance that is not solved here; a stable outcome needs a list of all pairs.
pub fn solve_unlisted(
    instance: &Instance,
    pairs: &impl Pairs,
    method: Method,
    observer: &mut dyn Observer,
) -> Result<(Instance, Outcome), Unsolved> {
    if instance.objective == [Term::StableMentee] || !instance.edges.is_empty() {
        return Err(Unsolved::Unsettled);
    }
    let first = (instance.mentors.len() / SHARE).clamp(FEWEST, FIRST);
    let mut search = Search { pairs, threads: method.threads, first, time: 0, observer };
    let mut listed = instance.clone();
    listed.edges = search.first(instance)?;
    let mut guess = None;
    loop {
        let outcome = solve_guessing(&listed, method, guess, &mut *search.observer)?;
        guess = match &outcome {
            Outcome::Solved(answer) => lowest(answer).or(guess),
            Outcome::Infeasible(_) => None,
        };
        let more = match &outcome {
            Outcome::Solved(answer) => search.better(&listed, answer)?,
            Outcome::Infeasible(cut) if cut.is_empty() => Vec::new(),
            Outcome::Infeasible(cut) => {
                let across = Across { listed: &listed, inside: cut.iter().copied().collect() };
                search.most_promising(&listed, search.first / 2, &across)?
            }
        };
        if more.is_empty() {
            return Ok((listed, outcome));
        }
        listed.edges.extend(more);
        listed.edges.sort_unstable_by_key(Edge::pair);
        listed.edges.dedup_by_key(|edge| edge.pair());
    }
}

/// Looks at every pair that is not listed.
struct Search<'a, P> {
    pairs: &'a P,
    threads: usize,
    /// How many of each mentee's pairs are listed at first.
    first: usize,
    /// How often all pairs were looked at.
    time: u32,
    observer: &'a mut dyn Observer,
}

impl<P: Pairs> Search<'_, P> {
    /// Each mentee's best pairs, and all locked ones.
    fn first(&mut self, instance: &Instance) -> Result<Vec<Edge>, Stopped> {
        let mut edges = self.most_promising(instance, self.first, &Best)?;
        edges.extend(instance.locks.iter().filter_map(|lock| self.pairs.edge(*lock)));
        edges.sort_unstable_by_key(Edge::pair);
        edges.dedup_by_key(|edge| edge.pair());
        Ok(edges)
    }

    /// Pairs that could better an answer, or the second matching of its proof.
    fn better(&mut self, listed: &Instance, answer: &Answer) -> Result<Vec<Edge>, Stopped> {
        let network = Network::new(listed, &listed.objective);
        let (mut levels, mut second, low) = (Vec::new(), None, lowest(answer));
        for term in &listed.objective {
            if *term == Term::MinScore {
                second = low.map(|low| [levels.as_slice(), &[Level::Below(Some(low + 1))]].concat());
                levels.push(Level::Below(low));
            }
            levels.extend(levels::of_term(listed, &network, *term));
        }
        let proof = &answer.certificate;
        let mut priced = vec![Priced::new(listed, &levels, &proof.potentials).and_near()];
        priced.extend(second.iter().map(|levels| Priced::new(listed, levels, &proof.second_potentials)));
        self.most_promising(listed, self.first / 2 * priced.len(), priced.as_slice())
    }

    /// Of each mentee's pairs that are neither listed nor forbidden, so many that promise most, in
    /// order.
    fn most_promising(
        &mut self,
        listed: &Instance,
        most: usize,
        wish: &(impl Wish + ?Sized),
    ) -> Result<Vec<Edge>, Stopped> {
        let (all, mentors) = (listed.mentees.len() as u32, listed.mentors.len());
        let each = (STRETCH / mentors.max(1)).max(1) as u32;
        let (mut edges, mut better) = (Vec::new(), 0);
        self.time += 1;
        for from in (0..all).step_by(each as usize) {
            if !self.observer.looks_on(Look::Better(self.time), from, all) {
                return Err(Stopped);
            }
            let mentees = from..(from + each).min(all);
            let threads = parallel::threads(self.threads, mentees.len() * mentors);
            let look = |mentees| chosen(self.pairs, listed, most, (mentees, wish));
            let parts = parallel::map(parallel::stretches(mentees, threads), look);
            for (part, own) in parts {
                edges.extend(part);
                better += own;
            }
        }
        // Pairs that are no better prove nothing, however near they are.
        if better == 0 {
            edges.clear();
        }
        Ok(edges)
    }
}

/// Of each of these mentees' pairs that are neither listed nor forbidden, so many that promise most,
/// and some that are near, in order; and of how many they were chosen, near ones aside. Of equals
/// those come first whose numbers, scattered, are least, so that not all mentees begin with the same
/// mentors.
fn chosen(
    pairs: &impl Pairs,
    listed: &Instance,
    most: usize,
    (mentees, wish): (Range<u32>, &(impl Wish + ?Sized)),
) -> (Vec<Edge>, usize) {
    let scattered = |pair: Pair| (pair.0 ^ pair.1.rotate_left(16)).wrapping_mul(0x9E37_79B1);
    let mut least = vec![0; listed.mentors.len()];
    let (mut row, mut best, mut near) = (Vec::new(), Vec::new(), Vec::new());
    let (mut chosen, mut better) = (Vec::new(), 0);
    let mut known = listed.edges.partition_point(|edge| edge.mentee < mentees.start);
    for mentee in mentees {
        row.clear();
        least.fill(i32::MAX);
        wish.least(mentee, &mut least);
        pairs.above(mentee, &least, &mut row);
        for edge in &row {
            known += listed.edges[known..].iter().take_while(|own| own.pair() < edge.pair()).count();
            let is_listed = listed.edges.get(known).is_some_and(|own| own.pair() == edge.pair());
            let Some(promise) = (!is_listed).then(|| wish.promise(edge)).flatten() else { continue };
            if !listed.is_forbidden(edge.pair()) {
                let list = if promise.0 == wish::NEAR { &mut near } else { &mut best };
                list.push((promise, scattered(edge.pair()), *edge));
            }
        }
        better += best.len();
        let begin = chosen.len();
        for (list, most) in [(&mut best, most), (&mut near, NEAREST)] {
            if list.len() > most {
                list.select_nth_unstable_by_key(most, |(promise, number, _)| (*promise, *number));
                list.truncate(most);
            }
            chosen.extend(list.drain(..).map(|(.., edge)| edge));
        }
        chosen[begin..].sort_unstable_by_key(|edge| edge.mentor);
    }
    (chosen, better)
}

/// The smallest score of a pair that is not locked, as an answer has it.
fn lowest(answer: &Answer) -> Option<i32> {
    answer.values.iter().find_map(|(_, value)| match value {
        Value::Lowest(low) => low.map(|low| low as i32),
        _ => None,
    })
}

/// Where an edge begins: at the node of its type if the mentee has one.
fn tail(instance: &Instance, edge: &Edge) -> Node {
    let key = (edge.mentee, edge.kind);
    match instance.types.binary_search_by_key(&key, |bound| (bound.mentee, bound.kind)) {
        Ok(_) => Node::Kind(edge.mentee, edge.kind),
        Err(_) => Node::Mentee(edge.mentee),
    }
}
