//! Pages about people: signing in, coming in for the first time, one's own account, and accounts as
//! admins see them.

pub mod account;
pub mod addresses;
pub mod admin;
pub mod admins;
pub mod ended;
pub mod joining;
pub mod own_data;
pub mod reached;
pub mod sign_in;

use super::acts::SignedIn;
use super::sessions;
use crate::base::form::Sheet;
use crate::base::page;
use crate::base::text::{Language, Message, is_zone, zones};
use crate::base::token::Token;
use crate::base::{App, Result, cookies, digits};
use crate::people::Browser;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;

/// What a zone can be chosen from: every place, and what is chosen now.
fn zone_options(now: &str) -> Vec<(String, String)> {
    let mut names: Vec<String> = zones().into_iter().map(str::to_owned).collect();
    if is_zone(now) && !names.iter().any(|name| name == now) {
        names.insert(0, now.to_owned());
    }
    names.into_iter().map(|name| (name.clone(), name.replace('_', " "))).collect()
}

/// What a language can be chosen from: every one that is offered, and the one chosen now.
fn languages(app: &App, now: Language) -> Vec<Language> {
    let offered = app.languages();
    let now = Some(now).filter(|now| !offered.contains(now));
    offered.iter().copied().chain(now).collect()
}

fn language_options(languages: &[Language]) -> Vec<(&'static str, &'static str)> {
    languages.iter().map(|language| (language.code(), language.own_name())).collect()
}

/// The zone that a form says.
fn zone(sheet: &mut Sheet) -> String {
    let zone = sheet.some_line("zone");
    if !zone.is_empty() && !is_zone(&zone) {
        sheet.wrong("zone", Message::new("form-zone"));
    }
    zone
}

/// The six digits that a form says, in whatever script; spaces and hyphens between them do not matter.
/// Anything else is said beside the field, and is no try.
fn code(sheet: &mut Sheet) -> String {
    let is_between =
        |letter: &char| letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}');
    let typed = sheet.some_line("code");
    let code: Option<String> =
        typed.chars().filter(|letter| !is_between(letter)).map(digits::plain).collect();
    let code = code.filter(|code| code.len() == 6);
    if code.is_none() {
        sheet.wrong("code", Message::new("code-six"));
    }
    code.unwrap_or_default()
}

/// What shows that this browser asks: what it has, or something new.
fn asking(browser: &Browser) -> Result<Token> {
    browser.asking.clone().map_or_else(Token::fresh, Ok)
}

/// Goes on to a page, in the new session.
fn welcome(app: &App, signed_in: &SignedIn) -> Response {
    let jar = CookieJar::new()
        .add(sessions::cookie(app, &signed_in.session))
        .add(cookies::gone(app, cookies::ASKING));
    (jar, page::go(&signed_in.next)).into_response()
}

/// Goes on to a page, with what shows that this browser asked.
fn asked(app: &App, asking: &Token, path: &str) -> Response {
    (CookieJar::new().add(sessions::asking_cookie(app, asking)), page::go(path)).into_response()
}

/// The same page with another status.
fn with_status(mut page: Response, status: StatusCode) -> Response {
    *page.status_mut() = status;
    page
}
