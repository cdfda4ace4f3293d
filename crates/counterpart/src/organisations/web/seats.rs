//! Seats: the table of a cohort for all partners, and the form of one organisation's for the office.

use crate::base::door::part;
use crate::base::form::Sheet;
use crate::base::ids::CohortId;
use crate::base::list::Listing;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Result, journal};
use crate::organisations::door::{Partners, Tending};
use crate::organisations::seats::{Intake, MOST, Places, Seats, total};
use crate::organisations::{acts, is_office, seats, store};
use crate::programmes::door::{At, Office};
use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;

#[derive(Template)]
#[template(path = "organisations/seats.html")]
struct TablePage {
    f: Frame,
    base: String,
    intakes: Vec<Intake>,
    shown: Option<Intake>,
    seats: Vec<Seats>,
    total: Places,
    filled: Option<Places>,
    count: i64,
    shows_filled: bool,
    may_change: bool,
}

impl TablePage {
    fn is_shown(&self, intake: &Intake) -> bool {
        self.shown.as_ref() == Some(intake)
    }

    fn is_over(&self) -> bool {
        self.shown.as_ref().is_some_and(|intake| intake.is_over)
    }

    /// What is so, or was.
    fn said(&self, is: &str, was: &str) -> String {
        self.f.t(if self.is_over() { was } else { is })
    }

    /// How many organisations take part, or did.
    fn caption(&self) -> String {
        self.f.n(if self.is_over() { "seats-was-count" } else { "seats-count" }, self.count)
    }
}

/// What each organisation gives and gets in a cohort: the newest unless the address names another.
pub async fn table(at: At<Partners>, State(app): State<App>, list: Listing) -> Result<Response> {
    let intakes = store::intake_list(&app.db, &at.scope).await?;
    let asked = intakes.iter().find(|intake| list.has("cohort", &intake.id.to_string()));
    let shown = asked.or(intakes.first()).cloned();
    let all = match &shown {
        Some(intake) => store::partner_seats(&app.db, &at.scope, intake.id).await?,
        None => Vec::new(),
    };
    let page = TablePage {
        base: at.programme.path(),
        total: total(&all),
        filled: seats::filled(&all),
        count: i64::try_from(all.len()).unwrap_or(i64::MAX),
        shows_filled: crate::organisations::tends(at.hat.role),
        may_change: is_office(at.hat.role) && shown.as_ref().is_some_and(|intake| !intake.is_over),
        intakes,
        shown,
        seats: all,
        f: at.frame,
    };
    page::html(&page.f, &page)
}

/// The office at an organisation and a cohort.
pub struct AtSeats {
    to: Tending<Office>,
    intake: Intake,
}

impl FromRequestParts<App> for AtSeats {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let to = Tending::from_request_parts(parts, app).await?;
        let id: CohortId = part(parts, app, "cohort").await?;
        let intake = store::intake_get(&app.db, &to.at.scope, id).await?;
        Ok(AtSeats { to, intake })
    }
}

#[derive(Template)]
#[template(path = "organisations/seat.html")]
struct SeatPage {
    f: Frame,
    path: String,
    name: String,
    intake: Intake,
    sheet: Sheet,
    takes_part: bool,
}

impl SeatPage {
    fn title(&self) -> Message {
        let key = if self.takes_part { "seats-change-title" } else { "seats-join-title" };
        Message::new(key).with("name", self.name.as_str()).with("other", self.intake.name.as_str())
    }

    async fn of(app: &App, of: AtSeats, sheet: Sheet) -> Result<SeatPage> {
        let AtSeats { to, intake } = of;
        let place = (intake.id, to.organisation.id);
        let known = store::seat_get(&app.db, &to.at.scope, place).await?;
        let takes_part = known.is_some_and(|(_, _, takes_part)| takes_part);
        let path = to.path();
        let name = to.organisation.profile.name;
        Ok(SeatPage { f: to.at.frame, path, name, intake, sheet, takes_part })
    }
}

async fn filled(app: &App, of: &AtSeats) -> Result<Sheet> {
    let place = (of.intake.id, of.to.organisation.id);
    let known = store::seat_get(&app.db, &of.to.at.scope, place).await?;
    Ok(match known.filter(|(_, _, takes_part)| *takes_part) {
        Some((places, version, _)) => Sheet::of([
            ("mentees", places.mentees.to_string()),
            ("mentors", places.mentors.to_string()),
            ("version", version.to_string()),
        ]),
        None => Sheet::of([("version", "0".to_owned())]),
    })
}

/// The form with which an organisation joins a cohort, or its seats there are changed.
pub async fn edit(mut of: AtSeats, State(app): State<App>) -> Result<Response> {
    of.intake = of.intake.at_work()?;
    let sheet = filled(&app, &of).await?;
    let page = SeatPage::of(&app, of, sheet).await?;
    page::html(&page.f, &page)
}

/// Lets the organisation join, or changes its seats.
pub async fn change(of: AtSeats, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    let mentees = needed(&mut sheet, "mentees");
    let mentors = needed(&mut sheet, "mentors");
    if sheet.is_right() && mentees + mentors == 0 {
        sheet.wrong("mentees", Message::new("seats-none"));
    }
    if sheet.is_right() {
        let what = (&of.to.organisation, of.intake.id);
        let how = (Places { mentees, mentors }, sheet.version());
        match acts::seat(&app, &of.to.at.actor, &of.to.at.scope, what, how).await {
            Err(Error::Conflict) => {
                let last = journal::last(&app.db, &of.to.at.scope, of.to.organisation.id).await?;
                sheet.against(filled(&app, &of).await?, page::changed(&of.to.at.frame, last));
                let page = SeatPage::of(&app, of, sheet).await?;
                return page::stale(&page.f, &page);
            }
            outcome => outcome?,
        }
        return Ok(page::done(of.to.path(), notice("notice-seats", &of)));
    }
    let page = SeatPage::of(&app, of, sheet).await?;
    page::again(&page.f, &page)
}

fn needed(sheet: &mut Sheet, name: &'static str) -> i32 {
    let number = sheet.number(name, 0, MOST);
    if number.is_none() {
        sheet.wrong(name, Message::new("form-number").with("least", "0").with("most", MOST.to_string()));
    }
    number.unwrap_or_default()
}

fn notice(key: &'static str, of: &AtSeats) -> Notice {
    let name = of.to.organisation.profile.name.as_str();
    Notice::of(Message::new(key).with("name", name).with("other", of.intake.name.as_str()))
}

/// Lets the organisation leave the cohort.
pub async fn leave(of: AtSeats, State(app): State<App>) -> Result<Response> {
    let what = (&of.to.organisation, of.intake.id);
    acts::leave(&app, &of.to.at.actor, &of.to.at.scope, what, true).await?;
    let undo = format!("{}/seats/{}/rejoin", of.to.path(), of.intake.id);
    Ok(page::done(of.to.path(), notice("notice-cohort-left", &of).undo(undo)))
}

/// Takes the leaving back.
pub async fn rejoin(of: AtSeats, State(app): State<App>) -> Result<Response> {
    let what = (&of.to.organisation, of.intake.id);
    acts::leave(&app, &of.to.at.actor, &of.to.at.scope, what, false).await?;
    Ok(page::done(of.to.path(), notice("notice-cohort-rejoined", &of)))
}
