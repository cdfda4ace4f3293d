//! What can be done with a charter. Each act is one transaction.

use super::{Charter, Draft, Target, store};
use crate::base::ids::TargetId;
use crate::base::journal::{self, Actor, Entry};
use crate::base::{App, Error, Result, Scope, db};

/// Writes the charter over the state of it that its version names.
pub async fn write(app: &App, actor: &Actor, scope: &Scope, charter: &Charter) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let written = store::charter_set(&tx, scope, charter).await;
    let is_so = async { Ok(store::charter_get(&tx, scope).await?.says(charter)) };
    if db::unless_so(written, is_so).await? {
        journal::note(&tx, actor, Entry::within(scope, "charter-written", subject(scope), "")).await?;
    }
    app.commit(tx).await
}

/// What the journal calls the charter of a programme.
pub fn subject(scope: &Scope) -> String {
    format!("charter-of-{}", scope.programme)
}

/// Adds a target. Sent twice it is one; sent again with other words, the first is named.
pub async fn add(app: &App, actor: &Actor, scope: &Scope, id: TargetId, draft: &Draft) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::target_add(&tx, scope, id, draft).await? {
        journal::note(&tx, actor, Entry::within(scope, "target-added", id, &draft.words)).await?;
    } else {
        let known = store::target_get(&tx, scope, id).await?;
        if !known.says(draft) {
            return Err(Error::Twice(known.words));
        }
    }
    app.commit(tx).await
}

/// Changes a target that is still as the form showed it.
pub async fn change(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (id, version): (TargetId, i32),
    draft: &Draft,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let changed = store::target_set(&tx, scope, (id, version), draft).await;
    let is_so = async { Ok(store::target_get(&tx, scope, id).await?.says(draft)) };
    if db::unless_so(changed, is_so).await? {
        journal::note(&tx, actor, Entry::within(scope, "target-changed", id, &draft.words)).await?;
    }
    app.commit(tx).await
}

/// Removes a target.
pub async fn remove(app: &App, actor: &Actor, scope: &Scope, target: &Target) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::target_remove(&tx, scope, target.id, Some(actor.at)).await? {
        journal::note(&tx, actor, Entry::within(scope, "target-removed", target.id, &target.words)).await?;
    }
    app.commit(tx).await
}

/// Takes a removed target back.
pub async fn restore(app: &App, actor: &Actor, scope: &Scope, target: &Target) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    if store::target_remove(&tx, scope, target.id, None).await? {
        journal::note(&tx, actor, Entry::within(scope, "target-restored", target.id, &target.words)).await?;
    }
    app.commit(tx).await
}

/// Lets a target change places with the one above, or below. It must still be where the page showed
/// it, so that a button pressed twice moves it once.
pub async fn shift(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (target, from): (&Target, i32),
    is_up: bool,
) -> Result<()> {
    let tx = app.begin_within(scope.programme).await?;
    let all = store::target_list(&tx, scope).await?;
    let here = all.iter().position(|each| each.id == target.id && each.position == from);
    let there = here.and_then(|here| if is_up { here.checked_sub(1) } else { here.checked_add(1) });
    if let Some(other) = there.and_then(|there| all.get(there)) {
        // Two that were restored may stand at one place; then the one that moves goes past.
        let to = if other.position == from { from + if is_up { -1 } else { 1 } } else { other.position };
        store::target_place(&tx, scope, target.id, to).await?;
        store::target_place(&tx, scope, other.id, from).await?;
        journal::note(&tx, actor, Entry::within(scope, "target-moved", target.id, &target.words)).await?;
    }
    app.commit(tx).await
}
