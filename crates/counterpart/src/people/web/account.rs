//! One's own account: what one is called, the hats, and the devices.

use super::{language_options, languages, zone, zone_options};
use crate::base::form::Sheet;
use crate::base::ids::{MembershipId, SessionId};
use crate::base::page::{self, Frame, Notice};
use crate::base::text::{Language, Message};
use crate::base::{App, Error, Result};
use crate::people::door::Visitor;
use crate::people::{Hat, Lasting, Person, Session, acts, sessions, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage {
    f: Frame,
    sheet: Sheet,
    hats: Vec<Hat>,
    languages: Vec<(&'static str, &'static str)>,
    zones: Vec<(String, String)>,
}

impl AccountPage {
    fn of(app: &App, visitor: Visitor, sheet: Sheet) -> AccountPage {
        let languages = language_options(&languages(app, visitor.person.language));
        let zones = zone_options(sheet.value("zone"));
        let Visitor { frame, hats, .. } = visitor;
        AccountPage { f: frame, sheet, hats, languages, zones }
    }
}

fn filled(person: &Person) -> Sheet {
    Sheet::of([
        ("version", person.version.to_string()),
        ("name", person.name.clone()),
        ("pronouns", person.pronouns.clone()),
        ("language", person.language.code().to_owned()),
        ("zone", person.zone.clone()),
    ])
}

/// The account of whoever looks.
pub async fn show(visitor: Visitor, State(app): State<App>) -> Result<Response> {
    let sheet = filled(&visitor.person);
    let page = AccountPage::of(&app, visitor, sheet);
    page::html(&page.f, &page)
}

/// Changes name, pronouns, language and zone.
pub async fn change(visitor: Visitor, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let name = sheet.some_line("name");
    let pronouns = sheet.line("pronouns");
    let offered = languages(&app, visitor.person.language);
    let language = sheet.choice("language", |code| Language::among(&offered, code));
    let zone = zone(&mut sheet);
    let Some(language) = language.filter(|_| sheet.is_right()) else {
        let page = AccountPage::of(&app, visitor, sheet);
        return page::again(&page.f, &page);
    };
    let version = sheet.version();
    let person = Person { name, pronouns, language, zone, version, ..visitor.person.clone() };
    match acts::change(&app, &visitor, &person).await {
        Err(Error::Conflict) => {
            let now = store::person_own(&app.db, visitor.own()).await?.ok_or(Error::NotFound)?;
            sheet.against(filled(&now), Message::new("account-changed-elsewhere"));
            let page = AccountPage::of(&app, visitor, sheet);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            Ok(page::done("/account", Notice::of(Message::new("notice-account-changed"))))
        }
    }
}

/// Puts on another hat, and goes to its programme.
pub async fn wear(visitor: Visitor, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let hat: MembershipId = sheet.value("hat").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let hat = acts::wear(&app, &visitor, hat).await?;
    Ok(page::go(format!("/programmes/{}", hat.programme.0)))
}

#[derive(Template)]
#[template(path = "people/sessions.html")]
struct SessionsPage {
    f: Frame,
    sessions: Vec<Session>,
    others: i64,
    here: SessionId,
    is_staff: bool,
}

fn is_staff(visitor: &Visitor) -> bool {
    visitor.person.is_admin || visitor.hats.iter().any(|hat| hat.role.is_staff())
}

/// Where one is signed in, and for how long that lasts.
pub async fn sessions(visitor: Visitor, State(app): State<App>) -> Result<Response> {
    let is_staff = is_staff(&visitor);
    let lasting = Lasting::of(is_staff);
    let sessions = sessions::list(&app.db, visitor.own(), lasting, app.now()).await?;
    let here = visitor.session.id;
    let others = sessions.iter().filter(|session| session.id != here).count();
    let others = i64::try_from(others).unwrap_or(i64::MAX);
    let page = SessionsPage { f: visitor.frame, sessions, others, here, is_staff };
    page::html(&page.f, &page)
}

/// Ends one session.
pub async fn end_session(visitor: Visitor, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let session: SessionId = sheet.value("session").parse().map_err(|_| Error::refused("form-unreadable"))?;
    acts::end_session(&app, &visitor, session).await?;
    Ok(page::done("/account/sessions", Notice::of(Message::new("notice-session-ended"))))
}

/// Ends every other session.
pub async fn end_others(visitor: Visitor, State(app): State<App>) -> Result<Response> {
    let ended = acts::end_other_sessions(&app, &visitor).await?;
    let words = Message::new("notice-sessions-ended").with("n", ended);
    Ok(page::done("/account/sessions", Notice::of(words)))
}
