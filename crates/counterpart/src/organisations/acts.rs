//! What can be done with an organisation. Each act is one transaction.

use super::seats::Places;
use super::{Division, Draft, Organisation, store};
use crate::base::ids::{CohortId, DivisionId, OrganisationId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::text::Message;
use crate::base::{App, Error, Result, Scope, db};
use sea_orm::ConnectionTrait;

/// Adds an organisation to a programme. Sent twice it is one organisation; sent again with other words,
/// the first is named.
pub async fn add(app: &App, actor: &Actor, scope: &Scope, id: OrganisationId, draft: &Draft) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    has_free_name(&tx, scope, id, draft).await?;
    if store::organisation_add(&tx, scope, id, draft, actor.at).await? {
        let entry = Entry::within(scope, "organisation-added", id, &draft.profile.name);
        journal::note(&tx, actor, entry.touching(id)).await?;
    } else {
        let known = store::organisation_get(&tx, scope, id).await?;
        if !known.says(draft) {
            return Err(Error::Twice(known.profile.name));
        }
    }
    app.commit(tx).await
}

async fn has_free_name(
    tx: &impl ConnectionTrait,
    scope: &Scope,
    id: OrganisationId,
    draft: &Draft,
) -> Result<()> {
    if store::name_is_taken(tx, scope, &draft.profile.name, id).await? {
        return Err(Error::Field("name", Message::new("organisation-name-taken")));
    }
    Ok(())
}

/// An archived organisation is read and no longer changed.
fn stands(organisation: &Organisation) -> Result<()> {
    if organisation.archived_at.is_some() {
        return Err(Error::refused("organisation-is-archived"));
    }
    Ok(())
}

/// Changes what an organisation says of itself, if nobody has changed it since.
pub async fn edit(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    organisation: &Organisation,
    (draft, version): (&Draft, i32),
) -> Result<()> {
    stands(organisation)?;
    let id = organisation.id;
    let tx = app.begin_within(scope.programme).await?;
    has_free_name(&tx, scope, id, draft).await?;
    let changed = store::organisation_change(&tx, scope, id, draft, version).await;
    let is_so = async { Ok(store::organisation_get(&tx, scope, id).await?.says(draft)) };
    if db::unless_so(changed, is_so).await? {
        let entry = Entry::within(scope, "organisation-changed", id, &draft.profile.name);
        journal::note(&tx, actor, entry.touching(id)).await?;
    }
    app.commit(tx).await
}

/// Archives an organisation: it can be read, and nothing of it can be changed.
pub async fn archive(app: &App, actor: &Actor, scope: &Scope, organisation: &Organisation) -> Result<()> {
    archived(app, actor, scope, organisation, true).await
}

/// Takes an organisation back from the archive.
pub async fn restore(app: &App, actor: &Actor, scope: &Scope, organisation: &Organisation) -> Result<()> {
    archived(app, actor, scope, organisation, false).await
}

async fn archived(app: &App, actor: &Actor, scope: &Scope, of: &Organisation, is_so: bool) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::organisation_archive(&tx, scope, of.id, is_so.then_some(actor.at)).await? {
        let act = if is_so { "organisation-archived" } else { "organisation-restored" };
        let entry = Entry::within(scope, act, of.id, &of.profile.name).touching(of.id);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}

/// Adds a division; one of the same name that was removed comes back instead. Sent twice it is one
/// division; sent again with other words, the first is named.
pub async fn add_division(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    organisation: &Organisation,
    division: &Division,
) -> Result<()> {
    stands(organisation)?;
    let tx = app.begin_within(scope.programme).await?;
    let known = store::division_named(&tx, scope, organisation.id, &division.name).await?;
    let is_new = match known {
        Some((known, true)) => store::division_archive(&tx, scope, known.id, None).await?,
        Some((known, false)) if known.id == division.id && known.name == division.name => false,
        Some((known, false)) if known.id == division.id => return Err(Error::Twice(known.name)),
        Some((_, false)) => return Err(Error::Field("name", Message::new("division-name-taken"))),
        None if store::division_add(&tx, scope, organisation.id, division, actor.at).await? => true,
        None => return Err(Error::Twice(store::division_get(&tx, scope, division.id).await?.name)),
    };
    if is_new {
        note_division(&tx, actor, scope, organisation, ("division-added", &division.name)).await?;
    }
    app.commit(tx).await
}

