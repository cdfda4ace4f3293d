//! Invitations: how each stands; sent again one by one or many at once, withdrawn.

use super::first;
use crate::base::form::Sheet;
use crate::base::ids::InvitationId;
use crate::base::list::{Listing, Pages};
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Error, Instant, Result};
use crate::members::door::AtInvitation;
use crate::members::{grants, may_handle};
use crate::people::{Invitation, Standing, acts, store};
use crate::programmes::door::{At, Staff};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "members/invitations.html")]
struct InvitationsPage {
    f: Frame,
    base: String,
    list: Listing,
    pages: Pages,
    states: Vec<(String, String)>,
    /// Each with how it stands, and whether the reader may send it again.
    rows: Vec<(Invitation, Standing, bool)>,
    /// How many can be sent again at once, over all pages.
    waiting: i64,
    may_invite: bool,
}

/// The list.
pub async fn list(at: At<Staff>, State(app): State<App>, list: Listing) -> Result<Response> {
    let now = app.now();
    let all = store::invitation_list(&app.db, &at.scope).await?;
    let fits = |invitation: &Invitation| {
        let state = list.value("state");
        let texts = [&invitation.name, &invitation.address];
        (state.is_empty() || invitation.standing(now).word() == state)
            && texts.into_iter().any(|text| list.finds(text))
    };
    let all: Vec<Invitation> = all.into_iter().filter(fits).collect();
    let pages = list.pages(all.len());
    let is_open = |invitation: &Invitation| {
        matches!(invitation.standing(now), Standing::Open | Standing::Expired) && handles(&at, invitation)
    };
    let waiting = all.iter().filter(|invitation| is_open(invitation)).count();
    let rows = pages.cut(all).into_iter().map(|invitation| {
        let (standing, may) = (invitation.standing(now), is_open(&invitation));
        (invitation, standing, may)
    });
    let rows = rows.collect();
    let f = at.frame;
    let words =
        Standing::ALL.map(|standing| (standing.word().to_owned(), f.w("invitation-is-", standing.word())));
    let page = InvitationsPage {
        base: at.programme.path(),
        states: first(f.t("list-any"), words.into_iter()),
        list,
        pages,
        rows,
        waiting: i64::try_from(waiting).unwrap_or(i64::MAX),
        may_invite: !grants(at.hat.role).is_empty(),
        f,
    };
    page::html(&page.f, &page)
}

fn handles(at: &At<Staff>, invitation: &Invitation) -> bool {
    may_handle(at.hat.role, at.visitor.person.id, invitation)
}

/// Sends invitations again: the one whose button was pressed, those that were chosen, or all that wait.
pub async fn again(at: At<Staff>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    let path = format!("{}/people/invitations", at.programme.path());
    let all = store::invitation_list(&app.db, &at.scope).await?;
    let now: Instant = app.now();
    let open = all.iter().filter(|invitation| {
        matches!(invitation.standing(now), Standing::Open | Standing::Expired) && handles(&at, invitation)
    });
    let only = sheet.value("only");
    let is_asked = |invitation: &&Invitation| {
        let id = invitation.id.to_string();
        match only {
            "" => sheet.value("all") == "yes" || sheet.has("invitation", &id),
            only => only == id,
        }
    };
    let chosen: Vec<InvitationId> = open.filter(is_asked).map(|invitation| invitation.id).collect();
    if chosen.is_empty() {
        return Err(Error::refused("invitations-none-chosen"));
    }
    let count = acts::invite_again(&app, &at.actor, &at.scope, &chosen).await?;
    Ok(page::done(path, Notice::of(Message::new("notice-invited").with("n", count))))
}

/// Withdraws an invitation.
pub async fn withdraw(of: AtInvitation, State(app): State<App>) -> Result<Response> {
    acts::withdraw(&app, &of.at.actor, &of.at.scope, of.invitation.id).await?;
    let words = Message::new("notice-invitation-withdrawn").with("name", of.invitation.name.as_str());
    let path = format!("{}/people/invitations", of.at.programme.path());
    Ok(page::done(path, Notice::of(words)))
}
