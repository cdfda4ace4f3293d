//! One run of matching: a programme and a policy become an abstract problem.

use crate::instance::Instance;
use crate::people::Programme;
use crate::policy::{Policy, Priority};
use crate::rules::Rule;

/// A programme made ready for solving. Mentee, mentor and group numbers of the instance are the
/// programme's indexes; people without an organisation share one more group, the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The abstract problem.
    pub instance: Instance,
    /// The priorities that the instance has, in order, `draw` last.
    pub priorities: Vec<Priority>,
    /// Places of each mentor: capacity, or hours a month divided by the cadence if that is less, never below 1.
    pub places: Vec<u32>,
    /// For each mentee, the rule that keeps them out of the run.
    pub mentees_stopped: Vec<Option<Rule>>,
    /// For each mentor, the rule that keeps them out of the run.
    pub mentors_stopped: Vec<Option<Rule>>,
    /// What a person should know.
    pub notices: Vec<Notice>,
}

/// What a person should know about a round although nothing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// `fair` was left out: fewer than two organisations to compare.
    NothingToCompare,
    /// A mentor's hours allow fewer places than the capacity; with less than one the place stays.
    FewerPlaces {
        /// The mentor.
        mentor: u32,
        /// As asked.
        capacity: u32,
        /// As the hours allow.
        places: u32,
    },
    /// More mentees than seats: the run chooses.
    MoreMenteesThanSeats {
        /// Where.
        organisation: u32,
        /// Mentees in the run.
        mentees: u32,
        /// Seats.
        seats: u32,
    },
    /// More mentors than seats: the run chooses.
    MoreMentorsThanSeats {
        /// Where.
        organisation: u32,
        /// Mentors in the run.
        mentors: u32,
        /// Seats.
        seats: u32,
    },
}

/// Why a programme cannot be made into a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsuitable {
    /// People or organisations are not in the order of their ids, or two have the same; whose id.
    OutOfOrder(String),
    /// An index beyond its list, in the named field.
    Unknown(&'static str),
    /// Somebody has no organisation, or no division where that is the boundary, and the shape needs one; their id.
    NoBoundary(String),
    /// In a dual programme more mentees than seats; index of the organisation.
    DualSeats(u32),
    /// `fair` with reciprocity is too large to be exact: levels × nodes.
    FairTooLarge(u64),
    /// No priority is left.
    NoPriority,
    /// `raise` cannot come first.
    RaiseFirst,
}

impl Round {
    /// Makes the problem.
    ///
    /// # Errors
    /// What makes it impossible to state.
    pub fn prepare(_programme: &Programme, _policy: &Policy) -> Result<Round, Unsuitable> {
        Err(Unsuitable::NoPriority)
    }
}
