//! Coming in for the first time: the link of the first start, and invitations.

use super::{asked, asking, language_options, languages, welcome, with_status, zone, zone_options};
use crate::base::form::Sheet;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::{Language, Message};
use crate::base::{App, Error, Installation, Result};
use crate::people::acts::{self, Accepted, Joiner, SignedIn, Taking};
use crate::people::door::{Caller, Secret};
use crate::people::{Invitation, Standing, store};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "people/set_up.html")]
struct SetUpPage {
    f: Frame,
    sheet: Sheet,
    is_good: bool,
    languages: Vec<(&'static str, &'static str)>,
    zones: Vec<(String, String)>,
}

impl SetUpPage {
    fn of(app: &App, f: Frame, sheet: Sheet, is_good: bool) -> SetUpPage {
        let zones = zone_options(sheet.value("zone"));
        SetUpPage { f, sheet, is_good, languages: language_options(app.languages()), zones }
    }

    fn gone(app: &App, f: Frame) -> Result<Response> {
        let page = SetUpPage::of(app, f, Sheet::default(), false);
        Ok(with_status(page::html(&page.f, &page)?, StatusCode::GONE))
    }
}

/// The form for the first account.
pub async fn first(caller: Caller, secret: Secret, State(app): State<App>) -> Result<Response> {
    let Some(token) = &secret.0 else { return SetUpPage::gone(&app, caller.frame) };
    if acts::set_up_by(&app.db, token, app.now()).await?.is_none() {
        return SetUpPage::gone(&app, caller.frame);
    }
    let start = [("language", caller.frame.language.code().to_owned()), ("zone", "UTC".to_owned())];
    let page = SetUpPage::of(&app, caller.frame, Sheet::of(start), true);
    page::html(&page.f, &page)
}

/// Opens the first account.
pub async fn set_up(
    caller: Caller,
    secret: Secret,
    State(app): State<App>,
    mut sheet: Sheet,
) -> Result<Response> {
    let Some(token) = &secret.0 else { return SetUpPage::gone(&app, caller.frame) };
    if acts::set_up_by(&app.db, token, app.now()).await?.is_none() {
        return SetUpPage::gone(&app, caller.frame);
    }
    let joiner = joiner(&mut sheet, app.languages());
    let address = sheet.address("address");
    let Some(joiner) = joiner.filter(|_| sheet.is_right()) else {
        let page = SetUpPage::of(&app, caller.frame, sheet, true);
        return page::again(&page.f, &page);
    };
    match acts::set_up(&app, token, &joiner, &address, &caller.browser).await {
        Ok(session) => Ok(welcome(&app, &SignedIn { session, next: "/".to_owned() })),
        Err(Error::Conflict) => SetUpPage::gone(&app, caller.frame),
        Err(error) => Err(error),
    }
}

fn joiner(sheet: &mut Sheet, offered: &[Language]) -> Option<Joiner> {
    let name = sheet.some_line("name");
    let language = sheet.choice("language", |code| Language::among(offered, code));
    let zone = zone(sheet);
    Some(Joiner { name, language: language?, zone })
}

/// Whose account an invitation goes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// There is none yet.
    New,
    /// There is none yet, and somebody is signed in, who can add the address to theirs.
    Beside,
    /// Somebody has the address, who is not signed in here.
    Known,
    /// Whoever is signed in here has it.
    Own,
}

#[derive(Template)]
#[template(path = "people/invitation.html")]
struct InvitationPage {
    f: Frame,
    sheet: Sheet,
    invitation: Option<Invitation>,
    standing: &'static str,
    does: &'static str,
    whose: Whose,
    path: String,
    languages: Vec<(&'static str, &'static str)>,
    zones: Vec<(String, String)>,
}

/// An invitation with what decides how its page looks.
struct Found {
    invitation: Option<Invitation>,
    standing: &'static str,
    whose: Whose,
    path: String,
}

