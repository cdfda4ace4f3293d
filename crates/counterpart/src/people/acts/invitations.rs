//! Inviting somebody to a role: once, again, and not after all.

use crate::base::ids::{InvitationId, MembershipId, PersonId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::letter::Kind;
use crate::base::text::Message;
use crate::base::token::Token;
use crate::base::{App, Error, Instant, Own, Result, Scope, Tx, db, form, outbox};
use crate::people::store::{self, Members, Opening};
use crate::people::{Invitation, Invited, Member, Role, Standing, mail};

/// Invites somebody to a role in the scope, beside those who have it. The same address, role and place
/// that is still open is sent again and stays one invitation; an offer in somebody's place is taken back
/// first.
pub async fn invite(app: &App, actor: &Actor, scope: &Scope, invited: &Invited) -> Result<InvitationId> {
    let tx = app.begin().await?;
    let id = invite_within(app, &tx, actor, scope, invited).await?;
    if store::invitation_replaces(&tx, scope, id).await?.is_some() {
        return Err(Error::refused("invitation-handed-over"));
    }
    let invitation = store::invitation_get(&tx, scope, id).await?;
    tell_leads(&tx, actor, &mail::LEAD_OFFERED, (&invitation, &invited.name), &[]).await?;
    app.commit(tx).await?;
    Ok(id)
}

/// Invites several people to roles in the scope, or nobody: how many letters are on their way, or what
/// is wrong with which of them, counted from 0.
pub async fn invite_several(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    several: &[Invited],
) -> Result<std::result::Result<usize, Vec<(usize, Message)>>> {
    let tx = app.begin().await?;
    let mut wrong = Vec::new();
    for (at, invited) in several.iter().enumerate() {
        match invite_within(app, &tx, actor, scope, invited).await {
            Ok(_) => {}
            Err(Error::Field(_, words)) => wrong.push((at, words)),
            Err(error) => return Err(error),
        }
    }
    if wrong.is_empty() {
        app.commit(tx).await?;
        Ok(Ok(several.len()))
    } else {
        Ok(Err(wrong))
    }
}

/// Invites somebody to take over a role that somebody else has: when they accept, the other's ends.
/// Until then it is undone by withdrawing the invitation.
pub async fn hand_over(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    from: MembershipId,
    invited: &Invited,
) -> Result<InvitationId> {
    let tx = app.begin().await?;
    let giver = store::membership_get(&tx, scope, from).await?;
    if giver.role != invited.role || giver.ended_at.is_some() {
        return Err(Error::NotFound);
    }
    db::alone(&tx, &format!("hand over {from}")).await?;
    let id = invite_within(app, &tx, actor, scope, invited).await?;
    let offered = store::handover_list(&tx, scope).await?;
    if offered.contains(&(id, from)) {
        // The same form sent twice.
        app.commit(tx).await?;
        return Ok(id);
    }
    if offered.iter().any(|(_, of)| *of == from) {
        return Err(Error::refused("invitation-handed-over"));
    }
    store::invitation_replace(&tx, scope, id, from).await?;
    let words = format!("{} → {}", giver.name, invited.name);
    journal::note(&tx, actor, Entry::within(scope, "role-offered", id, words)).await?;
    // Whoever has the role hears of it when it is not their own doing.
    if actor.person != Some(giver.person) {
        let invitation = store::invitation_get(&tx, scope, id).await?;
        tell(&tx, &giver, &mail::ROLE_OFFERED, (&invitation, &invited.name), actor.at).await?;
    }
    app.commit(tx).await?;
    Ok(id)
}

/// Writes to somebody whose role is offered or has gone to another person, by an invitation.
pub(super) async fn tell(
    tx: &Tx,
    giver: &Member,
    kind: &'static Kind,
    (invitation, taker): (&Invitation, &str),
    now: Instant,
) -> Result<()> {
    let Some(person) = store::person_own(tx, Own(giver.person)).await? else { return Ok(()) };
    let letter = mail::of_role(&person, kind, &giver.address, (invitation, taker));
    outbox::post(tx, &letter, now).await
}

/// Writes to everybody who leads a programme, but those who know, that another person is asked to lead it
/// too, or does. Nobody comes to lead a programme without a word to those who do.
pub(super) async fn tell_leads(
    tx: &Tx,
    actor: &Actor,
    kind: &'static Kind,
    (invitation, other): (&Invitation, &str),
    knowing: &[PersonId],
) -> Result<()> {
    let roles = vec![Role::Lead, Role::Deputy];
    if !roles.contains(&invitation.role) {
        return Ok(());
    }
    let wanted = Members { roles, ..Members::default() };
    for lead in store::membership_list(tx, &invitation.scope(), &wanted).await?.members {
        if Some(lead.person) != actor.person && !knowing.contains(&lead.person) {
            tell(tx, &lead, kind, (invitation, other), actor.at).await?;
        }
    }
    Ok(())
}

async fn invite_within(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    scope: &Scope,
    invited: &Invited,
) -> Result<InvitationId> {
    invited.fits(scope)?;
    let Some(person) = actor.person else { return Err(Error::NotFound) };
    db::alone(tx, &format!("invite {}", form::address_key(&invited.address))).await?;
    if store::has_role(tx, scope, invited).await? {
        return Err(Error::Field("address", Message::new("invitation-has-role")));
    }
    let id = match store::invitation_open(tx, scope, invited).await? {
        Some(id) => {
            store::invitation_reword(tx, scope, id, invited).await?;
            id
        }
        None => {
            let opening = Opening { by: person, until: actor.at + Invitation::GOOD, now: actor.at };
            let id = store::invitation_add(tx, scope, invited, opening).await?;
            let entry = Entry::within(scope, "person-invited", id, &invited.name);
            journal::note(tx, actor, entry).await?;
            id
        }
    };
    send(app, tx, actor, scope, id).await?;
    Ok(id)
}

/// Sends invitations of the scope again, each with a new link for seven days; the links of earlier
/// letters are dead. How many are on their way. Those accepted or withdrawn are left alone, and those
/// sent within the last minute are not sent twice.
pub async fn invite_again(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    invitations: &[InvitationId],
) -> Result<usize> {
    let tx = app.begin().await?;
    let mut sent = 0;
    for id in invitations {
        sent += usize::from(send(app, &tx, actor, scope, *id).await?);
    }
    app.commit(tx).await?;
    Ok(sent)
}

/// Whether the invitation is on its way now.
async fn send(app: &App, tx: &Tx, actor: &Actor, scope: &Scope, id: InvitationId) -> Result<bool> {
    let invitation = store::invitation_get(tx, scope, id).await?;
    if !invitation.standing(actor.at).waits() {
        return Ok(false);
    }
    if invitation.sendings > 0 && is_just_sent(&invitation, actor.at) {
        return Ok(true);
    }
    renew(app, tx, actor, scope, &invitation).await?;
    Ok(true)
}

/// Writes another letter with another link. Earlier letters that have not gone do not go.
async fn renew(app: &App, tx: &Tx, actor: &Actor, scope: &Scope, invitation: &Invitation) -> Result<()> {
    let (id, token) = (invitation.id, Token::fresh()?);
    outbox::retire(tx, scope, &invitation.letters()).await?;
    store::invitation_send(tx, scope, id, &token, actor.at).await?;
    if invitation.sendings > 0 {
        let entry = Entry::within(scope, "person-invited-again", id, &invitation.name);
        journal::note(tx, actor, entry).await?;
    }
    let written = store::invitation_get(tx, scope, id).await?;
    let zone = store::programme_zone(tx, scope).await?;
    let link = app.link(&format!("/invitations/{}", token.secret()));
    outbox::post(tx, &mail::invitation(&written, &zone, link), actor.at).await
}

fn is_just_sent(invitation: &Invitation, now: Instant) -> bool {
    now < invitation.sent_at + Invitation::JUST && now < invitation.expires_at
}

/// Withdraws an invitation of the scope: its link says so from now on. Doing it twice is doing it once.
pub async fn withdraw(app: &App, actor: &Actor, scope: &Scope, id: InvitationId) -> Result<()> {
    let tx = app.begin().await?;
    let invitation = store::invitation_get(&tx, scope, id).await?;
    match invitation.standing(actor.at) {
        Standing::Accepted => return Err(Error::refused("invitation-was-accepted")),
        Standing::Withdrawn => {}
        Standing::Open | Standing::Expired | Standing::Closed => {
            store::invitation_withdraw(&tx, scope, id, actor.at).await?;
            outbox::retire(&tx, scope, &invitation.letters()).await?;
            let entry = Entry::within(scope, "invitation-withdrawn", id, &invitation.name);
            journal::note(&tx, actor, entry).await?;
        }
    }
    app.commit(tx).await
}

/// Takes back that an invitation was withdrawn: a letter with another link goes out. An offer in
/// somebody's place is made anew instead.
pub async fn offer_again(app: &App, actor: &Actor, scope: &Scope, id: InvitationId) -> Result<()> {
    let tx = app.begin().await?;
    let invitation = store::invitation_get(&tx, scope, id).await?;
    if invitation.withdrawn_at.is_none() {
        return Ok(());
    }
    if store::invitation_replaces(&tx, scope, id).await?.is_some() {
        return Err(Error::NotFound);
    }
    let invited = Invited {
        role: invitation.role,
        cohort: invitation.cohort.as_ref().map(|(cohort, _)| *cohort),
        name: invitation.name.clone(),
        address: invitation.address.clone(),
        language: invitation.language,
    };
    db::alone(&tx, &format!("invite {}", form::address_key(&invited.address))).await?;
    let is_open = store::invitation_open(&tx, &invitation.scope(), &invited).await?.is_some();
    if is_open || store::has_role(&tx, &invitation.scope(), &invited).await? {
        return Err(Error::refused("invitation-is-another"));
    }
    if invitation.is_closed {
        return Err(Error::refused("invitation-how-closed"));
    }
    store::invitation_resume(&tx, scope, id).await?;
    let entry = Entry::within(scope, "invitation-resumed", id, &invitation.name);
    journal::note(&tx, actor, entry).await?;
    renew(app, &tx, actor, scope, &invitation).await?;
    app.commit(tx).await
}
