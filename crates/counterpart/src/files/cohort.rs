//! The dates of a cohort.

use jiff::civil::Date;

/// First and last day of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub until: Date,
    /// Whether the policy named them; otherwise the year 2027 stands in.
    pub is_named: bool,
}
