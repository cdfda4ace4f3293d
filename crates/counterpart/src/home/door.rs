//! The front door: it knows those who are signed in, and turns nobody away.

use crate::base::{App, Error, Result};
use crate::people::door::Visitor;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Whoever comes to the front door.
pub struct Guest {
    /// Who it is, if they are signed in.
    pub visitor: Option<Visitor>,
}

impl FromRequestParts<App> for Guest {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        match Visitor::from_request_parts(parts, app).await {
            Ok(visitor) => Ok(Guest { visitor: Some(visitor) }),
            Err(Error::SignIn(_)) => Ok(Guest { visitor: None }),
            Err(error) => Err(error),
        }
    }
}
