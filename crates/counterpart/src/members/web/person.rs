//! The page of a person: what they are here, since when; roles end and are resumed there.

use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Instant, Own, Result};
use crate::members::door::{AtMember, AtRole};
use crate::members::{acts, grants};
use crate::people::{Member, Person, Role, store};
use crate::programmes::door::{Readers, Who};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "members/person.html")]
struct PersonPage {
    f: Frame,
    base: String,
    person: Person,
    address: String,
    unreachable_since: Option<Instant>,
    members: Vec<Member>,
    reads_journal: bool,
    granted: &'static [Role],
}

impl PersonPage {
    fn may_change(&self, member: &Member) -> bool {
        self.granted.contains(&member.role)
    }
}

/// The page. That it was looked at is noted.
pub async fn show(of: AtMember, State(app): State<App>) -> Result<Response> {
    let AtMember { at, members } = of;
    acts::see(&app, &at.actor, &at.scope, &members).await?;
    let first = members.first().ok_or(Error::NotFound)?;
    let person = store::person_own(&app.db, Own(first.person)).await?.ok_or(Error::NotFound)?;
    let page = PersonPage {
        base: at.programme.path(),
        person,
        address: first.address.clone(),
        unreachable_since: first.unreachable_since,
        reads_journal: Readers::passes(at.hat.role),
        granted: if at.programme.archived_at.is_none() { grants(at.hat.role) } else { &[] },
        members,
        f: at.frame,
    };
    page::html(&page.f, &page)
}

fn told(of: &AtRole, key: &'static str) -> (String, Notice) {
    let path = format!("{}/people/{}", of.at.programme.path(), of.member.person);
    let role = Message::new(format!("role-{}", of.member.role.word()));
    let words = Message::new(key).with("name", of.member.name.as_str()).with("other", role);
    (path, Notice::of(words))
}

/// Ends a role.
pub async fn end(of: AtRole, State(app): State<App>) -> Result<Response> {
    acts::end(&app, &of.at.actor, &of.at.scope, &of.at.hat, &of.member).await?;
    let (path, notice) = told(&of, "notice-role-ended");
    let undo = format!("{path}/memberships/{}/resume", of.member.id);
    Ok(page::done(path, notice.undo(undo)))
}

/// Gives a role back.
pub async fn resume(of: AtRole, State(app): State<App>) -> Result<Response> {
    acts::resume(&app, &of.at.actor, &of.at.scope, &of.at.hat, &of.member).await?;
    let (path, notice) = told(&of, "notice-role-resumed");
    Ok(page::done(path, notice))
}
