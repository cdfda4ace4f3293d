//! A round: one recorded run of matching, from files to results.

pub mod figures;
pub mod words;
pub mod summary;
pub mod write;
pub mod folder;
pub mod run;

use crate::files::Loaded;
use counterpart_matching::answer::Answer;
use counterpart_matching::explain::Findings;
use counterpart_matching::explain::RankedFindings;
use counterpart_matching::policy::Method;
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
