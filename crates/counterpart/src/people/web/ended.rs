//! What somebody sent when they were no longer signed in: nothing of it is saved, and nothing of it is
//! lost. It stands on a page, to be copied, or to be sent again after signing in.

use super::with_status;
use crate::base::error::{SignInFirst, sign_in_first};
use crate::base::local::came_from;
use crate::base::page::{self, Frame};
use crate::base::{App, Result, form};
use askama::Template;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Fields that go onto no page, whatever form has them.
const SECRET: [&str; 4] = ["code", "token", "password", "secret"];
/// The one form that asks for what has happened already.
const LEAVING: &str = "/sign-out";

/// What stands around the pages.
#[derive(Clone)]
pub struct Around {
    /// The application.
    pub app: App,
    /// Whether a route, as the table of routes has it, opens a page.
    pub opens: fn(&str) -> bool,
}

/// A field as it was sent.
struct Field {
    name: String,
    value: String,
}

impl Field {
    /// Whether somebody seems to have written it; what a form carries or lets choose is one plain word.
    fn is_written(&self) -> bool {
        self.value.contains(|letter: char| letter.is_whitespace() || !letter.is_ascii())
    }
}

#[derive(Template)]
#[template(path = "people/ended.html")]
struct EndedPage {
    f: Frame,
    path: String,
    sign_in: String,
    written: Vec<Field>,
    carried: Vec<Field>,
}

/// Holds on to what is sent until it is known that whoever sends it is signed in.
pub async fn held(State(around): State<Around>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || request.uri().path() == LEAVING {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let sent = match form::body(Request::from_parts(parts.clone(), body)).await {
        Ok(sent) => sent,
        Err(error) => return error.into_response(),
    };
    let answer = next.run(Request::from_parts(parts.clone(), Body::from(sent.clone()))).await;
    if answer.extensions().get::<SignInFirst>().is_none() {
        return answer;
    }
    ended(&around, &parts, &sent).unwrap_or_else(IntoResponse::into_response)
}

/// The page that says so.
fn ended(around: &Around, parts: &Parts, sent: &[u8]) -> Result<Response> {
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    // Where the form stands can be gone to afterwards; what it posts to perhaps not.
    let is_page = parts.extensions.get::<MatchedPath>().is_some_and(|route| (around.opens)(route.as_str()));
    let next = Some(path.clone()).filter(|_| is_page).or_else(|| came_from(&around.app, &parts.headers));
    let fields = form::fields(sent).unwrap_or_default().into_iter();
    let fields = fields.filter(|(name, _)| !SECRET.contains(&name.as_str()));
    let (written, carried) = fields.map(|(name, value)| Field { name, value }).partition(Field::is_written);
    let f = Frame { notice: None, ..page::plain(&around.app, &parts.headers, &path) };
    let sign_in = sign_in_first(next.as_deref().unwrap_or("/"));
    let page = EndedPage { f, path, sign_in, written, carried };
    Ok(with_status(page::html(&page.f, &page)?, StatusCode::UNAUTHORIZED))
}
