//! Programmes: a mentoring scheme with a purpose, a shape and its partners; lives for years.
//!
//! A programme is run by its *lead* and the lead's deputy. Its *shape* sets defaults and no dead
//! ends. A *cohort* is one intake with its dates.

pub mod acts;
pub mod door;
pub mod mail;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::ids::ProgrammeId;
use crate::base::text::Language;
use crate::base::words::words;
use crate::base::{Day, Instant, clock};

words! {
    /// What kind of programme it is; each sets its own defaults.
    Shape {
        /// Across organisations, developmental: the default.
        Developmental = "developmental",
        /// Organisations linked as supplier and customer.
        SupplyChain = "supply-chain",
        /// Between equals.
        Peer = "peer",
        /// A mentor inside and one outside for each mentee.
        Dual = "dual",
        /// Within one organisation.
        Internal = "internal",
        /// Volunteer mentors for people without a member organisation, short and rolling.
        Rapid = "rapid",
        /// A standing pool of neighbours, without cohort dates.
        Pool = "pool",
    }
}

words! {
    /// How often a pair meets, for an hour or so.
    Cadence {
        /// Once a week.
        Weekly = "weekly",
        /// Every two weeks.
        Fortnightly = "fortnightly",
        /// Once a month: the default.
        Monthly = "monthly",
        /// Every two months.
        TwoMonthly = "two-monthly",
    }
}

words! {
    /// On which side of the boundary a mentee's mentor is.
    Meeting {
        /// Outside it.
        Outside = "outside",
        /// Inside it.
        Inside = "inside",
        /// On either side.
        Anywhere = "anywhere",
        /// One inside and one outside.
        OneEach = "one-each",
    }
}

words! {
    /// Which boundary counts as "inside".
    Inside {
        /// The organisation.
        Organisation = "organisation",
        /// The division of an organisation.
        Division = "division",
        /// The group that organisations belong to.
        Group = "group",
    }
}

words! {
    /// Whether pairs cross both ways.
    Direction {
        /// Every organisation may send mentors and mentees.
        BothWays = "both-ways",
        /// One organisation's mentees, its partners' mentors.
        OneWay = "one-way",
    }
}

/// What a shape sets and a programme may change: how pairs are made and how they work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// How long a relationship lasts, in months.
    pub months: i32,
    /// How often a pair meets.
    pub cadence: Cadence,
    /// On which side of the boundary a mentee's mentor is.
    pub meeting: Meeting,
    /// The boundary.
    pub inside: Inside,
    /// Whether pairs cross both ways.
    pub direction: Direction,
}

impl Shape {
    /// The ways that the shape begins with.
    pub fn ways(self) -> Ways {
        let (months, cadence, meeting) = match self {
            Shape::Developmental | Shape::SupplyChain | Shape::Peer => {
                (12, Cadence::Monthly, Meeting::Outside)
            }
            Shape::Dual => (12, Cadence::Monthly, Meeting::OneEach),
            Shape::Internal => (12, Cadence::Monthly, Meeting::Inside),
            Shape::Rapid => (3, Cadence::Fortnightly, Meeting::Anywhere),
            Shape::Pool => (6, Cadence::Monthly, Meeting::Outside),
        };
        Ways { months, cadence, meeting, inside: Inside::Organisation, direction: Direction::BothWays }
    }

    /// Whether people come in cohorts with dates.
    pub fn has_dates(self) -> bool {
        !matches!(self, Shape::Rapid | Shape::Pool)
    }
}

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Which.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: String,
    /// Its shape.
    pub shape: Shape,
    /// How its pairs are made and how they work.
    pub ways: Ways,
    /// The language of its letters to people who have not chosen one.
    pub language: Language,
    /// The zone of its dates (IANA).
    pub zone: String,
    /// Where answers to its letters go.
    pub reply_to: Option<String>,
    /// How many partners it needs, and for how many it has room, and until when they have to be ready.
    pub partners: Partners,
    /// Since when it is archived: readable, no longer changed.
    pub archived_at: Option<Instant>,
    /// The day on which its people are forgotten, where it is over and they have been told.
    pub forget_on: Option<Day>,
    /// When its people were forgotten the last time.
    pub forgotten_at: Option<Instant>,
    /// Which state of its settings this is.
    pub version: i32,
    /// Which state of what it says of partners this is.
    pub partners_version: i32,
}

/// How many partners a programme wants, and by when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Partners {
    /// At least so many, or it does not begin.
    pub least: Option<i32>,
    /// At most so many.
    pub most: Option<i32>,
    /// The day by which they have to be ready.
    pub ready_by: Option<Day>,
}

/// What the form of a new programme says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// Its shape.
    pub shape: Shape,
    /// The language of its letters to people who have not chosen one.
    pub language: Language,
    /// The zone of its dates (IANA).
    pub zone: String,
}

/// What the settings of a programme say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What a new programme has as well.
    pub draft: Draft,
    /// How pairs are made and how they work.
    pub ways: Ways,
    /// Where answers to its letters go.
    pub reply_to: Option<String>,
}

/// A programme in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: String,
    /// Its shape.
    pub shape: Shape,
    /// Who leads it, deputies aside.
    pub leads: String,
    /// How many cohorts it has.
    pub cohorts: i64,
    /// Since when it is archived.
    pub archived_at: Option<Instant>,
}

impl Line {
    /// Its path.
    pub fn path(&self) -> String {
        format!("/programmes/{}", self.id)
    }
}

impl Programme {
    /// How long a relationship lasts, in months.
    pub fn months(&self) -> i64 {
        self.ways.months.into()
    }

    /// Where it is said that it goes on, so that nobody is forgotten.
    pub fn keep_path(&self) -> String {
        format!("{}/keep", self.path())
    }

    /// Where it is taken out of the archive.
    pub fn restore_path(&self) -> String {
        format!("{}/restore", self.path())
    }

    /// Whether its settings are these.
    pub fn says(&self, settings: &Settings) -> bool {
        self.begins_as(&settings.draft) && self.ways == settings.ways && self.reply_to == settings.reply_to
    }

    /// Whether it has what the form of a new programme says.
    pub fn begins_as(&self, draft: &Draft) -> bool {
        let now = (&self.name, self.shape, self.language, &self.zone);
        now == (&draft.name, draft.shape, draft.language, &draft.zone)
    }

    /// Today, in the programme's zone.
    pub fn today(&self, now: Instant) -> Day {
        clock::day_in(now, &self.zone)
    }

    /// Its path.
    pub fn path(&self) -> String {
        format!("/programmes/{}", self.id)
    }
}
