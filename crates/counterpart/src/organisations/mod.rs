//! Organisations: one partner of a programme each: its people, its coordinator, its own privacy boundary.

pub mod store;
pub(crate) mod table;

use crate::base::Instant;
use crate::base::ids::OrganisationId;

/// A partner of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Which.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Since when it is archived.
    pub archived_at: Option<Instant>,
    /// Which state of it this is.
    pub version: i32,
}
