//! Signing in and out.

use super::{asked, asking, welcome, with_status};
use crate::base::form::Sheet;
use crate::base::list::Listing;
use crate::base::local::local;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Result, cookies};
use crate::people::door::{Caller, Secret, Visitor};
use crate::people::{Browser, Link, Purpose, State as Standing, acts, store};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    f: Frame,
    sheet: Sheet,
}

/// The form that asks for an address.
pub async fn show(caller: Caller, asked_for: Listing) -> Result<Response> {
    let sheet = Sheet::of([("next", local(asked_for.value("next")).to_owned())]);
    let page = SignInPage { f: caller.frame, sheet };
    page::html(&page.f, &page)
}

/// Asks for a letter with a link.
pub async fn ask(caller: Caller, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let address = sheet.address("address");
    if !sheet.is_right() {
        let page = SignInPage { f: caller.frame, sheet };
        return page::again(&page.f, &page);
    }
    let asking = asking(&caller.browser)?;
    acts::ask(&app, &caller.browser, &asking, &address, sheet.value("next")).await?;
    Ok(asked(&app, &asking, "/sign-in/code"))
}

#[derive(Template)]
#[template(path = "people/code.html")]
struct CodePage {
    f: Frame,
    sheet: Sheet,
    waiting: Option<Link>,
}

/// What this browser waits for: the newest link to sign in that it asked for.
async fn waiting(app: &App, browser: &Browser) -> Result<Option<Link>> {
    let Some(asking) = &browser.asking else { return Ok(None) };
    let links = store::link_list_of_browser(&app.db, Installation, asking, app.now()).await?;
    Ok(links.into_iter().find(|link| link.purpose == Purpose::SignIn))
}

/// Says that a letter is on its way, and takes the code of a link that was opened elsewhere.
pub async fn code(caller: Caller, State(app): State<App>) -> Result<Response> {
    let waiting = waiting(&app, &caller.browser).await?;
    let page = CodePage { f: caller.frame, sheet: Sheet::default(), waiting };
    page::html(&page.f, &page)
}

/// Signs in by a code.
pub async fn enter_code(caller: Caller, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let code = super::code(&mut sheet);
    if sheet.is_right() {
        let outcome = acts::sign_in_by_code(&app, &code, &caller.browser).await;
        let outcome = outcome.map_err(|error| match error {
            Error::NotFound | Error::Conflict => Error::Field("code", Message::new("code-none")),
            error => error,
        });
        if let Some(signed_in) = sheet.take(outcome)? {
            return Ok(welcome(&app, &signed_in));
        }
    }
    let waiting = waiting(&app, &caller.browser).await?;
    let page = CodePage { f: caller.frame, sheet, waiting };
    page::again(&page.f, &page)
}

/// How a link looks from the browser that opens it.
enum Seen {
    /// It was asked for here; the address.
    Here(String),
    /// It was asked for elsewhere; the code to type there.
    Elsewhere(String),
    /// It is no longer good: a word, and where it would have led.
    Gone(&'static str, String),
}

#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage {
    f: Frame,
    path: String,
    seen: Seen,
}

async fn seen(app: &App, secret: &Secret, browser: &Browser) -> Result<Seen> {
    let nothing = || Seen::Gone("unknown", "/".to_owned());
    let Some(token) = &secret.0 else { return Ok(nothing()) };
    let link = store::link_of_token(&app.db, Installation, token).await?;
    let Some(link) = link.filter(|link| link.purpose == Purpose::SignIn) else { return Ok(nothing()) };
    Ok(match link.state(app.now()) {
        Standing::Good if link.is_of(browser) => Seen::Here(link.address),
        Standing::Good => Seen::Elsewhere(spaced(token)),
        state => Seen::Gone(state.word(), link.next),
    })
}

/// The code of a link, in two groups of three.
pub(super) fn spaced(token: &Token) -> String {
    let code = token.code();
    let (first, second) = code.split_at(3);
    format!("{first} {second}")
}

fn shown(caller: Caller, secret: &Secret, seen: Seen, otherwise: StatusCode) -> Result<Response> {
    let status = if matches!(seen, Seen::Gone(..)) { StatusCode::GONE } else { otherwise };
    let path = secret.0.as_ref().map(|token| format!("/sign-in/{}", token.secret())).unwrap_or_default();
    let page = LinkPage { f: caller.frame, path, seen };
    Ok(with_status(page::html(&page.f, &page)?, status))
}

/// The page of a link from a letter: a button where it was asked for, a code elsewhere. Looking at it
/// uses nothing up.
pub async fn open(caller: Caller, secret: Secret, State(app): State<App>) -> Result<Response> {
    let seen = seen(&app, &secret, &caller.browser).await?;
    shown(caller, &secret, seen, StatusCode::OK)
}

/// Signs in by a link.
pub async fn enter(caller: Caller, secret: Secret, State(app): State<App>) -> Result<Response> {
    if let (Some(token), Seen::Here(_)) = (&secret.0, seen(&app, &secret, &caller.browser).await?) {
        match acts::sign_in_by_link(&app, token, &caller.browser).await {
            Ok(signed_in) => return Ok(welcome(&app, &signed_in)),
            Err(Error::NotFound | Error::Conflict) => {}
            Err(error) => return Err(error),
        }
    }
    let seen = seen(&app, &secret, &caller.browser).await?;
    shown(caller, &secret, seen, StatusCode::UNPROCESSABLE_ENTITY)
}

/// Signs out on this device.
pub async fn leave(visitor: Visitor, State(app): State<App>) -> Result<Response> {
    acts::sign_out(&app, &visitor).await?;
    let jar = CookieJar::new().add(cookies::gone(&app, cookies::SESSION));
    let done = page::done("/sign-in", Notice::of(Message::new("notice-signed-out")));
    Ok((jar, done).into_response())
}
