//! Who may see and change which member, and which invitation. The scope decides: for a coordinator
//! whoever is not of their organisation does not exist.

use super::{is_for_lone, looks_after, may_handle};
use crate::base::door::part;
use crate::base::ids::{InvitationId, MembershipId, PersonId};
use crate::base::{App, Error, Result, Scope};
use crate::people::store::{self, Members};
use crate::people::{Invitation, Member, Role};
use crate::programmes::door::{AdminAtProgramme, At, Staff};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Somebody who looks after people, at one of them.
pub struct AtMember {
    /// Who, and in which role.
    pub at: At<Staff>,
    /// What the person is within the scope, the roles that have ended last.
    pub members: Vec<Member>,
}

impl FromRequestParts<App> for AtMember {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<Staff>::from_request_parts(parts, app).await?;
        let person: PersonId = part(parts, app, "person").await?;
        let mut members = Vec::new();
        for is_ended in [false, true] {
            let wanted = Members { person: Some(person), is_ended, ..Members::default() };
            members.extend(store::membership_list(&app.db, &at.scope, &wanted).await?.members);
        }
        if members.is_empty() { Err(Error::NotFound) } else { Ok(AtMember { at, members }) }
    }
}

/// Somebody who looks after people, at one of their own.
pub struct AtCharge {
    /// Who, and in which role.
    pub at: At<Staff>,
    /// What the person is within the scope, the roles that have ended last.
    pub members: Vec<Member>,
}

impl FromRequestParts<App> for AtCharge {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let AtMember { at, members } = AtMember::from_request_parts(parts, app).await?;
        if looks_after(at.hat.role, &members) { Ok(AtCharge { at, members }) } else { Err(Error::NotFound) }
    }
}

/// Somebody who may end roles, at one of them.
pub struct AtRole {
    /// Who, and in which role.
    pub at: At<Staff>,
    /// What is to be ended or resumed.
    pub member: Member,
}

impl FromRequestParts<App> for AtRole {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<Staff>::from_request_parts(parts, app).await?;
        let person: PersonId = part(parts, app, "person").await?;
        let id: MembershipId = part(parts, app, "membership").await?;
        let member = store::membership_get(&app.db, &at.scope, id).await?;
        let sees = !is_for_lone(at.hat.role) || member.is_of_none();
        if sees && member.person == person { Ok(AtRole { at, member }) } else { Err(Error::NotFound) }
    }
}

/// Somebody at an invitation that they may send again or withdraw.
pub struct AtInvitation {
    /// Who, and in which role.
    pub at: At<Staff>,
    /// The invitation.
    pub invitation: Invitation,
}

impl FromRequestParts<App> for AtInvitation {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = At::<Staff>::from_request_parts(parts, app).await?;
        let id: InvitationId = part(parts, app, "invitation").await?;
        let invitation = store::invitation_get(&app.db, &at.scope, id).await?;
        if may_handle(at.hat.role, at.visitor.person.id, &invitation) {
            Ok(AtInvitation { at, invitation })
        } else {
            Err(Error::NotFound)
        }
    }
}

/// An admin at an offer to lead a programme or to be its deputy lead.
pub struct AdminAtOffer {
    /// Who, and where.
    pub at: AdminAtProgramme,
    /// The offer.
    pub invitation: Invitation,
}

impl FromRequestParts<App> for AdminAtOffer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = AdminAtProgramme::from_request_parts(parts, app).await?;
        let id: InvitationId = part(parts, app, "offer").await?;
        let invitation = store::invitation_get(&app.db, &Scope::programme(at.programme.id), id).await?;
        if matches!(invitation.role, Role::Lead | Role::Deputy) {
            Ok(AdminAtOffer { at, invitation })
        } else {
            Err(Error::NotFound)
        }
    }
}
