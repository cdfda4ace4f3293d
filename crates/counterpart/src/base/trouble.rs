//! Pages for when something went wrong; around them stands what stands around every page of whoever
//! reads.

use super::App;
use super::error::{Error, Trouble};
use super::local;
use super::mixed;
use super::page::{Frame, plain};
use askama::Template;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, OnceLock};

#[derive(Template)]
#[template(path = "base/trouble.html")]
struct TroublePage {
    f: Frame,
    kind: &'static str,
    words: Option<String>,
    number: String,
    /// From where whoever reads it came.
    back: Option<String>,
}

/// The header that carries the number of a request, for the log and for pages of faults.
pub const NUMBER: &str = "x-request-id";

/// Marks an answer that is for machines: it stays as it is, whatever its status.
#[derive(Clone, Copy, Debug)]
pub struct ForMachines;

/// Who reads, as far as the doors of a request have found out.
#[derive(Clone, Default)]
struct Reader(Arc<Known>);

#[derive(Default)]
struct Known {
    frame: OnceLock<Frame>,
    here: OnceLock<Frame>,
}

impl Reader {
    /// The frame of a page of a kind. What the last act has to say waits for the next page.
    fn frame(&self, kind: &str, plain: Frame) -> Frame {
        let here = self.0.here.get().filter(|_| kind != "absent");
        let known = here.or_else(|| self.0.frame.get()).cloned().unwrap_or(plain);
        Frame { notice: None, path: String::new(), ..known }
    }
}

/// Leaves the frame of whoever is signed in, for a page of what may go wrong. It says nothing of where
/// they are, so that what does not exist looks like what is not theirs.
pub fn read_by(parts: &Parts, frame: &Frame) {
    if let Some(reader) = parts.extensions.get::<Reader>() {
        let _ = reader.0.frame.set(frame.clone());
    }
}

/// Leaves the frame of whoever came through a door, for a page of what may be refused behind it.
pub fn read_here(parts: &Parts, frame: &Frame) {
    if let Some(reader) = parts.extensions.get::<Reader>() {
        let _ = reader.0.here.set(frame.clone());
    }
}

/// Puts whatever went wrong on a page in the reader's language, with the number of the request.
pub async fn troubles(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let frame = plain(&app, request.headers(), request.uri().path());
    let number = request.headers().get(NUMBER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let number = number.to_owned();
    let back = back(&app, &request);
    let reader = Reader::default();
    request.extensions_mut().insert(reader.clone());
    let answer = next.run(request).await;
    let Some(trouble) = trouble_of(&answer) else { return answer };
    let f = reader.frame(trouble.kind, frame);
    let words = trouble.words.as_ref().map(|words| f.say(words));
    shown(&TroublePage { f, kind: trouble.kind, words, number, back }, answer)
}

/// The page from which somebody came, unless it is the one that they cannot open.
fn back(app: &App, request: &Request) -> Option<String> {
    let asked = request.uri().path_and_query().map(|path| path.as_str());
    let is_change = request.method() == Method::POST;
    local::came_from(app, request.headers()).filter(|back| is_change || asked != Some(back))
}

fn shown(page: &TroublePage, answer: Response) -> Response {
    match page.render() {
        Ok(body) => {
            let body = mixed::marked(body, page.f.language);
            let (mut parts, _) = answer.into_parts();
            parts.headers.remove(header::CONTENT_LENGTH);
            let kind = HeaderValue::from_static("text/html; charset=utf-8");
            parts.headers.insert(header::CONTENT_TYPE, kind);
            Response::from_parts(parts, axum::body::Body::from(body))
        }
        Err(error) => Error::broken(error).status().into_response(),
    }
}

/// What went wrong: as our own error says, or by the status of an answer that something around the
/// handlers gave.
fn trouble_of(answer: &Response) -> Option<Trouble> {
    if let Some(trouble) = answer.extensions().get::<Trouble>() {
        return Some(trouble.clone());
    }
    let is_page = answer.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        kind.as_bytes().starts_with(b"text/html") || kind.as_bytes().starts_with(b"application/")
    });
    if is_page || answer.extensions().get::<ForMachines>().is_some() {
        return None;
    }
    let kind = match answer.status().as_u16() {
        403 => "cross-site",
        404 | 405 => "absent",
        408 => "slow",
        413 => "large",
        503 => "late",
        400..=499 => "refused",
        500..=599 => "broken",
        _ => return None,
    };
    Some(Trouble { words: None, kind })
}
