//! The form of an organisation: a new one, and what it says of itself.

use super::choices;
use crate::base::form::Sheet;
use crate::base::ids::OrganisationId;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::organisations::door::Tending;
use crate::organisations::{Draft, HoursFrom, Organisation, Profile, Sector, Size, acts, store};
use crate::programmes::door::{At, Office};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "organisations/edit.html")]
struct EditPage {
    f: Frame,
    sheet: Sheet,
    /// What it is called before the edit; nothing for a new one.
    name: Option<String>,
    path: String,
    back: String,
    sectors: Vec<(String, String)>,
    sizes: Vec<(String, String)>,
    hours: Vec<(String, String)>,
}

impl EditPage {
    fn of(f: Frame, sheet: Sheet, name: Option<String>, (path, back): (String, String)) -> EditPage {
        let sectors = choices(&f, "form-unsaid", "sector-", Sector::SAID.iter().map(|sector| sector.word()));
        let sizes = choices(&f, "form-unsaid", "size-", Size::SAID.iter().map(|size| size.word()));
        let hours = choices(&f, "form-unsaid", "hours-from-", HoursFrom::SAID.iter().map(|from| from.word()));
        EditPage { f, sheet, name, path, back, sectors, sizes, hours }
    }

    fn new(at: At<Office>, sheet: Sheet) -> EditPage {
        let list = format!("{}/organisations", at.programme.path());
        EditPage::of(at.frame, sheet, None, (format!("{list}/new"), list))
    }

    fn change(to: Tending, sheet: Sheet) -> EditPage {
        let paths = (format!("{}/edit", to.path()), to.path());
        EditPage::of(to.at.frame, sheet, Some(to.organisation.profile.name), paths)
    }
}

/// The form for a new organisation.
pub async fn new(at: At<Office>) -> Result<Response> {
    let page = EditPage::new(at, Sheet::of([("id", OrganisationId::fresh().to_string())]));
    page::html(&page.f, &page)
}

/// Adds an organisation.
pub async fn add(at: At<Office>, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: OrganisationId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let path = format!("{}/organisations/{id}", at.programme.path());
    if let Some(draft) = drafted(&mut sheet) {
        let outcome = acts::add(&app, &at.actor, &at.scope, id, &draft).await;
        if sheet.added(outcome, OrganisationId::fresh(), path.clone())? {
            let words = Message::new("notice-organisation-added").with("name", draft.profile.name);
            return Ok(page::done(path, Notice::of(words)));
        }
    }
    let page = EditPage::new(at, sheet);
    page::again(&page.f, &page)
}

/// The form of what an organisation says of itself.
pub async fn edit(to: Tending) -> Result<Response> {
    let sheet = filled(&to.organisation);
    let page = EditPage::change(to, sheet);
    page::html(&page.f, &page)
}

/// Changes what an organisation says of itself.
pub async fn change(to: Tending, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    if let Some(draft) = drafted(&mut sheet) {
        let sent = (&draft, sheet.version());
        match acts::edit(&app, &to.at.actor, &to.at.scope, &to.organisation, sent).await {
            Err(Error::Conflict) => return stale(&app, to, sheet).await,
            outcome => {
                if sheet.take(outcome)?.is_some() {
                    let words = Message::new("notice-organisation-changed").with("name", draft.profile.name);
                    return Ok(page::done(to.path(), Notice::of(words)));
                }
            }
        }
    }
    let page = EditPage::change(to, sheet);
    page::again(&page.f, &page)
}

/// Somebody was faster: both versions.
async fn stale(app: &App, to: Tending, mut sheet: Sheet) -> Result<Response> {
    let now = store::organisation_get(&app.db, &to.at.scope, to.organisation.id).await?;
    let last = journal::last(&app.db, &to.at.scope, now.id).await?;
    sheet.against(filled(&now), page::changed(&to.at.frame, last));
    let page = EditPage::change(to, sheet);
    page::stale(&page.f, &page)
}

fn filled(organisation: &Organisation) -> Sheet {
    let p = organisation.profile.clone();
    let number = |hours: Option<i32>| hours.map_or(String::new(), |hours| hours.to_string());
    Sheet::of([
        ("name", p.name),
        ("sector", p.sector.word().to_owned()),
        ("industry", p.industry),
        ("size", p.size.word().to_owned()),
        ("group", p.group),
        ("locations", p.locations),
        ("scope", p.scope),
        ("products", p.products),
        ("culture", p.culture),
        ("leadership", p.leadership),
        ("hours-meetings", number(p.hours_meetings)),
        ("hours-between", number(p.hours_between)),
        ("hours-from", p.hours_from.word().to_owned()),
        ("ready-on", organisation.ready_on.map_or(String::new(), |day| day.to_string())),
        ("version", organisation.version.to_string()),
    ])
}

fn drafted(sheet: &mut Sheet) -> Option<Draft> {
    let name = sheet.some_line("name");
    let sector = sheet.choice("sector", Sector::of_word);
    let industry = sheet.line("industry");
    let size = sheet.choice("size", Size::of_word);
    let group = sheet.line("group");
    let locations = sheet.text("locations");
    let scope = sheet.text("scope");
    let products = sheet.text("products");
    let culture = sheet.text("culture");
    let leadership = sheet.text("leadership");
    let hours_meetings = sheet.number("hours-meetings", 0, 200);
    let hours_between = sheet.number("hours-between", 0, 200);
    let hours_from = sheet.choice("hours-from", HoursFrom::of_word);
    let ready_on = sheet.day("ready-on");
    let profile = Profile {
        name,
        sector: sector?,
        industry,
        size: size?,
        group,
        locations,
        culture,
        scope,
        products,
        leadership,
        hours_meetings,
        hours_between,
        hours_from: hours_from?,
    };
    sheet.is_right().then_some(Draft { profile, ready_on })
}
