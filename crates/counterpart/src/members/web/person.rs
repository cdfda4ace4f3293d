//! The page of a person: what they are here, since when; roles end and are resumed there.

use crate::base::form::Sheet;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Own, Result};
use crate::members::door::{AtCharge, AtMember, AtRole};
use crate::members::{acts, ends, looks_after};
use crate::people::acts::Known;
use crate::people::bounces::{self, Mark};
use crate::people::web::reached;
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
    /// Where the page is.
    path: String,
    /// Whether letters to the address come back.
    mark: Option<Mark>,
    /// Whether the reader may note that, and take it back.
    may_note: bool,
    members: Vec<Member>,
    reads_journal: bool,
    /// In which role it is read, where anything can be changed.
    role: Option<Role>,
}

impl PersonPage {
    fn may_change(&self, member: &Member) -> bool {
        self.role.is_some_and(|role| ends(role, member))
    }
}

/// The page. That it was looked at is noted.
pub async fn show(of: AtMember, State(app): State<App>) -> Result<Response> {
    let AtMember { at, members } = of;
    acts::see(&app, &at.actor, &at.scope, &members).await.map_err(Error::of_looking)?;
    let first = members.first().ok_or(Error::NotFound)?;
    let person = store::person_own(&app.db, Own(first.person)).await?.ok_or(Error::NotFound)?;
    let page = PersonPage {
        base: at.programme.path(),
        person,
        address: first.address.clone(),
        path: format!("{}/people/{}", at.programme.path(), first.person),
        mark: bounces::mark(&app.db, Own(first.person)).await?,
        may_note: at.programme.archived_at.is_none() && looks_after(at.hat.role, &members),
        reads_journal: Readers::passes(at.hat.role),
        role: Some(at.hat.role).filter(|_| at.programme.archived_at.is_none()),
        members,
        f: at.frame,
    };
    page::html(&page.f, &page)
}

async fn note(of: AtCharge, app: &App, known: Known) -> Result<Response> {
    acts::note_letters(app, &of, known).await?;
    let person = of.members.first().ok_or(Error::NotFound)?;
    let path = format!("{}/people/{}", of.at.programme.path(), person.person);
    Ok(page::done(&path, reached::noted(&path, &person.name, known)))
}

/// Notes that letters to somebody come back.
pub async fn letters_return(of: AtCharge, State(app): State<App>) -> Result<Response> {
    note(of, &app, Known::Return).await
}

/// Notes that letters to somebody arrive again.
pub async fn letters_arrive(of: AtCharge, State(app): State<App>) -> Result<Response> {
    note(of, &app, Known::Arrive).await
}

fn told(of: &AtRole, key: &'static str) -> (String, Notice) {
    let path = format!("{}/people/{}", of.at.programme.path(), of.member.person);
    let role = Message::new(format!("role-{}", of.member.role.word()));
    let words = Message::new(key).with("name", of.member.name.as_str()).with("other", role);
    (path, Notice::of(words))
}

#[derive(Template)]
#[template(path = "members/end_lead.html")]
struct EndLeadPage {
    f: Frame,
    base: String,
    member: Member,
    /// Whether the reader gives up their own role.
    is_own: bool,
    /// Whether somebody else leads as well; otherwise the role has to be handed on.
    has_another: bool,
}

/// Ends a role; a lead's only once it has been looked at.
pub async fn end(of: AtRole, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let is_own = of.member.person == of.at.visitor.person.id;
    if ends(of.at.hat.role, &of.member) && of.member.role == Role::Lead && !sheet.has("step", "end") {
        let has_another = acts::has_another_lead(&app.db, &of.at.scope, &of.member).await?;
        let base = of.at.programme.path();
        let page = EndLeadPage { f: of.at.frame, base, member: of.member, is_own, has_another };
        return page::html(&page.f, &page);
    }
    acts::end(&app, &of.at.actor, &of.at.scope, &of.at.hat, &of.member).await?;
    let (path, notice) = told(&of, "notice-role-ended");
    if is_own && of.member.role == Role::Lead {
        return Ok(page::done("/", notice));
    }
    let undo = format!("{path}/memberships/{}/resume", of.member.id);
    Ok(page::done(path, notice.undo(undo)))
}

/// Gives a role back.
pub async fn resume(of: AtRole, State(app): State<App>) -> Result<Response> {
    acts::resume(&app, &of.at.actor, &of.at.scope, &of.at.hat, &of.member).await?;
    let (path, notice) = told(&of, "notice-role-resumed");
    Ok(page::done(path, notice))
}
