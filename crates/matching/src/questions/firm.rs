//! How firm a result is: pairs that every best answer has, and pairs that go when a weight moves.

use super::{Asker, Unanswered};
use crate::answer::Answer;
use crate::instance::{Edge, Instance, Pair, Term};
use crate::policy::{Part, Policy};
use crate::round::Round;

/// What changes when the weight of one part moves by a tenth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The part.
    pub part: Part,
    /// A tenth more; otherwise a tenth less.
    pub more: bool,
    /// Pairs that go, in order.
    pub gone: Vec<Pair>,
    /// Pairs that come, in order.
    pub come: Vec<Pair>,
}

impl Asker<'_> {
    /// The pairs that every answer has which is best in all priorities but the lot, in order.
    ///
    /// Again and again an answer as good is looked for that has as few as possible of the pairs not
    /// yet seen to be left out; when it has all of them, they are in every one.
    ///
    /// # Errors
    /// Stopped.
    pub fn in_every_optimum(&mut self) -> Result<Vec<Pair>, Unanswered> {
        let mut left = self.answer.pairs.clone();
        loop {
            let mut other = self.round.instance.clone();
            for edge in &mut other.edges {
                edge.lot = u32::from(left.binary_search(&edge.pair()).is_err());
            }
            let Some(answer) = self.again(&other)? else { return Ok(left) };
            let before = left.len();
            left.retain(|pair| answer.pairs.binary_search(pair).is_ok());
            if left.len() == before {
                break;
            }
        }
        if !self.counts_pairs() {
            left = self.one_by_one(left)?;
        }
        Ok(left)
    }

    /// Whether all best answers have as many pairs, so that fewest of some are most of the others.
    fn counts_pairs(&self) -> bool {
        let instance = &self.round.instance;
        instance.objective.contains(&Term::Pairs)
            || (instance.types.is_empty() && instance.objective.contains(&Term::Mentees))
    }

    fn one_by_one(&mut self, pairs: Vec<Pair>) -> Result<Vec<Pair>, Unanswered> {
        let mut firm = Vec::new();
        for pair in pairs {
            let without = forbidding(&self.round.instance, pair);
            let as_good = match self.again(&without)? {
                Some(answer) => self.is_as_good(&answer),
                None => false,
            };
            if !as_good {
                firm.push(pair);
            }
        }
        Ok(firm)
    }

    fn is_as_good(&self, answer: &Answer) -> bool {
        let values = self.answer.values.iter().filter(|(term, _)| *term != Term::Draw);
        values.eq(answer.values.iter().filter(|(term, _)| *term != Term::Draw))
    }

    /// For every part that is asked, what changes if its weight is a tenth less, and a tenth more.
    ///
    /// # Errors
    /// Stopped.
    pub fn flips(&mut self) -> Result<Vec<Flip>, Unanswered> {
        let mut flips = Vec::new();
        for (part, ..) in Part::ALL {
            for more in [false, true] {
                let Some(policy) = moved(self.policy, part, more) else { continue };
                let round = Round::prepare(self.programme, &policy)?;
                if round.instance == self.round.instance {
                    continue;
                }
                let Some(answer) = self.again(&round.instance)? else { continue };
                let beyond = |pairs: &[Pair], others: &[Pair]| {
                    let only = |pair: &&Pair| others.binary_search(pair).is_err();
                    pairs.iter().filter(only).copied().collect::<Vec<_>>()
                };
                let (gone, come) =
                    (beyond(&self.answer.pairs, &answer.pairs), beyond(&answer.pairs, &self.answer.pairs));
                flips.push(Flip { part, more, gone, come });
            }
        }
        Ok(flips)
    }
}

fn forbidding(instance: &Instance, pair: Pair) -> Instance {
    let mut instance = instance.clone();
    let at = instance.forbidden.partition_point(|other| *other < pair);
    instance.forbidden.insert(at, pair);
    debug_assert!(instance.edges.is_sorted_by_key(Edge::pair));
    instance
}

/// The policy with the weight of a part moved by a tenth; none where the part is not asked about,
/// or is the only one.
fn moved(policy: &Policy, part: Part, more: bool) -> Option<Policy> {
    let mut weights = policy.fit.scaled();
    let own = weights[part as usize];
    if own == 0 || own == 1000 {
        return None;
    }
    weights.iter_mut().for_each(|weight| *weight *= 10);
    weights[part as usize] = if more { own * 11 } else { own * 9 };
    let mut policy = policy.clone();
    policy.fit.weights = weights;
    Some(policy)
}
