//! Who may change a target.

use super::{Target, store};
use crate::base::door::part;
use crate::base::ids::TargetId;
use crate::base::{App, Error, Result};
use crate::programmes::door::{At, Who};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Somebody at a target of a programme's charter, in a role that may pass.
pub struct AtTarget<W: Who> {
    /// Where they are in the programme.
    pub at: At<W>,
    /// The target.
    pub target: Target,
}

impl<W: Who> FromRequestParts<App> for AtTarget<W> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<W>::from_request_parts(parts, app).await?;
        let id: TargetId = part(parts, app, "target").await?;
        let target = store::target_get(&app.db, &at.scope, id).await?;
        Ok(AtTarget { at, target })
    }
}
