//! What machines ask: is it alive, is it ready, what does it count.

use super::door::Watcher;
use super::{figures, store};
use crate::base::door::Anyone;
use crate::base::trouble::ForMachines;
use crate::base::{App, Error, Installation, Result};
use crate::migrations;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{SecondsFormat, TimeDelta};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(3);

fn plain(status: StatusCode, text: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    let mut answer = (status, headers, text).into_response();
    answer.extensions_mut().insert(ForMachines);
    answer
}

/// Whether the process answers, whatever else is wrong.
pub async fn alive(_: Anyone) -> Response {
    plain(StatusCode::OK, "alive\n".to_owned())
}

/// Whether it can do its work: the database answers, its schema is current, and nobody asked it to stop.
pub async fn ready(_: Anyone, State(app): State<App>) -> Response {
    let away = |why: &str| {
        let mut answer = plain(StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {why}\n"));
        answer.headers_mut().insert(header::RETRY_AFTER, 10.into());
        answer
    };
    if app.is_stopping.load(Ordering::SeqCst) {
        return away("stopping");
    }
    if app.pulse.is_lost() {
        return away("database");
    }
    let asked = async {
        store::ping(&app.db, Installation).await?;
        Ok::<bool, crate::base::Error>(migrations::is_current(&app.db).await?)
    };
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(true)) => plain(StatusCode::OK, "ready\n".to_owned()),
        Ok(Ok(false)) => away("schema"),
        Ok(Err(_)) | Err(_) => away("database"),
    }
}

/// Everything that is counted. Without the database there is still what the server counts itself.
pub async fn metrics(_: Watcher, State(app): State<App>) -> Result<Response> {
    let mut text = app.meter.shown();
    let asked = async { tokio::time::timeout(PATIENCE, figures::of(&app)).await.ok().and_then(Result::ok) };
    let figures = if app.pulse.is_lost() { None } else { asked.await };
    text.push_str(&format!("counterpart_database_up {}\n", u8::from(figures.is_some())));
    text.extend(figures.map(|figures| figures.shown()));
    Ok(plain(StatusCode::OK, text))
}

/// Where somebody who found a hole may tell whoever runs this (RFC 9116).
pub async fn security(_: Anyone, State(app): State<App>) -> Result<Response> {
    let contact = app.config.security_contact.as_ref().ok_or(Error::NotFound)?;
    let until = app.now() + TimeDelta::days(180);
    let until = until.to_rfc3339_opts(SecondsFormat::Secs, true);
    let address = app.link("/.well-known/security.txt");
    let text =
        format!("Contact: {contact}\nExpires: {until}\nPreferred-Languages: en, fr\nCanonical: {address}\n");
    Ok(plain(StatusCode::OK, text))
}
