//! A round: one recorded run of matching, from files to results.

pub mod figures;
pub mod words;
pub mod summary;
pub mod write;
pub mod folder;
pub mod run;
pub mod asked;
pub mod questions;
pub mod recorded;
pub mod compare;

use crate::files::Loaded;
use asked::Asked;
use counterpart_matching::answer::Answer;
use counterpart_matching::explain::Findings;
use counterpart_matching::explain::RankedFindings;
use counterpart_matching::policy::Method;
use counterpart_matching::policy::Part;
use counterpart_matching::questions::Flip;
use counterpart_matching::questions::Reserve;
use counterpart_matching::questions::What;
use counterpart_matching::round::Round;

/// Everything a round ends with.
#[derive(Clone, Debug)]
pub struct Results {
    /// What the files said.
    pub loaded: Loaded,
    /// The problem.
    pub round: Round,
    /// Whether it lists all allowed pairs, and not only those that were needed.
    pub is_listed: bool,
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
    /// Answers to questions; none where the result is not proven or there are too many pairs.
    pub asked: Option<Asked>,
}

impl Results {
    /// Who stands in for a pair.
    pub fn reserve(&self, mentee: u32, mentor: u32) -> Option<&Reserve> {
        let reserves = self.asked.as_ref().map_or(&[][..], |asked| asked.reserves.as_slice());
        let at = reserves.binary_search_by_key(&(mentee, mentor), |own| (own.mentee, own.mentor)).ok()?;
        reserves.get(at)
    }

    /// Whether every best result has a pair; none where nobody asked.
    pub fn is_firm(&self, mentee: u32, mentor: u32) -> Option<bool> {
        let firm = self.asked.as_ref()?.firm.as_ref()?;
        Some(firm.binary_search(&(mentee, mentor)).is_ok())
    }

    /// The parts whose weight, a tenth more (or else less), takes a pair away.
    pub fn flips(&self, mentee: u32, mentor: u32) -> impl Iterator<Item = (Part, bool)> {
        let flips = self.asked.iter().flat_map(|asked| &asked.flips).flatten();
        let goes = move |flip: &&Flip| flip.gone.binary_search(&(mentee, mentor)).is_ok();
        flips.filter(goes).map(|flip| (flip.part, flip.more))
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
