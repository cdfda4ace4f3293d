//! The divisions of an organisation: added, renamed, removed.

use crate::base::door::part;
use crate::base::form::Sheet;
use crate::base::ids::DivisionId;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::organisations::door::Tending;
use crate::organisations::{Division, acts, store};
use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;

/// A division, for those who look after its organisation.
pub struct AtDivision {
    to: Tending,
    division: Division,
}

impl FromRequestParts<App> for AtDivision {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let to = Tending::from_request_parts(parts, app).await?;
        let id: DivisionId = part(parts, app, "division").await?;
        let division = store::division_get(&app.db, &to.own(), id).await?;
        Ok(AtDivision { to, division })
    }
}

#[derive(Template)]
#[template(path = "organisations/divisions.html")]
struct DivisionsPage {
    f: Frame,
    path: String,
    name: String,
    divisions: Vec<Division>,
    /// The form that adds one.
    sheet: Sheet,
    /// The form that renames one, and which.
    renaming: Option<(DivisionId, Sheet)>,
}

impl DivisionsPage {
    /// What is wrong with the name that a division was to get.
    fn wrong(&self, id: &DivisionId) -> Option<&Sheet> {
        self.renaming.as_ref().filter(|(of, _)| of == id).map(|(_, sheet)| sheet)
    }

    async fn of(app: &App, to: Tending, sheet: Sheet) -> Result<DivisionsPage> {
        let divisions = store::profile_divisions(&app.db, &to.at.scope, to.organisation.id).await?;
        let path = to.path();
        let name = to.organisation.profile.name;
        Ok(DivisionsPage { f: to.at.frame, path, name, divisions, sheet, renaming: None })
    }
}

fn blank() -> Sheet {
    Sheet::of([("id", DivisionId::fresh().to_string())])
}

fn done(to: &Tending, notice: Notice) -> Response {
    page::done(format!("{}/divisions", to.path()), notice)
}

/// The divisions with their forms.
pub async fn list(to: Tending, State(app): State<App>) -> Result<Response> {
    let page = DivisionsPage::of(&app, to, blank()).await?;
    page::html(&page.f, &page)
}

/// Adds a division.
pub async fn add(to: Tending, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let id: DivisionId = sheet.value("id").parse().map_err(|_| Error::refused("form-unreadable"))?;
    let division = Division { id, name: sheet.some_line("name"), version: 1 };
    if sheet.is_right() {
        let outcome = acts::add_division(&app, &to.at.actor, &to.at.scope, &to.organisation, &division).await;
        if sheet.added(outcome, DivisionId::fresh(), format!("{}/divisions", to.path()))? {
            let words = Message::new("notice-division-added").with("name", division.name);
            return Ok(done(&to, Notice::of(words)));
        }
    }
    let page = DivisionsPage::of(&app, to, sheet).await?;
    page::again(&page.f, &page)
}

/// Renames a division.
pub async fn rename(of: AtDivision, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let AtDivision { to, division } = of;
    let name = sheet.some_line("name");
    let shown = Division { version: sheet.version(), ..division.clone() };
    let mut is_stale = false;
    if sheet.is_right() {
        let what = (&shown, name.as_str());
        match acts::rename_division(&app, &to.at.actor, &to.at.scope, &to.organisation, what).await {
            Err(Error::Conflict) => {
                let now = [("name", division.name.clone()), ("version", division.version.to_string())];
                let last = journal::last(&app.db, &to.at.scope, to.organisation.id).await?;
                sheet.against(Sheet::of(now), page::changed(&to.at.frame, last));
                is_stale = true;
            }
            outcome => {
                if sheet.take(outcome)?.is_some() {
                    let words = Message::new("notice-division-renamed").with("name", name);
                    return Ok(done(&to, Notice::of(words)));
                }
            }
        }
    }
    let mut page = DivisionsPage::of(&app, to, blank()).await?;
    page.renaming = Some((division.id, sheet));
    if is_stale { page::stale(&page.f, &page) } else { page::again(&page.f, &page) }
}

/// Removes a division.
pub async fn remove(of: AtDivision, State(app): State<App>) -> Result<Response> {
    let AtDivision { to, division } = of;
    let what = (division.id, true);
    acts::remove_division(&app, &to.at.actor, &to.at.scope, &to.organisation, what).await?;
    let words = Message::new("notice-division-removed").with("name", division.name);
    let undo = format!("{}/divisions/{}/restore", to.path(), division.id);
    Ok(done(&to, Notice::of(words).undo(undo)))
}

/// Takes a removed division back.
pub async fn restore(of: AtDivision, State(app): State<App>) -> Result<Response> {
    let AtDivision { to, division } = of;
    let what = (division.id, false);
    acts::remove_division(&app, &to.at.actor, &to.at.scope, &to.organisation, what).await?;
    let words = Message::new("notice-division-restored").with("name", division.name);
    Ok(done(&to, Notice::of(words)))
}
