//! Pages of programmes.

pub mod lists;
pub mod settings;

use super::{Draft, Shape, acts};
use crate::base::form::Sheet;
use crate::base::ids::ProgrammeId;
use crate::base::page::{self, Back, Frame, Notice};
use crate::base::text::{Language, Message, is_zone};
use crate::base::{App, Error, Result};
use crate::people::door::Admin;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// The options of a choice: what is sent and what is read.
pub type Options = Vec<(&'static str, String)>;

#[derive(Template)]
#[template(path = "programmes/new.html")]
struct NewPage {
    f: Frame,
    back: Back,
    sheet: Sheet,
    shapes: Options,
    languages: Options,
}

impl NewPage {
    fn of(f: Frame, sheet: Sheet) -> NewPage {
        let back = Back { path: "/admin/programmes".to_owned(), key: "programmes-all" };
        NewPage { shapes: shapes(&f), languages: languages(), f, back, sheet }
    }
}

/// The form for a new programme.
pub async fn new(at: Admin) -> Result<Response> {
    let start = [
        ("id", ProgrammeId::fresh().to_string()),
        ("shape", Shape::Developmental.word().to_owned()),
        ("language", at.frame.language.code().to_owned()),
        ("zone", at.frame.zone.clone()),
    ];
    let page = NewPage::of(at.frame, Sheet::of(start));
    page::html(&page.f, &page)
}

/// Creates a programme.
pub async fn create(at: Admin, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: ProgrammeId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let path = format!("/programmes/{id}");
    if let Some(draft) = drafted(&mut sheet) {
        let outcome = acts::create(&app, &at.actor, at.visitor.person.id, id, &draft).await;
        if sheet.added(outcome, ProgrammeId::fresh(), path.clone())? {
            let words = Message::new("notice-programme-created").with("name", draft.name);
            return Ok(page::done(path, Notice::of(words)));
        }
    }
    let page = NewPage::of(at.frame, sheet);
    page::again(&page.f, &page)
}

fn drafted(sheet: &mut Sheet) -> Option<Draft> {
    let name = sheet.some_line("name");
    let shape = sheet.choice("shape", Shape::of_word);
    let language = sheet.choice("language", Language::from_code);
    let zone = sheet.some_line("zone");
    if !zone.is_empty() && !is_zone(&zone) {
        sheet.wrong("zone", Message::new("form-zone"));
    }
    let draft = Draft { name, shape: shape?, language: language?, zone };
    sheet.is_right().then_some(draft)
}

fn shapes(f: &Frame) -> Options {
    Shape::ALL.iter().map(|shape| (shape.word(), f.w("shape-", shape.word()))).collect()
}

fn languages() -> Options {
    Language::ALL.iter().map(|language| (language.code(), language.own_name().to_owned())).collect()
}
