//! Why not this pair: the rules it breaks, or what it would cost everybody.

use super::{Asker, Difference, Unanswered};
use crate::instance::{Edge, Instance};
use crate::rules::Rule;

/// Why two people are not a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// They are one.
    IsPair,
    /// The pair is not allowed.
    Breaks(Vec<Rule>),
    /// Locks, seats, minimums or reciprocity leave no answer with this pair.
    Impossible,
    /// The best answer with the pair is worse; how it differs.
    Costs(Difference),
    /// There is an answer with the pair that is as good in every priority; the lot decided.
    ByLot(Difference),
}

impl Asker<'_> {
    /// Why this mentee does not have this mentor. Forced means: the best of all answers with the
    /// pair. It is not locked for that, so its fit counts like every other.
    ///
    /// # Errors
    /// Unknown people, or stopped.
    pub fn why_not(&mut self, mentee: u32, mentor: u32) -> Result<WhyNot, Unanswered> {
        self.known(mentee)?;
        if mentor as usize >= self.programme.mentors.len() {
            return Err(Unanswered::Unknown);
        }
        if self.answer.pairs.binary_search(&(mentee, mentor)).is_ok() {
            return Ok(WhyNot::IsPair);
        }
        let Some(edge) = self.round.instance.edge((mentee, mentor)).copied() else {
            let broken = self.judge.judge(mentee, mentor).broken;
            return Ok(WhyNot::Breaks(broken.iter().collect()));
        };
        let difference = self.differs(&forced(&self.round.instance, &edge))?;
        Ok(match difference {
            None => WhyNot::Impossible,
            Some(difference) if difference.is_equal_but_for_lot() => WhyNot::ByLot(difference),
            Some(difference) => WhyNot::Costs(difference),
        })
    }
}

/// The problem in which the pair must be: the mentee must have a mentor (of this kind), and may
/// have no other.
fn forced(instance: &Instance, edge: &Edge) -> Instance {
    let mut forced = instance.clone();
    let same =
        |bound: &&mut crate::instance::TypeBound| (bound.mentee, bound.kind) == (edge.mentee, edge.kind);
    let typed = forced.types.iter_mut().find(same);
    let by_kind = typed.is_some();
    let bounds = match typed {
        Some(bound) => &mut bound.bounds,
        None => &mut forced.mentees[edge.mentee as usize].bounds,
    };
    bounds.least = bounds.least.max(1);
    let others = instance.edges.iter().filter(|other| {
        other.mentee == edge.mentee && other.mentor != edge.mentor && (!by_kind || other.kind == edge.kind)
    });
    forced.forbidden.extend(others.map(Edge::pair));
    forced.forbidden.sort_unstable();
    forced.forbidden.dedup();
    forced
}
