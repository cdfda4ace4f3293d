//! Programmes: a mentoring scheme with a purpose, a shape and its partners; lives for years.
//!
//! A programme is run by its *lead* and the lead's deputy. Its *shape* sets defaults and no dead
//! ends. A *cohort* is one intake with its dates.

pub mod acts;
pub mod door;
pub mod store;
pub(crate) mod table;
pub mod web;

use crate::base::Instant;
use crate::base::ids::ProgrammeId;
use crate::base::text::Language;

/// What kind of programme it is; each sets its own defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Shape {
    /// Across organisations, developmental: the default.
    Developmental,
    /// Organisations linked as supplier and customer.
    SupplyChain,
    /// Between equals.
    Peer,
    /// A mentor inside and one outside for each mentee.
    Dual,
    /// Within one organisation.
    Internal,
    /// Volunteer mentors for people without a member organisation, short and rolling.
    Rapid,
    /// A standing pool of neighbours, without cohort dates.
    Pool,
}

impl Shape {
    /// Every shape, in the order in which pages list them.
    pub const ALL: [Shape; 7] = [
        Shape::Developmental,
        Shape::SupplyChain,
        Shape::Peer,
        Shape::Dual,
        Shape::Internal,
        Shape::Rapid,
        Shape::Pool,
    ];

    /// Its word in forms; `shape-…` is its message.
    pub fn word(self) -> &'static str {
        match self {
            Shape::Developmental => "developmental",
            Shape::SupplyChain => "supply-chain",
            Shape::Peer => "peer",
            Shape::Dual => "dual",
            Shape::Internal => "internal",
            Shape::Rapid => "rapid",
            Shape::Pool => "pool",
        }
    }

    /// The shape of a word.
    pub fn of_word(word: &str) -> Option<Shape> {
        Shape::ALL.into_iter().find(|shape| shape.word() == word)
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
    /// The language of its letters to people who have not chosen one.
    pub language: Language,
    /// The zone of its dates (IANA).
    pub zone: String,
    /// Since when it is archived: readable, no longer changed.
    pub archived_at: Option<Instant>,
    /// Which state of it this is.
    pub version: i32,
}

/// What a form says of a programme.
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

impl Programme {
    /// Its path.
    pub fn path(&self) -> String {
        format!("/programmes/{}", self.id)
    }
}
