//! One run of matching: a programme and a policy become an abstract problem.
//!
//! In the run are all whom no rule about themselves stops (target group, training, code), and
//! whoever is locked into a pair. The others keep their numbers, may have no pair and count nowhere.

mod lots;
mod members;
mod pairs;
mod priorities;
mod ranked;
mod sound;

pub use pairs::{ByPair, ByRow};

use crate::instance::{Edge, Instance, Pair, Pairs};
use crate::parallel;
use crate::people::{PairKind, Person, Programme};
use crate::policy::{Method, Policy, Priority};
use crate::rules::{Judge, Rule, stopped_by};
use crate::stable::lists::Ties;
use std::ops::Range;

/// A programme made ready for solving. Mentee, mentor and group numbers of the instance are the
/// programme's indexes; people without an organisation share one more group, the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The abstract problem.
    pub instance: Instance,
    /// The priorities that the instance has, in order, `draw` last; none where ranks decide.
    pub priorities: Vec<Priority>,
    /// Places of each mentor: capacity, or hours a month divided by the cadence if that is less, never below 1.
    pub places: Vec<u32>,
    /// For each mentee, the rule that keeps them out of the run.
    pub mentees_stopped: Vec<Option<Rule>>,
    /// For each mentor, the rule that keeps them out of the run.
    pub mentors_stopped: Vec<Option<Rule>>,
    /// How ties among ranks were broken, where ranks decide.
    pub ties: Ties,
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
    /// Ranks decide, whoever is not ranked is not acceptable, and these people ranked nobody: they
    /// can have no pair.
    RankedNobody {
        /// Mentees in the run.
        mentees: u32,
        /// Mentors in the run.
        mentors: u32,
    },
}

/// What an organisation's people may have in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationBound {
    /// So many pairs its mentees must receive.
    Minimum(u32),
    /// Pairs received are at most pairs given plus this.
    Reciprocity(i64),
    /// Fewer seats than mentees in the run.
    SeatsMentees(u32),
    /// Fewer seats than places of its mentors in the run.
    SeatsMentors(u32),
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
    /// Ranks cannot decide in a dual programme: two mentors for one mentee.
    RankedDual,
    /// Ranks cannot decide with this bound of an organisation: a stable outcome need not exist.
    RankedBound(u32, OrganisationBound),
}

impl Round {
    /// Makes the problem. Every pair is judged once, and scored if it is allowed or locked.
    ///
    /// # Errors
    /// What makes it impossible to state.
    pub fn prepare(programme: &Programme, policy: &Policy) -> Result<Round, Unsuitable> {
        sound::check(programme, policy)?;
        let judge = Judge::new(programme, policy);
        let mut round = Round::framed(programme, policy, &judge)?;
        let (mentees, mentors) = (programme.mentees.len(), programme.mentors.len());
        let threads = parallel::threads(0, mentees * mentors);
        round.instance.edges = edges(mentees, &ByRow::new(&judge, policy), threads);
        if policy.method == Method::Ranked {
            round.add_lists(programme, policy);
        }
        round.settled()
    }

    /// Makes the problem without its pairs, which [`ByRow`] gives row by row. Where ranks decide, a list
    /// of all pairs is needed: [`Round::prepare`].
    ///
    /// # Errors
    /// What makes it impossible to state.
    pub fn without_pairs(programme: &Programme, policy: &Policy) -> Result<Round, Unsuitable> {
        if policy.method == Method::Ranked {
            return Err(Unsuitable::Unknown("method"));
        }
        sound::check(programme, policy)?;
        Round::framed(programme, policy, &Judge::new(programme, policy))?.settled()
    }

    /// Everything but pairs.
    fn framed(programme: &Programme, policy: &Policy, judge: &Judge) -> Result<Round, Unsuitable> {
        let locks: Vec<Pair> = judge.pairs(PairKind::Locked).collect();
        let current: Vec<Pair> = judge.pairs(PairKind::Current).collect();
        let (mentees_stopped, mentors_stopped) = stopped(programme, policy, &locks);
        let mut round = Round {
            instance: Instance { locks, current, ..Instance::default() },
            priorities: Vec::new(),
            places: Vec::new(),
            mentees_stopped,
            mentors_stopped,
            ties: Ties::default(),
            notices: Vec::new(),
        };
        round.add_places(programme, policy);
        round.add_groups(programme, policy)?;
        round.add_members(programme, policy);
        match policy.method {
            Method::Optimum => round.add_priorities(programme, policy)?,
            Method::Ranked => round.refuse_unstable(policy)?,
        }
        Ok(round)
    }

