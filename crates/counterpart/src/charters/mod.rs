//! Charters: the page on which a programme says what it is for.
//!
//! A charter has a purpose, the benefits for employers and for participants, a vision of success with
//! measurable *targets*, and a target group; length, cadence and shape are settings of the programme.
//! Each *audience* gets a page of its own, to be printed. The lead writes the charter, every member
//! reads it.

pub mod acts;
pub mod door;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::Day;
use crate::base::ids::TargetId;
use crate::base::words::words;

/// What a programme is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charter {
    /// Its purpose.
    pub purpose: String,
    /// What employers have of it.
    pub employers: String,
    /// What participants have of it.
    pub participants: String,
    /// What success would look like.
    pub vision: String,
    /// For whom it is.
    pub target_group: String,
    /// Which state of it this is; 0 where nobody has written it yet.
    pub version: i32,
}

/// Something measurable by which success is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Which.
    pub id: TargetId,
    /// What is to be reached.
    pub words: String,
    /// The figure to reach.
    pub aim: String,
    /// How it is measured.
    pub measure: String,
    /// Until when.
    pub due_on: Option<Day>,
    /// Where it stands among the others.
    pub position: i32,
    /// Which state of it this is.
    pub version: i32,
}

/// What a form says of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What is to be reached.
    pub words: String,
    /// The figure to reach.
    pub aim: String,
    /// How it is measured.
    pub measure: String,
    /// Until when.
    pub due_on: Option<Day>,
}

words! {
    /// For whom a page of the charter is.
    Audience {
        /// The senior managers and HR of partners.
        Employers = "employers",
        /// Mentors and mentees, before they apply.
        Participants = "participants",
        /// Mentors.
        Mentors = "mentors",
        /// The managers of those who take part.
        LineManagers = "line-managers",
    }
}

words! {
    /// A part of the charter.
    Part {
        /// The purpose.
        Purpose = "purpose",
        /// For whom the programme is.
        TargetGroup = "target-group",
        /// What employers have of it.
        Employers = "employers",
        /// What participants have of it.
        Participants = "participants",
        /// What success would look like, with the targets.
        Vision = "vision",
    }
}

impl Part {
    /// What the charter says in this part.
    pub fn of(self, charter: &Charter) -> &str {
        match self {
            Part::Purpose => &charter.purpose,
            Part::TargetGroup => &charter.target_group,
            Part::Employers => &charter.employers,
            Part::Participants => &charter.participants,
            Part::Vision => &charter.vision,
        }
    }
}

impl Audience {
    /// The parts that this audience reads, in their order.
    pub fn parts(self) -> &'static [Part] {
        use Part::{Employers, Participants, Purpose, TargetGroup, Vision};
        match self {
            Audience::Employers => &[Purpose, Employers, TargetGroup, Vision],
            Audience::Participants | Audience::Mentors => &[Purpose, Participants, TargetGroup],
            Audience::LineManagers => &[Purpose, Employers, Participants],
        }
    }
}

impl Target {
    /// Whether it is what a form says of it.
    pub fn says(&self, draft: &Draft) -> bool {
        let now = (&self.words, &self.aim, &self.measure, self.due_on);
        now == (&draft.words, &draft.aim, &draft.measure, draft.due_on)
    }
}

impl Charter {
    /// Whether it says the same as another, whichever states the two are.
    pub fn says(&self, other: &Charter) -> bool {
        Part::ALL.iter().all(|part| part.of(self) == part.of(other))
    }

    /// Whether nobody has written anything yet.
    pub fn is_empty(&self) -> bool {
        Part::ALL.iter().all(|part| part.of(self).is_empty())
    }
}
