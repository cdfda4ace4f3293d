//! Who is at the door. Every other door asks here first.

use super::sessions;
use super::{Browser, Hat, Lasting, Person, Role, Session, store};
use crate::base::door::{Anyone, part};
use crate::base::form;
use crate::base::ids::PersonId;
use crate::base::journal::Actor;
use crate::base::page::{Frame, Place, Wearing};
use crate::base::text::Message;
use crate::base::token::Token;
use crate::base::{App, Error, Installation, Own, Result, cookies, network, post, trouble};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, header};
use std::convert::Infallible;
use std::str::FromStr;

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
        let token = carried(parts, app, cookies::SESSION).ok_or_else(stranger)?;
        let found = sessions::find(&app.db, Installation, &token).await?;
        let (session, person, mut hats) = found.ok_or_else(stranger)?;
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
        frame.banner = post::banner(&app.config).filter(|_| is_told && !app.is_demo);
        trouble::read_by(parts, &frame);
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
    // Outside the programmes the hat that was put on last, which comes first.
    let wearing = hats.iter().enumerate().map(|(at, hat)| Wearing {
        words: words(hat),
        id: hat.id.to_string(),
        is_on: at == 0,
    });
    Frame {
        language,
        zone: person.zone.clone(),
        name: Some(person.name.clone()),
        is_admin: person.is_admin,
        hats: wearing.collect(),
        ..frame
    }
}

/// The secret in a cookie.
fn carried(parts: &Parts, app: &App, name: cookies::Name) -> Option<Token> {
    name.value(app, &parts.headers).and_then(|value| Token::parse(&value))
}

/// Whoever it is: for pages that say the same to everybody, in the frame of whoever is signed in.
pub struct Known {
    /// The page's frame: theirs if they are signed in and we can know it, otherwise the browser's.
    pub frame: Frame,
}

impl FromRequestParts<App> for Known {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        match Visitor::from_request_parts(parts, app).await {
            Ok(visitor) => Ok(Known { frame: visitor.frame }),
            // Without a database there is still the page.
            Err(Error::SignIn(_) | Error::Away(_)) => {
                let Anyone { frame } = Anyone::from_request_parts(parts, app).await?;
                Ok(Known { frame })
            }
            Err(error) => Err(error),
        }
    }
}

/// Whoever comes to sign in, to accept or to confirm: signed in or not, and from where.
pub struct Caller {
    /// The page's frame: in their language if they are signed in, otherwise in the browser's.
    pub frame: Frame,
    /// Who, if somebody is signed in.
    pub visitor: Option<Visitor>,
    /// From where.
    pub browser: Browser,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visitor = match Visitor::from_request_parts(parts, app).await {
            Ok(visitor) => Some(visitor),
            Err(Error::SignIn(_)) => None,
            Err(error) => return Err(error),
        };
        let frame = match &visitor {
            Some(visitor) => visitor.frame.clone(),
            None => Anyone::from_request_parts(parts, app).await?.frame,
        };
        let browser = Browser::from_request_parts(parts, app).await?;
        Ok(Caller { frame, visitor, browser })
    }
}

impl FromRequestParts<App> for Browser {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let device = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Browser {
            asking: carried(parts, app, cookies::ASKING),
            session: carried(parts, app, cookies::SESSION),
            device: form::one_line(device.unwrap_or_default()).chars().take(200).collect(),
            network: network::of(parts, app),
        })
    }
}

/// The secret that a link carries in its path; nothing where it cannot be one.
pub struct Secret(pub Option<Token>);

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> std::result::Result<Secret, Infallible> {
        Ok(Secret(Token::parse(text)))
    }
}

impl FromRequestParts<App> for Secret {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        part(parts, app, "token").await
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
        let places = PLACES.map(|(path, key)| Place {
            path: path.to_owned(),
            key,
            has_more: path != PLACES[0].0,
            also: None,
        });
        let frame = Frame { places: places.to_vec(), ..visitor.frame.clone() };
        trouble::read_here(parts, &frame);
        Ok(Admin { frame, actor: visitor.actor(app, "admin"), visitor })
    }
}

/// Where one can go from a page of the installation.
const PLACES: [(&str, &str); 6] = [
    ("/admin", "page-admin"),
    ("/admin/programmes", "programmes-all"),
    ("/admin/people", "people"),
    ("/admin/letters", "place-letters"),
    ("/admin/jobs", "jobs-title"),
    ("/admin/journal", "place-journal"),
];

/// An admin at somebody's account.
pub struct AtPerson {
    /// The page's frame.
    pub frame: Frame,
    /// The admin as who acts.
    pub actor: Actor,
    /// Whose account.
    pub person: Person,
}

impl FromRequestParts<App> for AtPerson {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Admin { frame, actor, .. } = Admin::from_request_parts(parts, app).await?;
        let id: PersonId = part(parts, app, "person").await?;
        let person = store::person_own(&app.db, Own(id)).await?.ok_or(Error::NotFound)?;
        Ok(AtPerson { frame, actor, person })
    }
}
