//! Who leads: the lead's role is handed on, and leads and deputies are named, once they accept.

use super::offer::OfferPage;
use super::{first, is_they, language_of, roles};
use crate::base::form::Sheet;
use crate::base::ids::InvitationId;
use crate::base::journal::Actor;
use crate::base::page::{self, Frame, Notice};
use crate::base::text::Message;
use crate::base::{App, Result, Scope};
use crate::members::door::AdminAtOffer;
use crate::people::store::{self, Members};
use crate::people::{Invitation, Invited, Member, Role, acts};
use crate::programmes::Programme;
use crate::programmes::door::{AdminAtProgramme, At, Leader};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeSet;

/// The roles that are given here.
const GIVEN: [Role; 2] = [Role::Lead, Role::Deputy];

/// Who names leads, and from which page.
struct Desk {
    f: Frame,
    actor: Actor,
    programme: Programme,
    /// Whether it is an admin, who is not of the programme and sees none of its other pages.
    is_admin: bool,
}

impl From<At<Leader>> for Desk {
    fn from(at: At<Leader>) -> Desk {
        Desk { f: at.frame, actor: at.actor, programme: at.programme, is_admin: false }
    }
}

impl From<AdminAtProgramme> for Desk {
    fn from(at: AdminAtProgramme) -> Desk {
        Desk { f: at.frame, actor: at.actor, programme: at.programme, is_admin: true }
    }
}

impl Desk {
    fn scope(&self) -> Scope {
        Scope::programme(self.programme.id)
    }

    fn path(&self) -> String {
        path(&self.programme, self.is_admin)
    }

    /// Below which an offer is taken back.
    fn withdraw(&self) -> String {
        if self.is_admin {
            format!("{}/offers", self.path())
        } else {
            format!("{}/people/invitations", self.programme.path())
        }
    }
}

fn path(programme: &Programme, is_admin: bool) -> String {
    format!("{}{}/lead", if is_admin { "/admin" } else { "" }, programme.path())
}

/// Who leads and who may come to: everybody who helps to run the programme, once each.
struct Cast {
    leads: Vec<Member>,
    crew: Vec<Member>,
}

async fn cast(app: &App, scope: &Scope) -> Result<Cast> {
    let roles = Role::ALL.into_iter().filter(|role| role.is_staff()).collect();
    let wanted = Members { roles, ..Members::default() };
    let mut crew = store::membership_list(&app.db, scope, &wanted).await?.members;
    let leads = crew.iter().filter(|member| GIVEN.contains(&member.role)).cloned().collect();
    let mut met = BTreeSet::new();
    crew.retain(|member| met.insert(member.person));
    Ok(Cast { leads, crew })
}

#[derive(Template)]
#[template(path = "members/lead.html")]
struct LeadPage {
    f: Frame,
    name: String,
    path: String,
    back: String,
    back_words: String,
    people: String,
    withdraw: String,
    sheet: Sheet,
    leads: Vec<Member>,
    /// Whether the reader can end roles of the programme.
    may_end: bool,
    offers: Vec<Invitation>,
    roles: Vec<(String, String)>,
    takers: Vec<(String, String)>,
    givers: Vec<(String, String)>,
}

impl LeadPage {
    async fn of(app: &App, desk: Desk, cast: Cast, sheet: Sheet) -> Result<LeadPage> {
        let mut offers = store::invitation_list(&app.db, &desk.scope()).await?;
        offers.retain(|one| GIVEN.contains(&one.role) && one.standing(desk.actor.at).waits());
        let (path, withdraw) = (desk.path(), desk.withdraw());
        let Desk { f, programme, is_admin, .. } = desk;
        let takers = cast.crew.into_iter().map(|member| (member.person.to_string(), member.name));
        let words = |member: &Member| {
            let role = f.w("role-", member.role.word());
            (member.id.to_string(), format!("{}, {role}", member.name))
        };
        let people = format!("{}/people", programme.path());
        let back = if is_admin { "/admin/programmes" } else { people.as_str() }.to_owned();
        let back_words = f.t(if is_admin { "programmes-all" } else { "members" });
        Ok(LeadPage {
            roles: roles(&f, &GIVEN).collect(),
            takers: first(f.t("hand-over-new"), takers),
            givers: first(f.t("lead-from-nobody"), cast.leads.iter().map(words)),
            may_end: !is_admin && programme.archived_at.is_none(),
            people,
            name: programme.name,
            leads: cast.leads,
            path,
            back,
            back_words,
            withdraw,
            sheet,
            offers,
            f,
        })
    }
}

/// The page, for the lead.
pub async fn form(at: At<Leader>, State(app): State<App>) -> Result<Response> {
    shown(&app, at.into()).await
}

/// The page, for an admin: for a programme whose lead is gone.
pub async fn form_any(at: AdminAtProgramme, State(app): State<App>) -> Result<Response> {
    shown(&app, at.into()).await
}

