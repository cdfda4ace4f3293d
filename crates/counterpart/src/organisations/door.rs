//! Who may see and change an organisation.

use super::{Organisation, store};
use crate::base::door::part;
use crate::base::ids::OrganisationId;
use crate::base::{App, Error, Result, Scope};
use crate::people::{Hat, Role};
use crate::programmes::door::{At, Carers, Member, Who};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Who may see which organisation has how many seats: whoever looks after partners, and the
/// steering group.
#[derive(Clone, Copy, Debug)]
pub struct Partners;

impl Who for Partners {
    fn passes(role: Role) -> bool {
        super::sees_seats(role)
    }
}

/// Somebody who reads the profile of an organisation: everybody in the programme may.
pub struct Reading {
    /// Who, and in which role.
    pub at: At<Member>,
    /// The organisation; when it is ready only where the reader may know.
    pub organisation: Organisation,
    /// Whether it is the reader's own.
    pub is_own: bool,
    /// Whether the reader looks after it.
    pub tends: bool,
}

impl FromRequestParts<App> for Reading {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let mut at = At::<Member>::from_request_parts(parts, app).await?;
        let id: OrganisationId = part(parts, app, "organisation").await?;
        if !concerns(&at.hat, id)
            && let Some(hat) = other_hat::<Member>(&at, id)
        {
            wear(&mut at, hat, app);
        }
        let is_own = at.scope.organisation == Some(id);
        let tends = super::tends(at.hat.role) && concerns(&at.hat, id);
        let organisation = if tends {
            store::organisation_get(&app.db, &at.scope, id).await?
        } else {
            store::profile_get(&app.db, &at.scope, id).await?
        };
        Ok(Reading { at, organisation, is_own, tends })
    }
}

/// Somebody at an organisation that they look after: the office at each, a coordinator at their own.
pub struct Tending<W: Who = Carers> {
    /// Who, and in which role.
    pub at: At<W>,
    /// The organisation.
    pub organisation: Organisation,
}

impl<W: Who> FromRequestParts<App> for Tending<W> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let mut at = At::<W>::from_request_parts(parts, app).await?;
        let id: OrganisationId = part(parts, app, "organisation").await?;
        if !concerns(&at.hat, id) {
            let hat = other_hat::<W>(&at, id).ok_or(Error::NotFound)?;
            wear(&mut at, hat, app);
        }
        let organisation = store::organisation_get(&app.db, &at.scope, id).await?;
        Ok(Tending { at, organisation })
    }
}

impl<W: Who> Tending<W> {
    /// The organisation's own part of the programme.
    pub fn own(&self) -> Scope {
        Scope::organisation(self.at.programme.id, self.organisation.id)
    }

    /// The organisation's path.
    pub fn path(&self) -> String {
        self.organisation.path(self.at.programme.id)
    }
}

/// Whether a role is at this organisation, or at all of them.
fn concerns(hat: &Hat, organisation: OrganisationId) -> bool {
    !hat.role.is_of_organisation() || hat.organisation.as_ref().is_some_and(|(own, _)| *own == organisation)
}

/// Another of the person's hats that may pass and is at this organisation.
fn other_hat<W: Who>(at: &At<W>, organisation: OrganisationId) -> Option<Hat> {
    let here = |hat: &&Hat| hat.programme.0 == at.programme.id && W::passes(hat.role);
    at.visitor.hats.iter().filter(here).find(|hat| concerns(hat, organisation)).cloned()
}

fn wear<W: Who>(at: &mut At<W>, hat: Hat, app: &App) {
    at.scope = hat.scope();
    at.frame.hats = at.visitor.wearing(&hat).hats;
    at.actor = at.visitor.actor(app, hat.role.word());
    at.hat = hat;
}