/// Renames a division that is still as the form showed it.
pub async fn rename_division(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    organisation: &Organisation,
    (division, name): (&Division, &str),
) -> Result<()> {
    stands(organisation)?;
    let tx = app.begin_within(scope.programme).await?;
    let known = store::division_named(&tx, scope, organisation.id, name).await?;
    if known.is_some_and(|(known, _)| known.id != division.id) {
        return Err(Error::Field("name", Message::new("division-name-taken")));
    }
    let changed = store::division_rename(&tx, scope, division, name).await;
    let is_so = async { Ok(store::division_get(&tx, scope, division.id).await?.name == name) };
    if db::unless_so(changed, is_so).await? {
        note_division(&tx, actor, scope, organisation, ("division-renamed", name)).await?;
    }
    app.commit(tx).await
}

/// Removes a division, or takes it back.
pub async fn remove_division(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    organisation: &Organisation,
    (id, is_removed): (DivisionId, bool),
) -> Result<Division> {
    stands(organisation)?;
    let tx = app.begin_within(scope.programme).await?;
    let division = store::division_get(&tx, scope, id).await?;
    if store::division_archive(&tx, scope, id, is_removed.then_some(actor.at)).await? {
        let act = if is_removed { "division-removed" } else { "division-restored" };
        note_division(&tx, actor, scope, organisation, (act, &division.name)).await?;
    }
    app.commit(tx).await?;
    Ok(division)
}

async fn note_division(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    scope: &Scope,
    organisation: &Organisation,
    (act, name): (&'static str, &str),
) -> Result<()> {
    let words = format!("{}, {name}", organisation.profile.name);
    let entry = Entry::within(scope, act, organisation.id, words).touching(organisation.id);
    journal::note(tx, actor, entry).await
}

/// Lets an organisation join a cohort with so many seats, or changes the seats that it has there.
/// `version` is that of the seats which the form showed; 0 where there were none.
pub async fn seat(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (organisation, cohort): (&Organisation, CohortId),
    (places, version): (Places, i32),
) -> Result<()> {
    stands(organisation)?;
    let place = (cohort, organisation.id);
    let tx = app.begin_within(scope.programme).await?;
    let intake = store::intake_get(&tx, scope, cohort).await?.at_work()?;
    let before = store::seat_get(&tx, scope, place).await?;
    let takes_part = before.as_ref().is_some_and(|(_, _, takes_part)| *takes_part);
    let changed = match &before {
        None => store::seat_add(&tx, scope, place, places, actor.at).await,
        Some((_, at, false)) if version == 0 => store::seat_change(&tx, scope, place, places, *at).await,
        Some(_) => store::seat_change(&tx, scope, place, places, version).await,
    };
    let is_so = async { Ok(before.is_some_and(|(known, _, takes_part)| takes_part && known == places)) };
    if db::unless_so(changed, is_so).await? {
        let act = if takes_part { "seats-changed" } else { "cohort-joined" };
        let words = format!(
            "{}, {}: {} + {}",
            organisation.profile.name, intake.name, places.mentees, places.mentors
        );
        let entry = Entry::within(scope, act, organisation.id, words).touching(organisation.id);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}

/// Lets an organisation leave a cohort, or takes that back with the seats it had.
pub async fn leave(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (organisation, cohort): (&Organisation, CohortId),
    has_left: bool,
) -> Result<()> {
    stands(organisation)?;
    let tx = app.begin_within(scope.programme).await?;
    let intake = store::intake_get(&tx, scope, cohort).await?.at_work()?;
    let left = has_left.then_some(actor.at);
    if store::seat_leave(&tx, scope, (cohort, organisation.id), left).await? {
        let act = if has_left { "cohort-left" } else { "cohort-joined" };
        let words = format!("{}, {}", organisation.profile.name, intake.name);
        let entry = Entry::within(scope, act, organisation.id, words).touching(organisation.id);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}
