//! Solving a changed problem, and how its answer differs.

use super::{Asker, Difference, Solved, Unanswered};
use crate::answer::{Answer, Outcome, Value};
use crate::check;
use crate::instance::{Edge, Instance, Pair, Term};
use crate::people::Programme;
use crate::policy::{Policy, Priority};
use crate::round::Round;
use crate::solve::{Change, Kept, solve};

type Asked<T> = Result<T, Unanswered>;

/// Where more than one in so many pairs is another, solving from scratch is as quick.
const MOST_CHANGED: usize = 4;

impl Asker<'_> {
    /// Solves a changed problem and has the answer checked; none where nothing keeps every bound.
    pub(super) fn again(&mut self, instance: &Instance) -> Asked<Option<Answer>> {
        self.solves += 1;
        let outcome = match self.changed(instance)? {
            Some(outcome) => outcome,
            None => solve(instance, self.observer)?,
        };
        if check::verify(instance, &outcome).is_err() {
            return Err(Unanswered::NotProven);
        }
        Ok(match outcome {
            Outcome::Solved(answer) => Some(answer),
            Outcome::Infeasible(_) => None,
        })
    }

    /// Solves a changed problem from where the answer was, or from the count of people alone; none
    /// where too much is another. Each time from the same place, so that what was asked before
    /// changes no answer.
    fn changed(&mut self, instance: &Instance) -> Asked<Option<Outcome>> {
        let base = &self.round.instance;
        let kept = if instance.objective == base.objective {
            let answer = || Outcome::Solved(self.answer.clone());
            self.kept.get_or_insert_with(|| Kept::of(base, answer()))
        } else if instance.objective == [self.count_term()] {
            if self.counted.is_none() {
                let counted = Instance { objective: instance.objective.clone(), ..base.clone() };
                self.counted = Some(Kept::new(&counted, self.observer)?);
            }
            let Some(kept) = &mut self.counted else { return Ok(None) };
            kept
        } else {
            return Ok(None);
        };
        let before = Instance { objective: instance.objective.clone(), ..base.clone() };
        let Some(changes) = Change::between(&before, instance) else { return Ok(None) };
        if changes.len() > base.edges.len() / MOST_CHANGED {
            return Ok(None);
        }
        let mut kept = kept.clone();
        Ok(Some(kept.change(&changes, self.observer)?.clone()))
    }

    /// Solves a changed problem of the same priorities: how it differs.
    pub(super) fn differs(&mut self, instance: &Instance) -> Asked<Option<Difference>> {
        let answer = self.again(instance)?;
        Ok(answer.map(|answer| self.difference_to(&self.round.priorities, instance, &answer)))
    }

    /// Prepares and solves a changed programme or policy: how it differs. People keep their numbers.
    pub(super) fn differs_with(
        &mut self,
        programme: &Programme,
        policy: &Policy,
    ) -> Asked<Option<Difference>> {
        let round = Round::prepare(programme, policy)?;
        if round.instance == self.round.instance {
            return Ok(Some(self.nothing()));
        }
        let answer = self.again(&round.instance)?;
        let after = |answer: &Answer| self.difference_to(&round.priorities, &round.instance, answer);
        Ok(answer.as_ref().map(after))
    }

    /// No difference at all.
    pub(super) fn nothing(&self) -> Difference {
        difference(self.result(), self.result())
    }

    /// How an answer to a changed problem differs.
    pub(super) fn difference_to(
        &self,
        priorities: &[Priority],
        instance: &Instance,
        answer: &Answer,
    ) -> Difference {
        difference(self.result(), Solved { priorities, instance, answer })
    }

    /// The term that counts people: pairs, or mentees where they may have two mentors.
    pub(super) fn count_term(&self) -> Term {
        if self.round.instance.types.is_empty() { Term::Pairs } else { Term::Mentees }
    }

    /// Whether as many people as possible have a mentor before anything else is looked at. Then
    /// nobody more can be matched unless the largest number there can be grows.
    pub(super) fn people_come_first(&self) -> bool {
        let first = self.round.instance.objective.first();
        first == Some(&Term::Mentees) || first == Some(&self.count_term())
    }

    /// The most people who can have a mentor.
    pub(super) fn most_people(&mut self, instance: &Instance) -> Asked<Option<i64>> {
        let mut counted = instance.clone();
        counted.objective = vec![self.count_term()];
        Ok(self.again(&counted)?.map(|answer| people(&answer.pairs)))
    }
}

/// How many mentees the pairs, in order, are of.
pub(super) fn people(pairs: &[Pair]) -> i64 {
    let mut count = 0;
    let mut last = None;
    for (mentee, _) in pairs {
        count += i64::from(last != Some(*mentee));
        last = Some(*mentee);
    }
    count
}

/// The sum of fit.
pub(super) fn points(instance: &Instance, pairs: &[Pair]) -> i64 {
    pairs.iter().filter_map(|pair| instance.edge(*pair)).map(|edge| i64::from(edge.score)).sum()
}

/// Pairs of the first that are not in the second; both in order.
fn beyond(pairs: &[Pair], others: &[Pair]) -> Vec<Pair> {
    pairs.iter().copied().filter(|pair| others.binary_search(pair).is_err()).collect()
}

/// How the second result differs from the first.
pub(super) fn difference(before: Solved, after: Solved) -> Difference {
    let value = |of: &Solved, priority: Priority| -> Option<Value> {
        let at = of.priorities.iter().position(|other| *other == priority)?;
        of.answer.values.get(at).map(|(_, value)| value.clone())
    };
    let more = after.priorities.iter().filter(|priority| !before.priorities.contains(priority));
    let priorities = before.priorities.iter().chain(more);
    let (old, new) = (&before.answer.pairs, &after.answer.pairs);
    Difference {
        values: priorities
            .map(|priority| (*priority, value(&before, *priority), value(&after, *priority)))
            .collect(),
        people: people(new) - people(old),
        points: points(after.instance, new) - points(before.instance, old),
        gone: beyond(old, new),
        come: beyond(new, old),
    }
}

/// The problem with more pairs allowed; those that are allowed already stay as they are.
pub(super) fn with_edges(instance: &Instance, more: impl IntoIterator<Item = Edge>) -> Instance {
    let mut changed = instance.clone();
    changed.edges.extend(more.into_iter().filter(|edge| instance.edge(edge.pair()).is_none()));
    changed.edges.sort_unstable_by_key(Edge::pair);
    changed
}
