//! Who may see and change a programme.

use super::{Programme, store};
use crate::base::door::part;
use crate::base::ids::ProgrammeId;
use crate::base::journal::Actor;
use crate::base::page::{Frame, Place};
use crate::base::{App, Error, Result, Scope, trouble};
use crate::people::door::{Admin, Visitor};
use crate::people::{Hat, Role};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use std::marker::PhantomData;

/// Which roles pass a door.
pub trait Who: Send + Sync + 'static {
    /// Whether the door opens for a role.
    fn passes(role: Role) -> bool;
}

macro_rules! whoever {
    ($($(#[$doc:meta])* $name:ident = $($role:ident)|+;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl Who for $name {
            fn passes(role: Role) -> bool {
                matches!(role, $(Role::$role)|+)
            }
        }
    )*};
}

whoever! {
    /// Everybody who is anything in the programme.
    Member = Lead | Deputy | Administrator | Manager | Coordinator | DeputyCoordinator | Steering | Sponsor
        | Trainer | Mentor | Mentee;
    /// The lead alone: what a deputy may not do in their place.
    Leader = Lead;
    /// The lead and the deputy, who decide.
    Lead = Lead | Deputy;
    /// The programme's own office: who decides and who does.
    Office = Lead | Deputy | Administrator;
    /// An organisation's coordinator and their deputy.
    Coordinators = Coordinator | DeputyCoordinator;
    /// The office, and each organisation's coordinators for what is their own.
    Carers = Lead | Deputy | Administrator | Coordinator | DeputyCoordinator;
    /// Who reads the journal: the lead, and each organisation's coordinators what touches their own.
    Readers = Lead | Deputy | Coordinator | DeputyCoordinator;
    /// Who finds something in the journal: its readers, and the steering group what a lead did in a
    /// matter of their own organisation.
    Overseers = Lead | Deputy | Coordinator | DeputyCoordinator | Steering;
    /// Whoever may look after people: the carers and the mentor manager.
    Staff = Lead | Deputy | Administrator | Manager | Coordinator | DeputyCoordinator;
    /// Whoever has a hand in running the programme: every member but mentors and mentees.
    Crew = Lead | Deputy | Administrator | Manager | Coordinator | DeputyCoordinator | Steering | Sponsor
        | Trainer;
    /// Who prepares and takes the decisions about partners: the office and the steering group.
    Council = Lead | Deputy | Administrator | Steering;
}

/// Somebody at a programme, in a role that may pass. With a role of one organisation the scope is
/// that organisation's own part.
pub struct At<W: Who> {
    /// Who.
    pub visitor: Visitor,
    /// The page's frame, with the hat on and the programme's navigation.
    pub frame: Frame,
    /// In which role they are here.
    pub hat: Hat,
    /// What they may touch.
    pub scope: Scope,
    /// The programme.
    pub programme: Programme,
    /// Themselves as who acts.
    pub actor: Actor,
    who: PhantomData<W>,
}

impl<W: Who> FromRequestParts<App> for At<W> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let id: ProgrammeId = part(parts, app, "programme").await?;
        // The hat that is on comes first in the list; otherwise the first that may pass.
        let here = |hat: &&Hat| hat.programme.0 == id && W::passes(hat.role) && hat.is_whole();
        let hat = visitor.hats.iter().find(here).cloned().ok_or(Error::NotFound)?;
        let scope = hat.scope();
        let programme = store::programme_get(&app.db, &scope).await?;
        let mut frame = visitor.wearing(&hat);
        frame.around = Some(programme.name.clone());
        frame.places = places(&programme, &hat);
        trouble::read_here(parts, &frame);
        // What is archived can be read; the one thing to be done with it is to take it back.
        let is_change = parts.method != Method::GET && parts.method != Method::HEAD;
        if is_change && programme.archived_at.is_some() && parts.uri.path() != programme.restore_path() {
            return Err(Error::refused("programme-is-archived"));
        }
        let actor = visitor.actor(app, hat.role.word());
        Ok(At { frame, actor, hat, scope, programme, visitor, who: PhantomData })
    }
}

/// An admin of the installation at a programme, in which they need not be anything.
pub struct AdminAtProgramme {
    /// The page's frame.
    pub frame: Frame,
    /// Themselves as who acts.
    pub actor: Actor,
    /// The programme.
    pub programme: Programme,
}

impl FromRequestParts<App> for AdminAtProgramme {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Admin { frame, actor, .. } = Admin::from_request_parts(parts, app).await?;
        let id: ProgrammeId = part(parts, app, "programme").await?;
        let programme = store::programme_get(&app.db, &Scope::programme(id)).await?;
        if parts.method == Method::POST && programme.archived_at.is_some() {
            return Err(Error::refused("programme-is-archived"));
        }
        Ok(AdminAtProgramme { frame, actor, programme })
    }
}

/// Where one can go from a page of the programme, in a role.
fn places(programme: &Programme, hat: &Hat) -> Vec<Place> {
    let within = |end: &str| format!("{}{end}", programme.path());
    let place = |end: &str, key| Place { path: within(end), key, has_more: !end.is_empty(), also: None };
    let mut places = vec![place("", "place-overview"), place("/charter", "place-charter")];
    if Crew::passes(hat.role) {
        places.push(Place { also: Some(within("/tasks")), ..place("/stages", "place-stages") });
    }
    places.push(place("/cohorts", "place-cohorts"));
    places.push(Place { also: Some(within("/seats")), ..place("/organisations", "place-organisations") });
    if Staff::passes(hat.role) {
        places.push(Place { also: Some(within("/lead")), ..place("/people", "place-people") });
    }
    if Council::passes(hat.role) {
        places.push(place("/partners", "place-partners"));
    }
    if Crew::passes(hat.role) {
        places.push(place("/ladder", "place-ladder"));
    }
    if Office::passes(hat.role) {
        places.push(place("/letters", "place-letters"));
    }
    if Lead::passes(hat.role) {
        places.push(place("/settings", "place-settings"));
    }
    if Overseers::passes(hat.role) {
        places.push(place("/journal", "place-journal"));
    }
    places
}
