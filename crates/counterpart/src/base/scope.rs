//! Whose data a query may touch. Doors make scopes; every query of a store takes one.

use super::ids::{OrganisationId, PersonId, ProgrammeId};
use sea_orm::prelude::Uuid;

/// One programme, or what one organisation has in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The programme: never anything outside it.
    pub programme: ProgrammeId,
    /// With an organisation: only what is that organisation's own.
    pub organisation: Option<OrganisationId>,
}

impl Scope {
    /// A whole programme.
    pub fn programme(programme: ProgrammeId) -> Scope {
        Scope { programme, organisation: None }
    }

    /// One organisation's own part of a programme.
    pub fn organisation(programme: ProgrammeId, organisation: OrganisationId) -> Scope {
        Scope { programme, organisation: Some(organisation) }
    }

    /// The part of a programme that is of no organisation at all, for people who belong to none: nothing
    /// is an organisation's own there, so that they see what everybody sees.
    pub fn of_none(programme: ProgrammeId) -> Scope {
        Scope { programme, organisation: Some(OrganisationId(Uuid::nil())) }
    }
}

/// A person's own account, over all programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own(pub PersonId);

/// The installation as a whole: for its admins, for jobs, and for whoever is not signed in yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Installation;
