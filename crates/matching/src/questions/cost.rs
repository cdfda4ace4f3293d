//! What a rule or a bound costs: the same problem without it, solved again.

use super::{Asker, Difference, Unanswered};
use crate::answer::{Node, Potentials};
use crate::instance::Instance;
use crate::policy::Policy;
use crate::rules::Rule;

/// A bound of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// Seats of its mentees.
    SeatsMentees,
    /// Seats of its mentors.
    SeatsMentors,
    /// A minimum of pairs its mentees receive.
    AtLeastMatched,
    /// What it may receive beyond what it gives.
    Reciprocity,
}

impl Bound {
    /// Every bound, in order.
    pub const ALL: [Bound; 4] =
        [Bound::SeatsMentees, Bound::SeatsMentors, Bound::AtLeastMatched, Bound::Reciprocity];

    /// Whether the group has it.
    pub(super) fn is_set(self, instance: &Instance, group: u32) -> bool {
        let Some(group) = instance.groups.get(group as usize) else { return false };
        match self {
            Bound::SeatsMentees => group.receives.is_some_and(|bounds| bounds.most.is_some()),
            Bound::SeatsMentors => group.gives.is_some_and(|bounds| bounds.most.is_some()),
            Bound::AtLeastMatched => group.receives.is_some_and(|bounds| bounds.least > 0),
            Bound::Reciprocity => group.slack.is_some(),
        }
    }

    /// The arc whose capacity it is (of a minimum: turned round).
    pub(super) fn arc(self, instance: &Instance, group: u32) -> (Node, Node) {
        let has_balance = instance.groups[group as usize].slack.is_some();
        let outer = if has_balance { Node::Balance(group) } else { Node::Hub };
        match self {
            Bound::SeatsMentees => (outer, Node::Receives(group)),
            Bound::SeatsMentors => (Node::Gives(group), outer),
            Bound::AtLeastMatched => (Node::Receives(group), outer),
            Bound::Reciprocity => (Node::Hub, Node::Balance(group)),
        }
    }

    /// One more of it; of a minimum one less.
    pub(super) fn raise(self, instance: &mut Instance, group: u32) {
        let group = &mut instance.groups[group as usize];
        let more = |most: &mut Option<u32>| *most = most.map(|most| most.saturating_add(1));
        match self {
            Bound::SeatsMentees => group.receives.iter_mut().for_each(|bounds| more(&mut bounds.most)),
            Bound::SeatsMentors => group.gives.iter_mut().for_each(|bounds| more(&mut bounds.most)),
            Bound::AtLeastMatched => {
                group.receives.iter_mut().for_each(|bounds| bounds.least = bounds.least.saturating_sub(1));
            }
            Bound::Reciprocity => group.slack = group.slack.map(|slack| slack.saturating_add(1)),
        }
    }

    fn lift(self, instance: &mut Instance, group: u32) {
        let group = &mut instance.groups[group as usize];
        match self {
            Bound::SeatsMentees => group.receives.iter_mut().for_each(|bounds| bounds.most = None),
            Bound::SeatsMentors => group.gives = None,
            Bound::AtLeastMatched => group.receives.iter_mut().for_each(|bounds| bounds.least = 0),
            Bound::Reciprocity => group.slack = None,
        }
    }
}

impl Asker<'_> {
    /// How the result would differ without a rule; none where it cannot be switched off, or is off.
    ///
    /// # Errors
    /// Stopped, or the programme cannot be stated without it.
    pub fn cost_of_rule(&mut self, rule: Rule) -> Result<Option<Difference>, Unanswered> {
        match without(self.policy, rule) {
            Some(policy) if policy != *self.policy => self.differs_with(self.programme, &policy),
            _ => Ok(None),
        }
    }

    /// How the result would differ without a bound of an organisation; none where it has none.
    /// Where the certificate holds as well without the bound, nothing is solved.
    ///
    /// # Errors
    /// Stopped.
    pub fn cost_of_bound(&mut self, bound: Bound, group: u32) -> Result<Option<Difference>, Unanswered> {
        if !bound.is_set(&self.round.instance, group) {
            return Ok(None);
        }
        let (from, to) = bound.arc(&self.round.instance, group);
        let certificate = &self.answer.certificate;
        let rows = [&certificate.potentials, &certificate.second_potentials];
        if rows.iter().all(|potentials| !binds(potentials, from, to)) && !rows[0].is_empty() {
            return Ok(Some(self.nothing()));
        }
        let mut instance = self.round.instance.clone();
        bound.lift(&mut instance, group);
        self.differs(&instance)
    }

    /// Every bound that organisations have and that costs something, with what it costs.
    ///
    /// # Errors
    /// Stopped.
    pub fn costs_of_bounds(&mut self) -> Result<Vec<(Bound, u32, Difference)>, Unanswered> {
        let mut costs = Vec::new();
        for group in 0..self.programme.organisations.len() as u32 {
            for bound in Bound::ALL {
                if let Some(difference) = self.cost_of_bound(bound, group)?
                    && !difference.is_equal_but_for_lot()
                {
                    costs.push((bound, group, difference));
                }
            }
        }
        Ok(costs)
    }

    /// Every rule that can be switched off and costs something, with what it costs.
    ///
    /// # Errors
    /// Stopped.
    pub fn costs_of_rules(&mut self) -> Result<Vec<(Rule, Difference)>, Unanswered> {
        let mut costs = Vec::new();
        for (rule, _) in Rule::ALL {
            if let Some(difference) = self.cost_of_rule(rule)?
                && !difference.is_equal_but_for_lot()
            {
                costs.push((rule, difference));
            }
        }
        Ok(costs)
    }
}

/// Whether more flow over the arc would gain: the first level at which the potentials differ says so.
fn binds(potentials: &Potentials, from: Node, to: Node) -> bool {
    let row = |node: Node| {
        let at = potentials.binary_search_by_key(&node, |(other, _)| *other).ok();
        at.map_or(&[][..], |at| potentials[at].1.as_slice())
    };
    let (from, to) = (row(from), row(to));
    let at = |row: &[i64], level: usize| row.get(level).copied().unwrap_or(0);
    let levels = 0..from.len().max(to.len());
    let mut differences = levels.map(|level| at(from, level) - at(to, level));
    differences.find(|difference| *difference != 0).is_some_and(|difference| difference > 0)
}

/// The policy without a rule; none where the rule belongs to the shape or to single pairs.
fn without(policy: &Policy, rule: Rule) -> Option<Policy> {
    let mut policy = policy.clone();
    let rules = &mut policy.rules;
    match rule {
        Rule::Oneself | Rule::Boundary | Rule::Forbidden => return None,
        Rule::Competitors => rules.competitors = false,
        Rule::Direction => rules.direction = false,
        Rule::Eligible => rules.eligible = false,
        Rule::KeptFor => rules.kept_for = false,
        Rule::LineManager => rules.line_manager = false,
        Rule::NotWith => rules.not_with = false,
        Rule::Language => rules.shared_language = false,
        Rule::Hours => rules.shared_hours = None,
        Rule::LevelGap => rules.level_gap = None,
        Rule::EarlierPairs => rules.earlier_pairs = false,
        Rule::Trained => rules.trained = false,
        Rule::CodeAccepted => rules.code_accepted = false,
        Rule::MinimumFit => rules.minimum_fit = 0,
    }
    Some(policy)
}
