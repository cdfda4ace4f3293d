//! Where ranks decide: why somebody is left over, and what the best outcome by the priorities would
//! have been instead.

use crate::answer::{Answer, Value};
use crate::explain::{Stability, WhyFree, WhyWaiting};
use crate::instance::{Instance, Pair, Term};
use crate::policy::Priority;
use crate::round::Round;
use crate::solve::values;
use crate::stable::{acceptable, blocking};

/// Who is acceptable to whom, where ranks decide.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    listed: Vec<u32>,
    by_mentee: Vec<u32>,
    by_mentor: Vec<u32>,
}

impl Ranked {
    /// None where priorities decide.
    pub(super) fn of(instance: &Instance) -> Option<Ranked> {
        if instance.objective != [Term::StableMentee] {
            return None;
        }
        let mut ranked = Ranked {
            listed: vec![0; instance.mentees.len()],
            by_mentee: vec![0; instance.mentees.len()],
            by_mentor: vec![0; instance.mentors.len()],
        };
        for (mentee, list) in &instance.mentee_lists {
            ranked.listed[*mentee as usize] = list.len() as u32;
        }
        for (mentee, mentor) in acceptable(instance) {
            ranked.by_mentee[mentee as usize] += 1;
            ranked.by_mentor[mentor as usize] += 1;
        }
        Some(ranked)
    }

    /// Why a mentee waits for whom so many mentors are possible.
    pub(super) fn waiting(&self, mentee: u32, possible: u32) -> WhyWaiting {
        match self.by_mentee[mentee as usize] {
            0 => WhyWaiting::NotRanked { possible, listed: self.listed[mentee as usize] },
            acceptable => WhyWaiting::RankedBelow { acceptable },
        }
    }

    /// Why a mentor has a free place for whom so many mentees are possible.
    pub(super) fn free(&self, mentor: u32, possible: u32) -> WhyFree {
        match self.by_mentor[mentor as usize] {
            0 => WhyFree::NotRanked { possible },
            acceptable => WhyFree::RankedBelow { acceptable },
        }
    }
}

/// One priority: what the outcome of the ranks reaches, and what could be reached at best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The priority; `draw` is not compared.
    pub priority: Priority,
    /// By the ranks.
    pub here: Value,
    /// By the priorities.
    pub optimum: Value,
}

/// An outcome of ranks beside the best outcome by the priorities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankedFindings {
    /// In the order of the policy.
    pub priorities: Vec<Compared>,
    /// Pairs that block the best outcome by the priorities: both would, by their lists, rather have
    /// each other.
    pub blocking: Stability,
}

/// Compares the outcome of a ranked round with the optimum of the same programme: a round prepared
/// with the method `optimum`, and the answer to it.
pub fn ranked(stable: (&Round, &[Pair]), optimum: (&Round, &Answer)) -> RankedFindings {
    let (round, answer) = optimum;
    let here = values(&round.instance, stable.1).into_iter();
    let best = values(&round.instance, &answer.pairs);
    let each = round.priorities.iter().zip(here.zip(best));
    let compared = each.filter(|(priority, _)| **priority != Priority::Draw);
    let priorities =
        compared.map(|(priority, ((_, here), (_, optimum)))| Compared { priority: *priority, here, optimum });
    let blocked = blocking(&stable.0.instance, &answer.pairs);
    let mut mentees: Vec<u32> = blocked.iter().map(|pair| pair.0).collect();
    mentees.dedup();
    RankedFindings {
        priorities: priorities.collect(),
        blocking: Stability { pairs: blocked.len() as u64, mentees: mentees.len() as u32 },
    }
}
