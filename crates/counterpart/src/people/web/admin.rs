//! Accounts as admins see them: found, suspended, given back to whoever lost their mailbox.

use super::reached;
use crate::base::form::Sheet;
use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Installation, Own, Result};
use crate::people::acts::{self, Known, Recovery};
use crate::people::bounces::{self, Mark};
use crate::people::door::{Admin, AtPerson};
use crate::people::store::{self, Listed};
use crate::people::{Address, Hat, Lasting, Person, Session, sessions};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "people/admin_list.html")]
struct ListPage {
    f: Frame,
    list: Listing,
    pages: Pages,
    people: Vec<Listed>,
    states: Vec<(&'static str, String)>,
}

/// Every account, searched and filtered.
pub async fn list(at: Admin, State(app): State<App>, list: Listing) -> Result<Response> {
    let pages = list.pages(store::person_count(&app.db, Installation, &list).await?);
    let people = store::person_list(&app.db, Installation, &list, pages.before()).await?;
    let states = ["", "active", "suspended", "admin"];
    let states =
        states.map(|word| (word, at.frame.w("people-state-", if word.is_empty() { "all" } else { word })));
    let page = ListPage { f: at.frame, list, pages, people, states: states.to_vec() };
    page::html(&page.f, &page)
}

#[derive(Template)]
#[template(path = "people/admin_show.html")]
struct ShowPage {
    f: Frame,
    person: Person,
    addresses: Vec<Address>,
    mark: Option<Mark>,
    hats: Vec<Hat>,
    sessions: Vec<Session>,
    count: i64,
    suspended: Option<String>,
    is_self: bool,
    path: String,
}

/// Where an account is.
pub(super) fn path(person: &Person) -> String {
    format!("/admin/people/{}", person.id)
}

/// One account: its addresses, roles and devices.
pub async fn show(at: AtPerson, State(app): State<App>) -> Result<Response> {
    let own = Own(at.person.id);
    let hats = store::hat_list(&app.db, own).await?;
    let is_staff = at.person.is_admin || hats.iter().any(|hat| hat.role.is_staff());
    let sessions = sessions::list(&app.db, own, Lasting::of(is_staff), app.now()).await?;
    let page = ShowPage {
        addresses: store::address_list(&app.db, own).await?,
        mark: bounces::mark(&app.db, own).await?,
        count: i64::try_from(sessions.len()).unwrap_or(i64::MAX),
        sessions,
        suspended: at.person.suspended_at.map(|since| at.frame.moment(&since)),
        is_self: at.actor.person == Some(at.person.id),
        path: path(&at.person),
        f: at.frame,
        person: at.person,
        hats,
    };
    page::html(&page.f, &page)
}

/// Suspends an account.
pub async fn suspend(at: AtPerson, State(app): State<App>) -> Result<Response> {
    acts::suspend(&app, &at.actor, &at.person).await?;
    let path = path(&at.person);
    let words = Message::new("notice-person-suspended").with("name", at.person.name);
    Ok(page::done(&path, Notice::of(words).undo(format!("{path}/resume"))))
}

/// Ends the suspension of an account.
pub async fn resume(at: AtPerson, State(app): State<App>) -> Result<Response> {
    acts::resume(&app, &at.actor, &at.person).await?;
    let path = path(&at.person);
    let words = Message::new("notice-person-resumed").with("name", at.person.name);
    Ok(page::done(&path, Notice::of(words).undo(format!("{path}/suspend"))))
}

async fn note(at: AtPerson, app: &App, known: Known) -> Result<Response> {
    acts::note_letters_of(app, &at.actor, &at.person, known).await?;
    let path = path(&at.person);
    Ok(page::done(&path, reached::noted(&path, &at.person.name, known)))
}

/// Notes that letters to somebody come back.
pub async fn letters_return(at: AtPerson, State(app): State<App>) -> Result<Response> {
    note(at, &app, Known::Return).await
}

/// Notes that letters to somebody arrive again.
pub async fn letters_arrive(at: AtPerson, State(app): State<App>) -> Result<Response> {
    note(at, &app, Known::Arrive).await
}

/// Ends every session of an account.
pub async fn end_sessions(at: AtPerson, State(app): State<App>) -> Result<Response> {
    let ended = acts::end_sessions(&app, &at.actor, &at.person).await?;
    let words =
        Message::new("notice-persons-sessions-ended").with("n", ended).with("name", at.person.name.as_str());
    Ok(page::done(path(&at.person), Notice::of(words)))
}

#[derive(Template)]
#[template(path = "people/admin_recover.html")]
struct RecoverPage {
    f: Frame,
    sheet: Sheet,
    person: Person,
    told: i64,
    path: String,
}

impl RecoverPage {
    async fn of(app: &App, at: AtPerson, sheet: Sheet) -> Result<RecoverPage> {
        let told = store::address_list(&app.db, Own(at.person.id)).await?.len();
        let told = i64::try_from(told).unwrap_or(i64::MAX);
        Ok(RecoverPage { path: path(&at.person), f: at.frame, sheet, person: at.person, told })
    }
}

/// The form for a new main address, with what it will do.
pub async fn recover(at: AtPerson, State(app): State<App>) -> Result<Response> {
    let page = RecoverPage::of(&app, at, Sheet::default()).await?;
    page::html(&page.f, &page)
}

/// Gives an account a new main address.
pub async fn recovered(at: AtPerson, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let recovery = Recovery {
        address: sheet.address("address"),
        check: sheet.some_line("check"),
        drops_earlier: sheet.has("drop", "yes"),
    };
    if sheet.is_right() {
        let outcome = acts::recover(&app, &at.actor, &at.person, &recovery).await;
        if sheet.take(outcome)?.is_some() {
            let words = Message::new("notice-person-recovered").with("name", at.person.name.as_str());
            return Ok(page::done(path(&at.person), Notice::of(words)));
        }
    }
    let page = RecoverPage::of(&app, at, sheet).await?;
    page::again(&page.f, &page)
}
