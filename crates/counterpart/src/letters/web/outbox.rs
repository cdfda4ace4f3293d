//! The outbox: what became of each letter, never what it says.

use crate::base::list::{Listing, Pages};
use crate::base::outbox::State as Far;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Installation, Result};
use crate::letters::door::{AdminAtLetter, AtLetter};
use crate::letters::store::{self, Whose};
use crate::letters::{Posted, acts, kinds};
use crate::people::door::Admin;
use crate::programmes::door::{At, Office};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "letters/outbox.html")]
struct OutboxPage {
    f: Frame,
    path: String,
    up: Option<String>,
    list: Listing,
    pages: Pages,
    total: i64,
    letters: Vec<Posted>,
    states: Vec<(&'static str, String)>,
    kinds: Vec<(&'static str, String)>,
}

impl OutboxPage {
    async fn of(
        app: &App,
        f: Frame,
        whose: Whose,
        (path, up): (String, Option<String>),
        list: Listing,
    ) -> Result<OutboxPage> {
        let pages = list.pages(store::letter_count(&app.db, whose, &list).await?);
        let letters = store::letter_list(&app.db, whose, &list, pages.before()).await?;
        let mut states = vec![("", f.t("outbox-any"))];
        states.extend(Far::ALL.map(|state| (state.word(), f.w("letter-state-", state.word()))));
        let mut of_kinds = vec![("", f.t("outbox-any"))];
        of_kinds.extend(kinds().map(|kind| (kind.word, f.w("letter-kind-", kind.word))));
        let total = i64::try_from(pages.total).unwrap_or(i64::MAX);
        Ok(OutboxPage { f, path, up, list, pages, total, letters, states, kinds: of_kinds })
    }
}

/// The letters of a programme.
pub async fn list(at: At<Office>, State(app): State<App>, list: Listing) -> Result<Response> {
    let letters = format!("{}/letters", at.programme.path());
    let paths = (format!("{letters}/outbox"), Some(letters));
    let page = OutboxPage::of(&app, at.frame, Whose::Programme(at.scope), paths, list).await?;
    page::html(&page.f, &page)
}

/// All letters.
pub async fn list_all(admin: Admin, State(app): State<App>, list: Listing) -> Result<Response> {
    let paths = ("/admin/letters".to_owned(), None);
    let page = OutboxPage::of(&app, admin.frame, Whose::Everybody(Installation), paths, list).await?;
    page::html(&page.f, &page)
}

fn told(path: &str, key: &'static str, letter: &Posted) -> (String, Notice) {
    (path.to_owned(), Notice::of(Message::new(key).with("name", letter.name.as_str())))
}

fn outbox(at: &AtLetter) -> (String, Whose) {
    (format!("{}/letters/outbox", at.at.programme.path()), Whose::Programme(at.at.scope))
}

const EVERYBODYS: (&str, Whose) = ("/admin/letters", Whose::Everybody(Installation));

/// Sends a letter again.
pub async fn again(at: AtLetter, State(app): State<App>) -> Result<Response> {
    let (path, whose) = outbox(&at);
    acts::send_again(&app, &at.at.actor, whose, &at.letter).await?;
    let (path, notice) = told(&path, "notice-letter-again", &at.letter);
    Ok(page::done(path, notice))
}

/// Says that a letter has arrived.
pub async fn arrived(at: AtLetter, State(app): State<App>) -> Result<Response> {
    let (path, whose) = outbox(&at);
    acts::settle(&app, &at.at.actor, whose, &at.letter, true).await?;
    let undo = format!("{path}/{}/unsure", at.letter.id);
    let (path, notice) = told(&path, "notice-letter-settled", &at.letter);
    Ok(page::done(path, notice.undo(undo)))
}

/// Takes back that a letter has arrived.
pub async fn unsure(at: AtLetter, State(app): State<App>) -> Result<Response> {
    let (path, whose) = outbox(&at);
    acts::settle(&app, &at.at.actor, whose, &at.letter, false).await?;
    let (path, notice) = told(&path, "notice-letter-unsettled", &at.letter);
    Ok(page::done(path, notice))
}

/// Sends any letter again.
pub async fn again_any(at: AdminAtLetter, State(app): State<App>) -> Result<Response> {
    let (path, whose) = EVERYBODYS;
    acts::send_again(&app, &at.admin.actor, whose, &at.letter).await?;
    let (path, notice) = told(path, "notice-letter-again", &at.letter);
    Ok(page::done(path, notice))
}

/// Says that any letter has arrived.
pub async fn arrived_any(at: AdminAtLetter, State(app): State<App>) -> Result<Response> {
    let (path, whose) = EVERYBODYS;
    acts::settle(&app, &at.admin.actor, whose, &at.letter, true).await?;
    let undo = format!("{path}/{}/unsure", at.letter.id);
    let (path, notice) = told(path, "notice-letter-settled", &at.letter);
    Ok(page::done(path, notice.undo(undo)))
}

/// Takes back that any letter has arrived.
pub async fn unsure_any(at: AdminAtLetter, State(app): State<App>) -> Result<Response> {
    let (path, whose) = EVERYBODYS;
    acts::settle(&app, &at.admin.actor, whose, &at.letter, false).await?;
    let (path, notice) = told(path, "notice-letter-unsettled", &at.letter);
    Ok(page::done(path, notice))
}
