//! What stands around every answer: a number, a line in the log, a count, and headers that tell
//! browsers to be careful.

use crate::base::token::hex;
use crate::base::trouble::NUMBER;
use crate::base::{App, Error};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::{Duration, Instant};
use tracing::Instrument;

/// How long the server waits, so that nobody holds it by being slow.
#[derive(Clone, Copy, Debug)]
pub struct Waits {
    /// For the head of a request, and on an open connection for the next request.
    pub head: Duration,
    /// For more of a form.
    pub pause: Duration,
    /// For a form in all.
    pub form: Duration,
    /// For an answer.
    pub answer: Duration,
    /// For whoever asked to take more of the answer.
    pub taking: Duration,
}

impl Default for Waits {
    fn default() -> Waits {
        Waits {
            head: Duration::from_secs(30),
            pause: Duration::from_secs(10),
            form: Duration::from_secs(20),
            answer: Duration::from_secs(25),
            taking: Duration::from_secs(30),
        }
    }
}

/// How long an answer may take while the database is away: enough for one that does not need it.
const GRACE: Duration = Duration::from_millis(300);

/// Gives each request a number of our own, whatever number it brought, notes how it was answered, and
/// counts it. A line of the log has the route as the table of routes has it: never the address of
/// the page, which may hold a token, nor what was asked after it, nor who asked.
pub async fn noted(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let number = number();
    if let Ok(value) = HeaderValue::from_str(&number) {
        request.headers_mut().insert(NUMBER, value);
    }
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().to_string();
    let begun = Instant::now();
    let span = tracing::error_span!("request", id = %number);
    let mut answer = next.run(request).instrument(span.clone()).await;
    let after = begun.elapsed();
    let status = answer.status().as_u16();
    app.meter.answered(&method, &route, status, after);
    span.in_scope(|| {
        let ms = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(method, route, status, ms, "answered");
    });
    if let Ok(value) = HeaderValue::from_str(&number) {
        answer.headers_mut().insert(NUMBER, value);
    }
    answer
}

/// Twelve digits in groups of four, short enough to be told over a telephone.
fn number() -> String {
    let mut bytes = [0u8; 6];
    // Without randomness there is still an answer, only without a number of its own.
    let _ = getrandom::fill(&mut bytes);
    bytes.chunks(2).map(hex).collect::<Vec<_>>().join("-")
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Headers that every answer has, unless its handler set another of the same name.
const HEADERS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    (header::CACHE_CONTROL, "no-store"),
];

/// Dresses every answer in the security headers; where people come by HTTPS, browsers are told to keep to it.
pub async fn dressed(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    dress(answer.headers_mut(), app.config.is_secure());
    answer
}

fn dress(headers: &mut HeaderMap, is_secure: bool) {
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_secure {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
}

/// Gives up on an answer that takes too long; what it had begun to write is taken back.
pub async fn patient(State(wait): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(wait, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) => Error::Late.into_response(),
    }
}

/// Gives up on an answer that waits for a database which does not answer. What needs none is answered.
pub async fn heeding(State(app): State<App>, request: Request, next: Next) -> Response {
    let lost = async {
        app.pulse.lost().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        answer = next.run(request) => answer,
        () = lost => Error::Away("no answer".to_owned()).into_response(),
    }
}

/// The answer where a handler panicked. What it said may hold what somebody typed, so it is not kept;
/// the log has the place in the code.
pub fn panicked(_: Box<dyn Any + Send>) -> Response {
    Error::broken("panicked").into_response()
}
