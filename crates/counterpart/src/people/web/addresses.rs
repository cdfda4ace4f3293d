//! One's own addresses: added, made the main one, removed; each step confirmed by letter.

use super::sign_in::spaced;
use super::{asked, asking, with_status};
use crate::base::form::Sheet;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Installation, Result, form};
use crate::people::door::{Caller, Secret, Visitor};
use crate::people::{Address, Browser, Link, Purpose, State as Standing, acts, store};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

const PATH: &str = "/account/addresses";

#[derive(Template)]
#[template(path = "people/addresses.html")]
struct AddressesPage {
    f: Frame,
    sheet: Sheet,
    addresses: Vec<Address>,
    waiting: Vec<Link>,
}

impl AddressesPage {
    async fn of(app: &App, visitor: Visitor, browser: &Browser, sheet: Sheet) -> Result<AddressesPage> {
        let own = visitor.own();
        let addresses = store::address_list(&app.db, own).await?;
        let mut waiting = match &browser.asking {
            Some(asking) => store::link_list_of_browser(&app.db, Installation, asking, app.now()).await?,
            None => Vec::new(),
        };
        waiting.retain(|link| link.person == Some(own.0) && link.state(app.now()) == Standing::Good);
        Ok(AddressesPage { f: visitor.frame, sheet, addresses, waiting })
    }
}

/// Every address of the account.
pub async fn show(visitor: Visitor, browser: Browser, State(app): State<App>) -> Result<Response> {
    let page = AddressesPage::of(&app, visitor, &browser, Sheet::default()).await?;
    page::html(&page.f, &page)
}

/// Asks to add an address.
pub async fn add(
    visitor: Visitor,
    browser: Browser,
    State(app): State<App>,
    mut sheet: Sheet,
) -> Result<Response> {
    let address = sheet.address("address");
    if !sheet.is_right() {
        let page = AddressesPage::of(&app, visitor, &browser, sheet).await?;
        return page::again(&page.f, &page);
    }
    let asking = asking(&browser)?;
    acts::want_address(&app, &visitor, &browser, &asking, &address).await?;
    Ok(asked(&app, &asking, PATH))
}

/// Asks to make another address the main one.
pub async fn lead(
    visitor: Visitor,
    browser: Browser,
    State(app): State<App>,
    sheet: Sheet,
) -> Result<Response> {
    let asking = asking(&browser)?;
    if sheet.value("address").is_empty() {
        return Err(Error::refused("form-unreadable"));
    }
    acts::want_main(&app, &visitor, &browser, &asking, sheet.value("address")).await?;
    Ok(asked(&app, &asking, PATH))
}

#[derive(Template)]
#[template(path = "people/address_remove.html")]
struct RemovePage {
    f: Frame,
    address: String,
}

/// Takes an address away, once it has been asked whether to.
pub async fn remove(visitor: Visitor, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let key = form::address_key(sheet.value("address"));
    let known = store::address_list(&app.db, visitor.own()).await?;
    let known = known.into_iter().find(|known| form::address_key(&known.address) == key);
    let is_gone = match known {
        Some(known) if known.is_main => return Err(Error::refused("address-is-main")),
        Some(known) if !sheet.has("step", "remove") => {
            let page = RemovePage { f: visitor.frame, address: known.address };
            return page::html(&page.f, &page);
        }
        Some(known) => acts::remove(&app, &visitor, &known.address).await?.then_some(known.address),
        None => None,
    };
    let words = match is_gone {
        Some(address) => Message::new("notice-address-removed").with("name", address),
        None => Message::new("notice-address-none"),
    };
    Ok(page::done(PATH, Notice::of(words)))
}

fn confirmed(link: &Link) -> Response {
    let words = match link.purpose {
        Purpose::MainAddress => Message::new("notice-main-address-changed"),
        _ => Message::new("notice-address-added"),
    };
    page::done(PATH, Notice::of(words.with("name", link.address.as_str())))
}

/// Confirms by a code.
pub async fn enter_code(
    visitor: Visitor,
    browser: Browser,
    State(app): State<App>,
    mut sheet: Sheet,
) -> Result<Response> {
    let code = super::code(&mut sheet);
    if sheet.is_right() {
        let outcome = acts::confirm_by_code(&app, &visitor, &browser, &code).await;
        let outcome = outcome.map_err(|error| match error {
            Error::NotFound | Error::Conflict => Error::Field("code", Message::new("code-none")),
            error => error,
        });
        if let Some(link) = sheet.take(outcome)? {
            return Ok(confirmed(&link));
        }
    }
    let page = AddressesPage::of(&app, visitor, &browser, sheet).await?;
    page::again(&page.f, &page)
}

/// How a link looks from the browser that opens it.
enum Seen {
    /// It was asked for here, by whoever is signed in; what for.
    Here(Link),
    /// It was asked for elsewhere; the code to type there.
    Elsewhere(String),
    /// It is no longer good.
    Gone(&'static str),
}

#[derive(Template)]
#[template(path = "people/confirm.html")]
struct ConfirmPage {
    f: Frame,
    path: String,
    seen: Seen,
}

async fn seen(app: &App, secret: &Secret, caller: &Caller) -> Result<Seen> {
    let Some(token) = &secret.0 else { return Ok(Seen::Gone("unknown")) };
    let link = store::link_of_token(&app.db, Installation, token).await?;
    let is_ours = |link: &Link| matches!(link.purpose, Purpose::Address | Purpose::MainAddress);
    let Some(link) = link.filter(is_ours) else { return Ok(Seen::Gone("unknown")) };
    let is_theirs = caller.visitor.as_ref().is_some_and(|visitor| link.person == Some(visitor.person.id));
    Ok(match link.state(app.now()) {
        Standing::Good if is_theirs && link.is_of(&caller.browser) => Seen::Here(link),
        Standing::Good => Seen::Elsewhere(spaced(token)),
        state => Seen::Gone(state.word()),
    })
}

fn shown(caller: Caller, secret: &Secret, seen: Seen, otherwise: StatusCode) -> Result<Response> {
    let status = if matches!(seen, Seen::Gone(_)) { StatusCode::GONE } else { otherwise };
    let path = secret.0.as_ref().map(|token| format!("{PATH}/confirm/{}", token.secret()));
    let page = ConfirmPage { f: caller.frame, path: path.unwrap_or_default(), seen };
    Ok(with_status(page::html(&page.f, &page)?, status))
}

/// The page of a link from a letter: a button where it was asked for, a code elsewhere.
pub async fn open(caller: Caller, secret: Secret, State(app): State<App>) -> Result<Response> {
    let seen = seen(&app, &secret, &caller).await?;
    shown(caller, &secret, seen, StatusCode::OK)
}

/// Confirms by a link.
pub async fn confirm(caller: Caller, secret: Secret, State(app): State<App>) -> Result<Response> {
    if let (Some(token), Some(visitor)) = (&secret.0, &caller.visitor) {
        match acts::confirm_by_link(&app, visitor, &caller.browser, token).await {
            Ok(link) => return Ok(confirmed(&link)),
            Err(Error::NotFound | Error::Conflict) => {}
            Err(error) => return Err(error),
        }
    }
    let seen = seen(&app, &secret, &caller).await?;
    shown(caller, &secret, seen, StatusCode::UNPROCESSABLE_ENTITY)
}