async fn shown(app: &App, desk: Desk) -> Result<Response> {
    let cast = cast(app, &desk.scope()).await?;
    let page = LeadPage::of(app, desk, cast, Sheet::default()).await?;
    page::html(&page.f, &page)
}

/// Offers a role, once it has been looked at.
pub async fn offer(at: At<Leader>, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    offered(&app, at.into(), sheet).await
}

/// Offers a role as an admin.
pub async fn offer_any(at: AdminAtProgramme, State(app): State<App>, sheet: Sheet) -> Result<Response> {
    offered(&app, at.into(), sheet).await
}

async fn offered(app: &App, desk: Desk, mut sheet: Sheet) -> Result<Response> {
    let cast = cast(app, &desk.scope()).await?;
    let (invited, giver) = asked(&mut sheet, &cast, &desk.programme);
    let Some(mut invited) = invited.filter(|_| sheet.is_right()) else {
        let page = LeadPage::of(app, desk, cast, sheet).await?;
        return page::again(&page.f, &page);
    };
    invited.language = language_of(app, &cast.crew, &invited).await?;
    match sheet.value("step") {
        "change" => {
            let page = LeadPage::of(app, desk, cast, sheet).await?;
            return page::html(&page.f, &page);
        }
        "send" => {}
        _ => {
            let page = checked(desk, &cast, sheet, invited, giver);
            return page::html(&page.f, &page);
        }
    }
    let outcome = match giver {
        Some(giver) => acts::hand_over(app, &desk.actor, &desk.scope(), giver.id, &invited).await,
        None => acts::invite(app, &desk.actor, &desk.scope(), &invited).await,
    };
    if let Some(id) = sheet.take(outcome)? {
        let id: InvitationId = id;
        let words = Message::new("notice-handed-over").with("name", invited.name);
        let undo = format!("{}/{id}/withdraw", desk.withdraw());
        return Ok(page::done(desk.path(), Notice::of(words).undo(undo)));
    }
    let page = LeadPage::of(app, desk, cast, sheet).await?;
    page::again(&page.f, &page)
}

/// The offer as it is looked at before it goes out.
fn checked(desk: Desk, cast: &Cast, sheet: Sheet, invited: Invited, giver: Option<Member>) -> OfferPage {
    let is_deputy = |known: &Member| known.role == Role::Deputy && is_they(known, &invited);
    OfferPage {
        path: desk.path(),
        back: desk.f.t("lead-title"),
        is_deputy: invited.role == Role::Lead && cast.leads.iter().any(is_deputy),
        organisation: None,
        giver: giver.map(|giver| (giver.name, Some(giver.person) != desk.actor.person)),
        who_sees: desk.f.t("lead-who-sees"),
        undo: desk.f.t("lead-undo"),
        f: desk.f,
        sheet,
        invited,
    }
}

/// Who is to have which role, and in whose place.
fn asked(sheet: &mut Sheet, cast: &Cast, programme: &Programme) -> (Option<Invited>, Option<Member>) {
    let given = |word: &str| Role::of_word(word).filter(|role| GIVEN.contains(role));
    let role = sheet.choice("role", given);
    let to = sheet.value("to").to_owned();
    let known = cast.crew.iter().find(|member| member.person.to_string() == to);
    let has_it =
        |known: &Member| cast.leads.iter().any(|lead| lead.person == known.person && Some(lead.role) == role);
    if known.is_some_and(has_it) {
        sheet.wrong("to", Message::new("lead-has-role"));
    }
    let (name, address) = match known {
        Some(known) => (known.name.clone(), known.address.clone()),
        None if to.is_empty() => (sheet.some_line("name"), sheet.address("address")),
        None => {
            sheet.wrong("to", Message::new("form-choose"));
            (String::new(), String::new())
        }
    };
    let from = sheet.value("from").to_owned();
    let giver = cast.leads.iter().find(|member| member.id.to_string() == from).cloned();
    if !from.is_empty() && giver.is_none() {
        sheet.wrong("from", Message::new("form-choose"));
    } else if role.is_some() && giver.as_ref().is_some_and(|giver| Some(giver.role) != role) {
        sheet.wrong("from", Message::new("lead-from-other"));
    }
    let language = programme.language;
    let invited = role.map(|role| Invited { role, cohort: None, name, address, language });
    (invited, giver)
}

/// Takes an offer back as an admin.
pub async fn withdraw_any(of: AdminAtOffer, State(app): State<App>) -> Result<Response> {
    let AdminAtOffer { at, invitation } = of;
    let scope = Scope::programme(at.programme.id);
    acts::withdraw(&app, &at.actor, &scope, invitation.id).await?;
    let words = Message::new("notice-invitation-withdrawn").with("name", invitation.name);
    Ok(page::done(path(&at.programme, true), Notice::of(words)))
}
