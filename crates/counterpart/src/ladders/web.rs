//! Pages of the ladder: its levels, and the organisations' grades on them.

pub mod grades;

use super::door::AtLevel;
use super::{Level, Mapping, acts, store};
use crate::base::form::Sheet;
use crate::base::ids::LevelId;
use crate::base::page::{self, Back, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::programmes::Programme;
use crate::programmes::door::{At, Carers, Crew, Lead, Who};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "ladders/show.html")]
struct ShowPage {
    f: Frame,
    path: String,
    sheet: Sheet,
    levels: Vec<Level>,
    mappings: Vec<Mapping>,
    is_lead: bool,
    is_carer: bool,
}

fn path(programme: &Programme) -> String {
    format!("{}/ladder", programme.path())
}

async fn show_page<W: Who>(at: At<W>, app: &App, sheet: Sheet) -> Result<ShowPage> {
    let is_open = at.programme.archived_at.is_none();
    Ok(ShowPage {
        path: path(&at.programme),
        sheet,
        levels: store::level_list(&app.db, &at.scope).await?,
        mappings: store::mapping_list(&app.db, &at.scope).await?,
        is_lead: is_open && Lead::passes(at.hat.role),
        is_carer: is_open && Carers::passes(at.hat.role),
        f: at.frame,
    })
}

/// The ladder.
pub async fn show(at: At<Crew>, State(app): State<App>) -> Result<Response> {
    let sheet = Sheet::of([("id", LevelId::fresh().to_string())]);
    let page = show_page(at, &app, sheet).await?;
    page::html(&page.f, &page)
}

/// Adds a level at the top.
pub async fn add(at: At<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: LevelId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let name = sheet.some_line("name");
    if sheet.is_right() {
        let outcome = acts::add(&app, &at.actor, &at.scope, id, &name).await;
        let first = format!("{}/edit", level_path(&at.programme, id));
        if sheet.added(outcome, LevelId::fresh(), first)? {
            let words = Message::new("notice-level-added").with("name", name);
            return Ok(page::done(path(&at.programme), Notice::of(words)));
        }
    }
    let page = show_page(at, &app, sheet).await?;
    page::again(&page.f, &page)
}

#[derive(Template)]
#[template(path = "ladders/rename.html")]
struct RenamePage {
    f: Frame,
    action: String,
    back: Back,
    sheet: Sheet,
}

fn filled(level: &Level) -> Sheet {
    Sheet::of([("version", level.version.to_string()), ("name", level.name.clone())])
}

fn level_path(programme: &Programme, id: LevelId) -> String {
    format!("{}/levels/{id}", path(programme))
}

fn rename_page(at: At<Lead>, id: LevelId, sheet: Sheet) -> RenamePage {
    let action = format!("{}/edit", level_path(&at.programme, id));
    let back = Back { path: path(&at.programme), key: "ladder-title" };
    RenamePage { f: at.frame, action, back, sheet }
}

/// The form for a level's name.
pub async fn edit(door: AtLevel<Lead>) -> Result<Response> {
    let sheet = filled(&door.level);
    let page = rename_page(door.at, door.level.id, sheet);
    page::html(&page.f, &page)
}

/// Renames a level.
pub async fn rename(door: AtLevel<Lead>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let AtLevel { at, level } = door;
    let name = sheet.some_line("name");
    if !sheet.is_right() {
        let page = rename_page(at, level.id, sheet);
        return page::again(&page.f, &page);
    }
    match acts::rename(&app, &at.actor, &at.scope, (level.id, sheet.version()), &name).await {
        Err(Error::Conflict) => {
            let now = store::level_get(&app.db, &at.scope, level.id).await?;
            let last = journal::last(&app.db, &at.scope, level.id).await?;
            sheet.against(filled(&now), page::changed(&at.frame, last));
            let page = rename_page(at, level.id, sheet);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            let words = Message::new("notice-level-renamed").with("name", name);
            Ok(page::done(path(&at.programme), Notice::of(words)))
        }
    }
}

/// Moves a level one place up.
pub async fn up(door: AtLevel<Lead>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    shift(door, &app, &sheet, true).await
}

/// Moves a level one place down.
pub async fn down(door: AtLevel<Lead>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    shift(door, &app, &sheet, false).await
}

async fn shift(door: AtLevel<Lead>, app: &App, sheet: &Sheet, is_up: bool) -> Result<Response> {
    let AtLevel { at, level } = door;
    let from = sheet.value("from").parse().map_err(|_| Error::refused("form-unreadable"))?;
    acts::shift(app, &at.actor, &at.scope, (&level, from), is_up).await?;
    Ok(page::go(path(&at.programme)))
}

/// Removes a level.
pub async fn remove(door: AtLevel<Lead>, State(app): State<App>) -> Result<Response> {
    let AtLevel { at, level } = door;
    acts::remove(&app, &at.actor, &at.scope, &level).await?;
    let undo = format!("{}/restore", level_path(&at.programme, level.id));
    let words = Message::new("notice-level-removed").with("name", level.name);
    Ok(page::done(path(&at.programme), Notice::of(words).undo(undo)))
}

/// Takes a removed level back.
pub async fn restore(door: AtLevel<Lead>, State(app): State<App>) -> Result<Response> {
    let AtLevel { at, level } = door;
    acts::restore(&app, &at.actor, &at.scope, &level).await?;
    let words = Message::new("notice-level-restored").with("name", level.name);
    Ok(page::done(path(&at.programme), Notice::of(words)))
}
