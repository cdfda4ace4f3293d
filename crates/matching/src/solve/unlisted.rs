//! Column generation from outside: pairs that are not stored at all.
//!
//! **Method.** Where nearly everybody may meet nearly everybody, a list of all pairs is most of the
//! memory. Here they are given row by row, recomputed whenever they are looked at. An instance of each
//! mentee's best few pairs is solved; its potentials price every other pair; those that promise most
//! for each mentee are listed, too, and it is solved again. Potentials that leave no pair to list prove
//! the answer for all (Gilmore and Gomory 1961). Where nothing is feasible yet, pairs that cross the
//! cut are listed until one proves it for all.
//!
//! **Invariant.** A pair that is not listed has flow 0, and its first reduced profit that is not 0 is
//! negative: what [`crate::check::verify_unlisted`] asks for. Nothing but the time depends on which
//! are listed first, and no number of threads changes which.
//!
//! **Complexity.** Each round computes all fits once, on all cores, and solves a sparse instance; there
//! are a handful of rounds. Memory is that of the pairs listed, some tens a mentee.

use super::levels::{self, Level};
use super::method::Method;
use super::network::Network;
use super::observe::Observer;
use super::{Unsolved, solve_by};
use crate::answer::{Answer, Node, Outcome, Potentials, Value};
use crate::instance::{Edge, Instance, Pair, Pairs, Term};
use crate::parallel;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// How many pairs of each mentee are listed at first, and how many more each time, at most.
const FIRST: usize = 16;
const MORE: usize = 8;

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
    let search = Search { pairs, threads: method.threads };
    let mut listed = instance.clone();
    listed.edges = search.first(instance);
    loop {
        let outcome = solve_by(&listed, method, observer)?;
        let more = match &outcome {
            Outcome::Solved(answer) => search.better(&listed, answer),
            Outcome::Infeasible(cut) if cut.is_empty() => Vec::new(),
            Outcome::Infeasible(cut) => search.across(&listed, cut),
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
}

/// How much a pair promises: what is least goes first.
type Promise = (usize, Reverse<i64>);

impl<P: Pairs> Search<'_, P> {
    /// Each mentee's best pairs, and all locked ones.
    fn first(&self, instance: &Instance) -> Vec<Edge> {
        let mut edges =
            self.most_promising(instance, FIRST, |edge| Some((0, Reverse(i64::from(edge.score)))));
        let mut row = Vec::new();
        for (mentee, mentor) in &instance.locks {
            row.clear();
            self.pairs.row(*mentee, &mut row);
            edges.extend(row.iter().find(|edge| edge.mentor == *mentor));
        }
        edges.sort_unstable_by_key(Edge::pair);
        edges.dedup_by_key(|edge| edge.pair());
        edges
    }

    /// Pairs that could better an answer, or the second matching of its proof.
    fn better(&self, listed: &Instance, answer: &Answer) -> Vec<Edge> {
        let network = Network::new(listed, &listed.objective);
        let (mut levels, mut second) = (Vec::new(), None);
        for term in &listed.objective {
            let low = answer.values.iter().find_map(|(_, value)| match value {
                Value::Lowest(low) => Some(low.map(|low| low as i32)),
                _ => None,
            });
            if let (Term::MinScore, Some(low)) = (term, low) {
                second = low.map(|low| [levels.as_slice(), &[Level::Below(Some(low + 1))]].concat());
                levels.push(Level::Below(low));
            }
            levels.extend(levels::of_term(listed, &network, *term));
        }
        let proof = &answer.certificate;
        let mut edges = self.priced(listed, &levels, &proof.potentials);
        if let Some(levels) = second {
            edges.extend(self.priced(listed, &levels, &proof.second_potentials));
        }
        edges
    }

    /// Pairs whose first reduced profit that is not 0 is positive.
    fn priced(&self, listed: &Instance, levels: &[Level], potentials: &Potentials) -> Vec<Edge> {
        let rows: HashMap<Node, &[i64]> =
            potentials.iter().map(|(node, row)| (*node, row.as_slice())).collect();
        let row = |node: Node| rows.get(&node).copied().unwrap_or(&[]);
        let tails: Vec<&[i64]> = (0..listed.mentees.len() as u32).map(|at| row(Node::Mentee(at))).collect();
        let heads: Vec<&[i64]> = (0..listed.mentors.len() as u32).map(|at| row(Node::Mentor(at))).collect();
        let one_tail = listed.types.is_empty();
        self.most_promising(listed, MORE, |edge| {
            let from = if one_tail { tails[edge.mentee as usize] } else { row(tail(listed, edge)) };
            let to = heads[edge.mentor as usize];
            let at = |row: &[i64], level: usize| row.get(level).copied().unwrap_or(0);
            for (number, level) in levels.iter().enumerate() {
                match level.edge_profit(listed, edge) + at(from, number) - at(to, number) {
                    0 => {}
                    profit => return (profit > 0).then_some((number, Reverse(profit))),
                }
            }
            None
        })
    }

    /// Pairs that cross a cut, either way.
    fn across(&self, listed: &Instance, cut: &[Node]) -> Vec<Edge> {
        let inside: HashSet<Node> = cut.iter().copied().collect();
        self.most_promising(listed, MORE, |edge| {
            let ends = [tail(listed, edge), Node::Mentor(edge.mentor)].map(|node| inside.contains(&node));
            (ends[0] != ends[1]).then_some((0, Reverse(i64::from(edge.score))))
        })
    }

    /// Of each mentee's pairs that are neither listed nor forbidden, so many that promise most, in
    /// order. Of equals those come first whose numbers, scattered, are least, so that not all mentees
    /// begin with the same mentors.
    fn most_promising(
        &self,
        listed: &Instance,
        most: usize,
        promise: impl Fn(&Edge) -> Option<Promise> + Sync,
    ) -> Vec<Edge> {
        let scattered = |pair: Pair| (pair.0 ^ pair.1.rotate_left(16)).wrapping_mul(0x9E37_79B1);
        let look = |mentees: std::ops::Range<u32>| {
            let (mut row, mut best, mut chosen) = (Vec::new(), Vec::new(), Vec::new());
            let mut known = listed.edges.partition_point(|edge| edge.mentee < mentees.start);
            for mentee in mentees {
                row.clear();
                best.clear();
                self.pairs.row(mentee, &mut row);
                for edge in &row {
                    known += listed.edges[known..].iter().take_while(|own| own.pair() < edge.pair()).count();
                    let is_listed = listed.edges.get(known).is_some_and(|own| own.pair() == edge.pair());
                    let Some(promise) = (!is_listed).then(|| promise(edge)).flatten() else { continue };
                    if !listed.is_forbidden(edge.pair()) {
                        best.push((promise, scattered(edge.pair()), *edge));
                    }
                }
                if best.len() > most {
                    best.select_nth_unstable_by_key(most, |(promise, number, _)| (*promise, *number));
                    best.truncate(most);
                }
                chosen.extend(best.iter().map(|(.., edge)| *edge));
            }
            chosen
        };
        let count = listed.mentees.len();
        let threads = parallel::threads(self.threads, count * listed.mentors.len());
        let mut edges = parallel::map(parallel::stretches(count as u32, threads), look).concat();
        edges.sort_unstable_by_key(Edge::pair);
        edges
    }
}

/// Where an edge begins: at the node of its type if the mentee has one.
fn tail(instance: &Instance, edge: &Edge) -> Node {
    let key = (edge.mentee, edge.kind);
    match instance.types.binary_search_by_key(&key, |bound| (bound.mentee, bound.kind)) {
        Ok(_) => Node::Kind(edge.mentee, edge.kind),
        Err(_) => Node::Mentee(edge.mentee),
    }
}