    fn settled(mut self) -> Result<Round, Unsuitable> {
        match self.instance.settle() {
            Ok(()) => Ok(self),
            Err(_) => Err(Unsuitable::Unknown("instance")),
        }
    }

    /// Whether a mentee takes part.
    pub fn has_mentee(&self, mentee: u32) -> bool {
        self.mentees_stopped.get(mentee as usize).is_some_and(Option::is_none)
    }

    /// Whether a mentor takes part.
    pub fn has_mentor(&self, mentor: u32) -> bool {
        self.mentors_stopped.get(mentor as usize).is_some_and(Option::is_none)
    }

    fn add_priorities(&mut self, programme: &Programme, policy: &Policy) -> Result<(), Unsuitable> {
        let organisations = programme.organisations.len();
        let mut with_mentees = vec![false; organisations];
        for (mentee, stopped) in programme.mentees.iter().zip(&self.mentees_stopped) {
            if let (Some(organisation), None) = (mentee.person.organisation, stopped) {
                with_mentees[organisation as usize] = true;
            }
        }
        let comparable = with_mentees.iter().filter(|has| **has).count() > 1;
        let asked = policy.priorities.contains(&Priority::Fair);
        if asked && !comparable {
            self.notices.push(Notice::NothingToCompare);
        }
        self.priorities = priorities::chosen(policy, !self.instance.current.is_empty(), comparable)?;
        self.instance.objective =
            self.priorities.iter().map(|priority| priorities::term(*priority)).collect();
        if self.priorities.contains(&Priority::Bands) {
            self.instance.bands = priorities::bands(policy);
        }
        if asked && comparable && self.instance.groups.len() > organisations {
            self.instance.fair = Some((0..organisations as u32).collect());
        }
        priorities::check_size(&self.instance)
    }
}

type Stopped = Vec<Option<Rule>>;

fn stopped(programme: &Programme, policy: &Policy, locks: &[Pair]) -> (Stopped, Stopped) {
    let rule = |person: &Person| stopped_by(&policy.rules, person);
    let mut mentees: Stopped = programme.mentees.iter().map(|mentee| rule(&mentee.person)).collect();
    let mut mentors: Stopped = programme.mentors.iter().map(|mentor| rule(&mentor.person)).collect();
    for (mentee, mentor) in locks {
        mentees[*mentee as usize] = None;
        mentors[*mentor as usize] = None;
    }
    (mentees, mentors)
}

/// Every pair that the rules allow, and every locked one that a lock can bring about; rows of
/// mentees are shared out among threads and put together in order.
fn edges(mentees: usize, pairs: &ByRow, threads: usize) -> Vec<Edge> {
    let share = |mentees: Range<u32>| {
        let mut edges = Vec::new();
        mentees.for_each(|mentee| pairs.row(mentee, &mut edges));
        edges
    };
    let mut parts = parallel::map(parallel::stretches(0..mentees as u32, threads), share).into_iter();
    let mut edges = parts.next().unwrap_or_default();
    parts.for_each(|part| edges.extend(part));
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Mentee, Mentor, Organisation};
    use crate::policy::Shape;

    fn person(at: u32, organisation: u32) -> Person {
        let level = Some((at % 7) as u8 + 1);
        Person {
            id: format!("{at:02}"),
            identity: at,
            organisation: Some(organisation),
            level,
            ..Person::default()
        }
    }

    #[test]
    fn rows_shared_out_among_threads_are_the_same_pairs() {
        let organisation = |id: &str| Organisation { id: id.to_owned(), ..Organisation::default() };
        let programme = Programme {
            organisations: ["A", "B", "C"].map(organisation).to_vec(),
            mentees: (0..19).map(|at| Mentee { person: person(at, at % 3), ..Mentee::default() }).collect(),
            mentors: (0..11)
                .map(|at| Mentor { person: person(40 + at, at % 2), capacity: 1, ..Mentor::default() })
                .collect(),
            ..Programme::default()
        };
        let policy = Policy::new(Shape::Dual);
        let judge = Judge::new(&programme, &policy);
        let pairs = ByRow::new(&judge, &policy);
        let alone = edges(19, &pairs, 1);
        assert!(alone.len() > 50 && alone.is_sorted_by_key(Edge::pair), "{}", alone.len());
        assert!([0, 1].iter().all(|kind| alone.iter().any(|edge| edge.kind == *kind)));
        for threads in [2, 3, 8, 19, 100] {
            assert_eq!(edges(19, &pairs, threads), alone, "{threads}");
        }
    }
}
