//! Handing over: a coordinator's role goes to the deputy or to somebody new, once they accept.

use super::offer::OfferPage;
use super::{first, is_they, language_of};
use crate::base::form::Sheet;
use crate::base::ids::InvitationId;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::{Language, Message};
use crate::base::{App, Error, Result};
use crate::members::may_handle;
use crate::organisations::door::Tending;
use crate::people::store::{self, Members};
use crate::people::{Invitation, Invited, Member, Role, acts};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "members/hand_over.html")]
struct HandOverPage {
    f: Frame,
    base: String,
    path: String,
    name: String,
    sheet: Sheet,
    givers: Vec<(String, String)>,
    takers: Vec<(String, String)>,
    /// What has been offered and not accepted yet, and whether the reader may take it back.
    offered: Vec<(Invitation, bool)>,
}

/// The coordinators whose role the visitor may hand over, and the deputies who may take it.
struct Cast {
    givers: Vec<Member>,
    takers: Vec<Member>,
}

async fn cast(app: &App, to: &Tending) -> Result<Cast> {
    let roles = vec![Role::Coordinator, Role::DeputyCoordinator];
    let wanted = Members { roles, ..Members::default() };
    let all = store::membership_list(&app.db, &to.own(), &wanted).await?.members;
    let (mut givers, takers): (Vec<Member>, Vec<Member>) =
        all.into_iter().partition(|member| member.role == Role::Coordinator);
    // Whoever is of the organisation hands over what is their own; the office, anybody's.
    if to.at.hat.role.is_of_organisation() {
        givers.retain(|giver| giver.person == to.at.visitor.person.id);
    }
    Ok(Cast { givers, takers })
}

impl HandOverPage {
    async fn of(app: &App, to: Tending, cast: Cast, sheet: Sheet) -> Result<HandOverPage> {
        let own = to.own();
        let open = store::handover_list(&app.db, &own).await?;
        let mut offered = Vec::new();
        for (id, _) in open {
            let invitation = store::invitation_get(&app.db, &own, id).await?;
            let may = may_handle(to.at.hat.role, to.at.visitor.person.id, &invitation);
            offered.push((invitation, may));
        }
        let words = |member: &Member| (member.id.to_string(), member.name.clone());
        let path = to.path();
        let f = to.at.frame;
        Ok(HandOverPage {
            base: to.at.programme.path(),
            givers: cast.givers.iter().map(words).collect(),
            takers: first(f.t("hand-over-new"), cast.takers.iter().map(words)),
            name: to.organisation.profile.name,
            offered,
            path,
            sheet,
            f,
        })
    }
}

/// The form.
pub async fn form(to: Tending, State(app): State<App>) -> Result<Response> {
    let cast = cast(&app, &to).await?;
    let page = HandOverPage::of(&app, to, cast, Sheet::default()).await?;
    page::html(&page.f, &page)
}

/// Offers the role, once it has been looked at; it stays where it is until the other accepts.
pub async fn offer(to: Tending, State(app): State<App>, mut sheet: Sheet) -> Result<Response> {
    if to.organisation.archived_at.is_some() {
        return Err(Error::refused("organisation-is-archived"));
    }
    let cast = cast(&app, &to).await?;
    let giver = cast.givers.iter().find(|giver| giver.id.to_string() == sheet.value("from")).cloned();
    if giver.is_none() {
        sheet.wrong("from", Message::new("form-choose"));
    }
    let mut invited = taker(&mut sheet, &cast, to.at.programme.language);
    let Some(giver) = giver.filter(|_| sheet.is_right()) else {
        let page = HandOverPage::of(&app, to, cast, sheet).await?;
        return page::again(&page.f, &page);
    };
    invited.language = language_of(&app, &cast.takers, &invited).await?;
    match sheet.value("step") {
        "change" => {
            let page = HandOverPage::of(&app, to, cast, sheet).await?;
            return page::html(&page.f, &page);
        }
        "send" => {}
        _ => {
            let page = checked(to, &cast, sheet, invited, giver);
            return page::html(&page.f, &page);
        }
    }
    let outcome = acts::hand_over(&app, &to.at.actor, &to.own(), giver.id, &invited).await;
    match sheet.take(outcome)? {
        Some(id) => Ok(page::done(format!("{}/hand-over", to.path()), offered(&app, &to, id).await?)),
        None => {
            let page = HandOverPage::of(&app, to, cast, sheet).await?;
            page::again(&page.f, &page)
        }
    }
}

/// What the page says after an offer. The same may have been offered by somebody else before, who alone
/// takes it back then.
async fn offered(app: &App, to: &Tending, id: InvitationId) -> Result<Notice> {
    let invitation = store::invitation_get(&app.db, &to.own(), id).await?;
    let may_undo = may_handle(to.at.hat.role, to.at.visitor.person.id, &invitation);
    let notice = Notice::of(Message::new("notice-handed-over").with("name", invitation.name));
    let undo = format!("{}/people/invitations/{id}/withdraw", to.at.programme.path());
    Ok(if may_undo { notice.undo(undo) } else { notice })
}

/// The offer as it is looked at before it goes out.
fn checked(to: Tending, cast: &Cast, sheet: Sheet, invited: Invited, giver: Member) -> OfferPage {
    let name = to.organisation.profile.name.as_str();
    OfferPage {
        path: format!("{}/hand-over", to.path()),
        back: to.at.frame.name("hand-over-title", name),
        is_deputy: cast.takers.iter().any(|taker| is_they(taker, &invited)),
        giver: Some((giver.name, giver.person != to.at.visitor.person.id)),
        who_sees: to.at.frame.t("hand-over-who-sees"),
        undo: to.at.frame.t("hand-over-undo-how"),
        organisation: Some(to.organisation.profile.name),
        f: to.at.frame,
        sheet,
        invited,
    }
}

fn taker(sheet: &mut Sheet, cast: &Cast, language: Language) -> Invited {
    let asked = sheet.value("to").to_owned();
    let role = Role::Coordinator;
    let deputy = cast.takers.iter().find(|taker| taker.id.to_string() == asked);
    let (name, address) = match deputy {
        Some(deputy) => (deputy.name.clone(), deputy.address.clone()),
        None if asked.is_empty() => (sheet.some_line("name"), sheet.address("address")),
        None => {
            sheet.wrong("to", Message::new("form-choose"));
            (String::new(), String::new())
        }
    };
    Invited { role, cohort: None, name, address, language }
}
