//! What every page has around its own content.

use super::App;
use super::assets;
use super::clock::{Day, Instant};
use super::error::Result;
use super::mixed;
use super::notice::Telling;
use super::summary;
use super::text::{Language, Message};
use askama::Template;
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::borrow::Borrow;

pub use super::notice::Notice;

/// The way back from a form.
#[derive(Clone, Debug)]
pub struct Back {
    /// Where it leads.
    pub path: String,
    /// The key of its words.
    pub key: &'static str,
}

/// A link of the navigation.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where it leads.
    pub path: String,
    /// The key of its words.
    pub key: &'static str,
    /// Whether pages below it belong to it.
    pub has_more: bool,
    /// Where else pages lie that belong to it.
    pub also: Option<String>,
}

/// One of the roles a person has, for the switch in the header.
#[derive(Clone, Debug)]
pub struct Wearing {
    /// The role in words, with programme and organisation.
    pub words: String,
    /// The membership's identifier, to change to it.
    pub id: String,
    /// Whether this page is opened in this role.
    pub is_on: bool,
}

/// Who reads a page, and what stands around its content.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The reader's language.
    pub language: Language,
    /// The reader's time zone (IANA).
    pub zone: String,
    /// The reader's name, if somebody is signed in.
    pub name: Option<String>,
    /// Whether the reader runs the installation.
    pub is_admin: bool,
    /// The role in which the page is opened and the others.
    pub hats: Vec<Wearing>,
    /// The navigation of where the page belongs.
    pub places: Vec<Place>,
    /// What the navigation belongs to: the programme's name.
    pub around: Option<String>,
    /// The path of the page.
    pub path: String,
    /// What the last act has to say, once.
    pub notice: Option<Notice>,
    /// What everybody should know: a letter box that is not set up, a restore in progress.
    pub banner: Option<Message>,
}

impl Frame {
    /// The text of a message.
    pub fn t(&self, key: &str) -> String {
        self.language.text(key)
    }

    /// The text of a message whose key ends with a word of a list, after a beginning such as `role-`.
    pub fn w(&self, beginning: &str, word: &str) -> String {
        self.language.text(&format!("{beginning}{word}"))
    }

    /// The text of a message that has variables.
    pub fn say(&self, message: &Message) -> String {
        self.language.say(message)
    }

    /// The text of a message with one variable, called `n`, which may choose a plural form.
    pub fn n(&self, key: &str, n: impl Borrow<i64>) -> String {
        self.language.say(&Message::new(key.to_owned()).with("n", *n.borrow()))
    }

    /// The text of a message with one variable, called `name`.
    pub fn name(&self, key: &str, name: &str) -> String {
        self.language.say(&Message::new(key.to_owned()).with("name", name))
    }

    /// A day as the reader writes it.
    pub fn day(&self, day: &Day) -> String {
        super::text::day(*day, self.language)
    }

    /// The day of an instant as the reader writes it, in the reader's zone.
    pub fn day_of(&self, at: &Instant) -> String {
        self.day(&super::clock::day_in(*at, &self.zone))
    }

    /// An instant as the reader writes it, in the reader's zone.
    pub fn moment(&self, at: &Instant) -> String {
        super::text::moment(*at, &self.zone, self.language)
    }

    /// Whether the page is this one, for `aria-current`.
    pub fn is_at(&self, path: &str) -> bool {
        self.path == path
    }

    /// Whether the page lies at or below a place of the header.
    pub fn is_within(&self, place: &Place) -> bool {
        let is_below = |path: &str| self.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        self.is_at(&place.path)
            || place.has_more && is_below(&place.path)
            || place.also.as_deref().is_some_and(|also| self.is_at(also) || is_below(also))
    }

    /// The role in which the page is opened.
    pub fn hat(&self) -> Option<&Wearing> {
        self.hats.iter().find(|hat| hat.is_on)
    }

    /// Where the style sheet is.
    pub fn style(&self) -> &'static str {
        assets::style()
    }

    /// Where the script is.
    pub fn script(&self) -> &'static str {
        assets::script()
    }

    /// Where the icon is.
    pub fn icon(&self) -> &'static str {
        assets::icon()
    }
}

/// Answers with a page, and takes away the notice that it has shown.
pub fn html(frame: &Frame, page: &impl Template) -> Result<Response> {
    shown(frame, page.render()?)
}

fn shown(frame: &Frame, page: String) -> Result<Response> {
    let mut answer = Html(mixed::marked(page, frame.language)).into_response();
    if frame.notice.is_some() {
        answer.extensions_mut().insert(Telling::Told);
    }
    Ok(answer)
}

/// Answers a form that has errors: the page again with what was typed, as 422.
pub fn again(frame: &Frame, page: &impl Template) -> Result<Response> {
    let mut answer = shown(frame, summary::named(&page.render()?, frame.language))?;
    *answer.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// Answers a form made from a state that is no longer so: the page again with both versions, as 409.
pub fn stale(frame: &Frame, page: &impl Template) -> Result<Response> {
    let mut answer = html(frame, page)?;
    *answer.status_mut() = axum::http::StatusCode::CONFLICT;
    Ok(answer)
}

/// Who changed a thing last, and when, in words for the reader of a stale form.
pub fn changed(frame: &Frame, last: Option<super::journal::Last>) -> Message {
    let Some(last) = last else { return Message::new("form-changed-unknown") };
    Message::new("form-changed-by")
        .with("name", last.name.unwrap_or_else(|| frame.t("form-changed-somebody")))
        .with("at", frame.moment(&last.at))
}

/// Answers with a table for spreadsheets, under a name of its own.
pub fn table(name: &str, rows: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
    ];
    // Spreadsheets take a table for Latin-1 unless it begins with a byte-order mark.
    (headers, format!("\u{feff}{rows}")).into_response()
}

/// Goes on to another page.
pub fn go(path: impl AsRef<str>) -> Response {
    Redirect::to(path.as_ref()).into_response()
}

/// Goes on to another page, which says what has been done.
pub fn done(path: impl AsRef<str>, notice: Notice) -> Response {
    let mut answer = go(path);
    answer.extensions_mut().insert(Telling::Bring(notice));
    answer
}

/// The frame of a page for whoever it is: from the browser's language alone.
pub fn plain(app: &App, headers: &HeaderMap, path: &str) -> Frame {
    Frame {
        language: language(headers, app.languages()),
        zone: "UTC".to_owned(),
        name: None,
        is_admin: false,
        hats: Vec::new(),
        places: Vec::new(),
        around: None,
        path: path.to_owned(),
        notice: Notice::brought(app, headers),
        banner: None,
    }
}

/// The first language that the browser asks for and we offer.
fn language(headers: &HeaderMap, offered: &[Language]) -> Language {
    let asked =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let codes = asked.split(',').filter_map(|part| part.split([';', '-']).next()).map(str::trim);
    codes.filter_map(|code| Language::among(offered, code)).next().unwrap_or_default()
}
