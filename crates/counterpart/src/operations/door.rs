//! Who may read what the server counts.

use crate::base::{App, Error, Result, token};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header;
use axum::http::request::Parts;
use std::net::SocketAddr;

/// Something that watches over the server: it has the token for it, or, where none is set, it asks
/// from the machine itself and not through a proxy.
pub struct Watcher;

impl FromRequestParts<App> for Watcher {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let passes = match &app.config.metrics_token {
            Some(token) => brings(parts, token),
            None => is_from_here(parts),
        };
        if passes { Ok(Watcher) } else { Err(Error::NotFound) }
    }
}

/// Hashes are compared, so that the time it takes says nothing about the token.
fn brings(parts: &Parts, token: &str) -> bool {
    let sent = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let sent = sent.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    token::hash(sent) == token::hash(token)
}

fn is_from_here(parts: &Parts) -> bool {
    let forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    peer.is_some_and(|ConnectInfo(peer)| peer.ip().to_canonical().is_loopback())
        && forwarded.iter().all(|name| !parts.headers.contains_key(*name))
}
