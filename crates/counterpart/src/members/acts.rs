//! What can be done about the members of a programme. Each act is one transaction.

use super::door::AtCharge;
use super::ends;
use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Error, Own, Result, Scope, Tx};
use crate::people::acts::{self as accounts, Known};
use crate::people::store::{self as people, Joining, Members};
use crate::people::{Hat, Member, Role};
use crate::programmes::door::{At, Staff};
use sea_orm::ConnectionTrait;

/// Notes that somebody has looked at somebody's page, other than their own.
pub async fn see(app: &App, actor: &Actor, scope: &Scope, members: &[Member]) -> Result<()> {
    let Some(seen) = members.first().filter(|member| Some(member.person) != actor.person) else {
        return Ok(());
    };
    let entry = about(scope, "person-seen", seen, members);
    let tx = app.begin().await?;
    journal::note(&tx, actor, entry).await?;
    app.commit(tx).await
}

/// A line about a person, by what they are within a scope.
fn about(scope: &Scope, act: &'static str, person: &Member, members: &[Member]) -> Entry {
    let mut entry = Entry::within(scope, act, person.person, &person.name);
    entry.organisation = members.iter().find_map(|member| Some(member.organisation.as_ref()?.0));
    entry
}

/// Notes what whoever looks after somebody knows about letters to them.
pub async fn note_letters(app: &App, of: &AtCharge, known: Known) -> Result<()> {
    let AtCharge { at, members } = of;
    let person = members.first().ok_or(Error::NotFound)?;
    let entry = about(&at.scope, known.act(), person, members);
    accounts::note_letters(app, &at.actor, Own(person.person), known, entry).await
}

/// Notes that somebody has taken the list of the people of a programme out as a table.
pub async fn take_out(app: &App, at: &At<Staff>) -> Result<()> {
    let tx = app.begin().await?;
    let entry = Entry::within(&at.scope, "people-exported", at.programme.id, at.programme.name.as_str());
    journal::note(&tx, &at.actor, entry).await?;
    app.commit(tx).await
}

fn may(role: Role, of: &Member) -> Result<()> {
    if ends(role, of) { Ok(()) } else { Err(Error::refused("member-role-above")) }
}

async fn noted(tx: &Tx, actor: &Actor, scope: &Scope, act: &'static str, of: &Member) -> Result<()> {
    let words = format!("{}, {}", of.name, of.role.word());
    let mut entry = Entry::within(scope, act, of.person, words);
    entry.organisation = of.organisation.as_ref().map(|(organisation, _)| *organisation);
    journal::note(tx, actor, entry).await
}

/// Whether a programme has a lead who can sign in, beside a member.
pub async fn has_another_lead(db: &impl ConnectionTrait, scope: &Scope, beside: &Member) -> Result<bool> {
    let leads = Members { roles: vec![Role::Lead], ..Members::default() };
    for lead in people::membership_list(db, scope, &leads).await?.members {
        let person = people::person_own(db, Own(lead.person)).await?;
        if lead.id != beside.id && person.is_some_and(|person| person.suspended_at.is_none()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Ends a role; from the next request on it opens no page any more, and nobody takes it over who was
/// offered it. A programme's last lead hands the role on instead.
pub async fn end(app: &App, actor: &Actor, scope: &Scope, hat: &Hat, of: &Member) -> Result<()> {
    may(hat.role, of)?;
    let tx = app.begin_within(scope.programme).await?;
    if of.role == Role::Lead && !has_another_lead(&tx, scope, of).await? {
        return Err(Error::refused("member-last-lead"));
    }
    if people::membership_end(&tx, scope, of.id, actor.at).await? {
        for (offer, from) in people::handover_list(&tx, scope).await? {
            if from == of.id {
                people::invitation_withdraw(&tx, scope, offer, actor.at).await?;
                journal::note(&tx, actor, Entry::within(scope, "invitation-withdrawn", offer, &of.name))
                    .await?;
            }
        }
        noted(&tx, actor, scope, "role-ended", of).await?;
    }
    app.commit(tx).await
}

/// Gives a role back that was ended.
pub async fn resume(app: &App, actor: &Actor, scope: &Scope, hat: &Hat, of: &Member) -> Result<()> {
    may(hat.role, of)?;
    let tx = app.begin_within(scope.programme).await?;
    let now = Members { person: Some(of.person), ..Members::default() };
    let standing = people::membership_list(&tx, scope, &now).await?.members;
    let is_same = |other: &Member| {
        let place = |member: &Member| {
            let organisation = member.organisation.as_ref().map(|(id, _)| *id);
            (member.role, organisation, member.cohort.as_ref().map(|(id, _)| *id))
        };
        other.id != of.id && place(other) == place(of)
    };
    let joining = Joining { person: of.person, role: of.role, cohort: of.cohort.as_ref().map(|(id, _)| *id) };
    let there = Scope { organisation: of.organisation.as_ref().map(|(id, _)| *id), ..*scope };
    if standing.iter().any(is_same) || people::membership_elsewhere(&tx, &there, joining).await? {
        return Err(Error::refused("member-has-role"));
    }
    if people::membership_resume(&tx, scope, of.id).await? {
        noted(&tx, actor, scope, "role-resumed", of).await?;
    }
    app.commit(tx).await
}
