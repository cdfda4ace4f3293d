//! Who may see and change a cohort.

use super::{Cohort, store};
use crate::base::door::part;
use crate::base::ids::CohortId;
use crate::base::{App, Error, Result};
use crate::programmes::door::{At, Who};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Somebody at a cohort of a programme, in a role that may pass.
pub struct AtCohort<W: Who> {
    /// Where they are in the programme.
    pub at: At<W>,
    /// The cohort.
    pub cohort: Cohort,
}

impl<W: Who> AtCohort<W> {
    /// The path of the cohort's page.
    pub fn path(&self) -> String {
        format!("{}/cohorts/{}", self.at.programme.path(), self.cohort.id)
    }
}

impl<W: Who> FromRequestParts<App> for AtCohort<W> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<W>::from_request_parts(parts, app).await?;
        let id: CohortId = part(parts, app, "cohort").await?;
        let cohort = store::cohort_get(&app.db, &at.scope, id).await?;
        Ok(AtCohort { at, cohort })
    }
}
