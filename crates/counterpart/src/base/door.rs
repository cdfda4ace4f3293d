//! The doors that stand open, and what doors are made of. A door is the first argument of every
//! handler: whoever has one came through it, and it holds what they came for.

use super::page::{self, Frame};
use super::{App, Error, Result};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use std::collections::HashMap;
use std::str::FromStr;

/// A named part of the path, as an identifier of the kind asked for.
pub async fn part<T: FromStr>(parts: &mut Parts, app: &App, name: &str) -> Result<T> {
    let path = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
    let Path(named) = path.map_err(|_| Error::NotFound)?;
    named.get(name).and_then(|text| text.parse().ok()).ok_or(Error::NotFound)
}

/// Whoever it is: for pages that say the same to everybody.
pub struct Anyone {
    /// The page's frame, in the browser's language.
    pub frame: Frame,
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Ok(Anyone { frame: page::plain(app, &parts.headers, parts.uri.path()) })
    }
}

/// A handler's arguments that begin with a door: how the table of routes is held to what it says.
pub trait BeginsWith<Door> {}

macro_rules! begins {
    ($($rest:ident)*) => {
        impl<Kind, Door, $($rest),*> BeginsWith<Door> for (Kind, Door, $($rest,)*) {}
    };
}
begins!();
begins!(A);
begins!(A B);
begins!(A B C);
begins!(A B C D);
begins!(A B C D E);

/// The handler itself; does not compile unless its first argument is the door.
pub fn through<Door, Handler, Arguments>(handler: Handler) -> Handler
where
    Handler: axum::handler::Handler<Arguments, App>,
    Arguments: BeginsWith<Door>,
{
    handler
}
