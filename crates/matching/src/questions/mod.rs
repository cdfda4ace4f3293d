//! Questions about a result whose answers need solving again: as data, true, and counted.
//!
//! An [`Asker`] holds a round and its answer. *Why not* this pair ([`Asker::why_not`]); what would
//! change it for somebody who waits ([`Asker::what_would_change_it`]); what a rule or a bound costs
//! ([`Asker::cost_of_rule`], [`Asker::cost_of_bound`]); which kind of mentor would help most
//! ([`Asker::whom_to_recruit`]); who stands in if a pair ends ([`Asker::reserve`]); how firm the
//! result is ([`Asker::in_every_optimum`], [`Asker::flips`]) and what fairness and reciprocity cost
//! ([`Asker::price_of_fairness`], [`Asker::price_of_reciprocity`]).
//!
//! **Costs come from solving again**, never from a potential: the changed problem is solved and its
//! values are compared, each answer accepted by [`crate::check`]. A changed problem is mostly solved
//! from where the answer was ([`crate::solve::Kept`]), each time from a copy of it. Potentials only
//! say what cannot help, which saves trying it, and what to try first. How often was solved stands
//! in [`Asker::solves`].

mod again;
mod change;
mod cost;
mod curve;
mod firm;
mod prices;
mod reach;
mod recruit;
mod reserve;
mod why_not;

pub use change::{Change, What};
pub use cost::Bound;
pub use curve::{Point, Reached, Setting};
pub use firm::Flip;
pub use recruit::{MentorKind, Recruit};
pub use reserve::Reserve;
pub use why_not::WhyNot;

use crate::answer::{Answer, Value};
use crate::instance::{Instance, Pair};
use crate::people::Programme;
use crate::policy::{Policy, Priority};
use crate::round::{Round, Unsuitable};
use crate::rules::Judge;
use crate::solve::{Kept, Observer, Unsolved};
use std::collections::BTreeMap;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// The changed problem was not solved.
    Unsolved(Unsolved),
    /// The checker did not accept the answer to the changed problem.
    NotProven,
    /// The changed programme cannot be made into a problem.
    Unsuitable(Unsuitable),
    /// There is no such mentee, mentor or organisation.
    Unknown,
}

impl From<Unsolved> for Unanswered {
    fn from(why: Unsolved) -> Self {
        Unanswered::Unsolved(why)
    }
}

impl From<Unsuitable> for Unanswered {
    fn from(why: Unsuitable) -> Self {
        Unanswered::Unsuitable(why)
    }
}

/// How one result differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Every priority of either, with its value before and after, where it has one.
    pub values: Vec<(Priority, Option<Value>, Option<Value>)>,
    /// Mentees with a mentor, after less before.
    pub people: i64,
    /// The sum of fit, after less before.
    pub points: i64,
    /// Pairs only before, in order.
    pub gone: Vec<Pair>,
    /// Pairs only after, in order.
    pub come: Vec<Pair>,
}

impl Difference {
    /// Whether the two are equal in every priority but the lot.
    pub fn is_equal_but_for_lot(&self) -> bool {
        self.values.iter().all(|(priority, before, after)| *priority == Priority::Draw || before == after)
    }

    /// Mentees whose mentors are others after than before, in order.
    pub fn who_changes(&self) -> Vec<u32> {
        let mut who: Vec<u32> = self.gone.iter().chain(&self.come).map(|(mentee, _)| *mentee).collect();
        who.sort_unstable();
        who.dedup();
        who
    }
}

/// A result to be compared: its priorities with their values, its problem and its pairs.
#[derive(Clone, Copy, Debug)]
pub struct Solved<'a> {
    /// In order.
    pub priorities: &'a [Priority],
    /// The problem, for the fits.
    pub instance: &'a Instance,
    /// The answer, its values in the order of the priorities.
    pub answer: &'a Answer,
}

/// The differences between two results over the same people.
pub fn compare(before: Solved, after: Solved) -> Difference {
    again::difference(before, after)
}

/// Asks about one answer; `round` is what [`Round::prepare`] made of the programme and the policy,
/// `answer` what solving it gave.
pub struct Asker<'a> {
    programme: &'a Programme,
    policy: &'a Policy,
    round: &'a Round,
    answer: &'a Answer,
    observer: &'a mut dyn Observer,
    judge: Judge<'a>,
    solves: u32,
    prices: Option<prices::Prices>,
    /// The problem with its answer, to be changed; and the count of people alone.
    kept: Option<Kept>,
    counted: Option<Kept>,
    /// Changes that concern more than one person, solved once.
    tried: BTreeMap<What, change::Tried>,
}

impl<'a> Asker<'a> {
    /// Makes ready to ask; nothing is solved yet.
    pub fn new(
        programme: &'a Programme,
        policy: &'a Policy,
        round: &'a Round,
        answer: &'a Answer,
        observer: &'a mut dyn Observer,
    ) -> Self {
        let judge = Judge::new(programme, policy);
        let (solves, prices, tried) = (0, None, BTreeMap::new());
        let (kept, counted) = (None, None);
        Asker { programme, policy, round, answer, observer, judge, solves, prices, kept, counted, tried }
    }

    /// How often a problem was solved for the questions asked so far.
    pub fn solves(&self) -> u32 {
        self.solves
    }

    fn known(&self, mentee: u32) -> Result<(), Unanswered> {
        if (mentee as usize) < self.programme.mentees.len() { Ok(()) } else { Err(Unanswered::Unknown) }
    }

    fn result(&self) -> Solved<'_> {
        Solved { priorities: &self.round.priorities, instance: &self.round.instance, answer: self.answer }
    }

    /// Mentees without a mentor, those aside who are not in the run.
    fn waiting(&self) -> Vec<u32> {
        let mut has = vec![false; self.programme.mentees.len()];
        self.answer.pairs.iter().for_each(|(mentee, _)| has[*mentee as usize] = true);
        let open = |mentee: &u32| !has[*mentee as usize] && self.round.has_mentee(*mentee);
        (0..has.len() as u32).filter(open).collect()
    }
}
