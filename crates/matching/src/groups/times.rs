//! Choosing a time for each group whose time is open.

use super::{Formed, Meets, NotFormed, Plan, Spread, Wanted, cells};
use crate::solve::Observer;

/// What a plan of times is worth: whether every group has its least members, then how people are
/// spread, the least aside where they have not.
type Worth = (bool, Spread);

/// The best that is found by trying so many plans of times at most, with what none can exceed.
pub(super) fn choose(plan: &Plan, effort: u32, observer: &mut dyn Observer) -> Result<Formed, NotFormed> {
    let bound = cells::best(plan, observer)?.spread;
    let open: Vec<usize> =
        (0..plan.groups.len()).filter(|at| plan.groups[*at].meets == Meets::Open).collect();
    let mut search = Search { plan: plan.clone(), open, bound, left: effort.max(1), best: None };
    let plans = (plan.times as u64).checked_pow(search.open.len() as u32);
    let is_all = plans.is_some_and(|plans| plans <= u64::from(effort));
    if is_all {
        search.try_all(observer)?;
    } else {
        search.climb(observer)?;
    }
    let Some((worth, plan)) = search.best.filter(|((complete, _), _)| *complete) else {
        return Err(NotFormed::NoTimesFound);
    };
    let formed = cells::best(&plan, observer)?;
    Ok(Formed { bound: if is_all { worth.1 } else { bound }, ..formed })
}

struct Search {
    plan: Plan,
    open: Vec<usize>,
    bound: Spread,
    left: u32,
    best: Option<(Worth, Plan)>,
}

impl Search {
    /// Tries the plan as it stands; whether it is better than all before.
    fn improves(&mut self, observer: &mut dyn Observer) -> Result<bool, NotFormed> {
        self.left = self.left.saturating_sub(1);
        let worth = match cells::best(&self.plan, observer) {
            Ok(formed) => (true, formed.spread),
            Err(NotFormed::Impossible { .. }) => {
                let wanted = |group: &Wanted| Wanted { least: 0, ..*group };
                let groups = self.plan.groups.iter().map(wanted).collect();
                let free = Plan { groups, ..self.plan.clone() };
                match cells::best(&free, observer) {
                    Ok(formed) => (false, formed.spread),
                    Err(NotFormed::Impossible { .. }) => (false, Spread::default()),
                    Err(other) => return Err(other),
                }
            }
            Err(other) => return Err(other),
        };
        let is_better = self.best.as_ref().is_none_or(|(best, _)| worth > *best);
        if is_better {
            self.best = Some((worth, self.plan.clone()));
        }
        Ok(is_better)
    }

    fn is_done(&self) -> bool {
        self.left == 0 || self.best.as_ref().is_some_and(|(worth, _)| *worth == (true, self.bound))
    }

    fn set(&mut self, group: usize, time: u32) {
        self.plan.groups[group].meets = Meets::At(time);
    }

    fn try_all(&mut self, observer: &mut dyn Observer) -> Result<(), NotFormed> {
        let mut times = vec![0; self.open.len()];
        loop {
            for (group, time) in self.open.clone().into_iter().zip(&times) {
                self.set(group, *time);
            }
            self.improves(observer)?;
            let Some(at) = times.iter().position(|time| *time + 1 < self.plan.times) else { return Ok(()) };
            times[at] += 1;
            times[..at].fill(0);
            if self.is_done() {
                return Ok(());
            }
        }
    }

    /// From popular times on, one group's time after the other is changed while that helps.
    fn climb(&mut self, observer: &mut dyn Observer) -> Result<(), NotFormed> {
        let popular = self.popular();
        for (at, group) in self.open.clone().into_iter().enumerate() {
            self.set(group, popular[at % popular.len().max(1)]);
        }
        self.improves(observer)?;
        let mut is_moving = true;
        while is_moving {
            is_moving = false;
            for group in self.open.clone() {
                for time in 0..self.plan.times {
                    if self.is_done() {
                        return Ok(());
                    }
                    if let Some((_, best)) = &self.best {
                        self.plan = best.clone();
                    }
                    if self.plan.groups[group].meets != Meets::At(time) {
                        self.set(group, time);
                        is_moving |= self.improves(observer)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Times in the order in which each suits most people whom none before it suits.
    fn popular(&self) -> Vec<u32> {
        let people = self.plan.people.iter().filter_map(|person| person.times.as_ref());
        let mut left: Vec<&Vec<u32>> = people.collect();
        let mut order: Vec<u32> = Vec::new();
        while order.len() < self.plan.times as usize {
            let others = (0..self.plan.times).filter(|time| !order.contains(time));
            let suited = |time: &u32| left.iter().filter(|times| times.contains(time)).count();
            let Some(next) = others.max_by_key(|time| (suited(time), std::cmp::Reverse(*time))) else {
                break;
            };
            left.retain(|times| !times.contains(&next));
            order.push(next);
        }
        order
    }
}
