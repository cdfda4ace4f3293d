//! Who may change a level, and who an organisation's grades.

use super::{Level, Mapping, store};
use crate::base::door::part;
use crate::base::ids::{LevelId, OrganisationId};
use crate::base::{App, Error, Result, Scope};
use crate::programmes::door::{At, Carers, Who};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Somebody at a level of a programme's ladder, in a role that may pass.
pub struct AtLevel<W: Who> {
    /// Where they are in the programme.
    pub at: At<W>,
    /// The level.
    pub level: Level,
}

impl<W: Who> FromRequestParts<App> for AtLevel<W> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<W>::from_request_parts(parts, app).await?;
        let id: LevelId = part(parts, app, "level").await?;
        let level = store::level_get(&app.db, &at.scope, id).await?;
        Ok(AtLevel { at, level })
    }
}

/// Somebody who may map an organisation's grades: its coordinators, and the office.
pub struct Mapper {
    /// Where they are in the programme.
    pub at: At<Carers>,
    /// The organisation's own part of the programme.
    pub scope: Scope,
    /// Its grades as they are.
    pub mapping: Mapping,
}

impl FromRequestParts<App> for Mapper {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<Carers>::from_request_parts(parts, app).await?;
        let id: OrganisationId = part(parts, app, "organisation").await?;
        // Another organisation's is as if it were not there: the scope narrows the list.
        let all = store::mapping_list(&app.db, &at.scope).await?;
        let mapping = all.into_iter().find(|each| each.organisation == id).ok_or(Error::NotFound)?;
        let scope = Scope::organisation(at.programme.id, id);
        Ok(Mapper { at, scope, mapping })
    }
}
