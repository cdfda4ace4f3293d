//! The price of fairness and of reciprocity: the same people under several settings, side by side.

use super::again::{people, points};
use super::{Asker, Unanswered};
use crate::answer::{Answer, Fraction, Value};
use crate::instance::{Instance, Term};
use crate::people::Programme;
use crate::policy::{Policy, Priority};
use crate::round::Round;

/// What was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// These priorities, in order.
    Priorities(Vec<Priority>),
    /// Every organisation may receive so many pairs beyond what it gives; none: without a bound.
    Beyond(Option<i64>),
}

/// What a setting leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What was set.
    pub setting: Setting,
    /// What it leads to; none where nothing keeps every bound.
    pub reached: Option<Reached>,
}

/// A result in a few figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Mentees with a mentor.
    pub people: i64,
    /// The sum of fit.
    pub points: i64,
    /// The lowest fit, locked pairs aside.
    pub lowest: Option<i32>,
    /// The lowest share of pairs received among organisations; none where there is none to look at.
    pub share: Option<Fraction>,
}

impl Asker<'_> {
    /// Without fairness, and with it at every place among the priorities: the last place first.
    ///
    /// # Errors
    /// Stopped, or fairness with reciprocity is too large to be exact.
    pub fn price_of_fairness(&mut self) -> Result<Vec<Point>, Unanswered> {
        let kept = |priority: &Priority| !matches!(priority, Priority::Fair | Priority::Draw);
        let others: Vec<Priority> = self.round.priorities.iter().copied().filter(kept).collect();
        let mut settings = vec![others.clone()];
        for place in (0..=others.len()).rev() {
            let mut priorities = others.clone();
            priorities.insert(place, Priority::Fair);
            settings.push(priorities);
        }
        settings.retain(|priorities| !matches!(priorities.first(), None | Some(Priority::Raise)));
        let mut points = Vec::new();
        for priorities in settings {
            let policy = Policy { priorities: priorities.clone(), ..self.policy.clone() };
            let reached = self.reached(self.programme, &policy)?;
            points.push(Point { setting: Setting::Priorities(priorities), reached });
        }
        Ok(points)
    }

    /// The same bound of reciprocity for every organisation, setting by setting.
    ///
    /// # Errors
    /// Stopped, or fairness with reciprocity is too large to be exact.
    pub fn price_of_reciprocity(&mut self, settings: &[Option<i64>]) -> Result<Vec<Point>, Unanswered> {
        let mut points = Vec::new();
        for beyond in settings {
            let mut programme = self.programme.clone();
            programme.organisations.iter_mut().for_each(|own| own.may_receive_beyond_given = *beyond);
            let reached = self.reached(&programme, self.policy)?;
            points.push(Point { setting: Setting::Beyond(*beyond), reached });
        }
        Ok(points)
    }

    fn reached(&mut self, programme: &Programme, policy: &Policy) -> Result<Option<Reached>, Unanswered> {
        let round = Round::prepare(programme, policy)?;
        if round.instance == self.round.instance {
            return Ok(Some(figures(programme, &round.instance, self.answer)));
        }
        let answer = self.again(&round.instance)?;
        Ok(answer.map(|answer| figures(programme, &round.instance, &answer)))
    }
}

fn figures(programme: &Programme, instance: &Instance, answer: &Answer) -> Reached {
    let pairs = &answer.pairs;
    let mut shares = vec![(0, 0); instance.groups.len()];
    for mentee in &instance.mentees {
        shares[mentee.group as usize].1 += u64::from(mentee.bounds.most.unwrap_or(0));
    }
    pairs.iter().for_each(|pair| shares[instance.mentees[pair.0 as usize].group as usize].0 += 1);
    let shares = shares.into_iter().take(programme.organisations.len()).filter(|(_, demand)| *demand > 0);
    let open = pairs.iter().filter(|pair| !instance.is_locked(**pair));
    debug_assert!(answer.values.iter().all(|(term, value)| {
        *term != Term::Total || *value == Value::Number(i128::from(points(instance, pairs)))
    }));
    Reached {
        people: people(pairs),
        points: points(instance, pairs),
        lowest: open.filter_map(|pair| instance.edge(*pair)).map(|edge| edge.score).min(),
        share: shares.map(|(received, demand)| Fraction::new(received, demand)).min(),
    }
}
