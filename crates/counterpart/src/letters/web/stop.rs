//! The page behind “no more letters of this kind”: a button, since mail programs open links by themselves.

use crate::base::page::{self, Frame};
use crate::base::{App, Installation, Result};
use crate::letters::door::Reader;
use crate::letters::{Stoppable, acts, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "letters/stop.html")]
struct StopPage {
    f: Frame,
    path: String,
    what: Stoppable,
    is_stopped: bool,
}

/// What would stop, and the button.
pub async fn show(reader: Reader, State(app): State<App>) -> Result<Response> {
    let is_stopped = store::is_stopped(&app.db, Installation, &reader.what).await?;
    let page = StopPage { f: reader.frame, path: reader.path, what: reader.what, is_stopped };
    page::html(&page.f, &page)
}

/// Stops. A mail program's own button posts here as well (RFC 8058), which reads no form that we could
/// ask for and follows no redirect.
pub async fn stop(reader: Reader, State(app): State<App>) -> Result<Response> {
    acts::unsubscribe(&app, &reader.what, true).await?;
    let page = StopPage { f: reader.frame, path: reader.path, what: reader.what, is_stopped: true };
    page::html(&page.f, &page)
}

/// Lets the letters come again.
pub async fn resume(reader: Reader, State(app): State<App>) -> Result<Response> {
    acts::unsubscribe(&app, &reader.what, false).await?;
    Ok(page::go(&reader.path))
}
