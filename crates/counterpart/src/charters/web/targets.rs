//! The targets of a charter: added, changed, removed, put in order.

use crate::base::form::Sheet;
use crate::base::ids::TargetId;
use crate::base::page::{self, Back, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::charters::door::AtTarget;
use crate::charters::{Draft, Target, acts, store};
use crate::programmes::Programme;
use crate::programmes::door::{At, Lead};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "charters/target.html")]
struct TargetPage {
    f: Frame,
    action: String,
    back: Back,
    title: &'static str,
    sheet: Sheet,
}

/// The page with the form, which comes from the charter.
fn page_of(at: At<Lead>, action: String, title: &'static str, sheet: Sheet) -> TargetPage {
    let back = Back { path: charter_path(&at.programme), key: "charter-title" };
    TargetPage { f: at.frame, action, back, title, sheet }
}

fn drafted(sheet: &mut Sheet) -> Option<Draft> {
    let draft = Draft {
        words: sheet.some_line("words"),
        aim: sheet.some_line("aim"),
        measure: sheet.line("measure"),
        due_on: sheet.day("due_on"),
    };
    sheet.is_right().then_some(draft)
}

fn charter_path(programme: &Programme) -> String {
    format!("{}/charter", programme.path())
}

fn target_path(programme: &Programme, id: TargetId) -> String {
    format!("{}/charter/targets/{id}", programme.path())
}

/// The form for a new target.
pub async fn new(at: At<Lead>) -> Result<Response> {
    let action = format!("{}/targets/new", charter_path(&at.programme));
    let sheet = Sheet::of([("id", TargetId::fresh().to_string())]);
    let page = page_of(at, action, "target-new", sheet);
    page::html(&page.f, &page)
}

/// Adds a target.
pub async fn create(at: At<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: TargetId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let path = charter_path(&at.programme);
    if let Some(draft) = drafted(&mut sheet) {
        let outcome = acts::add(&app, &at.actor, &at.scope, id, &draft).await;
        let first = format!("{}/edit", target_path(&at.programme, id));
        if sheet.added(outcome, TargetId::fresh(), first)? {
            let words = Message::new("notice-target-added").with("name", draft.words);
            return Ok(page::done(path, Notice::of(words)));
        }
    }
    let page = page_of(at, format!("{path}/targets/new"), "target-new", sheet);
    page::again(&page.f, &page)
}

fn filled(target: &Target) -> Sheet {
    Sheet::of([
        ("version", target.version.to_string()),
        ("words", target.words.clone()),
        ("aim", target.aim.clone()),
        ("measure", target.measure.clone()),
        ("due_on", target.due_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}

/// The form for a target.
pub async fn edit(door: AtTarget<Lead>) -> Result<Response> {
    let action = format!("{}/edit", target_path(&door.at.programme, door.target.id));
    let page = page_of(door.at, action, "target-edit", filled(&door.target));
    page::html(&page.f, &page)
}

/// Changes a target.
pub async fn save(door: AtTarget<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let AtTarget { at, target } = door;
    let action = format!("{}/edit", target_path(&at.programme, target.id));
    let Some(draft) = drafted(&mut sheet) else {
        let page = page_of(at, action, "target-edit", sheet);
        return page::again(&page.f, &page);
    };
    let state = (target.id, sheet.version());
    match acts::change(&app, &at.actor, &at.scope, state, &draft).await {
        Err(Error::Conflict) => {
            let now = store::target_get(&app.db, &at.scope, target.id).await?;
            let last = journal::last(&app.db, &at.scope, target.id).await?;
            sheet.against(filled(&now), page::changed(&at.frame, last));
            let page = page_of(at, action, "target-edit", sheet);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            let words = Message::new("notice-target-changed").with("name", draft.words);
            Ok(page::done(charter_path(&at.programme), Notice::of(words)))
        }
    }
}

/// Removes a target.
pub async fn remove(door: AtTarget<Lead>, State(app): State<App>) -> Result<Response> {
    let AtTarget { at, target } = door;
    acts::remove(&app, &at.actor, &at.scope, &target).await?;
    let undo = format!("{}/restore", target_path(&at.programme, target.id));
    let words = Message::new("notice-target-removed").with("name", target.words);
    Ok(page::done(charter_path(&at.programme), Notice::of(words).undo(undo)))
}

/// Takes a removed target back.
pub async fn restore(door: AtTarget<Lead>, State(app): State<App>) -> Result<Response> {
    let AtTarget { at, target } = door;
    acts::restore(&app, &at.actor, &at.scope, &target).await?;
    let words = Message::new("notice-target-restored").with("name", target.words);
    Ok(page::done(charter_path(&at.programme), Notice::of(words)))
}

/// Moves a target one place up.
pub async fn up(door: AtTarget<Lead>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    shift(door, &app, &sheet, true).await
}

/// Moves a target one place down.
pub async fn down(door: AtTarget<Lead>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    shift(door, &app, &sheet, false).await
}

async fn shift(door: AtTarget<Lead>, app: &App, sheet: &Sheet, is_up: bool) -> Result<Response> {
    let AtTarget { at, target } = door;
    let from = sheet.value("from").parse().map_err(|_| Error::refused("form-unreadable"))?;
    acts::shift(app, &at.actor, &at.scope, (&target, from), is_up).await?;
    Ok(page::go(charter_path(&at.programme)))
}
