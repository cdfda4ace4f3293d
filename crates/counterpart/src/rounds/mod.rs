//! A round: one recorded run of matching, from files to results.

pub mod figures;
pub mod words;
pub mod summary;
pub mod write;
pub mod folder;
pub mod run;
pub mod questions;
pub mod recorded;
pub mod compare;

use crate::files::Loaded;
use counterpart_matching::answer::Answer;
use counterpart_matching::explain::Findings;
use counterpart_matching::explain::RankedFindings;
use counterpart_matching::policy::Method;
use counterpart_matching::questions::{Reserve, What};
use counterpart_matching::round::Round;

/// Everything a round ends with.
#[derive(Clone, Debug)]
pub struct Results {
    /// What the files said.
    pub loaded: Loaded,
    /// The problem.
    pub round: Round,
    /// The pairs with their values and certificate.
    pub answer: Answer,
    /// Whether the checker accepted the certificate of every priority. Only then "optimal" is said.
    pub proven: bool,
    /// Reasons.
    pub findings: Findings,
    /// Where ranks decide: the best outcome by the priorities beside this one.
    pub ranked: Option<Ranked>,
    /// Differences to an earlier result, where one was given.
    pub comparison: Option<Comparison>,
    /// What solving again told; none where the result is not proven or there are too many pairs.
    pub asked: Option<Asked>,
}

/// What solving again told about a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Who stands in for every pair, in order.
    pub reserves: Vec<Reserve>,
    /// For every mentee who waits, the first single change that would help, if there is one.
    pub changes: Vec<(u32, Option<What>)>,
}

impl Results {
    /// Who stands in for a pair.
    pub fn reserve(&self, mentee: u32, mentor: u32) -> Option<&Reserve> {
        let reserves = self.asked.as_ref().map_or(&[][..], |asked| asked.reserves.as_slice());
        let at = reserves.binary_search_by_key(&(mentee, mentor), |own| (own.mentee, own.mentor)).ok()?;
        reserves.get(at)
    }

    /// What would change it for somebody who waits: none where nobody asked, else one change or none.
    pub fn change(&self, mentee: u32) -> Option<Option<&What>> {
        let changes = &self.asked.as_ref()?.changes;
        let at = changes.binary_search_by_key(&mentee, |(who, _)| *who).ok()?;
        changes.get(at).map(|(_, what)| what.as_ref())
    }
}

/// The best outcome by the priorities, beside an outcome of ranks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranked {
    /// What both reach.
    pub findings: RankedFindings,
    /// Whether the checker accepted the certificate of that best outcome.
    pub proven: bool,
}

impl Results {
    /// Whether ranks decide, and not priorities.
    pub fn is_ranked(&self) -> bool {
        self.loaded.policy.method == Method::Ranked
    }
}

/// Pairs of an earlier result against this one, by ids of mentee and mentor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In both.
    pub kept: Vec<(String, String)>,
    /// Only in this one.
    pub new: Vec<(String, String)>,
    /// Only in the earlier one.
    pub gone: Vec<(String, String)>,
}
