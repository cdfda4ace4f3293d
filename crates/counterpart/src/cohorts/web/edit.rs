//! The forms of a cohort: a new one, and its name and dates.

use crate::base::form::Sheet;
use crate::base::ids::CohortId;
use crate::base::page::{self, Back, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Day, Error, Result, journal};
use crate::cohorts::door::AtCohort;
use crate::cohorts::{Cohort, Draft, acts, store};
use crate::programmes::door::{At, Office};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "cohorts/edit.html")]
struct EditPage {
    f: Frame,
    action: String,
    back: Back,
    title: &'static str,
    sheet: Sheet,
}

/// The form for a new cohort, which comes from the list of cohorts.
fn new_page(f: Frame, path: String, sheet: Sheet) -> EditPage {
    let action = format!("{path}/new");
    EditPage { f, action, back: Back { path, key: "place-cohorts" }, title: "cohort-new", sheet }
}

/// The form for name and dates, which comes from the cohort's page.
fn edit_page(f: Frame, path: String, sheet: Sheet) -> EditPage {
    let action = format!("{path}/edit");
    EditPage { f, action, back: Back { path, key: "member-cohort" }, title: "cohort-edit", sheet }
}

fn drafted(sheet: &mut Sheet) -> Option<Draft> {
    let draft = Draft {
        name: sheet.some_line("name"),
        starts_on: sheet.day("starts_on"),
        ends_on: sheet.day("ends_on"),
    };
    if let (Some(start), Some(end)) = (draft.starts_on, draft.ends_on)
        && end <= start
    {
        sheet.wrong("ends_on", Message::new("cohort-ends-before"));
    }
    sheet.is_right().then_some(draft)
}

/// The form for a new cohort; its length is the programme's.
pub async fn new(at: At<Office>) -> Result<Response> {
    let sheet = Sheet::of([("id", CohortId::fresh().to_string())]);
    let page = new_page(at.frame, format!("{}/cohorts", at.programme.path()), sheet);
    page::html(&page.f, &page)
}

/// Plans a cohort.
pub async fn create(at: At<Office>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: CohortId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let path = format!("{}/cohorts", at.programme.path());
    if let Some(draft) = drafted(&mut sheet) {
        let outcome = acts::plan(&app, &at.actor, &at.scope, id, &draft).await;
        if sheet.added(outcome, CohortId::fresh(), format!("{path}/{id}"))? {
            let words = Message::new("notice-cohort-planned").with("name", draft.name);
            return Ok(page::done(format!("{path}/{id}"), Notice::of(words)));
        }
    }
    let page = new_page(at.frame, path, sheet);
    page::again(&page.f, &page)
}

fn filled(cohort: &Cohort) -> Sheet {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Sheet::of([
        ("version", cohort.version.to_string()),
        ("name", cohort.name.clone()),
        ("starts_on", day(cohort.starts_on)),
        ("ends_on", day(cohort.ends_on)),
    ])
}

/// The form for name and dates.
pub async fn edit(at: AtCohort<Office>) -> Result<Response> {
    let (path, sheet) = (at.path(), filled(&at.cohort));
    let page = edit_page(at.at.frame, path, sheet);
    page::html(&page.f, &page)
}

/// Changes name and dates. Where tasks may follow the dates, it leads to the tasks.
pub async fn save(at: AtCohort<Office>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let stages = format!("{}/stages?cohort={}", at.at.programme.path(), at.cohort.id);
    let (path, id, scope) = (at.path(), at.cohort.id, at.at.scope);
    let done = match drafted(&mut sheet) {
        None => Ok(None),
        Some(draft) => {
            let version = sheet.version();
            match acts::change(&app, &at.at.actor, &scope, (id, version), &draft).await {
                Err(Error::Conflict) => {
                    let now = store::cohort_get(&app.db, &scope, id).await?;
                    let last = journal::last(&app.db, &scope, id).await?;
                    sheet.against(filled(&now), page::changed(&at.at.frame, last));
                    let page = edit_page(at.at.frame, path, sheet);
                    return page::stale(&page.f, &page);
                }
                done => sheet.take(done.map(|is_moved| (draft.name, is_moved))),
            }
        }
    };
    match done? {
        Some((name, is_moved)) => {
            let is_followed = is_moved && store::has_usual_tasks(&app.db, &scope, id).await?;
            let words = Message::new("notice-cohort-changed").with("name", name);
            Ok(page::done(if is_followed { stages } else { path }, Notice::of(words)))
        }
        None => {
            let page = edit_page(at.at.frame, path, sheet);
            page::again(&page.f, &page)
        }
    }
}
