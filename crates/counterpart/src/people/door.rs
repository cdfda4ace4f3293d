//! Who is at the door. Every other door asks here first.

use super::sessions;
use super::{Hat, Lasting, Person, Role, Session, store};
use crate::base::door::Anyone;
use crate::base::journal::Actor;
use crate::base::page::{Frame, Wearing};
use crate::base::text::Message;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Own, Result, post};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum_extra::extract::cookie::CookieJar;

/// Somebody who has signed in.
#[derive(Clone)]
pub struct Visitor {
    /// The page's frame, in their language.
    pub frame: Frame,
    /// Who.
    pub person: Person,
    /// The device.
    pub session: Session,
    /// Everything they are; the one they have on first.
    pub hats: Vec<Hat>,
}

impl Visitor {
    /// Their own account, as a scope.
    pub fn own(&self) -> Own {
        Own(self.person.id)
    }

    /// Themselves as who acts.
    pub fn actor(&self, app: &App, role: &'static str) -> Actor {
        Actor { person: Some(self.person.id), role, at: app.now() }
    }

    /// Their frame, with a hat on.
    pub fn wearing(&self, hat: &Hat) -> Frame {
        let mut frame = self.frame.clone();
        for wearing in &mut frame.hats {
            wearing.is_on = wearing.id == hat.id.to_string();
        }
        frame
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Anyone { frame } = Anyone::from_request_parts(parts, app).await?;
        // Only pages can be gone back to after signing in; forms cannot.
        let wanted = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let next = if parts.method == Method::GET { wanted } else { "/" };
        let stranger = || Error::SignIn(next.to_owned());
        let jar = CookieJar::from_headers(&parts.headers);
        let token = jar.get(sessions::cookie_name(app)).and_then(|cookie| Token::parse(cookie.value()));
        let token = token.ok_or_else(stranger)?;
        let found = sessions::find(&app.db, Installation, &token).await?;
        let (session, person) = found.ok_or_else(stranger)?;
        let mut hats = store::hat_list(&app.db, Own(person.id)).await?;
        let is_staff = person.is_admin || hats.iter().any(|hat| hat.role.is_staff());
        let now = app.now();
        if person.suspended_at.is_some() || Lasting::of(is_staff).is_over(&session, now) {
            return Err(stranger());
        }
        sessions::touch(app, &session, now).await?;
        if let Some(at) = hats.iter().position(|hat| Some(hat.id) == session.membership) {
            let on = hats.remove(at);
            hats.insert(0, on);
        }
        let mut frame = framed(frame, &person, &hats);
        let is_told = person.is_admin || hats.iter().any(|hat| matches!(hat.role, Role::Lead | Role::Deputy));
        frame.banner = post::banner(&app.config).filter(|_| is_told);
        Ok(Visitor { frame, person, session, hats })
    }
}

fn framed(frame: Frame, person: &Person, hats: &[Hat]) -> Frame {
    let language = person.language;
    let words = |hat: &Hat| {
        let role = language.text(&format!("role-{}", hat.role.word()));
        let (key, around) = match &hat.organisation {
            Some((_, organisation)) => ("hat-in-organisation", organisation.as_str()),
            None => ("hat-in-programme", ""),
        };
        let message = Message::new(key)
            .with("role", role)
            .with("organisation", around)
            .with("programme", hat.programme.1.as_str());
        language.say(&message)
    };
    let wearing = hats.iter().map(|hat| Wearing { words: words(hat), id: hat.id.to_string(), is_on: false });
    Frame {
        language,
        zone: person.zone.clone(),
        name: Some(person.name.clone()),
        is_admin: person.is_admin,
        hats: wearing.collect(),
        ..frame
    }
}

/// Somebody who runs the installation.
pub struct Admin {
    /// Who.
    pub visitor: Visitor,
    /// The page's frame.
    pub frame: Frame,
    /// Themselves as who acts.
    pub actor: Actor,
}

impl FromRequestParts<App> for Admin {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        if !visitor.person.is_admin {
            return Err(Error::NotFound);
        }
        Ok(Admin { frame: visitor.frame.clone(), actor: visitor.actor(app, "admin"), visitor })
    }
}
