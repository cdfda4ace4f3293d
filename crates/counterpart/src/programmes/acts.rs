//! What can be done with a programme. Each act is one transaction.

use super::{Draft, Settings, store};
use crate::base::ids::{PersonId, ProgrammeId};
use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Error, Installation, Result, Scope, Tx, db};
use crate::people::Role;
use crate::people::store::{self as people, Joining, Members};

/// Creates a programme, with whoever creates it as its lead. Sent twice it is one programme; sent again
/// with other words, the first is named.
pub async fn create(app: &App, actor: &Actor, lead: PersonId, id: ProgrammeId, draft: &Draft) -> Result<()> {
    let tx = app.begin_within(id).await?;
    if store::programme_add(&tx, Installation, id, draft, actor.at).await? {
        let scope = Scope::programme(id);
        let joining = Joining { person: lead, role: Role::Lead, cohort: None };
        people::membership_begin(&tx, &scope, joining, actor.at).await?;
        journal::note(&tx, actor, Entry::within(&scope, "programme-created", id, &draft.name)).await?;
    } else {
        is_own(&tx, lead, id, draft).await?;
    }
    app.commit(tx).await
}

/// Whether a programme that is there already is one that this person has made with the same words.
async fn is_own(tx: &Tx, lead: PersonId, id: ProgrammeId, draft: &Draft) -> Result<()> {
    let scope = Scope::programme(id);
    let roles = Members { person: Some(lead), ..Members::default() };
    if people::membership_list(tx, &scope, &roles).await?.members.is_empty() {
        return Err(Error::NotFound);
    }
    let known = store::programme_get(tx, &scope).await?;
    if known.begins_as(draft) { Ok(()) } else { Err(Error::Twice(known.name)) }
}

/// Changes the settings of a programme that is still as the form showed it.
pub async fn change(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    version: i32,
    settings: &Settings,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let changed = store::programme_set(&tx, scope, version, settings).await;
    let is_so = async { Ok(store::programme_get(&tx, scope).await?.says(settings)) };
    if db::unless_so(changed, is_so).await? {
        let entry = Entry::within(scope, "programme-changed", scope.programme, &settings.draft.name);
        journal::note(&tx, actor, entry).await?;
    }
    app.commit(tx).await
}

/// Archives a programme: it can be read, and no longer changed.
pub async fn archive(app: &App, actor: &Actor, scope: &Scope, name: &str) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::programme_archive(&tx, scope, Some(actor.at)).await? {
        journal::note(&tx, actor, Entry::within(scope, "programme-archived", scope.programme, name)).await?;
    }
    app.commit(tx).await
}

/// Takes a programme out of the archive.
pub async fn restore(app: &App, actor: &Actor, scope: &Scope, name: &str) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::programme_archive(&tx, scope, None).await? {
        store::programme_keep(&tx, scope, actor.at).await?;
        journal::note(&tx, actor, Entry::within(scope, "programme-restored", scope.programme, name)).await?;
    }
    app.commit(tx).await
}

/// Says that a programme goes on, so that its people are not forgotten on the day that was named.
pub async fn keep(app: &App, actor: &Actor, scope: &Scope, name: &str) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::programme_get(&tx, scope).await?.forget_on.is_some() {
        store::programme_keep(&tx, scope, actor.at).await?;
        journal::note(&tx, actor, Entry::within(scope, "programme-kept", scope.programme, name)).await?;
    }
    app.commit(tx).await
}
