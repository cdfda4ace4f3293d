//! Groups of people from several organisations: project groups, and the seats of training sessions.
//!
//! Given are people with their organisation, the groups wanted with their least and most members,
//! and who can join which: because of the time at which a group meets, or for any other reason. Of
//! all ways to place them the best is, one after the other, the one
//!
//! 1. that places most people,
//! 2. whose *crowding* is least: by how many the members of one organisation in one group exceed an
//!    even share, which is its people divided by the number of groups, rounded up,
//! 3. with most *meetings* of an organisation and a group: one member from each organisation in each
//!    group, as far as numbers allow,
//! 4. whose fits add up to most.
//!
//! Without limits on who can join what, and with sizes that an even division keeps, there is always
//! a way without crowding (any matrix can be rounded so that its rows, columns and entries all stay
//! next to what they were: Bacharach 1966).
//!
//! **As a network.** Each organisation and group share a *cell*; a person goes to a cell of their own
//! organisation, and the cells of a group into the group: person → cell \[0..share] → group
//! \[least..most]. In an [`Instance`] a cell is a mentor, its group a group with bounds on what it
//! gives; the terms are `pairs`, `mentors` and `total`. Crowding is found by halving: the smallest
//! that still places as many. So everything here is exact, and each step has a certificate
//! ([`Proofs`]).
//!
//! **Times.** Where the time of a group is open, one has to be chosen for it, and that is no network:
//! all plans are tried if they are few, otherwise one group's time after the other is changed while
//! that helps. What is found then stands beside a bound that no plan can pass: the best where
//! everybody with any time at all can join each group whose time is open.

mod cells;
mod times;

use crate::answer::Outcome;
use crate::instance::Instance;
use crate::solve::{Observer, Unsolved};
use std::cmp::{Ordering, Reverse};

/// Somebody to be placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// Index of the organisation.
    pub organisation: u32,
    /// The times at which they can meet; `None`: not answered, so every time may do.
    pub times: Option<Vec<u32>>,
    /// For each group how well it fits them, at most [`crate::instance::SCORE_LIMIT`] either way;
    /// `None`: not this group.
    pub fits: Vec<Option<i32>>,
    /// A group they are in already, and stay in whatever else is said.
    pub stays: Option<u32>,
}

/// When a group meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meets {
    /// At times that stop nobody.
    #[default]
    Whenever,
    /// At this time.
    At(u32),
    /// At one time, to be chosen.
    Open,
}

/// A group to be filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Fewest members.
    pub least: u32,
    /// Most members.
    pub most: u32,
    /// Most members of one organisation, where there is such a bound.
    pub most_of_one: Option<u32>,
    /// When it meets.
    pub meets: Meets,
}

/// Everything that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Everybody to be placed.
    pub people: Vec<Candidate>,
    /// The groups wanted.
    pub groups: Vec<Wanted>,
    /// For each organisation, the most of its people that may be placed; `None` is no bound.
    pub seats: Vec<Option<u32>>,
    /// How many times there are to choose from.
    pub times: u32,
}

/// What a way to place people is worth. The order of values is that of [`Spread::cmp`]: larger is
/// better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// People placed.
    pub placed: u32,
    /// By how many members one organisation exceeds an even share in one group, at most.
    pub crowding: u32,
    /// Organisations represented, summed over groups.
    pub meetings: u32,
    /// Sum of fits.
    pub total: i64,
}

impl Ord for Spread {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |spread: &Spread| (spread.placed, Reverse(spread.crowding), spread.meetings, spread.total);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Spread {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// An abstract problem with its outcome, for [`crate::check::verify`].
pub type Solved = (Instance, Outcome);

/// What proves that nothing is better for the times of the groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proofs {
    /// Without a bound on crowding: no more people can be placed.
    pub placed: Solved,
    /// With one less crowding: fewer can be placed, or none as wanted. Nothing where there is none.
    pub tighter: Option<Solved>,
    /// With this crowding: the answer itself.
    pub best: Solved,
}

/// Groups that were formed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formed {
    /// For each group its members, in order.
    pub groups: Vec<Vec<u32>>,
    /// For each group its time, where one matters.
    pub times: Vec<Option<u32>>,
    /// People in no group, in order.
    pub waiting: Vec<u32>,
    /// What this is worth.
    pub spread: Spread,
    /// What nothing can exceed; equal to `spread` where that is proven to be the best.
    pub bound: Spread,
    /// For the times that were chosen.
    pub proofs: Proofs,
}

impl Formed {
    /// Whether nothing better exists, whatever times are chosen.
    pub fn is_best(&self) -> bool {
        self.spread == self.bound
    }
}

/// Why no groups were formed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFormed {
    /// An index beyond its list, or a list of another length, in the named field.
    Unknown(&'static str),
    /// Sizes, seats and people who stay cannot be kept together: the groups and organisations that
    /// contradict each other (none named where one bound contradicts itself), and the proof.
    Impossible {
        /// Indexes of groups.
        groups: Vec<u32>,
        /// Indexes of organisations.
        organisations: Vec<u32>,
        /// The network and the cut.
        proof: Box<Solved>,
    },
    /// Times are open, and with none that were tried does every group have its least members.
    NoTimesFound,
    /// Stopped by the observer, or too large.
    Unsolved(Unsolved),
}

impl From<Unsolved> for NotFormed {
    fn from(unsolved: Unsolved) -> Self {
        NotFormed::Unsolved(unsolved)
    }
}

/// Forms the groups. Where times are open, `effort` is the most plans of times that are tried.
///
/// # Errors
/// Why there are none.
pub fn form(plan: &Plan, effort: u32, observer: &mut dyn Observer) -> Result<Formed, NotFormed> {
    check(plan)?;
    if plan.groups.iter().all(|group| group.meets != Meets::Open) {
        return cells::best(plan, observer);
    }
    times::choose(plan, effort, observer)
}

fn check(plan: &Plan) -> Result<(), NotFormed> {
    let (groups, organisations) = (plan.groups.len(), plan.seats.len());
    let known = |field, holds: bool| if holds { Ok(()) } else { Err(NotFormed::Unknown(field)) };
    for person in &plan.people {
        known("organisation", (person.organisation as usize) < organisations)?;
        known("fits", person.fits.len() == groups)?;
        known("stays", person.stays.is_none_or(|group| (group as usize) < groups))?;
        known("times", person.times.iter().flatten().all(|time| *time < plan.times))?;
    }
    let at = |group: &Wanted| match group.meets {
        Meets::At(time) => time < plan.times,
        Meets::Open => plan.times > 0,
        Meets::Whenever => true,
    };
    known("meets", plan.groups.iter().all(at))
}
