//! The form in which an organisation's grades are mapped onto the ladder.

use crate::base::form::Sheet;
use crate::base::ids::GradeId;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::ladders::door::Mapper;
use crate::ladders::{Level, Mapping, Row, acts, read, store};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// How many empty rows a form has.
const EMPTY: usize = 6;

/// The most rows that a form may have: no employer has more grades.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "ladders/grades.html")]
struct GradesPage {
    f: Frame,
    action: String,
    back: String,
    organisation: String,
    sheet: Sheet,
    rows: Vec<Row>,
    levels: Vec<Level>,
}

fn page_of(door: Mapper, sheet: Sheet, mut rows: Vec<Row>, levels: Vec<Level>) -> GradesPage {
    let empty = || Row { id: GradeId::fresh().to_string(), name: String::new(), level: String::new() };
    rows.extend(std::iter::repeat_with(empty).take(EMPTY));
    let back = format!("{}/ladder", door.at.programme.path());
    GradesPage {
        action: format!("{back}/{}", door.mapping.organisation),
        back,
        organisation: door.mapping.name,
        f: door.at.frame,
        sheet,
        rows,
        levels,
    }
}

fn rows_of(mapping: &Mapping) -> Vec<Row> {
    let row = |grade: &crate::ladders::Grade| Row {
        id: grade.id.to_string(),
        name: grade.name.clone(),
        level: grade.level.to_string(),
    };
    mapping.grades.iter().map(row).collect()
}

/// The form.
pub async fn edit(door: Mapper, State(app): State<App>) -> Result<Response> {
    let levels = store::level_list(&app.db, &door.scope).await?;
    let sheet = Sheet::of([("version", door.mapping.version.to_string())]);
    let rows = rows_of(&door.mapping);
    let page = page_of(door, sheet, rows, levels);
    page::html(&page.f, &page)
}

fn rows_sent(sheet: &Sheet) -> Vec<Row> {
    let (names, levels) = (sheet.values("name"), sheet.values("level"));
    let rows = sheet.values("grade").zip(names).zip(levels).take(MOST);
    rows.filter(|((_, name), _)| !name.trim().is_empty())
        .map(|((id, name), level)| Row { id: id.to_owned(), name: name.to_owned(), level: level.to_owned() })
        .collect()
}

/// What an organisation's grades are, in one line, for somebody whose form is stale.
fn in_words(mapping: &Mapping, levels: &[Level]) -> String {
    let level = |level: &Level| format!("{}: {}", level.name, mapping.at(level.id));
    let used = levels.iter().filter(|level| !mapping.at(level.id).is_empty());
    used.map(level).collect::<Vec<_>>().join(" · ")
}

/// Maps the grades.
pub async fn save(door: Mapper, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    if sheet.value("version").is_empty() {
        return Err(Error::refused("form-unreadable"));
    }
    let levels = store::level_list(&app.db, &door.scope).await?;
    let rows = rows_sent(&sheet);
    let grades = match read(&rows, &levels) {
        Ok(grades) => grades,
        Err(wrong) => {
            sheet.wrong("grades", wrong);
            let page = page_of(door, sheet, rows, levels);
            return page::again(&page.f, &page);
        }
    };
    let state = (&door.mapping, sheet.version());
    match acts::map(&app, &door.at.actor, &door.scope, state, &grades).await {
        Err(Error::Conflict) => {
            let last = journal::last(&app.db, &door.scope, acts::subject(&door.mapping)).await?;
            let now = Sheet::of([
                ("version", door.mapping.version.to_string()),
                ("grades", in_words(&door.mapping, &levels)),
            ]);
            sheet.against(now, page::changed(&door.at.frame, last));
            let page = page_of(door, sheet, rows, levels);
            page::stale(&page.f, &page)
        }
        done => {
            done?;
            let words = Message::new("notice-grades-mapped").with("name", door.mapping.name);
            Ok(page::done(format!("{}/ladder", door.at.programme.path()), Notice::of(words)))
        }
    }
}
