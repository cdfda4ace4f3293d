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
    /// Where all that were found are sent again.
    again: String,
}

/// The list.
pub async fn list(at: At<Staff>, State(app): State<App>, list: Listing) -> Result<Response> {
    let now = app.now();
    let all = store::invitation_list(&app.db, &at.scope).await?;
    let all: Vec<Invitation> = all.into_iter().filter(|one| fits(one, &list, now)).collect();
    let pages = list.pages(all.len());
    let waiting = all.iter().filter(|invitation| can_go(&at, invitation, now)).count();
    let rows = pages.cut(all).into_iter().map(|invitation| {
        let (standing, may) = (invitation.standing(now), can_go(&at, &invitation, now));
        (invitation, standing, may)
    });
    let rows = rows.collect();
    let f = at.frame;
    let words =
        Standing::ALL.map(|standing| (standing.word().to_owned(), f.w("invitation-is-", standing.word())));
    let page = InvitationsPage {
        again: list.elsewhere(&format!("{}/people/invitations/again", at.programme.path())),
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

/// Whether an invitation is among those that were searched for.
fn fits(invitation: &Invitation, list: &Listing, now: Instant) -> bool {
    let state = list.value("state");
    let texts = [&invitation.name, &invitation.address];
    (state.is_empty() || invitation.standing(now).word() == state)
        && texts.into_iter().any(|text| list.finds(text))
}

/// Whether the reader may send an invitation again.
fn can_go(at: &At<Staff>, invitation: &Invitation, now: Instant) -> bool {
    invitation.standing(now).waits() && may_handle(at.hat.role, at.visitor.person.id, invitation)
}

#[derive(Template)]
#[template(path = "members/again.html")]
struct AgainPage {
    f: Frame,
    base: String,
    action: String,
    organisation: String,
    place: Option<String>,
    people: Vec<Invitation>,
    count: i64,
}

/// Sends invitations again: the one whose button was pressed, those that were chosen, or all that were
/// found and wait, once they have been looked at.
pub async fn again(at: At<Staff>, State(app): State<App>, list: Listing, sheet: Sheet) -> Result<Response> {
    let path = format!("{}/people/invitations", at.programme.path());
    let mut open = store::invitation_list(&app.db, &at.scope).await?;
    let now: Instant = app.now();
    open.retain(|invitation| can_go(&at, invitation, now));
    if sheet.has("all", "yes") {
        open.retain(|invitation| fits(invitation, &list, now));
        let organisation = at.scope.organisation.map(|id| id.to_string()).unwrap_or_default();
        // A page of another organisation was opened under another role: this one is shown first.
        let is_looked_at = sheet.has("step", "send") && sheet.value("organisation") == organisation;
        if !open.is_empty() && !is_looked_at {
            let page = AgainPage {
                action: list.elsewhere(&format!("{path}/again")),
                base: at.programme.path(),
                place: at.hat.organisation.map(|(_, name)| name),
                count: i64::try_from(open.len()).unwrap_or(i64::MAX),
                people: open,
                organisation,
                f: at.frame,
            };
            return page::html(&page.f, &page);
        }
    } else {
        let only = sheet.value("only");
        open.retain(|invitation| {
            let id = invitation.id.to_string();
            if only.is_empty() { sheet.has("invitation", &id) } else { only == id }
        });
    }
    let chosen: Vec<InvitationId> = open.iter().map(|invitation| invitation.id).collect();
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
    let is_offer = store::invitation_replaces(&app.db, &of.at.scope, of.invitation.id).await?.is_some();
    let notice = Notice::of(words);
    let undo = format!("{path}/{}/resume", of.invitation.id);
    Ok(page::done(path, if is_offer { notice } else { notice.undo(undo) }))
}

/// Takes back that an invitation was withdrawn.
pub async fn resume(of: AtInvitation, State(app): State<App>) -> Result<Response> {
    acts::offer_again(&app, &of.at.actor, &of.at.scope, of.invitation.id).await?;
    let words = Message::new("notice-invitation-resumed").with("name", of.invitation.name.as_str());
    Ok(page::done(format!("{}/people/invitations", of.at.programme.path()), Notice::of(words)))
}
