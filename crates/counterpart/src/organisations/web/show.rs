//! The page of an organisation: its profile for everybody, and its own part for whoever looks after it.

use crate::base::ids::OrganisationId;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Result, Scope};
use crate::organisations::door::{Reading, Tending};
use crate::organisations::seats::{Intake, Seats};
use crate::organisations::store::{self, Contact};
use crate::organisations::{Division, Organisation, acts, is_office};
use crate::people::Role;
use crate::programmes::door::{Lead, Readers, Who};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "organisations/show.html")]
struct ShowPage {
    f: Frame,
    base: String,
    path: String,
    organisation: Organisation,
    divisions: Vec<Division>,
    contacts: Option<Vec<Contact>>,
    seats: Option<Vec<Seats>>,
    joinable: Vec<Intake>,
    tends: bool,
    may_change: bool,
    may_archive: bool,
    is_office: bool,
    reads_journal: bool,
}

/// The page.
pub async fn show(reading: Reading, State(app): State<App>) -> Result<Response> {
    let Reading { at, organisation, is_own, tends } = reading;
    let id: OrganisationId = organisation.id;
    let divisions = store::profile_divisions(&app.db, &at.scope, id).await?;
    let own = Scope::organisation(at.programme.id, id);
    let contacts = if tends || is_own { Some(store::contact_list(&app.db, &own, id).await?) } else { None };
    let seats = if tends { Some(store::seat_list(&app.db, &own, id).await?) } else { None };
    let stands = organisation.archived_at.is_none() && at.programme.archived_at.is_none();
    let is_office = is_office(at.hat.role);
    let mut joinable = Vec::new();
    if is_office && stands {
        joinable = store::intake_list(&app.db, &own).await?;
        let joined = |intake: &Intake| seats.iter().flatten().any(|seats| seats.cohort == intake.id);
        joinable.retain(|intake| !intake.is_over && !joined(intake));
    }
    let page = ShowPage {
        base: at.programme.path(),
        path: organisation.path(at.programme.id),
        may_change: tends && stands,
        may_archive: matches!(at.hat.role, Role::Lead | Role::Deputy),
        organisation,
        divisions,
        contacts,
        seats,
        joinable,
        tends,
        is_office,
        reads_journal: tends && Readers::passes(at.hat.role),
        f: at.frame,
    };
    page::html(&page.f, &page)
}

/// Archives the organisation.
pub async fn archive(to: Tending<Lead>, State(app): State<App>) -> Result<Response> {
    acts::archive(&app, &to.at.actor, &to.at.scope, &to.organisation).await?;
    let words =
        Message::new("notice-organisation-archived").with("name", to.organisation.profile.name.as_str());
    let undo = format!("{}/restore", to.path());
    Ok(page::done(to.path(), Notice::of(words).undo(undo)))
}

/// Takes the organisation back from the archive.
pub async fn restore(to: Tending<Lead>, State(app): State<App>) -> Result<Response> {
    acts::restore(&app, &to.at.actor, &to.at.scope, &to.organisation).await?;
    let words =
        Message::new("notice-organisation-restored").with("name", to.organisation.profile.name.as_str());
    Ok(page::done(to.path(), Notice::of(words)))
}