impl Found {
    fn page(self, app: &App, f: Frame, sheet: Sheet) -> InvitationPage {
        let zones = zone_options(sheet.value("zone"));
        let Found { invitation, standing, whose, path } = self;
        let does = invitation.as_ref().map_or("", |to| to.role.word());
        let written_in = invitation.as_ref().map(|to| to.language).unwrap_or_default();
        let languages = language_options(&languages(app, written_in));
        InvitationPage { f, sheet, invitation, standing, does, whose, path, languages, zones }
    }

    fn gone(self, app: &App, f: Frame) -> Result<Response> {
        let page = self.page(app, f, Sheet::default());
        Ok(with_status(page::html(&page.f, &page)?, StatusCode::GONE))
    }
}

async fn found(app: &App, secret: &Secret, caller: &Caller) -> Result<Found> {
    let token = secret.0.as_ref();
    let path = token.map(|token| format!("/invitations/{}", token.secret())).unwrap_or_default();
    let invitation = match token {
        Some(token) => store::invitation_of_token(&app.db, Installation, token).await?,
        None => None,
    };
    let Some(invitation) = invitation else {
        return Ok(Found { invitation: None, standing: "unknown", whose: Whose::New, path });
    };
    let known = store::address_known(&app.db, Installation, &invitation.address).await?;
    let signed_in = caller.visitor.as_ref().map(|visitor| visitor.person.id);
    let whose = match known {
        None if signed_in.is_some() => Whose::Beside,
        None => Whose::New,
        Some((own, _)) if Some(own.0) == signed_in => Whose::Own,
        Some(_) => Whose::Known,
    };
    let standing = invitation.standing(app.now()).word();
    Ok(Found { invitation: Some(invitation), standing, whose, path })
}

/// What an invitation is to, before anything is agreed.
pub async fn invitation(caller: Caller, secret: Secret, State(app): State<App>) -> Result<Response> {
    let found = found(&app, &secret, &caller).await?;
    let Some(invitation) = found.invitation.clone().filter(|_| found.standing == Standing::Open.word())
    else {
        return found.gone(&app, caller.frame);
    };
    let zone = store::programme_zone(&app.db, &invitation.scope()).await?;
    let language = invitation.language.code().to_owned();
    let sheet = Sheet::of([("name", invitation.name), ("language", language), ("zone", zone)]);
    let page = found.page(&app, caller.frame, sheet);
    page::html(&page.f, &page)
}

/// Accepts an invitation.
pub async fn accept(
    caller: Caller,
    secret: Secret,
    State(app): State<App>,
    mut sheet: Sheet,
) -> Result<Response> {
    let found = found(&app, &secret, &caller).await?;
    let Some(invitation) = found.invitation.clone().filter(|_| found.standing == Standing::Open.word())
    else {
        return found.gone(&app, caller.frame);
    };
    let is_new = found.whose == Whose::New || (found.whose == Whose::Beside && !sheet.has("to", "mine"));
    let taking = if is_new {
        joiner(&mut sheet, &languages(&app, invitation.language)).map(Taking::New)
    } else {
        Some(Taking::Theirs)
    };
    let Some(taking) = taking.filter(|_| sheet.is_right()) else {
        let page = found.page(&app, caller.frame, sheet);
        return page::again(&page.f, &page);
    };
    let signed_in = caller.visitor.as_ref().map(|visitor| visitor.person.id);
    let next = format!("/programmes/{}", invitation.programme.0);
    match acts::accept(&app, &invitation, &taking, &caller.browser, signed_in).await {
        Ok(Accepted::Opened(session)) => Ok(welcome(&app, &SignedIn { session, next })),
        Ok(Accepted::Joined) => {
            let words = Message::new("notice-joined").with("name", invitation.place());
            Ok(page::done(next, Notice::of(words)))
        }
        Ok(Accepted::Known(address)) => {
            let asking = asking(&caller.browser)?;
            acts::ask(&app, &caller.browser, &asking, &address, &next).await?;
            Ok(asked(&app, &asking, "/sign-in/code"))
        }
        Err(Error::Conflict) => self::found(&app, &secret, &caller).await?.gone(&app, caller.frame),
        Err(error) => Err(error),
    }
}
